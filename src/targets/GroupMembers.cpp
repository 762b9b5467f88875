// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/GroupMembers.h"

#include "checks/Registry.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("GroupMembers", text);
}

MemberChoice choiceOf(const Target &target)
{
    return findKind(target.kind)->members(target.fields);
}

//! \brief Goes from judge to member to member, each once, and notes where a way leads back to where it came from. Without recursion:
//! a file may hold a chain of any length.
class LoopSearch
{
public:
    explicit LoopSearch(const QList<Target> &targets)
    {
        for (const Target &target : targets) {
            if (judgesOthers(target.kind))
                m_judges.insert(target.name, &target);
        }
    }

    //! The circles met on the ways from here that were not gone before.
    QList<QStringList> from(const QString &start)
    {
        QList<QStringList> loops;
        enter(start);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == step.members.size()) {
                m_onPath.remove(step.name);
                m_path.pop_back();
                continue;
            }
            const QString name = step.members.at(step.next++);
            const auto place = m_onPath.constFind(name);
            if (place == m_onPath.cend())
                enter(name);
            else if (!m_told.contains(name))
                loops.append(loopFrom(*place));
        }
        return loops;
    }

private:
    struct Step
    {
        QString name;
        QStringList members;
        qsizetype next = 0;
    };

    void enter(const QString &name)
    {
        const Target *const judge = m_judges.value(name);
        if (!judge || m_seen.contains(name))
            return;
        m_seen.insert(name);
        m_onPath.insert(name, m_path.size());
        m_path.push_back(Step{name, choiceOf(*judge).names, 0});
    }

    QStringList loopFrom(size_t place)
    {
        QStringList names;
        for (size_t at = place; at < m_path.size(); ++at) {
            names.append(m_path[at].name);
            m_told.insert(names.last());
        }
        return names + QStringList{names.first()};
    }

    QHash<QString, const Target *> m_judges;
    QSet<QString> m_seen;
    QSet<QString> m_told; //!< in a circle already: a thousand groups that all know each other are one
    std::vector<Step> m_path;
    QHash<QString, size_t> m_onPath;
};

//! Whom one target that judges others means.
class Meant
{
public:
    explicit Meant(const MemberChoice &choice)
        : m_names(choice.names.begin(), choice.names.end())
        , m_tags(choice.tags.begin(), choice.tags.end())
    {
    }
    bool contains(const Target &target) const
    {
        const auto isMeant = [this](const QString &tag) { return m_tags.contains(tag); };
        return m_names.contains(target.name)
            || (!judgesOthers(target.kind) && std::any_of(target.tags.begin(), target.tags.end(), isMeant));
    }

private:
    QSet<QString> m_names;
    QSet<QString> m_tags;
};

} // namespace

bool judgesOthers(const QString &kind)
{
    // Asked for every target of a document, and there are many kinds.
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
    const QList<QStringList> loops = LoopSearch(targets).from(found->name);
    for (const QStringList &loop : loops) {
        if (loop.first() == found->name) // others begin behind it
            return loop;
    }
    return {};
}

QList<QStringList> memberLoops(const QList<Target> &targets)
{
    LoopSearch search(targets);
    QList<QStringList> loops;
    for (const Target &target : targets)
        loops += search.from(target.name);
    return loops;
}

QString memberLoopText(const QStringList &loop)
{
    if (loop.size() <= 2)
        return say(QT_TRANSLATE_NOOP("GroupMembers", "A group can't be a member of itself."));
    return say(QT_TRANSLATE_NOOP("GroupMembers",
                                 "This is a circle: %1. A group can't be judged by itself, by way of others neither."))
        .arg(loop.join(u" → "_s));
}

QList<Target> withMembers(const QList<Target> &chosen, const QList<Target> &targets)
{
    QList<Target> open = chosen;
    open.removeIf([](const Target &target) { return !judgesOthers(target.kind); });
    if (open.isEmpty())
        return chosen;
    QSet<TargetId> wanted;
    for (const Target &target : chosen)
        wanted.insert(target.id);
    while (!open.isEmpty()) {
        const Target target = open.takeLast();
        const Meant meant(choiceOf(target));
        for (const Target &other : targets) {
            if (!wanted.contains(other.id) && meant.contains(other)) {
                wanted.insert(other.id);
                if (judgesOthers(other.kind))
                    open.append(other);
            }
        }
    }
    QList<Target> all = targets;
    all.removeIf([&wanted](const Target &target) { return !wanted.contains(target.id); });
    return all;
}

bool renameMembers(QJsonObject &written, const QHash<QString, QString> &names)
{
    const QString field = u"members"_s;
    QJsonArray members = written.value(field).toArray();
    bool isChanged = false;
    for (QJsonValueRef member : members) {
        const auto renamed = names.constFind(member.toString());
        if (renamed == names.cend())
            continue;
        member = *renamed;
        isChanged = true;
    }
    if (isChanged)
        written.insert(field, members);
    return isChanged;
}

void renameMembers(QList<Target> &targets, const QHash<QString, QString> &names)
{
    for (Target &target : targets) {
        if (names.isEmpty() || !judgesOthers(target.kind))
            continue;
        QJsonObject written = target.fields.written();
        if (!renameMembers(written, names))
            continue;
        if (const auto fields = Fields::fromJson(findKind(target.kind)->fields, written))
            target.fields = *fields;
    }
}

} // namespace watchkeeper
