// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/file/FileWatcher.h"

#include "async/WhenDone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QtConcurrentRun>

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

} // namespace watchkeeper

#include "moc_FileWatcher.cpp"
