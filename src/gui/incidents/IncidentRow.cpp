// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/incidents/IncidentRow.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"

#include <QStringList>

#include <algorithm>

namespace watchkeeper {

IncidentRow::IncidentRow(QList<Incident> members, IncidentLink link, QString common)
    : m_members(std::move(members))
    , m_link(link)
    , m_common(std::move(common))
    , m_cause(causeText(m_members.first()))
{
}

bool IncidentRow::contains(qint64 incident) const
{
    return std::any_of(m_members.cbegin(), m_members.cend(), [incident](const Incident &one) { return one.id == incident; });
}

IncidentStage IncidentRow::stage() const
{
    IncidentStage stage = IncidentStage::Closed;
    for (const Incident &incident : m_members) {
        if (incident.closed)
            continue;
        if (incident.inMaintenance)
            stage = IncidentStage::Maintenance;
        else if (!incident.acknowledgedBy)
            return IncidentStage::Open;
        else if (stage == IncidentStage::Closed)
            stage = IncidentStage::Acknowledged;
    }
    return stage;
}

Outcome IncidentRow::outcome() const
{
    const bool isClosed = stage() == IncidentStage::Closed;
    Outcome worst = Outcome::Degraded;
    for (const Incident &incident : m_members) {
        if (isClosed ? incident.worst == Outcome::Down : !incident.closed && incident.outcome != Outcome::Degraded)
            worst = Outcome::Down;
    }
    return worst;
}

QString IncidentRow::title() const
{
    return m_members.size() == 1 ? displayLine(first().targetName)
                                 : commonCauseText(m_link, m_common, static_cast<int>(m_members.size()));
}

qint64 IncidentRow::beginTime() const
{
    qint64 began = first().began;
    for (const Incident &incident : m_members)
        began = std::min(began, incident.began);
    return began;
}

qint64 IncidentRow::duration(qint64 now) const
{
    qint64 end = 0;
    for (const Incident &incident : m_members)
        end = std::max(end, incident.closed.value_or(now));
    return std::max(end - beginTime(), qint64(0));
}

QString IncidentRow::acknowledgedBy() const
{
    QStringList names;
    for (const Incident &incident : m_members) {
        if (incident.acknowledgedBy && !incident.acknowledgedBy->isEmpty())
            names.append(displayLine(*incident.acknowledgedBy));
    }
    names.removeDuplicates();
    return names.join(QLatin1String(", "));
}

QList<TargetId> IncidentRow::unacknowledgedTargets() const
{
    QList<TargetId> ids;
    for (const Incident &incident : m_members) {
        if (!incident.closed && !incident.acknowledgedBy)
            ids.append(incident.target);
    }
    return ids;
}

QList<IncidentRow> incidentRows(const QList<Incident> &incidents)
{
    QList<IncidentRow> rows;
    for (const IncidentGroup &group : groupIncidents(incidents)) {
        QList<Incident> members;
        for (const qsizetype place : group.members)
            members.append(incidents[place]);
        rows.append(IncidentRow(members, group.link, group.common));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const IncidentRow &a, const IncidentRow &b) {
        const bool isClosed = a.stage() == IncidentStage::Closed;
        if (isClosed != (b.stage() == IncidentStage::Closed))
            return !isClosed;
        return a.beginTime() > b.beginTime();
    });
    return rows;
}

} // namespace watchkeeper
