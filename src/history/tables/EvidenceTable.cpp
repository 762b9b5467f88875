// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/EvidenceTable.h"

#include "model/base/ShortText.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QCryptographicHash>
#include <QSqlQuery>
#include <QStringList>
#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Keys of the envelope. Their numbers are stored in files and must not change.
enum EvidenceKey : qint64 {
    Head = 1,
    BodySize,
    BodyCut,
    ErrorsCut,
    Protocol,
    Cipher,
    PeerName,
    Problems,
    Verified,
    Seen,
    Nothing,
    Request,
    RequestOmitted,
    Redirects
};

//! Returns an empty value for truncated or damaged bytes. Qt 6.4 crashes when it reads a map created from incomplete data.
QCborValue parseCompleteCbor(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError ? value : QCborValue();
}

//! Returns as many complete certificates as fit, starting with the server's certificate.
QByteArray chainBytes(const QList<QByteArray> &chain, qsizetype limit)
{
    QCborArray certificates;
    qsizetype room = limit;
    for (const QByteArray &certificate : chain) {
        constexpr qsizetype kCborOverhead = 16; // overhead of CBOR
        room -= certificate.size() + kCborOverhead;
        if (room < 0)
            break;
        certificates.append(certificate);
    }
    return certificates.isEmpty() ? QByteArray() : QCborValue(certificates).toCbor();
}

QList<QByteArray> unpackChain(const QByteArray &bytes)
{
    QList<QByteArray> chain;
    const QCborArray certificates = parseCompleteCbor(bytes).toArray();
    for (const QCborValue &certificate : certificates)
        chain.append(certificate.toByteArray());
    return chain;
}

QCborMap packEnvelope(const EvidenceData &data, qsizetype maxHeadSize, qsizetype maxContentSize)
{
    QCborMap envelope;
    envelope[EvidenceKey::Head] = data.head.first(std::min(data.head.size(), maxHeadSize));
    envelope[EvidenceKey::BodySize] = data.bodySize;
    envelope[EvidenceKey::BodyCut] = data.isBodyTruncated || data.body.size() > maxContentSize;
    envelope[EvidenceKey::ErrorsCut] = data.areErrorsTruncated || data.errors.size() > maxContentSize;
    envelope[EvidenceKey::Protocol] = data.tls.protocol;
    envelope[EvidenceKey::Cipher] = data.tls.cipher;
    envelope[EvidenceKey::PeerName] = data.tls.peerName;
    envelope[EvidenceKey::Problems] = QCborArray::fromStringList(data.tls.problems);
    envelope[EvidenceKey::Verified] = data.tls.isVerified;
    if (!data.request.isEmpty()) {
        const QByteArray kept = data.request.first(std::min(data.request.size(), maxHeadSize));
        envelope[EvidenceKey::Request] = kept;
        envelope[EvidenceKey::RequestOmitted] = data.requestOmitted + data.request.size() - kept.size();
    }
    if (!data.redirects.isEmpty())
        envelope[EvidenceKey::Redirects] = QCborArray::fromStringList(data.redirects);
    return envelope;
}

} // namespace

EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype maxHeadSize, qsizetype maxContentSize, const QByteArray &seen)
{
    const EvidenceData &data = *evidence.operator->();
    EvidenceBytes bytes;
    QCborMap envelope =
        evidence.isNull() ? QCborMap{{EvidenceKey::Nothing, true}} : packEnvelope(data, maxHeadSize, maxContentSize);
    if (!seen.isEmpty())
        envelope[EvidenceKey::Seen] = seen;
    bytes.envelope = QCborValue(envelope).toCbor();
    bytes.body = data.body.first(std::min(data.body.size(), maxContentSize));
    bytes.errors = data.errors.first(std::min(data.errors.size(), maxContentSize));
    bytes.chain = chainBytes(data.tls.chain, maxContentSize);
    return bytes;
}

