// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/kind/ProcessPattern.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kMaxPidFileSize = 4096;
constexpr double kWholeCorePercent = 100;

class ProcessPatternText
{
    Q_DECLARE_TR_FUNCTIONS(Process)
};

#ifdef Q_OS_WIN
constexpr Qt::CaseSensitivity kCase = Qt::CaseInsensitive;
constexpr QLatin1StringView kSuffix(".exe");
#else
constexpr Qt::CaseSensitivity kCase = Qt::CaseSensitive;
constexpr QLatin1StringView kSuffix("");
#endif

bool isSameProgramName(const QString &name, const QString &wanted)
{
    return name.compare(wanted, kCase) == 0 || (!kSuffix.isEmpty() && name.compare(wanted + kSuffix, kCase) == 0);
}

//! Returns a key that identifies a process even if its process ID is reused later.
QByteArray processKey(const ProcessFigures &process)
{
    return QByteArray::number(process.id) + '@' + QByteArray::number(process.startedAt);
}

} // namespace

QRegularExpression commandLineExpression(const Fields &fields)
{
    return QRegularExpression(fields.text(u"commandLine"_s));
}

ProcessPattern::ProcessPattern(const Fields &fields)
    : m_name(fields.text(u"process"_s))
    , m_commandLine(commandLineExpression(fields))
    , m_pidFile(fields.text(u"pidFile"_s))
{
}

bool ProcessPattern::matches(const ProcessFigures &process) const
{
    if (m_id && process.id != *m_id)
        return false;
    if (!m_name.isEmpty() && !isSameProgramName(process.name, m_name) && !isSameProgramName(process.program, m_name))
        return false;
    return m_commandLine.pattern().isEmpty() || m_commandLine.match(process.commandLine).hasMatch();
}

QString ProcessPattern::description() const
{
    if (!m_name.isEmpty() && !m_commandLine.pattern().isEmpty())
        return ProcessPatternText::tr("process “%1” with “%2” in its command line").arg(m_name, m_commandLine.pattern());
    if (!m_name.isEmpty())
        return ProcessPatternText::tr("process “%1”").arg(m_name);
    if (!m_commandLine.pattern().isEmpty())
        return ProcessPatternText::tr("process with “%1” in its command line").arg(m_commandLine.pattern());
    return ProcessPatternText::tr("process with the PID in %1").arg(m_pidFile);
}

Expected<qint64, CheckError> readProcessIdFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Unexpected(
            CheckError(ErrorType::Condition,
                       ProcessPatternText::tr("File %1 not found. The program isn't running, or it writes the file elsewhere.")
                           .arg(path)));
    QFile file(path);
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return Unexpected(CheckError(ErrorType::Permission,
                                     ProcessPatternText::tr("The current user isn't allowed to read the file %1.").arg(path),
                                     file.errorString()));
    bool isNumber = false;
    const qint64 id = file.read(kMaxPidFileSize).simplified().split(' ').first().toLongLong(&isNumber);
    if (isNumber && id > 0)
        return id;
    return Unexpected(CheckError(ErrorType::Protocol, ProcessPatternText::tr("The file %1 contains no PID.").arg(path)));
}

ProcessMatches findProcesses(const ProcessTable &table, const ProcessPattern &pattern, qint64 ownId)
{
    ProcessMatches found;
    found.isPartial = table.isPartial;
    found.hasNoArguments = !table.hasArguments && pattern.needsCommandLine();
    for (const ProcessFigures &process : table.processes) {
        if (process.id == ownId || !pattern.matches(process))
            continue;
        if (process.isZombie)
            ++found.zombies;
        else
            found.processes.append(process);
    }
    return found;
}

ProcessorTimes processorTimes(const QList<ProcessFigures> &processes)
{
    ProcessorTimes times;
    for (const ProcessFigures &process : processes)
        times.insert(processKey(process), process.processorTime);
    return times;
}

double processorUsage(const ProcessorTimes &before, const QList<ProcessFigures> &after, double seconds)
{
    double used = 0;
    for (const ProcessFigures &process : after)
        used += std::max(0.0, process.processorTime - before.value(processKey(process), 0));
    return kWholeCorePercent * used / seconds;
}

} // namespace watchkeeper
