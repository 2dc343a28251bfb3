#!/usr/bin/env bash
# Builds the sample of `minutebook init` with an address, so that there are feeds, whole addresses and an offline copy.
#   tests/data/sample.sh MINUTEBOOK FOLDER
set -euo pipefail

minutebook=$1 folder=$2
rm -rf "$folder.archive"
mkdir -p "$(dirname "$folder")"
cp -R "$(dirname "$0")/../../samples/archive" "$folder.archive"
cat >> "$folder.archive/content/archive.yaml" <<'YAML'
address: https://example.org/papers/
publisher: {name: "Maps & Co, 50% of A_B #1"}
licence: "Open Government Licence v3.0."
downloads: {offline: true}
YAML
"$minutebook" build --content "$folder.archive/content" --output "$folder"
