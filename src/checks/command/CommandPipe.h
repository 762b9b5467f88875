// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A pipe that a command writes to and the event loop reads from. QProcess's own pipes aren't used, because they close
//! when the leader exits, although other processes may still write to them. POSIX only.

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Reads without blocking and passes the data on. For use in one thread.
class CommandPipe : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<void(const char *bytes, qsizetype count)>;

    //! The reason why a pipe couldn't be created.
    enum class Problem { None, TooManyFiles };

    explicit CommandPipe(Sink sink);
    ~CommandPipe() override;

    //! Opens both ends with descriptors above 2 that child processes don't inherit. Keeps a reserve of descriptors for the rest of the
    //! program.
    Problem open();
    //! The write end for the child. Valid until closeWriteEnd().
    int writeEnd() const { return m_writeEnd; }
    void closeWriteEnd();
    //! Starts reading data as it arrives.
    void watch();
    //! Whether a writer may still exist.
    bool isOpen() const { return m_readEnd >= 0; }
    //! Reads the available data, at most `maxBytes` bytes.
    void read(qsizetype maxBytes);
    //! Stops reading, but writers don't get SIGPIPE.
    void unwatch();
    //! Stops reading. Writers get SIGPIPE.
    void close();

signals:
    //! Emitted after data was read or the last writer closed.
    void changed();

private:
    void readSome();

    Sink m_sink;
    int m_readEnd = -1;
    int m_writeEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace watchkeeper
