// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/FileReading.h"

#include "async/OpenFiles.h"
#include "async/PoolTasks.h"
#include "checks/base/SafeText.h"
#include "model/base/Quantity.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <filesystem>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

//! Each thread needs a descriptor. If descriptors are scarce, there are no spare threads for hanging reads.
int threadCount()
{
    constexpr int kFew = 256;
    const std::optional<int> limit = raiseDescriptorLimit();
    return limit && *limit < kFew ? kMaxFileReads : kMaxFileReads + kMaxHangingFileReads;
}

} // namespace

QThreadPool &filePool()
{
    static QThreadPool *const pool = createBlockingPool(threadCount());
    return *pool;
}

namespace {

std::error_code lastError()
{
#ifdef Q_OS_WIN
    return {static_cast<int>(GetLastError()), std::system_category()};
#else
    return {errno, std::generic_category()};
#endif
}

} // namespace

CheckError fileError(const QString &path, std::error_code code)
{
    if (code == std::errc::no_such_file_or_directory || code == std::errc::not_a_directory)
        return {ErrorType::NotFound, FilesText::tr("File %1 not found.").arg(displayPath(path))};
    const QString text = QString::fromLocal8Bit(code.message().c_str());
    if (code == std::errc::permission_denied || code == std::errc::operation_not_permitted)
        return {
            ErrorType::Permission,
            FilesText::tr("The current user isn't allowed to read %1. Grant read access, or run Watchkeeper as another user.")
                .arg(displayPath(path)),
            text};
    return {ErrorType::Condition, FilesText::tr("%1 can't be read: %2.").arg(displayPath(path), text), text};
}

#ifdef Q_OS_WIN

namespace {

std::optional<FileId> idOf(HANDLE handle)
{
    BY_HANDLE_FILE_INFORMATION info;
    if (!GetFileInformationByHandle(handle, &info))
        return std::nullopt;
    return FileId(info.dwVolumeSerialNumber, (quint64(info.nFileIndexHigh) << 32U) | info.nFileIndexLow);
}

HANDLE openShared(const QString &path, DWORD access)
{
    const std::wstring name = QDir::toNativeSeparators(path).toStdWString();
    return CreateFileW(name.c_str(), access, FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING,
                       FILE_ATTRIBUTE_NORMAL, nullptr);
}

} // namespace

Expected<std::shared_ptr<OpenedFile>, CheckError> OpenedFile::open(const QString &path)
{
    std::error_code code;
    const std::filesystem::path native(path.toStdWString());
    const std::filesystem::file_status status = std::filesystem::status(native, code);
    if (!std::filesystem::exists(status))
        return Unexpected(fileError(path, code ? code : std::make_error_code(std::errc::no_such_file_or_directory)));
    if (!std::filesystem::is_regular_file(status))
        return Unexpected(CheckError(ErrorType::Condition, notAFileText(path, status.type())));
    const HANDLE handle = openShared(path, GENERIC_READ);
    if (handle == INVALID_HANDLE_VALUE)
        return Unexpected(fileError(path, lastError()));
    return std::shared_ptr<OpenedFile>(new OpenedFile(handle, idOf(handle).value_or(FileId())));
}

OpenedFile::~OpenedFile()
{
    CloseHandle(m_handle);
}

qint64 OpenedFile::size() const
{
    LARGE_INTEGER size;
    return GetFileSizeEx(m_handle, &size) ? size.QuadPart : -1;
}

qint64 OpenedFile::readAt(qint64 offset, char *buffer, qint64 limit) const
{
    OVERLAPPED place{};
    place.Offset = static_cast<DWORD>(offset);
    place.OffsetHigh = static_cast<DWORD>(offset >> 32);
    DWORD count = 0;
    if (ReadFile(m_handle, buffer, static_cast<DWORD>(limit), &count, &place))
        return count;
    if (GetLastError() == ERROR_HANDLE_EOF)
        return 0;
    m_error = lastError();
    return -1;
}

std::optional<FileId> fileIdOf(const QString &path)
{
    const HANDLE handle = openShared(path, 0);
    if (handle == INVALID_HANDLE_VALUE)
        return std::nullopt;
    const auto id = idOf(handle);
    CloseHandle(handle);
    return id;
}

