// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/EvidenceBytes.h"

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>
#include <QtEndian>

#include <algorithm>

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
    Nothing
};

//! Returns an empty value for truncated or damaged bytes. Qt 6.4 crashes when it reads a map created from incomplete data.
QCborValue parseCompleteCbor(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    return error.error == QCborError::NoError ? value : QCborValue();
}

//! Returns as many complete certificates as fit, starting with the server's certificate.
QByteArray chainBytes(const QList<QByteArray> &chain, qsizetype most)
{
    QCborArray certificates;
    qsizetype room = most;
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

QCborMap packEnvelope(const EvidenceData &data, qsizetype mostHead, qsizetype mostContent)
{
    QCborMap envelope;
    envelope[EvidenceKey::Head] = data.head.first(std::min(data.head.size(), mostHead));
    envelope[EvidenceKey::BodySize] = data.bodySize;
    envelope[EvidenceKey::BodyCut] = data.isBodyTruncated || data.body.size() > mostContent;
    envelope[EvidenceKey::ErrorsCut] = data.areErrorsTruncated || data.errors.size() > mostContent;
    envelope[EvidenceKey::Protocol] = data.tls.protocol;
    envelope[EvidenceKey::Cipher] = data.tls.cipher;
    envelope[EvidenceKey::PeerName] = data.tls.peerName;
    envelope[EvidenceKey::Problems] = QCborArray::fromStringList(data.tls.problems);
    envelope[EvidenceKey::Verified] = data.tls.isVerified;
    return envelope;
}

} // namespace

EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype mostHead, qsizetype mostContent, const QByteArray &seen)
{
    const EvidenceData &data = *evidence.operator->();
    EvidenceBytes bytes;
    QCborMap envelope = evidence.isNull() ? QCborMap{{EvidenceKey::Nothing, true}} : packEnvelope(data, mostHead, mostContent);
    if (!seen.isEmpty())
        envelope[EvidenceKey::Seen] = seen;
    bytes.envelope = QCborValue(envelope).toCbor();
    bytes.body = data.body.first(std::min(data.body.size(), mostContent));
    bytes.errors = data.errors.first(std::min(data.errors.size(), mostContent));
    bytes.chain = chainBytes(data.tls.chain, mostContent);
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

QByteArray decompressed(const QByteArray &data, qsizetype most)
{
    constexpr qsizetype kSizePrefixLength = 4; // qCompress() writes the size first, and qUncompress() trusts it without a check
    if (data.size() < kSizePrefixLength || qFromBigEndian<quint32>(data.constData()) > static_cast<quint64>(most))
        return {};
    return qUncompress(data);
}

} // namespace watchkeeper
