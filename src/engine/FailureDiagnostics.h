// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Looks at a target from other angles in the moment in which it fails. Engine thread.

#include "async/Semaphore.h"
#include "async/TaskGroup.h"
#include "checks/network/LocalRoutes.h"
#include "engine/CheckJob.h"
#include "engine/DescriptorGuard.h"
#include "engine/DiagnosticProbes.h"
#include "engine/EngineLimits.h"
#include "engine/RecorderGate.h"

#include <QSet>

#include <functional>

namespace watchkeeper {

//! \brief Its looks run beside all checks, not among them: they take no slot and no place in the queue.
//!
//! One recording of a target at a time, kAtOnce at once and so many a minute of all; what is beyond is told as left out. The looks of a
//! recording run side by side and end within kWithin of the bad result, the way alone may take kPathWithin.
class FailureDiagnostics
{
public:
    static constexpr int kAtOnce = 4;
    static constexpr std::chrono::milliseconds kWithin{2'000};
    static constexpr std::chrono::milliseconds kPathWithin{5'000};

    //! \param failed  the result that began it
    using Tell = std::function<void(const DiagnosticsRecording &recording, const Result &failed)>;
    //! What it stands on.
    struct Parts
    {
        std::function<const Kind *(const QString &key)> findKind;
        DescriptorGuard descriptors;
        std::function<LocalRoutes()> readRoutes; //!< called in the thread pool
    };

    //! \param group     recordings run in it; when it is cancelled they end and nobody hears of them
    //! \param services  may be null where no kind needs them (tests)
    FailureDiagnostics(TaskGroup *group, Clock clock, Parts parts, CheckServices *services);

    //! Who hears of each recording, also of one that was left out.
    void onRecorded(Tell tell) { m_tell = std::move(tell); }
    void setLimits(const RecorderLimits &limits);
    //! Remembers the address that answered, for as long as the target is on that host.
    void noteGood(const CheckPlan &plan, const Result &result);
    //! Forgets what is known of all other targets.
    void keepOnly(const QList<TargetId> &targets);
    //! \brief Begins a recording, if the target is on a network and none of it runs.
    //! \param failed  the first bad result in a row
    void record(const CheckPlan &plan, const Result &failed);
    //! Those that run end at once, and nobody hears of them.
    void cancelAll();

private:
    struct KnownAddress
    {
        QString host; //!< of the target then: it may have been edited since
        QString address;
    };
    struct Trip; //!< what one recording works with
    QCoro::Task<> run(CheckPlan plan, Result failed);
    QCoro::Task<bool> prepare(Trip *trip, CancelToken token);
    QCoro::Task<> lookAll(Trip *trip, Permit given);
    QCoro::Task<> look(DiagnosticProbe look, Milliseconds limit, CancelToken token, RecordedAngle *into);
    bool mayBegin();
    void tellLeftOut(const Result &failed);

    TaskGroup *m_group;
    Clock m_clock;
    Parts m_parts;
    CheckServices *m_services;
    Tell m_tell;
    RecorderLimits m_limits;
    RecorderGate m_gate;
    Semaphore m_places{kAtOnce};
    CancelSource m_stop;
    QSet<TargetId> m_running;
    QHash<TargetId, KnownAddress> m_addresses;
};

} // namespace watchkeeper
