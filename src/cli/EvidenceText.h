// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The formats of `history evidence`. Pure.

#include "app/FailurePair.h"
#include "cli/Terminal.h"

#include <QByteArray>
#include <QJsonObject>

namespace watchkeeper {

//! \brief For people: what failed and when, what differs from the last successful response, and what was received. One line if there is no
//! failure.
QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! \brief Everything on one line: `{"target":…,"failure":{…},"before":{…},"differences":[…],"missing":[…],"same":[…]}`. `failure` and
//! `before` have the form of a result, with `evidence`; null if missing.
QByteArray evidenceJson(const Target &target, const FailurePair &pair);

} // namespace watchkeeper
