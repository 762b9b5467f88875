// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsReply.h"

#include "checks/dns/DnsRecords.h"
#include "model/base/BoundedPattern.h"
#include "model/base/ShortText.h"

#include <QHostAddress>

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

namespace {

//! Normalizes a record's text: single spaces between words, and domain names in plain form.
QString normalizedText(const QString &text)
{
    QStringList words = text.simplified().split(u' ');
    for (QString &word : words)
        word = plainDnsName(word);
    return words.join(u' ');
}

QString unquoted(const QString &text)
{
    const bool isQuoted = text.size() > 1 && text.startsWith(u'"') && text.endsWith(u'"');
    return isQuoted ? text.sliced(1, text.size() - 2) : text;
}

//! Joins all words after the first `numbers` words into one key, because zone files and dig may split a key into several words.
QString withJoinedKey(const QString &text, qsizetype numbers)
{
    QStringList words = text.simplified().split(u' ');
    while (words.size() > numbers + 1) {
        const QString part = words.takeLast();
        words.last() += part;
    }
    return words.join(u' ');
}

//! Compares hexadecimal keys, ignoring case.
bool isSameKey(const QString &expected, const QString &received, qsizetype numbers)
{
    return withJoinedKey(expected, numbers).toLower() == withJoinedKey(received, numbers).toLower();
}

//! Normalizes only the name, which is the last word. The text before the name can contain case-sensitive letters (NAPTR).
QString withNormalizedLastName(const QString &text)
{
    const QString simple = text.simplified();
    const qsizetype name = simple.lastIndexOf(u' ') + 1;
    return simple.first(name) + plainDnsName(simple.sliced(name));
}

QString withoutQuotes(QString text)
{
    return text.remove(u'"');
}

//! \brief Decodes the escape sequence at `at`: `\DDD` or `\X` (RFC 1035, 5.1).
//! \param at  moved to the last character of the sequence
QByteArray decodedEscape(const QByteArray &text, qsizetype *at)
{
    constexpr qsizetype kEscapeDigits = 3;
    const QByteArray code = text.mid(*at + 1, kEscapeDigits);
    const bool isCode =
        code.size() == kEscapeDigits && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    *at += isCode ? kEscapeDigits : 1;
    return isCode ? QByteArray(1, static_cast<char>(code.toUInt())) : text.mid(*at, 1);
}

//! Joins the strings of `"one" "two"`, as in the text of a TXT record; nullopt if the text isn't a list of strings.
std::optional<QString> joinedStrings(const QString &expected)
{
    const QByteArray text = expected.trimmed().toUtf8();
    QByteArray joined;
    bool isInside = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == '"')
            isInside = !isInside;
        else if (isInside)
            joined += c == '\\' ? decodedEscape(text, &at) : QByteArray(1, c);
        else if (c != ' ' && c != '\t')
            return std::nullopt;
    }
    return isInside ? std::nullopt : std::optional(dnsStringText(joined));
}

bool matchesAnyExpected(quint16 type, const QStringList &expected, const QString &received)
{
    return std::any_of(expected.begin(), expected.end(),
                       [type, &received](const QString &answer) { return dnsAnswerMatches(type, answer, received); });
}

