// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/document/TargetsReader.h"

#include "checks/Registry.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"
#include "model/json/JsonText.h"
#include "model/target/Target.h"
#include "targets/document/ConditionsKey.h"
#include "targets/document/GroupMembers.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace watchkeeper {

namespace {

class TargetsReaderText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsReader)
};

const QStringList &rootKeys()
{
    static const QStringList keys{QStringLiteral("$schema"), QStringLiteral("version"), QStringLiteral("defaults"),
                                  maintenanceKey(), QStringLiteral("targets")};
    return keys;
}

//! Returns the keys that targets of all kinds can have.
const QStringList &sharedKeys()
{
    static const QStringList keys = namesOf(commonTable()) + namesOf(scheduleTable()) + namesOf(objectiveTable())
        << conditionsKey();
    return keys;
}

const Field &commonField(const QString &name)
{
    const QList<Field> &table = commonTable();
    return *std::find_if(table.begin(), table.end(), [&name](const Field &field) { return field.name == name; });
}

QString missingTargetsKey()
{
    return TargetsReaderText::tr("This field is required.");
}

int lineOf(const JsonSourceNode &place, const QString &key)
{
    const JsonMember *member = place.member(key);
    return member ? member->line : place.line;
}

QString targetLabel(const QJsonObject &json, qsizetype index)
{
    const QString name = json.value(QLatin1String("name")).toString();
    // A line break in a name would break the message into two lines.
    const bool usable = !name.isEmpty() && !name.contains(QLatin1Char('\n')) && !name.contains(QChar::Null);
    return usable ? name : TargetsReaderText::tr("target %1").arg(index + 1);
}

} // namespace

TargetsReader::TargetsReader(QString fileName)
    : m_fileName(std::move(fileName))
{
}

Expected<TargetsDocument, QList<Problem>> TargetsReader::read(const QByteArray &json)
{
    auto root = readJsonObject(json);
    if (!root)
        return Unexpected(QList<Problem>{Problem(m_fileName, root.error().line(), QString(), QString(), root.error().text())});
    readRoot(*root, parseJsonSourceTree(json));
    if (!m_problems.isEmpty()) {
        std::stable_sort(m_problems.begin(), m_problems.end(),
                         [](const Problem &a, const Problem &b) { return a.line() < b.line(); });
        return Unexpected(std::move(m_problems));
    }
    return std::move(m_document);
}

void TargetsReader::report(int line, const QString &target, const QString &field, const QString &text)
{
    m_problems.append(Problem(m_fileName, line, target, field, text));
}

void TargetsReader::reportEntryProblem(const Entry &entry, const QString &field, const QString &text)
{
    report(lineOf(*entry.place, field), entry.label, field, text);
}

void TargetsReader::readRoot(const QJsonObject &root, const JsonSourceNode &place)
{
    // A file of a newer version can be very different, so further messages wouldn't be useful.
    if (!readVersion(root, place))
        return;
    reportDuplicateKeys(place, QString(), QString());
    for (const QString &key : root.keys()) {
        if (!rootKeys().contains(key))
            report(lineOf(place, key), QString(), key, unknownKeyText(key, rootKeys()));
    }
    const QString schema = QStringLiteral("$schema");
    if (const QString written = root.value(schema).toString(); written != targetsSchemaUrl())
        m_document.schema = written;
    if (root.contains(schema) && !root.value(schema).isString())
        report(lineOf(place, schema), QString(), schema, TargetsReaderText::tr("This must be a string in quotes."));
    if (const JsonMember *defaults = place.member(QStringLiteral("defaults")))
        readDefaults(root.value(defaults->key), *defaults);
    readTargets(root.value(QLatin1String("targets")), place.member(QStringLiteral("targets")));
    readMaintenance(root.value(maintenanceKey()), place.member(maintenanceKey()));
}

