// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/DocumentChange.h"

#include "checks/Registry.h"
#include "targets/MaintenanceEdits.h"
#include "targets/Parents.h"
#include "targets/TargetKeys.h"

#include <QSet>

#include <algorithm>

namespace watchkeeper {

namespace {

QList<TargetId> idsOf(const QList<Target> &targets)
{
    QList<TargetId> ids;
    ids.reserve(targets.size());
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
}

QHash<TargetId, Target> byId(const QList<Target> &targets)
{
    QHash<TargetId, Target> index;
    index.reserve(targets.size());
    for (const Target &target : targets)
        index.insert(target.id, target);
    return index;
}

QList<TargetId> onlyThoseIn(const QList<TargetId> &ids, const QSet<TargetId> &set)
{
    QList<TargetId> kept;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(kept), [&set](const TargetId &id) { return set.contains(id); });
    return kept;
}

QSet<TargetId> setOf(const QList<TargetId> &ids)
{
    return QSet<TargetId>(ids.begin(), ids.end());
}

//! Puts those of `others` that `order` lacks behind the one they follow there.
QList<TargetId> withNewcomers(const QList<TargetId> &order, const QList<TargetId> &others)
{
    const QSet<TargetId> present = setOf(order);
    QHash<TargetId, QList<TargetId>> followers; // of a target that is present; null: at the very front
    TargetId anchor;
    for (const TargetId &id : others) {
        if (present.contains(id))
            anchor = id;
        else
            followers[anchor].append(id);
    }
    QList<TargetId> result = followers.value(TargetId());
    for (const TargetId &id : order)
        result += QList<TargetId>{id} + followers.value(id);
    return result;
}

//! The order of `ours` with the change from `before` to `after` made to it.
QList<TargetId> mergedOrder(const QList<TargetId> &ours, const DocumentChange &change, Prefer prefer)
{
    const QSet<TargetId> shared = setOf(ours) & setOf(change.orderBefore);
    const bool weMoved = onlyThoseIn(ours, shared) != onlyThoseIn(change.orderBefore, shared);
    if (weMoved && prefer == Prefer::Document)
        return withNewcomers(ours, change.orderAfter);
    return withNewcomers(change.orderAfter, ours);
}

//! Three sides of one property: takes the change where we did not touch it; \return false when both did, and differently.
template<typename T>
bool mergeProperty(T &ours, const T &before, const T &after)
{
    if (before == after || ours == after)
        return true;
    if (!(ours == before))
        return false;
    ours = after;
    return true;
}

//! Field by field, as long as the kind is the same on all sides and the fields fit together.
bool mergeFields(Target &ours, const Target &before, const Target &after)
{
    if (before.kind == after.kind && before.fields == after.fields)
        return true;
    if (ours.kind == before.kind && ours.fields == before.fields) {
        ours.kind = after.kind;
        ours.fields = after.fields;
        return true;
    }
    if (ours.kind == after.kind && ours.fields == after.fields)
        return true;
    const Kind *kind = findKind(ours.kind);
    if (!kind || ours.kind != before.kind || ours.kind != after.kind)
        return false;

    QJsonObject json = ours.fields.written();
    QHash<QString, QStringList> mapOrder;
    bool clean = true;
    for (const Field &field : kind->fields) {
        QJsonValue value = json.value(field.name);
        const QJsonValue theirs = after.fields.written().value(field.name);
        clean = mergeProperty(value, before.fields.written().value(field.name), theirs) && clean;
        if (value.isUndefined())
            json.remove(field.name);
        else
            json.insert(field.name, value);
        if (field.type == FieldType::Map) {
            const Fields &source = value == theirs ? after.fields : ours.fields;
            for (const auto &pair : source.map(field.name))
                mapOrder[field.name].append(pair.first);
        }
    }
    const auto merged = Fields::fromJson(kind->fields, json, mapOrder);
    if (!merged || (kind->validate && !kind->validate(*merged).isEmpty()))
        return false;
    ours.fields = *merged;
    return clean;
}

bool mergeSchedule(Schedule &ours, const Schedule &before, const Schedule &after)
{
    bool isClean = true;
    const Schedule own = ours;
    visitScheduleKeys(
        [&](QLatin1String, auto member) { isClean = mergeProperty(ours.*member, before.*member, after.*member) && isClean; });
    return !keepThresholds(ours, own) && isClean;
}

bool mergeTarget(Target &ours, const Target &before, const Target &after)
{
    const bool name = mergeProperty(ours.name, before.name, after.name);
    const bool fields = mergeFields(ours, before, after);
    const bool schedule = mergeSchedule(ours.schedule, before.schedule, after.schedule);
    mergeProperty(ours.pinned, before.pinned,
                  after.pinned); // ours where both changed it: nothing that anybody could choose from
    const bool conditions = mergeProperty(ours.conditions, before.conditions, after.conditions);
    const bool tags = mergeProperty(ours.tags, before.tags, after.tags);
    const bool paused = mergeProperty(ours.paused, before.paused, after.paused);
    const bool objective = mergeProperty(ours.objective, before.objective, after.objective);
    const bool dependsOn = mergeProperty(ours.dependsOn, before.dependsOn, after.dependsOn);
    const bool alerts = mergeProperty(ours.alerts, before.alerts, after.alerts);
    return name && fields && schedule && conditions && tags && paused && objective && dependsOn && alerts;
}

//! Changes one target of `targets`; \return false on a conflict, where ours stays.
bool applyChange(QHash<TargetId, Target> &targets, const TargetId &id, const TargetChange &change, Prefer prefer)
{
    const auto ours = targets.find(id);
    const bool isThere = ours != targets.end();
    if (prefer == Prefer::Document && isThere && change.before && change.after)
        return mergeTarget(*ours, *change.before, *change.after);
    const bool untouched = isThere ? change.before && *ours == *change.before : !change.before;
    const bool same = isThere ? change.after && *ours == *change.after : !change.after;
    if (same)
        return true;
    if (!untouched && prefer == Prefer::Document)
        return false;
    if (change.after)
        targets.insert(id, *change.after);
    else
        targets.remove(id);
    return true;
}

//! \param changed  those that give way: targets whose name came with the change
void makeNamesUnique(QList<Target> &targets, const QHash<TargetId, TargetChange> &changed)
{
    QSet<QString> taken;
    for (const Target &target : targets) {
        if (!changed.contains(target.id))
            taken.insert(target.name);
    }
    for (Target &target : targets) {
        if (!changed.contains(target.id))
            continue;
        target.name = uniqueName(target.name, taken);
        taken.insert(target.name);
    }
}

//! \brief Two hands that each were right may together have made a circle, or removed what the other began to depend on; such a file
//! could not be read again. So circles are left out as they came with the change, and parents that are gone are forgotten.
//! \return the names of targets that depend on something else now than was asked for
QStringList mendParents(QList<Target> &targets, const QHash<TargetId, Target> &ours)
{
    QStringList mended = dropMissingParents(targets);
    if (parentProblems(targets).isEmpty())
        return mended;
    for (Target &target : targets) {
        const auto own = ours.constFind(target.id);
        if (own == ours.cend() || own->dependsOn == target.dependsOn)
            continue;
        target.dependsOn = own->dependsOn;
        mended.append(target.name);
    }
    return mended + dropMissingParents(targets);
}

} // namespace

