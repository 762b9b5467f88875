// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// When a failing target is recorded: how that is done is in FlightRecorder.cpp.
#include "engine/EngineCore.h"
#include "engine/StateTracker.h"

namespace watchkeeper {

namespace {

//! It went from well, or from slow, to worse. What was bad when the program first looked is no news.
bool beginsToFail(const Standing &before, const Result &result)
{
    if (!before.known || isVoid(result.observation))
        return false;
    if (result.outcome == Outcome::Degraded)
        return before.outcome == Outcome::Up;
    return result.outcome == Outcome::Down && (before.outcome == Outcome::Up || before.outcome == Outcome::Degraded);
}

//! It is known already why.
bool isExplained(const Standing &standing)
{
    return standing.unreachable || standing.unobserved || standing.inMaintenance;
}

} // namespace

void EngineCore::noteForRecorder(const CheckJob &job, const Standing &before, const Result &result)
{
    if (result.outcome == Outcome::Up)
        m_recorder.noteGood(result);
    else if (beginsToFail(before, result) && !isExplained(before))
        m_recorder.record(job.plan, result);
}

} // namespace watchkeeper
