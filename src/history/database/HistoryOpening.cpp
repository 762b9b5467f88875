// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryOpening.h"

#include "history/codec/ByteStream.h"
#include "history/database/DatabaseFile.h"
#include "history/database/SqlConnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! "Wkpr", which identifies our files for `file` and other programs.
constexpr qint32 kApplicationId = 0x576b7072;

//! [bytes] Smaller files are fully checked whenever they are opened, which takes a tenth of a second.
constexpr qint64 kMaxFullCheckSize = 8 * 1024 * 1024;

//! \param check  a PRAGMA that returns "ok" or a description of the damage
HistoryFault checkFile(SqliteConnection &connection, const QString &path, const QString &check)
{
    const auto answer = connection.queryValue(check);
    if (!answer)
        return answer.error();
    if (answer->toString() != "ok"_L1)
        return HistoryError(HistoryError::Kind::Damaged, path, answer->toString());
    return {};
}

HistoryFault checkMaxVersion(SqliteConnection &connection, const QString &path, qsizetype version)
{
    const auto found = connection.queryValue(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    if (found->toInt() > version)
        return HistoryError(HistoryError::Kind::Newer, path, u"version %1, expected %2"_s.arg(found->toInt()).arg(version));
    return {};
}

//! Runs the statements of one migration in a transaction. If a statement fails, the entire migration is rolled back.
HistoryFault migrateFile(SqliteConnection &connection, QStringList statements, qsizetype version)
{
    statements.removeIf([](const QString &sql) { return sql.startsWith(kServerOnlyPrefix); });
    statements.prepend(u"BEGIN IMMEDIATE"_s);
    statements.append(u"PRAGMA application_id = %1"_s.arg(kApplicationId));
    statements.append(u"PRAGMA user_version = %1"_s.arg(version));
    statements.append(u"COMMIT"_s);
    auto fault = connection.executeEach(statements);
    if (fault)
        connection.executeEach({u"ROLLBACK"_s}); // fails if SQLite has already rolled back, which is harmless
    return fault;
}

//! Returns whether results are stored next to the database, in the folder with its name.
bool hasResults(const QString &path)
{
    const QFileInfo file(path);
    return !QDir(file.path() + u'/' + file.completeBaseName()).isEmpty();
}

} // namespace

HistoryFault openForInspection(SqliteConnection &connection)
{
    if (auto fault = connection.open(SqliteConnection::Mode::ReadOnly))
        return fault;
    return connection.executeEach(
        {u"PRAGMA mmap_size = 0"_s, u"PRAGMA trusted_schema = OFF"_s, u"PRAGMA cell_size_check = ON"_s});
}

HistoryFault inspectHistory(const QString &path, const HistoryMigrations &migrations, Inspection inspection)
{
    const qint64 size = QFileInfo(path).size();
    if (size == 0) {
        if (QFileInfo::exists(path) && hasResults(path))
            return HistoryError(HistoryError::Kind::Damaged, path, u"it is empty"_s);
        return {}; // the file is missing, or its creation was interrupted
    }
    SqliteConnection connection(path);
    if (auto fault = openForInspection(connection))
        return fault;
    if (auto fault = checkMaxVersion(connection, path, migrations.size()))
        return fault;
    const bool isClose = inspection == Inspection::Indexes || size <= kMaxFullCheckSize;
    if (auto fault = checkFile(connection, path, isClose ? u"PRAGMA integrity_check(1)"_s : u"PRAGMA quick_check(1)"_s))
        return fault;
    const auto missing = missingObjects(connection, migrations);
    if (!missing)
        return missing.error();
    if (const QStringList all = missing->tables + missing->indexes; !all.isEmpty())
        return HistoryError(HistoryError::Kind::Damaged, path, u"it has no %1"_s.arg(all.join(u", "_s)));
    return {};
}

HistoryFault inspectIndexes(const QString &path, const std::function<bool()> &isCancelled)
{
    if (QFileInfo(path).size() <= kMaxFullCheckSize)
        return {};
    SqliteConnection connection(path);
    if (auto fault = openForInspection(connection))
        return fault;
    QStringList tables;
    if (auto fault = connection.select(u"SELECT name FROM sqlite_schema WHERE type = 'table'"_s, {},
                                       [&tables](const QSqlQuery &row) { tables.append(row.value(0).toString()); }))
        return fault;
    for (const QString &table : std::as_const(tables)) {
        if (isCancelled())
            return {};
        if (auto fault = checkFile(connection, path, u"PRAGMA integrity_check(\"%1\")"_s.arg(table)))
            return fault;
    }
    return {};
}

