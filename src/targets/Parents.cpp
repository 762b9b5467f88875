// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/Parents.h"

#include "model/target/TargetLookup.h"
#include "targets/NameLoops.h"
#include "targets/References.h"
#include "targets/TargetKeys.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

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

//! A sentence about missing parents; empty if all parents exist.
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

//! The links from children to their parents, which are referenced by name or id.
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
