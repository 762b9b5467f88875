// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/database/DatabaseFile.h"

#include "history/database/SqlConnection.h"

#include <QFile>
#include <QFileInfo>
#include <QStringList>

#include <filesystem>
#include <system_error>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr QFileDevice::Permissions kPrivatePermissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

const QStringList &companionSuffixes()
{
    static const QStringList suffixes{u"-wal"_s, u"-shm"_s, u"-journal"_s, QString()};
    return suffixes;
}

bool isUnusedPath(const QString &path)
{
    for (const QString &suffix : companionSuffixes()) {
        if (QFileInfo::exists(path + suffix))
            return false;
    }
    return true;
}

//! Adds a number to the name if two damaged files are moved in the same second.
QString freeName(const QString &path, const QDateTime &now)
{
    const QString wanted = u"%1.damaged-%2"_s.arg(path, now.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"_s));
    QString name = wanted;
    for (int number = 2; !isUnusedPath(name); ++number)
        name = u"%1-%2"_s.arg(wanted, QString::number(number));
    return name;
}

#ifdef Q_OS_UNIX
//! Syncs a file or a folder. A new file name is on disk only after its folder was synced.
bool syncToDisk(const QString &path)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isSynced = ::fsync(descriptor) == 0;
    return ::close(descriptor) == 0 && isSynced;
}
#else
bool syncToDisk(const QString &)
{
    return true; // this system has no sync call for folders, and the file is already closed
}
#endif

} // namespace

QString makePrivateFile(const QString &path)
{
    QFile file(path);
    if (file.exists()) {
        if ((file.permissions()
             & (QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther)))
            file.setPermissions(kPrivatePermissions); // sets them by name, without opening the file
        return {};
    }
    return file.open(QIODevice::ReadWrite | QIODevice::NewOnly, kPrivatePermissions) ? QString() : file.errorString();
}

std::optional<QString> moveAside(const QString &path, const QDateTime &now)
{
    const QString name = freeName(path, now);
    for (const QString &suffix : companionSuffixes()) {
        const QString from = path + suffix;
        if (QFileInfo::exists(from) && !QFile::rename(from, name + suffix))
            return {};
    }
    return name;
}

bool mergeWriteAheadLog(const QString &path)
{
    const auto isSingleFile = [&path] {
        return !QFileInfo::exists(path + u"-wal"_s) && !QFileInfo::exists(path + u"-journal"_s);
    };
    if (!isSingleFile()) {
        SqliteConnection connection(path);
        if (connection.open(SqliteConnection::Mode::ReadWrite) || !connection.queryValue(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
            return false;
    } // closing the last connection to a database removes its log
    return isSingleFile();
}

void removeCompanions(const QString &path)
{
    for (const QString &suffix : companionSuffixes()) {
        if (!suffix.isEmpty())
            QFile::remove(path + suffix);
    }
}

QString moveIntoPlace(const QString &finished, const QString &path)
{
    if (!syncToDisk(finished))
        return qt_error_string();
    std::error_code error;
    std::filesystem::rename(QFileInfo(finished).filesystemAbsoluteFilePath(), QFileInfo(path).filesystemAbsoluteFilePath(),
                            error);
    if (error)
        return QString::fromStdString(error.message());
    return syncToDisk(QFileInfo(path).absolutePath()) ? QString() : qt_error_string();
}

} // namespace watchkeeper
