// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One difference between two answers. A plain value.

#include "model/ObservedValue.h"

namespace watchkeeper {

//! The part of an answer that differs.
enum class AnswerPart : quint8 {
    Result, //!< one-line summary of the answer
    Value,  //!< address, status, certificate, size, and the other measurements of its kind
    Header, //!< a header field of a reply
    Line,   //!< the first line of body or output that differs
    Error,  //!< first line of the error output that differs
    Time    //!< duration of the check or of a phase
};
inline constexpr int kAnswerPartCount = 6;

//! \brief One difference, identified by its name. A value is invalid if the answer doesn't have it.
struct AnswerDifference
{
    AnswerPart part = AnswerPart::Result;
    ObservedValue before;
    ObservedValue after;
    QString name() const { return before.name.isEmpty() ? after.name : before.name; }
};

} // namespace watchkeeper
