// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A failure, the last successful result before it, and its failure diagnostics, from the history database.

#include "history/database/EvidenceTable.h"
#include "model/DiagnosticsRecording.h"
#include "model/Target.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief The results to compare. A value that is passed between threads.
class FailurePair
{
public:
    FailurePair() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<StoredEvidence> failed; //!< none: no evidence of a failure until then
    std::optional<StoredEvidence> good;   //!< none: it was never up before, or that was removed
    //! The newest until then, of `failed` or later; none: none was made. It may exist without evidence: for a problem that ended before it
    //! was confirmed.
    std::optional<DiagnosticsRecording> recording;
};

//! \brief Blocks, for a pool thread. Without a database there is no failure.
//! \param database  see Profile::historyFile()
//! \param by  [ms] since 1970, UTC: the newest failure until then
Expected<FailurePair, HistoryError> readFailure(const QString &database, const TargetId &target, qint64 by);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::FailurePair)
