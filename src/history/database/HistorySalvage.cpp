// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistorySalvage.h"

#include "history/database/DatabaseFile.h"
#include "history/database/HistoryOpening.h"
#include "history/database/SqlConnection.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QSqlRecord>
#include <QStringList>

namespace watchkeeper {

class SqliteConnection;

//! \brief The result of a salvage.
class TableSalvage
{
public:
    qint64 rows = 0;
    bool isComplete = true; //!< true if each table was readable to its end
    QStringList lost;       //!< tables that were missing entirely

    //! \brief Copies all tables that exist in `fresh`, in one transaction. If a row refers to a lost row, the reference is
    //! removed, or the row is omitted if it is meaningless without the reference.
    //! \return an error in `fresh`, or Locked if `damaged` is locked
    HistoryFault copyAll(SqliteConnection &damaged, SqliteConnection &fresh);

private:
    struct InsertTarget;

    HistoryFault copyTables(SqliteConnection &damaged, SqliteConnection &fresh);
    HistoryFault copyTable(SqliteConnection &damaged, SqliteConnection &fresh, const QString &table);
    HistoryFault copyRows(SqliteConnection &damaged, SqliteConnection &fresh, const QString &select, const InsertTarget &into,
                          bool *reachedEnd);
};

using namespace Qt::StringLiterals;

namespace {

class HistorySalvageText
{
    Q_DECLARE_TR_FUNCTIONS(HistoryDatabase)
};

QString replacementPath(const QString &path)
{
    return path + u".salvaged"_s;
}

void removeReplacement(const QString &path)
{
    for (const auto suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(replacementPath(path) + suffix);
}

//! Closes the new file on return, so all content is in the file itself.
Expected<TableSalvage, HistoryError> salvageToReplacement(const QString &path, const HistoryMigrations &migrations)
{
    const QString freshPath = replacementPath(path);
    removeReplacement(path); // left by an earlier attempt that was interrupted
    if (const QString reason = makePrivateFile(freshPath); !reason.isEmpty())
        return Unexpected(fileError(freshPath, reason));
    SqliteConnection fresh(freshPath);
    auto fault = fresh.open(SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault = setUpForWriting(fresh);
    if (!fault)
        fault = migrateHistory(fresh, migrations);
    if (fault)
        return Unexpected(*fault);
    TableSalvage salvage;
    SqliteConnection damaged(path);
    if (damaged.open(SqliteConnection::Mode::ReadOnly)) {
        salvage.isComplete = false;
    } else {
        if (const auto missing = missingObjects(damaged, migrations))
            salvage.lost = missing->tables;
        salvage.isComplete = salvage.lost.isEmpty();
        fault = salvage.copyAll(damaged, fresh);
    }
    return fault ? Expected<TableSalvage, HistoryError>(Unexpected(*fault)) : Expected<TableSalvage, HistoryError>(salvage);
}

} // namespace

QString ReplacedHistory::notice() const
{
    const QString shown = QDir::toNativeSeparators(aside);
    QString text;
    if (rows == 0)
        text = HistorySalvageText::tr("The history database was damaged, and nothing in it could be read. It was moved to "
                                      "“%1”, and a new one was created.")
                   .arg(shown);
    else if (isComplete)
        text = HistorySalvageText::tr("The history database was damaged. All its contents were recovered into a new "
                                      "database. The damaged database was moved to “%1”.")
                   .arg(shown);
    else
        text = HistorySalvageText::tr(
                   "The history database was damaged. %n entries were recovered into a new database. The damaged "
                   "database was moved to “%1”.",
                   nullptr, static_cast<int>(rows))
                   .arg(shown);
    if (lost.isEmpty())
        return text;
    //: Appended to the message about a damaged history. %1: that message; %2: names of tables
    return HistorySalvageText::tr("%1 These tables and all their contents were missing: %2.").arg(text, lost.join(u", "_s));
}

Expected<ReplacedHistory, HistoryError> replaceDamagedHistory(const QString &path, const HistoryMigrations &migrations)
{
    auto cleanUp = qScopeGuard([&path] { removeReplacement(path); });
    const auto salvaged = salvageToReplacement(path, migrations);
    if (!salvaged)
        return Unexpected(salvaged.error());
    const auto aside = moveAside(path, QDateTime::currentDateTimeUtc());
    if (!aside)
        return Unexpected(fileError(path, u"the damaged file couldn't be renamed"_s));
    cleanUp.dismiss(); // the damaged file is renamed, so the replacement must be kept
    if (const QString reason = finishReplacement(path); !reason.isEmpty())
        return Unexpected(fileError(path, reason));
    return ReplacedHistory{*aside, salvaged->rows, salvaged->isComplete, salvaged->lost};
}

QString finishReplacement(const QString &path)
{
    if (QFileInfo::exists(path) || !QFileInfo::exists(replacementPath(path)))
        return {};
    return moveIntoPlace(replacementPath(path), path);
}

namespace {

struct Column
{
    QString name;
    QString type; //!< INTEGER, TEXT or BLOB
    bool isNullable = true;
    int keyPosition = 0; //!< position in the primary key, starting at 1; 0 if not part of it
};

QList<Column> columnsOf(SqliteConnection &connection, const QString &table)
{
    QList<Column> columns;
    // Returns no columns if the table can't be read.
    (void)connection.select(
        u"SELECT name, type, \"notnull\", pk FROM pragma_table_info(?)"_s, {table}, [&columns](const QSqlQuery &row) {
            columns.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toInt() == 0, row.value(3).toInt()});
        });
    return columns;
}

//! Returns whether the database has this table, because older versions don't have all tables. Also true if the list of tables can't
//! be read.
bool isListed(SqliteConnection &connection, const QString &table)
{
    bool isFound = false;
    const auto fault = connection.select(u"SELECT 1 FROM sqlite_schema WHERE name = ?"_s, {table},
                                         [&isFound](const QSqlQuery &) { isFound = true; });
    return fault || isFound;
}

//! Returns whether a column of this type accepts the value. A STRICT table rejects values of other types, which a damaged row may
//! have.
bool isOfType(const QVariant &value, const QString &type)
{
    if (!value.isValid())
        return true;
    switch (value.typeId()) {
    case QMetaType::LongLong:
    case QMetaType::Int:
        return type == "INTEGER"_L1;
    case QMetaType::QString:
        return type == "TEXT"_L1;
    default:
        return value.typeId() == QMetaType::QByteArray && type == "BLOB"_L1;
    }
}

//! Returns the ORDER BY clause for the order of the primary key.
QString orderByClause(QList<Column> columns, const QString &direction)
{
    std::sort(columns.begin(), columns.end(), [](const Column &a, const Column &b) { return a.keyPosition < b.keyPosition; });
    QStringList order;
    for (const Column &column : columns) {
        if (column.keyPosition > 0)
            order.append(column.name + direction);
    }
    return order.isEmpty() ? u"rowid"_s + direction : order.join(u", "_s);
}

QVariantList salvagedValues(const QSqlQuery &row)
{
    QVariantList values;
    for (int i = 0; i < row.record().count(); ++i)
        values.append(row.isNull(i) ? QVariant() : row.value(i));
    return values;
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u", "_s);
}

//! Returns the tables in order of creation, so that rows are copied before the rows that refer to them.
QStringList readTableNames(SqliteConnection &connection)
{
    QStringList tables;
    (void)connection.select(u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid"_s,
                            {}, [&tables](const QSqlQuery &row) { tables.append(row.value(0).toString()); });
    return tables;
}

//! Clears references to lost rows, or deletes the referring row if its column can't be NULL.
HistoryFault repairReferences(SqliteConnection &fresh, const QString &table)
{
    QStringList repairs;
    const QList<Column> columns = columnsOf(fresh, table);
    const auto fault = fresh.select(
        u"SELECT \"from\", \"table\", \"to\" FROM pragma_foreign_key_list(?)"_s, {table}, [&](const QSqlQuery &row) {
            const QString from = row.value(0).toString();
            const auto column =
                std::find_if(columns.begin(), columns.end(), [&](const Column &one) { return one.name == from; });
            const QString what =
                column != columns.end() && column->isNullable ? u"UPDATE %1 SET %2 = NULL"_s : u"DELETE FROM %1"_s;
            repairs.append((what + u" WHERE %2 NOT IN (SELECT %4 FROM %3)"_s)
                               .arg(table, from, row.value(1).toString(), row.value(2).toString()));
        });
    if (fault)
        return fault;
    for (const QString &sql : std::as_const(repairs)) {
        if (auto failed = fresh.execute(sql))
            return failed;
    }
    return {};
}

} // namespace

