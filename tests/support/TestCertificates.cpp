// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/TestCertificates.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QSslCertificate>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kNames = "subjectAltName=DNS:localhost,IP:127.0.0.1,IP:::1";
constexpr auto kConfiguration = R"(
[ca]
default_ca = authority
[authority]
database = index.txt
new_certs_dir = .
rand_serial = yes
default_md = sha256
policy = policy
unique_subject = no
copy_extensions = copy
[policy]
commonName = supplied
[req]
distinguished_name = name
[name]
[v3_ca]
basicConstraints = critical,CA:TRUE
subjectKeyIdentifier = hash
)";

QString stamp(const QDateTime &time)
{
    return time.toUTC().toString(u"yyyyMMddHHmmss'Z'"_s);
}

[[noreturn]] void fail(const QString &what)
{
    qFatal("test certificates: %s", qPrintable(what));
}

bool isFresh(const QString &marker)
{
    return QFileInfo(marker).lastModified().secsTo(QDateTime::currentDateTime()) < 20 * 3600 && QFile::exists(marker);
}

} // namespace

QStringList TestCertificates::sorts()
{
    return {u"good"_s,           u"expired"_s,           u"not-yet-valid"_s,   u"wrong-host"_s,
            u"self-signed"_s,    u"unknown-issuer"_s,    u"weak-key"_s,        u"ends-soon"_s,
            u"no-names"_s,       u"revoked"_s,           u"address-as-name"_s, u"name-in-subject"_s,
            u"sha1-signature"_s, u"critical-extension"_s};
}

