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

//! \brief For people: what failed and when, what is different from the last good answer, and what came.
//! Where there is no failure, a line that says so.
QString evidenceText(const Target &target, const FailurePair &pair, const Terminal &terminal);

//! \brief All of it, one line: `{"target":…,"failure":{…},"before":{…},"differences":[…],"missing":[…],"same":[…]}`. `failure` and
//! `before` have the form of a result, with `evidence`; null where there is none.
QByteArray evidenceJson(const Target &target, const FailurePair &pair);

} // namespace watchkeeper
