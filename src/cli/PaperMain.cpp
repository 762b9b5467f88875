// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file
//! watchkeeper-paper: watchkeeper-cli with a library that draws. Whoever writes no PDF need not wait until that is loaded.

#include "async/ThreadLoops.h"
#include "cli/CommandRun.h"
#include "cli/HistoryReportCommand.h"
#include "paper/PdfReport.h"

#include <QGuiApplication>

namespace {

QStringList wordsOf(int argc, char **argv)
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
    qputenv("QT_QPA_PLATFORM", "offscreen"); // there may be no display, and none is needed
#endif
    watchkeeper::choosePlainThreadLoops();
    int words = 1; // Qt keeps its fingers off our options
    const QtMessageHandler handler = qInstallMessageHandler(watchkeeper::dropMessage);
    auto application = std::make_unique<QGuiApplication>(words, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("watchkeeper-cli"));
    watchkeeper::HistoryReportCommand::setPdfPen(watchkeeper::writePdf);
    watchkeeper::runCommandLine(std::move(application), wordsOf(argc, argv));
}
