// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/AlertsDocument.h"
#include "alerts/channels/DesktopNotifier.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

namespace AlertsDocumentTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests alerts.json. Written data is read back unchanged, and all errors are reported together, with their lines.
class tst_AlertsDocument : public QObject
{
    Q_OBJECT

private slots:
    void readsAndWrites();
    void writesOneFieldPerLine();
    void acceptsAnEmptyDocument();
    void reportsProblems_data();
    void reportsProblems();
    void reportsAllProblemsAtOnce();
    void validatesSounds_data();
    void validatesSounds();
    void recognisesAlertsFiles_data();
    void recognisesAlertsFiles();
    void schemaCoversEachProvider();
};

namespace {

const QByteArray kFile = R"({
  "$schema": "https://watchkeeper.example/schema/alerts-1.json",
  "version": 1,
  "channels": [
    {
      "name": "Team",
      "provider": "slack",
      "url": "${keychain:slack}",
      "limit": "10/1m"
    },
    {
      "name": "Hook",
      "provider": "webhook",
      "url": "https://in.example/hook",
      "headers": {
        "X-Zeta": "1",
        "X-Alpha": "2"
      },
      "paused": true
    }
  ],
  "rules": [
    {
      "channels": ["Team"],
      "delay": "1m",
      "name": "On call"
    }
  ]
}
)";

QStringList problemsOf(const QByteArray &json)
{
    const auto document = AlertsDocument::parse(json);
    QStringList lines;
    if (document)
        return lines;
    for (const JsonProblem &problem : document.error())
        lines.append(u"%1: %2: %3"_s.arg(problem.line).arg(problem.place, problem.text));
    return lines;
}

} // namespace

