// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/SmtpFake.h"
#include "alerts/channels/MailDelivery.h"
#include "support/TestCertificates.h"

#include <QFile>
#include <QSslKey>
#include <QTest>

namespace MailDeliveryTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;

//! Tests sending emails through a server that follows a script.
class tst_MailDelivery : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void delivers_data();
    void delivers();
    void sendsPasswords_data();
    void sendsPasswords();
    void repliesDetermineTheVerdict_data();
    void repliesDetermineTheVerdict();
    void usesTheDefaultTrustWithoutACaFile();
    void refusesInvalidCertificates_data();
    void refusesInvalidCertificates();
    void refusesTextInjectedBeforeTheHandshake();
    void sendsNoPasswordUnencrypted();
    void reportsRefusedRecipients_data();
    void reportsRefusedRecipients();
    void retriesIfOneRecipientIsDeferred();
    void sendsOnlyToPendingRecipients();
    void endsAtTheDeadline();
    void refusesInvalidAddresses_data();
    void refusesInvalidAddresses();
    void endsWhenCancelled();

private:
    MailTransport transport(MailTransport::Security security = MailTransport::Security::None);
    Verdict send(const MailTransport &transport);
    void secure(SmtpFake::Tls tls, const QString &sort);

    TestCertificates m_certificates;
    std::unique_ptr<SmtpFake> m_server;
};

void tst_MailDelivery::init()
{
    m_server = std::make_unique<SmtpFake>();
}

MailTransport tst_MailDelivery::transport(MailTransport::Security security)
{
    MailTransport transport;
    transport.server = u"localhost"_s;
    transport.port = m_server->serverPort();
    transport.security = security;
    transport.from = u"watch@shop.example"_s;
    transport.to = QStringList{u"a@shop.example"_s, u"b@shop.example"_s};
    transport.deadline = 10s;
    transport.authorities = QSslCertificate::fromPath(m_certificates.caFile());
    return transport;
}

Verdict tst_MailDelivery::send(const MailTransport &transport)
{
    return QCoro::waitFor(sendByMail(transport, alertOf(u"down"_s), CancelToken()));
}

void tst_MailDelivery::secure(SmtpFake::Tls tls, const QString &sort)
{
    m_server->tls = tls;
    QFile key(m_certificates.keyFile(sort));
    QVERIFY(key.open(QIODevice::ReadOnly));
    m_server->configuration = QSslConfiguration::defaultConfiguration();
    m_server->configuration.setLocalCertificateChain(QSslCertificate::fromPath(m_certificates.certificateFile(sort)));
    QSslKey secret(&key, QSsl::Rsa);
    if (secret.isNull()) {
        key.seek(0);
        secret = QSslKey(&key, QSsl::Ec);
    }
    m_server->configuration.setPrivateKey(secret);
}

void tst_MailDelivery::delivers_data()
{
    QTest::addColumn<MailTransport::Security>("security");
    QTest::newRow("open") << MailTransport::Security::None;
    QTest::newRow("STARTTLS") << MailTransport::Security::StartTls;
    QTest::newRow("TLS") << MailTransport::Security::Tls;
}

void tst_MailDelivery::delivers()
{
    QFETCH(MailTransport::Security, security);
    if (security != MailTransport::Security::None)
        secure(security == MailTransport::Security::Tls ? SmtpFake::Tls::FromTheFirstByte : SmtpFake::Tls::Start, u"good"_s);
    const Verdict verdict = send(transport(security));
    QCOMPARE(verdict.text(), u"Delivered: localhost accepted the email."_s);
    QCOMPARE(verdict.answer(), u"2.0.0 queued as 7F3A"_s);
    QCOMPARE(m_server->wasEncrypted(), security != MailTransport::Security::None);
    QVERIFY(m_server->commands().contains("MAIL FROM:<watch@shop.example>"));
    QVERIFY(m_server->commands().contains("RCPT TO:<a@shop.example>"));
    QVERIFY(m_server->commands().contains("RCPT TO:<b@shop.example>"));
    QCOMPARE(m_server->mail(),
             mailMessage(alertOf(u"down"_s), u"watch@shop.example"_s, {u"a@shop.example"_s, u"b@shop.example"_s}));
}

void tst_MailDelivery::sendsPasswords_data()
{
    QTest::addColumn<QByteArray>("offered");
    QTest::addColumn<QByteArrayList>("commands");
    QTest::newRow("PLAIN") << QByteArray("LOGIN PLAIN")
                           << QByteArrayList{"AUTH PLAIN " + QByteArray("\0w\0p\xc3\xa4ss", 8).toBase64()};
    QTest::newRow("LOGIN") << QByteArray("LOGIN XOAUTH2")
                           << QByteArrayList{"AUTH LOGIN", "dw==", QByteArray("p\xc3\xa4ss").toBase64()};
}

