// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal/Console.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#include <qt_windows.h>
#else
#include <climits>

#include <poll.h>
#include <sys/ioctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

bool isTerminalDescriptor(int descriptor)
{
#ifdef Q_OS_WIN
    return _isatty(descriptor) != 0;
#else
    return isatty(descriptor) == 1;
#endif
}

//! Returns the width of the terminal in columns, or 0 if it is unknown.
int descriptorColumns([[maybe_unused]] int descriptor)
{
    if (const int columns = qEnvironmentVariableIntValue("COLUMNS"); columns > 0)
        return columns;
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    const HANDLE console = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
    return GetConsoleScreenBufferInfo(console, &info) ? info.srWindow.Right - info.srWindow.Left + 1 : 0;
#else
    winsize size{};
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
#endif
}

//! Uses the locale of the user's terminal, not the current locale, which Qt changes to UTF-8.
bool localeSupportsUnicode()
{
#ifdef Q_OS_WIN
    return GetConsoleOutputCP() == CP_UTF8;
#else
    for (const char *variable : {"LC_ALL", "LC_CTYPE", "LANG"}) {
        const QString value = qEnvironmentVariable(variable).toUpper();
        if (!value.isEmpty())
            return value.contains("UTF-8"_L1) || value.contains("UTF8"_L1);
    }
    return false;
#endif
}

QString withEscapeSequence(const char *codes, const QString &text)
{
    return u"\x1b["_s + QLatin1StringView(codes) + u'm' + text + u"\x1b[0m"_s;
}

} // namespace

Terminal Terminal::of(int descriptor)
{
    Terminal terminal;
    terminal.isTerminal = isTerminalDescriptor(descriptor);
    terminal.hasUnicode = localeSupportsUnicode();
    if (!terminal.isTerminal)
        return terminal;
    // NO_COLOR has an effect only if it is set and not empty, as https://no-color.org requires.
    terminal.canRedraw = qgetenv("TERM") != "dumb";
    terminal.hasColour = terminal.canRedraw && qEnvironmentVariableIsEmpty("NO_COLOR");
    terminal.width = descriptorColumns(descriptor);
    return terminal;
}

QString outcomeMark(Outcome outcome, const Terminal &terminal)
{
    switch (outcome) {
    case Outcome::Up:
        return terminal.hasUnicode ? u"✔"_s : u"+"_s;
    case Outcome::Degraded:
        return terminal.hasUnicode ? u"▲"_s : u"!"_s;
    case Outcome::Down:
        return terminal.hasUnicode ? u"✖"_s : u"x"_s;
    case Outcome::Unknown:
        break;
    }
    return u"?"_s;
}

QString coloured(const QString &text, Outcome outcome, const Terminal &terminal)
{
    if (!terminal.hasColour)
        return text;
    switch (outcome) {
    case Outcome::Up:
        return withEscapeSequence("32", text);
    case Outcome::Degraded:
        return withEscapeSequence("33", text);
    case Outcome::Down:
        return withEscapeSequence("1;31", text);
    case Outcome::Unknown:
        break;
    }
    return withEscapeSequence("35", text);
}

QString muted(const QString &text, const Terminal &terminal)
{
    return terminal.hasColour ? withEscapeSequence("2", text) : text;
}

QString separator(const Terminal &terminal)
{
    return terminal.hasUnicode ? u" · "_s : u", "_s;
}

QString ellipsis(const Terminal &terminal)
{
    return terminal.hasUnicode ? u"…"_s : u"..."_s;
}

namespace {

#ifdef Q_OS_WIN
// On Windows, readiness of a console or pipe can't be determined, and writing to one blocks.
constexpr qsizetype kMaxWriteSize = 4096;

bool isReady(int)
{
    return true;
}

qsizetype writeSome(int descriptor, const QByteArray &bytes, qsizetype size)
{
    const HANDLE console = reinterpret_cast<HANDLE>(_get_osfhandle(descriptor));
    if (DWORD mode = 0; !GetConsoleMode(console, &mode)) // a file or pipe
        return _write(descriptor, bytes.constData(), static_cast<unsigned>(size));
    // A console would read bytes in its code page, which has no accents or Cyrillic letters in most countries.
    while (size > 1 && size < bytes.size() && (bytes.at(size) & 0xC0) == 0x80) // in the middle of a character
        --size;
    const std::wstring text = QString::fromUtf8(bytes.constData(), size).toStdWString();
    DWORD written = 0;
    errno = EIO; // if the call fails, which sets no errno
    return WriteConsoleW(console, text.data(), static_cast<DWORD>(text.size()), &written, nullptr) ? size : -1;
}
#else
// A descriptor that is ready accepts this many bytes without blocking (POSIX, write: PIPE_BUF). The descriptor isn't made non-blocking,
// because that would affect all processes that share the terminal.
constexpr qsizetype kMaxWriteSize = PIPE_BUF;

bool isReady(int descriptor)
{
    pollfd state{descriptor, POLLOUT, 0};
    return ::poll(&state, 1, 0) == 1;
}

qsizetype writeSome(int descriptor, const QByteArray &bytes, qsizetype size)
{
    return ::write(descriptor, bytes.constData(), static_cast<size_t>(size));
}
#endif

} // namespace

int writeNow(int descriptor, QByteArray bytes)
{
    while (!bytes.isEmpty()) {
        const qsizetype written = writeSome(descriptor, bytes, std::min(bytes.size(), kMaxWriteSize));
        if (written >= 0)
            bytes.remove(0, written);
        else if (errno != EINTR)
            return errno;
    }
    return 0;
}

Output::Output(int descriptor, QObject *parent)
    : QObject(parent)
    , m_descriptor(descriptor)
{
}

Output::~Output() = default;

void Output::write(const QByteArray &bytes)
{
    if (m_hasFailed || bytes.isEmpty())
        return;
    m_pending += bytes;
    flush();
}

void Output::flush()
{
    while (!m_pending.isEmpty() && isReady(m_descriptor)) {
        const qsizetype written = writeSome(m_descriptor, m_pending, std::min(m_pending.size(), kMaxWriteSize));
        if (written >= 0)
            m_pending.remove(0, written);
        else if (errno != EINTR && errno != EAGAIN)
            return fail(errno);
    }
    if (m_notifier)
        m_notifier->setEnabled(!m_pending.isEmpty());
    if (m_pending.isEmpty()) {
        QMetaObject::invokeMethod(this, &Output::drained, Qt::QueuedConnection);
    } else if (!m_notifier) {
        m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &Output::flush);
    }
}

void Output::fail(int error)
{
    m_hasFailed = true;
    m_pending.clear();
    if (m_notifier)
        m_notifier->setEnabled(false);
    QMetaObject::invokeMethod(
        this, [this, error] { emit failed(error); }, Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &Output::drained, Qt::QueuedConnection);
}

} // namespace watchkeeper

#include "moc_Console.cpp"
