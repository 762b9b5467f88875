// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release/ReleaseChecker.h"

#include "app/ReleaseSigner.h"

#include <QTest>

namespace ReleaseNoticeTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests which notices of new versions are accepted.
class tst_ReleaseNotice : public QObject
{
    Q_OBJECT

private slots:
    void readsAValidNotice();
    void refuses_data();
    void refuses();
    void refusesDamagedNotices_data();
    void refusesDamagedNotices();
    void refusesOtherKeys();
    void remembers();
    void comparesVersions_data();
    void comparesVersions();
    void isDueOnceADay_data();
    void isDueOnceADay();
    void needsASafeSource_data();
    void needsASafeSource();
    void describesTheLastCheck();

private:
    QJsonObject release(const QString &version = u"1.10.0"_s) const
    {
        return ReleaseSigner::release(m_source.address, version, m_now);
    }

    ReleaseSigner m_signer;
    ReleaseSource m_source{QUrl(u"https://updates.example/latest.json"_s), m_signer.publicKey()};
    QDateTime m_now = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
};

void tst_ReleaseNotice::readsAValidNotice()
{
    const auto found = readReleaseNotice(m_signer.notice(release()), m_source, {}, m_now);
    QVERIFY2(found.hasValue(), found ? "" : qPrintable(found.error()));
    QCOMPARE(found->version, u"1.10.0"_s);
    QCOMPARE(found->released, m_now.date());
    QCOMPARE(found->link, QUrl(u"https://updates.example/news/1.10.0"_s));
    QCOMPARE(found->notes, u"- <b>Faster</b>\n- Safer"_s);
}

void tst_ReleaseNotice::refuses_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("says"); // part of the message
    const QString damaged = u"damaged"_s;
    QTest::newRow("other product") << u"product"_s << u"other"_s << damaged;
    QTest::newRow("no version") << u"version"_s << QString() << damaged;
    QTest::newRow("version with a suffix") << u"version"_s << u"2.0-rc1"_s << damaged;
    QTest::newRow("no date") << u"released"_s << u"soon"_s << damaged;
    QTest::newRow("time without a zone") << u"signed"_s << u"2026-11-26T10:00:00"_s << damaged;
    QTest::newRow("plain link") << u"link"_s << u"http://updates.example/"_s << damaged;
    QTest::newRow("link to another host") << u"link"_s << u"https://other.example/"_s << damaged;
    QTest::newRow("link to a similar host") << u"link"_s << u"https://updates.example.evil.example/"_s << damaged;
    QTest::newRow("link to another port") << u"link"_s << u"https://updates.example:8443/"_s << damaged;
    QTest::newRow("link with a user") << u"link"_s << u"https://updates.example@other.example/"_s << damaged;
    QTest::newRow("link to a file") << u"link"_s << u"file:///etc/passwd"_s << damaged;
    QTest::newRow("expired") << u"expires"_s << u"2026-11-26T12:00:00Z"_s << u"expired"_s;
    QTest::newRow("from the future") << u"signed"_s << u"2026-11-27T12:00:01Z"_s << u"from the future"_s;
    QTest::newRow("older than seen") << u"signed"_s << u"2026-11-20T12:00:00Z"_s << u"older"_s;
    QTest::newRow("lower version than seen") << u"version"_s << u"1.9.0"_s << u"older"_s;
}

void tst_ReleaseNotice::refuses()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, says);
    ReleaseMemory memory;
    memory.version = u"1.10.0"_s;
    memory.signedAt = m_now.addDays(-2);
    QJsonObject changed = release();
    QVERIFY(readReleaseNotice(m_signer.notice(changed), m_source, memory, m_now).hasValue());
    changed.insert(key, value);
    const auto found = readReleaseNotice(m_signer.notice(changed), m_source, memory, m_now);
    QVERIFY(!found.hasValue());
    QVERIFY2(found.error().contains(says), qPrintable(found.error()));
}

void tst_ReleaseNotice::refusesDamagedNotices_data()
{
    QTest::addColumn<QByteArray>("notice");
    const QByteArray valid = m_signer.notice(release());
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("<html>");
    QTest::newRow("no signature") << QByteArray(R"({"payload": "e30="})");
    QTest::newRow("no Base64") << QByteArray(R"({"payload": "e30=", "signature": "***"})");
    QTest::newRow("truncated") << valid.chopped(20);
    QTest::newRow("signed, but no JSON") << m_signer.noticeOf("news");
    QTest::newRow("signed list") << m_signer.noticeOf("[1]");
    QTest::newRow("signed, but empty") << m_signer.noticeOf("{}");
}

void tst_ReleaseNotice::refusesDamagedNotices()
{
    QFETCH(QByteArray, notice);
    const auto found = readReleaseNotice(notice, m_source, {}, m_now);
    QVERIFY(!found.hasValue());
    QVERIFY2(found.error().contains(u"damaged"_s), qPrintable(found.error()));
}

