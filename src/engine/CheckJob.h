// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One check from request to result: shared by Runner, Slots and EngineCore. Engine thread.

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

//! What to check and how, determined once for each change of the targets.
class CheckPlan
{
public:
    CheckPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    SharedTarget target;
    const Kind *kind = nullptr;                      //!< null if no kind has that key
    QString host;                                    //!< key of the per-host limit
    std::shared_ptr<const ConditionEvaluator> judge; //!< null if the target has no conditions
    std::optional<Fields>
        yielded; //!< used instead of the target's fields, if conditions evaluate what one of these fields would
    std::shared_ptr<const CheckPreparation> preparation; //!< by the kind, from fields(); may be null
    //! Number of checks in a row that got no answer before their timeout; absent: none has ended yet, or the target has changed since.
    std::optional<int> consecutiveSilences;
    bool isTestRun = false; //!< its result is only for its requester
    TargetId pastOf;        //!< of a try-out: the target whose history its conditions use; null: none

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
    bool repeat; //!< its result says nothing: the computer was asleep meanwhile, or the target was changed
};

//! An evaluated result on its way out of the engine.
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
    bool hasMoved = false; //!< the state of its target has changed, if only by one more attempt
};

//! \brief Shared by its coroutine and those that wait for its end.
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
    //! Not requested by the user, and its target isn't known to answer: it must not delay other checks.
    bool mayBeSilent() const { return reason != CheckReason::OnDemand && plan.consecutiveSilences != 0; }

    //! Moves ahead in the queue: its current wait ends without a slot and restarts with the better priority.
    void raise(CheckReason better)
    {
        reason = better;
        CancelSource former = std::exchange(waiting, CancelSource(source.token()));
        former.cancel();
    }

    const CheckPlan plan;
    CheckReason reason;
    const MonotonicTime queuedAt;

    CancelSource source;  //!< fires: the check must end
    CancelSource waiting; //!< of the current wait for a slot; fires with `source` and on raise()

    Permit host, kind, place;                               //!< its slot, held until the check ends or is abandoned
    Permit silentHost, silentKindPermit, silentPlacePermit; //!< held in addition if it may be silent
    bool started = false;                                   //!< counted by Slots among the checks that use descriptors

    std::optional<MonotonicTime> startedAt; //!< absent while waiting
    QDateTime at;
    std::optional<CheckError> verdict;      //!< set by what stops it: the error of its result, whatever the check returns
    bool silent = false;                    //!< its result is dropped: target removed, changed or paused
    bool interrupted = false;               //!< the computer was asleep while it ran
    std::optional<MonotonicTime> doubtedAt; //!< the failure may be caused by this computer being offline; time of the result
    bool abandoned = false;                 //!< abandoned by the watchdog, already reported

    int waiters = 0; //!< waiters for `ended` that need the result too
    Event ended;
    std::optional<CheckCompletion> end; //!< set before `ended`; unused if nothing waited for it
};

} // namespace watchkeeper
