// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long the event loop of a thread blocks.

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTimer>

namespace watchkeeper::bench {

//! \brief Schedules a beat every 5 ms in the thread that creates this object, and records how late each beat is.
//!
//! A stall delays all beats within it, and all of them are counted, not just the first. The figures therefore are how long a key
//! press at any moment would have waited. A second set of figures uses the thread's processor time, and so excludes delays by other
//! programs.
class Stalls : public QObject
{
public:
    Stalls();

    void start();
    //! The figures since start(): `lateMs` and `busyMs`, each with `median`, `p99`, `p999`, `most`; and `threadCpuPercent`.
    QJsonObject stop();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_wallBefore = 0; //!< [ms] elapsed time at the last beat
    double m_cpuBefore = 0;  //!< [ms] processor time of this thread at the last beat
    double m_cpuAtStart = 0;
    QList<double> m_late;
    QList<double> m_busy;
};

} // namespace watchkeeper::bench
