// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine does when its own link, not a target, may be down: whether it is, is worked out in LocalConnectivity.cpp.
#include "engine/EngineCore.h"

#include "engine/EngineText.h"
#include "engine/StateTracker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! What a broken link looks like. A refusal does not: somebody has answered. A command says what it says; it is about another host if
//! its target names one.
bool mayBeTheLink(ErrorType failure, const CheckPlan &plan)
{
    return failure == ErrorType::Timeout || failure == ErrorType::Dns || failure == ErrorType::Network
        || (failure == ErrorType::Command && !plan.host.isEmpty());
}

//! A name may be looked up by whatever servers the system has.
bool asksHosts(const CheckPlan &plan)
{
    return !plan.host.isEmpty() || plan.target.kind == "dns"_L1;
}

//! How this computer is connected changes seldom; to ask the system for each of a thousand failures costs more than these.
constexpr std::chrono::seconds kNetworkAge{1};

} // namespace

void EngineCore::setConnectivityReferences(const ConnectivityReferences &references)
{
    if (m_closed)
        return;
    m_link.setReferences(references);
    m_link.learn();
}

//! Nobody is asked for the sake of targets that need no link.
bool EngineCore::isLinkNeeded()
{
    if (!m_following)
        return false;
    const OwnNetwork &network = ownNetwork(kNetworkAge);
    const QList<TargetId> &all = m_targets.all();
    return std::any_of(all.begin(), all.end(), [this, &network](const TargetId &id) {
        const CheckPlan &plan = std::as_const(m_targets).find(id)->plan;
        return !plan.target.paused && asksHosts(plan) && !network.isSelf(plan.host);
    });
}

const OwnNetwork &EngineCore::ownNetwork(std::chrono::nanoseconds maxAge)
{
    const MonotonicTime now = m_clock.now();
    if (!m_networkReadAt || now - *m_networkReadAt > maxAge) {
        m_network = m_readNetwork();
        m_networkReadAt = now;
    }
    return m_network;
}

//! \param asked  who it was; may be null
bool EngineCore::needsLink(const CheckPlan &plan, const QHostAddress &asked)
{
    if (!asksHosts(plan))
        return false;
    const OwnNetwork &network = ownNetwork(kNetworkAge);
    const bool isSelf = network.isSelf(plan.host) || (!asked.isNull() && network.isSelf(asked.toString()));
    return !isSelf || !ownNetwork({}).hasLoopback;
}

//! \return until when the result of this check has to wait; null: it can be judged at once
std::shared_ptr<Event> EngineCore::verifyConnectivity(CheckJob *job, const Observation &seen)
{
    const bool isJudged = !job->plan.isTestRun && !job->silent && m_following && m_link.isWatched();
    if (!isJudged || !seen.error || !mayBeTheLink(seen.error->type(), job->plan)
        || !needsLink(job->plan, QHostAddress(seen.value(u"ip"_s).toString())))
        return {};
    job->doubtedAt = m_clock.now();
    watch(job->id());
    const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(job->id());
    const bool isNews = !entry || !entry->standing.hard || entry->standing.outcome != Outcome::Down;
    return isNews ? m_link.verifyConnectivity(*job->startedAt, *job->doubtedAt) : nullptr;
}

bool EngineCore::wasCutOff(const CheckJob &job) const
{
    return job.doubtedAt && m_link.belief(*job.startedAt, *job.doubtedAt) == LocalConnectivity::Belief::No;
}

//! It saw nothing of its target.
void EngineCore::makeUnobserved(Result *result) const
{
    const QString seen = result->observation.error ? result->observation.error->message() : QString();
    result->observation.error = CheckError(ErrorType::Cancelled, text::linkDown(), seen);
    result->observation.warning.reset();
    result->conditions.clear();
    result->outcome = outcomeOf(result->observation);
}

//! What a result means for whether its target is observed.
void EngineCore::noteObserved(const CheckJob &job, const Result &result, bool isOffline)
{
    TargetRegistry::Entry *const entry = m_targets.find(job.id());
    if (isOffline) {
        setUnobserved(job.id(), std::max(m_link.lostAt(), entry->observedAt), Unobserved::ByLink);
        if (!m_link.isOffline())
            lookAgain({job.id()}); // it was while this check ran
        return;
    }
    if (isVoid(result.observation))
        return;
    entry->observedAt = result.at;
    setObserved(job.id(), result.at);
    if (!job.doubtedAt && m_link.isOffline() && job.startedAt)
        m_link.noteAnswer(*job.startedAt, QHostAddress(result.observation.value(u"ip"_s).toString()));
}

void EngineCore::setUnobserved(const TargetId &id, const QDateTime &at, Unobserved why)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    const bool isNews = !entry->standing.unobserved || (why == Unobserved::ByLink && !m_cutOff.contains(id));
    if (why == Unobserved::ByLink)
        m_cutOff.insert(id);
    if (!isNews)
        return;
    entry->standing.unobserved = true;
    m_reporter.noteStanding({id, entry->plan.target.name, at, entry->standing, StandingPart::Observation});
}

void EngineCore::setObserved(const TargetId &id, const QDateTime &at)
{
    TargetRegistry::Entry *const entry = m_targets.find(id);
    m_cutOff.remove(id);
    if (!std::exchange(entry->standing.unobserved, false))
        return;
    m_reporter.noteStanding({id, entry->plan.target.name, at, entry->standing, StandingPart::Observation});
}

void EngineCore::noteLink(const ConnectivityNews &news)
{
    m_tell.linkChanged(news);
    if (news.isOnline)
        lookAgain(m_cutOff.values());
}

//! \brief Of those that missed a turn nobody knows how they are. They are looked at soon.
void EngineCore::noteMissedTurns(const SleepDetector::Interruption &interruption)
{
    const auto away = interruption.to - interruption.from;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(interruption.from.count(), Qt::UTC);
    for (const TargetId &id : m_targets.active()) {
        const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
        if (entry->standing.known && entry->plan.target.schedule.every <= away)
            setUnobserved(id, from, Unobserved::BySleep);
    }
}

} // namespace watchkeeper
