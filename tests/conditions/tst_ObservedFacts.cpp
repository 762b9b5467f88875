// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests conditions on the response of an HTTP check: its charset, and a body that couldn't be decoded.

#include "conditions/Condition.h"
#include "conditions/facts/ObservedFacts.h"

#include <QTest>

namespace ObservedFactsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class TestObservedFacts : public QObject
{
    Q_OBJECT

private slots:
    void decodesCharsets_data();
    void decodesCharsets();
    void handlesContentCodings_data();
    void handlesContentCodings();
    void keepsOutputUnchanged();
};

namespace {

ConditionOutcome evaluate(const QString &condition, const QByteArray &head, const QByteArray &body)
{
    EvidenceData data;
    data.head = head;
    data.body = body;
    data.bodySize = body.size();
    Observation seen;
    seen.evidence = Evidence(data);
    const auto parsed = Condition::parse(condition);
    if (!parsed)
        qFatal("%s", qPrintable(condition));
    return parsed->evaluate(factsOf(seen, QDateTime::currentDateTimeUtc(), parsed->placeholders()));
}

} // namespace

void TestObservedFacts::decodesCharsets_data()
{
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("condition");
    const auto row = [](const char *name, const char *type, const QByteArray &body, const QString &condition) {
        QTest::newRow(name) << QByteArray(type) << body << condition;
    };
    const QString greeting = u"[BODY] == grüße"_s;
    row("UTF-8", "text/plain; charset=utf-8",
        "gr\xc3\xbc\xc3\x9f"
        "e",
        greeting);
    row("nothing said", "text/plain",
        "gr\xc3\xbc\xc3\x9f"
        "e",
        greeting);
    row("mark of UTF-8", "text/plain",
        "\xef\xbb\xbfgr\xc3\xbc\xc3\x9f"
        "e",
        greeting);
    row("Latin-1", "text/plain; charset=iso-8859-1",
        "gr\xfc\xdf"
        "e",
        greeting);
    row("Windows", "text/plain; charset=Windows-1252", "\x80", u"[BODY] == €"_s);
    row("UTF-16", "text/plain; charset=utf-16le", QByteArray("g\0r\0\xfc\0\xdf\0e\0", 10), greeting);
    row("mark of UTF-16", "text/plain", QByteArray("\xfe\xff\0g\0r\0\xfc\0\xdf\0e", 12), greeting);
    row("said by the page", "text/html", "<meta charset=iso-8859-15>\xa4", u"[BODY] == pat(*€)"_s);
    row("in a pattern", "text/html; charset=iso-8859-1",
        "<p>gr\xfc\xdf"
        "e</p>",
        u"[BODY] == pat(*grüße*)"_s);
    row("JSON", "application/json; charset=iso-8859-1", "{\"a\":\"\xfc\"}", u"[BODY].a == ü"_s);
    row("JSON in UTF-16", "application/json",
        QByteArray("\xff\xfe{\0\"\0a\0\"\0:\0"
                   "1\0}\0",
                   16),
        u"[BODY].a == 1"_s);
    row("bytes of no charset", "application/octet-stream", "\xfc\xff", u"len([BODY]) == 2"_s);
    row("charset that can't be decoded", "text/plain; charset=klingon", "\xc3\xbc", u"[BODY] == ü"_s);
    row("length as it came", "text/plain; charset=iso-8859-1",
        "gr\xfc\xdf"
        "e",
        u"len([BODY]) == 5"_s);
}

void TestObservedFacts::decodesCharsets()
{
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, body);
    QFETCH(QString, condition);
    const ConditionOutcome evaluation = evaluate(condition, "HTTP/1.1 200 OK\nContent-Type: " + contentType + '\n', body);
    QVERIFY2(evaluation.passes == true, qPrintable(evaluation.shown + evaluation.reason));
}

void TestObservedFacts::handlesContentCodings_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<QString>("coding"); // the remaining content coding; empty: none
    QTest::newRow("none") << QByteArray() << QString();
    QTest::newRow("gzip") << QByteArray("Content-Encoding: gzip\n") << QString();
    QTest::newRow("br") << QByteArray("Content-Encoding: br\n") << u"br"_s;
    QTest::newRow("zstd in gzip") << QByteArray("content-encoding: zstd, gzip\n") << u"zstd"_s;
    QTest::newRow("br by the transfer") << QByteArray("Transfer-Encoding: br, chunked\n") << u"br"_s;
}

void TestObservedFacts::handlesContentCodings()
{
    QFETCH(QByteArray, fields);
    QFETCH(QString, coding);
    const QByteArray head = "HTTP/1.1 200 OK\n" + fields;
    for (const QString &condition : {u"[BODY] == x"_s, u"[BODY].a == 1"_s, u"len([BODY]) < 9"_s, u"[BODY] == pat(x*)"_s}) {
        const ConditionOutcome evaluation = evaluate(condition, head, "x");
        if (coding.isEmpty()) {
            QVERIFY2(!evaluation.reason.contains(u"decode"), qPrintable(evaluation.reason));
            continue;
        }
        QVERIFY2(!evaluation.passes.has_value(), qPrintable(condition));
        QCOMPARE(evaluation.reason, u"The body is compressed with “%1”, which Watchkeeper doesn't support."_s.arg(coding));
    }
    QCOMPARE(evaluate(u"[HEADER].x == y"_s, head + "X: y\n", "x").passes,
             std::optional(true)); // the header can still be read
}

//! A command doesn't declare the charset of its output.
void TestObservedFacts::keepsOutputUnchanged()
{
    QVERIFY(evaluate(u"[BODY] == x"_s, {}, "x").passes == true);
    QVERIFY(evaluate(u"len([BODY]) == 4"_s, {}, "\xef\xbb\xbfx").passes == true);
}

QTEST_GUILESS_MAIN(TestObservedFacts)

} // namespace ObservedFactsTest

#include "tst_ObservedFacts.moc"
