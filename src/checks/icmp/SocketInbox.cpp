// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/SocketInbox.h"

#include <QNetworkInterface>
#include <QtEndian>

#include <linux/errqueue.h> // needs the definitions of timespec and sockaddr
#include <netinet/in.h>

#include <cerrno>
#include <cstring>
#include <ctime>

namespace watchkeeper {

namespace {

// Any call on the socket can fail with a pending error about an earlier packet. The failed call clears the error and is
// repeated.
constexpr int kAttemptLimit = 4;
constexpr auto kMaxTimestampAge = std::chrono::seconds(60);

std::chrono::nanoseconds durationOf(const timespec &time)
{
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

//! Converts a recent wall-clock timestamp to monotonic time. If the clock has been set since then, returns the current time.
IncomingPacket::Clock::time_point toTimePoint(const timespec &stamp)
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    const auto age = durationOf(now) - durationOf(stamp);
    const bool isPlausible = age.count() >= 0 && age < kMaxTimestampAge;
    return IncomingPacket::Clock::now() - (isPlausible ? age : std::chrono::nanoseconds(0));
}

template<typename Value>
Value controlData(const cmsghdr *header)
{
    Value value{};
    std::memcpy(&value, CMSG_DATA(header), sizeof value);
    return value;
}

IncomingPacket::Error controlError(const cmsghdr *header)
{
    const auto found = controlData<sock_extended_err>(header);
    IncomingPacket::Error error;
    error.isFromNetwork = found.ee_origin == SO_EE_ORIGIN_ICMP || found.ee_origin == SO_EE_ORIGIN_ICMP6;
    error.type = found.ee_type;
    error.code = found.ee_code;
    error.number = static_cast<int>(found.ee_errno);
    const size_t left = header->cmsg_len - CMSG_LEN(sizeof found);
    sockaddr_storage offender{};
    std::memcpy(&offender, CMSG_DATA(header) + sizeof found, qMin(left, sizeof offender));
    error.offender = hostAddress(offender);
    return error;
}

void readControl(const cmsghdr *header, IncomingPacket *incoming)
{
    const int level = header->cmsg_level;
    const int type = header->cmsg_type;
    if (level == SOL_SOCKET && type == SCM_TIMESTAMPNS)
        incoming->at = toTimePoint(controlData<timespec>(header));
    else if ((level == IPPROTO_IP && type == IP_TTL) || (level == IPPROTO_IPV6 && type == IPV6_HOPLIMIT))
        incoming->hopLimit = controlData<int>(header);
    else if ((level == IPPROTO_IP && type == IP_RECVERR) || (level == IPPROTO_IPV6 && type == IPV6_RECVERR))
        incoming->error = controlError(header);
}

int setInboxOption(int descriptor, int level, int name, int value)
{
    return setsockopt(descriptor, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

} // namespace

SocketInbox::SocketInbox(int descriptor, qsizetype byteLimit)
    : m_descriptor(descriptor)
    , m_buffer(byteLimit, Qt::Uninitialized)
{
}

int SocketInbox::prepare(IpVersion version, bool withErrors)
{
    const bool isV4 = version == IpVersion::V4;
    const int level = isV4 ? IPPROTO_IP : IPPROTO_IPV6;
    setInboxOption(m_descriptor, SOL_SOCKET, SO_TIMESTAMPNS, 1); // if this fails, the time of reading is used instead
    setInboxOption(m_descriptor, level, isV4 ? IP_RECVTTL : IPV6_RECVHOPLIMIT, 1);
    return withErrors ? setInboxOption(m_descriptor, level, isV4 ? IP_RECVERR : IPV6_RECVERR, 1) : 0;
}

std::optional<IncomingPacket> SocketInbox::next()
{
    if (auto error = read(MSG_ERRQUEUE))
        return error;
    return read(0);
}

std::optional<IncomingPacket> SocketInbox::read(int flags)
{
    constexpr size_t kControlSize = 512;
    sockaddr_storage peer{};
    alignas(cmsghdr) char control[kControlSize];
    iovec part{m_buffer.data(), static_cast<size_t>(m_buffer.size())};
    for (int tries = 0; tries < kAttemptLimit; ++tries) {
        msghdr message{};
        message.msg_name = &peer;
        message.msg_namelen = sizeof peer;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control;
        message.msg_controllen = sizeof control;
        const ssize_t size = recvmsg(m_descriptor, &message, flags | MSG_DONTWAIT);
        if (size < 0 && (errno == EAGAIN || errno == EBADF || errno == ENOTSOCK))
            return std::nullopt;
        if (size < 0)
            continue;
        IncomingPacket incoming;
        incoming.bytes = m_buffer.first(size);
        incoming.peer = hostAddress(peer);
        incoming.at = IncomingPacket::Clock::now();
        for (cmsghdr *header = CMSG_FIRSTHDR(&message); header; header = CMSG_NXTHDR(&message, header))
            readControl(header, &incoming);
        return incoming;
    }
    return std::nullopt;
}

SocketAddress::SocketAddress(const QHostAddress &address, quint16 port)
{
    if (address.protocol() == QAbstractSocket::IPv6Protocol) {
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&m_storage);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        v6->sin6_family = AF_INET6;
        v6->sin6_port = qToBigEndian(port);
        std::memcpy(&v6->sin6_addr, &bytes, sizeof bytes);
        if (!address.scopeId().isEmpty())
            v6->sin6_scope_id = static_cast<quint32>(QNetworkInterface::interfaceIndexFromName(address.scopeId()));
        m_size = sizeof *v6;
        return;
    }
    auto *v4 = reinterpret_cast<sockaddr_in *>(&m_storage);
    v4->sin_family = AF_INET;
    v4->sin_port = qToBigEndian(port);
    v4->sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
    m_size = sizeof *v4;
}

QHostAddress hostAddress(const sockaddr_storage &storage)
{
    if (storage.ss_family == AF_INET6)
        return QHostAddress(reinterpret_cast<const quint8 *>(&reinterpret_cast<const sockaddr_in6 *>(&storage)->sin6_addr));
    if (storage.ss_family == AF_INET)
        return QHostAddress(qFromBigEndian(reinterpret_cast<const sockaddr_in *>(&storage)->sin_addr.s_addr));
    return QHostAddress();
}

} // namespace watchkeeper
