// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Computer.h"

#include "async/PoolTasks.h"
#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QPromise>

#include <system_error>
#include <thread>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QByteArray historySeriesFor(const Fields &fields)
{
    return QJsonDocument(fields.written()).toJson(QJsonDocument::Compact);
}

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
    Permit permit; // held only by the check that starts the read; checks that join it don't need a permit
    while (true) {
        const auto found = m_sharedReads.constFind(key);
        const bool isOld = found != m_sharedReads.cend() && found->future.isFinished()
            && (found->future.resultCount() == 0 || found->future.result().at < notBefore);
        if (found == m_sharedReads.cend() || isOld) {
            if (!permit)
                permit = co_await m_permits.acquire(0, token);
            if (!permit)
                co_return Unexpected(Fault(Fault::Code::Stopped, milliseconds(0)));
            const auto meanwhile = m_sharedReads.constFind(key);
            const bool wasStartedMeanwhile = meanwhile != m_sharedReads.cend() && !meanwhile->future.isFinished();
            if (!wasStartedMeanwhile && unfinishedCount() >= m_maxUnfinished)
                co_return Unexpected(Fault(Fault::Code::TooMany, milliseconds(0)));
            if (!wasStartedMeanwhile && !startRead(key, job))
                co_return Unexpected(Fault(Fault::Code::NoThread, milliseconds(0)));
        }
        const SharedRead running = m_sharedReads.value(key);
        const bool hasEnded = co_await waitForFuture(running.future, token);
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

namespace {

class ComputerText
{
    Q_DECLARE_TR_FUNCTIONS(Computer)
};

} // namespace

CheckError Computer::readError(const SharedReads::Fault &fault, const QString &noun, const QString &hint,
                               const CheckContext &context)
{
    switch (fault.code) {
    case SharedReads::Fault::Code::TooMany:
        return CheckError(
            ErrorType::Internal,
            ComputerText::tr(
                "Couldn't read %1: too many other system reads are hanging. Is the server of a network mount down?")
                .arg(noun));
    case SharedReads::Fault::Code::NoThread:
        return CheckError(ErrorType::Internal,
                          ComputerText::tr("Couldn't read %1: the system couldn't create another thread.").arg(noun));
    case SharedReads::Fault::Code::Stopped:
        break;
    }
    const bool isOlder = fault.runningFor > 2 * context.timeout();
    const QString until = isOlder
        ? ComputerText::tr("%1 hasn't responded for %2").arg(noun, humanDuration(static_cast<double>(fault.runningFor.count())))
        : ComputerText::tr("%1 was still being read").arg(noun);
    const CheckError stopped = context.stopped(until);
    if (hint.isEmpty() || stopped.type() != ErrorType::Timeout)
        return stopped;
    return CheckError(stopped.type(), stopped.message() + u' ' + hint);
}

} // namespace watchkeeper
