// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/IncidentTable.h"

#include "history/database/HistoryDatabase.h"
#include "history/database/SqlConnection.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

template<typename Enum>
QVariant valueOrNull(const std::optional<Enum> &value)
{
    return value ? QVariant(static_cast<qint64>(*value)) : QVariant();
}

std::optional<qint64> optionalTime(const QVariant &number)
{
    return number.isNull() ? std::nullopt : std::optional(number.toLongLong());
}

QString incidentColumns()
{
    return u"SELECT i.key, target.id, target.name, i.began, i.opened, i.closed, i.outcome, i.worst, i.summary, i.error_type,"
           " i.message, i.host, i.address, i.parent, i.issuer, i.resolver, i.acknowledged_by, i.snoozed_until, (SELECT e.event"
           " FROM incident_entry AS e WHERE e.incident = i.key AND e.event IN (%1, %2) ORDER BY e.at DESC, e.key DESC LIMIT 1)"
           " FROM incident AS i JOIN target ON target.key = i.target "_s.arg(static_cast<int>(IncidentEvent::MaintenanceBegan))
               .arg(static_cast<int>(IncidentEvent::MaintenanceEnded));
}

Incident incidentOf(const QSqlQuery &row)
{
    Incident incident;
    incident.id = row.value(0).toLongLong();
    incident.target = TargetId::fromRfc4122(row.value(1).toByteArray());
    incident.targetName = row.value(2).toString();
    incident.began = row.value(3).toLongLong();
    incident.opened = row.value(4).toLongLong();
    incident.closed = optionalTime(row.value(5));
    incident.outcome = storedEnumerator(row.value(6), Outcome::Down);
    incident.worst = storedEnumerator(row.value(7), Outcome::Down);
    incident.summary = row.value(8).toString();
    if (!row.isNull(9))
        incident.errorType = storedEnumerator(row.value(9), ErrorType::Internal);
    incident.message = row.value(10).toString();
    incident.traits = {row.value(11).toString(), row.value(12).toString(), row.value(13).toString(), row.value(14).toString(),
                       row.value(15).toString()};
    if (!row.isNull(16))
        incident.acknowledgedBy = row.value(16).toString();
    incident.snoozedUntil = optionalTime(row.value(17));
    incident.inMaintenance =
        !incident.closed && !row.isNull(18) && row.value(18).toInt() == static_cast<int>(IncidentEvent::MaintenanceBegan);
    return incident;
}

IncidentEntry entryOf(const QSqlQuery &row)
{
    IncidentEntry entry;
    entry.at = row.value(0).toLongLong();
    entry.event = storedEnumerator(row.value(1), IncidentEvent::Restored);
    entry.author = row.value(2).toString();
    entry.text = row.value(3).toString();
    if (!row.isNull(4))
        entry.outcome = storedEnumerator(row.value(4), Outcome::Down);
    entry.until = optionalTime(row.value(5));
    return entry;
}

} // namespace

HistoryFault IncidentTable::put(const QList<IncidentChange> &changes)
{
    if (changes.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const IncidentChange &change : changes) {
            if (auto fault = insertOne(change))
                return fault;
        }
        return {};
    });
}

HistoryFault IncidentTable::insertOne(const IncidentChange &change)
{
    const Incident &incident = change.incident;
    const auto target = m_targets.key(incident.target, incident.targetName);
    if (!target)
        return target.error();
    const IncidentTraits &traits = incident.traits;
    if (auto fault = m_database->execute(
            u"INSERT INTO incident (target, opened, began, closed, outcome, worst, summary, error_type, message, host, address,"
            " parent, issuer, resolver, acknowledged_by, snoozed_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            " ON CONFLICT (target, opened) DO UPDATE SET closed = excluded.closed, outcome = excluded.outcome,"
            " worst = excluded.worst, parent = excluded.parent, acknowledged_by = excluded.acknowledged_by,"
            " snoozed_until = excluded.snoozed_until"_s,
            {*target, incident.opened, incident.began, valueOrNull(incident.closed), static_cast<int>(incident.outcome),
             static_cast<int>(incident.worst), incident.summary, valueOrNull(incident.errorType), incident.message, traits.host,
             traits.address, traits.parent, traits.issuer, traits.resolver,
             incident.acknowledgedBy ? QVariant(*incident.acknowledgedBy) : QVariant(), valueOrNull(incident.snoozedUntil)}))
        return fault;
    QVariant key;
    if (auto fault = m_database->select(u"SELECT key FROM incident WHERE target = ? AND opened = ?"_s,
                                        {*target, incident.opened}, [&key](const QSqlQuery &row) { key = row.value(0); }))
        return fault;
    for (const IncidentEntry &entry : change.entries) {
        if (auto fault = insertEntry(key, entry))
            return fault;
    }
    return {};
}

