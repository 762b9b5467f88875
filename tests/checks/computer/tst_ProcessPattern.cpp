// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/Registry.h"
#include "checks/base/Kind.h"
#include "checks/computer/kind/ProcessPattern.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace ProcessPatternTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

ProcessFigures process(qint64 id, const QString &name, const QString &commandLine = {})
{
    ProcessFigures figures;
    figures.id = id;
    figures.name = name;
    figures.commandLine = commandLine;
    figures.program = commandLine.section(u' ', 0, 0).section(u'/', -1);
    return figures;
}

ProcessPattern pattern(const QJsonObject &object)
{
    return ProcessPattern(*Fields::fromJson(findKind(u"process"_s)->fields, object));
}

} // namespace

//! Tests which processes a target matches.
class tst_ProcessPattern : public QObject
{
    Q_OBJECT

private slots:
    void matches_data();
    void matches();
    void finds();
    void computesProcessorTimeBetweenReadings();
    void readsPidFiles_data();
    void readsPidFiles();
};

void tst_ProcessPattern::matches_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QList<qint64>>("found");
    using Ids = QList<qint64>;
    QTest::newRow("name") << QJsonObject{{u"process"_s, u"nginx"_s}} << Ids{1, 2};
    QTest::newRow("name in full, which Linux cuts off") << QJsonObject{{u"process"_s, u"gnome-session-binary"_s}} << Ids{3};
    QTest::newRow("name as it is cut off") << QJsonObject{{u"process"_s, u"gnome-session-b"_s}} << Ids{3};
    QTest::newRow("part of a name") << QJsonObject{{u"process"_s, u"ngin"_s}} << Ids{};
#ifndef Q_OS_WIN
    QTest::newRow("another case") << QJsonObject{{u"process"_s, u"Nginx"_s}} << Ids{};
#endif
    QTest::newRow("folder is no name") << QJsonObject{{u"process"_s, u"/usr/bin/python3"_s}} << Ids{};
    QTest::newRow("command line") << QJsonObject{{u"commandLine"_s, u"backup\\.py"_s}} << Ids{4};
    QTest::newRow("both") << QJsonObject{{u"process"_s, u"nginx"_s}, {u"commandLine"_s, u"worker"_s}} << Ids{2};
    QTest::newRow("only one of both") << QJsonObject{{u"process"_s, u"bash"_s}, {u"commandLine"_s, u"worker"_s}} << Ids{};
    QTest::newRow("anything") << QJsonObject{{u"commandLine"_s, u"."_s}} << Ids{1, 2, 3, 4};
}

void tst_ProcessPattern::matches()
{
    QFETCH(QJsonObject, object);
    ProcessTable table;
    table.processes = {process(1, u"nginx"_s, u"nginx: master process /usr/sbin/nginx"_s),
                       process(2, u"nginx"_s, u"nginx: worker process"_s),
                       process(3, u"gnome-session-b"_s, u"/usr/libexec/gnome-session-binary --session=debian"_s),
                       process(4, u"python3"_s, u"/usr/bin/python3 /opt/backup/backup.py"_s),
                       process(5, u"kthreadd"_s),
                       process(6, u"nginx"_s, u"nginx: worker backup.py gnome-session-binary"_s)};
    QList<qint64> ids;
    for (const ProcessFigures &one : findProcesses(table, pattern(object), 6).processes) // 6: ID of this process
        ids.append(one.id);
    QTEST(ids, "found");
}

void tst_ProcessPattern::finds()
{
    ProcessTable table;
    table.isPartial = true;
    table.processes = {process(1, u"sh"_s), process(2, u"sh"_s), process(3, u"sh"_s)};
    table.processes[1].isZombie = true;
    const ProcessMatches found = findProcesses(table, pattern({{u"process"_s, u"sh"_s}}), 99);
    QCOMPARE(found.processes.size(), 2);
    QCOMPARE(found.zombies, 1);
    QVERIFY(found.isPartial);

    ProcessPattern numbered = pattern({{u"process"_s, u"sh"_s}, {u"pidFile"_s, u"/run/sh.pid"_s}});
    numbered.setProcessId(3);
    QCOMPARE(findProcesses(table, numbered, 99).processes.size(), 1);
    numbered.setProcessId(4); // the PID file is outdated
    QCOMPARE(findProcesses(table, numbered, 99).processes.size(), 0);
}

void tst_ProcessPattern::computesProcessorTimeBetweenReadings()
{
    ProcessFigures one = process(1, u"sh"_s);
    one.processorTime = 10;
    const ProcessorTimes before = processorTimes({one});
    one.processorTime = 11;
    QCOMPARE(processorUsage(before, {one}, 4), 25.0);
    ProcessFigures fresh = process(2, u"sh"_s); // started between the readings
    fresh.processorTime = 1;
    QCOMPARE(processorUsage(before, {one, fresh}, 4), 50.0);
    ProcessFigures successor = one; // another process with the same process ID
    successor.startedAt = 5;
    successor.processorTime = 2;
    QCOMPARE(processorUsage(before, {successor}, 4), 50.0);
    QCOMPARE(processorUsage(before, {}, 4), 0.0);
}

void tst_ProcessPattern::readsPidFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<qint64>("id");
    QTest::addColumn<QString>("problem");
    QTest::newRow("number") << QByteArray("812\n") << 812LL << QString();
    QTest::newRow("more lines, as of PostgreSQL") << QByteArray("812\n/var/lib/postgresql\n1767190230\n") << 812LL << QString();
    QTest::newRow("blanks") << QByteArray("   812  \n") << 812LL << QString();
    QTest::newRow("empty") << QByteArray("") << 0LL << u"protocol"_s;
    QTest::newRow("word") << QByteArray("running") << 0LL << u"protocol"_s;
    QTest::newRow("negative") << QByteArray("-1") << 0LL << u"protocol"_s;
    QTest::newRow("zero") << QByteArray("0") << 0LL << u"protocol"_s;
    QTest::newRow("beyond 64 bits") << QByteArray(40, '9') << 0LL << u"protocol"_s;
    QTest::newRow("huge") << QByteArray(1'000'000, 'x') << 0LL << u"protocol"_s;
    QTest::newRow("not found") << QByteArray() << 0LL << u"condition"_s;
}

void tst_ProcessPattern::readsPidFiles()
{
    QFETCH(QByteArray, content);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pid"_s);
    if (!content.isNull()) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    const auto read = readProcessIdFile(path);
    QTEST(read ? *read : 0LL, "id");
    QTEST(read ? QString() : errorTypeKey(read.error().type()), "problem");
    const auto ofFolder = readProcessIdFile(folder.path());
    QVERIFY(!ofFolder);
    QCOMPARE(ofFolder.error().type(), ErrorType::Permission);
}

QTEST_GUILESS_MAIN(tst_ProcessPattern)

} // namespace ProcessPatternTest

#include "tst_ProcessPattern.moc"
