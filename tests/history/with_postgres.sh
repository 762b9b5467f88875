#!/bin/bash
# SPDX-FileCopyrightText: 2026 Watchkeeper contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a program with a separate PostgreSQL server, which listens on a socket in a temporary folder.
# WATCHKEEPER_TEST_SERVER is its URL. The server runs as an ordinary user, because it refuses to run as root. It ends with this
# script, however the script ends. A test may kill the server: WATCHKEEPER_TEST_SERVER_PID is its process id, and
# WATCHKEEPER_TEST_SERVER_AGAIN is the bash command that starts it again.
set -euo pipefail
programs=$(find /usr/lib/postgresql -maxdepth 2 -name bin | sort -V | tail -n 1)
folder=$(mktemp -d)
user=$(id -un)
as_user=()
if [[ $user == root ]]; then
    user=nobody
    chown "$user" "$folder"
    as_user=(setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups)
fi
trap 'rm -rf "$folder"' EXIT
cd "$folder"
"${as_user[@]}" "$programs/initdb" -D "$folder/data" -U keeper -A trust --no-sync --no-instructions -E UTF8 --locale=C >"$folder.log"
command=("${as_user[@]}" setpriv --pdeathsig QUIT "$programs/postgres" -D "$folder/data" -k "$folder" -F -c listen_addresses=
    -c shared_buffers=16MB -c log_min_messages=fatal)
"${command[@]}" 2>>"$folder.log" &
server=$!
trap 'kill -INT $server 2>/dev/null || true; wait $server || true; rm -rf "$folder" "$folder.log"' EXIT
until "$programs/pg_isready" -q -h "$folder"; do
    kill -0 $server || { cat "$folder.log" >&2; exit 1; }
done
export WATCHKEEPER_TEST_SERVER="postgresql://keeper@/postgres?host=$folder"
export WATCHKEEPER_TEST_SERVER_PID=$server
export WATCHKEEPER_TEST_SERVER_AGAIN="exec ${command[*]@Q}"
"$@"
