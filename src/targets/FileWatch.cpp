// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/FileWatch.h"

#include <QDateTime>
#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrent>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kSettle(100);

//! Time and size; differs if the file does, except for edits within one tick of the file system's clock.
QString stampOf(const QString &file)
{
    const QFileInfo info(file);
    if (!info.exists())
        return QStringLiteral("missing");
    return QStringLiteral("%1 %2").arg(info.lastModified().toMSecsSinceEpoch()).arg(info.size());
}

} // namespace

FileWatch::FileWatch(QString file, Notices notices, std::chrono::milliseconds pollEvery, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_notices(notices)
{
    m_settleTimer.setSingleShot(true);
    m_settleTimer.setInterval(kSettle);
    m_pollTimer.setInterval(pollEvery);
    connect(&m_settleTimer, &QTimer::timeout, this, &FileWatch::touched);
    connect(&m_pollTimer, &QTimer::timeout, this, &FileWatch::look);
    const auto noticed = [this] {
        watchAgain();
        settle();
    };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, noticed);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, noticed);
}

void FileWatch::start()
{
    m_stamp.clear();
    watchAgain();
    look();
    m_pollTimer.start();
}

//! Counts from the first change, so that a stream of changes can't delay the signal forever.
void FileWatch::settle()
{
    if (!m_settleTimer.isActive())
        m_settleTimer.start();
}

//! A replaced file is no longer watched, and the folder may have been created only now.
void FileWatch::watchAgain()
{
    if (m_notices == Notices::PollOnly)
        return;
    const QString folder = QFileInfo(m_file).absolutePath();
    for (const QString &path : {m_file, folder}) {
        const bool watched = m_watcher.files().contains(path) || m_watcher.directories().contains(path);
        if (!watched && QFileInfo(path).isReadable()) // else the system refuses, and Qt reports that on standard error
            m_watcher.addPath(path);
    }
}

void FileWatch::look()
{
    if (m_looking)
        return;
    m_looking = true;
    auto *watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcher<QString>::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_looking = false;
        const QString stamp = watcher->result();
        const QString former = std::exchange(m_stamp, stamp);
        if (former.isEmpty() || former == stamp)
            return;
        watchAgain();
        settle();
    });
    watcher->setFuture(QtConcurrent::run(&stampOf, m_file));
}

} // namespace watchkeeper

#include "moc_FileWatch.cpp"
