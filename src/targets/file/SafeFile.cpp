// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/file/SafeFile.h"

#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>
#include <QUuid>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <optional>
#include <system_error>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace watchkeeper {

namespace {

constexpr QFileDevice::Permissions kPrivateFile = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions kPrivateFolder = kPrivateFile | QFileDevice::ExeOwner;

class SafeFileText
{
    Q_DECLARE_TR_FUNCTIONS(SafeFile)
};

//! Returns the message "… couldn't be saved: <why>. The file on disk is unchanged."
QString notSaved(const QString &path, const QString &reason)
{
    return SafeFileText::tr("%1 couldn't be saved: %2. The file on disk is unchanged.").arg(path, reason);
}

QString systemError()
{
    return errnoText(errno);
}

std::filesystem::path native(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

bool syncDescriptor(int descriptor)
{
#if defined(Q_OS_WIN)
    return _commit(descriptor) == 0;
#elif defined(Q_OS_MACOS)
    return fcntl(descriptor, F_FULLFSYNC) == 0 || fsync(descriptor) == 0; // not every file system supports F_FULLFSYNC
#else
    return fsync(descriptor) == 0;
#endif
}

bool replaceByRename(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(native(from), native(to), error);
    errno = error.default_error_condition().value(); // on Windows, the value is a code of Windows
    return !error;
}

//! Syncs the folder. Otherwise, the new name of a file could be lost in a power cut.
bool syncFolder(const QString &folder, const DiskCalls &disk)
{
#ifdef Q_OS_WIN
    Q_UNUSED(folder)
    Q_UNUSED(disk)
    return true; // NTFS journals file names, so folders don't have to be synced
#else
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = disk.sync(descriptor);
    const int reason = errno;
    close(descriptor);
    errno = reason;
    return synced;
#endif
}

std::optional<QByteArray> readableContent(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    QByteArray content = file.readAll();
    return file.error() == QFileDevice::NoError ? std::optional(std::move(content)) : std::nullopt;
}

//! A file that is removed with this object if it still has its first name then.
class UnmovedFile
{
    Q_DISABLE_COPY_MOVE(UnmovedFile)
public:
    explicit UnmovedFile(QString path)
        : m_path(std::move(path))
    {
    }
    ~UnmovedFile() { QFile::remove(m_path); }
    bool moveTo(const QString &path, const DiskCalls &disk) { return disk.rename(m_path, path); }

private:
    QString m_path;
};

//! \brief Writes `content` to a temporary file next to `path`, flushes it to the disk, and reads it back. The file isn't open
//! afterwards, because Windows wouldn't move it. QTemporaryFile keeps it open until it is destroyed.
//! \param reason  receives the reason if the result is null
std::unique_ptr<UnmovedFile> writeTemporarySibling(const QString &path, const QByteArray &content, const DiskCalls &disk,
                                                   QString *reason)
{
    auto file = std::make_unique<QTemporaryFile>(path + QStringLiteral(".XXXXXX")); // mode 0600
    if (!file->open()) {
        *reason = file->errorString();
        return nullptr;
    }
    file->setAutoRemove(false);
    auto written = std::make_unique<UnmovedFile>(file->fileName());
    // On a full disk, the error occurs only in flush(), because write() fills a buffer. If not all bytes were written, QFile
    // doesn't provide a reason, so errno is used.
    errno = 0;
    if (file->write(content) != content.size() || !file->flush()) {
        *reason = errno != 0 ? systemError() : file->errorString();
        return nullptr;
    }
    if (!disk.sync(file->handle())) {
        *reason = systemError();
        return nullptr;
    }
    const QString name = file->fileName();
    file.reset();
    if (readableContent(name) != content) {
        *reason = SafeFileText::tr("the data read back differs from the data written");
        return nullptr;
    }
    return written;
}

//! Creates the backup as a hard link, which needs no space on a full disk. If hard links aren't supported, copies the file.
QString keepBackup(const QString &path, const QByteArray &content, const DiskCalls &disk)
{
    const QString backup = backupOf(path);
    const QString link = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128).first(8);
    std::error_code error;
    std::filesystem::create_hard_link(native(path), native(link), error);
    if (!error) {
        const bool renamed = disk.rename(link, backup);
        const QString reason = systemError();
        // If both names are links to the same file, rename() does nothing and keeps both (POSIX).
        QFile::remove(link);
        if (!renamed)
            return reason;
    } else {
        QString reason;
        const auto copy = writeTemporarySibling(path, content, disk, &reason);
        if (!copy)
            return reason;
        if (!copy->moveTo(backup, disk))
            return systemError();
    }
    QFile::setPermissions(backup, kPrivateFile);
    return {};
}

//! Returns the path after resolving symbolic links.
QString resolved(const QString &path)
{
    QFileInfo info(path);
    constexpr int kMaxLinks = 40; // the limit of Linux
    for (int i = 0; i < kMaxLinks && info.isSymLink(); ++i)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

} // namespace

QString openForReading(QFile *file)
{
    std::error_code ignored; // not needed, because opening the file reports the error
    if (std::filesystem::is_other(QFileInfo(*file).filesystemFilePath(), ignored))
        return SafeFileText::tr("it is a pipe or a device");
    return file->open(QIODevice::ReadOnly) ? QString() : file->errorString();
}

QByteArray readBounded(QFile *file, qint64 limit)
{
    const qint64 present = file->isSequential() ? limit : std::min(file->size(), limit);
    return file->read(present + 1);
}

DiskCalls DiskCalls::system()
{
    return {&syncDescriptor, &replaceByRename};
}

QString backupOf(const QString &path)
{
    return path + QLatin1Char('~');
}

QString makePrivateFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return {};
    const QString above = QFileInfo(folder.absolutePath()).absolutePath();
    if (above != folder.absolutePath()) {
        if (const QString problem = makePrivateFolder(above); !problem.isEmpty())
            return problem;
    }
    errno = 0;
    const bool isMade = QDir().mkdir(folder.absolutePath(), kPrivateFolder);
#ifdef Q_OS_WIN // where QDir sets no errno
    errno = std::error_code(static_cast<int>(GetLastError()), std::system_category()).default_error_condition().value();
#endif
    const QString reason = systemError(); // read before another call changes it
    if (isMade || folder.exists())
        return {};
    return SafeFileText::tr("The folder %1 couldn't be created: %2.").arg(folder.absolutePath(), reason);
}

