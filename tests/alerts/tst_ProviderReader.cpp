// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertSamples.h"
#include "alerts/alert/Alert.h"
#include "alerts/channels/WebDelivery.h"
#include "alerts/providers/AlertRequest.h"
#include "alerts/providers/Provider.h"
#include "alerts/providers/ProviderReader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ProviderReaderTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests provider files. All errors in a file are reported together, and valid files work as described.
class tst_ProviderReader : public QObject
{
    Q_OBJECT

private slots:
    void reportsProblems_data();
    void reportsProblems();
    void reportsAllProblemsAtOnce();
    void readsAFolder();
    void tablesSelectByKindAndOutcome_data();
    void tablesSelectByKindAndOutcome();
    void escapesTexts_data();
    void escapesTexts();
    void limitsTexts_data();
    void limitsTexts();
    void parsesRateLimits_data();
    void parsesRateLimits();
    void buildsRequests_data();
    void buildsRequests();
    void endsSelfReferences_data();
    void endsSelfReferences();
    void textsCannotEndAHeader_data();
    void textsCannotEndAHeader();
    void readsRetryDelays_data();
    void readsRetryDelays();
    void evaluatesAnswers_data();
    void evaluatesAnswers();
};

namespace {

//! Returns a valid file in which the arguments replace MORE and REQUEST.
QByteArray fileWith(const QByteArray &more,
                    const QByteArray &request = R"("request": {"url": "{{url}}", "json": {"a": "{{title}}"}})")
{
    return R"({"provider": 1, "key": "ours", "title": "Ours", "help": "Tells us.",
"fields": [{"name": "url", "type": "secret", "label": "URL", "help": "Where.", "required": true},
{"name": "more", "type": "map", "label": "More", "help": "Headers."},
{"name": "word", "type": "text", "label": "Word", "help": "A word."}],
)" + more
        + (more.isEmpty() ? "" : ",\n") + request + "}";
}

QStringList problemsOf(const QByteArray &json)
{
    const auto provider = readProvider(json);
    QStringList lines;
    if (provider)
        return lines;
    for (const JsonProblem &problem : provider.error())
        lines.append(u"%1: %2: %3"_s.arg(problem.line).arg(problem.place, problem.text));
    return lines;
}

Expected<AlertRequest, QString> buildRequest(const QByteArray &json, const QJsonObject &fields,
                                             const Alert &alert = alertOf(u"down"_s))
{
    const auto provider = readProvider(json);
    if (!provider)
        qFatal("%s", qPrintable(problemsOf(json).join(u'\n')));
    const auto read = Fields::fromJson(provider->fields, fields);
    if (!read)
        qFatal("%s", qPrintable(read.error().first().text));
    return makeAlertRequest(*provider, *read, alert, sampleNow());
}

} // namespace

