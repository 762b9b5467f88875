// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/EndingPatience.h"
#include "async/ThreadLoops.h"
#include "cli/CommandLine.h"
#include "cli/ExitStatus.h"
#include "cli/Program.h"

#include <QCoreApplication>

#include <cstdio>
#include <memory>

namespace {

int print(const watchkeeper::Notice &notice)
{
    std::fputs(qUtf8Printable(notice.out), stdout);
    std::fputs(qUtf8Printable(notice.err), stderr);
    return std::fflush(stdout) == 0 ? notice.status : watchkeeper::exit_status::kInputOutput;
}

//! Qt warns on standard error that it takes a "C" locale for UTF-8, which is what is wanted here.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

} // namespace

int main(int argc, char *argv[])
{
    watchkeeper::choosePlainThreadLoops();
    const QtMessageHandler handler = qInstallMessageHandler(dropMessage);
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("watchkeeper-cli"));

    const auto parsed = watchkeeper::CommandLine().parse(QCoreApplication::arguments().mid(1));
    if (const auto *notice = std::get_if<watchkeeper::Notice>(&parsed))
        return print(*notice);
    int status = 0;
    {
        watchkeeper::Program program(std::get<watchkeeper::Arguments>(parsed));
        status = program.run();
    }
    watchkeeper::endProcess(std::move(application), status);
}
