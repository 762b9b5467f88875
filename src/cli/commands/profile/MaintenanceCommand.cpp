// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/MaintenanceCommand.h"

#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/options/Arguments.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/Terminal.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"
#include "model/target/Maintenance.h"
#include "model/target/TargetLookup.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/MaintenanceEdits.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! An entry and its current status.
struct ListedEntry
{
    Maintenance entry;
    std::optional<MaintenanceTime> current;
    std::optional<MaintenanceTime> next;
};

QString utcTextOrEmpty(std::optional<qint64> instant)
{
    return instant ? QDateTime::fromMSecsSinceEpoch(*instant, Qt::UTC).toString(Qt::ISODate) : QString();
}

std::optional<qint64> currentEnd(const ListedEntry &listed)
{
    return listed.current ? std::optional(listed.current->end) : std::nullopt;
}

std::optional<qint64> nextStart(const ListedEntry &listed)
{
    return listed.next ? std::optional(listed.next->begin) : std::nullopt;
}

//! Formats a time in the entry's time zone.
QString zoneText(qint64 instant, const Maintenance &entry)
{
    const QTimeZone zone(entry.zone);
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(instant, Qt::UTC);
    return time.toOffsetFromUtc(zone.offsetFromUtc(time)).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString stateText(const ListedEntry &listed)
{
    if (!listed.entry.enabled)
        return CliText::tr("disabled");
    if (listed.current)
        return CliText::tr("in effect until %1").arg(zoneText(listed.current->end, listed.entry));
    if (listed.next)
        return CliText::tr("next %1").arg(zoneText(listed.next->begin, listed.entry));
    return CliText::tr("ended");
}

QByteArray json(const ListedEntry &listed)
{
    QJsonObject object = maintenanceToJson(listed.entry);
    object.insert(u"inEffect"_s, listed.current.has_value());
    if (listed.current)
        object.insert(u"until"_s, utcTextOrEmpty(currentEnd(listed)));
    if (listed.next)
        object.insert(u"next"_s, utcTextOrEmpty(nextStart(listed)));
    return orderedJson(object, namesOf(maintenanceTable()) + QStringList{u"inEffect"_s, u"until"_s, u"next"_s});
}

QByteArray jsonLines(const QList<ListedEntry> &all, Format format)
{
    QByteArray text;
    for (const ListedEntry &listed : all) {
        if (format == Format::Json)
            text += text.isEmpty() ? "\n" : ",\n";
        text += json(listed) + (format == Format::Ndjson ? "\n" : "");
    }
    return format == Format::Json ? "[" + text + "\n]\n" : text;
}

QByteArray csv(const QList<ListedEntry> &all)
{
    QByteArray text = csvRow({u"name"_s, u"when"_s, u"times"_s, u"for"_s, u"enabled"_s, u"inEffect"_s, u"until"_s, u"next"_s});
    for (const ListedEntry &listed : all)
        text += csvRow({displayText(listed.entry.name), maintenanceKindKey(listed.entry.kind),
                        maintenanceTimesText(listed.entry), displayText(maintenanceScopeText(listed.entry)),
                        listed.entry.enabled ? u"true"_s : u"false"_s, listed.current ? u"true"_s : u"false"_s,
                        utcTextOrEmpty(currentEnd(listed)), utcTextOrEmpty(nextStart(listed))});
    return text;
}

QByteArray entriesTable(const QList<ListedEntry> &all, const Terminal &terminal)
{
    TableText text({CliText::tr("Name"), CliText::tr("State"), CliText::tr("When"), CliText::tr("Targets")});
    for (const ListedEntry &listed : all)
        text.addRow({displayLine(listed.entry.name), stateText(listed), maintenanceTimesText(listed.entry),
                     displayLine(maintenanceScopeText(listed.entry))});
    return text.text(terminal).toUtf8();
}

//! Lists the entries. For each entry, the list shows whether it is in effect at `now`, its current end and its next start.
//! Without entries, the output is empty, except in JSON and CSV.
QByteArray maintenanceList(const QList<Maintenance> &entries, const QDateTime &now, Format format, const Terminal &terminal)
{
    QList<ListedEntry> all;
    for (const Maintenance &entry : entries) {
        const MaintenanceCalendar calendar(entry);
        all.append({entry, calendar.at(now.toMSecsSinceEpoch()), calendar.next(now.toMSecsSinceEpoch())});
    }
    if (format == Format::Json || format == Format::Ndjson)
        return jsonLines(all, format);
    if (format == Format::Csv)
        return csv(all);
    return all.isEmpty() ? QByteArray() : entriesTable(all, terminal);
}

void insertText(QJsonObject *json, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        json->insert(key, text);
}

void insertList(QJsonObject *json, const QString &key, const QStringList &texts)
{
    if (!texts.isEmpty())
        json->insert(key, QJsonArray::fromStringList(texts));
}

MaintenanceKind kindOf(const Arguments &arguments)
{
    if (!arguments.cron.isEmpty())
        return MaintenanceKind::Cron;
    if (!arguments.begins.isEmpty() || !arguments.ends.isEmpty())
        return MaintenanceKind::Once;
    if (!arguments.days.isEmpty())
        return MaintenanceKind::Weekly;
    return arguments.monthDays.isEmpty() ? MaintenanceKind::Daily : MaintenanceKind::Monthly;
}

//! Converts the arguments to an entry in the format of targets.json.
QJsonObject entryFromArguments(const Arguments &arguments)
{
    QJsonObject json{{u"name"_s, arguments.names.value(0)}, {u"when"_s, maintenanceKindKey(kindOf(arguments))}};
    insertText(&json, u"at"_s, arguments.timeOfDay);
    insertText(&json, u"from"_s, arguments.begins);
    insertText(&json, u"to"_s, arguments.ends);
    if (arguments.runFor)
        json.insert(u"for"_s, formatDuration(*arguments.runFor));
    insertList(&json, u"days"_s, arguments.days);
    insertList(&json, u"daysOfMonth"_s, arguments.monthDays);
    insertText(&json, u"cron"_s, arguments.cron);
    json.insert(u"zone"_s, arguments.zone.isEmpty() ? QString::fromUtf8(localTimeZoneId()) : arguments.zone);
    insertList(&json, u"targets"_s, arguments.targets);
    insertList(&json, u"tags"_s, arguments.tags);
    insertText(&json, u"filter"_s, arguments.only);
    if (arguments.forAll)
        json.insert(u"all"_s, true);
    if (arguments.isDisabled)
        json.insert(u"enabled"_s, false);
    return json;
}

//! Returns the command-line option for a key of targets.json.
QString optionForKey(const QString &key)
{
    static const QHash<QString, QString> options{
        {u"name"_s, u"NAME"_s}, {u"daysOfMonth"_s, u"--month-days"_s}, {u"targets"_s, u"--target"_s}, {u"tags"_s, u"--tag"_s}};
    return options.value(key, u"--"_s + key);
}

//! Returns the message for a problem. It is the same as for targets.json, unless the command line needs different wording.
QString problemText(const FieldProblem &problem)
{
    if (problem.field == "targets"_L1 && problem.text.contains(u"“targets”"_s))
        return CliText::tr("No targets specified. Use --target NAME, --tag TAG, --filter EXPR or --all.");
    return optionForKey(problem.field) + u": "_s + problem.text;
}

const Maintenance *findEntry(const QList<Maintenance> &entries, const QString &name)
{
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto found = std::find_if(entries.begin(), entries.end(),
                                        [&](const Maintenance &one) { return one.name.compare(name, sensitivity) == 0; });
        if (found != entries.end())
            return &*found;
    }
    return nullptr;
}

