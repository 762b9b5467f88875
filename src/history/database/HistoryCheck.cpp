// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryCheck.h"

#include "history/database/HistoryOpening.h"
#include "history/database/SqliteConnection.h"

#include <QFileInfo>
#include <QStringList>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool isKnownObject(const QString &type, const QString &name, const QString &table)
{
    // The tables of all versions; rollup_day is from the first two.
    static const QStringList tables{u"target"_s,         u"transition"_s,  u"span"_s,        u"session"_s,   u"rollup_day"_s,
                                    u"piece"_s,          u"evidence"_s,    u"origin"_s,      u"recording"_s, u"incident"_s,
                                    u"incident_entry"_s, u"result_file"_s, u"result_part"_s, u"copied"_s,    u"standing"_s,
                                    u"outbox"_s,         u"alert_part"_s};
    if (name.startsWith("sqlite_"_L1)) // SQLite's own indexes and statistics, whose names are reserved
        return type != "view"_L1 && type != "trigger"_L1;
    return (type == "table"_L1 || type == "index"_L1) && tables.contains(table);
}

HistoryFault checkTables(SqliteConnection &connection, const QString &path)
{
    QString strange;
    auto fault = connection.select(u"SELECT type, name, tbl_name FROM sqlite_master"_s, {}, [&strange](const QSqlQuery &row) {
        if (!isKnownObject(row.value(0).toString(), row.value(1).toString(), row.value(2).toString()))
            strange = row.value(1).toString();
    });
    if (!fault && !strange.isEmpty())
        fault = HistoryError(HistoryError::Kind::Damaged, path, u"it contains %1, which isn't from Watchkeeper"_s.arg(strange));
    return fault;
}

} // namespace

Expected<int, HistoryError> historyVersion(const QString &path)
{
    SqliteConnection connection(path);
    if (const auto fault = connection.open(SqliteConnection::Mode::ReadOnly))
        return Unexpected(*fault);
    const auto version = connection.queryValue(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    return version->toInt();
}

HistoryFault checkHistoryCopy(const QString &path)
{
    if (QFileInfo(path).size() == 0)
        return HistoryError(HistoryError::Kind::Damaged, path, u"it is empty"_s);
    if (auto fault = inspectHistory(path, historyMigrations(), Inspection::Indexes))
        return fault;
    SqliteConnection connection(path);
    if (auto fault = openForInspection(connection))
        return fault;
    return checkTables(connection, path);
}

} // namespace watchkeeper