void tst_MailDelivery::sendsPasswords()
{
    QFETCH(QByteArray, offered);
    QFETCH(QByteArrayList, commands);
    secure(SmtpFake::Tls::Start, u"good"_s);
    m_server->auth = offered;
    MailTransport ours = transport(MailTransport::Security::StartTls);
    ours.user = u"w"_s;
    ours.password = u"päss"_s;
    QCOMPARE(verdictKey(send(ours).code()), u"delivered"_s);
    QCOMPARE(m_server->commands().mid(3, commands.size()), commands); // after EHLO, STARTTLS, EHLO
}

void tst_MailDelivery::repliesDetermineTheVerdict_data()
{
    QTest::addColumn<QByteArray>("command");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *command, const char *answer, const char *verdict, const char *says) {
        QTest::newRow(name) << QByteArray(command) << QByteArray(answer) << QString::fromLatin1(verdict)
                            << QString::fromLatin1(says);
    };
    row("busy at once", "greeting", "421 too busy", "again", "rejected the connection. It replied: 421 too busy");
    row("not for us", "greeting", "554 go away", "broken", "It replied: 554 go away");
    row("no SMTP", "greeting", "HTTP/1.1 400 Bad Request", "again", "localhost closed the connection, or doesn't speak SMTP.");
    row("EHLO", "EHLO", "502 no", "broken", "rejected EHLO");
    row("credentials", "AUTH", "535 5.7.8 wrong", "broken", "rejected the user name and password. It replied: 535 5.7.8 wrong");
    row("credentials later", "AUTH", "454 4.7.0 later", "again", "It replied: 454 4.7.0 later");
    row("sender", "MAIL", "553 not yours", "refused", "rejected watch@shop.example. It replied: 553 not yours");
    row("greylisted", "RCPT", "450 4.2.0 greylisted", "again", "It replied: 450 4.2.0 greylisted");
    row("recipients", "RCPT", "550-5.1.1 nobody\r\n550 of that name", "refused", "It replied: 550 5.1.1 nobody of that name");
    row("too much", "DATA", "452 full", "again", "rejected the email. It replied: 452 full");
    row("spam", ".", "554 5.7.1 spam", "refused", "rejected the email. It replied: 554 5.7.1 spam");
    row("mail later", ".", "451 later", "again", "It replied: 451 later");
    row("disconnects", "DATA", "hang up", "again", "localhost closed the connection, or doesn't speak SMTP.");
    row("repeats the password", "AUTH", "535 no sEcReT here", "broken", "It replied: 535 no *** here");
}

void tst_MailDelivery::repliesDetermineTheVerdict()
{
    QFETCH(QByteArray, command);
    QFETCH(QByteArray, answer);
    QFETCH(QString, verdict);
    QFETCH(QString, says);
    m_server->auth = "PLAIN";
    m_server->answer.insert(command, answer);
    MailTransport ours = transport();
    ours.user = u"w"_s;
    ours.password = u"sEcReT"_s;
    const Verdict seen = send(ours);
    QVERIFY2(seen.text().contains(says), qPrintable(seen.text()));
    QCOMPARE(verdictKey(seen.code()), verdict);
}

//! Without its own CA file, a channel uses Qt's default trust. If its configuration equals the default one, Qt loads the
//! system's CAs on its own.
void tst_MailDelivery::usesTheDefaultTrustWithoutACaFile()
{
    QVERIFY(mailTlsConfiguration({}) == QSslConfiguration::defaultConfiguration());
    const QList<QSslCertificate> own = QSslCertificate::fromPath(m_certificates.caFile());
    QCOMPARE(own.size(), 1);
    QCOMPARE(mailTlsConfiguration(own).caCertificates(), own);
}

void tst_MailDelivery::refusesInvalidCertificates_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<MailTransport::Security>("security");
    for (const char *sort : {"expired", "wrong-host", "self-signed", "unknown-issuer", "name-in-subject"}) {
        QTest::addRow("%s, TLS", sort) << QString::fromLatin1(sort) << MailTransport::Security::Tls;
        QTest::addRow("%s, STARTTLS", sort) << QString::fromLatin1(sort) << MailTransport::Security::StartTls;
    }
}

void tst_MailDelivery::refusesInvalidCertificates()
{
    QFETCH(QString, sort);
    QFETCH(MailTransport::Security, security);
    secure(security == MailTransport::Security::Tls ? SmtpFake::Tls::FromTheFirstByte : SmtpFake::Tls::Start, sort);
    const Verdict verdict = send(transport(security));
    QCOMPARE(verdict.text(), u"The certificate of localhost isn't valid. Nothing was sent."_s);
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QVERIFY(!m_server->commands().contains("MAIL FROM:<watch@shop.example>"));
}

