// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Rounds.h"

#include "async/Retry.h"
#include "async/Sleep.h"
#include "engine/EngineText.h"
#include "engine/Scheduler.h"
#include "engine/StateTracker.h"

#include <limits>
#include <utility>

namespace watchkeeper {

namespace {

//! Checks begun in one turn of the event loop, so that thousands do not hold it up.
constexpr int kStartsPerTurn = 25;

//! How many more than it has places the Runner gets, and how few of those are left when it gets the next.
constexpr int kMostAhead = 200;
constexpr int kFewAhead = 100;

} // namespace

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
    const MonotonicTime now = m_clock.now();
    QList<Turn> added;
    for (const TargetId &id : targets) {
        std::shared_ptr<Wanted> &wanted = m_wanted[id];
        if (wanted && !wanted->source.isCancelled()) {
            wanted->attempts = std::max(wanted->attempts, attempts);
            continue;
        }
        wanted = std::make_shared<Wanted>();
        wanted->attempts = std::max(1, attempts);
        wanted->source = CancelSource(m_group->token());
        wanted->since = now;
        added.append(Turn{id, wanted});
    }
    m_tally.add(static_cast<int>(added.size()), now);
    m_changed();
    m_pendingCount += static_cast<int>(added.size());
    for (const Turn &turn : std::as_const(added)) {
        if (m_runner->job(turn.id))
            begin(turn); // counts with the check there is
        else
            m_pending.push_back(turn);
    }
    if (m_pendingCount > 0 && !std::exchange(m_feeding, true))
        m_group->add(feed());
}

void Rounds::begin(const Turn &turn)
{
    turn.wanted->pending = false;
    --m_pendingCount;
    m_group->add(checkOne(turn.id, turn.wanted));
}

QCoro::Task<> Rounds::feed()
{
    const CancelToken token = m_group->token(); // once fired, checks end as they begin and none is in the way of another
    beginSome();
    while (m_pendingCount > 0) {
        if (isFull(kMostAhead) && !token.isCancelled()) {
            m_room.reset();
            const bool room = co_await m_room.wait(token);
            Q_UNUSED(room);
        } else {
            const bool turned = co_await sleepFor(Milliseconds(0), token);
            Q_UNUSED(turned);
        }
        beginSome();
    }
    m_pending.clear();
    m_feeding = false;
}

void Rounds::beginSome()
{
    const bool ending = m_group->token().isCancelled();
    for (int begun = 0; begun < kStartsPerTurn && !m_pending.empty() && (ending || !isFull(kMostAhead));) {
        const Turn turn = std::move(m_pending.front());
        m_pending.pop_front();
        if (!turn.wanted->pending)
            continue;
        begin(turn);
        ++begun;
    }
}

//! The Runner has enough of ours: for all its places, and so many ahead.
bool Rounds::isFull(int ahead) const
{
    return m_handedOver - m_runner->blocked() >= m_runner->limits().all + ahead;
}

QCoro::Task<> Rounds::checkOne(TargetId id, std::shared_ptr<Wanted> wanted)
{
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
    noteDone();
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
        const MonotonicTime since = wanted->made == 1 ? wanted->since : m_clock.now();
        ++m_handedOver;
        CheckEnd end = co_await m_runner->check(*plan, CheckReason::AskedFor, since);
        --m_handedOver;
        if (!isFull(kFewAhead))
            m_room.set();
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
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    if (!wanted)
        return;
    wanted->source.cancel();
    if (!std::exchange(wanted->pending, false))
        return;
    --m_pendingCount;
    m_wanted.remove(id);
    if (const std::optional<CheckPlan> plan = m_plans(id))
        m_runner->decline(*plan, CheckReason::AskedFor, wanted->since);
    noteDone();
    m_room.set();
}

void Rounds::cancelAll()
{
    m_tally.cancel();
    const QList<TargetId> ids = m_wanted.keys();
    for (const TargetId &id : ids)
        cancel(id);
    m_changed();
}

bool Rounds::isPending(const TargetId &id) const
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    return wanted && wanted->pending;
}

QList<TaskInfo> Rounds::pendingTasks(qsizetype most) const
{
    const MonotonicTime now = m_clock.now();
    QList<TaskInfo> tasks;
    tasks.reserve(std::min<qsizetype>(most, m_pendingCount));
    for (const Turn &turn : m_pending) {
        if (tasks.size() >= most)
            break;
        if (turn.wanted->pending) {
            const double age = millisecondsBetween(turn.wanted->since, now);
            tasks.append(TaskInfo{turn.id, CheckReason::AskedFor, WaitReason::Limit, age});
        }
    }
    return tasks;
}

bool Rounds::willRepeat(const TargetId &id) const
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    return wanted && !wanted->source.isCancelled() && wanted->made < wanted->attempts;
}

} // namespace watchkeeper
