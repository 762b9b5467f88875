// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A pipe that a command writes and the event loop reads. QProcess's own pipes aren't used: they close when the leader exits, even if
//! other processes still write. POSIX only.

#include <QObject>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace watchkeeper {

//! \brief Reads without blocking and passes on what arrives. One thread.
class CommandPipe : public QObject
{
    Q_OBJECT

public:
    using Sink = std::function<void(const char *bytes, qsizetype count)>;

    //! Why a pipe couldn't be created.
    enum class Problem { None, TooManyFiles };

    explicit CommandPipe(Sink sink);
    ~CommandPipe() override;

    //! Opens both ends, above 2 and not inherited; keeps a reserve of descriptors for the rest of the program.
    Problem open();
    //! For the child; valid until closeWriteEnd().
    int writeEnd() const { return m_writeEnd; }
    void closeWriteEnd();
    //! Starts reading whenever something arrives.
    void watch();
    //! Whether a writer may still exist.
    bool isOpen() const { return m_readEnd >= 0; }
    //! Reads what is available now, at most `most` bytes.
    void read(qsizetype most);
    //! Stops reading, but writers don't get SIGPIPE.
    void unwatch();
    //! Stops reading: writers get SIGPIPE.
    void close();

signals:
    //! Emitted after something was read or the last writer closed.
    void changed();

private:
    void readSome();

    Sink m_sink;
    int m_readEnd = -1;
    int m_writeEnd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace watchkeeper
