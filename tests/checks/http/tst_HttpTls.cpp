// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `http` kind over TLS. Each fault has its own message, and the certificate is always read.

#include "async/PoolTasks.h"
#include "async/TaskGroup.h"
#include "checks/HttpProbe.h"
#include "checks/network/NetworkPool.h"
#include "support/TlsFaults.h"

#include <QFile>
#include <QSemaphore>
#include <QSslCertificate>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace HttpTlsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QCoro::Task<> store(QCoro::Task<NetworkPool::Trust> task, QSslConfiguration *to)
{
    const NetworkPool::Trust trust = co_await task;
    if (trust)
        *to = *trust;
}

//! A file reader that blocks on `/dead/ca.pem` until it is released, as on a network share that doesn't respond.
class HangingShare
{
public:
    ~HangingShare()
    {
        m_state->mayEnd.release(1'000);
        blockingPool().waitForDone();
    }
    NetworkPool::Reader reader() const
    {
        return [state = m_state](const TlsFiles &files, const QList<FileState> &) {
            if (files.caFile == u"/dead/ca.pem"_s) {
                ++state->reads;
                state->mayEnd.acquire();
            }
            return TlsMaterial();
        };
    }
    int reads() const { return m_state->reads; }

private:
    struct State
    {
        std::atomic<int> reads = 0;
        QSemaphore mayEnd;
    };
    std::shared_ptr<State> m_state = std::make_shared<State>();
};

} // namespace

class TestHttpTls : public QObject
{
    Q_OBJECT

private slots:
    void reportsEachFault_data();
    void reportsEachFault();
    void everyFaultIsTested();
    void acceptsAnAddressInTheCertificate();
    void acceptsATrailingDot();
    void addressDoesNotMatchHostNames();
    void otherNamesReplaceTheCommonName();
    void reportsCertificateValues();
    void requiresTheCaFile();
    void verificationCanBeTurnedOff_data();
    void verificationCanBeTurnedOff();
    void warnsBeforeTheCertificateExpires();
    void timesOutDuringTheHandshake();
    void doesNotNegotiateHttp2();
    void resetIsNotAnEnd();
    void respectsTheMinimumTlsVersion_data();
    void respectsTheMinimumTlsVersion();
    void reportsPlainHttpAtATlsPort();
    void redirectsToHttpOnlyIfAllowed();
    void reportsCaFileFaults();
    void trustsACertificateWithoutItsIssuer_data();
    void trustsACertificateWithoutItsIssuer();
    void readsAChangedCaFileAgain();
    void readsAHangingCaFileOnce();
    void keptConnectionKeepsItsCertificateValues();
    void trustIsReusable();

private:
    QJsonObject fields(const QString &sort, const QString &path = u"/ok"_s) const
    {
        return {{u"url"_s, m_tls.url(sort, path)}, {u"caFile"_s, m_tls.certificates().caFile()}};
    }

    TlsFaults m_tls;
    HttpProbe m_probe;
};

void TestHttpTls::reportsEachFault_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<bool>("showsCertificate");
    const QString ended = m_tls.certificates().expiredAt().toUTC().date().toString(Qt::ISODate);
    QTest::newRow("expired") << u"The certificate expired 3 days ago (%1). Renew it, or allow it for this target."_s.arg(ended)
                             << true;
    QTest::newRow("not-yet-valid") << u"The certificate isn't valid before "_s << true;
    QTest::newRow("wrong-host") << u"The certificate isn't valid for localhost, only for other.example, www.other.example."_s
                                << true;
    QTest::newRow("no-names") << u"The certificate isn't valid for localhost, only for some machine."_s << true;
    QTest::newRow("self-signed") << u"The certificate is self-signed, so no CA vouches for it."_s << true;
    QTest::newRow("unknown-issuer") << u"The certificate's issuer “Watchkeeper test authority other-ca” is unknown."_s << true;
    QTest::newRow("weak-key") << u"The certificate's key is too weak (1024 bits)."_s << true;
    QTest::newRow("revoked") << u"The certificate has been revoked by its issuer."_s << true;
    QTest::newRow("sha1-signature") << u"The certificate's signature uses ecdsa-with-SHA1 and can be forged."_s << true;
    QTest::newRow("critical-extension") << u"The certificate has the critical extension 1.2.3.4, which clients don't support"_s
                                        << true;
    QTest::newRow("old-protocol") << u"The server at 127.0.0.1 port PORT only supports TLS versions older than 1.2"_s << false;
    QTest::newRow("not-tls") << u"The service at 127.0.0.1 port PORT doesn't speak TLS."_s << false;
    QTest::newRow("closes-in-handshake")
        << u"The server at 127.0.0.1 port PORT closed the connection during the TLS handshake."_s << false;
    QTest::newRow("no-common-cipher") << u"The server at 127.0.0.1 port PORT aborted the TLS handshake"_s << false;
}

