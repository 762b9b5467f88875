// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ServerFetch.h"

#include "history/database/DatabaseFile.h"
#include "history/database/SqlConnection.h"
#include "history/files/ResultFolder.h"
#include "history/server/ResultCopy.h"
#include "history/server/TableCopy.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString temporaryPath(const QString &path)
{
    return path + u".fetching"_s;
}

void removeUnfinished(const QString &database, const QString &results)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::remove(temporaryPath(database) + suffix);
    QDir(temporaryPath(results)).removeRecursively();
}

HistoryFault faultOf(const FileFault &fault)
{
    return fileError(fault.path(), fault.text());
}

QString urlString(const HistoryServerLocation &server)
{
    return server.url().toString(QUrl::FullyEncoded);
}

//! \return the number of copied rows
Expected<qint64, HistoryError> copyTable(const CopiedTable &table, HistoryDatabase *from, HistoryDatabase *to)
{
    TableCopy copy(table);
    if (auto fault = copy.resume(from, to))
        return Unexpected(*fault);
    while (true) {
        const auto isMore = copy.read(from, TableCopy::Source::Snapshot);
        if (!isMore)
            return Unexpected(isMore.error());
        if (!*isMore)
            return copy.copiedCount();
        if (auto fault = to->runInTransaction([&]() -> HistoryFault {
                CopyAllowance allowance;
                const auto left = copy.put(from, to, &allowance);
                return left ? HistoryFault() : left.error();
            }))
            return Unexpected(*fault);
    }
}

//! Moves the write-ahead log into the database file. Otherwise, the log's data wouldn't be copied, and closing the file reports no errors.
HistoryFault truncateWriteAheadLog(HistoryDatabase *database)
{
    bool isLeft = true;
    if (auto fault = database->select(u"PRAGMA wal_checkpoint(TRUNCATE)"_s, {},
                                      [&isLeft](const QSqlQuery &row) { isLeft = row.value(0).toInt() != 0; }))
        return fault;
    return isLeft ? HistoryFault(HistoryError(HistoryError::Kind::Locked, database->path(), u"its log is being read"_s))
                  : HistoryFault();
}

HistoryFault fetchTables(HistoryDatabase *server, const HistoryOrigin &origin, const QString &path, FetchedHistory *fetched)
{
    if (const QString reason = makePrivateFile(path); !reason.isEmpty())
        return fileError(path, reason);
    HistoryDatabase database(path, HistoryDatabase::Access::Write);
    for (const CopiedTable &table : copiedTables()) {
        const auto rows = copyTable(table, server, &database);
        if (!rows)
            return rows.error();
        fetched->rows += *rows;
    }
    if (auto fault = database.execute(u"DELETE FROM copied"_s)) // this table contains keys of the server's rows
        return fault;
    if (auto fault = OriginTable(&database).put({origin.id, {}, 0}))
        return fault;
    return truncateWriteAheadLog(&database);
}

//! Fetches a file, unless it is damaged on the server.
HistoryFault fetchFile(const SegmentTable &table, const StoredFile &kept, const QString &folder, FetchedHistory *fetched)
{
    auto file = DiskFile::create(folder + u'/' + kept.name);
    if (!file)
        return faultOf(file.error());
    std::optional<FileFault> failed;
    qint64 end = 0;
    const auto write = [&](const QByteArray &part) {
        if (!failed)
            failed = file.value().writeAt(end, part);
        end += part.size();
    };
    const auto unread = table.read(kept, write);
    if (unread && unread->kind() == HistoryError::Kind::Damaged) {
        fetched->damaged.append(kept.name);
        failed = removeFile(file->path());
        return failed ? faultOf(*failed) : HistoryFault();
    }
    if (unread)
        return unread;
    if (!failed)
        failed = file.value().sync();
    if (failed)
        return faultOf(*failed);
    ++fetched->files;
    fetched->bytes += end;
    return {};
}

