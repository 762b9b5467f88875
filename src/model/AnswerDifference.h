// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! One thing that is different between two answers. A plain value.

#include "model/ObservedValue.h"

namespace watchkeeper {

//! What of an answer a difference is about.
enum class AnswerPart : quint8 {
    Result, //!< its one line
    Value,  //!< address, status, certificate, size, and whatever else its kind measures
    Header, //!< a field of the head of a reply
    Line,   //!< the first line of body or output that is another
    Error,  //!< the same of the error output
    Time    //!< how long all of it, or a phase of it, took
};
inline constexpr int kAnswerPartCount = 6;

//! \brief One of them, by its name. An invalid value: it was not seen there.
struct AnswerDifference
{
    AnswerPart part = AnswerPart::Result;
    ObservedValue before;
    ObservedValue after;
    QString name() const { return before.name.isEmpty() ? after.name : before.name; }
};

} // namespace watchkeeper
