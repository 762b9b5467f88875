// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/Signals.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUuid>

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

#include <sys/stat.h>

namespace CliWatchTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests `watchkeeper-cli watch`, which prints a line for each change. Only one program can monitor a profile.
class tst_CliWatch : public QObject
{
    Q_OBJECT

    QString profile() const { return m_folder->filePath(u"p"_s); }
    QString fileOf(const QByteArray &targets, const QString &name = u"targets.json"_s) const
    {
        return writeFile(*m_folder, name,
                         R"({"version":1,"defaults":{"every":"1s","attempts":1},"targets":[)" + targets + "]}");
    }
    //! Returns a target whose command is up while a file exists.
    QByteArray dependingOn(const QString &path, const QByteArray &name = "File") const
    {
        return "{\"name\":\"" + name + "\",\"kind\":\"command\",\"command\":\"test -e " + path.toUtf8() + "\"}";
    }
    //! Returns a child of the router. Its check takes longer and runs less often, so the router's recovery is detected first.
    QByteArray behindRouter(const QString &path) const
    {
        return "{\"name\":\"Shop\",\"kind\":\"command\",\"shell\":true,\"command\":\"sleep 0.3; test -e " + path.toUtf8()
            + "\",\"every\":\"3s\",\"dependsOn\":[\"Router\"]}";
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_cli = std::make_unique<CliRun>(m_folder->path());
        QDir().mkpath(profile());
    }

    void replacesADamagedFileByItsBackup()
    {
        const QString sign = writeFile(*m_folder, u"sign"_s, "");
        const QString good = fileOf(dependingOn(sign), u"p/targets.json~"_s);
        writeFile(*m_folder, u"p/targets.json"_s, QByteArray(100, '\0'));
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY(m_cli->waitForOut("Pending → Up").contains("✔ File"));
        QVERIFY2(m_cli->err().contains("The last valid version (targets.json~"), m_cli->err());
        QFile mended(good);
        QVERIFY(mended.open(QIODevice::ReadOnly));
        writeFile(*m_folder, u"p/targets.json"_s, mended.readAll().replace("File", "Mended"));
        QVERIFY(!m_cli->waitForOut("✔ Mended").isEmpty());
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    }

    //! Files are private regardless of the umask, because they contain host names and possibly passwords.
    void profileFilesArePrivate()
    {
        QVERIFY(QDir(profile()).removeRecursively());
        const auto openMask = [this](const QStringList &arguments) {
            CliRun cli(m_folder->path());
            cli.process().setChildProcessModifier([] { ::umask(0); });
            return cli.run(QStringList{u"--profile"_s, profile()} + arguments);
        };
        QCOMPARE(openMask({u"add"_s, u"true"_s}), 0);
        QCOMPARE(openMask({u"add"_s, u"true"_s}), 0); // also creates a backup file
        writeFile(*m_folder, u"p/settings.json"_s, R"({"logToFile":true,"logLevel":"debug"})");
        QFile::setPermissions(profile() + u"/settings.json"_s, QFile::ReadOwner | QFile::WriteOwner);
        m_cli->process().setChildProcessModifier([] { ::umask(0); });
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY(!m_cli->waitForErr("Monitoring 2 targets").isEmpty());
        const auto shown = [](const QFileInfo &info) { return QString::number(int(info.permissions()), 16); };
        const QFile::Permissions others =
            QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY2(!(QFileInfo(profile()).permissions() & others), qPrintable(shown(QFileInfo(profile()))));
        QStringList names;
        for (const QFileInfo &info : QDir(profile()).entryInfoList(QDir::Files | QDir::Hidden)) {
            names.append(info.fileName());
            QVERIFY2(!(info.permissions() & others), qPrintable(info.fileName() + u' ' + shown(info)));
        }
        for (const QString &name : {u"targets.json"_s, u"targets.json~"_s, u"profile.lock"_s, u"watchkeeper.log"_s})
            QVERIFY2(names.contains(name), qPrintable(name + u" is not among "_s + names.join(u' ')));
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    }

