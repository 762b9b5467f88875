// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/CommandDelivery.h"

#include "alerts/alert/Alert.h"
#include "alerts/providers/AlertScope.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxRetained = 64 * 1024;
constexpr qint64 kMaxOutputBytes = 16LL << 20; // a program with more output is assumed to never stop printing

//! Returns programs that survived a kill. The list is never destroyed, because the destructor of each running QProcess
//! would block for up to 30 s.
std::vector<std::unique_ptr<QProcess>> &stuckProcesses()
{
    static auto *const processes = new std::vector<std::unique_ptr<QProcess>>;
    return *processes;
}

//! Kills the program's process group, which includes any processes that the program left behind.
void killGroup(QProcess *process, qint64 group)
{
#ifdef Q_OS_UNIX
    Q_UNUSED(process)
    if (group > 0)
        ::kill(static_cast<pid_t>(-group), SIGKILL);
#else
    Q_UNUSED(group)
    process->kill();
#endif
}

#ifdef Q_OS_UNIX
//! Runs between fork and exec, where only async-signal-safe calls are allowed.
//! \param openFiles  limit of open files to restore; 0 keeps the current limit
void setUpChildProcess(quint64 openFiles)
{
    ::setpgid(0, 0);
    std::signal(SIGXFSZ, SIG_DFL); // undoes the SIG_IGN inherited from Watchkeeper
    closeInheritedDescriptorsOnExec();
    setDescriptorLimit(openFiles);
}
#endif

} // namespace

AlertProgram::AlertProgram(const QString &program, const QStringList &arguments, ProgramTermination termination)
    : m_termination(std::move(termination))
{
    if (!m_termination.kill)
        m_termination.kill = killGroup;
    m_process->setProgram(program);
    m_process->setArguments(arguments);
    m_process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    m_process->setChildProcessModifier([openFiles = originalDescriptorLimit().value_or(0)] { setUpChildProcess(openFiles); });
#endif
}

AlertProgram::~AlertProgram()
{
    if (!isRunning())
        return;
    m_process->disconnect();
    m_process->closeReadChannel(QProcess::StandardOutput); // discards further output
    stuckProcesses().push_back(std::move(m_process));
}

void AlertProgram::start(const QProcessEnvironment &environment, const QByteArray &input)
{
    QProcess *const process = m_process.get();
    const auto settle = m_done.settler();
    QObject::connect(process, &QProcess::readyRead, process, [this] { read(); });
    QObject::connect(process, &QProcess::finished, process, [this, settle] {
        read();
        settle();
    });
    QObject::connect(process, &QProcess::errorOccurred, process, [this, settle](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_startPipe.close();
        settle();
    });
    process->setProcessEnvironment(environment);
    process->start();
    m_startPipe.recordPipes(*process);
    m_group = process->processId();
#ifdef Q_OS_UNIX
    if (m_group > 0)
        ::setpgid(static_cast<pid_t>(m_group),
                  static_cast<pid_t>(m_group)); // repeated here because the child may be killed before it calls setpgid()
#endif
    process->write(input);
    process->closeWriteChannel();
}

bool AlertProgram::startDetached(const QProcessEnvironment &environment)
{
    m_process->setProcessEnvironment(environment);
    return m_process->startDetached();
}

void AlertProgram::read()
{
    const QByteArray piece = m_process->readAll();
    m_printed += piece.size();
    m_output += piece.first(std::min(piece.size(), kMaxRetained - m_output.size()));
    if (exceedsOutputLimit())
        kill();
}

bool AlertProgram::exceedsOutputLimit() const
{
    return m_printed > kMaxOutputBytes;
}

void AlertProgram::kill()
{
    m_termination.kill(m_process.get(), m_group);
    if (isRunning() && !m_terminationAlarm.isSet())
        m_terminationAlarm.set(instantAfter(Alarm::Clock::now(), m_termination.gracePeriod));
}

bool AlertProgram::isStuck(const QString &program, const QStringList &arguments)
{
    auto &stuck = stuckProcesses();
    std::erase_if(stuck, [](const auto &process) { return process->state() == QProcess::NotRunning; });
    return std::any_of(stuck.begin(), stuck.end(),
                       [&](const auto &process) { return process->program() == program && process->arguments() == arguments; });
}

