// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "peers/PeerServer.h"
#include "support/http/HttpFaults.h"

#include <QTcpSocket>
#include <QTest>

namespace NegotiatePeerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests Qt's HTTP client with a Kerberos ticket against a real Apache that requires one.
class tst_NegotiatePeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }
    void sendsTheTicket();
    void reportsAMissingTicket();
    void doesNotSendTheTicketElsewhere();

private:
    bool answers() const;
    QString url() const { return u"http://localhost:%1/"_s.arg(m_server.port(u"port"_s)); }
    Observation check(const QString &address) { return m_probe.check({{u"url"_s, address}, {u"client"_s, u"qt"_s}}); }

    PeerServer m_server{QStringLiteral(PEER_SERVERS "/apache-negotiate.json")};
    HttpProbe m_probe;
};

bool tst_NegotiatePeer::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server.port(u"port"_s));
    return socket.waitForConnected(1000);
}

void tst_NegotiatePeer::initTestCase()
{
    QCOMPARE(m_server.start([this] { return answers(); }), QString());
    // This process also needs the realm and the ticket.
    qputenv("KRB5_CONFIG", m_server.script().environment.value(u"KRB5_CONFIG"_s).toString().toLocal8Bit());
}

void tst_NegotiatePeer::sendsTheTicket()
{
    const Observation seen = check(url());
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(observationText(seen), u"<p>Lighthouse</p>\n"_s);
}

void tst_NegotiatePeer::reportsAMissingTicket()
{
    qputenv("KRB5CCNAME", "FILE:/nowhere/tickets");
    const Observation seen = check(url());
    qunsetenv("KRB5CCNAME");
    QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
}

//! After a redirect, another server doesn't receive the ticket.
void tst_NegotiatePeer::doesNotSendTheTicketElsewhere()
{
    HttpFaults elsewhere;
    const Observation seen = check(elsewhere.url(u"/redirect-to/302?"_s) + url());
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 1);
    QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
}

QTEST_GUILESS_MAIN(tst_NegotiatePeer)

} // namespace NegotiatePeerTest

#include "tst_NegotiatePeer.moc"
