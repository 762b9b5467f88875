// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A failure, the last good answer before it, and what the target looked like from elsewhere, out of the database of the history.

#include "history/database/EvidenceTable.h"
#include "model/DiagnosticsRecording.h"
#include "model/Target.h"

#include <QMetaType>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief What is compared. Values that travel between threads.
class FailurePair
{
public:
    FailurePair() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    std::optional<StoredEvidence> failed; //!< none: there is no evidence of a failure by then
    std::optional<StoredEvidence> good;   //!< none: it was never seen well before, or that was forgotten
    //! The newest by then, of `failed` or of what came after it; none: none was made. It may be there where there is no evidence: of a
    //! problem that ended before it was believed.
    std::optional<DiagnosticsRecording> recording;
};

//! \brief Blocks, for a pool thread. Where there is no database there is no failure.
//! \param database  see Profile::historyFile()
//! \param by  [ms] since 1970, UTC: the newest failure until then
Expected<FailurePair, HistoryError> readFailure(const QString &database, const TargetId &target, qint64 by);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::FailurePair)