QString uniqueName(const QString &name, const QSet<QString> &taken)
{
    QString unique = name;
    for (int number = 2; taken.contains(unique); ++number)
        unique = QStringLiteral("%1 %2").arg(name, QString::number(number));
    return unique;
}

DocumentChange DocumentChange::between(const TargetsDocument &before, const TargetsDocument &after)
{
    DocumentChange change;
    change.defaultsBefore = before.defaults;
    change.defaultsAfter = after.defaults;
    const QHash<TargetId, Target> old = byId(before.targets);
    const QHash<TargetId, Target> current = byId(after.targets);
    for (const Target &target : after.targets) {
        const auto former = old.constFind(target.id);
        if (former == old.constEnd())
            change.targets.insert(target.id, {std::nullopt, target});
        else if (!(*former == target))
            change.targets.insert(target.id, {*former, target});
    }
    for (const Target &target : before.targets) {
        if (!current.contains(target.id))
            change.targets.insert(target.id, {target, std::nullopt});
    }
    const QList<TargetId> oldOrder = idsOf(before.targets);
    const QList<TargetId> newOrder = idsOf(after.targets);
    if (oldOrder != newOrder) {
        change.orderBefore = oldOrder;
        change.orderAfter = newOrder;
    }
    if (before.maintenance != after.maintenance) {
        change.maintenanceBefore = before.maintenance;
        change.maintenanceAfter = after.maintenance;
    }
    return change;
}

bool DocumentChange::isEmpty() const
{
    return targets.isEmpty() && orderBefore == orderAfter && defaultsBefore == defaultsAfter
        && maintenanceBefore == maintenanceAfter;
}

DocumentChange DocumentChange::reversed() const
{
    DocumentChange back;
    back.defaultsBefore = defaultsAfter;
    back.defaultsAfter = defaultsBefore;
    back.orderBefore = orderAfter;
    back.orderAfter = orderBefore;
    back.maintenanceBefore = maintenanceAfter;
    back.maintenanceAfter = maintenanceBefore;
    for (auto it = targets.begin(); it != targets.end(); ++it)
        back.targets.insert(it.key(), {it->after, it->before});
    return back;
}

MergedDocument applied(TargetsDocument document, const DocumentChange &change, Prefer prefer)
{
    MergedDocument merged(std::move(document));
    TargetsDocument &result = merged.document;
    const QHash<TargetId, Target> ours = byId(result.targets);
    QHash<TargetId, Target> targets = ours;
    QList<TargetId> order = idsOf(result.targets);
    for (auto it = change.targets.begin(); it != change.targets.end(); ++it) {
        const QString name = targets.contains(it.key()) ? targets.value(it.key()).name
            : it->before                                ? it->before->name
                                                        : it->after->name;
        if (!applyChange(targets, it.key(), *it, prefer))
            merged.conflicts.append(name);
    }
    if (change.orderBefore != change.orderAfter)
        order = mergedOrder(order, change, prefer);
    result.targets.clear();
    result.targets.reserve(targets.size());
    for (const TargetId &id : std::as_const(order)) {
        if (const auto target = targets.constFind(id); target != targets.constEnd())
            result.targets.append(*target);
    }
    makeNamesUnique(result.targets, change.targets);
    if (prefer == Prefer::Document)
        merged.conflicts += mendParents(result.targets, ours);
    QStringList contested;
    result.maintenance =
        mergedMaintenance(result.maintenance, change.maintenanceBefore, change.maintenanceAfter, prefer, &contested);
    dropMissingFromMaintenance(result.maintenance, result.targets);
    if (prefer == Prefer::Document)
        merged.conflicts += contested;
    merged.conflicts.sort();
    merged.conflicts.removeDuplicates();
    if (prefer == Prefer::Change && !(change.defaultsBefore == change.defaultsAfter))
        result.defaults = change.defaultsAfter;
    else
        mergeSchedule(result.defaults, change.defaultsBefore, change.defaultsAfter);
    return merged;
}

} // namespace watchkeeper
