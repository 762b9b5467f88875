// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/References.h"

#include "checks/Registry.h"
#include "model/base/NearestWord.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/TargetKeys.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \brief Visits each name once, follows its references and finds cycles. Not recursive, because a file can contain a chain of any
//! length.
class CycleFinder
{
public:
    explicit CycleFinder(const NameLinks &links)
        : m_links(links)
    {
    }

    //! Returns the cycles that are reachable from this name, except through names that were already visited.
    QList<QStringList> loopsFrom(const QString &start)
    {
        QList<QStringList> loops;
        visit(start);
        while (!m_path.empty()) {
            Step &step = m_path.back();
            if (step.next == step.names.size()) {
                m_pathPositions.remove(step.name);
                m_path.pop_back();
                continue;
            }
            const QString name = step.names.at(step.next++);
            const auto place = m_pathPositions.constFind(name);
            if (place == m_pathPositions.cend())
                visit(name);
            else if (!m_reported.contains(name))
                loops.append(searchLoop(*place));
        }
        return loops;
    }

private:
    struct Step
    {
        QString name;
        QStringList names;
        qsizetype next = 0;
    };

    void visit(const QString &name)
    {
        const auto links = m_links.constFind(name);
        if (links == m_links.cend() || m_visited.contains(name))
            return;
        m_visited.insert(name);
        m_pathPositions.insert(name, m_path.size());
        m_path.push_back(Step{name, *links, 0});
    }

    QStringList searchLoop(size_t place)
    {
        QStringList names;
        for (size_t at = place; at < m_path.size(); ++at) {
            names.append(m_path[at].name);
            m_reported.insert(names.last());
        }
        return names + QStringList{names.first()};
    }

    const NameLinks &m_links;
    QSet<QString> m_visited;
    QSet<QString> m_reported; //!< names in reported cycles, so that a set of connected names is reported once
    std::vector<Step> m_path;
    QHash<QString, size_t> m_pathPositions;
};

} // namespace

QStringList findLoopFrom(const NameLinks &links, const QString &start)
{
    const QList<QStringList> loops = CycleFinder(links).loopsFrom(start);
    for (const QStringList &loop : loops) {
        if (loop.first() == start) // other cycles start at names that are reachable from `start`
            return loop;
    }
    return {};
}

QList<QStringList> findLoops(const NameLinks &links, const QStringList &starts)
{
    CycleFinder search(links);
    QList<QStringList> loops;
    for (const QString &start : starts)
        loops += search.loopsFrom(start);
    return loops;
}

namespace {

class ReferencesText
{
    Q_DECLARE_TR_FUNCTIONS(References)
};

} // namespace

TargetReferences referencesTo(const QList<Target> &targets)
{
    TargetReferences references;
    for (const Target &target : targets)
        references.add(target);
    return references;
}

QStringList referencesOf(const Target &target)
{
    QStringList references;
    if (evaluatesOtherTargets(target.kind))
        references = findKind(target.kind)->members(target.fields).names;
    for (const QStringList &parents : target.dependsOn)
        references += parents;
    return references;
}

QStringList referencesOf(const QList<Maintenance> &entries)
{
    QStringList references;
    for (const Maintenance &entry : entries)
        references += entry.targets;
    return references;
}

QHash<TargetId, Target> targetsById(const QList<Target> &targets)
{
    QHash<TargetId, Target> index;
    index.reserve(targets.size());
    for (const Target &target : targets)
        index.insert(target.id, target);
    return index;
}

QHash<TargetId, QString> namesById(const QList<Target> &targets)
{
    QHash<TargetId, QString> names;
    names.reserve(targets.size());
    for (const Target &target : targets)
        names.insert(target.id, target.name);
    return names;
}

QHash<QString, QString> newNames(const QHash<TargetId, QString> &previous, const QList<Target> &targets)
{
    QHash<QString, QString> names;
    for (const Target &target : targets) {
        const QString name = previous.value(target.id, target.name);
        if (name != target.name)
            names.insert(name, target.name);
    }
    return names;
}

void renameReferences(QList<Target> &targets, const QHash<QString, QString> &names)
{
    if (names.isEmpty())
        return;
    renameMembers(targets, names);
    renameParents(targets, names);
}

MissingReferenceTexts::MissingReferenceTexts(const QList<Target> &targets)
    : m_names(namesOf(targets))
{
}

