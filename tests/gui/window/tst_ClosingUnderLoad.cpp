// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "gui/WindowSession.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUuid>

namespace ClosingUnderLoadTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests closing the window under load. Linux only, because the test finds leftover processes in /proc.
class tst_ClosingUnderLoad : public QObject
{
    Q_OBJECT

private slots:
    void closingEndsAThousandChecksAndAHundredCommands()
    {
        // A unique sleep time identifies the commands of this test.
        const QByteArray mark = "sleep 86" + QByteArray::number(QUuid::createUuid().data1 % 1'000'000'000);
        QByteArrayList targets;
        for (int i = 0; i < 1000; ++i)
            targets.append(simulated("S" + QByteArray::number(i), "\"timeoutRate\": 100, \"timeout\": \"50m\""));
        for (int i = 0; i < 100; ++i) {
            targets.append("{ \"name\": \"C" + QByteArray::number(i) + "\", \"kind\": \"command\", \"command\": \"" + mark
                           + "\", \"timeout\": \"50m\" }");
        }
        WindowSession session(targets);
        EngineLimits limits;
        limits.all = 2000;
        limits.perKind.insert(u"command"_s, 200);
        QVERIFY(session.open(limits));
        EngineLoad load;
        connect(&session.monitor(), &Monitor::loadChanged, this, [&load](const EngineLoad &now) { load = now; });
        QTRY_COMPARE_WITH_TIMEOUT(load.running, 1100, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(countProcesses(mark) >= 100, 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(!session.monitor().targets().hasUnsavedEdits(), 30'000);
        const QByteArray before = session.readFile();

        QElapsedTimer clock;
        clock.start();
        QVERIFY(session.close());
        qInfo("closed in %lld ms", static_cast<long long>(clock.elapsed())); // ./dev bench checks the limit of one second
        QTRY_COMPARE_WITH_TIMEOUT(countProcesses(mark), 0, 20'000);
        QCOMPARE(session.readFile(), before);
    }
};

QTEST_MAIN(tst_ClosingUnderLoad)

} // namespace ClosingUnderLoadTest

#include "tst_ClosingUnderLoad.moc"
