// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"
#include "gui/chart/ChartHeader.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/plot/ChartPlot.h"
#include "gui/chart/plot/ChartSubject.h"
#include "gui/details/ChartWindows.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QMenu>
#include <QTest>

namespace ChartWindowsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests charts in windows of their own, with the real main window.
class tst_ChartWindows : public QObject
{
    Q_OBJECT

private slots:
    void keepsItsTargetsAndFollowsTheirNames();
    void isOpenAgainAtTheNextStart();
    void hidesWithTheMainWindow();
    void closesWhenItsTargetIsRemoved();
    void isInTheMenuOfTheChart();
};

namespace {

constexpr qint64 kDay = 86'400'000;

QList<ChartWindow *> openWindows()
{
    QList<ChartWindow *> windows;
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *window = qobject_cast<ChartWindow *>(widget))
            windows.append(window);
    }
    return windows;
}

//! Opens a chart of these targets. \return the new window
ChartWindow *openChart(test::WindowSession &session, const QStringList &names)
{
    const QList<ChartWindow *> before = openWindows();
    session.find<ResultsView>(u"results"_s)->selectIds(session.ids(names));
    session.action(u"actionChartWindow"_s)->trigger();
    for (ChartWindow *window : openWindows()) {
        if (!before.contains(window))
            return window;
    }
    return nullptr;
}

const QByteArrayList kTwoTargets{test::simulated("Shop", {}), test::simulated("Mail", {})};

} // namespace

void tst_ChartWindows::keepsItsTargetsAndFollowsTheirNames()
{
    test::WindowSession session(kTwoTargets);
    QVERIFY(session.open());
    ChartWindow *shop = openChart(session, {u"Shop"_s});
    QVERIFY(shop);
    QVERIFY(shop->isVisible());
    QCOMPARE(shop->windowTitle(), u"Shop"_s);
    ChartWindow *both = openChart(session, {u"Shop"_s, u"Mail"_s});
    QVERIFY(both);
    QCOMPARE(openWindows().size(), 2);
    QVERIFY2(both->windowTitle().endsWith(" and 1 more"_L1), qPrintable(both->windowTitle()));
    QCOMPARE(shop->windowTitle(), u"Shop"_s); // another selection changes nothing

    QList<Target> targets = session.monitor().targets().document().targets;
    targets[0].name = u"Web shop"_s;
    session.find<ResultsModel>()->setTargets(targets);
    session.monitor().checkNow(session.ids({u"Shop"_s}));
    QTRY_COMPARE(shop->windowTitle(), u"Web shop"_s);
    QVERIFY(session.close());
    QVERIFY(openWindows().isEmpty());
}

void tst_ChartWindows::isOpenAgainAtTheNextStart()
{
    test::WindowSession session(kTwoTargets);
    session.keepHistory();
    QVERIFY(session.open());
    const qint64 end = QDateTime::currentMSecsSinceEpoch() - 3 * kDay;
    ChartWindow *mail = openChart(session, {u"Mail"_s});
    mail->chart()->header()->selectSubject({ChartSubject::ChartForm::Year, {}});
    mail->chart()->showSpan(ViewSpan(end - kDay, end));
    ChartWindow *shop = openChart(session, {u"Shop"_s});
    shop->close();
    QTRY_COMPARE(openWindows().size(), 1);
    QVERIFY(session.close());
    QVERIFY(openWindows().isEmpty());

    QVERIFY(session.open());
    QTRY_COMPARE(openWindows().size(), 1);
    mail = openWindows().first();
    QCOMPARE(mail->windowTitle(), u"Mail"_s);
    QCOMPARE(mail->chart()->plot()->view(), ViewSpan(end - kDay, end));
    QVERIFY(!mail->chart()->isLive());
    QCOMPARE(mail->chart()->header()->subject()->drawn, ChartSubject::ChartForm::Year);
    QVERIFY(session.close());

    session.writeTargets({kTwoTargets.first()}); // Mail is removed while the window is closed
    QVERIFY(session.open());
    QTRY_COMPARE(session.find<ResultsModel>()->rowCount(), 1);
    QVERIFY(openWindows().isEmpty());
}

void tst_ChartWindows::hidesWithTheMainWindow()
{
    test::WindowSession session(kTwoTargets);
    QVERIFY(session.open());
    ChartWindow *shop = openChart(session, {u"Shop"_s});
    session.window().hide();
    QVERIFY(!shop->isVisible());
    session.window().raiseWindow();
    QVERIFY(shop->isVisible());
    QTest::keyClick(shop, Qt::Key_Escape);
    QVERIFY(!shop->isVisible());
    QTRY_VERIFY(openWindows().isEmpty());
    session.window().hide();
    session.window().raiseWindow();
    QVERIFY(openWindows().isEmpty());
}

void tst_ChartWindows::closesWhenItsTargetIsRemoved()
{
    test::WindowSession session(kTwoTargets);
    QVERIFY(session.open());
    QVERIFY(openChart(session, {u"Shop"_s}));
    QVERIFY(openChart(session, {u"Shop"_s, u"Mail"_s}));
    session.find<ResultsView>(u"results"_s)->selectIds(session.ids({u"Shop"_s}));
    session.action(u"actionRemove"_s)->trigger();
    QTRY_COMPARE(openWindows().size(), 1);
    QCOMPARE(openWindows().first()->windowTitle(), u"Mail"_s);
}

void tst_ChartWindows::isInTheMenuOfTheChart()
{
    test::WindowSession session(kTwoTargets);
    QVERIFY(session.open());
    QAction *action = session.action(u"actionChartWindow"_s);
    session.find<ResultsView>(u"results"_s)->clearSelection();
    QTRY_VERIFY(!action->isEnabled());
    session.find<ResultsView>(u"results"_s)->selectIds(session.ids({u"Shop"_s}));
    QTRY_VERIFY(action->isEnabled());
    for (const ChartTab *chart : session.window().findChildren<ChartTab *>())
        QVERIFY(chart->header()->menu()->actions().contains(action));
}

QTEST_MAIN(tst_ChartWindows)

} // namespace ChartWindowsTest

#include "tst_ChartWindows.moc"
