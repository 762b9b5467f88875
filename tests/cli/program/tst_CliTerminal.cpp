// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "checks/Registry.h"
#include "cli/commands/WatchCommand.h"

#include <QLocale>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace CliTerminalTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;

namespace {

constexpr qsizetype kTargets = 1'000;
constexpr qsizetype kMaxPending = 80'000; // the limit for a terminal that accepts no output

//! A pipe that can be read without blocking.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe(m_ends) != 0)
            qFatal("There is no pipe.");
        ::fcntl(m_ends[0], F_SETFL, O_NONBLOCK);
    }
    ~Pipe()
    {
        ::close(m_ends[0]);
        ::close(m_ends[1]);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    int in() const { return m_ends[1]; }
    //! Writes until the pipe is full.
    void fill() const
    {
        const QByteArray page(4096, '#'); // contains only a character that is never part of the output
        ::fcntl(m_ends[1], F_SETFL, O_NONBLOCK);
        while (::write(m_ends[1], page.constData(), static_cast<size_t>(page.size())) > 0) { }
        ::fcntl(m_ends[1], F_SETFL, 0);
    }
    //! Reads the complete content.
    QByteArray read() const
    {
        QByteArray all;
        char some[4096];
        for (ssize_t size = 0; (size = ::read(m_ends[0], some, sizeof some)) > 0;)
            all.append(some, size);
        return all;
    }

private:
    int m_ends[2] = {-1, -1};
};

//! A watch command whose engine reports come from the test.
class TestWatchCommand : public WatchCommand
{
public:
    using EngineCommand::monitor;
    using WatchCommand::handleTargets;
    using WatchCommand::WatchCommand;
};

Terminal terminal()
{
    Terminal terminal;
    terminal.isTerminal = true;
    terminal.canRedraw = true;
    return terminal;
}

QList<Target> pausedTargets()
{
    Target target;
    target.kind = u"simulated"_s;
    target.fields = *Fields::fromJson(findKind(target.kind)->fields, {});
    target.paused = true;
    QList<Target> targets;
    for (qsizetype number = 1; number <= kTargets; ++number) {
        target.id = QUuid::createUuid();
        target.name = u"Target %1"_s.arg(number);
        targets.append(target);
    }
    return targets;
}

QList<StateChange> maintenanceOf(const QList<Target> &targets)
{
    QList<StateChange> changes;
    for (const Target &target : targets) {
        StateChange change{target.id, target.name, QDateTime::currentDateTimeUtc(), {}, StateAspect::Maintenance};
        change.state.inMaintenance = true;
        change.state.maintenance = u"Backup"_s;
        changes.append(change);
    }
    return changes;
}

} // namespace

//! Tests writing to a terminal or a pipe that nobody reads.
class tst_CliTerminal : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { useEnglish(); }
    void init();
    void cleanup();
    void progressLineWaitsForTheTerminal();
    void manyChangesDrawTheProgressLineOnce();
    void reportsHowManyLinesABlockedTerminalMissed();
    void readersMissNothing_data();
    void readersMissNothing();

private:
    void watchOn(const Terminal &out, Format format = Format::Table);
    //! Changes all targets twice.
    void changeAll();
    //! \return everything written to standard output, except the characters of fill()
    QByteArray readAll();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Pipe> m_out;
    std::unique_ptr<Pipe> m_err;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<TestWatchCommand> m_command;
    QList<Target> m_targets;
};

void tst_CliTerminal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_out = std::make_unique<Pipe>();
    m_err = std::make_unique<Pipe>();
}