void tst_ProviderReader::reportsProblems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *name, const QByteArray &json, const char *problem) {
        QTest::newRow(name) << json << QString::fromUtf8(problem);
    };
    row("sound", fileWith(""), "");
    row("no JSON", "{", "1: : ");
    row("no version", "{}", "1: provider: Specify the format version: \"provider\": 1.");
    row("key", fileWith("").replace("\"ours\"", "\"Ours!\""), "1: key: A key can contain only");
    row("no help", fileWith("").replace("Tells us.", ""), "1: help: This field is required.");
    row("unknown key", fileWith("\"colour\": 1"), "5: colour: Unknown key.");
    row("over a program", fileWith("\"over\": \"command\""), "5: over: “command” doesn't exist here.");
    row("over the desk", fileWith("\"over\": \"desktop\""), "5: over: “desktop” doesn't exist here.");
    row("type of a field", fileWith("").replace("\"map\"", "\"duration\""),
        "3: fields[1].type: Unknown field type “duration”.");
    row("name of a field", fileWith("").replace("\"word\"", "\"title\""), "4: fields[2].name: “title” already exists.");
    row("name of a channel's", fileWith("").replace("\"word\"", "\"limit\""), "4: fields[2].name: “limit” already exists.");
    row("field twice", fileWith("").replace("\"word\"", "\"url\""), "4: fields[2].name: “url” already exists.");
    row("placeholder", fileWith("", R"("request": {"url": "{{ulr}}"})"),
        "5: request.url: “ulr” doesn't exist here. Did you mean “url”?");
    row("open placeholder", fileWith("", R"("request": {"url": "{{url"})"),
        "5: request.url: A placeholder that begins with {{");
    row("filter", fileWith("", R"("request": {"url": "{{url|upper}}"})"),
        "5: request.url: Only |raw, |template or |later:7d can follow");
    row("deep in the body", fileWith("", "\"request\": {\"url\": \"{{url}}\", \"json\": {\"a\": [1,\n\"{{b}}\"]}}"),
        "6: request.json.a[1]: “b” doesn't exist here.");
    row("no address", fileWith("", R"("request": {"json": {}})"), "5: request.url: This field is required");
    row("two bodies", fileWith("", R"("request": {"url": "{{url}}", "json": {}, "form": {}})"),
        "Use “json”, “form” or “text”.");
    row("type of a text", fileWith("", R"("request": {"url": "{{url}}", "text": "a"})"),
        "“text” and “contentType” must be used together");
    row("header", fileWith("", R"("request": {"url": "{{url}}", "headers": {"a": 1}})"),
        "5: request.headers.a: This must be a string in quotes.");
    row("more headers", fileWith("", R"("request": {"url": "{{url}}", "moreHeaders": "word"})"), "“word” doesn't exist here.");
    row("no request", fileWith("", "\"note\": 1"), "Use either “request” or “requests”.");
    row("no request for the rest", fileWith("", R"("requests": [{"on": ["recovery"], "url": "{{url}}"}])"),
        "One request must have no “on”, so that it applies to");
    row("state", fileWith("", R"("requests": [{"on": ["up!"], "url": "{{url}}"}, {"url": "{{url}}"}])"),
        "“up!” isn't a valid alert state");
    row("skip with more", fileWith("", R"("requests": [{"skip": true, "url": "{{url}}"}])"),
        "request isn't sent. Remove everything except “on”");
    row("values", fileWith(R"("values": {"colour": {"down": 1}})"),
        "5: values.colour: The entry “*”, for all other states, is missing");
    row("state of a value", fileWith(R"("values": {"colour": {"odd": 1, "*": 2}})"),
        "5: values.colour.odd: “odd” isn't a valid alert state");
    row("name of a value", fileWith(R"("values": {"url": {"*": 2}})"), "“url” already exists.");
    row("limits", fileWith(R"("limits": {"titel": {"bytes": 100}})"), "5: limits.titel: “titel” doesn't exist here.");
    row("two limits", fileWith(R"("limits": {"title": {"bytes": 100, "characters": 3}})"),
        "Use either “characters” or “bytes”.");
    row("rate", fileWith(R"("limit": "often")"), "5: limit: Use a form like 10/1m");
    row("escape", fileWith(R"("escape": "markup")"), "5: escape: “markup” doesn't exist here.");
    row("signature", fileWith(R"("sign": {"as": "rsa", "secret": "key"})"), "5: sign.as: “rsa” doesn't exist here.");
    row("its key", fileWith(R"("sign": {"as": "lark", "secret": "key"})"), "5: sign.secret: “key” doesn't exist here.");
    row("status", fileWith(R"("answer": {"status": "ok"})"), "5: answer.status: ");
    row("where", fileWith(R"("answer": {"where": {"a": {}}})"), "This must be a string, a number, true or false.");
    row("unit", fileWith(R"("answer": {"again": {"afterIn": {"at": "a", "unit": "days"}}})"), "“days” doesn't exist here.");
}

void tst_ProviderReader::reportsProblems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const QStringList found = problemsOf(json);
    if (problem.isEmpty())
        QCOMPARE(found.join(u'\n'), QString());
    QVERIFY2(found.join(u'\n').contains(problem), qPrintable(found.join(u'\n')));
}

void tst_ProviderReader::reportsAllProblemsAtOnce()
{
    QCOMPARE(problemsOf(fileWith(R"("limit": "x", "escape": "y", "colour": 1)", R"("request": {"url": "{{a}}{{b}}"})")).size(),
             5);
}

void tst_ProviderReader::readsAFolder()
{
    const QTemporaryDir folder;
    const auto write = [&folder](const QString &name, const QByteArray &json) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    };
    write(u"a.json"_s, fileWith(""));
    write(u"b.json"_s, fileWith("").replace("ours", "slack"));
    write(u"c.json"_s, fileWith("", ""));
    const ProviderFolder found = readProviderFolder(folder.path(), {u"slack"_s});
    QCOMPARE(found.elements.size(), 1);
    QCOMPARE(found.elements.first().key, u"ours"_s);
    QVERIFY(found.problems.size() >= 2);
    QCOMPARE(found.problems.first().problem.text, duplicateProviderKeyText(u"slack"_s));
    QVERIFY(found.problems.last().file.endsWith(u"c.json"_s));
}

