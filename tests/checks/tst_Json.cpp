// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Tests the `json` kind: how values are read from replies, and the results if they can't be read.

#include "checks/json/JsonReading.h"
#include "helpers/CheckBench.h"
#include "support/TcpFaults.h"
#include "support/http/HttpFaultRoutes.h"
#include "support/http/HttpFaults.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

namespace JsonTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

class TestJson : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_server.clear(); }
    void extractsValues_data();
    void extractsValues();
    void summarizesValues_data();
    void summarizesValues();
    void reportsFaults_data();
    void reportsFaults();
    void conditionsUseCompleteLists();
    void allowsMissingValues();
    void parsesLongReplies();
    void longRepliesEndAtTheDeadline();
    void truncatesTheEvidence();
    void reportsTheStatusFirst();
    void reportsAnUnreachableServer();
    void acceptsHttpFields();
    void appliesUnits_data();
    void appliesUnits();
    void survivesRandomChanges();
    void reportsProblems_data();
    void reportsProblems();

private:
    Observation check(const QByteArray &body, const QJsonObject &values, QJsonObject more = {})
    {
        m_body = body;
        more.insert(u"url"_s, m_server.url(u"/body"_s));
        more.insert(u"values"_s, values);
        return m_bench.run(u"json"_s, more);
    }

    QByteArray m_body;
    QByteArray m_status = "200 OK";
    HttpFaults m_server;
    CheckServices m_services;
    CheckBench m_bench{&m_services};
};

void TestJson::initTestCase()
{
    m_server.serve("body", [this](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, m_status, m_body, "Content-Type: application/json\r\n");
    });
}

void TestJson::extractsValues_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QVariant>("value");
    const QByteArray body =
        R"({"n": 5, "x": 0.25, "t": "ready", "b": false, "o": {"k": [1, 2]}, "l": ["a", 2, true], "s": "7.5"})";
    QTest::newRow("whole number") << body << u"$.n"_s << QVariant(5);
    QTest::newRow("number") << body << u"$.x"_s << QVariant(0.25);
    QTest::newRow("text") << body << u"$.t"_s << QVariant(u"ready"_s);
    QTest::newRow("truth") << body << u"$.b"_s << QVariant(false);
    QTest::newRow("object") << body << u"$.o"_s << QVariant(u"{\"k\":[1,2]}"_s);
    QTest::newRow("list") << body << u"$.o.k"_s << QVariant(u"[1,2]"_s);
    QTest::newRow("all of a list") << body << u"$.l[*]"_s << QVariant(QVariantList{u"a"_s, 2, true});
    QTest::newRow("length") << body << u"$.l.length()"_s << QVariant(3);
    QTest::newRow("number in a text") << body << u"$.s.number()"_s << QVariant(7.5);
    QTest::newRow("the whole") << QByteArray(" 42 ") << u"$"_s << QVariant(42);
    QTest::newRow("a text alone") << QByteArray("\"up\"") << u"$"_s << QVariant(u"up"_s);
    QTest::newRow("after a byte order mark") << QByteArray("\xef\xbb\xbf{\"n\": 12}") << u"$.n"_s << QVariant(12);
    QTest::newRow("alone after such a mark") << QByteArray("\xef\xbb\xbf 42") << u"$"_s << QVariant(42);
    QTest::newRow("list at the root") << QByteArray("[{\"a\": 1}]") << u"$[0].a"_s << QVariant(1);
    QTest::newRow("escape sequences") << QByteArray(R"({"t": "a\u001b[31mred\u202etxt"})") << u"$.t"_s
                                      << QVariant(u"aredtxt"_s);
}

void TestJson::extractsValues()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, path);
    QFETCH(QVariant, value);
    const Observation seen = check(body, {{u"it"_s, path}});
    QCOMPARE(messageOf(seen), QString());
    const QVariant found = seen.value(u"it"_s);
    QCOMPARE(found.toString(), value.toString());
    QCOMPARE(found.toList(), value.toList());
    QCOMPARE(found.canConvert<double>() && found.typeId() != QMetaType::QString,
             value.canConvert<double>() && value.typeId() != QMetaType::QString);
    QCOMPARE(seen.value(u"status"_s).toInt(), 200);
}

