// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/monitor/Watchdogs.h"
#include "app/process/Process.h"

#include "async/PoolTasks.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QSemaphore>
#include <QTest>
#include <QThreadPool>

#include <cstdio>
#include <cstdlib>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Runs this program as another process, which exits while a pool thread hangs.
class tst_ShutdownTimeout : public QObject
{
    Q_OBJECT

private slots:
    void exitsEvenIfAThreadHangs_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("reported");
        QTest::newRow("nothing") << u"nothing"_s << QByteArray("told\ndestroyed\n");
        QTest::newRow("a read for a check") << u"check"_s << QByteArray("told\ndestroyed\n");
        QTest::newRow("a reader of the past") << u"reader"_s << QByteArray("told\n");
        QTest::newRow("a save, or anything else in Qt's pool") << u"save"_s << QByteArray("told\n");
    }
    void exitsEvenIfAThreadHangs()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, reported);
        QProcess program;
        QElapsedTimer clock;
        clock.start();
        program.start(QCoreApplication::applicationFilePath(), {u"--hang"_s, what});
        QVERIFY(program.waitForFinished(20'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QCOMPARE(program.exitCode(), 7);
        // All output was written. Exit handlers don't run, since threads may still be using the same objects.
        QCOMPARE(program.readAllStandardOutput(), reported);
    }
};

static void endWhile(const QString &what, std::unique_ptr<QCoreApplication> application)
{
    static QSemaphore never;
    const auto hang = [] { never.acquire(); };
    std::atexit([] { std::fputs("exit\n", stdout); });
    QObject::connect(application.get(), &QObject::destroyed, [] { std::fputs("destroyed\n", stdout); });
    if (what == u"check"_s)
        blockingPool().start(hang);
    else if (what == u"save"_s)
        QThreadPool::globalInstance()->start(hang);
    std::fputs("told\n", stdout);
    if (what == u"reader"_s) {
        const ExitWatchdog bound(7);
        QThreadPool pool;
        pool.start(hang); // the destructor of the pool waits for this job
    }
    endProcess(std::move(application), 7);
}

int main(int argc, char **argv)
{
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--hang"_s)
        endWhile(arguments.value(2), std::move(application));
    tst_ShutdownTimeout test;
    return QTest::qExec(&test, arguments);
}

#include "tst_ShutdownTimeout.moc"
