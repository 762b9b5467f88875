#!/bin/sh
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a keychain of its own, unlocked and empty. For use under dbus-run-session.
set -eu
folder=$(mktemp -d)
export HOME="$folder" XDG_CONFIG_HOME="$folder/config" XDG_DATA_HOME="$folder/data" XDG_STATE_HOME="$folder/state"
export XDG_RUNTIME_DIR="$folder/run" XDG_CACHE_HOME="$folder/cache"
mkdir -m 0700 "$folder/run"
pid=$(printf 'password' | gnome-keyring-daemon --unlock --components=secrets --daemonize | sed -n 's/^GNOME_KEYRING_PID=//p')
trap 'kill $pid 2>/dev/null || true; rm -rf "$folder"' EXIT
# It is on the bus a moment later: asked before, the bus would start another one, which is locked.
gdbus wait --session --timeout 30 org.freedesktop.secrets
"$@"
