// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/values/SeriesSummary.h"

#include <QTest>

#include <limits>

namespace StoredResultTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_StoredResult : public QObject
{
    Q_OBJECT

private slots:
    void keepsValuesForChartsAndTexts();
    void becomesAResultAgain();
    void keepsAWarning();
    void readsSeries_data();
    void readsSeries();
};

namespace {

Result sample()
{
    Result result;
    result.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    result.outcome = Outcome::Down;
    result.attempt = 2;
    result.hard = false;
    result.observation.summary = u"503 Service Unavailable"_s;
    result.observation.durationMs = 84.25;
    result.observation.phases.set(Phase::Dns, 1.5);
    result.observation.addValue(u"status"_s, 503);
    result.observation.addValue(u"server"_s, u"12"_s);
    result.observation.addValue(u"size"_s, 1042LL, Unit::Byte);
    result.observation.addValue(u"ok"_s, true);
    result.observation.addValue(u"size"_s, 7.5, Unit::Byte);
    result.observation.addValue(u"endless"_s, std::numeric_limits<double>::infinity());
    result.observation.error.emplace(ErrorType::Condition, u"Not what counts as good."_s);
    return result;
}

} // namespace

void tst_StoredResult::keepsValuesForChartsAndTexts()
{
    const StoredResult stored = storedResult(sample());
    QCOMPARE(stored.at, 1'700'000'000'123);
    QCOMPARE(stored.outcome, Outcome::Down);
    QCOMPARE(stored.attempt, 2);
    QCOMPARE(stored.hard, false);
    QCOMPARE(stored.durationMs, 84.25);
    QCOMPARE(stored.phases.get(Phase::Dns), 1.5);
    QVERIFY(!stored.phases.get(Phase::Connect));
    QCOMPARE(stored.summary, u"503 Service Unavailable"_s);
    QCOMPARE(stored.errorType, ErrorType::Condition);
    QCOMPARE(stored.errorMessage, u"Not what counts as good."_s);
    const QList<StoredValue> expected{{u"status"_s, Unit::None, 503},
                                      {u"size"_s, Unit::Byte, 1042},
                                      {u"ok"_s, Unit::None, 1},
                                      {u"size (2)"_s, Unit::Byte, 7.5}};
    QCOMPARE(stored.values, expected);
}

void tst_StoredResult::becomesAResultAgain()
{
    Target target;
    target.id = QUuid::createUuid();
    target.name = u"Shop"_s;
    target.kind = u"http"_s;
    const Result before = sample();
    const Result after = restoredResult(storedResult(before), target);
    QCOMPARE(after.targetId, target.id);
    QCOMPARE(after.targetName, target.name);
    QCOMPARE(after.kind, target.kind);
    QCOMPARE(after.at, before.at);
    QCOMPARE(after.outcome, before.outcome);
    QCOMPARE(after.attempt, before.attempt);
    QCOMPARE(after.hard, before.hard);
    QCOMPARE(after.observation.summary, before.observation.summary);
    QCOMPARE(after.observation.durationMs, before.observation.durationMs);
    QCOMPARE(after.observation.phases.get(Phase::Dns), before.observation.phases.get(Phase::Dns));
    QCOMPARE(after.observation.value(u"status"_s).toInt(), 503);
    QCOMPARE(after.observation.error->type(), ErrorType::Condition);
    QCOMPARE(after.observation.error->message(), before.observation.error->message());
    QVERIFY(!after.observation.warning);
}

void tst_StoredResult::keepsAWarning()
{
    Result result = sample();
    result.outcome = Outcome::Degraded;
    result.observation.error.reset();
    result.observation.warning.emplace(ErrorType::Tls, u"The certificate ends soon."_s);
    const Result after = restoredResult(storedResult(result), Target());
    QVERIFY(!after.observation.error);
    QCOMPARE(after.observation.warning->type(), ErrorType::Tls);
    QCOMPARE(after.observation.warning->message(), u"The certificate ends soon."_s);
}

void tst_StoredResult::readsSeries_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<std::optional<double>>("number");
    const auto row = [](const QString &key, std::optional<double> number) {
        QTest::newRow(qPrintable(u"<%1>"_s.arg(key))) << key << number;
    };
    row(durationSeries(), 84.25);
    row(phaseSeries(Phase::Dns), 1.5);
    row(phaseSeries(Phase::Connect), {});
    row(valueSeries(u"size"_s), 1042);
    row(valueSeries(u"size (2)"_s), 7.5);
    row(valueSeries(u"server"_s), {});
    row(u"phase:lunch"_s, {});
    row(u"size"_s, {});
    row(QString(), {});
}

void tst_StoredResult::readsSeries()
{
    QFETCH(const QString, key);
    QFETCH(const std::optional<double>, number);
    QCOMPARE(seriesNumber(storedResult(sample()), key), number);
}

QTEST_GUILESS_MAIN(tst_StoredResult)

} // namespace StoredResultTest

#include "tst_StoredResult.moc"
