// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/desk/TrayIcon.h"
#include "gui/table/model/ResultsModel.h"

#include <QSignalSpy>
#include <QTest>

namespace TrayTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests the tray: the counts of the rows, icon, tooltip and menu.
class tst_Tray : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void countsTargetsByState();
    void listsTheWorstFirst();
    void choosesTheMark_data();
    void choosesTheMark();
    void describesTheState_data();
    void describesTheState();
    void drawsPictures_data();
    void drawsPictures();
    void picturesDiffer();
    void numbersAreReadable();
    void menuHasNoProblemsIfAllIsUp();
    void menuLimitsProblems();
    void openMenuDoesNotMove();
    void menuShowsPauseAndDoNotDisturb();
    void iconFollowsTheState();

private:
    QAction *action(const TrayMenu &menu, const QString &name) const { return menu.findChild<QAction *>(name); }
};

namespace {

TrayState stateOf(int down, int degraded)
{
    TrayState state;
    state.down = down;
    state.degraded = degraded;
    state.up = 3;
    for (int i = 0; i < std::min(down + degraded, kMaxTrayProblems); ++i)
        state.worst.append(
            {QUuid::createUuid(), u"Target %1"_s.arg(i), u"503"_s, i < down ? MarkState::Down : MarkState::Degraded});
    return state;
}

SavedState acknowledgedOrSnoozed(const Target &target, bool snoozed)
{
    SavedState kept;
    kept.targetId = target.id;
    kept.targetName = target.name;
    kept.state.known = true;
    kept.state.outcome = Outcome::Down;
    kept.state.hardOutcome = Outcome::Down;
    if (snoozed)
        kept.state.snoozedUntil = QDateTime::currentDateTimeUtc().addSecs(600);
    else
        kept.state.acknowledged = Acknowledgement();
    return kept;
}

int pixelsLike(const QPixmap &pixmap, const QColor &colour)
{
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (action->isVisible() && !action->isSeparator())
            texts.append(action->text());
    }
    return texts;
}

} // namespace

void tst_Tray::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); // formats times like 14:05
}

void tst_Tray::countsTargetsByState()
{
    ResultsModel model;
    QList<Target> targets = makeTargets(8);
    targets[7].paused = true;
    model.setTargets(targets);
    QCOMPARE(trayState(model).waiting, 7);
    Result feared = makeResult(targets[4], Outcome::Down);
    feared.hard = false;
    model.addResults({makeResult(targets[0], Outcome::Down), makeResult(targets[1], Outcome::Degraded),
                      makeResult(targets[2], Outcome::Down), makeResult(targets[3], Outcome::Down), feared,
                      makeResult(targets[5], Outcome::Unknown), makeResult(targets[6], Outcome::Up)});
    model.setStates({acknowledgedOrSnoozed(targets[2], false), acknowledgedOrSnoozed(targets[3], true)});
    const TrayState state = trayState(model);
    QCOMPARE(state.down, 1);
    QCOMPARE(state.degraded, 1);
    QCOMPARE(state.acknowledgedOrSnoozed, 2);
    QCOMPARE(state.unknown, 1);
    QCOMPARE(state.up, 2); // including the unconfirmed failure
    QCOMPARE(state.waiting, 0);
    QCOMPARE(openProblems(model), (QList<TargetId>{targets[0].id, targets[1].id}));
    model.showMoment(QDateTime::currentDateTimeUtc().addDays(-1), {});
    QCOMPARE(trayState(model), state); // the tray icon always shows the current state
}

void tst_Tray::listsTheWorstFirst()
{
    ResultsModel model;
    const QList<Target> targets = makeTargets(8);
    model.setTargets(targets);
    QList<Result> results;
    for (int i = 0; i < 8; ++i) { // targets with a higher index have failed for longer
        results.append(makeResult(targets[i], i % 2 == 0 ? Outcome::Degraded : Outcome::Down));
        results.last().at = QDateTime::currentDateTimeUtc().addSecs(-i);
    }
    model.addResults(results);
    const TrayState state = trayState(model);
    QCOMPARE(state.problems(), 8);
    QStringList names;
    for (const TrayProblem &problem : state.worst)
        names.append(problem.name);
    QCOMPARE(names, (QStringList{u"target 7"_s, u"target 5"_s, u"target 3"_s, u"target 1"_s, u"target 6"_s}));
    QCOMPARE(state.worst.first().state, MarkState::Down);
    QVERIFY(!state.worst.first().summary.isEmpty());
}

