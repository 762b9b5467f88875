// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests digest authentication: the challenges of servers and Watchkeeper's responses. The password is never sent or
//! shown.

#include "checks/HttpProbe.h"
#include "checks/http/auth/HttpDigest.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "support/http/DigestRoute.h"
#include "support/http/HttpFaults.h"

#include <QRandomGenerator>
#include <QTest>

namespace HttpDigestTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpDigest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server.clear(); }
    void parsesChallenges_data();
    void parsesChallenges();
    void survivesRandomInput();
    void matchesTheSpecification_data();
    void matchesTheSpecification();
    void encodesUserNames_data();
    void encodesUserNames();
    void choosesTheAlgorithm_data();
    void choosesTheAlgorithm();
    void authenticates_data();
    void authenticates();
    void reportsAWrongPassword();
    void reportsEndlessStaleNonces();
    void sendsTheBodyAgain();
    void authenticatesAfterARedirect();
    void sendsNoPasswordAfterARedirect();
    void reportsProblems_data();
    void reportsProblems();

private:
    QJsonObject fields(const QString &path, const QString &password = QString::fromLatin1(kDigestPassword)) const
    {
        return {{u"url"_s, m_server.url(path)},
                {u"username"_s, QString::fromLatin1(kDigestUser)},
                {u"password"_s, password},
                {u"authentication"_s, u"digest"_s}};
    }

    HttpFaults m_server;
    HttpProbe m_probe;
};

//! Formats challenges as `scheme name=value name=value|scheme …`, sorted by name.
QString written(const QList<HttpChallenge> &challenges)
{
    QStringList all;
    for (const HttpChallenge &challenge : challenges) {
        QStringList parts;
        for (auto it = challenge.parameters.begin(); it != challenge.parameters.end(); ++it)
            parts.append(QString::fromLatin1(it.key() + '=' + it.value()));
        parts.sort();
        parts.prepend(QString::fromLatin1(challenge.scheme));
        all.append(parts.join(u' '));
    }
    return all.join(u'|');
}

void TestHttpDigest::parsesChallenges_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QString>("read");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("scheme alone") << QByteArray("Negotiate") << u"negotiate"_s;
    QTest::newRow("basic") << QByteArray("Basic realm=\"simple\"") << u"basic realm=simple"_s;
    QTest::newRow("unquoted") << QByteArray("Digest REALM=a , nonce = b") << u"digest nonce=b realm=a"_s;
    QTest::newRow("escaped") << QByteArray(R"(Basic realm="a \"b\" \\c, d=e")") << u"basic realm=a \"b\" \\c, d=e"_s;
    // RFC 9110, 11.6.1
    QTest::newRow("two in one field") << QByteArray("Basic realm=\"simple\", Newauth realm=\"apps\", type=1, title=\"Login\"")
                                      << u"basic realm=simple|newauth realm=apps title=Login type=1"_s;
    QTest::newRow("empty elements") << QByteArray(", ,Basic realm=a,, ,b=c,") << u"basic b=c realm=a"_s;
    QTest::newRow("token68") << QByteArray("Negotiate YII==, Basic realm=a") << u"negotiate|basic realm=a"_s;
    QTest::newRow("no end of quotes") << QByteArray("Basic realm=\"a, b") << u"basic realm=a, b"_s;
    QTest::newRow("escape at the end") << QByteArray("Basic realm=\"a\\") << u"basic realm=a\\"_s;
    QTest::newRow("parameter without a scheme") << QByteArray("realm=a, Basic b=c") << u"basic b=c"_s;
    QTest::newRow("rubbish") << QByteArray("@@@, Basic a=b, ;;;=x") << u"basic a=b"_s;
}

void TestHttpDigest::parsesChallenges()
{
    QFETCH(QByteArray, field);
    QFETCH(QString, read);
    QCOMPARE(written(parseChallenges({field})), read);
}

