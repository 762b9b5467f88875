// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ServerCopy.h"

#include "history/database/HistoryOpening.h"
#include "history/tables/EvidenceTable.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/RecordingTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdlib>

namespace watchkeeper {

namespace {

constexpr qint64 kOriginUpdateInterval = 60'000;     //!< [ms]
constexpr qint64 kPruneInterval = 600'000;           //!< [ms]
constexpr qint64 kReconnectInterval = 60'000;        //!< [ms]
constexpr qint64 kUnreadableRetryInterval = 600'000; //!< [ms] retry interval of an unreadable file
constexpr int kMaxRows = 50;                         //!< maximum number of rows to remove from a table in one transaction

} // namespace

ServerCopy::ServerCopy(HistoryPaths disk, HistoryServerLocation server, std::unique_ptr<ServerCopyPart> part)
    : m_localPaths(std::move(disk))
    , m_location(std::move(server))
    , m_local(m_localPaths.database, HistoryDatabase::Access::Read)
    , m_resultCopy(m_localPaths.results)
    , m_part(std::move(part))
{
    m_monotonicClock.start();
    for (const CopiedTable &table : copiedTables())
        m_tables.emplace_back(table);
}

Expected<bool, HistoryError> ServerCopy::step(qint64 now)
{
    if (auto fault = detectReplacedDatabase(now))
        return Unexpected(*fault);
    if (!m_resultCopy.unreadableFileText().isEmpty() && std::abs(now - m_resumedAt) >= kUnreadableRetryInterval)
        m_isResumed = false;
    if (!m_isResumed) {
        if (auto fault = resume(now))
            return Unexpected(*fault);
        if (!m_isResumed)
            return false; // the history doesn't exist yet
    }
    const auto hasUnsentData = read(now);
    auto isMore = hasUnsentData && *hasUnsentData ? send(now) : hasUnsentData;
    if (isMore && !*isMore)
        isMore = pruneHistory(now);
    if (isMore && !*isMore && m_part)
        isMore = stepPart(now);
    m_isResumed = isMore.hasValue();
    return isMore;
}

//! Reopens the database at intervals. The writer renames a damaged file and creates another one, but a reader with an open file would
//! continue to read the old one.
HistoryFault ServerCopy::detectReplacedDatabase(qint64 now)
{
    if (std::abs(now - m_openedAt) < kReconnectInterval)
        return {};
    m_openedAt = now;
    m_local.close();
    if (!m_isResumed)
        return {};
    const auto origin = OriginTable(&m_local).find();
    if (!origin)
        return origin.error();
    m_isResumed = *origin && (*origin)->id == m_origin.id;
    return {};
}

void ServerCopy::close()
{
    m_isResumed = false;
    m_server.reset();
    m_local.close();
    if (m_part)
        m_part->close();
}

QString ServerCopy::unreadableFileText() const
{
    const QString text = m_resultCopy.unreadableFileText();
    return text.isEmpty() && m_part ? m_part->unreadableFileText() : text;
}

HistoryFault ServerCopy::resume(qint64 now)
{
    // The file is missing or not upgraded to this version. Its writer reports other faults.
    if (!QFileInfo::exists(m_localPaths.database) || m_local.open())
        return {};
    const auto origin = OriginTable(&m_local).find();
    if (!origin)
        return origin.error();
    if (!*origin)
        return {};
    if (!m_server || m_origin.id != (*origin)->id) {
        const QString url = m_location.inSchema((*origin)->schema()).url().toString(QUrl::FullyEncoded);
        m_server = std::make_unique<HistoryDatabase>(url, HistoryDatabase::Access::Write);
        m_server->setLockTimeout(std::chrono::milliseconds(0)); // doesn't wait for locks, because the caller retries
        m_retentionClock.reset();
    }
    m_origin.id = (*origin)->id;
    auto fault = registerOrigin(now);
    for (TableCopy &table : m_tables) {
        if (!fault)
            fault = table.resume(&m_local, m_server.get());
    }
    if (!fault)
        fault = m_resultCopy.resume(m_server.get());
    if (!fault && m_part)
        fault = m_part->resume(m_server.get());
    m_isResumed = !fault;
    m_resumedAt = now;
    return fault;
}

//! Writes the identity and name of the history to the server.
HistoryFault ServerCopy::registerOrigin(qint64 now)
{
    OriginTable table(m_server.get());
    if (!m_retentionClock) {
        const auto known = table.find();
        if (!known)
            return known.error();
        m_retentionClock.emplace(*known ? std::optional((*known)->seen) : std::nullopt);
    }
    m_origin = {m_origin.id, m_localPaths.name, now};
    return table.put(m_origin);
}

Expected<bool, HistoryError> ServerCopy::read(qint64 now)
{
    bool hasUnsentData = false;
    for (TableCopy &table : m_tables) {
        const auto rows = table.read(&m_local);
        if (!rows)
            return rows;
        hasUnsentData = hasUnsentData || *rows;
    }
    const auto files = m_resultCopy.read(now - m_retentionLimits.results);
    return files && hasUnsentData ? true : files;
}

//! Sends files first and in a separate transaction, so that neither many changes nor a rejected change delays results.
Expected<bool, HistoryError> ServerCopy::send(qint64 now)
{
    const auto files = m_resultCopy.hasPendingFiles() ? sendFiles() : Expected<bool, HistoryError>(false);
    if (!files)
        return files;
    const auto rows = sendRows(now);
    return rows && *files ? files : rows;
}

Expected<bool, HistoryError> ServerCopy::sendFiles()
{
    bool isMore = false;
    const auto fault = m_server->runInTransaction([&]() -> HistoryFault {
        CopyAllowance allowance;
        const auto left = m_resultCopy.put(m_server.get(), &allowance);
        if (!left)
            return left.error();
        isMore = *left;
        return {};
    });
    if (fault)
        return Unexpected(*fault);
    return isMore;
}

Expected<bool, HistoryError> ServerCopy::sendRows(qint64 now)
{
    bool isMore = false;
    const auto fault = m_server->runInTransaction([&]() -> HistoryFault {
        CopyAllowance allowance;
        for (TableCopy &table : m_tables) {
            const auto left = table.put(&m_local, m_server.get(), &allowance);
            if (!left)
                return left.error();
            isMore = isMore || *left;
        }
        if (std::abs(now - m_origin.seen) < kOriginUpdateInterval)
            return {};
        m_origin.seen = now;
        return OriginTable(m_server.get()).put(m_origin);
    });
    if (fault)
        return Unexpected(*fault);
    return isMore;
}

Expected<bool, HistoryError> ServerCopy::pruneHistory(qint64 now)
{
    if (std::abs(now - m_prunedAt) < kPruneInterval)
        return false;
    const qint64 forgetBy = m_retentionClock->now(now, m_monotonicClock.elapsed());
    bool isMore = false;
    const auto fault = m_server->runInTransaction([&]() -> HistoryFault {
        const auto files = m_resultCopy.pruneHistory(
            m_server.get(), {forgetBy - m_retentionLimits.results, forgetBy - m_retentionLimits.days, m_retentionLimits.bytes});
        if (!files)
            return files.error();
        const auto rows = removeOldRows(forgetBy);
        if (!rows)
            return rows.error();
        isMore = *files || *rows;
        return {};
    });
    if (fault)
        return Unexpected(*fault);
    if (!isMore)
        m_prunedAt = now;
    return isMore;
}

//! \return whether there may be more rows to remove
Expected<bool, HistoryError> ServerCopy::removeOldRows(qint64 forgetBy)
{
    HistoryDatabase *const server = m_server.get();
    const qint64 oldest = forgetBy - m_retentionLimits.changes;
    bool isMore = false;
    for (const auto &removed :
         {EvidenceTable(server).removeBefore(forgetBy - m_retentionLimits.evidence, kMaxRows),
          RecordingTable(server).removeBefore(forgetBy - m_retentionLimits.evidence, kMaxRows),
          TransitionTable(server).removeBefore(oldest, kMaxRows), SpanTable(server).removeBefore(oldest, kMaxRows),
          IncidentTable(server).removeBefore(oldest, kMaxRows), NoteTable(server).removeBefore(oldest, kMaxRows),
          SessionTable(server).removeBefore(oldest, kMaxRows)}) {
        if (!removed)
            return Unexpected(removed.error());
        isMore = isMore || *removed == kMaxRows;
    }
    return isMore;
}

Expected<bool, HistoryError> ServerCopy::stepPart(qint64 now)
{
    const qint64 forgetBy = m_retentionClock->now(now, m_monotonicClock.elapsed());
    return m_part->step(m_server.get(), now, {forgetBy - m_retentionLimits.results, m_retentionLimits.bytes});
}

using namespace Qt::StringLiterals;

namespace {

//! \brief Returns a schema that an administrator created for a history, for a user who can't create schemas; empty if there is
//! none.
Expected<QString, HistoryError> existingSchema(PostgresConnection &connection)
{
    const auto found = connection.queryValue(
        u"SELECT CAST(nspname AS text) FROM pg_namespace WHERE NOT has_database_privilege(current_database(), 'CREATE') "
        "AND nspname ~ '^watchkeeper_[0-9a-f]{32}$' AND has_schema_privilege(oid, 'CREATE') LIMIT 1"_s);
    if (!found)
        return Unexpected(found.error());
    return found->toString();
}

//! Creates a table with a row in a transaction that is rolled back.
HistoryFault verifyWriteAccess(PostgresConnection &connection, const QString &existingSchema)
{
    QStringList all{u"BEGIN"_s};
    if (existingSchema.isEmpty())
        all.append(u"CREATE SCHEMA watchkeeper_trial"_s);
    const QString table = (existingSchema.isEmpty() ? u"watchkeeper_trial"_s : existingSchema) + u".trial"_s;
    all.append(u"CREATE TABLE %1 (data BYTEA NOT NULL)"_s.arg(table));
    all.append(u"INSERT INTO %1 (data) SELECT decode(repeat('ab', 65536), 'hex')"_s.arg(table));
    all.append(u"ROLLBACK"_s);
    for (const QString &sql : std::as_const(all)) {
        if (auto fault = connection.execute(sql))
            return fault;
    }
    return {};
}

} // namespace

QString verifyServer(const HistoryServerLocation &server)
{
    PostgresConnection connection(server);
    if (const auto fault = connection.open(PostgresConnection::Mode::ReadWrite))
        return fault->sentence();
    const auto version = connection.queryValue(u"SHOW server_version"_s);
    if (!version)
        return version.error().sentence();
    const QString number = version->toString().section(u' ', 0, 0); // distributions append their own version
    const auto schema = existingSchema(connection);
    if (!schema)
        return schema.error().sentence();
    auto fault = verifyEncoding(connection);
    if (!fault)
        fault = verifyWriteAccess(connection, *schema);
    if (fault)
        return QCoreApplication::translate("ServerTrial",
                                           "Connected to PostgreSQL %1, but the history can't be stored there: %2")
                   .arg(number, fault->detail())
            + (fault->detail().endsWith(u'.') ? QString() : u"."_s);
    if (!schema->isEmpty())
        return QCoreApplication::translate("ServerTrial",
                                           "Connected to PostgreSQL %1. The current user can't create schemas, but can store "
                                           "history in the existing schema %2.")
            .arg(number, *schema);
    return QCoreApplication::translate("ServerTrial", "Connected to PostgreSQL %1. The history can be stored there.")
        .arg(number);
}

} // namespace watchkeeper
