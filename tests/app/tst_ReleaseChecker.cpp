// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/release/ReleaseChecker.h"

#include "app/ReleaseSigner.h"
#include "app/alerting/AlertSending.h"
#include "support/TlsFaults.h"
#include "support/http/HttpFaultRoutes.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

namespace ReleaseCheckerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

constexpr int kPatience = 20'000; // [ms] generous, since tests run in parallel

//! Tests the check for a new version against a server on loopback, also one that misbehaves.
class tst_ReleaseChecker : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsANewVersion();
    void remembersAcrossStarts();
    void survivesAHostileServer_data();
    void survivesAHostileServer();
    void sendsNothingAboutTheUser();
    void neverAsksWithoutConsent();
    void asksOnceADay();
    void stops();

private:
    //! Returns a checker that asks this server of TlsFaults.
    std::unique_ptr<ReleaseChecker> checker(const QString &path, const QString &sort = u"good"_s);
    void serveNotice(const QString &version, const QDateTime &now);
    int requests() { return int(m_tls.http(u"good"_s)->requests().size()); }

    TlsFaults m_tls;
    ReleaseSigner m_signer;
    std::unique_ptr<QTemporaryDir> m_folder;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
};

namespace {

//! Sends this again and again, without waiting for the client to read. (HttpFaults' own route without end relies on a plain socket.)
HttpFaults::Serve floodAfter(const QByteArray &head, const QByteArray &again)
{
    return [head, again](QTcpSocket *socket, const FaultRequest &) {
        socket->write(head);
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, [socket, again] { socket->write(again); });
        timer->start(0);
    };
}

} // namespace

