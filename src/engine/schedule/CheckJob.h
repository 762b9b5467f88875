// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One check from its request to its result, shared by Runner, Slots and EngineCore. For use in the engine thread.

#include "async/Semaphore.h"
#include "async/WaitQueue.h"
#include "checks/base/Kind.h"
#include "engine/evaluate/ConditionEvaluator.h"
#include "engine/values/Clock.h"
#include "engine/values/EngineUpdates.h"
#include "model/target/Result.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! A target and all data needed to check it. Computed once whenever the targets change.
class CheckPlan
{
public:
    CheckPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    SharedTarget target;
    const Kind *kind = nullptr;                                   //!< null if there is no kind with that key
    QString host;                                                 //!< the host to which the limit per host applies
    std::shared_ptr<const ConditionEvaluator> conditionEvaluator; //!< null if the target has no conditions
    std::optional<Fields> relaxedFields; //!< used instead of the target's fields, if conditions supersede some of them
    std::shared_ptr<const CheckPreparation> preparation; //!< created by the kind from fields(); may be null
    //! Number of checks in a row that timed out without an answer. nullopt if no check has ended since the target was added or changed.
    std::optional<int> consecutiveSilences;
    bool isTestRun = false; //!< whether this is a test run, whose result only its requester receives
    TargetId historyTarget; //!< for a test run, the target whose history its conditions use, or null

    //! The fields that the check uses.
    const Fields &fields() const { return relaxedFields ? *relaxedFields : target->fields; }
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
    bool repeat; //!< whether the result is invalid, because the computer was asleep or the target was changed
};

//! A result after its evaluation, for the reports of the engine.
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
    bool isStateChanged = false; //!< whether the state of the target has changed; the number of attempts is part of it
};

//! \brief The permits of a slot, one for each limit.
struct SlotPermits
{
    Permit host;
    Permit kind;
    Permit total;

    void release()
    {
        total.release();
        kind.release();
        host.release();
    }
};

//! \brief A requested check. Shared by its coroutine and by all callers that wait for it.
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
    //! Whether the target might not answer: the user didn't request the check, and the last checks got no answer. Such a check
    //! must not delay checks of other targets.
    bool mayBeSilent() const { return reason != CheckReason::OnDemand && plan.consecutiveSilences != 0; }

    //! Raises the priority. If the check is waiting for a slot, that wait is cancelled and restarts with the better priority.
    void raisePriority(CheckReason better)
    {
        reason = better;
        CancelSource previous = std::exchange(waiting, CancelSource(source.token()));
        previous.cancel();
    }

    const CheckPlan plan;
    CheckReason reason;
    const MonotonicTime queuedAt;

    CancelSource source;  //!< fires when the check must end
    CancelSource waiting; //!< cancels the current wait for a slot; fires with `source` and on raise()

    SlotPermits slot;        //!< held until the check ends or is abandoned
    SlotPermits silentSlot;  //!< also held by a check whose target might not answer
    bool isAdmitted = false; //!< whether Slots counts the check as using descriptors

    std::optional<MonotonicTime> startedAt; //!< not set while the check waits
    QDateTime at;
    std::optional<CheckError> stopError; //!< set by the code that stops the check; becomes the error of the result
    bool isDropped = false;              //!< the result is dropped, because the target was removed, changed or paused
    bool interrupted = false;            //!< the computer was asleep while the check ran
    std::optional<MonotonicTime> doubtfulFailureAt; //!< end of a check that may have failed because this computer is offline
    bool abandoned = false; //!< the watchdog has reported the check as failed and no longer waits for it

    int waiters = 0; //!< number of callers that wait for `ended` and need the result
    Event ended;
    std::optional<CheckCompletion> end; //!< set before `ended`; not used if no caller waits for the result
};

} // namespace watchkeeper
