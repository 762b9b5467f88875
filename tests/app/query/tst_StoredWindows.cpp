// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/PastSamples.h"
#include "app/query/RecentHistory.h"
#include "conditions/Condition.h"
#include "history/StoredResultWriter.h"
#include "history/codec/PackedRows.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace StoredWindowsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests reading results from before the program's start, for use in conditions.
class tst_StoredWindows : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void combinesHoursAndResults_data();
    void combinesHoursAndResults();
    void omitsResultsAfterTheStart();
    void readsRowsInsteadOfEmptyRollups();
    void returnsOnlyRequestedResults();
    void answersTargetsWithoutHistory();
    void readsAGroupInOnePass();
    void backfillReportsAllThenDone();
    void backfillReportsNothingAfterStop();
    void opensNoFileAfterCancellation();

private:
    QList<WindowValue> factsAt(const char *condition, qint64 at) const;

    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 kEvery = kMinute;

TargetId idOf(int number)
{
    return QUuid::createUuidV5(QUuid(), QString::number(number));
}

//! timeAt(): the minute of the hour plus one. usedAt(): a value that grows by one each minute.
double timeAt(qint64 at)
{
    return 1 + double(at / kEvery % 60);
}
double usedAt(qint64 at)
{
    return double(at - kNow) / kEvery + 100'000;
}

QList<WindowQuery> windowQueriesFor(const char *condition)
{
    const auto parsed = Condition::parse(QString::fromUtf8(condition));
    return parsed ? parsed->windowQueries() : QList<WindowQuery>();
}

HistoryRequest wanted(int target, const char *condition, qint64 before)
{
    HistoryRequest one;
    one.target = idOf(target);
    one.queries = windowQueriesFor(condition);
    one.before = before;
    return one;
}

} // namespace

