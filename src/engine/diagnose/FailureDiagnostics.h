// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Failure diagnostics: additional checks of a target when it fails, limited to a number of runs per minute.
//! Engine thread.

#include "async/Semaphore.h"
#include "async/TaskGroup.h"
#include "checks/network/LocalNetwork.h"
#include "engine/diagnose/DiagnosticProbes.h"
#include "engine/run/EngineEvents.h"
#include "engine/run/Slots.h"
#include "engine/schedule/CheckJob.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineLimits.h"

#include <QSet>

#include <deque>
#include <functional>

namespace watchkeeper {

// Limits the number of recordings that begin within a minute. Pure: time is an argument.

//! \brief Admits a limited number of recordings within any sixty-second period, and counts the refused recordings.
class DiagnosticsGate
{
public:
    static constexpr std::chrono::seconds kRateWindow{60};

    //! \param perMinute  the limit; 0 refuses all recordings
    void setMaxPerMinute(int perMinute) { m_maxPerMinute = perMinute; }
    bool isOpen() const { return m_maxPerMinute > 0; }
    //! \return whether a recording can begin now; counts it as begun or refused
    bool admit(MonotonicTime now);
    //! The number of recordings refused since the last call.
    int takeRejectedCount();

private:
    int m_maxPerMinute = 0;
    int m_rejectedCount = 0;
    std::deque<MonotonicTime> m_startTimes;
};

//! \brief Runs the diagnostic probes, which don't use the slots or the queue of checks.
//!
//! A target has at most one run of diagnostics at a time. In total, there are at most kMaxConcurrentRuns runs at the same time, and a
//! limited number per minute. Runs beyond these limits are reported as omitted. The probes of a run are concurrent and end
//! within kTimeLimit after the failed result. Only the route may take up to kPathTimeLimit.
class FailureDiagnostics
{
public:
    static constexpr int kMaxConcurrentRuns = 4;
    static constexpr std::chrono::milliseconds kTimeLimit{2'000};
    static constexpr std::chrono::milliseconds kPathTimeLimit{5'000};

    //! The dependencies of this class.
    struct Parts
    {
        std::function<const Kind *(const QString &key)> findKind;
        DescriptorGuard descriptors;
        std::function<LocalRoutes()> readRoutes; //!< called in the thread pool
    };

    //! \param group     the task group of the diagnostics; if it is cancelled, the diagnostics end without a report
    //! \param services  may be null if no kind needs them (tests)
    //! \param events    emits the recordings, including those of omitted runs
    FailureDiagnostics(TaskGroup *group, Clock clock, Parts parts, CheckServices *services, EngineEvents *events);

    void setLimits(const DiagnosticsLimits &limits);
    //! Remembers the address that answered. Later diagnostics use the address, unless the host of the target has changed.
    void recordSuccess(const CheckPlan &plan, const Result &result);
    //! Removes the data of all targets except these.
    void retainOnly(const QList<TargetId> &targets);
    //! \brief Starts diagnostics if the target is on a network and has no running diagnostics.
    //! \param failed  the first failed result in a row
    void record(const CheckPlan &plan, const Result &failed);
    //! Ends running diagnostics immediately, without a report.
    void cancelAll();

private:
    struct KnownAddress
    {
        QString host; //!< host of the target when the address answered; the target may have been edited later
        QString address;
    };
    struct DiagnosticsRun; //!< the data of one run of diagnostics
    QCoro::Task<> run(CheckPlan plan, Result failed);
    QCoro::Task<bool> prepare(DiagnosticsRun *diagnostics, CancelToken token);
    QCoro::Task<> probeAll(DiagnosticsRun *diagnostics, Permit permit);
    QCoro::Task<> runProbe(DiagnosticProbe probe, Milliseconds limit, CancelToken token, RecordedProbe *into);
    bool canBegin();
    void reportOmittedDiagnostics(const Result &failed);

    TaskGroup *m_group;
    Clock m_clock;
    Parts m_parts;
    CheckServices *m_services;
    EngineEvents *m_events;
    DiagnosticsLimits m_limits;
    DiagnosticsGate m_gate;
    Semaphore m_places{kMaxConcurrentRuns};
    CancelSource m_stop;
    QSet<TargetId> m_running;
    QHash<TargetId, KnownAddress> m_addresses;
};

} // namespace watchkeeper
