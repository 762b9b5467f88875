// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/DomainCache.h"

#include <algorithm>

namespace watchkeeper {

bool DomainCache::Entry::isFresh(Time now) const
{
    if (error)
        return now - failedAt < kFailureLifetime;
    return answer && now - answeredAt < kDay;
}

const DomainCache::Entry *DomainCache::find(const QByteArray &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void DomainCache::keep(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date)
{
    if (!m_entries.contains(key) && m_entries.size() >= kMaximum)
        m_entries.removeIf([now](const auto &entry) { return !entry.value().isUsable(now); });
    if (!m_entries.contains(key)
        && m_entries.size() >= kMaximum) // without free space, the new domain would be queried at every interval
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
    return servers && now - readAt < kDay;
}

const DomainCache::List *DomainCache::list(const QUrl &url) const
{
    const auto found = m_lists.constFind(url);
    return found == m_lists.constEnd() ? nullptr : &*found;
}

void DomainCache::storeList(const QUrl &url, const Expected<RdapBootstrap, CheckError> &read, Time now)
{
    constexpr qsizetype kMostLists = 16;
    // A list that was just fetched is always stored, because the caller reads it from the cache.
    if (!m_lists.contains(url) && m_lists.size() >= kMostLists)
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
