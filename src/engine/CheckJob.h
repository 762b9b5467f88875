// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One check from request to result, shared by Runner, Slots and EngineCore. Engine thread.

#include "async/Event.h"
#include "async/Semaphore.h"
#include "checks/Kind.h"
#include "engine/Clock.h"
#include "engine/ConditionEvaluator.h"
#include "engine/EngineUpdates.h"
#include "model/Result.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! The target to check and the way to check it. Computed once for each change of the targets.
class CheckPlan
{
public:
    CheckPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    SharedTarget target;
    const Kind *kind = nullptr;                      //!< null if there is no kind with that key
    QString host;                                    //!< key of the per-host limit
    std::shared_ptr<const ConditionEvaluator> judge; //!< null if the target has no conditions
    std::optional<Fields> yielded; //!< replaces the target's fields; set if conditions take over what a field would evaluate
    std::shared_ptr<const CheckPreparation> preparation; //!< made by the kind from fields(); may be null
    //! Number of checks in a row that timed out without an answer. nullopt if no check has ended since the target was added or changed.
    std::optional<int> consecutiveSilences;
    bool isTestRun = false; //!< a try-out, whose result is only reported to its requester
    TargetId pastOf;        //!< for a try-out, the target whose history its conditions use, or null

    //! The fields that the check uses.
    const Fields &fields() const { return yielded ? *yielded : target->fields; }
};

//! How a check ended.
class CheckCompletion
{
public:
    CheckCompletion(Result checkResult, bool mustRepeat)
        : result(std::move(checkResult))
        , repeat(mustRepeat)
    {
    }
    Result result;
    bool repeat; //!< the result is meaningless, because the computer was asleep meanwhile or the target was changed
};

//! An evaluated result that will be reported by the engine.
class CheckReport
{
public:
    CheckReport(Result checkResult, std::optional<Transition> change)
        : result(std::move(checkResult))
        , transition(std::move(change))
    {
    }
    Result result;
    std::optional<Transition> transition;
    bool hasMoved = false; //!< the state of its target has changed, even if only by one more attempt
};

//! \brief A requested check, shared by its coroutine and all code that waits for its end.
class CheckJob
{
public:
    CheckJob(CheckPlan checkPlan, CheckReason why, MonotonicTime now, const CancelToken &parent)
        : plan(std::move(checkPlan))
        , reason(why)
        , queuedAt(now)
        , source(parent)
        , waiting(source.token())
    {
    }

    const TargetId &id() const { return plan.target->id; }
    int priority() const { return static_cast<int>(reason); }
    //! Whether the check may end without an answer: the user didn't request it, and its target isn't known to answer. Such a check must not
    //! delay others.
    bool mayBeSilent() const { return reason != CheckReason::OnDemand && plan.consecutiveSilences != 0; }

    //! Raises the priority. A current wait for a slot is cancelled and restarts with the better priority.
    void raise(CheckReason better)
    {
        reason = better;
        CancelSource former = std::exchange(waiting, CancelSource(source.token()));
        former.cancel();
    }

    const CheckPlan plan;
    CheckReason reason;
    const MonotonicTime queuedAt;

    CancelSource source;  //!< fires when the check must end
    CancelSource waiting; //!< source of the current wait for a slot; fires with `source` and on raise()

    Permit host, kind, place;                               //!< the slot, held until the check ends or is abandoned
    Permit silentHost, silentKindPermit, silentPlacePermit; //!< held in addition if the check may be silent
    bool started = false;                                   //!< whether Slots counts the check among those that use descriptors

    std::optional<MonotonicTime> startedAt; //!< absent while waiting
    QDateTime at;
    std::optional<CheckError>
        verdict;              //!< set by whoever stops the check; becomes the error of the result, whatever the check returns
    bool silent = false;      //!< the result is dropped, because the target was removed, changed or paused
    bool interrupted = false; //!< the computer was asleep while the check ran
    std::optional<MonotonicTime> doubtedAt; //!< time of a failed result that this computer being offline may have caused
    bool abandoned = false;                 //!< the watchdog has abandoned and reported the check

    int waiters = 0; //!< number of waiters for `ended` that also need the result
    Event ended;
    std::optional<CheckCompletion> end; //!< set before `ended`; unused if no caller waited for the result
};

} // namespace watchkeeper
