// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsPlan.h"

#include "checks/dns/DnsReply.h"
#include "checks/dns/DnsTypes.h"
#include "checks/network/WireFields.h"
#include "model/BoundedPattern.h"

#include <QCoreApplication>
#include <QUrl>
#include <QtEndian>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDnsServerPort = 53;
constexpr qsizetype kLongestWrittenName = 253;
constexpr qsizetype kMostLabel = 63;

class DnsPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Dns)
};

QString anyRcode()
{
    return u"any"_s;
}

const QStringList &comparisons()
{
    static const QStringList keys{u"exact"_s, u"all"_s, u"any"_s, u"none"_s}; // in the order of DnsExpectation::Compare
    return keys;
}

bool isAsciiLabel(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

//! Letters of any script become their ASCII form (RFC 5890); `_dmarc` and the like stay, which QUrl would refuse.
QString asciiName(const QString &name)
{
    QStringList labels = name.trimmed().split(u'.');
    for (QString &label : labels) {
        if (!isAsciiLabel(label))
            label = QString::fromLatin1(QUrl::toAce(label));
    }
    return plainDnsName(labels.join(u'.'));
}

//! The address that is written there, in full; null where it is none. (QHostAddress takes `10` for 0.0.0.10.)
QHostAddress literalAddress(const QString &text)
{
    constexpr qsizetype kDotsOfV4 = 3;
    const bool isWhole = text.contains(u':') || text.count(u'.') == kDotsOfV4;
    return isWhole ? QHostAddress(text.trimmed()) : QHostAddress();
}

QString askedName(const Fields &fields)
{
    const QString name = fields.text(u"query"_s);
    const QHostAddress address = literalAddress(name);
    return address.isNull() ? asciiName(name) : reverseDnsName(address);
}

bool isLabel(const QString &label)
{
    return !label.isEmpty() && label.size() <= kMostLabel
        && std::all_of(label.begin(), label.end(), [](QChar c) { return c > u' ' && c <= u'~' && c != u'\\'; });
}

bool isDnsName(const QString &name)
{
    if (name == u"."_s)
        return true;
    const QStringList labels = name.split(u'.');
    return name.size() <= kLongestWrittenName && std::all_of(labels.begin(), labels.end(), isLabel);
}

bool isFilledLater(const QString &text)
{
    return text.contains("${"_L1);
}

QList<FieldProblem> nameProblems(const Fields &fields)
{
    const QString name = fields.text(u"query"_s);
    if (isFilledLater(name))
        return {};
    const bool isAddress = !literalAddress(name).isNull();
    if (isAddress && fields.text(u"type"_s) != "PTR"_L1)
        return {{u"query"_s,
                 DnsPlanText::tr("%1 is an address. Give a name, or choose the type PTR to ask for the name of that "
                                 "address.")
                     .arg(name)}};
    if (isAddress || isDnsName(asciiName(name)))
        return {};
    return {{u"query"_s,
             DnsPlanText::tr("“%1” can't be asked for. A name has parts of 1 to 63 characters with dots between them, "
                             "253 in all.")
                 .arg(name)}};
}

bool isAddressOf(quint16 type, const QString &text)
{
    return literalAddress(text).protocol()
        == (type == dns::kTypeA ? QAbstractSocket::IPv4Protocol : QAbstractSocket::IPv6Protocol);
}

QList<FieldProblem> answerProblems(const Fields &fields)
{
    const quint16 type = dnsTypeFromName(fields.text(u"type"_s));
    QList<FieldProblem> problems;
    for (const QString &answer : fields.list(u"answers"_s)) {
        const bool isWrong =
            (type == dns::kTypeA || type == dns::kTypeAaaa) && !isFilledLater(answer) && !isAddressOf(type, answer);
        if (isWrong)
            problems.append({u"answers"_s,
                             type == dns::kTypeA ? DnsPlanText::tr("“%1” is not an IPv4 address.").arg(answer)
                                                 : DnsPlanText::tr("“%1” is not an IPv6 address.").arg(answer)});
    }
    if (const auto pattern = BoundedPattern::compile(fields.text(u"answerPattern"_s)); !pattern)
        problems.append(
            {u"answerPattern"_s, DnsPlanText::tr("This is not a regular expression: %1.").arg(pattern.error().text)});
    const QString rcode = fields.text(u"rcode"_s);
    const bool isAnswered = rcode == "NOERROR"_L1 || rcode == anyRcode();
    if (!isAnswered && (fields.has(u"answers"_s) || fields.has(u"answerPattern"_s)))
        problems.append({u"rcode"_s, DnsPlanText::tr("With %1 there are no answers that could be expected.").arg(rcode)});
    return problems;
}

std::optional<Milliseconds> lookupTimeIn(const Fields &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    return fields.duration(name);
}

Field nameField()
{
    return {.name = u"query"_s,
            .type = FieldType::Text,
            .label = DnsPlanText::tr("Name"),
            .help = DnsPlanText::tr("The name that is asked for, such as example.org or _dmarc.example.org. For PTR an "
                                    "address will do."),
            .required = true};
}

Field typeField()
{
    return {.name = u"type"_s,
            .type = FieldType::Choice,
            .label = DnsPlanText::tr("Type"),
            .help = DnsPlanText::tr("A: IPv4 addresses. AAAA: IPv6 addresses. MX: mail servers. NS: name servers. TXT: "
                                    "texts such as SPF. PTR: the name of an address."),
            .defaultValue = u"A"_s,
            .choices = dnsTypeNames()};
}

QList<Field> serverFields()
{
    return {
        {.name = u"server"_s,
         .type = FieldType::Host,
         .label = DnsPlanText::tr("Name server"),
         .help = DnsPlanText::tr("Name or address of the server that is asked. Empty: those of the settings, else of this "
                                 "computer.")},
        {.name = u"port"_s,
         .type = FieldType::Port,
         .label = DnsPlanText::tr("Port"),
         .help = DnsPlanText::tr("Port of that name server."),
         .defaultValue = kDnsServerPort,
         .advanced = true},
        {.name = u"transport"_s,
         .type = FieldType::Choice,
         .label = DnsPlanText::tr("Transport"),
         .help = DnsPlanText::tr("auto: UDP, and TCP where the answer is too long for it. udp, tcp: only that; an answer "
                                 "that is cut off is a failure then."),
         .defaultValue = u"auto"_s,
         .choices = {u"auto"_s, u"udp"_s, u"tcp"_s},
         .advanced = true},
        {.name = u"recursion"_s,
         .type = FieldType::Bool,
         .label = DnsPlanText::tr("Let the server ask others"),
         .help = DnsPlanText::tr("Off: the server answers from what it holds itself, as one asks the servers of a "
                                 "domain."),
         .defaultValue = true,
         .advanced = true},
    };
}

QList<Field> answerFields()
{
    return {
        {.name = u"answers"_s,
         .type = FieldType::List,
         .label = DnsPlanText::tr("Expected answers"),
         .help = DnsPlanText::tr("As in a zone file: 192.0.2.1, 10 mail.example.org (of MX and SRV the host alone will do), "
                                 "a TXT record with quotes or without. Empty: any.")},
        {.name = u"compare"_s,
         .type = FieldType::Choice,
         .label = DnsPlanText::tr("The answers must be"),
         .help = DnsPlanText::tr("exact: these and no others, in any order. all: all of these, others don't matter. any: "
                                 "at least one of these. none: none of these."),
         .defaultValue = u"exact"_s,
         .choices = comparisons(),
         .choiceLabels = {DnsPlanText::tr("these and no others"), DnsPlanText::tr("all of these, perhaps others"),
                          DnsPlanText::tr("at least one of these"), DnsPlanText::tr("none of these")}},
        {.name = u"answerPattern"_s,
         .type = FieldType::Text,
         .label = DnsPlanText::tr("Expect a match of"),
         .help = DnsPlanText::tr("A regular expression that at least one of the answers must match somewhere."),
         .advanced = true},
        {.name = u"minAnswers"_s,
         .type = FieldType::Number,
         .label = DnsPlanText::tr("At least"),
         .help = DnsPlanText::tr("Fewer answers than this are a failure. 0: a name without such a record is fine."),
         .defaultValue = 1,
         .maximum = 1'000,
         .unit = DnsPlanText::tr("answers"),
         .advanced = true,
         .whole = true},
        {.name = u"rcode"_s,
         .type = FieldType::Choice,
         .label = DnsPlanText::tr("Expected code"),
         .help = DnsPlanText::tr("The server's return code that is good. NXDOMAIN: the name must not exist. any: whatever "
                                 "it says, as long as it answers, and with the answers that are expected."),
         .defaultValue = u"NOERROR"_s,
         .choices = {u"NOERROR"_s, u"NXDOMAIN"_s, u"SERVFAIL"_s, u"REFUSED"_s, u"NOTIMP"_s, u"FORMERR"_s, u"NOTAUTH"_s,
                     anyRcode()},
         .advanced = true},
    };
}

QList<Field> timeFields()
{
    constexpr double kMinuteInMilliseconds = 60'000;
    return {
        {.name = u"warnTime"_s,
         .type = FieldType::Duration,
         .label = DnsPlanText::tr("Slow from"),
         .help = DnsPlanText::tr("An answer that takes longer makes the target degraded. Empty: no such limit."),
         .minimum = 1,
         .maximum = kMinuteInMilliseconds},
        {.name = u"maxTime"_s,
         .type = FieldType::Duration,
         .label = DnsPlanText::tr("Too slow from"),
         .help = DnsPlanText::tr("An answer that takes longer makes the target down. Empty: only silence does."),
         .minimum = 1,
         .maximum = kMinuteInMilliseconds},
    };
}

} // namespace