QStringList namesOf(const QList<Maintenance> &entries)
{
    QStringList names;
    for (const Maintenance &entry : entries)
        names.append(entry.name);
    return names;
}

QString entryNotFoundText(const QString &name, const QList<Maintenance> &entries)
{
    const QString near = nearestName(name, namesOf(entries));
    const QString hint = near.isEmpty() ? CliText::tr("To list all maintenance, run: watchkeeper-cli maintenance list")
                                        : CliText::tr("Did you mean “%1”?").arg(near);
    return CliText::tr("Maintenance “%1” not found. Nothing was changed. %2").arg(name, hint);
}

QByteArray utf8Line(const QString &text)
{
    return text.toUtf8() + '\n';
}

bool isRetained(const Maintenance &entry, const QDateTime &now)
{
    return !withoutEnded({entry}, now).isEmpty();
}

//! Returns a warning if a one-time entry has already ended, which is probably a mistake.
QStringList entryRemarks(const Maintenance &entry, const QDateTime &now)
{
    if (entry.kind != MaintenanceKind::Once || entry.to > now)
        return {};
    const QString name = displayLine(entry.name);
    const QString end = timestampText(entry.to);
    if (isRetained(entry, now))
        return {CliText::tr("“%1” already ended at %2.").arg(name, end)};
    return {CliText::tr("“%1” wasn't added: it ended at %2, and maintenance is removed %3 days after it ends.")
                .arg(name, end, QString::number(kEndedRetention.count()))};
}

} // namespace

void MaintenanceCommand::run()
{
    switch (arguments().action) {
    case Action::MaintenanceAdd:
        return add();
    case Action::MaintenanceRemove:
        return remove();
    case Action::MaintenanceStart:
        return begin();
    case Action::MaintenanceEnd:
        return end();
    default:
        return list();
    }
}

void MaintenanceCommand::list()
{
    const QList<Maintenance> &entries = store().document().maintenance;
    console().out.write(maintenanceList(entries, QDateTime::currentDateTimeUtc(), arguments().format, console().outTerminal));
    if (entries.isEmpty())
        console().say(CliText::tr(
            "No maintenance yet. Add one, such as: watchkeeper-cli maintenance add Backup --at 02:00 --for 1h --all"));
    finish(exit_status::kUp);
}