//! The statement that inserts the copied rows, and the types of its columns.
struct TableSalvage::InsertTarget
{
    QString insert;
    QStringList types;

    bool accepts(const QVariantList &values) const
    {
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (!isOfType(values[i], types.value(i)))
                return false;
        }
        return true;
    }
};

HistoryFault TableSalvage::copyAll(SqliteConnection &damaged, SqliteConnection &fresh)
{
    if (const auto off = fresh.queryValue(u"PRAGMA foreign_keys = OFF"_s); !off) // has no effect within a transaction
        return off.error();
    if (auto fault = fresh.execute(u"BEGIN IMMEDIATE"_s))
        return fault;
    auto fault = copyTables(damaged, fresh);
    for (const QString &table : readTableNames(fresh)) {
        if (!fault)
            fault = repairReferences(fresh, table);
    }
    return fault ? fault : fresh.execute(u"COMMIT"_s);
}

HistoryFault TableSalvage::copyTables(SqliteConnection &damaged, SqliteConnection &fresh)
{
    for (const QString &table : readTableNames(fresh)) {
        if (auto fault = copyTable(damaged, fresh, table))
            return fault;
    }
    // The index on `id` also stores the key of each target. Without these keys, rows could no longer be assigned to their targets.
    bool reachedEnd = false;
    if (columnsOf(fresh, u"target"_s).isEmpty())
        return {};
    return copyRows(damaged, fresh, u"SELECT key, id, '' FROM target ORDER BY id"_s,
                    {u"INSERT OR IGNORE INTO target (key, id, name) VALUES (?, ?, ?)"_s, {u"INTEGER"_s, u"BLOB"_s, u"TEXT"_s}},
                    &reachedEnd);
}

