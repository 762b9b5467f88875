// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/edit/DocumentEdits.h"

#include "checks/Registry.h"
#include "model/base/NearestWord.h"
#include "model/filter/FilterEdit.h"
#include "model/target/Target.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"
#include "targets/edit/DocumentChange.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! \param previous  the names of the edited targets before the edit
void updateRenamedReferences(TargetsDocument &document, const QHash<TargetId, QString> &previous)
{
    const QHash<QString, QString> renamed = newNames(previous, document.targets);
    renameReferences(document.targets, renamed);
    renameInMaintenance(document.maintenance, renamed);
}

} // namespace

TargetsDocument withAdded(TargetsDocument document, const QList<Target> &targets)
{
    QSet<QString> names;
    QSet<TargetId> ids;
    for (const Target &target : std::as_const(document.targets)) {
        names.insert(target.name);
        ids.insert(target.id);
    }
    for (Target target : targets) {
        if (target.id.isNull() || ids.contains(target.id))
            target.id = QUuid::createUuid();
        target.name = uniqueName(target.name, names);
        names.insert(target.name);
        ids.insert(target.id);
        document.targets.append(target);
    }
    return document;
}

TargetsDocument withDuplicated(const TargetsDocument &document, const QList<TargetId> &ids)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    QSet<QString> names;
    for (const Target &target : document.targets)
        names.insert(target.name);
    TargetsDocument result = document;
    result.targets.clear();
    result.targets.reserve(document.targets.size() + chosen.size());
    for (const Target &target : document.targets) {
        result.targets.append(target);
        if (!chosen.contains(target.id))
            continue;
        Target copy = target;
        copy.id = QUuid::createUuid();
        copy.name = uniqueName(target.name, names);
        names.insert(copy.name);
        result.targets.append(copy);
    }
    return result;
}

TargetsDocument withRemoved(TargetsDocument document, const QList<TargetId> &ids)
{
    const QSet<TargetId> removedIds(ids.begin(), ids.end());
    document.targets.removeIf([&removedIds](const Target &target) { return removedIds.contains(target.id); });
    dropMissingParents(document.targets);
    dropMissingFromMaintenance(document.maintenance, document.targets);
    return document;
}

TargetsDocument withUpdated(TargetsDocument document, const QList<Target> &targets)
{
    QHash<TargetId, QString> previous;
    QHash<TargetId, Target> updates;
    for (const Target &target : targets)
        updates.insert(target.id, target);
    for (Target &target : document.targets) {
        const auto update = updates.constFind(target.id);
        if (update == updates.constEnd())
            continue;
        previous.insert(target.id, target.name);
        target = *update;
    }
    // Names are updated only at this point, so that two targets can swap their names.
    const QList<TargetId> ids = previous.keys();
    makeNamesUnique(document.targets, QSet<TargetId>(ids.begin(), ids.end()));
    updateRenamedReferences(document, previous);
    return document;
}

TargetsDocument withTagRenamed(TargetsDocument document, const QString &from, const QString &to)
{
    for (Target &target : document.targets)
        renameTag(target.tags, from, to);
    renameMemberTag(document.targets, from, to);
    renameTagInMaintenance(document.maintenance, from, to);
    return document;
}

TargetsDocument withPaused(TargetsDocument document, const QList<TargetId> &ids, bool paused)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    for (Target &target : document.targets) {
        if (chosen.contains(target.id))
            target.paused = paused;
    }
    return document;
}

TargetsDocument withMoved(const TargetsDocument &document, const QList<TargetId> &ids, qsizetype before)
{
    const QSet<TargetId> chosen(ids.begin(), ids.end());
    TargetsDocument result = document;
    result.targets.clear();
    QList<Target> moved;
    QList<Target> behind;
    for (qsizetype i = 0; i < document.targets.size(); ++i) {
        const Target &target = document.targets[i];
        QList<Target> &part = chosen.contains(target.id) ? moved : i < before ? result.targets : behind;
        part.append(target);
    }
    result.targets += moved + behind;
    return result;
}

TargetsDocument withDefaults(TargetsDocument document, const Schedule &defaults)
{
    const Schedule previous = document.defaults;
    document.defaults = defaults;
    for (Target &target : document.targets) {
        const Schedule own = target.schedule;
        visitScheduleKeys([&](QLatin1String key, auto member) {
            if (target.schedule.*member == previous.*member && !target.pinned.contains(key))
                target.schedule.*member = defaults.*member;
        });
        restoreThresholds(target.schedule, own);
    }
    return document;
}

TargetsDocument withKnownIds(TargetsDocument document, const QSet<TargetId> &assignedIds, const QList<TargetsDocument> &known)
{
    QHash<QString, TargetId> idByName;
    for (const TargetsDocument &other : known) {
        for (const Target &target : other.targets)
            idByName.insert(target.name, target.id);
    }
    QSet<TargetId> used;
    for (const Target &target : std::as_const(document.targets))
        used.insert(target.id);
    for (Target &target : document.targets) {
        const TargetId id = idByName.value(target.name);
        if (!assignedIds.contains(target.id) || id.isNull() || used.contains(id))
            continue;
        target.id = id;
        used.insert(id);
    }
    return document;
}

