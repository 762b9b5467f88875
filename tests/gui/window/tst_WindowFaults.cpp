// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/FaultServers.h"
#include "gui/WindowSession.h"
#include "gui/table/model/ResultsModel.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace WindowFaultsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace watchkeeper::test;

//! Tests all kinds of failure in one profile, in the real window. The table must show the same results as the command line.
class tst_WindowFaults : public QObject
{
    Q_OBJECT

    const ResultRow &row(const QString &name) { return m_model->row(m_model->rowOf(m_session.ids({name}).value(0))); }

    int finished() const
    {
        int done = 0;
        for (int i = 0; i < m_model->rowCount(); ++i)
            done += m_model->row(i).last ? 1 : 0;
        return done;
    }

    QByteArray targets() const
    {
        return R"({"version":1,"defaults":{"timeout":"3s","every":"1h"},"targets":[)" + m_faults.targets(m_mark).join(",\n")
            + "]}";
    }
    //! Runs the program until each failure has been reported.
    void runProgram()
    {
        const QTemporaryDir folder;
        writeFile(folder, u"settings.json"_s, m_faults.settings());
        writeFile(folder, u"targets.json"_s, targets());
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QCoreApplication::applicationDirPath() + u"/watchkeeper"_s,
                      {u"--profile"_s, folder.path(), u"--screenshot"_s, folder.filePath(u"window.png"_s)});
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitCode(), 0);
        m_peakMiB = peakOfEndedChildren(); // no other child has ended, and this process has no window yet
    }

    FaultServers m_faults;
    WindowSession m_session;
    ResultsModel *m_model = nullptr;
    QString m_mark;
    long m_peakMiB = 0;

private slots:
    void initTestCase()
    {
        m_mark = u"701.%1"_s.arg(QCoreApplication::applicationPid());
        QVERIFY(m_faults.start());
        runProgram();
        if (QTest::currentTestFailed())
            return;
        m_session.writeFile(m_faults.settings(), u"settings.json"_s);
        m_session.writeFile(targets());
        QVERIFY(m_session.open());
        m_model = m_session.find<ResultsModel>();
        QVERIFY(m_model);
        const int count = static_cast<int>(FaultServers::cases(m_mark).size());
        QTRY_COMPARE_WITH_TIMEOUT(finished(), count, 60'000);
    }

    void cleanupTestCase()
    {
        QVERIFY(m_session.close());
        QVERIFY(m_faults.stop());
    }

    void showsTheFault_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("words");

        for (const FaultCase &fault : FaultServers::cases(m_mark))
            QTest::newRow(qPrintable(fault.name)) << fault.expected << fault.words;
    }

    void showsTheFault()
    {
        QFETCH(QString, expected);
        QFETCH(QStringList, words);
        const ResultRow &shown = row(QString::fromUtf8(QTest::currentDataTag()));
        QVERIFY(shown.last);
        const Observation &seen = shown.last->observation;
        const std::optional<CheckError> &why = seen.error ? seen.error : seen.warning;
        const QString outcome = outcomeKey(shown.last->outcome);
        QCOMPARE(why ? outcome + u' ' + errorTypeKey(why->type()) : outcome, expected);
        const QString text = why ? shown.message() : shown.summary();
        for (const QString &word : words)
            QVERIFY2(text.contains(word), qPrintable(text));
        QVERIFY2(seen.durationMs <= kFaultTimeoutMs + kFaultGraceMs, qPrintable(QString::number(seen.durationMs)));
    }

    void usesLittleMemory()
    {
        qInfo("peak memory %ld MiB", m_peakMiB);
        QVERIFY2(m_peakMiB > 0 && m_peakMiB <= kFaultMaxMiB, qPrintable(QString::number(m_peakMiB)));
    }
};

QTEST_MAIN(tst_WindowFaults)

} // namespace WindowFaultsTest

#include "tst_WindowFaults.moc"