bool TargetsReader::readVersion(const QJsonObject &root, const JsonSourceNode &place)
{
    const QString key = QStringLiteral("version");
    const QJsonValue version = root.value(key);
    if (version.isUndefined() || version == QJsonValue(kTargetsVersion))
        return true;
    if (version.isDouble() && version.toDouble() > kTargetsVersion)
        report(
            lineOf(place, key), QString(), key,
            TargetsReaderText::tr("This file has version %1 and was written by a newer version of Watchkeeper. Your version of "
                                  "Watchkeeper supports only file version %2. Update Watchkeeper. The file was left unchanged.")
                .arg(version.toDouble())
                .arg(kTargetsVersion));
    else
        report(lineOf(place, key), QString(), key, TargetsReaderText::tr("The version must be %1.").arg(kTargetsVersion));
    return false;
}

void TargetsReader::readDefaults(const QJsonValue &value, const JsonMember &member)
{
    if (!value.isObject()) {
        report(member.line, QString(), member.key, TargetsReaderText::tr("Expected an object, such as {\"every\": \"60s\"}."));
        return;
    }
    reportDuplicateKeys(member.value, member.key, QString());
    const Entry entry{value.toObject(), &member.value, member.key};
    const QStringList known = namesOf(scheduleTable());
    for (const QString &key : entry.json.keys()) {
        if (!known.contains(key))
            reportEntryProblem(entry, key, unknownKeyText(key, known));
    }
    m_document.defaults = scheduleOf(entry, Schedule());
}

void TargetsReader::readTargets(const QJsonValue &value, const JsonMember *member)
{
    const QString key = QStringLiteral("targets");
    if (!member || !value.isArray()) {
        report(member ? member->line : 1, QString(), key,
               member ? TargetsReaderText::tr("Expected a list of targets, such as [{\"name\": …}, …].") : missingTargetsKey());
        return;
    }
    const QJsonArray array = value.toArray();
    m_document.targets.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonSourceNode &place = member->value.items[static_cast<size_t>(i)];
        const QJsonObject json = array.at(i).toObject();
        const Entry entry{json, &place, targetLabel(json, i)};
        if (array.at(i).isObject())
            m_document.targets.append(readTarget(entry));
        else
            report(place.line, entry.label, QString(),
                   TargetsReaderText::tr("Expected an object, such as {\"name\": …, \"kind\": …}."));
    }
    assignIds();
    reportLoops();
    reportParents();
}

//! \brief Assigns IDs to targets without one. An ID is derived from the name, so it is the same in the next run, even
//! if the file isn't saved.
//!
//! If another target already has the derived ID, for example after a rename, the new ID is random.
void TargetsReader::assignIds()
{
    static const QUuid names(QStringLiteral("{0c5d6b0e-4a8b-5d0f-9a1c-3b7f6f2f8e41}"));
    for (Target &target : m_document.targets) {
        if (!target.id.isNull())
            continue;
        const TargetId ofName = QUuid::createUuidV5(names, target.name);
        const bool isAssigned = m_labelById.contains(ofName) || m_assignedIds.contains(ofName);
        target.id = isAssigned ? QUuid::createUuid() : ofName;
        m_assignedIds.insert(target.id);
    }
}

//! Reports cycles of groups. Cycles with a common target are reported once.
void TargetsReader::reportLoops()
{
    QSet<QString> reported;
    const QList<QStringList> loops = memberLoops(m_document.targets);
    for (const QStringList &loop : loops) {
        const bool isNewProblem =
            std::none_of(loop.begin(), loop.end(), [&reported](const QString &name) { return reported.contains(name); });
        reported += QSet<QString>(loop.begin(), loop.end());
        const auto entry = m_groupTargets.constFind(loop.first());
        if (isNewProblem && entry != m_groupTargets.cend())
            reportEntryProblem(*entry, QStringLiteral("members"), memberLoopText(loop));
    }
}

void TargetsReader::reportParents()
{
    QHash<TargetId, Entry> children;
    for (auto it = m_children.cbegin(); it != m_children.cend(); ++it)
        children.insert(m_document.targets.at(it.key()).id, *it);
    const QList<ParentProblem> problems = parentProblems(m_document.targets);
    for (const ParentProblem &problem : problems) {
        if (const auto entry = children.constFind(problem.target); entry != children.cend())
            reportEntryProblem(*entry, dependsOnKey(), problem.text);
    }
}

