// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What comes after work in a thread, for who may be gone by then.

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace watchkeeper {

//! \brief Calls `take(answer)` in the thread of `context`, once the job is done; not at all where `context` goes before.
//!
//! Not by QFuture::then(): Qt 6.4 asserts that its context is there at the end, and a window may be closed before that.
//! \param job      of one answer, and not cancelled
//! \param context  of the calling thread
template<typename T, typename Take>
void whenDone(const QFuture<T> &job, QObject *context, Take take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(job);
}

} // namespace watchkeeper
