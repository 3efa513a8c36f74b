#!/usr/bin/env bash
# Makes the machine ready to build and run: checks the .NET SDK, lets the reference set be decided, and under the
# stand-ins installs the native packages that are missing. Sourced by demo.sh, test.sh and bench.sh; safe to repeat.

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
export ArtifactsPath="${ArtifactsPath:-$PWD/artifacts}"

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

check_sdk() {
  command -v dotnet >/dev/null || stop "The .NET 10 SDK is needed and 'dotnet' was not found. See https://dotnet.microsoft.com/download/dotnet/10.0."
  dotnet --version >/dev/null 2>&1 && return
  stop "The .NET 10 SDK is needed; installed here: $(cd / && dotnet --list-sdks | cut -d' ' -f1 | paste -sd' ' -). See https://dotnet.microsoft.com/download/dotnet/10.0."
}

# Sets GanReferences for everything that follows, from the environment or from the record in the artifacts folder.
decide_references() {
  local log
  if [ -z "${GanReferences:-}" ]; then
    log=$(dotnet msbuild GanMl.sln -t:GanDecideReferences -nologo -v:minimal -tl:off 2>&1) || stop "$log"
    GanReferences=$(sed -n 's:.*<GanReferences>\(.*\)</GanReferences>.*:\1:p' "$ArtifactsPath/References.props")
  fi
  say "Reference set: $GanReferences. To choose yourself: GanReferences=Packages or GanReferences=StandIns in the environment."
  export GanReferences
}

missing_packages() {
  command -v cmake >/dev/null || echo cmake
  command -v "${CXX:-c++}" >/dev/null || echo g++
  [ -n "${Torch_DIR:-}" ] && return
  dpkg -s libtorch-dev >/dev/null 2>&1 || echo libtorch-dev
  dpkg -s libopenblas0-pthread >/dev/null 2>&1 || echo libopenblas0-pthread
}

install_native() {
  local missing root=() log
  missing=$(missing_packages | paste -sd' ' -)
  [ -z "$missing" ] && return
  command -v apt-get >/dev/null || stop "Missing: $missing. Install them, or point Torch_DIR at the CMake files of a libtorch (cmake and a C++ compiler are needed as well)."
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "Missing: $missing. Install them as root: apt-get install $missing"
    root=(sudo)
  fi
  say "Installing $missing ..."
  log=$(mktemp)
  # shellcheck disable=SC2086  # one word per package
  if ! { "${root[@]}" apt-get update -q && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing; } >"$log" 2>&1 </dev/null; then
    tail -n 20 "$log" >&2
    rm -f "$log"
    stop "Installing failed. Try: apt-get install $missing"
  fi
  rm -f "$log"
}

check_sdk
decide_references
[ "$GanReferences" = StandIns ] && install_native
true
