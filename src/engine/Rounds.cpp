// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Rounds.h"

#include "async/MapConcurrent.h"
#include "async/Retry.h"
#include "async/Sleep.h"
#include "engine/EngineText.h"
#include "engine/Scheduler.h"
#include "engine/StateTracker.h"

#include <limits>

namespace watchkeeper {

Rounds::Rounds(Runner *runner, TaskGroup *group, Clock clock, Plans plans, std::function<void()> changed)
    : m_runner(runner)
    , m_group(group)
    , m_clock(std::move(clock))
    , m_plans(std::move(plans))
    , m_changed(std::move(changed))
{
}

void Rounds::start(const QList<TargetId> &targets, int attempts)
{
    QList<TargetId> added;
    for (const TargetId &id : targets) {
        std::shared_ptr<Wanted> &wanted = m_wanted[id];
        if (wanted && !wanted->source.isCancelled()) {
            wanted->attempts = std::max(wanted->attempts, attempts);
            continue;
        }
        wanted = std::make_shared<Wanted>();
        wanted->attempts = std::max(1, attempts);
        wanted->source = CancelSource(m_group->token());
        added.append(id);
    }
    m_tally.add(static_cast<int>(added.size()), m_clock.now());
    m_changed();
    if (!added.isEmpty())
        m_group->add(run(added));
}

QCoro::Task<> Rounds::run(QList<TargetId> targets)
{
    // All at once: the Runner keeps the limits, and knows better which of them may go ahead.
    const int limit = static_cast<int>(targets.size());
    const auto work = [this](TargetId id) { return checkOne(id); };
    const auto done = [this](TargetId) { noteDone(); };
    const CancelToken never; // each target has its own token, and each gives its result
    const int worked = co_await mapConcurrent(targets, limit, work, done, never);
    Q_ASSERT(worked == limit);
}

QCoro::Task<TargetId> Rounds::checkOne(TargetId id)
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    const std::optional<CheckPlan> plan = m_plans(id);
    RetryPolicy policy = retryPolicyOf(plan ? plan->target.schedule : Schedule());
    policy.attempts = std::numeric_limits<int>::max(); // counted below: asking again may raise their number meanwhile
    const auto once = [this, id, wanted](int number) {
        wanted->made = number;
        return attempt(id, wanted);
    };
    const auto isFinal = [wanted](const CheckEnd &end) {
        return end.result.outcome == Outcome::Up || isVoid(end.result.observation) || wanted->made >= wanted->attempts;
    };
    const CancelToken token = wanted->source.token();
    const CheckEnd last = co_await retry(policy, once, isFinal, token);
    if (m_wanted.value(id) == wanted) // else it was cancelled and asked for anew
        m_wanted.remove(id);
    co_return last.result.targetId;
}

QCoro::Task<CheckEnd> Rounds::attempt(TargetId id, std::shared_ptr<Wanted> wanted)
{
    const CancelToken token = wanted->source.token();
    while (true) {
        const std::optional<CheckPlan> plan = m_plans(id);
        if (!plan || token.isCancelled()) {
            Result nothing;
            nothing.targetId = id;
            nothing.observation.error = CheckError(ErrorType::Cancelled, text::cancelledWhileWaiting());
            co_return CheckEnd(std::move(nothing), false);
        }
        CheckEnd end = co_await m_runner->check(*plan, CheckReason::AskedFor);
        if (!end.repeat || token.isCancelled())
            co_return end;
        const std::chrono::nanoseconds window = Scheduler::spreadWindow(m_wanted.size());
        const auto pause = std::chrono::ceil<Milliseconds>(Scheduler::spread(id, MonotonicTime(0), window));
        const bool rested = co_await sleepFor(pause, token);
        if (!rested)
            co_return end;
    }
}

void Rounds::noteDone()
{
    m_tally.done(m_clock.now());
    m_changed();
}

void Rounds::cancel(const TargetId &id)
{
    if (const std::shared_ptr<Wanted> wanted = m_wanted.value(id))
        wanted->source.cancel();
}

void Rounds::cancelAll()
{
    m_tally.cancel();
    const QList<TargetId> ids = m_wanted.keys();
    for (const TargetId &id : ids)
        cancel(id);
    m_changed();
}

bool Rounds::willRepeat(const TargetId &id) const
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    return wanted && !wanted->source.isCancelled() && wanted->made < wanted->attempts;
}

} // namespace watchkeeper
