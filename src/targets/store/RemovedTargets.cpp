// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/RemovedTargets.h"

#include "checks/Registry.h"
#include "model/field/Fields.h"
#include "model/json/JsonText.h"
#include "model/target/Target.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/store/DocumentFile.h"
#include "targets/store/TargetsStore.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kRemovedVersion = 1;
constexpr std::chrono::seconds kRemovedLockTimeout(5);

struct RemovedText
{
    Q_DECLARE_TR_FUNCTIONS(RemovedTargets)
};

//! Returns the two ways in which others refer to a target.
QStringList referencesOfOthers(const Target &target)
{
    return {target.name, target.id.toString(QUuid::WithoutBraces)};
}

QSet<QString> knownReferences(const QList<Target> &targets)
{
    QSet<QString> known;
    for (const Target &target : targets) {
        for (const QString &reference : referencesOfOthers(target))
            known.insert(reference);
    }
    return known;
}

//! Returns the dependencies that exist.
Alternatives keptParents(Alternatives parents, const QSet<QString> &known)
{
    for (QStringList &alternatives : parents)
        alternatives.removeIf([&known](const QString &parent) { return !known.contains(parent); });
    parents.removeIf([](const QStringList &alternatives) { return alternatives.isEmpty(); });
    return parents;
}

QHash<QString, QStringList> mapOrderOf(const Target &target)
{
    QHash<QString, QStringList> order;
    const Kind *kind = findKind(target.kind);
    for (const Field &field : kind ? kind->fields : QList<Field>()) {
        if (field.type != FieldType::Map || !target.fields.written().contains(field.name))
            continue;
        for (const auto &pair : target.fields.map(field.name))
            order[field.name].append(pair.first);
    }
    return order;
}

//! Restores targets one after the other. Pure.
class Restoration
{
public:
    explicit Restoration(const TargetsDocument &document)
        : m_before(document)
        , m_knownBefore(knownReferences(document.targets))
    {
        m_result.document = document;
    }

    void add(const QList<RemovedTarget> &chosen)
    {
        for (const RemovedTarget &removed : chosen) {
            const auto target = removed.read(m_before.defaults);
            if (!target) {
                const FieldProblem &problem = target.error().first();
                remark(RemovedText::tr("“%1” can't be restored: %2: %3").arg(removed.name(), problem.field, problem.text));
                continue;
            }
            m_result.document = withAdded(m_result.document, {*target});
            const Target &added = m_result.document.targets.last();
            m_result.ids.append(added.id);
            m_restored.append({removed, added.name});
            if (added.name != target->name)
                remark(RemovedText::tr("Another target is called “%1”, so the restored one is called “%2”.")
                           .arg(target->name, added.name));
        }
    }

    void dropMissing(const std::optional<QStringList> &rules)
    {
        for (const QString &name : dropMissingParents(m_result.document.targets))
            remark(RemovedText::tr("Some targets that “%1” depended on no longer exist.").arg(name));
        for (const Target &target : std::as_const(m_result.document.targets)) {
            const bool lacksRule = rules && std::any_of(target.alerts.begin(), target.alerts.end(), [&](const QString &rule) {
                                       return !rules->contains(rule);
                                   });
            if (lacksRule && m_result.ids.contains(target.id))
                remark(RemovedText::tr("Some alert rules of “%1” no longer exist.").arg(target.name));
        }
    }

    //! Restores dependencies of other targets on the restored ones, unless they were edited since the removal.
    void restoreDependents()
    {
        const QSet<QString> known = knownReferences(m_result.document.targets);
        QHash<TargetId, Target *> byId;
        for (Target &target : m_result.document.targets)
            byId.insert(target.id, &target);
        for (const auto &[removed, name] : std::as_const(m_restored)) {
            for (auto it = removed.dependents.begin(); it != removed.dependents.end(); ++it) {
                Target *child = byId.value(it.key());
                if (!child)
                    continue; // it was removed too
                QSet<QString> left = m_knownBefore;
                left.remove(removed.name()); // another target may have the name now
                const Alternatives leftByRemoval = keptParents(alternativesFromJson(*it), left);
                Alternatives wanted = alternativesFromJson(*it);
                for (QStringList &alternatives : wanted)
                    std::replace(alternatives.begin(), alternatives.end(), removed.name(), name);
                wanted = keptParents(wanted, known);
                if (child->dependsOn == leftByRemoval)
                    child->dependsOn = wanted;
                else if (child->dependsOn != wanted)
                    remark(RemovedText::tr("“%1” no longer depends on “%2”, because its dependencies were edited.")
                               .arg(child->name, name));
            }
        }
    }

    void restoreMaintenance()
    {
        for (const auto &[removed, name] : std::as_const(m_restored)) {
            for (const QJsonValue &value : removed.maintenance)
                restoreMaintenance(value.toObject(), removed, name);
        }
    }

