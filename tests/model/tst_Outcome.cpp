// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/check/Observation.h"

#include <QTest>

namespace OutcomeTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_Outcome : public QObject
{
    Q_OBJECT

private slots:
    void keysCanBeReadBack();
    void worseOutcomesAreGreater();
    void hasLabels();
    void errorsDetermineTheOutcome_data();
    void errorsDetermineTheOutcome();
    void isUpOrDegradedWithoutAnError();
    void inconclusiveMeansUnknown();
    void findsValuesByName();
};

void tst_Outcome::keysCanBeReadBack()
{
    QStringList outcomes;
    for (int i = 0; i <= static_cast<int>(Outcome::Down); ++i) {
        outcomes.append(outcomeKey(static_cast<Outcome>(i)));
        QCOMPARE(outcomeFromKey(outcomes.last()), std::optional(static_cast<Outcome>(i)));
    }
    QCOMPARE(outcomes.join(u' '), u"up degraded unknown down"_s);
    QVERIFY(!outcomeFromKey(u"Up"_s));

    QStringList types;
    for (int i = 0; i <= static_cast<int>(ErrorType::Internal); ++i) {
        types.append(errorTypeKey(static_cast<ErrorType>(i)));
        QCOMPARE(errorTypeFromKey(types.last()), std::optional(static_cast<ErrorType>(i)));
    }
    QCOMPARE(types.join(u' '),
             u"refused timeout dns tls network protocol notfound permission condition command cancelled internal"_s);
    QVERIFY(!errorTypeFromKey(QString()));

    QStringList phases;
    for (int i = 0; i < kPhaseCount; ++i)
        phases.append(phaseKey(static_cast<Phase>(i)));
    QCOMPARE(phases.join(u' '), u"queue dns connect tls send wait receive"_s);
}

void tst_Outcome::worseOutcomesAreGreater()
{
    QVERIFY(Outcome::Down > Outcome::Unknown);
    QVERIFY(Outcome::Unknown > Outcome::Degraded);
    QVERIFY(Outcome::Degraded > Outcome::Up);
}

void tst_Outcome::hasLabels()
{
    QCOMPARE(outcomeLabel(Outcome::Up), u"Up"_s);
    QCOMPARE(outcomeLabel(Outcome::Degraded), u"Degraded"_s);
    QCOMPARE(outcomeLabel(Outcome::Unknown), u"Unknown"_s);
    QCOMPARE(outcomeLabel(Outcome::Down), u"Down"_s);
}

void tst_Outcome::errorsDetermineTheOutcome_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("outcome");
    for (const char *type : {"refused", "timeout", "dns", "tls", "network", "protocol", "condition", "command"})
        QTest::newRow(type) << QString::fromUtf8(type) << "down";
    for (const char *type : {"notfound", "permission", "cancelled", "internal"})
        QTest::newRow(type) << QString::fromUtf8(type) << "unknown";
}

void tst_Outcome::errorsDetermineTheOutcome()
{
    QFETCH(QString, type);
    Observation observation;
    observation.error = CheckError(*errorTypeFromKey(type), u"Because."_s);
    observation.warning = CheckError(ErrorType::Tls, u"The certificate ends soon."_s); // the error takes precedence
    QTEST(outcomeKey(outcomeOf(observation)), "outcome");
}

void tst_Outcome::isUpOrDegradedWithoutAnError()
{
    Observation observation;
    QCOMPARE(outcomeOf(observation), Outcome::Up);
    observation.warning = CheckError(ErrorType::Tls, u"The certificate ends soon."_s);
    QCOMPARE(outcomeOf(observation), Outcome::Degraded);
}

void tst_Outcome::inconclusiveMeansUnknown()
{
    Observation observation;
    observation.error = CheckError(ErrorType::Command, u"check_x could not tell."_s);
    QCOMPARE(outcomeOf(observation), Outcome::Down);
    observation.isInconclusive = true;
    QCOMPARE(outcomeOf(observation), Outcome::Unknown);
}

void tst_Outcome::findsValuesByName()
{
    Observation observation;
    observation.addValue(u"status"_s, 503);
    QCOMPARE(observation.value(u"status"_s), QVariant(503));
    QVERIFY(!observation.value(u"size"_s).isValid());
}

QTEST_GUILESS_MAIN(tst_Outcome)

} // namespace OutcomeTest

#include "tst_Outcome.moc"