Expected<MissingObjects, HistoryError> missingObjects(SqliteConnection &connection, const HistoryMigrations &migrations)
{
    const auto version = connection.queryValue(u"PRAGMA user_version"_s);
    if (!version)
        return Unexpected(version.error());
    SqliteConnection referenceDatabase(u":memory:"_s);
    auto fault = referenceDatabase.open(SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault =
            migrateHistory(referenceDatabase, migrations.first(std::clamp<qsizetype>(version->toInt(), 0, migrations.size())));
    const QString objects = u"SELECT name, type = 'table' FROM sqlite_schema"_s;
    QSet<QString> found;
    if (!fault)
        fault = connection.select(objects, {}, [&found](const QSqlQuery &row) { found.insert(row.value(0).toString()); });
    MissingObjects missing;
    if (!fault)
        fault = referenceDatabase.select(objects, {}, [&](const QSqlQuery &row) {
            if (const QString name = row.value(0).toString(); !found.contains(name))
                (row.value(1).toBool() ? missing.tables : missing.indexes).append(name);
        });
    return fault ? Expected<MissingObjects, HistoryError>(Unexpected(*fault)) : missing;
}

HistoryFault setUpForWriting(SqliteConnection &connection)
{
    return connection.executeEach({
        u"PRAGMA auto_vacuum = INCREMENTAL"_s, // must be set before the first page is written
        u"PRAGMA mmap_size = 0"_s, // with mmap, a disk error raises a signal, and an invalid write corrupts the file
        u"PRAGMA journal_mode = WAL"_s,
        u"PRAGMA synchronous = FULL"_s,
        u"PRAGMA fullfsync = ON"_s, // macOS: after fsync alone, the data may still be in the drive's cache
        u"PRAGMA checkpoint_fullfsync = ON"_s,
        u"PRAGMA journal_size_limit = 4194304"_s, // the size that the log reaches between two checkpoints
        u"PRAGMA foreign_keys = ON"_s,
        u"PRAGMA cell_size_check = ON"_s,
        u"PRAGMA trusted_schema = OFF"_s,
    });
}

HistoryFault setUpForReading(SqliteConnection &connection, const QString &path, qsizetype version)
{
    if (auto fault = connection.executeEach({u"PRAGMA mmap_size = 0"_s, u"PRAGMA trusted_schema = OFF"_s}))
        return fault;
    if (auto fault = checkMaxVersion(connection, path, version))
        return fault;
    const auto found = connection.queryValue(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    if (found->toInt() == 0)
        return HistoryError(HistoryError::Kind::Empty, path, u"it has no tables"_s);
    if (found->toInt() < version)
        return HistoryError(HistoryError::Kind::Older, path,
                            u"version %1 hasn't been upgraded to %2 yet"_s.arg(found->toInt()).arg(version));
    return {};
}

HistoryFault copyHistory(SqlConnection &connection, const QString &path, const HistoryMigrations &migrations)
{
    const QString unfinished = path + u".part"_s;
    QFile::remove(unfinished); // left by an earlier copy that was interrupted
    const auto remove = qScopeGuard([&unfinished] { QFile::remove(unfinished); });
    if (const QString reason = makePrivateFile(unfinished);
        !reason.isEmpty()) // SQLite accepts an empty file, but would create its own file readable by everyone
        return fileError(unfinished, reason);
    if (auto fault = connection.execute(u"VACUUM INTO ?"_s, {unfinished}))
        return fault;
    if (auto fault = inspectHistory(unfinished, migrations))
        return fault;
    if (const QString reason = moveIntoPlace(unfinished, path); !reason.isEmpty())
        return fileError(path, reason);
    return {};
}

HistoryFault migrateHistory(SqliteConnection &connection, const HistoryMigrations &migrations)
{
    const auto found = connection.queryValue(u"PRAGMA user_version"_s);
    if (!found)
        return found.error();
    for (qsizetype version = found->toInt(); version < migrations.size(); ++version) {
        if (auto fault = migrateFile(connection, migrations[version], version + 1))
            return fault;
    }
    // SQLite silently opens an unwritable file read-only and reports an error only at the first write.
    return migrateFile(connection, {}, migrations.size());
}

namespace {

bool isKnownObject(const QString &type, const QString &name, const QString &table)
{
    // The tables of all versions; rollup_day exists only in the first two.
    static const QStringList tables{u"target"_s,         u"transition"_s,  u"span"_s,        u"session"_s,   u"rollup_day"_s,
                                    u"piece"_s,          u"evidence"_s,    u"origin"_s,      u"recording"_s, u"incident"_s,
                                    u"incident_entry"_s, u"result_file"_s, u"result_part"_s, u"copied"_s,    u"standing"_s,
                                    u"outbox"_s,         u"alert_part"_s,  u"note"_s};
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

namespace {

//! "Wkpr", an arbitrary number that other programs are unlikely to use in this database.
constexpr qint32 kWriterLock = 0x576b7072;

//! Returns the version, or 0 if there are no tables yet.
Expected<int, HistoryError> versionOnServer(PostgresConnection &connection)
{
    const auto table = connection.queryValue(u"SELECT to_regclass('history_version') IS NOT NULL"_s);
    if (!table)
        return Unexpected(table.error());
    if (!table->toBool())
        return 0;
    const auto version = connection.queryValue(u"SELECT max(version) FROM history_version"_s);
    if (!version)
        return Unexpected(version.error());
    return version->toInt();
}

HistoryError versionMismatchError(HistoryError::Kind kind, const PostgresConnection &connection, int found, qsizetype known)
{
    return {kind, connection.location().displayUrl(), u"version %1, expected %2"_s.arg(found).arg(known)};
}

HistoryFault createSchema(PostgresConnection &connection)
{
    const QString schema = connection.location().schema();
    if (schema.isEmpty())
        return {};
    const auto schemaExists = connection.queryValue(u"SELECT to_regnamespace('%1') IS NOT NULL"_s.arg(schema));
    if (!schemaExists)
        return schemaExists.error();
    // IF NOT EXISTS isn't enough, because it requires the right to create schemas even if the schema exists.
    return schemaExists->toBool() ? HistoryFault() : connection.executeEach({u"CREATE SCHEMA IF NOT EXISTS %1"_s.arg(schema)});
}

HistoryFault lockForWriting(PostgresConnection &connection)
{
    const auto ofSchema = static_cast<qint32>(computeChecksum(connection.location().schema().toLatin1()));
    const auto hasLock = connection.queryValue(u"SELECT pg_try_advisory_lock(%1, %2)"_s.arg(kWriterLock).arg(ofSchema));
    if (!hasLock)
        return hasLock.error();
    if (!hasLock->toBool())
        return HistoryError(HistoryError::Kind::Locked, connection.location().displayUrl(),
                            u"another program is writing to it"_s);
    return {};
}

//! Runs the statements of one migration in a transaction. If a statement fails, the entire migration is rolled back.
HistoryFault migrateServer(PostgresConnection &connection, const QStringList &migration, qsizetype version)
{
    QStringList statements{u"BEGIN"_s};
    if (version == 1)
        statements.append(u"CREATE TABLE history_version (version INTEGER NOT NULL)"_s);
    for (const QString &sql : migration)
        statements.append(serverStatement(sql));
    statements.append(u"DELETE FROM history_version"_s);
    statements.append(u"INSERT INTO history_version (version) VALUES (%1)"_s.arg(version));
    statements.append(u"COMMIT"_s);
    auto fault = connection.executeEach(statements);
    if (fault)
        connection.executeEach({u"ROLLBACK"_s});
    return fault;
}

} // namespace

HistoryFault verifyEncoding(PostgresConnection &connection)
{
    const auto encoding = connection.queryValue(u"SHOW server_encoding"_s);
    if (!encoding)
        return encoding.error();
    const QString name = encoding->toString();
    if (name == "UTF8"_L1 || name == "SQL_ASCII"_L1) // SQL_ASCII stores any bytes unchanged
        return {};
    return HistoryError(
        HistoryError::Kind::Other, connection.location().displayUrl(),
        QCoreApplication::translate("HistoryServer", "The database uses the encoding %1. Create one with ENCODING 'UTF8'.")
            .arg(name));
}

QString serverStatement(QString sql)
{
    sql.remove(u", WITHOUT ROWID"_s).remove(u" STRICT"_s);
    sql.replace(u"key INTEGER PRIMARY KEY"_s, u"key BIGINT GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY"_s);
    sql.replace(u" INTEGER"_s, u" BIGINT"_s);
    sql.replace(u" BLOB"_s, u" BYTEA"_s);
    return sql;
}

HistoryFault setUpServerForWriting(PostgresConnection &connection, const HistoryMigrations &migrations)
{
    if (auto fault = verifyEncoding(connection))
        return fault;
    if (auto fault = createSchema(connection))
        return fault;
    if (auto fault = lockForWriting(connection))
        return fault;
    const auto found = versionOnServer(connection);
    if (!found)
        return found.error();
    if (*found > migrations.size())
        return versionMismatchError(HistoryError::Kind::Newer, connection, *found, migrations.size());
    for (qsizetype version = *found; version < migrations.size(); ++version) {
        if (auto fault = migrateServer(connection, migrations[version], version + 1))
            return fault;
    }
    return {};
}

HistoryFault verifyServerTables(PostgresConnection &connection, qsizetype version)
{
    const auto found = versionOnServer(connection);
    if (!found)
        return found.error();
    if (*found == version)
        return {};
    const bool isNewer = *found > version;
    return versionMismatchError(isNewer ? HistoryError::Kind::Newer : HistoryError::Kind::Older, connection, *found, version);
}

} // namespace watchkeeper
