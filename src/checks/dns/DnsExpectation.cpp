// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsExpectation.h"

#include "checks/dns/DnsRecordText.h"
#include "checks/dns/DnsReply.h"
#include "checks/dns/DnsTypes.h"
#include "model/BoundedPattern.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

class DnsExpectationText
{
    Q_DECLARE_TR_FUNCTIONS(Dns)
};

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

//! Joins all words after the first `numbers` words into one key, because zone files and dig split a key into several words.
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
bool isSameKey(const QString &written, const QString &seen, qsizetype numbers)
{
    return withJoinedKey(written, numbers).toLower() == withJoinedKey(seen, numbers).toLower();
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
QByteArray escapedByte(const QByteArray &text, qsizetype *at)
{
    constexpr qsizetype kDigits = 3;
    const QByteArray code = text.mid(*at + 1, kDigits);
    const bool isCode =
        code.size() == kDigits && std::all_of(code.begin(), code.end(), [](char c) { return c >= '0' && c <= '9'; });
    *at += isCode ? kDigits : 1;
    return isCode ? QByteArray(1, static_cast<char>(code.toUInt())) : text.mid(*at, 1);
}

//! Joins the strings of `"one" "two"` in the form of a TXT record's text; nullopt if the text isn't a list of strings.
std::optional<QString> joinedStrings(const QString &written)
{
    const QByteArray text = written.trimmed().toUtf8();
    QByteArray joined;
    bool isInside = false;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const char c = text.at(at);
        if (c == '"')
            isInside = !isInside;
        else if (isInside)
            joined += c == '\\' ? escapedByte(text, &at) : QByteArray(1, c);
        else if (c != ' ' && c != '\t')
            return std::nullopt;
    }
    return isInside ? std::nullopt : std::optional(dnsStringText(joined));
}

bool matchesAnyExpected(quint16 type, const QStringList &written, const QString &seen)
{
    return std::any_of(written.begin(), written.end(),
                       [type, &seen](const QString &answer) { return dnsAnswerMatches(type, answer, seen); });
}

QString shortAnswersText(const QStringList &answers)
{
    constexpr qsizetype kMaxShown = 5;
    constexpr qsizetype kMaxLength = 200; // characters; a TXT record can have up to 65,000
    QStringList shown = answers.first(qMin(answers.size(), kMaxShown));
    for (QString &answer : shown) {
        if (answer.size() > kMaxLength)
            answer = answer.first(kMaxLength - 1) + u'…';
    }
    if (answers.size() > kMaxShown)
        shown.append(u"…"_s);
    return shown.join(u", "_s);
}

QString actualAnswerText(const QStringList &seen)
{
    return seen.isEmpty() ? DnsExpectationText::tr("No answers were returned.")
                          : DnsExpectationText::tr("The answer is %1.").arg(shortAnswersText(seen));
}

std::optional<QString> patternFault(const QString &pattern, const QStringList &seen)
{
    // All answers together have the step limit of one text, because a reply can contain thousands of answers.
    const auto share = BoundedPattern::kStepLimit / std::max(qsizetype(1), seen.size());
    const QRegularExpression bounded = boundedExpression(pattern, {}, static_cast<int>(share));
    bool isGivenUp = false;
    for (const QString &text : seen) {
        const QRegularExpressionMatch match = bounded.match(text);
        if (match.hasMatch())
            return std::nullopt;
        isGivenUp = isGivenUp || !match.isValid();
    }
    const QString sentence = isGivenUp
        ? DnsExpectationText::tr("The pattern %1 takes too long to match these answers. Simplify the pattern. %2")
        : DnsExpectationText::tr("No answer matches the pattern %1. %2");
    return sentence.arg(pattern, actualAnswerText(seen));
}

//! The expected answers that match none of the received answers.
QStringList missingAnswers(quint16 type, const QStringList &written, const QStringList &seen)
{
    QStringList absent;
    for (const QString &answer : written) {
        const bool isThere = std::any_of(seen.begin(), seen.end(),
                                         [type, &answer](const QString &text) { return dnsAnswerMatches(type, answer, text); });
        if (!isThere)
            absent.append(answer);
    }
    return absent;
}

