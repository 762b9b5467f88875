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
    const QSet<TargetId> stay = toIdSet(change.before.order) & toIdSet(change.after.order);
    const bool moves = intersected(change.before.order, stay) != intersected(change.after.order, stay);
    if (!moves && prefer == ConflictPreference::Change) // targets were only added or removed
        return withAddedIds(ours, change.after.order);
    const QSet<TargetId> shared = toIdSet(ours) & toIdSet(change.before.order);
    const bool weMoved = intersected(ours, shared) != intersected(change.before.order, shared);
    if (weMoved && prefer == ConflictPreference::Document)
        return withAddedIds(ours, change.after.order);
    return withAddedIds(change.after.order, ours);
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

std::optional<Target> find(const QHash<TargetId, Target> &targets, const TargetId &id)
{
    const auto found = targets.constFind(id);
    return found == targets.cend() ? std::nullopt : std::optional(*found);
}

//! Applies the change to one target to `targets`. \return false if there is a conflict and our version was kept
bool applyChange(QHash<TargetId, Target> &targets, const TargetId &id, const DocumentChange &change, ConflictPreference prefer)
{
    const std::optional<Target> ours = find(targets, id);
    const std::optional<Target> before = find(change.before.targets, id);
    const std::optional<Target> after = find(change.after.targets, id);
    if (ours && before && after)
        return mergeTarget(targets[id], *before, *after, prefer);
    if (ours == after)
        return true;
    if (ours != before && prefer == ConflictPreference::Document)
        return false;
    if (after)
        targets.insert(id, *after);
    else
        targets.remove(id);
    return true;
}

//! \brief Applies the change to the targets of `ours`, including their order, and makes names unique.
//! \param conflicts  receives the names of targets that both sides changed; our version of these targets is kept
QList<Target> mergedTargets(const QList<Target> &ours, const DocumentChange &change, ConflictPreference prefer,
                            QStringList *conflicts)
{
    QHash<TargetId, Target> targets = targetsById(ours);
    const QSet<TargetId> changed = change.targetIds();
    for (const TargetId &id : changed) {
        const QHash<TargetId, Target> &named = targets.contains(id) ? targets
            : change.before.targets.contains(id)                    ? change.before.targets
                                                                    : change.after.targets;
        const QString name = named.value(id).name;
        if (!applyChange(targets, id, change, prefer))
            conflicts->append(name);
    }
    QList<TargetId> order = idsOf(ours);
    if (change.before.order != change.after.order)
        order = mergedOrder(order, change, prefer);
    QList<Target> merged;
    merged.reserve(targets.size());
    for (const TargetId &id : std::as_const(order)) {
        if (const auto target = targets.constFind(id); target != targets.constEnd())
            merged.append(*target);
    }
    makeNamesUnique(merged, changed);
    return merged;
}

//! \param targets  the targets with their final names
void useFinalNames(ChangedPart *part, const QList<Target> &targets)
{
    const QHash<QString, QString> names = newNames(part->names, targets);
    if (names.isEmpty())
        return;
    QList<Target> renamed = part->targets.values();
    renameReferences(renamed, names);
    part->targets = targetsById(renamed);
    renameInMaintenance(part->maintenance, names);
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
    useFinalNames(&change->before, merged);
    useFinalNames(&change->after, merged);
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

//! \param targets  all targets of the document
void recordReferencedNames(ChangedPart *part, const QList<Target> &targets)
{
    QStringList references = referencesOf(part->maintenance);
    for (const Target &target : std::as_const(part->targets))
        references += referencesOf(target);
    const QSet<QString> names(references.begin(), references.end());
    for (const Target &target : targets) {
        if (names.contains(target.name))
            part->names.insert(target.id, target.name);
    }
}

} // namespace

QString uniqueName(const QString &name, const QSet<QString> &taken)
{
    QString unique = name;
    for (int number = 2; taken.contains(unique); ++number)
        unique = QStringLiteral("%1 %2").arg(name, QString::number(number));
    return unique;
}

void makeNamesUnique(QList<Target> &targets, const QSet<TargetId> &ids)
{
    QSet<QString> taken;
    for (const Target &target : std::as_const(targets)) {
        if (!ids.contains(target.id))
            taken.insert(target.name);
    }
    for (Target &target : targets) {
        if (!ids.contains(target.id))
            continue;
        target.name = uniqueName(target.name, taken);
        taken.insert(target.name);
    }
}

DocumentChange DocumentChange::between(const TargetsDocument &before, const TargetsDocument &after)
{
    DocumentChange change;
    change.before.defaults = before.defaults;
    change.after.defaults = after.defaults;
    const QHash<TargetId, Target> old = targetsById(before.targets);
    const QHash<TargetId, Target> current = targetsById(after.targets);
    const QSet<QString> passed = reassignedNames(old, after.targets);
    const auto meansOthers = [&passed](const auto &who) {
        return !passed.isEmpty() && hasCommonName(referencesOf(who), passed);
    };
    for (const Target &target : after.targets) {
        const auto previous = old.constFind(target.id);
        if (previous != old.constEnd() && *previous == target && !meansOthers(target))
            continue;
        change.after.targets.insert(target.id, target);
        if (previous != old.constEnd())
            change.before.targets.insert(target.id, *previous);
    }
    for (const Target &target : before.targets) {
        if (!current.contains(target.id))
            change.before.targets.insert(target.id, target);
    }
    const QList<TargetId> oldOrder = idsOf(before.targets);
    const QList<TargetId> newOrder = idsOf(after.targets);
    if (oldOrder != newOrder) {
        change.before.order = oldOrder;
        change.after.order = newOrder;
    }
    if (before.maintenance != after.maintenance || meansOthers(after.maintenance)) {
        change.before.maintenance = before.maintenance;
        change.after.maintenance = after.maintenance;
    }
    recordReferencedNames(&change.before, before.targets);
    recordReferencedNames(&change.after, after.targets);
    return change;
}

bool DocumentChange::isEmpty() const
{
    return targetIds().isEmpty() && before.order == after.order && before.defaults == after.defaults
        && before.maintenance == after.maintenance;
}

DocumentChange DocumentChange::reversed() const
{
    DocumentChange back = *this;
    std::swap(back.before, back.after);
    if (renamedTag)
        back.renamedTag = TagRename{renamedTag->to, renamedTag->from};
    return back;
}

QSet<TargetId> DocumentChange::targetIds() const
{
    return toIdSet(before.targets.keys()) | toIdSet(after.targets.keys());
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
        mergedByName(result.maintenance, change.before.maintenance, change.after.maintenance, prefer, &contested);
    if (prefer == ConflictPreference::Document)
        contested += breakParentLoops(result.targets, ours);
    contested += dropMissingFromMaintenance(result.maintenance, result.targets);
    if (prefer == ConflictPreference::Document)
        merged.conflicts += contested;
    merged.conflicts.sort();
    merged.conflicts.removeDuplicates();
    mergeSchedule(result.defaults, change.before.defaults, change.after.defaults, prefer);
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