//! Parsing random challenges always ends, and the result never exceeds the size limit.
void TestHttpDigest::survivesRandomInput()
{
    const QByteArray alphabet = "Digest realm=\"nonce\\, \t=,,,\"\"aA1-_;@\x80\xff";
    QRandomGenerator dice(7616);
    for (int round = 0; round < 20'000; ++round) {
        QByteArray field;
        const int length = dice.bounded(80);
        for (int i = 0; i < length; ++i)
            field += alphabet.at(dice.bounded(int(alphabet.size())));
        const QList<HttpChallenge> read = parseChallenges({field, "Digest nonce=1," + field});
        QVERIFY(read.size() <= 16);
        for (const HttpChallenge &challenge : read)
            QVERIFY(!challenge.scheme.isEmpty() && challenge.parameters.size() <= 32);
        const auto chosen = chooseDigest(read);
        if (chosen)
            QVERIFY(!digestAuthorization(*chosen, u"u"_s, u"p"_s, DigestRequest()).contains('\n'));
    }
    QCOMPARE(parseChallenges({QByteArray("a b, ").repeated(100'000)}).size(), 16);
}

void TestHttpDigest::matchesTheSpecification_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("cnonce");
    QTest::addColumn<QByteArray>("response");
    const QByteArray rfc7616 = "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", "
                               "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
                               "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\", algorithm=";
    const QByteArray cnonce = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ";
    QTest::newRow("RFC 7616, 3.9.1, MD5") << rfc7616 + "MD5" << u"Mufasa"_s << u"Circle of Life"_s
                                          << QByteArray("/dir/index.html") << cnonce
                                          << QByteArray("8ca523f5e9506fed4657c9700eebdbec");
    QTest::newRow("RFC 7616, 3.9.1, SHA-256")
        << rfc7616 + "SHA-256" << u"Mufasa"_s << u"Circle of Life"_s << QByteArray("/dir/index.html") << cnonce
        << QByteArray("753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1");
    // Calculated by the same rules with Python's hashlib; the example in RFC 7616, 3.9.2, is wrong (erratum 4897).
    QTest::newRow("SHA-512/256") << rfc7616 + "SHA-512-256" << u"Mufasa"_s << u"Circle of Life"_s
                                 << QByteArray("/dir/index.html") << cnonce
                                 << QByteArray("430d05014cecc49cab6fbe03176d41a1da86cbfe24a16580e22aaad928d960d0");
    QTest::newRow("over an empty body") << QByteArray(rfc7616).replace("auth, ", "") + "SHA-256" << u"Mufasa"_s
                                        << u"Circle of Life"_s << QByteArray("/dir/index.html") << cnonce
                                        << QByteArray("8bdf6f15638e260831e905028de5450562816d093c9bfc5c13d3a46adcdde940");
    QTest::newRow("RFC 2617, 3.5") << QByteArray(
        "Digest realm=\"testrealm@host.com\", qop=\"auth,auth-int\", "
        "nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\", opaque=\"5ccc069c403ebaf9f0171e9517f40e41\"")
                                   << u"Mufasa"_s << u"Circle Of Life"_s << QByteArray("/dir/index.html")
                                   << QByteArray("0a4f113b") << QByteArray("6629fae49393a05397450978507c4ef1");
    QTest::newRow("RFC 2069, 2.4, corrected by its errata")
        << QByteArray("Digest realm=\"testrealm@host.com\", nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\"") << u"Mufasa"_s
        << u"CircleOfLife"_s << QByteArray("/dir/index.html") << QByteArray() << QByteArray("1949323746fe6a43ef61f9606e7febea");
}

void TestHttpDigest::matchesTheSpecification()
{
    QFETCH(QByteArray, challenge);
    QFETCH(QString, user);
    QFETCH(QString, password);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, cnonce);
    QFETCH(QByteArray, response);
    DigestRequest request;
    request.method = "GET";
    request.target = target;
    request.cnonce = cnonce;
    const auto chosen = chooseDigest(parseChallenges({challenge}));
    QVERIFY(chosen);
    const QByteArray value = digestAuthorization(*chosen, user, password, request);
    QVERIFY2(value.contains("response=\"" + response + '"'), value.constData());
    QCOMPARE(value.contains("nc=00000001"), !chosen->qop.isEmpty());
}

void TestHttpDigest::encodesUserNames_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("plain") << u"Mufasa"_s << QByteArray("Digest username=\"Mufasa\", ");
    QTest::newRow("quotes") << u"a\"b\\c"_s << QByteArray("Digest username=\"a\\\"b\\\\c\", ");
    QTest::newRow("RFC 7616, 3.9.2") << u"Jäsøn Doe"_s << QByteArray("Digest username*=UTF-8''J%C3%A4s%C3%B8n%20Doe, ");
    QTest::newRow("line break") << u"a\r\nX: y"_s << QByteArray("Digest username*=UTF-8''a%0D%0AX%3A%20y, ");
}

void TestHttpDigest::encodesUserNames()
{
    QFETCH(QString, user);
    QFETCH(QByteArray, sent);
    DigestChallenge challenge;
    challenge.nonce = "n";
    const QByteArray value = digestAuthorization(challenge, user, u"p"_s, DigestRequest());
    QVERIFY2(value.startsWith(sent), value.constData());
    challenge.hashesUser = true;
    const QByteArray hidden = digestAuthorization(challenge, user, u"p"_s, DigestRequest());
    QVERIFY2(!hidden.contains(user.toUtf8()) && hidden.contains("userhash=true"), hidden.constData());
}

void TestHttpDigest::choosesTheAlgorithm_data()
{
    QTest::addColumn<QByteArray>("field");
    QTest::addColumn<QByteArray>("algorithm"); // the chosen algorithm
    QTest::addColumn<int>("fault");            // the fault, if none can be chosen
    const QByteArray md5 = "Digest nonce=a, algorithm=MD5, qop=auth, ";
    const QByteArray sha = "Digest nonce=a, algorithm=SHA-256, qop=auth, ";
    const QByteArray session = "Digest nonce=a, algorithm=sha-256-SESS, qop=auth, ";
    const QByteArray sha512 = "Digest nonce=a, algorithm=SHA-512-256, qop=auth, ";
    const QByteArray unknown = "Digest nonce=a, algorithm=SHA3-256, qop=auth, ";
    QTest::newRow("SHA-512/256 and MD5") << md5 + sha512 << QByteArray("SHA-512-256") << 0;
    QTest::newRow("SHA-512/256 and SHA-256") << sha512 + sha << QByteArray("SHA-256") << 0;
    QTest::newRow("the stronger one, last") << md5 + sha << QByteArray("SHA-256") << 0;
    QTest::newRow("the stronger one, first") << sha + md5 << QByteArray("SHA-256") << 0;
    QTest::newRow("with a session") << sha + session + md5 << QByteArray("sha-256-SESS") << 0;
    QTest::newRow("the one that is known") << unknown + md5 << QByteArray("MD5") << 0;
    QTest::newRow("none that is known") << unknown << QByteArray() << int(DigestFault::UnknownAlgorithm);
    QTest::newRow("with the body only") << QByteArray("Digest nonce=a, algorithm=MD5, qop=auth-int") << QByteArray("MD5") << 0;
    QTest::newRow("unknown quality") << QByteArray("Digest nonce=a, qop=auth-better") << QByteArray()
                                     << int(DigestFault::UnknownQop);
    QTest::newRow("basic") << QByteArray("Basic realm=a") << QByteArray() << int(DigestFault::NotRequested);
    QTest::newRow("without a nonce") << QByteArray("Digest realm=a") << QByteArray() << int(DigestFault::NoNonce);
    QTest::newRow("without a nonce, then with one") << "Digest realm=a, " + md5 << QByteArray("MD5") << 0;
}

void TestHttpDigest::choosesTheAlgorithm()
{
    QFETCH(QByteArray, field);
    QFETCH(QByteArray, algorithm);
    QFETCH(int, fault);
    const auto chosen = chooseDigest(parseChallenges({field}));
    QCOMPARE(chosen.hasValue(), !algorithm.isEmpty());
    if (chosen)
        QCOMPARE(chosen->algorithm, algorithm);
    else
        QCOMPARE(int(chosen.error()), fault);
}

void TestHttpDigest::authenticates_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("requests");
    QTest::addColumn<QString>("message");
    for (const char *sort : {"md5", "md5-sess", "sha-256", "sha-256-sess", "several", "md5,no-qop", "md5,userhash"})
        QTest::newRow(sort) << u"/digest/"_s + QString::fromLatin1(sort) << 2 << QString();
    QTest::newRow("query") << u"/digest/sha-256?a=b%20c&d"_s << 2 << QString();
    QTest::newRow("nonce too old") << u"/digest/sha-256,stale"_s << 3 << QString();
    QTest::newRow("algorithm not known")
        << u"/digest/sha3-256"_s << 1
        << u"The server requests digest authentication with an unsupported algorithm. Watchkeeper supports MD5, SHA-256 and SHA-512/256."_s;
    QTest::newRow("with the body") << u"/digest/md5,auth-int"_s << 2 << QString();
    QTest::newRow("asks for nothing")
        << u"/status/401"_s << 1
        << u"The server doesn't request digest authentication. Set “authentication” to the method it requests."_s;
    QTest::newRow("without a nonce")
        << u"/digest/no-nonce"_s << 1
        << u"The server requests digest authentication without the required nonce. Check the configuration of the server."_s;
    QTest::newRow("needs none") << u"/ok"_s << 1 << QString();
}

