// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the entries of `maintenance`, alone and as part of targets.json.
#include "targets/document/MaintenanceKeys.h"

#include "model/base/LocalTime.h"
#include "model/base/NearestWord.h"
#include "model/field/FieldReader.h"
#include "model/target/Target.h"
#include "targets/document/References.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsReader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class MaintenanceFromJsonText
{
    Q_DECLARE_TR_FUNCTIONS(Maintenance)
};

//! Returns whether the key contains free text chosen by the user. Placeholders aren't replaced in such text.
bool isFreeText(const QString &key)
{
    return key == "name"_L1 || key == "targets"_L1 || key == "tags"_L1 || key == "filter"_L1;
}

QString missingMaintenanceKey()
{
    return MaintenanceFromJsonText::tr("This field is required.");
}

//! Reads one entry from JSON. Each object is used only once.
class MaintenanceReader
{
public:
    explicit MaintenanceReader(const QJsonObject &json)
        : m_json(json)
    {
    }
    Expected<Maintenance, QList<FieldProblem>> read();

private:
    void report(const QString &field, const QString &text) { m_problems.append({field, text}); }
    void readValues();
    void readKind();
    void rejectUnexpectedKeys();
    void readOnce();
    void readTimes();
    void readDuration();
    void readWeekdays();
    void readMonthDays();
    void readCron();
    void readZone();
    void readScope();
    QDateTime readInstant(const QString &key);
    bool has(const QString &key) const { return m_values.contains(key); }
    QString text(const QString &key) const { return m_values.value(key).toString(); }
    //! Returns whether no problem was reported for this key.
    bool isValid(const QString &key) const;
    void requireField(const QString &key);

    QJsonObject m_json;
    QHash<QString, QVariant> m_values; //!< values that have been validated individually
    QList<FieldProblem> m_problems;
    Maintenance m_entry;
    bool m_isKindKnown = false;
};

Expected<Maintenance, QList<FieldProblem>> MaintenanceReader::read()
{
    readValues();
    m_entry.name = text(u"name"_s);
    if (!has(u"name"_s))
        requireField(u"name"_s);
    else if (const QString problem = nameProblem(m_entry.name); !problem.isEmpty())
        report(u"name"_s, problem);
    readKind();
    readZone();
    if (m_isKindKnown) {
        rejectUnexpectedKeys();
        if (m_entry.kind == MaintenanceKind::Once)
            readOnce();
        else
            readTimes();
    }
    readScope();
    m_entry.enabled = !has(u"enabled"_s) || m_values.value(u"enabled"_s).toBool();
    if (!m_problems.isEmpty())
        return Unexpected(m_problems);
    return m_entry;
}

void MaintenanceReader::readValues()
{
    const QStringList known = namesOf(maintenanceTable());
    for (auto it = m_json.begin(); it != m_json.end(); ++it) {
        if (!known.contains(it.key()))
            report(it.key(), unknownKeyText(it.key(), known));
    }
    for (const Field &field : maintenanceTable()) {
        const QJsonValue value = m_json.value(field.name);
        if (value.isUndefined())
            continue;
        const auto read = !isFreeText(field.name) && valueHasPlaceholder(value)
            ? Unexpected(MaintenanceFromJsonText::tr("Placeholders aren't allowed here."))
            : readField(field, value);
        if (read)
            m_values.insert(field.name, *read);
        else
            report(field.name, read.error());
    }
}

bool MaintenanceReader::isValid(const QString &key) const
{
    return std::none_of(m_problems.begin(), m_problems.end(), [&key](const FieldProblem &one) { return one.field == key; });
}

void MaintenanceReader::requireField(const QString &key)
{
    if (isValid(key))
        report(key, missingMaintenanceKey());
}

void MaintenanceReader::readKind()
{
    const QString key = u"when"_s;
    if (!has(key))
        return requireField(key);
    const Field &field = maintenanceTable().at(1);
    m_entry.kind = static_cast<MaintenanceKind>(field.choices.indexOf(text(key)));
    m_isKindKnown = true;
}

