// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandRun.h"

#include "app/monitor/Watchdogs.h"
#include "cli/CliText.h"
#include "cli/CommandLine.h"
#include "cli/ExitStatus.h"
#include "cli/Program.h"
#include "model/base/Logging.h"

#include <cerrno>
#include <cstdio>
#include <optional>

namespace watchkeeper {

namespace {

int print(const Notice &notice)
{
    std::fputs(qUtf8Printable(notice.out), stdout);
    std::fputs(qUtf8Printable(notice.err), stderr);
    if (std::fflush(stdout) == 0)
        return notice.status;
    const QString why = qt_error_string(errno);
    std::fputs(qUtf8Printable(CliText::tr("watchkeeper-cli: Standard output couldn't be written: %1.").arg(why) + u'\n'),
               stderr);
    return exit_status::kInputOutput;
}

QtMessageHandler &previousHandler()
{
    static QtMessageHandler handler = nullptr;
    return handler;
}

//! Drops messages about targets.json from standard error, because every command reports these errors itself. A log file contains the
//! messages too.
void filterMessage(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (qstrcmp(context.category, lcTargets().categoryName()) != 0)
        previousHandler()(type, context, text);
}

} // namespace

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments)
{
    previousHandler() = qInstallMessageHandler(filterMessage);
    const auto parsed = CommandLine().parse(arguments);
    int status = 0;
    if (const auto *notice = std::get_if<Notice>(&parsed)) {
        status = print(*notice);
    } else {
        std::optional<ExitWatchdog> bound; // declared first, because it must outlive the program object
        Program program(std::get<Arguments>(parsed));
        status = program.run();
        bound.emplace(status);
    }
    endProcess(std::move(application), status);
}

} // namespace watchkeeper
