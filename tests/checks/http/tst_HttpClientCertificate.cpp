// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests client certificates of the `http` kind, with all file formats and all errors.

#include "checks/HttpProbe.h"
#include "checks/base/SafeText.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/network/NetworkPool.h"
#include "support/OpensslServer.h"
#include "support/TestCertificates.h"
#include "support/TlsFaults.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace HttpClientCertificateTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpClientCertificate : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void presentsTheCertificate_data();
    void presentsTheCertificate();
    void reportsMissingCertificates_data();
    void reportsMissingCertificates();
    void readsEachFormat_data();
    void readsEachFormat();
    void changedFileIsReadAgain();
    void isNotSentAfterARedirect();
    void cacheKeyCoversTheRequest();
    void reportsProblems_data();
    void reportsProblems();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    void openssl(const QStringList &arguments) const;
    QByteArray content(const QString &file) const;
    void write(const QString &name, const QByteArray &bytes) const;
    std::unique_ptr<OpensslServer> serve(const QStringList &more) const;
    QJsonObject fields(quint16 port, const QJsonObject &more) const;

    TestCertificates m_certificates;
    QTemporaryDir m_folder;
    HttpProbe m_probe;
};

void TestHttpClientCertificate::openssl(const QStringList &arguments) const
{
    QProcess program;
    program.setWorkingDirectory(m_folder.path());
    program.setProcessChannelMode(QProcess::MergedChannels);
    program.start(u"openssl"_s, arguments);
    if (!program.waitForFinished() || program.exitCode() != 0)
        qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), program.readAll().constData());
}

QByteArray TestHttpClientCertificate::content(const QString &file) const
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

void TestHttpClientCertificate::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(name));
}

//! Stores the same certificate and key in each format that programs write.
void TestHttpClientCertificate::initTestCase()
{
    const QString certificate = m_certificates.certificateFile(u"good"_s);
    const QString key = m_certificates.keyFile(u"good"_s);
    write(u"both.pem"_s, content(certificate) + content(key));
    write(u"chain.pem"_s, content(certificate) + content(m_certificates.caFile()) + content(key));
    write(u"rubbish.pem"_s, "not a certificate");
    openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, key, u"-out"_s, u"locked.key"_s, u"-passout"_s, u"pass:w0rd"_s});
    openssl({u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, key, u"-out"_s, u"pkcs8.key"_s});
    openssl({u"ec"_s, u"-in"_s, key, u"-out"_s, u"ec.key"_s});
    openssl(
        {u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-out"_s, u"other.key"_s});
    openssl({u"genrsa"_s, u"-traditional"_s, u"-out"_s, u"rsa.key"_s, u"2048"_s});
    openssl(
        {u"req"_s, u"-new"_s, u"-x509"_s, u"-key"_s, u"rsa.key"_s, u"-subj"_s, u"/CN=rsa client"_s, u"-out"_s, u"rsa.pem"_s});
    const QStringList export12{u"pkcs12"_s, u"-export"_s, u"-in"_s, certificate, u"-inkey"_s, key};
    openssl(export12
            + QStringList{u"-certfile"_s, m_certificates.caFile(), u"-out"_s, u"client.p12"_s, u"-passout"_s, u"pass:w0rd"_s});
    openssl(export12 + QStringList{u"-out"_s, u"open.p12"_s, u"-passout"_s, u"pass:"_s});
}

std::unique_ptr<OpensslServer> TestHttpClientCertificate::serve(const QStringList &more) const
{
    return std::make_unique<OpensslServer>(m_certificates.certificateFile(u"good"_s), m_certificates.keyFile(u"good"_s),
                                           QStringList{u"-Verify"_s, u"3"_s, u"-verify_return_error"_s} + more);
}

QJsonObject TestHttpClientCertificate::fields(quint16 port, const QJsonObject &more) const
{
    QJsonObject all = more;
    all.insert(u"url"_s, u"https://localhost:%1/"_s.arg(port));
    all.insert(u"caFile"_s, m_certificates.caFile());
    for (const QString &name : {u"clientCertificate"_s, u"clientKey"_s}) {
        if (all.contains(name))
            all.insert(name, all.value(name).toString().replace(u"DIR"_s, m_folder.path()));
    }
    return all;
}

void TestHttpClientCertificate::presentsTheCertificate_data()
{
    QTest::addColumn<QJsonObject>("more");
    const QString good = m_certificates.certificateFile(u"good"_s);
    const auto row = [](const char *name, const QString &certificate, const QString &key, const QString &passphrase) {
        QJsonObject more{{u"clientCertificate"_s, certificate}};
        if (!key.isEmpty())
            more.insert(u"clientKey"_s, key);
        if (!passphrase.isEmpty())
            more.insert(u"clientPassphrase"_s, passphrase);
        QTest::newRow(name) << more;
    };
    row("PEM, two files", good, m_certificates.keyFile(u"good"_s), {});
    row("PEM, one file", u"DIR/both.pem"_s, {}, {});
    row("PEM, with the chain", u"DIR/chain.pem"_s, {}, {});
    row("key in PKCS#8", good, u"DIR/pkcs8.key"_s, {});
    row("key of its own form", good, u"DIR/ec.key"_s, {});
    row("key with a passphrase", good, u"DIR/locked.key"_s, u"w0rd"_s);
    row("PKCS#12", u"DIR/client.p12"_s, {}, u"w0rd"_s);
    row("PKCS#12 without a passphrase", u"DIR/open.p12"_s, {}, {});
}

void TestHttpClientCertificate::presentsTheCertificate()
{
    QFETCH(QJsonObject, more);
    for (const QString &version : {u"-tls1_2"_s, u"-tls1_3"_s}) {
        const auto server = serve({version, u"-CAfile"_s, m_certificates.caFile()});
        const Observation seen = m_probe.check(fields(server->port(), more));
        QCOMPARE(errorMessage(seen), QString());
        const QString page = observationText(seen);
        QVERIFY2(page.contains(u"\nClient certificate\n"_s), qPrintable(page));
    }
}

void TestHttpClientCertificate::reportsMissingCertificates_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QStringList>("says");
    const QJsonObject other{{u"clientCertificate"_s, u"DIR/rsa.pem"_s}, {u"clientKey"_s, u"DIR/rsa.key"_s}};
    QTest::newRow("none, TLS 1.3") << u"-tls1_3"_s << QJsonObject() << QStringList{u"requires a client certificate"_s};
    QTest::newRow("none, TLS 1.2") << u"-tls1_2"_s << QJsonObject() << QStringList{u"client certificate"_s};
    QTest::newRow("unknown, TLS 1.3") << u"-tls1_3"_s << other << QStringList{u"rejected the client certificate"_s};
    QTest::newRow("unknown, TLS 1.2") << u"-tls1_2"_s << other << QStringList{u"rejected the client certificate"_s};
}

