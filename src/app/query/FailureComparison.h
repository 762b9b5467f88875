// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A failure, the last successful result before it, and the differences between their answers.

#include "history/tables/EvidenceTable.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Target.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

// Reads a failure, the last successful result before it and its failure diagnostics from the history database.

//! \brief The results to compare. A plain value that can be passed between threads.
class FailurePair
{
public:
    FailurePair() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<StoredEvidence> failed; //!< absent if there is no evidence of a failure up to that time
    std::optional<StoredEvidence> good; //!< absent if the target was never up before the failure, or if that result was removed
    //! The newest recording up to that time, made for `failed` or for a later failure; absent if no such recording exists. It
    //! can exist without evidence, for a problem that ended before it was confirmed.
    std::optional<DiagnosticsRecording> recording;
};

//! \brief Reads the newest failure. Blocks, so call it in a pool thread. Without a database, the result contains no failure.
//! \param database  see Profile::historyFile()
//! \param by  [ms] since 1970, UTC; later failures are ignored
Expected<FailurePair, HistoryError> readFailure(const QString &database, const TargetId &target, qint64 by);

// The differences between a successful and a failed answer. Pure functions, safe to call from any thread.

//! \brief Compares two answers, and classifies their contents as different, missing or unchanged.
class WhatChanged
{
public:
    WhatChanged() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1
    WhatChanged(const StoredEvidence &before, const StoredEvidence &after);

    //! Values that differ, and new values, in the order of AnswerPart.
    QList<AnswerDifference> differences;
    //! Values that only the earlier answer has, in the same order. If the failed check got no reply, the contents of the
    //! earlier reply aren't listed individually.
    QList<AnswerDifference> missing;
    //! Unchanged values. This includes measured numbers within a tenth of each other, and times within a factor of two or
    //! within 10 ms of each other.
    QList<AnswerDifference> same;
};

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::FailurePair)
