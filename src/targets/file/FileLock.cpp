// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/file/FileLock.h"

#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>
#include <QThread>

#ifdef Q_OS_WIN
#include <QLockFile>
#else
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxLockFileSize = 4'096;
constexpr char kBriefUse[] = "brief";

struct LockFileContent
{
    LockHolder holder;
    QByteArray bootId; //!< the same for all processes, also in containers, until the computer restarts
};

//! Returns nullopt if the file doesn't name a holder.
std::optional<LockFileContent> readLockFile(QFile *file)
{
    const QByteArrayList lines = readBounded(file, kMaxLockFileSize).split('\n');
    LockFileContent found;
    found.holder.processId = lines.value(0).toLongLong();
    if (found.holder.processId <= 0)
        return std::nullopt;
    found.holder.program = QString::fromUtf8(lines.value(1));
    found.holder.host = QString::fromUtf8(lines.value(2));
    found.bootId = lines.value(4);
    found.holder.use = lines.value(5) == kBriefUse ? LockUse::Brief : LockUse::Lasting;
    return found;
}

} // namespace

#ifdef Q_OS_WIN

class FileLock::Private
{
public:
    Private(const QString &path, LockUse)
        : m_file(path)
    {
        m_file.setStaleLockTime(0);
    }

    bool tryLock()
    {
        if (m_file.isLocked() || m_file.tryLock(0))
            return true;
        qint64 process = 0;
        QString host;
        QString program;
        const bool isNamed = m_file.getLockInfo(&process, &host, &program);
        // Removes the file of a killed program. The file may be empty, or contain a process ID that another process now uses.
        // Windows doesn't remove an open file, and names itself in capitals or not.
        const bool isHere = !isNamed || host.compare(QSysInfo::machineHostName(), Qt::CaseInsensitive) == 0;
        return isTaken() && isHere && QFile::remove(m_file.fileName()) && m_file.tryLock(0);
    }
    bool isHeld() const { return m_file.isLocked(); }
    bool isForbidden() const { return m_file.error() == QLockFile::PermissionError; }
    bool isDiskFull() const { return false; } // QLockFile doesn't report this
    bool isTaken() const { return m_file.error() == QLockFile::LockFailedError; }
    QString systemError() const { return qt_error_string(); }

private:
    QLockFile m_file;
};

#else

namespace {

//! The first five lines have the format of QLockFile, because earlier versions read and write that format.
QByteArray lockFileContent(LockUse use)
{
    const QString program = QFileInfo(QCoreApplication::applicationFilePath()).fileName();
    return QByteArray::number(QCoreApplication::applicationPid()) + '\n' + program.toUtf8() + '\n'
        + QSysInfo::machineHostName().toUtf8() + '\n' + QSysInfo::machineUniqueId() + '\n' + QSysInfo::bootUniqueId() + '\n'
        + (use == LockUse::Brief ? kBriefUse : "") + '\n';
}

//! Whether the holder is on another computer. flock() on this computer can't detect such a holder.
bool isOnAnotherComputer(const LockFileContent &content)
{
    const bool isSameBoot = !content.bootId.isEmpty() && content.bootId == QSysInfo::bootUniqueId();
    return !isSameBoot && !content.holder.host.isEmpty() && content.holder.host != QSysInfo::machineHostName();
}

bool isAnotherRunningProcess(qint64 id)
{
    return id != QCoreApplication::applicationPid() && (kill(static_cast<pid_t>(id), 0) == 0 || errno == EPERM);
}

} // namespace

class FileLock::Private
{
public:
    Private(const QString &path, LockUse use)
        : m_path(QFile::encodeName(path))
        , m_use(use)
    {
    }

    ~Private()
    {
        if (isHeld() && isStillAtPath())
            unlink(m_path.constData()); // removed while still locked; otherwise, the next owner could lose its file
        closeFile();
    }

