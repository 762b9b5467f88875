// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/Imported.h"

#include "import/ConfigText.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/References.h"
#include "targets/edit/DocumentChange.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/pasted/PastedText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ImportedText
{
    Q_DECLARE_TR_FUNCTIONS(Imported)
};

constexpr qsizetype kMaxNameLength = 200;
constexpr qsizetype kMaxTagLength = 60;
constexpr qsizetype kMaxRemarks = 5'000; //!< more remarks would help nobody

//! Returns one line without control characters, and without characters that change the direction of text.
QString oneLine(QString text, qsizetype maximum)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = u' ';
    }
    text = text.simplified();
    if (text.size() > maximum)
        text.truncate(text.at(maximum - 1).isHighSurrogate() ? maximum - 1 : maximum);
    return text.trimmed();
}

QJsonArray validTags(const QJsonArray &tags)
{
    QStringList valid;
    for (const QJsonValue &tag : tags) {
        const QString word = oneLine(tag.toString(), kMaxTagLength).remove(u',').replace(u' ', u'-');
        if (!word.isEmpty() && !hasTag(valid, word))
            valid.append(word);
    }
    return QJsonArray::fromStringList(valid);
}

TargetId originId(const QString &origin, const QString &key)
{
    static const QUuid kOrigins(u"8f0b6a0e-5b7e-4d3c-9a53-6f2d0c1e7b44"_s);
    return QUuid::createUuidV5(kOrigins, origin + u'\n' + key);
}

//! Returns the updated target. The other tool knows nothing about what `present` keeps.
Target updated(const Target &present, const Target &found)
{
    Target result = found;
    result.name = present.name;
    result.tags = present.tags;
    for (const QString &tag : found.tags) {
        if (!hasTag(result.tags, tag))
            result.tags.append(tag);
    }
    result.paused = present.paused;
    result.dependsOn = present.dependsOn.isEmpty() ? found.dependsOn : present.dependsOn;
    result.alerts = present.alerts;
    result.objective = present.objective;
    result.pinned = present.pinned;
    return result;
}

//! Returns whether a setting has no value, or says that it is off.
bool isOff(const ConfigNode &node)
{
    const bool isEmpty = node.text.isEmpty() && node.items.isEmpty() && node.members.isEmpty();
    return isEmpty || node.memberText(u"disabled"_s) == "true"_L1 || node.memberText(u"enabled"_s) == "false"_L1;
}

bool isSkipped(const PlannedTarget &planned, const QSet<TargetId> &skipped)
{
    return planned.action == ImportAction::Keep || skipped.contains(planned.target.id);
}

} // namespace

QString importSeverityKey(ImportSeverity severity)
{
    switch (severity) {
    case ImportSeverity::Added:
        return u"added"_s;
    case ImportSeverity::Changed:
        return u"changed"_s;
    case ImportSeverity::NotSupported:
        break;
    }
    return u"notSupported"_s;
}

QString importActionKey(ImportAction action)
{
    switch (action) {
    case ImportAction::Add:
        return u"add"_s;
    case ImportAction::Update:
        return u"update"_s;
    case ImportAction::Keep:
        break;
    }
    return u"keep"_s;
}

QString ImportRemark::placeText() const
{
    QString result = place.file;
    if (place.line > 0)
        result += u':' + QString::number(place.line);
    if (!place.path.isEmpty())
        result += (result.isEmpty() ? QString() : u": "_s) + place.path;
    return result;
}

QString withoutPlaceholders(QString text)
{
    return text.replace(u"${"_s, u"$${"_s);
}

ImportBuilder::ImportBuilder(QString origin, const Schedule &defaults)
    : m_origin(std::move(origin))
    , m_defaults(defaults)
{
}

void ImportBuilder::remark(ImportSeverity severity, const ImportPlace &place, const QString &text, const QString &target)
{
    if (m_imported.remarks.size() < kMaxRemarks)
        m_imported.remarks.append({severity, place, target, text});
    else if (m_imported.remarks.size() == kMaxRemarks)
        m_imported.remarks.append({severity, place, target, ImportedText::tr("Further remarks were left out.")});
}

