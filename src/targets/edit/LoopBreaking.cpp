// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/edit/LoopBreaking.h"

#include "checks/Registry.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/edit/MaintenanceEdits.h"

#include <QJsonArray>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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
