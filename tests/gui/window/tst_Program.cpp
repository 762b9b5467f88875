// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The program itself, started as users start it.

#include "cli/CliRun.h"
#include "support/ProgramCopy.h"
#include "support/Signals.h"
#include "targets/SmallDisk.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace ProgramTest {

using namespace Qt::StringLiterals;

namespace {

constexpr int kAfterKill = 20'000; // [ms] generous, since tests run in parallel; CliEnding and CommandGuard check 5 s

//! The target has an ID, so nothing has to be saved. %1: the file that the command creates, %2: the long-running command that
//! follows.
const QString kTargets = uR"({"version": 1, "targets": [
  {"id": "6fa0b1c2-2f3a-4d59-8c1e-1d2f3a4b5c6d", "name": "Sleeper", "kind": "command", "shell": true, "timeout": "50m",
   "command": "touch %1; %2"}]})"_s;

QString program()
{
    return QCoreApplication::applicationDirPath() + u"/watchkeeper"_s;
}

//! Returns an environment with separate home and configuration folders, so that real profiles stay unchanged.
QProcessEnvironment environmentIn(const QTemporaryDir &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"HOME"_s, home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, home.filePath(u"config"_s));
    environment.insert(u"XDG_DATA_HOME"_s, home.filePath(u"data"_s));
    environment.insert(u"XDG_STATE_HOME"_s, home.filePath(u"state"_s));
    environment.insert(u"XDG_RUNTIME_DIR"_s, home.path()); // mode 0700
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    return environment;
}

bool hasEnded(QProcess &process)
{
    return process.state() == QProcess::NotRunning;
}

} // namespace

class tst_Program : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        m_process = std::make_unique<QProcess>();
        m_process->setProcessEnvironment(environmentIn(*m_home));
    }
    void cleanup()
    {
        if (!hasEnded(*m_process)) {
            m_process->kill();
            QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
        }
    }

    void answersWithoutADisplay_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("said");
        QTest::newRow("version") << QStringList{u"--version"_s} << u"watchkeeper "_s;
        QTest::newRow("help") << QStringList{u"--help"_s} << u"--profile"_s;
        QTest::newRow("all help") << QStringList{u"--help-all"_s} << u"--profile"_s;
        QTest::newRow("manual page") << QStringList{u"--man"_s} << u".TH WATCHKEEPER"_s;
    }
    void answersWithoutADisplay()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, said);
        QProcessEnvironment environment = environmentIn(*m_home);
        for (const QString &name : {u"QT_QPA_PLATFORM"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s})
            environment.remove(name);
        m_process->setProcessEnvironment(environment);
        m_process->start(program(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
        QCOMPARE(m_process->exitCode(), 0);
        QVERIFY(QString::fromLocal8Bit(m_process->readAllStandardOutput()).contains(said));
    }

    void refusesInvalidArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("option") << QStringList{u"--nonsense"_s};
        QTest::newRow("target") << QStringList{u"127.0.0.1:99999"_s};
        QTest::newRow("two beginnings") << QStringList{u"--sample-first"_s, u"true"_s};
        QTest::newRow("added and sample") << QStringList{u"--add"_s, u"--sample"_s};
        QTest::newRow("portable and a profile") << QStringList{u"--portable"_s, u"--profile"_s, u"x"_s};
        QTest::newRow("start at login, but how") << QStringList{u"--start-at-login"_s, u"perhaps"_s};
        QTest::newRow("added in the background") << QStringList{u"--add"_s, u"--minimized"_s, u"true"_s};
    }
    void refusesInvalidArguments()
    {
        QFETCH(QStringList, arguments);
        m_process->start(program(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
        QCOMPARE(m_process->exitCode(), 64);
        QVERIFY(!m_process->readAllStandardError().isEmpty());
    }

    //! The targets are written before the window exists.
    void fileSizeLimit()
    {
        m_process->setChildProcessModifier([] {
            std::signal(SIGXFSZ, SIG_DFL);
            const rlimit nothing{0, 0};
            ::setrlimit(RLIMIT_FSIZE, &nothing);
        });
        m_process->start(program(), {u"true"_s});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
        QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process->exitCode(), 74);
        QVERIFY(!m_process->readAllStandardError().isEmpty());
    }

    void takesAScreenshotOfGivenTargets_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << u"light"_s;
        QTest::newRow("dark") << u"dark"_s;
        QTest::newRow("high contrast") << u"high-contrast"_s;
    }
    void takesAScreenshotOfGivenTargets()
    {
        QFETCH(QString, theme);
        const QString file = m_home->filePath(u"window.png"_s);
        m_process->start(program(),
                         {u"--screenshot"_s, file, u"--size"_s, u"900x600"_s, u"--theme"_s, theme, u"--rounds"_s, u"3"_s,
                          u"true"_s, u"false"_s});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 30'000);
        QVERIFY2(m_process->exitCode() == 0, m_process->readAllStandardError().constData());
        const QImage image(file);
        QCOMPARE(image.size(), QSize(900, 600));
        QCOMPARE(image.pixelColor(450, 300).lightness() < 128, theme != u"light"_s);
        QVERIFY(!QFile::exists(m_home->filePath(u"config/watchkeeper/targets.json"_s))); // the default profile stays unchanged
    }

    void takesAScreenshotWithoutChecks_data()
    {
        QTest::addColumn<QByteArray>("profile");
        QTest::newRow("no file") << QByteArray();
        QTest::newRow("no targets") << QByteArray(R"({"version": 1, "targets": []})");
        QTest::newRow("all paused") << QByteArray(
            R"({"version": 1, "targets": [{"name": "A", "kind": "command", "command": "true", "paused": true}]})");
        QTest::newRow("not readable") << QByteArray("{");
    }
    void takesAScreenshotWithoutChecks()
    {
        QFETCH(QByteArray, profile);
        if (!profile.isEmpty()) {
            QFile targets(m_home->filePath(u"targets.json"_s));
            QVERIFY(targets.open(QIODevice::WriteOnly));
            QCOMPARE(targets.write(profile), profile.size());
        }
        const QString file = m_home->filePath(u"window.png"_s);
        m_process->start(program(), {u"--profile"_s, m_home->path(), u"--screenshot"_s, file, u"--rounds"_s, u"2"_s});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 30'000);
        QVERIFY2(m_process->exitCode() == 0, m_process->readAllStandardError().constData());
        QVERIFY(!QImage(file).isNull());
    }

    void aScreenshotThatCannotBeSavedIsAnError()
    {
        m_process->start(program(), {u"--screenshot"_s, m_home->filePath(u"missing/window.png"_s), u"true"_s});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 30'000);
        QCOMPARE(m_process->exitCode(), 74);
    }

