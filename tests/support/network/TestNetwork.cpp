// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/network/TestNetwork.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QSocketNotifier>
#include <QThread>
#include <QTimer>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <linux/capability.h>
#include <linux/if_tun.h>
#include <linux/ipv6.h>
#include <net/if.h>
#include <net/route.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace watchkeeper::test {

namespace {

constexpr char kDevice[] = "wk0";
constexpr qsizetype kAll = 65'536;
constexpr qsizetype kShortQuoteBytes = 8;

QString failed(const char *what)
{
    return u"%1: %2"_s.arg(QLatin1StringView(what), QString::fromLocal8Bit(std::strerror(errno)));
}

bool write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(text) == text.size();
}

ifreq requestFor(const char *device)
{
    ifreq request{};
    std::strncpy(request.ifr_name, device, IFNAMSIZ - 1);
    return request;
}

void setAddress(sockaddr *place, quint32 address)
{
    sockaddr_in v4{};
    v4.sin_family = AF_INET;
    v4.sin_addr.s_addr = qToBigEndian(address);
    std::memcpy(place, &v4, sizeof v4);
}

void bringUp(const char *device)
{
    const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request = requestFor(device);
    request.ifr_flags = IFF_UP | IFF_RUNNING;
    if (ioctl(descriptor, SIOCSIFFLAGS, &request) != 0)
        qFatal("%s", qPrintable(failed("bringing a device up")));
    close(descriptor);
}

void configureV4()
{
    const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);
    ifreq request = requestFor(kDevice);
    setAddress(&request.ifr_addr, 0xC0000201); // 192.0.2.1
    bool isDone = ioctl(descriptor, SIOCSIFADDR, &request) == 0;
    char device[IFNAMSIZ];
    std::strcpy(device, kDevice);
    rtentry route{};
    setAddress(&route.rt_dst, 0);
    setAddress(&route.rt_genmask, 0);
    route.rt_flags = RTF_UP;
    route.rt_dev = device;
    isDone = isDone && ioctl(descriptor, SIOCADDRT, &route) == 0;
    if (!isDone)
        qFatal("%s", qPrintable(failed("an IPv4 address for the device")));
    close(descriptor);
}

void configureV6()
{
    const int descriptor = socket(AF_INET6, SOCK_DGRAM, 0);
    in6_ifreq request{};
    const Q_IPV6ADDR address = QHostAddress(u"2001:db8::1"_s).toIPv6Address();
    std::memcpy(&request.ifr6_addr, &address, sizeof address);
    request.ifr6_prefixlen = 64;
    request.ifr6_ifindex = static_cast<int>(if_nametoindex(kDevice));
    bool isDone = ioctl(descriptor, SIOCSIFADDR, &request) == 0;
    in6_rtmsg route{};
    route.rtmsg_flags = RTF_UP;
    route.rtmsg_metric = 1;
    route.rtmsg_ifindex = request.ifr6_ifindex;
    isDone = isDone && ioctl(descriptor, SIOCADDRT, &route) == 0;
    if (!isDone)
        qFatal("%s", qPrintable(failed("an IPv6 address for the device")));
    close(descriptor);
}

//! Waits until the system has accepted a new IPv6 address. Until then, it drops packets for this address. Linux does so in a work
//! queue, which waits for the removal of other network namespaces. On a busy computer, this takes several seconds.
void waitForV6()
{
    constexpr quint32 kTentative = 0x40; // IFA_F_TENTATIVE
    constexpr int kFlags = 4;
    for (const QDeadlineTimer deadline(std::chrono::minutes(1)); !deadline.hasExpired(); QThread::msleep(1)) {
        QFile file(u"/proc/net/if_inet6"_s);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArrayList lines = file.readAll().split('\n');
        const bool isReady = std::any_of(lines.begin(), lines.end(), [](const QByteArray &line) {
            const QByteArrayList words = line.simplified().split(' ');
            return words.value(0).startsWith("20010db8") && (words.value(kFlags).toUInt(nullptr, 16) & kTentative) == 0;
        });
        if (isReady)
            return;
    }
    qFatal("the IPv6 address does not become ready");
}

int openDevice()
{
    const int descriptor = open("/dev/net/tun", O_RDWR | O_NONBLOCK | O_CLOEXEC);
    ifreq request = requestFor(kDevice);
    request.ifr_flags = IFF_TUN | IFF_NO_PI;
    if (descriptor < 0 || ioctl(descriptor, TUNSETIFF, &request) != 0)
        qFatal("%s", qPrintable(failed("a TUN device")));
    return descriptor;
}

void allowRawSockets(bool isAllowed)
{
    __user_cap_header_struct header{_LINUX_CAPABILITY_VERSION_3, 0};
    __user_cap_data_struct data[2]{};
    syscall(SYS_capget, &header, data);
    const quint32 raw = 1U << CAP_NET_RAW;
    data[0].effective = isAllowed ? data[0].effective | raw : data[0].effective & ~raw;
    if (syscall(SYS_capset, &header, data) != 0)
        qFatal("%s", qPrintable(failed("capabilities")));
}

} // namespace

