#!/usr/bin/env bash
# Builds and runs one benchmark: ./bench.sh NAME [ARGUMENTS]. Without a name it lists them.
# The last line of the output is the result, as JSON.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

project=benchmarks/Benchmarks.csproj

# A tab between name and description; from the source, so that nothing has to be built.
benchmarks() { sed -n 's/^ *new("\([^"]*\)", "\([^"]*\)", .*),$/\1\t\2/p' benchmarks/Program.cs; }

list() { benchmarks | awk -F '\t' '{ printf "%-14s%s\n", $1, $2 }'; }

if [ $# -eq 0 ]; then
  list
  exit 0
fi
if ! benchmarks | cut -f 1 | grep -Fxiq -e "$1"; then
  echo "There is no benchmark '$1'. There are:" >&2
  list >&2
  exit 2
fi
. build/setup.sh
dotnet build -c Release -v:quiet -clp:NoSummary -nologo "$project" >&2
dotnet run -c Release --no-build --project "$project" -- "$@"
