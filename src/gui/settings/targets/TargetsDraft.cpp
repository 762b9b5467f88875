// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetsDraft.h"

#include "checks/Registry.h"
#include "gui/settings/targets/TargetFields.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"
#include "targets/edit/DocumentChange.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/TargetsStore.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString enteredName(const FormValues &values)
{
    return values.written.value(u"name"_s).toString().trimmed();
}

bool isGroupForm(const FormValues &values)
{
    return evaluatesOtherTargets(values.written.value(u"kind"_s).toString());
}

} // namespace

TargetsDraft::TargetsDraft(TargetsStore *store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_base(store->document())
    , m_document(m_base)
{
    indexTargets();
    connect(store, &TargetsStore::changed, this, &TargetsDraft::reloadFromStore);
}

QString TargetsDraft::nameOf(const TargetId &id) const
{
    const auto wrong = m_invalidValues.constFind(id);
    const QString typed = wrong == m_invalidValues.constEnd() ? QString() : enteredName(*wrong);
    const qsizetype row = rowOf(id);
    return typed.isEmpty() && row >= 0 ? m_document.targets.at(row).name : typed;
}

FormValues TargetsDraft::values(const TargetId &id) const
{
    if (const auto wrong = m_invalidValues.constFind(id); wrong != m_invalidValues.constEnd())
        return *wrong;
    const qsizetype row = rowOf(id);
    return row < 0 ? FormValues() : valuesOf(m_document.targets.at(row), m_document.defaults);
}

Expected<Target, QList<FieldProblem>> TargetsDraft::validate(const TargetId &id, const FormValues &values,
                                                             ErrorDetail detail) const
{
    FormValues own = withKindFieldsOnly(values);
    own.written.insert(u"id"_s, id.toString(QUuid::WithoutBraces));
    if (own.written.contains(u"name"_s))
        own.written.insert(u"name"_s, enteredName(own));
    const auto target = targetFromJson(own.written, own.mapOrder, m_document.defaults);
    if (!target)
        return target;
    const TargetId owner = m_idsByName.value(target->name);
    if (!owner.isNull() && owner != id)
        return Unexpected(QList<FieldProblem>{{u"name"_s, tr("Another target has this name. Names must be unique.")}});
    if (const QStringList loop = loopThrough(*target); !loop.isEmpty())
        return Unexpected(QList<FieldProblem>{{u"members"_s, memberLoopText(loop)}});
    if (detail == ErrorDetail::Verdict && rowOf(id) >= 0 && hasUnknownReference(*target))
        return Unexpected(QList<FieldProblem>{{dependsOnKey(), QString()}});
    if (const QString problem = problemWithParents(*target); !problem.isEmpty())
        return Unexpected(QList<FieldProblem>{{dependsOnKey(), problem}});
    return target;
}

//! Returns the names in the dependency loop that this target would cause.
QStringList TargetsDraft::loopThrough(const Target &target) const
{
    if (rowOf(target.id) < 0 || !evaluatesOtherTargets(target.kind))
        return {};
    return memberLoop(targetsIncluding(target), target.id);
}

//! Returns the error in the dependencies, if any. Searches all targets only if a dependency may have become invalid, because
//! thousands of targets can be edited at the same time.
QString TargetsDraft::problemWithParents(const Target &target) const
{
    const qsizetype row = rowOf(target.id);
    if (row < 0 || target.dependsOn.isEmpty())
        return {};
    const Target &kept = m_document.targets.at(row);
    if (m_areParentsValid && kept.name == target.name && kept.dependsOn == target.dependsOn)
        return {};
    if (hasOnlyKnownAncestors(target))
        return {};
    return parentProblem(targetsIncluding(target), target.id);
}

//! Returns the ID of the target with this name or ID; null if there is none.
TargetId TargetsDraft::resolveReference(const QString &reference) const
{
    const auto named = m_idsByName.constFind(reference);
    const TargetId id = named == m_idsByName.cend() ? TargetId(reference) : *named;
    return m_rows.contains(id) ? id : TargetId();
}

bool TargetsDraft::hasUnknownReference(const Target &target) const
{
    const auto isNobody = [&](const QString &parent) { return parent != target.name && resolveReference(parent).isNull(); };
    return std::any_of(target.dependsOn.begin(), target.dependsOn.end(), [&](const QStringList &alternatives) {
        return std::any_of(alternatives.begin(), alternatives.end(), isNobody);
    });
}

//! Returns whether all direct and indirect dependencies exist and don't include the target itself. The time depends on the number
//! of dependencies, not on the number of targets.
bool TargetsDraft::hasOnlyKnownAncestors(const Target &target) const
{
    QSet<TargetId> seen;
    QList<Alternatives> open{target.dependsOn};
    while (!open.isEmpty()) {
        const Alternatives level = open.takeLast();
        for (const QStringList &alternatives : level) {
            for (const QString &parent : alternatives) {
                const TargetId id = resolveReference(parent);
                if (id.isNull() || id == target.id || parent == target.name)
                    return false;
                if (seen.contains(id))
                    continue;
                seen.insert(id);
                open.append(m_document.targets.at(rowOf(id)).dependsOn);
            }
        }
    }
    return true;
}

//! Returns the list of targets with this one replaced.
QList<Target> TargetsDraft::targetsIncluding(const Target &target) const
{
    QList<Target> targets = m_document.targets;
    Target &place = targets[rowOf(target.id)];
    const QHash<QString, QString> names{{place.name, target.name}};
    renameMembers(targets, names);
    renameParents(targets, names);
    place = target;
    return targets;
}

QList<FieldProblem> TargetsDraft::problems(const TargetId &id, const FormValues &values) const
{
    const auto target = validate(id, values, ErrorDetail::Sentences);
    return target ? QList<FieldProblem>() : target.error();
}

void TargetsDraft::setValues(const TargetId &id, const FormValues &values)
{
    if (rowOf(id) < 0)
        return;
    if (const auto target = validate(id, values, ErrorDetail::Verdict)) {
        m_invalidValues.remove(id);
        setTarget(*target);
    } else {
        m_invalidValues.insert(id, values);
    }
    emit edited(id);
}

void TargetsDraft::setValues(const QList<std::pair<TargetId, FormValues>> &all)
{
    for (const auto &each : all)
        m_invalidValues.remove(each.first); // the new values replace all invalid ones, which must not affect the validation
    for (const auto &[id, values] : all)
        setValues(id, values);
}

void TargetsDraft::setTarget(const Target &target)
{
    Target &place = m_document.targets[rowOf(target.id)];
    const QString previous = place.name;
    const bool isRenamed = previous != target.name;
    const bool changesParents = isRenamed || place.dependsOn != target.dependsOn;
    const bool isGroup = evaluatesOtherTargets(place.kind) || evaluatesOtherTargets(target.kind);
    m_idsByName.remove(previous);
    m_idsByName.insert(target.name, target.id);
    place = target;
    if (isRenamed)
        renameReferences(previous, target.name);
    revalidate([&](const FormValues &values) {
        return (isRenamed && enteredName(values) == previous) || (isGroup && isGroupForm(values))
            || (changesParents && values.written.contains(dependsOnKey()));
    });
}

//! Replaces a name in groups and dependencies, including those of targets with invalid values.
void TargetsDraft::renameReferences(const QString &previous, const QString &name)
{
    const QHash<QString, QString> names{{previous, name}};
    renameMembers(m_document.targets, names);
    renameParents(m_document.targets, names);
    for (FormValues &values : m_invalidValues) {
        renameParents(values.written, names);
        if (isGroupForm(values))
            renameMembers(values.written, names);
    }
}

//! Validates invalid values again, because they may have become valid: a name may be free again, or a loop may be broken.
void TargetsDraft::revalidate(const std::function<bool(const FormValues &)> &isApplicable)
{
    QList<TargetId> ids;
    for (auto it = m_invalidValues.begin(); it != m_invalidValues.end(); ++it) {
        if (isApplicable(*it))
            ids.append(it.key());
    }
    for (const TargetId &id : ids) {
        const FormValues values = m_invalidValues.value(id);
        if (m_invalidValues.contains(id)) // setting the values of another target may have made it valid
            setValues(id, values);
    }
}

TargetId TargetsDraft::firstInvalid() const
{
    if (m_invalidValues.isEmpty())
        return {};
    const auto found = std::find_if(m_document.targets.begin(), m_document.targets.end(),
                                    [this](const Target &target) { return m_invalidValues.contains(target.id); });
    return found == m_document.targets.end() ? TargetId() : found->id;
}

void TargetsDraft::addSecrets(const QList<Secret> &secrets)
{
    for (const Secret &secret : secrets)
        m_secrets.insert(secret.key, secret.text);
}

QList<Secret> TargetsDraft::secrets() const
{
    QList<Secret> wanted;
    if (m_secrets.isEmpty())
        return wanted;
    QSet<QString> keys;
    for (const Target &target : m_document.targets)
        keys += keychainKeys(target.fields.written());
    for (auto it = m_secrets.begin(); it != m_secrets.end(); ++it) {
        if (keys.contains(it.key()))
            wanted.append({it.key(), it.value()});
    }
    return wanted;
}

Target TargetsDraft::withSecrets(Target target) const
{
    FormValues values = valuesOf(target, m_document.defaults);
    for (QJsonValueRef value : values.written) {
        const QSet<QString> keys = keychainKeys(value);
        for (const QString &key : keys) {
            if (m_secrets.contains(key)) // a secret is used literally, so the beginning of a placeholder in it is escaped
                value = QString(m_secrets.value(key)).replace(u"${"_s, u"$${"_s);
        }
    }
    const TargetId id = target.id;
    if (const auto filled = validate(id, values, ErrorDetail::Verdict))
        target = *filled;
    return target;
}

TargetId TargetsDraft::add(const QString &kind, qsizetype after)
{
    const Kind *chosen = findKind(kind);
    FormValues values;
    values.written.insert(u"kind"_s, kind);
    values.written.insert(u"name"_s, tr("New: %1").arg(chosen ? chosen->title : kind));
    return add(values, after);
}

TargetId TargetsDraft::add(FormValues values, qsizetype after)
{
    Target target;
    target.id = QUuid::createUuid();
    target.kind = values.written.value(u"kind"_s).toString();
    target.name = enteredName(values);
    target.schedule = m_document.defaults;
    if (const Kind *kind = findKind(target.kind)) {
        QList<Field> optional = kind->fields;
        for (Field &field : optional)
            field.required = false;
        if (const auto defaults = Fields::fromJson(optional, {}))
            target.fields = *defaults; // groups read them
    }
    TargetsDocument document = withAdded(m_document, {target});
    document = withMoved(document, {target.id}, after + 1);
    values.written.insert(u"name"_s, document.targets.at(after + 1).name);
    replaceDocument(document);
    setValues(target.id, values);
    return target.id;
}

TargetId TargetsDraft::add(const Target &target, qsizetype after)
{
    replaceDocument(withMoved(withAdded(m_document, {target}), {target.id}, after + 1));
    return target.id;
}

void TargetsDraft::move(const QList<TargetId> &ids, qsizetype before)
{
    replaceDocument(withMoved(m_document, ids, before));
}

void TargetsDraft::setDefaults(const Schedule &defaults)
{
    m_document = withDefaults(m_document, defaults);
    revalidate([](const FormValues &) { return true; });
}

bool TargetsDraft::isDirty() const
{
    // Checks the secrets too, because a changed secret keeps its key and doesn't change the document.
    return !m_invalidValues.isEmpty() || !secrets().isEmpty() || !DocumentChange::between(m_base, m_document).isEmpty();
}

void TargetsDraft::apply()
{
    Q_ASSERT(m_invalidValues.isEmpty());
    m_secrets.clear();
    m_base = m_document; // prevents the change from being treated as an external one when the store reports it
    m_store->replace(m_document);
}

//! Merges a change to the store that was made outside this dialog.
void TargetsDraft::reloadFromStore()
{
    if (m_store->document() == m_base)
        return; // apply() has caused the change
    DocumentChange change = DocumentChange::between(m_base, m_store->document());
    m_base = m_store->document();
    if (change.isEmpty())
        return;
    const QStringList conflictingNames = keepEnteredValues(&change);
    const MergedDocument merged = withChangeApplied(m_document, change, ConflictPreference::Document);
    QStringList conflicts = merged.conflicts + conflictingNames;
    QSet<TargetId> there;
    for (const Target &target : merged.document.targets)
        there.insert(target.id);
    m_invalidValues.removeIf([&there](const auto &entry) { return !there.contains(entry.key()); });
    conflicts.removeDuplicates();
    replaceDocument(merged.document);
    emit externalEdit(conflicts);
}

//! Keeps a target that was removed from the store if it has invalid edits here. The merge does the same for valid
//! edits.
//! \return the names of targets with invalid edits here that were changed in the store
QStringList TargetsDraft::keepEnteredValues(DocumentChange *change) const
{
    QStringList conflictingNames;
    for (auto it = m_invalidValues.cbegin(); it != m_invalidValues.cend(); ++it) {
        const bool isRemoved = change->before.targets.contains(it.key()) && !change->after.targets.contains(it.key());
        if (!isRemoved && !change->after.targets.contains(it.key()))
            continue;
        if (isRemoved && *it == valuesOf(m_document.targets.at(rowOf(it.key())), m_document.defaults))
            continue; // the user edited nothing; the target was only marked as part of a loop
        conflictingNames.append(nameOf(it.key()));
        if (isRemoved)
            change->before.targets.remove(it.key());
    }
    return conflictingNames;
}

void TargetsDraft::replaceDocument(const TargetsDocument &document)
{
    m_document = document;
    indexTargets();
    revalidate([](const FormValues &) { return true; });
    markLoops();
    emit listChanged();
}

//! Marks a target in each loop as invalid. Edits here and in the store can form a loop together, which the store would reject.
//! The error belongs to a target that was edited here, because the store itself has no loop.
void TargetsDraft::markLoops()
{
    const QList<QStringList> loops = memberLoops(m_document.targets);
    const DocumentChange edits = loops.isEmpty() ? DocumentChange() : DocumentChange::between(m_base, m_document);
    for (const QStringList &loop : loops) {
        const auto edited = std::find_if(loop.begin(), loop.end(), [&](const QString &name) {
            const TargetId id = m_idsByName.value(name);
            return edits.before.targets.value(id)
                != edits.after.targets.value(id); // both are equal if only the meaning of a reference has changed
        });
        const TargetId id = m_idsByName.value(edited == loop.end() ? loop.first() : *edited);
        if (!isInvalid(id))
            setValues(id, values(id));
    }
}

void TargetsDraft::indexTargets()
{
    m_rows.clear();
    m_idsByName.clear();
    for (qsizetype row = 0; row < m_document.targets.size(); ++row) {
        m_rows.insert(m_document.targets.at(row).id, row);
        m_idsByName.insert(m_document.targets.at(row).name, m_document.targets.at(row).id);
    }
    m_areParentsValid = parentProblems(m_document.targets).isEmpty();
}

} // namespace watchkeeper

#include "moc_TargetsDraft.cpp"