std::optional<QString> missingFault(quint16 type, const QStringList &written, const QStringList &seen)
{
    const QStringList absent = missingAnswers(type, written, seen);
    if (absent.isEmpty())
        return std::nullopt;
    return DnsExpectationText::tr("Expected answer missing: %1. %2").arg(shortAnswersText(absent), actualAnswerText(seen));
}

std::optional<QString> extraFault(quint16 type, const QStringList &written, const QStringList &seen)
{
    QStringList extra;
    std::copy_if(seen.begin(), seen.end(), std::back_inserter(extra),
                 [type, &written](const QString &text) { return !matchesAnyExpected(type, written, text); });
    if (extra.isEmpty())
        return std::nullopt;
    return DnsExpectationText::tr("Unexpected answer: %1. Only %2 is expected.")
        .arg(shortAnswersText(extra), shortAnswersText(written));
}

std::optional<QString> presentFault(quint16 type, const QStringList &written, const QStringList &seen)
{
    QStringList present;
    std::copy_if(seen.begin(), seen.end(), std::back_inserter(present),
                 [type, &written](const QString &text) { return matchesAnyExpected(type, written, text); });
    if (present.isEmpty())
        return std::nullopt;
    return DnsExpectationText::tr("%1 must not be among the answers. %2")
        .arg(shortAnswersText(present), actualAnswerText(seen));
}

} // namespace

bool dnsAnswerMatches(quint16 type, const QString &written, const QString &seen)
{
    switch (type) {
    case dns::kTypeA:
    case dns::kTypeAaaa: {
        const QHostAddress address(written.trimmed());
        return !address.isNull() && address == QHostAddress(seen);
    }
    case dns::kTypeTxt:
        return written == seen || unquoted(written) == seen || joinedStrings(written) == seen;
    case dns::kTypeCaa:
        return written.simplified() == seen || withoutQuotes(written.simplified()) == withoutQuotes(seen);
    case dns::kTypeNaptr:
        return withoutQuotes(withNormalizedLastName(written)) == withoutQuotes(withNormalizedLastName(seen));
    case dns::kTypeMx:
    case dns::kTypeSrv:
        return normalizedText(written) == seen || plainDnsName(written.trimmed()) == seen.section(u' ', -1);
    case dns::kTypeDnskey:
        return withJoinedKey(written, 3) == withJoinedKey(seen, 3); // base64
    case dns::kTypeDs:
    case dns::kTypeTlsa:
        return isSameKey(written, seen, 3);
    case dns::kTypeSshfp:
        return isSameKey(written, seen, 2);
    case dns::kTypeSvcb:
    case dns::kTypeHttps:
        return normalizedText(withoutQuotes(written)) == normalizedText(withoutQuotes(seen));
    default:
        return normalizedText(written) == normalizedText(seen);
    }
}

std::optional<QString> DnsExpectation::faultOf(quint16 type, const QStringList &seen) const
{
    if (seen.isEmpty() && minimumCount > 0)
        return DnsExpectationText::tr("The name exists, but has no %1 record.").arg(dnsTypeName(type));
    if (seen.size() < minimumCount)
        return DnsExpectationText::tr("Too few answers: %1 found, expected at least %2. %3")
            .arg(QString::number(seen.size()), QString::number(minimumCount), actualAnswerText(seen));
    if (!pattern.isEmpty()) {
        if (auto fault = patternFault(pattern, seen))
            return fault;
    }
    if (answers.isEmpty())
        return std::nullopt;
    switch (compare) {
    case Compare::All:
        return missingFault(type, answers, seen);
    case Compare::Exact:
        if (auto fault = missingFault(type, answers, seen))
            return fault;
        return extraFault(type, answers, seen);
    case Compare::Any:
        if (missingAnswers(type, answers, seen).size() == answers.size())
            return DnsExpectationText::tr("The answers include none of the expected ones: %1. %2")
                .arg(shortAnswersText(answers), actualAnswerText(seen));
        return std::nullopt;
    case Compare::None:
        break;
    }
    return presentFault(type, answers, seen);
}

} // namespace watchkeeper