void tst_ProviderReader::tablesSelectByKindAndOutcome_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<QString>("value");
    QTest::newRow("kind and outcome") << AlertKind::FlappingEnd << Outcome::Up << u"both"_s;
    QTest::newRow("kind") << AlertKind::Reminder << Outcome::Down << u"kind"_s;
    QTest::newRow("outcome") << AlertKind::Problem << Outcome::Down << u"outcome"_s;
    QTest::newRow("rest") << AlertKind::Problem << Outcome::Degraded << u"rest"_s;
}

void tst_ProviderReader::tablesSelectByKindAndOutcome()
{
    QFETCH(AlertKind, kind);
    QFETCH(Outcome, outcome);
    QFETCH(QString, value);
    Alert alert;
    alert.kind = kind;
    alert.after = outcome;
    const QJsonObject table{{u"flapping-end:up"_s, u"both"_s},
                            {u"up"_s, u"no"_s},
                            {u"reminder"_s, u"kind"_s},
                            {u"down"_s, u"outcome"_s},
                            {u"*"_s, u"rest"_s}};
    QCOMPARE(valueForState(table, alert).toString(), value);
}

void tst_ProviderReader::escapesTexts_data()
{
    QTest::addColumn<QString>("escape");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    QTest::newRow("none") << u"none"_s << u"<@a>&*"_s << u"<@a>&*"_s;
    QTest::newRow("Slack") << u"slack"_s << u"<!channel> & \"x\""_s << u"&lt;!channel&gt; &amp; \"x\""_s;
    QTest::newRow("HTML") << u"html"_s << u"<b>\"&"_s << u"&lt;b&gt;&quot;&amp;"_s;
    QTest::newRow("Markdown") << u"markdown"_s << u"*a* _b_ `c` ~d~ |e| @everyone <@1>"_s
                              << u"\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\|e\\| @\u200beveryone <\u200b@\u200b1\\>"_s;
    QTest::newRow("mentions") << u"mentions"_s << u"*@all <users/all>"_s << u"*@\u200ball <\u200busers/all>"_s;
    QTest::newRow("JSON") << u"json"_s << u"\"\\\n\t\u0001ü"_s << u"\\\"\\\\\\n\\t\\u0001ü"_s;
}

void tst_ProviderReader::escapesTexts()
{
    QFETCH(QString, escape);
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(escapedText(text, *textEscapeFromName(escape)), escaped);
}

void tst_ProviderReader::limitsTexts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("most");
    QTest::addColumn<bool>("countsBytes");
    QTest::addColumn<QString>("cut");
    QTest::newRow("fits") << u"abcde"_s << 5 << false << u"abcde"_s;
    QTest::newRow("too long") << u"abcdef"_s << 5 << false << u"abcd…"_s;
    QTest::newRow("code points") << u"😀😀😀"_s << 3 << false << u"😀😀😀"_s;
    QTest::newRow("never half of one") << u"😀😀😀😀"_s << 3 << false << u"😀😀…"_s;
    QTest::newRow("bytes") << u"üüü"_s << 6 << true << u"üüü"_s;
    QTest::newRow("bytes and ellipsis") << u"üüüü"_s << 6 << true << u"ü…"_s;
    QTest::newRow("escapes count, and stay whole") << u"a&&"_s << 8 << false << u"a&amp;…"_s;
    QTest::newRow("no limit") << u"abc"_s << 0 << false << u"abc"_s;
}

void tst_ProviderReader::limitsTexts()
{
    QFETCH(QString, text);
    QFETCH(int, most);
    QFETCH(bool, countsBytes);
    QFETCH(QString, cut);
    const QString seen = escapedText(text, TextEscape::Html, TextLimit{most, countsBytes});
    QCOMPARE(seen, cut);
    if (most > 0)
        QVERIFY((countsBytes ? seen.toUtf8().size() : seen.toUcs4().size()) <= most);
}

