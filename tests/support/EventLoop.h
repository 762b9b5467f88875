// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file For tests that verify that nothing more happens: processes all pending events. For any thread with an event loop.

#include <QCoreApplication>
#include <QEvent>

namespace watchkeeper::test {

//! Delivers queued events, and those queued meanwhile, a few times. Doesn't wait.
inline void turnEventLoop()
{
    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace watchkeeper::test
