// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Brings the past that conditions ask for from the files of history to the engine.

#include "engine/MetricWindows.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace watchkeeper {

//! \brief Lives in the main thread and reads in one of its own, behind what checks need. Group by group, so that nobody gets all at once.
class WindowBackfill : public QObject
{
    Q_OBJECT

public:
    //! \param folder  of results, see Profile::resultsFolder()
    explicit WindowBackfill(QString folder, QObject *parent = nullptr);
    //! Waits for the file that is being read.
    ~WindowBackfill() override;

    void read(const QList<WantedPast> &wanted);
    //! Nothing is told any more.
    void stop() { m_isEnding = true; }

signals:
    void found(const QList<watchkeeper::StoredWindow> &pasts);
    //! All is told that was asked for by now.
    void done();

private:
    void tell(const QList<StoredWindow> &pasts);
    void tellEnd();

    QString m_folder;
    int m_jobs = 0;
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
};

} // namespace watchkeeper
