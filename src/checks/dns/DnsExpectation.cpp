// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsPlan.h"

#include "checks/dns/DnsRecords.h"
#include "checks/dns/DnsReply.h"
#include "model/base/BoundedPattern.h"
#include "model/base/ShortText.h"

#include <QHostAddress>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

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
