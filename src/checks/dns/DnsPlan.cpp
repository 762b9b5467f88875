// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsPlan.h"

#include "checks/dns/DnsRecords.h"
#include "checks/dns/DnsReply.h"
#include "checks/network/CommonFields.h"
#include "model/base/BoundedPattern.h"

#include <QUrl>
#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDnsServerPort = 53;
constexpr qsizetype kMaxNameLength = 253;
constexpr qsizetype kMaxLabelLength = 63;

QString anyRcodeKey()
{
    return u"any"_s;
}

const QStringList &comparisonKeys()
{
    static const QStringList keys{u"exact"_s, u"all"_s, u"any"_s, u"none"_s}; // in the order of DnsExpectation::Compare
    return keys;
}

bool isAsciiLabel(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! Converts international names to their ASCII form (RFC 5890). Names such as `_dmarc`, which QUrl rejects, are kept unchanged.
QString asciiName(const QString &name)
{
    QStringList labels = name.trimmed().split(u'.');
    for (QString &label : labels) {
        if (!isAsciiLabel(label))
            label = QString::fromLatin1(QUrl::toAce(label));
    }
    return plainDnsName(labels.join(u'.'));
}

//! Parses an IP address in full notation; null for any other text. QHostAddress alone would parse `10` as 0.0.0.10.
QHostAddress literalAddress(const QString &text)
{
    constexpr qsizetype kIpv4Dots = 3;
    const bool isCompleteAddress = text.contains(u':') || text.count(u'.') == kIpv4Dots;
    return isCompleteAddress ? QHostAddress(text.trimmed()) : QHostAddress();
}

QString queryName(const Fields &fields)
{
    const QString name = fields.text(u"query"_s);
    const QHostAddress address = literalAddress(name);
    return address.isNull() ? asciiName(name) : reverseDnsName(address);
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= kMaxLabelLength
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c > u' ' && c <= u'~' && c != u'\\'; });
}

