// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/SystemCalls.h"

#include <QFile>

#include <cerrno>

#ifdef Q_OS_WIN
#include <QDir>
#include <fcntl.h>
#include <io.h>
#include <share.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace watchkeeper::systemcalls {

#ifdef Q_OS_WIN

const int kRead = _O_RDONLY | _O_BINARY | _O_NOINHERIT;
const int kReadWrite = _O_RDWR | _O_BINARY | _O_NOINHERIT;
const int kCreate = kReadWrite | _O_CREAT | _O_EXCL;

int open(const QString &path, int flags)
{
    int descriptor = -1;
    const auto name = QDir::toNativeSeparators(path).toStdWString();
    errno = _wsopen_s(&descriptor, name.c_str(), flags, _SH_DENYNO, _S_IREAD | _S_IWRITE);
    return descriptor;
}

void close(int descriptor)
{
    _close(descriptor);
}

qint64 size(int descriptor)
{
    return _filelengthi64(descriptor);
}

qint64 read(int descriptor, char *buffer, qint64 most, qint64 offset)
{
    const auto count = static_cast<unsigned>(qMin(most, qint64(1) << 30));
    return _lseeki64(descriptor, offset, SEEK_SET) < 0 ? -1 : _read(descriptor, buffer, count);
}

qint64 write(int descriptor, QByteArrayView bytes, qint64 offset)
{
    const auto count = static_cast<unsigned>(qMin(bytes.size(), qsizetype(1) << 30));
    return _lseeki64(descriptor, offset, SEEK_SET) < 0 ? -1 : _write(descriptor, bytes.data(), count);
}

bool truncate(int descriptor, qint64 size)
{
    return _chsize_s(descriptor, size) == 0;
}

bool sync(int descriptor)
{
    return _commit(descriptor) == 0;
}

bool syncFolder(const QString &)
{
    return true; // NTFS journals file names, so folders needn't be synced
}

#else

const int kRead = O_RDONLY | O_CLOEXEC;
const int kReadWrite = O_RDWR | O_CLOEXEC;
const int kCreate = kReadWrite | O_CREAT | O_EXCL;

int open(const QString &path, int flags)
{
    return ::open(QFile::encodeName(path).constData(), flags, S_IRUSR | S_IWUSR);
}

void close(int descriptor)
{
    ::close(descriptor);
}

qint64 size(int descriptor)
{
    struct stat status
    {
    };
    return ::fstat(descriptor, &status) == 0 ? static_cast<qint64>(status.st_size) : -1;
}

qint64 read(int descriptor, char *buffer, qint64 most, qint64 offset)
{
    while (true) {
        const ssize_t count = ::pread(descriptor, buffer, static_cast<size_t>(most), static_cast<off_t>(offset));
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

qint64 write(int descriptor, QByteArrayView bytes, qint64 offset)
{
    while (true) {
        const auto size = static_cast<size_t>(bytes.size());
        const ssize_t count = ::pwrite(descriptor, bytes.data(), size, static_cast<off_t>(offset));
        if (count >= 0 || errno != EINTR)
            return count;
    }
}

bool truncate(int descriptor, qint64 size)
{
    return ::ftruncate(descriptor, static_cast<off_t>(size)) == 0;
}

bool sync(int descriptor)
{
#ifdef Q_OS_MACOS
    return fcntl(descriptor, F_FULLFSYNC) == 0 || fsync(descriptor) == 0; // not every file system supports the first call
#else
    return ::fdatasync(descriptor) == 0;
#endif
}

bool syncFolder(const QString &folder)
{
    const int descriptor = ::open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool synced = ::fsync(descriptor) == 0;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return synced;
}

#endif

} // namespace watchkeeper::systemcalls
