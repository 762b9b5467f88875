// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A verdict on something that only a single check can find, repeated until it can be confirmed.

#include "model/Duration.h"

#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A verdict on something that can be found only once: a new line, a restart. A plain value.
//!
//! A target that needs several failed results in a row would never get them, since the next check finds nothing new: so the next checks
//! repeat the verdict. Their results are stored like all others: states can be computed from them alone, in a back-test too.
class RepeatableVerdict
{
public:
    //! \param when  [ms] as monotonicNow()
    RepeatableVerdict(bool down, QString text, qint64 when)
        : isDown(down)
        , sentence(std::move(text))
        , at(when)
    {
    }

    //! The sentence, with how long ago that was if it wasn't just now.
    QString textAt(qint64 now) const;

    bool isDown; //!< else degraded
    QString sentence;
    qint64 at;     //!< [ms] as monotonicNow()
    int looks = 1; //!< that have reported it
};

//! \brief The verdict of an earlier check if another check must repeat it: until `attempts` checks have, and at least for as long as
//! `hold`.
std::optional<RepeatableVerdict> repeatedVerdict(std::optional<RepeatableVerdict> former, int attempts, Milliseconds hold,
                                                 qint64 now);

//! [ms] of a monotonic clock.
qint64 monotonicNow();

} // namespace watchkeeper
