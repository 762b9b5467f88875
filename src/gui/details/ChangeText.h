// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What is different from the last good answer, as texts for people. Pure.

#include "app/WhatChanged.h"
#include "model/Target.h"

#include <QList>

namespace watchkeeper {

//! \brief One difference in words; `–` for what was not seen. Safe to show.
struct ChangeLine
{
    QString label;
    QString before;
    QString after;
    friend bool operator==(const ChangeLine &, const ChangeLine &) = default;
};

//! \param target  a command has an output where others have a body
QList<ChangeLine> changeLines(const QList<AnswerDifference> &differences, const Target &target);

//! `No longer seen: status, 12 header fields.`; empty where there is nothing.
QString missingText(const QList<AnswerDifference> &missing, const Target &target);
//! `Everything else is the same, or nearly: IP address, size, time.`; likewise.
QString sameText(const QList<AnswerDifference> &same, const Target &target);

} // namespace watchkeeper
