// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryDatabase.h"

#include "history/database/DatabaseFile.h"
#include "history/database/HistoryOpening.h"
#include "history/database/HistorySalvage.h"
#include "history/database/SqlConnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QSqlQuery>
#include <QThread>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <sys/statvfs.h>
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! SQLITE_BUSY_SNAPSHOT is returned immediately, regardless of SQLite's busy timeout.
constexpr unsigned long kRetryDelayMs = 10;

constexpr QLatin1StringView kWriteAheadLogSuffix("-wal");

bool canCreateFiles(const QString &folder)
{
#ifdef Q_OS_UNIX
    struct statvfs disk
    {
    };
    const bool isKnown = ::statvfs(QFile::encodeName(folder).constData(), &disk) == 0 && disk.f_files > 0;
    if (isKnown && disk.f_favail == 0)
        return false;
#endif
    return QFileInfo(folder).isWritable();
}

//! Returns whether no file can be created next to the database. In that case, SQLite can't create the index of its
//! log. A database without a log doesn't need this index.
bool isImmutable(const QString &path)
{
    return QFileInfo::exists(path) && !canCreateFiles(QFileInfo(path).path())
        && QFileInfo(path + kWriteAheadLogSuffix).size() == 0;
}

//! Returns the file's device and inode number, which don't depend on its name. Returns nullopt if the system has no such numbers or doesn't
//! allow deleting open files.
std::optional<std::pair<quint64, quint64>> fileIdentity(const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) == 0)
        return std::pair(static_cast<quint64>(found.st_dev), static_cast<quint64>(found.st_ino));
#else
    Q_UNUSED(path)
#endif
    return std::nullopt;
}

//! Returns whether the connection itself may have caused the error, for example because it is read-only or its file was moved or damaged.
bool needsNewConnection(HistoryError::Kind kind)
{
    return kind == HistoryError::Kind::ReadOnly || kind == HistoryError::Kind::Damaged
        || kind == HistoryError::Kind::Unreachable || kind == HistoryError::Kind::Other;
}

} // namespace

HistoryDatabase::HistoryDatabase(QString path, Access access, HistoryMigrations migrations)
    : m_path(std::move(path))
    , m_access(access)
    , m_migrations(std::move(migrations))
    , m_isOnServer(HistoryServerLocation::isServerUrl(m_path))
{
}

HistoryDatabase::~HistoryDatabase() = default;

HistoryFault HistoryDatabase::open()
{
    if (isOpen())
        return {};
    return retryWhileLocked([this] { return tryOpen(); });
}

void HistoryDatabase::close()
{
    Q_ASSERT(!m_isInTransaction);
    m_connection.reset();
}

QString HistoryDatabase::displayPath() const
{
    return m_isOnServer ? QUrl(m_path).toString(QUrl::RemovePassword | QUrl::RemoveQuery) : m_path;
}

HistoryFault HistoryDatabase::tryOpen()
{
    if (m_isOnServer)
        return openOnServer();
    if (m_access == Access::Write)
        return openForWriting();
    const HistoryFault fault = openForReading(false);
    if (!fault || !isImmutable(m_path))
        return fault;
    return openForReading(true);
}

//! \param isUnchanged  true if no process changes the file and no files can be created next to it
HistoryFault HistoryDatabase::openForReading(bool isUnchanged)
{
    using Mode = SqliteConnection::Mode;
    auto connection = std::make_unique<SqliteConnection>(m_path);
    if (auto fault = connection->open(isUnchanged ? Mode::ImmutableFile : Mode::ReadOnly))
        return fault;
    if (auto fault = setUpForReading(*connection, m_path, m_migrations.size()))
        return fault;
    m_connection = std::move(connection);
    return {};
}

