// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"
#include "checks/helpers/ScriptedServer.h"
#include "checks/network/tls/CertificateDetails.h"
#include "checks/network/tls/CertificateFacts.h"
#include "support/OpensslServer.h"
#include "support/TlsFaults.h"

#include <QRegularExpression>
#include <QTest>

namespace TlsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the kind that checks certificates, with valid and invalid certificates, and with the STARTTLS commands of each
//! protocol.
class tst_Tls : public QObject
{
    Q_OBJECT

private slots:
    void evaluates_data();
    void evaluates();
    void reportsDetails();
    void shortensTheListOfNames();
    void omitsExcessNames();
    void comparesPins_data();
    void comparesPins();
    void namesTheCertificateThatIsNotValid_data();
    void namesTheCertificateThatIsNotValid();
    void acceptsOnlyPinsOfTheVerifiedChain_data();
    void acceptsOnlyPinsOfTheVerifiedChain();
    void upgradesWithStartTls_data();
    void upgradesWithStartTls();
    void validates_data();
    void validates();
    void timesOut();
    void readsPins_data();
    void readsPins();

private:
    QString caFile() const { return m_servers.certificates().caFile(); }
    QSslCertificate certificate(const QString &sort) const
    {
        return QSslCertificate::fromPath(m_servers.certificates().certificateFile(sort)).value(0);
    }

    test::TlsFaults m_servers;
    CheckServices m_services;
};

namespace {

ScriptedLine server(const QByteArray &bytes)
{
    ScriptedLine line;
    line.isServer = true;
    line.bytes = bytes;
    return line;
}

ScriptedLine client(const QByteArray &bytes)
{
    ScriptedLine line;
    line.bytes = bytes;
    line.known = bytes.size();
    return line;
}

ScriptedLine handshake()
{
    ScriptedLine line;
    line.startsTls = true;
    return line;
}

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

using Script = QList<ScriptedLine>;

} // namespace

