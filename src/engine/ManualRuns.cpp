// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ManualRuns.h"

#include "async/Retry.h"
#include "async/Sleep.h"
#include "engine/EngineText.h"
#include "engine/Scheduler.h"
#include "engine/StateTracker.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace watchkeeper {

namespace {

//! Limit on the checks started in one turn of the event loop. Without it, thousands of checks would block the event loop.
constexpr int kRunStartsPerTurn = 25;

//! The maximum number of checks passed to the Runner beyond its places, and the number of these at which it gets more.
constexpr int kMaxAhead = 200;
constexpr int kMinAhead = 100;

//! The maximum number of checks of one host or kind that are passed to the Runner beyond their limit.
constexpr int kMaxAheadPerHostOrKind = 20;

} // namespace

ManualRuns::ManualRuns(Runner *runner, TaskGroup *group, Clock clock, PlanLookup plans, MembersLookup members,
                       std::function<void()> changed)
    : m_runner(runner)
    , m_group(group)
    , m_clock(std::move(clock))
    , m_plans(std::move(plans))
    , m_members(std::move(members))
    , m_changed(std::move(changed))
{
}

void ManualRuns::start(const QList<TargetId> &targets, int attempts)
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
        wanted->place = ++m_places;
        added.append(Turn{id, wanted});
    }
    m_tally.add(static_cast<int>(added.size()), now);
    m_changed();
    m_pendingCount += static_cast<int>(added.size());
    for (const Turn &turn : std::as_const(added)) {
        if (m_runner->job(turn.id))
            begin(turn); // the check that is already queued or running is used
        else if (!hold(turn))
            m_pending.push_back(turn);
    }
    if (m_pendingCount == 0)
        return;
    if (std::exchange(m_isFeeding, true))
        m_room.set(); // the feeding task may be waiting for members or busy hosts while there are free places for these targets
    else
        m_group->add(feed());
}

void ManualRuns::begin(const Turn &turn)
{
    turn.wanted->pending = false;
    --m_pendingCount;
    m_group->add(performCheck(turn.id, turn.wanted));
}

//! Makes a group wait for the first of its members that isn't done. Waits for one member only, because there may be thousands of groups and
//! members. \return whether the group has to wait
bool ManualRuns::hold(const Turn &turn)
{
    const auto isWanted = [this](const TargetId &member) { return m_wanted.contains(member); };
    const QList<TargetId> members = m_members(turn.id);
    const auto from = members.begin() + std::min(turn.wanted->finishedMemberCount, members.size());
    auto open = std::find_if(from, members.end(), isWanted);
    if (open == members.end()) {
        open = std::find_if(members.begin(), from, isWanted); // a member was requested again, or the members have changed
        if (open == from)
            return false;
    }
    turn.wanted->finishedMemberCount = open - members.begin();
    m_held.insert({turn.wanted->place, turn});
    m_waitersByMember[*open].append(turn.wanted->place);
    return true;
}

//! Releases groups whose members are done. Releases all groups if only groups are left, because they then depend on each other in a cycle.
void ManualRuns::releaseHeld()
{
    QList<qint64> places = std::exchange(m_unblockedPlaces, {});
    std::sort(places.begin(), places.end());
    for (const qint64 place : std::as_const(places)) {
        const auto held = m_held.extract(place);
        if (held && !hold(held.mapped()))
            m_pending.push_back(held.mapped());
    }
    if (!m_group->token().isCancelled() && m_wanted.size() != static_cast<qsizetype>(m_held.size()))
        return;
    for (const auto &[place, turn] : std::exchange(m_held, {}))
        m_pending.push_back(turn);
    m_waitersByMember.clear();
}

//! Forgets a target that is done. Groups that wait for it are examined in the next turn of the event loop.
void ManualRuns::forget(const TargetId &id)
{
    m_wanted.remove(id);
    m_unblockedPlaces.append(m_waitersByMember.take(id));
}

QCoro::Task<> ManualRuns::feed()
{
    const CancelToken token =
        m_group->token(); // after a cancellation, checks end as soon as they begin and don't delay each other
    int left = startPending(kRunStartsPerTurn);
    while (m_pendingCount > 0) {
        if (left == 0 || token.isCancelled()) {
            const bool turned = co_await sleepFor(Milliseconds(0), token);
            Q_UNUSED(turned);
            left = kRunStartsPerTurn;
        } else { // keeps the rest of the limit, because checks that end as they begin, as in a chain of groups, set m_room in the same turn
            const bool room = co_await m_room.wait(token);
            Q_UNUSED(room);
        }
        left = startPending(left);
    }
    m_pending.clear();
    m_held.clear();
    m_waitersByMember.clear();
    m_unblockedPlaces.clear();
    m_aside.clear();
    m_freed.clear();
    m_isFeeding = false;
}

