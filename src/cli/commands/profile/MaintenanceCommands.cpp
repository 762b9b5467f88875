// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/MaintenanceCommands.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/Moment.h"
#include "cli/terminal/Console.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/base/LocalTime.h"
#include "model/base/NearestWord.h"
#include "model/target/Maintenance.h"
#include "model/target/Target.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/DocumentEdits.h"

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
    const QTimeZone zone = timeZoneNamed(entry.zone);
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

QStringList csvCells(const ListedEntry &listed)
{
    return {displayText(listed.entry.name),
            maintenanceKindKey(listed.entry.kind),
            maintenanceTimesText(listed.entry),
            displayText(maintenanceScopeText(listed.entry)),
            listed.entry.enabled ? u"true"_s : u"false"_s,
            listed.current ? u"true"_s : u"false"_s,
            utcTextOrEmpty(currentEnd(listed)),
            utcTextOrEmpty(nextStart(listed))};
}

QStringList tableCells(const ListedEntry &listed)
{
    return {displayLine(listed.entry.name), stateText(listed), maintenanceTimesText(listed.entry),
            displayLine(maintenanceScopeText(listed.entry))};
}

//! Lists the entries. For each entry, the list shows whether it is in effect at `now`, its current end and its next start.
QByteArray maintenanceList(const QList<Maintenance> &entries, const QDateTime &now, Format format, const Terminal &terminal)
{
    Listing listing(format, {u"name"_s, u"when"_s, u"times"_s, u"for"_s, u"enabled"_s, u"inEffect"_s, u"until"_s, u"next"_s},
                    {CliText::tr("Name"), CliText::tr("State"), CliText::tr("When"), CliText::tr("Targets")});
    QByteArray text = listing.begin();
    for (const Maintenance &entry : entries) {
        const MaintenanceCalendar calendar(entry);
        const ListedEntry listed{entry, calendar.at(now.toMSecsSinceEpoch()), calendar.next(now.toMSecsSinceEpoch())};
        text +=
            listing.add({[&] { return json(listed); }, [&] { return csvCells(listed); }, [&] { return tableCells(listed); }});
    }
    return text + listing.end(terminal);
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

MaintenanceKind kindOf(const MaintenanceAddOptions &options)
{
    if (!options.cron.isEmpty())
        return MaintenanceKind::Cron;
    if (!options.begins.isEmpty() || !options.ends.isEmpty())
        return MaintenanceKind::Once;
    if (!options.days.isEmpty())
        return MaintenanceKind::Weekly;
    return options.monthDays.isEmpty() ? MaintenanceKind::Daily : MaintenanceKind::Monthly;
}

//! Converts the options to an entry in the format of targets.json.
QJsonObject entryFromOptions(const MaintenanceAddOptions &options)
{
    QJsonObject json{{u"name"_s, options.names.value(0)}, {u"when"_s, maintenanceKindKey(kindOf(options))}};
    insertText(&json, u"at"_s, options.timeOfDay);
    insertText(&json, u"from"_s, options.begins);
    insertText(&json, u"to"_s, options.ends);
    if (options.runFor)
        json.insert(u"for"_s, formatDuration(*options.runFor));
    insertList(&json, u"days"_s, options.days);
    insertList(&json, u"daysOfMonth"_s, options.monthDays);
    insertText(&json, u"cron"_s, options.cron);
    json.insert(u"zone"_s, options.zone.isEmpty() ? QString::fromUtf8(localTimeZoneId()) : options.zone);
    insertList(&json, u"targets"_s, options.targets);
    insertList(&json, u"tags"_s, options.tags);
    insertText(&json, u"filter"_s, options.filter);
    if (options.forAll)
        json.insert(u"all"_s, true);
    if (options.isDisabled)
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
    const QString hint = CliText::suggestion(nearestName(name, namesOf(entries)),
                                             CliText::tr("To list all maintenance, run: watchkeeper-cli maintenance list"));
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

void addTagsAndAll(CLI::App *app, QStringList *tags, bool *forAll)
{
    addRepeated(app, "--tag", tags, "TAG", "For targets with this tag. May be repeated.");
    addFlag(app, "--all", forAll, "For all targets.");
}

Option addLength(CLI::App *app, std::optional<Milliseconds> *length)
{
    return addDuration(app, "--for", length, kMaintenanceRange, "Duration, such as 30m or 1h30m.");
}

} // namespace

const CommandText MaintenanceListCommand::kText{"maintenance list", "Profile",
                                                "List maintenance: when, for which targets, and the next occurrence.",
                                                R"(Examples:
  watchkeeper-cli maintenance list
  watchkeeper-cli maintenance list --format ndjson | jq -r 'select(.inEffect) | .name'

Times are in the zone of each entry. In json and ndjson, they are in UTC.)"};

void MaintenanceListOptions::addTo(CLI::App *app)
{
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void MaintenanceListCommand::run()
{
    const QList<Maintenance> &entries = store().document().maintenance;
    console().out.write(maintenanceList(entries, QDateTime::currentDateTimeUtc(), options().format, console().outTerminal));
    if (entries.isEmpty())
        console().say(CliText::tr("No maintenance yet. To add one, run for example: watchkeeper-cli maintenance add Backup "
                                  "--at 02:00 --for 1h --all"));
    finish(exit_status::kUp);
}

void MaintenanceCommand::saveEntries(const QList<Maintenance> &entries, const QByteArray &report, const QStringList &remarks)
{
    store().setMaintenance(entries, {}); // the undo text is empty, because commands have no undo
    save(report, remarks);
}

const CommandText MaintenanceAddCommand::kText{
    "maintenance add", "Profile",
    "Add maintenance: once, daily, weekly, monthly, or cron-based.\n"
    "When clocks change, a start time that occurs twice is used once. A start time that is "
    "skipped moves to the next existing minute.",
    R"(Examples:
  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db
  watchkeeper-cli maintenance add Updates --days sat,sun --at 22:00 --for 4h --all
  watchkeeper-cli maintenance add Reboot --month-days 1,last --at 03:00 --for 20m --target Shop
  watchkeeper-cli maintenance add Patches --cron '0 3 * * TUE#2' --for 2h --filter 'host:db'
  watchkeeper-cli maintenance add Move --from 2026-12-24T22:00 --to 2026-12-25T02:00 --all

Exit status: 0; 64 an option is invalid, and nothing was changed.)"};

void MaintenanceAddOptions::addTo(CLI::App *app)
{
    addTexts(app, "NAME", &names, "NAME", "Name of the maintenance, such as Backup.").required().single();
    addText(app, "--at", &timeOfDay, "HH:MM",
            "Start time, in the time zone of --zone. Applies every day, or on the days in --days or --month-days.");
    addLength(app, &runFor);
    addRepeated(app, "--days", &days, "DAYS", "On these days of the week: mon, tue, wed, thu, fri, sat, sun.")
        .separatedByCommas();
    addRepeated(app, "--month-days", &monthDays, "DAYS", "On these days of the month: 1 to 31, or last for the last day.")
        .separatedByCommas();
    addText(app, "--cron", &cron, "LINE",
            "Start as a cron expression: minute, hour, day of month, month, day of week. L is the last day of a month, MON#2 "
            "its second Monday, 5L its last Friday.");
    addText(app, "--from", &begins, "WHEN",
            "For one-time maintenance: the start, in the time zone of --zone, such as 2026-12-24T22:00.");
    addText(app, "--to", &ends, "WHEN", "For one-time maintenance: the end, unless --for is given.");
    addText(app, "--zone", &zone, "ZONE", "Time zone, such as Europe/Berlin. Default: the zone of this computer.");
    addRepeated(app, "--target", &targets, "NAME", "For this target, by name or ID. May be repeated.");
    addText(app, "--filter", &filter, "EXPR", "For targets that match this filter. Same syntax as --only of list.")
        .check(filterProblem);
    addFlag(app, "--disabled", &isDisabled,
            "Add it disabled. To enable it, set \"enabled\": true in its entry in targets.json.");
    addTagsAndAll(app, &tags, &forAll);
}

void MaintenanceAddCommand::run()
{
    const auto entry = maintenanceFromJson(entryFromOptions(options()));
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

const CommandText MaintenanceStartCommand::kText{
    "maintenance start", "Profile",
    "Start maintenance now.\n"
    "It is stored in targets.json, so it survives a restart, and an open window picks it up immediately.",
    R"(Examples:
  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'
  watchkeeper-cli maintenance start --tag db --for 30m
  watchkeeper-cli maintenance start --all --for 4h

The next change of the list removes entries that ended more than a week ago.)"};

void MaintenanceStartOptions::addTo(CLI::App *app)
{
    targets.addTo(app);
    addLength(app, &runFor).required();
    addText(app, "--reason", &reason, "TEXT", "Reason, shown during the maintenance.");
    addTagsAndAll(app, &tags, &forAll);
}

void MaintenanceStartOptions::validate() const
{
    targets.requireNonBlankFilter();
    const int chosen = int(!targets.names.isEmpty()) + int(!targets.only.isEmpty()) + int(!tags.isEmpty()) + int(forAll);
    require(chosen == 1, "Use one of NAME…, --tag TAG, --only EXPR or --all to select targets.");
}

void MaintenanceStartCommand::run()
{
    Maintenance entry;
    entry.name = options().reason.isEmpty() ? CliText::tr("Manual") : options().reason;
    entry.zone = localTimeZoneId();
    if (!selectTargets(&entry))
        return;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Maintenance> entries = store().document().maintenance;
    startMaintenance(entries, entry, now, now.addMSecs(options().runFor->count()));
    const auto valid = maintenanceFromJson(maintenanceToJson(entries.last()));
    if (!valid) {
        const FieldProblem &problem = valid.error().first();
        const QString option = problem.field == "name"_L1 ? u"--reason"_s : optionForKey(problem.field);
        return fail(exit_status::kUsage, option + u": "_s + problem.text);
    }
    saveEntries(entries,
                utf8Line(CliText::tr("Started: %1, %2, for %3")
                             .arg(displayLine(entries.last().name), maintenanceTimesText(entries.last()),
                                  displayLine(maintenanceScopeText(entries.last())))));
}

bool MaintenanceStartCommand::selectTargets(Maintenance *entry)
{
    entry->forAll = options().forAll;
    entry->tags = options().tags;
    entry->filter = options().targets.only;
    if (options().targets.isEmpty())
        return true;
    const auto targets = selectedTargets(store().document().targets, options().targets, CliText::tr("nothing was changed"));
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

const CommandText MaintenanceRemoveCommand::kText{"maintenance remove", "Profile",
                                                  "Remove maintenance entries.\n"
                                                  "If a name doesn't exist, nothing is removed.",
                                                  R"(Example:
  watchkeeper-cli maintenance remove Backup)"};

void MaintenanceRemoveOptions::addTo(CLI::App *app)
{
    addTexts(app, "NAME", &names, "NAME", "Names of entries, as shown by maintenance list.").required();
}

void MaintenanceRemoveCommand::run()
{
    QList<Maintenance> entries = store().document().maintenance;
    QByteArray report;
    for (const QString &name : options().names) {
        const Maintenance *entry = findEntry(entries, name);
        if (!entry)
            return fail(exit_status::kUsage, entryNotFoundText(name, entries));
        report += utf8Line(CliText::tr("Removed: %1").arg(displayLine(entry->name)));
        entries.removeAt(entry - entries.constData());
    }
    saveEntries(entries, report);
}

const CommandText MaintenanceEndCommand::kText{"maintenance end", "Profile",
                                               "End manually started or one-time maintenance now.\n"
                                               "Recurring maintenance isn't changed.",
                                               R"(Examples:
  watchkeeper-cli maintenance end
  watchkeeper-cli maintenance end 'New disk'
  watchkeeper-cli maintenance end 'Shop API'          for this target only)"};

void MaintenanceEndOptions::addTo(CLI::App *app)
{
    addTexts(app, "NAME", &names, "NAME", "Names of one-time entries, or of targets. Default: all one-time entries in effect.");
}

void MaintenanceEndCommand::run()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QList<Maintenance> entries = store().document().maintenance;
    QStringList names = options().names;
    QStringList ended;
    if (names.isEmpty())
        names = namesOf(entries);
    for (const QString &name : std::as_const(names)) {
        if (const Maintenance *entry = findEntry(entries, name)) {
            const QString itsName = entry->name;
            if (endMaintenance(entries, itsName, now))
                ended.append(itsName);
            else if (!options().names.isEmpty())
                return fail(
                    exit_status::kUsage,
                    CliText::tr("“%1” can't be ended: it isn't in effect, or it recurs on a schedule. Nothing was changed.")
                        .arg(itsName));
            continue;
        }
        const auto targets = selectedTargets(store().document().targets, {{name}, {}}, CliText::tr("nothing was changed"));
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

namespace {

constexpr CommandText kMaintenanceGroup{"maintenance", "Profile",
                                        "List, add, start, end and remove maintenance.\n"
                                        "Targets are still checked during maintenance, but problems are expected.",
                                        "Example:\n"
                                        "  watchkeeper-cli maintenance start 'Shop API' --for 1h --reason 'New disk'\n"
                                        "  watchkeeper-cli maintenance add Backup --at 02:00 --for 90m --tag db\n"
                                        "  watchkeeper-cli maintenance list"};

} // namespace

void addMaintenanceCommands(CommandDescriptions *all)
{
    addGroup(all, kMaintenanceGroup);
    addCommands<MaintenanceListCommand, MaintenanceAddCommand, MaintenanceStartCommand, MaintenanceRemoveCommand,
                MaintenanceEndCommand>(all);
}

} // namespace watchkeeper