void TestJson::summarizesValues_data()
{
    QTest::addColumn<QJsonObject>("values");
    QTest::addColumn<QString>("summary");
    QTest::newRow("one") << QJsonObject{{u"queue"_s, u"$.n"_s}} << u"queue 12"_s;
    QTest::newRow("several") << QJsonObject{{u"a"_s, u"$.n"_s}, {u"b"_s, u"$.x"_s}, {u"c"_s, u"$.t"_s}}
                             << u"a 12, b 0.123, c ready"_s;
    QTest::newRow("many") << QJsonObject{{u"a"_s, u"$.n"_s}, {u"b"_s, u"$.x"_s}, {u"c"_s, u"$.t"_s}, {u"d"_s, u"$.n"_s}}
                          << u"a 12, b 0.123, c ready, …"_s;
    QTest::newRow("list") << QJsonObject{{u"a"_s, u"$.l[*]"_s}} << u"a 2 values"_s;
    QTest::newRow("long text") << QJsonObject{{u"a"_s, u"$.long"_s}} << u"a "_s + QString(39, u'x') + u'…';
}

void TestJson::summarizesValues()
{
    QFETCH(QJsonObject, values);
    QFETCH(QString, summary);
    const QByteArray body = R"({"n": 12, "x": 0.12345, "t": "ready", "l": [1, 2], "long": ")" + QByteArray(100, 'x') + "\"}";
    const Observation seen = check(body, values);
    QCOMPARE(messageOf(seen), QString());
    QVERIFY2(seen.summary == summary || seen.summary == QString(summary).replace(u"values"_s, u"value(s)"_s),
             qPrintable(seen.summary));
}

void TestJson::reportsFaults_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QByteArray &body, const QString &type, const QString &message) {
        QTest::newRow(name) << body << type << message;
    };
    row("page", "<html><body>", u"protocol"_s, u"The response isn't valid JSON (illegal number). It begins: <html><body>"_s);
    row("broken", "{\"a\": 1", u"protocol"_s,
        u"The response isn't valid JSON (invalid termination by number). It begins: {\"a\": 1"_s);
    row("two values", "1 2", u"protocol"_s, u"The response isn't valid JSON (missing value separator). It begins: 1 2"_s);
    row("two values, listed", "1, 2", u"protocol"_s,
        u"The response isn't valid JSON (garbage at the end of the document). It begins: 1, 2"_s);
    row("blanks", " \r\n", u"protocol"_s, u"The response is empty, but JSON was expected."_s);
    row("a mark alone", "\xef\xbb\xbf", u"protocol"_s, u"The response is empty, but JSON was expected."_s);
    row("nothing", "", u"protocol"_s, u"The response is empty, but JSON was expected."_s);
    row("deep", QByteArray(5'000, '['), u"protocol"_s,
        u"The response isn't valid JSON (too deeply nested document). It begins: "_s + QString(40, u'['));
    row("bomb", '[' + QByteArray("[],").repeated(200'001) + "0]", u"protocol"_s,
        u"The response contains more than 200000 lists and objects."_s);
    row("missing", R"({"b": 1})", u"condition"_s, u"The response has no value “it”: nothing found at $.a."_s);
    row("null", R"({"a": null})", u"condition"_s, u"The response has no value “it”: nothing found at $.a."_s);
}

void TestJson::reportsFaults()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, type);
    QFETCH(QString, message);
    const Observation seen = check(body, {{u"it"_s, u"$.a"_s}});
    QCOMPARE(messageOf(seen), message);
    QCOMPARE(errorKey(seen), type);
    QCOMPARE(outcomeOf(seen), Outcome::Down);
    QVERIFY(!seen.value(u"it"_s).isValid());
}

