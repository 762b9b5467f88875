// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Quiet hours, during which alerts are suppressed. Pure; the time is an argument.

#include "model/check/Outcome.h"

#include <QByteArray>
#include <QList>
#include <QTime>

#include <optional>

namespace watchkeeper {

//! \brief A period between two times of day, in a named time zone, on some days of the week.
//!
//! The period may extend past midnight and then belongs to the day on which it begins. Equal times mean a full day. A time skipped by the
//! change to daylight saving time becomes the first time after the change. If a time occurs twice, the first occurrence is used.
class QuietHours
{
public:
    QuietHours() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QTime from;
    QTime to;
    QList<int> days; //!< days on which the period begins, 1 (Monday) to 7 (Sunday), ascending; empty for every day
    QByteArray zone; //!< IANA name such as `Europe/Berlin`; empty for the zone of this computer
    std::optional<Outcome> except; //!< this outcome and worse ones are still alerted; absent if all are suppressed

    //! \param now  [ms] since 1970, UTC; the same below
    bool isQuietAt(qint64 now) const;
    //! The first time after `now` outside the quiet hours, or `now` itself outside quiet hours. At most about a week later.
    qint64 endAfter(qint64 now) const;
    bool allows(Outcome outcome) const { return except && outcome >= *except; }
    friend bool operator==(const QuietHours &, const QuietHours &) = default;

private:
    std::optional<qint64> periodEndAt(qint64 now) const;
};

} // namespace watchkeeper
