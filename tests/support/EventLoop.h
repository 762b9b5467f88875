// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file For tests that assert "nothing more happens": everything under way has arrived. For any thread with an event loop.

#include <QCoreApplication>
#include <QEvent>

namespace watchkeeper::test {

//! Delivers queued events, and those queued by them, a few times over. Does not wait.
inline void turnEventLoop()
{
    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace watchkeeper::test
