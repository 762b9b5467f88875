// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Stores the evidence of checks for later viewing. Equal bodies, outputs and certificate chains are stored once.

#include "history/tables/TargetTable.h"
#include "model/check/Observation.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace watchkeeper {

// Converts evidence and observations to bytes. Evidence consists of a small envelope and three larger parts (body, error
// output and certificate chain) that can be shared with other evidence. Pure functions, safe to call from any thread.

//! \brief The uncompressed data that EvidenceTable stores.
struct EvidenceBytes
{
    QByteArray envelope; //!< CBOR with the response head, the request and other small data
    QByteArray body;
    QByteArray errors;
    QByteArray chain; //!< CBOR array of the certificates
};

//! \param maxHeadSize, maxContentSize  [bytes] limits for the head and the request, and for each of the larger parts. Longer data is truncated, which
//!     the envelope records. A chain is truncated after a complete certificate.
//! \param seen  the rest of the observation, as created by packObservation(); stored in the envelope
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype maxHeadSize, qsizetype maxContentSize,
                            const QByteArray &seen = {});

//! Restores the evidence. Unreadable parts are empty. Returns null if null was stored.
Evidence unpackEvidence(const EvidenceBytes &bytes);
//! Returns the observation that was passed to evidenceBytes(), or empty if there was none.
QByteArray packedObservationIn(const QByteArray &envelope);

//! Compresses with qCompress(). decompressed() checks the size first, and returns empty bytes if the data is damaged or larger than `limit`
//! [bytes].
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype limit);

// Converts the observation of a check, without its evidence, to bytes. Pure functions, safe to call from any thread.

//! \brief Converts an observation and its outcome to uncompressed CBOR, which is stored with evidence.
//! \param limit  [bytes] limit for each long text and for all values together; the rest is omitted
QByteArray packObservation(Outcome outcome, const Observation &seen, qsizetype limit);

//! Sets `outcome` and `seen` as far as the bytes are readable. \return false if nothing could be read
bool unpackObservation(const QByteArray &bytes, Outcome *outcome, Observation *seen);

//! \brief The complete evidence of one result.
struct StoredEvidence
{
    TargetId target;
    qint64 at = 0; //!< [ms] since 1970, UTC: time of the result
    Evidence evidence;
    Outcome outcome = Outcome::Unknown;
    Observation seen = {}; //!< the observation without its evidence
};

//! \brief Stores evidence in a HistoryDatabase, which must outlive it and be used in the same thread.
//!
//! The larger parts are stored compressed in `piece`, identified by the SHA-256 of their content. A piece is removed with the last evidence
//! that refers to it.
class EvidenceTable
{
public:
    static constexpr qsizetype kMaxHeadBytes = 16 * 1024; //!< [bytes] maximum size of a stored head
    //! [bytes] maximum size of a stored body, error output or chain; truncated data is marked
    static constexpr qsizetype kMaxContentBytes = 64 * 1024;

    explicit EvidenceTable(HistoryDatabase *database)
        : m_database(database)
        , m_targets(database)
    {
    }

    //! Adds the batch in one transaction. Skips results without evidence, and keeps an existing entry with the same target and time.
    HistoryFault add(const QList<StoredEvidence> &batch);
    //! Returns the evidence of the target's result at this time; null if there is none.
    Expected<Evidence, HistoryError> find(const TargetId &target, qint64 at) const;
    enum class OutcomeFilter { Up, NotUp };
    //! Returns the newest entry with at < `before` that matches the filter, or nullopt. Reads only the last kMaxEntriesRead entries
    //! before that time.
    Expected<std::optional<StoredEvidence>, HistoryError> newest(const TargetId &target, qint64 before,
                                                                 OutcomeFilter filter) const;
    static constexpr int kMaxEntriesRead = 100;
    //! \brief Removes entries before a time, oldest first, at most `atMost` per call. 50 are recommended; more make the transaction long.
    //! \return the number of removed entries; fewer than `atMost` if none are left
    Expected<int, HistoryError> removeBefore(qint64 time, int atMost);
    struct RemovalResult
    {
        int rows = 0;
        qint64 bytes = 0; //!< stored size
    };
    //! Removes the oldest entries regardless of their age, to enforce a size limit.
    Expected<RemovalResult, HistoryError> removeOldest(int atMost);
    //! \brief The progress of measure(). Default-constructed for the first call.
    struct MeasurementProgress
    {
        qint64 bytes = 0;        //!< total stored size so far
        qint64 lastEvidence = 0; //!< key of the last measured row of `evidence`
        qint64 lastPiece = 0;
        bool isComplete = false;
    };
    //! Measures up to `atMost` more rows without reading their content. 1000 rows take a few milliseconds.
    Expected<MeasurementProgress, HistoryError> measure(MeasurementProgress soFar, int atMost) const;

private:
    HistoryFault addOne(const StoredEvidence &stored);
    Expected<QVariant, HistoryError> findOrInsertPiece(const QByteArray &content);
    Expected<RemovalResult, HistoryError> remove(qint64 before, int atMost);
    HistoryFault removePieces(const QVariantList &pieces, qint64 *bytes);

    HistoryDatabase *const m_database;
    TargetTable m_targets;
};

} // namespace watchkeeper
