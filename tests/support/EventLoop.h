// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Processes all pending events, for tests that verify that nothing more happens. Works in any thread with an event loop.

#include <QCoreApplication>
#include <QEvent>

namespace watchkeeper::test {

//! Delivers queued events a few times, including events that are queued by earlier ones. Doesn't wait.
inline void processPendingEvents()
{
    for (int turn = 0; turn < 10; ++turn) {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

} // namespace watchkeeper::test
