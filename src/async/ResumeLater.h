// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Resumes a waiting coroutine from the event loop, never inside the call that ended its wait.

#include <QAbstractEventDispatcher>
#include <QMetaObject>

#include <coroutine>

namespace watchkeeper {

//! Resumes the coroutine in this thread. If the thread is ending and no longer has an event loop, the coroutine stays suspended.
inline void resumeLater(std::coroutine_handle<> coroutine)
{
    if (QAbstractEventDispatcher *const loop = QAbstractEventDispatcher::instance())
        QMetaObject::invokeMethod(
            loop, [coroutine] { coroutine.resume(); }, Qt::QueuedConnection);
}

} // namespace watchkeeper
