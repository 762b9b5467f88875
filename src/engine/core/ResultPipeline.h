// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Processes the result of a check: masks it, updates the target's state, diagnoses failures and reports it. Engine thread.

#include "engine/core/ConnectivityGate.h"
#include "engine/core/TargetStates.h"
#include "engine/diagnose/FailureDiagnostics.h"
#include "engine/evaluate/SecretMask.h"
#include "engine/past/TargetHistory.h"
#include "engine/run/ManualRuns.h"

namespace watchkeeper {

//! Owns what evaluating a result needs: secrets, the history that conditions use, and failure diagnostics.
class ResultPipeline
{
public:
    //! The objects must outlive the pipeline.
    struct Parts
    {
        Clock clock;
        TargetRegistry *targets = nullptr;
        const Memberships *memberships = nullptr;
        ManualRuns *manualRuns = nullptr;
        Reporter *reporter = nullptr;
        CheckTiming *timing = nullptr;
        TargetStates *states = nullptr;
        ConnectivityGate *connectivity = nullptr;
    };
    ResultPipeline(Parts parts, TargetSecrets secrets, FailureDiagnostics *diagnostics);

    //! \brief Follows a change to the registry.
    //! \return requests for the stored history that the conditions of the targets need
    QList<HistoryRequest> targetsChanged(const TargetChanges &changes);
    TargetSecrets &secrets() { return m_secrets; }
    MetricWindows &windows() { return m_windows; }

    //! Evaluates the result of a target's check, and schedules the next one.
    CheckReport process(const CheckJob &job, Result result);
    //! The history that the conditions of a check use, for a result that isn't part of it yet.
    QList<WindowValue> windowValuesOf(const CheckJob &job, const Result &result);

private:
    QList<HistoryRequest> updateWindows();

    Parts m_parts;
    TargetSecrets m_secrets;
    FailureDiagnostics *m_diagnostics;
    MetricWindows m_windows;
    quint64 m_sequence = 0;
};

} // namespace watchkeeper
