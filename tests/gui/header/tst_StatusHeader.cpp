// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/header/StatusHeader.h"
#include "gui/table/model/ResultsModel.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

Q_DECLARE_METATYPE(watchkeeper::HeaderSituation)

namespace StatusHeaderTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

//! A model with targets, whose results were just received.
class Scene
{
public:
    explicit Scene(int count = 3)
        : targets(makeTargets(count))
        , model(std::make_unique<ResultsModel>())
    {
        model->setTargets(targets);
    }

    Scene &give(int target, Outcome outcome, bool hard = true)
    {
        Result result = makeResult(targets.at(target), outcome);
        result.hard = hard;
        result.attempt = 1;
        model->addResults({result});
        model->flush();
        return *this;
    }
    Scene &giveAll(Outcome outcome)
    {
        for (int i = 0; i < targets.size(); ++i)
            give(i, outcome);
        return *this;
    }
    Scene &change(int target, const TargetState &state)
    {
        StateChange change;
        change.targetId = targets.at(target).id;
        change.state = state;
        model->setReachability({change});
        model->flush();
        return *this;
    }
    HeaderContent content(const HeaderSituation &situation = {}) const
    {
        return headerContent(*model, situation, QDateTime::currentDateTimeUtc());
    }

    QList<Target> targets;
    std::unique_ptr<ResultsModel> model;
};

StoredResult storedResult(qint64 at, Outcome outcome)
{
    StoredResult result;
    result.at = at;
    result.outcome = outcome;
    return result;
}

QString textOf(const QWidget *header, const QString &name)
{
    const auto *label = header->findChild<QLabel *>(name);
    return label->isVisibleTo(header) ? label->text() : QString();
}

} // namespace

