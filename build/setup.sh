#!/usr/bin/env bash
# Checks that the .NET SDK is there and sets what every build shares. Sourced by demo.sh, test.sh and bench.sh; safe to repeat.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export ArtifactsPath="${ArtifactsPath:-$PWD/artifacts}"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

check_sdk() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed and 'dotnet' was not found. See https://dotnet.microsoft.com/download/dotnet/10.0."
  dotnet --version >/dev/null 2>&1 && return
  stop "The .NET 10 SDK is needed; installed here: $(cd / && dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -). See https://dotnet.microsoft.com/download/dotnet/10.0."
}

check_sdk