//! Reports keys that aren't allowed for this kind of maintenance.
void MaintenanceReader::rejectUnexpectedKeys()
{
    static const QHash<QString, QList<MaintenanceKind>> kindsOfKeys{
        {u"from"_s, {MaintenanceKind::Once}},
        {u"to"_s, {MaintenanceKind::Once}},
        {u"at"_s, {MaintenanceKind::Daily, MaintenanceKind::Weekly, MaintenanceKind::Monthly}},
        {u"days"_s, {MaintenanceKind::Weekly}},
        {u"daysOfMonth"_s, {MaintenanceKind::Monthly}},
        {u"cron"_s, {MaintenanceKind::Cron}}};
    for (auto it = kindsOfKeys.begin(); it != kindsOfKeys.end(); ++it) {
        if (!has(it.key()) || it->contains(m_entry.kind))
            continue;
        QStringList words;
        for (const MaintenanceKind kind : *it)
            words.append(u"“%1”"_s.arg(maintenanceKindKey(kind)));
        report(it.key(),
               MaintenanceFromJsonText::tr("This key is allowed only if “when” is one of: %1. Here, “when” is “%2”.")
                   .arg(words.join(u", "_s), maintenanceKindKey(m_entry.kind)));
    }
}

void MaintenanceReader::readZone()
{
    const QString key = u"zone"_s;
    const bool isOnce = m_isKindKnown && m_entry.kind == MaintenanceKind::Once;
    m_entry.zone = isOnce && !has(key) ? QByteArray("UTC") : text(key).toUtf8();
    if (!has(key) && m_isKindKnown && !isOnce)
        return requireField(key);
    if (!has(key) || timeZoneNamed(m_entry.zone).isValid())
        return;
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromUtf8(id));
    const QString near = nearestWord(text(key), names);
    const QString none = MaintenanceFromJsonText::tr("Unknown time zone “%1”. Use a name such as Europe/Berlin or UTC.");
    report(key,
           near.isEmpty() ? none.arg(text(key))
                          : MaintenanceFromJsonText::tr("Unknown time zone “%1”. Did you mean “%2”?").arg(text(key), near));
}

