// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/HistoryError.h"

#include "history/database/SqlConnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QStorageInfo>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! [bytes] With less free space, SQLite can't even create the index of its write-ahead log, which needs 32 KiB and a page or two.
constexpr qint64 kDiskFullThreshold = 64 * 1024;

//! \param withDetail  whether to include the server's message, which contains details about the cause
QString messageFor(HistoryError::Kind kind, bool withDetail)
{
    switch (kind) {
    case HistoryError::Kind::DiskFull:
        return QCoreApplication::translate("HistoryError", "The history “%1” can't be written: the disk is full.");
    case HistoryError::Kind::ReadOnly:
        return QCoreApplication::translate("HistoryError", "The history “%1” can't be written: permission denied.");
    case HistoryError::Kind::Locked:
        return QCoreApplication::translate("HistoryError", "Another program is using the history “%1”.");
    case HistoryError::Kind::Damaged:
        return QCoreApplication::translate("HistoryError", "The history “%1” is damaged.");
    case HistoryError::Kind::Newer:
        return QCoreApplication::translate(
            "HistoryError", "The history “%1” was written by a newer version of Watchkeeper. It was left unchanged.");
    case HistoryError::Kind::Older:
        return QCoreApplication::translate("HistoryError",
                                           "The history “%1” was written by an older version of Watchkeeper. It will be "
                                           "upgraded the next time Watchkeeper monitors with this profile.");
    case HistoryError::Kind::Empty:
        return QCoreApplication::translate(
            "HistoryError",
            "The history “%1” is empty. Its tables will be created the next time Watchkeeper monitors with this profile.");
    case HistoryError::Kind::Unreachable:
        return QCoreApplication::translate("HistoryError", "The history “%1” couldn't be reached: %2");
    case HistoryError::Kind::Other:
        break;
    }
    return withDetail ? QCoreApplication::translate("HistoryError", "The history “%1” couldn't be used: %2")
                      : QCoreApplication::translate("HistoryError", "The history “%1” couldn't be used.");
}

QString sentenceOf(HistoryError::Kind kind, const QString &path, const QString &detail)
{
    const bool isOnServer = HistoryServerLocation::isServerUrl(path);
    const QString shown = isOnServer ? path : QDir::toNativeSeparators(path);
    const bool withDetail =
        kind == HistoryError::Kind::Unreachable || (kind == HistoryError::Kind::Other && isOnServer && !detail.isEmpty());
    const QString words = messageFor(kind, withDetail);
    return withDetail ? words.arg(shown, detail) + (detail.endsWith(u'.') ? QString() : u"."_s) : words.arg(shown);
}

bool isDiskFull(const QString &path)
{
    const QStorageInfo disk(QFileInfo(path).absolutePath());
    return disk.isValid() && disk.isReady() && disk.bytesAvailable() < kDiskFullThreshold;
}

bool isPathWritable(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    return (!file.exists() || file.isWritable()) && folder.isWritable();
}

//! Checks the disk for the cause of an I/O error or a failed opening, because the error code alone is ambiguous.
HistoryError::Kind kindFromDisk(const QString &path)
{
    if (isDiskFull(path))
        return HistoryError::Kind::DiskFull;
    return isPathWritable(path) ? HistoryError::Kind::Other : HistoryError::Kind::ReadOnly;
}

//! Maps PostgreSQL's error codes: https://www.postgresql.org/docs/15/errcodes-appendix.html
HistoryError::Kind kindFromSqlState(const QString &state, bool isOpen)
{
    if (state == "53100"_L1) // disk_full
        return HistoryError::Kind::DiskFull;
    if (state == "25006"_L1 || state == "42501"_L1) // read_only_sql_transaction, insufficient_privilege
        return HistoryError::Kind::ReadOnly;
    if (state == "55P03"_L1) // lock_not_available
        return HistoryError::Kind::Locked;
    if (state == "XX001"_L1 || state == "XX002"_L1) // data_corrupted, index_corrupted
        return HistoryError::Kind::Damaged;
    const bool isConnectionLost = !isOpen || state.isEmpty() || state.startsWith("08"_L1) || state.startsWith("57P"_L1);
    return isConnectionLost ? HistoryError::Kind::Unreachable : HistoryError::Kind::Other;
}

//! Returns only the server's message, because the driver appends its own lines.
QString firstLine(const QString &text)
{
    return text.trimmed().section(u'\n', 0, 0).trimmed();
}

HistoryError::Kind kindFromSqliteCode(int code, const QString &path)
{
    switch (code & 0xff) {
    case 13: // FULL
        return HistoryError::Kind::DiskFull;
    case 3: // PERM
    case 8: // READONLY
        return HistoryError::Kind::ReadOnly;
    case 5: // BUSY
    case 6: // LOCKED
        return HistoryError::Kind::Locked;
    case 11: // CORRUPT
    case 26: // NOTADB
        return HistoryError::Kind::Damaged;
    case 10: // IOERR
    case 14: // CANTOPEN
        return kindFromDisk(path);
    default:
        return HistoryError::Kind::Other;
    }
}

} // namespace

HistoryError::HistoryError(Kind kind, const QString &path, QString detail)
    : m_kind(kind)
    , m_message(sentenceOf(kind, path, detail))
    , m_detail(std::move(detail))
{
}

HistoryError historyError(const QSqlError &error, const QString &path)
{
    const QString code = error.nativeErrorCode();
    return {kindFromSqliteCode(code.toInt(), path), path, u"%1 (%2)"_s.arg(error.text().trimmed(), code)};
}

HistoryError serverError(const QSqlError &error, const QString &server, bool isOpen)
{
    const QString state = error.nativeErrorCode();
    return {kindFromSqlState(state, isOpen), server,
            firstLine(error.databaseText().isEmpty() ? error.text() : error.databaseText())};
}

HistoryError fileError(const QString &path, const QString &reason)
{
    return {kindFromDisk(path), path, reason};
}

} // namespace watchkeeper
