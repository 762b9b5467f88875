// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Prepares failure diagnostics for storage: without secrets, and with the differences from the last good answer. Pure functions,
//! safe from any thread.

#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief What changed since the last good answer: in the failed result and in other probes' findings, such as an address or a certificate.
//! At most kMaxDifferences; values that no longer appear are left out.
//! \pre both are masked
QList<AnswerDifference> recordedDifferences(const StoredEvidence &good, const StoredEvidence &failed,
                                            const QList<RecordedAngle> &angles);
inline constexpr qsizetype kMaxDifferences = 20;

//! Replaces secrets in the findings of other probes by `***`; the message comes from a result, in which the engine leaves none.
DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask);

} // namespace watchkeeper
