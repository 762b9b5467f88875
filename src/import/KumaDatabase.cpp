// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/KumaReader.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class KumaDatabaseText
{
    Q_DECLARE_TR_FUNCTIONS(KumaDatabase)
};

constexpr int kMaxValueBytes = 1 << 20;
constexpr int kMaxRows = 20'000;
constexpr qsizetype kMaxTotalBytes = 32 << 20;
constexpr int kMaxSteps = 20'000; //!< calls of the progress handler, in all queries together
constexpr int kOperationsPerStep = 1'000;

const QStringList kTables{u"monitor"_s,     u"tag"_s,   u"monitor_tag"_s, u"notification"_s,       u"monitor_notification"_s,
                          u"maintenance"_s, u"proxy"_s, u"setting"_s,     u"monitor_maintenance"_s};

using Statement = std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt *)>;

//! \brief A connection that trusts nothing in the file (https://www.sqlite.org/security.html).
class HostileDatabase
{
public:
    HostileDatabase(const QString &path, std::function<bool()> isCancelled)
        : m_isCancelled(std::move(isCancelled))
    {
        // A percent sign, question mark or number sign in the path would otherwise have a meaning in the URI.
        const QByteArray uri =
            "file:" + QUrl::toPercentEncoding(QFileInfo(path).absoluteFilePath(), "/") + "?mode=ro&immutable=1";
        const int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
        m_status = sqlite3_open_v2(uri.constData(), &m_database, flags, nullptr);
        if (m_status == SQLITE_OK)
            restrict();
    }
    ~HostileDatabase() { sqlite3_close(m_database); }
    Q_DISABLE_COPY_MOVE(HostileDatabase)