QString ImportBuilder::nextName(const QString &name) const
{
    const QString line = oneLine(name, kMaxNameLength);
    return uniqueName(line.isEmpty() ? ImportedText::tr("Imported target") : line, m_names);
}

QJsonArray ImportBuilder::validConditions(const QJsonArray &conditions, const ImportPlace &place, const QString &target)
{
    QJsonArray valid;
    for (const QJsonValue &condition : conditions) {
        if (valid.contains(condition)) // a file may test the same in two ways
            continue;
        const ParsedConditions parsed = readConditions(QJsonArray{condition});
        if (parsed.problems.isEmpty())
            valid.append(condition);
        else
            remark(ImportSeverity::NotSupported, place,
                   ImportedText::tr("The condition “%1” was left out: %2")
                       .arg(oneLine(condition.toString(), kMaxNameLength), parsed.problems.first().text),
                   target);
    }
    if (valid.size() <= kMaxConditions)
        return valid;
    remark(ImportSeverity::NotSupported, place,
           ImportedText::tr("A target can have at most %1 conditions. The others were left out.").arg(kMaxConditions), target);
    while (valid.size() > kMaxConditions)
        valid.removeLast();
    return valid;
}

void ImportBuilder::noSetting(const ImportPlace &place, const QString &key, const QString &target)
{
    notSupported(place, ImportedText::tr("Watchkeeper has no setting for “%1”.").arg(key), target);
}

void ImportBuilder::noNotifications(const ImportPlace &place, const QStringList &settings, const QString &target)
{
    if (!settings.isEmpty())
        notSupported(place,
                     ImportedText::tr("Notifications weren't imported: %1. Set them up in Alert channels and Alert rules.")
                         .arg(settings.join(u", "_s)),
                     target);
}

void ImportBuilder::reportOthers(const ConfigNode &map, const QStringList &known, const QString &path, const QString &target)
{
    for (const auto &[key, value] : map.members) {
        if (known.contains(key) || isOff(value))
            continue;
        const ImportPlace place = value.placeAs(path.isEmpty() ? key : path + u'.' + key);
        if (m_reported.contains(place.path + u'\n' + place.file))
            continue;
        m_reported.insert(place.path + u'\n' + place.file);
        noSetting(place, key, target);
    }
}

void ImportBuilder::reportUnread(const ConfigMap &map, const QString &target)
{
    for (const auto &[key, place] : map.unread())
        noSetting(place, key, target);
}

std::optional<QString> ImportBuilder::add(QJsonObject json, const QString &key, const ImportPlace &place,
                                          const QHash<QString, QStringList> &mapOrder)
{
    const QString written = oneLine(json.value(u"name"_s).toString(), kMaxNameLength);
    const QString name = nextName(written);
    json.insert(u"name"_s, name);
    if (const QJsonArray tags = validTags(json.value(u"tags"_s).toArray()); !tags.isEmpty())
        json.insert(u"tags"_s, tags);
    else
        json.remove(u"tags"_s);
    if (json.contains(conditionsKey()))
        json.insert(conditionsKey(), validConditions(json.value(conditionsKey()).toArray(), place, name));
    auto target = targetFromJson(json, mapOrder, m_defaults);
    if (!target) {
        QStringList problems;
        for (const FieldProblem &problem : target.error())
            problems.append(problem.field.isEmpty() ? problem.text : problem.field + u": "_s + problem.text);
        remark(ImportSeverity::NotSupported, place,
               ImportedText::tr("“%1” wasn't imported. %2").arg(name, problems.join(u' ')));
        return {};
    }
    target.value().id = originId(m_origin, key);
    if (m_ids.contains(target->id)) {
        remark(ImportSeverity::NotSupported, place,
               ImportedText::tr("“%1” wasn't imported, because the files define it twice.").arg(written));
        return {};
    }
    m_names.insert(name);
    m_ids.insert(target->id);
    m_imported.targets.append(*target);
    return name;
}

