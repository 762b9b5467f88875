// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"

#include <QSignalSpy>
#include <QTest>

namespace WindowClosingTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_WindowClosing : public QObject
{
    Q_OBJECT

private slots:
    void savesAnEditJustBeforeClosing()
    {
        WindowSession session({simulated("A", {}), simulated("B", {})});
        QVERIFY(session.open());
        session.monitor().targets().remove(session.ids({u"A"_s}));
        QVERIFY(session.close());
        QVERIFY(!session.readFile().contains("\"A\""));
        QVERIFY(session.readFile().contains("\"B\""));
    }

    void closingTwiceHasNoFurtherEffect()
    {
        WindowSession session({simulated("A", {})});
        QVERIFY(session.open());
        QSignalSpy finished(&session.monitor(), &Monitor::finished);
        session.window().close();
        session.window().close();
        session.window().quitNow();
        QTRY_COMPARE(finished.count(), 1);
        session.markClosed();
    }
};

QTEST_MAIN(tst_WindowClosing)

} // namespace WindowClosingTest

#include "tst_WindowClosing.moc"
