// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The hours in which nobody wants to be disturbed. Pure: the instant is an argument.

#include "model/Outcome.h"

#include <QByteArray>
#include <QList>
#include <QTime>

#include <optional>

namespace watchkeeper {

//! \brief From a time of day to another, by the clock of a named zone, on some days of the week.
//!
//! They may go past midnight; then they belong to the day on which they begin. From and to alike: a whole day. A time that the change to
//! daylight saving leaves out is the first one after it, one that it repeats is the first of both.
class QuietHours
{
public:
    QuietHours() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QTime from;
    QTime to;
    QList<int> days;               //!< on which they begin, 1 Monday - 7 Sunday, ascending; empty: every day
    QByteArray zone;               //!< IANA name such as `Europe/Berlin`; empty: that of this computer
    std::optional<Outcome> except; //!< what is as bad or worse is told all the same; none: nothing is

    //! \param now  [ms] since 1970, UTC; likewise below
    bool cover(qint64 now) const;
    //! The first instant after `now` that they do not cover; `now` itself where they do not cover it. They end at the latest after a week.
    qint64 endAfter(qint64 now) const;
    bool tells(Outcome outcome) const { return except && outcome >= *except; }
    friend bool operator==(const QuietHours &, const QuietHours &) = default;

private:
    std::optional<qint64> endOfSpanAt(qint64 now) const;
};

} // namespace watchkeeper
