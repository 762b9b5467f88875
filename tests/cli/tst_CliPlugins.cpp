// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/Signals.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace CliPluginsTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `perfdata`, `range`, and plugins in `check` and `add`, as called by scripts.
class tst_CliPlugins : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

    int feed(const QByteArray &input)
    {
        m_cli->process().setStandardInputFile(writeFile(*m_folder, u"input"_s, input));
        return m_cli->run({u"perfdata"_s});
    }

    void writePlugin(const QString &name, const QByteArray &script)
    {
        QFile file(writeFile(*m_folder, name, "#!/bin/sh\n" + script));
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
    }

    void evaluatesRanges_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        const auto row = [](const char *arguments, int status, const char *out, const char *err = "") {
            QTest::newRow(arguments) << QString::fromUtf8(arguments).split(u' ', Qt::SkipEmptyParts) << status
                                     << QByteArray(out) << QByteArray(err);
        };
        row("@10:20 15", 2, "alert\n");
        row("@10:20 25", 0, "ok\n");
        row("10 5", 0, "ok\n");
        row("10 5 11 -1 10", 2, "ok\nalert\nalert\nok\n"); // the worst value determines the exit status
        row("~:10 -.5 -5", 0, "ok\nok\n");
        row("-5:-1 -3 -6 -0.5", 2, "ok\nalert\nalert\n");
        row("-- -5:-1 -3", 0, "ok\n");
        row("10: 1e3", 0, "ok\n");
        row("abc 5", 65, "", "“abc” isn't a valid range.");
        row("20:10 5", 65, "", "is greater than its end");
        row("10 5 x", 65, "", "“x” isn't a valid number. Use a form like 12 or -0.5.");
        row("10 1,5", 65, "", "“1,5” isn't a valid number");
        row("10 nan", 65, "", "isn't a valid number");
        row("10 5ms", 65, "", "isn't a valid number");
        row("10", 64, "", "VALUE is required");
        row("", 64, "", "RANGE is required");
    }
    void evaluatesRanges()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, err);
        QTEST(m_cli->run(QStringList{u"range"_s} + arguments), "status");
        QTEST(m_cli->out(), "out");
        QVERIFY2(m_cli->err().contains(err), m_cli->err());
        QCOMPARE(m_cli->err().isEmpty(), err.isEmpty());
    }

    void printsPerfdataAsJson()
    {
        QCOMPARE(feed("DISK WARNING - low | rta=12.5ms;100;500;0 't x'=5;@1:2;~:9;;10 q=U bad=1,5\nmore\n"), 0);
        QCOMPARE(m_cli->out(),
                 QByteArray(R"({"text":"DISK WARNING - low","longText":"more","perfdata":[)"
                            R"({"label":"rta","value":0.0125,"unit":"seconds","warn":0.1,"crit":0.5,"min":0,"max":null,)"
                            R"("original":{"value":"12.5","unit":"ms","warn":"100","crit":"500","min":"0"}},)"
                            R"({"label":"t x","value":5,"unit":"","warn":"@1:2","crit":"~:9","min":null,"max":10,)"
                            R"("original":{"value":"5","unit":"","warn":"@1:2","crit":"~:9","max":"10"}},)"
                            R"({"label":"q","value":null,"unit":"","warn":null,"crit":null,"min":null,"max":null,)"
                            R"("original":{"value":"U","unit":""}}],)"
                            R"("errors":["“bad=1,5” is ignored: numbers require a decimal point, not a comma. )"
                            R"(Does the plugin use a locale other than C?"]})"
                            "\n"));
        QCOMPARE(m_cli->err(), QByteArray());
    }

    void acceptsEmptyInput()
    {
        QCOMPARE(feed(""), 0);
        QCOMPARE(m_cli->out(), "{\"text\":\"\",\"longText\":\"\",\"perfdata\":[],\"errors\":[]}\n");
    }

    void anyInputGivesJson()
    {
        QCOMPARE(feed(QByteArray("OK \xff\xfe\0 \x1b[31m | a\xff=1\n", 20)), 0);
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(m_cli->out(), &error);
        QVERIFY2(error.error == QJsonParseError::NoError, m_cli->out());
        QCOMPARE(document.object().value(u"perfdata"_s).toArray().size(), 1);
    }

    void refusesAnEndlessFile()
    {
        m_cli->process().setStandardInputFile(u"/dev/zero"_s);
        QCOMPARE(m_cli->run({u"perfdata"_s}), 65);
        QVERIFY2(m_cli->err().contains("Standard input contains more than 16.8 MB"), m_cli->err());
    }

    void refusesAFolder()
    {
        m_cli->process().setStandardInputFile(m_folder->path());
        QCOMPARE(m_cli->run({u"perfdata"_s}), 74);
        QVERIFY2(m_cli->err().contains("Standard input couldn't be read"), m_cli->err());
    }

    void canBeInterruptedWhileWaitingForInput()
    {
        const QByteArray pipe = m_folder->filePath(u"pipe"_s).toLocal8Bit();
        QCOMPARE(mkfifo(pipe.constData(), 0600), 0);
        const int writer = open(pipe.constData(), O_RDWR | O_CLOEXEC); // a writer that never writes anything
        const auto closing = qScopeGuard([writer] { close(writer); });
        m_cli->process().setStandardInputFile(m_folder->filePath(u"pipe"_s));
        m_cli->start({u"perfdata"_s});
        QVERIFY(m_cli->process().waitForStarted());
        // The process exits with 130 only if its signal handlers are installed.
        QTRY_VERIFY_WITH_TIMEOUT(test::isCatching(m_cli->process(), SIGINT), 30'000);
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QCOMPARE(m_cli->process().exitCode(), 130);
    }

    void pluginsAreRecognised_data()
    {
        QTest::addColumn<QString>("option");
        QTest::newRow("--command") << u"--command"_s;
        QTest::newRow("--target") << u"--target"_s;
    }
    void pluginsAreRecognised()
    {
        QFETCH(QString, option);
        writePlugin(u"check_it"_s, "echo \"IT WARNING - $1 | n=5ms;3\"\nexit 1\n");
        const QString line = m_folder->filePath(u"check_it"_s) + u" warm"_s;
        QCOMPARE(m_cli->run({u"check"_s, option, line, u"--format"_s, u"ndjson"_s}), 1);
        const QJsonObject result = QJsonDocument::fromJson(m_cli->out()).object();
        QCOMPARE(result.value(u"outcome"_s).toString(), u"degraded"_s);
        QCOMPARE(result.value(u"summary"_s).toString(), u"IT WARNING - warm"_s);
        QCOMPARE(result.value(u"values"_s).toObject().value(u"n"_s).toDouble(), 0.005);
        QCOMPARE(result.value(u"warning"_s).toObject().value(u"message"_s).toString(),
                 u"check_it reports a warning: IT WARNING - warm"_s);
    }

    void addRecognisesPlugins()
    {
        QCOMPARE(m_cli->run({u"--profile"_s, m_folder->path(), u"add"_s, u"check_load -w 5 -c 9"_s}), 0);
        QFile file(m_folder->filePath(u"targets.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject target =
            QJsonDocument::fromJson(file.readAll()).object().value(u"targets"_s).toArray().at(0).toObject();
        QCOMPARE(target.value(u"plugin"_s), QJsonValue(true));
        QCOMPARE(target.value(u"command"_s).toString(), u"check_load -w 5 -c 9"_s);
    }
};

QTEST_GUILESS_MAIN(tst_CliPlugins)

} // namespace CliPluginsTest

#include "tst_CliPlugins.moc"
