// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/linux/LinuxFiles.h"

#include "checks/computer/SystemReader.h"
#include "checks/computer/linux/ProcFields.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kSmallFileSize = 4096; // maximum size of a file with a single value

class LinuxFilesText
{
    Q_DECLARE_TR_FUNCTIONS(LinuxSystem)
};

class Descriptor
{
public:
    // Opens without blocking, because the path may be a pipe.
    explicit Descriptor(const QString &path)
        : m_number(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK))
    {
    }
    ~Descriptor()
    {
        if (m_number >= 0)
            ::close(m_number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    int number() const { return m_number; }

private:
    int m_number;
};

//! \return 0, or errno
int readInto(QByteArray *bytes, const QString &path, qsizetype most)
{
    const Descriptor file(path);
    if (file.number() < 0)
        return errno;
    std::array<char, 16 * 1024> part; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read()
    while (bytes->size() < most) {
        const auto wanted = std::min<size_t>(part.size(), static_cast<size_t>(most - bytes->size()));
        const ssize_t got = ::read(file.number(), part.data(), wanted);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return errno;
        if (got == 0)
            break;
        bytes->append(part.data(), got);
    }
    return 0;
}

} // namespace

Expected<QByteArray, CheckError> LinuxFiles::read(const QString &path, const QString &subject) const
{
    QByteArray bytes;
    const int error = readInto(&bytes, pathOf(path), kMaximum);
    if (error == 0)
        return bytes;
    if (error == EACCES || error == EPERM)
        return Unexpected(
            CheckError(ErrorType::Permission,
                       LinuxFilesText::tr("%1 can't be checked: the current user isn't allowed to read %2.").arg(subject, path),
                       qt_error_string(error)));
    return Unexpected(notObservable(subject, LinuxFilesText::tr("%1 can't be read (%2)").arg(path, qt_error_string(error))));
}

std::optional<QByteArray> LinuxFiles::content(const QString &path, qsizetype most) const
{
    QByteArray bytes;
    return readInto(&bytes, pathOf(path), most) == 0 ? std::optional<QByteArray>(bytes) : std::nullopt;
}

QString LinuxFiles::line(const QString &path) const
{
    const QByteArray bytes = content(path, kSmallFileSize).value_or(QByteArray());
    return QString::fromUtf8(bytes.left(bytes.indexOf('\n'))).trimmed();
}

std::optional<qint64> LinuxFiles::number(const QString &path) const
{
    return procSigned(line(path).toLatin1());
}

QStringList LinuxFiles::names(const QString &folder) const
{
    QStringList names = QDir(pathOf(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot, QDir::Name);
    std::stable_sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.size() < b.size(); });
    return names;
}

bool LinuxFiles::exists(const QString &path) const
{
    return QFileInfo::exists(pathOf(path));
}

} // namespace watchkeeper
