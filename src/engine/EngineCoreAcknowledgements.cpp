// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledgements and snoozes in the engine. The rules are in Acknowledgement.cpp.
#include "engine/EngineCore.h"

namespace watchkeeper {

AcknowledgementReply EngineCore::acknowledge(const AcknowledgementRequest &order)
{
    AcknowledgementReply answer{order.number, {}};
    const QDateTime now = m_clock.utc();
    for (const TargetId &id : order.targets) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry || m_closed) {
            answer.targets.append({id, AcknowledgementOutcome::Unknown});
            continue;
        }
        const bool hasExpired =
            expireAcknowledgement(&entry->standing, now); // expires it first, because a rejected request wouldn't
                                                          // report the expiry
        const AcknowledgementOutcome outcome = watchkeeper::acknowledge(&entry->standing, order, now);
        answer.targets.append({id, outcome});
        if (hasExpired || outcome == AcknowledgementOutcome::Done)
            notifyAcknowledgement(id);
    }
    return answer;
}

//! Called after each result of the target.
void EngineCore::updateAcknowledgement(const TargetId &id, std::optional<Outcome> hardBefore)
{
    Standing &standing = m_targets.find(id)->standing;
    const bool hasExpired = expireAcknowledgement(&standing, m_clock.utc());
    if (endAcknowledgementAfter(&standing, hardBefore) || hasExpired)
        notifyAcknowledgement(id);
    else if (isAcknowledged(standing))
        m_acknowledged.insert(id); // covers states restored from an earlier run
}

//! Called every second. Otherwise, an expired acknowledgement would stay visible until the next result, which can take minutes.
void EngineCore::expireAcknowledgements()
{
    const QDateTime now = m_clock.utc();
    const QSet<TargetId> acknowledgedOrSnoozed = m_acknowledged;
    for (const TargetId &id : acknowledgedOrSnoozed) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry)
            m_acknowledged.remove(id);
        else if (expireAcknowledgement(&entry->standing, now))
            notifyAcknowledgement(id);
    }
}

void EngineCore::notifyAcknowledgement(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
    if (isAcknowledged(entry->standing))
        m_acknowledged.insert(id);
    else
        m_acknowledged.remove(id);
    m_reporter.noteStanding({id, entry->plan.target->name, m_clock.utc(), entry->standing, StandingAspect::Acknowledgement});
}

} // namespace watchkeeper
