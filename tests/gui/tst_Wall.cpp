// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The wall view with its tiles and its health map, and the actions that go from problem to problem.

#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/filter/FilterBox.h"
#include "gui/look/Colours.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/wall/HealthMap.h"
#include "gui/wall/WallTiles.h"
#include "gui/wall/WallWindow.h"

#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

#include <algorithm>
#include <memory>

namespace WallTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kUp = "\"latency\": \"5ms\", \"attempts\": 1";
const QByteArray kDown = "\"latency\": \"5ms\", \"attempts\": 1, \"failureRate\": 100, \"message\": \"No paper.\"";

Target targetOf(const QString &name, const QStringList &tags = {})
{
    Target target = makeTarget(name);
    target.tags = tags;
    return target;
}

//! A model with targets that have results. Targets whose names begin with `down` are down, and `new` ones have no result.
class Wall
{
public:
    explicit Wall(const QList<Target> &targets)
    {
        m_model.setTargets(targets);
        QList<Result> results;
        for (const Target &target : targets) {
            if (!target.name.startsWith(u"new"_s))
                results.append(makeResult(target, target.name.startsWith(u"down"_s) ? Outcome::Down : Outcome::Up));
        }
        m_model.addResults(results);
        m_model.flush();
        m_window = std::make_unique<WallWindow>(&m_model, &m_table, nullptr);
        m_window->setAttribute(Qt::WA_DeleteOnClose, false);
        m_window->resize(1280, 800);
        m_window->show();
        QCoreApplication::sendPostedEvents();
    }
    ResultsModel &model() { return m_model; }
    ResultsProxy &table() { return m_table; }
    WallWindow &window() { return *m_window; }
    WallTiles *tiles() const { return m_window->findChild<WallTiles *>(); }
    HealthMap *map() const { return m_window->findChild<HealthMap *>(); }
    void setFilter(const QString &text) { m_table.setFilter(*Filter::parse(text)); }
    //! Returns the text of a visible label of the wall; empty if there is none.
    QString shownText(const QString &label) const
    {
        const auto *found = m_window->findChild<QLabel *>(label);
        return found && found->isVisible() ? found->text() : QString();
    }
    void change(const Target &target, const TargetState &state, StateAspect part = StateAspect::Reach)
    {
        StateChange change;
        change.targetId = target.id;
        change.at = QDateTime::currentDateTimeUtc();
        change.state = state;
        change.part = part;
        m_model.setReachability({change});
        m_model.setStates({{target.id, target.name, state}});
        m_model.flush();
    }
    QString nameOf(const TargetId &id) const { return id.isNull() ? QString() : m_model.row(m_model.rowOf(id)).target->name; }

private:
    ResultsModel m_model;
    ResultsProxy m_table{&m_model};
    std::unique_ptr<WallWindow> m_window;
};

QStringList namesOf(const WallTiles *tiles)
{
    QStringList names;
    for (int row = 0; row < tiles->model()->rowCount(); ++row)
        names.append(tiles->model()->index(row, 0).data().toString());
    return names;
}

//! Returns the names in the order of the views.
QStringList sorted(QStringList names)
{
    std::sort(names.begin(), names.end());
    return names;
}

