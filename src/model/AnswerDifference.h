// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One difference between two answers. A plain value.

#include "model/ObservedValue.h"

namespace watchkeeper {

//! The part of an answer that differs.
enum class AnswerPart : quint8 {
    Result, //!< one-line summary of the answer
    Value,  //!< a measured value, such as the address, status, certificate or size
    Header, //!< a header field of a reply
    Line,   //!< the first differing line of the body or output
    Error,  //!< the first differing line of the error output
    Time    //!< duration of the check or of a phase
};
inline constexpr int kAnswerPartCount = 6;

//! \brief One difference, identified by its name. `before` or `after` is invalid if that answer doesn't contain the value.
struct AnswerDifference
{
    AnswerPart part = AnswerPart::Result;
    ObservedValue before;
    ObservedValue after;
    QString name() const { return before.name.isEmpty() ? after.name : before.name; }
};

} // namespace watchkeeper
