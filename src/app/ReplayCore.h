// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs outcomes through states and alert rules on a simulated clock that advances only between them: shared by `replay` and the
//! back-test. Pure.

#include "alerts/rules/AlertRouter.h"
#include "engine/Acknowledgement.h"
#include "engine/Dependencies.h"
#include "engine/MaintenanceRegistry.h"
#include "engine/StateTracker.h"
#include "model/Target.h"

#include <QList>

#include <map>
#include <variant>
#include <vector>

namespace watchkeeper {

//! \brief A change of a target's state: its outcome, soft or hard, its attempt, whether it is flapping or unreachable.
struct ReplayedChange
{
    qint64 at = 0;               //!< [ms] since 1970, UTC
    int target = 0;              //!< index in the list
    std::optional<Outcome> from; //!< for a hard state: the previous confirmed outcome; none: nothing was known
    Standing standing;           //!< the state from then on
};

//! An alert that was sent, or why it wasn't.
struct ReplayedAlert
{
    qint64 at = 0;
    AlertDecision decision;
};

using ReplayUpdate = std::variant<ReplayedChange, ReplayedAlert>;

//! \brief A user's action on a target in a replay.
struct ReplayAction
{
    enum class What : quint8 { Acknowledge, Unacknowledge, Snooze, StartMaintenance };
    What what = What::Acknowledge;
    Acknowledgement acknowledgement;
    qint64 lasts = 0; //!< [ms] for Snooze and Maintain; for Acknowledge 0: without an end; for Snooze 0: ends it
};

//! \param ms  since 1970
QDateTime utcDateTime(qint64 ms);

//! How many results in a row confirm an outcome. Groups use only confirmed outcomes of their members.
StateRules stateRulesOf(const Target &target);

//! \brief Everything that the engine and alerts do with results, without the checks. Times are [ms] since 1970, UTC, and never go back.
class ReplayCore
{
public:
    ReplayCore(const QList<Target> &targets, const QList<AlertRule> &rules, qint64 start,
               const QTimeZone &zone = QTimeZone::systemTimeZone());

    //! Calendar maintenance of targets, from `at` on.
    void setMaintenance(const QList<Maintenance> &entries, qint64 at);
    //! \brief The state of a target before its first result here; once per target.
    //! \param at  when its hard outcome became what it is, or later: alerts that rules send for it are sent at this time
    void begin(int target, const Standing &standing, qint64 at, const QString &summary, const QString &message);
    //! A check before the first result here: children of the target may be waiting for it.
    void look(int target, Outcome outcome, qint64 at);

    //! One result of the target at that index.
    void result(int target, Outcome outcome, qint64 at, const QString &summary = {}, const QString &message = {});
    AcknowledgementOutcome order(int target, const ReplayAction &order, qint64 at);
    //! Begins or ends maintenance that comes neither from calendars nor from orders; maintenance begun several times ends with its last
    //! end.
    void setMaintained(int target, bool isOn, qint64 at);
    //! There is no data for it until its next result.
    void cutOff(int target, qint64 at);
    //! This computer goes offline or is online again.
    void setOffline(bool isLost, qint64 at);
    void setPaused(const QList<int> &targets, bool isPaused, qint64 at);
    //! The program didn't run, or the computer slept: whatever falls due meanwhile is handled afterwards.
    void applyInterruption(qint64 from, qint64 to);
    //! Handles everything due before `at`.
    void advanceTo(qint64 at);
    //! Handles everything due up to and including `at`.
    void finish(qint64 at);
    //! Returns what has happened since the last call, in order.
    std::vector<ReplayUpdate> take() { return std::exchange(m_updates, {}); }

private:
    struct Entry
    {
        Target target;
        Standing standing;
        bool isSteady = false;  //!< another result like the last one changes nothing
        bool isWatched = false; //!< others depend on it, or it was unreachable: the router must know of each check
        int maintained = 0;     //!< number of active maintenances that aren't from calendars
        StateRules rules;
        DependencyStatus footing;
    };

    void observe(int place, const Result &result, qint64 at);
    void checkParents(int target, qint64 at);
    void updateReachability(int place, qint64 at);
    void reportReachability(int place, qint64 at);
    void changeStanding(int place, StandingAspect part, qint64 at);
    void endMaintenance(qint64 at);
    void applyCalendars(qint64 at);
    void reportMaintenance(int place, qint64 at);
    void runDue(qint64 at);
    std::optional<qint64> nextDue() const;
    void tell(const QList<AlertDecision> &decisions, qint64 at);

    std::vector<Entry> m_entries;
    QHash<TargetId, int> m_places;
    Dependencies m_dependencies;
    AlertRouter m_router;
    MaintenanceRegistry m_calendars;
    std::multimap<qint64, int> m_maintenanceEnds; //!< by order: end time and target
    qint64 m_suspendedUntil = 0;                  //!< nothing falls due before this time
    std::vector<ReplayUpdate> m_updates;
};

} // namespace watchkeeper
