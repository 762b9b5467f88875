// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests forms and files sent by the `http` kind, as received by the server.

#include "checks/HttpProbe.h"
#include "checks/http/kind/HttpFieldRules.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpRequest.h"
#include "support/http/HttpFaults.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace HttpFormsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestHttpForms : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server.clear(); }
    void urlEncodesForms_data();
    void urlEncodesForms();
    void writesMultipartForms();
    void parsesFilePaths_data();
    void parsesFilePaths();
    void formIsPosted();
    void usesTheConfiguredMethod();
    void filesAreSent();
    void filesAreReadEachTime();
    void sendsFilesWhereverTheBodyIsSent_data();
    void sendsFilesWhereverTheBodyIsSent();
    void keepsFormsOnTheirOrigin_data();
    void keepsFormsOnTheirOrigin();
    void keepsExpandedBodiesOnTheirOrigin();
    void reportsFilesThatCannotBeSent_data();
    void reportsFilesThatCannotBeSent();
    void reportsProblems_data();
    void reportsProblems();

private:
    QString file(const QString &name, const QByteArray &content) const
    {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(made.fileName()));
        return made.fileName();
    }
    QByteArray boundary() const
    {
        const QByteArray head = m_server.requests().last().head;
        const qsizetype begin = head.indexOf("boundary=") + 9;
        return head.mid(begin, head.indexOf('\r', begin) - begin);
    }

    QTemporaryDir m_folder;
    HttpFaults m_server;
    HttpProbe m_probe;
};

void TestHttpForms::urlEncodesForms_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << u"a"_s << u"1"_s << QByteArray("a=1");
    QTest::newRow("nothing") << u"a"_s << QString() << QByteArray("a=");
    QTest::newRow("space and plus") << u"a b"_s << u"1 + 1"_s << QByteArray("a+b=1+%2B+1");
    QTest::newRow("what separates") << u"a=b"_s << u"1&2"_s << QByteArray("a%3Db=1%262");
    QTest::newRow("what stays") << u"a"_s << u"*-._"_s << QByteArray("a=*-._");
    QTest::newRow("what some leave") << u"a"_s << u"~!'()"_s << QByteArray("a=%7E%21%27%28%29");
    QTest::newRow("umlaut") << u"ö"_s << u"€"_s << QByteArray("%C3%B6=%E2%82%AC");
}

void TestHttpForms::urlEncodesForms()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QByteArray, bytes);
    const HttpContent content = formContent({{name, value}});
    QCOMPARE(content.bytes, bytes);
    QCOMPARE(content.type, QByteArray("application/x-www-form-urlencoded"));
}

void TestHttpForms::writesMultipartForms()
{
    FormFile file;
    file.field = u"up\"load"_s;
    file.name = u"größe\r\n.txt"_s;
    file.type = "text/plain";
    file.bytes = QByteArray("\0\r\n--x", 6);
    const HttpContent content = multipartContent({{u"a"_s, u"1 & 2\n3"_s}}, {file}, "BOUNDARY");
    QCOMPARE(content.type, QByteArray("multipart/form-data; boundary=BOUNDARY"));
    QCOMPARE(content.bytes,
             QByteArray("--BOUNDARY\r\n"
                        "Content-Disposition: form-data; name=\"a\"\r\n\r\n1 & 2\n3\r\n"
                        "--BOUNDARY\r\n"
                        "Content-Disposition: form-data; name=\"up%22load\"; filename=\"größe%0D%0A.txt\"\r\n"
                        "Content-Type: text/plain\r\n\r\n")
                 + QByteArray("\0\r\n--x", 6) + "\r\n--BOUNDARY--\r\n");
    QVERIFY(randomBoundary() != randomBoundary());
}

void TestHttpForms::parsesFilePaths_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("path") << u"/a/b.png"_s << u"/a/b.png"_s << QByteArray();
    QTest::newRow("type") << u"/a/b;type=image/png"_s << u"/a/b"_s << QByteArray("image/png");
    QTest::newRow("other semicolon") << u"/a;b"_s << u"/a;b"_s << QByteArray();
    QTest::newRow("the last one counts") << u"/a;type=b;type=c/d"_s << u"/a;type=b"_s << QByteArray("c/d");
}

