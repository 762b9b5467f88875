// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/store/DocumentFile.h"

#include "async/WhenDone.h"
#include "model/json/JsonText.h"
#include "targets/file/FileLock.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

#include <cerrno>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSettleDelay(100);

//! Returns the modification time and size of the file. Any edit changes them, unless it keeps the size and is too quick for the
//! time resolution of the file system.
QString fileStamp(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return QStringLiteral("missing");
    return QStringLiteral("%1 %2").arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size());
}

} // namespace

FileWatcher::FileWatcher(QString file, WatchMode watchMode, std::chrono::milliseconds pollEvery, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_watchMode(watchMode)
{
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(kSettleDelay);
    m_pollTimer.setInterval(pollEvery);
    connect(&m_settleTimer, &QTimer::timeout, this, &FileWatcher::possiblyChanged);
    connect(&m_pollTimer, &QTimer::timeout, this, &FileWatcher::checkFile);
    const auto noticed = [this] {
        refreshWatches();
        settle();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
}

void FileWatcher::start()
{
    m_stamp.clear();
    refreshWatches();
    checkFile();
    m_pollTimer.start();
}

//! Starts the delay at the first change. Further changes don't restart the delay, so continuous changes can't delay the signal
//! forever.
void FileWatcher::settle()
{
    if (!m_settleTimer.isActive())
        m_settleTimer.start();
}

//! Watches the file and its folder again. This is needed because replacing a file ends its watch, and because the folder may be
//! new.
void FileWatcher::refreshWatches()
{
    if (m_watchMode == WatchMode::PollOnly)
        return;
    const QString folder = QFileInfo(m_file).absolutePath();
    for (const QString &path : {m_file, folder}) {
        const bool watched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!watched && QFileInfo(path).isReadable()) // otherwise addPath() fails, and Qt prints a warning
            m_watcher.addPath(path);
    }
}

void FileWatcher::checkFile()
{
    if (m_isReadingStamp)
        return;
    m_isReadingStamp = true;
    whenDone(QtConcurrent::run(&fileStamp, m_file), this, [this](const QString &stamp) {
        m_isReadingStamp = false;
        const QString previous = std::exchange(m_stamp, stamp);
        if (previous.isEmpty() || previous == stamp)
            return;
        refreshWatches();
        settle();
    });
}

namespace {

class DocumentFileText
{
    Q_DECLARE_TR_FUNCTIONS(DocumentFile)
};

} // namespace

QString accessProblem([[maybe_unused]] const QString &path)
{
#ifdef Q_OS_UNIX
    struct stat found
    {
    };
    if (::stat(QFile::encodeName(path).constData(), &found) != 0 && errno != ENOENT)
        return qt_error_string(errno);
#endif
    return {};
}

Expected<std::optional<QByteArray>, QString> contentIfPresent(const QString &path)
{
    QFile file(path);
    QString reason;
    if (!file.exists()) {
        reason = accessProblem(path);
        if (reason.isEmpty())
            return std::optional<QByteArray>();
    } else {
        reason = openForReading(&file);
    }
    if (!reason.isEmpty())
        return Unexpected(reason);
    return std::optional<QByteArray>(readBounded(&file, kMaxJsonBytes));
}

QString unreadableText(const QString &reason)
{
    return DocumentFileText::tr("The file can't be read: %1.").arg(reason);
}

QString runWithFileLock(const QString &path, const LockWait &wait, const std::function<QString()> &edit)
{
    if (const QString problem = makePrivateFolder(QFileInfo(path).absolutePath()); !problem.isEmpty())
        return problem;
    FileLock lock(path + QStringLiteral(".lock"));
    // If the lock fails for lack of permission, the save continues, because writing then fails with a better message.
    if (lock.tryLock(wait.timeout, wait.isHurried) || !lock.isTaken())
        return edit();
    return (wait.isRepeated
                ? DocumentFileText::tr("%1 couldn't be saved: another program is saving it. Watchkeeper will try again.")
                : DocumentFileText::tr("%1 couldn't be saved: another program is saving it. Try again."))
        .arg(path);
}

QString firstUnusedPath(const QString &name)
{
    QString path = name;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QStringLiteral("%1-%2").arg(name, QString::number(number));
    return path;
}

QString saveBrokenCopy(const QString &path)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString copy = firstUnusedPath(QStringLiteral("%1.broken-%2").arg(path, time));
    QFile file(path);
    if (!file.copy(copy) || QFileInfo(copy).size() != file.size()) {
        QFile::remove(copy);
        return DocumentFileText::tr("%1 is damaged and wasn't overwritten, because it couldn't be copied first: %2.")
            .arg(path, file.errorString());
    }
    QFile::setPermissions(copy, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

} // namespace watchkeeper

#include "moc_DocumentFile.cpp"
