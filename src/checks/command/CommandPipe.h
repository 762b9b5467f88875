// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A pipe that a command writes and the event loop reads, apart from QProcess's own: those close when the leader ends, whoever
//! still writes. POSIX only.

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Reads without blocking and hands on what comes. One thread.
class CommandPipe : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<void(const char *bytes, qsizetype count)>;

    //! Why a pipe could not be made.
    enum class Problem { None, TooManyFiles };

    explicit CommandPipe(Sink sink);
    ~CommandPipe() override;

    //! Both ends, above 2 and not inherited; keeps a reserve of descriptors for the rest of the program.
    Problem open();
    //! For the child, until closeWriteEnd().
    int writeEnd() const { return m_writeEnd; }
    void closeWriteEnd();
    //! Begins to read when something comes.
    void watch();
    //! Somebody may still write.
    bool isOpen() const { return m_readEnd >= 0; }
    //! Reads what is there now, at most `most` bytes.
    void read(qsizetype most);
    //! No more reading: writers get SIGPIPE.
    void close();

signals:
    //! After something was read or the last writer closed.
    void changed();

private:
    void readSome();

    Sink m_sink;
    int m_readEnd = -1;
    int m_writeEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace watchkeeper
