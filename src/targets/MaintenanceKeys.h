// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The entries of `maintenance` in targets.json: their keys, from JSON and to JSON. Shared by reader, writer, schema, command line
//! and window. Pure.

#include "model/Fields.h"
#include "model/Filter.h"
#include "model/Maintenance.h"

#include <QJsonObject>

#include <utility>

namespace watchkeeper {

//! `maintenance`, beside `targets`.
QString maintenanceKey();
//! `name`, `when`, `from`, `to`, `at`, `for`, `days`, `daysOfMonth`, `cron`, `zone`, `all`, `targets`, `tags`, `filter`, `enabled`.
const QList<Field> &maintenanceTable();

//! `once`, `daily`, `weekly`, `monthly`, `cron`.
QString maintenanceKindKey(MaintenanceKind kind);
//! `mon` to `sun` for 1 - 7.
QString weekdayKey(int weekday);

//! The zone of this computer, for new entries; UTC if its name isn't known on other computers.
QByteArray localTimeZoneId();

//! \brief The vocabulary of a maintenance filter: it selects targets by their properties, not by their state.
FilterVocabulary maintenanceFilterVocabulary();

//! \brief Reads one entry by the rules of the file. Doesn't check whether its name is free and its targets exist.
//! \return all problems
Expected<Maintenance, QList<FieldProblem>> maintenanceFromJson(const QJsonObject &json);

//! The members that maintenanceFromJson() reads back as the same entry, in the order of the table.
QList<std::pair<QString, QJsonValue>> maintenanceMembers(const Maintenance &entry);
QJsonObject maintenanceToJson(const Maintenance &entry);

//! \brief When it is in effect, as a short text with its zone: `Mon, Fri 02:00 for 1 h 30 min (Europe/Berlin)`. Translated.
QString maintenanceTimesText(const Maintenance &entry);
//! \brief Its targets: `all targets`, `Shop API, tag db`. Translated.
QString maintenanceScopeText(const Maintenance &entry);

} // namespace watchkeeper
