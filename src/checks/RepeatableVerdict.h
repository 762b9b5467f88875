// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A verdict that only a single check can reach, repeated until it is confirmed.

#include "model/base/Quantity.h"

#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A verdict on an event that can be found only once, such as a new line or a restart. A plain value.
//!
//! A target that needs several failed results in a row would never get them, since the next check finds nothing new. Therefore the next
//! checks repeat the verdict. Their results are stored like all others, so states can be computed from them alone, even in a back-test.
class RepeatableVerdict
{
public:
    //! \param when  [ms] time at which the event was found, from monotonicNow()
    RepeatableVerdict(bool down, QString text, qint64 when)
        : isDown(down)
        , sentence(std::move(text))
        , at(when)
    {
    }

    //! The sentence, followed by its age unless it is recent.
    QString textAt(qint64 now) const;

    bool isDown; //!< whether the verdict is down rather than degraded
    QString sentence;
    qint64 at;           //!< [ms] time at which the event was found, from monotonicNow()
    int reportCount = 1; //!< number of checks that have reported the verdict
};

//! \brief Returns the verdict of an earlier check if the next check must repeat it. This is the case until `attempts` checks have reported
//! the verdict, and at least for `hold`.
std::optional<RepeatableVerdict> repeatedVerdict(std::optional<RepeatableVerdict> previous, int attempts, Milliseconds hold,
                                                 qint64 now);

//! Returns the time of a monotonic clock in [ms].
qint64 monotonicNow();

} // namespace watchkeeper
