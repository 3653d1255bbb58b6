# Shared by the scripts: goes to the top of the project and makes sure that what it builds with is
# there. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# A compiler too old would fail later, and less clearly.
if ! command -v swift >/dev/null 2>&1; then
  echo "kur: Swift 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 69
fi
version=$(swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9]+\.[0-9]+).*/\1/p' | head -1)
if [ "$(printf '%s\n6.2\n' "$version" | sort -V | head -1)" != 6.2 ]; then
  echo "kur: Swift $version is too old; 6.2 or later is needed: https://www.swift.org/install" >&2
  exit 69
fi

# Installs a Debian package, where that is one's right.
install_package() { # package
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || return
  [ -n "${apt_updated:-}" ] || { apt-get update -qq && apt_updated=1; }
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$1" >/dev/null
}

# Installs a package when one of its files is missing; without the right to, names the command that
# does it.
need() { # file package
  [ -e "$1" ] || install_package "$2" || {
    echo "kur: $2 is missing: sudo apt-get install $2" >&2
    exit 69
  }
}

# The same for what only some tests use: without it they are left out.
want() { # file package
  [ -e "$1" ] || [ "$(uname)" = Darwin ] || install_package "$2" ||
    echo "kur: $2 is missing, and tests with it: sudo apt-get install $2" >&2
}

[ "$(uname)" = Darwin ] || need /usr/include/sqlite3.h libsqlite3-dev

# An optimised kur: on Linux with everything inside, which halves the time of a start.
release=(--configuration release --product kur)
[ "$(uname)" = Darwin ] || release+=(--static-swift-stdlib -Xswiftc -static-executable)