bool isDnsName(const QString &name)
{
    if (name == u"."_s)
        return true;
    const QStringList labels = name.split(u'.');
    return name.size() <= kMaxNameLength && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool containsPlaceholder(const QString &text)
{
    return text.contains("${"_L1);
}

QList<FieldProblem> nameProblems(const Fields &fields)
{
    const QString name = fields.text(u"query"_s);
    if (containsPlaceholder(name))
        return {};
    const bool isAddress = !literalAddress(name).isNull();
    if (isAddress && fields.text(u"type"_s) != "PTR"_L1)
        return {{u"query"_s,
                 DnsText::tr("%1 is an address. Enter a name, or choose the type PTR to query the name of that address.")
                     .arg(name)}};
    if (isAddress || isDnsName(asciiName(name)))
        return {};
    return {{u"query"_s,
             DnsText::tr(
                 "“%1” isn't a valid name to query. A name has at most 253 characters, in parts of 1 to 63 separated by dots.")
                 .arg(name)}};
}

bool isAddressOfType(quint16 type, const QString &text)
{
    return literalAddress(text).protocol()
        == (type == dns::kTypeA ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol);
}

QList<FieldProblem> answerProblems(const Fields &fields)
{
    const quint16 type = dnsTypeFromName(fields.text(u"type"_s));
    QList<FieldProblem> problems;
    for (const QString &answer : fields.list(u"answers"_s)) {
        const bool isInvalid =
            (type == dns::kTypeA || type == dns::kTypeAaaa) && !containsPlaceholder(answer) && !isAddressOfType(type, answer);
        if (isInvalid)
            problems.append({u"answers"_s,
                             type == dns::kTypeA ? DnsText::tr("“%1” isn't a valid IPv4 address.").arg(answer)
                                                 : DnsText::tr("“%1” isn't a valid IPv6 address.").arg(answer)});
    }
    if (const auto pattern = BoundedPattern::compile(fields.text(u"answerPattern"_s)); !pattern)
        problems.append(
            {u"answerPattern"_s, DnsText::tr("This isn't a valid regular expression: %1.").arg(pattern.error().text)});
    const QString rcode = fields.text(u"rcode"_s);
    const bool isAnswered = rcode == "NOERROR"_L1 || rcode == anyRcodeKey();
    if (!isAnswered && (fields.has(u"answers"_s) || fields.has(u"answerPattern"_s)))
        problems.append({u"rcode"_s, DnsText::tr("Expected answers can't be used with %1.").arg(rcode)});
    return problems;
}

std::optional<Milliseconds> lookupTimeLimit(const Fields &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    return fields.duration(name);
}

Field nameField()
{
    return {.name = u"query"_s,
            .type = FieldType::Text,
            .label = DnsText::tr("Name"),
            .help = DnsText::tr(
                "The name to query, such as example.org or _dmarc.example.org. For PTR, you can also enter an address."),
            .required = true};
}

Field typeField()
{
    return {.name = u"type"_s,
            .type = FieldType::Choice,
            .label = DnsText::tr("Type"),
            .help = DnsText::tr("A: IPv4 addresses. AAAA: IPv6 addresses. MX: mail servers. NS: the domain's DNS servers. "
                                "TXT: text such as SPF. PTR: the name of an address."),
            .defaultValue = u"A"_s,
            .choices = dnsTypeNames()};
}

QList<Field> serverFields()
{
    return {
        {.name = u"server"_s,
         .type = FieldType::Host,
         .label = DnsText::tr("DNS server"),
         .help = DnsText::tr("Name or address of the server to query. Leave empty to use the DNS servers in the settings "
                             "or, if none are set, those of this computer.")},
        {.name = u"port"_s,
         .type = FieldType::Port,
         .label = DnsText::tr("Port"),
         .help = DnsText::tr("Port of the DNS server."),
         .defaultValue = kDnsServerPort,
         .advanced = true},
        {.name = u"transport"_s,
         .type = FieldType::Choice,
         .label = DnsText::tr("Transport"),
         .help = DnsText::tr("auto: UDP, then TCP if the answer is truncated. udp: only UDP, and a truncated answer is a "
                             "failure. tcp: only TCP."),
         .defaultValue = u"auto"_s,
         .choices = {u"auto"_s, u"udp"_s, u"tcp"_s},
         .advanced = true},
        {.name = u"recursion"_s,
         .type = FieldType::Bool,
         .label = DnsText::tr("Recursive query"),
         .help =
             DnsText::tr("If off, the server answers only from its own data. Turn this off to query a domain's own servers."),
         .defaultValue = true,
         .advanced = true},
    };
}

QList<Field> answerFields()
{
    return {
        {.name = u"answers"_s,
         .type = FieldType::List,
         .label = DnsText::tr("Expected answers"),
         .help = DnsText::tr(
             "Answers in zone file format, such as 192.0.2.1 or 10 mail.example.org. For MX and SRV, the host alone is enough. "
             "TXT records can be written with or without quotes. Leave empty to accept any answer.")},
        {.name = u"compare"_s,
         .type = FieldType::Choice,
         .label = DnsText::tr("Answer match"),
         .help = DnsText::tr("exact: exactly these answers, in any order. all: all of these answers, and possibly others. "
                             "any: at least one of these answers. none: none of these answers."),
         .defaultValue = u"exact"_s,
         .choices = comparisonKeys(),
         .choiceLabels = {DnsText::tr("exactly these"), DnsText::tr("all of these, others allowed"),
                          DnsText::tr("at least one of these"), DnsText::tr("none of these")}},
        {.name = u"answerPattern"_s,
         .type = FieldType::Text,
         .label = DnsText::tr("Expected pattern"),
         .help = DnsText::tr("A regular expression that must match some part of at least one answer."),
         .advanced = true},
        {.name = u"minAnswers"_s,
         .type = FieldType::Number,
         .label = DnsText::tr("Minimum answers"),
         .help = DnsText::tr("Minimum number of answers. If 0, the check passes even if the name has no such record."),
         .defaultValue = 1,
         .maximum = 1'000,
         .unit = DnsText::tr("answers"),
         .advanced = true,
         .whole = true},
        {.name = u"rcode"_s,
         .type = FieldType::Choice,
         .label = DnsText::tr("Expected response code"),
         .help = DnsText::tr("The response code that the server must return. NXDOMAIN: the name must not exist. any: every "
                             "code is accepted, as long as the server replies with the expected answers."),
         .defaultValue = u"NOERROR"_s,
         .choices = {u"NOERROR"_s, u"NXDOMAIN"_s, u"SERVFAIL"_s, u"REFUSED"_s, u"NOTIMP"_s, u"FORMERR"_s, u"NOTAUTH"_s,
                     anyRcodeKey()},
         .advanced = true},
    };
}

QList<Field> timeFields()
{
    constexpr double kMinuteInMilliseconds = 60'000;
    return {
        {.name = u"warnTime"_s,
         .type = FieldType::Duration,
         .label = DnsText::tr("Degraded above"),
         .help = DnsText::tr("Response time above which the target is degraded. Leave empty for no limit."),
         .minimum = 1,
         .maximum = kMinuteInMilliseconds},
        {.name = u"maxTime"_s,
         .type = FieldType::Duration,
         .label = DnsText::tr("Down above"),
         .help = DnsText::tr("Response time above which the target is down. Leave empty for no limit other than the timeout."),
         .minimum = 1,
         .maximum = kMinuteInMilliseconds},
    };
}

QString expectedAnswersText(DnsExpectation::Comparison compare)
{
    switch (compare) {
    case DnsExpectation::Comparison::Exact:
        return DnsText::tr("The answers are exactly %1");
    case DnsExpectation::Comparison::All:
        return DnsText::tr("The answers include %1");
    case DnsExpectation::Comparison::Any:
        return DnsText::tr("The answers include one of %1");
    case DnsExpectation::Comparison::None:
        break;
    }
    return DnsText::tr("The answers don't include %1");
}

bool matchesAnAnswer(const QString &pattern, const QString &answers)
{
    constexpr int kMaxSearchSteps = 10'000;
    const QRegularExpression expression = boundedExpression(pattern, {}, kMaxSearchSteps);
    const QStringList parts = answers.split(u", "_s);
    return std::any_of(parts.begin(), parts.end(), [&](const QString &part) { return expression.match(part).hasMatch(); });
}

//! \brief Adds the conditions for the content of the answers.
//! \param isDecisive  whether an error can only be caused by the content
void addAnswerExpectations(const DnsExpectation &expected, bool isDecisive, Expectations *expectations)
{
    const QVariant answers = expectations->value(u"answers"_s);
    const bool hasPassed = answers.isValid() && !expectations->failed();
    const bool hasFailed = isDecisive && expectations->failedBy(ErrorType::Condition);
    bool isLaterFault = hasFailed; // the check evaluates the pattern first
    const auto add = [&](const QString &text, bool isFault) {
        const ConditionStatus fallback = isFault ? ConditionStatus::Fails : ConditionStatus::NotReached;
        expectations->add(text, hasPassed ? ConditionStatus::Passes : fallback, answers.toString());
    };
    if (!expected.pattern.isEmpty()) {
        isLaterFault = hasFailed && !expected.answers.isEmpty() && matchesAnAnswer(expected.pattern, answers.toString());
        add(DnsText::tr("An answer matches the pattern %1").arg(expected.pattern), hasFailed && !isLaterFault);
    }
    if (!expected.answers.isEmpty())
        add(expectedAnswersText(expected.compare).arg(expected.answers.join(u", "_s)), isLaterFault);
}

} // namespace

