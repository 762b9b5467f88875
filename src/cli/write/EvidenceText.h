// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The output formats of `history evidence`. Pure functions.

#include "app/query/FailureComparison.h"
#include "cli/terminal/Terminal.h"

#include <QByteArray>
#include <QJsonObject>

namespace watchkeeper {

//! \brief Formats the evidence as text: the failure and its time, the differences from the last successful response, and the
//! received response. Returns a single line if there was no failure.
QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! \brief Returns the evidence as one line of JSON:
//! `{"target":…,"failure":{…},"before":{…},"differences":[…],"missing":[…],"same":[…]}`. `failure` and `before` have the form
//! of a result with `evidence`, or are null.
QByteArray evidenceJson(const Target &target, const FailurePair &pair);

} // namespace watchkeeper
