// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/EvidenceText.h"

#include "app/query/FailureComparison.h"
#include "cli/OrderedJson.h"
#include "cli/RecordingReport.h"

#include <QJsonArray>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Inserts the bytes as `name` if they are text, or else in base64 as `nameBase64`.
void insertBytes(QJsonObject *object, const QString &name, const QByteArray &bytes)
{
    if (bytes.isEmpty())
        return;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        object->insert(name + u"Base64"_s, QString::fromLatin1(bytes.toBase64()));
    else
        object->insert(name, text);
}

QJsonObject tlsJson(const TlsEvidence &tls)
{
    QJsonArray chain;
    for (const QByteArray &certificate : tls.chain)
        chain.append(QString::fromLatin1(certificate.toBase64()));
    return {{u"protocol"_s, tls.protocol},
            {u"cipher"_s, tls.cipher},
            {u"peerName"_s, tls.peerName},
            {u"problems"_s, QJsonArray::fromStringList(tls.problems)},
            {u"chainBase64"_s, chain}};
}

QJsonObject evidenceObject(const Evidence &evidence)
{
    QJsonObject object;
    insertBytes(&object, u"head"_s, evidence->head);
    insertBytes(&object, u"body"_s, evidence->body);
    insertBytes(&object, u"errors"_s, evidence->errors);
    if (evidence->bodySize > 0)
        object.insert(u"bodySize"_s, evidence->bodySize);
    if (evidence->isBodyTruncated)
        object.insert(u"bodyCut"_s, true);
    if (evidence->areErrorsTruncated)
        object.insert(u"errorsCut"_s, true);
    if (!evidence->tls.chain.isEmpty())
        object.insert(u"tls"_s, tlsJson(evidence->tls));
    return object;
}

QJsonValue answerJson(const std::optional<StoredEvidence> &answer, const Target &target)
{
    if (!answer)
        return {};
    Result result;
    result.targetId = target.id;
    result.targetName = target.name;
    result.kind = target.kind;
    result.at = QDateTime::fromMSecsSinceEpoch(answer->at, Qt::UTC);
    result.outcome = answer->outcome;
    result.observation = answer->seen;
    QJsonObject object = toJson(result);
    if (!answer->seen.text.isEmpty())
        object.insert(u"text"_s, answer->seen.text);
    object.insert(u"evidence"_s, evidenceObject(answer->evidence));
    return object;
}

} // namespace

QByteArray evidenceJson(const Target &target, const FailurePair &pair)
{
    static const QStringList keys{u"target"_s,      u"id"_s,      u"failure"_s, u"before"_s,
                                  u"differences"_s, u"missing"_s, u"same"_s,    u"recording"_s};
    const WhatChanged changed = pair.failed && pair.good ? WhatChanged(*pair.good, *pair.failed) : WhatChanged();
    return orderedJson(QJsonObject{{u"target"_s, target.name},
                                   {u"id"_s, target.id.toString(QUuid::WithoutBraces)},
                                   {u"failure"_s, answerJson(pair.failed, target)},
                                   {u"before"_s, answerJson(pair.good, target)},
                                   {u"differences"_s, differencesJson(changed.differences)},
                                   {u"missing"_s, differencesJson(changed.missing)},
                                   {u"same"_s, differencesJson(changed.same)},
                                   {u"recording"_s, recordingValue(pair.recording)}},
                       keys);
}

} // namespace watchkeeper
