// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/core/Engine.h"
#include "engine/core/EngineCore.h"
#include "support/http/HttpFaultRoutes.h"
#include "targets/service/Preset.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

namespace PresetAnswersTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests every built-in preset with replies of its service, both healthy and failing (presets/answers.json), from the preset to
//! the engine's outcome.
class tst_PresetAnswers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_server.clear(); }
    void cleanupTestCase();
    void everyPresetHasSampleReplies_data();
    void everyPresetHasSampleReplies();
    void sampleRepliesHaveTheExpectedOutcome_data();
    void sampleRepliesHaveTheExpectedOutcome();
    void evaluatesRepliesOfAnotherService_data();
    void evaluatesRepliesOfAnotherService();
    void isDownIfNothingIsListening_data() { addPresetRows(); }
    void isDownIfNothingIsListening();

private:
    static void addPresetRows();
    Result check(const Target &target);

    QJsonObject m_rows;
    QJsonObject m_answer;
    HttpFaults m_server;
    Engine m_engine;
};

namespace {

QByteArray fieldsOf(const QJsonObject &headers)
{
    QByteArray text;
    for (auto header = headers.begin(); header != headers.end(); ++header)
        text += header.key().toUtf8() + ": " + header->toString().toUtf8() + "\r\n";
    return text;
}

//! Returns the target of the preset, but with the scheme and address of a test server.
Target targetAt(const QString &key, quint16 port)
{
    const auto target = makePresetTarget(*findPreset(key), u"http://127.0.0.1:%1"_s.arg(port), Schedule());
    if (!target)
        qFatal("%s", qPrintable(target.error()));
    return *target;
}

} // namespace

void tst_PresetAnswers::initTestCase()
{
    QFile file(QStringLiteral(PRESET_ANSWERS));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_rows = QJsonDocument::fromJson(file.readAll()).object();
    QVERIFY(!m_rows.isEmpty());
    const auto answer = [this](QTcpSocket *socket, const FaultRequest &) {
        reply(socket, m_answer.value(u"status"_s).toString().toUtf8(), m_answer.value(u"body"_s).toString().toUtf8(),
              fieldsOf(m_answer.value(u"headers"_s).toObject()));
    };
    for (const Preset &preset : presets())
        m_server.serve(preset.path.section(u'?', 0, 0).section(u'/', 1, 1).toUtf8(), answer);
}

void tst_PresetAnswers::cleanupTestCase()
{
    QSignalSpy stopped(&m_engine, &Engine::stopped);
    m_engine.shutDown();
    QVERIFY(!stopped.isEmpty() || stopped.wait());
}

void tst_PresetAnswers::addPresetRows()
{
    QTest::addColumn<QString>("key");
    for (const Preset &preset : presets())
        QTest::newRow(qPrintable(preset.key)) << preset.key;
}

Result tst_PresetAnswers::check(const Target &target)
{
    QSignalSpy done(&m_engine, &Engine::testRunFinished);
    m_engine.core()->testRun(target);
    if (done.isEmpty() && !done.wait())
        qFatal("no result");
    return done.first().first().value<Result>();
}

void tst_PresetAnswers::everyPresetHasSampleReplies_data()
{
    addPresetRows();
}

void tst_PresetAnswers::everyPresetHasSampleReplies()
{
    QFETCH(QString, key);
    QStringList states;
    for (const auto &row : m_rows.value(key).toArray())
        states.append(row.toObject().value(u"state"_s).toString());
    QVERIFY(states.contains(u"up"_s));
    QVERIFY(states.contains(u"down"_s));
    bool maybeDegraded = false;
    for (const TargetCondition &condition : findPreset(key)->conditions)
        maybeDegraded = maybeDegraded || condition.otherwise == Outcome::Degraded;
    QCOMPARE(states.contains(u"degraded"_s), maybeDegraded);
}

void tst_PresetAnswers::sampleRepliesHaveTheExpectedOutcome_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QJsonObject>("answer");
    for (auto preset = m_rows.begin(); preset != m_rows.end(); ++preset) {
        int number = 0;
        for (const auto &row : preset->toArray()) {
            const QString state = row.toObject().value(u"state"_s).toString();
            QTest::addRow("%s %s, %d", qPrintable(preset.key()), qPrintable(state), ++number) << preset.key() << row.toObject();
        }
    }
}

void tst_PresetAnswers::sampleRepliesHaveTheExpectedOutcome()
{
    QFETCH(QString, key);
    QFETCH(QJsonObject, answer);
    QVERIFY(findPreset(key));
    m_answer = answer;
    const Result result = check(targetAt(key, m_server.port()));
    const QString said = result.observation.error ? result.observation.error->message()
        : result.observation.warning              ? result.observation.warning->message()
                                                  : QString();
    QVERIFY2(outcomeKey(result.outcome) == answer.value(u"state"_s).toString(),
             qPrintable(u"%1: %2 %3"_s.arg(outcomeKey(result.outcome), result.observation.summary, said)));
    QCOMPARE(m_server.requests().size(), 1);
    QCOMPARE(QString::fromUtf8(m_server.requests().first().path), findPreset(key)->path);
    QCOMPARE(QString::fromUtf8(m_server.requests().first().method),
             findPreset(key)->fields.value(u"method"_s).toString(u"GET"_s));
    if (result.outcome == Outcome::Up)
        QVERIFY2(said.isEmpty(), qPrintable(said));
    else
        QVERIFY(!said.isEmpty());
}

//! Status 200, but from a different service.
void tst_PresetAnswers::evaluatesRepliesOfAnotherService_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("outcome");
    // For these presets, the status is sufficient.
    const QStringList byStatus{u"alertmanager"_s, u"influxdb"_s, u"minio"_s,      u"nexus"_s,
                               u"prometheus"_s,   u"rabbitmq"_s, u"vaultwarden"_s};
    for (const Preset &preset : presets()) {
        for (const QString &body : {u"{}"_s, u"[]"_s, u"hello"_s}) {
            const bool isUp = byStatus.contains(preset.key) || (preset.key == "gatus"_L1 && body == "[]"_L1);
            QTest::addRow("%s %s", qPrintable(preset.key), qPrintable(body))
                << preset.key << body << (isUp ? u"up"_s : u"down"_s);
        }
    }
}

void tst_PresetAnswers::evaluatesRepliesOfAnotherService()
{
    QFETCH(QString, key);
    QFETCH(QString, body);
    m_answer = {{u"status"_s, u"200 OK"_s}, {u"body"_s, body}};
    const Result result = check(targetAt(key, m_server.port()));
    QTEST(outcomeKey(result.outcome), "outcome");
}

//! If nothing listens on the port, the outcome of each preset is down, regardless of its conditions.
void tst_PresetAnswers::isDownIfNothingIsListening()
{
    QFETCH(QString, key);
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    QCOMPARE(outcomeKey(check(targetAt(key, port)).outcome), u"down"_s);
}

QTEST_GUILESS_MAIN(tst_PresetAnswers)

} // namespace PresetAnswersTest

#include "tst_PresetAnswers.moc"