#else

namespace {

FileId idOf(const struct stat &status)
{
    return {static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino)};
}

std::filesystem::file_type typeOf(const struct stat &status)
{
    return S_ISDIR(status.st_mode) ? std::filesystem::file_type::directory
        : S_ISFIFO(status.st_mode) ? std::filesystem::file_type::fifo
        : S_ISSOCK(status.st_mode) ? std::filesystem::file_type::socket
        : S_ISCHR(status.st_mode) ? std::filesystem::file_type::character
                                  : std::filesystem::file_type::block;
}

} // namespace

Expected<std::shared_ptr<OpenedFile>, CheckError> OpenedFile::open(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat status
    {
    };
    if (::stat(name.constData(), &status) != 0)
        return Unexpected(fileError(path, lastError()));
    if (!S_ISREG(status.st_mode)) // opening a device can have side effects
        return Unexpected(CheckError(ErrorType::Condition, notAFileText(path, typeOf(status))));
    const int handle = ::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0)
        return Unexpected(fileError(path, lastError()));
    std::shared_ptr<OpenedFile> file(new OpenedFile(handle, {}));
    // The file may have been replaced between stat() and open().
    if (::fstat(handle, &status) != 0)
        return Unexpected(fileError(path, lastError()));
    if (!S_ISREG(status.st_mode))
        return Unexpected(CheckError(ErrorType::Condition, notAFileText(path, typeOf(status))));
    file->m_id = idOf(status);
    return file;
}

OpenedFile::~OpenedFile()
{
    ::close(m_handle);
}

qint64 OpenedFile::size() const
{
    struct stat status
    {
    };
    return ::fstat(m_handle, &status) == 0 ? static_cast<qint64>(status.st_size) : -1;
}

qint64 OpenedFile::readAt(qint64 offset, char *buffer, qint64 limit) const
{
    while (true) {
        const ssize_t count = ::pread(m_handle, buffer, static_cast<size_t>(limit), static_cast<off_t>(offset));
        if (count >= 0)
            return count;
        if (errno == EINTR)
            continue;
        m_error = lastError();
        return -1;
    }
}

std::optional<FileId> fileIdOf(const QString &path)
{
    struct stat status
    {
    };
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    return idOf(status);
}

#endif

QString displayPath(const QString &path)
{
    return displayText(path).replace(u'\n', u' ');
}

QString pathProblem(const QString &path)
{
    if (path.isEmpty() || path.contains(u"${"_s) || QDir::isAbsolutePath(path))
        return {};
    if (path.startsWith(u'~'))
        return FilesText::tr("Only a shell expands ~. Use the full path, or ${env:HOME} instead.");
    return FilesText::tr("Enter the full path.");
}

QString readProgressText(const QString &path, qint64 bytes)
{
    if (bytes == 0)
        return FilesText::tr("%1 was still being checked (its disk or network share may not be responding)")
            .arg(displayPath(path));
    return FilesText::tr("%1 was still being read, %2 so far").arg(displayPath(path), humanByteSize(bytes));
}

QString notStartedText(const QString &path)
{
    return FilesText::tr("%1 wasn't checked because too many other file checks are still running. A disk or network share "
                         "may not be responding")
        .arg(displayPath(path));
}

QString previousReadRunningText(const QString &path)
{
    return FilesText::tr("the last check of %1 is still running (its disk or network share may not be responding)")
        .arg(displayPath(path));
}

QString notAFileText(const QString &path, std::filesystem::file_type type)
{
    switch (type) {
    case std::filesystem::file_type::directory:
        return FilesText::tr("%1 is a folder, not a file.").arg(displayPath(path));
    case std::filesystem::file_type::fifo:
        return FilesText::tr("%1 is a pipe, not a file: reading it might never end.").arg(displayPath(path));
    case std::filesystem::file_type::socket:
        return FilesText::tr("%1 is a socket, not a file.").arg(displayPath(path));
    default:
        return FilesText::tr("%1 is a device, not a file: reading it might never end.").arg(displayPath(path));
    }
}

} // namespace watchkeeper