HistoryFault fetchFiles(HistoryDatabase *server, const QString &folder, FetchedHistory *fetched)
{
    if (const auto fault = makeFolder(folder))
        return faultOf(*fault);
    const SegmentTable table(server);
    const auto files = table.files();
    if (!files)
        return files.error();
    for (const StoredFile &kept : *files) {
        // the name becomes part of a path, so it must be valid
        if (!kept.isComplete || !ResultFile::fromName(kept.name))
            continue;
        if (auto fault = fetchFile(table, kept, folder, fetched))
            return fault;
    }
    return {};
}

HistoryFault installFetchedFiles(const QString &database, const QString &results)
{
    QDir().rmdir(results); // removes only an empty folder
    if (const auto fault = renameFile(temporaryPath(results), results))
        return faultOf(*fault);
    if (const auto fault = syncParentFolder(results))
        return faultOf(*fault);
    const QString reason = moveIntoPlace(temporaryPath(database), database);
    return reason.isEmpty() ? HistoryFault() : fileError(database, reason);
}

} // namespace

Expected<QList<HistoryOrigin>, HistoryError> listOrigins(const HistoryServerLocation &server)
{
    PostgresConnection connection(server);
    if (auto fault = connection.open(PostgresConnection::Mode::ReadOnly))
        return Unexpected(*fault);
    QStringList schemas;
    auto fault = connection.select(u"SELECT nspname::text FROM pg_namespace WHERE nspname ~ '^watchkeeper_[0-9a-f]{32}$'"
                                   " AND has_schema_privilege(oid, 'USAGE')"_s,
                                   {}, [&schemas](const QSqlQuery &row) { schemas.append(row.value(0).toString()); });
    QList<HistoryOrigin> origins;
    for (const QString &schema : std::as_const(schemas)) {
        if (fault)
            break;
        const auto isReadable = connection.queryValue(
            u"SELECT coalesce(has_table_privilege(to_regclass('%1.origin')::oid, 'SELECT'), false)"_s.arg(schema));
        if (!isReadable)
            return Unexpected(isReadable.error());
        if (!isReadable->toBool()) // the schema is being created, or belongs to another program
            continue;
        fault = connection.select(u"SELECT id, name, seen FROM %1.origin"_s.arg(schema), {}, [&](const QSqlQuery &row) {
            const HistoryOrigin origin{row.value(0).toByteArray(), row.value(1).toString(), row.value(2).toLongLong()};
            if (origin.schema() == schema) // any other schema isn't a history, or is a copy of another one
                origins.append(origin);
        });
    }
    if (fault)
        return Unexpected(*fault);
    std::sort(origins.begin(), origins.end(),
              [](const HistoryOrigin &a, const HistoryOrigin &b) { return std::tie(a.name, a.id) < std::tie(b.name, b.id); });
    return origins;
}

QString existingHistoryPath(const QString &database, const QString &results)
{
    QString what;
    if (QFileInfo::exists(database))
        what = database;
    else if (QFileInfo::exists(results) && !QDir(results).isEmpty())
        what = results;
    if (what.isEmpty())
        return {};
    return QCoreApplication::translate("ServerFetch",
                                       "The history “%1” already exists. A history can only be fetched into a profile without "
                                       "one. Use another profile, or move the existing history to another location.")
        .arg(QDir::toNativeSeparators(what));
}

Expected<FetchedHistory, HistoryError> fetchHistory(const HistoryServerLocation &server, const HistoryOrigin &origin,
                                                    const QString &database, const QString &results)
{
    removeUnfinished(database, results);
    HistoryDatabase source(urlString(server.inSchema(origin.schema())), HistoryDatabase::Access::Read);
    FetchedHistory fetched;
    auto fault = source.open();
    if (!fault)
        fault = source.execute(u"BEGIN ISOLATION LEVEL REPEATABLE READ"_s); // a consistent snapshot
    if (!fault)
        fault = fetchTables(&source, origin, temporaryPath(database), &fetched);
    if (!fault)
        fault = fetchFiles(&source, temporaryPath(results), &fetched);
    if (!fault)
        fault = installFetchedFiles(database, results);
    removeUnfinished(database, results);
    if (fault)
        return Unexpected(*fault);
    return fetched;
}

} // namespace watchkeeper
