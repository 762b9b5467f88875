// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/RdapBootstrap.h"

#include "checks/JsonSize.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace watchkeeper {

namespace {

QUrl bestServer(const QJsonArray &addresses)
{
    QUrl best;
    for (const QJsonValue &written : addresses) {
        QUrl url(written.toString());
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            continue;
        if (!url.path().endsWith(u'/'))
            url.setPath(url.path() + u'/');
        if (best.isEmpty() || (best.scheme() == QLatin1String("http") && url.scheme() == QLatin1String("https")))
            best = url;
    }
    return best;
}

} // namespace

Expected<RdapBootstrap, QString> RdapBootstrap::parse(const QByteArray &json)
{
    constexpr qsizetype kMaxContainers = 200'000; // IANA's list has about 2,000
    if (jsonContainers(json) > kMaxContainers)
        return Unexpected(QCoreApplication::translate("Domain", "it is too large"));
    RdapBootstrap list;
    const QJsonArray services = QJsonDocument::fromJson(json).object().value(QLatin1String("services")).toArray();
    for (const QJsonValue &service : services) {
        const QJsonArray parts = service.toArray();
        const QUrl server = bestServer(parts.at(1).toArray());
        if (server.isEmpty())
            continue;
        const QJsonArray suffixes = parts.at(0).toArray();
        for (const QJsonValue &suffix : suffixes)
            list.m_servers.insert(suffix.toString().toLower(), server);
    }
    if (list.m_servers.isEmpty())
        return Unexpected(QCoreApplication::translate("Domain", "it isn't a list of RDAP servers"));
    return list;
}

QUrl RdapBootstrap::serverFor(const QString &domain) const
{
    QString suffix = domain.toLower();
    while (!suffix.isEmpty()) {
        if (const auto found = m_servers.constFind(suffix); found != m_servers.constEnd())
            return *found;
        const qsizetype dot = suffix.indexOf(u'.');
        suffix = dot < 0 ? QString() : suffix.sliced(dot + 1);
    }
    return {};
}

} // namespace watchkeeper
