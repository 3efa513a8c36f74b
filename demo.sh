#!/usr/bin/env bash
# Builds, and shows a GAN at work on a real table. Arguments go to the demo.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
. build/setup.sh
dotnet run -c Release --project src/Samples -- demo "$@"
