// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/DocumentEdits.h"

#include "model/target/Target.h"
#include "targets/DocumentChange.h"
#include "targets/GroupMembers.h"
#include "targets/MaintenanceEdits.h"
#include "targets/Parents.h"
#include "targets/References.h"
#include "targets/TargetKeys.h"

#include <QHash>
#include <QSet>

namespace watchkeeper {

namespace {

//! \param former  the names of the edited targets before the edit
void updateRenamedReferences(TargetsDocument &document, const QHash<TargetId, QString> &former)
{
    const QHash<QString, QString> renamed = newNames(former, document.targets);
    renameReferences(document.targets, renamed);
    renameInMaintenance(document.maintenance, renamed);
}

QHash<QString, TargetId> targetIdsByName(const TargetsDocument &document)
{
    QHash<QString, TargetId> owners;
    for (const Target &target : document.targets)
        owners.insert(target.name, target.id);
    return owners;
}

} // namespace

TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets)
{
    QSet<QString> names;
    QSet<TargetId> ids;
    for (const Target &target : std::as_const(document.targets)) {
        names.insert(target.name);
        ids.insert(target.id);
    }
    for (Target target : targets) {
        if (target.id.isNull() || ids.contains(target.id))
            target.id = QUuid::createUuid();
        target.name = uniqueName(target.name, names);
        names.insert(target.name);
        ids.insert(target.id);
        document.targets.append(target);
    }
    return document;
}

TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QSet<QString> names;
    for (const Target &target : document.targets)
        names.insert(target.name);
    TargetsDocument result = document;
    result.targets.clear();
    result.targets.reserve(document.targets.size() + chosen.size());
    for (const Target &target : document.targets) {
        result.targets.append(target);
        if (!chosen.contains(target.id))
            continue;
        Target copy = target;
        copy.id = QUuid::createUuid();
        copy.name = uniqueName(target.name, names);
        names.insert(copy.name);
        result.targets.append(copy);
    }
    return result;
}

TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids)
{
    const QSet<TargetId> gone(ids.begin(), ids.end());
    document.targets.removeIf([&gone](const Target &target) { return gone.contains(target.id); });
    dropMissingParents(document.targets);
    dropMissingFromMaintenance(document.maintenance, document.targets);
    return document;
}

TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets)
{
    QHash<TargetId, QString> former;
    QHash<TargetId, Target> updates;
    for (const Target &target : targets)
        updates.insert(target.id, target);
    for (Target &target : document.targets) {
        const auto update = updates.constFind(target.id);
        if (update == updates.constEnd())
            continue;
        former.insert(target.id, target.name);
        target = *update;
    }
    // Names are updated only now, so that two targets can swap their names.
    const QHash<QString, TargetId> owners = targetIdsByName(document);
    QSet<QString> taken;
    for (const Target &target : std::as_const(document.targets)) {
        if (!updates.contains(target.id))
            taken.insert(target.name);
    }
    for (Target &target : document.targets) {
        if (owners.size() == document.targets.size() || !updates.contains(target.id))
            continue;
        target.name = uniqueName(target.name, taken);
        taken.insert(target.name);
    }
    updateRenamedReferences(document, former);
    return document;
}

TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to)
{
    for (Target &target : document.targets)
        renameTag(target.tags, from, to);
    renameMemberTag(document.targets, from, to);
    renameTagInMaintenance(document.maintenance, from, to);
    return document;
}

TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    for (Target &target : document.targets) {
        if (chosen.contains(target.id))
            target.paused = paused;
    }
    return document;
}

TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    TargetsDocument result = document;
    result.targets.clear();
    QList<Target> moved;
    QList<Target> behind;
    for (qsizetype i = 0; i < document.targets.size(); ++i) {
        const Target &target = document.targets[i];
        QList<Target> &part = chosen.contains(target.id) ? moved : i < before ? result.targets : behind;
        part.append(target);
    }
    result.targets += moved + behind;
    return result;
}

TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults)
{
    const Schedule former = document.defaults;
    document.defaults = defaults;
    for (Target &target : document.targets) {
        const Schedule own = target.schedule;
        visitScheduleKeys([&](QLatin1String key, auto member) {
            if (target.schedule.*member == former.*member && !target.pinned.contains(key))
                target.schedule.*member = defaults.*member;
        });
        restoreThresholds(target.schedule, own);
    }
    return document;
}

TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &assignedIds, const QList<TargetsDocument> &known)
{
    QHash<QString, TargetId> idByName;
    for (const TargetsDocument &other : known) {
        for (const Target &target : other.targets)
            idByName.insert(target.name, target.id);
    }
    QSet<TargetId> used;
    for (const Target &target : std::as_const(document.targets))
        used.insert(target.id);
    for (Target &target : document.targets) {
        const TargetId id = idByName.value(target.name);
        if (!assignedIds.contains(target.id) || id.isNull() || used.contains(id))
            continue;
        target.id = id;
        used.insert(id);
    }
    return document;
}

} // namespace watchkeeper
