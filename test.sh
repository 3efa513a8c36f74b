#!/usr/bin/env bash
# Sets up what is missing, builds, and runs every test. Arguments go to `dotnet test` (for example --filter Name~Fit).
# The last line is "N passed, M failed", with ", K skipped" where some were.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. build/setup.sh

# Two thread pools of libtorch that spin against each other are slower than one thread.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}" OPENBLAS_NUM_THREADS="${OPENBLAS_NUM_THREADS:-1}"

results="$ArtifactsPath/test-results"
rm -rf "$results"

dotnet build GanMl.sln -c Release -nologo -tl:off -v:quiet -clp:NoSummary || stop "The build failed, so no test ran."

# Test projects run side by side; each leaves one file of results.
dotnet test GanMl.sln -c Release --no-build -nologo -tl:off -v:quiet --results-directory "$results" \
  --logger "trx;LogFilePrefix=run" --logger "console;verbosity=minimal" "$@"
status=$?

shopt -s nullglob
files=("$results"/*.trx)
if [ ${#files[@]} -eq 0 ]; then
  echo "No test project left results."
  echo "0 passed, 0 failed"
  exit 1
fi
awk -v status="$status" -f build/test-summary.awk "${files[@]}"
