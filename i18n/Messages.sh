#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Dreischritt contributors
# SPDX-License-Identifier: LGPL-2.1-or-later
set -euo pipefail

usage="Usage: i18n/Messages.sh [FOLDER]
Collects every sentence that a person reads into FOLDER/dreischritt.pot and FOLDER/dreischritt-host.pot.
Without FOLDER it brings the catalogues of i18n/ up to date with them instead."

case ${1:-} in -*) printf '%s\n' "$usage"; exit 64 ;; esac
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd -P)
cd -- "$here/.."
folder=${1:-}
[ -n "$folder" ] || { folder=$(mktemp -d); trap 'rm -rf -- "$folder"' EXIT; }
mkdir -p -- "$folder"

# The functions of KI18n, each also with a domain of its own (d), with a context (c) and with a plural (p).
keywords=(-k)
for name in i18n ki18n kli18n xi18n; do
    keywords+=("-k$name:1" "-k${name}c:1c,2" "-k${name}p:1,2" "-k${name}cp:1c,2,3"
               "-k${name}d:2" "-k${name}dc:2c,3" "-k${name}dp:2,3" "-k${name}dcp:2c,3,4")
done
common=(--from-code=UTF-8 --add-comments=i18n: --sort-by-file --no-wrap --package-name=Dreischritt --msgid-bugs-address='see CONTRIBUTING.md' --copyright-holder='Dreischritt contributors')

# collect DOMAIN FOLDER…: C++ and QML are read each by its own rules.
collect() {
    local pot=$folder/$1.pot sources=() pages=()
    shift
    mapfile -t sources < <(find "$@" \( -name '*.cpp' -o -name '*.h' \) | LC_ALL=C sort)
    mapfile -t pages < <(find "$@" \( -name '*.qml' -o -path '*/room/page/*.js' \) | LC_ALL=C sort)
    xgettext "${common[@]}" --language=C++ --kde "${keywords[@]}" -kError:2 --output="$pot" "${sources[@]}"
    [ ${#pages[@]} -eq 0 ] || xgettext "${common[@]}" --language=JavaScript "${keywords[@]}" --join-existing --output="$pot" "${pages[@]}"
    sed -i 's/^"Content-Type: text\/plain; charset=CHARSET\\n"/"Content-Type: text\/plain; charset=UTF-8\\n"/; /^"POT-Creation-Date:/d' "$pot"
}
collect dreischritt plugin qml
collect dreischritt-host examples/host

[ -z "${1:-}" ] || exit 0
for catalogue in "$here"/*/*.po; do
    msgmerge --quiet --update --backup=none --no-wrap --no-fuzzy-matching "$catalogue" "$folder/$(basename -- "$catalogue" .po).pot"
    msgattrib --no-obsolete --no-wrap --add-location=file --output-file="$catalogue" "$catalogue"
done
