// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Prepares failure diagnostics for storage: masks secrets and determines the differences from the last successful answer. Pure
//! functions, safe from any thread.

#include "engine/evaluate/SecretMask.h"
#include "history/tables/EvidenceTable.h"
#include "model/incident/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief The differences from the last successful answer, both in the failed result and in the findings of other probes, such as an
//! address or a certificate. Returns at most kMaxDifferences and omits values that no longer appear.
//! \pre secrets are masked in both answers
QList<AnswerDifference> recordedDifferences(const StoredEvidence &good, const StoredEvidence &failed,
                                            const QList<RecordedAngle> &angles);
inline constexpr qsizetype kMaxDifferences = 20;

//! Replaces secrets in the findings of other probes with `***`. The message needs no masking, since the engine removes secrets from
//! results.
DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask);

} // namespace watchkeeper
