// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release/ReleaseChecker.h"

#include "async/Alarm.h"
#include "async/WhenDone.h"
#include "model/base/Logging.h"
#include "targets/file/SafeFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>
#include <QVersionNumber>
#include <QtConcurrentRun>

#include <algorithm>
#include <chrono>
#include <memory>
#include <openssl/evp.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ReleaseText
{
    Q_DECLARE_TR_FUNCTIONS(Release)
};

constexpr qsizetype kKeySize = 32;
constexpr qsizetype kMaxNotes = 20'000;                            // [characters]
constexpr std::chrono::seconds kClockError = std::chrono::days(1); // clocks of users may be slow
constexpr std::chrono::seconds kCheckInterval = std::chrono::days(1);
constexpr std::chrono::seconds kMaxJitter = std::chrono::hours(6);

QString invalidNoticeText()
{
    return ReleaseText::tr("The answer about new versions is damaged or incomplete. Try again tomorrow.");
}

const unsigned char *bytesOf(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

bool isSignedWith(const QByteArray &key, const QByteArray &payload, const QByteArray &signature)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> publicKey(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(key), static_cast<size_t>(key.size())), &EVP_PKEY_free);
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return publicKey && context && EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, publicKey.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), static_cast<size_t>(signature.size()), bytesOf(payload),
                            static_cast<size_t>(payload.size()))
        == 1;
}

QByteArray decoded(const QJsonValue &value)
{
    const auto bytes = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return bytes.decodingStatus == QByteArray::Base64DecodingStatus::Ok ? bytes.decoded : QByteArray();
}

QDateTime instantOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() && time.timeSpec() != Qt::LocalTime ? time.toUTC() : QDateTime(); // the zone must be given
}

//! Returns whether the text is a version such as `1.2.0`, without a suffix.
bool isVersion(const QString &text)
{
    qsizetype suffix = 0;
    return !QVersionNumber::fromString(text, &suffix).isNull() && suffix == text.size();
}

Release releaseOf(const QJsonObject &object)
{
    Release release;
    release.version = object.value(u"version"_s).toString();
    release.released = QDate::fromString(object.value(u"released"_s).toString(), Qt::ISODate);
    release.signedAt = instantOf(object.value(u"signed"_s));
    release.expires = instantOf(object.value(u"expires"_s));
    release.link = QUrl(object.value(u"link"_s).toString(), QUrl::StrictMode);
    release.notes = object.value(u"notes"_s).toString().left(kMaxNotes);
    return release;
}

//! Returns whether a browser can open the link without leaving the project's own host.
bool isOwnLink(const QUrl &link, const ReleaseSource &source)
{
    return link.isValid() && link.scheme() == "https"_L1 && link.userInfo().isEmpty() && link.host() == source.address.host()
        && link.port() == source.address.port();
}

QString datedText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}

//! Returns why a correctly signed notice isn't accepted.
QString noticeRefusal(const Release &release, const ReleaseMemory &memory, const QDateTime &now)
{
    if (release.signedAt > now.addSecs(kClockError.count()))
        return ReleaseText::tr("The answer about new versions is from the future (%1). Is this computer's clock right?")
            .arg(datedText(release.signedAt));
    if (release.expires <= now)
        return ReleaseText::tr(
                   "The answer about new versions expired on %1. Someone may be hiding a newer one. Look at the website "
                   "of Watchkeeper.")
            .arg(datedText(release.expires));
    const bool isOlder = (memory.signedAt.isValid() && release.signedAt < memory.signedAt)
        || (!memory.version.isEmpty() && isNewerVersion(memory.version, release.version));
    if (isOlder)
        return ReleaseText::tr(
                   "The answer about new versions is older than an earlier one, which named version %1. Someone may be "
                   "hiding a newer one. Look at the website of Watchkeeper.")
            .arg(memory.version);
    return {};
}

} // namespace

bool ReleaseSource::isSet() const
{
    return address.scheme() == "https"_L1 && !address.host().isEmpty() && key.size() == kKeySize;
}

ReleaseSource ReleaseSource::builtIn()
{
    return {QUrl(QStringLiteral(WATCHKEEPER_RELEASE_URL)), QByteArray::fromBase64(QByteArrayLiteral(WATCHKEEPER_RELEASE_KEY))};
}

QByteArray ReleaseMemory::toJson() const
{
    return QJsonDocument(QJsonObject{{u"lastCheck"_s, lastCheck.toString(Qt::ISODate)},
                                     {u"problem"_s, problem},
                                     {u"version"_s, version},
                                     {u"signed"_s, signedAt.toString(Qt::ISODate)}})
        .toJson();
}

ReleaseMemory ReleaseMemory::fromJson(const QByteArray &content)
{
    const QJsonObject object = QJsonDocument::fromJson(content).object();
    ReleaseMemory memory;
    memory.lastCheck = instantOf(object.value(u"lastCheck"_s));
    memory.problem = object.value(u"problem"_s).toString();
    if (const QString version = object.value(u"version"_s).toString(); isVersion(version))
        memory.version = version;
    memory.signedAt = instantOf(object.value(u"signed"_s));
    return memory;
}

Expected<Release, QString> readReleaseNotice(const QByteArray &content, const ReleaseSource &source,
                                             const ReleaseMemory &memory, const QDateTime &now)
{
    const QJsonObject envelope = QJsonDocument::fromJson(content).object();
    const QByteArray payload = decoded(envelope.value(u"payload"_s));
    const QByteArray signature = decoded(envelope.value(u"signature"_s));
    if (payload.isEmpty() || signature.isEmpty())
        return Unexpected(invalidNoticeText());
    if (!isSignedWith(source.key, payload, signature))
        return Unexpected(
            ReleaseText::tr("The answer about new versions has a wrong signature and was ignored. It isn't from the "
                            "makers of Watchkeeper. Look at the website of Watchkeeper."));
    const QJsonObject object = QJsonDocument::fromJson(payload).object();
    const Release release = releaseOf(object);
    const bool isComplete = object.value(u"product"_s) == "watchkeeper"_L1 && isVersion(release.version)
        && release.released.isValid() && release.signedAt.isValid() && release.expires.isValid()
        && isOwnLink(release.link, source);
    if (!isComplete)
        return Unexpected(invalidNoticeText());
    if (const QString refusal = noticeRefusal(release, memory, now); !refusal.isEmpty())
        return Unexpected(refusal);
    return release;
}

bool isNewerVersion(const QString &version, const QString &than)
{
    return QVersionNumber::fromString(version).normalized() > QVersionNumber::fromString(than).normalized();
}

QDateTime nextReleaseCheck(const ReleaseMemory &memory, const QDateTime &now, double jitter)
{
    const bool hasChecked = memory.lastCheck.isValid() && memory.lastCheck <= now; // a clock may have been ahead
    const auto delay = static_cast<qint64>(jitter * static_cast<double>(kMaxJitter.count()));
    return hasChecked ? memory.lastCheck.addSecs(kCheckInterval.count() + delay) : now;
}

QString releaseStatusText(const ReleaseMemory &memory, const QString &currentVersion)
{
    if (!memory.lastCheck.isValid())
        return {};
    const QString time = datedText(memory.lastCheck);
    if (!memory.problem.isEmpty())
        return ReleaseText::tr("The last check (%1) failed. %2").arg(time, memory.problem);
    if (isNewerVersion(memory.version, currentVersion))
        return ReleaseText::tr("Version %1 is available. Last check: %2.").arg(memory.version, time);
    return ReleaseText::tr("This is the newest version. Last check: %1.").arg(time);
}

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
