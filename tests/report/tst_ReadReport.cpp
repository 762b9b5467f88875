// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/query/Uptimes.h"
#include "history/StoredResultReader.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/IncidentTable.h"
#include "history/tables/NoteTable.h"
#include "history/tables/SpanTable.h"
#include "report/PastWeek.h"
#include "report/ReadReport.h"
#include "report/ReportSections.h"

#include <QTest>

#include <algorithm>

namespace ReadReportTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests that a report agrees with the history on which it is based.
class tst_ReadReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void uptimeMatchesTheHistory();
    void outagesStartWithTheirCause();
    void cutsAnOutageAtTheSpan();
    void listsOnlyTheLongestOfManyOutages();
    void computesPercentiles();
    void percentilesIgnoreRefusals();
    void countsDegradedAsConfigured();
    void objectiveUsesItsOwnPeriod();
    void appliesACommonObjective();
    void chartShowsShortOutages();
    void chartExcludesTheSameSpansAsUptime();
    void worksWithoutResults();
    void reportsDamagedFiles();
    void includesRemovedTargets();
    void listsIncidents();
    void listsOnlyTheLongestOfManyIncidents();
    void stopsOnRequest();
    void summarizesTargets();

private:
    Report read(const ReportRequest &request) const
    {
        return readReport(request, [](qsizetype) { return true; });
    }
    ReportRequest request(const QList<Target> &targets) const { return weekRequest(m_folder.path(), targets); }

    QTemporaryDir m_folder;
    const Target m_good = targetNamed(u"Good"_s);
    const Target m_shop = targetNamed(u"Shop"_s);
    const Target m_weak = targetNamed(u"Weak"_s);
    const Target m_flaps = targetNamed(u"Flaps"_s);
};

namespace {

// Not a full hour, so that partial hours are read too.
constexpr qint64 kOutBegin = kWeekBegin + 30 * kHour + 17 * kMinute;
constexpr qint64 kOutEnd = kOutBegin + 3 * kHour;

std::optional<Outcome> weak(qint64 at)
{
    if (at >= kWeekBegin + 2 * kDay && at < kWeekBegin + 3 * kDay)
        return std::nullopt;
    return at % (10 * kHour) < kHour ? Outcome::Degraded : Outcome::Up;
}

std::optional<Outcome> flaps(qint64 at)
{
    return at / kMinute % 60 < (at / kHour) % 40 ? Outcome::Down : Outcome::Up;
}

} // namespace

void tst_ReadReport::initTestCase()
{
    writeWeek(m_folder.path(),
              {{m_good, downBetween(0, 0)}, {m_shop, downBetween(kOutBegin, kOutEnd)}, {m_weak, weak}, {m_flaps, flaps}});
}

void tst_ReadReport::uptimeMatchesTheHistory()
{
    const QList<Target> targets{m_good, m_shop, m_weak, m_flaps};
    const StoredResultReader reader(m_folder.path());
    for (const TimeSpan &span : {TimeSpan{kWeekBegin, kWeekEnd}, TimeSpan{kWeekBegin + kHour / 3, kWeekEnd - 5 * kMinute},
                                 TimeSpan{kOutBegin + kHour, kOutBegin + 2 * kHour}}) {
        ReportRequest wanted = request(targets);
        wanted.span = span;
        const Report report = read(wanted);
        QCOMPARE(report.targets.size(), targets.size());
        QVERIFY(report.faults.isEmpty());
        for (qsizetype i = 0; i < targets.size(); ++i) {
            const Uptime uptime = readUptime(reader, targets[i], span, DegradedAccounting::AsUp).uptime;
            QCOMPARE(report.targets[i].uptime.upMs(), uptime.upMs());
            QCOMPARE(report.targets[i].uptime.downMs(), uptime.downMs());
            QCOMPARE(report.targets[i].uptime.excludedMs(), uptime.excludedMs());
            QVERIFY(report.targets[i].uptime.outages() == uptime.outages());
        }
    }
}

void tst_ReadReport::outagesStartWithTheirCause()
{
    const ReportTarget shop = read(request({m_shop})).targets.first();
    QCOMPARE(shop.outages.size(), 1);
    const ReportOutage &outage = shop.outages.first();
    QCOMPARE(outage.outage.time.from, kOutBegin);
    QCOMPARE(outage.outage.time.to, kOutEnd);
    QCOMPARE(outage.cause, u"It hangs"_s);
    QVERIFY(!outage.startsBeforeSpan && !outage.outage.isOpen);
}

