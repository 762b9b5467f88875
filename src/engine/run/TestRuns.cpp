// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/TestRuns.h"

#include "engine/values/EngineText.h"

namespace watchkeeper {

TestRuns::TestRuns(Runner *runner, TaskGroup *group, Clock clock, NotifyFunction callback)
    : m_runner(runner)
    , m_group(group)
    , m_clock(std::move(clock))
    , m_callback(std::move(callback))
{
}

void TestRuns::start(CheckPlan plan)
{
    Q_ASSERT(!m_runner->job(plan.target->id));
    plan.isTestRun = true;
    m_running.insert(plan.target->id, Trial{plan, false});
    m_group->add(run(std::move(plan)));
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
    return trial == m_running.cend() || trial->cancelled || m_group->token().isCancelled();
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
    const QHash<TargetId, Trial> left = std::exchange(m_running, {});
    for (const Trial &trial : left) {
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
