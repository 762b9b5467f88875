// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Quiet hours, in which alerts are suppressed. Pure: the time is an argument.

#include "model/Outcome.h"

#include <QByteArray>
#include <QList>
#include <QTime>

#include <optional>

namespace watchkeeper {

//! \brief From one time of day to another, in a named time zone, on some days of the week.
//!
//! They may go past midnight and then belong to the day on which they begin. Equal times mean a full day. A time skipped by the change to
//! daylight saving time becomes the first one after it. If a time occurs twice, the first one counts.
class QuietHours
{
public:
    QuietHours() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QTime from;
    QTime to;
    QList<int> days;               //!< on which they begin, 1 Monday - 7 Sunday, ascending; empty: every day
    QByteArray zone;               //!< IANA name such as `Europe/Berlin`; empty: the zone of this computer
    std::optional<Outcome> except; //!< this outcome and worse are alerted anyway; none: nothing is

    //! \param now  [ms] since 1970, UTC; likewise below
    bool isQuietAt(qint64 now) const;
    //! The first time after `now` outside the quiet hours; `now` itself if it is outside. They end after a week at the latest.
    qint64 endAfter(qint64 now) const;
    bool tells(Outcome outcome) const { return except && outcome >= *except; }
    friend bool operator==(const QuietHours &, const QuietHours &) = default;

private:
    std::optional<qint64> periodEndAt(qint64 now) const;
};

} // namespace watchkeeper