void tst_Tray::choosesTheMark_data()
{
    QTest::addColumn<TrayState>("state");
    QTest::addColumn<MarkState>("mark");
    const auto row = [](const char *name, const TrayState &state, MarkState mark) { QTest::newRow(name) << state << mark; };
    row("down", stateOf(1, 5), MarkState::Down);
    row("degraded", stateOf(0, 1), MarkState::Degraded);
    row("all up", stateOf(0, 0), MarkState::Up);
    row("nothing", TrayState(), MarkState::Up);
    TrayState state = stateOf(0, 0);
    state.acknowledgedOrSnoozed = 2;
    row("somebody is on it", state, MarkState::Up);
    state.unknown = 1;
    row("unknown", state, MarkState::Unknown);
    state.isOffline = true;
    row("offline", state, MarkState::Unobserved);
    state.down = 1;
    row("offline, and a local problem", state, MarkState::Down);
    state.pauseText = u"The schedule is paused"_s;
    row("paused", state, MarkState::Paused);
    TrayState first;
    first.waiting = 3;
    row("at first", first, MarkState::Pending);
}

void tst_Tray::choosesTheMark()
{
    QFETCH(TrayState, state);
    QTEST(state.mark(), "mark");
}

void tst_Tray::describesTheState_data()
{
    QTest::addColumn<TrayState>("state");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << TrayState() << u"No targets monitored"_s;
    TrayState bad = stateOf(2, 1);
    bad.acknowledgedOrSnoozed = 4;
    bad.unknown = 5;
    bad.waiting = 6;
    QTest::newRow("a bad day")
        << bad
        << u"2 down · 1 degraded · 4 acknowledged or snoozed · 5 unknown · 3 up · 6 pending\nTarget 0: 503\nTarget 1: 503\nTarget 2: 503"_s;
    TrayState quiet = stateOf(0, 0);
    quiet.pauseText = u"The schedule is paused"_s;
    quiet.isOffline = true;
    quiet.quietUntil = QDateTime(QDate(2026, 1, 31), QTime(14, 5), Qt::UTC);
    QTest::newRow("all off") << quiet
                             << u"3 up\nThe schedule is paused\nThis computer is offline\nDo not disturb until 14:05"_s;
}

void tst_Tray::describesTheState()
{
    QFETCH(TrayState, state);
    QTEST(state.toolTip(), "text");
}

void tst_Tray::drawsPictures_data()
{
    QTest::addColumn<MarkState>("mark");
    QTest::addColumn<int>("number");
    for (const bool isDown : {true, false}) {
        for (const int number : {0, 1, 9, 12, 99, 100})
            QTest::addRow("%s %d", isDown ? "down" : "degraded", number)
                << (isDown ? MarkState::Down : MarkState::Degraded) << number;
    }
    for (const MarkState mark :
         {MarkState::Up, MarkState::Unknown, MarkState::Unobserved, MarkState::Paused, MarkState::Pending})
        QTest::addRow("mark %d", static_cast<int>(mark)) << mark << 0;
}

//! The image has the requested size and the colour of the state, and its edges are empty. To save the images, set
//! WATCHKEEPER_TRAY_PICTURES to a folder.
void tst_Tray::drawsPictures()
{
    QFETCH(MarkState, mark);
    QFETCH(int, number);
    const QString folder = qEnvironmentVariable("WATCHKEEPER_TRAY_PICTURES");
    for (const bool dark : {false, true}) {
        for (const int size : {16, 22, 32, 64}) {
            const QPixmap pixmap = trayPixmap(mark, number, size, dark);
            QCOMPARE(pixmap.size(), QSize(size, size));
            const int filled = number > 0 ? size * size / 8 : 0; // the mark without a number is a thin ring
            QVERIFY(pixelsLike(pixmap, Qt::transparent) < size * size);
            QVERIFY(pixelsLike(pixmap, stateColour(mark, dark)) >= filled);
            if (!folder.isEmpty())
                pixmap.save(u"%1/%2-%3-%4-%5.png"_s.arg(folder)
                                .arg(static_cast<int>(mark))
                                .arg(number)
                                .arg(size)
                                .arg(dark ? u"dark"_s : u"light"_s));
        }
    }
}

