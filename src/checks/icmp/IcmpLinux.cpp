// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The sockets for pings and for probes of a route. NoIcmp.cpp is for the other systems.
#include "checks/icmp/IcmpSocket.h"
#include "checks/icmp/PathProbes.h"
#include "checks/icmp/SocketInbox.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QtEndian>

#include <cerrno>
#include <linux/icmp.h>
#include <netinet/icmp6.h>
#include <netinet/in.h>
#include <unistd.h>

namespace watchkeeper {

namespace {

// Answers to ten thousand pings can arrive almost simultaneously. For most users, the system limits the buffer to a smaller size.
constexpr int kBufferSize = 4 * 1024 * 1024;
constexpr qsizetype kMaxIcmpBytes = 65'536;
// The maximum number of messages per read. The limit keeps a flood of answers from blocking other work.
constexpr int kMaxMessagesPerRead = 256;
constexpr qsizetype kIpv4HopLimitOffset = 8;

int setIcmpOption(int descriptor, int level, int name, int value)
{
    return setsockopt(descriptor, level, name, &value, sizeof value) == 0 ? 0 : errno;
}

//! Limits a raw socket to messages about echoes. Without a filter, it receives all ICMP messages to this computer.
void setRawSocketFilter(IpVersion version, int descriptor)
{
    if (version == IpVersion::V4) {
        icmp_filter filter{};
        filter.data = ~((1U << ICMP_ECHOREPLY) | (1U << ICMP_DEST_UNREACH) | (1U << ICMP_TIME_EXCEEDED));
        setsockopt(descriptor, SOL_RAW, ICMP_FILTER, &filter, sizeof filter);
        return;
    }
    icmp6_filter filter{};
    ICMP6_FILTER_SETBLOCKALL(&filter);
    for (const int type : {ICMP6_ECHO_REPLY, ICMP6_DST_UNREACH, ICMP6_PACKET_TOO_BIG, ICMP6_TIME_EXCEEDED})
        ICMP6_FILTER_SETPASS(type, &filter);
    setsockopt(descriptor, IPPROTO_ICMPV6, ICMP6_FILTER, &filter, sizeof filter);
}

//! \return the descriptor, or -1 on failure
int openDescriptor(IpVersion version, IcmpSocket::Method method)
{
    const bool isV4 = version == IpVersion::V4;
    const int protocol = isV4 ? int{IPPROTO_ICMP} : int{IPPROTO_ICMPV6};
    const int type = method == IcmpSocket::Method::Datagram ? SOCK_DGRAM : SOCK_RAW;
    return socket(isV4 ? AF_INET : AF_INET6, type | SOCK_NONBLOCK | SOCK_CLOEXEC, protocol);
}

class LinuxIcmpSocket final : public IcmpSocket
{
public:
    LinuxIcmpSocket(IpVersion version, Method method, int descriptor)
        : m_version(version)
        , m_method(method)
        , m_descriptor(descriptor)
        , m_id(static_cast<quint16>(QRandomGenerator::system()->generate()))
        , m_inbox(descriptor, kMaxIcmpBytes)
        , m_readNotifier(descriptor, QSocketNotifier::Read)
    {
        m_inbox.prepare(version, method == Method::Datagram);
        setIcmpOption(descriptor, SOL_SOCKET, SO_RCVBUF, kBufferSize);
        setIcmpOption(descriptor, SOL_SOCKET, SO_SNDBUF, kBufferSize);
        if (method == Method::Raw)
            setRawSocketFilter(version, descriptor);
        connect(&m_readNotifier, &QSocketNotifier::activated, this, &LinuxIcmpSocket::onReadable);
    }

    ~LinuxIcmpSocket() override
    {
        m_readNotifier.setEnabled(false);
        close(m_descriptor);
    }

    Method method() const override { return m_method; }
    int send(const IcmpEcho &echo) override;

private:
    void onReadable();
    void take(const IncomingPacket &incoming);
    std::optional<IcmpMessage> messageOf(const IncomingPacket &incoming) const;
    void setHopLimit(int hopLimit);
    void setMayFragment(bool mayFragment);

