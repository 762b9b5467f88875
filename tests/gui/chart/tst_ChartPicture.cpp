// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartPages.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/chart/plot/ChartPicture.h"
#include "history/values/SeriesSummary.h"

#include <QPalette>
#include <QTest>

namespace ChartPictureTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using ChartForm = ChartSubject::ChartForm;

//! Tests the path from the answer of a chart source to the drawing and its description.
class tst_ChartPicture : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void listsSubjects();
    void linesBreakWhereDataIsMissing();
    void slowChecksFormOneLine();
    void phasesAreStacked();
    void linesAreCalmBetweenExtremes_data();
    void linesAreCalmBetweenExtremes();
    void earlierSpanIsDrawnOverTheCurrentOne();
    void readsTheNearestBucket();
    void showsNegativeValues();
    void writesCsv();
};

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);
const QList<ChartTarget> kBoth{{kShop, u"Shop"_s, {u"size"_s, u"status"_s}}, {kMail, u"Mail"_s, {u"status"_s}}};
const ChartSubject kPhases{ChartForm::Phases, durationSeries()};
const ChartSubject kPercentiles{ChartForm::Percentiles, durationSeries()};

ChartBucket bucket(qint64 from, qint64 to, double value)
{
    return {from, to, 1, value, value, value, value, value, value};
}

ChartRequest request(const QList<TargetId> &targets, const QStringList &series)
{
    ChartRequest wanted;
    wanted.targets = targets;
    wanted.series = series;
    wanted.from = 1'000'000;
    wanted.to = 2'000'000;
    wanted.pixels = 100;
    return wanted;
}

} // namespace

void tst_ChartPicture::listsSubjects()
{
    const QList<ChartSubject> one = chartSubjects({kBoth.first()});
    QVERIFY((one
             == QList<ChartSubject>{kPercentiles,
                                    kPhases,
                                    {ChartForm::Spread, durationSeries()},
                                    {ChartForm::Year, QString()},
                                    {ChartForm::Extremes, valueSeries(u"size"_s)},
                                    {ChartForm::Extremes, valueSeries(u"status"_s)}}));
    QVERIFY((chartSubjects(kBoth) == QList<ChartSubject>{kPercentiles, {ChartForm::Extremes, valueSeries(u"status"_s)}}));
    QVERIFY(chartSubjects({}).isEmpty());
    QVERIFY(kPhases.series().contains(phaseSeries(Phase::Wait)) && kPhases.series().contains(durationSeries()));
    QVERIFY(!kPhases.series().contains(phaseSeries(Phase::Queue)));
    QCOMPARE(seriesTitle(valueSeries(u"a:b"_s)), u"a:b"_s);
}

void tst_ChartPicture::linesBreakWhereDataIsMissing()
{
    const ChartSeries series{
        kShop, durationSeries(), Unit::Millisecond, {bucket(0, 10, 1), bucket(10, 20, 2), bucket(50, 60, 3)}};
    const QList<BucketRun> runs = bucketRuns(series, {{kShop, 0, 25, Outcome::Up}, {kShop, 50, 60, Outcome::Up}});
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.first().size(), 2);
}

//! Buckets are shorter than the check interval, so some are empty. Empty buckets don't interrupt the line.
void tst_ChartPicture::slowChecksFormOneLine()
{
    const ChartSeries series{kShop, durationSeries(), Unit::Millisecond, {bucket(0, 10, 1), bucket(50, 60, 3)}};
    QCOMPARE(bucketRuns(series, {{kShop, 0, 100, Outcome::Up}}).size(), 1);
    QCOMPARE(bucketRuns(series, {{kMail, 0, 100, Outcome::Up}}).size(), 2); // a bucket of another target
}

void tst_ChartPicture::phasesAreStacked()
{
    const ChartData data = test::FakeChartSource::answerTo(request({kShop}, kPhases.series()), 10);
    const ChartPicture picture = chartPicture(kPhases, data, {}, QPalette());
    QCOMPARE(picture.stack.size(), 1);
    QCOMPARE(picture.layers.size(), kPhases.series().size() - 1);
    QCOMPARE(picture.stack.first().first().parts, QList<double>(picture.layers.size(), 11));
    QCOMPARE(picture.lines.size(), 1); // the total
    QCOMPARE(picture.greatest, 12.0);
    QCOMPARE(picture.minPositive, 10.0);
}

void tst_ChartPicture::linesAreCalmBetweenExtremes_data()
{
    QTest::addColumn<ChartForm>("drawn");
    QTest::addColumn<int>("targets");
    QTest::addColumn<double>("height");
    QTest::addColumn<double>("lowest");
    QTest::addColumn<double>("highest");
    QTest::newRow("phases") << ChartForm::Phases << 1 << 30.0 << 1.0 << 900.0;
    QTest::newRow("percentiles") << ChartForm::Percentiles << 1 << 20.0 << 1.0 << 900.0;
    QTest::newRow("a value") << ChartForm::Extremes << 1 << 30.0 << 1.0 << 900.0;
    QTest::newRow("percentiles of several") << ChartForm::Percentiles << 2 << 20.0 << 1.0 << 900.0;
    QTest::newRow("a value of several") << ChartForm::Extremes << 2 << 30.0 << 1.0 << 900.0;
}

