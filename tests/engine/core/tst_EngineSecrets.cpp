// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QJsonDocument>
#include <QSignalSpy>

namespace EngineSecretsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that no data leaving an engine contains secrets of targets. Conditions are evaluated with the secrets.
class tst_EngineSecrets : public QObject
{
    Q_OBJECT

private slots:
    void noSignalContainsSecrets();
    void noTestRunContainsSecrets();
    void masksSecretsFromBeforeAnEdit();

private:
    //! Returns a target that reveals its secret in its summary and as its address.
    static Target repeating(const QString &secret)
    {
        Target target = TestKinds::target(u"quick"_s, u"Shop"_s,
                                          {{u"secret"_s, secret}, {u"says"_s, u"login with %1 refused"_s.arg(secret)}});
        target.conditions = {{u"[IP] == "_s + secret, Outcome::Down}, {u"[IP] == 192.0.2.1"_s, Outcome::Down}};
        target.schedule.attempts = 1;
        return target;
    }
    static EngineParts parts()
    {
        EngineParts parts = EngineHarness::partsWith({});
        parts.secretsOf = [](const Target &target, const Secrets &) {
            return QStringList{target.fields.written().value(u"secret"_s).toString()};
        };
        return parts;
    }
    static void verifyNoSecret(const Result &result)
    {
        const QByteArray reported = QJsonDocument(toJson(result)).toJson();
        QVERIFY2(!reported.contains("hunter22"), reported);
        QCOMPARE(result.observation.summary, u"login with *** refused"_s);
        QCOMPARE(result.observation.value(u"ip"_s).toString(), u"***"_s);
        QVERIFY(result.observation.error && result.observation.error->message().contains(u"***"_s));
        QCOMPARE(result.conditions.size(), 2);
        QVERIFY(result.conditions[0].passes == true); // the condition was evaluated with the real value
        QCOMPARE(result.conditions[1].shown, u"[IP] (***) == 192.0.2.1"_s);
    }

    TestKinds m_kinds;
};

void tst_EngineSecrets::noSignalContainsSecrets()
{
    m_kinds.answerFrom(u"hunter22"_s);
    EngineHarness harness({}, parts());
    QSignalSpy kept(&harness.engine, &Engine::changesToStore);
    const Target target = repeating(u"hunter22"_s);
    harness.setTargets({target});
    harness.check({target});
    QVERIFY(harness.waitForRun());
    QTRY_COMPARE(kept.size(), 1);
    QCOMPARE(harness.results.size(), 1);
    verifyNoSecret(harness.results.constFirst());
    QCOMPARE(harness.transitions.size(), 1);
    verifyNoSecret(harness.transitions.constFirst().result);
    verifyNoSecret(kept[0][0].value<QList<Transition>>().value(0).result);
}

void tst_EngineSecrets::noTestRunContainsSecrets()
{
    m_kinds.answerFrom(u"hunter22"_s);
    EngineHarness harness({}, parts());
    QSignalSpy tried(&harness.engine, &Engine::testRunFinished);
    harness.engine.core()->testRun(repeating(u"hunter22"_s));
    QTRY_COMPARE(tried.size(), 1);
    verifyNoSecret(tried[0][0].value<Result>());
}

//! A running check may still return the previous secret.
void tst_EngineSecrets::masksSecretsFromBeforeAnEdit()
{
    m_kinds.answerFrom({});
    EngineHarness harness({}, parts());
    Target target = repeating(u"hunter22"_s);
    harness.setTargets({target});
    target.fields = TestKinds::target(u"quick"_s, target.name,
                                      {{u"secret"_s, u"swordfish"_s}, {u"says"_s, u"hunter22 is over, swordfish it is"_s}})
                        .fields;
    harness.setTargets({target});
    harness.check({target});
    QVERIFY(harness.waitForRun());
    QTRY_COMPARE(harness.results.size(), 1);
    QCOMPARE(harness.results.constFirst().observation.summary, u"*** is over, *** it is"_s);
}

QTEST_GUILESS_MAIN(tst_EngineSecrets)

} // namespace EngineSecretsTest

#include "tst_EngineSecrets.moc"
