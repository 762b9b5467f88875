// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "async/EventDispatchers.h"

#include <QAbstractEventDispatcher>
#include <QProcessEnvironment>
#include <QTest>
#include <QThread>

namespace EventDispatchersTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

class tst_EventDispatchers : public QObject
{
    Q_OBJECT

private slots:
    void init() { qunsetenv(kVariable); }
    void cleanup() { qunsetenv(kVariable); }
    void threadsUseQtsDispatcher();
    void keepsTheUsersSetting();
    void otherProgramsDoNotInheritIt();

private:
    static constexpr char kVariable[] = "QT_NO_THREADED_GLIB";
};

void tst_EventDispatchers::threadsUseQtsDispatcher()
{
    usePlainEventDispatchers();
    QString loop;
    QThread thread;
    QObject::connect(
        &thread, &QThread::started, &thread,
        [&loop, &thread] {
            loop = QString::fromLatin1(QAbstractEventDispatcher::instance()->metaObject()->className());
            thread.quit();
        },
        Qt::DirectConnection);
    thread.start();
    QVERIFY(thread.wait());
#if defined(Q_OS_LINUX)
    QCOMPARE(loop, u"QEventDispatcherUNIX"_s);
#else
    QVERIFY(!loop.isEmpty());
#endif
}

void tst_EventDispatchers::keepsTheUsersSetting()
{
    qputenv(kVariable, "1");
    usePlainEventDispatchers();
    QCOMPARE(qgetenv(kVariable), QByteArray("1"));
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    removeEventDispatcherVariable(&environment);
    QVERIFY(environment.contains(QString::fromLatin1(kVariable)));
}

void tst_EventDispatchers::otherProgramsDoNotInheritIt()
{
    usePlainEventDispatchers();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QVERIFY(environment.contains(QString::fromLatin1(kVariable)));
    removeEventDispatcherVariable(&environment);
    QVERIFY(!environment.contains(QString::fromLatin1(kVariable)));
}

QTEST_GUILESS_MAIN(tst_EventDispatchers)

} // namespace EventDispatchersTest

#include "tst_EventDispatchers.moc"
