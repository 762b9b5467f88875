#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# displays.sh PROGRAM: runs the program on every usual kind of display. A screenshot of the window proves that it was shown and
# painted. Without a display, the program must explain the error in one line.
set -euo pipefail
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir -m 0700 "$folder/run"

# A session without D-Bus, without a window manager, and without the settings of the user who runs the tests.
readonly bare=(env -i HOME="$folder" XDG_RUNTIME_DIR="$folder/run" PATH="$PATH" LANG=C.UTF-8 ASAN_OPTIONS="${ASAN_OPTIONS:-}")
readonly arguments=("$program" --sample --rounds 1 --screenshot)
failed=0

passed() { printf 'passed: %s\n' "$1"; }
failed() {
    printf 'FAILED: %s\n%s\n' "$1" "$2"
    failed=1
}

# shows NAME COMMAND...: the command succeeds and leaves a screenshot of the window in $folder/NAME.png.
shows() {
    local name=$1 said status=0
    shift
    said=$("$@" 2>&1) || status=$?
    if ((status == 0)) && [[ -s $folder/$name.png ]] && (($(stat -c %s "$folder/$name.png") > 20000)); then
        passed "$name"
    else
        failed "$name" "exit status $status: $said"
    fi
}

# explains NAME PATTERN COMMAND...: the command exits with status 1 and prints a single line that matches the pattern.
explains() {
    local name=$1 pattern=$2 said status=0
    shift 2
    said=$("$@" 2>&1) || status=$?
    if ((status == 1)) && [[ $said =~ $pattern && $said != *$'\n'* ]]; then
        passed "$name"
    else
        failed "$name" "exit status $status: $said"
    fi
}

# The compositor hides the exit status of the program it runs, so the program's status is written to a file.
# shellcheck disable=SC2317 # called through shows()
under_weston() {
    cat >"$folder/client" <<END
#!/bin/sh
$(printf '%q ' "${arguments[@]}") "$folder/weston.png" >"$folder/weston.log" 2>&1
echo \$? >"$folder/weston.status"
END
    chmod +x "$folder/client"
    printf '[core]\nidle-time=0\n[autolaunch]\npath=%s/client\nwatch=true\n' "$folder" >"$folder/weston.ini"
    "${bare[@]}" weston --backend=headless-backend.so --socket=watchkeeper --config="$folder/weston.ini" >"$folder/compositor.log" 2>&1 || true
    cat "$folder/weston.log"
    [[ $(<"$folder/weston.status") == 0 ]]
}

shows offscreen "${bare[@]}" QT_QPA_PLATFORM=offscreen "${arguments[@]}" "$folder/offscreen.png"
shows xvfb "${bare[@]}" xvfb-run -a -s '-screen 0 1280x800x24 -nolisten tcp' "${arguments[@]}" "$folder/xvfb.png"
shows weston under_weston
explains 'no display' '^No display' "${bare[@]}" "$program"
explains 'X server is gone' 'connect to display :7301' "${bare[@]}" DISPLAY=:7301 "$program"
explains 'compositor is gone' 'display' "${bare[@]}" WAYLAND_DISPLAY=missing "$program"
explains 'no such platform' 'nosuch' "${bare[@]}" QT_QPA_PLATFORM=nosuch "$program"
exit "$failed"
