// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/HistoryTexts.h"

namespace watchkeeper::text {

const CommandText kHistoryQuery{"Profile",
                                "Print stored results.\n"
                                "Results are grouped by target, each group in chronological order.",
                                R"(Examples:
  watchkeeper-cli history query 'Shop API'                       the last 24 hours
  watchkeeper-cli history query --only tag:prod --from 7d --format csv > week.csv
  watchkeeper-cli history query --from 2026-11-20 --to 2026-11-21 --format ndjson
  watchkeeper-cli history query Disk --from 30d --format ndjson | jq -c '[.at, .values.used]'

Durations and values have three significant digits. Response bodies aren't stored.
Exit status: 0; 65 a file is damaged (intact results were printed); 66 no profile found.)"};

const CommandText kHistoryChanges{
    "Profile",
    "Print the state changes of targets.\n"
    "Prints the same lines as watch, in chronological order: time, target, old and new state, reason.",
    R"(Examples:
  watchkeeper-cli history changes --from 7d
  watchkeeper-cli history changes 'Shop API' --from 2026-11-20T22:00 --to 2026-11-21T06:00
  watchkeeper-cli history changes --format ndjson | jq -r 'select(.to == "down") | .target'

Exit status: 0; 66 no profile found; 74 the database can't be read.)"};

const CommandText kHistoryEvidence{
    "Profile",
    "Show the response of a target when it failed, and what changed.\n"
    "When a target changes to degraded, down or unknown, its response and the last successful one before it are stored: header "
    "and body of the response, output, certificates and measured values. Cookies and the target's own secrets aren't stored. "
    "The first failed result also starts failure diagnostics – IPv4 and IPv6, the last known address, the certificate, DNS "
    "servers, ping, the route, this computer's gateway – without any credentials. Their results and conclusion are printed, "
    "even for problems that ended before they were confirmed. Settings: recordFailures, recordingsPerMinute, otherNameServer.",
    R"(Examples:
  watchkeeper-cli history evidence 'Shop API'
  watchkeeper-cli history evidence 'Shop API' --at 2026-11-20T22:00
  watchkeeper-cli history evidence 'Shop API' --format ndjson | jq -r .failure.evidence.body
  watchkeeper-cli history evidence --format ndjson |
    jq -r 'select(.recording) | [.target, .recording.conclusion] | @tsv'

Exit status: 0; 66 no profile found; 74 the database can't be read.)"};

const CommandText kHistoryBackup{"Profile",
                                 "Back up the profile and its history, even while it is monitored.\n"
                                 "The backup contains targets.json, alerts.json, settings.json, your dialogues, presets and "
                                 "providers, a consistent snapshot of history.sqlite, and all results. Checksums and the "
                                 "entire database are verified before the backup gets its final name.",
                                 R"(Examples:
  watchkeeper-cli history backup                     a folder named after the date, here
  watchkeeper-cli history backup /mnt/backup         the same, in that folder
  watchkeeper-cli history backup /mnt/backup/before-update

Targets and settings may contain passwords: keep a backup as safe as the profile. Passwords
in the window's keychain and the log aren't included. A folder that ends with “.part” is left
over from a backup that was killed. You can delete it. See history restore.

Exit status: 0; 65 a file of the profile is damaged (it is in the backup as it is), a file of
results can't be read (it isn't in the backup), or the database is damaged (no backup was
made); 66 no profile found; 74 the backup can't be written; 130 Ctrl-C.)"};

const CommandText kHistoryRestore{"Profile",
                                  "Replace the profile and its history with a backup.\n"
                                  "The backup is first copied and verified. Only then is the entire profile replaced. Nothing "
                                  "is deleted: the previous files are moved to a folder named “before-restore-…” in the "
                                  "profile, and to another one in the history folder if the history is stored elsewhere.",
                                  R"(Examples:
  watchkeeper-cli history restore /mnt/backup/watchkeeper-backup-20261121T024653Z
  watchkeeper-cli --profile /tmp/restored history restore /mnt/backup/before-update

No other program may monitor the profile meanwhile. Until everything is copied and verified,
Ctrl-C or a crash leaves the profile unchanged. After that, the next start of the window or of
watchkeeper-cli on this profile completes the restore. A backup from a newer version of
Watchkeeper is refused.

Targets may run commands: restore only backups that you trust as much as a program.

Exit status: 0; 65 the backup is damaged, newer, or not from Watchkeeper; 66 backup not found;
74 another program monitors the profile, or it can't be written; 130 Ctrl-C.)"};

const CommandText kHistoryExport{"Profile",
                                 "Export the entire history for other programs.\n"
                                 "Exports results, changes, incidents, when the program ran, and times that were paused, in "
                                 "maintenance or without data. Includes removed targets, as long as they are in the history.",
                                 R"(Examples:
  watchkeeper-cli history export --output history.ndjson
  watchkeeper-cli history export --only tag:prod --from 30d --format csv --output month.csv
  watchkeeper-cli history export --from 2026-11-01 | gzip > november.ndjson.gz
  watchkeeper-cli history export | jq -r 'select(.type == "change") | .target'

Formats:
  ndjson   one object a line. “type” is “export” (the first line), “target”, “session”, “span”,
           “change”, “incident”, “result” or “end” (the last line, with counts). Results are as
           in history query, changes as in history changes, incidents as in incidents show.
  json     the same as one document: “targets”, “sessions”, “spans”, “changes”, “incidents”,
           “results”.
  csv      one table. The column “type” is result, change, incident, session, unobserved, paused
           or maintenance. Phases have columns. Other values, and who acknowledged an incident,
           are JSON in one column. A cell that a spreadsheet would read as a formula begins with
           an apostrophe.

The order is that of this list. Results are grouped by target, in chronological order. Durations
and values have three significant digits. Response bodies and certificates aren't included. They
are in a backup (history backup).

The file gets its name once it is complete, and only its owner can access it. Until then it ends
with “.part”. Such a file may be left over from an export that was killed. You can delete it.
On standard output, Ctrl-C ends the export with “complete”: false.

Exit status: 0; 65 a file is damaged (intact results were exported); 66 no profile found; 74 the
database can't be read, or the file can't be written or already exists; 130 Ctrl-C.)"};

const CommandText kHistoryPrune{
    "Profile",
    "Remove old results, hour by hour, to free disk space.\n"
    "A monitored profile is pruned automatically, according to its settings. State changes are kept. So are daily summaries – "
    "counts, uptime, percentiles – unless --daily is given. Results of a day are kept if the day isn't over or its summary "
    "can't be stored. This can't be undone: if in doubt, copy the folder “history” of the profile first.",
    R"(Examples:
  watchkeeper-cli history prune --before 30d
  watchkeeper-cli history prune --before 2026-11-01
  watchkeeper-cli history prune --before 2024-01-01 --daily     long charts lose these days

Exit status: 0; 66 no profile found; 74 another program monitors it, a file can't be read or
removed, or a daily summary can't be written.)"};

const CommandText kHistoryFetch{"Profile",
                                "Fetch a history from the PostgreSQL server that has a copy of it.\n"
                                "Use it on a new computer, or after losing a disk. The profile must not have a history yet. "
                                "The same history then continues on this computer. If the settings name the server, the "
                                "history is still copied to the same place. If fetching fails, nothing is changed.",
                                R"(Examples:
  watchkeeper-cli history fetch --server postgresql://keeper@db.example/watchkeeper
  watchkeeper-cli history fetch --as 1f0c2ab9 \
      --server 'postgresql://keeper@db.example/watchkeeper?sslmode=require'

Current states and pending alerts aren't on the server: they never leave the monitoring
computer. Open incidents continue here, but their alerts are sent again, and you need to
acknowledge them again.
Without --as, lists the histories if the server has more than one.
Exit status: 0; 65 a file of results was damaged on the server (everything else was fetched);
66 the server has no history; 74 the profile already has a history, another program monitors
the profile, or the server can't be reached.)"};

const CommandText kHistoryReport{
    "Profile",
    "Write a report: uptime, outages, incidents, times, objectives.\n"
    "The report is one self-contained file to send or print: a summary at the top, then each target with its outages and a "
    "small chart. It is an HTML page, or a PDF if watchkeeper-paper is installed. No display is required.",
    R"(Examples:
  watchkeeper-cli history report --from 30d --output month.html
  watchkeeper-cli history report --from 2026-11-01 --to 2026-12-01 --output november.pdf
  watchkeeper-cli history report --only tag:prod --from 7d --objective 99.9 \
    --title 'Production, last week' --output week.pdf --overwrite

Exit status: 0; 65 a file is damaged (intact results were counted); 66 no profile found, or no
program that writes PDF; 74 FILE can't be written or already exists.)"};

const CommandText kHistoryUptime{"Profile",
                                 "Show the uptime of each target.\n"
                                 "A result counts until the next one. Gaps and time in which a target was unknown "
                                 "count neither as up nor as down, and are listed with the reason.",
                                 R"(Examples:
  watchkeeper-cli history uptime --from 30d
  watchkeeper-cli history uptime --only tag:prod --from 2026-11-01 --objective 99.9
  watchkeeper-cli history uptime 'Shop API' --from 7d --degraded down --format json

Exit status: 0; 65 a file is damaged (intact results were counted); 66 no profile found.)"};

} // namespace watchkeeper::text