void tst_ProviderReader::parsesRateLimits_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("again"); // the rate as it is written back; empty: refused
    QTest::newRow("minute") << u"10/1m"_s << u"10/1m"_s;
    QTest::newRow("blanks") << u" 1 / 300ms "_s << u"1/300ms"_s;
    for (const char *wrong : {"", "10", "0/1m", "-1/1m", "10/0s", "10/1m/2", "x/1m", "10/soon", "10001/1m"})
        QTest::newRow(wrong) << QString::fromLatin1(wrong) << QString();
}

void tst_ProviderReader::parsesRateLimits()
{
    QFETCH(QString, text);
    QFETCH(QString, again);
    const auto limit = readRateLimit(text);
    QCOMPARE(limit.hasValue(), !again.isEmpty());
    if (limit)
        QCOMPARE(rateLimitText(*limit), again);
}

void tst_ProviderReader::buildsRequests_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("url");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const char *request, const char *url, const char *body) {
        QTest::newRow(name) << QByteArray(request) << QString::fromUtf8(url) << QByteArray(body);
    };
    row("a part of the path is encoded", R"("request": {"url": "{{url}}/{{target}}"})", "https://in.example/Shop%20%26%20API",
        "");
    row("one slash", R"("request": {"url": "{{url}}/a"})", "https://in.example/a", "");
    row("query", R"("request": {"url": "{{url}}?x=1", "query": {"a": "{{title}}", "b": "{{word?}}"}})",
        "https://in.example/?x=1&a=Shop%20%26%20API%20is%20down", "");
    row("left out", R"("request": {"url": "{{url}}", "json": {"a": "x{{word?}}", "b": ["{{word?}}", 1], "c": "{{word}}"}})",
        "https://in.example/", R"({"b":[1],"c":""})");
    row("types",
        R"("request": {"url": "{{url}}", "json": {"n": "{{attempt}}", "l": "{{tags}}", "t": "{{tags}} {{attempt}}", "z": null}})",
        "https://in.example/", R"({"l":["prod","shop"],"n":3,"t":"prod, shop 3","z":null})");
    row("later", R"("request": {"url": "{{url}}", "json": {"a": "{{at|later:1h}}"}})", "https://in.example/",
        R"({"a":"2026-11-21T09:00:00.000Z"})");
    row("form", R"("request": {"url": "{{url}}", "form": {"a b": "{{target}}=+"}})", "https://in.example/",
        "a%20b=Shop%20%26%20API%3D%2B");
    row("text", R"("request": {"url": "{{url}}", "text": "{{outcome}}!", "contentType": "text/plain"})", "https://in.example/",
        "down!");
}

void tst_ProviderReader::buildsRequests()
{
    QFETCH(QByteArray, request);
    QFETCH(QString, url);
    QFETCH(QByteArray, body);
    const auto made = buildRequest(fileWith("", request), {{u"url"_s, u"https://in.example/"_s}});
    QVERIFY2(made, made ? "" : qPrintable(made.error()));
    QCOMPARE(made->url.toString(QUrl::FullyEncoded), url);
    QCOMPARE(made->body, body);
    QCOMPARE(made->method, QByteArray("POST"));
}

void tst_ProviderReader::endsSelfReferences_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("filled") << u"{{outcome}} {{colour}}"_s << QByteArray("down red");
    QTest::newRow("itself") << u"{{outcome}} {{word|template}}"_s << QByteArray("down {{outcome}} {{word|template}}");
    QTest::newRow("by way of a value") << u"{{outcome}} {{again}}"_s << QByteArray("down {{outcome}} {{again}}");
}

void tst_ProviderReader::endsSelfReferences()
{
    QFETCH(QString, word);
    QFETCH(QByteArray, body);
    const QByteArray file =
        fileWith(R"("values": {"colour": {"down": "red", "*": ""}, "again": {"*": "{{word|template}}"}})",
                 R"("request": {"url": "{{url}}", "text": "{{word|template}}", "contentType": "text/plain"})");
    const auto made = buildRequest(file, {{u"url"_s, u"https://in.example/"_s}, {u"word"_s, word}});
    QVERIFY(made);
    QCOMPARE(made->body, body);
}

void tst_ProviderReader::textsCannotEndAHeader_data()
{
    QTest::addColumn<QString>("name");
    for (const char16_t *name :
         {u"a\r\nX-Evil: 1", u"a\nX-Evil: 1", u"a\rX-Evil: 1", u"a\u2028X-Evil: 1", u"a\u0085X-Evil: 1", u"\r\n\r\nbody"})
        QTest::newRow(QString::fromUtf16(name).toUtf8().toPercentEncoding().constData()) << QString::fromUtf16(name);
}

