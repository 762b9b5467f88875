// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/IncidentsText.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "cli/CliText.h"
#include "cli/options/Moment.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"
#include "model/base/Quantity.h"
#include "model/incident/Incident.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString incidentStateKey(const Incident &incident)
{
    if (incident.closed)
        return u"closed"_s;
    return incident.acknowledgedBy ? u"acknowledged"_s : u"open"_s;
}

qint64 durationOf(const Incident &incident, qint64 now)
{
    return std::max(incident.closed.value_or(now) - incident.began, qint64(0));
}

QString targetIdText(const Incident &incident)
{
    return incident.target.toString(QUuid::WithoutBraces);
}

QJsonValue timeOrNull(const std::optional<qint64> &time)
{
    return time ? QJsonValue(exportedTime(*time)) : QJsonValue(QJsonValue::Null);
}

QJsonObject jsonObjectFor(const Incident &incident, qint64 lengthMs)
{
    QJsonObject object{{u"incident"_s, incident.id},
                       {u"target"_s, incident.targetName},
                       {u"id"_s, targetIdText(incident)},
                       {u"state"_s, incidentStateKey(incident)},
                       {u"outcome"_s, outcomeKey(incident.outcome)},
                       {u"worst"_s, outcomeKey(incident.worst)},
                       {u"began"_s, exportedTime(incident.began)},
                       {u"opened"_s, exportedTime(incident.opened)},
                       {u"closed"_s, timeOrNull(incident.closed)},
                       {u"durationMs"_s, lengthMs},
                       {u"summary"_s, incident.summary},
                       {u"message"_s, incident.message},
                       {u"host"_s, incident.traits.host},
                       {u"address"_s, incident.traits.address},
                       {u"parent"_s, incident.traits.parent},
                       {u"issuer"_s, incident.traits.issuer},
                       {u"resolver"_s, incident.traits.resolver},
                       {u"snoozedUntil"_s, timeOrNull(incident.snoozedUntil)}};
    if (incident.errorType)
        object.insert(u"error"_s, errorTypeKey(*incident.errorType));
    if (incident.inMaintenance)
        object.insert(u"inMaintenance"_s, true);
    if (incident.acknowledgedBy)
        object.insert(u"acknowledgedBy"_s, *incident.acknowledgedBy);
    return object;
}

//! \param group  the group of the incident, or null
QByteArray jsonOf(const Incident &incident, qint64 lengthMs, const IncidentGroup *group, qint64 groupId)
{
    static const QStringList keys{u"incident"_s,      u"target"_s, u"id"_s,       u"state"_s,          u"outcome"_s,
                                  u"worst"_s,         u"began"_s,  u"opened"_s,   u"closed"_s,         u"durationMs"_s,
                                  u"summary"_s,       u"error"_s,  u"message"_s,  u"host"_s,           u"address"_s,
                                  u"parent"_s,        u"issuer"_s, u"resolver"_s, u"acknowledgedBy"_s, u"snoozedUntil"_s,
                                  u"inMaintenance"_s, u"group"_s,  u"link"_s,     u"common"_s,         u"timeline"_s};
    QJsonObject object = jsonObjectFor(incident, lengthMs);
    if (group) {
        object.insert(u"group"_s, groupId);
        object.insert(u"link"_s, incidentLinkKey(group->link));
        object.insert(u"common"_s, group->common);
    }
    return orderedJson(object, keys);
}

QStringList incidentCsv(const Incident &incident, qint64 now, qint64 groupId)
{
    return {QString::number(incident.id),
            displayText(incident.targetName),
            targetIdText(incident),
            incidentStateKey(incident),
            outcomeKey(incident.worst),
            exportedTime(incident.began),
            incident.closed ? exportedTime(*incident.closed) : QString(),
            QString::number(durationOf(incident, now)),
            displayText(incident.acknowledgedBy.value_or(QString())),
            QString::number(groupId),
            causeText(incident)};
}

QString stateLabel(const Incident &incident)
{
    if (incident.closed)
        return CliText::tr("closed", "an incident");
    if (incident.inMaintenance)
        return CliText::tr("maintenance", "an incident");
    return incident.acknowledgedBy ? CliText::tr("acknowledged", "an incident") : CliText::tr("open", "an incident");
}

