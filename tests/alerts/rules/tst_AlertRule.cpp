// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertMessages.h"
#include "alerts/rules/AlertRule.h"

#include <QJsonDocument>
#include <QTest>

namespace AlertRuleTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

QJsonObject json(const char *text)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", text, qPrintable(error.errorString()));
    return document.object();
}

QString allOf(const QList<FieldProblem> &problems)
{
    QStringList lines;
    for (const FieldProblem &problem : problems)
        lines.append(problem.field + ": "_L1 + problem.text);
    return lines.join(u'\n');
}

qint64 at(const char *text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate).toMSecsSinceEpoch();
}

Alert shop()
{
    AlertRule rule;
    rule.name = u"On call"_s;
    return sampleAlert(rule);
}

} // namespace

class tst_AlertRule : public QObject
{
    Q_OBJECT

private slots:
    void reads();
    void rulesRoundTrip();
    void omitsDefaults();
    void refusesInvalidRules_data();
    void refusesInvalidRules();
    void reportsAllProblemsAtOnce();
    void isQuiet_data();
    void isQuiet();
    void joinsConsecutiveWholeDays();
    void fillsTemplates_data();
    void fillsTemplates();
    void refusesTemplates_data();
    void refusesTemplates();
    void eachKindHasItsOwnText_data();
    void eachKindHasItsOwnText();
    void omitsASummaryThatTheMessageContains();
};

static const char *const kFull =
    R"({"name": "On call", "targets": "tag:prod", "on": ["recovery", "down"], "minSeverity": "down",
 "delay": "2m", "repeatEvery": "1h", "grouping": "30s", "channels": ["desktop", "mail"],
 "escalation": [{"after": "30m", "channels": ["boss"]}, {"after": "1h", "channels": ["all"]}],
 "quietHours": {"from": "22:00", "to": "07:00", "days": ["sat", "mon"], "zone": "Europe/Berlin", "except": "down"},
 "title": "{{name}}!", "text": "{{summary}}", "paused": true})";

