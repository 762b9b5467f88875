// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "cli/FaultServers.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

namespace FaultProfileTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests all faults in one profile with the real program: the outcome, error.type and message of each fault, and the time and
//! memory used.
class tst_FaultProfile : public QObject
{
    Q_OBJECT

    QString writeProfile()
    {
        QDir().mkpath(m_folder.filePath(u"p"_s));
        writeFile(m_folder, u"p/settings.json"_s, m_faults.settings());
        return writeFile(m_folder, u"faults.json"_s,
                         R"({"version":1,"defaults":{"timeout":"3s"},"targets":[)" + m_faults.targets(m_mark).join(",\n")
                             + "]}");
    }

    QTemporaryDir m_folder;
    FaultServers m_faults;
    QHash<QString, QJsonObject> m_results;
    QString m_mark;
    int m_status = -1;
    long m_peakMiB = 0;

private slots:
    void initTestCase()
    {
        m_mark = u"700.%1"_s.arg(QCoreApplication::applicationPid());
        QVERIFY(m_faults.start());
        CliRun cli(m_folder.path());
        m_status = cli.run({u"--profile"_s, m_folder.filePath(u"p"_s), u"check"_s, writeProfile(), u"--format"_s, u"ndjson"_s});
        m_peakMiB = peakOfEndedChildren(); // no child except watchkeeper-cli has exited
        for (const QByteArray &line : cli.out().split('\n')) {
            const QJsonObject result = QJsonDocument::fromJson(line).object();
            m_results.insert(result.value(u"target"_s).toString(), result);
        }
        QVERIFY2(m_status == 2, cli.err());
    }

    void cleanupTestCase() { QVERIFY(m_faults.stop()); }

    void reportsEachFault_data()
    {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QStringList>("words");

        for (const FaultCase &fault : FaultServers::cases(m_mark))
            QTest::newRow(qPrintable(fault.name)) << fault.expected << fault.words;
    }

    void reportsEachFault()
    {
        QFETCH(QString, expected);
        QFETCH(QStringList, words);
        const QJsonObject result = m_results.value(QString::fromUtf8(QTest::currentDataTag()));
        const QByteArray shown = QJsonDocument(result).toJson();
        QString reason = result.contains(u"error"_s) ? u"error"_s : u"warning"_s;
        const QJsonObject error = result.value(reason).toObject();
        const QString type = error.value(u"type"_s).toString();
        const QString outcome = result.value(u"outcome"_s).toString();
        QVERIFY2((type.isEmpty() ? outcome : outcome + u' ' + type) == expected, shown);
        const QString message = type.isEmpty() ? result.value(u"summary"_s).toString() : error.value(u"message"_s).toString();
        for (const QString &word : words)
            QVERIFY2(message.contains(word), shown);
        // output from the server may follow
        static const QRegularExpression sentence(u"^[A-Z0-9/a-z].*[.?]($| Output: )"_s);
        QVERIFY2(type.isEmpty() || sentence.match(message).hasMatch(), shown);
        QVERIFY2(result.value(u"durationMs"_s).toDouble() <= kFaultTimeoutMs + kFaultGraceMs, shown);
    }

    void usesLittleMemory()
    {
        qInfo("peak memory %ld MiB", m_peakMiB);
        QVERIFY2(m_peakMiB <= kFaultMaxMiB, qPrintable(QString::number(m_peakMiB)));
    }

    void nothingIsLeftRunning() { QTRY_COMPARE_WITH_TIMEOUT(countProcesses("sleep " + m_mark.toUtf8()), 0, 30'000); }
};

QTEST_GUILESS_MAIN(tst_FaultProfile)

} // namespace FaultProfileTest

#include "tst_FaultProfile.moc"
