// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndingPatience.h"

#include "async/InPool.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Starts this program again as one that ends while a thread of a pool hangs.
class tst_EndingPatience : public QObject
{
    Q_OBJECT

private slots:
    void endsWhateverHangs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<bool>("returns"); // rather than to leave behind what hangs
        QTest::newRow("nothing") << u"nothing"_s << true;
        QTest::newRow("nothing, with threads at hand") << u"threads"_s << true;
        QTest::newRow("a read for a check") << u"check"_s << false;
        QTest::newRow("a save, or anything else in Qt's pool") << u"save"_s << false;
    }
    void endsWhateverHangs()
    {
        QFETCH(QString, what);
        QFETCH(bool, returns);
        QProcess program;
        QElapsedTimer clock;
        clock.start();
        program.start(QCoreApplication::applicationFilePath(), {u"--hang"_s, what});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 7);
        // What was written last is not lost.
        QCOMPARE(program.readAllStandardOutput(), returns ? QByteArray("told\nreturned\n") : QByteArray("told\n"));
    }
};

static int endWhile(const QString &what)
{
    static QSemaphore never;
    const auto hang = [] { never.acquire(); };
    std::atexit([] { std::fputs("returned\n", stdout); });
    if (what == u"threads"_s)
        blockingPool();
    else if (what == u"check"_s)
        blockingPool().start(hang);
    else if (what == u"save"_s)
        QThreadPool::globalInstance()->start(hang);
    std::fputs("told\n", stdout);
    return endProcess(7);
}

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hang"_s)
        return endWhile(arguments.value(2));
    tst_EndingPatience test;
    return QTest::qExec(&test, arguments);
}

#include "tst_EndingPatience.moc"