void tst_Tls::evaluates_data()
{
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("says");

    const auto row = [](const char *name, const QString &sort, const QJsonObject &more, Outcome outcome, const QString &says) {
        QTest::newRow(name) << sort << more << outcome << says;
    };
    row("good", u"good"_s, {}, Outcome::Up, u"TLS 1.3, valid for 36"_s);
    row("expired", u"expired"_s, {}, Outcome::Down, u"The certificate expired 3 days ago"_s);
    row("expired, and any will do", u"expired"_s, {{u"verifyTls"_s, false}}, Outcome::Down,
        u"The certificate expired 3 days ago"_s);
    row("not yet valid", u"not-yet-valid"_s, {}, Outcome::Down, u"isn't valid before"_s);
    row("wrong host", u"wrong-host"_s, {}, Outcome::Down, u"isn't valid for localhost, only for other.example"_s);
    row("address as a host name", u"address-as-name"_s, {{u"serverName"_s, u"127.0.0.1"_s}}, Outcome::Down,
        u"names 127.0.0.1 as a host name"_s);
    row("host in the subject only", u"name-in-subject"_s, {}, Outcome::Down, u"isn't valid for localhost, only for"_s);
    row("final dot", u"good"_s, {{u"serverName"_s, u"localhost."_s}}, Outcome::Up, u"valid for"_s);
    row("wildcard", u"name-in-subject"_s, {{u"serverName"_s, u"A.shop.example"_s}}, Outcome::Up, u"valid for"_s);
    row("below a wildcard", u"name-in-subject"_s, {{u"serverName"_s, u"a.b.shop.example"_s}}, Outcome::Down,
        u"isn't valid for a.b.shop.example"_s);
    row("wrong host, but asked for", u"wrong-host"_s, {{u"serverName"_s, u"other.example"_s}}, Outcome::Up, u"valid for"_s);
    row("self-signed", u"self-signed"_s, {}, Outcome::Down, u"self-signed"_s);
    row("self-signed, and any will do", u"self-signed"_s, {{u"verifyTls"_s, false}}, Outcome::Up, u"valid for"_s);
    row("unknown issuer", u"unknown-issuer"_s, {}, Outcome::Down, u"is unknown"_s);
    // A certificate in `caFile` is trusted without its issuer. The trust doesn't extend to other certificates.
    const auto trusting = [](const QString &sort) {
        return QJsonObject{{u"caFile"_s, test::TestCertificates().certificateFile(sort)}};
    };
    row("trusted itself", u"good"_s, trusting(u"good"_s), Outcome::Up, u"valid for"_s);
    row("another one trusted", u"good"_s, trusting(u"ends-soon"_s), Outcome::Down, u"is unknown"_s);
    row("issuer trusted without its own issuer", u"good"_s, trusting(u"intermediate"_s), Outcome::Up, u"valid for"_s);
    row("issuer trusted, but expired", u"good"_s, trusting(u"cross-signed"_s), Outcome::Down, u"expired on"_s);
    row("trusted itself, but expired", u"expired"_s, trusting(u"expired"_s), Outcome::Down, u"expired 3 days ago"_s);
    row("trusted itself, but for another host", u"wrong-host"_s, trusting(u"wrong-host"_s), Outcome::Down,
        u"isn't valid for localhost"_s);
    row("weak key", u"weak-key"_s, {}, Outcome::Down, u"too weak"_s);
    row("revoked", u"revoked"_s, {}, Outcome::Down, u"revoked by its issuer"_s);
    row("ends soon", u"ends-soon"_s, {}, Outcome::Degraded, u"The certificate expires in 5 days"_s);
    row("ends too soon", u"ends-soon"_s, {{u"criticalDays"_s, 7}}, Outcome::Down, u"The certificate expires in 5 days"_s);
    row("ends soon enough", u"ends-soon"_s, {{u"certificateDays"_s, 3}}, Outcome::Up, u"valid for 5 days"_s);
    row("ends soon, and nobody wants to know", u"ends-soon"_s, {{u"certificateDays"_s, 0}}, Outcome::Up, u"valid for 5 days"_s);
    row("not TLS", u"not-tls"_s, {}, Outcome::Down, u"doesn't speak TLS"_s);
    row("closes in the handshake", u"closes-in-handshake"_s, {}, Outcome::Down,
        u"closed the connection during the TLS handshake"_s);
    row("old protocol", u"old-protocol"_s, {}, Outcome::Down, u"older than 1.2"_s);
    row("also an old protocol", u"also-old-protocol"_s, {{u"refuseOldTls"_s, true}}, Outcome::Degraded,
        u"still supports TLS 1.0 or 1.1"_s);
    row("also an old protocol, not asked", u"also-old-protocol"_s, {}, Outcome::Up, u"valid for"_s);
    row("no old protocol", u"good"_s, {{u"refuseOldTls"_s, true}}, Outcome::Up, u"valid for"_s);
    row("no staple", u"good"_s, {{u"requireStaple"_s, true}}, Outcome::Degraded, u"Turn on OCSP stapling"_s);
    row("TLS 1.3 is there", u"good"_s, {{u"minimumProtocol"_s, u"1.3"_s}}, Outcome::Up, u"valid for"_s);
}

void tst_Tls::evaluates()
{
    QFETCH(QString, sort);
    QFETCH(QJsonObject, more);
    QFETCH(Outcome, outcome);
    QFETCH(QString, says);
    QJsonObject target{
        {u"host"_s, u"localhost"_s}, {u"ipFamily"_s, u"ipv4"_s}, {u"port"_s, m_servers.port(sort)}, {u"caFile"_s, caFile()}};
    for (auto it = more.begin(); it != more.end(); ++it)
        target.insert(it.key(), it.value());
    CheckBench bench(&m_services);
    const Observation seen = bench.run(u"tls"_s, target);
    const QString text = messageOf(seen).isEmpty() ? seen.summary : messageOf(seen);
    QVERIFY2(outcomeOf(seen) == outcome, qPrintable(text));
    QVERIFY2(text.contains(says), qPrintable(text));
    if (outcome == Outcome::Down)
        QCOMPARE(errorKey(seen), u"tls"_s);
    const bool hasCertificate = !sort.contains(u"not-tls"_s) && sort != u"closes-in-handshake"_s && sort != u"old-protocol"_s;
    QCOMPARE(!seen.evidence->tls.chain.isEmpty(), hasCertificate);
    if (hasCertificate)
        QVERIFY(seen.value(u"certificateDaysLeft"_s).isValid());
    if (more.contains(u"refuseOldTls"_s))
        QVERIFY(seen.durationMs > 0); // the second connection isn't included
}