class tst_StatusHeader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void nothingIsMonitored()
    {
        const HeaderContent content = Scene(0).content();
        QCOMPARE(content.title, u"No targets yet"_s);
        QVERIFY(!content.isProblem);
    }

    void everythingIsUp()
    {
        Scene scene;
        scene.giveAll(Outcome::Up);
        const HeaderContent content = scene.content();
        QCOMPARE(content.title, u"Everything is up"_s);
        QCOMPARE(content.mark, MarkState::Up);
        QCOMPARE(content.facts, (QStringList{u"3 targets"_s, u"for 1 s"_s}));
    }

    void theFirstRunHasProgress()
    {
        Scene scene;
        scene.give(0, Outcome::Up);
        HeaderSituation situation;
        situation.isFirstRun = true;
        const HeaderContent content = scene.content(situation);
        QCOMPARE(content.title, u"Checking 3 targets"_s);
        QCOMPARE(content.facts, QStringList{u"1 done"_s});
        QCOMPARE(content.done, 1);
        QCOMPARE(content.total, 3);
    }

    //! Problems of an earlier run of the program may be over.
    void problemsOfAnEarlierRunDoNotCountInTheFirstRun()
    {
        Scene scene;
        RecentHistory past;
        past.target = scene.targets.at(0).id;
        past.results = {storedResult(QDateTime::currentMSecsSinceEpoch() - kHour, Outcome::Down)};
        scene.model->prependHistory({past});
        scene.model->flush();
        HeaderSituation situation;
        situation.isFirstRun = true;
        QVERIFY(!scene.content(situation).isProblem);
        scene.give(1, Outcome::Degraded);
        const HeaderContent content = scene.content(situation);
        QCOMPARE(content.title, u"1 target is degraded"_s);
        QCOMPARE(content.name, u"target 1"_s);
        QCOMPARE(content.facts, QStringList{u"2 pending"_s});
        QCOMPARE(scene.content().title, u"1 target is down"_s);
    }

    void aProblemHasNameReasonAndDuration()
    {
        Scene scene;
        scene.giveAll(Outcome::Up).give(1, Outcome::Down);
        const HeaderContent content = scene.content();
        QVERIFY(content.isProblem);
        QCOMPARE(content.mark, MarkState::Down);
        QCOMPARE(content.title, u"1 target is down"_s);
        QCOMPARE(content.name, u"target 1"_s);
        QVERIFY2(content.reason.startsWith(u"Connection refused"_s), qPrintable(content.reason));
        QVERIFY2(content.duration.startsWith(u"down for "_s), qPrintable(content.duration));
        QCOMPARE(content.facts, QStringList{u"2 up"_s});
        QCOMPARE(content.open, QList<TargetId>{scene.targets.at(1).id});
        QVERIFY(content.spokenText().startsWith(u"1 target is down, target 1, Connection refused"_s));
    }

    void downComesBeforeDegraded()
    {
        Scene scene;
        scene.give(0, Outcome::Degraded).give(1, Outcome::Down).give(2, Outcome::Down);
        const HeaderContent content = scene.content();
        QCOMPARE(content.title, u"2 targets are down"_s);
        QCOMPARE(content.name, u"target 1"_s);
        QCOMPARE(content.facts, QStringList{u"1 degraded"_s});
    }

    //! A failure that may be transient isn't shown as down, either in the header or in the counts.
    void aSoftProblemIsBeingConfirmed()
    {
        Scene scene;
        scene.giveAll(Outcome::Up).give(2, Outcome::Down, false);
        const HeaderContent content = scene.content();
        QVERIFY(!content.isProblem);
        QVERIFY(content.isSoft);
        QCOMPARE(content.title, u"1 problem is being confirmed"_s);
        QCOMPARE(scene.model->counts().count(MarkState::Down), 0);
        QCOMPARE(scene.model->counts().beingConfirmed(), 1);
        scene.give(2, Outcome::Down);
        QCOMPARE(scene.model->counts().count(MarkState::Down), 1);
        QCOMPARE(scene.model->counts().beingConfirmed(), 0);
        scene.model->setTargets({});
        QCOMPARE(scene.model->counts(), StateCounts());
    }

    void situations_data()
    {
        QTest::addColumn<HeaderSituation>("situation");
        QTest::addColumn<QString>("title");
        HeaderSituation paused;
        paused.pause.reason = SchedulePause::Reason::User;
        QTest::newRow("paused") << paused << u"The schedule is paused"_s;
        paused.pause.until = QDateTime(QDate::currentDate(), QTime(8, 0)).toUTC();
        QTest::newRow("paused until a time") << paused << u"Paused until 08:00"_s;
        paused.pause = {};
        paused.pause.reason = SchedulePause::Reason::Battery;
        QTest::newRow("on battery") << paused << u"Paused: on battery"_s;
        HeaderSituation offline;
        offline.offlineSince = QDateTime::currentDateTimeUtc();
        QTest::newRow("offline") << offline << u"This computer has been offline since "_s;
    }

    void situations()
    {
        QFETCH(HeaderSituation, situation);
        QFETCH(QString, title);
        Scene scene;
        scene.giveAll(Outcome::Up);
        QVERIFY2(scene.content(situation).title.startsWith(title), qPrintable(scene.content(situation).title));
        QVERIFY(!scene.content(situation).isProblem);
        scene.give(0, Outcome::Down); // still the most important
        QCOMPARE(scene.content(situation).title, u"1 target is down"_s);
    }

    void maintenanceHasAnEnd()
    {
        Scene scene;
        TargetState state;
        state.inMaintenance = true;
        state.maintenance = u"New disk"_s;
        state.maintenanceUntil = QDateTime::currentDateTimeUtc().addSecs(3600);
        scene.giveAll(Outcome::Up).change(0, state);
        const HeaderContent content = scene.content();
        QCOMPARE(content.title, u"1 target is in maintenance"_s);
        QCOMPARE(content.mark, MarkState::Maintenance);
        QVERIFY2(content.facts.first().endsWith(u": New disk"_s), qPrintable(content.facts.first()));
        QCOMPARE(content.facts.at(1), u"2 up"_s);
    }

    void manyProblemsHaveACommonCause()
    {
        Scene scene(6);
        TargetState state;
        state.because = u"target 0"_s;
        scene.giveAll(Outcome::Down);
        for (int i = 1; i < 6; ++i)
            scene.change(i, state);
        const HeaderContent content = scene.content();
        QCOMPARE(content.title, u"1 target is down"_s);
        QCOMPARE(content.name, u"target 0"_s);
        QCOMPARE(content.cause, u"target 0 and 5 targets that depend on it"_s);
        QCOMPARE(content.facts, QStringList{u"5 unreachable"_s});
    }

    void anAcknowledgedProblemIsNotOpen()
    {
        Scene scene;
        scene.giveAll(Outcome::Up).give(0, Outcome::Down).give(1, Outcome::Down);
        SavedState saved;
        saved.targetId = scene.targets.at(0).id;
        saved.state.acknowledged = Acknowledgement();
        scene.model->setStates({saved});
        scene.model->flush();
        const HeaderContent content = scene.content();
        QCOMPARE(content.name, u"target 1"_s); // nobody has taken it on
        QCOMPARE(content.open, QList<TargetId>{scene.targets.at(1).id});
        QCOMPARE(content.facts.first(), u"1 acknowledged or snoozed"_s);
        QCOMPARE(content.title, u"1 target is down"_s); // the title counts what is open
        scene.give(1, Outcome::Degraded);
        QCOMPARE(scene.content().title, u"1 target is degraded"_s);
        QCOMPARE(scene.content().name, u"target 1"_s);
        QCOMPARE(scene.content().mark, MarkState::Degraded);
    }

    //! The engine would refuse to acknowledge a failure that isn't confirmed.
    void anUnconfirmedFailureOfAnUnreachableTargetIsNotOpen()
    {
        Scene scene;
        TargetState state;
        state.because = u"target 0"_s;
        scene.give(0, Outcome::Down).give(1, Outcome::Down, false).change(1, state);
        QCOMPARE(scene.content().open, QList<TargetId>{scene.targets.at(0).id});
    }

    void theWidgetFollowsTheModel()
    {
        Scene scene;
        StatusHeader header(scene.model.get());
        RunSnapshot run;
        run.id = 1;
        run.finished = true;
        header.setRunSnapshot(run);
        header.resize(1200, 100);
        header.show();
        scene.giveAll(Outcome::Up);
        QTRY_COMPARE(textOf(&header, u"headerTitle"_s), u"Everything is up"_s);
        QCOMPARE(header.minimumSizeHint().height(), 44);
        QVERIFY(textOf(&header, u"headerName"_s).isEmpty());
        QSignalSpy appeared(&header, &StatusHeader::problemAppeared);
        scene.give(2, Outcome::Down);
        QTRY_COMPARE(textOf(&header, u"headerTitle"_s), u"1 target is down"_s);
        QCOMPARE(textOf(&header, u"headerName"_s), u"target 2"_s);
        QCOMPARE(appeared.size(), 1);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&header);
        QVERIFY(spoken->text(QAccessible::Name).startsWith(u"1 target is down, target 2, "_s));
        QSignalSpy acknowledged(&header, &StatusHeader::acknowledgeRequested);
        QSignalSpy opened(&header, &StatusHeader::detailsRequested);
        header.findChild<QPushButton *>(u"headerAcknowledge"_s)->click();
        header.findChild<QPushButton *>(u"headerDetails"_s)->click();
        QCOMPARE(acknowledged.first().first().value<QList<TargetId>>(), QList<TargetId>{scene.targets.at(2).id});
        QCOMPARE(opened.first().first().value<TargetId>(), scene.targets.at(2).id);
    }

    //! The button to resume is there in each situation, and the header doesn't wait for a first run that never starts.
    void pausesCanBeEnded_data()
    {
        QTest::addColumn<Outcome>("outcome");
        QTest::addColumn<bool>("isOnline");
        QTest::newRow("all up") << Outcome::Up << true;
        QTest::newRow("a problem") << Outcome::Down << true;
        QTest::newRow("offline") << Outcome::Up << false;
    }

    void pausesCanBeEnded()
    {
        QFETCH(Outcome, outcome);
        QFETCH(bool, isOnline);
        Scene scene;
        StatusHeader header(scene.model.get());
        header.show();
        ConnectivityChange connectivity;
        connectivity.isOnline = isOnline;
        connectivity.at = QDateTime::currentDateTimeUtc();
        header.setConnectivity(connectivity);
        scene.giveAll(outcome);
        auto *resume = header.findChild<QPushButton *>(u"headerResume"_s);
        QVERIFY(!resume->isVisibleTo(&header));
        SchedulePause pause;
        pause.reason = SchedulePause::Reason::Battery;
        header.setPause(pause);
        QTRY_VERIFY(resume->isVisibleTo(&header));
        QCOMPARE(header.findChild<QPushButton *>(u"headerDetails"_s)->isVisibleTo(&header), outcome == Outcome::Down);
        QSignalSpy resumed(&header, &StatusHeader::resumeRequested);
        resume->click();
        QCOMPARE(resumed.size(), 1);
        header.setPause({});
        QTRY_VERIFY(!resume->isVisibleTo(&header));
        QVERIFY(!textOf(&header, u"headerTitle"_s).startsWith(u"Checking"_s));
    }

    void worseProblemsAreReported()
    {
        Scene scene;
        StatusHeader header(scene.model.get());
        header.show();
        scene.giveAll(Outcome::Up);
        QSignalSpy appeared(&header, &StatusHeader::problemAppeared);
        const auto worst = [&appeared] { return appeared.last().first().value<TargetId>(); };
        scene.give(1, Outcome::Degraded);
        QTRY_COMPARE(appeared.size(), 1);
        QCOMPARE(worst(), scene.targets.at(1).id);
        scene.give(2, Outcome::Down);
        QTRY_COMPARE(appeared.size(), 2);
        QCOMPARE(worst(), scene.targets.at(2).id);
        scene.give(0, Outcome::Down); // not worse than the other
        QTRY_COMPARE(textOf(&header, u"headerTitle"_s), u"2 targets are down"_s);
        QCOMPARE(appeared.size(), 2);
    }

    //! In a low window, the table needs the room of the third line.
    void factsNeedATallWindow()
    {
        Scene scene;
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *header = new StatusHeader(scene.model.get());
        layout->addWidget(header);
        layout->addStretch();
        RunSnapshot run;
        run.finished = true;
        header->setRunSnapshot(run);
        scene.giveAll(Outcome::Up).give(1, Outcome::Down);
        window.resize(1200, 500);
        window.show();
        QTRY_COMPARE(textOf(header, u"headerTitle"_s), u"1 target is down"_s);
        QVERIFY(textOf(header, u"headerFacts"_s).isEmpty());
        window.resize(1200, 900);
        QCOMPARE(textOf(header, u"headerFacts"_s), u"2 up"_s);
    }

    //! The strip appears with the first data, although the text stays the same.
    void theStripAppearsWithItsFirstData()
    {
        Scene scene;
        StatusHeader header(scene.model.get());
        header.resize(1200, 100);
        header.show();
        const auto *strip = header.findChild<DayStripBar *>();
        QVERIFY(!strip->isVisible());
        RecentHistory past;
        past.target = scene.targets.at(0).id;
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const QList<StoredResult> results{storedResult(now - 2 * kHour, Outcome::Up), storedResult(now - kHour, Outcome::Up)};
        past.day = OutcomeTimeline(results, std::chrono::hours(2));
        header.addHistory({past});
        QTRY_VERIFY(strip->isVisible());
    }

    //! As in the table and in charts.
    void theStripEndsAtTheRightInEveryLayout()
    {
        for (const Qt::LayoutDirection direction : {Qt::LeftToRight, Qt::RightToLeft}) {
            DayStripBar bar;
            bar.setLayoutDirection(direction);
            bar.resize(bar.sizeHint());
            const QImage empty = bar.grab().toImage();
            const qint64 now = QDateTime::currentMSecsSinceEpoch();
            DayStrip strip(now);
            strip.add(now, Outcome::Down);
            bar.setStrip(strip);
            const QImage picture = bar.grab().toImage();
            const QRect left(0, 0, picture.width() / 2, picture.height());
            QVERIFY(picture != empty);
            QVERIFY(picture.copy(left) == empty.copy(left));
        }
    }

    //! A thousand results a second must not make the header work.
    void readsTheRowsAtMostAFewTimesASecond()
    {
        Scene scene;
        StatusHeader header(scene.model.get());
        scene.giveAll(Outcome::Up);
        QTRY_COMPARE(header.content().title, u"Everything is up"_s);
        QElapsedTimer time;
        time.start();
        int changes = 0;
        HeaderContent before = header.content();
        while (time.elapsed() < 1000) {
            scene.give(0, changes % 2 == 0 ? Outcome::Down : Outcome::Up);
            QTest::qWait(5);
            changes += header.content() == before ? 0 : 1;
            before = header.content();
        }
        QVERIFY2(changes <= 5, qPrintable(QString::number(changes)));
    }

    void theStripShowsTheWorstOutcome()
    {
        const qint64 now = 1'000'000 * DayStrip::kCellMs + 60'000;
        DayStrip strip(now);
        QVERIFY(!strip.hasData());
        QList<StoredResult> results;
        for (qint64 at = now - 2 * kHour; at <= now; at += 60'000)
            results.append(storedResult(at, at < now - kHour ? Outcome::Down : Outcome::Up));
        strip.add(OutcomeTimeline(results, std::chrono::minutes(2)), 3);
        QCOMPARE(strip.worst(DayStrip::kCells - 1), std::optional(Outcome::Up));
        QCOMPARE(strip.worst(DayStrip::kCells - 8), std::optional(Outcome::Down));
        QCOMPARE(strip.worst(0), std::nullopt);
        strip.add(now, Outcome::Degraded);
        QCOMPARE(strip.worst(DayStrip::kCells - 1), std::optional(Outcome::Degraded));
        strip.advanceTo(now + DayStrip::kCellMs);
        QCOMPARE(strip.worst(DayStrip::kCells - 1), std::nullopt);
        QCOMPARE(strip.worst(DayStrip::kCells - 2), std::optional(Outcome::Degraded));
        strip.advanceTo(now + 30 * kHour);
        QVERIFY(!strip.hasData());
    }

    //! The clock was ahead by three hours. Past cells stay; those of the future are dropped.
    void theStripFollowsAClockThatIsSetBack()
    {
        const qint64 now = 1'000'000 * DayStrip::kCellMs;
        DayStrip strip(now);
        strip.add(now, Outcome::Degraded);
        strip.advanceTo(now + 3 * kHour);
        strip.add(now + 3 * kHour, Outcome::Down);
        strip.advanceTo(now + DayStrip::kCellMs);
        strip.add(now + DayStrip::kCellMs, Outcome::Up);
        QCOMPARE(strip.start(DayStrip::kCells - 1), now + DayStrip::kCellMs);
        QCOMPARE(strip.worst(DayStrip::kCells - 1), std::optional(Outcome::Up));
        QCOMPARE(strip.worst(DayStrip::kCells - 2), std::optional(Outcome::Degraded));
        for (int cell = 0; cell < DayStrip::kCells; ++cell)
            QVERIFY(strip.worst(cell) != std::optional(Outcome::Down));
    }

    void theStripOmitsProblemsThatWereNotConfirmed()
    {
        const qint64 now = 1'000'000 * DayStrip::kCellMs;
        DayStrip strip(now);
        const QList<StoredResult> results{storedResult(now - 3'000, Outcome::Up), storedResult(now - 2'000, Outcome::Down),
                                          storedResult(now - 1'000, Outcome::Down), storedResult(now, Outcome::Up)};
        strip.add(OutcomeTimeline(results, std::chrono::minutes(2)), 3);
        QCOMPARE(strip.worst(DayStrip::kCells - 2), std::optional(Outcome::Up));
        strip.add(OutcomeTimeline(results, std::chrono::minutes(2)), 2);
        QCOMPARE(strip.worst(DayStrip::kCells - 2), std::optional(Outcome::Down));
    }
};

QTEST_MAIN(tst_StatusHeader)

} // namespace StatusHeaderTest

#include "tst_StatusHeader.moc"
