// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLineTexts.h"

namespace watchkeeper::text {

const char *const kDescription =
    "Watchkeeper checks web pages, servers and commands, many at the same time, and says at once what does not work, and why.";

const char *const kFooter = R"(A first look:
  watchkeeper-cli check --sample                     see what it does; needs no network
  watchkeeper-cli check --url https://shop.example   is this page well?
  watchkeeper-cli check --command 'df -h /'          run a command; exit status 0 is good

A profile of your own:
  watchkeeper-cli add https://shop.example db.example:5432 'df -h /'
  watchkeeper-cli list
  watchkeeper-cli check                              each target once
  watchkeeper-cli watch                              from now on, until Ctrl-C

Every command has a --help of its own, with examples.

Exit status of check: 0 all up, 1 something degraded, 2 something down, 3 something unknown
(the worst decides: down, unknown, degraded). Of all commands: 64 wrong call, 65 bad data,
66 file missing, 74 input or output failed, 130 interrupted, 143 terminated.)";

const char *const kExitStatus = R"(0	All targets are up, or the command did what it was asked for.
1	Something is degraded, and nothing worse; a sample alert was not delivered (alerts test).
2	Something is down, a condition does not hold (eval), or a value is worth an alert (range).
3	Something is unknown: it could not be observed. Down outweighs unknown, unknown outweighs degraded.
64	The call is wrong: an unknown option, a value out of range, a name that is not there.
65	The data are wrong: a targets.json that is not valid, or nothing in it to check; a range that is none; a condition that cannot be told (eval); a session in which nothing was said (record); a line that is wrong (replay).
66	A file is missing or may not be read.
74	Input or output failed: the profile is in use or cannot be written, or nobody reads standard output.
129	The terminal was closed (SIGHUP).
130	Interrupted by Ctrl-C (SIGINT).
143	Terminated (SIGTERM).)";

const char *const kFiles =
    R"(~/.config/watchkeeper/targets.json	The targets of the standard profile. See watchkeeper-cli schema and watchkeeper-cli kinds.
