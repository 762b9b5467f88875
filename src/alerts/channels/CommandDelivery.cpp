// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/CommandDelivery.h"

#include "alerts/providers/AlertScope.h"
#include "alerts/providers/ShownAnswer.h"
#include "async/Deadline.h"
#include "async/OneShot.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMostKept = 64 * 1024;
constexpr qint64 kMostPrinted = 16LL << 20; // beyond, it prints without end
constexpr qsizetype kMostInVariable = 4'000;

QString say(const char *text)
{
    return QCoreApplication::translate("CommandDelivery", text);
}

//! Of its group, which is its own: also what it has left behind.
void killGroup(const QProcess &process, qint64 group)
{
#ifdef Q_OS_UNIX
    Q_UNUSED(process)
    if (group > 0)
        ::kill(static_cast<pid_t>(-group), SIGKILL);
#else
    Q_UNUSED(group)
    const_cast<QProcess &>(process).kill();
#endif
}

void prepare(QProcess *process, const QString &program, const QStringList &arguments, const Alert &alert)
{
    process->setProgram(program);
    process->setArguments(arguments);
    process->setProcessEnvironment(alertEnvironment(alert, QProcessEnvironment::systemEnvironment()));
    process->setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    process->setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
}

//! EX_USAGE, EX_DATAERR; what shells say of a program that cannot be started.
Verdict::Code codeOf(int exitCode)
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
        return Verdict::Code::Again;
    }
}

Verdict ended(const QProcess &process, const QString &program, const QByteArray &output)
{
    const QString shown = shownAnswer(output, {});
    if (process.exitStatus() == QProcess::CrashExit)
        return Verdict(Verdict::Code::Again,
                       say(QT_TRANSLATE_NOOP("CommandDelivery", "%1 was killed by a signal.")).arg(program), shown);
    if (process.exitCode() == 0)
        return Verdict(Verdict::Code::Delivered,
                       say(QT_TRANSLATE_NOOP("CommandDelivery", "Delivered: %1 ended well.")).arg(program), shown);
    const QString text = say(QT_TRANSLATE_NOOP("CommandDelivery", "%1 ended with exit status %2."))
                             .arg(program, QString::number(process.exitCode()));
    return Verdict(codeOf(process.exitCode()), text, shown);
}

Verdict stopped(const CancelToken &token, const QString &program, const QByteArray &output)
{
    if (token.reason() != CancelReason::Timeout)
        return Verdict(Verdict::Code::Cancelled, say(QT_TRANSLATE_NOOP("CommandDelivery", "Cancelled.")));
    return Verdict(Verdict::Code::Again,
                   say(QT_TRANSLATE_NOOP("CommandDelivery", "%1 did not end in time, and was killed.")).arg(program),
                   shownAnswer(output, {}));
}

} // namespace

QProcessEnvironment alertEnvironment(const Alert &alert, const QProcessEnvironment &ours)
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
    static const QStringList told{u"id"_s,     u"problem"_s,    u"kind"_s,    u"outcome"_s, u"before"_s,  u"rule"_s,
                                  u"target"_s, u"targetKind"_s, u"address"_s, u"title"_s,   u"summary"_s, u"at"_s,
                                  u"since"_s,  u"duration"_s,   u"attempt"_s, u"tags"_s,    u"others"_s,  u"computer"_s};
    QProcessEnvironment environment;
    for (const QString &name : kept) {
        if (ours.contains(name))
            environment.insert(name, ours.value(name));
    }
    for (const QString &name : told) {
        QString key = u"WATCHKEEPER_"_s;
        for (const QChar letter : name)
            key += letter.isUpper() ? u'_' + QString(letter) : QString(letter.toUpper());
        environment.insert(key, oneLine(alertValueText(alert, name)).left(kMostInVariable));
    }
    return environment;
}

QCoro::Task<Verdict> tellProgram(QString program, QStringList arguments, Alert alert, std::chrono::milliseconds deadline,
                                 CancelToken token)
{
    const Deadline limit(deadline, token);
    if (token.isCancelled())
        co_return stopped(token, program, {});
    QProcess process;
    prepare(&process, program, arguments, alert);
    qint64 group = 0;
    qint64 printed = 0;
    QByteArray output;
    OneShot done;
    const auto take = [&] {
        const QByteArray piece = process.readAll();
        printed += piece.size();
        output += piece.first(std::min(piece.size(), kMostKept - output.size()));
        if (printed > kMostPrinted)
            killGroup(process, group);
    };
    const auto settle = done.settler();
    QObject::connect(&process, &QProcess::readyRead, &process, take);
    QObject::connect(&process, &QProcess::finished, &process, [settle](int, QProcess::ExitStatus) { settle(); });
    QObject::connect(&process, &QProcess::errorOccurred, &process, [settle](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            settle();
    });
    process.start();
    group = process.processId();
    process.write(QJsonDocument(alertValues(alert)).toJson(QJsonDocument::Compact) + '\n');
    process.closeWriteChannel();
    const CancelCallback stop(limit.token(), [&process, &group] { killGroup(process, group); });
    co_await done;
    take();
    if (process.error() == QProcess::FailedToStart)
        co_return Verdict(
            Verdict::Code::Broken,
            say(QT_TRANSLATE_NOOP("CommandDelivery", "%1 cannot be started. Is it there, and may it be run?")).arg(program));
    killGroup(process, group);
    if (limit.token().isCancelled())
        co_return stopped(limit.token(), program, output);
    if (printed > kMostPrinted)
        co_return Verdict(Verdict::Code::Again,
                          say(QT_TRANSLATE_NOOP("CommandDelivery", "%1 printed without end, and was killed.")).arg(program),
                          shownAnswer(output, {}));
    co_return ended(process, program, output);
}

} // namespace watchkeeper
