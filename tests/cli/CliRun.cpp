// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CliRun.h"

#include "support/Signals.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;

namespace watchkeeper {

CliRun::CliRun(const QString &profile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"XDG_CONFIG_HOME"_s, profile + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, profile + u"/data"_s);
    environment.insert(u"XDG_STATE_HOME"_s, profile + u"/state"_s);
    environment.insert(u"XDG_RUNTIME_DIR"_s, profile + u"/runtime"_s);
    environment.remove(u"NO_COLOR"_s);
    environment.remove(u"COLUMNS"_s);
    m_process.setProcessEnvironment(environment);
    m_process.setStandardInputFile(QProcess::nullDevice());
}

CliRun::~CliRun()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QString CliRun::program()
{
    return QCoreApplication::applicationDirPath() + u"/watchkeeper-cli"_s;
}

void CliRun::setEnvironment(const QString &name, const QString &value)
{
    QProcessEnvironment environment = m_process.processEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

void CliRun::start(const QStringList &arguments)
{
    m_process.start(program(), arguments);
    m_process.waitForStarted();
}

int CliRun::run(const QStringList &arguments)
{
    start(arguments);
    return wait();
}

int CliRun::wait(int milliseconds)
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(milliseconds))
        return -1;
    if (m_process.exitStatus() == QProcess::NormalExit)
        return m_process.exitCode();
    qWarning("killed by signal %d: %s", m_process.exitCode(), err().constData());
    return -1;
}

void CliRun::collect()
{
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

QByteArray CliRun::waitForOut(const QByteArray &text)
{
    QElapsedTimer clock;
    clock.start();
    while (!out().contains(text) && clock.elapsed() < 20'000 && m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(100);
    return out().contains(text) ? m_out : QByteArray();
}

QByteArray CliRun::waitForErr(const QByteArray &text)
{
    QElapsedTimer clock;
    clock.start();
    while (!err().contains(text) && clock.elapsed() < 20'000 && m_process.state() != QProcess::NotRunning)
        m_process.waitForReadyRead(100);
    return err().contains(text) ? m_err : QByteArray();
}

qint64 CliRun::signalAndWait(int number)
{
    QElapsedTimer clock;
    clock.start();
    return test::sendSignal(m_process, number) && m_process.waitForFinished(20'000) ? clock.elapsed() : -1;
}

QByteArray CliRun::out()
{
    collect();
    return m_out;
}

QByteArray CliRun::err()
{
    collect();
    return m_err;
}

QString writeFile(const QTemporaryDir &folder, const QString &name, const QByteArray &content)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(content);
    return file.fileName();
}

int countProcesses(const QByteArray &mark)
{
    int count = 0;
    for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        QFile file(u"/proc/%1/cmdline"_s.arg(entry));
        if (entry.at(0).isDigit() && file.open(QIODevice::ReadOnly))
            count += file.readAll().replace('\0', ' ').contains(mark) ? 1 : 0;
    }
    return count;
}

} // namespace watchkeeper