void TestHttpClientCertificate::reportsMissingCertificates()
{
    QFETCH(QString, version);
    QFETCH(QJsonObject, more);
    QFETCH(QStringList, says);
    const auto server = serve({version, u"-CAfile"_s, m_certificates.caFile()});
    const Observation seen = m_probe.check(fields(server->port(), more));
    QCOMPARE(errorKey(seen), u"tls"_s);
    for (const QString &part : says)
        QVERIFY2(errorMessage(seen).contains(part), qPrintable(errorMessage(seen)));
    QCOMPARE(outcomeOf(seen), Outcome::Down);
}

void TestHttpClientCertificate::readsEachFormat_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const QString good = m_certificates.certificateFile(u"good"_s);
    const auto row = [](const char *name, const QJsonObject &more, const QString &type, const QString &message) {
        QTest::newRow(name) << more << type << message;
    };
    row("no certificate file", {{u"clientCertificate"_s, u"DIR/nowhere.pem"_s}}, u"notfound"_s,
        u"The certificate file DIR/nowhere.pem was not found. Check its path."_s);
    row("a folder", {{u"clientCertificate"_s, u"DIR"_s}}, u"notfound"_s,
        u"The certificate file DIR was not found. Check its path."_s);
    row("no key in it", {{u"clientCertificate"_s, good}}, u"notfound"_s,
        u"The file %1 contains no private key in PEM format. Set the path of the key file in “clientKey”."_s.arg(good));
    row("no key file", {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/nowhere.key"_s}}, u"notfound"_s,
        u"The key file DIR/nowhere.key was not found. Check its path."_s);
    row("not a key", {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/rubbish.pem"_s}}, u"notfound"_s,
        u"The file DIR/rubbish.pem contains no private key in PEM format. Set the path of the key file in “clientKey”."_s);
    row("locked", {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/locked.key"_s}}, u"permission"_s,
        u"The key in DIR/locked.key is encrypted. Enter its passphrase in “clientPassphrase”."_s);
    row("wrong passphrase",
        {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/locked.key"_s}, {u"clientPassphrase"_s, u"wr0ng"_s}},
        u"permission"_s, u"The key in DIR/locked.key can't be decrypted with the passphrase in “clientPassphrase”."_s);
    const QString pkcs12 =
        u"The file %1 is neither PEM nor a PKCS#12 file that the passphrase in “clientPassphrase” can open. Old programs encrypt PKCS#12 files with RC2, which is no longer secure. Export such files again with a newer program."_s;
    row("rubbish", {{u"clientCertificate"_s, u"DIR/rubbish.pem"_s}}, u"permission"_s, pkcs12.arg(u"DIR/rubbish.pem"_s));
    row("PKCS#12, wrong passphrase", {{u"clientCertificate"_s, u"DIR/client.p12"_s}, {u"clientPassphrase"_s, u"wr0ng"_s}},
        u"permission"_s, pkcs12.arg(u"DIR/client.p12"_s));
    row("key of another, same sort", {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/other.key"_s}}, u"tls"_s,
        u"The private key in “clientKey” doesn't match the certificate in “clientCertificate”."_s);
    row("key of another", {{u"clientCertificate"_s, good}, {u"clientKey"_s, u"DIR/rsa.key"_s}}, u"tls"_s,
        u"The private key in “clientKey” doesn't match the certificate in “clientCertificate”."_s);
}

void TestHttpClientCertificate::readsEachFormat()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, type);
    QFETCH(QString, message);
    static const auto server = serve({u"-CAfile"_s, m_certificates.caFile()});
    const Observation seen = m_probe.check(fields(server->port(), more));
    QCOMPARE(errorMessage(seen), message.replace(u"DIR"_s, m_folder.path()));
    QCOMPARE(errorKey(seen), type);
    const QString all = errorMessage(seen) + (seen.error ? seen.error->detail() : QString());
    QVERIFY(!all.contains(u"wr0ng"_s) && !all.contains(u"w0rd"_s));
}

void TestHttpClientCertificate::changedFileIsReadAgain()
{
    const auto server = serve({u"-CAfile"_s, m_certificates.caFile()});
    const QJsonObject changing = fields(server->port(), {{u"clientCertificate"_s, u"DIR/changing.pem"_s}});
    write(u"changing.pem"_s, content(path(u"rsa.pem"_s)) + content(path(u"rsa.key"_s)));
    QCOMPARE(errorKey(m_probe.check(changing)), u"tls"_s);
    write(u"changing.pem"_s, content(path(u"both.pem"_s)));
    QCOMPARE(errorMessage(m_probe.check(changing)), QString());
    QVERIFY(QFile::remove(path(u"changing.pem"_s)));
    QCOMPARE(errorKey(m_probe.check(changing)), u"notfound"_s);
}

//! The client certificate isn't sent to the destination of a redirect.
void TestHttpClientCertificate::isNotSentAfterARedirect()
{
    HttpFaults home;
    const auto server = serve({u"-CAfile"_s, m_certificates.caFile()});
    QJsonObject away = fields(0, {{u"clientCertificate"_s, u"DIR/both.pem"_s}});
    away.insert(u"url"_s, home.url(u"/redirect-to/302?https://localhost:%1/"_s.arg(server->port())));
    const Observation seen = m_probe.check(away);
    QCOMPARE(errorKey(seen), u"tls"_s);
    QVERIFY2(errorMessage(seen).contains(u"requires a client certificate"_s), qPrintable(errorMessage(seen)));
}

//! The cache key of the files covers every field of the request, and doesn't reveal the passphrase.
void TestHttpClientCertificate::cacheKeyCoversTheRequest()
{
    TlsFiles files;
    QCOMPARE(files.key(), QByteArray());
    files.clientCertificate = u"a"_s;
    files.clientKey = u"bc"_s;
    TlsFiles other = files;
    QCOMPARE(files.key(), other.key());
    other.clientKey = u"b"_s;
    other.clientPassphrase = u"c"_s;
    QVERIFY(files.key() != other.key());
}

void TestHttpClientCertificate::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    QTest::newRow("certificate alone") << QJsonObject{{u"clientCertificate"_s, u"a"_s}} << QString();
    QTest::newRow("key alone") << QJsonObject{{u"clientKey"_s, u"a"_s}} << u"clientKey"_s;
    QTest::newRow("passphrase alone") << QJsonObject{{u"clientPassphrase"_s, u"a"_s}} << u"clientPassphrase"_s;
}

void TestHttpClientCertificate::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    more.insert(u"url"_s, u"https://a.example/"_s);
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
}

QTEST_GUILESS_MAIN(TestHttpClientCertificate)

} // namespace HttpClientCertificateTest

#include "tst_HttpClientCertificate.moc"
