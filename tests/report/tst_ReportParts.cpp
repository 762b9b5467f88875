// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/ChartDrawing.h"
#include "report/ReadReport.h"
#include "report/ReportFile.h"
#include "report/ReportText.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ReportPartsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the small functions used for reports.
class tst_ReportParts : public QObject
{
    Q_OBJECT

private slots:
    void placesTimeTicks_data();
    void placesTimeTicks();
    void dayTicksFollowClockChanges();
    void roundsAxisMaxima();
    void showsTheWorstStateOfAStep();
    void describesSpans_data();
    void describesSpans();
    void formatsValues();
    void derivesTheFormatFromTheFileName();
    void writesCompleteFilesOrNone();
};

namespace {

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

QStringList collectLabels(const QList<ChartTick> &ticks)
{
    QStringList labels;
    for (const ChartTick &tick : ticks)
        labels.append(tick.label);
    return labels;
}

} // namespace

void tst_ReportParts::placesTimeTicks_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QStringList>("labels");
    QTest::newRow("hours") << u"2026-11-20T08:30:00Z"_s << u"2026-11-20T11:30:00Z"_s
                           << QStringList{u"09:00"_s, u"10:00"_s, u"11:00"_s};
    QTest::newRow("a day") << u"2026-11-20T00:00:00Z"_s << u"2026-11-21T00:00:00Z"_s
                           << QStringList{u"00:00"_s, u"03:00"_s, u"06:00"_s, u"09:00"_s, u"12:00"_s,
                                          u"15:00"_s, u"18:00"_s, u"21:00"_s, u"00:00"_s};
    QTest::newRow("a week") << u"2026-11-13T10:00:00Z"_s << u"2026-11-18T10:00:00Z"_s
                            << QStringList{u"11-14"_s, u"11-15"_s, u"11-16"_s, u"11-17"_s, u"11-18"_s};
    QTest::newRow("a quarter, by weeks") << u"2026-10-01T00:00:00Z"_s << u"2026-11-05T00:00:00Z"_s
                                         << QStringList{u"10-05"_s, u"10-12"_s, u"10-19"_s, u"10-26"_s, u"11-02"_s};
    QTest::newRow("a year") << u"2025-11-20T00:00:00Z"_s << u"2026-05-20T00:00:00Z"_s
                            << QStringList{u"2025-12"_s, u"2026-01"_s, u"2026-02"_s, u"2026-03"_s, u"2026-04"_s, u"2026-05"_s};
    QTest::newRow("nothing") << u"2026-11-20T00:00:00Z"_s << u"2026-11-20T00:00:00Z"_s << QStringList{};
}

void tst_ReportParts::placesTimeTicks()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QStringList, labels);
    QCOMPARE(collectLabels(chartTicks({utc(from), utc(to)}, QTimeZone::utc())).join(u' '), labels.join(u' '));
}

void tst_ReportParts::dayTicksFollowClockChanges()
{
    const QTimeZone berlin("Europe/Berlin");
    const QList<ChartTick> days = chartTicks({utc(u"2026-10-23T22:00:00Z"_s), utc(u"2026-10-28T23:00:00Z"_s)}, berlin);
    QCOMPARE(collectLabels(days), QStringList({u"10-24"_s, u"10-25"_s, u"10-26"_s, u"10-27"_s, u"10-28"_s, u"10-29"_s}));
    QCOMPARE(days[2].at - days[1].at, 25 * 3'600'000LL);
    for (qsizetype i = 1; i < days.size(); ++i)
        QVERIFY(days[i].at > days[i - 1].at);
    // Days with clock changes: an hour doesn't exist, or occurs twice.
    for (const QString &day : {u"2026-03-28T23:00:00Z"_s, u"2026-10-24T22:00:00Z"_s}) {
        const QList<ChartTick> hours = chartTicks({utc(day), utc(day) + 10 * 3'600'000LL}, berlin);
        QVERIFY(hours.size() >= 10 && hours.size() <= 12);
    }
}

void tst_ReportParts::roundsAxisMaxima()
{
    QCOMPARE(roundedAxisMaximum(1), 1.0);
    QCOMPARE(roundedAxisMaximum(1.1), 2.0);
    QCOMPARE(roundedAxisMaximum(84), 100.0);
    QCOMPARE(roundedAxisMaximum(0.3), 0.5);
    QCOMPARE(roundedAxisMaximum(501), 1000.0);
}

