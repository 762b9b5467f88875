// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/Acknowledgement.h"

namespace watchkeeper {

namespace {

bool hasConfirmedProblem(const TargetState &state)
{
    return state.hardOutcome && *state.hardOutcome != Outcome::Up;
}

AcknowledgementOutcome acknowledge(TargetState *state, Acknowledgement acknowledgement, const QDateTime &now)
{
    if (!hasConfirmedProblem(*state))
        return AcknowledgementOutcome::NoProblem;
    if (acknowledgement.until && *acknowledgement.until <= now)
        return AcknowledgementOutcome::EndInPast;
    acknowledgement.at = now;
    state->acknowledged = std::move(acknowledgement);
    return AcknowledgementOutcome::Done;
}

AcknowledgementOutcome unacknowledge(TargetState *state)
{
    if (!state->acknowledged)
        return AcknowledgementOutcome::NotAcknowledged;
    state->acknowledged.reset();
    return AcknowledgementOutcome::Done;
}

AcknowledgementOutcome snooze(TargetState *state, const QDateTime &until, const QDateTime &now)
{
    if (!until.isValid() && !state->snoozedUntil.isValid())
        return AcknowledgementOutcome::NotSnoozed;
    if (until.isValid() && !hasConfirmedProblem(*state))
        return AcknowledgementOutcome::NoProblem;
    if (until.isValid() && until <= now)
        return AcknowledgementOutcome::EndInPast;
    state->snoozedUntil = until;
    return AcknowledgementOutcome::Done;
}

} // namespace

AcknowledgementOutcome acknowledge(TargetState *state, const AcknowledgementRequest &request, const QDateTime &now)
{
    expireAcknowledgement(state, now);
    switch (request.what) {
    case AcknowledgementRequest::Action::Acknowledge:
        return acknowledge(state, request.acknowledgement, now);
    case AcknowledgementRequest::Action::Unacknowledge:
        return unacknowledge(state);
    case AcknowledgementRequest::Action::Snooze:
        return snooze(state, request.until, now);
    }
    Q_UNREACHABLE();
}

bool endAcknowledgementAfter(TargetState *state, std::optional<Outcome> hardBefore)
{
    const bool isOver = !hasConfirmedProblem(*state);
    const bool isOther = state->hardOutcome != hardBefore;
    bool ended = false;
    if (state->acknowledged && (isOver || (isOther && !state->acknowledged->sticky))) {
        state->acknowledged.reset();
        ended = true;
    }
    if (state->snoozedUntil.isValid() && isOver) {
        state->snoozedUntil = {};
        ended = true;
    }
    return ended;
}

bool expireAcknowledgement(TargetState *state, const QDateTime &now)
{
    bool ended = false;
    if (state->acknowledged && state->acknowledged->until && *state->acknowledged->until <= now) {
        state->acknowledged.reset();
        ended = true;
    }
    if (state->snoozedUntil.isValid() && state->snoozedUntil <= now) {
        state->snoozedUntil = {};
        ended = true;
    }
    return ended;
}

bool isAcknowledged(const TargetState &state)
{
    return state.acknowledged || state.snoozedUntil.isValid();
}

} // namespace watchkeeper
