// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The keys of `maintenance` entries in targets.json, and their conversion from and to JSON. Used by the reader, the writer,
//! the schema, the command line and the window. Pure.

#include "model/field/Fields.h"
#include "model/filter/Filter.h"
#include "model/target/Maintenance.h"

#include <QJsonObject>

#include <utility>

namespace watchkeeper {

//! Returns `maintenance`, a key at the same level as `targets`.
QString maintenanceKey();
//! Returns the keys `name`, `when`, `from`, `to`, `at`, `for`, `days`, `daysOfMonth`, `cron`, `zone`, `all`, `targets`, `tags`,
//! `filter` and `enabled`.
const QList<Field> &maintenanceTable();

//! Returns one of `once`, `daily`, `weekly`, `monthly` and `cron`.
QString maintenanceKindKey(MaintenanceKind kind);
//! Returns `mon` to `sun` for 1 to 7.
QString weekdayKey(int weekday);

//! Returns the time zone of this computer, for new entries. Returns UTC if the zone has no name that other computers know.
QByteArray localTimeZoneId();

//! \brief Returns the vocabulary of filters that can't select targets by their state, such as those of maintenance.
FilterVocabulary statelessFilterVocabulary();

//! \brief Reads one entry by the rules of the file. Doesn't check whether the name is unique and whether the targets exist.
//! \return the entry or all problems
Expected<Maintenance, QList<FieldProblem>> maintenanceFromJson(const QJsonObject &json);

//! Returns the JSON members of an entry in the order of the table. maintenanceFromJson() converts them back to the same entry.
QList<std::pair<QString, QJsonValue>> maintenanceMembers(const Maintenance &entry);
QJsonObject maintenanceToJson(const Maintenance &entry);

//! \brief Returns a short, translated text with the times and the zone of an entry, such as `Mon, Fri 02:00 for 1 h 30 min
//! (Europe/Berlin)`.
QString maintenanceTimesText(const Maintenance &entry);
//! \brief Returns a short, translated text with the targets of an entry, such as `all targets` or `Shop API, tag db`.
QString maintenanceScopeText(const Maintenance &entry);

//! An error message about invalid targets of an entry. `index` is the index of the entry in the list.
struct MaintenanceProblem
{
    qsizetype index;
    QString text;
};

//! Reports references to missing targets.
QList<MaintenanceProblem> maintenanceProblems(const QList<Maintenance> &entries, const QList<Target> &targets);

} // namespace watchkeeper
