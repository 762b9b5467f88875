// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A recording as it is kept: without secrets, and with what differs from the last good answer. Pure functions, safe from any thread.

#include "engine/SecretMask.h"
#include "history/database/EvidenceTable.h"
#include "model/DiagnosticsRecording.h"

namespace watchkeeper {

//! \brief What is another than in the last good answer: of the bad result, and of what other angles saw beside it – an address, a
//! certificate. At most kMostDifferences; what is not seen any more is left out.
//! \pre both are masked
QList<AnswerDifference> recordedDifferences(const StoredEvidence &good, const StoredEvidence &failed,
                                            const QList<RecordedAngle> &angles);
inline constexpr qsizetype kMostDifferences = 20;

//! `***` in place of the secrets in what other angles saw; the message is that of a result, in which the engine leaves none.
DiagnosticsRecording maskedRecording(DiagnosticsRecording recording, const SecretMask &mask);

} // namespace watchkeeper
