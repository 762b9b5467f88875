// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Manual runs, and tests of targets that aren't saved. Passes their checks to the Runner while there is room, repeats failed checks, and tracks and reports progress.
//! Engine thread.

#include "async/WaitQueue.h"
#include "engine/run/Runner.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineUpdates.h"

#include <QHash>
#include <QMap>

#include <deque>
#include <functional>
#include <map>
#include <optional>
#include <utility>

namespace watchkeeper {

// Tracks the progress of a manual run. Pure: time is an argument.

//! \brief The figures of the active run, or of the last run if none is active.
//!
//! Targets requested during a run are added to it, so "done of total" covers everything that the user is waiting for. A new run
//! begins only after the current run has ended.
class RunProgress
{
public:
    //! Adds `count` targets. Begins a run if none is active.
    void add(int count, MonotonicTime now);
    //! Adds the duration of a check of the run.
    void addDuration(double milliseconds) { m_progress.sequentialMs += milliseconds; }
    //! Counts one target as done.
    void countDone(MonotonicTime now);
    //! Marks the run as cancelled. The run ends once its checks have ended.
    void cancel();

    bool isRunning() const { return m_progress.id != 0 && !m_progress.finished; }
    RunSnapshot progress(MonotonicTime now) const;

private:
    void finishIfDone(MonotonicTime now);

    RunSnapshot m_progress;
    MonotonicTime m_begin{};
};

//! \brief Runs the checks that checkNow() requests.
//!
//! A target that is requested again before it is done isn't counted twice, and gets the larger number of attempts. If it is
//! already being checked, the running check becomes part of the run.
//!
//! The Runner gets only enough checks to keep its slots filled. Ten thousand waiting coroutines would take a hundred megabytes,
//! and starting them in one turn of the event loop would block everything else. The same applies to each host and each limited
//! kind. Checks of a busy host or kind wait in a separate line, so a slow host never delays other hosts.
//!
//! If members of a group were requested too, the group is checked after them. A failed group isn't repeated, because its
//! outcome wouldn't change.
class ManualRuns
{
public:
    //! Returns the current plan of a target, or null if it was removed. The plan is used immediately and not stored.
    using PlanLookup = std::function<const CheckPlan *(const TargetId &id)>;
    //! The members of a group; empty for other targets.
    using MembersLookup = std::function<QList<TargetId>(const TargetId &id)>;

    //! \param changed  called after each change to progress(), in the order of completion
    ManualRuns(Runner *runner, Clock clock, PlanLookup plans, MembersLookup members, std::function<void()> changed);

    void start(const QList<TargetId> &targets, int attempts);
    //! Prevents further attempts for this target. The caller must cancel its check in the Runner.
    void cancel(const TargetId &id);
    void cancelAll();

    //! Whether the target is still waiting here, before being passed to the Runner.
    bool isPending(const TargetId &id) const;
    int pending() const { return m_pendingCount; }
    //! The waiting checks in order, limited to `maxCount`.
    QList<TaskInfo> pendingTasks(qsizetype maxCount) const;

    //! Whether a failed check of this target will be repeated by its manual run.
    bool willRepeat(const TargetId &id) const;
    //! Adds the duration of a manual check.
    void addDuration(double milliseconds) { m_tally.addDuration(milliseconds); }
    RunSnapshot progress() const { return m_tally.progress(m_clock.now()); }

private:
    struct Request
    {
        int attempts = 1;     //!< maximum number of attempts
        int attemptCount = 0; //!< number of attempts so far, including the running one
        CancelSource source;  //!< ends the pauses between attempts, and prevents further attempts
        MonotonicTime since{};
        bool pending = true;
        qint64 place = 0;                  //!< position in the order of requests
        qsizetype finishedMemberCount = 0; //!< members before this index are done, so they aren't searched again
    };
    struct Item
    {
        TargetId id;
        std::shared_ptr<Request> request;
    };

    using ItemQueue = std::deque<Item>;                  //!< may contain targets that are no longer pending
    using BusyResource = std::pair<WaitReason, QString>; //!< a host or kind that has enough manual checks in the Runner

    using Requests = QHash<TargetId, std::shared_ptr<Request>>;

    //! Groups that wait for their members. All of them are pending.
    class HeldGroups
    {
    public:
        explicit HeldGroups(MembersLookup members)
            : m_membersOf(std::move(members))
        {
        }
        const std::map<qint64, Item> &byPlace() const { return m_groups; }
        //! Makes a group wait for its first member that isn't done. Registers only one member, because there may be thousands of
        //! groups and members. \return whether the group has to wait
        bool hold(const Item &group, const Requests &requests);
        void remove(const Request &request) { m_groups.erase(request.place); }
        //! The member is done. The groups that wait for it are returned by takeReleased().
        void recordDone(const TargetId &member) { m_releasedPlaces.append(m_waitersByMember.take(member)); }
        //! Removes the groups that waited for a member that is now done. \return these groups, in the order of their requests
        QList<Item> takeReleased();
        //! Removes all groups. \return these groups, in the order of their requests
        QList<Item> takeAll();