void tst_AlertRule::reads()
{
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(json(kFull), &problems);
    QCOMPARE(allOf(problems), QString());
    QCOMPARE(rule.name, u"On call"_s);
    QCOMPARE(rule.targets.toText(), u"tag:prod"_s);
    QCOMPARE(rule.on, (QList<AlertTrigger>{AlertTrigger::Down, AlertTrigger::Recovery}));
    QCOMPARE(rule.minSeverity, Outcome::Down);
    QCOMPARE(rule.delay, Milliseconds(120'000));
    QCOMPARE(rule.repeatInterval, Milliseconds(3'600'000));
    QCOMPARE(rule.grouping, Milliseconds(30'000));
    QCOMPARE(rule.channels, (QStringList{u"desktop"_s, u"mail"_s}));
    QCOMPARE(rule.escalation.size(), 2);
    QCOMPARE(rule.escalation[1].after, Milliseconds(3'600'000));
    QCOMPARE(rule.escalation[1].channels, QStringList{u"all"_s});
    QVERIFY(rule.quietHours);
    QCOMPARE(rule.quietHours->from, QTime(22, 0));
    QCOMPARE(rule.quietHours->days, (QList<int>{1, 6}));
    QCOMPARE(rule.quietHours->except, std::optional(Outcome::Down));
    QCOMPARE(rule.title.written(), u"{{name}}!"_s);
    QVERIFY(rule.paused);
}

void tst_AlertRule::rulesRoundTrip()
{
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(json(kFull), &problems);
    const AlertRule again = readAlertRule(toJson(rule), &problems);
    QCOMPARE(allOf(problems), QString());
    QVERIFY(again == rule);
}

void tst_AlertRule::omitsDefaults()
{
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(json(R"({"name": "All"})"), &problems);
    QCOMPARE(allOf(problems), QString());
    QCOMPARE(rule.on, AlertRule::defaultTriggers());
    QCOMPARE(QJsonDocument(toJson(rule)).toJson(QJsonDocument::Compact), QByteArray(R"({"name":"All"})"));
}

void tst_AlertRule::refusesInvalidRules_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QString>("problem");

    const auto row = [](const char *name, const char *rule, const QString &problem) {
        QTest::newRow(name) << QByteArray(rule) << problem;
    };
    row("no name", R"({})", u"name: This field is required."_s);
    row("blank name", R"({"name": "  "})", u"name: A rule requires a name."_s);
    row("unknown key", R"({"name": "a", "delya": "1s"})", u"delya: Unknown key. Did you mean “delay”?"_s);
    row("filter", R"({"name": "a", "targets": "tag:"})", u"targets: Column"_s);
    row("filter on results", R"({"name": "a", "targets": "time:>1s"})", u"targets: Column 1"_s);
    row("happening", R"({"name": "a", "on": ["dwon"]})", u"on: “dwon” isn't valid. Did you mean “down”?"_s);
    row("nothing at all", R"({"name": "a", "on": []})", u"on: At least one event is required"_s);
    row("severity", R"({"name": "a", "minSeverity": "up"})", u"minSeverity: “up” isn't valid."_s);
    row("delay", R"({"name": "a", "delay": "8d"})", u"delay: "_s);
    row("repeat too often", R"({"name": "a", "repeatEvery": "1s"})", u"repeatEvery: "_s);
    row("placeholder", R"({"name": "${env:X}"})", u"name: Placeholders such as ${env:NAME} aren't allowed here."_s);
    row("escalation is no list", R"({"name": "a", "escalation": {}})", u"escalation: This must be a list of steps"_s);
    row("step is no object", R"({"name": "a", "escalation": [1]})", u"escalation[0]: This must be an object"_s);
    row("step without channels", R"({"name": "a", "escalation": [{"after": "1h"}]})",
        u"escalation[0].channels: This field is required."_s);
    row("steps in disorder",
        R"({"name": "a", "escalation": [{"after": "1h", "channels": ["b"]}, {"after": "1h", "channels": ["b"]}]})",
        u"escalation[1].after: Each step must come later than the one before it."_s);
    row("quiet is no object", R"({"name": "a", "quietHours": []})", u"quietHours: This must be an object"_s);
    row("quiet time", R"({"name": "a", "quietHours": {"from": "25:00", "to": "07:00"}})",
        u"quietHours.from: “25:00” isn't a valid time of day."_s);
    row("quiet day", R"({"name": "a", "quietHours": {"from": "22:00", "to": "07:00", "days": ["son"]}})",
        u"quietHours.days: “son” isn't valid."_s);
    row("quiet zone", R"({"name": "a", "quietHours": {"from": "22:00", "to": "07:00", "zone": "Berlin"}})",
        u"quietHours.zone: “Berlin” isn't a time zone known to this computer."_s);
    row("channel without a name", R"({"name": "a", "channels": [" "]})", u"channels: The name of a channel can't be empty."_s);
    row("template", R"({"name": "a", "title": "at {{nmae}}"})",
        u"title: Column 4: “{{nmae}}” isn't a valid placeholder. Did you mean “{{name}}”?"_s);
}

void tst_AlertRule::refusesInvalidRules()
{
    QFETCH(QByteArray, rule);
    QFETCH(QString, problem);
    QList<FieldProblem> problems;
    readAlertRule(json(rule.constData()), &problems);
    QCOMPARE(problems.size(), 1);
    QVERIFY2(allOf(problems).startsWith(problem), qPrintable(allOf(problems)));
}

void tst_AlertRule::reportsAllProblemsAtOnce()
{
    QList<FieldProblem> problems;
    readAlertRule(json(R"({"nam": "a", "delay": 5, "on": ["x"], "text": "{{", "quietHours": {"to": 3}})"), &problems);
    QStringList fields;
    for (const FieldProblem &problem : problems)
        fields.append(problem.field);
    fields.sort();
    QCOMPARE(fields.join(u' '), u"delay nam name on quietHours.from quietHours.to text"_s);
}

void tst_AlertRule::isQuiet_data()
{
    QTest::addColumn<QByteArray>("hours");
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("end"); // equal to now: this isn't within quiet hours

    const QByteArray night = R"("from": "22:00", "to": "07:00", "zone": "Europe/Berlin")";
    const QByteArray fridays = night + R"(, "days": ["fri"])";
    const auto row = [](const char *name, const QByteArray &hours, const char *now, const char *end) {
        QTest::newRow(name) << hours << at(now) << at(end);
    };
    row("before", night, "2026-01-15T20:59:59Z", "2026-01-15T20:59:59Z");
    row("begins", night, "2026-01-15T21:00:00Z", "2026-01-16T06:00:00Z");
    row("past midnight", night, "2026-01-16T02:00:00Z", "2026-01-16T06:00:00Z");
    row("ends", night, "2026-01-16T06:00:00Z", "2026-01-16T06:00:00Z");
    row("in summer an hour earlier by UTC", night, "2026-07-15T20:00:00Z", "2026-07-16T05:00:00Z");
    row("the night in which clocks go forward", night, "2026-03-28T21:00:00Z", "2026-03-29T05:00:00Z");
    row("the night in which they go back", night, "2026-10-24T20:00:00Z", "2026-10-25T06:00:00Z");
    row("belong to the day on which they begin", fridays, "2026-01-17T02:00:00Z", "2026-01-17T06:00:00Z");
    row("and to no other", fridays, "2026-01-16T02:00:00Z", "2026-01-16T02:00:00Z");
    row("within a day", R"("from": "12:00", "to": "13:00", "zone": "UTC")", "2026-01-15T12:30:00Z", "2026-01-15T13:00:00Z");
    row("to the hour that is left out", R"("from": "01:00", "to": "02:30", "zone": "Europe/Berlin")", "2026-03-29T00:30:00Z",
        "2026-03-29T01:00:00Z");
    row("to the hour that is repeated", R"("from": "22:00", "to": "02:30", "zone": "Europe/Berlin")", "2026-10-24T22:00:00Z",
        "2026-10-25T00:30:00Z");
    row("from the hour that is repeated", R"("from": "02:30", "to": "07:00", "zone": "Europe/Berlin")", "2026-10-25T00:45:00Z",
        "2026-10-25T06:00:00Z");
    row("a whole day", R"("from": "00:00", "to": "00:00", "zone": "UTC", "days": ["sat"])", "2026-01-17T12:00:00Z",
        "2026-01-18T00:00:00Z");
}

void tst_AlertRule::isQuiet()
{
    QFETCH(QByteArray, hours);
    QFETCH(qint64, now);
    QFETCH(qint64, end);
    QList<FieldProblem> problems;
    const AlertRule rule = readAlertRule(json(R"({"name": "a", "quietHours": {)" + hours + "}}"), &problems);
    QCOMPARE(allOf(problems), QString());
    QCOMPARE(rule.quietHours->isQuietAt(now), end != now);
    QCOMPARE(rule.quietHours->endAfter(now), end);
}

void tst_AlertRule::joinsConsecutiveWholeDays()
{
    QuietHours weekend;
    weekend.from = weekend.to = QTime(0, 0);
    weekend.zone = "UTC";
    weekend.days = {6, 7};
    QCOMPARE(weekend.endAfter(at("2026-01-17T12:00:00Z")), at("2026-01-19T00:00:00Z"));
    weekend.days = {};
    const qint64 start = at("2026-01-17T12:00:00Z");
    QVERIFY(weekend.endAfter(start) > start); // quiet hours that never end still return an end
    QVERIFY(weekend.endAfter(start) <= start + std::chrono::milliseconds(std::chrono::days(9)).count());
}

void tst_AlertRule::fillsTemplates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("filled");

    QTest::newRow("plain") << u"no more"_s << u"no more"_s;
    QTest::newRow("several") << u"{{name}} is {{ state }} ({{was}})"_s << u"Shop API is Down (Up)"_s;
    QTest::newRow("times") << u"{{since}}, {{duration}}"_s << u"2026-01-31 08:00:00 UTC, 12 min"_s;
    QTest::newRow("facts") << u"{{summary}}|{{address}}|{{tags}}|{{kind}}|{{attempt}}|{{event}}|{{rule}}"_s
                           << u"503 Service Unavailable|https://shop.example/health|prod, shop|http|3|problem|On call"_s;
    QTest::newRow("others") << u"{{count}}: {{others}}"_s << u"1: "_s;
    QTest::newRow("braces") << u"{{{{name}} {x}"_s << u"{{name}} {x}"_s;
}

void tst_AlertRule::fillsTemplates()
{
    QFETCH(QString, text);
    QFETCH(QString, filled);
    const auto parsed = AlertTemplate::parse(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->filled(shop(), at("2026-01-31T08:12:00Z"), QTimeZone::utc()), filled);
}

void tst_AlertRule::refusesTemplates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("problem");

    QTest::newRow("unknown") << u"at {{nothing}}"_s << 4
                             << u"Column 4: “{{nothing}}” isn't a valid placeholder. Valid placeholders: name, others"_s;
    QTest::newRow("a slip") << u"{{sumary}}"_s << 1
                            << u"Column 1: “{{sumary}}” isn't a valid placeholder. Did you mean “{{summary}}”?"_s;
    QTest::newRow("empty") << u"{{}}"_s << 1 << u"Column 1: “{{}}” isn't a valid placeholder."_s;
    QTest::newRow("open") << u"x {{name"_s << 3 << u"Column 3: “{{” has no matching “}}”."_s;
}

void tst_AlertRule::refusesTemplates()
{
    QFETCH(QString, text);
    QFETCH(int, column);
    QFETCH(QString, problem);
    const auto parsed = AlertTemplate::parse(text);
    QVERIFY(!parsed);
    QCOMPARE(parsed.error().column, qsizetype(column));
    QVERIFY2(parsed.error().text.startsWith(problem), qPrintable(parsed.error().text));
}

void tst_AlertRule::eachKindHasItsOwnText_data()
{
    QTest::addColumn<AlertKind>("kind");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("line"); // a line of the alert's text

    QTest::newRow("problem") << AlertKind::Problem << u"Shop API and 2 more: Down"_s << u"Other targets: Search, Mail"_s;
    QTest::newRow("recovery") << AlertKind::Recovery << u"Shop API and 2 more: up again"_s
                              << u"The target had been Down for 12 min, since 2026-01-31 08:00:00 UTC."_s;
    QTest::newRow("reminder") << AlertKind::Reminder << u"Shop API and 2 more: still Down after 12 min"_s
                              << u"The problem started at 2026-01-31 08:00:00 UTC."_s;
    QTest::newRow("flapping") << AlertKind::FlappingStart << u"Shop API and 2 more: flapping"_s << u"503 Service Unavailable"_s;
    QTest::newRow("steady") << AlertKind::FlappingEnd << u"Shop API and 2 more: no longer flapping, now Down"_s
                            << u"https://shop.example/health"_s;
    QTest::newRow("flapped since") << AlertKind::FlappingEnd << u"Shop API and 2 more: no longer flapping, now Down"_s
                                   << u"Flapping started at 2026-01-31 08:00:00 UTC."_s;
    QTest::newRow("acknowledged") << AlertKind::Acknowledged << u"Shop API and 2 more: acknowledged"_s
                                  << u"The server responded with 503 instead of 200."_s;
    QTest::newRow("offline") << AlertKind::ConnectivityLost << u"This computer is offline"_s
                             << u"No alerts about targets are sent until this computer is online again."_s;
    QTest::newRow("online") << AlertKind::ConnectivityRestored << u"This computer is online again"_s
                            << u"This computer had been offline since 2026-01-31 08:00:00 UTC."_s;
}

//! A notification doesn't say the same twice.
void tst_AlertRule::omitsASummaryThatTheMessageContains()
{
    AlertRule rule;
    Alert alert = sampleAlert(rule, AlertKind::Problem);
    alert.summary = u"Connection refused by db port 5432"_s;
    alert.message = u"Connection refused by db port 5432. Is the service running?"_s;
    fillAlertTexts(&alert, rule, at("2026-01-31T08:12:00Z"), QTimeZone::utc());
    QCOMPARE(alert.text.count(u"Connection refused"_s), 1);
    QVERIFY(alert.text.startsWith(alert.message));
}

void tst_AlertRule::eachKindHasItsOwnText()
{
    QFETCH(AlertKind, kind);
    QFETCH(QString, title);
    QFETCH(QString, line);
    AlertRule rule;
    Alert alert = sampleAlert(rule, kind);
    alert.others = {u"Search"_s, u"Mail"_s};
    fillAlertTexts(&alert, rule, at("2026-01-31T08:12:00Z"), QTimeZone::utc());
    QCOMPARE(alert.title, title);
    QVERIFY2(alert.text.split(u'\n').contains(line), qPrintable(alert.text));
}

QTEST_GUILESS_MAIN(tst_AlertRule)

} // namespace AlertRuleTest

#include "tst_AlertRule.moc"
