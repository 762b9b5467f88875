// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The wall view with its tiles and its health map, and the actions that go from problem to problem.

#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/filter/FilterBox.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/wall/HealthMap.h"
#include "gui/wall/WallTiles.h"
#include "gui/wall/WallWindow.h"

#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

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

//! A model with targets that have results. Targets whose names begin with `down` are down.
class Wall
{
public:
    explicit Wall(const QList<Target> &targets)
    {
        m_model.setTargets(targets);
        QList<Result> results;
        for (const Target &target : targets)
            results.append(makeResult(target, target.name.startsWith(u"down"_s) ? Outcome::Down : Outcome::Up));
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
        QVERIFY(wall.tiles()->isVisible());
        wall.model().setTargets({});
        wall.window().stepToProblem(1);
        QVERIFY(wall.tiles()->currentId().isNull());
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
