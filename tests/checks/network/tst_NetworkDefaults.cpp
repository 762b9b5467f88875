// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests that the network settings of a profile apply only to checks without their own settings.

#include "checks/HttpProbe.h"
#include "checks/helpers/CheckBench.h"
#include "checks/network/NetworkPool.h"
#include "checks/port/Expectation.h"
#include "support/TestCertificates.h"
#include "support/TlsFaults.h"
#include "support/dns/DnsFaults.h"
#include "support/http/HttpFaults.h"
#include "support/http/ProxyFaults.h"

#include <QTemporaryDir>
#include <QTest>

namespace NetworkDefaultsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

QCoro::Task<QList<QSslCertificate>> authoritiesOf(QCoro::Task<NetworkPool::Trust> task)
{
    const NetworkPool::Trust trust = co_await task;
    QList<QSslCertificate> authorities;
    if (trust)
        authorities = trust->caCertificates();
    co_return authorities;
}

} // namespace

class tst_NetworkDefaults : public QObject
{
    Q_OBJECT

    static NetworkSettings manual(const ProxyFaults &proxy)
    {
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::Manual;
        settings.proxyAddress = QUrl(proxy.address());
        return settings;
    }

    HttpFaults m_http;
    QTemporaryDir m_folder;

private slots:
    void usesTheManualProxy_data()
    {
        QTest::addColumn<int>("sort");
        QTest::newRow("http") << static_cast<int>(ProxyFaults::Protocol::Http);
        QTest::newRow("socks5") << static_cast<int>(ProxyFaults::Protocol::Socks5);
    }
    void usesTheManualProxy()
    {
        QFETCH(int, sort);
        const ProxyFaults proxy(static_cast<ProxyFaults::Protocol>(sort));
        HttpProbe probe(manual(proxy));
        QCOMPARE(errorMessage(probe.check(m_http.url(u"/ok"_s))), QString());
        QCOMPARE(proxy.asked().size(), 1);
    }

    void proxyOfTheTargetTakesPrecedence()
    {
        const ProxyFaults general(ProxyFaults::Protocol::Http);
        const ProxyFaults own(ProxyFaults::Protocol::Http);
        HttpProbe probe(manual(general));
        QCOMPARE(errorMessage(probe.check({{u"url"_s, m_http.url(u"/ok"_s)}, {u"proxy"_s, own.address()}})), QString());
        QCOMPARE(general.asked().size(), 0);
        QCOMPARE(own.asked().size(), 1);
        QCOMPARE(errorMessage(probe.check({{u"url"_s, m_http.url(u"/ok"_s)}, {u"proxy"_s, u"none"_s}})), QString());
        QCOMPARE(general.asked().size(), 0);
    }

