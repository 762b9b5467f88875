// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Notices that a file may have changed: by the system's notifications, and by looking, since network drives have none.

#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>

namespace watchkeeper {

//! \brief Watches one file, which may come, go and be replaced. Lives in a thread with an event loop; looks in the pool.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    enum class Notices { System, PollOnly };

    explicit FileWatch(QString file, Notices notices = Notices::System,
                       std::chrono::milliseconds pollEvery = std::chrono::seconds(2), QObject *parent = nullptr);
    //! Begins; what is there now is no change.
    void start();

signals:
    //! Something happened to it, perhaps by ourselves: read it. Several changes shortly after one another count as one.
    void touched();

private:
    void look();
    void watchAgain();
    void settle();

    QString m_file;
    Notices m_notices;
    QFileSystemWatcher m_watcher;
    QTimer m_pollTimer;
    QTimer m_settleTimer; // editors write in several steps
    QString m_stamp;
    bool m_looking = false;
};

} // namespace watchkeeper
