// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A Runner without an engine.

#include "engine/TestKinds.h"
#include "engine/run/Runner.h"

#include <QTest>

namespace watchkeeper::test {

//! A Runner with the same dependencies as in EngineCore, but its results are stored in a list.
class RunnerHarness
{
public:
    explicit RunnerHarness(const EngineLimits &limits = {}, DescriptorGuard guard = DescriptorGuard())
        : runner(limits, std::move(guard), Clock(), hooks(), &reports, nullptr)
    {
    }
    ~RunnerHarness() { end(); }

    void end()
    {
        runner.tasks().cancel();
        if (!QTest::qWaitFor([this] { return isIdle(); }))
            qFatal("checks do not end");
    }

    RunnerHooks hooks()
    {
        RunnerHooks made;
        made.started = [](const CheckJob &) {};
        made.ended = [] {};
        made.evaluate = [this](const CheckJob &, Result result) {
            results.append(result);
            return CheckReport(std::move(result), std::nullopt);
        };
        made.dropped = [this](const CheckJob &job) { dropped.append(job.plan.target->name); };
        return made;
    }

    static CheckPlan planFor(const Target &target)
    {
        CheckPlan plan;
        plan.target = std::make_shared<const Target>(target);
        plan.kind = TestKinds::find(target.kind);
        if (plan.kind)
            plan.host = plan.kind->host(target.fields);
        plan.consecutiveSilences = 0;
        return plan;
    }
    std::shared_ptr<CheckJob> request(const Target &target, CheckReason reason = CheckReason::OnDemand)
    {
        return runner.request(planFor(target), reason);
    }
    //! Requests a scheduled check. \param silences  as in CheckPlan
    std::shared_ptr<CheckJob> request(const Target &target, std::optional<int> consecutiveSilences)
    {
        CheckPlan plan = planFor(target);
        plan.consecutiveSilences = consecutiveSilences;
        return runner.request(plan, CheckReason::Scheduled);
    }
    bool isIdle() { return runner.tasks().running() == 0; }

    QList<Result> results;
    QStringList dropped;
    Channel<CheckReport> reports{100'000};
    Runner runner;
};

} // namespace watchkeeper::test
