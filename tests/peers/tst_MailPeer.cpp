// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/channels/MailDelivery.h"
#include "peers/PeerServer.h"
#include "support/TestCertificates.h"

#include <QTcpSocket>
#include <QTest>

namespace MailPeerTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests alert emails with a real mail server, Exim.
class tst_MailPeer : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }
    void deliversMails_data();
    void deliversMails();

private:
    bool answers() const;

    PeerServer m_server{QStringLiteral(PEER_SERVERS "/exim.json")};
    TestCertificates m_certificates;
};

bool tst_MailPeer::answers() const
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, m_server.port(u"port"_s));
    return socket.waitForConnected(1000) && socket.waitForReadyRead(1000);
}

void tst_MailPeer::initTestCase()
{
    QCOMPARE(m_server.start([this] { return answers(); }), QString());
}

void tst_MailPeer::deliversMails_data()
{
    QTest::addColumn<MailTransport::Security>("security");
    QTest::addColumn<QString>("port");
    QTest::addColumn<QStringList>("to");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const QString keeper = u"keeper@lighthouse.test"_s;
    QTest::newRow("open") << MailTransport::Security::None << u"port"_s << QStringList{keeper} << u"delivered"_s
                          << u"accepted the email."_s;
    QTest::newRow("STARTTLS") << MailTransport::Security::StartTls << u"port"_s << QStringList{keeper} << u"delivered"_s
                              << u"accepted the email."_s;
    QTest::newRow("TLS") << MailTransport::Security::Tls << u"tls"_s << QStringList{keeper} << u"delivered"_s
                         << u"accepted the email."_s;
    QTest::newRow("nobody") << MailTransport::Security::StartTls << u"port"_s << QStringList{u"nobody@lighthouse.test"_s}
                            << u"refused"_s << u"It replied: 550 No such keeper"_s;
    QTest::newRow("later") << MailTransport::Security::StartTls << u"port"_s << QStringList{u"later@lighthouse.test"_s}
                           << u"again"_s << u"It replied: 451 Come back at dusk"_s;
    QTest::newRow("one of two") << MailTransport::Security::StartTls << u"port"_s
                                << QStringList{u"nobody@lighthouse.test"_s, keeper} << u"delivered"_s
                                << u"accepted the email, but not for nobody@lighthouse.test."_s;
    QTest::newRow("elsewhere") << MailTransport::Security::StartTls << u"port"_s << QStringList{u"keeper@nowhere.test"_s}
                               << u"refused"_s << u"No relaying"_s;
}

void tst_MailPeer::deliversMails()
{
    QFETCH(MailTransport::Security, security);
    QFETCH(QString, port);
    QFETCH(QStringList, to);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    MailTransport way;
    way.server = u"localhost"_s;
    way.port = m_server.port(port);
    way.security = security;
    way.from = u"watch@lighthouse.test"_s;
    way.to = to;
    way.authorities = QSslCertificate::fromPath(m_certificates.caFile());
    Alert alert = alertOf(u"down"_s);
    alert.text += u"\n.\nQUIT\n.ü"_s; // would end the email without dot-stuffing
    const Verdict seen = QCoro::waitFor(sendByMail(way, alert, CancelToken()));
    QVERIFY2(seen.text().contains(says), qPrintable(seen.text()));
    QCOMPARE(verdictKey(seen.code()), verdict);
}

QTEST_GUILESS_MAIN(tst_MailPeer)

} // namespace MailPeerTest

#include "tst_MailPeer.moc"