void ImportBuilder::addMaintenance(const QJsonObject &json, const ImportPlace &place)
{
    QJsonObject valid = json;
    valid.insert(u"name"_s, oneLine(json.value(u"name"_s).toString(), kMaxNameLength));
    const auto entry = maintenanceFromJson(valid);
    if (entry) {
        const bool isTwice =
            std::any_of(m_imported.maintenance.begin(), m_imported.maintenance.end(),
                        [&entry](const Maintenance &one) { return one.name.compare(entry->name, Qt::CaseInsensitive) == 0; });
        if (!isTwice)
            m_imported.maintenance.append(*entry);
        else
            remark(
                ImportSeverity::NotSupported, place,
                ImportedText::tr("The maintenance “%1” wasn't imported, because the files define it twice.").arg(entry->name));
        return;
    }
    QStringList problems;
    for (const FieldProblem &problem : entry.error())
        problems.append(problem.field + u": "_s + problem.text);
    remark(ImportSeverity::NotSupported, place,
           ImportedText::tr("The maintenance “%1” wasn't imported. %2")
               .arg(valid.value(u"name"_s).toString(), problems.join(u' ')));
}

qsizetype ImportPlan::count(ImportAction action) const
{
    return std::count_if(targets.begin(), targets.end(), [action](const PlannedTarget &one) { return one.action == action; });
}

qsizetype ImportPlan::count(ImportSeverity severity) const
{
    return std::count_if(remarks.begin(), remarks.end(),
                         [severity](const ImportRemark &one) { return one.severity == severity; });
}

bool ImportPlan::changesNothing(const TargetsDocument &document) const
{
    return withImported(document, *this) == document;
}

ImportPlan importPlan(const Imported &imported, const TargetsDocument &document)
{
    ImportPlan plan;
    plan.maintenance = imported.maintenance;
    plan.remarks = imported.remarks;
    const QHash<TargetId, Target> present = targetsById(document.targets);
    const KnownTargets known = knownTargets(document.targets);
    QSet<QString> taken = known.names;
    QHash<QString, QString> renamed;
    QList<Target> targets = imported.targets;
    for (Target &target : targets) {
        const auto same = present.constFind(target.id);
        const QString name = same != present.cend() ? same->name : uniqueName(target.name, taken);
        taken.insert(name);
        if (name != target.name)
            renamed.insert(target.name, name);
        target.name = name;
    }
    renameReferences(targets, renamed);
    renameInMaintenance(plan.maintenance, renamed);
    for (ImportRemark &remark : plan.remarks)
        remark.target = renamed.value(remark.target, remark.target);
    for (const Target &target : std::as_const(targets)) {
        PlannedTarget planned{target, ImportAction::Add, {}};
        if (const auto same = present.constFind(target.id); same != present.cend()) {
            planned.target = updated(*same, target);
            planned.action = planned.target == *same ? ImportAction::Keep : ImportAction::Update;
        } else {
            planned.duplicateOf = known.namesBySignature.value(targetSignature(target));
        }
        plan.targets.append(planned);
    }
    return plan;
}

TargetsDocument withImported(TargetsDocument document, const ImportPlan &plan, const QSet<TargetId> &skipped)
{
    QHash<TargetId, qsizetype> places;
    for (qsizetype i = 0; i < document.targets.size(); ++i)
        places.insert(document.targets.at(i).id, i);
    for (const PlannedTarget &planned : plan.targets) {
        if (isSkipped(planned, skipped))
            continue;
        if (const auto place = places.constFind(planned.target.id); place != places.cend())
            document.targets[*place] = planned.target;
        else
            document.targets.append(planned.target);
    }
    dropMissingParents(document.targets);
    QList<Maintenance> entries = plan.maintenance;
    dropMissingFromMaintenance(entries, document.targets);
    for (const Maintenance &entry : std::as_const(entries)) {
        const auto same = std::find_if(document.maintenance.begin(), document.maintenance.end(),
                                       [&entry](const Maintenance &one) { return one.name == entry.name; });
        if (same == document.maintenance.end())
            document.maintenance.append(entry);
        else
            *same = entry;
    }
    return document;
}

} // namespace watchkeeper