TargetState maintenance()
{
    TargetState state;
    state.inMaintenance = true;
    state.maintenance = u"New disk"_s;
    state.maintenanceUntil = QDateTime::currentDateTimeUtc().addSecs(3'600);
    return state;
}

TargetState unreachable()
{
    TargetState state;
    state.unreachable = true;
    state.because = u"Office router"_s;
    return state;
}

TargetState acknowledged()
{
    TargetState state;
    state.acknowledged = Acknowledgement();
    return state;
}

TargetState flapping()
{
    TargetState state;
    state.flapping = true;
    state.flaps = {0b1010'1010'1010, Outcome::Up};
    return state;
}

TargetState noData()
{
    TargetState state;
    state.unobserved = true;
    return state;
}

//! Returns a point in the first cell of the map.
QPoint firstCell(const HealthMap *map)
{
    const QFontMetrics metrics = map->fontMetrics();
    return {12 + 4, 12 + metrics.height() + metrics.descent() + 4};
}

QString toolTipAt(HealthMap *map, const QPoint &place)
{
    QHelpEvent event(QEvent::ToolTip, place, map->viewport()->mapToGlobal(place));
    QCoreApplication::sendEvent(map->viewport(), &event);
    return QToolTip::text();
}

//! Collects what is painted of a widget.
class PaintSpy : public QObject
{
public:
    explicit PaintSpy(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            painted += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion painted;
};

//! Returns the upper left part of a tile, which has the mark but no text.
QImage markOf(WallTiles *tiles, int row)
{
    const QRect tile = tiles->visualRect(tiles->model()->index(row, tiles->modelColumn())).adjusted(4, 4, -4, -4);
    const int padding = std::clamp(tile.height() / 10, 6, 24);
    const int edge = std::clamp(tile.height() / 6, 11, 44);
    return tiles->viewport()
        ->grab(QRect(tile.topLeft(), QSize(padding + edge + edge / 2, padding + edge + edge / 3)))
        .toImage();
}

QList<Target> numbered(int count, const QStringList &tags = {})
{
    QList<Target> targets;
    for (int i = 0; i < count; ++i)
        targets.append(targetOf(u"t%1"_s.arg(i, 5, 10, QChar(u'0')), tags));
    return targets;
}

} // namespace

class tst_Wall : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void problemsAreFirstAndTwiceAsWide()
    {
        Wall wall({targetOf(u"a"_s), targetOf(u"down"_s), targetOf(u"b"_s)});
        const WallTiles *tiles = wall.tiles();
        QVERIFY(tiles->isVisible());
        QCOMPARE(namesOf(tiles), (QStringList{u"down"_s, u"a"_s, u"b"_s}));
        const auto rect = [tiles](int row) { return tiles->visualRect(tiles->model()->index(row, tiles->modelColumn())); };
        QCOMPARE(rect(0).width(), 2 * rect(1).width());
        QCOMPARE(rect(0).height(), rect(1).height());
        QVERIFY(!rect(0).intersects(rect(1)) && !rect(1).intersects(rect(2)));
    }

    void tilesAreAsLargeAsFits_data()
    {
        QTest::addColumn<int>("count");
        for (const int count : {1, 2, 7, 24, 60, 150, 300})
            QTest::newRow(qPrintable(QString::number(count))) << count;
    }
    void tilesAreAsLargeAsFits()
    {
        QFETCH(int, count);
        Wall wall(numbered(count));
        const WallTiles *tiles = wall.tiles();
        const auto rect = [tiles](int row) { return tiles->visualRect(tiles->model()->index(row, tiles->modelColumn())); };
        const QSize viewport = tiles->viewport()->size();
        for (int row = 0; row < count; ++row)
            QVERIFY2(rect(row).right() < viewport.width(), qPrintable(QString::number(row)));
        if (count <= 60)
            QVERIFY(rect(count - 1).bottom() < viewport.height());
        QVERIFY(rect(0).width() >= 150);
    }

    //! The colour of a problem covers its tile, and a healthy tile stays calm.
    void problemsAreTinted()
    {
        Wall wall({targetOf(u"down"_s), targetOf(u"up"_s)});
        WallTiles *tiles = wall.tiles();
        const QImage picture = tiles->viewport()->grab().toImage();
        const auto colourIn = [&](int row) {
            const QRect tile = tiles->visualRect(tiles->model()->index(row, tiles->modelColumn()));
            return picture.pixelColor(QPoint(tile.right() - 8, tile.center().y()));
        };
        QCOMPARE(colourIn(0).name(), changeHighlightColour(tiles->palette(), MarkState::Down, 1).name());
        QCOMPARE(colourIn(1).name(), tiles->palette().color(QPalette::Base).name());
    }

    void tilesFollowResultsAndTheFilter()
    {
        const QList<Target> targets{targetOf(u"a"_s), targetOf(u"b"_s)};
        Wall wall(targets);
        wall.model().addResults({makeResult(targets[1], Outcome::Down)});
        QTRY_COMPARE(namesOf(wall.tiles()), (QStringList{u"b"_s, u"a"_s}));
        const auto width = [&wall](int row) { return wall.tiles()->visualRect(wall.tiles()->model()->index(row, 0)).width(); };
        QTRY_COMPARE(width(0), 2 * width(1));
        const auto filter = Filter::parse(u"is:up"_s);
        QVERIFY(filter.hasValue());
        wall.table().setFilter(*filter);
        QCOMPARE(namesOf(wall.tiles()), QStringList{u"a"_s});
    }

    void stepsFromProblemToProblem()
    {
        Wall wall({targetOf(u"a"_s), targetOf(u"down 1"_s), targetOf(u"down 2"_s)});
        const auto step = [&wall](int by) {
            wall.window().stepToProblem(by);
            return wall.nameOf(wall.tiles()->currentId());
        };
        QCOMPARE(step(1), u"down 1"_s);
        QCOMPARE(step(1), u"down 2"_s);
        QCOMPARE(step(1), u"down 1"_s);
        QCOMPARE(step(-1), u"down 2"_s);
    }

    void manyTargetsAreAMap()
    {
        QList<Target> targets = numbered(200, {u"office"_s}) + numbered(200);
        targets[150].name = u"down 1"_s;
        targets[390].name = u"down 2"_s;
        Wall wall(targets);
        HealthMap *map = wall.map();
        QVERIFY(map->isVisible());
        QVERIFY(!wall.tiles()->isVisible());
        QVERIFY(!map->verticalScrollBar()->maximum());
        wall.window().stepToProblem(1);
        QCOMPARE(wall.nameOf(map->currentId()), u"down 1"_s);
        QCOMPARE(map->accessibleDescription(), u"down 1: Down"_s);
        wall.window().stepToProblem(1);
        QCOMPARE(wall.nameOf(map->currentId()), u"down 2"_s);
        QSignalSpy opened(&wall.window(), &WallWindow::targetActivated);
        QTest::keyClick(map, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(wall.nameOf(opened.first().first().toUuid()), u"down 2"_s);
    }

    void keysMoveInTheMap()
    {
        Wall wall(numbered(400, {u"a"_s}) + numbered(3, {u"b"_s}));
        HealthMap *map = wall.map();
        const auto press = [&](Qt::Key key) {
            QTest::keyClick(map, key);
            return wall.nameOf(map->currentId());
        };
        QCOMPARE(press(Qt::Key_Right), u"t00000"_s);
        QCOMPARE(press(Qt::Key_Right), u"t00001"_s);
        const QString below = press(Qt::Key_Down);
        QVERIFY(below > u"t00001"_s);
        QCOMPARE(press(Qt::Key_Up), u"t00001"_s);
        QCOMPARE(press(Qt::Key_End), u"t00002"_s); // of the other tag
        QVERIFY(press(Qt::Key_Up) > u"t00300"_s);
        QCOMPARE(press(Qt::Key_Home), u"t00000"_s);
        QCOMPARE(press(Qt::Key_Left), u"t00000"_s);
    }

    //! Each cell that is clicked is the one that is painted there.
    void clicksSelectCells()
    {
        Wall wall(numbered(400, {u"a"_s}));
        HealthMap *map = wall.map();
        QSet<QString> clicked;
        for (int y = 0; y < map->viewport()->height(); y += 6) {
            for (int x = 0; x < map->viewport()->width(); x += 6) {
                QTest::mouseClick(map->viewport(), Qt::LeftButton, {}, {x, y});
                clicked.insert(wall.nameOf(map->currentId()));
            }
        }
        clicked.remove({});
        QCOMPARE(clicked.size(), 400);
    }

    void theMapFollowsRemovals()
    {
        QList<Target> targets = numbered(400);
        Wall wall(targets);
        targets.remove(100, 50);
        wall.model().setTargets(targets);
        wall.map()->viewport()->repaint();
        targets.resize(3);
        wall.model().setTargets(targets);
        QTRY_VERIFY(wall.tiles()->isVisible());
        wall.model().setTargets({});
        wall.window().stepToProblem(1);
        QVERIFY(wall.tiles()->currentId().isNull());
    }

    //! Choosing a view must not sort the rows from inside a signal about them.
    void signalsMatchTheRows()
    {
        QList<Target> targets;
        for (int i = 0; i < 25; ++i)
            targets += {targetOf(u"x%1"_s.arg(i), {u"x"_s}), targetOf(u"y%1"_s.arg(i), {u"y"_s})};
        Wall wall(targets);
        wall.setFilter(u"tag:x"_s);
        const QAbstractItemModel *rows = wall.tiles()->model();
        int expected = rows->rowCount();
        QCOMPARE(expected, 25);
        const auto size = [](int first, int last) { return last - first + 1; };
        connect(rows, &QAbstractItemModel::rowsInserted, this,
                [&](const QModelIndex &, int first, int last) { expected += size(first, last); });
        connect(rows, &QAbstractItemModel::rowsRemoved, this,
                [&](const QModelIndex &, int first, int last) { expected -= size(first, last); });
        connect(rows, &QAbstractItemModel::layoutChanged, this, [&] { QCOMPARE(rows->rowCount(), expected); });
        wall.setFilter(u"tag:y"_s);
        QCOMPARE(expected, 25);
        QCOMPARE(rows->rowCount(), expected);
        disconnect(rows, nullptr, this, nullptr);
    }

    void aMapThatReplacesTilesIsSortedByName()
    {
        const QList<Target> targets = numbered(310);
        Wall wall(targets.first(290));
        wall.model().addResults({makeResult(targets[200], Outcome::Down)});
        QTRY_COMPARE(namesOf(wall.tiles()).first(), targets[200].name);
        wall.model().setTargets(targets);
        QTRY_VERIFY(wall.map()->isVisible());
        QCOMPARE(namesOf(wall.tiles()), sorted(namesOf(wall.tiles())));
    }

    void newTargetsLeaveTheFocus()
    {
        QList<Target> targets = numbered(4);
        Wall wall(targets);
        QVERIFY(wall.tiles()->hasFocus() || wall.window().focusWidget() == wall.tiles());
        auto *field = new QLineEdit(&wall.window());
        field->show();
        field->setFocus();
        targets.append(targetOf(u"t9"_s));
        wall.model().setTargets(targets);
        QCoreApplication::processEvents();
        QCOMPARE(wall.window().focusWidget(), field);
    }

    void countsFollowTheFilter()
    {
        QList<Target> targets = numbered(25, {u"x"_s}) + numbered(25, {u"y"_s});
        targets[0].name = u"down"_s;
        Wall wall(targets);
        QCOMPARE(wall.window().accessibleDescription(), u"1 down, 0 degraded, 49 up"_s);
        QVERIFY(wall.shownText(u"wallBanner"_s).isEmpty());
        wall.setFilter(u"tag:y"_s);
        QTRY_COMPARE(wall.shownText(u"wallBanner"_s), u"Filter: tag:y"_s);
        QCOMPARE(wall.window().accessibleDescription(), u"0 down, 0 degraded, 25 up, Filter: tag:y"_s);
        wall.model().addResults({makeResult(targets[30], Outcome::Down)});
        QTRY_COMPARE(wall.window().accessibleDescription(), u"1 down, 0 degraded, 24 up, Filter: tag:y"_s);
    }

    void toolTipsSayEverythingOnce()
    {
        QList<Target> targets = numbered(400);
        targets[0].name = u"a"_s;
        Wall wall(targets);
        HealthMap *map = wall.map();
        QCOMPARE(toolTipAt(map, firstCell(map)), plainToolTip(u"a\nUp\nopen"_s));
        const auto verifyReason = [&](const TargetState &state, StateAspect part, const QString &reason) {
            wall.change(targets[0], state, part);
            const QString text = toolTipAt(map, firstCell(map));
            QVERIFY2(text.count(reason) == 1, qPrintable(text));
        };
        verifyReason(maintenance(), StateAspect::Maintenance, u"Maintenance until"_s);
        verifyReason(unreachable(), StateAspect::Reach, u"Unreachable: Office router is down"_s);
        verifyReason(noData(), StateAspect::Observation, u"No data: this computer was suspended"_s);
        wall.change(targets[0], acknowledged());
        targets[0] = targetOf(u"a new one"_s);
        wall.model().setTargets(targets);
        QCOMPARE(toolTipAt(map, firstCell(map)), plainToolTip(u"a new one\nPending"_s));
    }

    //! Ten thousand cells take too long to paint them for each result.
    void onlyChangedCellsArePainted()
    {
        const QList<Target> targets = numbered(400);
        Wall wall(targets);
        QWidget *viewport = wall.map()->viewport();
        QTest::qWait(50); // until the first paint
        PaintSpy spy(viewport);
        wall.model().addResults({makeResult(targets[390], Outcome::Up)});
        QTRY_VERIFY(!spy.painted.isEmpty());
        QVERIFY2(spy.painted.boundingRect().height() <= 40, qPrintable(QString::number(spy.painted.boundingRect().height())));
        QVERIFY(spy.painted.boundingRect().width() <= 40);
        spy.painted = {};
        wall.model().addResults({makeResult(targets[390], Outcome::Down)});
        QTRY_VERIFY(!spy.painted.isEmpty());
        QVERIFY(spy.painted.contains(QPoint(20, 20))); // the number of problems
        int area = 0;
        for (const QRect &part : spy.painted)
            area += part.width() * part.height();
        QVERIFY2(area < viewport->width() * 40, qPrintable(QString::number(area)));
        wall.model().addResults({makeResult(targets[389], Outcome::Down)}); // after a repaint of the heading
        QTRY_COMPARE(wall.map()->headings(), QStringList{u"Without tag – 2 of 400 with a problem"_s});
    }

    //! What is painted of a part of the map is the same as if all of it is painted.
    void partsOfTheMapArePaintedAlike_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void partsOfTheMapArePaintedAlike()
    {
        QFETCH(Qt::LayoutDirection, direction);
        QList<Target> targets = numbered(333, {u"a"_s}) + numbered(50, {u"b"_s});
        for (int i = 0; i < targets.size(); i += 7)
            targets[i].name.prepend(u"down "_s);
        Wall wall(targets);
        wall.map()->setLayoutDirection(direction);
        QWidget *viewport = wall.map()->viewport();
        const QImage whole = viewport->grab().toImage();
        for (int y = 0; y < viewport->height(); y += 37) {
            for (int x = 0; x < viewport->width(); x += 53) {
                const QRect part = QRect(x, y, 61, 45) & viewport->rect();
                QCOMPARE(viewport->grab(part).toImage(), whole.copy(part));
            }
        }
    }

    void headingsCountProblems()
    {
        QList<Target> targets = numbered(1'200, {u"office"_s}) + numbered(1, {u"lab"_s});
        targets[0].name = u"down"_s;
        const QLocale before;
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        Wall wall(targets);
        const QStringList headings = wall.map()->headings();
        QLocale::setDefault(before);
        QCOMPARE(headings, (QStringList{u"lab – 1 target"_s, u"office – 1 of 1,200 with a problem"_s}));
        wall.model().addResults({makeResult(targets[0], Outcome::Up), makeResult(targets[1'200], Outcome::Unknown)});
        wall.model().flush();
        QCOMPARE(wall.map()->headings().first(), u"lab – 1 of 1 with a problem"_s);
        QVERIFY(!wall.map()->headings().last().contains(u"problem"_s));
    }

    void hiddenViewsWait()
    {
        const QList<Target> targets = numbered(400);
        Wall wall(targets.first(10));
        const int unarranged = QScrollBar().singleStep();
        QCOMPARE(wall.map()->verticalScrollBar()->singleStep(), unarranged); // never arranged
        wall.model().setTargets(targets);
        QTRY_VERIFY(wall.map()->isVisible());
        QVERIFY(wall.map()->verticalScrollBar()->singleStep() != unarranged);
        wall.model().setTargets(targets.first(2));
        QTRY_VERIFY(wall.tiles()->isVisible());
        const WallTiles *tiles = wall.tiles();
        const int width = tiles->visualRect(tiles->model()->index(0, tiles->modelColumn())).width();
        QVERIFY2(width > tiles->viewport()->width() / 3, qPrintable(QString::number(width)));
    }

    void stepsToUnreachableTargets()
    {
        const QList<Target> targets = numbered(4);
        Wall wall(targets);
        wall.model().addResults({makeResult(targets[2], Outcome::Down)});
        wall.change(targets[2], unreachable());
        wall.window().stepToProblem(1);
        QCOMPARE(wall.nameOf(wall.tiles()->currentId()), targets[2].name);
        const auto width = [&wall](int row) { return wall.tiles()->visualRect(wall.tiles()->model()->index(row, 0)).width(); };
        QTRY_COMPARE(width(0), 2 * width(1));
    }

    void saysThatItShowsThePast()
    {
        Wall wall(numbered(4));
        wall.model().showMoment(QDateTime::currentDateTimeUtc().addDays(-1), {});
        QTRY_VERIFY2(wall.shownText(u"wallBanner"_s).startsWith(u"View at "_s), qPrintable(wall.shownText(u"wallBanner"_s)));
        wall.model().showNow();
        QTRY_VERIFY(wall.shownText(u"wallBanner"_s).isEmpty());
    }

    void saysThatThisComputerIsOffline()
    {
        const QList<Target> targets = numbered(4);
        Wall wall(targets);
        ConnectivityChange lost;
        lost.isOnline = false;
        wall.model().setConnectivity(lost);
        wall.change(targets[0], noData(), StateAspect::Observation);
        QTRY_VERIFY(wall.shownText(u"wallBanner"_s).startsWith(u"This computer has been offline since "_s));
        wall.change(targets[0], {}, StateAspect::Observation);
        QTRY_VERIFY(wall.shownText(u"wallBanner"_s).isEmpty());
    }

    void saysThatChecksArePaused()
    {
        Wall wall(numbered(4));
        SchedulePause pause;
        pause.reason = SchedulePause::Reason::Battery;
        wall.window().setPause(pause);
        QTRY_COMPARE(wall.shownText(u"wallBanner"_s), u"Paused: on battery"_s);
        wall.window().setPause({});
        QTRY_VERIFY(wall.shownText(u"wallBanner"_s).isEmpty());
    }

    void knowsThatChecksWerePausedBefore()
    {
        WindowSession session({simulated("Press", kUp)});
        QVERIFY(session.open());
        session.action(u"actionPauseSchedule"_s)->trigger();
        session.action(u"actionWall"_s)->trigger();
        const auto *banner = session.find<WallWindow>()->findChild<QLabel *>(u"wallBanner"_s);
        QVERIFY(banner);
        QTRY_COMPARE(banner->text(), u"The schedule is paused"_s);
        QVERIFY(banner->isVisible());
    }

    //! The window may be in the tray while the wall is shown.
    void openingATargetShowsTheWindow()
    {
        WindowSession session({simulated("Press", kUp)});
        QVERIFY(session.open());
        session.action(u"actionWall"_s)->trigger();
        session.window().hide();
        emit session.find<WallActions>()->targetActivated(session.ids({u"Press"_s}).first());
        QVERIFY(session.window().isVisible());
        QCOMPARE(session.find<ResultsView>()->selectedIds(), session.ids({u"Press"_s}));
    }

    void saysWhyNothingIsShown()
    {
        const QList<Target> targets = numbered(4);
        Wall wall({});
        QCOMPARE(wall.shownText(u"wallMessage"_s), u"No targets yet"_s);
        wall.model().setTargets(targets);
        QTRY_VERIFY(wall.tiles()->isVisible());
        QVERIFY(wall.shownText(u"wallMessage"_s).isEmpty());
        wall.setFilter(u"tag:x"_s);
        QTRY_COMPARE(wall.shownText(u"wallMessage"_s), u"No match for “tag:x” among 4 targets."_s);
        QTest::keyClick(wall.window().focusWidget(), Qt::Key_Escape);
        QVERIFY(!wall.window().isVisible());
    }

    void marksShowAcknowledgementAndFlapping_data()
    {
        QTest::addColumn<TargetState>("state");
        QTest::newRow("acknowledged") << acknowledged();
        QTest::newRow("flapping") << flapping();
    }
    void marksShowAcknowledgementAndFlapping()
    {
        QFETCH(TargetState, state);
        Wall tiles({targetOf(u"down"_s)});
        const Target target = *tiles.model().row(0).target;
        const QImage mark = markOf(tiles.tiles(), 0);
        QCOMPARE(markOf(tiles.tiles(), 0), mark);
        tiles.change(target, state);
        QVERIFY(markOf(tiles.tiles(), 0) != mark);

        QList<Target> targets = numbered(400);
        targets[0].name = u"down"_s;
        Wall wall(targets);
        const QRect cell(firstCell(wall.map()) - QPoint(4, 4), QSize(20, 20));
        const QImage before = wall.map()->viewport()->grab(cell).toImage();
        wall.change(targets[0], state);
        QVERIFY(wall.map()->viewport()->grab(cell).toImage() != before);
    }

    void resultsFromAnEarlierRunAreMutedInTheMap()
    {
        QList<Target> targets = numbered(400);
        targets[0].name = u"new"_s;
        Wall wall(targets);
        RecentHistory past;
        past.target = targets[0].id;
        StoredResult result;
        result.at = QDateTime::currentMSecsSinceEpoch() - 60'000;
        result.outcome = Outcome::Up;
        past.results = {result};
        wall.model().prependHistory({past});
        wall.model().flush();
        QCOMPARE(wall.model().row(0).markState(), MarkState::Up);
        const QImage picture = wall.map()->viewport()->grab().toImage();
        const QPoint first = firstCell(wall.map());
        const QColor earlier = picture.pixelColor(first);
        const QColor current = picture.pixelColor(first + QPoint(100, 0));
        QVERIFY(earlier != current);
        QVERIFY(earlier.saturation() < current.saturation());
    }

    //! The numbers of all states need more space than a small screen has.
    void smallScreensAreEnough()
    {
        QList<Target> targets = numbered(8) + QList<Target>{targetOf(u"new"_s), targetOf(u"down"_s)};
        Wall wall(targets);
        wall.change(targets[0], maintenance(), StateAspect::Maintenance);
        wall.change(targets[1], unreachable());
        wall.change(targets[2], noData(), StateAspect::Observation);
        wall.model().addResults({makeResult(targets[3], Outcome::Unknown), makeResult(targets[4], Outcome::Degraded)});
        QTRY_COMPARE(wall.window().accessibleDescription(),
                     u"1 down, 1 degraded, 3 up, 1 unknown, 1 unreachable, 1 without data, 1 in maintenance, 1 pending"_s);
        for (const QLabel *label : wall.window().findChildren<QLabel *>())
            QVERIFY2(label->width() >= label->sizeHint().width() || !label->isVisible(), qPrintable(label->text()));
        QVERIFY2(wall.window().minimumSizeHint().width() <= 900,
                 qPrintable(QString::number(wall.window().minimumSizeHint().width())));
    }

    void opensAndClosesByKeys()
    {
        WindowSession session({simulated("Press", kUp), simulated("Copier", kDown), simulated("Printer", kDown)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        auto *model = session.find<ResultsModel>();
        QTRY_COMPARE(model->counts().count(MarkState::Down), 2);
        const auto current = [&] {
            return view->currentId().isNull() ? QString() : model->row(model->rowOf(view->currentId())).target->name;
        };
        view->clearSelection();
        view->setFocus();
        QTest::keyClick(view, Qt::Key_N);
        const QString first = current();
        QVERIFY(first == u"Copier"_s || first == u"Printer"_s);
        QTest::keyClick(view, Qt::Key_N);
        const QString second = current();
        QVERIFY(second != first && second != u"Press"_s);
        QTest::keyClick(view, Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(current(), first);

        session.action(u"actionWall"_s)->trigger();
        QPointer<WallWindow> wall = session.find<WallWindow>();
        QVERIFY(wall && wall->isFullScreen());
        wall->stepToProblem(1);
        QTest::keyClick(wall->findChild<WallTiles *>(), Qt::Key_Return);
        QTRY_VERIFY(!wall);
        QCOMPARE(session.action(u"actionShowDetails"_s)->isChecked(), true);

        session.action(u"actionWall"_s)->trigger();
        wall = session.find<WallWindow>();
        QTRY_COMPARE(QApplication::activeWindow(), wall);
        QTest::keyClick(wall->findChild<WallTiles *>(), Qt::Key_Escape);
        QTRY_VERIFY(!wall);
        session.action(u"actionWall"_s)->trigger();
        session.action(u"actionWall"_s)->trigger();
        QTRY_VERIFY(!session.find<WallWindow>());
    }
};

QTEST_MAIN(tst_Wall)

} // namespace WallTest

#include "tst_Wall.moc"
