// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/SharedReads.h"

#include "async/PoolTasks.h"
#include "model/base/Logging.h"

#include <QPromise>

#include <algorithm>
#include <system_error>
#include <thread>

namespace watchkeeper {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

void runInSeparateThread(QPromise<SharedReads::FinishedRead> promise, const SharedReads::Job &job)
{
    const SharedReads::Instant begun = steady_clock::now();
    try {
        SharedReads::Content content = job();
        promise.addResult(SharedReads::FinishedRead(std::move(content), begun));
    } catch (...) {
        promise.setException(std::current_exception()); // rethrown in the check and caught by the Runner
    }
    promise.finish();
}

} // namespace

SharedReads::SharedReads(int maxConcurrent, int maxUnfinished)
    : m_permits(maxConcurrent)
    , m_maxUnfinished(maxUnfinished)
    , m_expiryAlarm([this] { removeExpired(); })
{
}

QCoro::Task<Expected<SharedReads::FinishedRead, SharedReads::Fault>> SharedReads::read(QString key, Job job, Instant notBefore,
                                                                                       CancelToken token)
{
    Permit place; // only held by the check that starts the read; checks that join it need no permit
    while (true) {
        const auto found = m_sharedReads.constFind(key);
        const bool isOld = found != m_sharedReads.cend() && found->future.isFinished()
            && (found->future.resultCount() == 0 || found->future.result().at < notBefore);
        if (found == m_sharedReads.cend() || isOld) {
            if (!place)
                place = co_await m_permits.acquire(0, token);
            if (!place)
                co_return Unexpected(Fault(Fault::Code::Stopped, milliseconds(0)));
            const auto meanwhile = m_sharedReads.constFind(key);
            const bool wasStartedMeanwhile = meanwhile != m_sharedReads.cend() && !meanwhile->future.isFinished();
            if (!wasStartedMeanwhile && unfinishedCount() >= m_maxUnfinished)
                co_return Unexpected(Fault(Fault::Code::TooMany, milliseconds(0)));
            if (!wasStartedMeanwhile && !startRead(key, job))
                co_return Unexpected(Fault(Fault::Code::NoThread, milliseconds(0)));
        }
        const SharedRead running = m_sharedReads.value(key);
        const bool hasEnded = co_await endsInTime(running.future, token);
        if (!hasEnded)
            co_return Unexpected(Fault(Fault::Code::Stopped, duration_cast<milliseconds>(steady_clock::now() - running.begun)));
        m_expiryAlarm.set(steady_clock::now() + kReuseTime);
        const FinishedRead done = running.future.result();
        if (done.at >= notBefore)
            co_return done;
    }
}

int SharedReads::unfinishedCount() const
{
    return static_cast<int>(std::count_if(m_sharedReads.cbegin(), m_sharedReads.cend(),
                                          [](const SharedRead &shared) { return !shared.future.isFinished(); }));
}

bool SharedReads::startRead(const QString &key, Job job)
{
    removeExpired();
    QPromise<FinishedRead> promise;
    promise.start();
    const SharedRead started{promise.future(), steady_clock::now()};
    try {
        std::thread([promise = std::move(promise), job = std::move(job)]() mutable {
            runInSeparateThread(std::move(promise), job);
        }).detach();
    } catch (const std::system_error &error) {
        qCWarning(lcChecks, "a thread couldn't be started: %s", error.what());
        return false;
    }
    m_sharedReads.insert(key, started);
    return true;
}

void SharedReads::removeExpired()
{
    const Instant limit = steady_clock::now() - kReuseTime;
    m_sharedReads.removeIf([limit](const QHash<QString, SharedRead>::iterator &shared) {
        const QFuture<FinishedRead> &future = shared->future;
        return future.isFinished() && (future.resultCount() == 0 || future.result().at <= limit);
    });
}

} // namespace watchkeeper