void TestHttpForms::parsesFilePaths()
{
    QFETCH(QString, written);
    QFETCH(QString, path);
    QFETCH(QByteArray, type);
    const FormFilePath read(written);
    QCOMPARE(read.path, path);
    QCOMPARE(read.type, type);
}

void TestHttpForms::formIsPosted()
{
    const Observation seen =
        m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"form"_s, QJsonObject{{u"user"_s, u"a b"_s}, {u"q"_s, u"1"_s}}}});
    QCOMPARE(errorMessage(seen), QString());
    const FaultRequest &request = m_server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    QVERIFY2(request.head.contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n"), request.head.constData());
    QCOMPARE(request.body, QByteArray("q=1&user=a+b"));
}

void TestHttpForms::usesTheConfiguredMethod()
{
    m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"form"_s, QJsonObject{{u"q"_s, u"1"_s}}}, {u"method"_s, u"PUT"_s}});
    QCOMPARE(m_server.requests().first().method, QByteArray("PUT"));
    m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"form"_s, QJsonObject{{u"q"_s, u"1"_s}}}, {u"method"_s, u"GET"_s}});
    QCOMPARE(m_server.requests().last().method, QByteArray("GET"));
}

void TestHttpForms::filesAreSent()
{
    const QString picture = file(u"dot.png"_s, "\x89PNG");
    const QString notes = file(u"notes.bin"_s, "hello");
    const Observation seen =
        m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)},
                       {u"form"_s, QJsonObject{{u"title"_s, u"Dot"_s}}},
                       {u"files"_s, QJsonObject{{u"a"_s, picture}, {u"b"_s, notes + u";type=text/x-notes"_s}}}});
    QCOMPARE(errorMessage(seen), QString());
    const FaultRequest &request = m_server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    const QByteArray line = "--" + boundary() + "\r\nContent-Disposition: form-data; name=";
    QCOMPARE(request.body,
             line + "\"title\"\r\n\r\nDot\r\n" + line
                 + "\"a\"; filename=\"dot.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n" + line
                 + "\"b\"; filename=\"notes.bin\"\r\nContent-Type: text/x-notes\r\n\r\nhello\r\n--" + boundary() + "--\r\n");
}

void TestHttpForms::filesAreReadEachTime()
{
    const QString path = file(u"changing.txt"_s, "one");
    const QJsonObject fields{{u"url"_s, m_server.url(u"/ok"_s)}, {u"files"_s, QJsonObject{{u"a"_s, path}}}};
    m_probe.check(fields);
    QVERIFY(m_server.requests().last().body.contains("\r\n\r\none\r\n"));
    file(u"changing.txt"_s, "two");
    m_probe.check(fields);
    QVERIFY(m_server.requests().last().body.contains("\r\n\r\ntwo\r\n"));
}

void TestHttpForms::sendsFilesWhereverTheBodyIsSent_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<bool>("goes");
    QTest::newRow("303") << u"303"_s << false;
    QTest::newRow("302 of a POST") << u"302"_s << false;
    QTest::newRow("307") << u"307"_s << true;
    QTest::newRow("308") << u"308"_s << true;
}

void TestHttpForms::sendsFilesWhereverTheBodyIsSent()
{
    QFETCH(QString, status);
    QFETCH(bool, goes);
    const QString path = file(u"along.txt"_s, "content");
    m_probe.check({{u"url"_s, m_server.url(u"/redirect-to/%1?/ok"_s.arg(status))}, {u"files"_s, QJsonObject{{u"a"_s, path}}}});
    QCOMPARE(m_server.requests().size(), 2);
    QCOMPARE(m_server.requests().last().body.contains("content"), goes);
    QCOMPARE(m_server.requests().last().method, goes ? QByteArray("POST") : QByteArray("GET"));
}

void TestHttpForms::keepsFormsOnTheirOrigin_data()
{
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<bool>("goes");
    QTest::newRow("form") << QJsonObject{{u"form"_s, QJsonObject{{u"password"_s, u"s3cret"_s}}}} << false;
    QTest::newRow("files") << QJsonObject{{u"files"_s, QJsonObject{{u"a"_s, file(u"home.txt"_s, "s3cret")}}}} << false;
    QTest::newRow("text, as curl does") << QJsonObject{{u"body"_s, u"s3cret"_s}, {u"method"_s, u"POST"_s}} << true;
}