void tst_Tls::reportsDetails()
{
    CheckBench bench(&m_services);
    const QJsonObject target{{u"host"_s, u"localhost"_s},
                             {u"ipFamily"_s, u"ipv4"_s},
                             {u"port"_s, m_servers.port(u"good"_s)},
                             {u"caFile"_s, caFile()}};
    const Observation seen = bench.run(u"tls"_s, target);
    QCOMPARE(seen.value(u"tlsProtocol"_s).toString(), u"TLS 1.3"_s);
    QVERIFY(seen.value(u"tlsCipher"_s).toString().startsWith(u"TLS_"_s));
    QCOMPARE(seen.value(u"certificateKey"_s).toString(), u"EC 256"_s);
    QCOMPARE(seen.value(u"certificateSignature"_s).toString(), u"ecdsa-with-SHA256"_s);
    QVERIFY(seen.value(u"certificateNames"_s).toString().contains(u"localhost"_s));
    QCOMPARE(seen.value(u"certificateSubject"_s).toString(), u"localhost"_s);
    QCOMPARE(seen.value(u"certificateIssuer"_s).toString(), u"Watchkeeper test authority ca"_s);
    QCOMPARE(seen.value(u"certificateFingerprint"_s).toString(),
             QString::fromLatin1(certificate(u"good"_s).digest(QCryptographicHash::Sha256).toHex()));
    QVERIFY(seen.value(u"certificatePin"_s).toString().startsWith(u"sha256/"_s));
    QCOMPARE(seen.value(u"chainLength"_s).toInt(), 1);
    QVERIFY(seen.value(u"certificateEnds"_s).toString().endsWith(u'Z'));
    QCOMPARE(seen.evidence->tls.peerName, u"localhost"_s);
    for (const Phase phase : {Phase::Dns, Phase::Connect, Phase::Tls})
        QVERIFY(seen.phases.get(phase).has_value());
}

//! A condition may use any of the names, but the message stays short.
void tst_Tls::shortensTheListOfNames()
{
    const QString sort = u"seven-names"_s;
    const test::TestCertificates &made = m_servers.certificates();
    const test::OpensslServer shown(made.certificateFile(sort), made.keyFile(sort), {});
    CheckBench bench(&m_services);
    QJsonObject target{
        {u"host"_s, u"localhost"_s}, {u"ipFamily"_s, u"ipv4"_s}, {u"port"_s, shown.port()}, {u"caFile"_s, caFile()}};
    const Observation seen = bench.run(u"tls"_s, target);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"certificateNames"_s).toString(),
             u"127.0.0.1, ::1, a.example, b.example, c.example, d.example, localhost"_s);
    target.insert(u"serverName"_s, u"other.example"_s);
    const QString message = messageOf(bench.run(u"tls"_s, target));
    QVERIFY2(message.contains(u"only for 127.0.0.1, ::1, a.example, b.example, c.example, …."_s), qPrintable(message));
}

//! A truncated name would be a different name, so it is omitted.
void tst_Tls::omitsExcessNames()
{
    Observation seen;
    addCertificateFacts(&seen, certificate(u"countless-names"_s), QDateTime::currentDateTimeUtc());
    const QString names = seen.value(u"certificateNames"_s).toString();
    QVERIFY2(names.size() > 4'000 && names.size() < 4'100, qPrintable(QString::number(names.size())));
    QVERIFY2(names.endsWith(u".example, …"_s), qPrintable(names.right(50)));
}

void tst_Tls::comparesPins_data()
{
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("isRight");
    const QString fingerprint = certificateFingerprint(certificate(u"good"_s));
    QString withColons = fingerprint.toUpper();
    for (qsizetype at = 62; at > 0; at -= 2)
        withColons.insert(at, u':');
    QTest::newRow("certificate") << fingerprint << true;
    QTest::newRow("certificate, as openssl writes it") << withColons << true;
    QTest::newRow("public key") << publicKeyPin(certificate(u"good"_s)) << true;
    QTest::newRow("another certificate") << certificateFingerprint(certificate(u"ends-soon"_s)) << false;
    QTest::newRow("another public key") << publicKeyPin(certificate(u"weak-key"_s)) << false;
}