HistoryFault HistoryDatabase::openOnServer()
{
    const auto place = HistoryServerLocation::fromUrl(m_path);
    if (!place)
        return HistoryError(HistoryError::Kind::Unreachable, displayPath(), place.error());
    const bool isWriter = m_access == Access::Write;
    auto connection = std::make_unique<PostgresConnection>(*place);
    auto fault = connection->open(isWriter ? PostgresConnection::Mode::ReadWrite : PostgresConnection::Mode::ReadOnly);
    if (!fault)
        fault =
            isWriter ? setUpServerForWriting(*connection, m_migrations) : verifyServerTables(*connection, m_migrations.size());
    if (!fault)
        m_connection = std::move(connection);
    return fault;
}

HistoryFault HistoryDatabase::openForWriting()
{
    if (const QString reason = finishReplacement(m_path); !reason.isEmpty())
        return fileError(m_path, reason);
    auto fault = inspectHistory(m_path, m_migrations, m_isDamageSuspected ? Inspection::Indexes : Inspection::Pages);
    if (fault && fault->kind() == HistoryError::Kind::Damaged)
        fault = replaceDamaged();
    if (fault)
        return fault;
    m_isDamageSuspected = false;
    if (const QString reason = makePrivateFile(m_path); !reason.isEmpty())
        return fileError(m_path, reason);
    auto connection = std::make_unique<SqliteConnection>(m_path);
    fault = connection->open(SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault = setUpForWriting(*connection);
    if (!fault)
        fault = migrateHistory(*connection, m_migrations);
    if (fault) {
        connection.reset();
        if (QFileInfo(m_path).size() == 0)
            QFile::remove(m_path); // inspectHistory() may consider an empty file damaged
        return fault;
    }
    m_connection = std::move(connection);
    m_fileIdentity = fileIdentity(m_path);
    m_hasWriteAheadLog = QFileInfo::exists(m_path + kWriteAheadLogSuffix);
    return {};
}

//! Closes the file if it was deleted or replaced. SQLite keeps writing to a deleted file, and closing that file loses the data.
void HistoryDatabase::closeIfReplaced()
{
    if (!isOpen() || m_isOnServer || !m_fileIdentity)
        return;
    const bool isSame = fileIdentity(m_path) == m_fileIdentity;
    if (isSame && (!m_hasWriteAheadLog || QFileInfo::exists(m_path + kWriteAheadLogSuffix)))
        return;
    close(); // if only the log was deleted, closing saves its content
    if (!isSame)
        m_notice = QCoreApplication::translate("HistoryDatabase",
                                               "The history “%1” was deleted or replaced while Watchkeeper was running. "
                                               "Watchkeeper continues with the current one.")
                       .arg(QDir::toNativeSeparators(m_path));
}

void HistoryDatabase::requestDamageCheck()
{
    m_isDamageSuspected = true;
    close();
}

Expected<bool, HistoryError> HistoryDatabase::reopenIfReplaced()
{
    const bool wasOpen = isOpen();
    closeIfReplaced();
    if (!wasOpen || isOpen())
        return false;
    if (const HistoryFault fault = open())
        return Unexpected(*fault);
    return true;
}

HistoryFault HistoryDatabase::replaceDamaged()
{
    const auto replaced = replaceDamagedHistory(m_path, m_migrations);
    if (!replaced)
        return replaced.error();
    m_notice = replaced->notice();
    return {};
}

HistoryFault HistoryDatabase::runInTransaction(const std::function<HistoryFault()> &work)
{
    Q_ASSERT(m_access == Access::Write);
    if (m_isInTransaction) {
        auto fault = work();
        if (fault && !m_transactionFault)
            m_transactionFault = fault;
        return fault;
    }
    if (auto fault = open())
        return fault;
    if (auto fault =
            retryWhileLocked([this] { return m_connection->execute(m_isOnServer ? u"BEGIN"_s : u"BEGIN IMMEDIATE"_s); }))
        return recordDamage(fault);
    return recordDamage(commit(work));
}

HistoryFault HistoryDatabase::commit(const std::function<HistoryFault()> &work)
{
    m_isInTransaction = true;
    m_transactionFault.reset();
    auto fault = work();
    m_isInTransaction = false;
    if (m_transactionFault)
        fault = m_transactionFault; // SQLite may have rolled back, and later statements would then be committed individually
    if (!fault)
        fault = m_connection->execute(u"COMMIT"_s);
    if (fault)
        m_connection->execute(u"ROLLBACK"_s); // fails if SQLite has already rolled back, which is harmless
    return fault;
}

HistoryFault HistoryDatabase::execute(const QString &sql, const QVariantList &values)
{
    return select(sql, values, {});
}

HistoryFault HistoryDatabase::select(const QString &sql, const QVariantList &values,
                                     const std::function<void(const QSqlQuery &)> &eachRow)
{
    const auto run = [&] { return eachRow ? m_connection->select(sql, values, eachRow) : m_connection->execute(sql, values); };
    if (m_isInTransaction) {
        if (!m_transactionFault)
            m_transactionFault = run();
        return m_transactionFault;
    }
    if (auto fault = open())
        return trySelectReadOnly(sql, values, eachRow) ? HistoryFault() : fault;
    return recordDamage(retryWhileLocked(run));
}

//! Reads from a file that can't be opened for writing, for example because the disk is full. Closes it afterwards, so that the next call
//! tries to write again. No other process writes to it, so a file without a log is unchanged while it is read.
//! \return whether all rows were read
bool HistoryDatabase::trySelectReadOnly(const QString &sql, const QVariantList &values,
                                        const std::function<void(const QSqlQuery &)> &eachRow)
{
    if (m_access != Access::Write || m_isOnServer || !eachRow)
        return false;
    const bool hasLog = QFileInfo(m_path + kWriteAheadLogSuffix).size() > 0;
    if (openForReading(false) && (hasLog || openForReading(true)))
        return false;
    return !std::exchange(m_connection, nullptr)->select(sql, values, eachRow);
}

Expected<qint64, HistoryError> HistoryDatabase::shrink(int pages)
{
    qint64 left = 0;
    if (m_isOnServer)
        return left;
    const auto fault = runInTransaction([&]() -> HistoryFault {
        // PRAGMA incremental_vacuum returns a row without columns for each page, which Qt interprets as the end of the results.
        // Each call therefore frees only one page, regardless of the requested number.
        for (int page = 0; page < pages; ++page) {
            if (auto failed = execute(u"PRAGMA incremental_vacuum(1)"_s))
                return failed;
        }
        return select(u"PRAGMA freelist_count"_s, {}, [&left](const QSqlQuery &row) { left = row.value(0).toLongLong(); });
    });
    if (fault)
        return Unexpected(*fault);
    return left;
}

HistoryFault HistoryDatabase::backupTo(const QString &path)
{
    Q_ASSERT(!m_isInTransaction);
    if (m_isOnServer)
        return HistoryError(HistoryError::Kind::Other, displayPath(),
                            u"use the server's own tools, such as pg_dump, to copy it"_s);
    if (auto fault = open())
        return fault;
    return copyHistory(*m_connection, path, m_migrations);
}

HistoryFault HistoryDatabase::retryWhileLocked(const std::function<HistoryFault()> &attempt)
{
    QElapsedTimer waited;
    waited.start();
    while (true) {
        auto fault = attempt();
        if (!fault || fault->kind() != HistoryError::Kind::Locked || waited.hasExpired(m_lockTimeout.count()))
            return fault;
        QThread::msleep(kRetryDelayMs); // blocks; databases are only used in threads that may, see the class
    }
}

HistoryFault HistoryDatabase::recordDamage(HistoryFault fault)
{
    if (fault && fault->kind() == HistoryError::Kind::Damaged)
        m_isDamageSuspected = true;
    if (fault && needsNewConnection(fault->kind()))
        m_connection.reset();
    return fault;
}

Expected<int, HistoryError> removeRows(HistoryDatabase *database, const QString &sql, const QVariantList &values)
{
    int removed = 0;
    const auto fault = database->runInTransaction([&] {
        removed = 0;
        return database->select(sql + QLatin1String(" RETURNING 1"), values, [&removed](const QSqlQuery &) { ++removed; });
    });
    if (fault)
        return Unexpected(*fault);
    return removed;
}

} // namespace watchkeeper