//! A condition on a list is evaluated against the complete list.
void TestJson::conditionsUseCompleteLists()
{
    const QJsonObject values{{u"all"_s, u"$[*]"_s}};
    const Observation whole = check('[' + QByteArray("1,").repeated(9'999) + "2]", values);
    QCOMPARE(messageOf(whole), QString());
    QCOMPARE(whole.value(u"all"_s).toList().size(), 10'000);
    QCOMPARE(whole.value(u"all"_s).toList().last().toInt(), 2);
    const QByteArray more = '[' + QByteArray("1,").repeated(10'000) + "2]";
    const Observation cut = check(more, values);
    QCOMPARE(
        messageOf(cut),
        u"The value “all” is a list of 10001 items. The limit for evaluating items one by one is 10000. Append .length(), .sum(), .min(), .max() or .avg() to its path."_s);
    QVERIFY(!cut.value(u"all"_s).isValid());
    QCOMPARE(check(more, {{u"all"_s, u"$[*].max()"_s}}).value(u"all"_s).toInt(), 2);
    const QByteArray tooMany = '[' + QByteArray("1,").repeated(100'000) + "2]";
    QCOMPARE(messageOf(check(tooMany, {{u"all"_s, u"$[*].max()"_s}})),
             u"The value “all” can't be calculated: $[*].max() matches more than 100000 values."_s);
}

void TestJson::allowsMissingValues()
{
    const QJsonObject wanted{{u"a"_s, u"$.a"_s}, {u"b"_s, u"$.b"_s}, {u"c"_s, u"$.c.sum()"_s}};
    const Observation seen = check(R"({"b": 1, "c": ["x"]})", wanted, {{u"requireAll"_s, false}});
    QCOMPARE(messageOf(seen), QString());
    QVERIFY(!seen.value(u"a"_s).isValid());
    QCOMPARE(seen.value(u"b"_s).toInt(), 1);
    QCOMPARE(seen.summary, u"b 1"_s);
    // A value may be missing, but if it exists, it must be valid.
    const QJsonObject mayMiss{{u"requireAll"_s, false}, {u"units"_s, QJsonObject{{u"b"_s, u"ms"_s}}}};
    QCOMPARE(messageOf(check(R"({"b": "much"})", wanted, mayMiss)), u"The value “b” has a unit, but isn't a number: much"_s);
    QCOMPARE(messageOf(check(R"({"b": null})", wanted, mayMiss)), QString());
    const QByteArray longList = '[' + QByteArray("1,").repeated(10'000) + "2]";
    QVERIFY(messageOf(check(longList, {{u"all"_s, u"$[*]"_s}}, {{u"requireAll"_s, false}}))
                .startsWith(u"The value “all” is a list of 10001 items. "_s));
    // If one value is missing, the other values are still reported.
    const Observation strict = check(R"({"b": 1})", wanted);
    QCOMPARE(errorKey(strict), u"condition"_s);
    QCOMPARE(strict.value(u"b"_s).toInt(), 1);
    QCOMPARE(messageOf(check(R"({"b": 1, "c": ["x"]})", {{u"c"_s, u"$.c.sum()"_s}})),
             u"The value “c” can't be calculated: $.c.sum() matches no numbers."_s);
}

void TestJson::parsesLongReplies()
{
    const QByteArray body = "{\"list\": [" + QByteArray("1234567,").repeated(150'000) + "7], \"last\": \"here\"}";
    const Observation seen = check(body, {{u"last"_s, u"$.last"_s}, {u"count"_s, u"$.list.length()"_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.value(u"last"_s).toString(), u"here"_s);
    QCOMPARE(seen.value(u"count"_s).toInt(), 150'001);
    const Observation limited = check(body, {{u"last"_s, u"$.last"_s}}, {{u"maxBody"_s, u"1MB"_s}});
    QCOMPARE(messageOf(limited),
             u"The body is larger than 1 MB, the limit of this target. Raise “maxBody”, or check a smaller page."_s);
}

void TestJson::longRepliesEndAtTheDeadline()
{
    const QJsonObject fields{{u"url"_s, m_server.url(u"/drip-body"_s)}, {u"values"_s, QJsonObject{{u"a"_s, u"$.a"_s}}}};
    const Observation seen = m_bench.run(u"json"_s, fields, std::chrono::milliseconds(300));
    QCOMPARE(errorKey(seen), u"timeout"_s);
    QVERIFY(m_bench.elapsed() < 5'000);
}

void TestJson::truncatesTheEvidence()
{
    const Observation seen = check("{\"a\": 1, \"text\": \"" + QByteArray(200'000, 'x') + "\"}", {{u"a"_s, u"$.a"_s}});
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.evidence->body.size(), CheckContext::kDefaultBodySize);
    QVERIFY(seen.evidence->isBodyTruncated);
}

void TestJson::reportsTheStatusFirst()
{
    m_status = "503 Service Unavailable";
    const Observation down = check(R"({"state": "starting"})", {{u"state"_s, u"$.state"_s}});
    QCOMPARE(messageOf(down), u"The server returned 503 Service Unavailable. Accepted: 200-299."_s);
    QCOMPARE(down.value(u"state"_s).toString(), u"starting"_s);
    QCOMPARE(messageOf(check("<html>", {{u"a"_s, u"$.a"_s}})),
             u"The server returned 503 Service Unavailable. Accepted: 200-299."_s);
    const Observation accepted = check(R"({"state": "starting"})", {{u"state"_s, u"$.state"_s}}, {{u"accept"_s, u"200,503"_s}});
    QCOMPARE(messageOf(accepted), QString());
    m_status = "200 OK";
}

void TestJson::reportsAnUnreachableServer()
{
    const TcpFaults tcp;
    const QJsonObject fields{{u"url"_s, u"http://127.0.0.1:%1/"_s.arg(tcp.closed())},
                             {u"values"_s, QJsonObject{{u"a"_s, u"$.a"_s}}}};
    QCOMPARE(errorKey(m_bench.run(u"json"_s, fields)), u"refused"_s);
}

void TestJson::acceptsHttpFields()
{
    const Observation seen =
        check(R"({"data": {"__typename": "Query"}})", {{u"type"_s, u"$.data.__typename"_s}},
              {{u"method"_s, u"POST"_s}, {u"body"_s, u"{\"query\":\"{__typename}\"}"_s}, {u"bearerToken"_s, u"t"_s}});
    QCOMPARE(messageOf(seen), QString());
    const FaultRequest &request = m_server.requests().first();
    QCOMPARE(request.method, QByteArray("POST"));
    for (const char *line : {"Accept: application/json", "Content-Type: application/json", "Authorization: Bearer t"})
        QVERIFY2(request.head.contains("\r\n" + QByteArray(line) + "\r\n"), line);
    QVERIFY(!request.head.contains("*/*"));
    check("{\"a\": 1}", {{u"a"_s, u"$.a"_s}}, {{u"headers"_s, QJsonObject{{u"accept"_s, u"application/hal+json"_s}}}});
    QVERIFY(!m_server.requests().last().head.contains("application/json"));
}

void TestJson::appliesUnits_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("unit");
    QTest::addColumn<double>("number"); // the value in its unit without a prefix
    QTest::addColumn<QString>("symbol");
    QTest::newRow("milliseconds") << QByteArray("250") << u"ms"_s << 250.0 << u"ms"_s;
    QTest::newRow("minutes") << QByteArray("2") << u"min"_s << 120.0 << u"s"_s;
    QTest::newRow("GiB") << QByteArray("1.5") << u"GiB"_s << 1610612736.0 << u"B"_s;
    QTest::newRow("share") << QByteArray("71") << u"%"_s << 71.0 << u"%"_s;
    QTest::newRow("degrees") << QByteArray("-3.5") << u"°C"_s << -3.5 << u"°C"_s;
    QTest::newRow("text") << QByteArray("\"0.25\"") << u"s"_s << 0.25 << u"s"_s;
}

void TestJson::appliesUnits()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, unit);
    QFETCH(double, number);
    QFETCH(QString, symbol);
    const QJsonObject units{{u"units"_s, QJsonObject{{u"it"_s, unit}}}};
    const Observation seen = check("{\"a\": " + value + '}', {{u"it"_s, u"$.a"_s}}, units);
    QCOMPARE(messageOf(seen), QString());
    QCOMPARE(seen.values.last().name, u"it"_s);
    QCOMPARE(seen.values.last().value.toDouble(), number);
    QCOMPARE(unitSymbol(seen.values.last().unit), symbol);
    const Observation wrong = check(R"({"a": "much"})", {{u"it"_s, u"$.a"_s}}, units);
    QCOMPARE(messageOf(wrong), u"The value “it” has a unit, but isn't a number: much"_s);
}

//! Bodies with changed bytes are either read or refused.
void TestJson::survivesRandomChanges()
{
    const auto fields = CheckBench::fields(
        u"json"_s,
        {{u"url"_s, u"http://a.example/"_s},
         {u"values"_s, QJsonObject{{u"a"_s, u"$.a[*].b"_s}, {u"c"_s, u"$.c"_s}, {u"n"_s, u"$.a.length()"_s}}},
         {u"units"_s, QJsonObject{{u"c"_s, u"ms"_s}}}});
    const JsonPlan plan(fields);
    const QByteArray right = R"({"a": [{"b": 1}, {"b": "two"}, {"b": [3]}], "c": 1e3, "d": "\u00e9\n"})";
    QRandomGenerator dice(8259);
    int whole = 0;
    for (int round = 0; round < 20'000; ++round) {
        QByteArray body = right;
        for (int change = dice.bounded(4); change > 0; --change)
            body[dice.bounded(int(body.size()))] = static_cast<char>(dice.bounded(256));
        const JsonReading reading = readJson(plan, body.first(body.size() - dice.bounded(2) * dice.bounded(10)));
        QVERIFY(reading.values.size() <= 3);
        QVERIFY(reading.error || reading.values.size() == 3);
        whole += reading.error ? 0 : 1;
    }
    QVERIFY(whole > 2'000);
}

void TestJson::reportsProblems_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem"); // field, and the start of its message
    const auto values = [](const QString &name, const QString &path) {
        return QJsonObject{{u"values"_s, QJsonObject{{name, path}}}};
    };
    QTest::newRow("right") << values(u"queue_length-1"_s, u"$.a"_s) << QString();
    QTest::newRow("no values") << QJsonObject() << u"values: This field is required."_s;
    QTest::newRow("empty") << QJsonObject{{u"values"_s, QJsonObject()}} << u"values: This can't be empty."_s;
    QTest::newRow("name") << values(u"a b"_s, u"$.a"_s) << u"values: “a b” isn't a valid name for a value."_s;
    QTest::newRow("name of a number") << values(u"1"_s, u"$.a"_s) << u"values: “1” isn't a valid name for a value."_s;
    QTest::newRow("taken") << values(u"status"_s, u"$.a"_s)
                           << u"values: “status” is reserved for values of the request itself."_s;
    QTest::newRow("taken too") << values(u"certificateDaysLeft"_s, u"$.a"_s) << u"values: “certificateDaysLeft” is reserved"_s;
    QTest::newRow("path") << values(u"a"_s, u"$.a[b]"_s)
                          << u"values: The path of “a” is invalid at character 5: Expected a number"_s;
    QJsonObject unit = values(u"a"_s, u"$.a"_s);
    unit.insert(u"units"_s, QJsonObject{{u"b"_s, u"ms"_s}});
    QTest::newRow("unit of nothing") << unit << u"units: Value “b” doesn't exist."_s;
    unit.insert(u"units"_s, QJsonObject{{u"a"_s, u"parsec"_s}});
    QTest::newRow("unknown unit") << unit << u"units: “parsec” isn't a supported unit. Supported units: ms, "_s;
    QJsonObject http = values(u"a"_s, u"$.a"_s);
    http.insert(u"headers"_s, QJsonObject{{u"Connection"_s, u"x"_s}});
    QTest::newRow("of http") << http << u"headers: Watchkeeper sets the header Connection automatically."_s;
    QTest::newRow("placeholder") << values(u"a"_s, u"${env:PATH_OF_A}"_s) << QString();
}

void TestJson::reportsProblems()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    more.insert(u"url"_s, u"http://a.example/"_s);
    const QString found = CheckBench::problems(u"json"_s, more).value(0);
    QVERIFY2(problem.isEmpty() ? found.isEmpty() : found.startsWith(problem), qPrintable(found));
}

QTEST_GUILESS_MAIN(TestJson)

} // namespace JsonTest

#include "tst_Json.moc"