QString MissingReferenceTexts::textFor(const QString &reference, const QString &own)
{
    if (!m_nearestNames.contains(reference))
        m_nearestNames.insert(reference, nearestWord(reference, m_names));
    const QString near = m_nearestNames.value(reference);
    return near.isEmpty() || near == own
        ? ReferencesText::tr("Target “%1” doesn't exist.").arg(reference)
        : ReferencesText::tr("Target “%1” doesn't exist. Did you mean “%2”?").arg(reference, near);
}

namespace {

class ParentsText
{
    Q_DECLARE_TR_FUNCTIONS(Parents)
};

bool hasParents(const Target &target)
{
    return !target.dependsOn.isEmpty();
}

QString loopText(const QStringList &loop)
{
    if (loop.size() <= 2)
        return ParentsText::tr("A target can't depend on itself.");
    return ParentsText::tr("Circular dependency: %1. A target can't depend on itself, even through other targets.")
        .arg(loop.join(u" → "_s));
}

//! Returns the error message for missing dependencies; empty if all dependencies exist.
QString missingParents(const Target &target, const TargetReferences &references, MissingReferenceTexts *texts)
{
    QStringList problems;
    for (const QStringList &parents : target.dependsOn) {
        for (const QString &parent : parents) {
            if (references.find(parent).isNull())
                problems.append(texts->textFor(parent, target.name));
        }
    }
    return problems.join(u' ');
}

//! Returns the links from targets to their dependencies, which are referenced by name or id.
NameLinks parentLinks(const QList<Target> &targets, const TargetReferences &references)
{
    QHash<TargetId, QString> names;
    for (const Target &target : targets)
        names.insert(target.id, target.name);
    NameLinks links;
    for (const Target &target : targets) {
        for (const QStringList &parents : target.dependsOn) {
            for (const QString &parent : parents)
                links[target.name].append(names.value(references.find(parent)));
        }
    }
    return links;
}

bool renameParents(Alternatives &dependsOn, const QHash<QString, QString> &names)
{
    bool isChanged = false;
    for (QStringList &parents : dependsOn) {
        for (QString &parent : parents) {
            const auto renamed = names.constFind(parent);
            if (renamed == names.cend())
                continue;
            parent = *renamed;
            isChanged = true;
        }
    }
    return isChanged;
}

} // namespace

QList<ParentProblem> parentProblems(const QList<Target> &targets)
{
    if (std::none_of(targets.begin(), targets.end(), hasParents))
        return {};
    const TargetReferences references = referencesTo(targets);
    MissingReferenceTexts texts(targets);
    QList<ParentProblem> problems;
    for (const Target &target : targets) {
        if (const QString text = missingParents(target, references, &texts); !text.isEmpty())
            problems.append({target.id, text});
    }
    const QList<QStringList> loops = findLoops(parentLinks(targets, references), namesOf(targets));
    for (const QStringList &loop : loops)
        problems.append({references.find(loop.first()), loopText(loop)});
    return problems;
}

QString parentProblem(const QList<Target> &targets, const TargetId &id)
{
    const auto target = std::find_if(targets.begin(), targets.end(), [&id](const Target &each) { return each.id == id; });
    if (target == targets.end() || !hasParents(*target))
        return {};
    const TargetReferences references = referencesTo(targets);
    MissingReferenceTexts texts(targets);
    if (QString missing = missingParents(*target, references, &texts); !missing.isEmpty())
        return missing;
    const QStringList loop = findLoopFrom(parentLinks(targets, references), target->name);
    return loop.isEmpty() ? QString() : loopText(loop);
}

void renameParents(QList<Target> &targets, const QHash<QString, QString> &names)
{
    for (Target &target : targets) {
        if (!names.isEmpty() && hasParents(target))
            renameParents(target.dependsOn, names);
    }
}

void renameParents(QJsonObject &written, const QHash<QString, QString> &names)
{
    Alternatives dependsOn = alternativesFromJson(written.value(dependsOnKey()).toArray());
    if (renameParents(dependsOn, names))
        written.insert(dependsOnKey(), alternativesToJson(dependsOn));
}

QStringList dropMissingParents(QList<Target> &targets)
{
    QStringList changed;
    if (std::none_of(targets.begin(), targets.end(), hasParents))
        return changed;
    const TargetReferences references = referencesTo(targets);
    for (Target &target : targets) {
        Alternatives kept = target.dependsOn;
        for (QStringList &parents : kept)
            parents.removeIf([&references](const QString &parent) { return references.find(parent).isNull(); });
        kept.removeIf([](const QStringList &parents) { return parents.isEmpty(); });
        if (kept == target.dependsOn)
            continue;
        target.dependsOn = kept;
        changed.append(target.name);
    }
    return changed;
}

} // namespace watchkeeper
