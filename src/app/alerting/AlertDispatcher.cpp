// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertDispatcher.h"

#include "app/alerting/RuleReferences.h"
#include "engine/evaluate/StateTracker.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kResultBatchDelay = 100ms;             // delay after which all changes in a batch have been received
constexpr std::chrono::milliseconds kMaxPause = 1min; // limited, because the clock may be changed during a pause
constexpr MonotonicTime kDigestStoreInterval = 5s;    // minimum time between saves of alerts collected during quiet hours
constexpr auto kClockTolerance = 3s;                  // smaller changes are considered normal clock corrections

constexpr auto kFileFault = "file"_L1;

} // namespace

AlertDispatcher::AlertDispatcher(AlertsStore *store, DeliverFunction deliver, OutboxRetryPolicy retryPolicy, Clock clock,
                                 QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(std::move(clock))
    , m_lastSteadyTime(m_clock.now())
    , m_lastWallTime(m_clock.wall())
    , m_faults([this](const QString &channel, const QString &text) { emit faultChanged(channel, text); })
    , m_deliveries(std::move(deliver), retryPolicy, &m_document, &m_faults, [this] { return checkClock(); })
{
    m_dueTimer.setSingleShot(true);
    m_resultBatchTimer.setSingleShot(true);
    m_resultBatchTimer.setInterval(kResultBatchDelay);
    connect(&m_dueTimer, &QTimer::timeout, this, &AlertDispatcher::handleDueAlerts);
    connect(&m_resultBatchTimer, &QTimer::timeout, this, &AlertDispatcher::flushResults);
    connect(&m_deliveries, &AlertDeliveries::changesToStore, this, &AlertDispatcher::changesToStore);
    connect(&m_deliveries, &AlertDeliveries::deliveryHandled, this, &AlertDispatcher::schedule);
    connect(&m_deliveries, &AlertDeliveries::stopped, this, &AlertDispatcher::stopped);
}

void AlertDispatcher::start()
{
    if (std::exchange(m_isStarted, true))
        return;
    connect(m_store, &AlertsStore::changed, this, &AlertDispatcher::applyFile);
    m_store->start();
    if (m_store->wasRead())
        applyFile();
}

void AlertDispatcher::stop()
{
    if (std::exchange(m_isStopping, true))
        return;
    m_dueTimer.stop();
    if (m_isStateApplied)
        storeDecisions({}, checkClock()); // stores pending changes
    m_deliveries.stop();
}

//! Returns the current time. Also detects whether the clock was set back, which would delay alerts.
//! \return [ms] since 1970, UTC
qint64 AlertDispatcher::checkClock()
{
    const MonotonicTime steady = m_clock.now();
    const std::chrono::milliseconds wall = m_clock.wall();
    const MonotonicTime passed = steady - std::exchange(m_lastSteadyTime, steady);
    const MonotonicTime by = passed - (wall - std::exchange(m_lastWallTime, wall));
    if (by > kClockTolerance) {
        m_router.handleClockSetBack(wall.count());
        m_deliveries.handleClockSetBack(wall.count(), std::chrono::ceil<std::chrono::milliseconds>(by).count());
    }
    return wall.count();
}

//! Keeps the previous rules if the file is damaged or missing: an editor may be replacing it, and removing the rules would
//! discard their alerts.
void AlertDispatcher::applyFile()
{
    const bool isFirst = !std::exchange(m_hasReadFile, true);
    const bool wasEmpty = m_hasRules && m_document.channels.isEmpty() && m_document.rules.isEmpty();
    if (const QList<Problem> &problems = m_store->problems(); !problems.isEmpty()) {
        m_faults.report({}, kFileFault, tr("alerts.json has errors: %1").arg(problems.first().toString()));
    } else if (!m_store->exists() && !isFirst && !wasEmpty) {
        m_faults.report(
            {}, kFileFault,
            tr("alerts.json is missing. Its last known content is used until the file exists again or Watchkeeper restarts."));
    } else {
        if (!m_hasRules || !(m_store->document() == m_document))
            applyRules(m_store->document());
        reportMissingRules();
    }
    applyStoredStateIfReady();
    if (isFirst && m_storedAlerts)
        emit ready();
    handleDueAlerts();
}

void AlertDispatcher::applyRules(const AlertsDocument &document)
{
    m_hasRules = true;
    m_document = document;
    const qint64 now = checkClock();
    m_router.setRules(m_document.rules, now);
    m_router.restoreAlerted(std::exchange(m_unappliedState, {}), now);
    m_faults.clearUnused(document);
}

//! Reports missing rules of a valid alerts.json, or clears the fault if no rules are missing.
void AlertDispatcher::reportMissingRules()
{
    const QStringList rules = ruleNames(m_document.rules);
    const QList<RuleReference> missing = missingRules(m_ruleReferences, rules);
    if (missing.isEmpty())
        return m_faults.clear({});
    QString text = missingRuleText(missing.first(), rules);
    if (const int more = static_cast<int>(missing.size()) - 1; more > 0)
        text += u' ' + tr("The same applies to %n more target(s).", "targets that name rules that are not there", more);
    m_faults.report({}, text, text);
}

void AlertDispatcher::setTargets(const QList<Target> &targets, bool isComplete)
{
    if (!m_isStarted)
        return;
    m_router.setTargets(alertTargets(targets), checkClock(), isComplete);
    m_hasTargets = true;
    m_ruleReferences = ruleReferences(targets);
    if (m_hasRules && m_faults.kindOf({}) != kFileFault)
        reportMissingRules();
    applyStoredStateIfReady();
    handleDueAlerts();
}

void AlertDispatcher::restore(const StoredAlerts &stored)
{
    const qint64 now = checkClock();
    for (const StoredDelivery &delivery : stored.deliveries)
        m_deliveries.restore(delivery, now);
    AlertChanges changes;
    if (m_isStateApplied) { // too late to apply the stored state, so it is removed
        for (auto part = stored.parts.cbegin(); part != stored.parts.cend(); ++part) {
            if (!m_storedParts.contains(part.key()))
                changes.parts.insert(part.key(), {});
        }
    }
    m_storedAlerts = stored;
    if (!changes.isEmpty())
        emit changesToStore(changes);
    applyStoredStateIfReady();
    if (m_hasReadFile)
        emit ready();
    handleDueAlerts();
}

void AlertDispatcher::applyStoredStateIfReady()
{
    if (isReady() && m_hasTargets)
        applyStoredState();
}

//! Applies the state of the previous run. Must be called before the first event is handled. Further calls have no effect.
void AlertDispatcher::applyStoredState()
{
    if (std::exchange(m_isStateApplied, true))
        return;
    if (m_storedAlerts)
        restoreRouter();
    applyAcknowledgements(std::exchange(m_storedStates, {}));
}

void AlertDispatcher::restoreRouter()
{
    QList<RouterStateEntry> parts;
    for (auto part = m_storedAlerts->parts.cbegin(); part != m_storedAlerts->parts.cend(); ++part)
        parts.append({part.key(), part.value()});
    m_storedParts = m_storedAlerts->parts;
    m_router.restore(parts, checkClock());
    if (!m_hasRules)
        m_unappliedState = parts; // applied again once the rules are known
}

void AlertDispatcher::updateConfirmedOutcomes(const QList<SavedState> &states)
{
    for (const SavedState &kept : states) {
        if (kept.state.known && kept.state.hard)
            m_confirmedOutcomes.insert(kept.targetId, kept.state.outcome);
        else
            m_confirmedOutcomes.remove(kept.targetId);
    }
}

AlertChanges AlertDispatcher::applyTransitions(const QList<Transition> &transitions, const QList<SavedState> &states)
{
    if (!m_isStarted)
        return {};
    updateConfirmedOutcomes(states);
    if (transitions.isEmpty())
        return {};
    applyStoredState();
    const qint64 now = checkClock();
    QList<AlertDecision> decisions;
    for (const Transition &transition : transitions)
        decisions += m_router.transition(transition, now);
    AlertChanges changes = queueForStorage(decisions, now);
    schedule();
    return changes;
}

void AlertDispatcher::applyStates(const QList<StateChange> &changes)
{
    if (!m_isStarted)
        return;
    applyStoredState();
    const qint64 now = checkClock();
    QList<AlertDecision> decisions;
    for (const StateChange &change : changes)
        decisions += m_router.applyStateChange(change, now);
    storeDecisions(decisions, now);
}

void AlertDispatcher::applyStoredStates(const QList<SavedState> &states)
{
    if (!m_isStarted)
        return;
    updateConfirmedOutcomes(states);
    if (m_isStateApplied)
        applyAcknowledgements(states);
    else
        m_storedStates += states;
}

//! Applies acknowledgements and snoozes that were set or removed while the program wasn't running.
void AlertDispatcher::applyAcknowledgements(const QList<SavedState> &states)
{
    const qint64 now = checkClock();
    QList<AlertDecision> decisions;
    for (const SavedState &kept : states)
        decisions +=
            m_router.applyStateChange({kept.targetId, kept.targetName, {}, kept.state, StateAspect::Acknowledgement}, now);
    if (!states.isEmpty())
        storeDecisions(decisions, now);
}

void AlertDispatcher::applyResults(const QList<Result> &results)
{
    if (!m_isStarted)
        return;
    flushResults();
    for (const Result &result : results) {
        if (!isDiscarded(result.observation))
            m_pendingChecks.append({result.targetId, result.at.toMSecsSinceEpoch(), result.outcome});
    }
    m_resultBatchTimer.start();
}

void AlertDispatcher::flushResults()
{
    const QList<ReceivedCheck> checks = std::exchange(m_pendingChecks, {});
    if (checks.isEmpty())
        return;
    applyStoredState();
    const qint64 now = checkClock();
    QList<AlertDecision> decisions;
    for (const ReceivedCheck &check : checks) {
        const auto hard = m_confirmedOutcomes.constFind(check.target);
        const bool isHard = hard != m_confirmedOutcomes.cend() && *hard == check.outcome;
        decisions += m_router.handleFinishedCheck(check.target, check.at, check.outcome, isHard, now);
    }
    storeDecisions(decisions, now);
}

void AlertDispatcher::applyConnectivity(const ConnectivityChange &change)
{
    if (!m_isStarted)
        return;
    applyStoredState();
    const qint64 now = checkClock();
    if (change.isOnline)
        m_deliveries.retryNow(now);
    storeDecisions(m_router.applyConnectivityChange(!change.isOnline, now), now);
}

//! Adds the alerts to the queue of alerts to be stored. \return the changes to store
AlertChanges AlertDispatcher::queueForStorage(const QList<AlertDecision> &decisions, qint64 now)
{
    AlertChanges changes;
    m_deliveries.queue(decisions, now, &changes);
    for (RouterStateEntry &part : takeChangedState()) {
        if (!m_hasRules) // the router doesn't know the alerts that were sent
            part.json = m_router.updatedStateJson(part.key, m_storedParts.value(part.key));
        if (m_storedParts.value(part.key) == part.json)
            continue;
        changes.parts.insert(part.key, part.json);
        if (part.json.isEmpty())
            m_storedParts.remove(part.key);
        else
            m_storedParts.insert(part.key, part.json);
    }
    return changes;
}

//! Returns the state to store. Limits how often digest lines collected during quiet hours are stored, because each result can
//! add one.
QList<RouterStateEntry> AlertDispatcher::takeChangedState()
{
    if (!m_router.hasDeferrableChanges() || (m_lastSteadyTime < m_nextDigestStore && !m_isStopping))
        return m_router.takeUrgentChanges();
    m_nextDigestStore = m_lastSteadyTime + kDigestStoreInterval;
    return m_router.takeChanges();
}

void AlertDispatcher::storeDecisions(const QList<AlertDecision> &decisions, qint64 now)
{
    const AlertChanges changes = queueForStorage(decisions, now);
    if (!changes.isEmpty())
        emit changesToStore(changes);
    schedule();
}

void AlertDispatcher::send(quint64 number)
{
    AlertChanges changes;
    m_deliveries.releaseStored(number, &changes);
    if (!changes.isEmpty())
        emit changesToStore(changes);
    handleDueAlerts();
}

//! Handles everything that is due: evaluates rules, drops expired alerts, and sends alerts.
void AlertDispatcher::handleDueAlerts()
{
    const qint64 now = checkClock();
    AlertChanges changes;
    if (m_isStateApplied)
        changes = queueForStorage(m_router.advance(now), now);
    m_deliveries.releaseOverdue(now, &changes);
    if (!changes.isEmpty())
        emit changesToStore(changes);
    if (m_hasRules)
        m_deliveries.sendDue(now);
    schedule();
}

void AlertDispatcher::schedule()
{
    if (m_isStopping)
        return m_dueTimer.stop();
    const qint64 now = checkClock();
    std::optional<qint64> next = m_isStateApplied ? m_router.nextDueTime() : std::nullopt;
    const auto accountFor = [&next](qint64 at) { next = std::min(next.value_or(at), at); };
    if (const auto due = m_hasRules ? m_deliveries.nextDueTime() : std::nullopt)
        accountFor(*due);
    if (const auto release = m_deliveries.nextRelease())
        accountFor(*release);
    if (m_isStateApplied && m_router.hasDeferrableChanges())
        accountFor(now + std::chrono::ceil<std::chrono::milliseconds>(m_nextDigestStore - m_lastSteadyTime).count());
    if (!next)
        return m_dueTimer.stop();
    m_dueTimer.start(std::clamp(std::chrono::milliseconds(*next - now), std::chrono::milliseconds(1), kMaxPause));
}

} // namespace watchkeeper

#include "moc_AlertDispatcher.cpp"