    //! The value of a placeholder exists only in the program's memory and in its requests. Other users can't read it there.
    void hidesSecretsFromOtherUsers()
    {
        const QByteArray canary = "canary-" + QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
        const QString secret = writeFile(*m_folder, u"secret"_s, canary);
        const QString filled = u"${file:%1}"_s.arg(secret);
        const QJsonObject page{{u"name"_s, u"Page"_s},
                               {u"kind"_s, u"http"_s},
                               {u"url"_s, QString(u"http://127.0.0.1:1/?key="_s + filled)},
                               {u"bearerToken"_s, filled}};
        const QJsonObject input{{u"name"_s, u"Input"_s},
                                {u"kind"_s, u"command"_s},
                                {u"command"_s, u"sh -c 'cat >&2; sleep 59.875'"_s},
                                {u"input"_s, filled}};
        const QString file = fileOf(QJsonDocument(page).toJson() + ',' + QJsonDocument(input).toJson());
        m_cli->start({u"watch"_s, file});
        QVERIFY(!m_cli->waitForOut("✖ Page").isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(countProcesses("sleep 59.875") > 0, 30'000); // the command has received its input
        for (const QString &process : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
            for (const QString &part : {u"cmdline"_s, u"environ"_s}) {
                QFile open(u"/proc/%1/%2"_s.arg(process, part));
                if (open.open(QIODevice::ReadOnly))
                    QVERIFY2(!open.readAll().contains(canary), qPrintable(open.fileName()));
            }
        }
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QVERIFY2(!m_cli->out().contains(canary) && !m_cli->err().contains(canary), m_cli->err());
    }

    void oneOfTwentyStartsMonitors()
    {
        fileOf(R"({"name":"A","kind":"simulated","latency":"1ms"})", u"p/targets.json"_s);
        std::vector<std::unique_ptr<CliRun>> runs;
        for (int i = 0; i < 20; ++i) {
            runs.push_back(std::make_unique<CliRun>(m_folder->path()));
            runs.back()->start({u"--profile"_s, profile(), u"watch"_s});
        }
        const auto running = [&runs] {
            return std::count_if(runs.begin(), runs.end(),
                                 [](const auto &run) { return run->process().state() == QProcess::Running; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30'000);
        const auto winner =
            std::find_if(runs.begin(), runs.end(), [](const auto &run) { return run->process().state() == QProcess::Running; });
        QVERIFY(!(*winner)->waitForErr("Monitoring 1 target").isEmpty());
        QVERIFY(test::sendSignal((*winner)->process(), SIGSTOP)); // stopped, but still running
        QCOMPARE(m_cli->run({u"--profile"_s, profile(), u"watch"_s}), 74);
        QVERIFY2(m_cli->err().contains("already monitors"), m_cli->err());
        QVERIFY(test::sendSignal((*winner)->process(), SIGCONT));
        QVERIFY((*winner)->signalAndWait(SIGINT) >= 0);
    }

    void printsALineForEachChange()
    {
        const QString sign = writeFile(*m_folder, u"sign"_s, "");
        m_cli->start({u"watch"_s, fileOf(dependingOn(sign))});
        QVERIFY(m_cli->waitForOut("Pending → Up").contains("✔ File"));
        QVERIFY(QFile::remove(sign));
        const QByteArray text = m_cli->waitForOut("Up → Down");
        QVERIFY2(text.contains("✖ File"), text);
        QVERIFY2(QRegularExpression(u"(?m)^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC  ✖"_s)
                     .match(QString::fromUtf8(text))
                     .hasMatch(),
                 text);
        writeFile(*m_folder, u"sign"_s, "");
        QVERIFY(!m_cli->waitForOut("Down → Up").isEmpty());
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QCOMPARE(m_cli->wait(), 130);
        QCOMPARE(m_cli->out().count('\n'), 3); // unchanged results aren't printed
        QVERIFY2(m_cli->err().contains("3 changes. Now: 1 up"), m_cli->err());
    }

    void printsNdjson()
    {
        m_cli->start({u"watch"_s, fileOf(dependingOn(u"/nowhere"_s)), u"--format"_s, u"ndjson"_s});
        const QByteArray line = m_cli->waitForOut("\n");
        const QJsonObject change = QJsonDocument::fromJson(line).object();
        QCOMPARE(change.value(u"from"_s).toString(), u"pending"_s);
        QCOMPARE(change.value(u"to"_s).toString(), u"down"_s);
        QCOMPARE(change.value(u"target"_s).toString(), u"File"_s);
        QVERIFY(!change.value(u"why"_s).toString().isEmpty());
        QCOMPARE(change.value(u"result"_s).toObject().value(u"error"_s).toObject().value(u"type"_s).toString(), u"command"_s);
        m_cli->signalAndWait(SIGTERM);
        QCOMPARE(m_cli->wait(), 143);
    }

    //! The target alternates between up and down. Then flapping detection is turned off.
    void detectsFlapping()
    {
        const QByteArray toggling =
            "{\"name\":\"Shop\",\"kind\":\"command\",\"shell\":true,\"command\":\"if test -e sign; then rm sign;"
            " false; else touch sign; fi\",\"directory\":\""
            + m_folder->path().toUtf8() + "\",\"flappingHigh\":10,\"flappingLow\":5";
        fileOf(toggling + '}', u"p/targets.json"_s);
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY2(m_cli->waitForOut("→ Flapping  Flapping (12 %).").contains("Shop      Up → Flapping"), m_cli->out());
        fileOf(toggling + ",\"flapping\":\"off\"}", u"p/targets.json"_s);
        QVERIFY2(!m_cli->waitForOut("No longer flapping (0 %).").isEmpty(), m_cli->out());
        QVERIFY2(m_cli->out().contains("Shop      Flapping → "), m_cli->out());
        m_cli->signalAndWait(SIGINT);
    }

    void printsFlappingInNdjson()
    {
        m_cli->start(
            {u"watch"_s,
             fileOf("{\"name\":\"Shop\",\"kind\":\"command\",\"shell\":true,\"command\":\"if test -e sign; then rm sign;"
                    " false; else touch sign; fi\",\"directory\":\""
                    + m_folder->path().toUtf8() + "\",\"flappingHigh\":10,\"flappingLow\":5}"),
             u"--format"_s, u"ndjson"_s});
        QVERIFY(!m_cli->waitForOut("\"percent\":").isEmpty());
        QVERIFY(
            !m_cli->waitForOut("\"to\":\"down\",\"flapping\":true").isEmpty()); // the next change is marked as flapping, too
        m_cli->signalAndWait(SIGINT);
        const QList<QByteArray> lines = m_cli->out().split('\n');
        const auto line =
            std::find_if(lines.begin(), lines.end(), [](const QByteArray &text) { return text.contains("percent"); });
        const QJsonObject change = QJsonDocument::fromJson(*line).object();
        QCOMPARE(change.value(u"flapping"_s), QJsonValue(true));
        QCOMPARE(change.value(u"percent"_s).toDouble(), 11.7);
        QCOMPARE(change.value(u"target"_s).toString(), u"Shop"_s);
        QVERIFY(change.contains(u"at"_s) && change.contains(u"id"_s) && !change.contains(u"unreachable"_s));
    }

    //! Either target may be found down first. In the end, the child is reported as unreachable, and as up when its parent is up
    //! again.
    void reportsChildrenAsUnreachable()
    {
        const QString sign = writeFile(*m_folder, u"sign"_s, "");
        m_cli->start({u"watch"_s, fileOf(dependingOn(sign, "Router") + ',' + behindRouter(sign))});
        QVERIFY(!m_cli->waitForOut("✔ Shop").isEmpty());
        QVERIFY(QFile::remove(sign));
        QVERIFY(!m_cli->waitForOut("Router is down.").isEmpty());
        const QRegularExpression line(u"(?m) \\? Shop +(Up|Down) → Unreachable  Router is down\\."_s);
        QVERIFY2(line.match(QString::fromUtf8(m_cli->out())).hasMatch(), m_cli->out());
        writeFile(*m_folder, u"sign"_s, "");
        QVERIFY(!m_cli->waitForOut("Unreachable → Up").isEmpty());
        QVERIFY2(!m_cli->out().contains("Unreachable → Down"), m_cli->out()); // not reported as down before its own check
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QVERIFY2(!m_cli->out().contains("Router  Up → Unreachable"), m_cli->out());
    }

    //! The parent is back. The child is reported down only after its own check.
    void reportsAChildThatIsStillDown()
    {
        const QString sign = writeFile(*m_folder, u"sign"_s, "");
        const QString other = writeFile(*m_folder, u"other"_s, "");
        m_cli->start({u"watch"_s, fileOf(dependingOn(sign, "Router") + ',' + behindRouter(other)), u"--format"_s, u"ndjson"_s});
        QVERIFY(!m_cli->waitForOut("\"target\":\"Shop\"").isEmpty());
        QVERIFY(QFile::remove(sign) && QFile::remove(other));
        QVERIFY2(!m_cli->waitForOut("\"unreachable\":true,\"because\":\"Router\"").isEmpty(), m_cli->out());
        writeFile(*m_folder, u"sign"_s, "");
        QVERIFY(!m_cli->waitForOut("\"unreachable\":false").isEmpty());
        const QJsonObject back = QJsonDocument::fromJson(m_cli->out().trimmed().split('\n').last()).object();
        QCOMPARE(back.value(u"target"_s).toString(), u"Shop"_s);
        QVERIFY(!back.contains(u"because"_s));
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
    }

    void endsAfterTheGivenTime_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<int>("status");

        QTest::newRow("up") << QByteArray("\"latency\":\"1ms\"") << 0;
        QTest::newRow("down") << QByteArray("\"failureRate\":100,\"latency\":\"1ms\"") << 2;
        QTest::newRow("down, not believed yet")
            << QByteArray(R"("attempts":3,"retryEvery":"1h","every":"1h","failureRate":100,"latency":"1ms")") << 2;
        QTest::newRow("not looked at yet") << QByteArray(R"("latency":"30s","timeout":"1m")") << 3;
        QTest::newRow("paused") << QByteArray(R"("failureRate":100,"latency":"1ms","paused":true)") << 0;
    }

    void endsAfterTheGivenTime()
    {
        QFETCH(QByteArray, fields);
        QFETCH(int, status);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(m_cli->run({u"watch"_s, fileOf(R"({"name":"S","kind":"simulated",)" + fields + '}'), u"--for"_s, u"4s"_s}),
                 status);
        QVERIFY(clock.elapsed() >= 4000);
    }

    //! A paused target is no longer checked, so its former state doesn't count.
    void pausedTargetDoesNotAffectTheExitStatus()
    {
        const QByteArray good = R"({"name":"Good","kind":"simulated","latency":"1ms"})";
        fileOf(dependingOn(u"/nowhere"_s) + ',' + good, u"p/targets.json"_s);
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY(!m_cli->waitForOut("→ Down").isEmpty());
        CliRun pause(m_folder->path());
        QCOMPARE(pause.run({u"--profile"_s, profile(), u"pause"_s, u"File"_s}), 0);
        CliRun add(m_folder->path());
        QCOMPARE(add.run({u"--profile"_s, profile(), u"add"_s, u"true"_s, u"--name"_s, u"Third"_s}), 0);
        QVERIFY(!m_cli->waitForOut("Third").isEmpty()); // the pause took effect earlier
        QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
        QVERIFY2(m_cli->err().contains("Now: 2 up") && !m_cli->err().contains("1 down"), m_cli->err());
    }

    void appliesEditsOfTheProfile()
    {
        fileOf(R"({"name":"First","kind":"simulated","latency":"1ms"})", u"p/targets.json"_s);
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY(!m_cli->waitForOut("First").isEmpty());
        CliRun add(m_folder->path());
        QCOMPARE(add.run({u"--profile"_s, profile(), u"add"_s, u"true"_s, u"--name"_s, u"Second"_s, u"--every"_s, u"1s"_s}), 0);
        QVERIFY(!m_cli->waitForOut("Second").isEmpty());
        m_cli->signalAndWait(SIGINT);
        QCOMPARE(m_cli->wait(), 130);
    }

    void oneMonitorPerProfile()
    {
        fileOf(R"({"name":"First","kind":"simulated","latency":"1ms"})", u"p/targets.json"_s);
        m_cli->start({u"--profile"_s, profile(), u"watch"_s});
        QVERIFY(!m_cli->waitForOut("First").isEmpty());
        CliRun second(m_folder->path());
        QCOMPARE(second.run({u"--profile"_s, profile(), u"watch"_s}), 74);
        QVERIFY2(second.err().contains("already monitors the profile")
                     && second.err().contains(QByteArray::number(m_cli->process().processId())),
                 second.err());
        CliRun once(m_folder->path());
        QCOMPARE(once.run({u"--profile"_s, profile(), u"check"_s}), 0); // checking doesn't require the lock
        m_cli->signalAndWait(SIGKILL);
        CliRun heir(m_folder->path());
        QCOMPARE(heir.run({u"--profile"_s, profile(), u"watch"_s, u"--for"_s, u"3s"_s}), 0);
    }

    void twentyStartsOneWatcher()
    {
        fileOf(R"({"name":"First","kind":"simulated","latency":"1ms"})", u"p/targets.json"_s);
        std::vector<std::unique_ptr<CliRun>> runs;
        for (int i = 0; i < 20; ++i) {
            runs.push_back(std::make_unique<CliRun>(m_folder->path()));
            runs.back()->start({u"--profile"_s, profile(), u"watch"_s});
        }
        const auto running = [&runs] {
            return std::count_if(runs.begin(), runs.end(), [](const auto &run) { return run->wait(0) == -1; });
        };
        QTRY_COMPARE_WITH_TIMEOUT(running(), 1, 30'000);
        for (const auto &run : runs) {
            if (run->wait(0) == -1)
                run->signalAndWait(SIGTERM);
            else
                QCOMPARE(run->wait(), 74);
        }
    }
};

QTEST_GUILESS_MAIN(tst_CliWatch)

} // namespace CliWatchTest

#include "tst_CliWatch.moc"
