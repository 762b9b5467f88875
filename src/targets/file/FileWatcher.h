// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Detects possible changes to a file, by system notifications and by polling. Polling is needed for network drives,
//! because they send no notifications.

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Watches one file, which can appear, disappear or be replaced. Lives in a thread with an event loop, and reads in the
//! thread pool.
class FileWatcher : public QObject
{
    Q_OBJECT

public:
    enum class WatchMode { System, PollOnly };

    explicit FileWatcher(QString file, WatchMode watchMode = WatchMode::System,
                         std::chrono::milliseconds pollEvery = std::chrono::seconds(2), QObject *parent = nullptr);
    //! Starts watching. The current state isn't reported as a change.
    void start();

signals:
    //! Emitted when the file may have changed, possibly by this program, and should be read. Several changes in quick succession
    //! cause one signal.
    void possiblyChanged();

private:
    void checkFile();
    void refreshWatches();
    void settle();

    QString m_file;
    WatchMode m_watchMode;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_settleTimer; // delays the signal, because editors write in several steps
    QString m_stamp;
    bool m_isReadingStamp = false;
};

} // namespace watchkeeper
