// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistorySalvage.h"

#include "history/database/DatabaseFile.h"
#include "history/database/HistoryOpening.h"
#include "history/database/SchemaTransplant.h"
#include "history/database/SqliteConnection.h"
#include "history/database/TableSalvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

namespace watchkeeper {

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

//! \return the file itself, or a copy of it in `folder` if its list of tables is damaged
Expected<QString, HistoryError> readablePath(const QString &path, const QString &folder, const HistoryMigrations &migrations)
{
    {
        SqliteConnection damaged(path);
        if (damaged.open(SqliteConnection::Mode::ReadOnly))
            return path;
        const auto tables = damaged.queryValue(u"SELECT count(*) FROM sqlite_schema"_s);
        if (tables || tables.error().kind() != HistoryError::Kind::Damaged)
            return path;
    }
    const auto copy = transplantSchema(path, folder, migrations);
    return copy && copy->isEmpty() ? Expected<QString, HistoryError>(path) : copy;
}

//! Closes the new file on return, so all content is in the file itself.
Expected<TableSalvage, HistoryError> salvageToReplacement(const QString &path, const HistoryMigrations &migrations)
{
    const QString freshPath = replacementPath(path);
    removeReplacement(path); // left by an earlier attempt that was interrupted
    if (const QString why = makePrivateFile(freshPath); !why.isEmpty())
        return Unexpected(fileError(freshPath, why));
    SqliteConnection fresh(freshPath);
    auto fault = fresh.open(SqliteConnection::Mode::ReadWrite);
    if (!fault)
        fault = setUpForWriting(fresh);
    if (!fault)
        fault = migrateHistory(fresh, migrations);
    if (fault)
        return Unexpected(*fault);
    const QString folder = path + u".reading"_s;
    QDir(folder).removeRecursively(); // left by an earlier attempt that was interrupted
    const auto removeFolder = qScopeGuard([&folder] { QDir(folder).removeRecursively(); });
    const auto readable = readablePath(path, folder, migrations);
    if (!readable)
        return Unexpected(readable.error());
    TableSalvage salvage;
    SqliteConnection damaged(*readable);
    if (damaged.open(SqliteConnection::Mode::ReadOnly)) {
        salvage.isWhole = false;
    } else {
        if (const auto missing = missingObjects(damaged, migrations))
            salvage.lost = missing->tables;
        salvage.isWhole = salvage.lost.isEmpty();
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
    else if (isWhole)
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
    const auto aside = setAside(path, QDateTime::currentDateTimeUtc());
    if (!aside)
        return Unexpected(fileError(path, u"the damaged file couldn't be renamed"_s));
    cleanUp.dismiss(); // the damaged file is renamed, so the replacement must be kept
    if (const QString why = finishReplacing(path); !why.isEmpty())
        return Unexpected(fileError(path, why));
    return ReplacedHistory{*aside, salvaged->rows, salvaged->isWhole, salvaged->lost};
}

QString finishReplacing(const QString &path)
{
    if (QFileInfo::exists(path) || !QFileInfo::exists(replacementPath(path)))
        return {};
    return moveIntoPlace(replacementPath(path), path);
}

} // namespace watchkeeper
