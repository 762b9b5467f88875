// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts of `--help` and of the manual page. English only, like those of other command-line programs.

#include "cli/Arguments.h"

namespace watchkeeper::text {

struct CommandText
{
    const char *group;       //!< heading in the list of commands; empty: not listed
    const char *description; //!< the list of commands shows only the first line
    const char *footer;      //!< examples and other useful information
};

const CommandText &commandText(Action action);

extern const char *const kDescription;
extern const char *const kFooter;
//! Sections of the manual page that are too long for `--help`.
extern const char *const kExitStatus;
extern const char *const kFiles;

inline constexpr char kHelp[] = "Print this help and exit.";
inline constexpr char kVersion[] = "Print the version and exit.";
inline constexpr char kProfile[] = "Keep everything in this folder: targets.json, settings.json, the history. It is made when "
                                   "needed. Without it: the folder profile beside the "
                                   "program if a file named portable is there, else ~/.config/watchkeeper and "
                                   "~/.local/share/watchkeeper, or what your platform has "
                                   "in their place.";
inline constexpr char kFormat[] = "How to print. A table for people is the default, with colour on a terminal only.";
inline constexpr char kOnly[] =
    "Only the targets for which all words of EXPR hold: tag:X, kind:X, name:X, host:X, address:X, is:paused, is:untagged. A "
    "word "
    "alone is looked for in name, kind, address and tags; name:X looks at the name alone. X may be a regular expression "
    "between slashes; -WORD turns one round, a comma and | mean "
    "or, \"two words\" keeps them together. The filters of the window that need results, such as is:down, are not possible "
    "here.";
inline constexpr char kCheckFile[] =
    "A targets.json. Without it, and without --url, --command, --target and --sample: the targets of the profile.";
inline constexpr char kWatchFile[] =
    "A targets.json, read once. Without it and --sample: the targets of the profile, followed as they are edited.";
inline constexpr char kUrl[] = "Check this web page or API.";
inline constexpr char kCommand[] = "Check by this command line: exit status 0 is good; of a program called "
                                   "check_…, as of a Nagios plugin, 1 is degraded and 3 unknown.";
inline constexpr char kTarget[] =
    "Check a URL, HOST:PORT, host, service and its host, ping HOST, dns:NAME, or command line: which it is, is guessed.";
inline constexpr char kSample[] = "The sample profile: this computer, and simulated services that fail.";
inline constexpr char kMaxConcurrent[] = "Run at most N checks at once, whatever the settings say.";
inline constexpr char kTimeout[] = "Give each check this long, such as 500ms or 10s, whatever its target says.";
inline constexpr char kCheckAttempts[] =
    "Check a target that is not well up to N times, with its pauses between, before it counts. Without this: once.";
inline constexpr char kRunFor[] = "End after this long, such as 30s or 8h. Without this: on Ctrl-C.";
inline constexpr char kProfileGroup[] = "Profile";
inline constexpr char kMaintenance[] =
    "Say when targets are being worked on.\nThey are checked on meanwhile, but what happens to them is expected.";
inline constexpr char kMaintenanceFooter[] = "Example:\n"
                                             "  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'\n"
                                             "  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db\n"
                                             "  watchkeeper-cli maintenance list";
inline constexpr char kMaintenanceName[] = "What is being done, such as Backup.";
inline constexpr char kMaintenanceAt[] = "When it begins, by the clocks of --zone: each day, or on --days or --month-days.";
inline constexpr char kMaintenanceFor[] = "For so long, such as 30m or 1h30m.";
inline constexpr char kMaintenanceDays[] = "On these days of the week: mon, tue, wed, thu, fri, sat, sun.";
inline constexpr char kMaintenanceMonthDays[] = "On these days of the month: 1 to 31, and last.";
inline constexpr char kMaintenanceCron[] =
    "When it begins, as cron writes it: minute, hour, day of month, month, day of week. L is the last day of a month, MON#2 "
    "its second Monday, 5L its last Friday.";
inline constexpr char kMaintenanceFrom[] = "Once: when it begins, such as 2026-12-24T22:00 by the clocks of --zone.";
inline constexpr char kMaintenanceTo[] = "Once: when it ends, unless --for says it.";
inline constexpr char kMaintenanceZone[] = "The time zone, such as Europe/Berlin. Without this: that of this computer.";
inline constexpr char kMaintenanceTarget[] = "For this target, by its name or id; may be given several times.";
inline constexpr char kMaintenanceTag[] = "For targets with this tag; may be given several times.";
inline constexpr char kMaintenanceFilter[] = "For the targets that this filter takes, as --only of list.";
inline constexpr char kMaintenanceAll[] = "For all targets.";
inline constexpr char kMaintenanceDisabled[] = "Without effect until its entry in targets.json says \"enabled\": true.";
inline constexpr char kMaintenanceReason[] = "What is being done; people read it while it lasts.";
inline constexpr char kMaintenanceNames[] = "Names of entries, as maintenance list shows them.";
inline constexpr char kMaintenanceEndNames[] =
    "Names of entries that do not come back, or of targets. Without any: all that is in effect and does not come back.";
inline constexpr char kHistory[] =
    "Read what was seen.\nResults of the profile's targets are kept while a window or watch watches it.";
inline constexpr char kHistoryFooter[] =
    "Example:\n"
    "  watchkeeper-cli history query 'Shop API' --from 7d\n"
    "  watchkeeper-cli history changes --from 7d\n"
    "  watchkeeper-cli history uptime --from 30d\n"
    "  watchkeeper-cli history evidence 'Shop API'\n"
    "  watchkeeper-cli history report --from 30d --output month.html\n"
    "  watchkeeper-cli history export --output history.ndjson\n"
    "  watchkeeper-cli history backup /mnt/backup\n\n"
    "Each has a --help of its own. All but fetch, prune and restore may be used while the profile\nis watched.\n\n"
    "How long results are kept is a setting, “keepDays” and “keepGigabytes” in settings.json; so are\n"
    "“keepDailyFor”, “keepChangesDays”, “keepEvidenceDays” and “keepEvidenceMegabytes”.";
inline constexpr char kAlerts[] =
    "Tell people: channels, trying them, and what rules would have sent.\nChannels and rules stand in "
    "alerts.json of the profile.";
inline constexpr char kAlertsFooter[] = "Example:\n"
                                        "  watchkeeper-cli alerts providers\n"
                                        "  watchkeeper-cli alerts providers telegram\n"
                                        "  watchkeeper-cli alerts channels\n"
                                        "  watchkeeper-cli alerts test 'On call' --kind problem\n"
                                        "  watchkeeper-cli alerts backtest --from 7d\n\n"
                                        "An alerts.json with one channel:\n"
                                        "  {\"version\": 1, \"channels\": [{\"name\": \"On call\", \"provider\": \"ntfy\",\n"
                                        "   \"topic\": \"ours\", \"token\": \"${env:NTFY_TOKEN}\"}]}";
inline constexpr char kAlertsProvider[] = "Document this one: what its channels have to know. Without it, all are listed.";
inline constexpr char kAlertsChannel[] = "Name of a channel in alerts.json.";
inline constexpr char kAlertsKind[] =
    "What is sent: test, problem, recovery, reminder, flapping-start, flapping-end, acknowledged, link-lost, link-back or "
    "digest. Without this: test.";
inline constexpr char kAlertsOutcome[] =
    "How the sample target is told to be. Without this: down for problem, reminder and acknowledged, else up.";
inline constexpr char kBackTestRules[] =
    "An alerts.json with the rules to try. Without this: that of the profile. Nothing is changed.";
inline constexpr char kBackTestSentOnly[] = "Leave out what would have been kept back; the summary counts it.";
inline constexpr char kHistoryNames[] = "Names or ids of targets. Without any, and without --only: all of the profile.";
inline constexpr char kAt[] = "The newest failure until then: how long ago, a day, or a day and time. Without this: now.";
inline constexpr char kBackupPlace[] =
    "A folder that is there: one named by date is made in it. Else the folder to make. Without this: here.";
inline constexpr char kRestoreFrom[] = "The folder that history backup has made.";
inline constexpr char kExportNames[] =
    "Names or ids of targets, also of removed ones. Without any, and without --only: all that are in history.";
inline constexpr char kExportFrom[] =
    "The first moment: how long ago, such as 30d, a day, or a day and time. Without this: all.";
inline constexpr char kExportFormat[] = "Without this: ndjson. All are below.";
inline constexpr char kExportOutput[] = "Write to FILE. Without this: to standard output.";
inline constexpr char kBefore[] = "Remove what is older: how long ago, such as 30d, a day, or a day and time.";
inline constexpr char kPruneDaily[] = "Remove what days before that came to as well.";
inline constexpr char kFetchServer[] =
    "The database, as postgresql://user@host/database. The password stands in PGPASSWORD or libpq's file.";
inline constexpr char kFetchAs[] = "Which history, where several are there: its name, or the beginning of its identity.";
inline constexpr char kReportOutput[] = "Write to FILE, as a page or for paper: its name ends with .html or .pdf.";
inline constexpr char kOverwrite[] = "Replace FILE where it is there already.";
inline constexpr char kReportTitle[] = "What stands above the report. Without this: Availability report.";
inline constexpr char kReportRemoved[] = "Also tell of targets that are no longer in the profile.";
inline constexpr char kDegraded[] = "What degraded counts as. Without this: as the objective of the target says, else up.";
inline constexpr char kMaintenanceCounts[] =
    "Whether time in maintenance is left out, or counts as what was seen in it. Without this: as the setting "
    "maintenanceInUptime says.";
inline constexpr char kObjective[] =
    "Of all targets, over this span: tell how much longer each may be down, and how fast that is being used up. Without "
    "this: of each target that has an objective, over its own time.";
inline constexpr char kFrom[] = "Begin: how long ago, such as 24h or 7d, a day such as 2026-11-20, a day and time such as "
                                "2026-11-20T08:00 (local) or 2026-11-20T08:00Z. Without this: 24h.";
inline constexpr char kTo[] = "End, likewise; not included. Without this: now.";
inline constexpr char kAddText[] =
    "A URL, HOST:PORT, host, service and its host, ping HOST, dns:NAME, curl line or other command line, in quotes where it "
    "has blanks; its kind is guessed. Several lines in one TEXT are several targets.";
inline constexpr char kAddPreset[] = "Make the targets from this preset; each TEXT is HOST, HOST:PORT or the URL of a server.";
inline constexpr char kAddSet[] =
    "Set a field of the kind, or MAP.KEY=VALUE an entry of one; no VALUE takes it away. May be repeated.";
inline constexpr char kAddName[] = "Call it this. Without this, its name is made from TEXT.";
inline constexpr char kEvery[] = "Check it this often, such as 30s or 5m.";
inline constexpr char kAddTimeout[] = "Give each check this long.";
inline constexpr char kAddAttempts[] = "Bad results in a row before it counts as down.";
inline constexpr char kAddSuccesses[] = "Good results in a row before it counts as up again.";
inline constexpr char kAddDependsOn[] =
    "The target without which it can't be reached, such as a router. 'A | B': any one of these is enough. May be repeated.";
inline constexpr char kAddAlerts[] =
    "The name of an alert rule that is for it, besides those whose filter takes it. May be repeated.";
inline constexpr char kAddTag[] = "Put this tag on it. May be repeated.";
inline constexpr char kUntil[] =
    "Until then at the latest: after so long, such as 8h, or a day and time such as 2026-11-20T08:00.";
inline constexpr char kTakeBack[] = "Take it back.";
inline constexpr char kComment[] = "What is known, or who does what.";
inline constexpr char kBy[] = "Who says it. Without this: who is logged in.";
inline constexpr char kSticky[] = "Keep it while one problem turns into another, until the target is up.";
inline constexpr char kSnoozeFor[] = "For so long, such as 30m or 2h.";
inline constexpr char kOpenOnly[] = "Only those that are not over, however old they are.";
inline constexpr char kIncident[] = "Number of an incident, as incidents prints it.";
inline constexpr char kIncidentWords[] = "What is to be noted, for all to read.";
inline constexpr char kNames[] = "Name or id of a target.";
inline constexpr char kValidateFile[] = "The targets.json, alerts.json, dialogue, preset or provider to validate.";
inline constexpr char kCondition[] = "What should hold, such as '[STATUS] == 200'.";
inline constexpr char kObservation[] = "What was seen, as JSON: a result of check --format ndjson, or an object such as "
                                       "{\"status\": 200, \"body\": \"…\"}. A - reads it "
                                       "from standard input. Without this nothing was seen.";
inline constexpr char kPast[] =
    "Results of before, for conditions such as '[RESPONSE_TIME] < 3 * median(1h)': as history query "
    "--format ndjson prints them. A - reads them from standard input, unless the observation comes from there. Without this, "
    "such conditions are skipped.";
inline constexpr char kKind[] = "Document this kind or preset. Without it, all are listed.";
inline constexpr char kRangeText[] =
    "10 (0 to 10), 10: (10 or more), ~:10 (10 or less), 10:20, or with @ for an alert inside it.";
inline constexpr char kRangeValue[] = "A number, with a point. Several are judged one by one.";
inline constexpr char kReplayFile[] = "The recorded past, a line of JSON each. A - reads it from standard input.";
inline constexpr char kRecordServer[] = "The server that the client program would talk to.";
inline constexpr char kRecordOver[] =
    "How: tcp; tls, where the client speaks without and the server with it; udp, until --for or Ctrl-C. Without this: tcp.";
inline constexpr char kRecordListen[] = "Listen at this port of 127.0.0.1. Without this: at any free one.";
inline constexpr char kRecordKey[] = "What the kind is to be called: a-z, 0-9 and hyphens. Without this: recorded.";
inline constexpr char kRecordSecret[] =
    "Environment variable with a password that the client will send, as it is or as base64: a field takes its place, and it "
    "is not written down.";
inline constexpr char kRecordFor[] = "End after so long. Without this: 10m.";
inline constexpr char kRecordOutput[] = "Write the draft to FILE. Without this: to standard output.";
inline constexpr char kRecordCaFile[] = "With tls: trust the authorities in this PEM file in place of the system's.";

} // namespace watchkeeper::text
