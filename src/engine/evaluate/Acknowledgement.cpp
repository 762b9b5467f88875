// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Acknowledgement.h"

namespace watchkeeper {

namespace {

bool hasConfirmedProblem(const Standing &standing)
{
    return standing.hardOutcome && *standing.hardOutcome != Outcome::Up;
}

AcknowledgementOutcome acknowledge(Standing *standing, Acknowledgement acknowledgement, const QDateTime &now)
{
    if (!hasConfirmedProblem(*standing))
        return AcknowledgementOutcome::NoProblem;
    if (acknowledgement.until && *acknowledgement.until <= now)
        return AcknowledgementOutcome::EndInPast;
    acknowledgement.at = now;
    standing->acknowledged = std::move(acknowledgement);
    return AcknowledgementOutcome::Done;
}

AcknowledgementOutcome unacknowledge(Standing *standing)
{
    if (!standing->acknowledged)
        return AcknowledgementOutcome::NotAcknowledged;
    standing->acknowledged.reset();
    return AcknowledgementOutcome::Done;
}

AcknowledgementOutcome snooze(Standing *standing, const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid() && !standing->snoozedUntil.isValid())
        return AcknowledgementOutcome::NotSnoozed;
    if (until.isValid() && !hasConfirmedProblem(*standing))
        return AcknowledgementOutcome::NoProblem;
    if (until.isValid() && until <= now)
        return AcknowledgementOutcome::EndInPast;
    standing->snoozedUntil = until;
    return AcknowledgementOutcome::Done;
}

} // namespace

AcknowledgementOutcome acknowledge(Standing *standing, const AcknowledgementRequest &order, const QDateTime &now)
{
    expireAcknowledgement(standing, now);
    switch (order.what) {
    case AcknowledgementRequest::What::Acknowledge:
        return acknowledge(standing, order.acknowledgement, now);
    case AcknowledgementRequest::What::Unacknowledge:
        return unacknowledge(standing);
    case AcknowledgementRequest::What::Snooze:
        return snooze(standing, order.until, now);
    }
    Q_UNREACHABLE();
}

bool endAcknowledgementAfter(Standing *standing, std::optional<Outcome> hardBefore)
{
    const bool isOver = !hasConfirmedProblem(*standing);
    const bool isOther = standing->hardOutcome != hardBefore;
    bool ended = false;
    if (standing->acknowledged && (isOver || (isOther && !standing->acknowledged->sticky))) {
        standing->acknowledged.reset();
        ended = true;
    }
    if (standing->snoozedUntil.isValid() && isOver) {
        standing->snoozedUntil = {};
        ended = true;
    }
    return ended;
}

bool expireAcknowledgement(Standing *standing, const QDateTime &now)
{
    bool ended = false;
    if (standing->acknowledged && standing->acknowledged->until && *standing->acknowledged->until <= now) {
        standing->acknowledged.reset();
        ended = true;
    }
    if (standing->snoozedUntil.isValid() && standing->snoozedUntil <= now) {
        standing->snoozedUntil = {};
        ended = true;
    }
    return ended;
}

bool isAcknowledged(const Standing &standing)
{
    return standing.acknowledged || standing.snoozedUntil.isValid();
}

} // namespace watchkeeper
