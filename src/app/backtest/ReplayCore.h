// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs outcomes through states and alert rules on a simulated clock, for `replay` and the back-test. Pure.

#include "alerts/router/AlertRouter.h"
#include "engine/evaluate/Acknowledgement.h"
#include "engine/evaluate/Dependencies.h"
#include "engine/evaluate/MaintenanceRegistry.h"
#include "engine/evaluate/StateTracker.h"
#include "model/target/Target.h"

#include <QList>

#include <map>
#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief A change in a target's state: its outcome, whether it is confirmed, the attempt, flapping, or reachability.
struct ReplayedChange
{
    qint64 at = 0;               //!< [ms] since 1970, UTC
    int target = 0;              //!< index in the list of targets
    std::optional<Outcome> from; //!< the previous outcome: the confirmed one for a hard state; nullopt if there was none
    TargetState state;           //!< the new state
};

//! An alert that was sent, or the reason why it wasn't.
struct ReplayedAlert
{
    qint64 at = 0;
    AlertDecision decision;
};

using ReplayUpdate = std::variant<ReplayedChange, ReplayedAlert>;

//! \brief A user's action on a target in a replay.
struct ReplayAction
{
    enum class Type : quint8 { Acknowledge, Unacknowledge, Snooze, StartMaintenance };
    Type what = Type::Acknowledge;
    Acknowledgement acknowledgement;
    qint64 lasts =
        0; //!< [ms] duration of a snooze, maintenance or acknowledgement; 0: ends the snooze, or acknowledges without time limit
};

//! \param ms  milliseconds since 1970
QDateTime utcDateTime(qint64 ms);

//! Returns the numbers of consecutive results that confirm a problem or a recovery. Both are one for groups, since groups use
//! only confirmed outcomes of their members.
StateRules stateRulesOf(const Target &target);

//! \brief Processes results as the engine and the alert code do, without running checks. Times are [ms] since 1970 (UTC) and never
//! decrease.
class ReplayCore
{
public:
    ReplayCore(const QList<Target> &targets, const QList<AlertRule> &rules, qint64 start,
               const QTimeZone &zone = QTimeZone::systemTimeZone());

    //! Sets the calendar maintenance that applies from `at` on.
    void setMaintenance(const QList<Maintenance> &entries, qint64 at);
    //! \brief Sets the state of a target before its first result. Call it once per target.
    //! \param at  when its hard outcome became known, or later; alerts for this state are sent at this time
    void setInitialState(int target, const TargetState &state, qint64 at, const QString &summary, const QString &message);
    //! Reports a check before the first result, for dependents that wait for it.
    void reportCheck(int target, Outcome outcome, qint64 at);

    //! Adds a result of the target at that index.
    void addResult(int target, Outcome outcome, qint64 at, const QString &summary = {}, const QString &message = {});
    AcknowledgementOutcome applyAction(int target, const ReplayAction &action, qint64 at);
    //! Begins or ends maintenance that doesn't come from calendars. Calls can be nested; only the last end takes effect.
    void setInMaintenance(int target, bool isOn, qint64 at);
    //! Marks the target as without data until its next result.
    void markUnobserved(int target, qint64 at);
    //! Reports that this computer went offline or is online again.
    void setOffline(bool isLost, qint64 at);
    void setPaused(const QList<int> &targets, bool isPaused, qint64 at);
    //! Reports that the program wasn't running or the computer slept. Events due during that time are handled at its end.
    void applyInterruption(qint64 from, qint64 to);
    //! Handles all events due before `at`.
    void advanceTo(qint64 at);
    //! Handles all events due up to and including `at`.
    void finish(qint64 at);
    //! Returns the changes and alerts since the last call, in order.
    std::vector<ReplayUpdate> takeUpdates() { return std::exchange(m_updates, {}); }

private:
    struct Entry
    {
        Target target;
        TargetState state;
        bool isSteady = false; //!< another result with the same outcome changes nothing
        bool needsEveryCheck =
            false; //!< true if other targets depend on the target or it was unreachable, so the router needs every check
        int maintained = 0; //!< number of active maintenance periods that don't come from calendars
        StateRules rules;
        DependencyStatus dependencyStatus;
    };

    void processResult(int index, const Result &result, qint64 at);
    void checkParents(int target, qint64 at);
    void updateReachability(int index, qint64 at);
    void reportReachability(int index, qint64 at);
    void changeState(int index, StateAspect part, qint64 at);
    void endMaintenance(qint64 at);
    void applyCalendars(qint64 at);
    void reportMaintenance(int index, qint64 at);
    void runDueEvents(qint64 at);
    std::optional<qint64> nextDueTime() const;
    void addAlerts(const QList<AlertDecision> &decisions, qint64 at);

    std::vector<Entry> m_entries;
    QHash<TargetId, int> m_targetIndexes;
    Dependencies m_dependencies;
    AlertRouter m_router;
    MaintenanceRegistry m_calendars;
    std::multimap<qint64, int> m_maintenanceEnds; //!< ends of maintenance started by an action: time and target
    qint64 m_suspendedUntil = 0;                  //!< end of the last interruption; events are not handled before this time
    std::vector<ReplayUpdate> m_updates;
};

} // namespace watchkeeper
