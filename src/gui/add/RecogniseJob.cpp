// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/add/RecogniseJob.h"

#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>
#include <optional>

namespace watchkeeper {

namespace {

constexpr int kProgressPause = 100; // [ms]
constexpr int kMostRecognitionThreads = 8;

//! A pool of its own: threads that hang in a folder of PATH would otherwise be missing for saving targets. Never destroyed, as that would
//! wait for them; they end with the process.
QThreadPool *readers()
{
    static QThreadPool *const pool = [] {
        auto *made = new QThreadPool;
        made->setMaxThreadCount(kMostRecognitionThreads);
        return made;
    }();
    return pool;
}

//! No value if PATH must be searched for it.
std::optional<QList<Recognised>> readAtOnce(const QString &text, const Surroundings &surroundings)
{
    bool wasAsked = false;
    const auto goesOn = [&wasAsked](qsizetype, qsizetype) { return !wasAsked; };
    const auto isProgram = [&wasAsked](const QString &) {
        wasAsked = true;
        return false;
    };
    const QList<Recognised> found = recognise(text, surroundings, goesOn, isProgram);
    return wasAsked ? std::nullopt : std::optional(found);
}

} // namespace

//! The data shared by the pool and the window.
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
    const bool isShort = text.size() <= kMostLettersAtOnce; // one line may contain a thousand JSON values
    if (isShort && text.count(QLatin1Char('\n')) + surroundings.unread() <= kMostAtOnce) {
        if (const auto found = readAtOnce(text, surroundings)) {
            emit finished(*found);
            return;
        }
    }
    m_shared = std::make_shared<Shared>();
    const auto work = [shared = m_shared, text, surroundings] {
        if (shared->cancelled) // while it was queued
            return QList<Recognised>();
        return recognise(text, surroundings, [shared](qsizetype done, qsizetype total) {
            shared->done = done;
            shared->total = total;
            return !shared->cancelled;
        });
    };
    m_progress.start(kProgressPause);
    m_watcher.setFuture(QtConcurrent::run(readers(), work));
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

#include "moc_RecogniseJob.cpp"