Target TargetsReader::readTarget(const Entry &entry)
{
    reportDuplicateKeys(*entry.place, entry.label, QString());
    for (const JsonMember &member : entry.place->members)
        reportDuplicateKeys(member.value, entry.label, member.key);
    Target target;
    target.id = readId(entry);
    target.name = readName(entry);
    target.schedule = scheduleOf(entry, m_document.defaults);
    target.pinned = pinnedKeys(entry.json, target.schedule, m_document.defaults);
    target.conditions = readConditionList(entry);
    target.tags = readStringList(entry, QStringLiteral("tags"), tagProblems);
    target.alerts = readStringList(entry, alertsKey(), alertRuleProblems);
    target.dependsOn = readParents(entry);
    QList<FieldProblem> problems;
    target.objective = readObjectiveField(entry.json, &problems);
    for (const FieldProblem &problem : std::as_const(problems))
        reportEntryProblem(entry, problem.field, problem.text);
    if (const QJsonValue paused = entry.json.value(QLatin1String("paused")); !paused.isUndefined()) {
        const auto flag = readField(commonField(QStringLiteral("paused")), paused);
        if (flag)
            target.paused = flag->toBool();
        else
            reportEntryProblem(entry, QStringLiteral("paused"), flag.error());
    }
    if (const Kind *kind = readKind(entry)) {
        const std::optional<Fields> fields = readFields(entry, *kind);
        if (!fields)
            return target; // the target gets no kind, so that it isn't treated as a valid target without fields
        target.kind = kind->key;
        target.fields = *fields;
        if (kind->members)
            m_groupTargets.insert(target.name, entry);
    }
    return target;
}

QString TargetsReader::readName(const Entry &entry)
{
    const QString key = QStringLiteral("name");
    const QJsonValue value = entry.json.value(key);
    if (value.isUndefined()) {
        reportEntryProblem(entry, key, missingTargetsKey());
        return {};
    }
    const auto name = readField(commonField(QStringLiteral("name")), value);
    if (!name) {
        reportEntryProblem(entry, key, name.error());
        return {};
    }
    const QString text = name->toString();
    const int line = lineOf(*entry.place, key);
    if (const QString problem = nameProblem(text); !problem.isEmpty())
        reportEntryProblem(entry, key, problem);
    else if (m_lineByName.contains(text))
        reportEntryProblem(entry, key,
                           TargetsReaderText::tr("The target on line %1 already has this name.").arg(m_lineByName.value(text)));
    else
        m_lineByName.insert(text, line);
    return text;
}

TargetId TargetsReader::readId(const Entry &entry)
{
    const QString key = QStringLiteral("id");
    const QJsonValue value = entry.json.value(key);
    if (value.isUndefined())
        return {}; // see assignIds()
    const QUuid id(value.toString());
    if (id.isNull())
        reportEntryProblem(entry, key,
                           TargetsReaderText::tr("This isn't a valid UUID. Leave the ID out to have a new one assigned."));
    else if (m_labelById.contains(id))
        reportEntryProblem(entry, key,
                           TargetsReaderText::tr("“%1” already has this ID. Leave the ID out to have a new one assigned.")
                               .arg(m_labelById.value(id)));
    else
        m_labelById.insert(id, entry.label);
    return id;
}

const Kind *TargetsReader::readKind(const Entry &entry)
{
    const QString key = QStringLiteral("kind");
    const QJsonValue value = entry.json.value(key);
    if (!value.isString()) {
        reportEntryProblem(
            entry, key, value.isUndefined() ? missingTargetsKey() : TargetsReaderText::tr("This must be a string in quotes."));
        return nullptr;
    }
    const Kind *kind = findKind(value.toString());
    if (kind)
        return kind;
    QStringList known;
    for (const Kind *candidate : kinds())
        known.append(candidate->key);
    const QString nearest = nearestWord(value.toString(), known);
    if (nearest.isEmpty())
        reportEntryProblem(entry, key,
                           TargetsReaderText::tr("Unknown kind “%1”. Available kinds: %2.")
                               .arg(value.toString(), known.join(QStringLiteral(", "))));
    else
        reportEntryProblem(entry, key,
                           TargetsReaderText::tr("Unknown kind “%1”. Did you mean “%2”?").arg(value.toString(), nearest));
    return nullptr;
}