HistoryFault TableSalvage::copyTable(SqliteConnection &damaged, SqliteConnection &fresh, const QString &table)
{
    const QList<Column> wanted = columnsOf(fresh, table);
    const QList<Column> there = columnsOf(damaged, table);
    QStringList names;
    InsertTarget into;
    for (const Column &column : wanted) { // an older version may have fewer columns
        if (!std::any_of(there.begin(), there.end(), [&](const Column &one) { return one.name == column.name; }))
            continue;
        names.append(column.name);
        into.types.append(column.type);
    }
    if (names.isEmpty()) {
        isComplete = isComplete && !isListed(damaged, table);
        return {};
    }
    into.insert = u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, names.join(u", "_s), placeholders(names.size()));
    bool reachedEnd = false;
    for (const QString &direction : {u" ASC"_s, u" DESC"_s}) {
        const QString select =
            u"SELECT %2 FROM %1 NOT INDEXED ORDER BY %3"_s.arg(table, names.join(u", "_s), orderByClause(wanted, direction));
        if (auto fault = copyRows(damaged, fresh, select, into, &reachedEnd))
            return fault;
        if (reachedEnd)
            return {};
        isComplete = false;
    }
    return {};
}

HistoryFault TableSalvage::copyRows(SqliteConnection &damaged, SqliteConnection &fresh, const QString &select,
                                    const InsertTarget &into, bool *reachedEnd)
{
    HistoryFault failed;
    const auto unread = damaged.select(select, {}, [&](const QSqlQuery &row) {
        const QVariantList values = salvagedValues(row);
        const bool isAccepted = into.accepts(values);
        isComplete = isComplete && isAccepted;
        if (isAccepted && !failed)
            failed = fresh.select(into.insert + u" RETURNING 1"_s, values, [this](const QSqlQuery &) { ++rows; });
    });
    *reachedEnd = !unread;
    if (unread && unread->kind() == HistoryError::Kind::Locked) // the file is locked, not damaged
        return unread;
    return failed;
}

} // namespace watchkeeper
