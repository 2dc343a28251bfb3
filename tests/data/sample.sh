#!/usr/bin/env bash
# Builds the sample of `minutebook init`. From a copy: git knows when its own files changed, and pages would say so.
#   tests/data/sample.sh MINUTEBOOK FOLDER          as `init` writes it
#   tests/data/sample.sh MINUTEBOOK FOLDER MORE     with the lines of the file MORE added to archive.yaml
set -euo pipefail

minutebook=$1 folder=$2 more=${3:-/dev/null}
rm -rf "$folder.archive"
mkdir -p "$(dirname "$folder")"
cp -R "$(dirname "$0")/../../samples/archive" "$folder.archive"
cat "$more" >> "$folder.archive/content/archive.yaml"
"$minutebook" build --content "$folder.archive/content" --output "$folder"