void tst_AlertsDocument::readsAndWrites()
{
    const auto document = AlertsDocument::parse(kFile);
    QCOMPARE(problemsOf(kFile).join(u'\n'), QString());
    QCOMPARE(document->channels.size(), 2);
    QCOMPARE(document->channels.first().limit, (RateLimit{10, Milliseconds(60'000)}));
    QCOMPARE(document->channels.first().fields.text(u"url"_s), u"${keychain:slack}"_s);
    QVERIFY(document->channels.last().paused);
    QCOMPARE(document->rules.first().name, u"On call"_s);
    QCOMPARE(document->channel(u"Hook"_s)->provider, u"webhook"_s);
    QVERIFY(!document->channel(u"hook"_s));
    const auto again = AlertsDocument::parse(document->toJson());
    QVERIFY(again);
    QVERIFY(*again == *document);
}

//! The output equals the input, including the order of maps.
void tst_AlertsDocument::writesOneFieldPerLine()
{
    QCOMPARE(AlertsDocument::parse(kFile)->toJson(), kFile);
}

void tst_AlertsDocument::acceptsAnEmptyDocument()
{
    QVERIFY(AlertsDocument::parse("{}"));
    QVERIFY(AlertsDocument::parse(AlertsDocument().toJson()));
}

void tst_AlertsDocument::reportsProblems_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("problem");
    const auto channel = [](const QByteArray &members) { return "{\"channels\": [\n{" + members + "}]}"; };
    QTest::newRow("no JSON") << QByteArray("{\"channels\": [") << u"1: : "_s;
    QTest::newRow("newer") << QByteArray("{\"version\": 2}") << u"1: version: This file has version 2"_s;
    QTest::newRow("unknown key") << QByteArray("{\"chanels\": []}") << u"1: chanels: Unknown key. Did you mean “channels”?"_s;
    QTest::newRow("no list") << QByteArray("{\"channels\": {}}") << u"1: channels: This must be a list"_s;
    QTest::newRow("no name") << channel("\"provider\": \"make\", \"url\": \"x\"") << u"2: channels[0].name: "_s;
    QTest::newRow("name of blanks") << channel("\"name\": \" \", \"provider\": \"make\", \"url\": \"x\"")
                                    << u"2: channels[0].name: A channel requires a name."_s;
    QTest::newRow("name of two lines") << channel("\"name\": \"a\\nb\", \"provider\": \"make\", \"url\": \"x\"")
                                       << u"2: channels[0].name: "_s;
    QTest::newRow("unknown provider") << channel("\"name\": \"a\", \"provider\": \"slak\"")
                                      << u"2: channels[0].provider: Provider “slak” doesn't exist. Did you mean “slack”?"_s;
    QTest::newRow("no provider") << channel("\"name\": \"a\"") << u"2: channels[0].provider: "_s;
    QTest::newRow("missing field") << channel("\"name\": \"a\", \"provider\": \"slack\"") << u"2: channels[0].url: "_s;
    QTest::newRow("unknown field") << channel("\"name\": \"a\", \"provider\": \"slack\", \"url\": \"x\", \"chanel\": 1")
                                   << u"2: channels[0].chanel: Unknown key."_s;
    QTest::newRow("limit") << channel("\"name\": \"a\", \"provider\": \"slack\", \"url\": \"x\", \"limit\": \"10\"")
                           << u"2: channels[0].limit: Use a form like 10/1m (at most 10 per minute)."_s;
    QTest::newRow("a sound that is none") << channel("\"name\": \"a\", \"provider\": \"sound\",\n\"down\": \"../beep.wav\"")
                                          << u"3: channels[0].down: Enter the name of a sound such as dialog-warning"_s;
    QTest::newRow("stays") << channel("\"name\": \"a\", \"provider\": \"desktop\", \"stays\": 1")
                           << u"2: channels[0].stays: "_s;
    QTest::newRow("twice") << channel(
        "\"name\": \"a\", \"provider\": \"slack\", \"url\": \"x\"},\n{\"name\": \"a\", \"provider\": "
        "\"make\", \"url\": \"x\"")
                           << u"3: channels[1].name: This name is already used on line 2."_s;
    QTest::newRow("key twice") << channel("\"name\": \"a\", \"name\": \"b\", \"provider\": \"slack\", \"url\": \"x\"")
                               << u"2: channels[0].name: This key appears twice."_s;
    QTest::newRow("rule of no channel") << QByteArray(
        "{\"channels\": [{\"name\": \"Team\", \"provider\": \"make\", \"url\": \"x\"}],\n"
        "\"rules\": [{\"name\": \"r\",\n\"channels\": [\"Taem\"]}]}")
                                        << u"3: rules[0].channels[0]: “Taem” doesn't exist here. Did you mean “Team”?"_s;
    QTest::newRow("rule") << QByteArray("{\"rules\": [{\"name\": \"r\",\n\"delay\": \"soon\"}]}") << u"2: rules[0].delay: "_s;
    QTest::newRow("no object") << QByteArray("{\"rules\": [1]}") << u"1: rules[0]: Expected an object in { }."_s;
}

void tst_AlertsDocument::reportsProblems()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, problem);
    const QStringList found = problemsOf(json);
    QVERIFY2(found.join(u'\n').contains(problem), qPrintable(found.join(u'\n')));
}

void tst_AlertsDocument::reportsAllProblemsAtOnce()
{
    const QStringList found =
        problemsOf("{\"rules\": [{\"name\": \"\"}],\n\"channels\": [{\"name\": \"\", \"provider\": \"slack\"},\n"
                   "{\"name\": \"b\", \"provider\": \"none at all\"}]}");
    QCOMPARE(found.size(), 4);
    QVERIFY(found.first().startsWith(u"1: rules[0].name"_s));
    QVERIFY(found.last().startsWith(u"3: channels[1].provider"_s));
}

void tst_AlertsDocument::validatesSounds_data()
{
    QTest::addColumn<QString>("sound");
    QTest::addColumn<bool>("isSound");
    for (const char *good :
         {"", " ", "dialog-error", "phone-incoming-call", "message_new", "/usr/share/sounds/a b.wav", "${env:SOUND}"})
        QTest::newRow(good) << QString::fromLatin1(good) << true;
    for (const char *bad : {"beep.wav", "../beep", "Dialog-Error", "dialog error", "-dialog", "dialog--error"})
        QTest::newRow(bad) << QString::fromLatin1(bad) << false;
}

void tst_AlertsDocument::validatesSounds()
{
    QFETCH(QString, sound);
    QTEST(soundProblem(sound).isEmpty(), "isSound");
}

void tst_AlertsDocument::recognisesAlertsFiles_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("looks");
    QTest::newRow("alerts") << kFile << true;
    QTest::newRow("damaged alerts") << kFile.first(100) << true;
    QTest::newRow("targets") << QByteArray("{\"targets\": []}") << false;
    QTest::newRow("provider") << QByteArray("{\"provider\": 1}") << false;
}

void tst_AlertsDocument::recognisesAlertsFiles()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, looks);
    QCOMPARE(looksLikeAlerts(json), looks);
}

void tst_AlertsDocument::schemaCoversEachProvider()
{
    const QJsonObject schema = alertsSchema();
    const QJsonObject slack = schema.value(u"$defs"_s)[u"slack"_s].toObject();
    QCOMPARE(slack.value(u"additionalProperties"_s), QJsonValue(false));
    QVERIFY(slack.value(u"required"_s).toArray().contains(u"url"_s));
    QVERIFY(slack.value(u"properties"_s).toObject().contains(u"limit"_s));
    const QJsonObject rule = schema.value(u"properties"_s)[u"rules"_s][u"items"_s].toObject();
    QVERIFY(rule.value(u"properties"_s).toObject().contains(u"quietHours"_s));
}

QTEST_GUILESS_MAIN(tst_AlertsDocument)

} // namespace AlertsDocumentTest

#include "tst_AlertsDocument.moc"
