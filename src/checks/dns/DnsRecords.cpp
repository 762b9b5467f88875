// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsRecords.h"

#include "checks/base/SafeText.h"

#include <QHostAddress>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <tuple>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

struct NamedRecordType
{
    quint16 number;
    const char *name;
    bool isOffered; //!< whether users can choose this type in the form
};

constexpr std::array kRecordTypes{
    NamedRecordType{dns::kTypeA, "A", true},
    NamedRecordType{dns::kTypeAaaa, "AAAA", true},
    NamedRecordType{dns::kTypeCname, "CNAME", true},
    NamedRecordType{dns::kTypeMx, "MX", true},
    NamedRecordType{dns::kTypeNs, "NS", true},
    NamedRecordType{dns::kTypeTxt, "TXT", true},
    NamedRecordType{dns::kTypeSrv, "SRV", true},
    NamedRecordType{dns::kTypePtr, "PTR", true},
    NamedRecordType{dns::kTypeSoa, "SOA", true},
    NamedRecordType{dns::kTypeCaa, "CAA", true},
    NamedRecordType{dns::kTypeDs, "DS", true},
    NamedRecordType{dns::kTypeDnskey, "DNSKEY", true},
    NamedRecordType{dns::kTypeTlsa, "TLSA", true},
    NamedRecordType{dns::kTypeSshfp, "SSHFP", true},
    NamedRecordType{dns::kTypeNaptr, "NAPTR", true},
    NamedRecordType{dns::kTypeHttps, "HTTPS", true},
    NamedRecordType{dns::kTypeSvcb, "SVCB", true},
    NamedRecordType{dns::kTypeDname, "DNAME", false},
    NamedRecordType{dns::kTypeOpt, "OPT", false},
    NamedRecordType{46, "RRSIG", false},
    NamedRecordType{47, "NSEC", false},
    NamedRecordType{50, "NSEC3", false},
    NamedRecordType{13, "HINFO", false},
};

} // namespace

const QStringList &dnsTypeNames()
{
    static const QStringList names = [] {
        QStringList offered;
        for (const NamedRecordType &type : kRecordTypes) {
            if (type.isOffered)
                offered.append(QString::fromLatin1(type.name));
        }
        return offered;
    }();
    return names;
}

QString dnsTypeName(quint16 type)
{
    const auto found = std::find_if(kRecordTypes.begin(), kRecordTypes.end(),
                                    [type](const NamedRecordType &known) { return known.number == type; });
    return found == kRecordTypes.end() ? u"TYPE"_s + QString::number(type) : QString::fromLatin1(found->name);
}

quint16 dnsTypeFromName(const QString &name)
{
    const auto found = std::find_if(kRecordTypes.begin(), kRecordTypes.end(),
                                    [&name](const NamedRecordType &known) { return QLatin1StringView(known.name) == name; });
    return found == kRecordTypes.end() ? quint16(0) : found->number;
}

const QStringList &dnsRcodeNames()
{
    // from RFC 1035, 4.1.1 and RFC 2136, 2.2
    static const QStringList names{u"NOERROR"_s,  u"FORMERR"_s, u"SERVFAIL"_s, u"NXDOMAIN"_s, u"NOTIMP"_s, u"REFUSED"_s,
                                   u"YXDOMAIN"_s, u"YXRRSET"_s, u"NXRRSET"_s,  u"NOTAUTH"_s,  u"NOTZONE"_s};
    return names;
}

QString dnsRcodeName(int rcode)
{
    return rcode >= 0 && rcode < dnsRcodeNames().size() ? dnsRcodeNames().at(rcode) : u"RCODE"_s + QString::number(rcode);
}

namespace {

// c-ares expands names too, but versions up to 1.18 don't limit their length: a reply of 64 KiB could expand to hundreds of megabytes of
// text.
constexpr qsizetype kMaxWireNameLength = 255;
constexpr int kMaxJumps = 32;
constexpr quint8 kPointerBits = 0xC0;

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
    , m_position(begin)
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
    return require(1) ? static_cast<quint8>(m_message->at(m_position++)) : quint8(0);
}

quint16 DnsWire::number16()
{
    if (!require(2))
        return 0;
    const auto number = qFromBigEndian<quint16>(m_message->constData() + m_position);
    m_position += 2;
    return number;
}

