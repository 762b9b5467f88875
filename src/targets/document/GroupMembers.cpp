// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/GroupMembers.h"

#include "checks/Registry.h"
#include "model/target/Target.h"
#include "targets/document/References.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class GroupMembersText
{
    Q_DECLARE_TR_FUNCTIONS(GroupMembers)
};

MemberSelection choiceOf(const Target &target)
{
    return findKind(target.kind)->members(target.fields);
}

void setFieldsFromJson(Target &target, const QJsonObject &written)
{
    if (const auto fields = Fields::fromJson(findKind(target.kind)->fields, written))
        target.fields = *fields;
}

//! Returns the links from groups to their members.
NameLinks memberLinks(const QList<Target> &targets)
{
    NameLinks links;
    for (const Target &target : targets) {
        if (evaluatesOtherTargets(target.kind))
            links.insert(target.name, choiceOf(target).names);
    }
    return links;
}

//! Finds the targets that the members and tags of a group select.
class MemberMatcher
{
public:
    explicit MemberMatcher(const MemberSelection &choice)
        : m_names(choice.names.begin(), choice.names.end())
    {
        for (const QString &tag : choice.tags)
            m_tags.insert(foldedTag(tag));
    }
    bool contains(const Target &target) const
    {
        return m_names.contains(target.name)
            || (!m_tags.isEmpty() && !evaluatesOtherTargets(target.kind) && hasMemberTag(target));
    }

private:
    bool hasMemberTag(const Target &target) const
    {
        return std::any_of(target.tags.begin(), target.tags.end(),
                           [this](const QString &tag) { return m_tags.contains(foldedTag(tag)); });
    }

    QSet<QString> m_names;
    QSet<QString> m_tags; //!< case-folded
};

} // namespace

bool evaluatesOtherTargets(const QString &kind)
{
    // Cached, because this is called for each target of a document, and there are many kinds.
    static const QSet<QString> keys = [] {
        QSet<QString> found;
        for (const Kind *each : kinds()) {
            if (each->members)
                found.insert(each->key);
        }
        return found;
    }();
    return keys.contains(kind);
}

QStringList memberLoop(const QList<Target> &targets, const TargetId &start)
{
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&start](const Target &target) { return target.id == start; });
    if (found == targets.end())
        return {};
    return findLoopFrom(memberLinks(targets), found->name);
}

QList<QStringList> memberLoops(const QList<Target> &targets)
{
    return findLoops(memberLinks(targets), namesOf(targets));
}

QString memberLoopText(const QStringList &loop)
{
    if (loop.size() <= 2)
        return GroupMembersText::tr("A group can't be a member of itself.");
    return GroupMembersText::tr("Circular membership: %1. A group can't depend on itself, even through other groups.")
        .arg(loop.join(u" → "_s));
}

QList<Target> withMembers(const QList<Target> &chosen, const QList<Target> &targets)
{
    QList<Target> open = chosen;
    open.removeIf([](const Target &target) { return !evaluatesOtherTargets(target.kind); });
    if (open.isEmpty())
        return chosen;
    QSet<TargetId> wanted;
    for (const Target &target : chosen)
        wanted.insert(target.id);
    QList<const Target *> others; // targets not in the result yet; shrinks with each step, since groups can form a long chain
    for (const Target &target : targets) {
        if (!wanted.contains(target.id))
            others.append(&target);
    }
    while (!open.isEmpty() && !others.isEmpty()) {
        const Target target = open.takeLast();
        const MemberMatcher meant(choiceOf(target));
        others.removeIf([&](const Target *other) {
            if (!meant.contains(*other))
                return false;
            wanted.insert(other->id);
            if (evaluatesOtherTargets(other->kind))
                open.append(*other);
            return true;
        });
    }
    QList<Target> all = targets;
    all.removeIf([&wanted](const Target &target) { return !wanted.contains(target.id); });
    return all;
}

bool renameMembers(QJsonObject &written, const QHash<QString, QString> &names)
{
    const QString field = u"members"_s;
    const QJsonArray previous = written.value(field).toArray();
    QStringList members;
    bool isChanged = false;
    for (const auto &member : previous) {
        const QString name = member.toString();
        members.append(names.value(name, name));
        isChanged = isChanged || members.last() != name;
    }
    if (!isChanged)
        return false;
    members.removeDuplicates(); // the new name may already be in the list, as the name of a missing target
    written.insert(field, QJsonArray::fromStringList(members));
    return true;
}

void renameMembers(QList<Target> &targets, const QHash<QString, QString> &names)
{
    for (Target &target : targets) {
        if (names.isEmpty() || !evaluatesOtherTargets(target.kind))
            continue;
        QJsonObject written = target.fields.written();
        if (renameMembers(written, names))
            setFieldsFromJson(target, written);
    }
}

QStringList groupsUsingTag(const QList<Target> &targets, const QString &tag)
{
    QStringList names;
    for (const Target &target : targets) {
        if (evaluatesOtherTargets(target.kind) && hasTag(choiceOf(target).tags, tag))
            names.append(target.name);
    }
    return names;
}

void renameMemberTag(QList<Target> &targets, const QString &from, const QString &to)
{
    for (Target &target : targets) {
        if (!evaluatesOtherTargets(target.kind))
            continue;
        QStringList tags = choiceOf(target).tags;
        if (!renameTag(tags, from, to))
            continue;
        QJsonObject written = target.fields.written();
        written.insert(u"memberTags"_s, QJsonArray::fromStringList(tags));
        setFieldsFromJson(target, written);
    }
}

} // namespace watchkeeper
