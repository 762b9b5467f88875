// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/details/DetailsPane.h"
#include "gui/header/StatusHeader.h"
#include "gui/look/widgets/WindowState.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"
#include "gui/window/DetailsPlacement.h"

#include <QAction>
#include <QSplitter>
#include <QTemporaryDir>
#include <QTest>

namespace DetailsPlacementTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kUp = R"("latency": "1ms")";
const QByteArray kDown = R"("latency": "1ms", "attempts": 1, "failureRate": 100)";

//! Details whose tabs need this width.
class WideDetails : public QWidget
{
public:
    QSize sizeHint() const override { return {width, 100}; }
    int width = 0;
};

//! A window with the parts that DetailsPlacement arranges.
class Stage
{
public:
    explicit Stage(int width, const WindowState &state)
    {
        splitter->addWidget(new QWidget);
        splitter->addWidget(details);
        for (QAction *action : {&show, &beside})
            action->setCheckable(true);
        window.resize(width, 600);
        placement = new DetailsPlacement({splitter, details, &show, &beside, &window});
        placement->restore(state);
    }
    bool isBeside() const { return splitter->orientation() == Qt::Horizontal; }

    QWidget window;
    QSplitter *splitter = new QSplitter(Qt::Vertical, &window);
    WideDetails *details = new WideDetails;
    QAction show;
    QAction beside;
    DetailsPlacement *placement;
};

} // namespace

