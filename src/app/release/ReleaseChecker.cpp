// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release/ReleaseChecker.h"

#include "async/Alarm.h"
#include "async/WhenDone.h"
#include "model/base/Logging.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QRandomGenerator>
#include <QtConcurrentRun>

#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ReleaseCheckText
{
    Q_DECLARE_TR_FUNCTIONS(Release)
};

constexpr qint64 kMaxMemorySize = 64 * 1024;
constexpr std::chrono::minutes kClockInterval{10}; // also the delay of the first check after the start

//! Returns the body of the answer, or a user-visible message.
QCoro::Task<Expected<QByteArray, QString>> fetchNotice(QUrl address, WebSender send, std::chrono::milliseconds timeout,
                                                       CancelToken token)
{
    constexpr int kOk = 200;
    AlertRequest request;
    request.method = "GET";
    request.url = address;
    request.writtenUrl = address.toEncoded();
    const QByteArray userAgent = "Watchkeeper"; // without the version, which is nobody's business
    const Deadline deadline(timeout, token);
    const WebReply reply = co_await send(request, userAgent, timeout, deadline.token());
    const QString host = address.host();
    if (deadline.token().isCancelled())
        co_return Unexpected(ReleaseCheckText::tr("%1 didn't answer in time.").arg(host));
    if (reply.fault != WebFault::None)
        co_return Unexpected(webFaultText(reply.fault, host));
    if (reply.answer.status != kOk)
        co_return Unexpected(ReleaseCheckText::tr("%1 answered with status %2 instead of 200. Redirects aren't followed.")
                                 .arg(host)
                                 .arg(reply.answer.status));
    co_return reply.answer.body;
}

} // namespace

ReleaseMemory readReleaseMemory(const Profile &profile)
{
    QFile file(profile.releaseFile());
    return openForReading(&file).isEmpty() ? ReleaseMemory::fromJson(readBounded(&file, kMaxMemorySize)) : ReleaseMemory();
}

ReleaseChecker::ReleaseChecker(ReleaseSource source, Profile profile, std::function<WebSender()> sender, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_profile(std::move(profile))
    , m_sender(std::move(sender))
{
    Q_ASSERT(m_source.isSet());
    m_timer.setInterval(kClockInterval);
    connect(&m_timer, &QTimer::timeout, this, &ReleaseChecker::checkIfDue);
    const auto read = [known = m_profile] { return readReleaseMemory(known); };
    whenDone(QtConcurrent::run(read), this, [this](const ReleaseMemory &memory) { takeMemory(memory); });
}

ReleaseChecker::~ReleaseChecker()
{
    m_cancel.cancel();
}

void ReleaseChecker::setLimits(std::function<QDateTime()> clock, std::chrono::milliseconds timeout,
                               std::chrono::milliseconds interval)
{
    m_now = std::move(clock);
    m_timeout = timeout;
    m_timer.setInterval(interval);
}

void ReleaseChecker::takeMemory(const ReleaseMemory &memory)
{
    m_memory = memory;
    m_next = nextReleaseCheck(m_memory, m_now(), QRandomGenerator::global()->generateDouble());
    if (m_isChecking) // check() was called before
        start();
}

void ReleaseChecker::setAutomatic(bool isAutomatic)
{
    if (std::exchange(m_isAutomatic, isAutomatic) != isAutomatic)
        isAutomatic ? m_timer.start() : m_timer.stop();
}

void ReleaseChecker::checkIfDue()
{
    if (m_next.isValid() && m_now() >= m_next)
        check();
}

void ReleaseChecker::check()
{
    if (std::exchange(m_isChecking, true))
        return;
    if (m_next.isValid()) // without the memory, an old notice couldn't be recognised
        start();
}

void ReleaseChecker::start()
{
    m_cancel = CancelSource();
    QCoro::connect(fetchNotice(m_source.address, m_sender(), m_timeout, m_cancel.token()), this,
                   [this, token = m_cancel.token()](const Expected<QByteArray, QString> &answer) {
                       if (!token.isCancelled())
                           takeAnswer(answer);
                   });
}

void ReleaseChecker::stop()
{
    m_cancel.cancel();
    m_isChecking = false;
}

void ReleaseChecker::takeAnswer(const Expected<QByteArray, QString> &answer)
{
    const QDateTime now = m_now();
    m_release.reset();
    m_memory.lastCheck = now;
    m_memory.problem.clear();
    const Expected<Release, QString> read =
        answer ? readReleaseNotice(*answer, m_source, m_memory, now) : Expected<Release, QString>(Unexpected(answer.error()));
    if (read) {
        m_release = *read;
        m_memory.version = read->version;
        m_memory.signedAt = read->signedAt;
    } else {
        m_memory.problem = read.error();
        qCWarning(lcApp).noquote() << m_memory.problem;
    }
    m_next = nextReleaseCheck(m_memory, now, QRandomGenerator::global()->generateDouble());
    const auto write = [path = m_profile.releaseFile(), content = m_memory.toJson()] { return writeFileSafely(path, content); };
    whenDone(QtConcurrent::run(write), this, [this](const QString &problem) {
        if (!problem.isEmpty())
            qCWarning(lcApp).noquote() << problem;
        m_isChecking = false;
        emit finished();
    });
}

} // namespace watchkeeper

#include "moc_ReleaseChecker.cpp"
