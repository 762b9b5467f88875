// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Merges thousands of timelines into one. A plain value.

#include "history/values/OutcomeTimeline.h"

namespace watchkeeper {

//! \brief Merges timelines of similar size, to avoid sorting an entire year again for each hour.
class TimelineSum
{
public:
    void add(const OutcomeTimeline &part);
    OutcomeTimeline total() const;

private:
    QList<OutcomeTimeline> m_parts; //!< each has more than twice as many runs as the next
};

} // namespace watchkeeper
