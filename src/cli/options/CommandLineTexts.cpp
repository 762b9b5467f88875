// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLineTexts.h"

#include "cli/options/HistoryTexts.h"
#include "cli/options/ProfileTexts.h"

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

namespace {

const CommandText kCheck{"Checks",
                         "Check each target once, many in parallel.\n"
                         "Prints each result as soon as it is available, in order of completion. Then prints a summary that "
                         "includes how long checking one by one would have taken.",
                         R"(Examples:
  watchkeeper-cli check                               the targets of the profile
  watchkeeper-cli check shop.json --only 'tag:prod -kind:command'
  watchkeeper-cli check --url https://a.example https://b.example --timeout 3s
  watchkeeper-cli check --command 'df -h /' 'free -h'
  watchkeeper-cli check --target a.example:22 '[::1]:8080' uptime
  watchkeeper-cli check --format ndjson | jq -r 'select(.outcome != "up") | .target'
  watchkeeper-cli check --format junit > report.xml   for a CI system

Options with several values take everything that follows, so write FILE before them.
Paused targets are skipped. The formats ndjson, json and csv are written as checks finish,
junit is written at the end. Exit status: 0 all up, 1 degraded, 2 down, 3 unknown.)"};

const CommandText kWatch{
    "Checks",
    "Monitor targets, and print a line for each change.\n"
    "Checks targets on their schedule until Ctrl-C, or for the time specified with --for. Each line has the time, the target, "
    "the old and the new state, and the reason. A flapping target is reported once when flapping starts, and again when it "
    "stops. When this computer goes offline, one line reports it, and another reports when it is back online. Targets that "
    "can't be reached in the meantime have no data: they are neither up nor down. The settings watchLink, linkGateway and "
    "linkReferences configure this connectivity check. By default, it checks the default gateway. The states of the profile's "
    "targets carry over from the last time they were monitored, so only changes since then are reported. For the profile's "
    "targets, alerts are sent according to the rules in alerts.json. A failing channel is reported on standard error and "
    "retried for a day. Only the window can use the keychain, show notifications and play sounds. With watch, a channel that "
    "needs one of these is reported once and skipped.",
    R"(Examples:
  watchkeeper-cli watch                          the targets of the profile
  watchkeeper-cli watch shop.json --for 8h
  watchkeeper-cli watch --format ndjson | while read -r line; do notify "$line"; done

With ndjson, lines about targets have "target". A state change has "from" and "to". Other
lines have "flapping" and "percent", "unreachable" and, while it is, "because", or
"maintenance", which is null once it is over, and "until". Lines about connectivity have
"link", which is "offline" or "online", and "why".
One program at a time can monitor a profile. FILE and --sample don't use the profile.
Exit status after --for: as for check, by the final states of the targets. A target that
wasn't or can't be checked is unknown. Paused targets and those in maintenance don't count.)"};

const CommandText kValidate{"Configuration as code",
                            "Report errors in targets.json or alerts.json, with line numbers.\n"
                            "Also validates dialogues, presets and providers. Alert rules that targets refer to are looked up "
                            "in the alerts.json in the same folder. A missing rule causes a warning.",
                            R"(Examples:
  watchkeeper-cli validate targets.json
  watchkeeper-cli validate targets.json --format json
  watchkeeper-cli validate ~/.config/watchkeeper/alerts.json
  watchkeeper-cli validate ~/.config/watchkeeper/dialogues/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/presets/ours.json
  watchkeeper-cli validate ~/.config/watchkeeper/providers/ours.json

Exit status: 0 valid, 65 invalid, 66 file not found.)"};

const CommandText kSchema{"Configuration as code", "Print the JSON Schema of targets.json, for editors and validators.",
                          R"(Example:
  watchkeeper-cli schema > targets-schema.json)"};

const CommandText kKinds{"Configuration as code", "List the check types and presets, or describe one.",
                         R"(Examples:
  watchkeeper-cli kinds
  watchkeeper-cli kinds http
  watchkeeper-cli kinds elasticsearch            a preset: its requests and conditions
  watchkeeper-cli kinds command --format json)"};

const CommandText kPerfdata{
    "Nagios plugins",
    "Parse the output of a Nagios plugin, and print it as JSON.\n"
    "Reads standard input. Values and thresholds are converted to one unit per quantity, such as ms to seconds and KB to "
    "bytes. \"original\" contains the unconverted text. A threshold that is a range is printed as a string, and a single "
    "number such as 10 as a number. \"errors\" lists what couldn't be parsed.",
    R"(Examples:
  /usr/lib/nagios/plugins/check_load -w 5 -c 9 | watchkeeper-cli perfdata
  echo 'OK | rta=12.5ms;100;500;0' | watchkeeper-cli perfdata | jq '.perfdata[0].value'

Exit status: 0, also with errors; 65 more than 16 MiB of input.)"};

const CommandText kRange{"Nagios plugins",
                         "Test values against a Nagios threshold range.\n"
                         "Prints alert or ok for each value, one per line. A range includes both ends.",
                         R"(Examples:
  watchkeeper-cli range 10:20 25        alert: outside
  watchkeeper-cli range @10:20 15       alert: inside
  watchkeeper-cli range ~:0 -5 0.5      ok, alert

Exit status: 0 all ok, 2 an alert, 65 an invalid range or value.)"};

const CommandText kEval{
    "Configuration as code",
    "Evaluate conditions against a stored result.\n"
    "Prints a line of JSON for each condition, with the keys condition, holds (true, false, or null if it can't be evaluated), "
    "shown (the condition with the actual values) and error (why it can't be evaluated, or what is wrong with the condition). "
    "Conditions that use history also have note, with the values from history, or skipped, if there isn't enough history.",
    R"(Examples:
  watchkeeper-cli eval '[STATUS] == 200' --observation seen.json
  echo '{"status": 404, "responseTimeMs": 12}' |
    watchkeeper-cli eval '[STATUS] == 200 and [RESPONSE_TIME] < 300ms' --observation -
  watchkeeper-cli check --url https://shop.example --format ndjson |
    watchkeeper-cli eval '[CERTIFICATE_EXPIRATION] > 14d' --observation -
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    watchkeeper-cli eval '[RESPONSE_TIME] < 3 * p95(7d)' --observation seen.json --past -

Fields of an observation: status responseTimeMs ip body headers connected certificateExpiresInMs
domainExpiresInMs dnsRcode exitCode stdout stderr packetLoss jitterMs values phases.
In a result of check, cookies and tokens in headers are ***, so conditions can't test them.
Exit status: 0 all conditions pass; 65 a condition or the observation is invalid, or a
condition can't be evaluated; otherwise 2 a condition fails; 66 file not found.)"};

const CommandText kReplay{
    "Configuration as code",
    "Run recorded results through states and alert rules.\n"
    "The recorded times are used as the clock. Prints a line of JSON for each change of a target – at, target, from, to, type "
    "(soft or hard), attempt, flapping, reachable – and for each alert: at, alert (the rule), target, kind (problem, recovery, "
    "reminder, flapping-start, flapping-end, acknowledged, digest) and suppressedBy, which is null if the alert would have "
    "been sent. Only such alerts also have channels and title. If no state was known, from is pending. With type hard, from is "
    "the last confirmed state. Events that become due between two lines happen between them. No events happen after the last "
    "line.",
    R"(The first line of FILE describes what is monitored:
  {"targets":[…],"alerts":[…],"start":"2026-01-31T08:00:00Z"}
targets and, optionally, defaults and maintenance are as in targets.json. alerts are rules
(docs/alerts.md). Then, in chronological order:
  {"at":"2026-01-31T08:01:00Z","target":"Shop API","outcome":"down"}
  {"at":"2026-01-31T08:02:00Z","ack":"Shop API","by":"Ann","comment":"…","for":"1h"}
  {"at":"2026-01-31T08:03:00Z","unack":"Shop API"}
  {"at":"2026-01-31T08:04:00Z","snooze":"Shop API","for":"1h"}
  {"at":"2026-01-31T08:05:00Z","maintenance":"Shop API","for":"1h"}
An ack with "sticky":true lasts through changes. An ack without "for" lasts until the state
changes. The outcome is up, degraded, down or unknown. Targets are given by name or ID.
Results from history query also work: their other keys are ignored.

Examples:
  watchkeeper-cli replay outage.ndjson | grep '"alert"'
  watchkeeper-cli history query "Shop API" --from 7d --format ndjson |
    cat rules.json - | watchkeeper-cli replay -
To back-test rules on the history of a profile, use alerts backtest.

Exit status: 0 replayed, 65 a line is invalid (earlier ones were replayed), 66 file not found.)"};

const CommandText kRecord{"Configuration as code",
                          "Record a client talking to its server, and draft a dialogue.\n"
                          "Listens on a port of this computer for one client, and forwards the data between it and the server. "
                          "The draft is written when one side disconnects, after the time specified with --for, or on Ctrl-C. "
                          "Review each step, then put the file into the profile's folder dialogues to use it as a check type. "
                          "Records at most 100 turns, 48 KiB from the client and 1 MiB from the server.",
                          R"(Examples:
  watchkeeper-cli record cache.example:6379 --listen 7000 --key cache --output cache.json
  redis-cli -p 7000 ping                         meanwhile, in another terminal
  watchkeeper-cli record mail.example:993 --over tls --secret-env PASSWORD > mail.json

Exit status: 0 a draft was written, also on Ctrl-C; 65 no data was exchanged (130 on Ctrl-C),
or both sides used TLS; 74 the server couldn't be reached, or the file couldn't be written.)"};

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
