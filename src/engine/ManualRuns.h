// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Checks that were asked for: handed to the Runner as it gets through them, bad ones repeated, with figures of how far they are.
//! Engine thread.

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

//! \brief Runs what checkNow() asks for.
//!
//! A target that is asked for again before it is done is not counted twice, and gets the larger number of attempts. One whose check
//! runs already counts with that check.
//!
//! The Runner gets as many as keep its places filled and no more: ten thousand waiting coroutines would take a hundred megabytes, and
//! to start them in one turn of the event loop would hold up all that runs. The same holds for each host and each limited kind; what
//! they cannot take yet is set aside, so that a slow host never keeps the others from being handed over.
//!
//! Who judges others is checked after those of them that were asked for as well, and once: its outcome needs no repetition.
class ManualRuns
{
public:
    //! The present plan of a target; null when it was removed. Used before anything else happens.
    using Plans = std::function<const CheckPlan *(const TargetId &id)>;
    //! Those that a target judges; empty for one that looks itself.
    using MembersOf = std::function<QList<TargetId>(const TargetId &id)>;

    //! \param changed  called after each change of progress(), in the order of completion
    ManualRuns(Runner *runner, TaskGroup *group, Clock clock, Plans plans, MembersOf members, std::function<void()> changed);

    void start(const QList<TargetId> &targets, int attempts);
    //! No further attempts for this target; its check is the Runner's to cancel.
    void cancel(const TargetId &id);
    void cancelAll();

    //! Waits here, not yet handed to the Runner.
    bool isPending(const TargetId &id) const;
    int pending() const { return m_pendingCount; }
    //! Those, in their order, but not more than `most`.
    QList<TaskInfo> pendingTasks(qsizetype most) const;

    //! A bad outcome of this target will be repeated here.
    bool willRepeat(const TargetId &id) const;
    //! A check that was asked for took this long.
    void took(double milliseconds) { m_tally.took(milliseconds); }
    RunSnapshot progress() const { return m_tally.progress(m_clock.now()); }

private:
    struct Wanted
    {
        int attempts = 1;    //!< in all
        int made = 0;        //!< the running one included
        CancelSource source; //!< ends its pauses and further attempts
        MonotonicTime since{};
        bool pending = true;
        qsizetype membersDone = 0; //!< of its members, those before this one are done: there may be thousands
        TargetId awaited;          //!< the member for which it waits; null: none
    };
    struct Turn
    {
        TargetId id;
        std::shared_ptr<Wanted> wanted;
    };

    using Line = std::deque<Turn>;               //!< some of them perhaps not pending any more
    using Busy = std::pair<WaitReason, QString>; //!< a host or a kind that has enough of ours

    void begin(const Turn &turn);
    bool waitsForMembers(const Turn &turn) const;
    void releaseHeld();
    QCoro::Task<> feed();
    bool beginSome();
    int beginFrom(Line *line, const std::optional<Busy> &own, int most);
    bool isFull(int ahead) const;
    std::optional<Busy> busyWith(const TargetId &id, const std::optional<Busy> &own) const;
    void handOver(const QString &host, const QString &kind);
    void takeBack(const QString &host, const QString &kind);
    void listPending(const Line &line, WaitReason reason, qsizetype most, QList<TaskInfo> *tasks) const;
    QCoro::Task<> checkOne(TargetId id, std::shared_ptr<Wanted> wanted);
    QCoro::Task<CheckEnd> attempt(TargetId id, std::shared_ptr<Wanted> wanted);
    void noteDone();

    Runner *m_runner;
    TaskGroup *m_group;
    Clock m_clock;
    Plans m_plans;
    MembersOf m_members;
    std::function<void()> m_changed;
    RunProgress m_tally;
    QHash<TargetId, std::shared_ptr<Wanted>> m_wanted;
    Line m_pending;
    Line m_held;                  //!< they wait for their members
    std::map<Busy, Line> m_aside; //!< each has checks of ours waiting or running, or is in m_freed
    QList<Busy> m_freed;          //!< had a check of ours end since
    int m_pendingCount = 0;       //!< in all lines
    int m_handedOver = 0;         //!< checks of ours that wait or run there
    std::map<Busy, int> m_handedTo;
    bool m_feeding = false;
    Event m_room;
};

} // namespace watchkeeper