void tst_Tls::comparesPins()
{
    QFETCH(QString, pin);
    QFETCH(bool, isRight);
    CheckBench bench(&m_services);
    const QJsonObject target{{u"host"_s, u"localhost"_s},
                             {u"ipFamily"_s, u"ipv4"_s},
                             {u"port"_s, m_servers.port(u"good"_s)},
                             {u"caFile"_s, caFile()},
                             {u"pins"_s, QJsonArray{QString(64, u'0'), pin}}};
    const Observation seen = bench.run(u"tls"_s, target);
    QCOMPARE(outcomeOf(seen), isRight ? Outcome::Up : Outcome::Down);
    if (!isRight)
        QVERIFY2(messageOf(seen).contains(certificateFingerprint(certificate(u"good"_s))), qPrintable(messageOf(seen)));
}

void tst_Tls::namesTheCertificateThatIsNotValid_data()
{
    QTest::addColumn<QSslError>("error");
    QTest::addColumn<QString>("sort");
    QTest::addColumn<QString>("text"); // %1 and %2: end and start of the issuer's validity
    const QSslCertificate issuer = QSslCertificate::fromPath(m_servers.certificates().crossSignedFile()).value(0);
    QTest::newRow("server's, expired") << QSslError(QSslError::CertificateExpired, certificate(u"expired"_s)) << u"expired"_s
                                       << u"The certificate expired 3 days ago"_s;
    QTest::newRow("server's, too early") << QSslError(QSslError::CertificateNotYetValid, certificate(u"not-yet-valid"_s))
                                         << u"not-yet-valid"_s << u"The certificate isn't valid before"_s;
    QTest::newRow("issuer's, expired") << QSslError(
        QSslError::CertificateExpired,
        issuer) << u"good"_s << u"The issuer's certificate “Watchkeeper test authority ca” expired on %1. Replace it"_s;
    QTest::newRow("issuer's, too early") << QSslError(
        QSslError::CertificateNotYetValid,
        issuer) << u"good"_s << u"The issuer's certificate “Watchkeeper test authority ca” isn't valid before %2."_s;
}

void tst_Tls::namesTheCertificateThatIsNotValid()
{
    QFETCH(QSslError, error);
    QFETCH(QString, sort);
    QFETCH(QString, text);
    const auto day = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    text.replace(u"%1"_s, day(error.certificate().expiryDate())).replace(u"%2"_s, day(error.certificate().effectiveDate()));
    const QStringList problems =
        certificateProblems({error}, certificate(sort), u"localhost"_s, QDateTime::currentDateTimeUtc());
    QCOMPARE(problems.size(), 1);
    QVERIFY2(problems.first().startsWith(text), qPrintable(problems.first()));
}

void tst_Tls::acceptsOnlyPinsOfTheVerifiedChain_data()
{
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("pin");
    QTest::addColumn<bool>("isRight");
    const QSslCertificate cross = QSslCertificate::fromPath(m_servers.certificates().crossSignedFile()).value(0);
    QTest::newRow("a stranger") << u"with-a-stranger"_s << QString() << true;
    QTest::newRow("a stranger that is expected")
        << u"with-a-stranger"_s << certificateFingerprint(certificate(u"ends-soon"_s)) << false;
    QTest::newRow("an issuer that has ended, and whose root is trusted") << u"cross-signed"_s << QString() << true;
    QTest::newRow("an issuer that is expected") << u"cross-signed"_s << certificateFingerprint(cross) << true;
    QTest::newRow("an issuer's key that is expected") << u"cross-signed"_s << publicKeyPin(cross) << true;
}

//! A man in the middle may send the expected certificate in addition to another one. It proves nothing unless it signed
//! the certificate in use.
void tst_Tls::acceptsOnlyPinsOfTheVerifiedChain()
{
    QFETCH(QString, server);
    QFETCH(QString, pin);
    QFETCH(bool, isRight);
    CheckBench bench(&m_services);
    QJsonObject target{{u"host"_s, u"localhost"_s},
                       {u"ipFamily"_s, u"ipv4"_s},
                       {u"port"_s, m_servers.port(server)},
                       {u"caFile"_s, caFile()},
                       {u"certificateDays"_s, 30}};
    if (!pin.isEmpty())
        target.insert(u"pins"_s, QJsonArray{pin});
    const Observation seen = bench.run(u"tls"_s, target);
    QCOMPARE(seen.value(u"chainLength"_s).toInt(), 2);
    QVERIFY2(outcomeOf(seen) == (isRight ? Outcome::Up : Outcome::Down), qPrintable(messageOf(seen)));
}