void TestHttpDigest::authenticates()
{
    QFETCH(QString, path);
    QFETCH(int, requests);
    QFETCH(QString, message);
    const Observation seen = m_probe.check(fields(path));
    QCOMPARE(errorMessage(seen), message);
    QCOMPARE(m_server.requests().size(), requests);
    QVERIFY(!m_server.requests().first().head.contains("Authorization"));
    QCOMPARE(seen.value(u"attempts"_s).toInt(), 0); // the second request answers the challenge, so it isn't a retry
}

void TestHttpDigest::reportsAWrongPassword()
{
    const Observation seen = m_probe.check(fields(u"/digest/sha-256"_s, u"wr0ng"_s));
    QCOMPARE(errorMessage(seen), u"The server rejected the user name and password (401 Unauthorized). Check both."_s);
    QCOMPARE(errorKey(seen), u"condition"_s);
    QCOMPARE(m_server.requests().size(), 2);
    for (const FaultRequest &request : m_server.requests())
        QVERIFY(!request.head.contains("wr0ng"));
    QJsonObject accepted = fields(u"/digest/sha-256"_s, u"wr0ng"_s);
    accepted.insert(u"accept"_s, u"200,401"_s);
    QCOMPARE(errorMessage(m_probe.check(accepted)), QString());
}

