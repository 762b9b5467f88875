// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/SnapshotReader.h"

#include "history/values/StoredResult.h"
#include "history/values/TimeSpan.h"

#include <algorithm>

namespace watchkeeper {

namespace {

//! Removes phases and values from all results except the last. With ten thousand targets, they would use most of the memory, and
//! only the last result is shown in full.
QList<StoredResult> withoutNumbers(QList<StoredResult> results)
{
    for (qsizetype i = 0; i + 1 < results.size(); ++i) {
        results[i].phases = {};
        results[i].values.clear();
    }
    return results;
}

} // namespace

SnapshotReader::SnapshotReader(const QString &folder, const QString &database, const QList<Target> &targets, qint64 at)
    : m_reader(folder, at)
    , m_changes(lastChangesBefore(database, at + 1))
{
    for (const Target &target : targets)
        m_since[groupOf(target.id)].insert(target.id,
                                           at - std::max(kMillisecondsPerDay, qint64(longestGap(target.schedule).count())));
}

QList<RecentHistory> SnapshotReader::read(int group, qsizetype most) const
{
    QList<RecentHistory> found;
    const QHash<TargetId, qint64> since = m_since.value(group);
    if (since.isEmpty())
        return found;
    const auto kept = m_reader.read(group, since, most);
    for (auto results = kept.targets.cbegin(); results != kept.targets.cend(); ++results) {
        if (results->isEmpty())
            continue;
        RecentHistory past;
        past.target = results.key();
        past.results = withoutNumbers(*results);
        if (const auto change = m_changes.constFind(results.key()); change != m_changes.cend())
            past.change = *change;
        found.append(past);
    }
    return found;
}

} // namespace watchkeeper
