// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the evidence provided by checks.

#include "checks/helpers/CheckBench.h"
#include "checks/http/message/HttpBody.h"
#include "support/TcpFaults.h"
#include "support/http/HttpFaults.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

namespace EvidenceTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Returns all evidence as a single string, so that tests can search it for secrets.
QByteArray allOf(const Evidence &evidence)
{
    QByteArray bytes = evidence->head + evidence->body + evidence->errors;
    for (const QByteArray &certificate : evidence->tls.chain)
        bytes += certificate;
    return bytes + evidence->tls.problems.join(u' ').toUtf8();
}

} // namespace

class tst_Evidence : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_services = std::make_unique<CheckServices>();
        m_bench = std::make_unique<CheckBench>(m_services.get());
    }
    void cleanup()
    {
        m_bench.reset();
        m_services.reset();
    }

    void emptyEvidenceIsNull()
    {
        const Evidence none;
        QVERIFY(none.isNull());
        QVERIFY(none->head.isEmpty());
        QVERIFY(!none->hasReply());
        QCOMPARE(none.cost(), 1);
        QCOMPARE(none, Evidence());
    }

    void headersAreReadBack()
    {
        EvidenceData seen;
        seen.head = "HTTP/1.1 200 OK\nServer: a: b\nX-Empty:\nset-cookie: 1\nSet-Cookie: 2\nno colon\n";
        const Evidence evidence(std::move(seen));
        QCOMPARE(evidence->statusLine(), "HTTP/1.1 200 OK");
        using Fields = QList<std::pair<QByteArray, QByteArray>>;
        QCOMPARE(evidence->headers(), (Fields{{"Server", "a: b"}, {"X-Empty", ""}, {"set-cookie", "1"}, {"Set-Cookie", "2"}}));
        QCOMPARE(evidence->header("SET-COOKIE"), "1");
        QVERIFY(evidence->header("Date").isEmpty());
        const Evidence copy = evidence; // NOLINT(performance-unnecessary-copy-initialization): tests that a copy is cheap
        QCOMPARE(copy->head.constData(), evidence->head.constData());
    }

    void containsAPage()
    {
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, m_http.url(u"/ok"_s)}});
        const Evidence &evidence = seen.evidence;
        QCOMPARE(evidence->statusLine(), "HTTP/1.1 200 OK");
        QCOMPARE(evidence->header("server"), "faults");
        QCOMPARE(evidence->body, "All is well.\n");
        QCOMPARE(evidence->bodySize, 13);
        QVERIFY(!evidence->isBodyTruncated);
        QVERIFY(evidence->tls.chain.isEmpty());
    }

    void containsAnErrorPage()
    {
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, m_http.url(u"/status/503"_s)}});
        QVERIFY(seen.error);
        QVERIFY2(seen.evidence->statusLine().startsWith("HTTP/1.1 503 "), seen.evidence->statusLine().constData());
    }

    void truncatesALongBody()
    {
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, m_http.url(u"/large/200000"_s)}});
        QCOMPARE(seen.evidence->body.size(), HttpBody::kHeadSize);
        QCOMPARE(seen.evidence->bodySize, 200'000);
        QVERIFY(seen.evidence->isBodyTruncated);
        QVERIFY(seen.evidence.cost() > HttpBody::kHeadSize);
    }

    void keepsTheRequiredPartOfABody()
    {
        const auto check = [this](qint64 bytes) {
            const Fields fields = CheckBench::fields(u"http"_s, {{u"url"_s, m_http.url(u"/json/200000"_s)}});
            CheckContext context(CancelToken(), std::chrono::seconds(20), m_services.get());
            context.setRequiredBodySize(bytes);
            return QCoro::waitFor(findKind(u"http"_s)->run(fields, &context));
        };
        const Observation seen = check(1'000'000);
        QCOMPARE(seen.evidence->body.size(), seen.evidence->bodySize);
        QVERIFY(seen.evidence->body.endsWith("\"last\":\"here\"}"));
        QVERIFY(!seen.evidence->isBodyTruncated);
        QVERIFY(seen.text.size() <= HttpBody::kHeadSize);
        QCOMPARE(check(100).evidence->body.size(), 100);

        const Evidence shortened = seen.evidence.shortened(1'000);
        QCOMPARE(shortened->body, seen.evidence->body.first(1'000));
        QVERIFY(shortened->isBodyTruncated);
        QCOMPARE(shortened->bodySize, seen.evidence->bodySize);
        QVERIFY(shortened.cost() < 10'000);
        QCOMPARE(shortened.shortened(1'000), shortened);
        QVERIFY(Evidence().shortened(5).isNull());
    }

    void containsTheRequest()
    {
        const QJsonObject fields{{u"url"_s, m_http.url(u"/ok?a=1"_s)},
                                 {u"method"_s, u"POST"_s},
                                 {u"body"_s, u"one\n\ntwo"_s},
                                 {u"headers"_s, QJsonObject{{u"X-Site"_s, u"north"_s}, {u"X-Api-Key"_s, u"hunter2"_s}}}};
        const Observation seen = m_bench->run(u"http"_s, fields);
        const EvidenceData sent = seen.evidence->requestParts();
        QCOMPARE(sent.statusLine(), "POST /ok?a=1 HTTP/1.1");
        QCOMPARE(sent.header("x-site"), "north");
        QCOMPARE(sent.header("x-api-key"), "***");
        QCOMPARE(sent.header("host"), QUrl(m_http.url(QString())).authority().toLatin1());
        QCOMPARE(sent.body, "one\n\ntwo");
        QCOMPARE(sent.bodySize, sent.body.size());
        QVERIFY(!sent.isBodyTruncated);
        QCOMPARE(seen.evidence->requestOmitted, 0);
        QVERIFY(m_http.requests().last().head.startsWith(sent.statusLine() + "\r\n"));
        QVERIFY(seen.evidence.cost() > seen.evidence->request.size());
    }

    void omitsALargeRequestBody()
    {
        const QString body(EvidenceData::kMaxRequestBytes, u'x');
        const Observation seen =
            m_bench->run(u"http"_s, {{u"url"_s, m_http.url(u"/ok"_s)}, {u"method"_s, u"POST"_s}, {u"body"_s, body}});
        const EvidenceData sent = seen.evidence->requestParts();
        QCOMPARE(sent.header("content-length").toInt(), body.size());
        QVERIFY(sent.body.isEmpty());
        QVERIFY(sent.isBodyTruncated);
        QCOMPARE(sent.bodySize, body.size());
    }

    void containsTheRequestsBeforeARedirect()
    {
        const QString first = m_http.url(u"/redirect-to/302?/ok"_s);
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, first}, {u"method"_s, u"POST"_s}});
        QCOMPARE(seen.evidence->redirects, QStringList{u"POST %1 (302)"_s.arg(first)});
        QCOMPARE(seen.evidence->requestParts().statusLine(), "GET /ok HTTP/1.1");
    }

    //! A request that has no answer is shown, too.
    void containsAnUnansweredRequest()
    {
        const TcpFaults tcp;
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, u"http://127.0.0.1:%1/x"_s.arg(tcp.silent())}}, 300ms);
        QVERIFY(seen.error);
        QVERIFY(!seen.evidence->hasReply());
        QCOMPARE(seen.evidence->requestParts().statusLine(), "GET /x HTTP/1.1");
        QVERIFY(seen.evidence->redirects.isEmpty());
    }

    void containsWhatWasSentToAPort()
    {
        const TcpFaults tcp;
        const QJsonObject fields{
            {u"host"_s, u"127.0.0.1"_s},
            {u"port"_s, tcp.greeting()},
            {u"steps"_s, QJsonArray{u"expect 220"_s, u"send a\\r\\n"_s, u"expect said"_s, u"send b\\n"_s}}};
        const Observation seen = m_bench->run(u"tcp"_s, fields);
        QVERIFY2(!seen.error, qPrintable(messageOf(seen)));
        QCOMPARE(seen.evidence->request, "a\r\nb\n");
        QCOMPARE(seen.evidence->requestOmitted, 0);
        const EvidenceData sent = seen.evidence->requestParts();
        QVERIFY(sent.head.isEmpty());
        QCOMPARE(sent.body, seen.evidence->request);
    }

    void replyContainsNothingThatWasSent()
    {
        const QJsonObject fields{{u"url"_s, m_http.url(u"/ok"_s)}, {u"username"_s, u"bob"_s},
                                 {u"password"_s, u"hunter2"_s},    {u"method"_s, u"POST"_s},
                                 {u"body"_s, u"hunter2"_s},        {u"headers"_s, QJsonObject{{u"X-Api-Key"_s, u"hunter2"_s}}}};
        const Observation seen = m_bench->run(u"http"_s, fields);
        QVERIFY(m_http.requests().last().head.contains("hunter2"));
        QVERIFY(!allOf(seen.evidence).contains("hunter2"));
        QVERIFY(!allOf(seen.evidence).contains(QByteArray("bob:hunter2").toBase64()));
    }

    void masksSecretsInAddresses_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("shown"); // the URL shown; %1 is scheme, host and port
        QTest::newRow("as written") << u"/ok?key=${keychain:shop}"_s << u"%1/ok?key=${keychain:shop}"_s;
        QTest::newRow("redirected") << u"/redirect-to/302?/ok?key=${keychain:shop}"_s << u"%1"_s;
        QTest::newRow("redirected in a circle") << u"/redirect-to/302?/loop/a?key=${keychain:shop}"_s << u"%1"_s;
        QTest::newRow("redirected to what is none") << u"/redirect-to/302?foo:${keychain:shop}"_s << QString();
        QTest::newRow("no secret") << u"/redirect-to/302?/ok?n=7"_s << u"%1/ok?n=7"_s;
        QTest::newRow("the server's secret") << u"/redirect-to/302?/ok?key=7"_s << u"%1/ok?key=***"_s;
    }
    void masksSecretsInAddresses()
    {
        QFETCH(QString, path);
        QFETCH(QString, shown);
        m_http.clear();
        m_services->setSecrets({{u"shop"_s, u"hunter2"_s}});
        const Observation seen = m_bench->runWithDefaults(u"http"_s, {{u"url"_s, m_http.url(path)}});
        QString all = seen.summary + messageOf(seen);
        for (const ObservedValue &value : seen.values) {
            if (value.name != u"headers"_s) // headers from the server are shown unchanged
                all += u'\n' + value.value.toString();
        }
        QVERIFY(path.contains(u"=7"_s) || m_http.requests().first().head.contains("hunter2"));
        QVERIFY2(!all.contains(u"hunter2"_s), qPrintable(all));
        if (!shown.isEmpty())
            QCOMPARE(seen.value(u"url"_s).toString(), shown.arg(m_http.url(QString())));
    }

    void isNullWithoutAReply()
    {
        const TcpFaults tcp;
        const Observation seen = m_bench->run(u"http"_s, {{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(tcp.closed())}});
        QVERIFY(seen.error);
        QVERIFY(seen.evidence.isNull());
    }

    void containsTheAnswerOfAPort()
    {
        const TcpFaults tcp;
        const QJsonObject fields{{u"host"_s, u"127.0.0.1"_s}, {u"port"_s, tcp.greeting()}, {u"expect"_s, u"220"_s}};
        const Observation seen = m_bench->run(u"tcp"_s, fields);
        QVERIFY2(seen.evidence->body.startsWith("220 ready"), seen.evidence->body.constData());
        QVERIFY(seen.evidence->head.isEmpty());
    }