void tst_ReadReport::cutsAnOutageAtTheSpan()
{
    ReportRequest wanted = request({m_shop});
    wanted.span = {kOutBegin + kHour + 30'000, kOutBegin + 2 * kHour};
    const ReportTarget shop = read(wanted).targets.first();
    QCOMPARE(shop.outages.size(), 1);
    QVERIFY(shop.outages.first().startsBeforeSpan && shop.outages.first().outage.isOpen);
    QCOMPARE(shop.outages.first().outage.time.from, wanted.span.from);
    QCOMPARE(shop.outages.first().cause, u"It hangs"_s);
}

void tst_ReadReport::listsOnlyTheLongestOfManyOutages()
{
    const ReportTarget flapping = read(request({m_flaps})).targets.first();
    const QList<Outage> all = flapping.uptime.outages();
    QVERIFY(all.size() > 2 * ReportTarget::kMaxOutages);
    QCOMPARE(flapping.outages.size(), ReportTarget::kMaxOutages);
    QList<qint64> lengths;
    for (const Outage &outage : all)
        lengths.append(outage.downMs);
    std::sort(lengths.begin(), lengths.end(), std::greater<>());
    qint64 last = 0;
    for (const ReportOutage &reported : flapping.outages) {
        QVERIFY(reported.outage.downMs >= lengths[ReportTarget::kMaxOutages - 1]);
        QVERIFY(reported.outage.time.from > last);
        last = reported.outage.time.from;
    }
}

void tst_ReadReport::computesPercentiles()
{
    ReportRequest wanted = request({m_good});
    wanted.span = {kWeekBegin + 25 * kMinute, kWeekEnd - kDay / 2 + 7 * kMinute};
    QList<double> durations;
    for (const StoredResult &result :
         StoredResultReader(m_folder.path()).read(m_good.id, wanted.span.from, wanted.span.to).results)
        durations.append(result.durationMs);
    std::sort(durations.begin(), durations.end());
    const auto exact = [&durations](double q) {
        return durations[static_cast<qsizetype>(q * static_cast<double>(durations.size() - 1))];
    };
    const auto times = read(wanted).targets.first().times;
    QVERIFY(times.has_value());
    QVERIFY(std::abs(times->p50 - exact(0.5)) <= 0.011 * exact(0.5));
    QVERIFY(std::abs(times->p95 - exact(0.95)) <= 0.011 * exact(0.95));
    QVERIFY(std::abs(times->p99 - exact(0.99)) <= 0.011 * exact(0.99));
    QCOMPARE(times->max, durations.last());
}

//! More than half of the results are immediate refusals, which must not count.
void tst_ReadReport::percentilesIgnoreRefusals()
{
    QTemporaryDir folder;
    const Target target = targetNamed(u"Refuses"_s);
    const auto outcomeAt = [](qint64 at) { return at % (10 * kHour) < 6 * kHour ? Outcome::Down : Outcome::Up; };
    writeWeek(folder.path(), {{target, outcomeAt}});
    QList<double> answers;
    for (const StoredResult &result : StoredResultReader(folder.path()).read(target.id, kWeekBegin, kWeekEnd).results) {
        if (result.outcome == Outcome::Up)
            answers.append(result.durationMs);
    }
    std::sort(answers.begin(), answers.end());
    QVERIFY(answers.size() < 7 * 24 * 30);
    for (const TimeSpan &span : {TimeSpan{kWeekBegin, kWeekEnd}, TimeSpan{kWeekBegin, kWeekBegin + kHour}}) {
        ReportRequest wanted = weekRequest(folder.path(), {target});
        wanted.span = span;
        const ReportTarget reported = read(wanted).targets.first();
        const bool hasAnswers = span.length() > kDay;
        QCOMPARE(reported.times.has_value(), hasAnswers);
        QCOMPARE(reported.chart.points.isEmpty(), !hasAnswers);
        if (hasAnswers) {
            QVERIFY(std::abs(reported.times->p50 - answers[answers.size() / 2]) <= 0.02 * answers[answers.size() / 2]);
            QCOMPARE(reported.times->max, answers.last());
        }
    }
}

void tst_ReadReport::countsDegradedAsConfigured()
{
    ReportRequest wanted = request({m_weak});
    QCOMPARE(read(wanted).targets.first().uptime.share(), std::optional(1.0));
    wanted.objective.degraded = DegradedAccounting::AsDown;
    const double asDown = *read(wanted).targets.first().uptime.share();
    QVERIFY(asDown > 0.88 && asDown < 0.92);
    wanted.objective.degraded.reset();
    wanted.subjects.first().target.objective = Objective{99, std::chrono::days(7), true};
    QCOMPARE(read(wanted).targets.first().uptime.share(), std::optional(asDown));
}

//! The last day was good, the week wasn't. The remaining error budget refers to the week, the burn rate to the day.
void tst_ReadReport::objectiveUsesItsOwnPeriod()
{
    Target shop = m_shop;
    shop.objective = Objective{99, std::chrono::days(7), false};
    ReportRequest wanted = request({shop});
    wanted.span = {kWeekEnd - kDay, kWeekEnd};
    const ReportTarget quiet = read(wanted).targets.first();
    QVERIFY(quiet.uptime.outages().isEmpty());
    const auto state = quiet.objective;
    QVERIFY(state.has_value());
    QCOMPARE(state->window().from, kWeekBegin);
    QCOMPARE(state->budget().totalMs() - state->budget().remainingMs(), double(3 * kHour));
    QCOMPARE(state->burnRate(), std::optional(0.0));
    QVERIFY(!state->budget().isMet()); // 1 % of a week is 101 minutes
    wanted.span = {kOutBegin, kOutBegin + kHour};
    QVERIFY(std::abs(*read(wanted).targets.first().objective->burnRate() - 100) < 1e-6);
}

void tst_ReadReport::appliesACommonObjective()
{
    ReportRequest wanted = request({m_good, m_shop});
    QVERIFY(!read(wanted).targets.first().objective);
    wanted.objective.percent = 99.9;
    const Report report = read(wanted);
    QVERIFY(report.targets[0].objective->budget().isMet());
    const ObjectiveStatus &state = *report.targets[1].objective;
    QCOMPARE(state.window(), wanted.span);
    QVERIFY(std::abs(state.budget().totalMs() - 0.001 * double(7 * kDay)) < 1);
    QVERIFY(std::abs(*state.burnRate() - double(3 * kHour) / (0.001 * double(7 * kDay))) < 1e-6);
}

void tst_ReadReport::chartShowsShortOutages()
{
    QTemporaryDir folder;
    const Target target = targetNamed(u"Once"_s);
    writeWeek(folder.path(), {{target, downBetween(kOutBegin, kOutBegin + kMinute)}});
    const ReportChart chart = read(weekRequest(folder.path(), {target})).targets.first().chart;
    QCOMPARE(chart.ribbon.size(), 3);
    QVERIFY(chart.ribbon[1].state == MonitoringState::Down);
    QCOMPARE(chart.ribbon[1].end - chart.ribbon[1].first, 1);
    QCOMPARE(int(chart.ribbon.last().end), ReportChart::kSteps);
    QVERIFY(chart.points.size() > 60 && chart.points.size() <= 121);
    for (const ReportPoint &point : chart.points)
        QVERIFY(point.at >= 0 && point.at <= 1 && point.p50 <= point.p95);
    const ReportChart gap = read(request({m_weak})).targets.first().chart;
    QVERIFY(std::count_if(gap.points.begin(), gap.points.end(), [](const ReportPoint &one) { return !one.isJoined; }) == 2);
}

//! After monitoring has stopped, a result is no longer valid. The chart must exclude the same spans as the uptime.
void tst_ReadReport::chartExcludesTheSameSpansAsUptime()
{
    const TimeSpan paused{kWeekBegin + 3 * kDay, kWeekBegin + 4 * kDay};
    ReportRequest wanted = request({m_good});
    wanted.database = m_folder.filePath(u"paused.sqlite"_s);
    {
        HistoryDatabase database(wanted.database, HistoryDatabase::Access::Write);
        QVERIFY(!SpanTable(&database).add({SpanKind::Paused, m_good.id, paused.from, paused.to, {}}));
    }
    const ReportTarget good = read(wanted).targets.first();
    QCOMPARE(good.uptime.time(MonitoringState::Paused), kDay);
    QCOMPARE(good.chart.ribbon.size(), 2);
    QVERIFY(std::abs(good.chart.ribbon[0].end - ReportChart::kSteps * 3 / 7) <= 1);
    QVERIFY(std::abs(good.chart.ribbon[1].first - ReportChart::kSteps * 4 / 7) <= 1);
}

void tst_ReadReport::worksWithoutResults()
{
    const Report report = read(weekRequest(m_folder.filePath(u"none"_s), {m_good}));
    QVERIFY(report.faults.isEmpty());
    const ReportTarget &target = report.targets.first();
    QVERIFY(!target.uptime.share() && !target.times && target.outages.isEmpty() && target.chart.ribbon.isEmpty());
    QCOMPARE(target.uptime.excludedMs(), 7 * kDay);
    QVERIFY(!summaryOf(report).share());
    QVERIFY(summaryOf(Report()).worst.isEmpty());
}

void tst_ReadReport::reportsDamagedFiles()
{
    QTemporaryDir folder;
    const QStringList names = QDir(m_folder.path()).entryList(QDir::Files);
    for (const QString &name : names) {
        QFile from(m_folder.filePath(name));
        QFile to(folder.filePath(name));
        QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly));
        QByteArray bytes = from.readAll();
        if (name == names.first())
            bytes.fill('x');
        to.write(bytes);
    }
    const Report report = read(weekRequest(folder.path(), {m_good, m_shop}));
    QCOMPARE(report.faults.size(), 1);
    QVERIFY2(report.faults.first().contains(names.first()), qPrintable(report.faults.first()));
    QVERIFY(report.targets.first().uptime.countedMs() > 6 * kDay);
}

