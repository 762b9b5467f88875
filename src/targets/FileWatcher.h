// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects that a file may have changed: by system notifications, and by polling, since network drives have none.

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Watches one file, which may appear, disappear and be replaced. Lives in a thread with an event loop; reads in the pool.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    enum class WatchMode { System, PollOnly };

    explicit FileWatcher(QString file, WatchMode notices = WatchMode::System,
                         std::chrono::milliseconds pollEvery = std::chrono::seconds(2), QObject *parent = nullptr);
    //! Starts watching; the current state isn't a change.
    void start();

signals:
    //! The file may have changed, maybe by ourselves: read it. Several changes in quick succession are signalled once.
    void touched();

private:
    void look();
    void refreshWatches();
    void settle();

    QString m_file;
    WatchMode m_watchMode;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_settleTimer; // editors write in several steps
    QString m_stamp;
    bool m_isReadingStamp = false;
};

} // namespace watchkeeper
