// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CommandRun.h"

#include "app/EndingPatience.h"
#include "cli/CommandLine.h"
#include "cli/ExitStatus.h"
#include "cli/Program.h"

#include <cstdio>
#include <optional>

namespace watchkeeper {

namespace {

int print(const Notice &notice)
{
    std::fputs(qUtf8Printable(notice.out), stdout);
    std::fputs(qUtf8Printable(notice.err), stderr);
    return std::fflush(stdout) == 0 ? notice.status : exit_status::kInputOutput;
}

} // namespace

void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

void runCommandLine(std::unique_ptr<QCoreApplication> application, const QStringList &arguments)
{
    const auto parsed = CommandLine().parse(arguments);
    int status = 0;
    if (const auto *notice = std::get_if<Notice>(&parsed)) {
        status = print(*notice);
    } else {
        std::optional<EndingBound> bound; // outlives the program
        Program program(std::get<Arguments>(parsed));
        status = program.run();
        bound.emplace(status);
    }
    endProcess(std::move(application), status);
}

} // namespace watchkeeper
