// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Acknowledgements and snoozes in the engine; the rules are in Care.cpp.
#include "engine/EngineCore.h"

namespace watchkeeper {

AcknowledgementAnswer EngineCore::acknowledge(const AcknowledgementOrder &order)
{
    AcknowledgementAnswer answer{order.number, {}};
    const QDateTime now = m_clock.utc();
    for (const TargetId &id : order.targets) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry || m_closed) {
            answer.targets.append({id, AcknowledgementOutcome::Unknown});
            continue;
        }
        const bool hasExpired = expireCare(&entry->standing, now); // a rejected request would hide that
        const AcknowledgementOutcome outcome = watchkeeper::acknowledge(&entry->standing, order, now);
        answer.targets.append({id, outcome});
        if (hasExpired || outcome == AcknowledgementOutcome::Done)
            tellCare(id);
    }
    return answer;
}

//! Called after a result of the target.
void EngineCore::noteCare(const TargetId &id, std::optional<Outcome> hardBefore)
{
    Standing &standing = m_targets.find(id)->standing;
    const bool hasExpired = expireCare(&standing, m_clock.utc());
    if (endCareAfter(&standing, hardBefore) || hasExpired)
        tellCare(id);
    else if (isAcknowledged(standing))
        m_caredFor.insert(id); // including those restored from an earlier run
}

//! Checked with each beat: if it waited for the next result, an expired acknowledgement would stay visible for minutes.
void EngineCore::expireCares()
{
    const QDateTime now = m_clock.utc();
    const QSet<TargetId> caredFor = m_caredFor;
    for (const TargetId &id : caredFor) {
        TargetRegistry::Entry *const entry = m_targets.find(id);
        if (!entry)
            m_caredFor.remove(id);
        else if (expireCare(&entry->standing, now))
            tellCare(id);
    }
}

void EngineCore::tellCare(const TargetId &id)
{
    const TargetRegistry::Entry *const entry = std::as_const(m_targets).find(id);
    if (isAcknowledged(entry->standing))
        m_caredFor.insert(id);
    else
        m_caredFor.remove(id);
    m_reporter.noteStanding({id, entry->plan.target->name, m_clock.utc(), entry->standing, StandingPart::Acknowledgement});
}

} // namespace watchkeeper