//! CVE-2011-0411: plain text injected after the reply to STARTTLS would be treated as encrypted.
void tst_MailDelivery::refusesTextInjectedBeforeTheHandshake()
{
    secure(SmtpFake::Tls::Start, u"good"_s);
    m_server->answer.insert("STARTTLS", "220 ready\r\n250 forged");
    const Verdict verdict = send(transport(MailTransport::Security::StartTls));
    QCOMPARE(verdict.text(), u"The TLS handshake with localhost failed."_s);
}

void tst_MailDelivery::sendsNoPasswordUnencrypted()
{
    MailTransport ours = transport(MailTransport::Security::StartTls); // this server doesn't offer STARTTLS
    ours.user = u"w"_s;
    ours.password = u"sEcReT"_s;
    m_server->auth = "PLAIN";
    const Verdict verdict = send(ours);
    QCOMPARE(verdictKey(verdict.code()), u"broken"_s);
    QCOMPARE(verdict.text(), u"localhost doesn't offer STARTTLS. Nothing was sent."_s);
    QCOMPARE(m_server->commands().size(), 1);
}

void tst_MailDelivery::reportsRefusedRecipients_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<QStringList>("deferredRecipients");
    QTest::newRow("refused") << QByteArray("550 nobody") << QStringList();
    QTest::newRow("put off") << QByteArray("450 greylisted") << QStringList{u"b@shop.example"_s};
}

void tst_MailDelivery::reportsRefusedRecipients()
{
    QFETCH(QByteArray, answer);
    QFETCH(QStringList, deferredRecipients);
    m_server->answer.insert("RCPT TO:<b@", answer);
    const Verdict verdict = send(transport());
    QCOMPARE(verdictKey(verdict.code()), u"delivered"_s);
    QCOMPARE(verdict.text(), u"Delivered: localhost accepted the email, but not for these recipients: b@shop.example."_s);
    QCOMPARE(verdict.missed, QStringList{u"b@shop.example"_s});
    QCOMPARE(verdict.deferredRecipients, deferredRecipients);
}

//! One recipient is refused and another one is deferred. In either order, the email is retried for the deferred one.
void tst_MailDelivery::retriesIfOneRecipientIsDeferred()
{
    m_server->answer.insert("RCPT TO:<a@", "450 greylisted");
    m_server->answer.insert("RCPT TO:<b@", "550 nobody");
    const Verdict verdict = send(transport());
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QVERIFY2(verdict.text().endsWith(u"It replied: 450 greylisted"_s), qPrintable(verdict.text()));
}

//! The header still names all recipients, since it is the same email.
void tst_MailDelivery::sendsOnlyToPendingRecipients()
{
    MailTransport ours = transport();
    ours.pendingRecipients = QStringList{u"b@shop.example"_s};
    ours.missed = QStringList{u"c@shop.example"_s};
    const Verdict verdict = send(ours);
    QCOMPARE(verdict.text(), u"Delivered: localhost accepted the email, but not for these recipients: c@shop.example."_s);
    QVERIFY(!m_server->commands().contains("RCPT TO:<a@shop.example>"));
    QVERIFY(m_server->commands().contains("RCPT TO:<b@shop.example>"));
    QCOMPARE(m_server->mail(),
             mailMessage(alertOf(u"down"_s), u"watch@shop.example"_s, {u"a@shop.example"_s, u"b@shop.example"_s}));
}

void tst_MailDelivery::endsAtTheDeadline()
{
    m_server->isSilent = true;
    MailTransport ours = transport();
    ours.deadline = 100ms;
    const Verdict verdict = send(ours);
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.text(), u"localhost didn't accept the email in time."_s);
}

void tst_MailDelivery::refusesInvalidAddresses_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "nobody", "a@b>\r\nRCPT TO:<c@d", "a@b\r\nDATA", "a b@c", "<a@b>", "a@b\n", "@b", "a@"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void tst_MailDelivery::refusesInvalidAddresses()
{
    QFETCH(QString, address);
    MailTransport ours = transport();
    ours.to = QStringList{u"a@shop.example"_s, address};
    QCOMPARE(verdictKey(send(ours).code()), u"broken"_s);
    QVERIFY(m_server->commands().isEmpty());
}

void tst_MailDelivery::endsWhenCancelled()
{
    m_server->isSilent = true;
    CancelSource source;
    auto sending = sendByMail(transport(), alertOf(u"down"_s), source.token());
    QTRY_VERIFY(!m_server->commands().isEmpty());
    source.cancel();
    QCOMPARE(verdictKey(QCoro::waitFor(std::move(sending)).code()), u"cancelled"_s);
}

QTEST_GUILESS_MAIN(tst_MailDelivery)

} // namespace MailDeliveryTest

#include "tst_MailDelivery.moc"
