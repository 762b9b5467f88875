// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/References.h"

#include "checks/Registry.h"
#include "model/base/NearestWord.h"
#include "model/target/TargetLookup.h"
#include "targets/GroupMembers.h"
#include "targets/Parents.h"

#include <QCoreApplication>

namespace watchkeeper {

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

QHash<QString, QString> newNames(const QHash<TargetId, QString> &former, const QList<Target> &targets)
{
    QHash<QString, QString> names;
    for (const Target &target : targets) {
        const QString name = former.value(target.id, target.name);
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

} // namespace watchkeeper