//! Writes three days of results for five targets.
void tst_StoredWindows::initTestCase()
{
    StoredResultWriterOptions options;
    options.rollup = [](const TargetId &, const QList<StoredResult> &rows) { return Rollup(rows, 50min).packed(); };
    options.syncInterval = 72 * kHour;
    StoredResultWriter writer(m_folder.path(), options);
    for (qint64 at = kNow - 72 * kHour; at < kNow; at += kEvery) {
        for (int target = 0; target < 5; ++target) {
            StoredResult result;
            result.at = at;
            result.durationMs = timeAt(at);
            result.values = {{u"used"_s, Unit::None, usedAt(at)}};
            writer.append(idOf(target), result);
        }
        if (at % 600'000 != 0)
            continue;
        QVERIFY(!writer.write(at));
        QVERIFY(packAll(&writer, at));
    }
    QVERIFY(!writer.write(kNow));
}

QList<WindowValue> tst_StoredWindows::factsAt(const char *condition, qint64 at) const
{
    return windowValuesFromHistory(m_folder.path(), idOf(1), windowQueriesFor(condition), Observation(), at);
}

void tst_StoredWindows::combinesHoursAndResults_data()
{
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("share");
    QTest::newRow("median(1h) < 1s") << 30.0 << 0.02;
    QTest::newRow("p95(2h) < 1s") << 57.0 << 0.02;
    QTest::newRow("p90(2d) < 1s") << 54.0 << 0.03;
    QTest::newRow("max(2d) < 1s") << 60.0 << 0.0;
    QTest::newRow("min(1d) < 1s") << 1.0 << 0.0;
    QTest::newRow("mean(1d) < 1s") << 30.5 << 0.01;
    // Values are stored with three significant digits. Near 100,000, steady growth therefore looks like steps, which requires a
    // wide tolerance.
    QTest::newRow("rate([VALUE].used, 2d) < 1") << 1.0 / 60 << 0.05;
    QTest::newRow("forecast([VALUE].used, 1d, 2d) < 1") << 101'440.0 << 0.002;
}

void tst_StoredWindows::combinesHoursAndResults()
{
    QFETCH(double, value);
    QFETCH(double, share);
    const QList<WindowValue> facts = factsAt(QTest::currentDataTag(), kNow);
    QCOMPARE(facts.size(), 1);
    QVERIFY(facts.first().isEnough());
    QVERIFY2(std::abs(*facts.first().value - value) <= share * value, qPrintable(QString::number(*facts.first().value)));
    const auto results = facts.first().query.span.count() / kEvery;
    QVERIFY2(std::abs(double(facts.first().count - results)) <= 0.03 * double(results) + 60 * (results > 180),
             qPrintable(QString::number(facts.first().count)));
}

//! Results after the start aren't returned, including those within an hour that has a rollup.
void tst_StoredWindows::omitsResultsAfterTheStart()
{
    const qint64 then = kNow - 24 * kHour - 5 * kEvery;
    const auto byResult = factsAt("median(10m) < 1s", then);
    QVERIFY(byResult.first().count >= 10 && byResult.first().count <= 11);
    const StoredWindowReader reader(m_folder.path(), {wanted(1, "max([VALUE].used, 1d) < 1", then)});
    for (int group = 0; group < StoredWindowReader::kGroups; ++group) {
        for (StoredWindow &earlier : reader.read(group)) {
            const auto facts = earlier.history.answers(windowQueriesFor("max([VALUE].used, 1d) < 1"), Observation(), then);
            QVERIFY(*facts.first().value <= usedAt(then) * 1.005);
            QVERIFY(facts.first().count > 1380);
        }
    }
}

//! A writer without rollups stores empty ones. For those, and only those, the rows are read instead.
void tst_StoredWindows::readsRowsInsteadOfEmptyRollups()
{
    const QTemporaryDir folder;
    StoredResultWriter writer(folder.path());
    int results = 0;
    for (qint64 at = kNow - 5 * kHour; at < kNow; at += kEvery) {
        StoredResult result;
        result.at = at;
        result.durationMs = 5;
        writer.append(idOf(1), result);
        ++results;
        QVERIFY(!writer.write(at));
        auto isMore = writer.compact(at);
        while (isMore && *isMore)
            isMore = writer.compact(at);
    }
    const auto facts = windowValuesFromHistory(folder.path(), idOf(1), windowQueriesFor("mean(1d) < 1s"), Observation(), kNow);
    QCOMPARE(facts.first().count, results);
}

//! The query is combined with longer queries for the same target, and with queries for other targets in its group.
void tst_StoredWindows::returnsOnlyRequestedResults()
{
    QList<HistoryRequest> all{wanted(1, "median(4h) < p95(3d)", kNow)};
    for (int copy = 0; copy < 6; ++copy)
        all.append(wanted(1, "median(4h) < 1s", kNow));
    const QList<WindowQuery> query = windowQueriesFor("median(4h) < 1s");
    for (const QList<HistoryRequest> &asked : {all, all.first(1)}) {
        qsizetype found = 0;
        const StoredWindowReader reader(m_folder.path(), asked);
        for (int group = 0; group < StoredWindowReader::kGroups; ++group) {
            for (StoredWindow &earlier : reader.read(group)) {
                ++found;
                QCOMPARE(earlier.history.answers(query, Observation(), kNow - 24 * kHour).first().count, 0);
            }
        }
        QCOMPARE(found, asked.size());
    }
}

void tst_StoredWindows::answersTargetsWithoutHistory()
{
    const StoredWindowReader reader(m_folder.path(), {wanted(77, "median(1h) < median(1d)", kNow)});
    qsizetype answers = 0;
    for (int group = 0; group < StoredWindowReader::kGroups; ++group)
        answers += reader.read(group).size();
    QCOMPARE(answers, 2); // one for the results, one for the hours
    const StoredWindowReader nowhere(m_folder.filePath(u"none"_s), {wanted(1, "median(1h) < 1s", kNow)});
    answers = 0;
    for (int group = 0; group < StoredWindowReader::kGroups; ++group)
        answers += nowhere.read(group).size();
    QCOMPARE(answers, 1);
}

//! The result doesn't depend on whether a group has one query or many.
void tst_StoredWindows::readsAGroupInOnePass()
{
    QList<HistoryRequest> all;
    for (int copy = 0; copy < 6; ++copy) // the same target, and therefore the same group
        all.append(wanted(1, "median(1h) < p95(2d)", kNow));
    const StoredWindowReader many(m_folder.path(), all);
    const StoredWindowReader one(m_folder.path(), {all.first()});
    qsizetype compared = 0;
    for (int group = 0; group < StoredWindowReader::kGroups; ++group) {
        QList<StoredWindow> atOnce = many.read(group);
        QList<StoredWindow> alone = one.read(group);
        if (alone.isEmpty())
            continue;
        QCOMPARE(atOnce.size(), 12);
        for (const auto &[first, second] : {std::pair(0, 0), std::pair(1, 6)}) {
            const QList<WindowQuery> queries = all.first().queries;
            const auto expected = alone[first].history.answers(queries, Observation(), kNow);
            const auto found = atOnce[second].history.answers(queries, Observation(), kNow);
            QCOMPARE(found.size(), expected.size());
            QCOMPARE(found.first().count, expected.first().count);
            QCOMPARE(*found.first().value, *expected.first().value);
            ++compared;
        }
    }
    QCOMPARE(compared, 2);
}

void tst_StoredWindows::backfillReportsAllThenDone()
{
    WindowBackfill feed(m_folder.path());
    QSignalSpy found(&feed, &WindowBackfill::found);
    QSignalSpy done(&feed, &WindowBackfill::done);
    QList<HistoryRequest> all;
    for (int target = 0; target < 5; ++target)
        all.append(wanted(target, "median(1h) < 1s", kNow));
    feed.read(all);
    QVERIFY(done.wait(30'000));
    qsizetype answers = 0;
    for (const QList<QVariant> &arguments : found)
        answers += arguments.first().value<QList<StoredWindow>>().size();
    QCOMPARE(answers, 5);
}

void tst_StoredWindows::backfillReportsNothingAfterStop()
{
    WindowBackfill feed(m_folder.path());
    QSignalSpy found(&feed, &WindowBackfill::found);
    feed.read({wanted(1, "median(1h) < 1s", kNow)});
    feed.stop();
    QCoreApplication::processEvents();
    QCOMPARE(found.size(), 0);
}

//! Three days are stored in many files. After a cancellation, the second one isn't opened.
void tst_StoredWindows::opensNoFileAfterCancellation()
{
    int asked = 0;
    const StoredWindowReader reader(m_folder.path(), {wanted(1, "p95(3d) < 1s", kNow)}, [&asked] { return ++asked > 1; });
    for (StoredWindow &earlier : reader.read(groupOf(idOf(1))))
        QVERIFY(earlier.history.answers(windowQueriesFor("p95(3d) < 1s"), Observation(), kNow).first().count <= 60);
    QCOMPARE(asked, 2);
}

QTEST_GUILESS_MAIN(tst_StoredWindows)

} // namespace StoredWindowsTest

#include "tst_StoredWindows.moc"
