// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/edit/DocumentChange.h"

#include "checks/Registry.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"
#include "targets/edit/DocumentEdits.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

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

QList<TargetId> intersected(const QList<TargetId> &ids, const QSet<TargetId> &set)
{
    QList<TargetId> kept;
    std::copy_if(ids.begin(), ids.end(), std::back_inserter(kept), [&set](const TargetId &id) { return set.contains(id); });
    return kept;
}

QSet<TargetId> toIdSet(const QList<TargetId> &ids)
{
    return QSet<TargetId>(ids.begin(), ids.end());
}

//! Adds the IDs that exist only in `others`, each after the ID that precedes it in `others`.
QList<TargetId> withAddedIds(const QList<TargetId> &order, const QList<TargetId> &others)
{
    const QSet<TargetId> present = toIdSet(order);
    QHash<TargetId, QList<TargetId>> followers; // new IDs after each ID in `order`; null: new IDs at the front
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

//! Applies the reordering from `before` to `after` to the order of `ours`.
QList<TargetId> mergedOrder(const QList<TargetId> &ours, const DocumentChange &change, ConflictPreference prefer)
{
    const QSet<TargetId> stay = toIdSet(change.orderBefore) & toIdSet(change.orderAfter);
    const bool moves = intersected(change.orderBefore, stay) != intersected(change.orderAfter, stay);
    if (!moves && prefer == ConflictPreference::Change) // targets were only added or removed
        return withAddedIds(ours, change.orderAfter);
    const QSet<TargetId> shared = toIdSet(ours) & toIdSet(change.orderBefore);
    const bool weMoved = intersected(ours, shared) != intersected(change.orderBefore, shared);
    if (weMoved && prefer == ConflictPreference::Document)
        return withAddedIds(ours, change.orderAfter);
    return withAddedIds(change.orderAfter, ours);
}

//! Three-way merge of one property. Applies the change if our side is unmodified, or if the change is preferred.
//! \return false if both sides changed the property differently and our value was kept
template<typename T>
bool mergeProperty(T &ours, const T &before, const T &after, ConflictPreference prefer)
{
    if (before == after || ours == after)
        return true;
    if (!(ours == before) && prefer == ConflictPreference::Document)
        return false;
    ours = after;
    return true;
}

//! Takes all fields from one side, because the fields of both sides are incompatible.
bool chooseFields(Target &ours, const Target &after, ConflictPreference prefer)
{
    if (prefer == ConflictPreference::Document)
        return false;
    ours.kind = after.kind;
    ours.fields = after.fields;
    return true;
}

//! Merges field by field if all sides have the same kind and the merged fields are compatible.
bool mergeFields(Target &ours, const Target &before, const Target &after, ConflictPreference prefer)
{
    if (before.kind == after.kind && before.fields == after.fields)
        return true;
    if (ours.kind == before.kind && ours.fields == before.fields)
        return chooseFields(ours, after, ConflictPreference::Change);
    if (ours.kind == after.kind && ours.fields == after.fields)
        return true;
    const Kind *kind = findKind(ours.kind);
    if (!kind || ours.kind != before.kind || ours.kind != after.kind)
        return chooseFields(ours, after, prefer);

    QJsonObject json = ours.fields.written();
    QHash<QString, QStringList> mapOrder;
    bool clean = true;
    for (const Field &field : kind->fields) {
        QJsonValue value = json.value(field.name);
        const QJsonValue theirs = after.fields.written().value(field.name);
        clean = mergeProperty(value, before.fields.written().value(field.name), theirs, prefer) && clean;
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
        return chooseFields(ours, after, prefer);
    ours.fields = *merged;
    return clean;
}

bool mergeSchedule(Schedule &ours, const Schedule &before, const Schedule &after, ConflictPreference prefer)
{
    bool isClean = true;
    const Schedule right = prefer == ConflictPreference::Document ? ours : after;
    visitScheduleKeys([&](QLatin1String, auto member) {
        isClean = mergeProperty(ours.*member, before.*member, after.*member, prefer) && isClean;
    });
    return !restoreThresholds(ours, right) && isClean;
}

bool mergeTarget(Target &ours, const Target &before, const Target &after, ConflictPreference prefer)
{
    const auto merge = [&](auto member) { return mergeProperty(ours.*member, before.*member, after.*member, prefer); };
    const bool name = merge(&Target::name);
    const bool fields = mergeFields(ours, before, after, prefer);
    const bool schedule = mergeSchedule(ours.schedule, before.schedule, after.schedule, prefer);
    merge(&Target::pinned); // differences here aren't conflicts for the user
    const bool conditions = merge(&Target::conditions);
    const bool tags = merge(&Target::tags);
    const bool paused = merge(&Target::paused);
    const bool objective = merge(&Target::objective);
    const bool dependsOn = merge(&Target::dependsOn);
    const bool alerts = merge(&Target::alerts);
    return name && fields && schedule && conditions && tags && paused && objective && dependsOn && alerts;
}

//! Applies the change to one target to `targets`. \return false if there is a conflict and our version was kept
bool applyChange(QHash<TargetId, Target> &targets, const TargetId &id, const TargetChange &change, ConflictPreference prefer)
{
    const auto ours = targets.find(id);
    const bool exists = ours != targets.end();
    if (exists && change.before && change.after)
        return mergeTarget(*ours, *change.before, *change.after, prefer);
    const bool untouched = exists ? change.before && *ours == *change.before : !change.before;
    const bool same = exists ? change.after && *ours == *change.after : !change.after;
    if (same)
        return true;
    if (!untouched && prefer == ConflictPreference::Document)
        return false;
    if (change.after)
        targets.insert(id, *change.after);
    else
        targets.remove(id);
    return true;
}

//! \param changed  the targets of the change, which are renamed if necessary
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

//! \brief Applies the change to the targets of `ours`, including their order, and makes names unique.
//! \param conflicts  receives the names of targets that both sides changed; our version of these targets is kept
QList<Target> mergedTargets(const QList<Target> &ours, const DocumentChange &change, ConflictPreference prefer,
                            QStringList *conflicts)
{
    QHash<TargetId, Target> targets = targetsById(ours);
    for (auto it = change.targets.begin(); it != change.targets.end(); ++it) {
        const QString name = targets.contains(it.key()) ? targets.value(it.key()).name
            : it->before                                ? it->before->name
                                                        : it->after->name;
        if (!applyChange(targets, it.key(), *it, prefer))
            conflicts->append(name);
    }
    QList<TargetId> order = idsOf(ours);
    if (change.orderBefore != change.orderAfter)
        order = mergedOrder(order, change, prefer);
    QList<Target> merged;
    merged.reserve(targets.size());
    for (const TargetId &id : std::as_const(order)) {
        if (const auto target = targets.constFind(id); target != targets.constEnd())
            merged.append(*target);
    }
    makeNamesUnique(merged, change.targets);
    return merged;
}

void renameReferencesOf(std::optional<Target> &target, const QHash<QString, QString> &names)
{
    if (!target)
        return;
    QList<Target> one{*target};
    renameReferences(one, names);
    target = one.first();
}

//! \brief Gives all targets their final names, in the document and on both sides of the change. Without this, a reference by
//! name could refer to another target or to none after only one side has renamed a target. Updated references would also look
//! like edits.
void useFinalNames(TargetsDocument *document, DocumentChange *change, ConflictPreference prefer)
{
    QStringList conflicts; // ignored here, because the final merge reports them
    const QList<Target> merged = mergedTargets(document->targets, *change, prefer, &conflicts);
    const QHash<QString, QString> ours = newNames(namesById(document->targets), merged);
    renameReferences(document->targets, ours);
    renameInMaintenance(document->maintenance, ours);
    const QHash<QString, QString> before = newNames(change->namesBefore, merged);
    const QHash<QString, QString> after = newNames(change->namesAfter, merged);
    if (before.isEmpty() && after.isEmpty())
        return;
    for (TargetChange &target : change->targets) {
        renameReferencesOf(target.before, before);
        renameReferencesOf(target.after, after);
    }
    renameInMaintenance(change->maintenanceBefore, before);
    renameInMaintenance(change->maintenanceAfter, after);
}

//! Returns the old and new names of renamed targets. References by these names now refer to another target or to none.
QSet<QString> reassignedNames(const QHash<TargetId, Target> &before, const QList<Target> &after)
{
    QSet<QString> names;
    for (const Target &target : after) {
        const auto previous = before.constFind(target.id);
        if (previous != before.cend() && previous->name != target.name)
            names << previous->name << target.name;
    }
    return names;
}

bool hasCommonName(const QStringList &references, const QSet<QString> &names)
{
    return std::any_of(references.begin(), references.end(), [&names](const QString &name) { return names.contains(name); });
}

QHash<TargetId, QString> namesOfTargetsNamed(const QStringList &names, const QList<Target> &targets)
{
    QHash<TargetId, QString> bearers;
    if (names.isEmpty())
        return bearers;
    const QSet<QString> wanted(names.begin(), names.end());
    for (const Target &target : targets) {
        if (wanted.contains(target.name))
            bearers.insert(target.id, target.name);
    }
    return bearers;
}

void recordReferencedNames(DocumentChange *change, const TargetsDocument &before, const TargetsDocument &after)
{
    QStringList previous = referencesOf(change->maintenanceBefore);
    QStringList current = referencesOf(change->maintenanceAfter);
    for (const TargetChange &target : std::as_const(change->targets)) {
        if (target.before)
            previous += referencesOf(*target.before);
        if (target.after)
            current += referencesOf(*target.after);
    }
    change->namesBefore = namesOfTargetsNamed(previous, before.targets);
    change->namesAfter = namesOfTargetsNamed(current, after.targets);
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
    const QHash<TargetId, Target> old = targetsById(before.targets);
    const QHash<TargetId, Target> current = targetsById(after.targets);
    const QSet<QString> passed = reassignedNames(old, after.targets);
    const auto meansOthers = [&passed](const auto &who) {
        return !passed.isEmpty() && hasCommonName(referencesOf(who), passed);
    };
    for (const Target &target : after.targets) {
        const auto previous = old.constFind(target.id);
        if (previous == old.constEnd())
            change.targets.insert(target.id, {std::nullopt, target});
        else if (!(*previous == target) || meansOthers(target))
            change.targets.insert(target.id, {*previous, target});
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
    if (before.maintenance != after.maintenance || meansOthers(after.maintenance)) {
        change.maintenanceBefore = before.maintenance;
        change.maintenanceAfter = after.maintenance;
    }
    recordReferencedNames(&change, before, after);
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
    back.namesBefore = namesAfter;
    back.namesAfter = namesBefore;
    if (renamedTag)
        back.renamedTag = TagRename{renamedTag->to, renamedTag->from};
    for (auto it = targets.begin(); it != targets.end(); ++it)
        back.targets.insert(it.key(), {it->after, it->before});
    return back;
}

MergedDocument withChangeApplied(TargetsDocument document, DocumentChange change, ConflictPreference prefer)
{
    useFinalNames(&document, &change, prefer);
    MergedDocument merged(std::move(document));
    TargetsDocument &result = merged.document;
    const QHash<TargetId, Target> ours = targetsById(result.targets);
    result.targets = mergedTargets(result.targets, change, prefer, &merged.conflicts);
    QStringList contested;
    result.maintenance =
        mergedByName(result.maintenance, change.maintenanceBefore, change.maintenanceAfter, prefer, &contested);
    if (prefer == ConflictPreference::Document)
        contested += breakParentLoops(result.targets, ours);
    contested += dropMissingFromMaintenance(result.maintenance, result.targets);
    if (prefer == ConflictPreference::Document)
        merged.conflicts += contested;
    merged.conflicts.sort();
    merged.conflicts.removeDuplicates();
    mergeSchedule(result.defaults, change.defaultsBefore, change.defaultsAfter, prefer);
    return merged;
}

namespace {

qsizetype indexOfTarget(const QList<Target> &targets, const QString &name)
{
    const auto found = std::find_if(targets.begin(), targets.end(), [&name](const Target &one) { return one.name == name; });
    return found - targets.begin();
}

QStringList membersOf(const Target &group)
{
    return group.fields.list(u"members"_s);
}

//! Returns the fields of a group without this member; nullopt if the group would become invalid.
std::optional<Fields> fieldsWithoutMember(const Target &group, const QString &member)
{
    const Kind *kind = findKind(group.kind);
    QStringList members = membersOf(group);
    members.removeAll(member);
    QJsonObject written = group.fields.written();
    written.insert(u"members"_s, QJsonArray::fromStringList(members));
    const auto fields = Fields::fromJson(kind->fields, written);
    if (!fields || !kind->validate(*fields).isEmpty())
        return std::nullopt;
    return *fields;
}

//! \param loop  a cycle from memberLoops(), which starts and ends with the same name
//! \return the name of the group whose members changed; empty if all groups have the same members as in `ours`
QString breakLoop(QList<Target> &targets, const QStringList &loop, const QHash<TargetId, Target> &ours)
{
    for (qsizetype i = 0; i + 1 < loop.size(); ++i) {
        Target &target = targets[indexOfTarget(targets, loop.at(i))];
        const auto own = ours.constFind(target.id);
        if (own == ours.cend() || (own->kind == target.kind && membersOf(*own) == membersOf(target)))
            continue;
        target.kind = own->kind;
        target.fields = own->fields;
        return target.name;
    }
    for (qsizetype i = 0; i + 1 < loop.size(); ++i) {
        const qsizetype index = indexOfTarget(targets, loop.at(i));
        if (ours.contains(targets.at(index).id))
            continue;
        if (const auto fields = fieldsWithoutMember(targets.at(index), loop.at(i + 1)))
            targets[index].fields = *fields;
        else
            targets.removeAt(index);
        return loop.at(i);
    }
    return {};
}

} // namespace

QStringList breakParentLoops(QList<Target> &targets, const QHash<TargetId, Target> &ours)
{
    QStringList opened = dropMissingParents(targets);
    if (parentProblems(targets).isEmpty())
        return opened;
    for (Target &target : targets) {
        const auto own = ours.constFind(target.id);
        if (own == ours.cend() || own->dependsOn == target.dependsOn)
            continue;
        target.dependsOn = own->dependsOn;
        opened.append(target.name);
    }
    return opened + dropMissingParents(targets);
}

void breakMemberLoops(MergedDocument &merged, const TargetsDocument &ours)
{
    TargetsDocument &document = merged.document;
    QList<QStringList> loops = memberLoops(document.targets);
    if (loops.isEmpty())
        return;
    QList<Target> own = ours.targets;
    renameReferences(own, newNames(namesById(own), document.targets)); // the change may include renamed targets
    const QHash<TargetId, Target> previous = targetsById(own);
    while (!loops.isEmpty()) {
        const QString opened = breakLoop(document.targets, loops.first(), previous);
        if (opened.isEmpty())
            break;
        merged.conflicts.append(opened);
        loops = memberLoops(document.targets);
    }
    merged.conflicts += dropMissingParents(document.targets);
    merged.conflicts += dropMissingFromMaintenance(document.maintenance, document.targets);
    merged.conflicts.sort();
    merged.conflicts.removeDuplicates();
}

} // namespace watchkeeper