//! Reads a point in time. If it has no UTC offset, it is local time in the zone of the entry.
QDateTime MaintenanceReader::readInstant(const QString &key)
{
    const QDateTime written = QDateTime::fromString(text(key), Qt::ISODate);
    constexpr int kFirstYear = 1971;
    constexpr int kLastYear = 9998;
    if (!written.date().isValid() || written.date().year() < kFirstYear || written.date().year() > kLastYear) {
        report(key, MaintenanceFromJsonText::tr("“%1” isn't a valid time. Use a form like 2026-12-24T22:00.").arg(text(key)));
        return {};
    }
    if (written.timeSpec() != Qt::LocalTime)
        return QDateTime::fromSecsSinceEpoch(written.toSecsSinceEpoch(), Qt::UTC);
    const QTimeZone zone = timeZoneNamed(m_entry.zone);
    if (!zone.isValid())
        return {}; // the problem was already reported
    if (!has(u"zone"_s)) {
        report(key,
               MaintenanceFromJsonText::tr(
                   "The time zone is missing. Add a “zone” such as Europe/Berlin, or append Z or +01:00."));
        return {};
    }
    const QTime time = written.time();
    const qint64 minute = firstInstantAtLocalTime(zone, written.date(), time.hour() * 60 + time.minute());
    return QDateTime::fromMSecsSinceEpoch(minute + time.second() * 1'000LL, Qt::UTC);
}

void MaintenanceReader::readOnce()
{
    if (has(u"from"_s))
        m_entry.from = readInstant(u"from"_s);
    else
        requireField(u"from"_s);
    if (has(u"to"_s) && has(u"for"_s)) {
        report(u"for"_s, MaintenanceFromJsonText::tr("Use either “to” or “for”, not both."));
    } else if (has(u"to"_s)) {
        m_entry.to = readInstant(u"to"_s);
    } else if (has(u"for"_s)) {
        const auto lasts = m_values.value(u"for"_s).value<Milliseconds>();
        m_entry.to = m_entry.from.addSecs(std::chrono::duration_cast<std::chrono::seconds>(lasts).count());
    } else {
        requireField(u"to"_s);
    }
    if (!m_entry.from.isValid() || !m_entry.to.isValid())
        return;
    if (m_entry.to <= m_entry.from)
        report(u"to"_s, MaintenanceFromJsonText::tr("The end is before the start."));
    else if (m_entry.from.msecsTo(m_entry.to) > limits::kMaxOneTimeDuration.count())
        report(u"to"_s, MaintenanceFromJsonText::tr("Maintenance can last at most ten years."));
}

void MaintenanceReader::readTimes()
{
    readDuration();
    switch (m_entry.kind) {
    case MaintenanceKind::Weekly:
        readWeekdays();
        break;
    case MaintenanceKind::Monthly:
        readMonthDays();
        break;
    case MaintenanceKind::Cron:
        return readCron();
    case MaintenanceKind::Daily:
    case MaintenanceKind::Once:
        break;
    }
    if (!has(u"at"_s))
        return requireField(u"at"_s);
    const QTime time = QTime::fromString(text(u"at"_s), u"HH:mm"_s);
    if (time.isValid())
        m_entry.minute = time.hour() * 60 + time.minute();
    else
        report(
            u"at"_s,
            MaintenanceFromJsonText::tr("“%1” isn't a valid time of day. Use a form like 02:00 or 23:30.").arg(text(u"at"_s)));
}

void MaintenanceReader::readDuration()
{
    if (!has(u"for"_s))
        return requireField(u"for"_s);
    m_entry.duration = m_values.value(u"for"_s).value<Milliseconds>();
    if (m_entry.duration > limits::kMaxMaintenanceDuration)
        report(u"for"_s, MaintenanceFromJsonText::tr("Recurring maintenance can last at most 31 days."));
}

void MaintenanceReader::readWeekdays()
{
    const QString key = u"days"_s;
    const QStringList days = m_values.value(key).toStringList();
    if (days.isEmpty())
        return requireField(key);
    for (const QString &day : days) {
        int weekday = Qt::Monday;
        while (weekday <= Qt::Sunday && weekdayKey(weekday) != day.toLower())
            ++weekday;
        if (weekday > Qt::Sunday)
            report(
                key,
                MaintenanceFromJsonText::tr("“%1” isn't a valid day. Use one of: mon, tue, wed, thu, fri, sat, sun.").arg(day));
        else if (!m_entry.weekdays.contains(weekday))
            m_entry.weekdays.append(weekday);
    }
    std::sort(m_entry.weekdays.begin(), m_entry.weekdays.end());
}

void MaintenanceReader::readMonthDays()
{
    const QString key = u"daysOfMonth"_s;
    const QStringList days = m_values.value(key).toStringList();
    if (days.isEmpty())
        return requireField(key);
    for (const QString &text : days) {
        bool isNumber = false;
        const int number = text.toInt(&isNumber);
        const int day = text.toLower() == "last"_L1 ? Maintenance::kLastDay : number;
        if (day != Maintenance::kLastDay && (!isNumber || day < 1 || day > 31))
            report(key, MaintenanceFromJsonText::tr("“%1” isn't a valid day of the month. Use 1 to 31, or last.").arg(text));
        else if (!m_entry.monthDays.contains(day))
            m_entry.monthDays.append(day);
    }
    const auto place = [](int day) { return day == Maintenance::kLastDay ? 32 : day; };
    std::sort(m_entry.monthDays.begin(), m_entry.monthDays.end(), [&](int a, int b) { return place(a) < place(b); });
}

void MaintenanceReader::readCron()
{
    const QString key = u"cron"_s;
    if (!has(key))
        return requireField(key);
    m_entry.cron = text(key);
    if (const auto line = CronExpression::parse(m_entry.cron); !line)
        report(key, line.error());
}

void MaintenanceReader::readScope()
{
    m_entry.forAll = m_values.value(u"all"_s).toBool();
    m_entry.targets = m_values.value(u"targets"_s).toStringList();
    m_entry.tags = m_values.value(u"tags"_s).toStringList();
    m_entry.filter = text(u"filter"_s).trimmed();
    for (const QString &problem : tagProblems(m_entry.tags))
        report(u"tags"_s, problem);
    m_entry.targets.removeDuplicates();
    if (const auto filter = Filter::parse(m_entry.filter, statelessFilterVocabulary()); !filter)
        report(u"filter"_s, filter.error().text);
    const bool isChosen = !m_entry.targets.isEmpty() || !m_entry.tags.isEmpty() || !m_entry.filter.isEmpty();
    const bool areAllValid = isValid(u"targets"_s) && isValid(u"tags"_s) && isValid(u"filter"_s) && isValid(u"all"_s);
    if (m_entry.forAll && isChosen)
        report(u"all"_s, MaintenanceFromJsonText::tr("Choose either all targets or specific ones, not both."));
    else if (!m_entry.forAll && !isChosen && areAllValid)
        report(u"targets"_s,
               MaintenanceFromJsonText::tr("No targets specified. Add “targets”, “tags”, a “filter”, or “all”: true."));
}

} // namespace