void tst_ReleaseNotice::refusesOtherKeys()
{
    const ReleaseSigner other;
    const QByteArray valid = m_signer.notice(release());
    QJsonObject mixed = QJsonDocument::fromJson(valid).object();
    mixed.insert(u"payload"_s, QJsonDocument::fromJson(m_signer.notice(release(u"9.0"_s))).object().value(u"payload"_s));
    for (const QByteArray &notice : {other.notice(release()), QJsonDocument(mixed).toJson()}) {
        const auto found = readReleaseNotice(notice, m_source, {}, m_now);
        QVERIFY(!found.hasValue());
        QVERIFY2(found.error().contains(u"wrong signature"_s), qPrintable(found.error()));
    }
    QVERIFY(!readReleaseNotice(valid, {m_source.address, other.publicKey()}, {}, m_now).hasValue());
}

void tst_ReleaseNotice::remembers()
{
    ReleaseMemory memory;
    memory.lastCheck = m_now;
    memory.problem = u"“No”"_s;
    memory.version = u"1.2.3"_s;
    memory.signedAt = m_now.addDays(-1);
    const ReleaseMemory read = ReleaseMemory::fromJson(memory.toJson());
    QCOMPARE(read.lastCheck, memory.lastCheck);
    QCOMPARE(read.problem, memory.problem);
    QCOMPARE(read.version, memory.version);
    QCOMPARE(read.signedAt, memory.signedAt);
    for (const QByteArray &damaged : {QByteArray(), QByteArray("{"), QByteArray(R"({"lastCheck": 5, "version": "x"})")}) {
        QVERIFY(!ReleaseMemory::fromJson(damaged).lastCheck.isValid());
        QCOMPARE(ReleaseMemory::fromJson(damaged).version, QString());
    }
}

void tst_ReleaseNotice::comparesVersions_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("than");
    QTest::addColumn<bool>("isNewer");
    QTest::newRow("newer") << u"1.10.0"_s << u"1.9.9"_s << true;
    QTest::newRow("same") << u"1.10.0"_s << u"1.10.0"_s << false;
    QTest::newRow("same, shorter") << u"1.10.0"_s << u"1.10"_s << false;
    QTest::newRow("older") << u"0.9"_s << u"1.0"_s << false;
    QTest::newRow("than nothing") << u"1.0"_s << QString() << true;
}

void tst_ReleaseNotice::comparesVersions()
{
    QFETCH(QString, version);
    QFETCH(QString, than);
    QFETCH(bool, isNewer);
    QCOMPARE(isNewerVersion(version, than), isNewer);
}

void tst_ReleaseNotice::isDueOnceADay_data()
{
    QTest::addColumn<QDateTime>("lastCheck");
    QTest::addColumn<double>("jitter");
    QTest::addColumn<QDateTime>("next");
    QTest::newRow("never checked") << QDateTime() << 0.5 << m_now;
    QTest::newRow("checked") << m_now.addSecs(-3600) << 0.0 << m_now.addSecs(23 * 3600);
    QTest::newRow("with jitter") << m_now << 1.0 << m_now.addSecs(30 * 3600);
    QTest::newRow("long ago") << m_now.addDays(-5) << 0.0 << m_now.addDays(-4);
    QTest::newRow("the clock was ahead") << m_now.addDays(400) << 0.0 << m_now;
}

void tst_ReleaseNotice::isDueOnceADay()
{
    QFETCH(QDateTime, lastCheck);
    QFETCH(double, jitter);
    QFETCH(QDateTime, next);
    ReleaseMemory memory;
    memory.lastCheck = lastCheck;
    QCOMPARE(nextReleaseCheck(memory, m_now, jitter), next);
}

void tst_ReleaseNotice::needsASafeSource_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<bool>("isSet");
    const QByteArray key(32, 'k');
    QTest::newRow("complete") << u"https://updates.example/a"_s << key << true;
    QTest::newRow("no address") << QString() << key << false;
    QTest::newRow("not encrypted") << u"http://updates.example/a"_s << key << false;
    QTest::newRow("no host") << u"https:///a"_s << key << false;
    QTest::newRow("short key") << u"https://updates.example/a"_s << key.chopped(1) << false;
}

void tst_ReleaseNotice::needsASafeSource()
{
    QFETCH(QString, address);
    QFETCH(QByteArray, key);
    QFETCH(bool, isSet);
    QCOMPARE((ReleaseSource{QUrl(address), key}).isSet(), isSet);
}

void tst_ReleaseNotice::describesTheLastCheck()
{
    ReleaseMemory memory;
    QCOMPARE(releaseStatusText(memory, u"1.0"_s), QString());
    memory.lastCheck = m_now;
    memory.version = u"1.2"_s;
    QVERIFY(releaseStatusText(memory, u"1.0"_s).startsWith(u"Version 1.2 is available."_s));
    QVERIFY(releaseStatusText(memory, u"1.2"_s).startsWith(u"This is the newest version."_s));
    memory.problem = u"It failed."_s;
    QVERIFY(releaseStatusText(memory, u"1.0"_s).endsWith(u"failed. It failed."_s));
}

QTEST_GUILESS_MAIN(tst_ReleaseNotice)

} // namespace ReleaseNoticeTest

#include "tst_ReleaseNotice.moc"
