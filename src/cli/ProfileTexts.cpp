// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/ProfileTexts.h"

namespace watchkeeper::text {

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
  watchkeeper-cli add https://shop.example/pay --alerts 'On call'   a rule that is for it
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

Notifications (desktop) and sounds are tried by the window that watches the profile.
Secrets come from ${env:NAME} and ${file:PATH}; ${keychain:KEY} is for the window alone.
Exit status: 0 delivered, 1 not delivered; 65 alerts.json is not valid; 66 no such channel.)"};

const CommandText kAlertsBackTest{
    "Profile",
    "Hold alert rules against the history: what would have been sent.\n"
    "Nothing is sent and nothing changed. Results of the past go through states, flapping and dependencies of the targets as "
    "they are now, and then through the rules, on the clock of then. Heeded besides are maintenance – what was in effect then, "
    "and the profile's calendars –, pauses, when this computer was offline, slept or Watchkeeper did not run, and what was "
    "acknowledged or snoozed. What was a problem already when the span begins counts as told. Limits of channels are not "
    "looked at.",
    R"(Examples:
  watchkeeper-cli alerts backtest                              the last 24 hours
  watchkeeper-cli alerts backtest --from 30d --rules edited.json
  watchkeeper-cli alerts backtest 'Shop API' --from 7d --sent-only
  watchkeeper-cli alerts backtest --only tag:prod --from 7d --format ndjson |
    jq -r 'select(.suppressedBy == "quiet-hours") | .target'

Prints a line for each alert as replay does: when, kind, target, rule, and the channels by which
it would have been sent, or what would have kept it back (docs/alerts.md). NAME and --only
choose alerts that tell of these targets. The last line of ndjson, and “summary” of json, count:
alerts by rule and channel, and what kept others back; with csv the summary goes to standard
error.

Exit status: 0; 64 no such target; 65 rules or targets are not valid, or a file of the history
is damaged and the rest was gone through; 66 no such file, or no profile; 130 after Ctrl-C.)"};

} // namespace watchkeeper::text
