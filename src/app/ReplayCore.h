// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Outcomes through states and alert rules on a clock that stands still between them: what `replay` and the back-test have in common. Pure.

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

//! \brief A target stands otherwise than before: by its outcome, soft or hard, its attempt, whether it flaps or can be reached.
struct ReplayedChange
{
    qint64 at = 0;               //!< [ms] since 1970, UTC
    int target = 0;              //!< place in the list
    std::optional<Outcome> from; //!< of what is hard: what was believed until then; none: nothing was known
    Standing standing;           //!< from then on
};

//! What was told, or why not.
struct ReplayedAlert
{
    qint64 at = 0;
    AlertDecision decision;
};

using ReplayNews = std::variant<ReplayedChange, ReplayedAlert>;

//! \brief What somebody says to a target of a replay.
struct ReplayOrder
{
    enum class What : quint8 { Acknowledge, Unacknowledge, Snooze, Maintain };
    What what = What::Acknowledge;
    Acknowledgement acknowledgement;
    qint64 lasts = 0; //!< [ms] of Snooze and Maintain; of Acknowledge 0: without an end; of Snooze 0: ends it
};

//! \param ms  since 1970
QDateTime utcDateTime(qint64 ms);

//! How many results in a row of a target are believed. Who judges others stands on outcomes that were confirmed already.
StateRules stateRulesOf(const Target &target);

//! \brief Everything that engine and alerts do with results, without the looks. Times are [ms] since 1970, UTC, and never go back.
class ReplayCore
{
public:
    ReplayCore(const QList<Target> &targets, const QList<AlertRule> &rules, qint64 start,
               const QTimeZone &zone = QTimeZone::systemTimeZone());

    //! When which targets are being worked on by calendars, from `at` on.
    void setMaintenance(const QList<Maintenance> &entries, qint64 at);
    //! \brief How a target stood before its first result here, once for each.
    //! \param at  when its hard outcome became what it is, or later: what rules tell of that is told then
    void begin(int target, const Standing &standing, qint64 at, const QString &summary, const QString &message);
    //! Somebody looked before the first result here: children of it may wait for that.
    void look(int target, Outcome outcome, qint64 at);

    //! One result of the target at that place.
    void result(int target, Outcome outcome, qint64 at, const QString &summary = {}, const QString &message = {});
    AcknowledgementOutcome order(int target, const ReplayOrder &order, qint64 at);
    //! Maintenance besides that of the calendars and of orders begins or ends; what has begun more than once ends with its last end.
    void maintain(int target, bool isOn, qint64 at);
    //! It cannot be observed from here until its next result.
    void cutOff(int target, qint64 at);
    //! This computer's own link is lost or back.
    void setLinkLost(bool isLost, qint64 at);
    void setPaused(const QList<int> &targets, bool isPaused, qint64 at);
    //! The program did not run, or slept: what falls due within it is looked at when it is over.
    void standStill(qint64 from, qint64 to);
    //! All that falls due until just before `at`.
    void advanceTo(qint64 at);
    //! All that falls due until `at`, and at that instant.
    void finish(qint64 at);
    //! What has happened since the last call, in order.
    std::vector<ReplayNews> take() { return std::exchange(m_news, {}); }

private:
    struct Entry
    {
        Target target;
        Standing standing;
        bool isSteady = false;  //!< one more result like the last one changes nothing of it
        bool isWatched = false; //!< others depend on it, or it was out of reach: the router wants to hear of each look
        int maintained = 0;     //!< how many maintenances besides those of the calendars are in effect
        StateRules rules;
        Footing footing;
    };

    void observe(int place, const Result &result, qint64 at);
    void lookAtParents(int target, qint64 at);
    void noteReach(int place, qint64 at);
    void tellReach(int place, qint64 at);
    void changeStanding(int place, StandingPart part, qint64 at);
    void endMaintenance(qint64 at);
    void followCalendars(qint64 at);
    void tellMaintenance(int place, qint64 at);
    void runDue(qint64 at);
    std::optional<qint64> nextDue() const;
    void tell(const QList<AlertDecision> &decisions, qint64 at);

    std::vector<Entry> m_entries;
    QHash<TargetId, int> m_places;
    Dependencies m_dependencies;
    AlertRouter m_router;
    MaintenanceRegistry m_calendars;
    std::multimap<qint64, int> m_maintained; //!< until when, who: by order
    qint64 m_stillUntil = 0;                 //!< nothing falls due before
    std::vector<ReplayNews> m_news;
};

} // namespace watchkeeper