void tst_ReadReport::includesRemovedTargets()
{
    const QString file = m_folder.filePath(u"names.sqlite"_s);
    {
        HistoryDatabase database(file, HistoryDatabase::Access::Write);
        QVERIFY(!database.open());
        TargetTable table(&database);
        QVERIFY(!database.runInTransaction([&]() -> HistoryFault {
            const auto key = table.key(m_shop.id, u"Old shop"_s);
            return key ? HistoryFault() : HistoryFault(key.error());
        }));
    }
    QStringList faults;
    const QList<Target> present{m_good, m_flaps};
    const QList<ReportSubject> removed = removedSubjects(m_folder.path(), file, present, {kWeekBegin, kWeekEnd}, &faults);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    QCOMPARE(removed.size(), 2);
    QVERIFY(removed[0].isRemoved && removed[1].isRemoved);
    QStringList names{removed[0].target.name, removed[1].target.name};
    QVERIFY(names.contains(u"Old shop"_s));
    QVERIFY(names.contains(m_weak.id.toString(QUuid::WithoutBraces))); // its name is no longer known
    QVERIFY(removedSubjects(m_folder.path(), file, present, {kWeekEnd + kDay, kWeekEnd + 2 * kDay}, &faults).isEmpty());
    ReportRequest wanted = request({});
    wanted.subjects = removed;
    const Report report = read(wanted);
    const qsizetype shop = names.indexOf(u"Old shop"_s);
    QCOMPARE(report.targets[shop].outages.size(), 1);
}

