// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What checks got, kept for those who want to look later. Equal bodies, outputs and certificate chains are kept once.

#include "history/database/TargetTable.h"
#include "model/Evidence.h"

#include <QList>

namespace watchkeeper {

//! \brief The evidence of one result.
struct StoredEvidence
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: that of its result
    Evidence evidence;
};

//! \brief Works on a HistoryDatabase that lives longer, in its thread.
//!
//! The larger parts lie in `piece`, by the SHA-256 of their content, compressed; a piece goes with the last evidence that has it.
class EvidenceTable
{
public:
    static constexpr qsizetype kMostHead = 16 * 1024; //!< [bytes] kept of it
    static constexpr qsizetype kMostContent =
        64 * 1024; //!< [bytes] kept of a body, of errors, of a chain; each marked where it is cut

    explicit EvidenceTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! All in one transaction. Null evidence is left out; what is there of a target and time already stays as it is.
    HistoryFault add(const QList<StoredEvidence> &batch);
    //! Null where there is none.
    Expected<Evidence, HistoryError> find(const TargetId &target, qint64 at) const;
    //! When there is some, from <= at < to, oldest first.
    Expected<QList<qint64>, HistoryError> times(const TargetId &target, qint64 from, qint64 to) const;
    //! \brief Removes what is older, the oldest first, `atMost` a call: 50 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    //! [bytes] of all of it as it is kept: for a limit, with removeBefore(). Reads no content.
    Expected<qint64, HistoryError> size() const;

private:
    HistoryFault addOne(const StoredEvidence &stored);
    Expected<QVariant, HistoryError> pieceOf(const QByteArray &content);
    HistoryFault removePieces(const QVariantList &pieces);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
