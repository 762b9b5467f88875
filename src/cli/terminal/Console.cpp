// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal/Console.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <climits>

#include <poll.h>
#include <unistd.h>
#endif

namespace watchkeeper {

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
    return _write(descriptor, bytes.constData(), static_cast<unsigned>(size));
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
