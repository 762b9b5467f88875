// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/EchoService.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <cerrno>

namespace watchkeeper {

namespace {

constexpr int kSequenceCount = 65'536;
constexpr int kVersionShift = 16;
constexpr int kTicketShift = 32; // the lower half of a ticket is its slot
constexpr qsizetype kEchoCookieSize = 8;
constexpr qsizetype kChecksumBalanceOffset = kEchoCookieSize; // position of two bytes that keep the checksum constant

quint32 slotOf(IpVersion version, quint16 sequence)
{
    return (static_cast<quint32>(version) << kVersionShift) | sequence;
}

//! Random bytes that identify the request, followed by a fixed pattern that reveals corruption on the route.
QByteArray payloadFor(const EchoRequest &request, quint16 sequence)
{
    QByteArray payload(request.size, Qt::Uninitialized);
    for (qsizetype at = 0; at < payload.size(); ++at)
        payload[at] = static_cast<char>(at);
    qToBigEndian(QRandomGenerator::system()->generate64(), payload.data());
    if (!request.isSteady)
        return payload;
    // The sequence number, the random bytes and these two bytes always have the same sum, so the checksum never changes.
    QByteArray summed(2, '\0');
    qToBigEndian(sequence, summed.data());
    summed += payload.first(kEchoCookieSize);
    qToBigEndian(internetChecksum(summed), payload.data() + kChecksumBalanceOffset);
    return payload;
}

//! Whether the answer returns the payload that was sent. RFC 792 requires the full payload, but some hosts return only its
//! beginning. The random bytes must be included.
bool isReplyTo(const QByteArray &sent, const QByteArray &answer)
{
    return answer.size() >= kEchoCookieSize && sent.startsWith(answer);
}

double echoMilliseconds(IcmpEvent::Clock::time_point from, IcmpEvent::Clock::time_point to)
{
    const double elapsed = std::chrono::duration<double, std::milli>(to - from).count();
    return qMax(0.0, elapsed);
}

} // namespace

EchoService::EchoService(IcmpOpener opener)
    : m_opener(opener ? std::move(opener) : IcmpOpener(&openIcmpSocket))
{
    for (quint16 &next : m_nextSequence)
        next = static_cast<quint16>(QRandomGenerator::global()->generate());
}

EchoService::~EchoService() = default;

IcmpSocket *EchoService::socket(IpVersion version)
{
    std::unique_ptr<IcmpSocket> &socket = m_sockets[static_cast<size_t>(version)];
    if (!socket) {
        socket = m_opener(version);
        if (socket)
            connect(socket.get(), &IcmpSocket::received, this,
                    [this, version](const IcmpEvent &event) { onReceived(version, event); });
    }
    return socket.get();
}

std::optional<IcmpSocket::Method> EchoService::socketMethod(IpVersion version)
{
    const IcmpSocket *open = socket(version);
    return open ? std::optional(open->method()) : std::nullopt;
}

std::optional<EchoService::Slot> EchoService::freeSlot(IpVersion version)
{
    quint16 &next = m_nextSequence[static_cast<size_t>(version)];
    for (int tried = 0; tried < kSequenceCount; ++tried) {
        const Slot slot = slotOf(version, next++);
        if (!m_pending.contains(slot))
            return slot;
    }
    return std::nullopt;
}

std::optional<EchoService::EchoId> EchoService::send(const EchoRequest &request, AnswerCallback answered)
{
    const IpVersion version = ipVersionOf(request.target);
    IcmpSocket *out = socket(version);
    const std::optional<Slot> slot = freeSlot(version);
    m_error = !out ? EACCES : slot ? 0 : ENOBUFS;
    if (m_error != 0)
        return std::nullopt;
    IcmpEcho echo;
    echo.target = request.target;
    echo.sequence = static_cast<quint16>(*slot);
    echo.payload = payloadFor(request, echo.sequence);
    echo.hopLimit = request.hopLimit;
    echo.mayFragment = request.mayFragment;
    const auto sentAt = IcmpEvent::Clock::now();
    m_error = out->send(echo);
    if (m_error != 0)
        return std::nullopt;
    const EchoId ticket = (++m_sent << kTicketShift) | *slot;
    m_pending.insert(*slot, {ticket, request.target, echo.payload, sentAt, std::move(answered)});
    return ticket;
}

void EchoService::forget(EchoId ticket)
{
    const auto found = m_pending.constFind(static_cast<Slot>(ticket));
    if (found != m_pending.cend() && found->ticket == ticket)
        m_pending.erase(found);
}

void EchoService::onReceived(IpVersion version, const IcmpEvent &event)
{
    const auto found = m_pending.constFind(slotOf(version, event.message.sequence));
    if (found == m_pending.cend())
        return;
    const bool isAnswer = event.message.icmpError == IcmpError::None;
    const QHostAddress &target = isAnswer ? event.from : event.message.target;
    if (!isSameHost(target, found->target) || (isAnswer && !isReplyTo(found->payload, event.message.payload)))
        return;
    EchoResult end;
    end.icmpError = event.message.icmpError;
    end.rttMs = echoMilliseconds(found->sentAt, event.at);
    end.at = event.at;
    end.from = event.from;
    end.hopLimit = event.hopLimit;
    end.isQuoteTruncated = isAnswer && event.message.payload.size() < found->payload.size();
    const AnswerCallback answered = found->answered;
    m_pending.erase(found);
    answered(end);
}

} // namespace watchkeeper

#include "moc_EchoService.cpp"
