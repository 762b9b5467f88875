// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The entries of `maintenance` in targets.json: their keys, from JSON and to JSON. Reader, writer, schema, command line and window share these.
//! Pure.

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
//! `mon` to `sun` by 1 - 7.
QString weekdayKey(int weekday);

//! The zone of this computer, for new entries; UTC where it has no name that other computers know.
QByteArray zoneHere();

//! \brief What a filter of a maintenance may ask for: it chooses targets by what they are, not by how they do.
FilterVocabulary maintenanceFilterVocabulary();

//! \brief One entry by the rules of the file, whether its name is free and its targets are there apart.
//! \return every problem at once
Expected<Maintenance, QList<FieldProblem>> maintenanceFromJson(const QJsonObject &json);

//! What maintenanceFromJson() reads back as the same, in the order of the table.
QList<std::pair<QString, QJsonValue>> maintenanceMembers(const Maintenance &entry);
QJsonObject maintenanceToJson(const Maintenance &entry);

//! \brief When it is in effect, in a few words and with its zone: `Mon, Fri 02:00 for 1 h 30 min (Europe/Berlin)`. Translated.
QString maintenanceTimesText(const Maintenance &entry);
//! \brief For whom: `all targets`, `Shop API, tag db`. Translated.
QString maintenanceScopeText(const Maintenance &entry);

} // namespace watchkeeper
