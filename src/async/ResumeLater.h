// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a coroutine that has waited goes on: from the event loop, never from within the call that ended its wait.

#include <QAbstractEventDispatcher>
#include <QMetaObject>

#include <coroutine>

namespace watchkeeper {

//! In this thread. Where it is ending and has no event loop any more, nothing can run in it: the coroutine is left as it is.
inline void resumeLater(std::coroutine_handle<> coroutine)
{
    if (QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance())
        QMetaObject::invokeMethod(
            loop, [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
}

} // namespace watchkeeper
