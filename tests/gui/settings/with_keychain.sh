#!/bin/sh
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a separate keychain, which is unlocked and empty. For use under dbus-run-session.
set -eu
folder=$(mktemp -d)
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_STATE_HOME="$folder/state"
export XDG_RUNTIME_DIR="$folder/run" XDG_CACHE_HOME="$folder/cache"
mkdir -m 0700 "$folder/run"
pid=$(printf 'password' | gnome-keyring-daemon --unlock --components=secrets --daemonize | sed -n 's/^GNOME_KEYRING_PID=//p')
trap 'kill $pid 2>/dev/null || true; rm -rf "$folder"' EXIT
# The keychain appears on the bus a moment later. A request before that would make the bus start another keychain, which is locked.
gdbus wait --session --timeout 30 org.freedesktop.secrets
"$@"
