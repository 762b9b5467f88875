#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# try_tests.sh BUILD LIBRARIES: runs the tests of the parts that use no other system call than Qt's under Wine.
set -euo pipefail

# A display that nobody sees, because even these programs need one under Wine to start.
[[ -n ${TRIED_ON_DISPLAY:-} ]] || TRIED_ON_DISPLAY=1 exec xvfb-run -a -s '-screen 0 1600x1000x24' "$0" "$@"

build=$(realpath -- "$1")
libraries=$(realpath -- "$2")
folder=$(mktemp -d)
export WINEPREFIX=$folder/wine WINEDEBUG=-all LC_ALL=C.UTF-8 TZ=UTC QT_QPA_PLATFORM=offscreen
cleanup() {
    wineserver -k || true
    rm -rf "$folder"
}
trap cleanup EXIT

# Wine posts events so slowly that the times which this test allows are exceeded.
readonly left_out=' Semaphore '

compiler=$(dirname -- "$(x86_64-w64-mingw32-g++-posix -print-file-name=libstdc++-6.dll)")
ln -s "$libraries"/root/bin/*.dll "$compiler"/*.dll /usr/x86_64-w64-mingw32/lib/{libwinpthread-1,zlib1}.dll "$folder/"
cp -r "$libraries/root/plugins"/{platforms,sqldrivers,tls} "$folder/"
printf '[Paths]\nPrefix = .\nPlugins = .\n' >"$folder/qt.conf"
cd "$folder"
WINEDLLOVERRIDES='mscoree,mshtml=' timeout 300 wine wineboot --init >/dev/null 2>&1

failed=()
for area in model conditions targets async; do
    cp "$build/bin/tst_$area.exe" .
    mapfile -t names < <(sed -n 's/^TEST(\(.*\)).*/\1/p' "$build/tests/tst_$area.inc")
    for name in "${names[@]}"; do
        [[ $left_out != *" $name "* ]] || continue
        # Some of these programs hang when they end, after the last test. So their report decides.
        timeout 120 wine "tst_$area.exe" "$name" -o "$name.txt,txt" </dev/null >/dev/null 2>&1 || true
        if ! grep -q '^Totals: .* 0 failed' "$name.txt"; then
            failed+=("$name")
            tail -n 40 "$name.txt" >&2
        fi
    done
done
((${#failed[@]} == 0)) || {
    printf 'try_tests: failed under Wine: %s\n' "${failed[*]}" >&2
    exit 1
}
printf 'Tests under Wine: passed. Left out:%s\n' "$left_out" >&2
