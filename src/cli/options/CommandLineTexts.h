// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The texts of `--help` and of the manual page. They are available only in English, as in other command-line programs.

#include "cli/options/Arguments.h"

namespace watchkeeper::text {

struct CommandText
{
    const char *group;       //!< heading in the list of commands; if empty, the command isn't listed
    const char *description; //!< the list of commands shows only its first line
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
inline constexpr char kProfile[] =
    "Use this folder as the profile. It contains targets.json, settings.json and the history, and is created if it doesn't "
    "exist. Default: the folder profile next to the program if a file named portable exists there, otherwise "
    "~/.config/watchkeeper and ~/.local/share/watchkeeper, or their equivalents on your platform.";
inline constexpr char kFormat[] = "Output format. Default: a table, in colour only on a terminal.";
inline constexpr char kOnly[] =
    "Only targets that match all words of EXPR: tag:X, kind:X, name:X, host:X, address:X, is:paused, is:untagged. A word "
    "without a key matches in the name, kind, address or tags, and name:X only in the name. X may be a regular expression "
    "between slashes. -WORD negates a word, a comma or | means or, and \"two words\" in quotes are matched together. Filters "
    "of the window that need results, such as is:down, aren't available here.";
inline constexpr char kCheckFile[] =
    "A targets.json file. Default without --url, --command, --target or --sample: the targets of the profile.";
inline constexpr char kWatchFile[] =
    "A targets.json file, read once. Default without --sample: the targets of the profile, including later edits.";
inline constexpr char kUrl[] = "Check this web page or API.";
inline constexpr char kCommand[] = "Run this command line as a check: exit status 0 is up. Programs named check_… are treated "
                                   "as Nagios plugins: exit status 1 is degraded, and 3 is unknown.";
inline constexpr char kTarget[] = "Check a URL, HOST:PORT, host, service with its host (redis db.example), ping HOST, "
                                  "dns:NAME, or command line. The type is guessed.";
inline constexpr char kSample[] = "Use the sample profile: this computer, and simulated services that fail.";
inline constexpr char kMaxConcurrent[] = "Run at most N checks at the same time. Overrides the settings.";
inline constexpr char kTimeout[] = "Timeout of each check, such as 500ms or 10s. Overrides the timeouts of the targets.";
inline constexpr char kCheckAttempts[] =
    "Maximum attempts for a target that isn't up, at its retry interval, before the result counts. Default: 1.";
inline constexpr char kRunFor[] = "Stop after this time, such as 30s or 8h. Default: run until Ctrl-C.";
inline constexpr char kProfileGroup[] = "Profile";
inline constexpr char kMaintenance[] = "List, add, start, end and remove maintenance.\n"
                                       "Targets are still checked during maintenance, but problems are expected.";
inline constexpr char kMaintenanceFooter[] = "Example:\n"
                                             "  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'\n"
                                             "  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db\n"
                                             "  watchkeeper-cli maintenance list";
inline constexpr char kMaintenanceName[] = "Name of the maintenance, such as Backup.";
inline constexpr char kMaintenanceAt[] =
    "Start time, in the time zone of --zone. Applies every day, or on the days in --days or --month-days.";
inline constexpr char kMaintenanceFor[] = "Duration, such as 30m or 1h30m.";
inline constexpr char kMaintenanceDays[] = "On these days of the week: mon, tue, wed, thu, fri, sat, sun.";
inline constexpr char kMaintenanceMonthDays[] = "On these days of the month: 1 to 31, or last for the last day.";
inline constexpr char kMaintenanceCron[] =
    "Start as a cron expression: minute, hour, day of month, month, day of week. L is the last day of a month, MON#2 "
    "its second Monday, 5L its last Friday.";
inline constexpr char kMaintenanceFrom[] =
    "For one-time maintenance: the start, in the time zone of --zone, such as 2026-12-24T22:00.";
inline constexpr char kMaintenanceTo[] = "For one-time maintenance: the end, unless --for is given.";
inline constexpr char kMaintenanceZone[] = "Time zone, such as Europe/Berlin. Default: the zone of this computer.";
inline constexpr char kMaintenanceTarget[] = "For this target, by name or ID. May be repeated.";
inline constexpr char kMaintenanceTag[] = "For targets with this tag. May be repeated.";
inline constexpr char kMaintenanceFilter[] = "For targets that match this filter. Same syntax as --only of list.";
inline constexpr char kMaintenanceAll[] = "For all targets.";
inline constexpr char kMaintenanceDisabled[] =
    "Add it disabled. To enable it, set \"enabled\": true in its entry in targets.json.";
inline constexpr char kMaintenanceReason[] = "Reason, shown during the maintenance.";
inline constexpr char kMaintenanceNames[] = "Names of entries, as shown by maintenance list.";
inline constexpr char kMaintenanceEndNames[] =
    "Names of one-time entries, or of targets. Default: all one-time entries in effect.";
inline constexpr char kHistory[] =
    "Read, report, export, back up and prune the history.\n"
    "Results of the profile's targets are stored while the window or the watch command monitors the profile.";
inline constexpr char kHistoryFooter[] =
    "Example:\n"
    "  watchkeeper-cli history query 'Shop API' --from 7d\n"
    "  watchkeeper-cli history changes --from 7d\n"
    "  watchkeeper-cli history uptime --from 30d\n"
    "  watchkeeper-cli history evidence 'Shop API'\n"
    "  watchkeeper-cli history report --from 30d --output month.html\n"
    "  watchkeeper-cli history export --output history.ndjson\n"
    "  watchkeeper-cli history backup /mnt/backup\n"
    "\n"
    "Each command has its own --help. All except fetch, prune and restore can be used while the\n"
    "profile is monitored.\n"
    "\n"
    "The settings “keepDays” and “keepGigabytes” in settings.json limit how long results are kept.\n"
    "See also “keepDailyFor”, “keepChangesDays”, “keepEvidenceDays” and “keepEvidenceMegabytes”.";
inline constexpr char kAlerts[] = "List and test alert channels, and back-test alert rules.\n"
                                  "Channels and rules are in the profile's alerts.json.";
inline constexpr char kAlertsFooter[] = "Example:\n"
                                        "  watchkeeper-cli alerts providers\n"
                                        "  watchkeeper-cli alerts providers telegram\n"
                                        "  watchkeeper-cli alerts channels\n"
                                        "  watchkeeper-cli alerts test 'On call' --kind problem\n"
                                        "  watchkeeper-cli alerts backtest --from 7d\n"
                                        "\n"
                                        "An alerts.json with one channel:\n"
                                        "  {\"version\": 1, \"channels\": [{\"name\": \"On call\", \"provider\": \"ntfy\",\n"
                                        "   \"topic\": \"ours\", \"token\": \"${env:NTFY_TOKEN}\"}]}";
inline constexpr char kAlertsProvider[] = "Describe this service and the fields of its channels. Default: list all services.";
inline constexpr char kAlertsChannel[] = "Name of a channel in alerts.json.";
inline constexpr char kAlertsKind[] = "Kind of alert to send: test, problem, recovery, reminder, flapping-start, flapping-end, "
                                      "acknowledged, link-lost, link-back "
                                      "or digest. Default: test.";
inline constexpr char kAlertsOutcome[] =
    "State of the sample target in the alert. Default: down for problem, reminder and acknowledged, otherwise up.";
inline constexpr char kBackTestRules[] =
    "An alerts.json file with the rules to back-test. The file isn't changed. Default: the rules of the profile.";
inline constexpr char kBackTestSentOnly[] = "Omit suppressed alerts. The summary still counts them.";
inline constexpr char kHistoryNames[] = "Names or IDs of targets. Default without --only: all targets of the profile.";
inline constexpr char kAt[] =
    "Show the newest failure before this time: an age such as 7d, a date, or a date and time. Default: now.";
inline constexpr char kBackupFolder[] = "An existing folder, in which a folder named after the date is created, or a new "
                                        "folder to create. Default: the current folder.";
inline constexpr char kRestoreFrom[] = "A folder created by history backup.";
inline constexpr char kExportNames[] =
    "Names or IDs of targets, including removed ones. Default without --only: all targets in the history.";
inline constexpr char kExportFrom[] =
    "Start: an age such as 30d, a date, or a date and time. Default: the beginning of the history.";
inline constexpr char kExportFormat[] = "Output format, see below. Default: ndjson.";
inline constexpr char kExportOutput[] = "Write to FILE. Default: standard output.";
inline constexpr char kBefore[] = "Remove results older than this: an age such as 30d, a date, or a date and time.";
inline constexpr char kPruneDaily[] = "Also remove the daily summaries from before that time.";
inline constexpr char kFetchServer[] =
    "The database, as postgresql://user@host/database. The password is read from PGPASSWORD or libpq's password file.";
inline constexpr char kFetchAs[] =
    "Which history to fetch if there are several: its name, or the first 8 or more characters of its ID.";
inline constexpr char kReportOutput[] = "Write a web page or PDF to FILE. Its name must end with .html or .pdf.";
inline constexpr char kOverwrite[] = "Replace FILE if it exists.";
inline constexpr char kReportTitle[] = "Title of the report. Default: Availability report.";
inline constexpr char kReportRemoved[] = "Include targets that are no longer in the profile.";
inline constexpr char kDegraded[] = "Count degraded as up or down. Default: as in the objective of the target, otherwise up.";
inline constexpr char kMaintenanceCounts[] = "Exclude time in maintenance (left-out), or count it with its recorded state "
                                             "(as-seen). Default: the setting maintenanceInUptime.";
inline constexpr char kObjective[] =
    "Use this objective for all targets, over this period, and show the remaining error budget and the burn rate. Default: the "
    "objective of each target that has one, over its own period.";
inline constexpr char kFrom[] = "Start: an age such as 24h or 7d, a date such as 2026-11-20, or a date and time such as "
                                "2026-11-20T08:00 (local) or 2026-11-20T08:00Z. Default: 24h.";
inline constexpr char kTo[] = "End (exclusive), in the same format as --from. Default: now.";
inline constexpr char kAddText[] =
    "A URL, HOST:PORT, host, service with its host (redis db.example), ping HOST, dns:NAME, curl line or other command line. "
    "Quote it if it contains spaces. The type is guessed. Each line of TEXT is one target.";
inline constexpr char kAddPreset[] =
    "Create the targets from this preset. Each TEXT is HOST, HOST:PORT or the URL of a server.";
inline constexpr char kAddSet[] =
    "Set a field, or an entry of a map with MAP.KEY=VALUE. An empty VALUE removes it. May be repeated.";
inline constexpr char kAddName[] = "Name of the target. Default: derived from TEXT.";
inline constexpr char kEvery[] = "Interval, such as 30s or 5m.";
inline constexpr char kAddTimeout[] = "Timeout of each check.";
inline constexpr char kAddAttempts[] = "Number of failed results in a row before the target is down.";
inline constexpr char kAddSuccesses[] = "Number of successful results in a row before the target is up again.";
inline constexpr char kAddDependsOn[] =
    "A target that is required to reach this one, such as a router. With 'A | B', one of them is enough. May be repeated.";
inline constexpr char kAddAlerts[] =
    "Name of an alert rule for this target, in addition to rules whose filter matches it. May be repeated.";
inline constexpr char kAddTag[] = "Add this tag. May be repeated.";
inline constexpr char kUntil[] =
    "End no later than this time: a duration such as 8h, or a date and time such as 2026-11-20T08:00.";
inline constexpr char kRemoveAcknowledgement[] = "Remove the acknowledgement or snooze.";
inline constexpr char kComment[] = "Comment, such as the cause, or who is doing what.";
inline constexpr char kBy[] = "Name of the author. Default: the current user.";
inline constexpr char kSticky[] = "Keep the acknowledgement until the target is up, even if the state changes.";
inline constexpr char kSnoozeFor[] = "Duration, such as 30m or 2h.";
inline constexpr char kOpenOnly[] = "List only open incidents, of any age.";
inline constexpr char kIncident[] = "Number of an incident, as printed by the incidents command.";
inline constexpr char kIncidentCommentText[] = "Text of the comment, visible to everyone who can view the incident.";
inline constexpr char kNames[] = "Name or ID of a target.";
inline constexpr char kValidateFile[] = "The targets.json, alerts.json, dialogue, preset or provider to validate.";
inline constexpr char kCondition[] = "The condition, such as '[STATUS] == 200'.";
inline constexpr char kObservation[] =
    "The observation as JSON: a result of check --format ndjson, or an object such as {\"status\": 200, \"body\": \"…\"}. Use "
    "- to read it from standard input. Default: an empty observation.";
inline constexpr char kEvalHistory[] = "Earlier results, for conditions such as '[RESPONSE_TIME] < 3 * median(1h)', as printed "
                                       "by history query --format ndjson. Use - to read them from standard input, unless the "
                                       "observation is read from there. Without this option, such conditions are skipped.";
inline constexpr char kKind[] = "Describe this type or preset. Default: list all types and presets.";
inline constexpr char kRangeText[] = "Range: 10 (0 to 10), 10: (10 or more), ~:10 (10 or less) or 10:20. Values outside it "
                                     "cause an alert. With @ in front, values inside the range do.";
inline constexpr char kRangeValue[] = "A number, with a point as the decimal separator. Several numbers are tested one by one.";
inline constexpr char kReplayFile[] = "The recorded results, one line of JSON each. Use - to read standard input.";
inline constexpr char kRecordServer[] = "The server that the client normally connects to.";
inline constexpr char kRecordOver[] =
    "Transport: tcp; tls, if only the connection to the server uses TLS; or udp, recorded until --for or Ctrl-C. Default: tcp.";
inline constexpr char kRecordListen[] = "Listen on this port of 127.0.0.1. Default: any free port.";
inline constexpr char kRecordKey[] = "Key of the new check type: a-z, 0-9 and hyphens. Default: recorded.";
inline constexpr char kRecordSecret[] = "Environment variable with a password that the client sends, in plain text or in "
                                        "base64. In the draft, a field replaces the password.";
inline constexpr char kRecordFor[] = "Stop after this time. Default: 10m.";
inline constexpr char kRecordOutput[] = "Write the draft to FILE. Default: standard output.";
inline constexpr char kRecordCaFile[] = "With --over tls: trust the CAs in this PEM file instead of the system's.";

} // namespace watchkeeper::text
