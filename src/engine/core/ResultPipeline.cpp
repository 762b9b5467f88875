// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/ResultPipeline.h"

#include "engine/diagnose/DiagnosticProbes.h"
#include "engine/evaluate/StateTracker.h"

namespace watchkeeper {

namespace {

//! Whether the parents of the target must be checked. They must if the result is the first failure in a row, or if it confirms
//! a failure of a target that is considered reachable.
bool needsVerification(const Result &result, const TrackedResult &tracked)
{
    if (result.outcome == Outcome::Up || isDiscarded(result.observation))
        return false;
    const bool isFirst = tracked.state.attempt == 1 && (!tracked.state.hard || tracked.transition);
    return isFirst || (tracked.transition && !tracked.transition->after.unreachable);
}

} // namespace

ResultPipeline::ResultPipeline(Parts parts, TargetSecrets secrets, FailureDiagnostics *diagnostics)
    : m_parts(std::move(parts))
    , m_secrets(std::move(secrets))
    , m_diagnostics(diagnostics)
{
}

QList<HistoryRequest> ResultPipeline::targetsChanged(const TargetChanges &changes)
{
    for (const Target &previous : changes.formerTargets)
        m_secrets.recordEdit(previous);
    for (const TargetId &id : changes.removed)
        m_secrets.remove(id);
    m_diagnostics->retainOnly(m_parts.targets->all());
    return updateWindows();
}

//! Keeps history only for targets whose conditions use it.
QList<HistoryRequest> ResultPipeline::updateWindows()
{
    m_windows.retainOnly(m_parts.targets->all());
    const qint64 now = m_parts.clock.utc().toMSecsSinceEpoch();
    QList<HistoryRequest> requested;
    for (const TargetId &id : m_parts.targets->all()) {
        const auto &evaluator = std::as_const(*m_parts.targets).find(id)->plan.conditionEvaluator;
        const QList<WindowQuery> queries = evaluator ? evaluator->windowQueries() : QList<WindowQuery>();
        const HistoryRequest request = m_windows.setQueries(id, queries, now);
        if (!request.queries.isEmpty())
            requested.append(request);
    }
    return requested;
}

QList<WindowValue> ResultPipeline::windowValuesOf(const CheckJob &job, const Result &result)
{
    const TargetId &id = job.plan.isTestRun ? job.plan.historyTarget : job.id();
    return m_windows.answers(id, job.plan.conditionEvaluator->windowQueries(), result.observation,
                             result.at.toMSecsSinceEpoch());
}

CheckReport ResultPipeline::process(const CheckJob &job, Result result)
{
    TargetRegistry::Entry *const entry = m_parts.targets->find(job.id());
    Q_ASSERT(entry); // the jobs of removed targets were dropped earlier
    const Schedule &schedule = entry->plan.target->schedule;
    result.sequence = ++m_sequence;
    const bool wasOffline = m_parts.connectivity->discardIfOffline(job, &result);
    const bool isVoid = isDiscarded(result.observation);
    const auto &conditions = entry->plan.conditionEvaluator;
    if (conditions && !conditions->windowQueries().isEmpty() && !isVoid)
        m_windows.add(result);
    if (result.outcome == Outcome::Up)
        m_diagnostics->recordSuccess(job.plan, result);
    m_secrets.mask(*job.plan.target, &result); // masked only now, because the code above needs the unmasked text
    // Groups use only confirmed outcomes of their members.
    const bool isGroup = m_parts.memberships->isGroup(job.id());
    const StateRules rules = isGroup ? StateRules() : StateRules{schedule.attempts, schedule.successes};
    const TargetState before = entry->state;
    TrackedResult tracked = track(before, result, rules);
    if (isWorthRecording(before, result))
        m_diagnostics->record(job.plan, result);
    entry->state = tracked.state;
    m_parts.states->handleResult(job.id(), before.hardOutcome, isVoid);
    m_parts.connectivity->handleResult(job, result, wasOffline);
    if (tracked.transition)
        tracked.transition->after = entry->state;
    if (needsVerification(result, tracked))
        m_parts.states->checkParents(job);
    result.attempt = tracked.state.attempt;
    result.hard = tracked.state.hard;
    if (!isVoid && job.startedAt) {
        const bool isSilent = result.observation.error && result.observation.error->type() == ErrorType::Timeout;
        entry->plan.consecutiveSilences = isSilent ? entry->plan.consecutiveSilences.value_or(0) + 1 : 0;
    }
    if (job.reason == CheckReason::OnDemand)
        m_parts.manualRuns->addDuration(result.observation.durationMs);
    m_parts.timing->scheduleNext(job, result, m_parts.manualRuns->willRepeat(job.id()));
    const bool isFirst = !isVoid && !std::exchange(entry->hasResult, true);
    if (tracked.transition || isFirst)
        m_parts.timing->reevaluate(m_parts.memberships->groupsContaining(job.id()));
    m_parts.reporter->recordLoadChange();
    m_parts.reporter->noteReport();
    CheckReport report(std::move(result), std::move(tracked.transition));
    report.isStateChanged = !(before == entry->state);
    return report;
}

} // namespace watchkeeper
