// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/RecogniseJob.h"

#include <QtConcurrentRun>

#include <atomic>

namespace watchkeeper {

namespace {

constexpr int kProgressPause = 100; // [ms]

} // namespace

//! What the pool and the window know of each other.
struct RecogniseJob::Shared
{
    std::atomic<bool> cancelled = false;
    std::atomic<qsizetype> done = 0;
    std::atomic<qsizetype> total = 0;
};

RecogniseJob::RecogniseJob(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &RecogniseJob::takeOver);
    connect(&m_progress, &QTimer::timeout, this, [this] {
        if (m_shared)
            emit progressed(int(m_shared->done), int(m_shared->total));
    });
}

RecogniseJob::~RecogniseJob()
{
    cancel();
}

void RecogniseJob::start(const QString &text, const Surroundings &surroundings)
{
    cancel();
    const bool isShort = text.size() <= kMostLettersAtOnce; // one line may hold a thousand values of JSON
    if (isShort && text.count(QLatin1Char('\n')) + surroundings.unread() <= kMostAtOnce) {
        emit finished(recognise(text, surroundings));
        return;
    }
    m_shared = std::make_shared<Shared>();
    const auto work = [shared = m_shared, text, surroundings] {
        return recognise(text, surroundings, [shared](qsizetype done, qsizetype total) {
            shared->done = done;
            shared->total = total;
            return !shared->cancelled;
        });
    };
    m_progress.start(kProgressPause);
    m_watcher.setFuture(QtConcurrent::run(work));
}

void RecogniseJob::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
    m_shared.reset();
    m_progress.stop();
}

void RecogniseJob::takeOver()
{
    if (!m_shared)
        return; // cancelled
    cancel();
    emit finished(m_watcher.result());
}

} // namespace watchkeeper