//! \return the number of checks that can still begin in this turn of the event loop
int ManualRuns::startPending(int most)
{
    m_room.reset(); // before the checks begin, because some of them may end immediately
    releaseHeld();
    if (m_group->token().isCancelled()) {
        for (const auto &[busy, line] : m_aside)
            m_freed.append(busy);
    }
    int left = most;
    while (!m_freed.isEmpty()) {
        const BusyResource busy = m_freed.constFirst();
        const auto line = m_aside.find(busy);
        if (line != m_aside.end()) {
            left = startPendingFrom(&line->second, busy, left);
            if (left == 0 || isFull(kMaxAhead))
                return left; // the line may have more targets
            if (line->second.empty())
                m_aside.erase(line);
        }
        m_freed.removeFirst();
    }
    return startPendingFrom(&m_pending, std::nullopt, left);
}

//! \param own  the host or kind that the line waits for
//! \return the number of checks that can still begin in this turn of the event loop
int ManualRuns::startPendingFrom(Line *line, const std::optional<BusyResource> &own, int most)
{
    const bool ending = m_group->token().isCancelled();
    while (most > 0 && !line->empty() && (ending || !isFull(kMaxAhead))) {
        const Turn turn = line->front();
        const std::optional<BusyResource> busy =
            turn.wanted->pending && !ending ? blockingHostOrKind(turn.id, own) : std::nullopt;
        if (busy && busy == own)
            break;
        line->pop_front();
        if (!turn.wanted->pending)
            continue;
        if (busy) {
            m_aside[*busy].push_back(turn);
        } else {
            begin(turn);
            --most;
        }
    }
    return most;
}

//! Whether the Runner has enough checks of manual runs: as many as it has places, and `ahead` more.
bool ManualRuns::isFull(int ahead) const
{
    return m_handedOverCount - m_runner->blocked() >= m_runner->places() + ahead;
}

//! The host or kind that this target must wait for. That host or kind has enough checks of manual runs, or other targets already wait for
//! it.
std::optional<ManualRuns::BusyResource> ManualRuns::blockingHostOrKind(const TargetId &id,
                                                                       const std::optional<BusyResource> &own) const
{
    const CheckPlan *const plan = m_plans(id);
    if (!plan)
        return std::nullopt;
    const EngineLimits &limits = m_runner->limits();
    const auto isBusy = [&](const BusyResource &busy, int limit) {
        if (busy != own && m_aside.count(busy) > 0)
            return true;
        const auto handed = m_handedOverByResource.find(busy);
        return handed != m_handedOverByResource.end() && handed->second >= limit + kMaxAheadPerHostOrKind;
    };
    if (const BusyResource host(WaitReason::Host, plan->host); isBusy(host, limits.perHost))
        return host;
    const auto ofKind = limits.perKind.constFind(plan->target->kind);
    if (const BusyResource kind(WaitReason::Kind, plan->target->kind); ofKind != limits.perKind.cend() && isBusy(kind, *ofKind))
        return kind;
    return std::nullopt;
}

void ManualRuns::handOver(const QString &host, const QString &kind)
{
    ++m_handedOverCount;
    if (!host.isEmpty())
        ++m_handedOverByResource[BusyResource(WaitReason::Host, host)];
    ++m_handedOverByResource[BusyResource(WaitReason::Kind, kind)];
}

void ManualRuns::takeBack(const QString &host, const QString &kind)
{
    --m_handedOverCount;
    for (const BusyResource &busy : {BusyResource(WaitReason::Host, host), BusyResource(WaitReason::Kind, kind)}) {
        const auto handed = m_handedOverByResource.find(busy);
        if (handed == m_handedOverByResource.end())
            continue; // no host
        if (--handed->second == 0)
            m_handedOverByResource.erase(handed);
        if (m_aside.count(busy) > 0 && !m_freed.contains(busy))
            m_freed.append(busy);
    }
    if (!isFull(kMinAhead))
        m_room.set();
}