//! Images differ by number, and by shape, not only by colour.
void tst_Tray::picturesDiffer()
{
    for (const int size : {16, 22, 64}) {
        QList<QImage> seen;
        for (const MarkState mark : {MarkState::Down, MarkState::Degraded}) {
            for (const int number : {0, 1, 2, 10, 11, 100}) {
                const QImage image = trayPixmap(mark, number, size, false).toImage().convertToFormat(QImage::Format_ARGB32);
                QVERIFY2(!seen.contains(image), qPrintable(u"%1 at %2"_s.arg(number).arg(size)));
                seen.append(image);
            }
        }
        const QImage octagon = trayPixmap(MarkState::Down, 1, size, false).toImage();
        const QImage triangle = trayPixmap(MarkState::Degraded, 1, size, false).toImage();
        const int side = size / 8; // position of a corner that is empty for a triangle, which is narrow at the top
        QVERIFY(qAlpha(octagon.pixel(side, size / 3)) > 200);
        QCOMPARE(qAlpha(triangle.pixel(side, size / 3)), 0);
    }
}

//! The digits have a contrast of at least 4.5 : 1 to their background, and consist of enough pixels.
void tst_Tray::numbersAreReadable()
{
    for (const bool dark : {false, true}) {
        for (const MarkState mark : {MarkState::Down, MarkState::Degraded}) {
            const QColor ink = dark ? Qt::black : Qt::white;
            QVERIFY(contrastRatio(ink, stateColour(mark, dark)) >= 4.5);
            for (const int number : {1, 7, 42}) {
                const QPixmap pixmap = trayPixmap(mark, number, 32, dark);
                QVERIFY2(pixelsLike(pixmap, ink) >= 20, qPrintable(u"%1 %2"_s.arg(number).arg(pixelsLike(pixmap, ink))));
            }
        }
    }
}

void tst_Tray::menuHasNoProblemsIfAllIsUp()
{
    TrayMenu menu;
    QCOMPARE(textsOf(menu),
             (QStringList{u"&Acknowledge all"_s, u"&Do not disturb for 1 h"_s, u"&Pause the schedule"_s,
                          u"Pause until &tomorrow"_s, u"&Show Watchkeeper"_s, u"&Quit"_s}));
    QVERIFY(!action(menu, u"trayAcknowledgeAll"_s)->isEnabled());
    QSignalSpy shown(&menu, &TrayMenu::showWindowRequested);
    QSignalSpy quit(&menu, &TrayMenu::quitRequested);
    action(menu, u"trayShow"_s)->trigger();
    action(menu, u"trayQuit"_s)->trigger();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(quit.size(), 1);
}

void tst_Tray::menuLimitsProblems()
{
    TrayMenu menu;
    TrayState state = stateOf(6, 2);
    state.worst[0].name = u"R&D"_s;
    state.worst[1].summary = QString(300, u'x');
    menu.setState(state);
    const QStringList texts = textsOf(menu);
    QCOMPARE(texts.size(), 6 + 6);
    QCOMPARE(texts.first(), u"R&&D – Down: 503"_s);
    QVERIFY(texts[1].size() < 100 && texts[1].endsWith(u'…'));
    QCOMPARE(texts[5], u"3 more…"_s);
    QVERIFY(action(menu, u"trayAcknowledgeAll"_s)->isEnabled());
    QSignalSpy chosen(&menu, &TrayMenu::actionChosen);
    const QList<QAction *> first = menu.actions().first()->menu()->actions();
    QCOMPARE(first.size(), 3);
    for (QAction *item : first)
        item->trigger();
    const QList<NoticeAction> wanted{NoticeAction::Acknowledge, NoticeAction::Snooze, NoticeAction::Open};
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(chosen.at(i).first().value<TargetId>(), state.worst[0].id);
        QCOMPARE(chosen.at(i).at(1).value<NoticeAction>(), wanted[i]);
    }
    QSignalSpy all(&menu, &TrayMenu::acknowledgeAllRequested);
    action(menu, u"trayAcknowledgeAll"_s)->trigger();
    QCOMPARE(all.size(), 1);
    menu.setState(stateOf(0, 1));
    QCOMPARE(textsOf(menu).size(), 6 + 1);
    menu.setState(stateOf(0, 0));
    QCOMPARE(textsOf(menu).size(), 6);
}

