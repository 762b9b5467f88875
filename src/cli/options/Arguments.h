// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The parsed command line.

#include "model/base/Quantity.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace watchkeeper {

enum class Action : quint8 {
    Check,
    Watch,
    Add,
    List,
    Remove,
    Pause,
    Resume,
    Acknowledge,
    Snooze,
    Incidents,
    IncidentShow,
    IncidentComment,
    MaintenanceList,
    MaintenanceAdd,
    MaintenanceRemove,
    MaintenanceStart,
    MaintenanceEnd,
    Validate,
    Schema,
    Kinds,
    Perfdata,
    Range,
    Eval,
    Record,
    Replay,
    HistoryQuery,
    HistoryUptime,
    HistoryChanges,
    HistoryEvidence,
    HistoryPrune,
    HistoryExport,
    HistoryFetch,
    HistoryBackup,
    HistoryRestore,
    HistoryReport,
    AlertsProviders,
    AlertsChannels,
    AlertsSchema,
    AlertsTest,
    AlertsBackTest,
    Man
};

enum class Format : quint8 { Table, Json, Ndjson, Csv, Junit };

//! \brief One parsed command line. The comment of each field lists the commands and options that set it. For all other
//! commands, the field keeps its default.
struct Arguments
{
    Action action = Action::Check;
    QString profile; //!< folder of the profile; empty for the default one
    Format format = Format::Table;

    QString file;         //!< check, watch, validate, replay
    QStringList urls;     //!< check --url
    QStringList commands; //!< check --command
    QStringList texts;    //!< check --target, add: text from which the check type is detected
    bool sample = false;  //!< check, watch --sample
    QString only;         //!< a TargetFilter
    std::optional<int> maxConcurrent;
    std::optional<Milliseconds> timeout; //!< check, add
    std::optional<int> attempts;         //!< check, add
    std::optional<int> successes;        //!< add
    std::optional<Milliseconds> runFor;  //!< watch, record, snooze, maintenance --for

    std::optional<Milliseconds> every; //!< add
    QStringList tags;                  //!< add
    QStringList dependsOn;             //!< add: names of dependencies; with `A | B`, either one suffices
    QStringList alerts;                //!< add: names of alert rules
    QString preset;                    //!< add: key of a preset; empty to detect the check type
    QStringList settings;              //!< add --set, as FIELD=VALUE
    QStringList names;                 //!< remove, pause, resume, ack, snooze, maintenance, history: names or IDs; add --name
    QString kind;                      //!< kinds: key of a check type or preset
    QString past;                      //!< eval --past: a file of results, or - for standard input
    QString range;                     //!< range: the range as entered by the user
    QStringList values;                //!< range: the numbers to test, as entered by the user
    QStringList conditions;            //!< eval
    QString observation;               //!< eval: a file, or - for standard input; empty for no observation

    QString until;               //!< ack, snooze --until: see parseFutureMoment(); empty if not given
    QString comment;             //!< ack, incidents comment
    QString by;                  //!< ack, incidents comment: the author; if empty, the logged-in user
    bool isSticky = false;       //!< ack
    bool isRemoval = false;      //!< ack, snooze --remove
    bool isOpenOnly = false;     //!< incidents --open
    std::optional<int> incident; //!< incidents show, incidents comment: number of the incident

    QStringList targets;     //!< maintenance add --target: names or IDs
    QString begins;          //!< maintenance add --from, in the format of targets.json
    QString ends;            //!< maintenance add --to, in the format of targets.json
    QString timeOfDay;       //!< maintenance add --at, such as 02:00
    QStringList days;        //!< maintenance add --days: mon to sun
    QStringList monthDays;   //!< maintenance add --month-days: 1 to 31, last
    QString cron;            //!< maintenance add --cron
    QString zone;            //!< maintenance add --zone; if empty, this computer's time zone
    QString reason;          //!< maintenance start --reason
    bool forAll = false;     //!< maintenance add, start --all
    bool isDisabled = false; //!< maintenance add --disabled

    QString from = QStringLiteral("24h"); //!< history, alerts backtest: see parseMoment()
    QString to = QStringLiteral("now");   //!< history
    QString at = QStringLiteral("now");   //!< history evidence: see parseMoment()
    QString exportFrom;                   //!< history export --from; if empty, the time of the first result
    QString backup;           //!< history backup: destination, or empty for the current folder; history restore: source
    QString before;           //!< history prune: see parseMoment()
    bool prunesDaily = false; //!< history prune --daily
    std::optional<bool> degradedIsDown; //!< history uptime, report --degraded; nullopt for each target's setting
    QString maintenance;                //!< history uptime, report --maintenance; empty for the profile's setting
    std::optional<double> objective;    //!< history uptime, report --objective [%]
    QString title;                      //!< history report
    bool withRemoved = false;           //!< history report --removed
    QString origin;                     //!< history fetch --as: name or beginning of the ID

    QString channel;                            //!< alerts test: a channel; alerts providers: a provider
    QString alertKind = QStringLiteral("test"); //!< alerts test --kind
    QString alertOutcome;                       //!< alerts test --outcome; empty for the usual outcome of the alert kind

    QString rules;         //!< alerts backtest --rules: a file; empty for the profile's rules
    bool sentOnly = false; //!< alerts backtest

    QString server;                           //!< record: HOST:PORT; history fetch --server: a URL
    QString over = QStringLiteral("tcp");     //!< record --over: tcp, tls, udp
    std::optional<int> listenPort;            //!< record --listen
    QString key = QStringLiteral("recorded"); //!< record --key
    QString secretVariable;                   //!< record --secret-env
    QString caFile;                           //!< record --ca-file
    QString output;                           //!< record, history export, history report --output; if empty, standard output
    bool overwrite = false;                   //!< record, history export, history report --overwrite
};

} // namespace watchkeeper
