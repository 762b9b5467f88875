// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The result of one check of one target, with its verdict. The engine passes it to tables, files and alerts.

#include "model/Observation.h"
#include "model/Target.h"

#include <QDateTime>
#include <QJsonObject>

namespace watchkeeper {

//! \brief Target, time, observation, verdict and evaluated conditions. A value; implicitly shared parts make copies cheap.
class Result
{
public:
    Result() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    quint64 sequence = 0; //!< increases within one run of the engine: the order of results, independent of the clock
    TargetId targetId;
    QString targetName;
    QString kind;
    QDateTime at; //!< UTC, wall clock, when the check began
    Outcome outcome = Outcome::Unknown;
    int attempt = 1;  //!< 1-based count of consecutive bad outcomes; of good ones while they don't end a problem yet; else 1
    bool hard = true; //!< false while a bad outcome has attempts left, or a good one doesn't end a problem yet
    Observation observation;
    QList<ConditionResult> conditions; //!< those of the target, in their order; none for a cancelled check
};

//! The NDJSON form, docs/contributing/command-line.md 3. Keys in that order come from toNdjson() of the cli.
QJsonObject toJson(const Result &result);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::Result)
