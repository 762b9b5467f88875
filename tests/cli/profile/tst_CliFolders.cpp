// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"
#include "support/ProgramCopy.h"

#include <QDir>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <memory>

namespace CliFoldersTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

//! Tests where the program stores its files, including profiles of earlier versions and portable profiles.
class tst_CliFolders : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void anEarlierProfileIsMoved();
    void reportsASecondHistoryOnce();
    void otherProgramsFindTheStandardProfile();
    void usesAPortableProfile();
    void findsThePortableProfileThroughALink();
    void portableThatCannotBeWritten();

private:
    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString config() const { return path(u"config/watchkeeper"_s); }
    QString data() const { return path(u"data/watchkeeper"_s); }
    int cli(const QStringList &arguments);
    //! Monitors until every target has been checked.
    void watch(const QStringList &arguments);
    QByteArray query(const QStringList &arguments = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<CliRun> m_cli;
};

namespace {

const QByteArray kTargets = R"({"version":1,"defaults":{"every":"1h","attempts":1},"targets":[
{"id":"11111111-1111-4111-8111-111111111111","name":"Good","kind":"simulated","latency":"3ms"},
{"id":"22222222-2222-4222-8222-222222222222","name":"Bad","kind":"simulated","latency":"1ms","failureRate":100}]})";

//! Whether all lines occur in the text. Results are listed by target, so newer ones can be between them.
bool hasLines(const QByteArray &text, const QByteArray &lines)
{
    const QByteArrayList all = text.split('\n');
    const QByteArrayList wanted = lines.split('\n');
    return std::all_of(wanted.begin(), wanted.end(), [&all](const QByteArray &line) { return all.contains(line); });
}

} // namespace

void tst_CliFolders::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(QDir().mkpath(config()));
    writeFile(*m_folder, u"config/watchkeeper/targets.json"_s, kTargets);
}

int tst_CliFolders::cli(const QStringList &arguments)
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    return m_cli->run(arguments);
}

