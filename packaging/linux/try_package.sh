#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# try_package.sh FILE: installs the .deb, the .rpm or the archive on a bare Debian, uses both programs as a person would, and removes
# it again. Run by ./dev fresh --all, as root, in a root of its own.
#
# An .rpm that was built on Debian requires the file names of Debian's libraries. Their packages are installed first, because rpm
# doesn't know them.
set -euo pipefail

fail() {
    printf '%s\n' "try_package: $*" >&2
    exit 1
}
step() { printf '%s\n' "$*" >&2; }

file=$1
export DEBIAN_FRONTEND=noninteractive
add() { apt-get -qq -y --no-install-recommends install "$@" >/dev/null; }

# What every desktop has. The archive doesn't contain it.
desktop=(libegl1 libopengl0 libglx0 libgbm1 libdrm2 libx11-6 libx11-xcb1 libwayland-client0 libfontconfig1 libfreetype6 libharfbuzz0b
    libfribidi0 libglib2.0-0 libice6 libsm6 fonts-dejavu-core tzdata)

# install_package, remove_package, and $prefix, where its files are
prefix=/usr
case $file in
*.deb)
    install_package() { add "./$file"; }
    remove_package() { apt-get -qq -y purge watchkeeper >/dev/null; }
    ;;
*.rpm)
    install_package() {
        add rpm ca-certificates tzdata fonts-dejavu-core libc-ares2 libgumbo1 libnghttp2-14 libqcustomplot2.1-qt6 libqt6concurrent6 \
            libqt6dbus6 libqt6gui6 libqt6keychain1 libqt6network6 libqt6sql6 libqt6sql6-sqlite libqt6svg6 libqt6widgets6 libsqlite3-0 \
            libssl3 libyaml-cpp0.7
        rpm --install --nodeps "$file"
    }
    remove_package() { rpm --erase watchkeeper; }
    ;;
*.tar.gz)
    prefix=/opt/watchkeeper
    install_package() {
        mkdir "$prefix"
        tar --extract --file "$file" --strip-components 1 --no-same-owner --directory "$prefix"
        PATH=$prefix/bin:$PATH
    }
    remove_package() { rm -r "$prefix"; }
    ;;
*) fail "$file is no package that this script knows." ;;
esac

step "Installing $file with only what it depends on"
apt-get -qq update
install_package

step "The command line: version, a check, a profile, a failing check"
watchkeeper-cli --version
watchkeeper-cli check --command 'echo ready' >/dev/null
watchkeeper-cli add 'test -d /' >/dev/null
watchkeeper-cli check >/dev/null
status=0
watchkeeper-cli check --command 'test -d /missing' >/dev/null || status=$?
((status == 2)) || fail "A failing command ended with $status, not 2."
status=0
watchkeeper-cli check --sample >/dev/null || status=$?
((status <= 3)) || fail "The sample ended with $status."
watchkeeper-cli watch --for 3s >/dev/null
watchkeeper-cli history query | grep -q . || fail "The history has no results."

if [[ $file == *.tar.gz ]]; then
    step "The archive contains what it needs, except for the libraries of the system"
    ! compgen -G '/usr/lib/*/libQt6*' >/dev/null || fail "Qt is installed, so this proves nothing."
    add "${desktop[@]}"
    ! compgen -G '/usr/lib/*/libQt6*' >/dev/null || fail "Qt is installed, so this proves nothing."
    find "$prefix/bin" "$prefix/plugins" "$prefix/lib" -type f \( -name '*.so*' -o -perm -u+x \) | while read -r each; do
        ! LD_LIBRARY_PATH=$prefix/lib:$prefix/lib/base ldd "$each" | grep 'not found' || fail "$each lacks a library."
    done
fi

step "The window, without a display: one sentence"
status=0
said=$(watchkeeper 2>&1) || status=$?
[[ $status == 1 && $said == *display* ]] || fail "Without a display: status $status, $said"

step "The window, on the offscreen platform"
QT_QPA_PLATFORM=offscreen watchkeeper --sample --rounds 1 --screenshot /tmp/window.png 2>/tmp/window.log || fail "$(</tmp/window.log)"
(($(stat -c %s /tmp/window.png) > 20000)) || fail "The picture of the window is empty."