void tst_Tls::upgradesWithStartTls_data()
{
    QTest::addColumn<QString>("protocol");
    QTest::addColumn<Script>("script");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const QString &protocol, const Script &script, const QString &problem = {}) {
        QTest::newRow(name) << protocol << script << problem;
    };
    const QByteArray ehlo = "EHLO watchkeeper.invalid\r\n";
    row("smtp", u"smtp"_s,
        {server("220-a\r\n220 b\r\n"), client(ehlo), server("250-a\r\n250-STARTTLS\r\n250 HELP\r\n"), client("STARTTLS\r\n"),
         server("220 go\r\n"), handshake()});
    row("smtp, in small letters", u"smtp"_s,
        {server("220 b\r\n"), client(ehlo), server("250-a\r\n250 starttls\r\n"), client("STARTTLS\r\n"), server("220 go\r\n"),
         handshake()});
    row("smtp, not offered", u"smtp"_s, {server("220 b\r\n"), client(ehlo), server("250-a\r\n250 HELP\r\n")},
        u"didn't start TLS as expected for smtp. It replied: 250-a"_s);
    row("smtp, refused", u"smtp"_s,
        {server("220 b\r\n"), client(ehlo), server("250 STARTTLS\r\n"), client("STARTTLS\r\n"), server("454 not now\r\n")},
        u"It replied: 454 not now"_s);
    row("imap", u"imap"_s,
        {server("* OK ready\r\n"), client("a STARTTLS\r\n"), server("* CAPABILITY X\r\na OK begin\r\n"), handshake()});
    row("imap, refused", u"imap"_s, {server("* OK ready\r\n"), client("a STARTTLS\r\n"), server("a BAD unknown\r\n")},
        u"a BAD unknown"_s);
    row("pop3", u"pop3"_s, {server("+OK\r\n"), client("STLS\r\n"), server("+OK begin\r\n"), handshake()});
    row("pop3, refused", u"pop3"_s, {server("+OK\r\n"), client("STLS\r\n"), server("-ERR no\r\n")}, u"-ERR no"_s);
    row("ftp", u"ftp"_s, {server("220 a\r\n"), client("AUTH TLS\r\n"), server("234 go\r\n"), handshake()});
    row("ftp, not ready at once", u"ftp"_s,
        {server("120 wait\r\n"), server("220-a\r\n220 b\r\n"), client("AUTH TLS\r\n"), server("234 go\r\n"), handshake()});
    row("ftp, never ready", u"ftp"_s, {server("120 wait\r\n421 too many\r\n")}, u"It replied: 120 wait"_s);
    row("ftp, refused", u"ftp"_s, {server("220 a\r\n"), client("AUTH TLS\r\n"), server("530 Please login\r\n")},
        u"530 Please login"_s);
    const QByteArray ldap = hex("301d02010177188016312e332e362e312e342e312e313436362e3230303337");
    row("ldap", u"ldap"_s, {client(ldap), server(hex("300c02010178070a010004000400")), handshake()});
    row("ldap, not set up", u"ldap"_s, {client(ldap), server(hex("300c02010178070a010204000400"))},
        u"It replied: 30 0c 02 01 01 78 07 0a 01 02"_s);
    row("postgresql", u"postgresql"_s, {client(hex("0000000804d2162f")), server("S"), handshake()});
    row("postgresql, without", u"postgresql"_s, {client(hex("0000000804d2162f")), server("N")},
        u"didn't start TLS as expected for postgresql. It replied: N"_s);
    const QByteArray greeting =
        hex("640000000a352e352e352d31302e31312e31392d4d6172696144422d302b6465623132753100030000002 83a2b674975323900");
    const QByteArray rest =
        hex("2d0200ff811500000000000000001d00000067784a455d2333767a243f51006d7973716c5f6e61746976655f70617373776f726400");
    const QByteArray request = hex("20000001018a08000000000121") + QByteArray(23, '\0');
    QByteArray withTls = greeting + hex("fedf") + rest;
    QByteArray withoutTls = greeting + hex("fef7") + rest;
    withTls[0] = static_cast<char>(withTls.size() - 4);
    withoutTls[0] = static_cast<char>(withoutTls.size() - 4);
    row("mysql", u"mysql"_s, {server(withTls), client(request), handshake()});
    row("mysql, without", u"mysql"_s, {server(withoutTls)}, u"didn't start TLS as expected for mysql"_s);
    const QByteArray stream = "<?xml version='1.0'?><stream:stream to='localhost' version='1.0' xmlns='jabber:client' "
                              "xmlns:stream='http://etherx.jabber.org/streams'>";
    const QByteArray features = "<?xml version='1.0'?><stream:stream id='1'><stream:features><starttls "
                                "xmlns='urn:ietf:params:xml:ns:xmpp-tls'/></stream:features>";
    row("xmpp", u"xmpp"_s,
        {client(stream), server(features), client("<starttls xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"),
         server("<proceed xmlns='urn:ietf:params:xml:ns:xmpp-tls'/>"), handshake()});
    row("xmpp, without", u"xmpp"_s, {client(stream), server("<stream:stream id='1'><stream:features/>")},
        u"didn't start TLS as expected for xmpp"_s);
    row("sieve", u"sieve"_s,
        {server("\"IMPLEMENTATION\" \"x\"\r\n\"STARTTLS\"\r\nOK\r\n"), client("STARTTLS\r\n"), server("OK \"begin\"\r\n"),
         handshake()});
    ScriptedLine close;
    close.closes = true;
    row("closes at once", u"imap"_s, {close}, u"closed the connection before TLS started"_s);
}