    bool tryLock()
    {
        if (isHeld())
            return true;
        do {
            closeFile();
            m_error = openAndLock();
            // repeated if the former owner removed the file after it was opened
        } while (m_error == 0 && !isStillAtPath());
        if (m_error == 0)
            writeHolder();
        else
            closeFile();
        return m_error == 0;
    }
    bool isHeld() const { return m_file >= 0; }
    bool isForbidden() const { return m_error == EACCES || m_error == EPERM || m_error == EROFS; }
    bool isDiskFull() const { return m_error == ENOSPC || m_error == EDQUOT; }
    bool isTaken() const { return m_error == EWOULDBLOCK; }
    QString systemError() const { return qt_error_string(m_error); }

private:
    //! \return 0, EWOULDBLOCK if another program holds the lock, or another error
    int openAndLock()
    {
        m_file = open(m_path.constData(), O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, S_IRUSR | S_IWUSR);
        if (m_file < 0)
            return errno;
        const bool isLocked = flock(m_file, LOCK_EX | LOCK_NB) == 0;
        if (!isLocked && errno == EWOULDBLOCK)
            return EWOULDBLOCK;
        QFile file;
        const auto previous = file.open(m_file, QIODevice::ReadOnly) ? readLockFile(&file) : std::nullopt;
        if (!previous)
            return 0; // a new file, or one without a holder after a crash or on a full disk
        // On a drive without flock(), only the content shows whether the file is in use.
        const bool isInUse =
            isOnAnotherComputer(*previous) || (!isLocked && isAnotherRunningProcess(previous->holder.processId));
        return isInUse ? EWOULDBLOCK : 0;
    }

    bool isStillAtPath() const
    {
        struct stat file = {};
        struct stat found = {};
        return fstat(m_file, &file) == 0 && lstat(m_path.constData(), &found) == 0 && file.st_ino == found.st_ino
            && file.st_dev == found.st_dev;
    }

    //! Overwrites the former content before truncating the file, because overwriting needs no additional space. If writing
    //! fails on a full disk, the file stays empty.
    void writeHolder() const
    {
        const QByteArray content = lockFileContent(m_use);
        const bool isWritten = pwrite(m_file, content.constData(), static_cast<size_t>(content.size()), 0) == content.size();
        [[maybe_unused]] const int cut = ftruncate(m_file, isWritten ? content.size() : 0);
        fchmod(m_file, S_IRUSR | S_IWUSR); // a file left by an earlier program may have another mode
    }

    void closeFile()
    {
        if (m_file >= 0)
            close(m_file);
        m_file = -1;
    }

    QByteArray m_path;
    LockUse m_use;
    int m_file = -1; //!< descriptor
    int m_error = 0; //!< errno of the last attempt
};

#endif

FileLock::FileLock(const QString &file, LockUse use)
    : m_path(file)
    , d(std::make_unique<Private>(file, use))
{
}

FileLock::~FileLock() = default;

bool FileLock::tryLock(std::chrono::milliseconds timeout, const std::atomic<bool> *isHurried)
{
    constexpr unsigned long kPollIntervalMs = 10;
    const QDeadlineTimer deadline(timeout);
    bool isHeld = d->tryLock();
    while (!isHeld && d->isTaken() && !deadline.hasExpired() && !(isHurried && *isHurried)) {
        QThread::msleep(kPollIntervalMs); // blocks; with a timeout, the caller runs in the thread pool
        isHeld = d->tryLock();
    }
    return isHeld;
}

bool FileLock::isForbidden() const
{
    return d->isForbidden();
}

bool FileLock::isDiskFull() const
{
    return d->isDiskFull();
}

bool FileLock::isTaken() const
{
    return d->isTaken();
}

QString FileLock::systemError() const
{
    return d->systemError();
}

std::optional<LockHolder> FileLock::holder() const
{
    QFile file(m_path);
    if (d->isHeld() || !openForReading(&file).isEmpty())
        return std::nullopt;
    const auto content = readLockFile(&file);
    return content ? std::optional(content->holder) : std::nullopt;
}

} // namespace watchkeeper
