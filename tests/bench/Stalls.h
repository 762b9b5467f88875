// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How long the event loop of a thread blocks.

#include <QElapsedTimer>
#include <QJsonObject>
#include <QList>
#include <QTimer>

namespace watchkeeper::bench {

//! \brief Schedules a beat every 5 ms in the thread that creates it, and records how late each beat is.
//!
//! A stall delays every beat within it, and all of them count, not just the first: the figures are how long a key press at any moment would
//! have waited. The same figures by the thread's own processor time exclude delays by other programs.
class Stalls : public QObject
{
public:
    Stalls();

    void start();
    //! Since start(): `lateMs` and `busyMs`, each with `median`, `p99`, `p999`, `most`; and `threadCpuPercent`.
    QJsonObject stop();

private:
    void beat();

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_wallBefore = 0; //!< [ms]
    double m_cpuBefore = 0;  //!< [ms] of this thread
    double m_cpuAtStart = 0;
    QList<double> m_late;
    QList<double> m_busy;
};

} // namespace watchkeeper::bench