class tst_DetailsPlacement : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void theWorstTargetIsSelectedOnceSomethingIsWrong()
    {
        WindowSession session({simulated("Good", kUp), simulated("Worst", kDown), simulated("Zebra", kUp)});
        QVERIFY(session.open());
        auto *details = session.find<DetailsPane>();
        QVERIFY(!details->isVisible());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(view->selectedIds(), session.ids({u"Worst"_s}));
        QVERIFY(details->isVisible());
        QVERIFY(view->isSelectionAutomatic());
        QTRY_COMPARE(view->model()->index(1, 0).data().toString(),
                     u"Worst"_s); // first below the heading, because the default order is by state
    }

    void anAutomaticSelectionFollowsWorseProblems()
    {
        const QByteArray slow = R"("latency": "1ms", "degradedRate": 100, "attempts": 1)";
        const QByteArray late = R"("latency": "1ms", "attempts": 1, "every": "1s", "outageAfter": "1s", "outageFor": "1h")";
        WindowSession session({simulated("Slow", slow), simulated("Late", late)});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        QTRY_COMPARE(view->selectedIds(), session.ids({u"Slow"_s}));
        QTRY_COMPARE_WITH_TIMEOUT(view->selectedIds(), session.ids({u"Late"_s}), 30'000);
        QVERIFY(view->isSelectionAutomatic());
    }

    void allIsWellWithoutDetails()
    {
        WindowSession session({simulated("Good", kUp), simulated("Better", kUp)});
        QVERIFY(session.open());
        QTRY_COMPARE(session.find<StatusHeader>()->content().title, u"Everything is up"_s);
        QVERIFY(session.find<StatusHeader>()->isVisible());
        QVERIFY(!session.find<DetailsPane>()->isVisible());
        QVERIFY(session.find<ResultsView>()->selectedIds().isEmpty());
        session.find<ResultsView>()->selectIds(session.ids({u"Good"_s}));
        QVERIFY(session.find<DetailsPane>()->isVisible());
    }

    //! Nothing can be cancelled while nothing runs.
    void cancelIsDisabledWithoutChecks()
    {
        WindowSession session({simulated("Slow", R"("latency": "50m", "timeout": "50m")")});
        QVERIFY(session.open());
        auto *cancel = session.action(u"actionCancelAll"_s);
        QTRY_VERIFY(cancel->isEnabled());
        session.action(u"actionPauseSchedule"_s)->trigger();
        cancel->trigger();
        QTRY_VERIFY(!cancel->isEnabled());
    }

    void aWideWindowHasTheDetailsBeside()
    {
        const QTemporaryDir folder;
        Stage stage(1100, WindowState(folder.filePath(u"window.ini"_s)));
        QVERIFY(!stage.isBeside());
        stage.window.show();
        stage.window.resize(DetailsPlacement::kWideWindow, 600);
        QTRY_VERIFY(stage.isBeside());
        QVERIFY(stage.beside.isChecked());
        stage.beside.trigger(); // from now on, the user decides
        QVERIFY(!stage.isBeside());
        stage.window.resize(1500, 600);
        QTest::qWait(20);
        QVERIFY(!stage.isBeside());
    }

    //! Longer words of a translation make the tabs wider.
    void theDetailsHaveRoomForTheirTabs()
    {
        const QTemporaryDir folder;
        Stage stage(1400, WindowState(folder.filePath(u"window.ini"_s)));
        stage.details->width = 470;
        stage.splitter->resize(1400, 600);
        stage.window.show();
        stage.show.trigger();
        QTRY_COMPARE(stage.splitter->sizes().at(1), 470);
        stage.details->width = 1000; // leaves half of the room to the table
        stage.splitter->resize(1500, 600);
        stage.show.trigger();
        stage.show.trigger();
        QTRY_COMPARE(stage.splitter->sizes().at(1), 750);
    }

    //! The user's border stays when the window becomes narrower for a while.
    void theBorderIsRememberedForEachPlacement()
    {
        const QTemporaryDir folder;
        Stage stage(1400, WindowState(folder.filePath(u"window.ini"_s)));
        stage.splitter->resize(1400, 600);
        stage.window.show();
        stage.show.trigger();
        QTRY_VERIFY(stage.isBeside());
        stage.splitter->setSizes({800, 600});
        emit stage.splitter->splitterMoved(800, 1);
        const QList<int> sizes = stage.splitter->sizes();
        stage.window.resize(1000, 600);
        QTRY_VERIFY(!stage.isBeside());
        stage.window.resize(1400, 600);
        QTRY_VERIFY(stage.isBeside());
        QVERIFY2(std::abs(stage.splitter->sizes().first() - sizes.first()) < 10,
                 qPrintable(QString::number(stage.splitter->sizes().first())));
    }

    void theChoicesAreRemembered()
    {
        const QTemporaryDir folder;
        WindowState state(folder.filePath(u"window.ini"_s));
        {
            Stage stage(1100, state);
            stage.beside.trigger();
            stage.show.trigger();
            stage.show.trigger();
            stage.placement->store(&state);
        }
        Stage stage(1100, state);
        QVERIFY(stage.isBeside());
        stage.placement->showForSelection(); // the user has hidden the details
        QVERIFY(!stage.show.isChecked());
    }

    //! Without a choice, the size of the window decides again at the next start.
    void noChoiceIsRememberedAsNone()
    {
        const QTemporaryDir folder;
        WindowState state(folder.filePath(u"window.ini"_s));
        Stage(1100, state).placement->store(&state);
        Stage stage(1300, state);
        QVERIFY(stage.isBeside());
        stage.placement->showForSelection();
        QVERIFY(stage.show.isChecked());
    }

    //! The layout that an earlier version stored stays as it is.
    void theLayoutOfAnEarlierVersionStays()
    {
        const QTemporaryDir folder;
        WindowState state(folder.filePath(u"window.ini"_s));
        QSplitter splitter(Qt::Vertical);
        splitter.addWidget(new QWidget);
        splitter.addWidget(new QWidget);
        state.set(u"splitter"_s, splitter.saveState());
        state.set(u"details"_s, true);
        const Stage stage(1300, state);
        QVERIFY(!stage.isBeside());
        QVERIFY(stage.show.isChecked());
    }
};

QTEST_MAIN(tst_DetailsPlacement)

} // namespace DetailsPlacementTest

#include "tst_DetailsPlacement.moc"
