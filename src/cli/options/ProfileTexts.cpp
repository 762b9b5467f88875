// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/ProfileTexts.h"

namespace watchkeeper::text {

const CommandText kAdd{"Profile",
                       "Add targets to the profile.\n"
                       "The type is guessed. A URL is a web check, and HOST:PORT is a connection check. A host with a dot is "
                       "an https check. A service with its host, such as redis db.example, is a check of that service. ping "
                       "HOST, traceroute HOST, dns:NAME and ntp://HOST are checks of these types. Everything else is a "
                       "command. With --preset, targets are created from a preset for a service, and TEXT is the server.",
                       R"help(Examples:
  watchkeeper-cli add https://shop.example/health
  watchkeeper-cli add db.example:5432 '[2001:db8::1]:22'
  watchkeeper-cli add 'df -h /' --name 'Root disk' --every 5m --tag disk
  watchkeeper-cli add shop.example --depends-on 'Office router' --depends-on 'DNS 1 | DNS 2'
  watchkeeper-cli add https://shop.example/pay --alerts 'On call'   with an alert rule
  watchkeeper-cli add 'redis db.example' 'imap mail.example:143'    a service and its host
  watchkeeper-cli add "$(cat urls.txt)"          one target per line
  watchkeeper-cli add --preset elasticsearch es1.example es2.example:9201
  watchkeeper-cli add --preset grafana https://proxy.example/grafana --set verifyTls=false
  watchkeeper-cli add --preset vault h.example --set 'headers.X-Vault-Token=${env:TOKEN}'

watchkeeper-cli kinds lists the presets, kinds PRESET documents one.

For fields without an option here, edit targets.json: watchkeeper-cli kinds describes them.
An open window picks up the change.)help"};

const CommandText kList{"Profile", "List the targets of the profile.",
                        R"(Examples:
  watchkeeper-cli list
  watchkeeper-cli list --only tag:prod --format json
  watchkeeper-cli list --format ndjson | jq -r .name)"};

const CommandText kRemove{"Profile",
                          "Remove targets from the profile.\n"
                          "If a name doesn't exist, nothing is removed.",
                          R"(Examples:
  watchkeeper-cli list --only 'tag:old'          shows what the next line removes
  watchkeeper-cli remove --only 'tag:old'
  watchkeeper-cli remove 'Shop API'
  watchkeeper-cli remove --only name:shop        by part of the name only

A word without a key, as in --only shop, also matches in the kind, address and tags.
The previous version of targets.json is saved as targets.json~.)"};

const CommandText kPause{"Profile", "Pause targets: they stay in the profile but aren't checked.",
                         R"(Examples:
  watchkeeper-cli pause 'Shop API' Disk
  watchkeeper-cli pause --only tag:prod)"};

const CommandText kResume{"Profile", "Resume paused targets.",
                          R"(Examples:
  watchkeeper-cli resume 'Shop API' Disk
  watchkeeper-cli resume --only tag:prod)"};

const CommandText kAcknowledge{
    "Profile",
    "Acknowledge a problem and stop its alerts.\n"
    "The acknowledgement ends when the state changes (with --sticky when the target is up), or at --until. It is passed to the "
    "program that monitors the profile, a window or watch. If none is running, the next one reads it from the history.",
    R"(Examples:
  watchkeeper-cli ack 'Shop API' --comment 'a new disk is on its way' --until 8h
  watchkeeper-cli ack --only tag:shop --sticky
  watchkeeper-cli ack 'Shop API' --remove

Exit status: 0 all were acknowledged; 64 a name doesn't exist; 65 a target has no confirmed
problem; 74 the program that monitors the profile doesn't respond, or the history can't be
written.)"};

const CommandText kSnooze{"Profile",
                          "Snooze the alerts of a problem for a while.\n"
                          "The snooze also ends when the target is up. Like an acknowledgement, it is passed to the program "
                          "that monitors the profile.",
                          R"(Examples:
  watchkeeper-cli snooze 'Shop API' --for 1h
  watchkeeper-cli snooze --only tag:shop --until 2026-11-20T08:00
  watchkeeper-cli snooze 'Shop API' --remove

Exit status: as for ack.)"};

const CommandText kIncidents{
    "Profile",
    "List incidents: problems from the first failure to their end.\n"
    "Incidents that opened within a minute and share a host, an address, a dependency, a certificate issuer or a DNS server "
    "are shown together.",
    R"(Examples:
  watchkeeper-cli incidents --open
  watchkeeper-cli incidents --from 7d --format csv > week.csv
  watchkeeper-cli incidents show 12
  watchkeeper-cli incidents comment 12 'the provider repairs a cable'

A target that couldn't be checked (unknown) doesn't open or close an incident.)"};

const CommandText kIncidentShow{"", "Print one incident and its events.",
                                R"(Example:
  watchkeeper-cli incidents show 12 --format json)"};

const CommandText kIncidentComment{"", "Comment on an incident, open or closed.",
                                   R"(Example:
  watchkeeper-cli incidents comment 12 'the provider repairs a cable' --by Anna)"};

const CommandText kMaintenanceList{"Profile", "List maintenance: when, for which targets, and the next occurrence.",
                                   R"(Examples:
  watchkeeper-cli maintenance list
  watchkeeper-cli maintenance list --format ndjson | jq -r 'select(.inEffect) | .name'

Times are in the zone of each entry. In json and ndjson, they are in UTC.)"};

const CommandText kMaintenanceAdd{"Profile",
                                  "Add maintenance: once, daily, weekly, monthly, or cron-based.\n"
                                  "When clocks change, a start time that occurs twice is used once. A start time that is "
                                  "skipped moves to the next existing minute.",
                                  R"(Examples:
  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db
  watchkeeper-cli maintenance add Updates --days sat,sun --at 22:00 --for 4h --all
  watchkeeper-cli maintenance add Reboot --month-days 1,last --at 03:00 --for 20m --target Shop
  watchkeeper-cli maintenance add Patches --cron '0 3 * * TUE#2' --for 2h --filter 'host:db'
  watchkeeper-cli maintenance add Move --from 2026-12-24T22:00 --to 2026-12-25T02:00 --all

Exit status: 0; 64 an option is invalid, and nothing was changed.)"};

const CommandText kMaintenanceRemove{"Profile",
                                     "Remove maintenance entries.\n"
                                     "If a name doesn't exist, nothing is removed.",
                                     R"(Example:
  watchkeeper-cli maintenance remove Backup)"};

const CommandText kMaintenanceStart{
    "Profile",
    "Start maintenance now.\n"
    "It is stored in targets.json, so it survives a restart, and an open window picks it up immediately.",
    R"(Examples:
  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'
  watchkeeper-cli maintenance start --tag db --for 30m
  watchkeeper-cli maintenance start --all --for 4h

The next change of the list removes entries that ended more than a week ago.)"};

const CommandText kMaintenanceEnd{"Profile",
                                  "End manually started or one-time maintenance now.\n"
                                  "Recurring maintenance isn't changed.",
                                  R"(Examples:
  watchkeeper-cli maintenance end
  watchkeeper-cli maintenance end 'New disk'
  watchkeeper-cli maintenance end 'Shop API'          for this target only)"};

const CommandText kAlertsProviders{"Profile",
                                   "List the services for alert channels, or describe one.\n"
                                   "Includes built-in services and those in the profile's folder providers.",
                                   R"(Examples:
  watchkeeper-cli alerts providers
  watchkeeper-cli alerts providers pagerduty
  watchkeeper-cli alerts providers webhook-text --format json)"};

const CommandText kAlertsChannels{"Profile",
                                  "List the alert channels of the profile.\n"
                                  "Secrets are hidden.",
                                  R"(Examples:
  watchkeeper-cli alerts channels
  watchkeeper-cli alerts channels --format json | jq -r '.[].name'

Exit status: 0; 65 alerts.json is invalid.)"};

const CommandText kAlertsSchema{"Profile", "Print the JSON Schema of alerts.json, for editors and validators.",
                                R"(Example:
  watchkeeper-cli alerts schema > alerts-schema.json)"};

const CommandText kAlertsTest{
    "Profile",
    "Send a sample alert through a channel, and show the response.\n"
    "The alert is actually sent. Its text says that nothing has happened. Paused channels can be tested, too.",
    R"(Examples:
  watchkeeper-cli alerts test 'On call'
  watchkeeper-cli alerts test 'On call' --kind problem    opens an incident, if supported
  watchkeeper-cli alerts test 'On call' --kind recovery   and closes it
  watchkeeper-cli alerts test Hook --format json | jq .verdict

Desktop notifications and sounds are sent by the window that monitors the profile. Secrets come
from ${env:NAME} and ${file:PATH}. Only the window can use ${keychain:KEY}.
Exit status: 0 delivered, 1 not delivered; 65 alerts.json is invalid; 66 channel not found.)"};

const CommandText kAlertsBackTest{
    "Profile",
    "Back-test alert rules on the history, to see what would be sent.\n"
    "Nothing is sent or changed. Stored results are run through the states, flapping and dependencies of the targets as "
    "configured now, and then through the rules, using the recorded times. Maintenance (past and in the profile's calendars), "
    "pauses, acknowledgements and snoozes apply. So do times when this computer was offline or asleep, or Watchkeeper wasn't "
    "running. A problem that existed before the start is treated as already alerted. Channel limits aren't applied.",
    R"(Examples:
  watchkeeper-cli alerts backtest                              the last 24 hours
  watchkeeper-cli alerts backtest --from 30d --rules edited.json
  watchkeeper-cli alerts backtest 'Shop API' --from 7d --sent-only
  watchkeeper-cli alerts backtest --only tag:prod --from 7d --format ndjson |
    jq -r 'select(.suppressedBy == "quiet-hours") | .target'

Prints a line for each alert, as replay does: time, kind, target, rule, and the channels that
would have been used, or the reason for suppressing it (docs/alerts.md). NAME and --only select
alerts about these targets. The last line of ndjson, and “summary” of json, count alerts by rule
and channel, and suppressed ones by reason. With csv the summary goes to standard error.

Exit status: 0; 64 target not found; 65 rules or targets are invalid, or a file of the history
is damaged (the rest was evaluated); 66 file or profile not found; 130 Ctrl-C.)"};

} // namespace watchkeeper::text
