// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/ManualRuns.h"

#include "async/Alarm.h"
#include "async/Retry.h"
#include "engine/evaluate/StateTracker.h"
#include "engine/schedule/Scheduler.h"
#include "engine/values/EngineText.h"

#include <algorithm>
#include <limits>

namespace watchkeeper {

void RunProgress::add(int count, MonotonicTime now)
{
    if (!isRunning()) {
        RunSnapshot next;
        next.id = m_progress.id + 1;
        m_progress = next;
        m_begin = now;
    }
    m_progress.total += count;
    finishIfDone(now); // ends an empty run immediately
}

void RunProgress::countDone(MonotonicTime now)
{
    ++m_progress.done;
    finishIfDone(now);
}

void RunProgress::cancel()
{
    if (isRunning())
        m_progress.cancelled = true;
}

RunSnapshot RunProgress::progress(MonotonicTime now) const
{
    RunSnapshot progress = m_progress;
    if (isRunning())
        progress.elapsedMs = millisecondsBetween(m_begin, now);
    return progress;
}

void RunProgress::finishIfDone(MonotonicTime now)
{
    if (m_progress.done < m_progress.total)
        return;
    m_progress.elapsedMs = millisecondsBetween(m_begin, now);
    m_progress.finished = true;
}

namespace {

//! Limit on the checks started in one turn of the event loop. Without it, thousands of checks would block the event loop.
constexpr int kRunStartsPerTurn = 25;

//! Maximum number of checks passed to the Runner beyond its slots. Once only kMinChecksAhead of them remain, further checks are
//! passed.
constexpr int kMaxAhead = 200;
constexpr int kMinChecksAhead = 100;

//! Maximum number of checks passed to the Runner beyond the limit of their host or kind.
constexpr int kMaxAheadPerHostOrKind = 20;

} // namespace

bool ManualRuns::HeldGroups::hold(const Item &group, const Requests &requests)
{
    const auto isRequested = [&requests](const TargetId &member) { return requests.contains(member); };
    const QList<TargetId> members = m_membersOf(group.id);
    const auto from = members.begin() + std::min(group.request->finishedMemberCount, members.size());
    auto open = std::find_if(from, members.end(), isRequested);
    if (open == members.end()) {
        open = std::find_if(members.begin(), from, isRequested); // another request includes a member, or the members changed
        if (open == from)
            return false;
    }
    group.request->finishedMemberCount = open - members.begin();
    m_groups.insert({group.request->place, group});
    m_waitersByMember[*open].append(group.request->place);
    return true;
}

QList<ManualRuns::Item> ManualRuns::HeldGroups::takeReleased()
{
    QList<qint64> places = std::exchange(m_releasedPlaces, {});
    std::sort(places.begin(), places.end());
    QList<Item> released;
    for (const qint64 place : std::as_const(places)) {
        if (const auto node = m_groups.extract(place))
            released.append(node.mapped());
    }
    return released;
}

QList<ManualRuns::Item> ManualRuns::HeldGroups::takeAll()
{
    QList<Item> all;
    for (const auto &[place, group] : m_groups)
        all.append(group);
    *this = HeldGroups(std::move(m_membersOf));
    return all;
}

std::optional<ManualRuns::Item> ManualRuns::WaitingLines::takeNext()
{
    const bool ending = isEnding();
    while (ending ? !m_busyLines.empty() : !m_freed.isEmpty()) {
        const BusyResource busy = ending ? m_busyLines.cbegin()->first : m_freed.constFirst();
        const auto line = m_busyLines.find(busy);
        if (line != m_busyLines.end()) {
            if (const std::optional<Item> item = takeFrom(&line->second, busy))
                return item; // m_freed keeps `busy`, because more of its targets may be waiting
            if (!ending && isFull(kMaxAhead))
                return std::nullopt;
            if (line->second.empty())
                m_busyLines.erase(line);
        }
        m_freed.removeOne(busy);
    }
    return takeFrom(&m_line, std::nullopt);
}

//! \param own  the host or kind that the line waits for; nullopt for the line of all others
std::optional<ManualRuns::Item> ManualRuns::WaitingLines::takeFrom(ItemQueue *line, const std::optional<BusyResource> &own)
{
    const bool ending = isEnding();
    while (!line->empty() && (ending || !isFull(kMaxAhead))) {
        const Item item = line->front();
        const std::optional<BusyResource> busy =
            item.request->pending && !ending ? blockingHostOrKind(item.id, own) : std::nullopt;
        if (busy && busy == own)
            break;
        line->pop_front();
        if (busy)
            m_busyLines[*busy].push_back(item);
        else if (item.request->pending)
            return item;
    }
    return std::nullopt;
}

//! Whether the Runner has enough manual checks: one for each slot, and `ahead` more.
bool ManualRuns::WaitingLines::isFull(int ahead) const
{
    return m_handedOver - m_runner->blocked() >= m_runner->totalSlots() + ahead;
}

//! The host or kind that this target must wait for. It must wait if the Runner has enough checks of that host or kind, or if
//! other targets are already waiting for it.
std::optional<ManualRuns::BusyResource>
ManualRuns::WaitingLines::blockingHostOrKind(const TargetId &id, const std::optional<BusyResource> &own) const
{
    const CheckPlan *const plan = m_plans(id);
    if (!plan)
        return std::nullopt;
    const EngineLimits &limits = m_runner->limits();
    const auto isBusy = [&](const BusyResource &busy, int limit) {
        if (busy != own && m_busyLines.count(busy) > 0)
            return true;
        return m_handedOverByResource.value(busy) >= limit + kMaxAheadPerHostOrKind;
    };
    if (const BusyResource host(WaitReason::Host, plan->host); !plan->host.isEmpty() && isBusy(host, limits.perHost))
        return host;
    const auto ofKind = limits.perKind.constFind(plan->target->kind);
    if (const BusyResource kind(WaitReason::Kind, plan->target->kind); ofKind != limits.perKind.cend() && isBusy(kind, *ofKind))
        return kind;
    return std::nullopt;
}

bool ManualRuns::WaitingLines::countReturned(const QString &host, const QString &kind)
{
    --m_handedOver;
    for (const BusyResource &busy : {BusyResource(WaitReason::Host, host), BusyResource(WaitReason::Kind, kind)}) {
        if (--m_handedOverByResource[busy] == 0)
            m_handedOverByResource.remove(busy);
        if (m_busyLines.count(busy) > 0 && !m_freed.contains(busy))
            m_freed.append(busy);
    }
    return !isFull(kMinChecksAhead);
}

void ManualRuns::appendTasks(const auto &items, WaitReason reason, MonotonicTime now, qsizetype maxCount,
                             QList<TaskInfo> *tasks)
{
    for (const Item &item : items) {
        if (tasks->size() >= maxCount)
            break;
        if (item.request->pending) {
            const double age = millisecondsBetween(item.request->since, now);
            tasks->append(TaskInfo{item.id, CheckReason::OnDemand, reason, age});
        }
    }
}

void ManualRuns::WaitingLines::appendTasks(MonotonicTime now, qsizetype maxCount, QList<TaskInfo> *tasks) const
{
    for (const auto &[busy, line] : m_busyLines)
        ManualRuns::appendTasks(line, busy.first, now, maxCount, tasks);
    ManualRuns::appendTasks(m_line, WaitReason::Limit, now, maxCount, tasks);
}

ManualRuns::ManualRuns(Runner *runner, Clock clock, PlanLookup plans, MembersLookup members, std::function<void()> changed)
    : m_runner(runner)
    , m_clock(std::move(clock))
    , m_plans(plans)
    , m_changed(std::move(changed))
    , m_lines(runner, std::move(plans))
    , m_heldGroups(std::move(members))
{
}

void ManualRuns::start(const QList<TargetId> &targets, int attempts)
{
    const MonotonicTime now = m_clock.now();
    QList<Item> added;
    for (const TargetId &id : targets) {
        std::shared_ptr<Request> &request = m_requests[id];
        if (request && !request->source.isCancelled()) {
            request->attempts = std::max(request->attempts, attempts);
            continue;
        }
        request = std::make_shared<Request>();
        request->attempts = std::max(1, attempts);
        request->source = CancelSource(m_runner->tasks().token());
        request->since = now;
        request->place = ++m_lastPosition;
        added.append(Item{id, request});
    }
    m_tally.add(static_cast<int>(added.size()), now);
    m_changed();
    m_pendingCount += static_cast<int>(added.size());
    for (const Item &item : std::as_const(added)) {
        if (m_runner->job(item.id))
            begin(item); // uses the check that is already queued or running
        else if (!m_heldGroups.hold(item, m_requests))
            m_lines.append(item);
    }
    if (m_pendingCount == 0)
        return;
    if (std::exchange(m_isStartingPending, true))
        m_roomAvailable.set(); // feed() may be waiting for members or busy hosts, but these targets can start now
    else
        m_runner->tasks().add(feed());
}

void ManualRuns::begin(const Item &item)
{
    item.request->pending = false;
    --m_pendingCount;
    m_runner->tasks().add(performCheck(item.id, item.request));
}

//! Releases groups whose members are done. If only waiting groups remain, their dependencies form a cycle, so all of them are
//! released.
void ManualRuns::releaseGroups()
{
    const QList<Item> released = m_heldGroups.takeReleased();
    for (const Item &item : released) {
        if (!m_heldGroups.hold(item, m_requests))
            m_lines.append(item);
    }
    if (!m_runner->tasks().token().isCancelled() && m_requests.size() != static_cast<qsizetype>(m_heldGroups.byPlace().size()))
        return;
    const QList<Item> all = m_heldGroups.takeAll();
    for (const Item &item : all)
        m_lines.append(item);
}

//! Removes a target that is done. Groups that wait for it are handled later, in releaseGroups().
void ManualRuns::forget(const TargetId &id)
{
    m_requests.remove(id);
    m_heldGroups.recordDone(id);
}

QCoro::Task<> ManualRuns::feed()
{
    const CancelToken token = m_runner->tasks().token(); // once this token is cancelled, checks end immediately
    int left = startPending(kRunStartsPerTurn);
    while (m_pendingCount > 0) {
        if (left == 0 || token.isCancelled()) {
            [[maybe_unused]] const bool turned = co_await sleepFor(Milliseconds(0), token);
            left = kRunStartsPerTurn;
        } else { // keeps the value of `left`, because checks that end immediately set m_roomAvailable in the same turn
            [[maybe_unused]] const bool room = co_await m_roomAvailable.wait(token);
        }
        left = startPending(left);
    }
    m_lines.clear();
    m_heldGroups.takeAll();
    m_isStartingPending = false;
}

//! \return the number of checks that can still begin in this turn of the event loop
int ManualRuns::startPending(int maxCount)
{
    m_roomAvailable.reset(); // reset before checks begin, because some of them may end immediately and set it again
    releaseGroups();
    int left = maxCount;
    while (left > 0) {
        const std::optional<Item> next = m_lines.takeNext();
        if (!next)
            break;
        begin(*next);
        --left;
    }
    return left;
}

QCoro::Task<> ManualRuns::performCheck(TargetId id, std::shared_ptr<Request> request)
{
    const CheckPlan *const plan = m_plans(id);
    RetryPolicy policy = retryPolicyOf(plan ? plan->target->schedule : Schedule());
    policy.attempts = std::numeric_limits<int>::max(); // isFinal limits the attempts, because another request may add more
    const auto once = [this, id, request](int number) {
        request->attemptCount = number;
        return attempt(id, request);
    };
    const bool isGroup = plan && plan->kind && plan->kind->members;
    const auto isFinal = [request, isGroup](const CheckCompletion &end) {
        return isGroup || end.result.outcome == Outcome::Up || isDiscarded(end.result.observation)
            || request->attemptCount >= request->attempts;
    };
    const CancelToken token = request->source.token();
    const CheckCompletion last = co_await retry(policy, once, isFinal, token);
    if (m_requests.value(id) == request) // false if the target was cancelled and requested again
        forget(id);
    updateProgress();
}

QCoro::Task<CheckCompletion> ManualRuns::attempt(TargetId id, std::shared_ptr<Request> request)
{
    const CancelToken token = request->source.token();
    while (true) {
        const CheckPlan *const plan = m_plans(id);
        if (!plan || token.isCancelled()) {
            CheckCompletion none({}, false);
            none.result.targetId = id;
            none.result.observation.error = CheckError(ErrorType::Cancelled, text::cancelledWhileWaiting());
            co_return none;
        }
        const MonotonicTime since = request->attemptCount == 1 ? request->since : m_clock.now();
        const QString host = plan->host; // copied, because the plan may change during the wait
        const QString kind = plan->target->kind;
        CheckPlan present = *plan;
        m_lines.countHandedOver(host, kind);
        CheckCompletion end = co_await m_runner->check(std::move(present), CheckReason::OnDemand, since);
        if (m_lines.countReturned(host, kind))
            m_roomAvailable.set();
        if (!end.repeat || token.isCancelled())
            co_return end;
        const std::chrono::nanoseconds window = Scheduler::spreadWindow(m_requests.size());
        const auto pause = std::chrono::ceil<Milliseconds>(Scheduler::spread(id, MonotonicTime(0), window));
        const bool rested = co_await sleepFor(pause, token);
        if (!rested)
            co_return end;
    }
}

void ManualRuns::updateProgress()
{
    m_tally.countDone(m_clock.now());
    m_changed();
    if (!m_heldGroups.byPlace().empty())
        m_roomAvailable.set(); // a group may be waiting for this target
}

void ManualRuns::cancel(const TargetId &id)
{
    const std::shared_ptr<Request> request = m_requests.value(id);
    if (!request)
        return;
    request->source.cancel();
    if (!std::exchange(request->pending, false))
        return;
    --m_pendingCount;
    m_heldGroups.remove(*request);
    forget(id);
    if (const CheckPlan *const plan = m_plans(id))
        m_runner->decline(*plan, CheckReason::OnDemand, request->since);
    updateProgress();
    m_roomAvailable.set();
}

void ManualRuns::cancelAll()
{
    m_tally.cancel();
    const QList<TargetId> ids = m_requests.keys();
    for (const TargetId &id : ids)
        cancel(id);
    m_changed();
}

bool ManualRuns::isPending(const TargetId &id) const
{
    const std::shared_ptr<Request> request = m_requests.value(id);
    return request && request->pending;
}

QList<TaskInfo> ManualRuns::pendingTasks(qsizetype maxCount) const
{
    QList<TaskInfo> tasks;
    tasks.reserve(std::min<qsizetype>(maxCount, m_pendingCount));
    const MonotonicTime now = m_clock.now();
    m_lines.appendTasks(now, maxCount, &tasks);
    QList<Item> groups;
    const std::map<qint64, Item> &held = m_heldGroups.byPlace();
    for (auto it = held.begin(); it != held.end() && groups.size() < maxCount; ++it)
        groups.append(it->second);
    appendTasks(groups, WaitReason::Members, now, maxCount, &tasks);
    return tasks;
}

bool ManualRuns::willRepeat(const TargetId &id) const
{
    const std::shared_ptr<Request> request = m_requests.value(id);
    return request && !request->source.isCancelled() && request->attemptCount < request->attempts;
}

TestRuns::TestRuns(Runner *runner, Clock clock, NotifyFunction callback)
    : m_runner(runner)
    , m_clock(std::move(clock))
    , m_callback(std::move(callback))
{
}

void TestRuns::start(CheckPlan plan)
{
    Q_ASSERT(!m_runner->job(plan.target->id));
    plan.isTestRun = true;
    m_running.insert(plan.target->id, ActiveTestRun{plan, false});
    m_runner->tasks().add(run(std::move(plan)));
}

QCoro::Task<> TestRuns::run(CheckPlan plan)
{
    const TargetId id = plan.target->id;
    while (true) {
        CheckCompletion end = co_await m_runner->check(plan, CheckReason::OnDemand, m_clock.now());
        if (end.repeat && !isCancelled(id))
            continue;
        if (end.repeat) // the test run won't be repeated, so the message must not promise that
            end.result.observation.error = CheckError(ErrorType::Cancelled, text::cancelledWhileRunning());
        finish(end.result);
        co_return;
    }
}

bool TestRuns::isCancelled(const TargetId &id) const
{
    const auto trial = m_running.constFind(id);
    return trial == m_running.cend() || trial->cancelled || m_runner->tasks().token().isCancelled();
}

void TestRuns::finish(const Result &result)
{
    const auto trial = m_running.constFind(result.targetId);
    if (trial == m_running.cend())
        return;
    const Target target = *trial->plan.target;
    m_running.erase(trial);
    m_callback(target, result);
}

void TestRuns::cancel(const TargetId &id)
{
    const auto trial = m_running.find(id);
    if (trial == m_running.end())
        return;
    trial->cancelled = true;
    m_runner->cancel(id);
}

void TestRuns::cancelAll()
{
    const QList<TargetId> ids = running(); // a copy, because cancelling can end some checks immediately
    for (const TargetId &id : ids)
        cancel(id);
}

void TestRuns::close()
{
    const QHash<TargetId, ActiveTestRun> left = std::exchange(m_running, {});
    for (const ActiveTestRun &trial : left) {
        Result result;
        result.targetId = trial.plan.target->id;
        result.targetName = trial.plan.target->name;
        result.kind = trial.plan.target->kind;
        result.at = m_clock.utc();
        result.observation.error = CheckError(ErrorType::Cancelled, text::cancelledWhileRunning());
        m_callback(*trial.plan.target, result);
    }
}

} // namespace watchkeeper
