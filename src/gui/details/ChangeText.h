// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Describes the differences from the last successful reply. Pure.

#include "app/query/FailureComparison.h"
#include "model/target/Target.h"

#include <QList>

namespace watchkeeper {

//! \brief One difference as text, with `–` for a missing value. Safe to display.
struct ChangeLine
{
    QString label;
    QString before;
    QString after;
    friend bool operator==(const ChangeLine &, const ChangeLine &) = default;
};

//! \param target  determines the wording, because commands have an output where other check types have a body
QList<ChangeLine> changeLines(const QList<AnswerDifference> &differences, const Target &target);

//! A sentence such as `No longer present: status, 12 header fields.`; empty if nothing is missing.
QString missingText(const QList<AnswerDifference> &missing, const Target &target);
//! A sentence such as `Unchanged or nearly unchanged: IP address, size, times.`; empty if nothing is unchanged.
QString sameText(const QList<AnswerDifference> &same, const Target &target);

} // namespace watchkeeper