QString displayTime(qint64 time)
{
    return QDateTime::fromMSecsSinceEpoch(time).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

//! Widths of the columns of a list of incidents, in terminal columns.
struct IncidentWidths
{
    int name = 0;
    int outcome = 8; //!< or more for a longer word
    int state = 12;  //!< or more
};

//! Formats an incident: `#12  Shop  ✖ Down  open  2026-11-21 20:14:00  2 h 5 min  It says 503.`
QString incidentLine(const Incident &incident, qint64 now, const IncidentWidths &widths, const Terminal &terminal)
{
    const Outcome shown = incident.inMaintenance ? Outcome::Unknown : incident.worst;
    const QString state = padded(stateLabel(incident), widths.state);
    QStringList cells{paddedLeft(u"#%1"_s.arg(incident.id), 5),
                      padded(elided(displayLine(incident.targetName), widths.name, terminal), widths.name),
                      coloured(padded(outcomeOrPending(incident.worst), widths.outcome), incident.worst, terminal),
                      incident.closed ? muted(state, terminal) : coloured(state, shown, terminal),
                      displayTime(incident.began),
                      padded(humanDuration(static_cast<double>(durationOf(incident, now))), 12),
                      causeText(incident)};
    return cells.join(u"  "_s);
}

QByteArray tableOf(const QList<Incident> &incidents, const QList<IncidentGroup> &groups, qint64 now, const Terminal &terminal)
{
    QStringList names;
    QStringList outcomes;
    QStringList states;
    for (const Incident &incident : incidents) {
        names.append(displayLine(incident.targetName));
        outcomes.append(outcomeOrPending(incident.worst));
        states.append(stateLabel(incident));
    }
    IncidentWidths widths{nameColumnWidth(names, terminal)};
    widths.outcome = widestOf(outcomes, widths.outcome);
    widths.state = widestOf(states, widths.state);
    QString text;
    for (const IncidentGroup &group : groups) {
        const bool isOne = group.members.size() == 1;
        const QString edge = isOne ? u"  "_s : terminal.hasUnicode ? u"│ "_s : u"| "_s;
        if (!isOne)
            text += commonCauseText(group.link, group.common, incidents[group.members.first()].targetName,
                                    static_cast<int>(group.members.size()))
                + u":\n"_s;
        for (const qsizetype member : group.members)
            text += edge + incidentLine(incidents[member], now, widths, terminal) + u'\n';
    }
    return text.toUtf8();
}

QString incidentEntryText(const IncidentEntry &entry)
{
    return u"  %1  %2\n"_s.arg(displayTime(entry.at), entryText(entry));
}

QByteArray entryJson(const IncidentEntry &entry)
{
    static const QStringList keys{u"at"_s, u"event"_s, u"author"_s, u"outcome"_s, u"until"_s, u"text"_s};
    QJsonObject object{{u"at"_s, exportedTime(entry.at)},
                       {u"event"_s, incidentEventKey(entry.event)},
                       {u"author"_s, entry.author},
                       {u"text"_s, entry.text}};
    if (entry.outcome)
        object.insert(u"outcome"_s, outcomeKey(*entry.outcome));
    if (entry.until)
        object.insert(u"until"_s, exportedTime(*entry.until));
    return orderedJson(object, keys);
}

} // namespace

QByteArray incidentsText(const QList<Incident> &incidents, qint64 now, Format format, const Terminal &terminal)
{
    QList<Incident> ordered = incidents;
    std::stable_partition(ordered.begin(), ordered.end(), [](const Incident &incident) { return !incident.closed; });
    const QList<IncidentGroup> groups = groupIncidents(ordered);
    if (format == Format::Table)
        return tableOf(ordered, groups, now, terminal);
    Listing listing(format,
                    {u"incident"_s, u"target"_s, u"id"_s, u"state"_s, u"worst"_s, u"began"_s, u"closed"_s, u"durationMs"_s,
                     u"acknowledgedBy"_s, u"group"_s, u"why"_s});
    QByteArray text = listing.begin();
    for (const IncidentGroup &group : groups) {
        const qint64 groupId = ordered[group.members.first()].id;
        const IncidentGroup *shown = group.members.size() > 1 ? &group : nullptr;
        for (const qsizetype member : group.members) {
            const Incident &incident = ordered[member];
            text += listing.add({[&] { return jsonOf(incident, durationOf(incident, now), shown, groupId); },
                                 [&] { return incidentCsv(incident, now, groupId); },
                                 {}});
        }
    }
    return text + listing.end(terminal);
}

QByteArray incidentJson(const Incident &incident, const QList<IncidentEntry> &entries, qint64 lengthMs)
{
    QByteArrayList lines;
    for (const IncidentEntry &entry : entries)
        lines.append(entryJson(entry));
    QByteArray object = jsonOf(incident, lengthMs, nullptr, 0);
    object.chop(1); // removes the closing brace
    return object + ",\"timeline\":[" + lines.join(',') + "]}";
}

QByteArray incidentText(const Incident &incident, const QList<IncidentEntry> &entries, qint64 now, Format format,
                        const Terminal &terminal)
{
    if (format == Format::Json)
        return incidentJson(incident, entries, durationOf(incident, now)) + '\n';
    QString text = incidentLine(incident, now, {displayWidth(displayLine(incident.targetName))}, terminal) + u"\n\n"_s;
    for (const IncidentEntry &entry : entries)
        text += incidentEntryText(entry);
    const QString at = QDateTime::fromMSecsSinceEpoch(incident.opened + 1'000).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
    text +=
        CliText::tr("\nEvidence from that time: watchkeeper-cli history evidence %1 --at %2\n").arg(targetIdText(incident), at);
    return text.toUtf8();
}

} // namespace watchkeeper