void TestHttpDigest::reportsEndlessStaleNonces()
{
    const Observation seen = m_probe.check(fields(u"/digest/md5,stale-for-ever"_s));
    QCOMPARE(errorKey(seen), u"condition"_s);
    QVERIFY2(
        errorMessage(seen).startsWith(u"The server returned 401 Unauthorized and rejected each of its own nonces as stale."_s),
        qPrintable(errorMessage(seen)));
    QCOMPARE(m_server.requests().size(), 5); // one challenge, one response, and three requests with new nonces
}

void TestHttpDigest::sendsTheBodyAgain()
{
    for (const QString &path : {u"/digest/sha-256"_s, u"/digest/sha-256,auth-int"_s}) {
        QJsonObject post = fields(path);
        post.insert(u"form"_s, QJsonObject{{u"a"_s, u"1"_s}});
        QCOMPARE(errorMessage(m_probe.check(post)), QString());
        QCOMPARE(m_server.requests().last().method, QByteArray("POST"));
        QCOMPARE(m_server.requests().last().body, QByteArray("a=1"));
    }
}

//! Each request has its own response, for its own URL and with the next nonce count.
void TestHttpDigest::authenticatesAfterARedirect()
{
    const Observation seen = m_probe.check(fields(u"/digest/sha-256,redirect"_s));
    QCOMPARE(errorMessage(seen), QString());
    QCOMPARE(m_server.requests().size(), 3);
    QVERIFY(m_server.requests().at(1).head.contains("nc=00000001"));
    QVERIFY(m_server.requests().at(2).head.contains("nc=00000002"));
    QCOMPARE(seen.value(u"redirects"_s).toInt(), 1);
}

void TestHttpDigest::sendsNoPasswordAfterARedirect()
{
    HttpFaults other;
    const Observation seen = m_probe.check(fields(u"/redirect-to/302?"_s + other.url(u"/digest/sha-256"_s)));
    QCOMPARE(errorMessage(seen), u"The server returned 401 Unauthorized. Accepted: 200-299."_s);
    QCOMPARE(other.requests().size(), 1);
    QVERIFY(!other.requests().first().head.contains("Authorization"));
}

void TestHttpDigest::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    const QString digest = u"digest"_s;
    QTest::newRow("name") << QJsonObject{{u"username"_s, u"u"_s}, {u"authentication"_s, digest}} << QString();
    QTest::newRow("no name") << QJsonObject{{u"authentication"_s, digest}} << u"authentication"_s;
    QTest::newRow("name in the address") << QJsonObject{{u"url"_s, u"http://u:p@a.example/"_s}, {u"authentication"_s, digest}}
                                         << QString();
    QTest::newRow("own header") << QJsonObject{{u"username"_s, u"u"_s},
                                               {u"authentication"_s, digest},
                                               {u"headers"_s, QJsonObject{{u"authorization"_s, u"x"_s}}}}
                                << u"headers"_s;
    QTest::newRow("unknown") << QJsonObject{{u"username"_s, u"u"_s}, {u"authentication"_s, u"ntlm"_s}} << u"authentication"_s;
}

void TestHttpDigest::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    if (!more.contains(u"url"_s))
        more.insert(u"url"_s, u"http://a.example/"_s);
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
}

QTEST_GUILESS_MAIN(TestHttpDigest)

} // namespace HttpDigestTest

#include "tst_HttpDigest.moc"