step "A report as PDF"
watchkeeper-cli history report --output /tmp/report.pdf
[[ $(head -c 5 /tmp/report.pdf) == %PDF- ]] || fail "The report is no PDF."

step "Manual pages, completions, bill of materials, service, menu entry, icon"
for page in watchkeeper watchkeeper-cli watchkeeper-paper; do
    compgen -G "$prefix/share/man/man1/$page.1*" >/dev/null || fail "The manual page of $page is missing."
done
# shellcheck disable=SC1091
. "$prefix/share/bash-completion/completions/watchkeeper-cli.bash"
complete -p watchkeeper-cli >/dev/null || fail "The completion for bash is missing."
[[ -s $prefix/share/doc/watchkeeper/watchkeeper.spdx.json ]] || fail "The bill of materials is missing."
compgen -G "$prefix/share/icons/hicolor/scalable/apps/*.Watchkeeper.svg" >/dev/null || fail "The icon is missing."
if [[ $file != *.tar.gz ]]; then
    compgen -G '/usr/share/applications/*.Watchkeeper.desktop' >/dev/null || fail "The menu entry is missing."
    [[ -s /usr/lib/systemd/user/watchkeeper.service ]] || fail "The service is missing."
    ! compgen -G '/etc/systemd/user/*.wants/watchkeeper.service' >/dev/null || fail "The service is on, although nobody turned it on."
fi

step "The window, from its menu entry if there is one: three targets, one fails, an alert arrives, is acknowledged, after a restart too"
add xvfb xauth dbus libglib2.0-bin procps
profile=$HOME/.config/watchkeeper
rm -r "$profile" "$HOME/.local/share/watchkeeper"
touch "$HOME/fine"
for command in "test -e $HOME/fine" 'test -d /usr' 'test -d /var'; do
    watchkeeper-cli add "$command" --name "${command##*/}" --every 1s >/dev/null
done
cat >"$profile/alerts.json" <<END
{"version": 1, "channels": [{"name": "File", "provider": "command", "command": "tee", "arguments": ["-a", "$HOME/alerts"]}],
 "rules": [{"name": "All", "channels": ["File"]}]}
END

# await WHAT COMMAND...: waits until a command succeeds, for at most a minute
await() {
    local end=$((SECONDS + 60))
    until "${@:2}" >/dev/null 2>&1; do
        ((SECONDS < end)) || fail "Waited a minute for $1. $(cat "$HOME/window.log")"
        sleep 0.2
    done
}
start=(watchkeeper)
[[ $file == *.tar.gz ]] || start=(gio launch "$prefix"/share/applications/*.Watchkeeper.desktop)
# shellcheck disable=SC2016 # the inner shell fills these in
start_window() {
    xvfb-run -a dbus-run-session bash -c '"$@" & sleep 5; while pgrep -x watchkeeper >/dev/null; do sleep 0.2; done' bash \
        "${start[@]}" >"$HOME/window.log" 2>&1 &
    await "the window to start" pgrep -x watchkeeper
}
end_window() {
    pkill -TERM -x watchkeeper
    wait
}
has_results() { (($(watchkeeper-cli history query | grep -c .) > 3)); }
is_acknowledged() { watchkeeper-cli incidents --open --format json | grep -q 'the trial'; }

start_window
await "the first results" has_results
rm "$HOME/fine"
await "the alert about the problem" grep -q fine "$HOME/alerts"
watchkeeper-cli ack fine --by 'the trial' >/dev/null
await "the acknowledgement" is_acknowledged
end_window
start_window
is_acknowledged || fail "The acknowledgement is lost."
touch "$HOME/fine"
await "the alert about the recovery" grep -q recover "$HOME/alerts"
end_window

step "Removing it: nothing stays but the profile"
remove_package
left=$(find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /root -o -path /tmp -o -path /var/log \) -prune -o -iname '*watchkeeper*' -print)
[[ -z $left ]] || fail "These files stay: $left"
[[ -s $profile/targets.json ]] || fail "Removing the package removed the profile."
! grep -lx 'watchkeeper.*' /proc/[0-9]*/comm || fail "A process is left."