#ifdef Q_OS_UNIX
    void containsTheOutputOfACommand_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("errors");
        QTest::newRow("output") << u"echo out"_s << QByteArray("out\n") << QByteArray();
        QTest::newRow("errors apart") << u"echo out; echo err >&2; exit 2"_s << QByteArray("out\n") << QByteArray("err\n");
        QTest::newRow("only errors") << u"echo err >&2"_s << QByteArray() << QByteArray("err\n");
        QTest::newRow("colours stay") << u"printf '\\033[31mred'"_s << QByteArray("\x1B[31mred") << QByteArray();
        QTest::newRow("bytes stay") << u"printf 'a\\000\\377'"_s << QByteArray("a\0\xFF", 3) << QByteArray();
    }
    void containsTheOutputOfACommand()
    {
        QFETCH(QString, line);
        const Observation seen = m_bench->run(u"command"_s, {{u"command"_s, line}, {u"shell"_s, true}});
        QTEST(seen.evidence->body, "body");
        QTEST(seen.evidence->errors, "errors");
        QVERIFY(!seen.evidence->isBodyTruncated);
    }

    void truncatesLongOutputInTheMiddle()
    {
        const Observation seen = m_bench->run(u"command"_s, {{u"command"_s, u"seq 1 40000"_s}});
        QVERIFY(seen.evidence->isBodyTruncated);
        QVERIFY(seen.evidence->body.startsWith("1\n2\n"));
        QVERIFY(seen.evidence->body.endsWith("\n40000\n"));
        QVERIFY(seen.evidence->body.contains("bytes omitted"));
        QVERIFY(seen.evidence->body.size() < 65 * 1024 + 100);
        QVERIFY(seen.evidence->bodySize > 200'000);
    }

    void isNullWithoutOutput()
    {
        QVERIFY(m_bench->run(u"command"_s, {{u"command"_s, u"true"_s}}).evidence.isNull());
    }
#endif

private:
    HttpFaults m_http;
    std::unique_ptr<CheckServices> m_services;
    std::unique_ptr<CheckBench> m_bench;
};

QTEST_GUILESS_MAIN(tst_Evidence)

} // namespace EvidenceTest

#include "tst_Evidence.moc"
