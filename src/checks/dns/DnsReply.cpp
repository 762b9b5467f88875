// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsReply.h"

#include "checks/dns/DnsRecords.h"

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxAliases = 16;

// flags in the header (RFC 1035, 4.1.1; RFC 4035, 3.2)
constexpr quint16 kFlagReply = 0x8000;
constexpr quint16 kFlagAuthoritative = 0x0400;
constexpr quint16 kFlagTruncated = 0x0200;
constexpr quint16 kFlagRecursionOffered = 0x0080;
constexpr quint16 kFlagValidated = 0x0020;
constexpr quint16 kRcodeBits = 0x000F;

struct SectionCounts
{
    int questions;
    int answers;
    int authorities;
    int additional;
};

DnsReply readFlags(quint16 flags)
{
    DnsReply reply;
    reply.isReply = flags & kFlagReply;
    reply.isAuthoritative = flags & kFlagAuthoritative;
    reply.isTruncated = flags & kFlagTruncated;
    reply.isRecursionOffered = flags & kFlagRecursionOffered;
    reply.isValidated = flags & kFlagValidated;
    reply.rcode = flags & kRcodeBits;
    return reply;
}

void skipQuestions(int count, DnsWire *wire)
{
    for (int i = 0; i < count && !wire->isInvalid(); ++i) {
        wire->name();
        wire->number32(); // skips type and class
    }
}

quint32 clampedTtl(quint32 ttl)
{
    constexpr quint32 kHighestBit = 0x8000'0000;
    return ttl & kHighestBit ? 0 : ttl; // a TTL with its top bit set counts as 0 (RFC 2181, 8)
}

//! Extracts the upper bits of the response code, which EDNS stores in the TTL field (RFC 6891, 6.1.3).
int extendedRcode(quint32 ttl)
{
    constexpr int kExtendedBitsShift = 24;
    constexpr int kHeaderBits = 4;
    return static_cast<int>(ttl >> kExtendedBitsShift) << kHeaderBits;
}

DnsRecord readRecord(const QByteArray &message, DnsWire *wire)
{
    DnsRecord record;
    record.owner = wire->name();
    record.type = wire->number16();
    record.recordClass = wire->number16();
    record.ttl = wire->number32();
    const qsizetype size = wire->number16();
    const qsizetype begin = wire->at();
    wire->bytes(size);
    if (wire->isInvalid() || record.type == dns::kTypeOpt)
        return record;
    const std::optional<QString> text = dnsRecordText(record.type, DnsWire(message, begin, begin + size));
    if (text)
        record.text = *text;
    else
        wire->setInvalid();
    return record;
}

QList<DnsRecord> readSection(const QByteArray &message, int count, DnsReply *reply, DnsWire *wire)
{
    QList<DnsRecord> records;
    for (int i = 0; i < count; ++i) {
        DnsRecord record = readRecord(message, wire);
        if (wire->isInvalid())
            break;
        if (record.type == dns::kTypeOpt) {
            reply->rcode |= extendedRcode(record.ttl);
            continue;
        }
        record.ttl = clampedTtl(record.ttl);
        records.append(record);
    }
    return records;
}

bool isAlias(const DnsRecord &record)
{
    return record.type == dns::kTypeCname && record.recordClass == dns::kClassInternet;
}

//! Follows CNAME records from `name` and returns the final name. Adds the names along the chain, and the minimum TTL, to `found`.
QString followAliases(const QList<DnsRecord> &records, QString name, DnsAnswers *found)
{
    for (int step = 0; step < kMaxAliases; ++step) {
        const auto next = std::find_if(records.begin(), records.end(), [&name](const DnsRecord &record) {
            return isAlias(record) && plainDnsName(record.owner) == name;
        });
        if (next == records.end() || found->aliases.contains(next->text))
            break;
        name = next->text;
        found->aliases.append(name);
        found->ttl = qMin(found->ttl.value_or(next->ttl), next->ttl);
    }
    return name;
}

} // namespace

std::optional<DnsReply> parseDnsReply(const QByteArray &message)
{
    DnsWire wire(message, 0, message.size());
    wire.number16(); // skips the ID, which c-ares has verified
    DnsReply reply = readFlags(wire.number16());
    const SectionCounts counts{wire.number16(), wire.number16(), wire.number16(), wire.number16()};
    skipQuestions(counts.questions, &wire);
    if (wire.isInvalid())
        return std::nullopt;
    reply.answers = readSection(message, counts.answers, &reply, &wire);
    reply.authorities = readSection(message, counts.authorities, &reply, &wire);
    reply.additional = readSection(message, counts.additional, &reply, &wire);
    if (wire.isInvalid() && !reply.isTruncated)
        return std::nullopt;
    return reply;
}

DnsAnswers dnsAnswersTo(const DnsReply &reply, const QString &name, quint16 type)
{
    DnsAnswers found;
    QString owner = plainDnsName(name);
    if (type != dns::kTypeCname)
        owner = followAliases(reply.answers, owner, &found);
    for (const DnsRecord &record : reply.answers) {
        const bool fits =
            record.type == type && record.recordClass == dns::kClassInternet && plainDnsName(record.owner) == owner;
        if (!fits)
            continue;
        found.texts.append(record.text);
        found.ttl = qMin(found.ttl.value_or(record.ttl), record.ttl);
    }
    return found;
}

QString plainDnsName(const QString &name)
{
    QString plain = name.toLower();
    if (plain.size() > 1 && plain.endsWith(u'.') && !plain.endsWith("\\."_L1))
        plain.chop(1);
    return plain;
}

} // namespace watchkeeper
