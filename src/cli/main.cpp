// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Process.h"
#include "async/EventDispatchers.h"
#include "cli/program/Program.h"

int main(int argc, char *argv[])
{
    watchkeeper::openStandardStreams();
    watchkeeper::setUpSignalHandling();
    watchkeeper::tuneMalloc();
    watchkeeper::ensureTimeZone();
    watchkeeper::usePlainEventDispatchers();
    const QtMessageHandler handler = qInstallMessageHandler(watchkeeper::dropMessage);
    auto application = std::make_unique<QCoreApplication>(argc, argv);
    qInstallMessageHandler(handler);
    QCoreApplication::setApplicationName(QStringLiteral("watchkeeper-cli"));
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    watchkeeper::runCommandLine(std::move(application), arguments);
}
