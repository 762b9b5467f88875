// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/WindowSession.h"
#include "gui/header/FloatingBar.h"
#include "gui/window/MainWindow.h"

#include <QApplication>
#include <QLabel>
#include <QScreen>
#include <QSignalSpy>
#include <QTest>

namespace FloatingBarTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

FloatingBar *floatingBar()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (auto *bar = qobject_cast<FloatingBar *>(window))
            return bar;
    }
    return nullptr;
}

void drag(QWidget *widget, const QPoint &by)
{
    const QPoint start = widget->rect().center();
    QTest::mousePress(widget, Qt::LeftButton, {}, start);
    QMouseEvent move(QEvent::MouseMove, start + by, widget->mapToGlobal(start + by), Qt::NoButton, Qt::LeftButton, {});
    QCoreApplication::sendEvent(widget, &move);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, start);
}

} // namespace

class tst_FloatingBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void showsTheWorstTarget()
    {
        WindowSession session({simulated("Mail", {}), simulated("Shop", R"("failureRate": 100, "attempts": 1)")});
        QVERIFY(session.open());
        FloatingBar *bar = floatingBar();
        if (!bar)
            QFAIL("The window has no floating bar.");
        QVERIFY(!bar->isVisible());
        session.action(u"actionFloatingBar"_s)->trigger();
        QVERIFY(bar->isVisible());
        QTRY_COMPARE(bar->findChild<QLabel *>(u"floatingTitle"_s)->text(), u"1 target is down"_s);
        const QString line = bar->findChild<QLabel *>(u"floatingLine"_s)->text();
        QVERIFY2(line.startsWith(u"Shop · down for "_s), qPrintable(line));
        QVERIFY2(bar->accessibleName().contains(u"Shop"_s), qPrintable(bar->accessibleName()));
    }

    void aClickOpensTheWindow_data()
    {
        QTest::addColumn<bool>("byKey");
        QTest::newRow("mouse") << false;
        QTest::newRow("keyboard") << true;
    }
    void aClickOpensTheWindow()
    {
        QFETCH(bool, byKey);
        WindowSession session({simulated("Mail", {})});
        QVERIFY(session.open());
        session.action(u"actionFloatingBar"_s)->trigger();
        session.window().hide();
        FloatingBar *bar = floatingBar();
        drag(bar, {40, 10});
        QVERIFY(!session.window().isVisible()); // a drag is no click
        if (byKey)
            QTest::keyClick(bar, Qt::Key_Return);
        else
            QTest::mouseClick(bar, Qt::LeftButton);
        QVERIFY(session.window().isVisible());
        QTest::keyClick(bar, Qt::Key_Escape);
        QVERIFY(!bar->isVisible());
        QVERIFY(!session.action(u"actionFloatingBar"_s)->isChecked());
    }

    void remembersItsPosition()
    {
        WindowSession session({simulated("Mail", {})});
        QVERIFY(session.open());
        session.action(u"actionFloatingBar"_s)->trigger();
        const QPoint first = floatingBar()->pos();
        QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(floatingBar()->geometry()));
        drag(floatingBar(), {-50, 30});
        QCOMPARE(floatingBar()->pos(), first + QPoint(-50, 30));
        QVERIFY(session.close());
        QVERIFY(session.open());
        QVERIFY(floatingBar()->isVisible());
        QCOMPARE(floatingBar()->pos(), first + QPoint(-50, 30));
    }

    //! The screen on which the bar was is gone.
    void returnsToAScreen()
    {
        WindowSession session({simulated("Mail", {})});
        QVERIFY(session.open());
        FloatingBar *bar = floatingBar();
        bar->restoreLayout(QVariantMap{{u"position"_s, QPoint(90'000, -90'000)}, {u"shown"_s, true}});
        QVERIFY(bar->isVisible());
        QVERIFY(QGuiApplication::primaryScreen()->availableGeometry().contains(bar->geometry()));
    }
};

QTEST_MAIN(tst_FloatingBar)

} // namespace FloatingBarTest

#include "tst_FloatingBar.moc"
