#!/usr/bin/env bash
# Installs what the tests need of Debian's packages, and only what is missing. For root, or anyone with sudo.
set -euo pipefail

missing=()
command -v redis-server >/dev/null || missing+=(redis-server)
command -v chromium >/dev/null || missing+=(chromium)
command -v mvn >/dev/null || missing+=(maven)
command -v java >/dev/null || missing+=(default-jre-headless)
[ ${#missing[@]} -eq 0 ] && exit 0

as_root=()
[ "$(id -u)" -eq 0 ] || as_root=(sudo)
export DEBIAN_FRONTEND=noninteractive
"${as_root[@]}" apt-get update -q
"${as_root[@]}" apt-get install -q -y --no-install-recommends "${missing[@]}"
# Debian starts a server of its own on installing redis-server; the tests start theirs.
if [[ " ${missing[*]} " == *" redis-server "* ]] && command -v systemctl >/dev/null; then
  "${as_root[@]}" systemctl disable --now redis-server 2>/dev/null || true
fi
