// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Changes the states of targets for reasons other than their own results: dependencies, flapping, acknowledgements,
//! snoozes, maintenance, and states from an earlier run. Engine thread.

#include "engine/core/CheckTiming.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/evaluate/Dependencies.h"
#include "engine/evaluate/MaintenanceRegistry.h"
#include "engine/run/Reporter.h"

#include <QSet>

namespace watchkeeper {

//! Keeps the states in the TargetRegistry up to date, and reports each change.
class TargetStates
{
public:
    //! \param targets, reporter, timing, events  must outlive this object
    TargetStates(Clock clock, TargetRegistry *targets, Reporter *reporter, CheckTiming *timing, EngineEvents *events);

    //! Call it after each change to the registry. \param restored  new targets whose state from an earlier run was restored
    void targetsChanged(const QList<Target> &targets, const QList<Maintenance> &maintenance, const QList<TargetId> &restored);
    //! The current state of a target, or nullopt if it is unknown.
    std::optional<SavedState> stateOf(const TargetId &id) const;

    //! Restores the states from an earlier run.
    void restore(const QList<StoredState> &states);
    //! No states will be restored, or all were. Maintenance is reported from now on.
    void finishRestore();

    //! A check of the target has started.
    void handleCheckStart(const TargetId &id);
    //! \brief Updates reachability, acknowledgement and flapping after a result, which is already part of the target's state.
    //! \param hardBefore  the confirmed outcome before the result
    void handleResult(const TargetId &id, std::optional<Outcome> hardBefore, bool isDiscarded);
    //! \brief Checks the parents of a failing child before the child is confirmed as down. Parents that were checked after this
    //! check of the child began are skipped.
    //!
    //! Call it at the first failed result, so that the parents can fail before the child, and again at the result that confirms
    //! the failure.
    void checkParents(const CheckJob &job);

    AcknowledgementReply acknowledge(const AcknowledgementRequest &request);
    //! Call it every second. Otherwise, an expired acknowledgement would stay visible until the next result, which can take
    //! minutes.
    void expireAcknowledgements();
    //! \brief Updates the maintenance of all targets. Uses the wall clock, which can be set and continues while the computer
    //! sleeps. Reports nothing until the states from an earlier run are known, because a report would replace those states.
    void updateMaintenance(std::chrono::milliseconds wall);

private:
    void updateReachability(const TargetId &id);
    bool reportReachability(const TargetId &id);
    void restoreReachability(const QList<TargetId> &ids);
    void updateFlapping(const TargetId &id);
    void updateAcknowledgement(const TargetId &id, std::optional<Outcome> hardBefore);
    void notifyAcknowledgement(const TargetId &id);
    void reportMaintenance(const TargetId &id);
    void notifyRestored(const QList<TargetId> &ids);
    void report(const TargetRegistry::Entry &entry, StateAspect aspect);

    Clock m_clock;
    TargetRegistry *m_targets;
    Reporter *m_reporter;
    CheckTiming *m_timing;
    EngineEvents *m_events;
    Dependencies m_dependencies;
    QHash<TargetId, MonotonicTime> m_parentCheckStarts; //!< maps each parent to the start of its last check
    QSet<TargetId> m_acknowledged;                      //!< targets that might currently be acknowledged or snoozed
    MaintenanceRegistry m_maintenance;
    std::optional<QList<MaintenanceInEffect>> m_reportedMaintenance;
    bool m_isRestored = false;
};

} // namespace watchkeeper