//! In a year view, each bucket is a day. A line through all extremes would consist of spikes.
void tst_ChartPicture::linesAreCalmBetweenExtremes()
{
    QFETCH(const ChartForm, drawn);
    QFETCH(const int, targets);
    const ChartBucket day{1'100'000, 1'200'000, 1440, 1, 900, 30, 20, 500, 800};
    ChartData data;
    data.request = request(targets == 1 ? QList{kShop} : QList{kShop, kMail}, {durationSeries()});
    for (const TargetId &target : std::as_const(data.request.targets))
        data.series.append({target, durationSeries(), Unit::Millisecond, {day}});
    const ChartSubject subject{drawn, durationSeries()};
    const ChartPicture picture = chartPicture(subject, data, {}, QPalette());
    QCOMPARE(picture.lines.size(), targets);
    for (const PlotLine &line : picture.lines) {
        QTEST(day.*line.height, "height");
        QTEST(day.*line.bands.first().lower, "lowest");
        QTEST(day.*line.bands.first().upper, "highest");
    }
    QTEST(picture.minPositive, "lowest");
    QTEST(picture.greatest, "highest");
    // Only the line of a single target has a fill and a dotted line. Otherwise, they would cover other lines or the stack.
    const bool isAlone = targets == 1 && drawn != ChartForm::Phases;
    QCOMPARE(picture.lines.first().fill.isValid(), isAlone);
    QCOMPARE(picture.lines.first().dotted == &ChartBucket::p95, isAlone);
    QTEST(dotsAt(subject, data, 1'150'000, QPalette()).first().number, "height");
}

void tst_ChartPicture::earlierSpanIsDrawnOverTheCurrentOne()
{
    const ChartRequest now = request({kShop}, {durationSeries()});
    ChartRequest before = now;
    before.from -= 500'000;
    before.to -= 500'000;
    const ChartPicture picture = chartPicture(kPercentiles, test::FakeChartSource::answerTo(now, 10),
                                              test::FakeChartSource::answerTo(before, 50), QPalette());
    QCOMPARE(picture.lines.size(), 2);
    QCOMPARE(picture.lines.last().runs.first().first().from, now.from);
    QVERIFY(picture.lines.last().bands.isEmpty()); // for the earlier period, only the line is drawn
    QCOMPARE(picture.greatest, 50.0);
}

void tst_ChartPicture::readsTheNearestBucket()
{
    ChartData data;
    data.request = request({kShop}, {durationSeries()});
    data.series = {
        {kShop, durationSeries(), Unit::Millisecond, {bucket(1'100'000, 1'110'000, 5), bucket(1'200'000, 1'210'000, 7)}}};
    const auto textAt = [&](std::optional<qint64> at) {
        return readingsAt(kPercentiles, {kBoth.first()}, data, at, QPalette()).first().text;
    };
    QCOMPARE(textAt(1'105'000), u"5 ms"_s);
    QCOMPARE(textAt(1'119'000), u"5 ms"_s);
    QCOMPARE(textAt(1'195'000), u"7 ms"_s);
    QCOMPARE(textAt(1'000'001), u""_s);
    QCOMPARE(textAt(1'999'999), u""_s);
    QCOMPARE(textAt({}), u"7 ms"_s);
    QCOMPARE(dotsAt(kPercentiles, data, 1'119'000, QPalette()).size(), 1);
    QVERIFY(dotsAt(kPercentiles, data, 1'150'000, QPalette()).isEmpty());
}

void tst_ChartPicture::showsNegativeValues()
{
    ChartData data;
    data.request = request({kShop}, {valueSeries(u"t"_s)});
    data.series = {{kShop, valueSeries(u"t"_s), Unit::Celsius, {bucket(1'100'000, 1'110'000, -5)}}};
    const ChartPicture picture = chartPicture({ChartForm::Extremes, valueSeries(u"t"_s)}, data, {}, QPalette());
    QCOMPARE(picture.lowest, -5.0);
    QCOMPARE(picture.minPositive, 0.0);
}

void tst_ChartPicture::writesCsv()
{
    ChartData data;
    data.series = {{kShop, valueSeries(u"size"_s), Unit::Byte, {{0, 60'000, 3, 1, 4.5, 2.25, 2, 4, 4.5}}}};
    const QByteArray text = chartCsv(data, {{kShop, u"=a \"b\", c"_s, {}}});
    QCOMPARE(text,
             QByteArray("target,series,unit,from,to,count,min,mean,max,p50,p95,p99\r\n"
                        "\"'=a \"\"b\"\", "
                        "c\",value:size,bytes,1970-01-01T00:00:00.000Z,1970-01-01T00:01:00.000Z,3,1,2.25,4.5,2,4,4.5\r\n"));
}

QTEST_MAIN(tst_ChartPicture)

} // namespace ChartPictureTest

#include "tst_ChartPicture.moc"
