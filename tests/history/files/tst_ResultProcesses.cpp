// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ResultRounds.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <random>

namespace ResultProcessesTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests several processes that use the same folder: a writer is killed, another writer continues, and others read.
class tst_ResultProcesses : public QObject
{
    Q_OBJECT

private slots:
    void killedAtAnyInstant();
    void twoReadWhileOneWrites();
};

namespace {

std::unique_ptr<QProcess> start(const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(QCoreApplication::applicationDirPath() + u"/watchkeeper-test-results"_s, arguments);
    return process;
}

//! Waits for `count` lines of a writer's output, and returns the number in the last one.
int linesUntil(QProcess *process, int count)
{
    int said = 0;
    while (count > 0 && (process->canReadLine() || process->waitForReadyRead(10'000))) {
        while (process->canReadLine()) {
            said = process->readLine().trimmed().toInt();
            --count;
        }
    }
    return said;
}

} // namespace

//! All rows reported by the writer must exist exactly once and unchanged. The test is repeated on the same folder.
void tst_ResultProcesses::killedAtAnyInstant()
{
    QTemporaryDir folder;
    std::mt19937 random(1);
    int rounds = 0;
    for (int death = 0; death < 40; ++death) {
        const auto writer = start({u"write"_s, folder.path(), QString::number(rounds), u"1000000"_s});
        int said = linesUntil(writer.get(), std::uniform_int_distribution(1, 25)(random));
        writer->kill();
        QVERIFY(writer->waitForFinished());
        while (writer->canReadLine())
            said = writer->readLine().trimmed().toInt();
        QVERIFY(said > rounds);
        QString wrong;
        rounds = countCompleteRounds(folder.path(), &wrong);
        QVERIFY2(rounds >= said, qPrintable(u"%1 of %2 rounds: %3"_s.arg(rounds).arg(said).arg(wrong)));
    }
    QVERIFY2(rounds > 200, qPrintable(QString::number(rounds))); // several hours: tails, segments and intermediate states
}

void tst_ResultProcesses::twoReadWhileOneWrites()
{
    QTemporaryDir folder;
    const QString end = u"400"_s;
    const auto reader = start({u"read"_s, folder.path(), end});
    const auto other = start({u"read"_s, folder.path(), end});
    const auto writer = start({u"write"_s, folder.path(), u"0"_s, end});
    for (QProcess *process : {writer.get(), reader.get(), other.get()}) {
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 0);
    }
}

QTEST_GUILESS_MAIN(tst_ResultProcesses)

} // namespace ResultProcessesTest

#include "tst_ResultProcesses.moc"
