// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! For tests that say "nothing more happens": what was on its way has arrived. Any thread that has an event loop.

#include <QCoreApplication>
#include <QEvent>

namespace watchkeeper::test {

//! Delivers what is queued, and what that queues in turn, a few times over. Waits for no time.
inline void turnEventLoop()
{
    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace watchkeeper::test