void tst_Tray::openMenuDoesNotMove()
{
    TrayMenu menu;
    TrayState state = stateOf(2, 0);
    menu.setState(state);
    const QList<QAction *> lines = menu.actions();
    const QMenu *first = lines.first()->menu();
    state.worst[0].summary = u"504"_s;
    menu.setState(state);
    QVERIFY(menu.actions() == lines);
    QVERIFY(lines.first()->menu() == first);
    QCOMPARE(lines.first()->text(), u"Target 0 – Down: 504"_s);
    menu.popup({0, 0});
    QVERIFY(menu.isVisible());
    menu.setState(stateOf(1, 0));
    QVERIFY(menu.actions() == lines);
    menu.hide();
    QTRY_COMPARE(textsOf(menu).size(), 6 + 1);
}

void tst_Tray::menuShowsPauseAndDoNotDisturb()
{
    TrayMenu menu;
    QSignalSpy quiet(&menu, &TrayMenu::quietToggled);
    QSignalSpy pause(&menu, &TrayMenu::pauseToggled);
    action(menu, u"trayQuiet"_s)->trigger();
    action(menu, u"trayPause"_s)->trigger();
    TrayState state;
    state.pauseText = u"The schedule is paused"_s;
    state.quietUntil = QDateTime(QDate(2026, 1, 31), QTime(14, 5), Qt::UTC);
    menu.setState(state);
    QCOMPARE(action(menu, u"trayQuiet"_s)->text(), u"&Do not disturb until 14:05"_s);
    QVERIFY(action(menu, u"trayQuiet"_s)->isChecked());
    QCOMPARE(action(menu, u"trayPause"_s)->text(), u"&Resume the schedule"_s);
    action(menu, u"trayQuiet"_s)->trigger();
    action(menu, u"trayPause"_s)->trigger();
    for (const QSignalSpy *spy : {&quiet, &pause}) {
        QCOMPARE(spy->size(), 2);
        QCOMPARE(spy->at(0).first().toBool(), true);
        QCOMPARE(spy->at(1).first().toBool(), false);
    }
}

void tst_Tray::iconFollowsTheState()
{
    TrayIcon icon;
    icon.setState(stateOf(2, 0), false);
    QCOMPARE(icon.toolTip(), stateOf(2, 0).toolTip());
    QCOMPARE(textsOf(*icon.menu()).size(), 6 + 2);
    const auto picture = [&icon](int size) { return icon.icon().pixmap(QSize(size, size), 1.0).toImage(); };
    QCOMPARE(picture(22), trayPixmap(MarkState::Down, 2, 22, false).toImage());
    QCOMPARE(picture(64), trayPixmap(MarkState::Down, 2, 64, false).toImage());
    icon.setState(stateOf(2, 0), true);
    QCOMPARE(picture(22), trayPixmap(MarkState::Down, 2, 22, true).toImage());
    icon.setState(stateOf(0, 1), true);
    QCOMPARE(picture(22), trayPixmap(MarkState::Degraded, 1, 22, true).toImage());
    QVERIFY(!icon.isVisible());
    QVERIFY(!icon.showMessage(DeskNotice())); // the test environment has no tray
}

QTEST_MAIN(tst_Tray)

} // namespace TrayTest

#include "tst_Tray.moc"
