// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/DomainCache.h"

#include "checks/base/SafeText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

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
    constexpr qsizetype kMaxContainers = 200'000; // IANA's list contains about 2,000 arrays and objects
    if (jsonContainerCount(json) > kMaxContainers)
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

bool DomainCache::Entry::isFresh(Time now) const
{
    if (error)
        return now - failedAt < kFailureLifetime;
    return answer && now - answeredAt < kAnswerLifetime;
}

const DomainCache::Entry *DomainCache::find(const QByteArray &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void DomainCache::store(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date)
{
    if (!m_entries.contains(key) && m_entries.size() >= kMaximum)
        m_entries.removeIf([now](const auto &entry) { return !entry.value().isUsable(now); });
    if (!m_entries.contains(key)
        // removes the oldest entry; otherwise the new domain would be queried at each interval
        && m_entries.size() >= kMaximum)
        m_entries.erase(std::min_element(m_entries.cbegin(), m_entries.cend(),
                                         [](const Entry &a, const Entry &b) { return a.answeredAt < b.answeredAt; }));
    Entry &entry = m_entries[key];
    if (!found) {
        entry.error = found.error();
        entry.failedAt = now;
        return;
    }
    entry.answer = *found;
    entry.answeredAt = now;
    entry.answeredOn = date;
    entry.error.reset();
}

bool DomainCache::List::isFresh(Time now) const
{
    if (error)
        return now - failedAt < kFailureLifetime;
    return servers && now - readAt < kAnswerLifetime;
}

const DomainCache::List *DomainCache::findList(const QUrl &url) const
{
    const auto found = m_lists.constFind(url);
    return found == m_lists.constEnd() ? nullptr : &*found;
}

void DomainCache::storeList(const QUrl &url, const Expected<RdapBootstrap, CheckError> &read, Time now)
{
    constexpr qsizetype kMaxBootstrapLists = 16;
    // Always makes room for a list that was just fetched, because the caller reads it from the cache.
    if (!m_lists.contains(url) && m_lists.size() >= kMaxBootstrapLists)
        m_lists.erase(std::min_element(m_lists.cbegin(), m_lists.cend(),
                                       [](const List &a, const List &b) { return a.readAt < b.readAt; }));
    List &list = m_lists[url];
    if (!read) {
        list.error = read.error();
        list.failedAt = now;
        return;
    }
    list.servers = *read;
    list.readAt = now;
    list.error.reset();
}

} // namespace watchkeeper
