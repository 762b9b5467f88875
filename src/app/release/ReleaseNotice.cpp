// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release/ReleaseNotice.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QVersionNumber>

#include <openssl/evp.h>

#include <algorithm>
#include <chrono>
#include <memory>

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

} // namespace watchkeeper
