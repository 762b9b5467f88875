// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One look at one target, judged. What travels from the engine to tables, files and alerts.

#include "model/Observation.h"
#include "model/Target.h"

#include <QDateTime>
#include <QJsonObject>

namespace watchkeeper {

//! \brief Target, time, observation, verdict, conditions and how they held. A value; implicitly shared parts make copies cheap.
class Result
{
public:
    Result() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    quint64 sequence = 0; //!< counts up in one run of the engine: the order of results, whatever the clock does
    TargetId targetId;
    QString targetName;
    QString kind;
    QDateTime at; //!< UTC, wall clock, when the check began
    Outcome outcome = Outcome::Unknown;
    int attempt = 1;  //!< 1-based count of bad outcomes in a row; of good ones while they do not end a problem yet, else 1
    bool hard = true; //!< false while a bad outcome still has attempts left, or a good one does not end a problem yet
    Observation observation;
    QList<JudgedCondition> conditions; //!< those of the target, in their order; none for a check that was stopped
};

//! The NDJSON form, docs/contributing/command-line.md 3. Keys in that order come from toNdjson() of the cli.
QJsonObject toJson(const Result &result);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Result)