QCoro::Task<> ManualRuns::performCheck(TargetId id, std::shared_ptr<Wanted> wanted)
{
    const CheckPlan *const plan = m_plans(id);
    RetryPolicy policy = retryPolicyOf(plan ? plan->target->schedule : Schedule());
    policy.attempts =
        std::numeric_limits<int>::max(); // attempts are counted below, because another request may raise their number meanwhile
    const auto once = [this, id, wanted](int number) {
        wanted->made = number;
        return attempt(id, wanted);
    };
    const bool isGroup = plan && plan->kind && plan->kind->members;
    const auto isFinal = [wanted, isGroup](const CheckCompletion &end) {
        return isGroup || end.result.outcome == Outcome::Up || isDiscarded(end.result.observation)
            || wanted->made >= wanted->attempts;
    };
    const CancelToken token = wanted->source.token();
    const CheckCompletion last = co_await retry(policy, once, isFinal, token);
    if (m_wanted.value(id) == wanted) // not if the target was cancelled and requested again
        forget(id);
    updateProgress();
}

QCoro::Task<CheckCompletion> ManualRuns::attempt(TargetId id, std::shared_ptr<Wanted> wanted)
{
    const CancelToken token = wanted->source.token();
    while (true) {
        const CheckPlan *const plan = m_plans(id);
        if (!plan || token.isCancelled()) {
            Result nothing;
            nothing.targetId = id;
            nothing.observation.error = CheckError(ErrorType::Cancelled, text::cancelledWhileWaiting());
            co_return CheckCompletion(std::move(nothing), false);
        }
        const MonotonicTime since = wanted->made == 1 ? wanted->since : m_clock.now();
        const QString host = plan->host; // the plan may change during the wait
        const QString kind = plan->target->kind;
        CheckPlan present = *plan;
        handOver(host, kind);
        CheckCompletion end = co_await m_runner->check(std::move(present), CheckReason::OnDemand, since);
        takeBack(host, kind);
        if (!end.repeat || token.isCancelled())
            co_return end;
        const std::chrono::nanoseconds window = Scheduler::spreadWindow(m_wanted.size());
        const auto pause = std::chrono::ceil<Milliseconds>(Scheduler::spread(id, MonotonicTime(0), window));
        const bool rested = co_await sleepFor(pause, token);
        if (!rested)
            co_return end;
    }
}

void ManualRuns::updateProgress()
{
    m_tally.done(m_clock.now());
    m_changed();
    if (!m_held.empty())
        m_room.set(); // a group may be waiting for this target
}

void ManualRuns::cancel(const TargetId &id)
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    if (!wanted)
        return;
    wanted->source.cancel();
    if (!std::exchange(wanted->pending, false))
        return;
    --m_pendingCount;
    m_held.erase(wanted->place);
    forget(id);
    if (const CheckPlan *const plan = m_plans(id))
        m_runner->decline(*plan, CheckReason::OnDemand, wanted->since);
    updateProgress();
    m_room.set();
}

void ManualRuns::cancelAll()
{
    m_tally.cancel();
    const QList<TargetId> ids = m_wanted.keys();
    for (const TargetId &id : ids)
        cancel(id);
    m_changed();
}

bool ManualRuns::isPending(const TargetId &id) const
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    return wanted && wanted->pending;
}

QList<TaskInfo> ManualRuns::pendingTasks(qsizetype most) const
{
    QList<TaskInfo> tasks;
    tasks.reserve(std::min<qsizetype>(most, m_pendingCount));
    for (const auto &[busy, line] : m_aside)
        appendPendingTasks(line, busy.first, most, &tasks);
    appendPendingTasks(m_pending, WaitReason::Limit, most, &tasks);
    Line held;
    for (auto each = m_held.begin(); each != m_held.end() && static_cast<qsizetype>(held.size()) < most; ++each)
        held.push_back(each->second);
    appendPendingTasks(held, WaitReason::Members, most, &tasks);
    return tasks;
}

void ManualRuns::appendPendingTasks(const Line &line, WaitReason reason, qsizetype most, QList<TaskInfo> *tasks) const
{
    const MonotonicTime now = m_clock.now();
    for (const Turn &turn : line) {
        if (tasks->size() >= most)
            break;
        if (turn.wanted->pending) {
            const double age = millisecondsBetween(turn.wanted->since, now);
            tasks->append(TaskInfo{turn.id, CheckReason::OnDemand, reason, age});
        }
    }
}

bool ManualRuns::willRepeat(const TargetId &id) const
{
    const std::shared_ptr<Wanted> wanted = m_wanted.value(id);
    return wanted && !wanted->source.isCancelled() && wanted->made < wanted->attempts;
}

} // namespace watchkeeper
