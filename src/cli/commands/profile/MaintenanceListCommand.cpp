// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/MaintenanceListCommand.h"

#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/terminal/Terminal.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/target/Maintenance.h"
#include "targets/document/MaintenanceKeys.h"
#include "targets/edit/MaintenanceEdits.h"

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

} // namespace watchkeeper

#include "moc_MaintenanceListCommand.cpp"