Evidence unpackEvidence(const EvidenceBytes &bytes)
{
    const QCborMap envelope = parseCompleteCbor(bytes.envelope).toMap();
    if (envelope[EvidenceKey::Nothing].toBool())
        return {};
    EvidenceData data;
    data.head = envelope[EvidenceKey::Head].toByteArray();
    data.body = bytes.body;
    data.bodySize = envelope[EvidenceKey::BodySize].toInteger();
    data.errors = bytes.errors;
    data.isBodyTruncated = envelope[EvidenceKey::BodyCut].toBool();
    data.areErrorsTruncated = envelope[EvidenceKey::ErrorsCut].toBool();
    data.tls.chain = unpackChain(bytes.chain);
    data.tls.protocol = envelope[EvidenceKey::Protocol].toString();
    data.tls.cipher = envelope[EvidenceKey::Cipher].toString();
    data.tls.peerName = envelope[EvidenceKey::PeerName].toString();
    const QCborArray problems = envelope[EvidenceKey::Problems].toArray();
    for (const QCborValue &problem : problems)
        data.tls.problems.append(problem.toString());
    data.tls.isVerified = envelope[EvidenceKey::Verified].toBool(true);
    data.request = envelope[EvidenceKey::Request].toByteArray();
    data.requestOmitted = std::max(qint64(0), envelope[EvidenceKey::RequestOmitted].toInteger());
    const QCborArray redirects = envelope[EvidenceKey::Redirects].toArray();
    for (const QCborValue &redirect : redirects)
        data.redirects.append(redirect.toString());
    return Evidence(std::move(data));
}

QByteArray packedObservationIn(const QByteArray &envelope)
{
    return parseCompleteCbor(envelope).toMap()[EvidenceKey::Seen].toByteArray();
}

QByteArray compressed(const QByteArray &content)
{
    return qCompress(content);
}

QByteArray decompressed(const QByteArray &data, qsizetype limit)
{
    constexpr qsizetype kSizePrefixLength = 4; // qCompress() writes the size first, and qUncompress() trusts it without a check
    if (data.size() < kSizePrefixLength || qFromBigEndian<quint32>(data.constData()) > static_cast<quint64>(limit))
        return {};
    return qUncompress(data);
}

