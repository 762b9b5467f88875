// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects possible changes of a file by system notifications and by polling. Polling is needed for network drives, which send no
//! notifications.

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Watches one file, which can appear, disappear and be replaced. Lives in a thread with an event loop, and reads in the thread
//! pool.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    enum class WatchMode { System, PollOnly };

    explicit FileWatcher(QString file, WatchMode notices = WatchMode::System,
                         std::chrono::milliseconds pollEvery = std::chrono::seconds(2), QObject *parent = nullptr);
    //! Starts watching. The current state isn't reported as a change.
    void start();

signals:
    //! Emitted when the file could have changed, possibly by this program, and should be read. Emitted once for several changes in quick
    //! succession.
    void touched();

private:
    void look();
    void refreshWatches();
    void settle();

    QString m_file;
    WatchMode m_watchMode;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_settleTimer; // waits because editors write in several steps
    QString m_stamp;
    bool m_isReadingStamp = false;
};

} // namespace watchkeeper
