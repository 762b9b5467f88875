// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tests the `dns` kind with a real DNS server: dnsmasq on loopback, with records defined by the test.
#include "checks/helpers/CheckBench.h"
#include "support/Signals.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

#include <csignal>
#include <sys/prctl.h>

namespace DnsPeerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString dnsmasqProgram()
{
    const QString found = QStandardPaths::findExecutable(u"dnsmasq"_s);
    return found.isEmpty() ? u"/usr/sbin/dnsmasq"_s : found;
}

//! Returns a port that is currently free for UDP and TCP.
int freePort()
{
    QUdpSocket udp;
    QTcpServer tcp;
    while (!tcp.isListening()) {
        udp.close();
        udp.bind(QHostAddress::LocalHost);
        tcp.listen(QHostAddress::LocalHost, udp.localPort());
    }
    return tcp.serverPort();
}

QStringList arguments(int port)
{
    return {u"--keep-in-foreground"_s,
            u"--no-resolv"_s,
            u"--no-hosts"_s,
            u"--no-daemon"_s,
            u"--conf-file=/dev/null"_s,
            u"--pid-file="_s,
            u"--listen-address=127.0.0.1"_s,
            u"--bind-interfaces"_s,
            u"--port=%1"_s.arg(port),
            u"--local=/example.test/"_s,
            u"--host-record=many.example.test,192.0.2.1,2001:db8::1"_s,
            u"--cname=alias.example.test,many.example.test"_s,
            u"--mx-host=example.test,mail.example.test,10"_s,
            u"--txt-record=example.test,v=spf1 -all"_s,
            u"--srv-host=_sip._tcp.example.test,sip.example.test,5060,10,5"_s,
            u"--caa-record=example.test,0,issue,ca.example"_s,
            u"--ptr-record=1.2.0.192.in-addr.arpa,many.example.test"_s,
            u"--naptr-record=example.test,10,20,U,SIP+D2U,,sip.example.test"_s};
}

} // namespace

class tst_DnsPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersQueries_data();
    void answersQueries();
    void reportsAStoppedServer();
    void cleanupTestCase();

private:
    Observation ask(const QString &name, const QString &type, QJsonObject more, std::chrono::milliseconds timeout = 5s);

    QProcess m_server;
    int m_port = 0;
};

void tst_DnsPeer::initTestCase()
{
    m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    for (int attempt = 0; attempt < 5; ++attempt) {
        m_port = freePort();
        m_server.start(dnsmasqProgram(), arguments(m_port));
        QVERIFY2(m_server.waitForStarted(), qPrintable(m_server.errorString()));
        // Limited by time instead of attempts, because queries are refused within a millisecond while the server isn't
        // listening.
        const QDeadlineTimer started(10s);
        while (m_server.state() == QProcess::Running && !started.hasExpired()) {
            if (!ask(u"many.example.test"_s, u"A"_s, {}, 200ms).error)
                return;
            QCoreApplication::processEvents();
        }
        m_server.kill();
        m_server.waitForFinished();
    }
    QFAIL("dnsmasq does not answer");
}

Observation tst_DnsPeer::ask(const QString &name, const QString &type, QJsonObject more, std::chrono::milliseconds timeout)
{
    more.insert(u"query"_s, name);
    more.insert(u"type"_s, type);
    more.insert(u"server"_s, u"127.0.0.1"_s);
    more.insert(u"port"_s, m_port);
    CheckServices services;
    CheckBench bench(&services);
    return bench.run(u"dns"_s, more, timeout);
}

void tst_DnsPeer::answersQueries_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("seen"); // outcome and summary
    const auto row = [](const char *test, const QString &name, const QString &type, const QJsonObject &more,
                        const QString &seen) { QTest::newRow(test) << name << type << more << seen; };
    const QString domain = u"example.test"_s;
    row("A", u"many.example.test"_s, u"A"_s, {{u"answers"_s, QJsonArray{u"192.0.2.1"_s}}}, u"up 192.0.2.1"_s);
    row("another A", u"many.example.test"_s, u"A"_s, {{u"answers"_s, QJsonArray{u"192.0.2.9"_s}}}, u"down 192.0.2.1"_s);
    row("AAAA", u"many.example.test"_s, u"AAAA"_s, {{u"answers"_s, QJsonArray{u"2001:db8:0::1"_s}}}, u"up 2001:db8::1"_s);
    row("alias", u"Alias.Example.TEST."_s, u"A"_s, {}, u"up 192.0.2.1"_s);
    row("CNAME", u"alias.example.test"_s, u"CNAME"_s, {}, u"up many.example.test"_s);
    row("MX", domain, u"MX"_s, {{u"answers"_s, QJsonArray{u"mail.example.test"_s}}}, u"up 10 mail.example.test"_s);
    row("TXT", domain, u"TXT"_s, {{u"answerPattern"_s, u"^v=spf1 "_s}}, u"up v=spf1 -all"_s);
    row("SRV", u"_sip._tcp.example.test"_s, u"SRV"_s, {}, u"up 10 5 5060 sip.example.test"_s);
    row("CAA", domain, u"CAA"_s, {}, u"up 0 issue \"ca.example\""_s);
    row("NAPTR", domain, u"NAPTR"_s, {}, u"up 10 20 \"U\" \"SIP+D2U\" \"\" sip.example.test"_s);
    row("PTR", u"192.0.2.1"_s, u"PTR"_s, {}, u"up many.example.test"_s);
    row("no such name", u"absent.example.test"_s, u"A"_s, {}, u"down NXDOMAIN"_s);
    row("no such name, as wanted", u"absent.example.test"_s, u"A"_s, {{u"rcode"_s, u"NXDOMAIN"_s}}, u"up NXDOMAIN"_s);
    row("of another domain", u"example.org"_s, u"A"_s, {}, u"down REFUSED"_s);
    row("by TCP", u"many.example.test"_s, u"A"_s, {{u"transport"_s, u"tcp"_s}}, u"up 192.0.2.1"_s);
}

void tst_DnsPeer::answersQueries()
{
    QFETCH(QString, name);
    QFETCH(QString, type);
    QFETCH(QJsonObject, more);
    QFETCH(QString, seen);
    const Observation observation = ask(name, type, more);
    QCOMPARE(outcomeKey(outcomeOf(observation)) + u' ' + observation.summary, seen);
    QVERIFY(!observation.value(u"dnsRcode"_s).toString().isEmpty());
}

//! A server stopped by SIGSTOP is silent. If the server has ended, queries are refused.
void tst_DnsPeer::reportsAStoppedServer()
{
    QVERIFY(test::sendSignal(m_server, SIGSTOP));
    QCOMPARE(errorKey(ask(u"many.example.test"_s, u"A"_s, {}, 300ms)), u"timeout"_s);
    QVERIFY(test::sendSignal(m_server, SIGCONT));
    m_server.kill();
    QVERIFY(m_server.waitForFinished());
    QCOMPARE(errorKey(ask(u"many.example.test"_s, u"A"_s, {})), u"refused"_s);
    QCOMPARE(errorKey(ask(u"many.example.test"_s, u"A"_s, {{u"transport"_s, u"tcp"_s}})), u"refused"_s);
}

void tst_DnsPeer::cleanupTestCase()
{
    m_server.kill();
    m_server.waitForFinished();
}

QTEST_GUILESS_MAIN(tst_DnsPeer)

} // namespace DnsPeerTest

#include "tst_DnsPeer.moc"
