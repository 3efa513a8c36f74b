#!/usr/bin/env bash
# Builds and runs every test. Arguments go to `dotnet test` (for example --filter Name~Fit).
# The last line is "N passed, M failed", with ", K skipped" where some were.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. build/setup.sh

# Reports are shown in a browser. Without one those tests skip, so that this may fail.
if ! command -v chromium >/dev/null && ! command -v google-chrome >/dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
  say "Installing chromium, for the tests that show reports ..."
  { apt-get install -y -q --no-install-recommends chromium || { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; }; } >/dev/null 2>&1 </dev/null ||
    say "Chromium could not be installed; these tests skip."
fi

# Test projects run side by side; threads of libtorch that wait for each other there spin, and are slower than one.
export OMP_NUM_THREADS="${OMP_NUM_THREADS:-1}"

results="$ArtifactsPath/test-results"
rm -rf "$results"

dotnet build GanMl.sln -c Release -nologo -tl:off -v:quiet -clp:NoSummary || {
  echo "The build failed, so no test ran; that counts as a failure."
  echo "0 passed, 1 failed"
  exit 1
}

# Each project leaves its results in a folder of its own (build/Test.props).
dotnet test GanMl.sln -c Release --no-build -nologo -tl:off -v:quiet -p:GanTestResults="$results" \
  --logger "trx;LogFileName=results.trx" --logger "console;verbosity=minimal" "$@"
status=$?

missing=""
for project in test/*/*.csproj; do
  name=$(basename "$project" .csproj)
  [ -f "$results/$name/results.trx" ] || missing+="$name "
done
shopt -s nullglob
awk -v status="$status" -v missing="$missing" -f build/test-summary.awk /dev/null "$results"/*/results.trx