QString TestNetwork::enter()
{
    const QByteArray user = QByteArray::number(getuid());
    const QByteArray group = QByteArray::number(getgid());
    if (access("/dev/net/tun", R_OK | W_OK) != 0)
        return failed("/dev/net/tun");
    if (unshare(CLONE_NEWUSER | CLONE_NEWNET) != 0)
        return failed("a namespace");
    write(u"/proc/self/setgroups"_s, "deny");
    if (!write(u"/proc/self/uid_map"_s, "0 " + user + " 1") || !write(u"/proc/self/gid_map"_s, "0 " + group + " 1"))
        return failed("a user in the namespace");
    bringUp("lo");
    return {};
}

void TestNetwork::renew(bool datagram, bool raw)
{
    // In a new namespace, no group is allowed to open such sockets by default. Restoring this default would require a second
    // group, which doesn't exist here.
    if (unshare(CLONE_NEWNET) != 0)
        qFatal("%s", qPrintable(failed("a namespace")));
    bringUp("lo");
    if (datagram && !write(u"/proc/sys/net/ipv4/ping_group_range"_s, "0 0"))
        qFatal("%s", qPrintable(failed("net.ipv4.ping_group_range")));
    allowRawSockets(raw);
}

TestNetwork::TestNetwork()
    : m_descriptor(openDevice())
    , m_readable(std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read))
{
    bringUp(kDevice);
    configureV4();
    configureV6();
    waitForV6();
    connect(m_readable.get(), &QSocketNotifier::activated, this, &TestNetwork::onReadable);
}

TestNetwork::~TestNetwork()
{
    m_readable.reset();
    close(m_descriptor);
}

QHostAddress TestNetwork::router(int hop, bool isV6)
{
    return QHostAddress((isV6 ? u"2001:db8:2::%1"_s : u"198.51.100.%1"_s).arg(hop));
}

void TestNetwork::onReadable()
{
    QByteArray buffer(kAll, Qt::Uninitialized);
    while (true) {
        const ssize_t size = read(m_descriptor, buffer.data(), static_cast<size_t>(buffer.size()));
        if (size <= 0)
            return;
        if (const auto packet = readTestPacket(buffer.first(size)))
            onPacket(*packet);
    }
}

void TestNetwork::onPacket(const TestPacket &packet)
{
    const auto place = m_hosts.find(packet.target.toString());
    if (place == m_hosts.end())
        return;
    const TestHost &host = place->host;
    m_packets.append(packet);
    const int timeExceeded = packet.isV6 ? 3 : 11;
    const int hop = host.brokenAfter >= 0 ? qMin(packet.hopLimit, host.brokenAfter) : packet.hopLimit;
    const bool isTooLong = host.mtu > 0 && packet.whole.size() > host.mtu;
    if (isTooLong) {
        sendLater(icmpErrorAbout(packet, router(1, packet.isV6), packet.isV6 ? 2 : 3, packet.isV6 ? 0 : 4, kAll,
                                 static_cast<quint32>(host.mtu)),
                  host.perHop);
        return;
    }
    const bool isBroken = host.brokenAfter >= 0 && packet.hopLimit > host.brokenAfter;
    if (hop > host.routers) {
        if (!host.isSilent && !host.lost.contains(place->arrived++))
            sendLater(answerOfHost(packet, host), host.perHop * (host.routers + 1));
        return;
    }
    if (host.silentRouters.contains(hop))
        return;
    const QHostAddress from = host.router ? host.router(hop, packet.flow()) : router(hop, packet.isV6);
    const qsizetype quoted = host.terseRouters.contains(hop) ? kShortQuoteBytes : kAll;
    sendLater(icmpErrorAbout(packet, from, isBroken ? host.brokenType : timeExceeded, isBroken ? host.brokenCode : 0, quoted),
              host.perHop * hop);
}

QByteArray TestNetwork::answerOfHost(const TestPacket &packet, const TestHost &host) const
{
    if (packet.isUdp && host.answersUdp)
        return udpReplyTo(packet, "hello");
    if (packet.isUdp)
        return icmpErrorAbout(packet, packet.target, packet.isV6 ? 1 : 3, packet.isV6 ? 4 : 3,
                              host.isTerse ? kShortQuoteBytes : kAll);
    TestPacket answered = packet;
    if (host.isDamaging)
        answered.message.back() = static_cast<char>(~answered.message.back());
    constexpr int kHopLimit = 64;
    return echoReplyTo(answered, host.answersFrom.isNull() ? packet.target : host.answersFrom, kHopLimit - host.routers);
}

void TestNetwork::sendLater(const QByteArray &bytes, std::chrono::milliseconds delay)
{
    QTimer::singleShot(delay, Qt::PreciseTimer, this, [this, bytes] {
        if (::write(m_descriptor, bytes.constData(), static_cast<size_t>(bytes.size())) != bytes.size())
            qFatal("%s", qPrintable(failed("a packet")));
    });
}

} // namespace watchkeeper::test