    RestoredTargets result()
    {
        if (TargetsStore::validationProblem(m_result.document).isEmpty())
            return m_result;
        // Edits since the removal form a loop with the restored references.
        for (Target &target : m_result.document.targets) {
            if (m_result.ids.contains(target.id))
                target.dependsOn.clear();
            else if (const qsizetype row = rowIn(m_before.targets, target.id); row >= 0)
                target.dependsOn = m_before.targets.at(row).dependsOn;
        }
        remark(RemovedText::tr("Dependencies weren't restored, because they would be circular."));
        return m_result;
    }

private:
    static qsizetype rowIn(const QList<Target> &targets, const TargetId &id)
    {
        const auto found =
            std::find_if(targets.begin(), targets.end(), [&id](const Target &target) { return target.id == id; });
        return found == targets.end() ? -1 : std::distance(targets.begin(), found);
    }

    void restoreMaintenance(const QJsonObject &json, const RemovedTarget &removed, const QString &name)
    {
        const auto found = maintenanceFromJson(json);
        if (!found || (found->kind == MaintenanceKind::Once && found->to < QDateTime::currentDateTimeUtc()))
            return;
        Maintenance entry = *found;
        QList<Maintenance> &entries = m_result.document.maintenance;
        const auto present =
            std::find_if(entries.begin(), entries.end(), [&entry](const Maintenance &each) { return each.name == entry.name; });
        if (present != entries.end()) {
            if (!present->forAll && !present->targets.contains(name))
                present->targets.append(name);
            return;
        }
        entry.targets.removeAll(removed.name());
        entry.targets.removeIf([this](const QString &other) { return !m_knownBefore.contains(other); });
        const bool wasAlone = entry.targets.isEmpty() && entry.tags.isEmpty() && entry.filter.isEmpty();
        if (!wasAlone)
            return remark(RemovedText::tr("The maintenance “%1” no longer exists.").arg(entry.name));
        entry.targets = QStringList{name}; // the removal has deleted the entry, because it had no other target
        entries.append(entry);
    }

    void remark(const QString &text)
    {
        if (!m_result.remarks.contains(text))
            m_result.remarks.append(text);
    }

    TargetsDocument m_before;
    QSet<QString> m_knownBefore;
    RestoredTargets m_result;
    QList<std::pair<RemovedTarget, QString>> m_restored; //!< with the current names
};

QJsonObject toJson(const RemovedTarget &removed)
{
    QJsonObject keys;
    for (auto it = removed.mapOrder.begin(); it != removed.mapOrder.end(); ++it)
        keys.insert(it.key(), QJsonArray::fromStringList(*it));
    QJsonObject dependents;
    for (auto it = removed.dependents.begin(); it != removed.dependents.end(); ++it)
        dependents.insert(it.key().toString(QUuid::WithoutBraces), *it);
    QJsonObject json{{u"at"_s, removed.at.toUTC().toString(Qt::ISODateWithMs)}, {u"target"_s, removed.target}};
    for (const auto &[key, value] : {std::pair(u"keys"_s, QJsonValue(keys)), std::pair(u"dependents"_s, QJsonValue(dependents)),
                                     std::pair(u"maintenance"_s, QJsonValue(removed.maintenance))}) {
        if (!value.toObject().isEmpty() || !value.toArray().isEmpty())
            json.insert(key, value);
    }
    if (removed.overdueSince.isValid())
        json.insert("overdueSince"_L1, removed.overdueSince.toUTC().toString(Qt::ISODateWithMs));
    return json;
}

//! Returns nullopt if the entry can't be used, for example because the target has no ID.
std::optional<RemovedTarget> fromJson(const QJsonObject &json)
{
    RemovedTarget removed;
    const auto time = [&json](QLatin1String key) {
        return QDateTime::fromString(json.value(key).toString(), Qt::ISODateWithMs).toUTC();
    };
    removed.at = time("at"_L1);
    removed.overdueSince = time("overdueSince"_L1);
    removed.target = json.value("target"_L1).toObject();
    const QJsonObject keys = json.value("keys"_L1).toObject();
    for (auto it = keys.begin(); it != keys.end(); ++it) {
        for (const QJsonValue &key : it->toArray())
            removed.mapOrder[it.key()].append(key.toString());
    }
    const QJsonObject dependents = json.value("dependents"_L1).toObject();
    for (auto it = dependents.begin(); it != dependents.end(); ++it)
        removed.dependents.insert(TargetId(it.key()), it->toArray());
    removed.maintenance = json.value("maintenance"_L1).toArray();
    const bool isUsable = removed.at.isValid() && !removed.id().isNull() && !removed.name().isEmpty();
    return isUsable ? std::optional(removed) : std::nullopt;
}

QString damagedText(const QString &path, int line, const QString &text)
{
    return RemovedText::tr("%1 has errors: %2 Fix or delete the file to use it again. It wasn't changed.")
        .arg(QFileInfo(path).fileName(), line > 0 ? RemovedText::tr("Line %1: %2").arg(line).arg(text) : text);
}

