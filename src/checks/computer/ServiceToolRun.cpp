// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/ServiceToolRun.h"

#include "async/OneShot.h"
#include "async/ThreadLoops.h"

#include <QCoreApplication>
#include <QProcess>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostOutput = 64 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("ServiceToolRun", text);
}

//! Adds what can be read, up to the limit; the rest is thrown away, so that the program does not wait for us.
void drain(QProcess *process, QProcess::ProcessChannel channel, QByteArray *into)
{
    process->setReadChannel(channel);
    const QByteArray part = process->readAll();
    into->append(part.left(kMostOutput - into->size()));
}

CheckError notStarted(const QString &program, const QString &reason)
{
    return CheckError(
        ErrorType::NotFound,
        say(QT_TRANSLATE_NOOP(
                "ServiceToolRun",
                "The service can't be observed: %1 could not be started. Does this system manage services by it?"))
            .arg(program),
        reason);
}

} // namespace

QCoro::Task<Expected<ServiceToolOutput, CheckError>> runServiceTool(ServiceTool tool, const CheckContext *context)
{
    QProcess process;
    ServiceToolOutput output;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    forgetThreadLoops(&environment);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    process.setProcessEnvironment(environment);
    process.setStandardInputFile(QProcess::nullDevice());

    OneShot ended;
    QObject::connect(&process, &QProcess::finished, &process, ended.settler());
    const auto failed = [settle = ended.settler()](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle();
    };
    QObject::connect(&process, &QProcess::errorOccurred, &process, failed);
    const auto read = [&process, &output] {
        drain(&process, QProcess::StandardOutput, &output.output);
        drain(&process, QProcess::StandardError, &output.errors);
    };
    QObject::connect(&process, &QProcess::readyReadStandardOutput, &process, read);
    QObject::connect(&process, &QProcess::readyReadStandardError, &process, read);
    const CancelCallback stop(context->token(), [&process] { process.kill(); }); // it ends then, and is waited for
    process.start(tool.program, tool.arguments);
    if (context->token().isCancelled())
        process.kill();
    co_await ended;

    if (context->token().isCancelled())
        co_return Unexpected(context->stopped(say(QT_TRANSLATE_NOOP("ServiceToolRun", "%1 was running")).arg(tool.program)));
    if (process.error() == QProcess::FailedToStart)
        co_return Unexpected(notStarted(tool.program, process.errorString()));
    read();
    output.exitCode = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    co_return output;
}

} // namespace watchkeeper
