// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command line's request, as values.

#include "model/Duration.h"

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

//! \brief One parsed call. Fields that an action has no option for keep their default.
struct Arguments
{
    Action action = Action::Check;
    QString profile; //!< folder; empty: the default one
    Format format = Format::Table;

    QString file;         //!< check, watch, validate, replay
    QStringList urls;     //!< check --url
    QStringList commands; //!< check --command
    QStringList texts;    //!< check --target, add: the kind is detected
    bool sample = false;  //!< check, watch --sample
    QString only;         //!< a TargetFilter
    std::optional<int> maxConcurrent;
    std::optional<Milliseconds> timeout; //!< check, add
    std::optional<int> attempts;         //!< check, add
    std::optional<int> successes;        //!< add
    std::optional<Milliseconds> runFor;  //!< watch, record, snooze, maintenance --for

    std::optional<Milliseconds> every; //!< add
    QStringList tags;                  //!< add
    QStringList dependsOn;             //!< add: names of parents; `A | B`: any one suffices
    QStringList alerts;                //!< add: names of alert rules
    QString preset;                    //!< add: key of a preset; empty: the kind is detected
    QStringList settings;              //!< add --set: FIELD=VALUE
    QStringList names;                 //!< remove, pause, resume, ack, snooze, maintenance, history: names or ids; add --name
    QString kind;                      //!< kinds: also a preset
    QString past;                      //!< eval: a file of results, or - for standard input
    QString range;                     //!< range: as written
    QStringList values;                //!< range: as written
    QStringList conditions;            //!< eval
    QString observation;               //!< eval: a file, or - for standard input; empty: no observation

    QString until;               //!< ack, snooze: see parseFutureMoment(); empty: none
    QString comment;             //!< ack, incidents comment
    QString by;                  //!< ack, incidents comment: author; empty: the logged-in user
    bool isSticky = false;       //!< ack
    bool isRemoval = false;      //!< ack, snooze --remove
    bool isOpenOnly = false;     //!< incidents --open
    std::optional<int> incident; //!< incidents show, comment: its number

    QStringList targets;     //!< maintenance add --target: names or ids
    QString begins;          //!< maintenance add --from, as in the file
    QString ends;            //!< maintenance add --to, likewise
    QString timeOfDay;       //!< maintenance add --at: 02:00
    QStringList days;        //!< maintenance add --days: mon to sun
    QStringList monthDays;   //!< maintenance add --month-days: 1 to 31, last
    QString cron;            //!< maintenance add --cron
    QString zone;            //!< maintenance add --zone; empty: this computer's
    QString reason;          //!< maintenance start --reason
    bool forAll = false;     //!< maintenance add, start --all
    bool isDisabled = false; //!< maintenance add --disabled

    QString from = QStringLiteral("24h"); //!< history, alerts backtest: see parseMoment()
    QString to = QStringLiteral("now");   //!< history
    QString at = QStringLiteral("now");   //!< history evidence: likewise
    QString exportFrom;                   //!< history export --from; empty: from the first result
    QString backup;                       //!< history backup: destination, empty: here; history restore: source
    QString before;                       //!< history prune: see parseMoment()
    bool prunesDaily = false;             //!< history prune --daily
    std::optional<bool> degradedIsDown;   //!< history uptime, report --degraded; absent: as configured for each target
    QString maintenance;                  //!< history uptime, report --maintenance; empty: as configured
    std::optional<double> objective;      //!< history uptime, report: [%]
    QString title;                        //!< history report
    bool withRemoved = false;             //!< history report --removed
    QString origin;                       //!< history fetch --as: a name or the beginning of an ID

    QString channel;                            //!< alerts test; alerts providers: a provider
    QString alertKind = QStringLiteral("test"); //!< alerts test --kind
    QString alertOutcome;                       //!< alerts test --outcome; empty: whichever suits the kind

    QString rules;         //!< alerts backtest --rules: a file; empty: those of the profile
    bool sentOnly = false; //!< alerts backtest

    QString server;                           //!< record: HOST:PORT; history fetch --server: a URL
    QString over = QStringLiteral("tcp");     //!< record --over: tcp, tls, udp
    std::optional<int> listenPort;            //!< record --listen
    QString key = QStringLiteral("recorded"); //!< record --key
    QString secretVariable;                   //!< record --secret-env
    QString caFile;                           //!< record --ca-file
    QString output;                           //!< record, history export, history report --output; empty: standard output
    bool overwrite = false;                   //!< record, history export, history report --overwrite
};

} // namespace watchkeeper