//! Lists incidents of the report's targets that overlap the span, with all acknowledgements.
void tst_ReadReport::listsIncidents()
{
    const auto incidentOf = [](const Target &target, qint64 began, std::optional<qint64> closed) {
        Incident incident;
        incident.target = target.id;
        incident.targetName = target.name;
        incident.began = began;
        incident.opened = began + kMinute;
        incident.closed = closed;
        incident.message = u"It hangs"_s;
        return incident;
    };
    const auto acknowledged = [](qint64 at, const QString &who) {
        return IncidentEntry{at, IncidentEvent::Acknowledged, who, {}, {}, {}};
    };
    ReportRequest wanted = request({m_good, m_shop});
    wanted.database = m_folder.filePath(u"incidents.sqlite"_s);
    {
        HistoryDatabase database(wanted.database, HistoryDatabase::Access::Write);
        QVERIFY(!IncidentTable(&database).put(
            {{incidentOf(m_shop, kOutBegin, kOutEnd),
              {acknowledged(kOutBegin + kMinute, u"Anna"_s), acknowledged(kOutBegin + 2 * kMinute, u""_s),
               acknowledged(kOutBegin + 3 * kMinute, u"Anna"_s)}},
             {incidentOf(m_good, kWeekBegin - kDay, kWeekBegin + kHour), {}},
             {incidentOf(m_good, kWeekEnd - kHour, std::nullopt), {}},
             {incidentOf(m_good, kWeekBegin - 2 * kDay, kWeekBegin - kHour), {}},
             {incidentOf(m_good, kWeekEnd + kHour, std::nullopt), {}},
             {incidentOf(m_weak, kOutBegin, kOutEnd), {}}}));
        NoteTable notes(&database);
        QVERIFY(!notes.put({QUuid::createUuid(), m_shop.id, u"Shop"_s, kOutBegin, kOutBegin, {}, u"shop"_s}));
        QVERIFY(!notes.put({QUuid::createUuid(), m_weak.id, u"Weak"_s, kOutBegin, kOutBegin, {}, u"not in the report"_s}));
        QVERIFY(!notes.put({QUuid::createUuid(), {}, {}, kOutEnd, kOutEnd, {}, u"all"_s}));
        QVERIFY(!notes.put({QUuid::createUuid(), {}, {}, kWeekEnd + kHour, kWeekEnd + kHour, {}, u"later"_s}));
    }
    const Report report = read(wanted);
    QVERIFY2(report.faults.isEmpty(), qPrintable(report.faults.join(u'\n')));
    const ReportIncidents &found = report.incidents;
    QCOMPARE(found.count, 3);
    QCOMPARE(found.open, 1);
    QCOMPARE(found.longestMs, kDay + kHour);
    QCOMPARE(found.listed.size(), 3);
    QCOMPARE(found.listed[0].target, 0);
    QCOMPARE(found.listed[1].target, 1);
    QCOMPARE(found.listed[1].acknowledgedBy, (QStringList{u"Anna"_s, QString()}));
    QCOMPARE(found.listed[2].lengthMs, kHour);
    QCOMPARE(report.notes.size(), 2);
    QCOMPARE(report.notes[0].text, u"shop"_s);
    QCOMPARE(report.notes[1].text, u"all"_s);
    wanted.now = kWeekEnd - kMinute;
    QCOMPARE(read(wanted).incidents.listed[2].lengthMs, kHour - kMinute);
}