void TestHttpTls::reportsEachFault()
{
    QFETCH(QString, message);
    QFETCH(bool, showsCertificate);
    const QString sort = QString::fromLatin1(QTest::currentDataTag());

    const Observation seen = m_probe.check(fields(sort));

    message.replace(u"PORT"_s, QString::number(m_tls.port(sort)));
    QVERIFY2(errorMessage(seen).startsWith(message), qPrintable(errorMessage(seen)));
    QCOMPARE(errorKey(seen), u"tls"_s);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QCOMPARE(seen.value(u"certificateDaysLeft"_s).isValid(), showsCertificate);
    QCOMPARE(seen.value(u"certificateEnds"_s).isValid(), showsCertificate);
    QVERIFY(!seen.value(u"tlsProtocol"_s).isValid());
    QVERIFY(seen.phases.get(Phase::Connect).has_value());
    QVERIFY(seen.phases.get(Phase::Tls).has_value());
    QVERIFY2(m_probe.elapsedMs() < 10'000, "it must end by itself, not by the deadline");
}

void TestHttpTls::everyFaultIsTested()
{
    const QStringList elsewhere{
        u"good"_s,           u"ends-soon"_s, u"silent-in-handshake"_s, u"also-old-protocol"_s, u"address-as-name"_s,
        u"name-in-subject"_s};
    for (const QString &sort : TlsFaults::sorts())
        QVERIFY2(m_tls.port(sort) != 0, qPrintable(sort));
    QCOMPARE(TlsFaults::sorts().size(), 14 + elsewhere.size());
}

void TestHttpTls::acceptsAnAddressInTheCertificate()
{
    const Observation seen = m_probe.check(
        {{u"url"_s, m_tls.url(u"good"_s, u"/ok"_s, u"127.0.0.1"_s)}, {u"caFile"_s, m_tls.certificates().caFile()}});
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(outcomeOf(seen), Outcome::Up);
}

//! The trailing dot only marks the name as fully qualified.
void TestHttpTls::acceptsATrailingDot()
{
    const Observation seen = m_probe.check({{u"url"_s, m_tls.url(u"good"_s, u"/ok"_s, u"localhost."_s)},
                                            {u"resolve"_s, u"127.0.0.1"_s},
                                            {u"caFile"_s, m_tls.certificates().caFile()}});
    QCOMPARE(errorMessage(seen), QString());
}

//! RFC 9525, 6.4: an IP address is compared only with IP addresses.
void TestHttpTls::addressDoesNotMatchHostNames()
{
    const QString sort = u"address-as-name"_s;
    const QString url = m_tls.url(sort, u"/ok"_s, u"127.0.0.1"_s);
    const QString message = u"The certificate names 127.0.0.1 as a host name, not as an IP address"_s;
    m_tls.http(sort)->clear();

    const Observation seen = m_probe.check({{u"url"_s, url}, {u"caFile"_s, m_tls.certificates().caFile()}});
    QVERIFY2(errorMessage(seen).startsWith(message), qPrintable(errorMessage(seen)));
    QCOMPARE(errorKey(seen), u"tls"_s);
    QVERIFY2(m_tls.http(sort)->requests().isEmpty(), "nothing may be sent");

    const Observation byName = m_probe.check(fields(sort));
    QCOMPARE(errorMessage(byName), QString());
    const Observation unverified = m_probe.check({{u"url"_s, url}, {u"verifyTls"_s, false}});
    QCOMPARE(outcomeOf(unverified), Outcome::Up);
    QVERIFY2(unverified.evidence->tls.problems.join(u' ').contains(message),
             qPrintable(unverified.evidence->tls.problems.join(u' ')));
}

//! Alternative names in the certificate replace its common name (RFC 9525, 2).
void TestHttpTls::otherNamesReplaceTheCommonName()
{
    const QString sort = u"name-in-subject"_s;
    const Observation seen = m_probe.check(fields(sort)); // `lo*` matches nothing: a wildcard is a whole label (RFC 9525, 6.3)
    QCOMPARE(errorMessage(seen),
             u"The certificate isn't valid for localhost, only for *.shop.example, 127.0.0.1, lo*, other.example."_s);
    QCOMPARE(errorKey(seen), u"tls"_s);
    QVERIFY2(m_tls.http(sort)->requests().isEmpty(), "nothing may be sent");
    const Observation byAddress =
        m_probe.check({{u"url"_s, m_tls.url(sort, u"/ok"_s, u"127.0.0.1"_s)}, {u"caFile"_s, m_tls.certificates().caFile()}});
    QCOMPARE(errorMessage(byAddress), QString());
}

void TestHttpTls::reportsCertificateValues()
{
    m_tls.http(u"good"_s)->clear();
    const Observation seen = m_probe.check(fields(u"good"_s));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
    QCOMPARE(seen.value(u"certificateDaysLeft"_s).toInt(), 364);
    QCOMPARE(seen.value(u"certificateEnds"_s).toDateTime(),
             QSslCertificate(seen.evidence->tls.chain.first(), QSsl::Der).expiryDate());
    QCOMPARE(seen.value(u"certificateSubject"_s).toString(), u"localhost"_s);
    QCOMPARE(seen.value(u"certificateIssuer"_s).toString(), u"Watchkeeper test authority ca"_s);
    QCOMPARE(seen.value(u"tlsProtocol"_s).toString(), u"TLS 1.3"_s);
    const QSslCertificate shown = QSslCertificate::fromPath(m_tls.certificates().certificateFile(u"good"_s)).value(0);
    QCOMPARE(seen.value(u"certificateEnds"_s).toDateTime(), shown.expiryDate());
    QCOMPARE(seen.value(u"certificateNames"_s).toString(), u"127.0.0.1, ::1, localhost"_s);
    QCOMPARE(seen.value(u"certificateKey"_s).toString(), u"EC 256"_s);
    QCOMPARE(seen.value(u"certificateFingerprint"_s).toString().size(), 64);
    QVERIFY2(seen.value(u"tlsCipher"_s).toString().startsWith(u"TLS_"_s), qPrintable(seen.value(u"tlsCipher"_s).toString()));
    QVERIFY(seen.phases.get(Phase::Tls).has_value());
    QVERIFY(m_tls.http(u"good"_s)->requests().first().head.contains("Host: localhost:"));
}

void TestHttpTls::requiresTheCaFile()
{
    const Observation seen = m_probe.check(m_tls.url(u"good"_s, u"/ok"_s));
    QCOMPARE(errorKey(seen), u"tls"_s);
    QVERIFY2(errorMessage(seen).startsWith(u"The certificate's issuer “Watchkeeper test authority ca” is unknown."_s),
             qPrintable(errorMessage(seen)));
}

void TestHttpTls::verificationCanBeTurnedOff_data()
{
    QTest::addColumn<bool>("up");
    for (const QString &sort : {u"expired"_s, u"not-yet-valid"_s, u"wrong-host"_s, u"self-signed"_s, u"unknown-issuer"_s,
                                u"weak-key"_s, u"no-names"_s, u"ends-soon"_s, u"good"_s})
        QTest::newRow(qPrintable(sort)) << true;
    QTest::newRow("old-protocol") << false;
    QTest::newRow("closes-in-handshake") << false;
}

void TestHttpTls::verificationCanBeTurnedOff()
{
    QFETCH(bool, up);
    const QString sort = QString::fromLatin1(QTest::currentDataTag());
    const Observation seen = m_probe.check({{u"url"_s, m_tls.url(sort, u"/ok"_s)}, {u"verifyTls"_s, false}});
    QCOMPARE(outcomeOf(seen), up ? Outcome::Up : Outcome::Down);
    QCOMPARE(seen.value(u"certificateDaysLeft"_s).isValid(), up);
    // A target that skips verification doesn't affect the next target.
    const Observation strict = m_probe.check(m_tls.url(sort, u"/ok"_s));
    QCOMPARE(errorKey(strict), u"tls"_s);
}

void TestHttpTls::warnsBeforeTheCertificateExpires()
{
    QJsonObject soon = fields(u"ends-soon"_s);
    const Observation warned = m_probe.check(soon);
    QCOMPARE(outcomeOf(warned), Outcome::Degraded);
    QVERIFY2(warned.warning->message().startsWith(u"The certificate expires in 5 days ("_s),
             qPrintable(warned.warning->message()));
    QCOMPARE(warned.warning->type(), ErrorType::Tls);
    QCOMPARE(warned.value(u"certificateDaysLeft"_s).toInt(), 5);

    soon.insert(u"certificateDays"_s, 3);
    QCOMPARE(outcomeOf(m_probe.check(soon)), Outcome::Up);
    soon.insert(u"certificateDays"_s, 0);
    QCOMPARE(outcomeOf(m_probe.check(soon)), Outcome::Up);
}

void TestHttpTls::timesOutDuringTheHandshake()
{
    const Observation seen = m_probe.check(fields(u"silent-in-handshake"_s), std::chrono::seconds(1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(errorMessage(seen).endsWith(u", then the TLS handshake didn't finish."_s), qPrintable(errorMessage(seen)));
    QVERIFY(m_probe.elapsedMs() < 6'000);
    QVERIFY(seen.phases.get(Phase::Tls).value_or(0) > 300);
}

void TestHttpTls::doesNotNegotiateHttp2()
{
    // The server prefers h2, but answers HTTP/1.1 to a client that doesn't offer h2.
    m_tls.http(u"good"_s)->clear();
    const Observation seen = m_probe.check(fields(u"good"_s, u"/echo"_s));
    QCOMPARE(errorMessage(seen), QString());
    QVERIFY(m_tls.http(u"good"_s)->requests().first().head.startsWith("GET /echo HTTP/1.1\r\n"));
}

void TestHttpTls::resetIsNotAnEnd()
{
    const Observation seen = m_probe.check(fields(u"good"_s, u"/reset-body"_s));
    QCOMPARE(errorMessage(seen), u"The response was cut off: the connection was closed after 4 B of the body."_s);
    QCOMPARE(errorKey(seen), u"network"_s);
}

void TestHttpTls::reportsPlainHttpAtATlsPort()
{
    const Observation seen = m_probe.check(u"http://127.0.0.1:%1/"_s.arg(m_tls.port(u"revoked"_s)));
    QVERIFY2(errorKey(seen) == u"protocol"_s || errorKey(seen) == u"network"_s, qPrintable(errorMessage(seen)));
}

void TestHttpTls::respectsTheMinimumTlsVersion_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("minimum");
    QTest::addColumn<QString>("protocol"); // empty: refused
    QTest::newRow("1.0 of an old device") << u"old-protocol"_s << u"1.0"_s << u"TLS 1.1"_s;
    QTest::newRow("1.1 of an old device") << u"old-protocol"_s << u"1.1"_s << u"TLS 1.1"_s;
    QTest::newRow("1.2 of an old device") << u"old-protocol"_s << u"1.2"_s << QString();
    QTest::newRow("newer where there is one") << u"good"_s << u"1.0"_s << u"TLS 1.3"_s;
    QTest::newRow("1.3") << u"good"_s << u"1.3"_s << u"TLS 1.3"_s;
    QTest::newRow("1.3 of one that has 1.2") << u"no-common-cipher"_s << u"1.3"_s << QString();
}

void TestHttpTls::respectsTheMinimumTlsVersion()
{
    QFETCH(QString, sort);
    QFETCH(QString, minimum);
    QFETCH(QString, protocol);
    QJsonObject asked = fields(sort);
    asked.insert(u"tlsMinimum"_s, minimum);
    const Observation seen = m_probe.check(asked);
    QCOMPARE(seen.value(u"tlsProtocol"_s).toString(), protocol);
    QCOMPARE(errorMessage(seen).isEmpty(), !protocol.isEmpty());
    if (minimum == u"1.3"_s && protocol.isEmpty())
        QCOMPARE(
            errorMessage(seen),
            u"The server at 127.0.0.1 port %1 doesn't support TLS 1.3, which “tlsMinimum” requires."_s.arg(m_tls.port(sort)));
}

void TestHttpTls::redirectsToHttpOnlyIfAllowed()
{
    const HttpFaults plain;
    QJsonObject asked = fields(u"good"_s, u"/redirect-to?"_s + plain.url(u"/ok"_s));
    const Observation seen = m_probe.check(asked);
    QCOMPARE(errorKey(seen), u"protocol"_s);
    QCOMPARE(
        errorMessage(seen),
        u"The server redirects from https to the unencrypted address %1. Watchkeeper follows such redirects only if “redirectToHttp” is on."_s
            .arg(plain.url(u"/ok"_s)));
    QCOMPARE(plain.connections(), 0);

    asked.insert(u"redirectToHttp"_s, true);
    asked.insert(u"username"_s, u"u"_s);
    asked.insert(u"password"_s, u"p"_s);
    QCOMPARE(errorMessage(m_probe.check(asked)), QString());
    QCOMPARE(plain.requests().size(), 1);
    QVERIFY(!plain.requests().first().head.contains("Authorization"));
}

void TestHttpTls::trustsACertificateWithoutItsIssuer_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("trusted");
    QTest::addColumn<QString>("message");
    QTest::newRow("server") << u"good"_s << u"good"_s << u""_s;
    QTest::newRow("another server") << u"good"_s << u"ends-soon"_s << u"is unknown"_s;
    QTest::newRow("expired server") << u"expired"_s << u"expired"_s << u"expired 3 days ago"_s;
    QTest::newRow("server not yet valid") << u"not-yet-valid"_s << u"not-yet-valid"_s << u"isn't valid before"_s;
    QTest::newRow("issuer") << u"good"_s << u"intermediate"_s << u""_s;
    // Certificates are public, so a server can also send a trusted certificate that isn't related to its own.
    QTest::newRow("stranger in the place of the issuer") << u"behind-a-stranger"_s << u"ends-soon"_s << u"is unknown"_s;
    QTest::newRow("issuer behind a stranger") << u"behind-a-stranger"_s << u"intermediate"_s << u""_s;
    QTest::newRow("expired issuer") << u"good"_s << u"cross-signed"_s << u"expired on"_s;
}

//! Applies to both clients.
void TestHttpTls::trustsACertificateWithoutItsIssuer()
{
    QFETCH(const QString, sort);
    QFETCH(const QString, trusted);
    QFETCH(const QString, message);
    for (const QString &client : {u"own"_s, u"qt"_s}) {
        const Observation seen = m_probe.check({{u"url"_s, m_tls.url(sort, u"/ok"_s)},
                                                {u"client"_s, client},
                                                {u"caFile"_s, m_tls.certificates().certificateFile(trusted)}});
        QVERIFY2(errorMessage(seen).contains(message), qPrintable(client + u": "_s + errorMessage(seen)));
        QCOMPARE(seen.error.has_value(), !message.isEmpty());
    }
}

void TestHttpTls::reportsCaFileFaults()
{
    const QTemporaryDir folder;
    QJsonObject missing = fields(u"good"_s);
    missing.insert(u"caFile"_s, folder.filePath(u"none.pem"_s));
    const Observation none = m_probe.check(missing);
    QCOMPARE(errorKey(none), u"notfound"_s);
    QVERIFY2(errorMessage(none).contains(u"none.pem was not found"_s), qPrintable(errorMessage(none)));

    QFile file(folder.filePath(u"empty.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no certificate here\n");
    file.close();
    missing.insert(u"caFile"_s, file.fileName());
    const Observation empty = m_probe.check(missing);
    QCOMPARE(errorKey(empty), u"notfound"_s);
    QVERIFY2(errorMessage(empty).contains(u"contains no certificate"_s), qPrintable(errorMessage(empty)));

    // The part beyond the limit must not be dropped silently.
    const QString path = folder.filePath(u"large.pem"_s);
    QVERIFY(QFile::copy(m_tls.certificates().caFile(), path));
    QFile large(path);
    QVERIFY(large.open(QIODevice::ReadWrite) && large.resize(9 * 1024 * 1024)); // sparse: needs no space on the disk
    missing.insert(u"caFile"_s, path);
    const Observation tooLarge = m_probe.check(missing);
    QCOMPARE(errorKey(tooLarge), u"notfound"_s);
    QCOMPARE(
        errorMessage(tooLarge),
        u"The file %1 is larger than 8.39 MB. Use a file that contains only the required certificates or keys."_s.arg(path));
}

void TestHttpTls::readsAChangedCaFileAgain()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"ca.pem"_s);
    QJsonObject target = fields(u"good"_s);
    target.insert(u"caFile"_s, path);
    QVERIFY(QFile::copy(m_tls.certificates().certificateFile(u"self-signed"_s), path));
    QCOMPARE(errorKey(m_probe.check(target)), u"tls"_s);
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::copy(m_tls.certificates().caFile(), path));
    QCOMPARE(errorMessage(m_probe.check(target)), QString());
}