Expected<Maintenance, QList<FieldProblem>> maintenanceFromJson(const QJsonObject &json)
{
    return MaintenanceReader(json).read();
}

namespace {

class TargetsReaderMaintenanceText
{
    Q_DECLARE_TR_FUNCTIONS(TargetsReader)
};

//! Returns a label that distinguishes the entry from a target.
QString maintenanceLabel(const QJsonObject &json, qsizetype index)
{
    const QString name = json.value("name"_L1).toString();
    const bool usable = !name.isEmpty() && !name.contains(u'\n') && !name.contains(QChar::Null);
    return usable ? TargetsReaderMaintenanceText::tr("maintenance “%1”").arg(name)
                  : TargetsReaderMaintenanceText::tr("maintenance %1").arg(index + 1);
}

} // namespace

//! Called after the targets have been read, because maintenance entries refer to them.
void TargetsReader::readMaintenance(const QJsonValue &value, const JsonMember *member)
{
    if (!member)
        return;
    if (!value.isArray()) {
        report(member->line, QString(), member->key,
               TargetsReaderMaintenanceText::tr("Expected a list, such as [{\"name\": …, \"when\": …}, …]."));
        return;
    }
    const QJsonArray array = value.toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const JsonSourceNode &place = member->value.items[static_cast<size_t>(i)];
        const QJsonObject json = array.at(i).toObject();
        const Entry entry{json, &place, maintenanceLabel(json, i)};
        if (array.at(i).isObject())
            readMaintenanceEntry(entry);
        else
            report(place.line, entry.label, QString(),
                   TargetsReaderMaintenanceText::tr("Expected an object, such as {\"name\": …, \"when\": …}."));
    }
    reportMaintenanceTargets();
}

void TargetsReader::readMaintenanceEntry(const Entry &entry)
{
    reportDuplicateKeys(*entry.place, entry.label, QString());
    const auto read = maintenanceFromJson(entry.json);
    if (!read) {
        for (const FieldProblem &problem : read.error())
            reportEntryProblem(entry, problem.field, problem.text);
        return;
    }
    const bool isDuplicate = std::any_of(m_document.maintenance.cbegin(), m_document.maintenance.cend(),
                                         [&read](const Maintenance &other) { return other.name == read->name; });
    if (isDuplicate)
        reportEntryProblem(entry, u"name"_s,
                           TargetsReaderMaintenanceText::tr("Another maintenance window already has this name."));
    m_document.maintenance.append(*read);
    m_maintenance.append(entry);
}

QList<MaintenanceProblem> maintenanceProblems(const QList<Maintenance> &entries, const QList<Target> &targets)
{
    QList<MaintenanceProblem> problems;
    if (std::all_of(entries.begin(), entries.end(), [](const Maintenance &entry) { return entry.targets.isEmpty(); }))
        return problems;
    const TargetReferences references = referencesTo(targets);
    MissingReferenceTexts texts(targets);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (const QString &target : entries.at(i).targets) {
            if (references.find(target).isNull())
                problems.append({i, texts.textFor(target)});
        }
    }
    return problems;
}

void TargetsReader::reportMaintenanceTargets()
{
    const QList<MaintenanceProblem> problems = maintenanceProblems(m_document.maintenance, m_document.targets);
    for (const MaintenanceProblem &problem : problems)
        reportEntryProblem(m_maintenance.at(problem.index), u"targets"_s, problem.text);
}

} // namespace watchkeeper