void addDnsExpectations(const Fields &fields, Expectations *expectations)
{
    const DnsPlan plan(fields);
    const QString rcode = expectations->value(u"dnsRcode"_s).toString();
    const bool exists = rcode == "NOERROR"_L1;
    if (plan.rcode)
        expectations->addValue(DnsText::tr("The response code is %1").arg(*plan.rcode), {u"dnsRcode"_s}, Unit::None,
                               [&](const QVariant &code) { return code.toString() == *plan.rcode; });
    const bool isTruncated = expectations->value(u"truncated"_s).toBool();
    const bool isCut = isTruncated && expectations->failed();
    if (fields.text(u"transport"_s) == "udp"_L1 || isCut)
        expectations->add(DnsText::tr("The answer fits in a UDP datagram"),
                          rcode.isEmpty() ? ConditionStatus::NotReached : passOrFail(!isCut));
    const int minCount = plan.expectation.minimumCount;
    const int count = expectations->value(u"count"_s).toInt();
    if (minCount > 0 && (!plan.rcode || *plan.rcode == "NOERROR"_L1)) // otherwise the name may not exist
        expectations->addMinimum(minCount, DnsText::tr("Answers: at least %1"),
                                 exists ? QStringList{u"count"_s} : QStringList(), Unit::None);
    const double elapsed = expectations->value(u"answerTime"_s).toDouble();
    const bool isSlow = plan.maxTime && elapsed > static_cast<double>(plan.maxTime->count());
    const bool isExpectedCode = !plan.rcode || *plan.rcode == rcode;
    addAnswerExpectations(plan.expectation, isExpectedCode && !isCut && (!exists || count >= minCount) && !isSlow,
                          expectations);
    const auto addTime = [&](const std::optional<Milliseconds> &limit, const QString &text, ConditionStatus failed) {
        if (limit)
            expectations->addMaximum(static_cast<double>(limit->count()), text, {u"answerTime"_s}, Unit::Millisecond, failed);
    };
    addTime(plan.maxTime, DnsText::tr("Response time: at most %1"), ConditionStatus::Fails);
    addTime(plan.warnTime, DnsText::tr("Response time: at most %1, else degraded"), ConditionStatus::Degrades);
}