    QString error() const { return QString::fromUtf8(m_database ? sqlite3_errmsg(m_database) : sqlite3_errstr(m_status)); }
    //! Returns the names of the ordinary tables; nullopt after an error.
    std::optional<QStringList> tables();
    //! Returns the rows of a table; nullopt after an error, or if there are too many.
    std::optional<QList<QJsonObject>> rows(const QString &table);
    bool isTooLarge() const { return m_isTooLarge; }

private:
    void restrict()
    {
        const std::pair<int, int> limits[] = {{SQLITE_LIMIT_LENGTH, kMaxValueBytes},
                                              {SQLITE_LIMIT_SQL_LENGTH, 100'000},
                                              {SQLITE_LIMIT_COLUMN, 300},
                                              {SQLITE_LIMIT_EXPR_DEPTH, 20},
                                              {SQLITE_LIMIT_COMPOUND_SELECT, 2},
                                              {SQLITE_LIMIT_FUNCTION_ARG, 8},
                                              {SQLITE_LIMIT_ATTACHED, 0},
                                              {SQLITE_LIMIT_TRIGGER_DEPTH, 1}};
        for (const auto &[limit, value] : limits)
            sqlite3_limit(m_database, limit, value);
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
        sqlite3_db_config(m_database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
        sqlite3_exec(m_database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA cache_size=-8192", nullptr, nullptr,
                     nullptr);
        sqlite3_set_authorizer(m_database, authorize, nullptr);
        sqlite3_progress_handler(m_database, kOperationsPerStep, progress, this);
    }

    //! Allows only reading tables themselves: no functions, no pragmas, nothing through a view or trigger.
    static int authorize(void *, int action, const char *, const char *, const char *, const char *through)
    {
        const bool isAllowed = action == SQLITE_SELECT || (action == SQLITE_READ && !through);
        return isAllowed ? SQLITE_OK : SQLITE_DENY;
    }
    static int progress(void *self)
    {
        auto *database = static_cast<HostileDatabase *>(self);
        return ++database->m_steps > kMaxSteps || database->m_isCancelled() ? 1 : 0;
    }
    Statement prepared(const QString &sql)
    {
        sqlite3_stmt *statement = nullptr;
        const QByteArray text = sql.toUtf8();
        m_status = sqlite3_prepare_v2(m_database, text.constData(), int(text.size()), &statement, nullptr);
        return {statement, sqlite3_finalize};
    }
    QJsonValue valueOf(sqlite3_stmt *statement, int column)
    {
        switch (sqlite3_column_type(statement, column)) {
        case SQLITE_INTEGER:
            return qint64(sqlite3_column_int64(statement, column));
        case SQLITE_FLOAT:
            return sqlite3_column_double(statement, column);
        case SQLITE_NULL:
            return {};
        default: {
            const auto *bytes = static_cast<const char *>(sqlite3_column_blob(statement, column));
            const int size = sqlite3_column_bytes(statement, column);
            m_total += size;
            return QString::fromUtf8(bytes, size).remove(QChar(u'\0'));
        }
        }
    }

    sqlite3 *m_database = nullptr;
    int m_status = SQLITE_OK;
    std::function<bool()> m_isCancelled;
    int m_steps = 0;
    qsizetype m_total = 0;
    bool m_isTooLarge = false;
};

std::optional<QStringList> HostileDatabase::tables()
{
    if (m_status != SQLITE_OK)
        return {};
    const Statement statement = prepared(u"SELECT type, name, sql FROM sqlite_master LIMIT 2000"_s);
    if (!statement)
        return {};
    QStringList names;
    while ((m_status = sqlite3_step(statement.get())) == SQLITE_ROW) {
        const QString type = valueOf(statement.get(), 0).toString();
        const QString sql = valueOf(statement.get(), 2).toString().simplified();
        if (type == "table"_L1 && sql.startsWith("CREATE TABLE"_L1, Qt::CaseInsensitive)) // and not CREATE VIRTUAL TABLE
            names.append(valueOf(statement.get(), 1).toString());
    }
    return m_status == SQLITE_DONE ? std::optional(names) : std::nullopt;
}

std::optional<QList<QJsonObject>> HostileDatabase::rows(const QString &table)
{
    const Statement statement = prepared(u"SELECT * FROM \"%1\" LIMIT %2"_s.arg(table, QString::number(kMaxRows + 1)));
    if (!statement)
        return {};
    QStringList columns;
    for (int i = 0; i < sqlite3_column_count(statement.get()); ++i)
        columns.append(QString::fromUtf8(sqlite3_column_name(statement.get(), i)));
    QList<QJsonObject> result;
    while ((m_status = sqlite3_step(statement.get())) == SQLITE_ROW) {
        QJsonObject row;
        for (int i = 0; i < int(columns.size()); ++i) {
            if (const QJsonValue value = valueOf(statement.get(), i); !value.isNull())
                row.insert(columns.at(i), value);
        }
        result.append(row);
        m_isTooLarge = result.size() > kMaxRows || m_total > kMaxTotalBytes;
        if (m_isTooLarge)
            return {};
    }
    return m_status == SQLITE_DONE ? std::optional(result) : std::nullopt;
}

} // namespace

Expected<KumaTables, QString> readKumaDatabase(const ImportFile &file, const std::function<bool()> &isCancelled)
{
    HostileDatabase database(file.path, isCancelled);
    const auto names = database.tables();
    if (!names)
        return Unexpected(KumaDatabaseText::tr("%1 can't be read: %2.").arg(file.name, database.error()));
    if (!names->contains(u"monitor"_s))
        return Unexpected(
            KumaDatabaseText::tr("%1 isn't a database of Uptime Kuma: it has no table “monitor”. With MariaDB, the monitors "
                                 "aren't in this file.")
                .arg(file.name));
    KumaTables tables;
    tables.file = file.name;
    for (const QString &table : kTables) {
        if (!names->contains(table))
            continue;
        const auto rows = database.rows(table);
        if (!rows)
            return Unexpected(
                database.isTooLarge()
                    ? KumaDatabaseText::tr("The table “%1” of %2 is too large.").arg(table, file.name)
                    : KumaDatabaseText::tr("The table “%1” of %2 can't be read: %3.").arg(table, file.name, database.error()));
        tables.rows.insert(table, *rows);
    }
    if (QFileInfo(file.path + u"-wal"_s).size() > 0)
        tables.remarks.append(
            KumaDatabaseText::tr("The latest changes are in %1-wal, which wasn't read. Stop Uptime Kuma and import again.")
                .arg(file.name));
    if (names->contains(u"heartbeat"_s))
        tables.remarks.append(KumaDatabaseText::tr("The history wasn't imported."));
    if (names->contains(u"status_page"_s))
        tables.remarks.append(KumaDatabaseText::tr("Status pages weren't imported, because Watchkeeper has none."));
    return tables;
}

} // namespace watchkeeper
