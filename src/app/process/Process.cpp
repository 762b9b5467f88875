// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/process/Process.h"

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSocketNotifier>
#include <QThreadPool>
#include <QTimeZone>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <vector>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <ctime>

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

void startAgain(const QString &program, const QStringList &arguments)
{
#ifdef Q_OS_UNIX
    QList<QByteArray> words{QFile::encodeName(program)};
    for (const QString &argument : arguments)
        words.append(argument.toLocal8Bit());
    std::vector<char *> pointers;
    for (QByteArray &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    execv(pointers.front(), pointers.data());
#else
    QProcess::startDetached(program, arguments);
#endif
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

void ensureTimeZone()
{
    if (!QTimeZone::systemTimeZone().isValid())
        qputenv("TZ", "UTC");
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

void endWithoutCleanUp(int status)
{
    // fflush(nullptr) would also lock standard input, and wait for a thread that is reading from it.
    for (std::FILE *stream : {stdout, stderr})
        std::fflush(stream);
#ifdef Q_OS_WIN
    TerminateProcess(GetCurrentProcess(), static_cast<UINT>(status));
#endif
    std::_Exit(status);
}

ExitWatchdog::ExitWatchdog(int status)
    : m_thread([this, status] {
        if (m_finished.tryAcquire(1, int(kReadersTimeout.count())))
            return;
        endWithoutCleanUp(status);
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
    endWithoutCleanUp(kInputOutputError);
}

void endProcess(std::unique_ptr<QCoreApplication> application, int status)
{
    // Blocks the main thread, because the event loop has ended and the threads of the pool must finish writing.
    if (QThreadPool::globalInstance()->waitForDone(int(kThreadsTimeout.count())))
        application.reset(); // hands over the clipboard; would block if a thread were still hung
#ifdef __SANITIZE_ADDRESS__
    __lsan_do_leak_check(); // normally runs at exit, which is skipped
#endif
    endWithoutCleanUp(status);
}

#ifdef Q_OS_WIN

namespace {

std::atomic<Signals *> signalsInstance{nullptr};
std::atomic<bool> hasReceivedSignal{false};

//! Runs in a thread that Windows creates, so it can only post events to the object.
BOOL WINAPI onConsoleEvent(DWORD event)
{
    const int number = event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT ? 2 : event == CTRL_CLOSE_EVENT ? 1 : 15;
    if (hasReceivedSignal.exchange(true))
        TerminateProcess(GetCurrentProcess(), static_cast<UINT>(128 + number)); // without flushing, which could wait
    if (Signals *target = signalsInstance.load())
        QMetaObject::invokeMethod(
            target, [target, number] { emit target->received(number); }, Qt::QueuedConnection);
    // Windows ends the process when this function returns from a close event. It therefore waits, to give the main thread time
    // to finish.
    if (number != 2)
        Sleep(INFINITE);
    return TRUE;
}

} // namespace

class Signals::Private
{
};

Signals::Signals(QObject *parent)
    : QObject(parent)
{
    signalsInstance = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

Signals::~Signals()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    signalsInstance = nullptr;
}

#else

namespace {

constexpr std::array kHandledSignalNumbers{SIGINT, SIGTERM, SIGHUP};
//! [ms] Signals within this time are treated as one request.
constexpr long kSignalMergeTime = 250;

// Safe in a signal handler, because atomics are lock-free and have no destructors.
std::atomic<int> wakeDescriptor{-1};
std::atomic<long> firstSignalAt{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<long>::is_always_lock_free);

//! [ms] Monotonic and never 0. POSIX allows clock_gettime() in a signal handler, as an async-signal-safe function.
long monotonicMs()
{
    timespec now{};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return static_cast<long>(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000 + 1;
}

void onSignal(int number)
{
    const int savedErrno = errno;
    const long now = monotonicMs();
    long first = 0;
    if (firstSignalAt.compare_exchange_strong(first, now)) {
        const auto byte = static_cast<unsigned char>(number);
        [[maybe_unused]] const auto written = ::write(wakeDescriptor, &byte, 1);
    } else if (now - first > kSignalMergeTime) {
        _exit(128 + number);
    }
    errno = savedErrno;
}

void setHandler(int number, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

bool isIgnored(int number)
{
    struct sigaction action = {};
    return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

} // namespace

class Signals::Private
{
public:
    Private();
    ~Private();
    //! Null if no pipe could be created.
    QSocketNotifier *notifier() const { return m_notifier.get(); }
    //! Returns the received signal, or 0.
    int takeSignal() const;

private:
    std::array<int, 2> m_pipe{-1, -1};
    std::unique_ptr<QSocketNotifier> m_notifier;
    QList<int> m_handledSignals;
};

Signals::Private::Private()
{
    setHandler(SIGPIPE, SIG_IGN);
    if (::pipe(m_pipe.data()) != 0) {
        m_pipe = {-1, -1};
        qCWarning(lcApp, "A pipe for signals couldn't be created, so Ctrl-C stops the program without saving: %s",
                  strerror(errno));
        return;
    }
    for (const int end : m_pipe) {
        fcntl(end, F_SETFD, FD_CLOEXEC);
        fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    wakeDescriptor = m_pipe[1];
    firstSignalAt = 0;
    for (const int number : kHandledSignalNumbers) {
        if (number == SIGHUP && isIgnored(number))
            continue;
        m_handledSignals.append(number);
        setHandler(number, onSignal);
    }
}

Signals::Private::~Private()
{
    for (const int number : std::as_const(m_handledSignals))
        setHandler(number, SIG_DFL);
    wakeDescriptor = -1;
    m_notifier.reset(); // must be destroyed before its descriptor is closed
    for (const int end : m_pipe) {
        if (end >= 0)
            ::close(end);
    }
}

int Signals::Private::takeSignal() const
{
    unsigned char number = 0;
    return ::read(m_pipe[0], &number, 1) == 1 ? number : 0;
}

Signals::Signals(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    if (!d->notifier())
        return;
    connect(d->notifier(), &QSocketNotifier::activated, this, [this] {
        if (const int number = d->takeSignal())
            emit received(number);
    });
}

Signals::~Signals() = default;

#endif

} // namespace watchkeeper

#include "moc_Process.cpp"