void tst_CliFolders::watch(const QStringList &arguments)
{
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->start(arguments + QStringList{u"watch"_s});
    QVERIFY(!m_cli->waitForErr("Monitoring 2 targets").isEmpty());
    QTRY_VERIFY_WITH_TIMEOUT(m_cli->err().contains("Bad") || m_cli->out().contains("Bad"), 20'000);
    QVERIFY(m_cli->signalAndWait(SIGINT) >= 0);
}

//! Returns all stored results.
QByteArray tst_CliFolders::query(const QStringList &arguments)
{
    const int status = cli(arguments + QStringList{u"history"_s, u"query"_s, u"--format"_s, u"csv"_s});
    return status == 0 && m_cli->err().isEmpty() ? m_cli->out() : "failed: " + m_cli->err();
}

void tst_CliFolders::anEarlierProfileIsMoved()
{
    watch({u"--profile"_s, config()}); // stores everything in one folder, as earlier versions did
    const QByteArray before = query({u"--profile"_s, config()});
    QVERIFY2(before.contains("Good") && before.contains("Bad"), before);
    writeFile(*m_folder, u"config/watchkeeper/window.ini"_s, "[General]\nmark=1\n");

    QCOMPARE(query(), before); // a read-only command doesn't move the history
    QCOMPARE(cli({u"check"_s}), 2);
    QVERIFY(QFile::exists(config() + u"/history.sqlite"_s));
    QVERIFY(!QFile::exists(data()));

    watch({});
    const QByteArray reported =
        QByteArray("History moved from ") + config().toLocal8Bit() + " to " + data().toLocal8Bit() + '.';
    QCOMPARE(m_cli->err().count(reported), 1);
    QVERIFY(!QFile::exists(config() + u"/history.sqlite"_s) && !QFile::exists(config() + u"/history"_s));
    QVERIFY(QFile::exists(data() + u"/history.sqlite"_s) && QFile::exists(data() + u"/history"_s));
    QVERIFY(QFile::exists(path(u"state/watchkeeper/window.ini"_s)));
    QVERIFY2(hasLines(query(), before), m_cli->out());
    watch({});
    QVERIFY2(!m_cli->err().contains("moved"), m_cli->err());
    QVERIFY2(hasLines(query(), before), m_cli->out());
}

void tst_CliFolders::reportsASecondHistoryOnce()
{
    watch({});
    const QByteArray before = query();
    watch({u"--profile"_s, config()}); // as an earlier version would, after the move
    watch({});
    QVERIFY2(m_cli->err().contains("History exists in ") && m_cli->err().contains("use --profile " + config().toLocal8Bit()),
             m_cli->err());
    QVERIFY2(hasLines(query(), before), m_cli->out());
    watch({});
    QVERIFY2(!m_cli->err().contains("History exists"), m_cli->err());
}

//! The other program has a different $XDG_RUNTIME_DIR.
void tst_CliFolders::otherProgramsFindTheStandardProfile()
{
    CliRun watcher(m_folder->path());
    watcher.setEnvironment(u"XDG_RUNTIME_DIR"_s, m_folder->path());
    watcher.start({u"watch"_s});
    QTRY_VERIFY_WITH_TIMEOUT(watcher.out().contains("Bad"), 20'000);
    QVERIFY(QFileInfo(config() + u"/watch.socket"_s).isSymLink());
    QVERIFY(!QDir(path(u"watchkeeper"_s)).entryList(QDir::System).isEmpty());
    QCOMPARE(cli({u"ack"_s, u"Bad"_s}), 0);
    QCOMPARE(m_cli->out(), QByteArray("Acknowledged: Bad\n"));
    QVERIFY(watcher.signalAndWait(SIGINT) >= 0);
}

void tst_CliFolders::usesAPortableProfile()
{
    const QString program = test::copyProgram(CliRun::program(), path(u"stick"_s));
    writeFile(*m_folder, u"stick/portable"_s, "");
    const auto run = [&](const QStringList &arguments) {
        m_cli = std::make_unique<CliRun>(m_folder->path());
        m_cli->process().start(program, arguments);
        return m_cli->wait();
    };
    QCOMPARE(run({u"add"_s, u"https://shop.example"_s}), 0);
    QVERIFY(QFile::exists(path(u"stick/profile/targets.json"_s)));
    QCOMPARE(run({u"list"_s}), 0);
    QVERIFY2(m_cli->out().contains("shop.example") && !m_cli->out().contains("Good"), m_cli->out());
    QCOMPARE(run({u"--profile"_s, config(), u"list"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good"), m_cli->out());
    QVERIFY(QFile::remove(path(u"stick/portable"_s)));
    QCOMPARE(run({u"list"_s}), 0);
    QVERIFY2(m_cli->out().contains("Good"), m_cli->out());
    QCOMPARE(run({u"--portable"_s, u"list"_s}), 0);
    QVERIFY2(m_cli->out().contains("shop.example"), m_cli->out());
    QCOMPARE(run({u"--portable"_s, u"--profile"_s, config(), u"list"_s}), 64);
}

//! The portable marker is in the folder of the program, not in the folder of the symbolic link.
void tst_CliFolders::findsThePortableProfileThroughALink()
{
    const QString program = test::copyProgram(CliRun::program(), path(u"stick"_s));
    writeFile(*m_folder, u"stick/portable"_s, "");
    QVERIFY(QDir().mkpath(path(u"bin"_s)));
    QVERIFY(QFile::link(program, path(u"bin/watchkeeper-cli"_s)));
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->process().start(path(u"bin/watchkeeper-cli"_s), {u"add"_s, u"https://shop.example"_s});
    QCOMPARE(m_cli->wait(), 0);
    QVERIFY(QFile::exists(path(u"stick/profile/targets.json"_s)));
    QVERIFY(!QFile::exists(path(u"bin/profile"_s)));
}

//! The program doesn't fall back to another profile.
void tst_CliFolders::portableThatCannotBeWritten()
{
    const QString program = test::copyProgram(CliRun::program(), path(u"stick"_s));
    writeFile(*m_folder, u"stick/portable"_s, "");
    writeFile(*m_folder, u"stick/profile"_s, ""); // a file in place of the folder
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->process().start(program, {u"watch"_s});
    QCOMPARE(m_cli->wait(), 74);
    QVERIFY2(m_cli->err().contains("The portable profile " + path(u"stick/profile"_s).toLocal8Bit() + " isn't writable."),
             m_cli->err());
    m_cli = std::make_unique<CliRun>(m_folder->path());
    m_cli->process().start(program, {u"add"_s, u"https://shop.example"_s});
    QCOMPARE(m_cli->wait(), 74);
    QVERIFY2(m_cli->err().contains(path(u"stick/profile"_s).toLocal8Bit()), m_cli->err());
    QFile targets(config() + u"/targets.json"_s);
    QVERIFY(targets.open(QIODevice::ReadOnly));
    QCOMPARE(targets.readAll(), kTargets);
}

QTEST_GUILESS_MAIN(tst_CliFolders)

} // namespace CliFoldersTest

#include "tst_CliFolders.moc"