TestCertificates::TestCertificates()
    : m_folder(QStringLiteral(WATCHKEEPER_TEST_CACHE "/certificates"))
{
    if (!QDir().mkpath(m_folder))
        fail(u"cannot make "_s + m_folder);
    QLockFile lock(m_folder + u"/lock"_s);
    lock.setStaleLockTime(60'000);
    if (!lock.tryLock(60'000))
        fail(u"cannot lock "_s + m_folder);
    const QString marker = m_folder + u"/complete-8"_s;
    if (isFresh(marker))
        return;
    QFile::remove(marker);
    make();
    QFile file(marker);
    if (!file.open(QIODevice::WriteOnly))
        fail(u"cannot write "_s + marker);
}

QString TestCertificates::keyFile(const QString &sort) const
{
    return m_folder + (sort == u"weak-key"_s ? u"/weak.key"_s : u"/leaf.key"_s);
}

QDateTime TestCertificates::expiredAt() const
{
    const QList<QSslCertificate> read = QSslCertificate::fromPath(certificateFile(u"expired"_s));
    return read.value(0).expiryDate();
}

void TestCertificates::run(const QStringList &arguments)
{
    QProcess openssl;
    openssl.setWorkingDirectory(m_folder);
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    if (!openssl.waitForFinished(60'000) || openssl.exitStatus() != QProcess::NormalExit || openssl.exitCode() != 0)
        fail(u"openssl "_s + arguments.join(u' ') + u": "_s + openssl.errorString() + u'\n'
             + QString::fromUtf8(openssl.readAll()));
}

void TestCertificates::makeAuthority(const QString &name)
{
    run({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
         u"-keyout"_s, name + u".key"_s, u"-out"_s, name + u".pem"_s, u"-days"_s, u"3650"_s, u"-subj"_s,
         u"/CN=Watchkeeper test authority "_s + name, u"-config"_s, u"openssl.cnf"_s, u"-extensions"_s, u"v3_ca"_s});
}

void TestCertificates::issue(const QString &sort, const QString &subject, const QString &names, const QDateTime &from,
                             const QDateTime &to)
{
    QStringList request{u"req"_s,     u"-new"_s,        u"-key"_s,  QFileInfo(keyFile(sort)).fileName(),
                        u"-out"_s,    u"request.csr"_s, u"-subj"_s, subject,
                        u"-config"_s, u"openssl.cnf"_s};
    if (!names.isEmpty())
        request << u"-addext"_s << names;
    if (sort == u"critical-extension"_s)
        request << u"-addext"_s << u"1.2.3.4=critical,ASN1:UTF8String:x"_s;
    run(request);
    const QString authority = sort == u"unknown-issuer"_s ? u"other-ca"_s : u"ca"_s;
    run({u"ca"_s, u"-batch"_s, u"-config"_s, u"openssl.cnf"_s, u"-in"_s, u"request.csr"_s, u"-out"_s, sort + u".pem"_s,
         u"-notext"_s, u"-cert"_s, authority + u".pem"_s, u"-keyfile"_s, authority + u".key"_s, u"-startdate"_s, stamp(from),
         u"-enddate"_s, stamp(to), u"-md"_s, sort == u"sha1-signature"_s ? u"sha1"_s : u"sha256"_s});
}

void TestCertificates::make()
{
    QFile configuration(m_folder + u"/openssl.cnf"_s);
    if (!configuration.open(QIODevice::WriteOnly) || configuration.write(kConfiguration) < 0)
        fail(u"cannot write openssl.cnf"_s);
    configuration.close();
    QFile index(m_folder + u"/index.txt"_s);
    if (!index.open(QIODevice::WriteOnly | QIODevice::Truncate))
        fail(u"cannot write index.txt"_s);
    index.close();

    makeAuthority(u"ca"_s);
    makeAuthority(u"other-ca"_s);
    run({u"genpkey"_s, u"-algorithm"_s, u"EC"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-out"_s, u"leaf.key"_s});
    run({u"genpkey"_s, u"-algorithm"_s, u"RSA"_s, u"-pkeyopt"_s, u"rsa_keygen_bits:1024"_s, u"-out"_s, u"weak.key"_s});

    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString localhost = u"/CN=localhost"_s;
    const QString names = QString::fromLatin1(kNames);
    const QDateTime yesterday = now.addDays(-1);
    const QDateTime nextYear = now.addDays(365);
    issue(u"good"_s, localhost, names, yesterday, nextYear);
    issue(u"expired"_s, localhost, names, now.addDays(-400), now.addDays(-3).addSecs(-3600));
    issue(u"not-yet-valid"_s, localhost, names, now.addDays(30), nextYear);
    issue(u"wrong-host"_s, u"/CN=other.example"_s, u"subjectAltName=DNS:other.example,DNS:www.other.example"_s, yesterday,
          nextYear);
    issue(u"unknown-issuer"_s, localhost, names, yesterday, nextYear);
    issue(u"weak-key"_s, localhost, names, yesterday, nextYear);
    // Valid for at least five days, even at the end of the day on which the certificates are reused.
    issue(u"ends-soon"_s, localhost, names, yesterday, now.addDays(5).addSecs(21 * 3600));
    issue(u"no-names"_s, u"/CN=some machine"_s, {}, yesterday, nextYear);
    issue(u"revoked"_s, localhost, names, yesterday, nextYear);
    issue(u"sha1-signature"_s, localhost, names, yesterday, nextYear);
    issue(u"critical-extension"_s, localhost, names, yesterday, nextYear);
    issue(u"address-as-name"_s, localhost, u"subjectAltName=DNS:localhost,DNS:127.0.0.1"_s, yesterday, nextYear);
    issue(u"name-in-subject"_s, localhost, u"subjectAltName=DNS:other.example,DNS:lo*,DNS:*.shop.example,IP:127.0.0.1"_s,
          yesterday, nextYear);
    issueManyNames(yesterday, nextYear);
    run({u"req"_s, u"-x509"_s, u"-key"_s, u"leaf.key"_s, u"-out"_s, u"self-signed.pem"_s, u"-days"_s, u"365"_s, u"-subj"_s,
         localhost, u"-addext"_s, names, u"-config"_s, u"openssl.cnf"_s});
    crossSign(u"cross-signed"_s, now.addDays(-400), now.addDays(-3));
    crossSign(u"intermediate"_s, now.addDays(-1), now.addDays(364));
    makeRevocation();
}

void TestCertificates::issueManyNames(const QDateTime &from, const QDateTime &to)
{
    const QString localhost = u"/CN=localhost"_s;
    const QString names = QString::fromLatin1(kNames);
    issue(u"seven-names"_s, localhost, names + u",DNS:a.example,DNS:b.example,DNS:c.example,DNS:d.example"_s, from, to);
    QString countless = names;
    for (int host = 0; host < 400; ++host)
        countless += u",DNS:host-%1.example"_s.arg(host);
    issue(u"countless-names"_s, localhost, countless, from, to);
}

void TestCertificates::crossSign(const QString &name, const QDateTime &from, const QDateTime &to)
{
    run({u"req"_s, u"-new"_s, u"-key"_s, u"ca.key"_s, u"-out"_s, u"request.csr"_s, u"-subj"_s,
         u"/CN=Watchkeeper test authority ca"_s, u"-config"_s, u"openssl.cnf"_s});
    run({u"ca"_s, u"-batch"_s, u"-config"_s, u"openssl.cnf"_s, u"-in"_s, u"request.csr"_s, u"-out"_s, name + u".pem"_s,
         u"-notext"_s, u"-cert"_s, u"other-ca.pem"_s, u"-keyfile"_s, u"other-ca.key"_s, u"-extensions"_s, u"v3_ca"_s,
         u"-startdate"_s, stamp(from), u"-enddate"_s, stamp(to)});
}

void TestCertificates::makeRevocation()
{
    run({u"ca"_s, u"-config"_s, u"openssl.cnf"_s, u"-cert"_s, u"ca.pem"_s, u"-keyfile"_s, u"ca.key"_s, u"-revoke"_s,
         u"revoked.pem"_s});
    run({u"ocsp"_s, u"-issuer"_s, u"ca.pem"_s, u"-cert"_s, u"revoked.pem"_s, u"-reqout"_s, u"request.ocsp"_s, u"-no_nonce"_s});
    run({u"ocsp"_s, u"-index"_s, u"index.txt"_s, u"-CA"_s, u"ca.pem"_s, u"-rsigner"_s, u"ca.pem"_s, u"-rkey"_s, u"ca.key"_s,
         u"-reqin"_s, u"request.ocsp"_s, u"-respout"_s, u"revoked.ocsp"_s, u"-ndays"_s, u"7"_s});
}

} // namespace watchkeeper::test