QString shortAnswersText(const QStringList &answers)
{
    constexpr qsizetype kMaxShown = 5;
    constexpr qsizetype kMaxLength = 200; // [characters] a TXT record can have up to 65,000
    QStringList shown = answers.first(qMin(answers.size(), kMaxShown));
    for (QString &answer : shown)
        answer = shortened(answer, kMaxLength);
    if (answers.size() > kMaxShown)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

QString actualAnswerText(const QStringList &received)
{
    return received.isEmpty() ? DnsText::tr("No answers were returned.")
                              : DnsText::tr("The answer is %1.").arg(shortAnswersText(received));
}

std::optional<QString> patternFault(const QString &pattern, const QStringList &received)
{
    // The step limit applies to all answers together, because a reply can contain thousands of answers.
    const auto share = BoundedPattern::kStepLimit / std::max(qsizetype(1), received.size());
    const QRegularExpression bounded = boundedExpression(pattern, {}, static_cast<int>(share));
    bool isAbandoned = false;
    for (const QString &text : received) {
        const QRegularExpressionMatch match = bounded.match(text);
        if (match.hasMatch())
            return std::nullopt;
        isAbandoned = isAbandoned || !match.isValid();
    }
    const QString sentence = isAbandoned
        ? DnsText::tr("The pattern %1 takes too long to match these answers. Simplify the pattern. %2")
        : DnsText::tr("No answer matches the pattern %1. %2");
    return sentence.arg(pattern, actualAnswerText(received));
}

//! Finds the expected answers that match none of the received answers.
QStringList missingAnswers(quint16 type, const QStringList &expected, const QStringList &received)
{
    QStringList absent;
    for (const QString &answer : expected) {
        const bool isReceived = std::any_of(received.begin(), received.end(), [type, &answer](const QString &text) {
            return dnsAnswerMatches(type, answer, text);
        });
        if (!isReceived)
            absent.append(answer);
    }
    return absent;
}

std::optional<QString> missingAnswerFault(quint16 type, const QStringList &expected, const QStringList &received)
{
    const QStringList absent = missingAnswers(type, expected, received);
    if (absent.isEmpty())
        return std::nullopt;
    return DnsText::tr("Expected answer missing: %1. %2").arg(shortAnswersText(absent), actualAnswerText(received));
}

std::optional<QString> unexpectedAnswerFault(quint16 type, const QStringList &expected, const QStringList &received)
{
    QStringList extra;
    std::copy_if(received.begin(), received.end(), std::back_inserter(extra),
                 [type, &expected](const QString &text) { return !matchesAnyExpected(type, expected, text); });
    if (extra.isEmpty())
        return std::nullopt;
    return DnsText::tr("Unexpected answer: %1. Only %2 is expected.").arg(shortAnswersText(extra), shortAnswersText(expected));
}

std::optional<QString> forbiddenAnswerFault(quint16 type, const QStringList &expected, const QStringList &received)
{
    QStringList present;
    std::copy_if(received.begin(), received.end(), std::back_inserter(present),
                 [type, &expected](const QString &text) { return matchesAnyExpected(type, expected, text); });
    if (present.isEmpty())
        return std::nullopt;
    return DnsText::tr("%1 must not be among the answers. %2").arg(shortAnswersText(present), actualAnswerText(received));
}

} // namespace

bool dnsAnswerMatches(quint16 type, const QString &expected, const QString &received)
{
    switch (type) {
    case dns::kTypeA:
    case dns::kTypeAaaa: {
        const QHostAddress address(expected.trimmed());
        return !address.isNull() && address == QHostAddress(received);
    }
    case dns::kTypeTxt:
        return expected == received || unquoted(expected) == received || joinedStrings(expected) == received;
    case dns::kTypeCaa:
        return expected.simplified() == received || withoutQuotes(expected.simplified()) == withoutQuotes(received);
    case dns::kTypeNaptr:
        return withoutQuotes(withNormalizedLastName(expected)) == withoutQuotes(withNormalizedLastName(received));
    case dns::kTypeMx:
    case dns::kTypeSrv:
        return normalizedText(expected) == received || plainDnsName(expected.trimmed()) == received.section(u' ', -1);
    case dns::kTypeDnskey:
        return withJoinedKey(expected, 3) == withJoinedKey(received, 3); // base64, so case matters
    case dns::kTypeDs:
    case dns::kTypeTlsa:
        return isSameKey(expected, received, 3);
    case dns::kTypeSshfp:
        return isSameKey(expected, received, 2);
    case dns::kTypeSvcb:
    case dns::kTypeHttps:
        return normalizedText(withoutQuotes(expected)) == normalizedText(withoutQuotes(received));
    default:
        return normalizedText(expected) == normalizedText(received);
    }
}

std::optional<QString> DnsExpectation::faultOf(quint16 type, const QStringList &received) const
{
    if (received.isEmpty() && minimumCount > 0)
        return DnsText::tr("The name exists, but has no %1 record.").arg(dnsTypeName(type));
    if (received.size() < minimumCount)
        return DnsText::tr("Too few answers: %1 found, expected at least %2. %3")
            .arg(QString::number(received.size()), QString::number(minimumCount), actualAnswerText(received));
    if (!pattern.isEmpty()) {
        if (auto fault = patternFault(pattern, received))
            return fault;
    }
    if (answers.isEmpty())
        return std::nullopt;
    switch (compare) {
    case Comparison::All:
        return missingAnswerFault(type, answers, received);
    case Comparison::Exact:
        if (auto fault = missingAnswerFault(type, answers, received))
            return fault;
        return unexpectedAnswerFault(type, answers, received);
    case Comparison::Any:
        if (missingAnswers(type, answers, received).size() == answers.size())
            return DnsText::tr("The answers include none of the expected ones: %1. %2")
                .arg(shortAnswersText(answers), actualAnswerText(received));
        return std::nullopt;
    case Comparison::None:
        break;
    }
    return forbiddenAnswerFault(type, answers, received);
}

} // namespace watchkeeper
