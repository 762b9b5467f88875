// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decides when a failing target gets failure diagnostics. FailureDiagnostics.cpp runs them.
#include "engine/EngineCore.h"
#include "engine/RecordedObservation.h"

namespace watchkeeper {

void EngineCore::updateDiagnostics(const CheckJob &job, const Standing &before, const Result &result)
{
    if (isWorthRecording(before, result))
        m_recorder.record(job.plan, result);
}

} // namespace watchkeeper
