// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The formats of failure diagnostics in `history evidence`. Pure.

#include "app/FailurePair.h"
#include "cli/Terminal.h"

#include <QJsonArray>

namespace watchkeeper {

//! \brief For people: the conclusion, the angles, the route and the certificate chain, and further differences beyond those of the failure
//! itself.
//! \pre the pair has a recording
QString recordingReport(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! `{"at":…,"error":{…},"conclusion":…,"angles":[…],"differences":[…]}`, times in UTC; null if there is none.
QJsonValue recordingValue(const std::optional<DiagnosticsRecording> &recording);
//! One object each: part, name, before, after.
QJsonArray differencesJson(const QList<AnswerDifference> &differences);

} // namespace watchkeeper
