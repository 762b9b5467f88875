// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One check on its way from the wish to the result: what Runner, Slots and EngineCore share of it. Engine thread.

#include "async/Event.h"
#include "async/Semaphore.h"
#include "checks/Kind.h"
#include "engine/Clock.h"
#include "engine/ConditionEvaluator.h"
#include "engine/EngineNews.h"
#include "model/Result.h"

#include <memory>
#include <optional>

namespace watchkeeper {

//! What to check and how, looked up once for each change of the targets.
class CheckPlan
{
public:
    CheckPlan() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    Target target;
    const Kind *kind = nullptr;                      //!< null where there is none of that key
    QString host;                                    //!< key of the per-host limit
    std::shared_ptr<const ConditionEvaluator> judge; //!< null where the target has no conditions
    std::optional<Fields> yielded; //!< in place of the target's fields, where conditions judge what one of them would
    std::shared_ptr<const CheckPreparation> preparation; //!< by the kind, from fields(); may be null
    //! Checks in a row that got no answer before their timeout; absent: none has ended yet, or the target was changed since.
    std::optional<int> silences;
    bool isTestRun = false; //!< its result goes to who waits for it, and nowhere else
    TargetId pastOf;        //!< of a try-out: whose past its conditions ask for; null: nobody's

    //! What the check is to see.
    const Fields &fields() const { return yielded ? *yielded : target.fields; }
};

//! How a check ended.
class CheckEnd
{
public:
    CheckEnd(Result checkResult, bool mustRepeat)
        : result(std::move(checkResult))
        , repeat(mustRepeat)
    {
    }
    Result result;
    bool repeat; //!< it says nothing: the computer slept meanwhile, or the target was changed
};

//! A judged result on its way out of the engine.
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
    bool hasMoved = false; //!< its target stands otherwise than before, if only by an attempt more
};

//! \brief Shared by its coroutine and by those who wait for its end.
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

    const TargetId &id() const { return plan.target.id; }
    int priority() const { return static_cast<int>(reason); }
    //! Nobody waits for it, and nobody knows that its target answers: it must not keep others from being checked.
    bool mayBeSilent() const { return reason != CheckReason::AskedFor && plan.silences != 0; }

    //! Goes ahead in the queue: its present wait ends without a slot and is begun anew with the better priority.
    void raise(CheckReason better)
    {
        reason = better;
        CancelSource former = std::exchange(waiting, CancelSource(source.token()));
        former.cancel();
    }

    const CheckPlan plan;
    CheckReason reason;
    const MonotonicTime queuedAt;

    CancelSource source;  //!< fires: the check is to end
    CancelSource waiting; //!< of the present wait for a slot; fires with `source` and when raised

    Permit host, kind, place;                   //!< its slot, held until the check ends or is given up
    Permit silentHost, silentKind, silentPlace; //!< beside them, where it may be silent
    bool started = false;                       //!< counted by Slots among those that use descriptors

    std::optional<MonotonicTime> startedAt; //!< absent while it waits
    QDateTime at;
    std::optional<CheckError> verdict;      //!< set by who stops it: the error of its result, whatever the check says
    bool silent = false;                    //!< its result interests nobody: target removed, changed or paused
    bool interrupted = false;               //!< the computer slept while it ran
    std::optional<MonotonicTime> doubtedAt; //!< what it saw may be the fault of the own link; when it came
    bool abandoned = false;                 //!< given up by the watchdog, reported already

    int waiters = 0; //!< for `ended`, who want the result too
    Event ended;
    std::optional<CheckEnd> end; //!< set before `ended`; of no use where nobody waited for it
};

} // namespace watchkeeper