namespace {

//! Keys of the map. Their numbers are stored in files, like those of outcomes, units, sources and error types.
enum ObservationKey : qint64 { Verdict = 1, Summary, Duration, PhaseTimings, Values, Text, Error, Warning, Inconclusive };

constexpr qint64 kOutcomes = 4;
constexpr qint64 kErrorTypeCount = static_cast<qint64>(ErrorType::Internal) + 1;
constexpr qint64 kValueSourceCount = 2;

template<typename Enum>
std::optional<Enum> enumFromCbor(const QCborValue &value, qint64 count)
{
    const qint64 number = value.toInteger(-1);
    return number >= 0 && number < count ? std::optional(static_cast<Enum>(number)) : std::nullopt;
}

QCborValue phasesToCbor(const Phases &phases)
{
    QCborArray times;
    for (int i = 0; i < kPhaseCount; ++i) {
        const auto time = phases.get(static_cast<Phase>(i));
        times.append(time ? QCborValue(*time) : QCborValue(nullptr));
    }
    return times;
}

Phases phasesFromCbor(const QCborArray &times)
{
    Phases phases;
    for (qsizetype i = 0; i < std::min<qsizetype>(times.size(), kPhaseCount); ++i) {
        if (times.at(i).isDouble() && std::isfinite(times.at(i).toDouble()))
            phases.set(static_cast<Phase>(i), times.at(i).toDouble());
    }
    return phases;
}

QCborArray valuesToCbor(const QList<ObservedValue> &values, qsizetype limit)
{
    QCborArray array;
    qsizetype room = limit;
    for (const ObservedValue &value : values) {
        const QCborArray one{value.name, QCborValue::fromVariant(value.value), static_cast<qint64>(value.unit),
                             static_cast<qint64>(value.source)};
        room -= QCborValue(one).toCbor().size();
        if (room < 0)
            break;
        array.append(one);
    }
    return array;
}

//! Restores a list of strings as QStringList instead of QVariantList.
QVariant variantFromCbor(const QCborValue &value)
{
    const QVariant variant = value.toVariant();
    if (!value.isArray())
        return variant;
    const QVariantList list = variant.toList();
    const bool isTexts =
        std::all_of(list.begin(), list.end(), [](const QVariant &item) { return item.typeId() == QMetaType::QString; });
    return isTexts ? QVariant(variant.toStringList()) : variant;
}

QList<ObservedValue> valuesFromCbor(const QCborArray &array)
{
    QList<ObservedValue> values;
    for (const QCborValue &item : array) {
        const QCborArray one = item.toArray();
        const auto unit = enumFromCbor<Unit>(one.at(2), kUnitCount);
        const auto source = enumFromCbor<ValueSource>(one.at(3), kValueSourceCount);
        if (one.at(0).isString() && unit && source)
            values.append({one.at(0).toString(), variantFromCbor(one.at(1)), *unit, *source});
    }
    return values;
}

QCborValue errorValue(const std::optional<CheckError> &error, qsizetype limit)
{
    if (!error)
        return {};
    return QCborArray{static_cast<qint64>(error->type()), textStart(error->message(), limit),
                      textStart(error->detail(), limit)};
}

std::optional<CheckError> errorFromCbor(const QCborValue &value)
{
    const QCborArray parts = value.toArray();
    if (parts.isEmpty())
        return std::nullopt;
    const auto type = enumFromCbor<ErrorType>(parts.at(0), kErrorTypeCount);
    return CheckError(type.value_or(ErrorType::Internal), parts.at(1).toString(), parts.at(2).toString());
}

} // namespace

QByteArray packObservation(Outcome outcome, const Observation &seen, qsizetype limit)
{
    QCborMap map;
    map[ObservationKey::Verdict] = static_cast<qint64>(outcome);
    map[ObservationKey::Summary] = textStart(seen.summary, limit);
    map[ObservationKey::Duration] = seen.durationMs;
    map[ObservationKey::PhaseTimings] = phasesToCbor(seen.phases);
    map[ObservationKey::Values] = valuesToCbor(seen.values, limit);
    map[ObservationKey::Text] = textStart(seen.text, limit);
    map[ObservationKey::Inconclusive] = seen.isInconclusive;
    if (seen.error)
        map[ObservationKey::Error] = errorValue(seen.error, limit);
    if (seen.warning)
        map[ObservationKey::Warning] = errorValue(seen.warning, limit);
    return QCborValue(map).toCbor();
}

bool unpackObservation(const QByteArray &bytes, Outcome *outcome, Observation *seen)
{
    QCborParserError problem;
    const QCborValue whole = QCborValue::fromCbor(bytes, &problem);
    if (problem.error != QCborError::NoError || !whole.isMap())
        return false;
    const QCborMap map = whole.toMap();
    *outcome = enumFromCbor<Outcome>(map[ObservationKey::Verdict], kOutcomes).value_or(Outcome::Unknown);
    seen->summary = map[ObservationKey::Summary].toString();
    seen->durationMs = map[ObservationKey::Duration].toDouble();
    seen->phases = phasesFromCbor(map[ObservationKey::PhaseTimings].toArray());
    seen->values = valuesFromCbor(map[ObservationKey::Values].toArray());
    seen->text = map[ObservationKey::Text].toString();
    seen->isInconclusive = map[ObservationKey::Inconclusive].toBool();
    seen->error = errorFromCbor(map[ObservationKey::Error]);
    seen->warning = errorFromCbor(map[ObservationKey::Warning]);
    return true;
}

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
