// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/EvidenceTable.h"

#include "history/tables/EvidenceBytes.h"

#include <QCryptographicHash>
#include <QSqlQuery>

#include <limits>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! [bytes] larger than any envelope with its head and its TLS details
constexpr qsizetype kMaxEnvelopeSize = 1024 * 1024;

EvidenceBytes evidenceBytesFromRow(const QSqlQuery &row)
{
    EvidenceBytes bytes;
    bytes.envelope = decompressed(row.value(0).toByteArray(), kMaxEnvelopeSize);
    bytes.body = decompressed(row.value(1).toByteArray(), EvidenceTable::kMaxContentBytes);
    bytes.errors = decompressed(row.value(2).toByteArray(), EvidenceTable::kMaxContentBytes);
    bytes.chain = decompressed(row.value(3).toByteArray(), EvidenceTable::kMaxContentBytes);
    return bytes;
}

bool hasNoEvidence(const StoredEvidence &stored)
{
    return stored.evidence.isNull() && stored.seen.summary.isEmpty() && stored.seen.values.isEmpty() && !stored.seen.error;
}

} // namespace

HistoryFault EvidenceTable::add(const QList<StoredEvidence> &batch)
{
    if (batch.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const StoredEvidence &stored : batch) {
            if (hasNoEvidence(stored))
                continue;
            if (auto fault = addOne(stored))
                return fault;
        }
        return {};
    });
}

HistoryFault EvidenceTable::addOne(const StoredEvidence &stored)
{
    const auto target = m_targets.key(stored.target, {});
    if (!target)
        return target.error();
    bool exists = false;
    if (auto fault = m_database->select(u"SELECT 1 FROM evidence WHERE target = ? AND at = ?"_s, {*target, stored.at},
                                        [&exists](const QSqlQuery &) { exists = true; }))
        return fault;
    if (exists) // returns before storing the row's pieces, because they would never be removed
        return {};
    const EvidenceBytes bytes = evidenceBytes(stored.evidence, kMaxHeadBytes, kMaxContentBytes,
                                              packObservation(stored.outcome, stored.seen, kMaxHeadBytes));
    QVariantList values{*target, stored.at, compressed(bytes.envelope)};
    for (const QByteArray &content : {bytes.body, bytes.errors, bytes.chain}) {
        const auto piece = findOrInsertPiece(content);
        if (!piece)
            return piece.error();
        values.append(*piece);
    }
    return m_database->execute(u"INSERT INTO evidence (target, at, envelope, body, errors, chain) VALUES (?, ?, ?, ?, ?, ?)"_s,
                               values);
}

Expected<QVariant, HistoryError> EvidenceTable::findOrInsertPiece(const QByteArray &content)
{
    if (content.isEmpty())
        return QVariant();
    const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
    QVariant key;
    const auto findPiece = [&] {
        return m_database->select(u"SELECT key FROM piece WHERE hash = ?"_s, {hash},
                                  [&key](const QSqlQuery &row) { key = row.value(0).toLongLong(); });
    };
    HistoryFault fault = findPiece();
    if (!fault && !key.isValid()) {
        fault = m_database->execute(u"INSERT INTO piece (hash, data) VALUES (?, ?)"_s, {hash, compressed(content)});
        if (!fault)
            fault = findPiece();
    }
    if (fault)
        return Unexpected(*fault);
    return key;
}

Expected<Evidence, HistoryError> EvidenceTable::find(const TargetId &target, qint64 at) const
{
    Evidence found;
    if (auto fault = m_database->select(
            u"SELECT e.envelope, body.data, errors.data, chain.data FROM evidence AS e"
            " LEFT JOIN piece AS body ON body.key = e.body LEFT JOIN piece AS errors ON errors.key = e.errors"
            " LEFT JOIN piece AS chain ON chain.key = e.chain"
            " WHERE e.target = (SELECT key FROM target WHERE id = ?) AND e.at = ?"_s,
            {target.toRfc4122(), at}, [&found](const QSqlQuery &row) { found = unpackEvidence(evidenceBytesFromRow(row)); }))
        return Unexpected(*fault);
    return found;
}