void tst_ProviderReader::textsCannotEndAHeader()
{
    QFETCH(QString, name);
    Alert alert = alertOf(u"down"_s);
    alert.targetName = name;
    const QByteArray request =
        R"("request": {"url": "{{url}}/{{target}}", "query": {"t": "{{target}}"}, "headers": {"X-Target": "{{target}}"}, "moreHeaders": "more"})";
    const auto made =
        buildRequest(fileWith("", request),
                     {{u"url"_s, u"https://in.example"_s}, {u"more"_s, QJsonObject{{u"X-More"_s, u"{{target}}"_s}}}}, alert);
    QVERIFY(made);
    QCOMPARE(made->headers.size(), 2);
    for (const auto &[key, value] : made->headers)
        QVERIFY(!value.contains('\n') && !value.contains('\r') && !value.contains("\u2028"));
    QVERIFY(!made->url.toEncoded().contains('\n') && !made->url.toEncoded().contains('\r'));
    for (const QString &wrong : {u"X-More: 1"_s, u"X More"_s, u""_s})
        QVERIFY(!buildRequest(fileWith("", request),
                              {{u"url"_s, u"https://in.example"_s}, {u"more"_s, QJsonObject{{wrong, u"1"_s}}}}));
}

void tst_ProviderReader::readsRetryDelays_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("milliseconds"); // -1: no value
    QTest::newRow("seconds") << QByteArray("3") << QByteArray() << 3000;
    QTest::newRow("date") << QByteArray("Sat, 21 Nov 2026 08:00:30 GMT") << QByteArray() << 30'000;
    QTest::newRow("past") << QByteArray("Sat, 21 Nov 2026 07:00:00 GMT") << QByteArray() << 0;
    QTest::newRow("nonsense") << QByteArray("soon") << QByteArray() << -1;
    QTest::newRow("negative") << QByteArray("-5") << QByteArray() << 0;
    QTest::newRow("not believed") << QByteArray("1e12") << QByteArray() << 86'400'000;
    QTest::newRow("no number") << QByteArray("nan") << QByteArray() << -1;
    QTest::newRow("body, seconds") << QByteArray() << QByteArray(R"({"s": 1.5})") << 1500;
    QTest::newRow("body, milliseconds") << QByteArray() << QByteArray(R"({"ms": 250})") << 250;
    QTest::newRow("body, instant") << QByteArray() << QByteArray(R"({"t": 1795248010})") << 10'000;
    QTest::newRow("header first") << QByteArray("3") << QByteArray(R"({"s": 9})") << 3000;
}

void tst_ProviderReader::readsRetryDelays()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(int, milliseconds);
    const auto provider = readProvider(fileWith(R"("answer": {"again": {"afterIn": [{"at": "s", "unit": "seconds"},
        {"at": "ms", "unit": "milliseconds"}, {"at": "t", "unit": "instant"}]}})"));
    QVERIFY(provider);
    AlertAnswer answer;
    answer.status = 429;
    if (!header.isEmpty())
        answer.headers.append({"Retry-After", header});
    answer.body = body;
    const Verdict verdict = evaluateAnswer(provider->answer, answer, sampleNow());
    QCOMPARE(verdictKey(verdict.code()), u"again"_s);
    QCOMPARE(verdict.after ? static_cast<int>(verdict.after->count()) : -1, milliseconds);
}

void tst_ProviderReader::evaluatesAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("verdict");
    for (const int status : {200, 201, 204, 299})
        QTest::addRow("%d", status) << status << u"delivered"_s;
    for (const int status : {408, 425, 429, 500, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status << u"again"_s;
    for (const int status : {301, 302, 307, 401, 403, 404, 410})
        QTest::addRow("%d", status) << status << u"broken"_s;
    for (const int status : {400, 405, 413, 422})
        QTest::addRow("%d", status) << status << u"refused"_s;
}

void tst_ProviderReader::evaluatesAnswers()
{
    QFETCH(int, status);
    QFETCH(QString, verdict);
    AlertAnswer answer;
    answer.status = status;
    QCOMPARE(verdictKey(evaluateAnswer(readProvider(fileWith(""))->answer, answer, sampleNow()).code()), verdict);
}

QTEST_GUILESS_MAIN(tst_ProviderReader)

} // namespace ProviderReaderTest

#include "tst_ProviderReader.moc"
