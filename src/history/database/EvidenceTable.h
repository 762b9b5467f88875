// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The evidence of checks, stored to be viewed later. Equal bodies, outputs and certificate chains are stored once.

#include "history/database/TargetTable.h"
#include "model/Observation.h"

#include <QList>

#include <optional>

namespace watchkeeper {

//! \brief One complete result.
struct StoredEvidence
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: that of its result
    Evidence evidence;
    Outcome outcome = Outcome::Unknown;
    Observation seen = {}; //!< the rest of it, without its own evidence
};

//! \brief Uses a HistoryDatabase that outlives it, in its thread.
//!
//! The larger parts are stored in `piece`, by the SHA-256 of their content, compressed; a piece is removed with the last evidence that
//! refers to it.
class EvidenceTable
{
public:
    static constexpr qsizetype kMostHead = 16 * 1024; //!< [bytes] stored of the head
    static constexpr qsizetype kMostContent =
        64 * 1024; //!< [bytes] stored of a body, of errors, of a chain; each is marked if truncated

    explicit EvidenceTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! All in one transaction. Results without evidence are skipped; an existing entry of a target and time is left unchanged.
    HistoryFault add(const QList<StoredEvidence> &batch);
    //! The value with this name; null if missing.
    Expected<Evidence, HistoryError> find(const TargetId &target, qint64 at) const;
    enum class Wanted { Good, Bad };
    //! The newest one with at < `before` that was up, or wasn't; empty if there is none. Reads the kMostLooked entries before that time.
    Expected<std::optional<StoredEvidence>, HistoryError> newest(const TargetId &target, qint64 before, Wanted wanted) const;
    static constexpr int kMostLooked = 100;
    //! \brief Removes older entries, the oldest first, `atMost` per call: 50 are enough, more make the transaction long.
    //! \return how many; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct Removed
    {
        int rows = 0;
        qint64 bytes = 0; //!< as stored
    };
    //! The same for the oldest entries, whatever their age: to enforce a limit.
    Expected<Removed, HistoryError> removeOldest(int atMost);
    //! \brief The progress of measure(); initially empty.
    struct Measured
    {
        qint64 bytes = 0;        //!< of everything so far, as stored
        qint64 lastEvidence = 0; //!< keys
        qint64 lastPiece = 0;
        bool isWhole = false;
    };
    //! Measures another `atMost` rows: reads no content, 1000 rows take a few milliseconds.
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
