// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the history that conditions need from files, and passes it to the engine.

#include "engine/past/MetricWindows.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace watchkeeper {

//! \brief Lives in the main thread and reads in a thread of its own, with lower priority than checks. Works group by group, to pass the
//! data to the engine in small portions.
class WindowBackfill : public QObject
{
    Q_OBJECT

public:
    //! \param folder  folder of results, see Profile::resultsFolder()
    explicit WindowBackfill(QString folder, QObject *parent = nullptr);
    //! Waits until the current file has been read.
    ~WindowBackfill() override;

    void read(const QList<HistoryRequest> &wanted);
    //! Stops reporting.
    void stop() { m_isEnding = true; }

signals:
    void found(const QList<watchkeeper::StoredWindow> &pasts);
    //! Emitted when all requested history has been reported.
    void done();

private:
    void reportWindows(const QList<StoredWindow> &pasts);
    void reportFinished();

    QString m_folder;
    int m_pendingJobs = 0;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
};

} // namespace watchkeeper
