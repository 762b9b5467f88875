// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandStreams.h"

#include "checks/base/SafeText.h"
#include "checks/command/line/CommandPlan.h"
#include "model/base/ShortText.h"

#include <QProcess>

#include <cstring>

#ifdef Q_OS_UNIX
#include "checks/command/CommandGroup.h"
#include "checks/command/CommandPipe.h"
#endif

namespace watchkeeper {

#ifdef Q_OS_UNIX

namespace {

constexpr qsizetype kFinalReadSize = 1024 * 1024; // [bytes] more than the capacity of a pipe

CommandPipe::Sink bufferSink(OutputBuffer *buffer)
{
    return [buffer](const char *bytes, qsizetype count) { buffer->append(bytes, count); };
}

} // namespace

CommandStreams::CommandStreams(QProcess *process)
    : m_process(process)
    , m_outputPipe(std::make_unique<CommandPipe>(bufferSink(&m_output)))
    , m_errorPipe(std::make_unique<CommandPipe>(bufferSink(&m_errors)))
{
    connect(m_outputPipe.get(), &CommandPipe::changed, this, &CommandStreams::changed);
    connect(m_errorPipe.get(), &CommandPipe::changed, this, &CommandStreams::changed);
}

CommandStreams::~CommandStreams() = default;

bool CommandStreams::prepare(CommandChild *child)
{
    if (m_outputPipe->open() != CommandPipe::Problem::None || m_errorPipe->open() != CommandPipe::Problem::None)
        return false;
    // keeps QProcess from creating pipes; our own pipes replace them in the child
    m_process->setProcessChannelMode(QProcess::ForwardedChannels);
    child->output = m_outputPipe->writeEnd();
    child->errors = m_errorPipe->writeEnd();
    return true;
}

void CommandStreams::started()
{
    for (CommandPipe *pipe : {m_outputPipe.get(), m_errorPipe.get()}) {
        pipe->closeWriteEnd();
        pipe->watch();
    }
}

void CommandStreams::readAvailable()
{
    m_outputPipe->read(kFinalReadSize);
    m_errorPipe->read(kFinalReadSize);
}

bool CommandStreams::isOpen() const
{
    return m_outputPipe->isOpen() || m_errorPipe->isOpen();
}

void CommandStreams::stopReading()
{
    m_outputPipe->unwatch();
    m_errorPipe->unwatch();
}

void CommandStreams::close()
{
    m_outputPipe->close();
    m_errorPipe->close();
}

#else

CommandStreams::CommandStreams(QProcess *process)
    : m_process(process)
{
    connect(process, &QProcess::readyReadStandardOutput, this, &CommandStreams::readAvailable);
    connect(process, &QProcess::readyReadStandardError, this, &CommandStreams::readAvailable);
}

CommandStreams::~CommandStreams() = default;

bool CommandStreams::prepare(CommandChild *)
{
    return true;
}

void CommandStreams::started() { }

void CommandStreams::readAvailable()
{
    const QByteArray output = m_process->readAllStandardOutput();
    const QByteArray errors = m_process->readAllStandardError();
    m_output.append(output.constData(), output.size());
    m_errors.append(errors.constData(), errors.size());
    if (m_process->state() != QProcess::NotRunning)
        emit changed();
}

bool CommandStreams::isOpen() const
{
    return m_process->state() != QProcess::NotRunning;
}

void CommandStreams::stopReading()
{
    close();
}

void CommandStreams::close()
{
    m_process->closeReadChannel(QProcess::StandardOutput);
    m_process->closeReadChannel(QProcess::StandardError);
}

#endif

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxErrorOutput = 4'000; // [characters] limit for the value errorOutput

} // namespace

QString commandMessage(const CommandStreams &streams)
{
    const QString errors = firstLine(streams.errors().text());
    return errors.isEmpty() ? firstLine(streams.output().text()) : errors;
}

QString withCommandMessage(const QString &sentence, const CommandStreams &streams)
{
    const QString words = commandMessage(streams);
    if (words.isEmpty())
        return sentence;
    return CommandCheckText::tr("%1 Output: %2").arg(sentence, words);
}

void addStreamValues(const CommandStreams &streams, Observation *observation)
{
    observation->addValue(u"outputBytes"_s, streams.total());
    if (streams.output().total() > 0 && streams.errors().total() > 0)
        observation->addValue(u"errorOutput"_s, shortened(displayText(streams.errors().text()).trimmed(), kMaxErrorOutput));
}

QString signalName(int number)
{
#if defined(__GLIBC__) && (__GLIBC__ > 2 || __GLIBC_MINOR__ >= 32)
    if (const char *name = sigabbrev_np(number))
        return u"SIG"_s + QLatin1StringView(name);
#endif
    return CommandCheckText::tr("signal %1").arg(number);
}

} // namespace watchkeeper

#include "moc_CommandStreams.cpp"
#include "model/base/ShortText.h"
