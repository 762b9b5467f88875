// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The standard streams of a command: how they get into its process, and how they are read.

#include "checks/OutputBuffer.h"

#include <QObject>

#include <memory>

class QProcess;

namespace watchkeeper {

class CommandChild;
#ifdef Q_OS_UNIX
class CommandPipe;
#endif

//! \brief Output and errors of one process, read all the time, kept in part.
//!
//! On POSIX through pipes of its own: QProcess closes its ones when the leader ends, and so could not tell that somebody still
//! writes. On Windows through QProcess.
class CommandStreams : public QObject
{
    Q_OBJECT

public:
    explicit CommandStreams(QProcess *process);
    ~CommandStreams() override;

    //! \brief Before the start. \return false when there are too many open files.
    bool prepare(CommandChild *child);
    //! After the start, successful or not.
    void started();

    //! Reads what has come until now.
    void readAvailable();
    //! Somebody may still write.
    bool isOpen() const;
    //! No more reading: whoever still writes gets SIGPIPE.
    void close();

    const OutputBuffer &output() const { return m_output; }
    const OutputBuffer &errors() const { return m_errors; }
    //! [bytes] of both.
    qint64 total() const { return m_output.total() + m_errors.total(); }

signals:
    //! Something came, or a stream was closed at the other end.
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

} // namespace watchkeeper
