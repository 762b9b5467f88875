// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Manual runs: checks are handed to the Runner as it has room, failed ones are repeated, and progress is reported. Engine thread.

#include "async/Event.h"
#include "engine/RunProgress.h"
#include "engine/Runner.h"

#include <QHash>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief Runs what checkNow() requests.
//!
//! A target that is requested again before it is done isn't counted twice, and gets the larger number of attempts. If its check is running
//! already, it counts with that check.
//!
//! The Runner gets as many checks as keep its places filled and no more: ten thousand waiting coroutines would take a hundred megabytes,
//! and starting them in one turn of the event loop would block everything else. The same applies to each host and each limited kind; what
//! they can't take yet is set aside, so that a slow host never delays the handover of the others.
//!
//! A group is checked once, after those of its members that were requested as well: its outcome needs no repetition.
class ManualRuns
{
public:
    //! The current plan of a target; null if it was removed. Used before anything else happens.
    using PlanLookup = std::function<const CheckPlan *(const TargetId &id)>;
    //! The members of a group; empty for other targets.
    using MembersLookup = std::function<QList<TargetId>(const TargetId &id)>;

    //! \param changed  called after each change of progress(), in the order of completion
    ManualRuns(Runner *runner, TaskGroup *group, Clock clock, PlanLookup plans, MembersLookup members,
               std::function<void()> changed);

    void start(const QList<TargetId> &targets, int attempts);
    //! No further attempts for this target; its check must be cancelled in the Runner.
    void cancel(const TargetId &id);
    void cancelAll();

    //! Whether it waits here, not yet handed to the Runner.
    bool isPending(const TargetId &id) const;
    int pending() const { return m_pendingCount; }
    //! The waiting checks, in their order, but at most `most`.
    QList<TaskInfo> pendingTasks(qsizetype most) const;

    //! Whether a failed check of this target will be repeated here.
    bool willRepeat(const TargetId &id) const;
    //! A manual check took this long.
    void took(double milliseconds) { m_tally.took(milliseconds); }
    RunSnapshot progress() const { return m_tally.progress(m_clock.now()); }

private:
    struct Wanted
    {
        int attempts = 1;    //!< in all
        int made = 0;        //!< including the running one
        CancelSource source; //!< ends its pauses and further attempts
        MonotonicTime since{};
        bool pending = true;
        qint64 place = 0;                  //!< in the order in which they were asked for
        qsizetype finishedMemberCount = 0; //!< members before this one are done: there may be thousands
    };
    struct Turn
    {
        TargetId id;
        std::shared_ptr<Wanted> wanted;
    };

    using Line = std::deque<Turn>;                       //!< some may not be pending any more
    using BusyResource = std::pair<WaitReason, QString>; //!< a host or a kind with enough of our checks

    void begin(const Turn &turn);
    bool hold(const Turn &turn);
    void releaseHeld();
    void forget(const TargetId &id);
    QCoro::Task<> feed();
    int startPending(int most);
    int startPendingFrom(Line *line, const std::optional<BusyResource> &own, int most);
    bool isFull(int ahead) const;
    std::optional<BusyResource> blockingHostOrKind(const TargetId &id, const std::optional<BusyResource> &own) const;
    void handOver(const QString &host, const QString &kind);
    void takeBack(const QString &host, const QString &kind);
    void appendPendingTasks(const Line &line, WaitReason reason, qsizetype most, QList<TaskInfo> *tasks) const;
    QCoro::Task<> performCheck(TargetId id, std::shared_ptr<Wanted> wanted);
    QCoro::Task<CheckCompletion> attempt(TargetId id, std::shared_ptr<Wanted> wanted);
    void updateProgress();

    Runner *m_runner;
    TaskGroup *m_group;
    Clock m_clock;
    PlanLookup m_plans;
    MembersLookup m_members;
    std::function<void()> m_changed;
    RunProgress m_tally;
    QHash<TargetId, std::shared_ptr<Wanted>> m_wanted;
    Line m_pending;
    std::map<qint64, Turn> m_held; //!< they wait for their members; by their place, all of them pending
    QHash<TargetId, QList<qint64>>
        m_waitersByMember;                //!< by member: the places of those that wait for it, some perhaps not held any more
    QList<qint64> m_unblockedPlaces;      //!< what they waited for is over
    qint64 m_places = 0;                  //!< given so far
    std::map<BusyResource, Line> m_aside; //!< each has checks of ours waiting or running, or is in m_freed
    QList<BusyResource> m_freed;          //!< a check of ours has ended there since
    int m_pendingCount = 0;               //!< in all lines
    int m_handedOverCount = 0;            //!< our checks waiting or running in the Runner
    std::map<BusyResource, int> m_handedOverByResource;
    bool m_isFeeding = false;
    Event m_room;
};

} // namespace watchkeeper
