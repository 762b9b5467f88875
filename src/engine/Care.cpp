// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Care.h"

namespace watchkeeper {

namespace {

bool isBadAndBelieved(const Standing &standing)
{
    return standing.hardOutcome && *standing.hardOutcome != Outcome::Up;
}

CareOutcome acknowledge(Standing *standing, Acknowledgement acknowledgement, const QDateTime &now)
{
    if (!isBadAndBelieved(*standing))
        return CareOutcome::NotBad;
    if (acknowledgement.until && *acknowledgement.until <= now)
        return CareOutcome::Passed;
    acknowledgement.at = now;
    standing->acknowledged = std::move(acknowledgement);
    return CareOutcome::Done;
}

CareOutcome unacknowledge(Standing *standing)
{
    if (!standing->acknowledged)
        return CareOutcome::NotAcknowledged;
    standing->acknowledged.reset();
    return CareOutcome::Done;
}

CareOutcome snooze(Standing *standing, const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid() && !standing->snoozedUntil.isValid())
        return CareOutcome::NotSnoozed;
    if (until.isValid() && !isBadAndBelieved(*standing))
        return CareOutcome::NotBad;
    if (until.isValid() && until <= now)
        return CareOutcome::Passed;
    standing->snoozedUntil = until;
    return CareOutcome::Done;
}

} // namespace

CareOutcome takeCare(Standing *standing, const CareOrder &order, const QDateTime &now)
{
    expireCare(standing, now);
    switch (order.what) {
    case CareOrder::What::Acknowledge:
        return acknowledge(standing, order.acknowledgement, now);
    case CareOrder::What::Unacknowledge:
        return unacknowledge(standing);
    case CareOrder::What::Snooze:
        return snooze(standing, order.until, now);
    }
    Q_UNREACHABLE();
}

bool endCareAfter(Standing *standing, std::optional<Outcome> hardBefore)
{
    const bool isOver = !isBadAndBelieved(*standing);
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

bool expireCare(Standing *standing, const QDateTime &now)
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

bool isCaredFor(const Standing &standing)
{
    return standing.acknowledged || standing.snoozedUntil.isValid();
}

} // namespace watchkeeper
