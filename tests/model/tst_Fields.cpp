// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/field/Fields.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace FieldsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Fields : public QObject
{
    Q_OBJECT

private slots:
    void readsValues();
    void fillsInDefaults();
    void refuses_data();
    void refuses();
    void reportsAllProblemsAtOnce();
    void acceptsPlaceholders_data();
    void acceptsPlaceholders();
    void leavesPlaceholdersToTheKind();
    void keepsTheOrderOfAMap();
    void keepsTheWrittenFields();
    void typesHaveKeys();
};

namespace {

Field field(const QString &name, FieldType type, const QJsonValue &defaultValue = {}, double minimum = 0, double maximum = 0)
{
    Field row{.name = name, .type = type, .label = name, .help = name, .defaultValue = defaultValue};
    row.minimum = minimum;
    row.maximum = maximum;
    return row;
}

QList<Field> table()
{
    QList<Field> rows{field(u"url"_s, FieldType::Url),
                      field(u"host"_s, FieldType::Host),
                      field(u"port"_s, FieldType::Port),
                      field(u"count"_s, FieldType::Number, 10, 1, 20),
                      field(u"share"_s, FieldType::Number, 0.5),
                      field(u"wait"_s, FieldType::Duration, u"5s"_s, 10, 60'000),
                      field(u"most"_s, FieldType::Size, u"1MiB"_s, 1, 1e9),
                      field(u"quick"_s, FieldType::Bool, true),
                      field(u"method"_s, FieldType::Choice, u"GET"_s),
                      field(u"accept"_s, FieldType::NumberSet, u"200-299"_s, 100, 599),
                      field(u"arguments"_s, FieldType::List),
                      field(u"headers"_s, FieldType::Map),
                      field(u"body"_s, FieldType::Body),
                      field(u"password"_s, FieldType::Secret),
                      field(u"note"_s, FieldType::Text, u"none"_s),
                      field(u"command"_s, FieldType::Text)};
    rows[3].whole = true;
    rows[8].choices = {u"GET"_s, u"HEAD"_s, u"POST"_s};
    rows[15].expands = false;
    return rows;
}

QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

Fields fieldsOf(const QByteArray &json)
{
    const auto fields = Fields::fromJson(table(), object(json));
    if (!fields)
        qFatal("%s", qPrintable(fields.error().first().text));
    return *fields;
}

} // namespace

void tst_Fields::readsValues()
{
    const Fields fields =
        fieldsOf(R"({"url":"https://user:pw@example.org:8443/a?b=c","host":"::1","port":443,"count":20,"share":0.25,
        "wait":"1m","most":"2MB","quick":false,"method":"POST","accept":"200,301-308","arguments":["a",""],
        "headers":{"B":"2","A":"1"},"body":"one\ntwo","password":"x","note":""})");
    QCOMPARE(fields.url(u"url"_s).host(), u"example.org"_s);
    QCOMPARE(fields.text(u"host"_s), u"::1"_s);
    QCOMPARE(fields.integer(u"port"_s), 443);
    QCOMPARE(fields.integer(u"count"_s), 20);
    QCOMPARE(fields.number(u"share"_s), 0.25);
    QCOMPARE(fields.duration(u"wait"_s), Milliseconds(60'000));
    QCOMPARE(fields.size(u"most"_s), 2'000'000);
    QCOMPARE(fields.flag(u"quick"_s), false);
    QCOMPARE(fields.text(u"method"_s), u"POST"_s);
    QVERIFY(fields.numberSet(u"accept"_s).contains(308));
    QCOMPARE(fields.list(u"arguments"_s), QStringList({u"a"_s, QString()}));
    QCOMPARE(fields.map(u"headers"_s).size(), 2);
    QCOMPARE(fields.text(u"body"_s), u"one\ntwo"_s);
    QCOMPARE(fields.text(u"password"_s), u"x"_s);
    QVERIFY(fields.has(u"password"_s));
    QVERIFY(!fields.has(u"note"_s));
    QVERIFY(!fields.has(u"command"_s));
    QVERIFY(!fields.needsExpansion());
}

void tst_Fields::fillsInDefaults()
{
    const Fields fields = fieldsOf("{}");
    QCOMPARE(fields.integer(u"count"_s), 10);
    QCOMPARE(fields.number(u"share"_s), 0.5);
    QCOMPARE(fields.duration(u"wait"_s), Milliseconds(5'000));
    QCOMPARE(fields.size(u"most"_s), 1'048'576);
    QVERIFY(fields.flag(u"quick"_s));
    QCOMPARE(fields.text(u"method"_s), u"GET"_s);
    QVERIFY(fields.numberSet(u"accept"_s).contains(204));
    QCOMPARE(fields.text(u"note"_s), u"none"_s);
    QVERIFY(fields.url(u"url"_s).isEmpty());
    QCOMPARE(fields.integer(u"port"_s), 0);
    QVERIFY(!fields.has(u"port"_s));
    QVERIFY(!fields.has(u"headers"_s));
    QVERIFY(fields.written().isEmpty());
}

void tst_Fields::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const char *json, const char *says) {
        QTest::newRow(name) << QByteArray(json) << QString::fromUtf8(says);
    };
    row("url without scheme", R"({"url":"example.org"})",
        "This web address is incomplete. Use a form like https://example.org/health.");
    row("url without host", R"({"url":"https:///a"})", "This web address is incomplete. Use a form like");
    row("url with another scheme", R"({"url":"file:///etc/passwd"})", "This web address is incomplete. Use a form like");
    row("ftp", R"({"url":"ftp://example.org/"})", "Use http or https. ftp isn't supported.");
    row("javascript", R"({"url":"javascript:alert"})", "This web address is incomplete. Use a form like");
    row("url with a bad port", R"({"url":"https://example.org:99999/"})", "This web address is incomplete. Use a form like");
    row("url with port 0", R"({"url":"https://example.org:0/"})", "0 isn't a valid port.");
    row("url whose host is an option", R"({"url":"https://-x.example/"})", "This web address is incomplete. Use a form like");
    row("url whose host is no address", R"({"url":"https://127.0.0.256/"})", "This isn't a valid IPv4 address. Use");
    row("url with a line break", R"({"url":"https://example.org/\n"})", "Line breaks and null characters aren't allowed here.");
    row("url as number", R"({"url":5})", "This must be a string in quotes.");
    row("host with port", R"({"host":"a:80"})", "without scheme, brackets, port or path");
    row("port 0", R"({"port":0})", "0 isn't a valid port. Ports range from 1 to 65535.");
    row("port 65536", R"({"port":65536})", "65536 isn't a valid port.");
    row("port 80.5", R"({"port":80.5})", "80.5 isn't a valid port.");
    row("port in quotes", R"({"port":"80"})", "Expected a port from 1 to 65535, without quotes.");
    row("number too small", R"({"count":0})", "0 is outside the range 1 to 20.");
    row("number too large", R"({"count":21})", "21 is outside the range 1 to 20.");
    row("number below the least", R"({"share":-1})", "-1 is too small. The minimum is 0.");
    row("fraction", R"({"count":2.5})", "2.5 isn't a whole number.");
    row("number in quotes", R"({"count":"3"})", "Expected a number, without quotes.");
    row("number null", R"({"count":null})", "Expected a number, without quotes.");
    row("duration as number", R"({"wait":30})", "Expected a duration with a unit, in quotes, such as \"30s\".");
    row("duration without unit", R"({"wait":"30"})", "“30” isn't a valid duration.");
    row("duration too long", R"({"wait":"61s"})", "61s is outside the range 10ms to 1m.");
    row("size as number", R"({"most":30})", "Expected a size with a unit, in quotes, such as \"2MB\".");
    row("size too large", R"({"most":"2GB"})", "2GB is outside the range 1B to 1GB.");
    row("bool in quotes", R"({"quick":"true"})", "Expected true or false, without quotes.");
    row("choice", R"({"method":"PUT"})", "“PUT” isn't valid.");
    row("choice, nearly", R"({"method":"GTE"})", "“GTE” isn't valid. Did you mean “GET”? Choose one of: GET, HEAD, POST.");
    row("number set", R"({"accept":"2xx"})", "“2xx” isn't a number or a range");
    row("number set outside", R"({"accept":"99"})", "“99” is outside the range 100 to 599.");
    row("number set of nothing", R"({"accept":""})", "Expected at least one number, such as \"200-299\".");
    row("number set as number", R"({"accept":200})", "Expected numbers and ranges in quotes, such as \"200-299,401\".");
    row("list as text", R"({"arguments":"a"})", "Expected a list of strings");
    row("list with a number", R"({"arguments":["a",1]})", "Expected a list of strings");
    row("list with a line break", R"({"arguments":["a\n"]})", "Line breaks");
    row("map as list", R"({"headers":["a"]})", "Expected pairs of strings");
    row("map with a number", R"({"headers":{"a":1}})", "Expected pairs of strings");
    row("map with a line break", R"({"headers":{"a":"b\r\nEvil: 1"}})", "Line breaks");
    row("map with a line break in a key", R"({"headers":{"a\n":"b"}})", "Line breaks");
    row("text with null", "{\"note\":\"a\\u0000b\"}", "Line breaks and null characters");
    row("unknown key", R"({"colour":1})", "Unknown key. Allowed keys: url, host, ");
    row("unknown key, nearly", R"({"pasword":"x"})", "Unknown key. Did you mean “password”?");
}

void tst_Fields::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto fields = Fields::fromJson(table(), object(json));
    QVERIFY(!fields);
    QCOMPARE(fields.error().size(), 1);
    QCOMPARE(fields.error().first().field, object(json).keys().first());
    QVERIFY2(fields.error().first().text.contains(says), qPrintable(fields.error().first().text));
}

void tst_Fields::reportsAllProblemsAtOnce()
{
    QList<Field> rows = table();
    rows[0].required = true;
    rows[14].required = true;
    const auto fields = Fields::fromJson(rows, object(R"({"port":0,"note":"","quick":1,"other":2})"));
    QVERIFY(!fields);
    QStringList names;
    for (const FieldProblem &problem : fields.error())
        names.append(problem.field);
    QCOMPARE(names.join(u' '), u"url port quick note other"_s);
    QCOMPARE(fields.error().at(0).text, u"This field is required."_s);
    QCOMPARE(fields.error().at(3).text, u"This can't be empty."_s);
}

void tst_Fields::acceptsPlaceholders_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("needsExpansion");
    QTest::newRow("url") << QByteArray(R"({"url":"${env:SHOP}"})") << true;
    QTest::newRow("host") << QByteArray(R"({"host":"${file:/etc/host name}"})") << true;
    QTest::newRow("duration") << QByteArray(R"({"wait":"${env:WAIT}"})") << true;
    QTest::newRow("size") << QByteArray(R"({"most":"${env:MOST}"})") << true;
    QTest::newRow("choice") << QByteArray(R"({"method":"${env:METHOD}"})") << true;
    QTest::newRow("number set") << QByteArray(R"({"accept":"${env:OK}"})") << true;
    QTest::newRow("list") << QByteArray(R"({"arguments":["a","${env:B}"]})") << true;
    QTest::newRow("map") << QByteArray(R"({"headers":{"Authorization":"Bearer ${file:/run/token}"}})") << true;
    QTest::newRow("literal, to be unescaped") << QByteArray(R"({"note":"$${env:A}"})") << true;
    QTest::newRow("other dollar") << QByteArray(R"({"note":"${HOME} costs $5 {env:x} $"})") << false;
}

void tst_Fields::acceptsPlaceholders()
{
    QFETCH(QByteArray, json);
    const auto fields = Fields::fromJson(table(), object(json));
    QVERIFY2(fields.hasValue(), fields ? "" : qPrintable(fields.error().first().text));
    QTEST(fields->needsExpansion(), "needsExpansion");
    QVERIFY(!Fields::fromJson(table(), object(R"({"wait":"$${env:A}"})")));
}

void tst_Fields::leavesPlaceholdersToTheKind()
{
    const Fields fields = fieldsOf(R"({"command":"echo ${env:HOME}"})");
    QVERIFY(!fields.needsExpansion());
    QCOMPARE(fields.text(u"command"_s), u"echo ${env:HOME}"_s);
}

void tst_Fields::keepsTheOrderOfAMap()
{
    const QJsonObject json = object(R"({"headers":{"Z":"1","A":"2","M":"3"}})");
    const auto inOrder = Fields::fromJson(table(), json, {{u"headers"_s, {u"Z"_s, u"A"_s, u"M"_s, u"Z"_s, u"gone"_s}}});
    QVERIFY(inOrder);
    const TextPairs wanted{{u"Z"_s, u"1"_s}, {u"A"_s, u"2"_s}, {u"M"_s, u"3"_s}};
    QCOMPARE(inOrder->map(u"headers"_s), wanted);
    const auto partly = Fields::fromJson(table(), json, {{u"headers"_s, {u"M"_s}}});
    const TextPairs restSorted{{u"M"_s, u"3"_s}, {u"A"_s, u"2"_s}, {u"Z"_s, u"1"_s}};
    QCOMPARE(partly->map(u"headers"_s), restSorted);
    QVERIFY(!(*inOrder == *partly));
    QVERIFY(*inOrder == *Fields::fromJson(table(), json, {{u"headers"_s, {u"Z"_s, u"A"_s}}}));
}

void tst_Fields::keepsTheWrittenFields()
{
    const QJsonObject json = object(R"({"method":"GET","headers":{"A":"1"}})");
    const Fields fields = *Fields::fromJson(table(), json);
    QCOMPARE(fields.written(), json);
    QVERIFY(!(fields == fieldsOf("{}")));
    QVERIFY(fields == fieldsOf(R"({"headers":{"A":"1"},"method":"GET"})"));
}

void tst_Fields::typesHaveKeys()
{
    QStringList keys;
    for (int i = 0; i <= static_cast<int>(FieldType::AnyOf); ++i)
        keys.append(fieldTypeKey(static_cast<FieldType>(i)));
    QCOMPARE(keys.join(u' '),
             u"text secret url host port number duration size bool choice numberSet list map body file folder anyOf"_s);
}

QTEST_GUILESS_MAIN(tst_Fields)

} // namespace FieldsTest

#include "tst_Fields.moc"
