// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A recording in words, for window and terminal. Pure functions; they translate.

#include "app/FailurePair.h"

namespace watchkeeper {

//! `Over IPv6`, `Name server 192.0.2.53`; what a server said is not in it.
QString angleLabel(const RecordedAngle &angle);
//! `good`, `failed`, `nothing there`, `not seen`.
QString sightWord(ProbeOutcome sight);
//! When it was looked at, or that it was not and why; a sentence. \param moment  of the bad result
QString recordingLine(const DiagnosticsRecording &recording, const QString &moment);
//! \brief What the recording tells of differences that the failure beside it does not: addresses and certificates that other angles
//! saw; all of them where that is another failure, or none.
QList<AnswerDifference> differencesBeyond(const FailurePair &pair);

} // namespace watchkeeper