void tst_ReadReport::listsOnlyTheLongestOfManyIncidents()
{
    ReportRequest wanted = request({m_good});
    wanted.database = m_folder.filePath(u"many.sqlite"_s);
    QList<IncidentChange> many;
    for (qint64 i = 0; i < 150; ++i) {
        Incident incident;
        incident.target = m_good.id;
        incident.began = incident.opened = kWeekBegin + i * kHour;
        incident.closed = incident.began + (i + 1) * 1'000;
        many.append({incident, {}});
    }
    {
        HistoryDatabase database(wanted.database, HistoryDatabase::Access::Write);
        QVERIFY(!IncidentTable(&database).put(many));
    }
    const ReportIncidents found = read(wanted).incidents;
    QCOMPARE(found.count, 150);
    QCOMPARE(found.longestMs, 150'000);
    QCOMPARE(found.listed.size(), ReportIncidents::kMaxListedEntries);
    QCOMPARE(found.listed.first().lengthMs, 51'000); // the 50 shortest outages are omitted
    QCOMPARE(found.listed.last().lengthMs, 150'000);
}

void tst_ReadReport::stopsOnRequest()
{
    const Report report = readReport(request({m_good, m_shop, m_weak}), [](qsizetype done) { return done < 1; });
    QCOMPARE(report.targets.size(), 1);
}

void tst_ReadReport::summarizesTargets()
{
    const Report report = read(request({m_good, m_shop, m_weak, m_flaps}));
    const ReportSummary summary = summaryOf(report);
    qint64 up = 0;
    qint64 counted = 0;
    for (const ReportTarget &target : report.targets) {
        up += target.uptime.upMs();
        counted += target.uptime.countedMs();
    }
    QCOMPARE(summary.share(), std::optional(double(up) / double(counted)));
    QCOMPARE(summary.fullSpanMs, 4 * 7 * kDay);
    QCOMPARE(summary.monitored, 4);
    QCOMPARE(summary.withoutOutages, 2);
    QVERIFY(summary.excludedMs >= kDay - 5 * kMinute);
    QCOMPARE(summary.worst, QList<qsizetype>({3, 1}));
    QCOMPARE(summary.longest.size(), ReportSummary::kMaxListedEntries);
    QVERIFY(summary.longest.first() == (OutageIndex{1, 0})); // the flapping target is down for at most 39 minutes
    QCOMPARE(summary.objectives, 0);
}

QTEST_GUILESS_MAIN(tst_ReadReport)

} // namespace ReadReportTest

#include "tst_ReadReport.moc"
