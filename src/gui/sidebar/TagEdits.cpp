// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/sidebar/TagEdits.h"

#include "model/target/Target.h"

#include <QSet>

namespace watchkeeper {

QList<Target> withTag(const QList<Target> &targets, const QList<TargetId> &ids, const QString &tag)
{
    const QSet<TargetId> wanted(ids.begin(), ids.end());
    QList<Target> changed;
    for (const Target &target : targets) {
        if (!wanted.contains(target.id) || hasTag(target.tags, tag))
            continue;
        changed.append(target);
        changed.last().tags.append(tag);
    }
    return changed;
}

QList<Target> withoutTag(const QList<Target> &targets, const QString &tag)
{
    QList<Target> changed;
    for (const Target &target : targets) {
        if (!hasTag(target.tags, tag))
            continue;
        changed.append(target);
        removeTag(changed.last().tags, tag);
    }
    return changed;
}

} // namespace watchkeeper