Schedule TargetsReader::scheduleOf(const Entry &entry, const Schedule &defaults)
{
    QList<FieldProblem> problems;
    const Schedule schedule = readSchedule(entry.json, defaults, &problems);
    for (const FieldProblem &problem : std::as_const(problems))
        reportEntryProblem(entry, problem.field, problem.text);
    return schedule;
}

QList<TargetCondition> TargetsReader::readConditionList(const Entry &entry)
{
    const QJsonValue value = entry.json.value(conditionsKey());
    if (value.isUndefined())
        return {};
    const ParsedConditions read = readConditions(value);
    const JsonMember *member = entry.place->member(conditionsKey());
    for (const ConditionProblem &problem : read.problems) {
        const bool isOne = problem.index >= 0 && problem.index < static_cast<qsizetype>(member->value.items.size());
        const int line = isOne ? member->value.items[static_cast<size_t>(problem.index)].line : member->line;
        report(line, entry.label, conditionsKey(), problem.text);
    }
    return read.conditions;
}

QStringList TargetsReader::readStringList(const Entry &entry, const QString &key,
                                          QStringList (*problemsOf)(const QStringList &))
{
    const QJsonValue value = entry.json.value(key);
    if (value.isUndefined())
        return {};
    const auto read = readField(commonField(key), value);
    if (!read) {
        reportEntryProblem(entry, key, read.error());
        return {};
    }
    const QStringList words = read->toStringList();
    for (const QString &problem : problemsOf(words))
        reportEntryProblem(entry, key, problem);
    return words;
}

//! Missing parents and cycles are reported later, when all targets have been read.
Alternatives TargetsReader::readParents(const Entry &entry)
{
    const auto parents = readDependsOn(entry.json.value(dependsOnKey()));
    if (!parents)
        reportEntryProblem(entry, dependsOnKey(), parents.error());
    else if (!parents->isEmpty())
        m_children.insert(m_document.targets.size(), entry);
    return parents ? *parents : Alternatives();
}

std::optional<Fields> TargetsReader::readFields(const Entry &entry, const Kind &kind)
{
    const QStringList &known = keysOf(kind);
    QJsonObject own;
    QHash<QString, QStringList> mapOrder;
    for (const JsonMember &member : entry.place->members) {
        if (known.contains(member.key)) {
            own.insert(member.key, entry.json.value(member.key));
            if (!member.value.members.empty())
                mapOrder.insert(member.key, member.value.keys());
        } else if (!sharedKeys().contains(member.key)) {
            reportEntryProblem(entry, member.key, unknownKeyText(member.key, known + sharedKeys()));
        }
    }
    const auto fields = Fields::fromJson(kind.fields, own, mapOrder);
    if (!fields) {
        for (const FieldProblem &problem : fields.error())
            reportEntryProblem(entry, problem.field, problem.text);
        return std::nullopt;
    }
    if (kind.validate) {
        for (const FieldProblem &problem : kind.validate(*fields))
            reportEntryProblem(entry, problem.field, problem.text);
    }
    return *fields;
}

const QStringList &TargetsReader::keysOf(const Kind &kind)
{
    QStringList &keys = m_keysByKind[&kind];
    if (keys.isEmpty())
        keys = namesOf(kind.fields);
    return keys;
}

void TargetsReader::reportDuplicateKeys(const JsonSourceNode &place, const QString &target, const QString &field)
{
    if (place.members.empty())
        return;
    QHash<QString, int> seen;
    for (const JsonMember &member : place.members) {
        if (!seen.contains(member.key)) {
            seen.insert(member.key, member.line);
            continue;
        }
        report(member.line, target, field.isEmpty() ? member.key : field,
               TargetsReaderText::tr("“%1” appears twice, first on line %2.")
                   .arg(member.key, QString::number(seen.value(member.key))));
    }
}

} // namespace watchkeeper
