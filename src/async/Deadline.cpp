// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Deadline.h"

namespace watchkeeper {

Deadline::Deadline(std::chrono::milliseconds limit, const CancelToken &parent)
    : m_source(parent)
    , m_alarm([this] { m_source.cancel(CancelReason::Timeout); })
{
    if (!m_source.isCancelled())
        m_alarm.set(instantAfter(Alarm::Clock::now(), limit));
}

} // namespace watchkeeper
