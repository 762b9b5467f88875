#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# try_package.sh INSTALLER: installs Watchkeeper under Wine without questions, uses the programs as a person would, upgrades and
# removes it. The pictures are left in the folder "tried" next to the installer.
set -euo pipefail

# A display that nobody sees, because even the command line needs one under Wine to start.
[[ -n ${TRIED_ON_DISPLAY:-} ]] || TRIED_ON_DISPLAY=1 exec xvfb-run -a -s '-screen 0 1600x1000x24' "$0" "$@"

installer=$(realpath -- "$1")
pictures=$(dirname -- "$installer")/tried
mkdir -p "$pictures"
prefix=$(mktemp -d)
export WINEPREFIX=$prefix/wine WINEDEBUG=-all LC_ALL=C.UTF-8
cleanup() {
    wineserver -k || true
    rm -rf "$prefix"
}
trap cleanup EXIT
fail() {
    printf '%s\n' "try_package: $*" >&2
    exit 1
}
step() { printf '%s\n' "$*" >&2; }
on_windows() { timeout 300 wine "$@"; }
user=$(id -un)
local_data=$WINEPREFIX/drive_c/users/$user/AppData/Local
folder=$local_data/Programs/Watchkeeper
cli() { on_windows "$folder/watchkeeper-cli.exe" "$@" | tr -d '\r'; }
registry() { on_windows reg query "$1" /v "$2" 2>/dev/null | tr -d '\r'; }
# The uninstaller continues in a copy of itself after it has ended.
uninstall() {
    on_windows "$folder/uninstall.exe" /S "$@"
    # shellcheck disable=SC2016 # the inner shell fills this in
    timeout 60 bash -c 'while [[ -e $1 ]]; do sleep 0.1; done' bash "$folder/uninstall.exe" || fail "The uninstaller stays in $folder."
}
readonly uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Watchkeeper'

step "Creating a Windows 10"
WINEDLLOVERRIDES='mscoree,mshtml=' on_windows wineboot --init >/dev/null 2>&1
on_windows winecfg -v win10 >/dev/null 2>&1

step "Installing for one user, without questions"
on_windows "$installer" /S
[[ -s $folder/watchkeeper.exe && -s $folder/platforms/qwindows.dll && -s $folder/licences/watchkeeper.txt ]] || fail "Files are missing in $folder."
[[ -e $WINEPREFIX/drive_c/users/$user/AppData/Roaming/Microsoft/Windows/Start\ Menu/Programs/Watchkeeper.lnk ]] || fail "The Start menu has no entry."
registry "$uninstall_key" DisplayVersion | grep -q REG_SZ || fail "Windows doesn't know the installed program."

step "The command line: version, a check, a profile, a failing check, history"
cli --version | grep -q '^watchkeeper-cli ' || fail "The command line doesn't start."
cli check --command 'cmd /c echo ready' >/dev/null
cli add 'cmd /c ver' >/dev/null
cli check >/dev/null
status=0
cli check --command 'cmd /c exit 2' >/dev/null || status=$?
((status == 2)) || fail "A failing command ended with $status, not 2."
status=0
cli check --sample >/dev/null || status=$?
((status <= 3)) || fail "The sample ended with $status."
cli watch --for 3s >/dev/null
cli history query | grep -q . || fail "The history has no results."
[[ -s $local_data/Watchkeeper/targets.json ]] || fail "The profile isn't where it belongs."

step "The window, with a picture"
on_windows "$folder/watchkeeper.exe" --sample --rounds 1 --screenshot "Z:${pictures//\//\\}\\window.png"
(($(stat -c %s "$pictures/window.png") > 20000)) || fail "The picture of the window is empty."

step "A report as PDF"
cli history report --output "Z:${pictures//\//\\}\\report.pdf"
[[ $(head -c 5 "$pictures/report.pdf") == %PDF- ]] || fail "The report is no PDF."

step "Starting at login, and not any more"
on_windows "$folder/watchkeeper.exe" --start-at-login on
registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' Watchkeeper | grep -q watchkeeper.exe || fail "Windows doesn't start the program at login."

step "Upgrading while the program runs is refused, and works afterwards"
on_windows "$folder/watchkeeper-cli.exe" watch --for 20s >/dev/null &
watching=$!
while ! pgrep -f 'watchkeeper-cli.exe watch' >/dev/null; do sleep 0.1; done
status=0
on_windows "$installer" /S || status=$?
((status == 2)) || fail "The installer ended with $status although the program was running."
wait "$watching" || true
: >"$folder/own.txt"
on_windows "$installer" /S
cli --version >/dev/null
cli list | grep -q 'cmd /c ver' || fail "The upgrade lost the profile."

step "Removing it: the profile and other files stay"
uninstall
[[ ! -e $folder/watchkeeper.exe && ! -e $folder/platforms ]] || fail "Files of the program stay."
[[ -e $folder/own.txt ]] || fail "A file that the installer didn't write was removed."
[[ -s $local_data/Watchkeeper/targets.json ]] || fail "Removing the program removed the profile."
! registry "$uninstall_key" DisplayVersion | grep -q REG_SZ || fail "Windows still knows the program."
! registry 'HKCU\Software\Microsoft\Windows\CurrentVersion\Run' Watchkeeper | grep -q watchkeeper.exe || fail "Windows would still start the program."

step "For all users, then removing it with its data"
on_windows "$installer" /S /AllUsers
folder="$WINEPREFIX/drive_c/Program Files/Watchkeeper"
cli list | grep -q 'cmd /c ver' || fail "The new installation doesn't find the profile."
uninstall /RemoveData
[[ ! -e $folder/watchkeeper.exe ]] || fail "Files of the program stay in $folder."
[[ ! -e $local_data/Watchkeeper ]] || fail "The profile stays although its removal was chosen."
step "Everything works. Pictures: $pictures"
