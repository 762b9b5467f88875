// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sets up and ends the process itself: its program file, standard streams, memory allocation, signals and exit.

#include <QObject>
#include <QSemaphore>
#include <QString>
#include <QStringList>

#include <memory>
#include <thread>

class QCoreApplication;

namespace watchkeeper {

//! \brief Returns the absolute path of the file that starts this program again. That is the AppImage if the program runs from one, because
//! its contents are mounted in a different folder each time. Requires a QCoreApplication.
QString programFile();

//! \brief Replaces this process with a new one, on Windows by starting that beside it. Returns if that fails, and always on Windows.
//! \param program  see programFile(); call that while the QCoreApplication exists, and this function after its destruction
void startAgain(const QString &program, const QStringList &arguments);

// Opens the three standard streams: input, output, errors.

//! \brief Opens the standard streams that were closed when the program started, connected to the null device. Call it first in main().
//!
//! Otherwise the next descriptors to be opened, such as the event loop's pipes, would get the numbers of these streams, and output would be
//! written into them. Does nothing on Windows, where the system doesn't use these numbers.
void openStandardStreams();

//! \brief Sets the signal handling that would otherwise be inherited from the parent process. Call it at the start of main().
//!
//! A write beyond the file size limit (setrlimit(2), RLIMIT_FSIZE) fails as on a full disk, instead of ending the process.
//! Child processes inherit this unless they reset SIGXFSZ. SIGCHLD isn't ignored, because the exit code of an ignored child is
//! lost.
void setUpSignalHandling();

//! \brief Uses UTC if the system has no database of time zones. Call it before a second thread exists.
//!
//! The zone of such a system is invalid, so no day ever begins in it, and a loop over the days of a span would never end.
void ensureTimeZone();

// The memory allocation of this process. Only affects glibc's allocator; has no effect on other platforms.

//! \brief Makes all threads allocate from one heap. Call it before a second thread exists.
//!
//! glibc gives each thread its own heap (mallopt(3), M_ARENA_MAX). In this program, memory is allocated in one thread and freed in another,
//! so none of these heaps ever shrinks. With ten thousand targets, the process used 244 MiB instead of 205 MiB, with the same processor
//! time.
void tuneMalloc();

//! \brief Returns unused memory to the system (malloc_trim(3)). Use it after startup, because reading the targets requires
//! several times the memory that is kept. Any thread; blocks allocations in other threads for a few milliseconds.
void releaseFreeMemory();

// Ends the process.

//! \brief Flushes the buffers of C streams and ends the process at once, without any destructor. Any thread.
//!
//! On Windows, libraries don't clean up either. They would do so when all other threads have been killed, and wait forever for a lock that
//! one of them held. Under Wine, that happened after most checks of commands, which use threads of the system.
[[noreturn]] void endWithoutCleanUp(int status);

//! \brief Gives destructors 2 s while this object exists. After that, it ends the process with `status`, even if something hangs.
//!
//! Use it in main() after the event loop, when everything is saved. Destructors wait for readers of the history, and an unresponsive
//! network drive would block them, and the process, forever.
class ExitWatchdog
{
public:
    explicit ExitWatchdog(int status);
    ~ExitWatchdog();
    Q_DISABLE_COPY_MOVE(ExitWatchdog)

private:
    QSemaphore m_finished;
    std::thread m_thread;
};

//! \brief Ends the process with an error message and exit status 74 if the thread hasn't started, because the program needs the thread for
//! all its work.
void requireThread(bool isStarted);

//! Flushes buffers and ends the process. Call it at the end of main(), when all objects are destroyed and everything is reported.
//!
//! Skips the handlers of exit(). A thread hasn't really ended when QThread::wait() returns, and it frees its OpenSSL data while OpenSSL's
//! own clean-up at exit frees the same data. About one shutdown in a thousand crashed because of that. For the same reason, nothing waits
//! for threads that hang. They end with the process.
[[noreturn]] void endProcess(std::unique_ptr<QCoreApplication> application, int status);

//! \brief Create one instance, in the main thread. A second signal in the same run ends the process immediately with status 128
//! + number.
//!
//! Signals within a quarter of a second are treated as one, because a closing terminal sends SIGHUP twice, and systemd sends
//! SIGTERM and then SIGHUP. SIGHUP stays ignored if it was ignored at the start (nohup). Also makes writing to a closed pipe,
//! or beyond the file size limit, an error instead of a signal.
class Signals : public QObject
{
    Q_OBJECT

public:
    explicit Signals(QObject *parent = nullptr);
    ~Signals() override;

signals:
    //! \param number  SIGINT 2, SIGHUP 1 or SIGTERM 15
    void received(int number);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace watchkeeper
