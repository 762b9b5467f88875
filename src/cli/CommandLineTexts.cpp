// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandLineTexts.h"

#include "cli/HistoryTexts.h"
#include "cli/ProfileTexts.h"

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
66	A file or the profile is missing, or a file that was given may not be read.
74	Input or output failed: the profile is in use or cannot be read or written, or nobody reads standard output.
129	The terminal was closed (SIGHUP).
130	Interrupted by Ctrl-C (SIGINT).
143	Terminated (SIGTERM).)";

const char *const kFiles =
    R"(~/.config/watchkeeper/targets.json	The targets of the standard profile. See watchkeeper-cli schema and watchkeeper-cli kinds.
~/.config/watchkeeper/targets.json~	The one before the last change.
~/.local/share/watchkeeper/history.sqlite	When targets changed and how they stand, incidents, evidence and recordings of failures, when the program ran and when nobody looked. See watchkeeper-cli history.
~/.local/share/watchkeeper/history/	Results, packed, a file an hour. See watchkeeper-cli history.
~/.config/watchkeeper/settings.json	Limits, the proxy and certificates for all checks, name servers, the log, and what the window remembers.
~/.config/watchkeeper/dialogues/*.json	Services of your own, each a kind of check; read at each start. See watchkeeper-cli record and watchkeeper-cli validate.
~/.config/watchkeeper/presets/*.json	Presets of your own for services that answer over HTTP; read at each start.
~/.config/watchkeeper/alerts.json	Channels by which people are told, and the rules for it. See watchkeeper-cli alerts.
~/.config/watchkeeper/providers/*.json	Services of your own that alerts are told through; read at each start. See watchkeeper-cli alerts providers.
~/.local/state/watchkeeper/watchkeeper.log	What the window and watchkeeper-cli watch log, where the settings ask for it.)";

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
    "Of the profile's targets it is known how they stood when they were last watched: what has not changed since is not told. "
    "With the profile's targets, people are told what the rules of alerts.json say; a channel that fails is named on "
    "standard error and tried again for a day. Keys of the keychain are known to the window alone, and "
    "only it shows notifications and plays sounds: here such a channel is named once and passed over.",
    R"(Examples:
  watchkeeper-cli watch                          the targets of the profile
  watchkeeper-cli watch shop.json --for 8h
  watchkeeper-cli watch --format ndjson | while read -r line; do notify "$line"; done

With ndjson, lines of targets have "target". A change of the state has "from" and "to"; other
lines have "flapping" and "percent", "unreachable" and, while it is, "because", or
"maintenance", which is null once it is over, and "until". Lines of the own link have "link",
which is "offline" or "online", and "why".
One program at a time watches a profile; FILE and --sample are free of that.
Exit status after --for: as that of check, by how the targets are at the end: one that was
never looked at, or cannot be, is unknown. Paused ones and those in maintenance do not count.)"};

const CommandText kValidate{"Configuration as code",
                            "Say what is wrong in targets.json or alerts.json, by line.\n"
                            "Also in a dialogue, a preset or a provider. Alert rules that targets name are looked for in the "
                            "alerts.json beside them; one that is missing is a warning.",
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
In a result of check, cookies and tokens in headers are ***: what they were cannot be judged.
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
targets and, if wanted, defaults and maintenance as in targets.json; alerts are rules
(docs/alerts.md). Then, in order of time:
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
What the rules would have made of the history of a profile tells alerts backtest.

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
    case Action::AlertsBackTest:
        return kAlertsBackTest;
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