Expected<std::optional<StoredEvidence>, HistoryError> EvidenceTable::newest(const TargetId &target, qint64 before,
                                                                            OutcomeFilter filter) const
{
    std::optional<StoredEvidence> found;
    const auto readRow = [&](const QSqlQuery &row) {
        if (found)
            return;
        StoredEvidence stored{target, row.value(0).toLongLong(), {}};
        const QByteArray seen = packedObservationIn(decompressed(row.value(1).toByteArray(), kMaxEnvelopeSize));
        const bool isRead = unpackObservation(seen, &stored.outcome, &stored.seen);
        if (isRead && (stored.outcome == Outcome::Up) == (filter == OutcomeFilter::Up))
            found = stored;
    };
    if (auto fault =
            m_database->select(u"SELECT at, envelope FROM evidence WHERE target = (SELECT key FROM target WHERE id = ?)"
                               " AND at < ? ORDER BY at DESC LIMIT ?"_s,
                               {target.toRfc4122(), before, kMaxEntriesRead}, readRow))
        return Unexpected(*fault);
    if (!found)
        return found;
    const auto evidence = find(target, found->at);
    if (!evidence)
        return Unexpected(evidence.error());
    found->evidence = *evidence;
    return found;
}

Expected<int, HistoryError> EvidenceTable::removeBefore(qint64 time, int atMost)
{
    const auto removed = remove(time, atMost);
    if (!removed)
        return Unexpected(removed.error());
    return removed->rows;
}

Expected<EvidenceTable::RemovalResult, HistoryError> EvidenceTable::removeOldest(int atMost)
{
    return remove(std::numeric_limits<qint64>::max(), atMost);
}

Expected<EvidenceTable::RemovalResult, HistoryError> EvidenceTable::remove(qint64 before, int atMost)
{
    RemovalResult removed;
    QVariantList pieces;
    const auto fault = m_database->runInTransaction([&]() -> HistoryFault {
        if (auto failed = m_database->select(
                u"DELETE FROM evidence WHERE key IN (SELECT key FROM evidence WHERE at < ? ORDER BY at LIMIT ?)"
                " RETURNING body, errors, chain, length(envelope)"_s,
                {before, atMost}, [&](const QSqlQuery &row) {
                    ++removed.rows;
                    removed.bytes += row.value(3).toLongLong();
                    for (int column = 0; column < 3; ++column) {
                        if (!row.isNull(column))
                            pieces.append(row.value(column));
                    }
                }))
            return failed;
        return removePieces(pieces, &removed.bytes);
    });
    if (fault)
        return Unexpected(*fault);
    return removed;
}

HistoryFault EvidenceTable::removePieces(const QVariantList &pieces, qint64 *bytes)
{
    for (const QVariant &piece : pieces) {
        if (auto fault = m_database->select(
                u"DELETE FROM piece WHERE key = ? AND NOT EXISTS (SELECT 1 FROM evidence WHERE body = piece.key)"
                " AND NOT EXISTS (SELECT 1 FROM evidence WHERE errors = piece.key)"
                " AND NOT EXISTS (SELECT 1 FROM evidence WHERE chain = piece.key) RETURNING length(data)"_s,
                {piece}, [bytes](const QSqlQuery &row) { *bytes += row.value(0).toLongLong(); }))
            return fault;
    }
    return {};
}

Expected<EvidenceTable::MeasurementProgress, HistoryError> EvidenceTable::measure(MeasurementProgress soFar, int atMost) const
{
    int rows = 0;
    const auto slice = [&](const QString &sql, qint64 *last) {
        return m_database->select(sql, {*last, atMost}, [&soFar, &rows, last](const QSqlQuery &row) {
            *last = row.value(0).toLongLong();
            soFar.bytes += row.value(1).toLongLong();
            ++rows;
        });
    };
    auto fault = slice(u"SELECT key, length(envelope) FROM evidence WHERE key > ? ORDER BY key LIMIT ?"_s, &soFar.lastEvidence);
    if (!fault)
        fault = slice(u"SELECT key, length(data) FROM piece WHERE key > ? ORDER BY key LIMIT ?"_s, &soFar.lastPiece);
    if (fault)
        return Unexpected(*fault);
    soFar.isComplete = rows == 0;
    return soFar;
}

} // namespace watchkeeper
