// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/OutboxTable.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

HistoryFault OutboxTable::put(const AlertChanges &changes)
{
    if (changes.steps.isEmpty() && changes.parts.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const DeliveryStep &step : changes.steps) {
            if (auto fault = insertStep(step))
                return fault;
        }
        for (auto part = changes.parts.cbegin(); part != changes.parts.cend(); ++part) {
            if (auto fault = insertAttachment(part.key(), part.value()))
                return fault;
        }
        return {};
    });
}

HistoryFault OutboxTable::insertStep(const DeliveryStep &step)
{
    const StoredDelivery &delivery = step.delivery;
    const QByteArray id = delivery.alert.toRfc4122();
    if (step.isOver)
        return m_database->execute(u"DELETE FROM outbox WHERE alert = ? AND channel = ?"_s, {id, delivery.channel});
    return m_database->execute(u"INSERT INTO outbox (alert, channel, made, due, failures, data) VALUES (?, ?, ?, ?, ?, ?)"
                               " ON CONFLICT (alert, channel) DO UPDATE SET due = excluded.due, failures = excluded.failures"_s,
                               {id, delivery.channel, delivery.made, delivery.due, delivery.failures, delivery.data});
}

HistoryFault OutboxTable::insertAttachment(const QString &name, const QByteArray &data)
{
    if (data.isEmpty())
        return m_database->execute(u"DELETE FROM alert_part WHERE name = ?"_s, {name});
    return m_database->execute(u"INSERT INTO alert_part (name, data) VALUES (?, ?)"
                               " ON CONFLICT (name) DO UPDATE SET data = excluded.data"_s,
                               {name, data});
}

Expected<StoredAlerts, HistoryError> OutboxTable::all() const
{
    StoredAlerts found;
    const auto takeDelivery = [&found](const QSqlQuery &row) {
        found.deliveries.append({QUuid::fromRfc4122(row.value(0).toByteArray()), row.value(1).toString(),
                                 row.value(2).toLongLong(), row.value(3).toLongLong(), row.value(4).toInt(),
                                 row.value(5).toByteArray()});
    };
    if (auto fault = m_database->select(u"SELECT alert, channel, made, due, failures, data FROM outbox ORDER BY key"_s, {},
                                        takeDelivery))
        return Unexpected(*fault);
    const auto takePart = [&found](const QSqlQuery &row) {
        found.parts.insert(row.value(0).toString(), row.value(1).toByteArray());
    };
    if (auto fault = m_database->select(u"SELECT name, data FROM alert_part"_s, {}, takePart))
        return Unexpected(*fault);
    return found;
}

} // namespace watchkeeper
