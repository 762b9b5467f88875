// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/AcknowledgementJson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class AcknowledgementJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Request)
};

// The JSON names of the outcomes, in the order of AcknowledgementOutcome.
constexpr std::array<QLatin1String, 6> kOutcomes{
    QLatin1String("done"),       QLatin1String("notBad"), QLatin1String("notAcknowledged"),
    QLatin1String("notSnoozed"), QLatin1String("passed"), QLatin1String("unknown")};

Expected<QList<TargetId>, QString> targetsOf(const QJsonValue &value)
{
    QList<TargetId> ids;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &one : array) {
        const TargetId id(one.toString());
        if (id.isNull())
            return Unexpected(AcknowledgementJsonText::tr("“targets” must be a list of target IDs."));
        ids.append(id);
    }
    if (ids.isEmpty())
        return Unexpected(AcknowledgementJsonText::tr("“targets” must contain at least one target ID."));
    return ids;
}

//! Returns an invalid time if the value is missing.
Expected<QDateTime, QString> parseUntil(const QJsonValue &value)
{
    if (value.isUndefined() || value.isNull())
        return QDateTime();
    const QDateTime until = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    if (!until.isValid() || until.timeSpec() == Qt::LocalTime)
        return Unexpected(AcknowledgementJsonText::tr("“until” must be a time such as 2026-11-20T08:00:00Z."));
    return until.toUTC();
}

Expected<QString, QString> lengthLimitedText(const QJsonObject &request, const QString &key, qsizetype longest)
{
    const QJsonValue value = request.value(key);
    if (!value.isUndefined() && !value.isString())
        return Unexpected(AcknowledgementJsonText::tr("“%1” must be a string.").arg(key));
    if (value.toString().size() > longest)
        return Unexpected(AcknowledgementJsonText::tr("“%1” must not be longer than %2 characters.").arg(key).arg(longest));
    return value.toString();
}

QJsonArray idsOf(const QList<TargetId> &targets)
{
    QJsonArray ids;
    for (const TargetId &target : targets)
        ids.append(target.toString(QUuid::WithoutBraces));
    return ids;
}

QString isoTimestamp(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

} // namespace

QString acknowledgementRequestName(AcknowledgementRequest::What what)
{
    switch (what) {
    case AcknowledgementRequest::What::Acknowledge:
        return u"acknowledge"_s;
    case AcknowledgementRequest::What::Unacknowledge:
        return u"unacknowledge"_s;
    case AcknowledgementRequest::What::Snooze:
        return u"snooze"_s;
    }
    Q_UNREACHABLE();
}

QJsonObject acknowledgementRequestToJson(const AcknowledgementRequest &order)
{
    QJsonObject request{{u"targets"_s, idsOf(order.targets)}};
    const Acknowledgement &said = order.acknowledgement;
    if (order.what == AcknowledgementRequest::What::Acknowledge) {
        request.insert(u"by"_s, said.by);
        request.insert(u"comment"_s, said.comment);
        request.insert(u"sticky"_s, said.sticky);
        if (said.until)
            request.insert(u"until"_s, isoTimestamp(*said.until));
    }
    if (order.what == AcknowledgementRequest::What::Snooze && order.until.isValid())
        request.insert(u"until"_s, isoTimestamp(order.until));
    return request;
}

Expected<AcknowledgementRequest, QString> acknowledgementRequestFromJson(AcknowledgementRequest::What what,
                                                                         const QJsonObject &request)
{
    const auto targets = targetsOf(request.value(u"targets"_s));
    if (!targets)
        return Unexpected(targets.error());
    const auto until = parseUntil(request.value(u"until"_s));
    if (!until)
        return Unexpected(until.error());
    const auto by = lengthLimitedText(request, u"by"_s, kMaxAcknowledgementName);
    if (!by)
        return Unexpected(by.error());
    const auto comment = lengthLimitedText(request, u"comment"_s, kMaxAcknowledgementComment);
    if (!comment)
        return Unexpected(comment.error());
    AcknowledgementRequest order;
    order.what = what;
    order.targets = *targets;
    order.until = *until;
    order.acknowledgement = {*by, *comment, {}, {}, request.value(u"sticky"_s).toBool()};
    if (until->isValid())
        order.acknowledgement.until = *until;
    return order;
}

QJsonObject acknowledgementReplyToJson(const AcknowledgementReply &answer)
{
    QJsonArray targets;
    for (const AcknowledgementReply::One &one : answer.targets)
        targets.append(QJsonObject{{u"id"_s, one.target.toString(QUuid::WithoutBraces)},
                                   {u"outcome"_s, kOutcomes[static_cast<size_t>(one.outcome)]}});
    return {{u"targets"_s, targets}};
}

AcknowledgementReply acknowledgementReplyFromJson(const QJsonObject &reply)
{
    AcknowledgementReply answer;
    const QJsonArray targets = reply.value(u"targets"_s).toArray();
    for (const QJsonValue &value : targets) {
        const QJsonObject one = value.toObject();
        const auto outcome = std::find(kOutcomes.begin(), kOutcomes.end(), one.value(u"outcome"_s).toString());
        if (outcome != kOutcomes.end())
            answer.targets.append(
                {TargetId(one.value(u"id"_s).toString()), static_cast<AcknowledgementOutcome>(outcome - kOutcomes.begin())});
    }
    return answer;
}

} // namespace watchkeeper
