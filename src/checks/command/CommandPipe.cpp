// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandPipe.h"

#include "async/OpenFiles.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxBytesPerTurn = 256 * 1024; // [bytes] maximum to read before returning to the event loop

//! The first descriptor number that commands must not use. The system assigns the lowest free number. When it assigns this
//! number, all lower numbers are in use, so no counting is needed.
int firstReservedDescriptor()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return std::numeric_limits<int>::max();
    const auto reserve = static_cast<rlim_t>(descriptorReserve(limit.rlim_cur));
    return static_cast<int>(qMin<rlim_t>(limit.rlim_cur - reserve, std::numeric_limits<int>::max()));
}

bool makePipe(std::array<int, 2> *ends)
{
#ifdef Q_OS_LINUX
    return pipe2(ends->data(), O_CLOEXEC) == 0;
#else
    if (pipe(ends->data()) != 0)
        return false;
    for (const int end : *ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    return true;
#endif
}

//! Duplicates a descriptor that has the number of a standard stream, because the child replaces its standard streams. A pipe
//! gets such a number if this program was started with closed standard streams.
int moveAboveStandardStreams(int descriptor)
{
    if (descriptor > STDERR_FILENO || descriptor < 0)
        return descriptor;
    const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    ::close(descriptor);
    return moved;
}

} // namespace

CommandPipe::CommandPipe(Sink sink)
    : m_sink(std::move(sink))
{
}

CommandPipe::~CommandPipe()
{
    closeWriteEnd();
    close();
}

CommandPipe::Problem CommandPipe::open()
{
    std::array<int, 2> ends{-1, -1};
    if (!makePipe(&ends))
        return Problem::TooManyFiles; // creating a pipe only fails with EMFILE or ENFILE
    m_readEnd = moveAboveStandardStreams(ends[0]);
    m_writeEnd = moveAboveStandardStreams(ends[1]);
    fcntl(m_readEnd, F_SETFL, O_NONBLOCK);
    const int limit = firstReservedDescriptor();
    return m_readEnd >= limit || m_writeEnd >= limit ? Problem::TooManyFiles : Problem::None;
}

void CommandPipe::closeWriteEnd()
{
    if (m_writeEnd >= 0)
        ::close(std::exchange(m_writeEnd, -1));
}

void CommandPipe::watch()
{
    m_notifier = std::make_unique<QSocketNotifier>(m_readEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &CommandPipe::readSome);
}

void CommandPipe::readSome()
{
    read(kMaxBytesPerTurn);
    emit changed();
}

void CommandPipe::read(qsizetype maxBytes)
{
    std::array<char, 64 * 1024> buffer; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by read()
    while (maxBytes > 0 && isOpen()) {
        const ssize_t count = ::read(m_readEnd, buffer.data(), buffer.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
            return;
        if (count <= 0) {
            close();
            return;
        }
        m_sink(buffer.data(), count);
        maxBytes -= count;
    }
}

void CommandPipe::unwatch()
{
    if (!m_notifier)
        return;
    m_notifier->setEnabled(false); // only disabled, since this call may come from the notifier; it is deleted with this object
    m_notifier->disconnect(this);
}

void CommandPipe::close()
{
    if (!isOpen())
        return;
    unwatch();
    ::close(std::exchange(m_readEnd, -1));
}

} // namespace watchkeeper

#include "moc_CommandPipe.cpp"
