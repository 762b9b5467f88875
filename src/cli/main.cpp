// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/OneHeap.h"
#include "async/ThreadLoops.h"
#include "cli/CommandRun.h"

namespace {

//! Qt warns on standard error that it takes a "C" locale for UTF-8, which is what is wanted here.
void dropMessage(QtMsgType, const QMessageLogContext &, const QString &) { }

} // namespace

int main(int argc, char *argv[])
{
    watchkeeper::shareOneHeap();
    watchkeeper::choosePlainThreadLoops();
    const QtMessageHandler handler = qInstallMessageHandler(dropMessage);
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("watchkeeper-cli"));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    watchkeeper::runCommandLine(std::move(application), arguments);
}
