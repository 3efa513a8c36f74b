#!/usr/bin/env bash
# Builds and runs one benchmark: ./bench.sh NAME [ARGUMENTS]. Without a name it lists them.
# The last line of the output is the result, as JSON.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

list() {
  local project name
  for project in benchmarks/*/*.csproj; do
    name=$(basename "$project" .csproj)
    printf '%-12s %s\n' "${name,,}" "$(sed -n 's:.*<Description>\(.*\)</Description>.*:\1:p' "$project")"
  done
}

find_project() {
  local project name
  for project in benchmarks/*/*.csproj; do
    name=$(basename "$project" .csproj)
    [ "${name,,}" = "${1,,}" ] && echo "$project" && return
  done
  return 1
}

if [ $# -eq 0 ]; then
  list
  exit 0
fi
project=$(find_project "$1") || { echo "There is no benchmark '$1'. There are:" >&2; list >&2; exit 2; }
shift
. build/setup.sh
dotnet build -c Release -v:quiet -clp:NoSummary -nologo "$project" >&2
dotnet run -c Release --no-build --project "$project" -- "$@"