HistoryFault IncidentTable::insertEntry(const QVariant &incident, const IncidentEntry &entry)
{
    return m_database->execute(u"INSERT INTO incident_entry (incident, at, event, author, text, outcome, until)"
                               " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_s,
                               {incident, entry.at, static_cast<int>(entry.event), entry.author, entry.text,
                                valueOrNull(entry.outcome), valueOrNull(entry.until)});
}

HistoryFault IncidentTable::addEntry(qint64 id, const IncidentEntry &entry)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        const auto incident = find(id);
        if (!incident)
            return incident.error();
        return *incident ? insertEntry(id, entry) : HistoryFault();
    });
}

Expected<IncidentTable::Incidents, HistoryError> IncidentTable::open() const
{
    return read(u"WHERE i.closed IS NULL ORDER BY i.opened, i.key"_s, {});
}

Expected<IncidentTable::Incidents, HistoryError> IncidentTable::between(qint64 from, qint64 to, int limit,
                                                                        std::optional<TargetId> target) const
{
    QString where = u"WHERE i.began < ? AND (i.closed IS NULL OR i.closed >= ?)"_s;
    QVariantList values{to, from};
    if (target) {
        where += u" AND target.id = ?"_s;
        values.append(target->toRfc4122());
    }
    values.append(limit);
    return read(where + u" ORDER BY i.opened DESC, i.key DESC LIMIT ?"_s, values);
}

HistoryFault IncidentTable::forEachSpan(qint64 from, qint64 to,
                                        const std::function<void(const TimeSpan &span, Outcome worst)> &each) const
{
    return m_database->select(
        u"SELECT began, closed, worst FROM incident WHERE began < ? AND (closed IS NULL OR closed >= ?)"_s, {to, from},
        [&](const QSqlQuery &row) {
            const qint64 end = row.isNull(1) ? to : row.value(1).toLongLong();
            each({row.value(0).toLongLong(), end}, storedEnumerator(row.value(2), Outcome::Down));
        });
}

Expected<std::optional<Incident>, HistoryError> IncidentTable::find(qint64 id) const
{
    const auto found = read(u"WHERE i.key = ?"_s, {id});
    if (!found)
        return Unexpected(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->first());
}

Expected<QList<IncidentEntry>, HistoryError> IncidentTable::entries(qint64 id) const
{
    return m_database->rows(
        u"SELECT at, event, author, text, outcome, until FROM incident_entry WHERE incident = ? ORDER BY at, key"_s, {id},
        entryOf);
}

Expected<QList<std::pair<TargetId, IncidentEntry>>, HistoryError> IncidentTable::entriesOf(const QList<IncidentEvent> &events,
                                                                                           qint64 from) const
{
    QVariantList values{from};
    QStringList places;
    for (const IncidentEvent event : events) {
        values.append(static_cast<int>(event));
        places.append(u"?"_s);
    }
    const QString sql = u"SELECT e.at, e.event, e.author, e.text, e.outcome, e.until, target.id FROM incident_entry AS e"
                        " JOIN incident AS i ON i.key = e.incident JOIN target ON target.key = i.target"
                        " WHERE (i.closed IS NULL OR i.closed >= ?) AND e.event IN (%1) ORDER BY e.at, e.key"_s;
    return m_database->rows(sql.arg(places.join(u',')), values, [](const QSqlQuery &row) {
        return std::pair(TargetId::fromRfc4122(row.value(6).toByteArray()), entryOf(row));
    });
}

Expected<int, HistoryError> IncidentTable::removeBefore(qint64 time, int atMost)
{
    int removed = 0;
    const auto fault = m_database->runInTransaction([&]() -> HistoryFault {
        const QString old = u"SELECT key FROM incident WHERE closed < ? ORDER BY closed, key LIMIT ?"_s;
        if (auto failed = m_database->execute(u"DELETE FROM incident_entry WHERE incident IN (%1)"_s.arg(old), {time, atMost}))
            return failed;
        const auto gone = removeRows(m_database, u"DELETE FROM incident WHERE key IN (%1)"_s.arg(old), {time, atMost});
        if (!gone)
            return gone.error();
        removed = *gone;
        return {};
    });
    if (fault)
        return Unexpected(*fault);
    return removed;
}

Expected<IncidentTable::Incidents, HistoryError> IncidentTable::read(const QString &where, const QVariantList &values) const
{
    return m_database->rows(incidentColumns() + where, values, incidentOf);
}

} // namespace watchkeeper
