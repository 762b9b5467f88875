// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/DomainCache.h"

#include <algorithm>

namespace watchkeeper {

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
        && m_entries.size() >= kMaximum) // makes room; otherwise the new domain would be queried at each interval
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
    constexpr qsizetype kMaxLists = 16;
    // Always makes room for a list that was just fetched, because the caller reads it from the cache.
    if (!m_lists.contains(url) && m_lists.size() >= kMaxLists)
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
