// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/RunProgress.h"

namespace watchkeeper {

void RunProgress::add(int count, MonotonicTime now)
{
    if (!isRunning()) {
        RunSnapshot next;
        next.id = m_progress.id + 1;
        m_progress = next;
        m_begin = now;
    }
    m_progress.total += count;
    finishIfDone(now); // ends an empty run immediately
}

void RunProgress::countDone(MonotonicTime now)
{
    ++m_progress.done;
    finishIfDone(now);
}

void RunProgress::cancel()
{
    if (isRunning())
        m_progress.cancelled = true;
}

RunSnapshot RunProgress::progress(MonotonicTime now) const
{
    RunSnapshot progress = m_progress;
    if (isRunning())
        progress.elapsedMs = millisecondsBetween(m_begin, now);
    return progress;
}

void RunProgress::finishIfDone(MonotonicTime now)
{
    if (m_progress.done < m_progress.total)
        return;
    m_progress.elapsedMs = millisecondsBetween(m_begin, now);
    m_progress.finished = true;
}

} // namespace watchkeeper