    private:
        MembersLookup m_membersOf;
        std::map<qint64, Item> m_groups; //!< by place
        //! Maps each member to the places of groups that wait or waited for it.
        QHash<TargetId, QList<qint64>> m_waitersByMember;
        QList<qint64> m_releasedPlaces; //!< places of groups that waited for a member that is now done
    };

    //! The targets that wait until the Runner has room, with a separate line for each busy host or kind.
    class WaitingLines
    {
    public:
        WaitingLines(Runner *runner, PlanLookup plans)
            : m_runner(runner)
            , m_plans(std::move(plans))
        {
        }
        void append(const Item &item) { m_line.push_back(item); }
        //! Removes and returns the next target that the Runner has room for. When the checks are being cancelled, there is always
        //! room, because they end immediately.
        std::optional<Item> takeNext();
        //! Records that the Runner has received a check.
        void countHandedOver(const QString &host, const QString &kind)
        {
            ++m_handedOver;
            ++m_handedOverByResource[BusyResource(WaitReason::Host, host)];
            ++m_handedOverByResource[BusyResource(WaitReason::Kind, kind)];
        }
        //! Records the end of a check in the Runner. \return whether takeNext() should be called
        bool countReturned(const QString &host, const QString &kind);
        void appendTasks(MonotonicTime now, qsizetype maxCount, QList<TaskInfo> *tasks) const;
        void clear()
        {
            m_line.clear();
            m_busyLines.clear();
            m_freed.clear();
        }

    private:
        bool isEnding() const { return m_runner->tasks().token().isCancelled(); }
        bool isFull(int ahead) const;
        std::optional<Item> takeFrom(ItemQueue *line, const std::optional<BusyResource> &own);
        std::optional<BusyResource> blockingHostOrKind(const TargetId &id, const std::optional<BusyResource> &own) const;

        Runner *m_runner;
        PlanLookup m_plans;
        ItemQueue m_line;
        std::map<BusyResource, ItemQueue> m_busyLines; //!< targets that wait for a busy host or kind
        QList<BusyResource> m_freed;                   //!< busy hosts and kinds that a finished manual check has freed
        int m_handedOver = 0;                          //!< number of manual checks that wait or run in the Runner
        QMap<BusyResource, int> m_handedOverByResource;
    };

    void begin(const Item &item);
    void releaseGroups();
    void forget(const TargetId &id);
    QCoro::Task<> feed();
    int startPending(int maxCount);
    static void appendTasks(const auto &items, WaitReason reason, MonotonicTime now, qsizetype maxCount,
                            QList<TaskInfo> *tasks);
    QCoro::Task<> performCheck(TargetId id, std::shared_ptr<Request> request);
    QCoro::Task<CheckCompletion> attempt(TargetId id, std::shared_ptr<Request> request);
    void updateProgress();

    Runner *m_runner;
    Clock m_clock;
    PlanLookup m_plans;
    std::function<void()> m_changed;
    RunProgress m_tally;
    Requests m_requests;
    WaitingLines m_lines;
    HeldGroups m_heldGroups;
    qint64 m_lastPosition = 0; //!< number of places assigned so far
    int m_pendingCount = 0;    //!< number of pending targets, in all lines and groups
    bool m_isStartingPending = false;
    Event m_roomAvailable;
};

//! \brief Executes test runs. Each test run uses the queue and a slot like a manual check, and ends with exactly one result,
//! even if it is cancelled. It has no state and no schedule, and isn't part of a manual run. It is repeated if the computer
//! slept during the check.
class TestRuns
{
public:
    using NotifyFunction = std::function<void(const Target &target, const Result &result)>;

    //! \param callback  called with each result, in the order of completion
    TestRuns(Runner *runner, Clock clock, NotifyFunction callback);

    //! \param plan  the plan of a target whose ID isn't used by any monitored target or running test run
    void start(CheckPlan plan);
    void cancel(const TargetId &id);
    void cancelAll();
    //! Reports unfinished test runs as cancelled. No further results are reported.
    void close();
    QList<TargetId> running() const { return m_running.keys(); }

private:
    struct ActiveTestRun
    {
        CheckPlan plan;
        bool cancelled = false;
    };

    QCoro::Task<> run(CheckPlan plan);
    bool isCancelled(const TargetId &id) const;
    void finish(const Result &result);

    Runner *m_runner;
    Clock m_clock;
    NotifyFunction m_callback;
    QHash<TargetId, ActiveTestRun> m_running;
};

} // namespace watchkeeper
