// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of failure diagnostics in `history evidence`. Pure.

#include "app/query/FailureComparison.h"
#include "cli/Terminal.h"

#include <QJsonArray>

namespace watchkeeper {

//! \brief Text for the terminal: the conclusion, the diagnostic checks, the route, the certificate chain, and further differences beyond
//! those of the failure itself.
//! \pre the pair has a recording
QString recordingReport(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! `{"at":…,"error":{…},"conclusion":…,"angles":[…],"differences":[…]}` with times in UTC; null without a recording.
QJsonValue recordingValue(const std::optional<DiagnosticsRecording> &recording);
//! One object for each difference, with the keys part, name, before and after.
QJsonArray differencesJson(const QList<AnswerDifference> &differences);

} // namespace watchkeeper
