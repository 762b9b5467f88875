#!/bin/sh
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program on a display and a session bus of its own, which end with it. The bus starts no services.
set -eu
folder=$(mktemp -d)
cat >"$folder/bus.conf" <<END
<busconfig>
  <type>session</type>
  <listen>unix:path=$folder/bus</listen>
  <policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/></policy>
</busconfig>
END
mkfifo "$folder/display"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp 3>"$folder/display" 2>/dev/null &
pid=$!
trap 'kill $pid 2>/dev/null || true; wait $pid 2>/dev/null || true; rm -rf "$folder"' EXIT
read -r number <"$folder/display"
DISPLAY=":$number" QT_QPA_PLATFORM=xcb dbus-run-session --config-file "$folder/bus.conf" -- "$@"
