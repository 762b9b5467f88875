#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# try_package.sh FILE.deb: installs the package on a bare Debian, uses both programs as a person would, and removes it again. Run by
# ./dev fresh --all, as root, in a root of its own.
set -euo pipefail

fail() {
    printf '%s\n' "try_package: $*" >&2
    exit 1
}
step() { printf '%s\n' "$*" >&2; }

step "Installing $1 with only what it depends on"
export DEBIAN_FRONTEND=noninteractive
apt-get -qq update
apt-get -qq -y --no-install-recommends install "./$1" >/dev/null

step "The command line: version, a check, a profile, a failing check"
watchkeeper-cli --version
watchkeeper-cli check --command 'echo ready' >/dev/null
watchkeeper-cli add 'test -d /' >/dev/null
watchkeeper-cli check >/dev/null
status=0
watchkeeper-cli check --command 'test -d /missing' >/dev/null || status=$?
((status == 2)) || fail "A failing command ended with $status, not 2."
watchkeeper-cli watch --for 3s >/dev/null
watchkeeper-cli history query | grep -q . || fail "The history has no results."

step "The window, without a display: one sentence"
status=0
said=$(watchkeeper 2>&1) || status=$?
[[ $status == 1 && $said == *display* ]] || fail "Without a display: status $status, $said"

step "The window, on the offscreen platform"
QT_QPA_PLATFORM=offscreen watchkeeper --sample --rounds 1 --screenshot /tmp/window.png 2>/tmp/window.log || fail "$(</tmp/window.log)"
(($(stat -c %s /tmp/window.png) > 20000)) || fail "The picture of the window is empty."

step "Manual pages, menu entry, icon"
for page in watchkeeper watchkeeper-cli watchkeeper-paper; do
    [[ -s /usr/share/man/man1/$page.1.gz ]] || fail "The manual page of $page is missing."
done
compgen -G '/usr/share/applications/*.Watchkeeper.desktop' >/dev/null || fail "The menu entry is missing."
compgen -G '/usr/share/icons/hicolor/scalable/apps/*.Watchkeeper.svg' >/dev/null || fail "The icon is missing."

step "Removing it: nothing stays but the profile"
apt-get -qq -y purge watchkeeper >/dev/null
left=$(find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /root -o -path /tmp -o -path /var/log \) -prune -o -iname '*watchkeeper*' -print)
[[ -z $left ]] || fail "These files stay: $left"
[[ -s /root/.config/watchkeeper/targets.json ]] || fail "Removing the package removed the profile."
! grep -lx 'watchkeeper.*' /proc/[0-9]*/comm || fail "A process is left."
