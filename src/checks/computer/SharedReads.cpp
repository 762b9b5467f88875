// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/SharedReads.h"

#include "async/EndsInTime.h"
#include "model/Logging.h"

#include <QPromise>

#include <algorithm>
#include <system_error>
#include <thread>

namespace watchkeeper {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

void runInSeparateThread(QPromise<SharedReads::Done> promise, const SharedReads::Job &job)
{
    const SharedReads::Instant begun = steady_clock::now();
    try {
        SharedReads::Content content = job();
        promise.addResult(SharedReads::Done(std::move(content), begun));
    } catch (...) {
        promise.setException(std::current_exception()); // rethrown in the check and caught by the Runner
    }
    promise.finish();
}

} // namespace

SharedReads::SharedReads(int atOnce, int mostUnended)
    : m_places(atOnce)
    , m_maxUnfinished(mostUnended)
    , m_forget([this] { removeExpired(); })
{
}

QCoro::Task<Expected<SharedReads::Done, SharedReads::Fault>> SharedReads::read(QString key, Job job, Instant notBefore,
                                                                               CancelToken token)
{
    Permit
        place; // held by the check that began the read; checks that join a read need no permit, so a hanging read doesn't block others
    while (true) {
        const auto flight = m_flights.constFind(key);
        const bool isOld = flight != m_flights.cend() && flight->future.isFinished()
            && (flight->future.resultCount() == 0 || flight->future.result().at < notBefore);
        if (flight == m_flights.cend() || isOld) {
            if (!place)
                place = co_await m_places.acquire(0, token);
            if (!place)
                co_return Unexpected(Fault(Fault::Code::Stopped, milliseconds(0)));
            const auto meanwhile = m_flights.constFind(key);
            const bool isNews = meanwhile != m_flights.cend() && !meanwhile->future.isFinished();
            if (!isNews && unfinishedCount() >= m_maxUnfinished)
                co_return Unexpected(Fault(Fault::Code::TooMany, milliseconds(0)));
            if (!isNews && !begin(key, job))
                co_return Unexpected(Fault(Fault::Code::NoThread, milliseconds(0)));
        }
        const Flight running = m_flights.value(key);
        const bool isBack = co_await endsInTime(running.future, token);
        if (!isBack)
            co_return Unexpected(Fault(Fault::Code::Stopped, duration_cast<milliseconds>(steady_clock::now() - running.begun)));
        m_forget.set(steady_clock::now() + kReuseTime);
        const Done done = running.future.result();
        if (done.at >= notBefore)
            co_return done;
    }
}

int SharedReads::unfinishedCount() const
{
    return static_cast<int>(
        std::count_if(m_flights.cbegin(), m_flights.cend(), [](const Flight &flight) { return !flight.future.isFinished(); }));
}

bool SharedReads::begin(const QString &key, Job job)
{
    removeExpired();
    QPromise<Done> promise;
    promise.start();
    const Flight flight{promise.future(), steady_clock::now()};
    try {
        std::thread([promise = std::move(promise), job = std::move(job)]() mutable {
            runInSeparateThread(std::move(promise), job);
        }).detach();
    } catch (const std::system_error &error) {
        qCWarning(lcChecks, "a thread couldn't be started: %s", error.what());
        return false;
    }
    m_flights.insert(key, flight);
    return true;
}

void SharedReads::removeExpired()
{
    const Instant limit = steady_clock::now() - kReuseTime;
    m_flights.removeIf([limit](const QHash<QString, Flight>::iterator &flight) {
        const QFuture<Done> &future = flight->future;
        return future.isFinished() && (future.resultCount() == 0 || future.result().at <= limit);
    });
}

} // namespace watchkeeper
