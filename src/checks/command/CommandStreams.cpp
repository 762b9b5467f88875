// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandStreams.h"

#include "checks/base/SafeText.h"
#include "checks/command/line/CommandPlan.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QLocale>
#include <QProcess>

#include <cstring>
#include <utility>

#ifdef Q_OS_UNIX
#include "checks/command/CommandGroup.h"
#include "checks/command/CommandPipe.h"
#endif

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

//! Removes an incomplete UTF-8 sequence from the end.
QByteArray withoutPartialEnd(QByteArray bytes)
{
    qsizetype start = bytes.size();
    while (start > 0 && bytes.size() - start < 3 && isContinuation(bytes.at(start - 1)))
        --start;
    const bool hasLeadByte = start > 0 && static_cast<unsigned char>(bytes.at(start - 1)) >= 0xC0U;
    if (!hasLeadByte)
        return bytes;
    const auto lead = static_cast<unsigned char>(bytes.at(start - 1));
    const qsizetype length = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
    if (bytes.size() - start + 1 < length)
        bytes.truncate(start - 1);
    return bytes;
}

QByteArray withoutPartialStart(QByteArray bytes)
{
    qsizetype start = 0;
    while (start < qMin<qsizetype>(3, bytes.size()) && isContinuation(bytes.at(start)))
        ++start;
    return bytes.mid(start);
}

} // namespace

void OutputBuffer::append(const char *bytes, qsizetype count)
{
    m_total += count;
    const qsizetype toHead = qMin(count, kHeadSize - m_head.size());
    m_head.append(bytes, toHead);
    bytes += toHead;
    count -= toHead;
    if (count >= kTailSize) {
        m_tail = QByteArray(bytes + count - kTailSize, kTailSize);
        return;
    }
    m_tail.append(bytes, count);
    if (m_tail.size() >= 2 * kTailSize)
        m_tail = m_tail.last(kTailSize);
}

QByteArray OutputBuffer::tail() const
{
    return m_tail.size() > kTailSize ? m_tail.last(kTailSize) : m_tail;
}

QByteArray OutputBuffer::bytes() const
{
    const QByteArray end = tail();
    const qint64 missing = m_total - m_head.size() - end.size();
    if (missing == 0)
        return m_head + end;
    const QString mark = QCoreApplication::translate("Command", "… %1 bytes omitted …").arg(QLocale().toString(missing));
    return withoutPartialEnd(m_head) + '\n' + mark.toUtf8() + '\n' + withoutPartialStart(end);
}

QByteArray OutputBuffer::completeLines() const
{
    if (!isTruncated())
        return bytes();
    const QByteArray end = tail();
    const qsizetype lastLine = m_head.lastIndexOf('\n');
    const qsizetype headEnd = lastLine >= 0 ? lastLine : m_head.lastIndexOf(' ');
    const qsizetype firstLine = end.indexOf('\n');
    const QByteArray start = headEnd >= 0 ? m_head.first(headEnd) : withoutPartialEnd(m_head);
    return firstLine < 0 ? start : start + end.sliced(firstLine);
}

const QString &OutputBuffer::text() const
{
    if (std::exchange(m_textTotal, m_total) != m_total)
        m_text = QString::fromUtf8(bytes());
    return m_text;
}

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