//! 307 and 308 ask the client to send the same form again, to an address that the server chooses.
void TestHttpForms::keepsFormsOnTheirOrigin()
{
    QFETCH(QJsonObject, fields);
    QFETCH(bool, goes);
    const HttpFaults other;
    fields.insert(u"url"_s, m_server.url(u"/redirect-to/307?"_s) + other.url(u"/ok"_s));
    const Observation seen = m_probe.check(fields);
    QCOMPARE(other.requests().size(), goes ? 1 : 0);
    QCOMPARE(
        errorMessage(seen),
        goes
            ? QString()
            : u"The server returned 307 and redirects the request to another server, %1. Watchkeeper doesn't resend forms, files or values of placeholders to other servers. If that address is correct, use it for this target."_s
                  .arg(other.url(u"/ok"_s)));
}

void TestHttpForms::keepsExpandedBodiesOnTheirOrigin()
{
    auto fields = Fields::fromJson(findKind(u"http"_s)->fields, {{u"url"_s, m_server.url(u"/ok"_s)}, {u"body"_s, u"s3cret"_s}});
    QVERIFY(fields);
    QVERIFY(!HttpPlan(*fields).keepsBodyOnOrigin);
    fields.value().setUnresolvedFields({{u"body"_s, u"${env:TOKEN}"_s}});
    QVERIFY(HttpPlan(*fields).keepsBodyOnOrigin);
}

void TestHttpForms::reportsFilesThatCannotBeSent_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("message");
    QTest::newRow("missing") << u"nowhere.txt"_s
                             << u"The file PATH for the form field “a” wasn't found or isn't a regular file. Check its path."_s;
    QTest::newRow("a folder")
        << u"."_s << u"The file PATH for the form field “a” wasn't found or isn't a regular file. Check its path."_s;
    QTest::newRow("too large") << u"large.bin"_s << u"The form's files exceed 20 MB in total. Send smaller files."_s;
}

void TestHttpForms::reportsFilesThatCannotBeSent()
{
    QFETCH(QString, path);
    QFETCH(QString, message);
    QFile large(m_folder.filePath(u"large.bin"_s));
    QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(kMaxUploadBytes + 1)); // sparse: needs no space on the disk
    const QString whole = m_folder.filePath(path);
    const Observation seen = m_probe.check({{u"url"_s, m_server.url(u"/ok"_s)}, {u"files"_s, QJsonObject{{u"a"_s, whole}}}});
    QCOMPARE(errorMessage(seen), message.replace(u"PATH"_s, whole));
    QCOMPARE(outcomeOf(seen), Outcome::Unknown); // no request was sent, so the state is unknown
    QCOMPARE(m_server.requests().size(), 0);
}

void TestHttpForms::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("field");
    const QJsonObject one{{u"a"_s, u"1"_s}};
    QTest::newRow("form") << QJsonObject{{u"form"_s, one}} << QString();
    QTest::newRow("form and body") << QJsonObject{{u"form"_s, one}, {u"body"_s, u"x"_s}} << u"form"_s;
    QTest::newRow("files and body") << QJsonObject{{u"files"_s, one}, {u"body"_s, u"x"_s}} << u"files"_s;
    QTest::newRow("file without a path") << QJsonObject{{u"files"_s, QJsonObject{{u"a"_s, u";type=x/y"_s}}}} << u"files"_s;
    const QJsonObject type{{u"content-type"_s, u"multipart/form-data"_s}};
    QTest::newRow("type of several parts") << QJsonObject{{u"files"_s, one}, {u"headers"_s, type}} << u"headers"_s;
    QTest::newRow("type of a form") << QJsonObject{{u"form"_s, one}, {u"headers"_s, type}} << QString();
    QTest::newRow("unknown form") << QJsonObject{{u"form"_s, one}, {u"formType"_s, u"json"_s}} << u"formType"_s;
}

void TestHttpForms::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, field);
    more.insert(u"url"_s, u"http://a.example/"_s);
    const auto read = Fields::fromJson(findKind(u"http"_s)->fields, more);
    const QList<FieldProblem> problems = read ? httpFieldProblems(*read) : read.error();
    QCOMPARE(problems.isEmpty() ? QString() : problems.first().field, field);
}

QTEST_GUILESS_MAIN(TestHttpForms)

} // namespace HttpFormsTest

#include "tst_HttpForms.moc"
