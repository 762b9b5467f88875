// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The standard streams of a command: connects them to its process, reads them, keeps their head and tail, and quotes them in
//! messages.

#include "model/check/Observation.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QProcess;

namespace watchkeeper {

//! \brief Keeps at most 64 KiB of the appended data, half from the beginning and half from the end, and counts the total.
class OutputBuffer
{
public:
    static constexpr qsizetype kHeadSize = 32 * 1024;
    static constexpr qsizetype kTailSize = 32 * 1024;

    void append(const char *bytes, qsizetype count);
    //! [bytes] Total amount of appended data.
    qint64 total() const { return m_total; }
    //! Head and tail. If data is missing, a UTF-8 line between them reads "… N bytes omitted …".
    QByteArray bytes() const;
    //! \brief Head and tail without the line that bytes() inserts, for code that evaluates the content. If data is missing, the
    //! head ends and the tail begins at a line break. A head of one line ends at a space.
    QByteArray completeLines() const;
    bool isTruncated() const { return m_total > kHeadSize + kTailSize; }
    //! bytes() decoded as UTF-8 with replacement characters. Cached until more data is appended.
    const QString &text() const;

private:
    QByteArray tail() const;

    QByteArray m_head;
    QByteArray m_tail; //!< grows up to twice kTailSize, so its content is rarely shifted
    qint64 m_total = 0;
    mutable QString m_text;
    mutable qint64 m_textTotal = 0; //!< the value of m_total when m_text was decoded
};

class CommandChild;
#ifdef Q_OS_UNIX
class CommandPipe;
#endif

//! \brief Reads the output and errors of one process continuously, and stores part of them.
//!
//! On POSIX, uses its own pipes. QProcess closes its pipes when the leader ends, so it can't detect that another process is
//! still writing. On Windows, uses QProcess.
class CommandStreams : public QObject
{
    Q_OBJECT

public:
    explicit CommandStreams(QProcess *process);
    ~CommandStreams() override;

    //! \brief Call this before the start. \return false if too many files are open
    bool prepare(CommandChild *child);
    //! Call this after the start, even if it failed.
    void started();

    //! Reads the data that has arrived so far.
    void readAvailable();
    //! Whether a writer may still exist.
    bool isOpen() const;
    //! Stops reading. A process that is still writing doesn't notice this until this object is destroyed.
    void stopReading();
    //! Stops reading. A process that is still writing gets SIGPIPE.
    void close();

    const OutputBuffer &output() const { return m_output; }
    const OutputBuffer &errors() const { return m_errors; }
    //! [bytes] total size of both streams.
    qint64 total() const { return m_output.total() + m_errors.total(); }

signals:
    //! Emitted when data arrived, or the other end closed a stream.
    void changed();

private:
    QProcess *m_process;
    OutputBuffer m_output;
    OutputBuffer m_errors;
#ifdef Q_OS_UNIX
    std::unique_ptr<CommandPipe> m_outputPipe;
    std::unique_ptr<CommandPipe> m_errorPipe;
#endif
};

// The output of a command, for messages about its end and as values.

//! Returns the first line of the command's errors, otherwise of its output; empty if it has printed nothing.
QString commandMessage(const CommandStreams &streams);

//! Appends the output of the command to `sentence`.
QString withCommandMessage(const QString &sentence, const CommandStreams &streams);

//! Adds the value `outputBytes` and, if there are both output and errors, `errorOutput`.
void addStreamValues(const CommandStreams &streams, Observation *observation);

//! Returns the name of a signal such as `SIGSEGV`, or `signal 42` if it has no name.
QString signalName(int number);

} // namespace watchkeeper