void tst_CliTerminal::cleanup()
{
    if (m_command) {
        QSignalSpy finished(m_command.get(), &Command::finished);
        m_command->stop(0);
        QVERIFY(finished.wait(30'000));
        m_command.reset();
    }
    m_console.reset();
}

void tst_CliTerminal::watchOn(const Terminal &out, Format format)
{
    WatchCommand::Options options;
    options.sample = true; // monitors the samples, not the targets of a profile
    options.format = format;
    m_console.reset(new Console{Output(m_out->in()), Output(m_err->in()), out, terminal()});
    m_command = std::make_unique<TestWatchCommand>(options, Profile(m_folder->path()), m_console.get());
    m_targets = pausedTargets();
    m_command->handleTargets(m_targets);
}

void tst_CliTerminal::changeAll()
{
    for (int time = 0; time < 2; ++time)
        emit m_command->monitor().statesChanged(maintenanceOf(m_targets));
}

QByteArray tst_CliTerminal::readAll()
{
    QByteArray all;
    const auto isDrained = [&] {
        all += m_out->read();
        return m_console->out.isDrained();
    };
    if (!QTest::qWaitFor(isDrained, 30'000))
        return "it does not end";
    QCoreApplication::processEvents(); // drained() is already queued
    all += m_out->read();
    return all.mid(all.lastIndexOf('#') + 1);
}

void tst_CliTerminal::progressLineWaitsForTheTerminal()
{
    m_console.reset(new Console{Output(m_out->in()), Output(m_err->in()), terminal(), terminal()});
    ProgressLine line(m_console.get());
    QByteArray shown;
    line.update(u"0"_s);
    QTRY_VERIFY((shown += m_err->read()).endsWith('0'));
    m_err->fill();
    for (int number = 1; number <= 1'000; ++number) {
        line.clear();
        line.update(QString::number(number));
    }
    QVERIFY2(m_console->err.pendingBytes() < 10, qPrintable(QString::number(m_console->err.pendingBytes())));
    shown.clear();
    QTRY_VERIFY((shown += m_err->read()).endsWith("1000"));
    QCOMPARE(shown.count("\r\x1b[K"), 2); // one to erase the line, one to draw it
}

void tst_CliTerminal::manyChangesDrawTheProgressLineOnce()
{
    watchOn(terminal());
    emit m_command->monitor().loadChanged(EngineLoad());
    QByteArray shown;
    QTRY_VERIFY((shown += m_err->read()).contains("\r\x1b[K"));
    emit m_command->monitor().statesChanged(maintenanceOf(m_targets));
    QCOMPARE(m_err->read().count("\r\x1b[K"), 2); // one to erase the line, one to draw it
}

void tst_CliTerminal::reportsHowManyLinesABlockedTerminalMissed()
{
    watchOn(terminal());
    m_out->fill();
    changeAll();
    QVERIFY(m_console->out.pendingBytes() > 0);
    QVERIFY2(m_console->out.pendingBytes() < kMaxPending, qPrintable(QString::number(m_console->out.pendingBytes())));
    const QList<QByteArray> lines = readAll().trimmed().split('\n');
    const QByteArray last = lines.constLast();
    QVERIFY2(last.endsWith(" changes omitted: the terminal didn't accept output."), last);
    QCOMPARE(lines.size() - 1 + QLocale().toInt(QString::fromLatin1(last.split(' ').at(1))), 2 * kTargets);
    emit m_command->monitor().statesChanged(maintenanceOf({m_targets.first()}));
    QCOMPARE(readAll().count('\n'), 1); // output works again
}

void tst_CliTerminal::readersMissNothing_data()
{
    QTest::addColumn<bool>("isTerminal");
    QTest::addColumn<bool>("isNdjson");
    QTest::newRow("text in a pipe") << false << false;
    QTest::newRow("NDJSON in a pipe") << false << true;
    QTest::newRow("NDJSON on a terminal") << true << true;
}

void tst_CliTerminal::readersMissNothing()
{
    QFETCH(bool, isTerminal);
    QFETCH(bool, isNdjson);
    watchOn(isTerminal ? terminal() : Terminal(), isNdjson ? Format::Ndjson : Format::Table);
    m_out->fill();
    changeAll();
    QVERIFY(m_console->out.pendingBytes() > kMaxPending);
    QCOMPARE(readAll().count('\n'), 2 * kTargets);
}

QTEST_GUILESS_MAIN(tst_CliTerminal)

} // namespace CliTerminalTest

#include "tst_CliTerminal.moc"