namespace {

constexpr qsizetype kMaxVariableLength = 4'000;

class CommandDeliveryText
{
    Q_DECLARE_TR_FUNCTIONS(CommandDelivery)
};

//! Interprets EX_USAGE, EX_DATAERR, and the exit codes of shells for programs that can't be started.
Verdict::Code verdictCodeForExit(int exitCode)
{
    switch (exitCode) {
    case 0:
        return Verdict::Code::Delivered;
    case 64:
    case 65:
        return Verdict::Code::Refused;
    case 126:
    case 127:
        return Verdict::Code::Broken;
    default:
        return Verdict::Code::RetryLater;
    }
}

Verdict failedProgramVerdict(const char *text, const QString &program)
{
    return Verdict(Verdict::Code::Broken, CommandDeliveryText::tr(text).arg(program));
}

Verdict cancelledCommandVerdict()
{
    return Verdict(Verdict::Code::Cancelled, CommandDeliveryText::tr("Cancelled."));
}

QString timeoutText(bool isRunning)
{
    return isRunning ? CommandDeliveryText::tr("%1 didn't finish in time, and the current user isn't allowed to stop it.")
                     : CommandDeliveryText::tr("%1 didn't finish in time and was killed.");
}

QString outputLimitText(bool isRunning)
{
    return isRunning ? CommandDeliveryText::tr("%1 printed too much output, and the current user isn't allowed to stop it.")
                     : CommandDeliveryText::tr("%1 printed too much output and was killed.");
}

Verdict exitVerdict(const QProcess &process, const QString &shown)
{
    const QString program = process.program();
    if (process.exitStatus() == QProcess::CrashExit)
        return Verdict(Verdict::Code::RetryLater, CommandDeliveryText::tr("%1 was killed by a signal.").arg(program), shown);
    if (process.exitCode() == 0)
        return Verdict(Verdict::Code::Delivered, CommandDeliveryText::tr("Delivered: %1 exited successfully.").arg(program),
                       shown);
    const QString text = CommandDeliveryText::tr("%1 exited with status %2.").arg(program, QString::number(process.exitCode()));
    return Verdict(verdictCodeForExit(process.exitCode()), text, shown);
}

//! \param token  fires at the deadline or on cancellation
Verdict verdictOf(const AlertProgram &run, const CancelToken &token)
{
    const QString program = run.process().program();
    const QString shown = sanitizedAnswer(run.output(), {});
    if (run.process().error() == QProcess::FailedToStart)
        return failedProgramVerdict(
            QT_TRANSLATE_NOOP("CommandDelivery", "%1 can't be started. Does it exist, and is it executable?"), program);
    if (token.isCancelled() && token.reason() != CancelReason::Timeout)
        return cancelledCommandVerdict();
    if (token.isCancelled())
        return Verdict(Verdict::Code::RetryLater, timeoutText(run.isRunning()).arg(program), shown);
    if (run.exceedsOutputLimit())
        return Verdict(Verdict::Code::RetryLater, outputLimitText(run.isRunning()).arg(program), shown);
    return exitVerdict(run.process(), shown);
}

} // namespace

QProcessEnvironment alertEnvironment(const Alert &alert, const QProcessEnvironment &inherited)
{
    static const QStringList kept{u"PATH"_s,
                                  u"HOME"_s,
                                  u"USER"_s,
                                  u"LOGNAME"_s,
                                  u"SHELL"_s,
                                  u"LANG"_s,
                                  u"LC_ALL"_s,
                                  u"LC_CTYPE"_s,
                                  u"TZ"_s,
                                  u"TMPDIR"_s,
                                  u"DISPLAY"_s,
                                  u"XAUTHORITY"_s,
                                  u"WAYLAND_DISPLAY"_s,
                                  u"XDG_RUNTIME_DIR"_s,
                                  u"DBUS_SESSION_BUS_ADDRESS"_s,
                                  u"SystemRoot"_s,
                                  u"PATHEXT"_s,
                                  u"TEMP"_s,
                                  u"USERPROFILE"_s};
    static const QStringList known{u"id"_s,     u"problem"_s,    u"kind"_s,    u"outcome"_s, u"before"_s,  u"rule"_s,
                                   u"target"_s, u"targetKind"_s, u"address"_s, u"title"_s,   u"summary"_s, u"at"_s,
                                   u"since"_s,  u"duration"_s,   u"attempt"_s, u"tags"_s,    u"others"_s,  u"computer"_s};
    QProcessEnvironment environment;
    for (const QString &name : kept) {
        if (inherited.contains(name))
            environment.insert(name, inherited.value(name));
    }
    for (const QString &name : known) {
        QString key = u"WATCHKEEPER_"_s;
        for (const QChar letter : name)
            key += letter.isUpper() ? u'_' + QString(letter) : QString(letter.toUpper());
        environment.insert(key, textStart(oneLine(alertValueText(alert, name)), kMaxVariableLength));
    }
    return environment;
}

QCoro::Task<Verdict> notifyProgram(QString program, QStringList arguments, Alert alert, std::chrono::milliseconds deadline,
                                   CancelToken token, ProgramTermination termination)
{
    const Deadline limit(deadline, token);
    if (token.isCancelled())
        co_return cancelledCommandVerdict();
    if (AlertProgram::isStuck(program, arguments))
        co_return failedProgramVerdict(
            QT_TRANSLATE_NOOP("CommandDelivery",
                              "%1 is still running for an earlier alert, and the current user isn't allowed to "
                              "stop it. Watchkeeper will run it again after it exits."),
            program);
    AlertProgram run(program, arguments, std::move(termination));
    run.start(alertEnvironment(alert, QProcessEnvironment::systemEnvironment()),
              QJsonDocument(alertValues(alert)).toJson(QJsonDocument::Compact) + '\n');
    const CancelCallback stop(limit.token(), [&run] { run.kill(); });
    OneShot done = run.done();
    co_await done;
    run.kill();
    co_return verdictOf(run, limit.token());
}

} // namespace watchkeeper