//! If the file were read again for every check, the few threads would soon be blocked, and none would be left for other files.
void TestHttpTls::readsAHangingCaFileOnce()
{
    const HangingShare share;
    NetworkPool pool(share.reader());
    QSslConfiguration none;
    TaskGroup waiting;
    for (int check = 0; check < 10; ++check)
        waiting.add(store(pool.trust(u"/dead/ca.pem"_s, {}, waiting.token()), &none));
    QTRY_VERIFY(share.reads() > 0);
    const Deadline deadline(std::chrono::seconds(20), CancelToken());
    QSslConfiguration trust;
    QCoro::waitFor(store(pool.trust(u"/alive/ca.pem"_s, {}, deadline.token()), &trust));
    QCOMPARE(trust.peerVerifyMode(), QSslSocket::VerifyPeer);

    QCOMPARE(waiting.running(), 10);
    waiting.cancel();
    QCoro::waitFor(waiting.join());
    // No further read begins if all checks have stopped waiting.
    CancelSource late;
    late.cancel();
    QCoro::waitFor(store(pool.trust(u"/dead/ca.pem"_s, {}, late.token()), &none));
    QCOMPARE(share.reads(), 1);
}

void TestHttpTls::keptConnectionKeepsItsCertificateValues()
{
    QJsonObject target = fields(u"good"_s);
    target.insert(u"connection"_s, u"keep-alive"_s);
    m_tls.http(u"good"_s)->clear();
    for (int i = 0; i < 3; ++i) {
        const Observation seen = m_probe.check(target);
        QCOMPARE(seen.summary, u"200 OK, 13 B"_s);
        QCOMPARE(seen.value(u"certificateDaysLeft"_s).toInt(), 364);
        QCOMPARE(seen.phases.get(Phase::Tls).has_value(), i == 0);
    }
    QCOMPARE(m_tls.http(u"good"_s)->connections(), 1);
}

void TestHttpTls::trustIsReusable()
{
    // Each check gets its own complete copy of the pool's configuration, independent of earlier checks.
    for (const QString &file : {QString(), QString(), m_tls.certificates().caFile(), m_tls.certificates().caFile()}) {
        QSslConfiguration trust;
        QCoro::waitFor(store(m_probe.services().get<NetworkPool>().trust(file, {}, {}), &trust));
        QCOMPARE(trust.protocol(), QSsl::TlsV1_2OrLater);
        QCOMPARE(trust.peerVerifyMode(), QSslSocket::VerifyPeer);
        QVERIFY(trust.ocspStaplingEnabled());
    }
}

QTEST_GUILESS_MAIN(TestHttpTls)

} // namespace HttpTlsTest

#include "tst_HttpTls.moc"
