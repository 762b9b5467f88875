// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/Sleep.h"

#include "async/Alarm.h"
#include "async/OneShot.h"

namespace watchkeeper {

QCoro::Task<bool> sleepFor(std::chrono::milliseconds duration, CancelToken token)
{
    if (token.isCancelled())
        co_return false;
    const Alarm::Clock::time_point due = instantAfter(Alarm::Clock::now(), duration);
    OneShot woken;
    Alarm alarm(woken.settler());
    const CancelCallback onCancel(token, woken.settler());
    alarm.set(due);
    co_await woken;
    co_return !token.isCancelled();
}

} // namespace watchkeeper