void tst_ReleaseChecker::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    HttpFaults *server = m_tls.http(u"good"_s);
    server->clear();
    server->serve("flood", floodAfter("HTTP/1.1 200 OK\r\n\r\n", QByteArray(16'384, 'x')));
    server->serve("flood-header", floodAfter("HTTP/1.1 200 OK\r\n", "X-More: " + QByteArray(1'000, 'x') + "\r\n"));
}

std::unique_ptr<ReleaseChecker> tst_ReleaseChecker::checker(const QString &path, const QString &sort)
{
    NetworkSettings network;
    network.caFile = m_tls.certificates().caFile();
    network.verifyTls = false; // for checks; it must not count here
    const ReleaseSource source{QUrl(m_tls.url(sort, path)), m_signer.publicKey()};
    auto made = std::make_unique<ReleaseChecker>(source, Profile(m_folder->path()),
                                                 [network] { return webSender(network, Secrets()); });
    made->setLimits([this] { return m_now; }, std::chrono::milliseconds(kPatience), std::chrono::milliseconds(5));
    return made;
}

void tst_ReleaseChecker::serveNotice(const QString &version, const QDateTime &now)
{
    const QUrl address(m_tls.url(u"good"_s, u"/notice"_s));
    m_tls.http(u"good"_s)->serve("notice",
                                 [content = m_signer.notice(ReleaseSigner::release(address, version, now))](
                                     QTcpSocket *socket, const FaultRequest &) { reply(socket, "200 OK", content); });
}

void tst_ReleaseChecker::findsANewVersion()
{
    serveNotice(u"99.1"_s, m_now);
    const auto checker = this->checker(u"/notice"_s);
    QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
    checker->check();
    QVERIFY(checker->isChecking());
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    QVERIFY(!checker->isChecking());
    QVERIFY2(checker->release().has_value(), qPrintable(checker->memory().problem));
    QCOMPARE(checker->release()->version, u"99.1"_s);
    QCOMPARE(checker->memory().problem, QString());
    const ReleaseMemory stored = readReleaseMemory(Profile(m_folder->path()));
    QCOMPARE(stored.version, u"99.1"_s);
    QCOMPARE(stored.lastCheck.toSecsSinceEpoch(), m_now.toSecsSinceEpoch());
}

//! A server that answers with an old notice again is noticed, also by another run of the program.
void tst_ReleaseChecker::remembersAcrossStarts()
{
    const auto versionFound = [this] {
        const auto checker = this->checker(u"/notice"_s);
        QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
        checker->check();
        return finished.wait(kPatience) && checker->release() ? checker->release()->version : checker->memory().problem;
    };
    serveNotice(u"99.1"_s, m_now);
    QCOMPARE(versionFound(), u"99.1"_s);
    serveNotice(u"99.0"_s, m_now);
    QVERIFY2(versionFound().contains(u"older"_s), "a lower version");
    serveNotice(u"99.1"_s, m_now.addDays(-3));
    QVERIFY2(versionFound().contains(u"older"_s), "an older notice");
    QCOMPARE(readReleaseMemory(Profile(m_folder->path())).version, u"99.1"_s);
    serveNotice(u"99.2"_s, m_now);
    QCOMPARE(versionFound(), u"99.2"_s);
}

void tst_ReleaseChecker::survivesAHostileServer_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says"); // part of the message
    QTest::newRow("endless body") << u"good"_s << u"/flood"_s << u"damaged"_s;
    QTest::newRow("large body") << u"good"_s << u"/large/3000000"_s << u"damaged"_s;
    QTest::newRow("endless header") << u"good"_s << u"/flood-header"_s << QString();
    QTest::newRow("compressed bomb") << u"good"_s << u"/bomb/1000"_s << u"damaged"_s;
    QTest::newRow("silent") << u"good"_s << u"/silent"_s << u"didn't answer in time"_s;
    QTest::newRow("drips") << u"good"_s << u"/drip-header"_s << u"didn't answer in time"_s;
    QTest::newRow("truncated") << u"good"_s << u"/cut"_s << u"damaged"_s;
    QTest::newRow("reset") << u"good"_s << u"/reset"_s << QString();
    QTest::newRow("redirect") << u"good"_s << u"/redirect/1"_s << u"Redirects aren't followed"_s;
    QTest::newRow("redirect to http") << u"good"_s << u"/redirect-to/302?http://127.0.0.1/"_s << u"Redirects aren't followed"_s;
    QTest::newRow("not found") << u"good"_s << u"/status/404"_s << u"status 404"_s;
    QTest::newRow("something else") << u"good"_s << u"/ok"_s << u"damaged"_s;
    QTest::newRow("garbage") << u"good"_s << u"/garbage"_s << QString();
    for (const QString &sort : {u"self-signed"_s, u"wrong-host"_s, u"expired"_s, u"unknown-issuer"_s})
        QTest::newRow(qPrintable(sort)) << sort << u"/ok"_s << u"certificate"_s;
    QTest::newRow("not TLS") << u"not-tls"_s << u"/ok"_s << QString();
}

void tst_ReleaseChecker::survivesAHostileServer()
{
    QFETCH(QString, sort);
    QFETCH(QString, path);
    QFETCH(QString, says);
    const auto checker = this->checker(path, sort);
    if (says.contains(u"in time"_s))
        checker->setLimits([this] { return m_now; }, std::chrono::milliseconds(500), std::chrono::milliseconds(5));
    QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
    checker->check();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    QVERIFY(!checker->release());
    QVERIFY(!checker->memory().problem.isEmpty());
    QVERIFY2(checker->memory().problem.contains(says), qPrintable(checker->memory().problem));
    QCOMPARE(readReleaseMemory(Profile(m_folder->path())).problem, checker->memory().problem); // for the settings
    QVERIFY(requests() <= 1); // nothing is followed or repeated
}

void tst_ReleaseChecker::sendsNothingAboutTheUser()
{
    serveNotice(u"99.1"_s, m_now);
    const auto checker = this->checker(u"/notice"_s);
    QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
    checker->check();
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    QCOMPARE(requests(), 1);
    const FaultRequest request = m_tls.http(u"good"_s)->requests().first();
    QCOMPARE(request.method, QByteArray("GET"));
    QVERIFY2(request.head.contains("User-Agent: Watchkeeper\r\n"), request.head.constData());
    QVERIFY2(!request.head.contains("Cookie"), request.head.constData());
    QVERIFY(request.body.isEmpty());
}

void tst_ReleaseChecker::neverAsksWithoutConsent()
{
    serveNotice(u"99.1"_s, m_now);
    const auto silent = checker(u"/notice"_s);
    const auto asking = checker(u"/notice"_s); // proves that the timer of the other one had time enough
    QSignalSpy finished(asking.get(), &ReleaseChecker::finished);
    silent->setAutomatic(true);
    silent->setAutomatic(false);
    asking->setAutomatic(true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    QVERIFY(!silent->memory().lastCheck.isValid());
    QCOMPARE(requests(), 1);
}

void tst_ReleaseChecker::asksOnceADay()
{
    serveNotice(u"99.1"_s, m_now);
    const auto checker = this->checker(u"/notice"_s);
    QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
    checker->setAutomatic(true);
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, kPatience);
    m_now = m_now.addSecs(23 * 3600);
    const auto another = this->checker(u"/notice"_s); // the program was started again
    QSignalSpy anothersCheck(another.get(), &ReleaseChecker::finished);
    another->setAutomatic(true);
    QTRY_VERIFY_WITH_TIMEOUT(another->memory().lastCheck.isValid(), kPatience);
    QTest::qWait(50); // ten intervals of the timer
    QCOMPARE(finished.count() + anothersCheck.count(), 1);
    checker->setAutomatic(false);
    m_now = m_now.addSecs(8 * 3600); // beyond the longest jitter
    QTRY_COMPARE_WITH_TIMEOUT(anothersCheck.count(), 1, kPatience);
    QCOMPARE(requests(), 2);
}

void tst_ReleaseChecker::stops()
{
    const auto checker = this->checker(u"/silent"_s);
    QSignalSpy finished(checker.get(), &ReleaseChecker::finished);
    checker->check();
    QTRY_COMPARE_WITH_TIMEOUT(requests(), 1, kPatience);
    checker->stop();
    QVERIFY(!checker->isChecking());
    serveNotice(u"99.1"_s, m_now);
    QCOMPARE(finished.count(), 0);
}

QTEST_GUILESS_MAIN(tst_ReleaseChecker)

} // namespace ReleaseCheckerTest

#include "tst_ReleaseChecker.moc"