    void sendsProxyCredentials_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("problem");
        QTest::newRow("plain") << u"r1ght"_s << QString();
        QTest::newRow("variable") << u"${env:WATCHKEEPER_TEST_PROXY}"_s << QString();
        QTest::newRow("file") << u"${file:%1}"_s.arg(m_folder.filePath(u"proxy-password"_s)) << QString();
        QTest::newRow("keychain") << u"${keychain:abc}"_s << QString();
        QTest::newRow("wrong") << u"wr0ng"_s << u"requires a user name and password"_s;
        QTest::newRow("not in the keychain") << u"${keychain:other}"_s << u"the keychain hasn't provided this secret"_s;
        QTest::newRow("no such variable") << u"${env:WATCHKEEPER_NOT_THERE}"_s << u"expanded: the environment variable"_s;
    }
    void sendsProxyCredentials()
    {
        QFETCH(QString, password);
        QFETCH(QString, problem);
        qputenv("WATCHKEEPER_TEST_PROXY", "r1ght");
        QFile file(m_folder.filePath(u"proxy-password"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("r1ght\n");
        file.close();
        const ProxyFaults proxy(ProxyFaults::Protocol::Http, "me:r1ght");
        NetworkSettings settings = manual(proxy);
        settings.proxyUser = u"me"_s;
        settings.proxyPassword = password;
        HttpProbe probe(settings);
        probe.services().setSecrets({{u"abc"_s, u"r1ght"_s}});
        const QString message = errorMessage(probe.check(m_http.url(u"/ok"_s)));
        QVERIFY2(problem.isEmpty() ? message.isEmpty() : message.contains(problem), qPrintable(message));
        QVERIFY(!message.contains(u"r1ght"_s));
    }

    void reportsAProxyWithoutAddress()
    {
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::Manual;
        HttpProbe probe(settings);
        QVERIFY(errorMessage(probe.check(m_http.url(u"/ok"_s))).contains(u"specify one"_s));
    }

    void usesTheSystemProxy()
    {
        const ProxyFaults proxy(ProxyFaults::Protocol::Http);
        NetworkSettings settings;
        settings.proxy = NetworkSettings::Proxy::System;
        HttpProbe probe(settings);
        qunsetenv("no_proxy");
        qputenv("http_proxy", proxy.address().toLatin1());
        const auto reset = qScopeGuard([] { qunsetenv("http_proxy"); });
        const QString url = u"http://shop.example:%1/ok"_s.arg(m_http.port());
        QCOMPARE(errorMessage(probe.check(url)), QString());
        QCOMPARE(proxy.asked(), QStringList(u"GET "_s + url));
        probe.services().setNetworkSettings({}); // applies from the next check on
        QVERIFY(!errorMessage(probe.check(u"http://shop.invalid/ok"_s)).isEmpty());
        QCOMPARE(proxy.asked().size(), 1);
    }

    void trustsTheConfiguredCa()
    {
        const TlsFaults tls;
        QVERIFY(!errorMessage(HttpProbe().check(tls.url(u"good"_s, u"/ok"_s))).isEmpty()); // the CA isn't trusted
        NetworkSettings settings;
        settings.caFile = tls.certificates().caFile();
        HttpProbe probe(settings);
        QCOMPARE(errorMessage(probe.check(tls.url(u"good"_s, u"/ok"_s))), QString());
        // If a target has a CA file, no other CA is trusted.
        const Observation own = probe.check(
            {{u"url"_s, tls.url(u"good"_s, u"/ok"_s)}, {u"caFile"_s, tls.certificates().certificateFile(u"self-signed"_s)}});
        QCOMPARE(errorKey(own), u"tls"_s);

        settings.caFile = tls.certificates().certificateFile(u"self-signed"_s);
        HttpProbe selfSigned(settings);
        QCOMPARE(errorMessage(selfSigned.check(tls.url(u"self-signed"_s, u"/ok"_s))), QString());

        settings.caFile = u"/not/there.pem"_s;
        QVERIFY(errorMessage(HttpProbe(settings).check(tls.url(u"good"_s, u"/ok"_s))).contains(u"/not/there.pem"_s));
    }

    //! Qt normally loads the system's CAs when they are needed, but not if other CAs were set.
    void addsCertificatesToTheSystems()
    {
        const TestCertificates certificates;
        QList<QSslCertificate> wanted = QSslConfiguration::systemCaCertificates();
        QVERIFY2(!wanted.isEmpty(), "the package ca-certificates is missing");
        wanted += QSslCertificate::fromPath(certificates.caFile());
        NetworkPool pool;
        const auto trusted = QCoro::waitFor(authoritiesOf(pool.trust(QString(), certificates.caFile(), CancelToken())));
        for (const QSslCertificate &authority : std::as_const(wanted))
            QVERIFY2(trusted.contains(authority), qPrintable(authority.issuerDisplayName()));
    }

    void verificationCanBeTurnedOff()
    {
        const TlsFaults tls;
        NetworkSettings settings;
        settings.verifyTls = false;
        HttpProbe probe(settings);
        QCOMPARE(errorMessage(probe.check(tls.url(u"expired"_s, u"/ok"_s))), QString());
        const Observation own = probe.check({{u"url"_s, tls.url(u"expired"_s, u"/ok"_s)}, {u"verifyTls"_s, true}});
        QCOMPARE(errorKey(own), u"tls"_s);
    }

    void respectsTheIpFamily_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("http") << u"http"_s;
        QTest::newRow("tcp") << u"tcp"_s;
    }
    void respectsTheIpFamily()
    {
        QFETCH(QString, kind);
        DnsFaults dns;
        dns.add(u"only4.example"_s, QHostAddress(QHostAddress::LocalHost));
        NetworkSettings settings;
        settings.nameServers = {dns.nameServer()};
        settings.ipFamily = u"ipv6"_s;
        CheckServices services(settings);
        CheckBench bench(&services);
        QJsonObject target{{u"host"_s, u"only4.example"_s}, {u"port"_s, m_http.port()}};
        if (kind == u"http"_s)
            target = {{u"url"_s, u"http://only4.example:%1/ok"_s.arg(m_http.port())}};
        const Observation refused = bench.run(kind, target);
        QCOMPARE(errorKey(refused), u"dns"_s);
        QVERIFY2(errorMessage(refused).contains(u"only4.example"_s), qPrintable(errorMessage(refused)));
        target.insert(u"ipFamily"_s, u"ipv4"_s); // the target's setting takes precedence
        QCOMPARE(errorMessage(bench.run(kind, target)), QString());
    }
};

QTEST_GUILESS_MAIN(tst_NetworkDefaults)

} // namespace NetworkDefaultsTest

#include "tst_NetworkDefaults.moc"