quint32 DnsWire::number32()
{
    if (!require(4))
        return 0;
    const auto number = qFromBigEndian<quint32>(m_message->constData() + m_position);
    m_position += 4;
    return number;
}

QByteArray DnsWire::bytes(qsizetype count)
{
    if (!require(count))
        return {};
    const QByteArray part = m_message->mid(m_position, count);
    m_position += count;
    return part;
}

QByteArray DnsWire::lengthPrefixedBytes()
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
        const auto size = static_cast<quint8>(require(1) ? m_message->at(m_position) : '\0');
        const bool isPointer = (size & kPointerBits) == kPointerBits;
        if (isPointer && !followPointer(&after, ++jumps))
            break;
        if (isPointer)
            continue;
        // The other two label types were never used (RFC 6891, 5).
        if ((size & kPointerBits) != 0 || (length += size + 1) > kMaxWireNameLength + 1)
            m_isInvalid = true;
        const QByteArray label = lengthPrefixedBytes();
        if (m_isInvalid || label.isEmpty())
            break;
        if (!name.isEmpty())
            name += u'.';
        appendLabel(label, &name);
    }
    if (after >= 0)
        std::tie(m_position, m_end) = std::pair(after, m_readableEnd);
    if (m_isInvalid)
        return {};
    return name.isEmpty() ? u"."_s : name;
}

//! Follows the compression pointer at the cursor. Only pointers may lead to bytes before the readable bytes.
bool DnsWire::followPointer(qsizetype *after, int jumps)
{
    constexpr quint16 kOffsetBits = 0x3FFF;
    const qsizetype from = m_position;
    const qsizetype target = number16() & kOffsetBits;
    if (target >= from || jumps > kMaxJumps)
        m_isInvalid = true;
    if (m_isInvalid)
        return false;
    if (*after < 0)
        *after = m_position;
    m_position = target;
    m_end = m_message->size();
    return true;
}

