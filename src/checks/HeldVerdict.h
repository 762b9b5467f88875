// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What was seen in one look alone, and is said until it can be believed.

#include "model/Duration.h"

#include <QString>

#include <optional>
#include <utility>

namespace watchkeeper {

//! \brief A verdict on what is to be seen once: a line that came, a restart. A plain value.
//!
//! A target that needs several bad results in a row would never come to them, since the next look sees nothing new: so the next
//! ones say it, too. Their results are stored as all others are: from these alone states can be worked out, in a back-test as well.
class HeldVerdict
{
public:
    //! \param when  [ms] as monotonicNow()
    HeldVerdict(bool down, QString text, qint64 when)
        : isDown(down)
        , sentence(std::move(text))
        , at(when)
    {
    }

    //! The sentence, with how long ago that was where it was not just now.
    QString textAt(qint64 now) const;

    bool isDown; //!< else degraded
    QString sentence;
    qint64 at;     //!< [ms] as monotonicNow()
    int looks = 1; //!< that have said it
};

//! \brief The verdict of an earlier look, where one more is to say it: until `attempts` have, and at least for as long as `hold`.
std::optional<HeldVerdict> stillHeld(std::optional<HeldVerdict> former, int attempts, Milliseconds hold, qint64 now);

//! [ms] of a monotonic clock.
qint64 monotonicNow();

} // namespace watchkeeper
