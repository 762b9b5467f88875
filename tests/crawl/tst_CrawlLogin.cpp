// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Crawls with a login, which no other host may receive.

#include "checks/Registry.h"
#include "checks/base/CheckServices.h"
#include "crawl/run/CrawlRun.h"
#include "crawl/store/CrawlReader.h"
#include "crawl/support/SiteServer.h"
#include "support/OpensslServer.h"
#include "support/TestCertificates.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"
#include "support/http/NtlmServer.h"

#include <QCoroTask>
#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace CrawlLoginTest {

using namespace watchkeeper;
using namespace watchkeeper::test;

namespace {

constexpr auto kPassword = "Tr0ub4dor"; // must not be in the file, nor reach another host
constexpr auto kToken = "t-7f3a";

QByteArray link(const QByteArray &to)
{
    return "<a href=\"" + to + "\">to " + to + "</a>\n";
}

QByteArray header(const QByteArray &head, const QByteArray &name)
{
    for (const QByteArray &line : head.split('\n')) {
        if (line.left(name.size() + 1).toLower() == name.toLower() + ':')
            return line.mid(name.size() + 1).trimmed();
    }
    return {};
}

QByteArray md5(const QByteArray &text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

//! Whether a request has the right response to the challenge of digestRefusal() (RFC 7616, 3.4.1).
bool hasDigest(const QByteArray &head)
{
    const QString sent = QString::fromLatin1(header(head, "Authorization"));
    const auto part = [&sent](const QString &name) {
        const QRegularExpression pattern(u"[ ,]%1=\"?([^\",]*)"_s.arg(name));
        return pattern.match(sent).captured(1).toLatin1();
    };
    const QByteArrayList request = head.left(head.indexOf('\r')).split(' ');
    const QByteArray ha1 = md5(QByteArray("me:site:") + kPassword);
    const QByteArray ha2 = md5(request.value(0) + ':' + request.value(1));
    return sent.startsWith("Digest "_L1) && part(u"uri"_s) == request.value(1)
        && part(u"response"_s) == md5(ha1 + ":n0nce:" + part(u"nc"_s) + ':' + part(u"cnonce"_s) + ":auth:" + ha2);
}

//! The fields of a login. \param url  only its user name and password count
Fields loginOf(QJsonObject login, const QString &url = u"https://localhost"_s)
{
    login.insert(u"url"_s, url);
    return *Fields::fromJson(findKind(u"site"_s)->fields, login);
}

//! Two sites: one with a login, and another one, which remembers everything that it receives.
class Sites
{
public:
    Sites()
    {
        other.setFallback([](const QByteArray &, int) { return htmlPage("text", "Other"); });
        other.setGate([this](const QByteArray &head) -> std::optional<SitePage> {
            received += head + '\n';
            return {};
        });
        const QByteArray elsewhere = other.origin();
        site.add("/", htmlPage(link("/a") + link("/away") + link(elsewhere + "/x"), "Start"));
        site.add("/a", htmlPage(link("/"), "A"));
        site.add("/away", redirectTo(elsewhere + "/y"));
        site.add("/robots.txt", {200, "User-agent: *\nSitemap: " + elsewhere + "/sitemap.xml\n", "text/plain"});
        plan.retries = 0;
    }

    QString path() const { return m_folder.filePath(u"crawls.sqlite"_s); }
    CrawlEnding crawl(const Fields &login, const QString &user = {})
    {
        plan.starts = {QString::fromLatin1(site.origin()).replace("://"_L1, u"://"_s + user)};
        plan.login = login;
        CrawlRun run(path(), &services);
        return QCoro::waitFor(run.start(plan, CancelToken()));
    }
    CrawlEnding resume(const std::function<void(CrawlPlan *)> &change)
    {
        CrawlRun run(path(), &services);
        return QCoro::waitFor(run.resume(1, change, CancelToken()));
    }
    int pages() const
    {
        CrawlReader reader(path());
        return reader.open() ? static_cast<int>(reader.run(1)->pages) : -1;
    }
    QByteArray stored() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    SiteServer site;
    SiteServer other;
    QByteArray received; //!< all requests of `other`
    CrawlPlan plan;
    CheckServices services;

private:
    QTemporaryDir m_folder;
};

} // namespace

class tst_CrawlLogin : public QObject
{
    Q_OBJECT

private slots:
    void logsInAtTheStartOnly_data();
    void logsInAtTheStartOnly();
    void usesAToken();
    void usesAClientCertificate();
    void usesNtlm();
    void usesTheUserInTheAddress();
    void reportsWhatIsMissing();
    void needsTheLoginToContinue();
};

void tst_CrawlLogin::logsInAtTheStartOnly_data()
{
    using Accepts = std::function<bool(const QByteArray &)>;
    QTest::addColumn<QJsonObject>("login");
    QTest::addColumn<Accepts>("accepts");
    QTest::addColumn<QByteArray>("challenge");
    const QString password = QString::fromLatin1(kPassword);
    const QJsonObject user{{u"username"_s, u"me"_s}, {u"password"_s, u"${env:CRAWL_PASSWORD}"_s}};
    const QByteArray basic = "Basic " + (QByteArray("me:") + kPassword).toBase64();
    QTest::newRow("basic") << user
                           << Accepts([basic](const QByteArray &head) { return header(head, "Authorization") == basic; })
                           << QByteArray("Basic realm=\"site\"");
    QJsonObject digest = user;
    digest.insert(u"authentication"_s, u"digest"_s);
    QTest::newRow("digest") << digest << Accepts(hasDigest)
                            << QByteArray("Digest realm=\"site\", qop=\"auth\", nonce=\"n0nce\", algorithm=MD5");
    QTest::newRow("bearer token") << QJsonObject{{u"bearerToken"_s, password}} << Accepts([](const QByteArray &head) {
        return header(head, "Authorization") == QByteArray("Bearer ") + kPassword;
    }) << QByteArray("Bearer");
    QTest::newRow("header") << QJsonObject{{u"headers"_s, QJsonObject{{u"X-Key"_s, password}}}}
                            << Accepts([](const QByteArray &head) { return header(head, "X-Key") == kPassword; })
                            << QByteArray("Key");
    QTest::newRow("cookie") << QJsonObject{{u"headers"_s, QJsonObject{{u"Cookie"_s, u"session=${env:CRAWL_PASSWORD}"_s}}}}
                            << Accepts([](const QByteArray &head) {
                                   return header(head, "Cookie") == QByteArray("session=") + kPassword;
                               })
                            << QByteArray("Cookie");
}

void tst_CrawlLogin::logsInAtTheStartOnly()
{
    QFETCH(QJsonObject, login);
    QFETCH(std::function<bool(const QByteArray &)>, accepts);
    QFETCH(QByteArray, challenge);
    qputenv("CRAWL_PASSWORD", kPassword);
    Sites sites;
    sites.site.setGate([accepts, challenge](const QByteArray &head) -> std::optional<SitePage> {
        if (accepts(head))
            return {};
        return SitePage{401, "no", "text/plain", "WWW-Authenticate: " + challenge + "\r\n"};
    });
    const CrawlEnding ending = sites.crawl(loginOf(login));
    QCOMPARE(ending.error, QString());
    QCOMPARE(ending.state, RunState::Complete);
    QCOMPARE(sites.pages(), 2);
    for (const char *path : {"/x", "/y", "/sitemap.xml", "/robots.txt"})
        QVERIFY2(sites.received.contains(path), path);
    QVERIFY2(!sites.received.toLower().contains("authorization:") && !sites.received.toLower().contains("cookie:")
                 && !sites.received.contains("X-Key"),
             sites.received.constData());
    QVERIFY(!sites.received.contains(kPassword));
    QVERIFY(!sites.stored().contains(kPassword));
    QVERIFY(!sites.stored().contains("CRAWL_PASSWORD"));
}

//! The token server is another host, which receives the client's secret, but not the token.
void tst_CrawlLogin::usesAToken()
{
    Sites sites;
    SiteServer tokens;
    tokens.add("/token",
               {200, QByteArray(R"({"access_token":")") + kToken + R"(","token_type":"Bearer","expires_in":3600})",
                "application/json"});
    sites.site.setGate([](const QByteArray &head) -> std::optional<SitePage> {
        if (header(head, "Authorization") == QByteArray("Bearer ") + kToken)
            return {};
        return SitePage{401, "no", "text/plain"};
    });
    const QJsonObject login{{u"oauthTokenUrl"_s, QString::fromLatin1(tokens.origin() + "/token")},
                            {u"oauthClientId"_s, u"crawler"_s},
                            {u"oauthClientSecret"_s, QString::fromLatin1(kPassword)}};
    QCOMPARE(sites.crawl(loginOf(login)).error, QString());
    QCOMPARE(sites.pages(), 2);
    QCOMPARE(tokens.requestsFor("/token"), 1); // one token for all requests
    QVERIFY(!sites.received.contains(kToken));
    QVERIFY(!sites.received.contains(kPassword));
    QVERIFY(!sites.stored().contains(kToken));
}

//! A real server of OpenSSL that closes connections without a client certificate.
void tst_CrawlLogin::usesAClientCertificate()
{
    const TestCertificates made;
    const OpensslServer server(made.certificateFile(u"good"_s), made.keyFile(u"good"_s),
                               {u"-Verify"_s, u"1"_s, u"-verify_return_error"_s, u"-CAfile"_s, made.caFile()});
    const QJsonObject login{{u"clientCertificate"_s, made.certificateFile(u"good"_s)},
                            {u"clientKey"_s, made.keyFile(u"good"_s)},
                            {u"caFile"_s, made.caFile()}};
    for (const bool hasLogin : {true, false}) {
        Sites sites;
        sites.plan.verifiesTls = hasLogin;
        sites.plan.maxPages = 1;
        sites.plan.starts = {u"https://localhost:%1"_s.arg(server.port())};
        sites.plan.login = hasLogin ? loginOf(login) : Fields();
        CrawlRun run(sites.path(), &sites.services);
        QCOMPARE(QCoro::waitFor(run.start(sites.plan, CancelToken())).error, QString());
        QCOMPARE(sites.pages(), hasLogin ? 1 : 0);
    }
}

void tst_CrawlLogin::usesNtlm()
{
    NtlmServer ntlm(u"ann"_s, QString::fromLatin1(kPassword));
    HttpFaults server;
    server.serve("ntlm", [&ntlm](QTcpSocket *socket, const FaultRequest &request) {
        if (ntlm.authenticates(socket, request))
            reply(socket, "200 OK", "<a href=\"/ntlm/b\">b</a>", "Content-Type: text/html\r\n");
    });
    Sites sites;
    sites.plan.starts = {server.url(u"/ntlm/"_s)};
    sites.plan.readsSitemaps = false;
    sites.plan.login =
        loginOf({{u"username"_s, u"ann"_s}, {u"password"_s, QString::fromLatin1(kPassword)}, {u"client"_s, u"qt"_s}});
    CrawlRun run(sites.path(), &sites.services);
    QCOMPARE(QCoro::waitFor(run.start(sites.plan, CancelToken())).state, RunState::Complete);
    QCOMPARE(sites.pages(), 2);
    QVERIFY(ntlm.logins() >= 2);
}

void tst_CrawlLogin::usesTheUserInTheAddress()
{
    Sites sites;
    const QByteArray basic = "Basic " + (QByteArray("me:") + kPassword).toBase64();
    sites.site.setGate([basic](const QByteArray &head) -> std::optional<SitePage> {
        if (header(head, "Authorization") == basic)
            return {};
        return SitePage{401, "no", "text/plain"};
    });
    const QString user = u"me:%1@"_s.arg(QLatin1StringView(kPassword));
    QCOMPARE(sites.crawl(loginOf({}, u"https://"_s + user + u"localhost"_s), user).error, QString());
    QCOMPARE(sites.pages(), 2);
    QVERIFY(!sites.stored().contains(kPassword));
}

void tst_CrawlLogin::reportsWhatIsMissing()
{
    Sites sites;
    const CrawlEnding ending =
        sites.crawl(loginOf({{u"username"_s, u"me"_s}, {u"password"_s, u"${env:WATCHKEEPER_NO_SUCH_VARIABLE}"_s}}));
    QVERIFY2(ending.error.contains("WATCHKEEPER_NO_SUCH_VARIABLE"_L1), qPrintable(ending.error));
    QCOMPARE(ending.run, 0);
    QVERIFY(sites.site.requests().isEmpty());
}

void tst_CrawlLogin::needsTheLoginToContinue()
{
    Sites sites;
    sites.plan.maxPages = 1;
    const Fields login = loginOf({{u"bearerToken"_s, QString::fromLatin1(kPassword)}});
    QCOMPARE(sites.crawl(login).state, RunState::Limited);
    const auto requests = sites.site.requests().size();
    const CrawlEnding refused = sites.resume([](CrawlPlan *plan) { plan->maxPages.reset(); });
    QVERIFY(refused.needsLogin);
    QVERIFY2(refused.error.contains("Run 1 was crawled with a login"_L1), qPrintable(refused.error));
    QCOMPARE(sites.site.requests().size(), requests);
    CrawlReader reader(sites.path());
    QVERIFY(reader.open());
    QCOMPARE(reader.run(1)->state, RunState::Limited); // unchanged
    const CrawlEnding ending = sites.resume([login](CrawlPlan *plan) {
        plan->maxPages.reset();
        plan->login = login;
    });
    QCOMPARE(ending.state, RunState::Complete);
    QVERIFY2(header(sites.site.lastHead(), "Authorization").endsWith(kPassword), sites.site.lastHead().constData());
}

QTEST_GUILESS_MAIN(tst_CrawlLogin)

} // namespace CrawlLoginTest

#include "tst_CrawlLogin.moc"
