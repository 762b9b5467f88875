// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/files/DiskFile.h"

#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>
#include <utility>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#include <qt_windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

// File descriptor calls on the supported systems. Each call sets errno on failure.
namespace watchkeeper::systemcalls {

namespace {

#ifdef Q_OS_WIN

const int kRead = _O_RDONLY | _O_BINARY | _O_NOINHERIT;
const int kReadWrite = _O_RDWR | _O_BINARY | _O_NOINHERIT;
const int kCreate = kReadWrite | _O_CREAT | _O_EXCL;

//! Returns the value of errno for the last error of Windows.
int lastErrno()
{
    return std::error_code(static_cast<int>(GetLastError()), std::system_category()).default_error_condition().value();
}

//! An open file can be renamed and removed, as on other systems, which _wsopen_s() doesn't allow.
int open(const QString &path, int flags)
{
    const auto name = QDir::toNativeSeparators(path).toStdWString();
    const HANDLE file = CreateFileW(name.c_str(), flags == kRead ? GENERIC_READ : GENERIC_READ | GENERIC_WRITE,
                                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr,
                                    flags == kCreate ? CREATE_NEW : OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE) {
        errno = lastErrno();
        return -1;
    }
    const int descriptor = _open_osfhandle(reinterpret_cast<intptr_t>(file), flags & ~(_O_CREAT | _O_EXCL));
    if (descriptor < 0)
        CloseHandle(file);
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

qint64 read(int descriptor, char *buffer, qint64 limit, qint64 offset)
{
    const auto count = static_cast<unsigned>(qMin(limit, qint64(1) << 30));
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

int lastErrno()
{
    return errno;
}

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

qint64 read(int descriptor, char *buffer, qint64 limit, qint64 offset)
{
    while (true) {
        const ssize_t count = ::pread(descriptor, buffer, static_cast<size_t>(limit), static_cast<off_t>(offset));
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

} // namespace

} // namespace watchkeeper::systemcalls

namespace watchkeeper {

namespace {

class FileFaultText
{
    Q_DECLARE_TR_FUNCTIONS(FileFault)
};

FileFault::Kind kindOfSystemError(int number)
{
    switch (number) {
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
        return FileFault::Kind::Full;
    case EROFS:
    case EACCES:
    case EPERM:
        return FileFault::Kind::ReadOnly;
    case ENOENT:
        return FileFault::Kind::Missing;
    case EEXIST:
        return FileFault::Kind::Exists;
    default:
        return FileFault::Kind::Io;
    }
}

} // namespace

FileFault FileFault::fromErrno(const QString &path, int number)
{
    return {kindOfSystemError(number), path, number};
}

bool FileFault::isUnreadable(const QString &path) const
{
    const bool isShortage = m_number == EMFILE || m_number == ENFILE || m_number == ENOMEM;
    return m_path == path && !isShortage && (m_kind == Kind::Io || m_kind == Kind::ReadOnly);
}

QString FileFault::text() const
{
    switch (m_kind) {
    case Kind::Full:
        return FileFaultText::tr("The disk doesn't have enough free space for %1.").arg(m_path);
    case Kind::Missing:
        return FileFaultText::tr("%1 wasn't found.").arg(m_path);
    case Kind::Exists:
        return FileFaultText::tr("%1 already exists.").arg(m_path);
    case Kind::Damaged:
        return FileFaultText::tr("%1 is damaged. Watchkeeper is using the parts that are still readable.").arg(m_path);
    case Kind::Newer:
        return FileFaultText::tr("%1 was written by a newer version of Watchkeeper.").arg(m_path);
    case Kind::ReadOnly:
    case Kind::Io:
        break;
    }
    return FileFaultText::tr("%1 couldn't be used: %2.").arg(m_path, errnoText(m_number));
}

namespace {

std::filesystem::path nativePath(const QString &path)
{
    return QFileInfo(path).filesystemAbsoluteFilePath();
}

} // namespace

FileCalls FileCalls::standard()
{
    return {&systemcalls::write, &systemcalls::read, &systemcalls::sync};
}

DiskFile::DiskFile(int descriptor, QString path, FileCalls calls)
    : m_descriptor(descriptor)
    , m_path(std::move(path))
    , m_calls(std::move(calls))
{
}

DiskFile::DiskFile(DiskFile &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
    , m_path(std::move(other.m_path))
    , m_calls(std::move(other.m_calls))
{
}

DiskFile &DiskFile::operator=(DiskFile &&other) noexcept
{
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_path, other.m_path);
    std::swap(m_calls, other.m_calls);
    return *this;
}

DiskFile::~DiskFile()
{
    if (m_descriptor >= 0)
        systemcalls::close(m_descriptor);
}

Expected<DiskFile, FileFault> DiskFile::open(const QString &path, int flags, const FileCalls &calls)
{
    const int descriptor = systemcalls::open(path, flags);
    if (descriptor < 0)
        return Unexpected(FileFault::fromErrno(path, errno));
    return DiskFile(descriptor, path, calls);
}

Expected<DiskFile, FileFault> DiskFile::create(const QString &path, const FileCalls &calls)
{
    return open(path, systemcalls::kCreate, calls);
}

Expected<DiskFile, FileFault> DiskFile::openForWriting(const QString &path, const FileCalls &calls)
{
    return open(path, systemcalls::kReadWrite, calls);
}

Expected<DiskFile, FileFault> DiskFile::openForReading(const QString &path, const FileCalls &calls)
{
    return open(path, systemcalls::kRead, calls);
}

FileFault DiskFile::lastFault() const
{
    return FileFault::fromErrno(m_path, errno);
}

Expected<qint64, FileFault> DiskFile::size() const
{
    const qint64 size = systemcalls::size(m_descriptor);
    if (size < 0)
        return Unexpected(lastFault());
    return size;
}

Expected<QByteArray, FileFault> DiskFile::readAt(qint64 offset, qint64 limit) const
{
    QByteArray bytes(limit, Qt::Uninitialized);
    qint64 done = 0;
    while (done < limit) {
        const qint64 count = m_calls.read(m_descriptor, bytes.data() + done, limit - done, offset + done);
        if (count < 0)
            return Unexpected(lastFault());
        if (count == 0)
            break;
        done += count;
    }
    bytes.truncate(done);
    return bytes;
}

std::optional<FileFault> DiskFile::writeAt(qint64 offset, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        errno = ENOSPC; // handles calls that write nothing and set no error
        const qint64 count = m_calls.write(m_descriptor, bytes, offset);
        if (count <= 0)
            return lastFault();
        offset += count;
        bytes = bytes.sliced(count);
    }
    return std::nullopt;
}

std::optional<FileFault> DiskFile::truncate(qint64 size)
{
    return systemcalls::truncate(m_descriptor, size) ? std::nullopt : std::optional(lastFault());
}

std::optional<FileFault> DiskFile::sync()
{
    return m_calls.sync(m_descriptor) ? std::nullopt : std::optional(lastFault());
}

std::optional<FileFault> renameFile(const QString &from, const QString &to)
{
#ifdef Q_OS_WIN // std::filesystem of GCC 12 names hardly any reason there
    if (MoveFileExW(nativePath(from).c_str(), nativePath(to).c_str(), MOVEFILE_REPLACE_EXISTING))
        return std::nullopt;
    return FileFault::fromErrno(to, systemcalls::lastErrno());
#else
    std::error_code error;
    std::filesystem::rename(nativePath(from), nativePath(to), error);
    return error ? std::optional(FileFault::fromErrno(to, error.default_error_condition().value())) : std::nullopt;
#endif
}

std::optional<FileFault> removeFile(const QString &path)
{
    std::error_code error;
    std::filesystem::remove(nativePath(path), error);
    return error ? std::optional(FileFault::fromErrno(path, error.default_error_condition().value())) : std::nullopt;
}

std::optional<FileFault> syncParentFolder(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    return systemcalls::syncFolder(folder) ? std::nullopt : std::optional(FileFault::fromErrno(folder, errno));
}

std::optional<FileFault> makeFolder(const QString &path)
{
    const QDir folder(path);
    if (folder.exists())
        return std::nullopt;
    const QString above = QFileInfo(folder.absolutePath()).absolutePath();
    if (above != folder.absolutePath()) {
        if (const auto fault = makeFolder(above))
            return fault;
    }
    errno = EIO;
    const auto mode = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    const bool isMade = QDir().mkdir(folder.absolutePath(), mode);
    const int number = systemcalls::lastErrno(); // saved before another call changes it
    if (isMade || folder.exists())
        return std::nullopt;
    return FileFault::fromErrno(path, number);
}

} // namespace watchkeeper