QString writeFileSafely(const QString &path, const QByteArray &content, const std::function<bool(const QByteArray &)> &isValid,
                        const DiskCalls &disk)
{
    if (!isValid(content))
        return notSaved(path, SafeFileText::tr("the new content can't be read back"));
    const QString file = resolved(path);
    const QString folder = QFileInfo(file).absolutePath();
    if (const QString problem = makePrivateFolder(folder); !problem.isEmpty())
        return problem;
    const bool exists = QFileInfo::exists(file);
    const auto present = exists ? readableContent(file) : std::nullopt;
    if (exists && !present)
        return notSaved(path, SafeFileText::tr("the current file can't be read"));
    if (present == content) {
        QFile::setPermissions(file, kPrivateFile);
        return {};
    }

    QString reason;
    const auto fresh = writeTemporarySibling(file, content, disk, &reason);
    if (!fresh)
        return notSaved(path, reason);
    if (present && isValid(*present)) {
        reason = keepBackup(file, *present, disk);
        if (!reason.isEmpty())
            return notSaved(path, reason);
    }
    if (!fresh->moveTo(file, disk))
        return notSaved(path, systemError());
    if (!syncFolder(folder, disk))
        return SafeFileText::tr(
                   "%1 was saved, but the disk didn't confirm it: %2. A power cut may restore the previous version.")
            .arg(path, systemError());
    return {};
}

QString writeFileSafely(const QString &path, const QByteArray &content)
{
    return writeFileSafely(path, content, [&content](const QByteArray &bytes) { return bytes == content; });
}

} // namespace watchkeeper
