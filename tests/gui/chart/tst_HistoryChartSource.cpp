// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/SpanReason.h"
#include "gui/chart/ChartSource.h"
#include "history/StoredResultWriter.h"
#include "history/tables/SpanTable.h"
#include "history/values/SeriesSummary.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace HistoryChartSourceTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests that answers arrive asynchronously in the requesting thread, and that answers to cancelled requests never arrive.
class tst_HistoryChartSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void answersAsynchronously();
    void includesReasonsOfMissingData();
    void cancelledRequestsGetNoAnswer();
    void canBeDestroyedWhileReading();
    void reportsNewResultsOnce();
    void reportsADamagedFile();

private:
    QTemporaryDir m_folder;
    ChartRequest m_request;
};

namespace {

constexpr qint64 kBegin = 1'795'222'800'000;
const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);

} // namespace

void tst_HistoryChartSource::initTestCase()
{
    StoredResultWriter writer(m_folder.path());
    for (int i = 0; i < 100; ++i) {
        StoredResult result;
        result.at = kBegin + i * 1'000;
        result.durationMs = 5;
        result.outcome = Outcome::Up;
        writer.append(kShop, result);
    }
    QVERIFY(!writer.write(kBegin + 100'000));
    m_request.targets = {kShop};
    m_request.series = {durationSeries()};
    m_request.from = kBegin;
    m_request.to = kBegin + 100'000;
    m_request.pixels = 100;
}

void tst_HistoryChartSource::answersAsynchronously()
{
    HistoryChartSource source(m_folder.path(), {});
    QSignalSpy answered(&source, &ChartSource::answered);
    source.ask(7, m_request);
    QCOMPARE(answered.size(), 0); // not synchronously
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(0).toULongLong(), 7ULL);
    QCOMPARE(answered.first().at(1).value<ChartData>().series.first().buckets.size(), 100);
}

void tst_HistoryChartSource::includesReasonsOfMissingData()
{
    const QString file = m_folder.filePath(u"history.sqlite"_s);
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        QVERIFY(!SpanTable(&database).add({SpanKind::Unobserved, {}, kBegin + 40'500, kBegin + 60'000, span_reason::kStalled}));
    }
    HistoryChartSource source(m_folder.path(), file);
    QSignalSpy answered(&source, &ChartSource::answered);
    source.ask(1, m_request);
    QTRY_COMPARE(answered.size(), 1);
    const QList<ChartMark> marks = answered.first().at(1).value<ChartData>().marks;
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().text, u"Watchkeeper was suspended"_s);
}

void tst_HistoryChartSource::cancelledRequestsGetNoAnswer()
{
    HistoryChartSource source(m_folder.path(), {});
    QSignalSpy answered(&source, &ChartSource::answered);
    source.ask(1, m_request);
    source.forget(1);
    source.ask(2, m_request);
    QTRY_COMPARE(answered.size(), 1);
    QCOMPARE(answered.first().at(0).toULongLong(), 2ULL);
}

void tst_HistoryChartSource::canBeDestroyedWhileReading()
{
    for (int i = 0; i < 20; ++i) {
        HistoryChartSource source(m_folder.path(), {});
        for (quint64 number = 1; number < 50; ++number)
            source.ask(number, m_request);
    }
}

void tst_HistoryChartSource::reportsNewResultsOnce()
{
    HistoryChartSource source(m_folder.path(), {});
    QSignalSpy historyExtended(&source, &ChartSource::historyExtended);
    Result result;
    result.targetId = kShop;
    source.addResults({result, result});
    source.addResults({result});
    QTRY_COMPARE(historyExtended.size(), 1);
    QCOMPARE(historyExtended.first().first().value<QList<TargetId>>(), QList<TargetId>{kShop});
}

void tst_HistoryChartSource::reportsADamagedFile()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"2026-11-21T01.tail"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("not a tail at all");
    file.close();
    HistoryChartSource source(folder.path(), {});
    QSignalSpy failed(&source, &ChartSource::failed);
    source.ask(1, m_request);
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY(failed.first().at(1).toString().contains("damaged"_L1));
}

QTEST_GUILESS_MAIN(tst_HistoryChartSource)

} // namespace HistoryChartSourceTest

#include "tst_HistoryChartSource.moc"