#ifdef Q_OS_UNIX
    void startsWithTheSampleOnlyOnRequest_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("hasSample");
        QTest::newRow("plain") << QStringList() << false;
        QTest::newRow("asked") << QStringList{u"--sample-first"_s} << true;
    }
    void startsWithTheSampleOnlyOnRequest()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, hasSample);
        const QString folder = m_home->filePath(u"config/watchkeeper"_s);
        m_process->start(program(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder + u"/profile.lock"_s).size() > 0, 20'000);
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        second.start(program(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000); // the first instance replies once its window exists
        if (hasSample)
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(folder + u"/targets.json"_s), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(endsBySignal(), 20'000);
        QCOMPARE(QFile::exists(folder + u"/targets.json"_s), hasSample);
        QFile alerts(folder + u"/alerts.json"_s); // a new profile has desktop notifications
        QVERIFY(alerts.open(QIODevice::ReadOnly) && alerts.readAll().contains("\"desktop\""));
    }

    void theDemoLeavesTheProfileAlone()
    {
        const QString temporary = m_home->filePath(u"tmp"_s);
        QVERIFY(QDir().mkdir(temporary));
        QProcessEnvironment environment = environmentIn(*m_home);
        environment.insert(u"TMPDIR"_s, temporary);
        m_process->setProcessEnvironment(environment);
        const QString file = m_home->filePath(u"window.png"_s);
        m_process->start(program(), {u"--demo"_s, u"--screenshot"_s, file});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 60'000);
        QVERIFY2(m_process->exitCode() == 0, m_process->readAllStandardError().constData());
        QVERIFY(!QImage(file).isNull());
        QVERIFY(!QFileInfo::exists(m_home->filePath(u"config/watchkeeper"_s)));
        QVERIFY(!QFileInfo::exists(m_home->filePath(u"data/watchkeeper"_s)));
        QVERIFY(QDir(temporary).isEmpty(QDir::AllEntries | QDir::NoDotAndDotDot)); // the demo's own profile
    }

    void signalsEndTheProgram_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGHUP") << SIGHUP;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGTERM") << SIGTERM;
    }
    void signalsEndTheProgram()
    {
        QFETCH(int, number);
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        endBy(number);
    }

    //! Each instance looks for a running instance before either has a window.
    void onlyOneOfTwoSimultaneousStartsStays()
    {
        const QStringList arguments{u"--profile"_s, m_home->filePath(u"profile"_s)};
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        m_process->start(program(), arguments);
        second.start(program(), arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process) || hasEnded(second), 20'000);
        QProcess &stays = hasEnded(second) ? *m_process : second;
        QProcess &leaves = hasEnded(second) ? second : *m_process;
        QCOMPARE(leaves.exitStatus(), QProcess::NormalExit);
        QCOMPARE(leaves.exitCode(), 0);
        QVERIFY(watchkeeper::test::sendSignal(stays, SIGTERM));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(stays), 20'000);
        QCOMPARE(stays.exitCode(), 128 + SIGTERM);
    }

    void aSecondStartLeavesTheProfileToTheFirst()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        second.start(program(), {u"--profile"_s, profile});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000);
        QCOMPARE(second.exitStatus(), QProcess::NormalExit);
        QCOMPARE(second.exitCode(), 0); // the first instance brought its window to the front
        QVERIFY(!second.readAllStandardError().isEmpty());
        QCOMPARE(m_process->state(), QProcess::Running);
    }

    void handsAddedTargetsOver_data()
    {
        QTest::addColumn<bool>("isRunning");
        QTest::newRow("to the open window") << true;
        QTest::newRow("to its own window") << false;
    }
    //! The dialog tests the address at once, but adds nothing by itself.
    void handsAddedTargetsOver()
    {
        QFETCH(bool, isRunning);
        QTcpServer service;
        QVERIFY(service.listen(QHostAddress::LocalHost));
        QSignalSpy connections(&service, &QTcpServer::newConnection);
        const QString profile = m_home->filePath(u"profile"_s);
        const QStringList arguments{u"--profile"_s, profile,   u"--add"_s,
                                    u"--theme"_s,   u"dark"_s, u"127.0.0.1:%1"_s.arg(service.serverPort())};
        if (isRunning) {
            startWatching(profile);
            QProcess second;
            second.setProcessEnvironment(environmentIn(*m_home));
            second.start(program(), arguments);
            QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000);
            QCOMPARE(second.exitCode(), 0);
            const QByteArray reported = second.readAllStandardError();
            QVERIFY2(reported.contains("These options only apply to a start: --theme"), reported.constData());
        } else {
            writeTargets(profile);
            m_process->start(program(), arguments);
        }
        QTRY_VERIFY_WITH_TIMEOUT(connections.count() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(sleepers() > 0, 20'000);
        endBy(SIGTERM);
    }

    void aScreenshotNeedsTheProfile()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        const QString file = m_home->filePath(u"window.png"_s);
        second.start(program(), {u"--profile"_s, profile, u"--screenshot"_s, file});
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000);
        QCOMPARE(second.exitCode(), 1);
        QVERIFY(second.readAllStandardError().contains("No screenshot was saved."));
        QVERIFY(!QFileInfo::exists(file));
    }

    void aKilledProgramDoesNotLockItsProfileForever()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        QVERIFY(watchkeeper::test::sendSignal(*m_process, SIGKILL));
        QVERIFY(QTest::qWaitFor([] { return sleepers() == 0; }, kAfterKill));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
        QCOMPARE(targets(), m_written);
        startWatching(profile);
        endBy(SIGTERM);
    }

    //! The history file can never be read, as on a network drive whose server is down.
    void aHangingDiskDoesNotKeepItRunning()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        QVERIFY(QDir().mkpath(profile + u"/history"_s));
        const QDateTime hour = QDateTime::currentDateTimeUtc().addSecs(-2 * 3600);
        putPipe(QStringLiteral("%1/history/%2_%3_%3.segment")
                    .arg(profile, hour.toString(u"yyyy-MM-ddTHH"_s), QString::number(hour.toMSecsSinceEpoch())));
        startWatching(profile);
        endBy(SIGTERM);
    }

    //! The disk starts to hang after window.ini has been read.
    void aDiskThatHangsLaterDoesNotKeepItRunning()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        putPipe(profile + u"/window.ini"_s);
        endBy(SIGTERM);
    }

    //! The profile is read-only, like a snapshot or a profile on a write-protected USB stick.
    void monitorsAReadOnlyProfile()
    {
        watchkeeper::SmallDisk disk(4 * 1024 * 1024);
        const QString profile = disk.path() + u"/profile"_s;
        writeTargets(profile);
        QVERIFY(disk.makeReadOnly());
        startIn(profile);
        QProcess second; // no instance has the lock, so the second one also monitors
        second.setProcessEnvironment(environmentIn(*m_home));
        QVERIFY(QFile::remove(m_home->filePath(u"running"_s)));
        second.start(program(), {u"--profile"_s, profile});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"running"_s)), 30'000);
        QVERIFY(watchkeeper::test::sendSignal(second, SIGTERM));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000);
        QCOMPARE(second.exitCode(), 128 + SIGTERM);
        endBy(SIGTERM);
        QCOMPARE(QDir(profile).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
                 QStringList{u"targets.json"_s});
    }

    void keepsTheWindowPosition()
    {
        const QString profile = m_home->filePath(u"profile"_s);
        startWatching(profile);
        endBy(SIGTERM);
        QVERIFY(QSettings(profile + u"/window.ini"_s, QSettings::IniFormat).contains(u"geometry"_s));
    }

    void movesAnEarlierProfile()
    {
        const QString config = m_home->filePath(u"config/watchkeeper"_s);
        QVERIFY(QDir().mkpath(config));
        QSettings(config + u"/window.ini"_s, QSettings::IniFormat).setValue(u"mark"_s, 1);
        QVERIFY(QDir().mkpath(config + u"/history"_s));
        QFile result(config + u"/history/of_before"_s); // replaces a stored result; the command ends too late to store one
        QVERIFY(result.open(QIODevice::WriteOnly) && result.write("x") == 1);
        result.close();
        startWatching(config);
        endBy(SIGTERM);
        QVERIFY(QFile::exists(config + u"/history.sqlite"_s));
        QVERIFY(QFile::remove(m_home->filePath(u"running"_s)));
        m_process->start(program(), QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"running"_s)), 30'000);
        endBy(SIGTERM);
        QVERIFY(!QFile::exists(config + u"/history.sqlite"_s) && !QFile::exists(config + u"/window.ini"_s));
        QVERIFY(QFile::exists(m_home->filePath(u"data/watchkeeper/history.sqlite"_s)));
        QVERIFY(QFile::exists(m_home->filePath(u"data/watchkeeper/history/of_before"_s)));
        const QSettings layout(m_home->filePath(u"state/watchkeeper/window.ini"_s), QSettings::IniFormat);
        QVERIFY(layout.contains(u"mark"_s) && layout.contains(u"geometry"_s));
    }

    void usesAPortableProfile()
    {
        const QString copy = watchkeeper::test::copyProgram(program(), m_home->filePath(u"stick"_s));
        QFile marker(m_home->filePath(u"stick/portable"_s));
        QVERIFY(marker.open(QIODevice::WriteOnly));
        const QString folder = m_home->filePath(u"stick/profile"_s);
        m_process->start(copy, QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder + u"/profile.lock"_s).size() > 0, 20'000);
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        second.start(copy, QStringList());
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000); // the first instance replies once its window exists
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(endsBySignal(), 20'000);
        QVERIFY(QFile::exists(folder + u"/window.ini"_s));
        QVERIFY(!QFile::exists(m_home->filePath(u"config"_s)));
    }

    void usesAPortableProfileByOption()
    {
        const QString copy = watchkeeper::test::copyProgram(program(), m_home->filePath(u"stick"_s));
        const QString folder = m_home->filePath(u"stick/profile"_s);
        m_process->start(copy, {u"--portable"_s});
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(folder + u"/profile.lock"_s).size() > 0, 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(endsBySignal(), 20'000);
        QVERIFY(!QFile::exists(m_home->filePath(u"config"_s)));
        QVERIFY(!QFile::exists(m_home->filePath(u"stick/portable"_s))); // the next start without the option is an ordinary one
        run(copy, {u"--portable"_s, u"--start-at-login"_s, u"on"_s});
        QCOMPARE(m_process->exitCode(), 74);
        QVERIFY(m_process->readAllStandardError().contains("portable profile"));
    }

    void startsAtLogin()
    {
        const QString profile = m_home->filePath(u"my profile"_s);
        const auto change = [&](const QStringList &arguments) {
            run(program(), QStringList{u"--profile"_s, profile, u"--start-at-login"_s} + arguments);
            return m_process->readAllStandardOutput();
        };
        QCOMPARE(change({u"status"_s}), QByteArray("Start at login: off\n"));
        QCOMPARE(change({u"on"_s, u"--minimized"_s}), QByteArray("Start at login: on, in the background\n"));
        QCOMPARE(change({u"status"_s}), QByteArray("Start at login: on, in the background\n"));
        QVERIFY(!QFile::exists(profile)); // nothing is monitored yet

        // What the desktop does at login, before a tray exists: the offscreen platform has none.
        const QDir entries(m_home->filePath(u"config/autostart"_s));
        QCOMPARE(entries.entryList(QDir::Files).size(), 1);
        QFile entry(entries.filePath(entries.entryList(QDir::Files).first()));
        QVERIFY(entry.open(QIODevice::ReadOnly));
        const QString command = QString::fromUtf8(entry.readAll()).section(u"\nExec="_s, 1).section(u'\n', 0, 0);
        m_process->startCommand(command);
        QTRY_VERIFY_WITH_TIMEOUT(QFileInfo(profile + u"/profile.lock"_s).size() > 0, 20'000);
        QProcess second;
        second.setProcessEnvironment(environmentIn(*m_home));
        second.start(program(), {u"--profile"_s, profile}); // raises the window, which answers once it exists
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(second), 20'000);
        QCOMPARE(second.exitCode(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(endsBySignal(), 20'000);

        QCOMPARE(change({u"on"_s}), QByteArray("Start at login: on\n"));
        QCOMPARE(change({u"off"_s}), QByteArray("Start at login: off\n"));
        QVERIFY(entries.isEmpty());
    }

    void portableProfileCannotBeWritten()
    {
        const QString copy = watchkeeper::test::copyProgram(program(), m_home->filePath(u"stick"_s));
        for (const QString &name : {u"stick/portable"_s, u"stick/profile"_s}) {
            QFile file(m_home->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        m_process->start(copy, QStringList());
        QByteArray reported;
        QTRY_VERIFY_WITH_TIMEOUT((reported += m_process->readAllStandardError()).contains("isn't writable."), 20'000);
        QVERIFY(!QFile::exists(m_home->filePath(u"config"_s)));
        m_process->kill(); // otherwise the message box would stay open
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
    }

private:
    void run(const QString &path, const QStringList &arguments)
    {
        m_process->start(path, arguments);
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000);
    }
    bool endsBySignal() const
    {
        watchkeeper::test::sendSignal(*m_process, SIGTERM);
        return m_process->state() == QProcess::NotRunning;
    }
    //! Sends this signal to the program and waits until it ends. Its command must end too, and targets.json must stay
    //! unchanged.
    void endBy(int number)
    {
        QVERIFY(watchkeeper::test::sendSignal(*m_process, number));
        QTRY_VERIFY_WITH_TIMEOUT(hasEnded(*m_process), 20'000); // ./dev bench measures the time
        QCOMPARE(m_process->exitStatus(), QProcess::NormalExit);
        QCOMPARE(m_process->exitCode(), 128 + number);
        QTRY_COMPARE_WITH_TIMEOUT(sleepers(), 0, kAfterKill);
        QCOMPARE(targets(), m_written);
    }
    //! Replaces a file with a pipe, which would block forever when opened.
    static void putPipe(const QString &path)
    {
        QFile::remove(path);
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    }
    QByteArray targets() const
    {
        QFile file(m_profile + u"/targets.json"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    //! Returns a sleep time that no other process on this computer uses.
    static QByteArray sleep()
    {
        return "sleep 702." + QByteArray::number(QCoreApplication::applicationPid());
    }
    static int sleepers()
    {
        return watchkeeper::countProcesses(sleep());
    }
    void startWatching(const QString &profile)
    {
        writeTargets(profile);
        startIn(profile);
    }
    void writeTargets(const QString &profile)
    {
        const QString sign = m_home->filePath(u"running"_s);
        QFile::remove(sign);
        m_profile = profile;
        QVERIFY(QDir().mkpath(profile));
        m_written = kTargets.arg(sign, QString::fromLatin1(sleep())).toUtf8();
        QFile file(profile + u"/targets.json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(m_written), m_written.size());
    }
    //! Starts the program and waits until a command of the profile runs, which is detected by the file that it creates.
    void startIn(const QString &profile)
    {
        m_process->start(program(), {u"--profile"_s, profile});
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_home->filePath(u"running"_s)), 30'000);
        QVERIFY(sleepers() > 0);
    }

    QString m_profile;
    QByteArray m_written;
#endif

private:
    std::unique_ptr<QTemporaryDir> m_home;
    std::unique_ptr<QProcess> m_process;
};

QTEST_GUILESS_MAIN(tst_Program)

} // namespace ProgramTest

#include "tst_Program.moc"
