// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathProbes.h"

#include "checks/icmp/SocketInbox.h"

#include <QHash>
#include <QRandomGenerator>
#include <QSocketNotifier>
#include <QtEndian>

#include <cerrno>
#include <netinet/in.h>
#include <unistd.h>

namespace watchkeeper {

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
