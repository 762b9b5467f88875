// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of one check of one target. The engine passes results on to tables, files and alerts.

#include "model/check/Observation.h"
#include "model/target/Target.h"

#include <QDateTime>
#include <QJsonObject>

namespace watchkeeper {

//! \brief The target, time, observation, outcome and evaluated conditions of a check. A value; implicit sharing makes copies cheap.
class Result
{
public:
    Result() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    quint64 sequence = 0; //!< increases while the engine runs; defines the order of results, regardless of the clock
    TargetId targetId;
    QString targetName;
    QString kind;
    QDateTime at; //!< start of the check by the wall clock; UTC
    Outcome outcome = Outcome::Unknown;
    int attempt = 1;  //!< number of consecutive failed results or, during a recovery, of successful results; otherwise 1
    bool hard = true; //!< whether the state is confirmed; false while a problem has attempts left or a recovery isn't confirmed
    Observation observation;
    QList<ConditionResult> conditions; //!< the target's conditions in their order; empty if the check was cancelled
};

//! Returns the NDJSON object described in docs/contributing/command-line.md 3. QJsonObject doesn't keep the order
//! of its keys, but the command line's toNdjson() does.
QJsonObject toJson(const Result &result);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Result)