void tst_Tls::upgradesWithStartTls()
{
    QFETCH(QString, protocol);
    QFETCH(Script, script);
    QFETCH(QString, problem);
    ScriptedServer::Options options;
    options.over = u"starttls"_s;
    ScriptedServer scripted(script, options);
    QVERIFY(scripted.listen());
    QJsonObject target{{u"host"_s, u"127.0.0.1"_s}, {u"serverName"_s, u"localhost"_s}, {u"starttls"_s, protocol}};
    scripted.addAddress(&target);
    CheckBench bench(&m_services);
    const Observation seen = bench.run(u"tls"_s, target);
    scripted.settle();
    QCOMPARE(scripted.mismatch(), QString());
    if (problem.isEmpty()) {
        QCOMPARE(messageOf(seen), QString());
        QCOMPARE(seen.value(u"tlsProtocol"_s).toString(), u"TLS 1.3"_s);
        return;
    }
    QVERIFY2(messageOf(seen).contains(problem), qPrintable(messageOf(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Down);
}

void tst_Tls::validates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << QJsonObject{{u"pins"_s, QJsonArray{QString(64, u'a')}}} << QString();
    QTest::newRow("pin") << QJsonObject{{u"pins"_s, QJsonArray{u"abc"_s}}} << u"pins: “abc” isn't a valid pin."_s;
    QTest::newRow("days") << QJsonObject{{u"criticalDays"_s, 40}} << u"criticalDays: This can't exceed certificateDays"_s;
    QTest::newRow("days without warning") << QJsonObject{{u"criticalDays"_s, 40}, {u"certificateDays"_s, 0}} << QString();
    QTest::newRow("protocol") << QJsonObject{{u"starttls"_s, u"irc"_s}} << u"starttls: “irc” isn't valid."_s;
}

void tst_Tls::validates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    more.insert(u"host"_s, u"localhost"_s);
    const QString found = CheckBench::problems(u"tls"_s, more).join(u'\n');
    QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.startsWith(problem), qPrintable(found));
}

void tst_Tls::timesOut()
{
    CheckBench bench(&m_services);
    const QJsonObject target{{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, m_servers.port(u"silent-in-handshake"_s)}};
    const Observation seen = bench.run(u"tls"_s, target, std::chrono::seconds(1));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY2(messageOf(seen).contains(u"TLS handshake started"_s), qPrintable(messageOf(seen)));
    QVERIFY(seen.phases.get(Phase::Tls).value_or(0) > 100);
}

void tst_Tls::readsPins_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isPin");
    QTest::newRow("hexadecimal") << QString(64, u'A') << true;
    QTest::newRow("one digit more") << QString(65, u'a') << false;
    QTest::newRow("another letter") << QString(63, u'a') + u'g' << false;
    QTest::newRow("base64") << u"sha256/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="_s << true;
    QTest::newRow("short base64") << u"sha256/AAAA"_s << false;
    QTest::newRow("nothing") << QString() << false;
}

void tst_Tls::readsPins()
{
    QFETCH(QString, text);
    QFETCH(bool, isPin);
    QCOMPARE(!readPin(text).isEmpty(), isPin);
}

QTEST_GUILESS_MAIN(tst_Tls)

} // namespace TlsTest

#include "tst_Tls.moc"