using namespace Qt::StringLiterals;

namespace {

class FieldSettingsText
{
    Q_DECLARE_TR_FUNCTIONS(FieldSettings)
};

const Field *findFieldByName(const Kind &kind, const QString &name)
{
    const auto found =
        std::find_if(kind.fields.begin(), kind.fields.end(), [&name](const Field &field) { return field.name == name; });
    return found == kind.fields.end() ? nullptr : &*found;
}

QString unknownFieldText(const Kind &kind, const QString &name)
{
    QStringList names;
    for (const Field &field : kind.fields)
        names.append(field.name);
    const QString near = nearestWord(name, names);
    const QString sentence = FieldSettingsText::tr("Targets of the kind %1 don't have a field “%2”. %3");
    return sentence.arg(kind.key, name,
                        near.isEmpty() ? FieldSettingsText::tr("Available: %1.").arg(names.join(u", "_s))
                                       : FieldSettingsText::tr("Did you mean “%1”?").arg(near));
}

//! Converts the text to the JSON type of the field. Invalid text stays a string, so that the validation of the field reports the
//! error.
QJsonValue valueFor(const Field &field, const QString &text)
{
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    switch (field.type) {
    case FieldType::Number:
    case FieldType::Port:
        return isNumber ? QJsonValue(number) : QJsonValue(text);
    case FieldType::Bool:
        return text == "true"_L1 || text == "false"_L1 ? QJsonValue(text == "true"_L1) : QJsonValue(text);
    case FieldType::List:
        return QJsonArray::fromStringList(text.split(u',', Qt::SkipEmptyParts));
    case FieldType::Map:
        if (const auto object = QJsonDocument::fromJson(text.toUtf8()); object.isObject())
            return object.object();
        return text;
    default:
        return text;
    }
}

//! The JSON of a target, to which settings are applied.
class FieldChanges
{
public:
    FieldChanges(const Target &target, const Kind &kind, const Schedule &defaults)
        : m_kind(kind)
        , m_json(targetToJson(target, defaults))
    {
        for (const Field &field : kind.fields) {
            if (field.type != FieldType::Map || !target.fields.written().contains(field.name))
                continue;
            for (const auto &pair : target.fields.map(field.name))
                m_mapOrder[field.name].append(pair.first);
        }
    }

    //! Applies one setting. Returns an error message, or an empty string.
    QString set(const QString &setting)
    {
        const qsizetype equals = setting.indexOf(u'=');
        const QString name = setting.left(equals).trimmed();
        if (equals < 1 || name.isEmpty())
            return FieldSettingsText::tr("“%1” isn't in the form FIELD=VALUE.").arg(setting);
        const QString value = setting.sliced(equals + 1);
        if (const Field *field = findFieldByName(m_kind, name)) {
            m_mapOrder.remove(name);
            put(&m_json, name, value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : valueFor(*field, value));
            return {};
        }
        const Field *map = findFieldByName(m_kind, name.section(u'.', 0, 0));
        const QString key = name.section(u'.', 1);
        if (!map || map->type != FieldType::Map || key.isEmpty())
            return unknownFieldText(m_kind, name);
        setEntry(map->name, key, value);
        return {};
    }

    Expected<Target, QString> target(const Schedule &defaults) const
    {
        const auto read = targetFromJson(m_json, m_mapOrder, defaults);
        if (read)
            return *read;
        const FieldProblem &problem = read.error().first();
        return Unexpected(u"%1: %2"_s.arg(problem.field, problem.text));
    }

private:
    static void put(QJsonObject *object, const QString &name, const QJsonValue &value)
    {
        if (value.isUndefined())
            object->remove(name);
        else
            object->insert(name, value);
    }

    void setEntry(const QString &map, const QString &key, const QString &value)
    {
        QJsonObject entries = m_json.value(map).toObject();
        put(&entries, key, value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value));
        QStringList &order = m_mapOrder[map];
        if (value.isEmpty())
            order.removeAll(key);
        else if (!order.contains(key))
            order.append(key);
        put(&m_json, map, entries.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(entries));
    }

    const Kind &m_kind;
    QJsonObject m_json;
    QHash<QString, QStringList> m_mapOrder;
};

} // namespace

Expected<Target, QString> withSettings(const Target &target, const QStringList &settings, const Schedule &defaults)
{
    const Kind *kind = findKind(target.kind);
    if (settings.isEmpty() || !kind)
        return target;
    FieldChanges changed(target, *kind, defaults);
    for (const QString &setting : settings) {
        if (const QString problem = changed.set(setting); !problem.isEmpty())
            return Unexpected(problem);
    }
    return changed.target(defaults);
}

