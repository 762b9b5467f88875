// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Process.h"

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QThreadPool>

#include <chrono>
#include <cstdio>
#include <cstdlib>

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef __SANITIZE_ADDRESS__
#include <sanitizer/lsan_interface.h>
#endif

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kThreadsTimeout{900};
constexpr std::chrono::milliseconds kReadersTimeout{2'000};
constexpr int kInputOutputError = 74; // the same value as in cli/ExitStatus.h

} // namespace

QString programFile()
{
    // Other programs that an AppImage starts inherit both variables, so only the folder tells whether this one is in it.
    const QString image = QFile::decodeName(qgetenv("APPIMAGE"));
    const QString mounted = QFile::decodeName(qgetenv("APPDIR"));
    const QString running = QCoreApplication::applicationFilePath();
    const bool isInImage =
        !mounted.isEmpty() && running.startsWith(QDir::cleanPath(mounted) + u'/') && QFileInfo(image).isFile();
    return isInImage ? QFileInfo(image).absoluteFilePath() : running;
}

void openStandardStreams()
{
#ifdef Q_OS_UNIX
    // open() returns the lowest free descriptor. The descriptors stay open for child processes, which need all three streams too.
    int descriptor = open("/dev/null", O_RDWR);
    while (descriptor >= 0 && descriptor <= STDERR_FILENO)
        descriptor = open("/dev/null", O_RDWR);
    if (descriptor >= 0)
        close(descriptor);
#endif
}

void setUpSignalHandling()
{
#ifdef Q_OS_UNIX
    std::signal(SIGXFSZ, SIG_IGN);
    std::signal(SIGCHLD, SIG_DFL);
#endif
}

void tuneMalloc()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 1);
#endif
}

void releaseFreeMemory()
{
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

ExitWatchdog::ExitWatchdog(int status)
    : m_thread([this, status] {
        if (m_finished.tryAcquire(1, int(kReadersTimeout.count())))
            return;
        std::fflush(nullptr);
        std::_Exit(status);
    })
{
}

ExitWatchdog::~ExitWatchdog()
{
    m_finished.release();
    m_thread.join(); // returns immediately, since the thread was notified
}

void requireThread(bool isStarted)
{
    if (isStarted)
        return;
    const QString text = QCoreApplication::translate("ShutdownTimeout",
                                                     "Watchkeeper can't start a thread. Raise the process limit (ulimit -u) or "
                                                     "the memory limit (ulimit -v), or close other programs.");
    qCCritical(lcApp, "%s", qUtf8Printable(text));
    std::fflush(nullptr);
    std::_Exit(kInputOutputError);
}

void endProcess(std::unique_ptr<QCoreApplication> application, int status)
{
    // Blocks the main thread, because the event loop has ended and the threads of the pool must finish writing.
    if (QThreadPool::globalInstance()->waitForDone(int(kThreadsTimeout.count())))
        application.reset(); // hands over the clipboard; would block if a thread were still hung
    std::fflush(nullptr);
#ifdef __SANITIZE_ADDRESS__
    __lsan_do_leak_check(); // normally runs at exit, which _Exit() skips
#endif
    std::_Exit(status);
}

} // namespace watchkeeper
