// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagEdits.h"

#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

qsizetype placeOf(const QStringList &tags, const QString &tag)
{
    for (qsizetype i = 0; i < tags.size(); ++i) {
        if (tags.at(i).compare(tag, Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

void removeAll(QStringList &tags, const QString &tag)
{
    tags.removeIf([&tag](const QString &candidate) { return candidate.compare(tag, Qt::CaseInsensitive) == 0; });
}

} // namespace

QList<Target> tagged(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag)
{
    const QSet<TargetId> wanted(ids.begin(), ids.end());
    QList<Target> changed;
    for (const Target &target : targets) {
        if (!wanted.contains(target.id) || placeOf(target.tags, tag) >= 0)
            continue;
        changed.append(target);
        changed.last().tags.append(tag);
    }
    return changed;
}

QList<Target> retagged(const QList<Target> &targets, const QString &from, const QString &to)
{
    QList<Target> changed;
    for (const Target &target : targets) {
        const qsizetype place = placeOf(target.tags, from);
        if (place < 0)
            continue;
        Target renamed = target;
        removeAll(renamed.tags, from);
        removeAll(renamed.tags, to);
        renamed.tags.insert(std::min(place, renamed.tags.size()), to);
        if (renamed.tags != target.tags)
            changed.append(renamed);
    }
    return changed;
}

QList<Target> untagged(const QList<Target> &targets, const QString &tag)
{
    QList<Target> changed;
    for (const Target &target : targets) {
        if (placeOf(target.tags, tag) < 0)
            continue;
        changed.append(target);
        removeAll(changed.last().tags, tag);
    }
    return changed;
}

} // namespace watchkeeper