namespace {

class MaintenanceEditsText
{
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

bool hasTargetNames(const Maintenance &entry)
{
    return !entry.targets.isEmpty();
}

bool hasEmptyScope(const Maintenance &entry)
{
    return !entry.forAll && entry.targets.isEmpty() && entry.tags.isEmpty() && entry.filter.isEmpty();
}

QDateTime truncatedToSeconds(const QDateTime &time)
{
    return QDateTime::fromSecsSinceEpoch(time.toSecsSinceEpoch(), Qt::UTC);
}

//! Returns the new end of an entry that ends at `now`. An entry must last at least one second.
QDateTime endOf(const Maintenance &entry, const QDateTime &now)
{
    return std::max(truncatedToSeconds(now), entry.from.addSecs(1));
}

bool isOnceInEffect(const Maintenance &entry, const QDateTime &now)
{
    return entry.kind == MaintenanceKind::Once && entry.enabled && entry.from <= now && endOf(entry, now) < entry.to;
}

void endAt(Maintenance *entry, const QDateTime &now)
{
    entry->to = endOf(*entry, now);
}

} // namespace

QString invalidMaintenanceText(const QList<Maintenance> &entries)
{
    QSet<QString> names;
    for (const Maintenance &entry : entries) {
        if (names.contains(entry.name))
            return MaintenanceEditsText::tr("Maintenance “%1” already exists.").arg(entry.name);
        names.insert(entry.name);
        if (const auto read = maintenanceFromJson(maintenanceToJson(entry)); !read)
            return MaintenanceEditsText::tr("Maintenance “%1”: %2").arg(entry.name, read.error().first().text);
    }
    return {};
}

void renameInMaintenance(QList<Maintenance> &entries, const QHash<QString, QString> &names)
{
    for (Maintenance &entry : entries) {
        for (QString &target : entry.targets)
            target = names.value(target, target);
    }
}

QStringList maintenanceUsingTag(const QList<Maintenance> &entries, const QString &tag)
{
    QStringList names;
    for (const Maintenance &entry : entries) {
        if (hasTag(entry.tags, tag) || mentionsTag(entry.filter, tag))
            names.append(entry.name);
    }
    return names;
}

void renameTagInMaintenance(QList<Maintenance> &entries, const QString &from, const QString &to)
{
    for (Maintenance &entry : entries) {
        renameTag(entry.tags, from, to);
        entry.filter = withTagRenamed(entry.filter, from, to);
    }
}

QStringList dropMissingFromMaintenance(QList<Maintenance> &entries, const QList<Target> &targets)
{
    QStringList changed;
    if (std::none_of(entries.begin(), entries.end(), hasTargetNames))
        return changed;
    const TargetReferences references = referencesTo(targets);
    for (Maintenance &entry : entries) {
        if (entry.targets.removeIf([&references](const QString &target) { return references.find(target).isNull(); }) > 0)
            changed.append(entry.name);
    }
    entries.removeIf(hasEmptyScope);
    return changed;
}

QList<Maintenance> withoutEnded(QList<Maintenance> entries, const QDateTime &now)
{
    const QDateTime oldest = now.addSecs(-std::chrono::seconds(kEndedRetention).count());
    entries.removeIf([&oldest](const Maintenance &one) { return one.kind == MaintenanceKind::Once && one.to < oldest; });
    return entries;
}

QString startMaintenance(QList<Maintenance> &entries, Maintenance entry, const QDateTime &now, const QDateTime &until)
{
    QSet<QString> taken;
    for (const Maintenance &one : std::as_const(entries))
        taken.insert(one.name);
    entry.name = uniqueName(entry.name, taken);
    entry.kind = MaintenanceKind::Once;
    entry.from = truncatedToSeconds(now);
    entry.to = std::max(truncatedToSeconds(until), entry.from.addSecs(1));
    entries.append(entry);
    return entry.name;
}

bool endMaintenance(QList<Maintenance> &entries, const QString &name, const QDateTime &now)
{
    for (Maintenance &entry : entries) {
        if (entry.name != name || !isOnceInEffect(entry, now))
            continue;
        endAt(&entry, now);
        return true;
    }
    return false;
}

QStringList endMaintenanceFor(QList<Maintenance> &entries, const QList<Target> &targets, const QDateTime &now)
{
    QSet<QString> words;
    for (const Target &target : targets)
        words += {target.name, target.id.toString(QUuid::WithoutBraces), target.id.toString()};
    QStringList ended;
    for (Maintenance &entry : entries) {
        const bool isNamed = std::any_of(entry.targets.begin(), entry.targets.end(),
                                         [&words](const QString &target) { return words.contains(target); });
        if (!isNamed || !isOnceInEffect(entry, now))
            continue;
        ended.append(entry.name);
        Maintenance rest = entry;
        rest.targets.removeIf([&words](const QString &target) { return words.contains(target); });
        if (hasEmptyScope(rest))
            endAt(&entry, now);
        else
            entry = rest;
    }
    return ended;
}

} // namespace watchkeeper
