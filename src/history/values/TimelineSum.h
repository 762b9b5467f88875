// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Thousands of timelines as one. A plain value.

#include "history/values/OutcomeTimeline.h"

namespace watchkeeper {

//! \brief Merges parts of about one size at a time, so that a year of hours is not sorted anew with each of them.
class TimelineSum
{
public:
    void add(const OutcomeTimeline &part);
    OutcomeTimeline total() const;

private:
    QList<OutcomeTimeline> m_parts; //!< each has more than twice the runs of the next
};

} // namespace watchkeeper