Expected<QList<RemovedTarget>, QString> parseRemovedTargets(const QString &path, const QByteArray &content)
{
    const auto root = readJsonObject(content);
    if (!root)
        return Unexpected(damagedText(path, root.error().line(), root.error().text()));
    if (const int version = root->value("version"_L1).toInt(); version != kRemovedVersion)
        return Unexpected(damagedText(path, 0, RemovedText::tr("Version %1 isn't supported.").arg(version)));
    QList<RemovedTarget> all;
    const QJsonArray list = root->value("removed"_L1).toArray();
    for (const QJsonValue &value : list) {
        const auto entry = fromJson(value.toObject());
        if (!entry)
            return Unexpected(damagedText(path, 0, RemovedText::tr("Entry %1 isn't valid.").arg(all.size() + 1)));
        all.append(*entry);
    }
    return all;
}

} // namespace

TargetId RemovedTarget::id() const
{
    return TargetId(target.value("id"_L1).toString());
}

QString RemovedTarget::name() const
{
    return target.value("name"_L1).toString();
}

Expected<Target, QList<FieldProblem>> RemovedTarget::read(const Schedule &defaults) const
{
    return targetFromJson(target, mapOrder, defaults);
}

QList<RemovedTarget> removedTargets(const TargetsDocument &document, const QList<TargetId> &ids, const QDateTime &now)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QMultiHash<QString, const Target *> children; // by reference to the parent
    for (const Target &target : document.targets) {
        for (const QStringList &alternatives : chosen.contains(target.id) ? Alternatives() : target.dependsOn) {
            for (const QString &parent : alternatives)
                children.insert(parent, &target);
        }
    }
    QList<RemovedTarget> all;
    for (const Target &target : document.targets) {
        if (!chosen.contains(target.id))
            continue;
        RemovedTarget removed;
        removed.at = now;
        removed.target = targetToJson(target, document.defaults);
        removed.mapOrder = mapOrderOf(target);
        for (const QString &reference : referencesOfOthers(target)) {
            for (const Target *child : children.values(reference))
                removed.dependents.insert(child->id, alternativesToJson(child->dependsOn));
            for (const Maintenance &entry : document.maintenance) {
                if (entry.targets.contains(reference))
                    removed.maintenance.append(maintenanceToJson(entry));
            }
        }
        all.append(removed);
    }
    return all;
}

QList<RemovedTarget> withoutExpired(const QList<RemovedTarget> &all, const TargetsDocument &document, int days,
                                    const QDateTime &now)
{
    QSet<TargetId> gone;
    for (const Target &target : document.targets)
        gone.insert(target.id);
    QList<RemovedTarget> kept;
    for (auto it = all.rbegin(); it != all.rend(); ++it) {
        const bool isOverdue = it->at < now.addDays(-days);
        // A mark in the future comes from a clock that was ahead, so it begins anew.
        const QDateTime since = it->overdueSince.isValid() && it->overdueSince <= now ? it->overdueSince : now;
        if (days == 0 || gone.contains(it->id())
            || (isOverdue && since.secsTo(now) >= std::chrono::seconds(kOverdueTime).count()))
            continue;
        gone.insert(it->id());
        kept.prepend(*it);
        kept.first().overdueSince = isOverdue ? since : QDateTime();
    }
    return kept;
}

QList<Target> listedTargets(const QList<RemovedTarget> &all, const Schedule &defaults)
{
    QList<Target> targets;
    for (const RemovedTarget &removed : all) {
        const auto target = removed.read(defaults);
        Target &listed = targets.emplaceBack(target ? *target : Target());
        listed.id = removed.id();
        listed.name = removed.name();
        listed.kind = removed.target.value("kind"_L1).toString();
    }
    return targets;
}

RestoredTargets withRestored(const TargetsDocument &document, const QList<RemovedTarget> &chosen,
                             const std::optional<QStringList> &rules)
{
    Restoration restoration(document);
    restoration.add(chosen);
    restoration.dropMissing(rules);
    restoration.restoreDependents();
    restoration.restoreMaintenance();
    return restoration.result();
}

Expected<QList<RemovedTarget>, QString> readRemovedTargets(const QString &path)
{
    const auto content = contentIfPresent(path);
    if (!content)
        return Unexpected(unreadableText(content.error()));
    return *content ? parseRemovedTargets(path, **content) : QList<RemovedTarget>();
}

QString editRemovedTargets(const QString &path, const RemovedTargetsEdit &edit)
{
    return runWithFileLock(path, {kRemovedLockTimeout}, [&] {
        const auto present = readRemovedTargets(path);
        if (!present)
            return present.error();
        const QList<RemovedTarget> edited = edit(*present);
        if (edited == *present)
            return QString();
        QJsonArray list;
        for (const RemovedTarget &removed : edited)
            list.append(toJson(removed));
        const QJsonObject root{{u"version"_s, kRemovedVersion}, {u"removed"_s, list}};
        return writeFileSafely(path, jsonText(root) + '\n');
    });
}

} // namespace watchkeeper
