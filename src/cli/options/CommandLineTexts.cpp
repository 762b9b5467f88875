// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLineTexts.h"

namespace watchkeeper::text {

const char *const kDescription =
    "Watchkeeper checks web pages, servers and commands, many in parallel. It reports failures immediately, with the reason.";

const char *const kFooter = R"(Get started:
  watchkeeper-cli check --sample                     try it out without a network
  watchkeeper-cli check --url https://shop.example   check a web page
  watchkeeper-cli check --command 'df -h /'          run a command; exit status 0 is up

Your own profile:
  watchkeeper-cli add https://shop.example db.example:5432 'df -h /'
  watchkeeper-cli list
  watchkeeper-cli check                              check each target once
  watchkeeper-cli watch                              monitor until Ctrl-C

Every command has its own --help with examples.

Exit status of check: 0 all up, 1 a target is degraded, 2 one is down, 3 one is unknown.
The worst outcome decides, in the order down, unknown, degraded. Exit status of all commands:
64 usage error, 65 invalid data, 66 file not found, 74 input or output failed,
or no thread could be started, 130 interrupted, 143 terminated.)";

const char *const kExitStatus = R"(0	All targets are up, or the command succeeded.
1	A target is degraded, and none is worse, or a sample alert wasn't delivered (alerts test).
2	A target is down, a condition fails (eval), or a value is an alert (range).
3	A target is unknown: it couldn't be observed. Down outweighs unknown, unknown outweighs degraded.
64	Usage error: an unknown option, a value out of range, a name that doesn't exist.
65	Invalid data: an invalid targets.json, or nothing in it to check; an invalid range; a condition that can't be evaluated (eval); a session without data (record); an invalid line (replay).
66	A file or the profile doesn't exist, or a given file can't be opened.
74	Input or output failed: the profile is in use or can't be read or written, standard output was closed, or no thread could be started.
129	The terminal was closed (SIGHUP).
130	Interrupted by Ctrl-C (SIGINT).
143	Terminated (SIGTERM).)";

const char *const kFiles =
    R"(~/.config/watchkeeper/targets.json	The targets of the default profile. See watchkeeper-cli schema and watchkeeper-cli kinds.
~/.config/watchkeeper/targets.json~	The version before the last change.
~/.local/share/watchkeeper/history.sqlite	State changes and current states, incidents, evidence and failure diagnostics, when the program ran, and gaps. See watchkeeper-cli history.
~/.local/share/watchkeeper/history/	Results in a compact form, one file per hour. See watchkeeper-cli history.
~/.config/watchkeeper/settings.json	Limits, the proxy and certificates for all checks, DNS servers, the log, and the preferences of the window.
~/.config/watchkeeper/dialogues/*.json	Your own check types, read at each start. See watchkeeper-cli record and watchkeeper-cli validate.
~/.config/watchkeeper/presets/*.json	Your own presets for services that answer over HTTP, read at each start.
~/.config/watchkeeper/alerts.json	Alert channels and alert rules. See watchkeeper-cli alerts.
~/.config/watchkeeper/providers/*.json	Your own alert services, read at each start. See watchkeeper-cli alerts providers.
~/.local/state/watchkeeper/watchkeeper.log	The log of the window and of watchkeeper-cli watch, if the settings turn it on.)";

} // namespace watchkeeper::text
