// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsWire.h"

#include <QtEndian>

#include <tuple>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// c-ares expands names too, but versions up to 1.18 don't limit their length: a reply of 64 KiB could expand to hundreds of megabytes of
// text.
constexpr qsizetype kMaxWireNameLength = 255;
constexpr int kMaxJumps = 32;
constexpr quint8 kPointer = 0xC0;

void appendLabel(QByteArrayView label, QString *name)
{
    for (const char c : label) {
        if (c == '.' || c == '\\')
            *name += u'\\';
        if (c > ' ' && c <= '~')
            *name += QChar(QLatin1Char(c)).toLower();
        else
            *name += u"\\%1"_s.arg(static_cast<quint8>(c), 3, 10, QChar(u'0'));
    }
}

} // namespace

DnsWire::DnsWire(const QByteArray &message, qsizetype begin, qsizetype end)
    : m_message(&message)
    , m_at(begin)
    , m_end(end)
    , m_readableEnd(end)
{
    Q_ASSERT(begin >= 0 && begin <= end && end <= message.size());
}

bool DnsWire::require(qsizetype count)
{
    if (m_isInvalid || count > left())
        m_isInvalid = true;
    return !m_isInvalid;
}

quint8 DnsWire::byte()
{
    return require(1) ? static_cast<quint8>(m_message->at(m_at++)) : quint8(0);
}

quint16 DnsWire::number16()
{
    if (!require(2))
        return 0;
    const auto number = qFromBigEndian<quint16>(m_message->constData() + m_at);
    m_at += 2;
    return number;
}

quint32 DnsWire::number32()
{
    if (!require(4))
        return 0;
    const auto number = qFromBigEndian<quint32>(m_message->constData() + m_at);
    m_at += 4;
    return number;
}

QByteArray DnsWire::bytes(qsizetype count)
{
    if (!require(count))
        return {};
    const QByteArray part = m_message->mid(m_at, count);
    m_at += count;
    return part;
}

QByteArray DnsWire::countedBytes()
{
    const quint8 count = byte();
    return bytes(count);
}

QString DnsWire::name()
{
    QString name;
    qsizetype length = 1; // length of the root name
    int jumps = 0;
    qsizetype after = -1; // position after the name if it is compressed, that is, after the first pointer
    while (true) {
        const auto size = static_cast<quint8>(require(1) ? m_message->at(m_at) : '\0');
        const bool isPointer = (size & kPointer) == kPointer;
        if (isPointer && !followPointer(&after, ++jumps))
            break;
        if (isPointer)
            continue;
        // The other two label types were never used (RFC 6891, 5).
        if ((size & kPointer) != 0 || (length += size + 1) > kMaxWireNameLength + 1)
            m_isInvalid = true;
        const QByteArray label = countedBytes();
        if (m_isInvalid || label.isEmpty())
            break;
        if (!name.isEmpty())
            name += u'.';
        appendLabel(label, &name);
    }
    if (after >= 0)
        std::tie(m_at, m_end) = std::pair(after, m_readableEnd);
    if (m_isInvalid)
        return {};
    return name.isEmpty() ? u"."_s : name;
}

//! Follows the compression pointer at the cursor. Only pointers may lead to bytes before the readable bytes.
bool DnsWire::followPointer(qsizetype *after, int jumps)
{
    constexpr quint16 kOffset = 0x3FFF;
    const qsizetype from = m_at;
    const qsizetype target = number16() & kOffset;
    if (target >= from || jumps > kMaxJumps)
        m_isInvalid = true;
    if (m_isInvalid)
        return false;
    if (*after < 0)
        *after = m_at;
    m_at = target;
    m_end = m_message->size();
    return true;
}

} // namespace watchkeeper
