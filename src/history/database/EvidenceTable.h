// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What checks saw and got, kept for those who want to look later. Equal bodies, outputs and certificate chains are kept once.

#include "history/database/TargetTable.h"
#include "model/Observation.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief One result, whole.
struct StoredEvidence
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: that of its result
    Evidence evidence;
    Outcome outcome = Outcome::Unknown;
    Observation seen = {}; //!< the rest of it: without evidence of its own
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

    //! All in one transaction. Where nothing was seen there is nothing; what is there of a target and time already stays as it is.
    HistoryFault add(const QList<StoredEvidence> &batch);
    //! Null where there is none.
    Expected<Evidence, HistoryError> find(const TargetId &target, qint64 at) const;
    enum class Wanted { Good, Bad };
    //! The newest with at < `before` that was up, or was not; none where there is no such. Looks at the kMostLooked before that time.
    Expected<std::optional<StoredEvidence>, HistoryError> newest(const TargetId &target, qint64 before, Wanted wanted) const;
    static constexpr int kMostLooked = 100;
    //! \brief Removes what is older, the oldest first, `atMost` a call: 50 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` when no more are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct Removed
    {
        int rows = 0;
        qint64 bytes = 0; //!< as it was kept
    };
    //! The same of the oldest, however old they are: for a limit.
    Expected<Removed, HistoryError> removeOldest(int atMost);
    //! \brief How far measure() has come; begins empty.
    struct Measured
    {
        qint64 bytes = 0;        //!< of all of it so far, as it is kept
        qint64 lastEvidence = 0; //!< keys
        qint64 lastPiece = 0;
        bool isWhole = false;
    };
    //! A slice more, of `atMost` rows: reads no content, 1000 take few milliseconds.
    Expected<Measured, HistoryError> measure(Measured soFar, int atMost) const;

private:
    HistoryFault addOne(const StoredEvidence &stored);
    Expected<QVariant, HistoryError> pieceOf(const QByteArray &content);
    Expected<Removed, HistoryError> remove(qint64 before, int atMost);
    HistoryFault removePieces(const QVariantList &pieces, qint64 *bytes);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