void MaintenanceCommand::add()
{
    const auto entry = maintenanceFromJson(entryFromArguments(arguments()));
    if (!entry) {
        for (const FieldProblem &problem : entry.error())
            console().say(problemText(problem));
        return finish(exit_status::kUsage);
    }
    QList<Maintenance> entries = store().document().maintenance;
    if (findEntry(entries, entry->name))
        return fail(exit_status::kUsage, CliText::tr("Maintenance “%1” already exists. Nothing was changed.").arg(entry->name));
    entries.append(*entry);
    const QList<MaintenanceProblem> problems = maintenanceProblems({*entry}, store().document().targets);
    for (const MaintenanceProblem &problem : problems)
        console().say(u"--target: "_s + problem.text);
    if (!problems.isEmpty())
        return finish(exit_status::kUsage);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString added =
        CliText::tr("Added: %1, %2, for %3")
            .arg(displayLine(entry->name), maintenanceTimesText(*entry), displayLine(maintenanceScopeText(*entry)));
    saveEntries(entries, isRetained(*entry, now) ? utf8Line(added) : QByteArray(), entryRemarks(*entry, now));
}

void MaintenanceCommand::remove()
{
    QList<Maintenance> entries = store().document().maintenance;
    QByteArray report;
    for (const QString &name : arguments().names) {
        const Maintenance *entry = findEntry(entries, name);
        if (!entry)
            return fail(exit_status::kUsage, entryNotFoundText(name, entries));
        report += utf8Line(CliText::tr("Removed: %1").arg(displayLine(entry->name)));
        entries.removeAt(entry - entries.constData());
    }
    saveEntries(entries, report);
}

bool MaintenanceCommand::selectTargets(Maintenance *entry)
{
    entry->forAll = arguments().forAll;
    entry->tags = arguments().tags;
    entry->filter = arguments().only;
    if (arguments().names.isEmpty() && arguments().only.isEmpty())
        return true;
    const auto targets = selectedTargets(store().document().targets, arguments(), CliText::tr("nothing was changed"));
    if (!targets) {
        fail(exit_status::kUsage, targets.error());
        return false;
    }
    for (const Target &target : *targets) {
        if (entry->filter.isEmpty())
            entry->targets.append(target.name);
    }
    return true;
}

void MaintenanceCommand::begin()
{
    Maintenance entry;
    entry.name = arguments().reason.isEmpty() ? CliText::tr("Manual") : arguments().reason;
    entry.zone = localTimeZoneId();
    if (!selectTargets(&entry))
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Maintenance> entries = store().document().maintenance;
    startMaintenance(entries, entry, now, now.addMSecs(arguments().runFor->count()));
    const auto sound = maintenanceFromJson(maintenanceToJson(entries.last()));
    if (!sound) {
        const FieldProblem &problem = sound.error().first();
        const QString option = problem.field == "name"_L1 ? u"--reason"_s : optionForKey(problem.field);
        return fail(exit_status::kUsage, option + u": "_s + problem.text);
    }
    saveEntries(entries,
                utf8Line(CliText::tr("Started: %1, %2, for %3")
                             .arg(displayLine(entries.last().name), maintenanceTimesText(entries.last()),
                                  displayLine(maintenanceScopeText(entries.last())))));
}

void MaintenanceCommand::end()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Maintenance> entries = store().document().maintenance;
    QStringList names = arguments().names;
    QStringList ended;
    if (names.isEmpty())
        names = namesOf(entries);
    for (const QString &name : std::as_const(names)) {
        if (const Maintenance *entry = findEntry(entries, name)) {
            const QString itsName = entry->name;
            if (endMaintenance(entries, itsName, now))
                ended.append(itsName);
            else if (!arguments().names.isEmpty())
                return fail(
                    exit_status::kUsage,
                    CliText::tr("“%1” can't be ended: it isn't in effect, or it recurs on a schedule. Nothing was changed.")
                        .arg(itsName));
            continue;
        }
        Arguments one;
        one.names = {name};
        const auto targets = selectedTargets(store().document().targets, one, CliText::tr("nothing was changed"));
        if (!targets)
            return fail(exit_status::kUsage, entryNotFoundText(name, entries));
        const QStringList ofTarget = endMaintenanceFor(entries, *targets, now);
        if (ofTarget.isEmpty())
            return fail(exit_status::kUsage,
                        CliText::tr("No maintenance for the target “%1” can be ended. Nothing was changed.").arg(name));
        ended += ofTarget;
    }
    if (ended.isEmpty())
        return fail(exit_status::kUsage, CliText::tr("No maintenance in effect can be ended. Nothing was changed."));
    ended.removeDuplicates();
    QByteArray report;
    for (const QString &name : std::as_const(ended))
        report += utf8Line(CliText::tr("Ended: %1").arg(displayLine(name)));
    saveEntries(entries, report);
}

void MaintenanceCommand::saveEntries(const QList<Maintenance> &entries, const QByteArray &report, const QStringList &remarks)
{
    store().setMaintenance(entries, {}); // the undo text is empty, because commands have no undo
    save(report, remarks);
}

} // namespace watchkeeper

#include "moc_MaintenanceCommand.cpp"
