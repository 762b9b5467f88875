// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/program/Program.h"

#include "app/backup/ProfileMove.h"
#include "app/backup/ProfileRestore.h"
#include "app/language/Language.h"
#include "app/monitor/Watchdogs.h"
#include "app/process/Process.h"
#include "app/profile/UserFiles.h"
#include "app/words/DisplayText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/CommandLine.h"
#include "model/base/Logging.h"
#include "model/base/ShortText.h"

#include <cerrno>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

//! How long to wait after an interruption for the output to be read. The reader may have stopped reading (`| less`).
constexpr auto kOutputTimeout = 100ms;

} // namespace

Program::Program(const CommandDescription &calledCommand, const QString &profileFolder)
{
    prepareProfile(Profile(profileFolder), calledCommand.needsProfileLock());
    // created after prepareProfile(), which can move the files of the profile
    m_command = calledCommand.command(Profile(profileFolder), &m_console);
    m_outputTimeout.setSingleShot(true);
    m_outputTimeout.setInterval(kOutputTimeout);
    connect(&m_outputTimeout, &QTimer::timeout, this, &Program::exitProcess);
    connect(&m_signals, &Signals::received, this, [this](int number) {
        m_interruptStatus = exit_status::kSignalled + number;
        if (!m_isFinished)
            m_command->stop(*m_interruptStatus);
        exitAfterOutput();
    });
    connect(&m_console.out, &Output::failed, this, &Program::outputFailed);
    connect(&m_console.out, &Output::drained, this, &Program::exitAfterOutput);
    connect(&m_console.err, &Output::drained, this, &Program::exitAfterOutput);
    connect(m_command.get(), &Command::finished, this, &Program::commandFinished);
}

Program::~Program() = default;

void Program::prepareProfile(const Profile &profile, bool needsLock)
{
    if (const QString reported = finishRestoreAtStartup(profile); !reported.isEmpty())
        m_console.say(reported);
    if (needsLock) {
        if (const QString reported = moveProfileAtStartup(profile); !reported.isEmpty())
            m_console.say(reported);
    }
    for (const Problem &problem : loadUserFiles(profile))
        m_console.say(displayLine(problem.toString()));
}

int Program::run()
{
    QMetaObject::invokeMethod(m_command.get(), &Command::start, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

void Program::outputFailed(int error)
{
    // A reader that stops early (`| head`) isn't reported as an error.
    if (error != EPIPE)
        m_console.say(CliText::tr("Standard output couldn't be written: %1.").arg(errnoText(error)));
    m_status = exit_status::kInputOutput;
    if (!m_isFinished)
        m_command->stop(exit_status::kInputOutput);
}

void Program::commandFinished(int status)
{
    m_isFinished = true;
    // An output error takes precedence, because a result is useless if it wasn't printed.
    m_status = m_status == exit_status::kInputOutput ? m_status : status;
    exitAfterOutput();
}

void Program::exitAfterOutput()
{
    const bool isOutputFailureUnreported = m_console.out.hasFailed() && m_status != exit_status::kInputOutput;
    if (!m_isFinished || isOutputFailureUnreported)
        return;
    if (m_console.out.isDrained() && m_console.err.isDrained())
        exitProcess();
    else if (m_interruptStatus && !m_outputTimeout.isActive())
        m_outputTimeout.start();
}

void Program::exitProcess()
{
    const bool isOutputIncomplete = m_interruptStatus && !m_console.out.isDrained();
    if (isOutputIncomplete && m_status != exit_status::kInputOutput)
        m_status = *m_interruptStatus; // the interruption prevents the rest of the output
    if (m_command->isStuck())
        endWithoutCleanUp(m_status); // a thread may still be running, so no destructors can run
    QCoreApplication::exit(m_status);
}

namespace {

int print(const Notice &notice)
{
    const int error = writeNow(1, notice.out.toUtf8());
    writeNow(2, notice.err.toUtf8());
    if (error == 0)
        return notice.status;
    writeNow(2, CliText::tr("watchkeeper-cli: Standard output couldn't be written: %1.").arg(errnoText(error)).toUtf8() + '\n');
    return exit_status::kInputOutput;
}

QtMessageHandler &previousHandler()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

//! Keeps messages off standard error if the commands report them themselves. These are messages about targets.json and history
//! faults. A log file still contains them.
void filterMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    const bool isReported = qstrcmp(context.category, lcTargets().categoryName()) == 0
        || qstrcmp(context.category, lcHistoryReported().categoryName()) == 0;
    if (!isReported)
        previousHandler()(type, context, text);
}

} // namespace

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments)
{
    previousHandler() = qInstallMessageHandler(filterMessage);
    CommandLine commandLine(allCommands());
    int status = 0;
    if (const auto notice = commandLine.parse(arguments)) {
        status = print(*notice);
    } else {
        if (commandLine.calledCommand().writesForPrograms())
            useEnglish();
        else
            installTranslations();
        std::optional<ExitWatchdog> bound; // declared first, because it must outlive the program object
        Program program(commandLine.calledCommand(), commandLine.profileFolder());
        status = program.run();
        bound.emplace(status);
    }
    endProcess(std::move(application), status);
}

} // namespace watchkeeper

#include "moc_Program.cpp"