QList<Field> dnsFields()
{
    return QList<Field>{nameField(), typeField()} + serverFields() + answerFields() + timeFields();
}

QList<FieldProblem> validateDns(const Fields &fields)
{
    QList<FieldProblem> problems = nameProblems(fields) + answerProblems(fields);
    if (fields.written().contains(u"port"_s) && !fields.has(u"server"_s))
        problems.append({u"port"_s, DnsPlanText::tr("Give a name server as well: this is its port.")});
    const auto warnTime = lookupTimeIn(fields, u"warnTime"_s);
    const auto maxTime = lookupTimeIn(fields, u"maxTime"_s);
    if (warnTime && maxTime && *warnTime >= *maxTime)
        problems.append({u"warnTime"_s, DnsPlanText::tr("Slow has to be less than too slow.")});
    return problems;
}

DnsPlan::DnsPlan(const Fields &fields)
    : name(askedName(fields))
    , type(dnsTypeFromName(fields.text(u"type"_s)))
    , warnTime(lookupTimeIn(fields, u"warnTime"_s))
    , maxTime(lookupTimeIn(fields, u"maxTime"_s))
{
    if (fields.text(u"rcode"_s) != anyRcode())
        rcode = fields.text(u"rcode"_s);
    expectation.answers = fields.list(u"answers"_s);
    expectation.compare = static_cast<DnsExpectation::Compare>(comparisons().indexOf(fields.text(u"compare"_s)));
    expectation.pattern = fields.text(u"answerPattern"_s);
    expectation.fewest = fields.integer(u"minAnswers"_s);
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
    const QString asked = u"%1 %2"_s.arg(fields.text(u"query"_s), fields.text(u"type"_s));
    if (!fields.has(u"server"_s))
        return asked;
    const QString server = fields.text(u"server"_s);
    const int port = fields.integer(u"port"_s);
    return u"%1 @%2"_s.arg(asked, port == kDnsServerPort ? server : hostAndPort(server, port));
}

} // namespace watchkeeper
