// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Manual runs. Passes checks to the Runner as it has room, repeats failed ones, and reports progress. Engine thread.

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

//! \brief Runs the checks that checkNow() requests.
//!
//! A target that is requested again before it is done isn't counted twice, and gets the larger number of attempts. If it is already being
//! checked, the running check becomes part of the run.
//!
//! The Runner gets only enough checks to keep its places filled. Ten thousand waiting coroutines would take a hundred megabytes, and
//! starting them in one turn of the event loop would block everything else. The same applies to each host and each limited kind. Checks of
//! a busy host or kind are set aside, so a slow host never delays the others.
//!
//! A group is checked once, after those of its members that were also requested. A group's outcome needs no repetition.
class ManualRuns
{
public:
    //! Returns the current plan of a target, or null if it was removed. The plan is used immediately and not stored.
    using PlanLookup = std::function<const CheckPlan *(const TargetId &id)>;
    //! The members of a group; empty for other targets.
    using MembersLookup = std::function<QList<TargetId>(const TargetId &id)>;

    //! \param changed  called after each change of progress(), in the order of completion
    ManualRuns(Runner *runner, TaskGroup *group, Clock clock, PlanLookup plans, MembersLookup members,
               std::function<void()> changed);

    void start(const QList<TargetId> &targets, int attempts);
    //! Ends further attempts for this target. The caller must cancel its check in the Runner.
    void cancel(const TargetId &id);
    void cancelAll();

    //! Whether the target is waiting here and hasn't been passed to the Runner.
    bool isPending(const TargetId &id) const;
    int pending() const { return m_pendingCount; }
    //! The waiting checks in order, limited to `most`.
    QList<TaskInfo> pendingTasks(qsizetype most) const;

    //! Whether a failed check of this target will be repeated by its manual run.
    bool willRepeat(const TargetId &id) const;
    //! Adds the duration of a manual check.
    void took(double milliseconds) { m_tally.took(milliseconds); }
    RunSnapshot progress() const { return m_tally.progress(m_clock.now()); }

private:
    struct Wanted
    {
        int attempts = 1;    //!< maximum number of attempts
        int made = 0;        //!< number of attempts so far, including the running one
        CancelSource source; //!< ends the pauses and further attempts
        MonotonicTime since{};
        bool pending = true;
        qint64 place = 0; //!< position in the order of requests
        qsizetype finishedMemberCount =
            0; //!< all members before this index are done; avoids searching thousands of members again
    };
    struct Turn
    {
        TargetId id;
        std::shared_ptr<Wanted> wanted;
    };

    using Line = std::deque<Turn>;                       //!< may contain targets that aren't pending any more
    using BusyResource = std::pair<WaitReason, QString>; //!< a host or kind that has enough checks of manual runs

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
    std::map<qint64, Turn> m_held; //!< groups that wait for their members, by place; all of them are pending
    QHash<TargetId, QList<qint64>>
        m_waitersByMember; //!< the places of the groups that wait for a member, by member; some groups may no longer be held
    QList<qint64> m_unblockedPlaces;      //!< places of the groups whose member is done
    qint64 m_places = 0;                  //!< number of places assigned so far
    std::map<BusyResource, Line> m_aside; //!< each host or kind has manual checks that wait or run, or is in m_freed
    QList<BusyResource> m_freed;          //!< hosts and kinds for which a manual check has ended since the last pass
    int m_pendingCount = 0;               //!< number of pending targets in all lines
    int m_handedOverCount = 0;            //!< number of manual checks that wait or run in the Runner
    std::map<BusyResource, int> m_handedOverByResource;
    bool m_isFeeding = false;
    Event m_room;
};

} // namespace watchkeeper
