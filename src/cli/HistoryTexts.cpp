// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HistoryTexts.h"

namespace watchkeeper::text {

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

Exit status: 0; 66 where there is no profile; 74 where the database cannot be read.)"};

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
  watchkeeper-cli history evidence --format ndjson |
    jq -r 'select(.recording) | [.target, .recording.conclusion] | @tsv'

Exit status: 0; 66 where there is no profile; 74 where the database cannot be read.)"};

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

Exit status: 0; 65 where a file of the profile is damaged, and is in the backup as it is, where
one of results cannot be read, and is not in it, or where the database is damaged, and no
backup was made; 66 where there is no profile; 74 where it cannot be written; 130 after
Ctrl-C.)"};

const CommandText kHistoryRestore{
    "Profile",
    "Put a backup in the place of the profile and its history.\n"
    "The backup is copied and checked first; only then the profile is replaced, as a whole. Nothing is deleted: what was "
    "there is in a folder “before-restore-…” of the profile, and of its history where that is apart.",
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
    "Results, changes, incidents, when the program ran, and times that were paused, in maintenance or not observed; also of "
    "targets that were removed, as long as they are in history.",
    R"(Examples:
  watchkeeper-cli history export --output history.ndjson
  watchkeeper-cli history export --only tag:prod --from 30d --format csv --output month.csv
  watchkeeper-cli history export --from 2026-11-01 | gzip > november.ndjson.gz
  watchkeeper-cli history export | jq -r 'select(.type == "change") | .target'

What the formats hold:
  ndjson   a line each, and “type” says of what: “export” (the first), “target”, “session”,
           “span”, “change”, “incident”, “result”, “end” (the last, with counts). Results are as
           those of history query, changes as those of history changes, incidents as those of
           incidents show.
  json     the same as one document: “targets”, “sessions”, “spans”, “changes”, “incidents”,
           “results”.
  csv      one table; the column “type” is result, change, incident, session, unobserved, paused
           or maintenance. Phases have columns, other values, and who acknowledged an incident,
           are JSON in one. A cell that a spreadsheet would take for a formula begins with an
           apostrophe.

The order is that of this list; results are a target after the other, each in the order of time.
Times and values have three significant digits. Bodies of replies and certificates are not in
it: history backup has them.

A file gets its name once it is whole, and is for its owner alone. Until then it ends with
“.part”; such a file is of an export that was killed, and may be deleted. On standard output
Ctrl-C ends with “complete”: false.

Exit status: 0; 65 where a file is damaged, and what is sound was written; 66 where there is no
profile; 74 where the database cannot be read, or the file not be written, or is there already;
130 after Ctrl-C.)"};

const CommandText kHistoryPrune{
    "Profile",
    "Remove old results, an hour at a time, to give their room back.\n"
    "What is watched is pruned by itself, as the settings say. Changes of targets are kept, and so is what each day came to – "
    "counts, uptime, percentiles –, unless told otherwise: results of a day that is not over, or of which that cannot be "
    "kept, stay. There is no way back: copy the folder “history” of the profile first if in doubt.",
    R"(Examples:
  watchkeeper-cli history prune --before 30d
  watchkeeper-cli history prune --before 2026-11-01
  watchkeeper-cli history prune --before 2024-01-01 --daily     charts of years lose these days

Exit status: 0; 66 where there is no profile; 74 while another program watches it, or where
a file cannot be read or removed, or what a day came to not be written.)"};

const CommandText kHistoryFetch{
    "Profile",
    "Fetch a history from the PostgreSQL server that has a copy of it.\n"
    "For a new computer, or after a disk was lost: the profile must not have a history yet. From then on it is the same "
    "history, which goes on here; where the settings name the server, it is copied to the same place. All or nothing.",
    R"(Examples:
  watchkeeper-cli history fetch --server postgresql://keeper@db.example/watchkeeper
  watchkeeper-cli history fetch --as 1f0c2ab9 \
      --server 'postgresql://keeper@db.example/watchkeeper?sslmode=require'

How targets stand and alerts on their way are not on the server, they never leave the computer
that watches: here incidents that are open go on, but a problem is told anew, and is to be
acknowledged again.
Without --as, what is there is told where that is more than one.
Exit status: 0; 65 where a file of results was damaged on the server, and all else was
fetched; 66 where the server has no history; 74 where there is one here already, while another
program watches the profile, or where the server cannot be reached.)"};

const CommandText kHistoryReport{
    "Profile",
    "Write a report: uptime, outages, incidents, times, objectives.\n"
    "One file that needs nothing beside itself, to be sent or printed: a summary on top, then each target with its "
    "outages and a small chart. An HTML page, or a PDF where the window was built too; a display is not needed.",
    R"(Examples:
  watchkeeper-cli history report --from 30d --output month.html
  watchkeeper-cli history report --from 2026-11-01 --to 2026-12-01 --output november.pdf
  watchkeeper-cli history report --only tag:prod --from 7d --objective 99.9 \
    --title 'Production, last week' --output week.pdf --overwrite

Exit status: 0; 65 where a file is damaged, and what is sound was counted; 66 where there is no
profile, or no program that writes PDF; 74 where FILE cannot be written, or is there already.)"};

const CommandText kHistoryUptime{
    "Profile",
    "Tell how much of its time each target was up.\n"
    "A result counts until the next one. Time in which nobody looked, or in which it could not be told, "
    "counts neither as up nor as down, and is told with the reason.",
    R"(Examples:
  watchkeeper-cli history uptime --from 30d
  watchkeeper-cli history uptime --only tag:prod --from 2026-11-01 --objective 99.9
  watchkeeper-cli history uptime 'Shop API' --from 7d --degraded down --format json

Exit status: 0; 65 where a file is damaged, and what is sound was counted; 66 where there is no
profile.)"};

} // namespace watchkeeper::text
