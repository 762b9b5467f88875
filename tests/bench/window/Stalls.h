// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Measures how long the event loop of a thread blocks.

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTimer>

namespace watchkeeper::bench {

//! \brief Schedules a beat every 5 ms in the thread that creates this object, and records the delay of each beat.
//!
//! A stall delays all beats that are due while it lasts, and each of these beats is counted. The figures therefore show
//! how long a key press at a random moment would have waited. A second set of figures uses the thread's CPU time, which
//! excludes delays caused by other programs.
class Stalls : public QObject
{
public:
    Stalls();

    void start();
    //! Returns the figures since start(): `lateMs` and `busyMs`, each with `median`, `p99`, `p999`, `most`; and
    //! `threadCpuPercent`.
    QJsonObject stop();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_wallBefore = 0; //!< [ms] elapsed time at the last beat
    double m_cpuBefore = 0;  //!< [ms] CPU time of this thread at the last beat
    double m_cpuAtStart = 0;
    QList<double> m_late;
    QList<double> m_busy;
};

} // namespace watchkeeper::bench