    IpVersion m_version;
    Method m_method;
    int m_descriptor;
    quint16 m_id; //!< ID of the echoes of a raw socket; for a datagram socket, the system chooses the ID
    int m_hopLimit = -1;
    std::optional<bool> m_mayFragment;
    SocketInbox m_inbox;
    QSocketNotifier m_readNotifier;
};

void LinuxIcmpSocket::setHopLimit(int hopLimit)
{
    if (std::exchange(m_hopLimit, hopLimit) == hopLimit)
        return;
    if (m_version == IpVersion::V4)
        setIcmpOption(m_descriptor, IPPROTO_IP, IP_TTL, hopLimit);
    else
        setIcmpOption(m_descriptor, IPPROTO_IPV6, IPV6_UNICAST_HOPS, hopLimit);
}

void LinuxIcmpSocket::setMayFragment(bool mayFragment)
{
    if (std::exchange(m_mayFragment, mayFragment) == mayFragment)
        return;
    if (m_version == IpVersion::V4) {
        setIcmpOption(m_descriptor, IPPROTO_IP, IP_MTU_DISCOVER, mayFragment ? IP_PMTUDISC_DONT : IP_PMTUDISC_DO);
        return;
    }
    setIcmpOption(m_descriptor, IPPROTO_IPV6, IPV6_MTU_DISCOVER, mayFragment ? IPV6_PMTUDISC_DONT : IPV6_PMTUDISC_DO);
    setIcmpOption(m_descriptor, IPPROTO_IPV6, IPV6_DONTFRAG, mayFragment ? 0 : 1);
}

int LinuxIcmpSocket::send(const IcmpEcho &echo)
{
    setHopLimit(echo.hopLimit);
    setMayFragment(echo.mayFragment);
    const QByteArray bytes = icmpEchoRequest(m_version, m_id, echo.sequence, echo.payload);
    const SocketAddress target(echo.target, 0);
    const auto size = static_cast<size_t>(bytes.size());
    const auto sendOnce = [&] {
        return sendto(m_descriptor, bytes.constData(), size, 0, target.get(), target.size()) < 0 ? errno : 0;
    };
    // The first call can fail with a pending error about another echo.
    const int error = sendOnce();
    return error == 0 || error == EAGAIN ? error : sendOnce();
}

void LinuxIcmpSocket::onReadable()
{
    for (int read = 0; read < kMaxMessagesPerRead; ++read) {
        const std::optional<IncomingPacket> incoming = m_inbox.next();
        if (!incoming)
            return;
        take(*incoming);
    }
}

void LinuxIcmpSocket::take(const IncomingPacket &incoming)
{
    const std::optional<IcmpMessage> message = messageOf(incoming);
    const bool isOwnMessage = message && (m_method == Method::Datagram || message->id == m_id);
    if (!isOwnMessage)
        return;
    IcmpEvent event;
    event.message = *message;
    event.from = incoming.error ? incoming.error->offender : incoming.peer;
    event.hopLimit = incoming.hopLimit;
    event.at = incoming.at;
    if (m_method == Method::Raw && m_version == IpVersion::V4)
        event.hopLimit = static_cast<quint8>(incoming.bytes.at(kIpv4HopLimitOffset));
    emit received(event);
}

std::optional<IcmpMessage> LinuxIcmpSocket::messageOf(const IncomingPacket &incoming) const
{
    if (incoming.error) {
        constexpr qsizetype kSequenceOffset = 6;
        const auto icmpError = icmpErrorFromCode(m_version, incoming.error->type, incoming.error->code);
        if (!incoming.error->isFromNetwork || !icmpError || incoming.bytes.size() < kSequenceOffset + 2)
            return std::nullopt;
        IcmpMessage message;
        message.icmpError = *icmpError;
        message.sequence = qFromBigEndian<quint16>(incoming.bytes.constData() + kSequenceOffset);
        message.target = incoming.peer;
        return message;
    }
    QByteArrayView bytes(incoming.bytes);
    if (m_method == Method::Raw && m_version == IpVersion::V4) { // a raw IPv4 socket also returns the IP header
        const qsizetype headerSize = bytes.isEmpty() ? 0 : (bytes.front() & 0x0F) * 4;
        if (headerSize < kIpv4HeaderSize || headerSize > bytes.size())
            return std::nullopt;
        bytes = bytes.sliced(headerSize);
    }
    return parseIcmpMessage(m_version, bytes);
}

} // namespace

std::unique_ptr<IcmpSocket> openIcmpSocket(IpVersion version)
{
    for (const IcmpSocket::Method method : {IcmpSocket::Method::Datagram, IcmpSocket::Method::Raw}) {
        if (const int descriptor = openDescriptor(version, method); descriptor >= 0)
            return std::make_unique<LinuxIcmpSocket>(version, method, descriptor);
    }
    return nullptr;
}

namespace {

constexpr qsizetype kMaxProbeBytes = 2'048;
constexpr int kMaxAnswersPerRead = 64;
constexpr qsizetype kProbeCookieSize = 6;
constexpr qsizetype kPayloadSize = kProbeCookieSize + 2; // the cookie, followed by the number of the probe

class UdpProbes final : public PathProbes
{
public:
    UdpProbes(const QHostAddress &target, int descriptor)
        : m_target(target)
        , m_version(ipVersionOf(target))
        , m_descriptor(descriptor)
        , m_inbox(descriptor, kMaxProbeBytes)
        , m_readable(descriptor, QSocketNotifier::Read)
    {
        quint64 random = QRandomGenerator::system()->generate64();
        m_cookie = QByteArray(reinterpret_cast<const char *>(&random), kProbeCookieSize);
        m_inbox.prepare(m_version, true);
        connect(&m_readable, &QSocketNotifier::activated, this, &UdpProbes::onReadable);
    }

