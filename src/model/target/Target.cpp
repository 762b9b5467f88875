// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/target/Target.h"

#include <algorithm>

namespace watchkeeper {

namespace {

qsizetype positionOf(const QStringList &tags, const QString &tag)
{
    const QString wanted = foldedTag(tag);
    const auto found =
        std::find_if(tags.begin(), tags.end(), [&wanted](const QString &each) { return foldedTag(each) == wanted; });
    return found == tags.end() ? -1 : found - tags.begin();
}

} // namespace

QString foldedTag(const QString &tag)
{
    return tag.toCaseFolded();
}

bool hasTag(const QStringList &tags, const QString &tag)
{
    return positionOf(tags, tag) >= 0;
}

bool renameTag(QStringList &tags, const QString &from, const QString &to)
{
    const qsizetype index = positionOf(tags, from);
    if (index < 0)
        return false;
    const QStringList previous = tags;
    removeTag(tags, from);
    removeTag(tags, to);
    tags.insert(std::min(index, tags.size()), to);
    return tags != previous;
}

void removeTag(QStringList &tags, const QString &tag)
{
    tags.removeIf([wanted = foldedTag(tag)](const QString &each) { return foldedTag(each) == wanted; });
}

TargetsById::TargetsById(const QList<Target> &targets)
    : m_targets(targets)
{
    m_places.reserve(targets.size());
    for (qsizetype place = 0; place < targets.size(); ++place)
        m_places.insert(targets[place].id, place);
}

const Target *TargetsById::find(const TargetId &id) const
{
    const auto place = m_places.constFind(id);
    return place == m_places.constEnd() ? nullptr : &m_targets[*place];
}

} // namespace watchkeeper