QList<Field> dnsFields()
{
    return QList<Field>{nameField(), typeField()} + serverFields() + answerFields() + timeFields();
}

QList<FieldProblem> validateDns(const Fields &fields)
{
    QList<FieldProblem> problems = nameProblems(fields) + answerProblems(fields);
    if (fields.written().contains(u"port"_s) && !fields.has(u"server"_s))
        problems.append({u"port"_s, DnsText::tr("A port requires a DNS server. Enter a DNS server as well.")});
    const auto warnTime = lookupTimeLimit(fields, u"warnTime"_s);
    const auto maxTime = lookupTimeLimit(fields, u"maxTime"_s);
    if (warnTime && maxTime && *warnTime >= *maxTime)
        problems.append({u"warnTime"_s, DnsText::tr("The degraded limit must be less than the down limit.")});
    return problems;
}

DnsPlan::DnsPlan(const Fields &fields)
    : name(queryName(fields))
    , type(dnsTypeFromName(fields.text(u"type"_s)))
    , warnTime(lookupTimeLimit(fields, u"warnTime"_s))
    , maxTime(lookupTimeLimit(fields, u"maxTime"_s))
{
    if (fields.text(u"rcode"_s) != anyRcodeKey())
        rcode = fields.text(u"rcode"_s);
    expectation.answers = fields.list(u"answers"_s);
    expectation.compare = static_cast<DnsExpectation::Comparison>(comparisonKeys().indexOf(fields.text(u"compare"_s)));
    expectation.pattern = fields.text(u"answerPattern"_s);
    expectation.minimumCount = fields.integer(u"minAnswers"_s);
}

QString reverseDnsName(const QHostAddress &address)
{
    QStringList labels;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        for (quint32 rest = address.toIPv4Address(), i = 0; i < 4; ++i, rest >>= 8)
            labels.append(QString::number(rest & 0xFF));
        return labels.join(u'.') + ".in-addr.arpa"_L1;
    }
    const Q_IPV6ADDR v6 = address.toIPv6Address();
    const QByteArray digits = QByteArray(reinterpret_cast<const char *>(&v6), sizeof v6).toHex();
    for (const char digit : digits)
        labels.prepend(QString(QLatin1Char(digit)));
    return labels.join(u'.') + ".ip6.arpa"_L1;
}

QString dnsAddress(const Fields &fields)
{
    const QString query = u"%1 %2"_s.arg(fields.text(u"query"_s), fields.text(u"type"_s));
    if (!fields.has(u"server"_s))
        return query;
    const QString server = fields.text(u"server"_s);
    const int port = fields.integer(u"port"_s);
    return u"%1 @%2"_s.arg(query, port == kDnsServerPort ? server : hostAndPort(server, port));
}

} // namespace watchkeeper