    ~UdpProbes() override
    {
        m_readable.setEnabled(false);
        close(m_descriptor);
    }

    int send(int hopLimit, int probe) override;

private:
    void onReadable();
    std::optional<ProbeAnswer> answerOf(const IncomingPacket &incoming) const;

    QHostAddress m_target;
    IpVersion m_version;
    int m_descriptor;
    QByteArray m_cookie;
    SocketInbox m_inbox;
    QSocketNotifier m_readable;
};

int UdpProbes::send(int hopLimit, int probe)
{
    if (m_version == IpVersion::V4)
        setsockopt(m_descriptor, IPPROTO_IP, IP_TTL, &hopLimit, sizeof hopLimit);
    else
        setsockopt(m_descriptor, IPPROTO_IPV6, IPV6_UNICAST_HOPS, &hopLimit, sizeof hopLimit);
    QByteArray payload = m_cookie + QByteArray(2, '\0');
    qToBigEndian(static_cast<quint16>(probe), payload.data() + kProbeCookieSize);
    const auto sendOnce = [&] { return ::send(m_descriptor, payload.constData(), kPayloadSize, 0) < 0 ? errno : 0; };
    // The first call can fail with a pending error about an earlier probe.
    const int error = sendOnce();
    return error == 0 || error == EAGAIN ? error : sendOnce();
}

void UdpProbes::onReadable()
{
    for (int read = 0; read < kMaxAnswersPerRead; ++read) {
        const std::optional<IncomingPacket> incoming = m_inbox.next();
        if (!incoming)
            return;
        if (const auto answer = answerOf(*incoming))
            emit received(*answer);
    }
}

std::optional<ProbeAnswer> UdpProbes::answerOf(const IncomingPacket &incoming) const
{
    ProbeAnswer answer;
    answer.at = incoming.at;
    if (!incoming.error) { // a program on the target listens on the port and has replied
        answer.from = m_target;
        return answer;
    }
    const auto icmpError = icmpErrorFromCode(m_version, incoming.error->type, incoming.error->code);
    if (!incoming.error->isFromNetwork || !icmpError)
        return std::nullopt;
    answer.icmpError = *icmpError;
    answer.from = incoming.error->offender;
    if (incoming.bytes.size() < kPayloadSize)
        return answer;
    if (!incoming.bytes.startsWith(m_cookie))
        return std::nullopt; // the error is about a packet of an earlier trace
    answer.probe = qFromBigEndian<quint16>(incoming.bytes.constData() + kProbeCookieSize);
    return answer;
}

//! Binds the socket to a local port derived from the target. The first port tried is nearly always free.
int bindToStablePort(int descriptor, const QHostAddress &target, quint16 port)
{
    constexpr uint kFirstPort = 20'000;
    constexpr uint kPortCount = 12'000; // ends below the ports that systems assign automatically
    constexpr uint kPortStep = 7;
    constexpr int kAttemptLimit = 50;
    const QString key = target.toString() + QChar(u' ') + QString::number(port);
    auto offset = static_cast<uint>(qHash(key, 0));
    const QHostAddress any(target.protocol() == QAbstractSocket::IPv6Protocol ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    for (int tries = 0; tries < kAttemptLimit; ++tries, offset += kPortStep) {
        const SocketAddress own(any, static_cast<quint16>(kFirstPort + offset % kPortCount));
        if (bind(descriptor, own.get(), own.size()) == 0)
            return 0;
    }
    return errno;
}

} // namespace

std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &target, quint16 port, int *error)
{
    const bool isV4 = ipVersionOf(target) == IpVersion::V4;
    const int descriptor = socket(isV4 ? AF_INET : AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (descriptor < 0) {
        *error = errno;
        return nullptr;
    }
    bindToStablePort(descriptor, target, port); // if this fails, the system assigns a port
    const SocketAddress peer(target, port);
    if (connect(descriptor, peer.get(), peer.size()) != 0) {
        *error = errno;
        close(descriptor);
        return nullptr;
    }
    return std::make_unique<UdpProbes>(target, descriptor);
}

} // namespace watchkeeper
