// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/Loads.h"
#include "bench/Usage.h"

#include <QEventLoop>
#include <QProcess>

namespace watchkeeper::bench {
namespace {

class ProcessLoop : public QObject
{
public:
    ProcessLoop(const QStringList &command, Amount amount)
        : m_command(command)
        , m_toStart(amount.checks)
        , m_toFinish(amount.checks)
    {
        for (int i = 0; i < amount.concurrency; ++i)
            startOne();
    }

    void exec() { m_loop.exec(); }

private:
    void startOne()
    {
        if (m_toStart == 0)
            return;
        --m_toStart;
        auto *const process = new QProcess(this);
        connect(process, &QProcess::finished, this, [this, process] { finishOne(process); });
        process->start(m_command.first(), m_command.mid(1));
        process->closeWriteChannel();
    }

    void finishOne(QProcess *process)
    {
        process->readAllStandardOutput();
        process->readAllStandardError();
        if (process->exitCode() != 0)
            qFatal("The command failed: %s", qPrintable(process->errorString()));
        process->deleteLater();
        startOne();
        if (--m_toFinish == 0)
            m_loop.quit();
    }

    QStringList m_command;
    int m_toStart;
    int m_toFinish;
    QEventLoop m_loop;
};

} // namespace

QJsonObject measureBareProcess(const QStringList &command, Amount amount)
{
    const Usage usage;
    ProcessLoop loop(command, amount);
    loop.exec();
    return usage.toJson(amount.checks);
}

} // namespace watchkeeper::bench