namespace {

constexpr qsizetype kIpv4AddressSize = 4;
constexpr qsizetype kIpv6AddressSize = 16;

QString decimalText(quint32 value)
{
    return QString::number(value);
}

QString recordHexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QString quotedDnsString(const QByteArray &bytes)
{
    return u'"' + dnsStringText(bytes).replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

QString addressFromBytes(const QByteArray &bytes)
{
    if (bytes.size() == kIpv4AddressSize)
        return QHostAddress(qFromBigEndian<quint32>(bytes.constData())).toString();
    return QHostAddress(reinterpret_cast<const quint8 *>(bytes.constData())).toString();
}

//! Reads an address of this size. The data must not contain anything else.
QString addressText(qsizetype size, DnsWire *data)
{
    if (data->left() != size) {
        data->setInvalid();
        return {};
    }
    return addressFromBytes(data->rest());
}

//! Reads `count` 16-bit numbers, each followed by a space in the text.
QString numbers16Text(int count, DnsWire *data)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += decimalText(data->number16()) + u' ';
    return text;
}

//! Reads `count` 16-bit numbers and a name, as in MX and SRV.
QString numbersAndNameText(int count, DnsWire *data)
{
    const QString numbers = numbers16Text(count, data);
    return numbers + data->name();
}

QString soaText(DnsWire *data)
{
    constexpr int kSoaNumbers = 5; // serial, refresh, retry, expire, minimum
    QStringList parts{data->name(), data->name()};
    for (int i = 0; i < kSoaNumbers; ++i)
        parts.append(decimalText(data->number32()));
    return parts.join(u' ');
}

QString txtText(DnsWire *data)
{
    QByteArray joined = data->lengthPrefixedBytes(); // there is at least one string (RFC 1035, 3.3.14)
    while (!data->isAtEnd() && !data->isInvalid())
        joined += data->lengthPrefixedBytes();
    return dnsStringText(joined);
}

//! Reads a CAA record (RFC 8659, 4.1).
QString caaText(DnsWire *data)
{
    const quint8 flags = data->byte();
    const QByteArray tag = data->lengthPrefixedBytes();
    return u"%1 %2 %3"_s.arg(decimalText(flags), dnsStringText(tag), quotedDnsString(data->rest()));
}

//! Reads a NAPTR record (RFC 3403, 4.1).
QString naptrText(DnsWire *data)
{
    QString text = numbers16Text(2, data);
    for (int i = 0; i < 3; ++i) // flags, services, regular expression
        text += quotedDnsString(data->lengthPrefixedBytes()) + u' ';
    return text + data->name();
}

//! Reads numbers and a key, as in DS, DNSKEY, TLSA and SSHFP: a 16-bit number if `isFirstWide`, then `bytes` 8-bit numbers.
QString keyText(bool isFirstWide, int bytes, bool isBase64, DnsWire *data)
{
    QString text = isFirstWide ? numbers16Text(1, data) : QString();
    for (int i = 0; i < bytes; ++i)
        text += decimalText(data->byte()) + u' ';
    const QByteArray key = data->rest();
    return text + (isBase64 ? QString::fromLatin1(key.toBase64()) : recordHexText(key));
}

QString addressListText(const QByteArray &bytes, qsizetype size)
{
    QStringList addresses;
    for (qsizetype at = 0; at + size <= bytes.size(); at += size)
        addresses.append(addressFromBytes(bytes.mid(at, size)));
    return addresses.join(u',');
}

QString protocolsText(const QByteArray &value)
{
    DnsWire wire(value, 0, value.size());
    QStringList protocols;
    while (!wire.isAtEnd() && !wire.isInvalid())
        protocols.append(dnsStringText(wire.lengthPrefixedBytes()));
    return protocols.join(u',');
}

//! Formats a parameter of an SVCB or HTTPS record, such as `alpn=h2,h3` (RFC 9460, 14.3.2).
QString serviceParameter(quint16 key, const QByteArray &value)
{
    switch (key) {
    case 1:
        return "alpn="_L1 + protocolsText(value);
    case 2:
        return u"no-default-alpn"_s;
    case 3:
        if (value.size() == 2)
            return "port="_L1 + decimalText(qFromBigEndian<quint16>(value.constData()));
        break;
    case 4:
        return "ipv4hint="_L1 + addressListText(value, kIpv4AddressSize);
    case 5:
        return "ech="_L1 + QString::fromLatin1(value.toBase64());
    case 6:
        return "ipv6hint="_L1 + addressListText(value, kIpv6AddressSize);
    default:
        break;
    }
    return u"key%1=%2"_s.arg(decimalText(key), recordHexText(value));
}

QString serviceText(DnsWire *data)
{
    QString text = numbersAndNameText(1, data);
    while (!data->isAtEnd() && !data->isInvalid()) {
        const quint16 key = data->number16();
        const quint16 size = data->number16();
        text += u' ' + serviceParameter(key, data->bytes(size));
    }
    return text;
}

QString recordDataText(quint16 type, DnsWire *data)
{
    switch (type) {
    case dns::kTypeA:
        return addressText(kIpv4AddressSize, data);
    case dns::kTypeAaaa:
        return addressText(kIpv6AddressSize, data);
    case dns::kTypeNs:
    case dns::kTypeCname:
    case dns::kTypePtr:
    case dns::kTypeDname:
        return data->name();
    case dns::kTypeMx:
        return numbersAndNameText(1, data);
    case dns::kTypeSrv:
        return numbersAndNameText(3, data);
    case dns::kTypeSoa:
        return soaText(data);
    case dns::kTypeTxt:
        return txtText(data);
    case dns::kTypeCaa:
        return caaText(data);
    case dns::kTypeNaptr:
        return naptrText(data);
    case dns::kTypeDs:
        return keyText(true, 2, false, data);
    case dns::kTypeDnskey:
        return keyText(true, 2, true, data);
    case dns::kTypeTlsa:
        return keyText(false, 3, false, data);
    case dns::kTypeSshfp:
        return keyText(false, 2, false, data);
    case dns::kTypeSvcb:
    case dns::kTypeHttps:
        return serviceText(data);
    default:
        break;
    }
    const QByteArray bytes = data->rest();
    return u"\\# %1 %2"_s.arg(QString::number(bytes.size()), recordHexText(bytes)).trimmed();
}

} // namespace

std::optional<QString> dnsRecordText(quint16 type, DnsWire data)
{
    const QString text = recordDataText(type, &data);
    if (data.isInvalid() || !data.isAtEnd())
        return std::nullopt;
    return text;
}

QString dnsStringText(const QByteArray &bytes)
{
    return displayText(QString::fromUtf8(bytes)).replace(u'\n', u' ');
}

} // namespace watchkeeper
