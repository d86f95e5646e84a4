# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 Dreischritt contributors
# SPDX-License-Identifier: LGPL-2.1-or-later
#
# For examples/run and tests/run, which source this inside .ci/devroot: one build folder for both, outside the checkout.

checkout=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.." && pwd -P)
tell() { printf '%s: %s\n' "${0#"$checkout"/}" "$*" >&2; }

# Sets $build to the folder of the given type (dev, release, asan).
choose_build() {
    local builds=$DREISCHRITT_CACHE/build own old
    own=$builds/$(sha256sum <<<"$checkout" | cut -c1-12)
    build=$own/$DREISCHRITT_ROOT-$1
    [ ! -d "$build" ] || return 0
    # What belongs to another package list, or to a checkout that is gone, is of no use any more.
    for old in "$builds"/*/; do
        [ -d "$(cat "$old/checkout" 2>/dev/null)" ] || rm -rf -- "$old"
    done
    rm -rf -- "$own/${DREISCHRITT_ROOT%-*}"-*"-$1"
    mkdir -p -- "$build"
    printf '%s\n' "$checkout" >"$own/checkout"
}

# Says every few seconds how far ninja is; nothing at all where it is done at once.
show_progress() {
    local start=$SECONDS never
    exec {never}<> <(:)     # a pause without a 'sleep' that would outlive this loop and hold the lock
    while ! read -rt 5 -u "$never"; do
        tell "building, $((SECONDS - start)) s: $(grep -ao '^\[[0-9]*/[0-9]*\]' "$build/build.log" | tail -n 1)"
    done
}

configure() {
    local type=$1
    local options=(-G Ninja -S "$checkout" -B "$build" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    # Assertions stay on; -O1 -g1 takes a quarter less time than -O2 -g, and still says in which line it broke.
    # Qt names the folders of its private headers, which Debian packages apart: that is no reason to warn.
    local debug=(-DCMAKE_BUILD_TYPE=Debug "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1 -Wno-missing-include-dirs")
    case $type in
        dev) options+=("${debug[@]}") ;;
        asan) options+=("${debug[@]}" "-DECM_ENABLE_SANITIZERS=address;undefined") ;;
        release) options+=(-DCMAKE_BUILD_TYPE=Release) ;;
    esac
    # Where the compiler is known, a warning is an error; a newer one may have warnings of its own.
    case $type-$DREISCHRITT_ROOT in release-*) ;; *-trixie*) options+=(-DCMAKE_COMPILE_WARNING_AS_ERROR=ON) ;; esac
    if [ -e "$build/build.ninja" ] && [ "$(cat "$build/configured" 2>/dev/null)" = "${options[*]}" ]; then return; fi
    cmake "${options[@]}" && printf '%s\n' "${options[*]}" >"$build/configured"
}

# build_target TYPE TARGET: configures and builds what is not up to date; exits 70 with the log's end where that fails.
build_target() {
    local stamp progress broken=''
    choose_build "$1"
    stamp=$build/built-$2
    # A look at the checkout's dates takes a few milliseconds, a ninja with nothing to do ten times that.
    if [ -e "$stamp" ] && [ -z "$(find "$checkout" \( -path "$checkout/.git" -o -path "$checkout/build" \) -prune -o -newer "$stamp" -print -quit)" ]; then
        return
    fi
    exec {lock}>"$build/lock"
    flock -n "$lock" || { tell "waiting for another build in $build"; flock "$lock"; }
    touch -- "$build/started"
    show_progress & progress=$!
    { configure "$1" && cmake --build "$build" --target "$2"; } >"$build/build.log" 2>&1 </dev/null || broken=yes
    kill "$progress"
    wait "$progress" 2>/dev/null || true
    if [ -n "$broken" ]; then
        tail -n 60 -- "$build/build.log" >&2
        tell "the build failed; the whole log is in $build/build.log"
        exit 70
    fi
    mv -- "$build/started" "$stamp"
    exec {lock}>&-
}
