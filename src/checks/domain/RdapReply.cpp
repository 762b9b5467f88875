// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/RdapReply.h"

#include "checks/JsonSize.h"
#include "checks/SafeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchkeeper {

namespace {

class RdapReplyText
{
    Q_DECLARE_TR_FUNCTIONS(Domain)
};

QDateTime eventDate(const QJsonArray &events, QLatin1StringView action)
{
    for (const QJsonValue &event : events) {
        if (event[QLatin1String("eventAction")].toString().compare(action, Qt::CaseInsensitive) != 0)
            continue;
        const QDateTime date = QDateTime::fromString(event[QLatin1String("eventDate")].toString(), Qt::ISODate);
        if (date.isValid())
            return date.toUTC();
    }
    return {};
}

//! The name in a jCard (RFC 7095): `["fn", {}, "text", "Registrar Inc."]`.
QString contactName(const QJsonObject &entity)
{
    const QJsonArray card = entity.value(QLatin1String("vcardArray")).toArray().at(1).toArray();
    for (const QJsonValue &property : card) {
        const QJsonArray parts = property.toArray();
        if (parts.at(0).toString() == QLatin1String("fn") && !parts.at(3).toString().isEmpty())
            return firstLine(parts.at(3).toString());
    }
    return firstLine(entity.value(QLatin1String("handle")).toString());
}

QString findRegistrar(const QJsonArray &entities)
{
    for (const QJsonValue &entity : entities) {
        if (entity[QLatin1String("roles")].toArray().contains(QJsonValue(QStringLiteral("registrar"))))
            return contactName(entity.toObject());
    }
    return {};
}

} // namespace

Expected<DomainAnswer, QString> parseRdapDomain(const QByteArray &json)
{
    constexpr qsizetype kMaxContainers =
        20'000; // low, because this runs in the engine thread; a typical reply has a few hundred
    if (jsonContainers(json) > kMaxContainers)
        return Unexpected(RdapReplyText::tr("it is too large"));
    const QJsonObject reply = QJsonDocument::fromJson(json).object();
    if (reply.isEmpty())
        return Unexpected(RdapReplyText::tr("it isn't valid JSON"));
    if (reply.value(QLatin1String("objectClassName")).toString() != QLatin1String("domain"))
        return Unexpected(RdapReplyText::tr("it doesn't describe a domain"));
    DomainAnswer answer;
    answer.source = QStringLiteral("RDAP");
    const QJsonArray events = reply.value(QLatin1String("events")).toArray();
    answer.ends = eventDate(events, QLatin1String("expiration"));
    answer.registered = eventDate(events, QLatin1String("registration"));
    answer.registrar = findRegistrar(reply.value(QLatin1String("entities")).toArray());
    constexpr qsizetype kMostStatus = 20;
    const QJsonArray status = reply.value(QLatin1String("status")).toArray();
    for (const QJsonValue &one : status) {
        if (answer.status.size() < kMostStatus && !one.toString().isEmpty())
            answer.status.append(firstLine(one.toString()).toLower());
    }
    return answer;
}

} // namespace watchkeeper