~/.config/watchkeeper/targets.json~	The one before the last change.
~/.config/watchkeeper/history.sqlite	When targets changed and how they stand, incidents, evidence and recordings of failures, when the program ran and when nobody looked. See watchkeeper-cli history.
~/.config/watchkeeper/history/	Results, packed, a file an hour. See watchkeeper-cli history.
~/.config/watchkeeper/settings.json	Limits, the proxy and certificates for all checks, name servers, the log, and what the window remembers.
~/.config/watchkeeper/dialogues/*.json	Services of your own, each a kind of check; read at each start. See watchkeeper-cli record and watchkeeper-cli validate.
~/.config/watchkeeper/presets/*.json	Presets of your own for services that answer over HTTP; read at each start.
~/.config/watchkeeper/alerts.json	Channels by which people are told, and the rules for it. See watchkeeper-cli alerts.
~/.config/watchkeeper/providers/*.json	Services of your own that alerts are told through; read at each start. See watchkeeper-cli alerts providers.
~/.config/watchkeeper/watchkeeper.log	What the window and watchkeeper-cli watch log, where the settings ask for it.)";

namespace {

const CommandText kCheck{
    "Checks",
    "Check each target once, many at the same time.\n"
    "Results are printed as soon as they are there, in order of completion, then a summary with the time it would have "
    "taken one after the other.",
    R"(Examples:
  watchkeeper-cli check                               the targets of the profile
  watchkeeper-cli check shop.json --only 'tag:prod -kind:command'
  watchkeeper-cli check --url https://a.example https://b.example --timeout 3s
  watchkeeper-cli check --command 'df -h /' 'free -h'
  watchkeeper-cli check --target a.example:22 '[::1]:8080' uptime
  watchkeeper-cli check --format ndjson | jq -r 'select(.outcome != "up") | .target'
  watchkeeper-cli check --format junit > report.xml   for a CI system

Options that take several values take all that follow: write FILE before them.
Paused targets are left out. The formats ndjson, json and csv come as the checks end;
junit comes at the end. Exit status: 0 all up, 1 degraded, 2 down, 3 unknown.)"};

const CommandText kWatch{
    "Checks",
    "Keep watching, and print a line for each change.\n"
    "Follows the schedule of the targets until Ctrl-C, or for as long as --for says. A line tells when, which target, from "
    "which state to which, and why. A target that changes again and again is told as flapping, and again when it has settled. "
    "When this computer itself is offline, one line says so and another one that it is back: "
    "what cannot be reached meanwhile is not observed, neither up nor down. The settings watchLink, linkGateway and "
    "linkReferences tell by what that is found out; unless they are changed, by the default gateway. "
    "Of the profile's targets it is known how they stood when they were last watched: what has not changed since is not told.",
    R"(Examples:
  watchkeeper-cli watch                          the targets of the profile
  watchkeeper-cli watch shop.json --for 8h
  watchkeeper-cli watch --format ndjson | while read -r line; do notify "$line"; done

With ndjson, lines of targets have "target", "from" and "to"; those of the own link have
"link", which is "offline" or "online", and "why".
One program at a time watches a profile; FILE and --sample are free of that.
Exit status after --for: as that of check, by how the targets are at the end.)"};

const CommandText kAdd{"Profile",
                       "Add targets to the profile.\n"
                       "The kind is guessed: a URL is a web check, HOST:PORT a connection, a host with a dot https; the name "
                       "of a service and its host, such as redis db.example, a check of that service; ping HOST, traceroute "
                       "HOST, dns:NAME and ntp://HOST are what they say; everything else is a command. With --preset it is "
                       "made from what is known of a service, and TEXT is where that runs.",
                       R"help(Examples:
  watchkeeper-cli add https://shop.example/health
  watchkeeper-cli add db.example:5432 '[2001:db8::1]:22'
  watchkeeper-cli add 'df -h /' --name 'Root disk' --every 5m --tag disk
  watchkeeper-cli add shop.example --depends-on 'Office router' --depends-on 'DNS 1 | DNS 2'
  watchkeeper-cli add 'redis db.example' 'imap mail.example:143'    a service, and where it runs
  watchkeeper-cli add "$(cat urls.txt)"          one line each
  watchkeeper-cli add --preset elasticsearch es1.example es2.example:9201
  watchkeeper-cli add --preset grafana https://proxy.example/grafana --set verifyTls=false
  watchkeeper-cli add --preset vault h.example --set 'headers.X-Vault-Token=${env:TOKEN}'

watchkeeper-cli kinds lists the presets, kinds PRESET shows what is in one.

For what has no option here, edit targets.json: watchkeeper-cli kinds says what may stand
in it. A window that has the profile open takes the change over.)help"};

const CommandText kList{"Profile", "List the targets of the profile.",
                        R"(Examples:
  watchkeeper-cli list
  watchkeeper-cli list --only tag:prod --format json
  watchkeeper-cli list --format ndjson | jq -r .name)"};

const CommandText kRemove{"Profile",
                          "Remove targets from the profile.\n"
                          "If one of the names is not there, nothing is removed.",
                          R"(Examples:
  watchkeeper-cli list --only 'tag:old'          shows what the next one removes
  watchkeeper-cli remove --only 'tag:old'
  watchkeeper-cli remove 'Shop API'
  watchkeeper-cli remove --only name:shop        by a part of the name alone

A word alone, as in --only shop, also removes what has it in its kind, address or tags.
targets.json~ beside targets.json is the file as it was before.)"};

const CommandText kPause{"Profile", "Pause targets: they stay in the profile but are not checked.",
                         R"(Examples:
  watchkeeper-cli pause 'Shop API' Disk
  watchkeeper-cli pause --only tag:prod)"};

const CommandText kResume{"Profile", "Resume paused targets.",
                          R"(Examples:
  watchkeeper-cli resume 'Shop API' Disk
  watchkeeper-cli resume --only tag:prod)"};

const CommandText kAcknowledge{
    "Profile",
    "Say that somebody takes care of a problem: nobody is told again.\n"
    "It ends with any change of the state, when the target is up, or when --until has come. The program that "
    "watches the profile, a window or watch, is asked to do it; where nobody does, the next one finds it in the history.",
    R"(Examples:
  watchkeeper-cli ack 'Shop API' --comment 'a new disk is on its way' --until 8h
  watchkeeper-cli ack --only tag:shop --sticky
  watchkeeper-cli ack 'Shop API' --remove

Exit status: 0 all were acknowledged; 64 a name is not there; 65 one of them has no problem
that is sure; 74 who watches the profile does not answer, or the history cannot be written.)"};

const CommandText kSnooze{
    "Profile",
    "Tell nobody of a problem for a while.\n"
    "It also ends when the target is up. The program that watches the profile is asked to do it, as for ack.",
    R"(Examples:
  watchkeeper-cli snooze 'Shop API' --for 1h
  watchkeeper-cli snooze --only tag:shop --until 2026-11-20T08:00
  watchkeeper-cli snooze 'Shop API' --remove

Exit status: as that of ack.)"};

const CommandText kIncidents{
    "Profile",
    "List incidents: problems from the first failure to their end.\n"
    "Those that began within a minute and share a host, an address, what they depend on, a certificate's "
    "issuer or a resolver are shown together.",
    R"(Examples:
  watchkeeper-cli incidents --open
  watchkeeper-cli incidents --from 7d --format csv > week.csv
  watchkeeper-cli incidents show 12
  watchkeeper-cli incidents comment 12 'the provider repairs a cable'

A target that could not be looked at (unknown) opens no incident, and closes none.)"};

const CommandText kIncidentShow{"", "Print one incident and what happened in it.",
                                R"(Example:
  watchkeeper-cli incidents show 12 --format json)"};

const CommandText kIncidentComment{"", "Note a word on an incident, open or not.",
                                   R"(Example:
  watchkeeper-cli incidents comment 12 'the provider repairs a cable' --by Anna)"};

const CommandText kMaintenanceList{"Profile", "List maintenance: when, for whom, and when it comes next.",
                                   R"(Examples:
  watchkeeper-cli maintenance list
  watchkeeper-cli maintenance list --format ndjson | jq -r 'select(.inEffect) | .name'

Times are those of each entry's zone; in json and ndjson, of UTC.)"};

const CommandText kMaintenanceAdd{
    "Profile",
    "Add a maintenance: once, daily, weekly, monthly, or by a cron line.\n"
    "An hour that the clocks of its zone show twice counts once; a minute that they leave out is the next one that there is.",
    R"(Examples:
  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db
  watchkeeper-cli maintenance add Updates --days sat,sun --at 22:00 --for 4h --all
  watchkeeper-cli maintenance add Reboot --month-days 1,last --at 03:00 --for 20m --target Shop
  watchkeeper-cli maintenance add Patches --cron '0 3 * * TUE#2' --for 2h --filter 'host:db'
  watchkeeper-cli maintenance add Move --from 2026-12-24T22:00 --to 2026-12-25T02:00 --all

Exit status: 0; 64 where something of it is wrong, and nothing was changed.)"};

const CommandText kMaintenanceRemove{"Profile",
                                     "Remove entries of maintenance.\n"
                                     "If one of the names is not there, nothing is removed.",
                                     R"(Example:
  watchkeeper-cli maintenance remove Backup)"};

const CommandText kMaintenanceStart{
    "Profile",
    "Begin a maintenance now.\n"
    "It stands in targets.json, so it goes on over a restart, and a window takes it over at once.",
    R"(Examples:
  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'
  watchkeeper-cli maintenance start --tag db --for 30m
  watchkeeper-cli maintenance start --all --for 4h

A week after its end its entry goes with the next change of the list.)"};

const CommandText kMaintenanceEnd{"Profile",
                                  "End now what was begun by hand, or was to be in effect once.\n"
                                  "What comes back is left to its calendar.",
                                  R"(Examples:
  watchkeeper-cli maintenance end
  watchkeeper-cli maintenance end 'New disk'
  watchkeeper-cli maintenance end 'Shop API'          for this target; it goes on for others)"};

const CommandText kHistoryQuery{"Profile",
                                "Print results of the past.\n"
                                "A target after the other, each in the order of time.",
                                R"(Examples:
  watchkeeper-cli history query 'Shop API'                       the last 24 hours
  watchkeeper-cli history query --only tag:prod --from 7d --format csv > week.csv
  watchkeeper-cli history query --from 2026-11-20 --to 2026-11-21 --format ndjson
  watchkeeper-cli history query Disk --from 30d --format ndjson | jq -c '[.at, .values.used]'

Times and values have three significant digits; the bodies of replies are not kept.
Exit status: 0; 65 where a file is damaged, and what is sound was printed; 66 where there
is no profile.)"};

const CommandText kHistoryChanges{
    "Profile",
    "Tell when targets went from one state to another.\n"
    "The lines that watch printed, in the order of time: when, which, from what to what, and why.",
    R"(Examples:
  watchkeeper-cli history changes --from 7d
  watchkeeper-cli history changes 'Shop API' --from 2026-11-20T22:00 --to 2026-11-21T06:00
  watchkeeper-cli history changes --format ndjson | jq -r 'select(.to == "down") | .target'

Exit status: 0; 74 where the database cannot be read.)"};

const CommandText kHistoryEvidence{
    "Profile",
    "Show what a target answered when it failed, and what had changed.\n"
    "When a target changes to degraded, down or unknown, its answer is kept, and the last good one before it: head and body of "
    "a "
    "reply, output, certificates, what was measured. Cookies and the target's own secrets are not. With the first bad result "
    "it "
    "is looked at from elsewhere at once – over IPv4 and IPv6, at its last address, its certificate, name servers, ping, the "
    "way "
    "there, the own gateway – without any credentials: what was seen is printed with what follows from it, also of a problem "
    "that ended before it was believed. Settings: recordFailures, recordingsPerMinute, otherNameServer.",
    R"(Examples:
  watchkeeper-cli history evidence 'Shop API'
  watchkeeper-cli history evidence 'Shop API' --at 2026-11-20T22:00
  watchkeeper-cli history evidence 'Shop API' --format ndjson | jq -r .failure.evidence.body
  watchkeeper-cli history evidence --format ndjson | jq -r 'select(.recording) | [.target, .recording.conclusion] | @tsv'

Exit status: 0; 74 where the database cannot be read.)"};

const CommandText kHistoryBackup{"Profile",
                                 "Copy the profile and its history, also while it is watched.\n"
                                 "The copy holds targets.json, alerts.json, settings.json, your dialogues, presets and "
                                 "providers, history.sqlite as of one instant, and all "
                                 "results. It is read again before it gets its name: checksums, and the database as a whole.",
                                 R"(Examples:
  watchkeeper-cli history backup                     a folder named by date, here
  watchkeeper-cli history backup /mnt/backup         the same, in that folder
  watchkeeper-cli history backup /mnt/backup/before-update

Targets and settings may hold passwords: keep a backup as safe as the profile. Passwords of
the window's keychain are not in it, nor is the log. A folder that ends with “.part” is of a
backup that was killed, and may be deleted. See history restore.

Exit status: 0; 65 where a file of the profile is damaged, and is in the backup as it is, or
where the database is, and no backup was made; 66 where there is no profile; 74 where it
cannot be written; 130 after Ctrl-C.)"};

const CommandText kHistoryRestore{
    "Profile",
    "Put a backup in the place of the profile and its history.\n"
    "The backup is copied and checked first; only then the profile is replaced, as a whole. Nothing is deleted: what was "
    "there is in a folder “before-restore-…” of the profile.",
    R"(Examples:
  watchkeeper-cli history restore /mnt/backup/watchkeeper-backup-20261121T024653Z
  watchkeeper-cli --profile /tmp/look history restore /mnt/backup/before-update

Nobody may watch the profile meanwhile. Until all is copied and checked, Ctrl-C or a crash
leaves it as it was; from then on the next start of the window or of watchkeeper-cli on this
profile ends what was begun. A backup of a newer version of Watchkeeper is refused.

Targets may run commands: restore only what you trust as much as a program.

Exit status: 0; 65 where the backup is damaged, not ours, or newer; 66 where there is none; 74
while another program watches the profile, or where it cannot be written; 130 after Ctrl-C.)"};

const CommandText kHistoryExport{
    "Profile",
    "Write down everything that is kept, for other programs.\n"
    "Results, changes, when the program ran, and times that were paused, in maintenance or not observed; also of "
    "targets that were removed, as long as they are in history.",
    R"(Examples:
  watchkeeper-cli history export --output history.ndjson
  watchkeeper-cli history export --only tag:prod --from 30d --format csv --output month.csv
  watchkeeper-cli history export --from 2026-11-01 | gzip > november.ndjson.gz
  watchkeeper-cli history export | jq -r 'select(.type == "change") | .target'

What the formats hold:
  ndjson   a line each, and “type” says of what: “export” (the first), “target”, “session”,
           “span”, “change”, “result”, “end” (the last, with counts). Results are as those of
           history query, changes as those of history changes.
  json     the same as one document: “targets”, “sessions”, “spans”, “changes”, “results”.
  csv      one table; the column “type” is result, change, session, unobserved, paused or
           maintenance. Phases have columns, other values are JSON in one. A cell that a
           spreadsheet would take for a formula begins with an apostrophe.

The order is that of this list; results are a target after the other, each in the order of time.
Times and values have three significant digits. Bodies of replies and certificates are not in
it: history backup has them.

A file gets its name once it is whole, and is for its owner alone. Until then it ends with
“.part”; such a file is of an export that was killed, and may be deleted. On standard output
Ctrl-C ends with “complete”: false.

Exit status: 0; 65 where a file is damaged, and what is sound was written; 74 where the database
cannot be read, or the file not be written, or is there already; 130 after Ctrl-C.)"};

const CommandText kHistoryPrune{
    "Profile",
    "Remove old results, an hour at a time, to give their room back.\n"
    "What is watched is pruned by itself, as the settings say. Changes of targets are kept. There is no way "
    "back: copy the folder “history” of the profile first if in doubt.",
    R"(Examples:
  watchkeeper-cli history prune --before 30d
  watchkeeper-cli history prune --before 2026-11-01

Exit status: 0; 66 where there is no profile; 74 while another program watches it, or where
a file cannot be removed.)"};

const CommandText kHistoryFetch{
    "Profile",
    "Fetch a history from the PostgreSQL server that has a copy of it.\n"
    "For a new computer, or after a disk was lost: the profile must not have a history yet. From then on it is the same "
    "history, which goes on here; where the settings name the server, it is copied to the same place. All or nothing.",
    R"(Examples:
  watchkeeper-cli history fetch --server postgresql://keeper@db.example/watchkeeper
  watchkeeper-cli history fetch --as 1f0c2ab9 \
      --server 'postgresql://keeper@db.example/watchkeeper?sslmode=require'

Without --as, what is there is told where that is more than one.
Exit status: 0; 65 where a file of results was damaged on the server, and all else was
fetched; 66 where the server has no history; 74 where there is one here already, or the
server cannot be reached.)"};

const CommandText kHistoryReport{
    "Profile",
    "Write a report: uptime, outages, response times, objectives.\n"
    "One file that needs nothing beside itself, to be sent or printed: a summary on top, then each target with its "
    "outages and a small chart. An HTML page, or a PDF where the window was built too; a display is not needed.",
    R"(Examples:
  watchkeeper-cli history report --from 30d --output month.html
  watchkeeper-cli history report --from 2026-11-01 --to 2026-12-01 --output november.pdf
  watchkeeper-cli history report --only tag:prod --from 7d --objective 99.9 \
    --title 'Production, last week' --output week.pdf --overwrite

Exit status: 0; 65 where a file is damaged, and what is sound was counted; 74 where FILE
cannot be written.)"};

const CommandText kHistoryUptime{
    "Profile",
    "Tell how much of its time each target was up.\n"
    "A result counts until the next one. Time in which nobody looked, or in which it could not be told, "
    "counts neither as up nor as down, and is told with the reason.",
    R"(Examples:
  watchkeeper-cli history uptime --from 30d
  watchkeeper-cli history uptime --only tag:prod --from 2026-11-01 --objective 99.9
  watchkeeper-cli history uptime 'Shop API' --from 7d --degraded down --format json

Exit status: 0; 65 where a file is damaged, and what is sound was counted.)"};

const CommandText kAlertsProviders{"Profile",
                                   "List the services that alerts can be told through, or document one.\n"
                                   "Those that come with the program, and those in the folder providers of the profile.",
                                   R"(Examples:
  watchkeeper-cli alerts providers
  watchkeeper-cli alerts providers pagerduty
  watchkeeper-cli alerts providers webhook-text --format json)"};

const CommandText kAlertsChannels{"Profile",
                                  "List the channels of the profile.\n"
                                  "What is secret in them is not shown.",
                                  R"(Examples:
  watchkeeper-cli alerts channels
  watchkeeper-cli alerts channels --format json | jq -r '.[].name'

Exit status: 0; 65 where alerts.json is not valid.)"};

const CommandText kAlertsSchema{"Profile", "Print the JSON Schema of alerts.json, for editors and validators.",
                                R"(Example:
  watchkeeper-cli alerts schema > alerts-schema.json)"};

const CommandText kAlertsTest{"Profile",
                              "Send a sample alert by a channel, and show the answer.\n"
                              "It is really sent; its text says that nothing has happened. A paused channel is tried too.",
                              R"(Examples:
  watchkeeper-cli alerts test 'On call'
  watchkeeper-cli alerts test 'On call' --kind problem    opens an incident, if it has any
  watchkeeper-cli alerts test 'On call' --kind recovery   and closes it
  watchkeeper-cli alerts test Hook --format json | jq .verdict

Secrets come from ${env:NAME} and ${file:PATH}; ${keychain:KEY} is for the window alone.
Exit status: 0 delivered, 1 not delivered; 65 alerts.json is not valid; 66 no such channel.)"};

const CommandText kValidate{"Configuration as code",
                            "Say what is wrong in targets.json or alerts.json, by line.\n"
                            "Also in a dialogue, a preset or a provider.",
                            R"(Examples:
  watchkeeper-cli validate targets.json
  watchkeeper-cli validate targets.json --format json
  watchkeeper-cli validate ~/.config/watchkeeper/alerts.json
  watchkeeper-cli validate ~/.config/watchkeeper/dialogues/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/presets/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/providers/ours.json

Exit status: 0 valid, 65 not valid, 66 missing.)"};

const CommandText kSchema{"Configuration as code", "Print the JSON Schema of targets.json, for editors and validators.",
                          R"(Example:
  watchkeeper-cli schema > targets-schema.json)"};

const CommandText kKinds{"Configuration as code", "List the kinds of checks and the presets, or document one.",
                         R"(Examples:
  watchkeeper-cli kinds
  watchkeeper-cli kinds http
  watchkeeper-cli kinds elasticsearch            a preset: what it asks, and what counts as good
  watchkeeper-cli kinds command --format json)"};

const CommandText kPerfdata{"Nagios plugins",
                            "Take the output of a Nagios plugin apart, as JSON.\n"
                            "Reads standard input. Units are brought to one for each quantity, such as ms to seconds and KB to "
                            "bytes, thresholds with them; under \"original\" stands what was written. A range stays a text, "
                            "10 alone is a number. What could not be read is named in \"errors\".",
                            R"(Examples:
  /usr/lib/nagios/plugins/check_load -w 5 -c 9 | watchkeeper-cli perfdata
  echo 'OK | rta=12.5ms;100;500;0' | watchkeeper-cli perfdata | jq '.perfdata[0].value'

Exit status: 0, also with errors; 65 for more than 16 MiB of input.)"};

const CommandText kRange{"Nagios plugins",
                         "Judge values by a Nagios threshold range: alert or ok.\n"
                         "One line for each value. Both ends belong to the range.",
                         R"(Examples:
  watchkeeper-cli range 10:20 25        alert: outside
  watchkeeper-cli range @10:20 15       alert: inside
  watchkeeper-cli range ~:0 -5 0.5      ok, alert

Exit status: 0 all ok, 2 an alert, 65 a range or value that is none.)"};

const CommandText kEval{
    "Configuration as code",
    "Hold conditions against something seen before.\n"
    "Prints a line of JSON for each condition: condition, holds (true, false, or null where it cannot be told), shown "
    "(with what was seen) and error (why it cannot be told, or what is wrong with the condition); with note, what "
    "the past was, or skipped, where too little of the past is known.",
    R"(Examples:
  watchkeeper-cli eval '[STATUS] == 200' --observation seen.json
  echo '{"status": 404, "responseTimeMs": 12}' |
    watchkeeper-cli eval '[STATUS] == 200 and [RESPONSE_TIME] < 300ms' --observation -
  watchkeeper-cli check --url https://shop.example --format ndjson |
    watchkeeper-cli eval '[CERTIFICATE_EXPIRATION] > 14d' --observation -
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    watchkeeper-cli eval '[RESPONSE_TIME] < 3 * p95(7d)' --observation seen.json --past -

An observation may have: status responseTimeMs ip body headers connected certificateExpiresInMs
domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases.
Exit status: 0 all hold, 65 one cannot be told or read, or the observation cannot; else 2 one
does not hold; 66 no such file.)"};

const CommandText kReplay{
    "Configuration as code",
    "Run a recorded past through states and alert rules.\n"
    "The clock is that of the past. Prints a line of JSON for each change of a target – at, target, from, to, type (soft or "
    "hard), attempt, flapping, "
    "reachable – and for each alert: at, alert (the rule), target, kind (problem, recovery, reminder, flapping-start, "
    "flapping-end, acknowledged, digest) and suppressedBy, null where it would have been sent, with channels and title. "
    "From is pending where nothing was known, and with type hard what was believed until then. What falls due between two "
    "lines happens between them; after the last line nothing does.",
    R"(FILE begins with a line of what is watched:
  {"targets":[…],"alerts":[…],"start":"2026-01-31T08:00:00Z"}
targets and, if wanted, defaults as in targets.json; alerts are rules (docs/alerts.md). Then, in
order of time:
  {"at":"2026-01-31T08:01:00Z","target":"Shop API","outcome":"down"}
  {"at":"2026-01-31T08:02:00Z","ack":"Shop API","by":"Ann","comment":"…","for":"1h"}
  {"at":"2026-01-31T08:03:00Z","unack":"Shop API"}
  {"at":"2026-01-31T08:04:00Z","snooze":"Shop API","for":"1h"}
  {"at":"2026-01-31T08:05:00Z","maintenance":"Shop API","for":"1h"}
An ack holds through changes with "sticky":true, and without "for" until the state changes. The
outcome is up, degraded, down or unknown; targets are named, or given by id. Results as
history query prints them will do: what else they say is passed over.

Examples:
  watchkeeper-cli replay outage.ndjson | grep '"alert"'
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    cat rules.json - | watchkeeper-cli replay -

Exit status: 0 replayed, 65 a line is wrong (those before it were replayed), 66 no such file.)"};

const CommandText kRecord{
    "Configuration as code",
    "Listen to a client and its server, and draft a dialogue of it.\n"
    "Listens at a port of this computer for one client, and passes on what it and the server say. When one hangs up, after "
    "--for or on Ctrl-C the draft is written: look at each step, and put it into the folder dialogues of the profile, where it "
    "is a kind of check. "
    "At most 100 turns, 48 KiB of the client and 1 MiB of the server are recorded.",
    R"(Examples:
  watchkeeper-cli record cache.example:6379 --listen 7000 --key cache --output cache.json
  redis-cli -p 7000 ping                         meanwhile, in another terminal
  watchkeeper-cli record mail.example:993 --over tls --secret-env PASSWORD > mail.json

Exit status: 0 a draft was written, also on Ctrl-C; 65 nothing was said (on Ctrl-C 130), or
both spoke TLS; 74 the server was not reached, or the file not written.)"};

const CommandText kMan{"", "Print the source of this manual page.",
                       R"(Example:
  watchkeeper-cli man | man -l -)"};

} // namespace

const CommandText &commandText(Action action)
{
    switch (action) {
    case Action::Check:
        return kCheck;
    case Action::Watch:
        return kWatch;
    case Action::Add:
        return kAdd;
    case Action::List:
        return kList;
    case Action::Remove:
        return kRemove;
    case Action::Pause:
        return kPause;
    case Action::Resume:
        return kResume;
    case Action::Acknowledge:
        return kAcknowledge;
    case Action::Snooze:
        return kSnooze;
    case Action::Incidents:
        return kIncidents;
    case Action::IncidentShow:
        return kIncidentShow;
    case Action::IncidentComment:
        return kIncidentComment;
    case Action::MaintenanceList:
        return kMaintenanceList;
    case Action::MaintenanceAdd:
        return kMaintenanceAdd;
    case Action::MaintenanceRemove:
        return kMaintenanceRemove;
    case Action::MaintenanceStart:
        return kMaintenanceStart;
    case Action::MaintenanceEnd:
        return kMaintenanceEnd;
    case Action::Validate:
        return kValidate;
    case Action::Schema:
        return kSchema;
    case Action::Kinds:
        return kKinds;
    case Action::Perfdata:
        return kPerfdata;
    case Action::Range:
        return kRange;
    case Action::Eval:
        return kEval;
    case Action::HistoryQuery:
        return kHistoryQuery;
    case Action::HistoryChanges:
        return kHistoryChanges;
    case Action::HistoryEvidence:
        return kHistoryEvidence;
    case Action::HistoryBackup:
        return kHistoryBackup;
    case Action::HistoryRestore:
        return kHistoryRestore;
    case Action::HistoryExport:
        return kHistoryExport;
    case Action::HistoryFetch:
        return kHistoryFetch;
    case Action::HistoryPrune:
        return kHistoryPrune;
    case Action::HistoryReport:
        return kHistoryReport;
    case Action::HistoryUptime:
        return kHistoryUptime;
    case Action::AlertsProviders:
        return kAlertsProviders;
    case Action::AlertsChannels:
        return kAlertsChannels;
    case Action::AlertsSchema:
        return kAlertsSchema;
    case Action::AlertsTest:
        return kAlertsTest;
    case Action::Replay:
        return kReplay;
    case Action::Record:
        return kRecord;
    case Action::Man:
        break;
    }
    return kMan;
}

} // namespace watchkeeper::text
