// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file The program watchkeeper-paper, which is watchkeeper-cli linked with a drawing library. It is a separate program,
//! because loading the library takes time and only PDF output needs it.

#include "async/EventDispatchers.h"
#include "cli/commands/AllCommands.h"
#include "cli/program/Program.h"
#include "paper/PdfReport.h"

#include <QGuiApplication>

namespace {

QStringList argumentList(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words.append(QString::fromLocal8Bit(argv[i]));
    return words;
}

} // namespace

int main(int argc, char *argv[])
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    qputenv("QT_QPA_PLATFORM", "offscreen"); // PDF output needs no display, and there might not be one
#endif
    watchkeeper::usePlainEventDispatchers();
    int words = 1; // hides the program's options from Qt
    const QtMessageHandler handler = qInstallMessageHandler(watchkeeper::dropMessage);
    auto application = std::make_unique<QGuiApplication>(words, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("watchkeeper-cli"));
    watchkeeper::setPdfWriter(watchkeeper::writePdf);
    watchkeeper::runCommandLine(std::move(application), argumentList(argc, argv));
}
