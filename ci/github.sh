#!/usr/bin/env bash
# The step of action.yml. CROSSFOOT_COMMAND stands in for npx where the program is installed already.
set -euo pipefail

args=(lint --format github --fail-on "${CROSSFOOT_FAIL_ON:-error}")
[ -z "${CROSSFOOT_SARIF:-}" ] || args+=(--format sarif --output-file "$CROSSFOOT_SARIF")
[ -z "${CROSSFOOT_CONFIG:-}" ] || args+=(--config "$CROSSFOOT_CONFIG")
[ -z "${CROSSFOOT_BASELINE:-}" ] || args+=(--baseline "$CROSSFOOT_BASELINE")
[ -z "${CROSSFOOT_SINCE:-}" ] || args+=("--since=$CROSSFOOT_SINCE")
args+=(--)
while IFS= read -r path; do
  [ -z "$path" ] || args+=("$path")
done <<<"${CROSSFOOT_PATHS:-.}"

if [ -n "${CROSSFOOT_COMMAND:-}" ]; then
  exec "$CROSSFOOT_COMMAND" "${args[@]}"
fi
exec npx --yes "crossfoot@${CROSSFOOT_VERSION:-latest}" "${args[@]}"