void tst_ReportParts::showsTheWorstStateOfAStep()
{
    const TimeSpan whole{0, ReportChart::kSteps * 1000};
    const QList<ReportStateSpan> runs = reportStateSpans({{MonitoringState::Up, {0, 10'500}},
                                                          {MonitoringState::Down, {10'500, 10'501}},
                                                          {MonitoringState::Up, {10'501, 20'000}},
                                                          {MonitoringState::Paused, {20'000, 30'000}},
                                                          {MonitoringState::Degraded, {30'000, 30'500}},
                                                          {MonitoringState::Maintenance, {30'500, 32'000}},
                                                          {MonitoringState::Unobserved, {32'000, whole.to}}},
                                                         whole);
    QCOMPARE(runs.size(), 5);
    QVERIFY(runs[0].first == 0 && runs[0].end == 10 && runs[0].state == MonitoringState::Up);
    QVERIFY(runs[1].first == 10 && runs[1].end == 11 && runs[1].state == MonitoringState::Down);
    QVERIFY(runs[2].end == 20);
    QVERIFY(runs[3].first == 30 && runs[3].end == 31 && runs[3].state == MonitoringState::Degraded);
    QVERIFY(runs[4].first == 31 && runs[4].end == 32 && runs[4].state == MonitoringState::Maintenance);
}

void tst_ReportParts::describesSpans_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    QTest::addColumn<QString>("text");
    QTest::newRow("days") << u"2026-10-31T23:00:00Z"_s << u"2026-11-30T23:00:00Z"_s
                          << u"2026-11-01 to 2026-11-30 (Europe/Berlin)"_s;
    QTest::newRow("a day") << u"2026-11-01T23:00:00Z"_s << u"2026-11-02T23:00:00Z"_s << u"2026-11-02 (Europe/Berlin)"_s;
    QTest::newRow("a day of 25 hours") << u"2026-10-24T22:00:00Z"_s << u"2026-10-25T23:00:00Z"_s
                                       << u"2026-10-25 (Europe/Berlin)"_s;
    QTest::newRow("times") << u"2026-11-01T12:00:00Z"_s << u"2026-11-02T12:30:00Z"_s
                           << u"2026-11-01 13:00 to 2026-11-02 13:30 (Europe/Berlin)"_s;
}

void tst_ReportParts::describesSpans()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const QString, text);
    QCOMPARE(ReportClock({utc(from), utc(to)}, QTimeZone("Europe/Berlin")).spanText(), text);
}

void tst_ReportParts::formatsValues()
{
    QCOMPARE(ReportText::share({}), u"–"_s);
    QCOMPARE(ReportText::share(0.9999999), u"99.999 %"_s);
    QCOMPARE(ReportText::time(-90'000), u"−1 min 30 s"_s);
    QCOMPARE(ReportText::objective(99.95), u"99.95 %"_s);
    QCOMPARE(ReportText::objective(99), u"99 %"_s);
}

void tst_ReportParts::derivesTheFormatFromTheFileName()
{
    QVERIFY(reportFormat(u"/a/b.html"_s) == ReportFormat::Html);
    QVERIFY(reportFormat(u"b.HTM"_s) == ReportFormat::Html);
    QVERIFY(reportFormat(u"b.x.pdf"_s) == ReportFormat::Pdf);
    QVERIFY(!reportFormat(u"b.docx"_s) && !reportFormat(u"pdf"_s) && !reportFormat({}));
}

void tst_ReportParts::writesCompleteFilesOrNone()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"a.html"_s);
    const auto on = [] { return true; };
    const auto pen = [](const Report &, QIODevice *to, const ShouldContinue &) {
        to->write("new");
        return QString();
    };
    const auto content = [&file] {
        QFile there(file);
        return there.open(QIODevice::ReadOnly) ? there.readAll() : QByteArray("none");
    };
    QCOMPARE(writeReport(
                 {}, file, [](const Report &, QIODevice *, const ShouldContinue &) { return u"No font."_s; },
                 ExistingFilePolicy::Keep, on),
             u"No font."_s);
    QCOMPARE(content(), QByteArray("none"));
    QCOMPARE(writeReport({}, file, pen, ExistingFilePolicy::Keep, on), QString());
    QCOMPARE(content(), QByteArray("new"));
    QVERIFY(writeReport({}, file, pen, ExistingFilePolicy::Keep, on).contains(u"already exists"_s));
    QCOMPARE(writeReport({}, file, pen, ExistingFilePolicy::Replace, on), QString());
    QVERIFY(!writeReport({}, folder.filePath(u"no/a.html"_s), pen, ExistingFilePolicy::Keep, on).isEmpty());
    QVERIFY(!writeReport({}, folder.filePath(u"b.html"_s), pen, ExistingFilePolicy::Keep, [] {
                 return false;
             }).isEmpty()); // cancelled
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{u"a.html"_s});
}

QTEST_GUILESS_MAIN(tst_ReportParts)

} // namespace ReportPartsTest

#include "tst_ReportParts.moc"
