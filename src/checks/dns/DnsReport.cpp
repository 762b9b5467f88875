// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsReport.h"

#include "checks/Rounded.h"
#include "checks/SafeText.h"
#include "checks/dns/DnsReply.h"
#include "checks/dns/DnsTypes.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

// [characters]. A compressed name of two bytes can expand to a thousand characters. Replies without compressed names are never longer than
// 64 KiB.
constexpr qsizetype kMaxValueLength = 4'096;
constexpr qsizetype kMaxAnswersTextLength = 64 * 1024;

class DnsReportText
{
    Q_DECLARE_TR_FUNCTIONS(Dns)
};

//! A server such as `192.0.2.53:53` in the form used in messages.
QString spelled(const QString &server)
{
    const qsizetype colon = server.lastIndexOf(u':');
    QString address = server.first(qMax(colon, qsizetype(0)));
    const bool hasPort = colon > 0 && (address.endsWith(u']') || !address.contains(u':'));
    if (!hasPort)
        return server;
    address.remove(u'[').remove(u']');
    return DnsReportText::tr("%1 port %2").arg(address, server.sliced(colon + 1));
}

QString answeringServerText(const DnsExchange &exchange, const QStringList &asked)
{
    if (exchange.server().isNull())
        return dnsServerText(asked);
    return DnsReportText::tr("%1 port %2").arg(exchange.server().toString(), QString::number(exchange.serverPort()));
}

CheckError noReplyError(const DnsExchange &exchange, const QString &servers)
{
    const QString detail = QString::fromUtf8(ares_strerror(exchange.status()));
    const auto error = [&detail](ErrorType type, const QString &message) { return CheckError(type, message, detail); };
    switch (exchange.status()) {
    case ARES_ETIMEOUT:
        return error(ErrorType::Timeout,
                     DnsReportText::tr("No answer from %1 within %3 (queries sent: %2). Is a DNS server running there, or is a "
                                       "firewall blocking the queries?")
                         .arg(servers, QString::number(exchange.timeouts()), humanDuration(exchange.elapsedMs())));
    case ARES_ECONNREFUSED:
        if (exchange.sockets() == 0)
            return error(
                ErrorType::Network,
                DnsReportText::tr("%1 is unreachable. Is this computer's network up, and is there a route to the server?")
                    .arg(servers));
        return error(
            ErrorType::Refused,
            DnsReportText::tr("%1 refused the connection, or closed it without an answer. Is a DNS server running there?")
                .arg(servers));
    case ARES_EBADRESP:
        return error(ErrorType::Protocol, DnsReportText::tr("The reply from %1 is damaged. Is it a DNS server?").arg(servers));
    case ARES_ENOTFOUND: // rejected without a query: .onion (RFC 7686)
    case ARES_EBADNAME:
        return error(ErrorType::Condition, DnsReportText::tr("This name can't be queried."));
    default:
        break;
    }
    return error(ErrorType::Internal, DnsReportText::tr("The query to %1 failed: %2.").arg(servers, detail));
}

QString rcodeMessage(const QString &rcode, const QString &name)
{
    if (rcode == "NXDOMAIN"_L1)
        return DnsReportText::tr("%1 doesn't exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?")
            .arg(name);
    if (rcode == "SERVFAIL"_L1)
        return DnsReportText::
            tr("The server couldn't resolve %1 (SERVFAIL). The domain's DNS servers may be down, or its signatures invalid.")
                .arg(name);
    if (rcode == "REFUSED"_L1)
        return DnsReportText::tr("The server refused to answer for %1 (REFUSED). Does it serve this network and that domain?")
            .arg(name);
    if (rcode == "NOERROR"_L1)
        return DnsReportText::tr("%1 exists (NOERROR).").arg(name);
    return DnsReportText::tr("The server returned %1 for %2.").arg(rcode, name);
}

std::optional<CheckError> rcodeFault(const DnsPlan &plan, const QString &rcode)
{
    if (!plan.rcode || *plan.rcode == rcode)
        return std::nullopt;
    const QString sentence = rcodeMessage(rcode, plan.name);
    if (*plan.rcode == "NOERROR"_L1)
        return CheckError(ErrorType::Condition, sentence);
    return CheckError(ErrorType::Condition, DnsReportText::tr("%1 Expected: %2.").arg(sentence, *plan.rcode));
}

QString slowLookupText(double elapsed, Milliseconds limit)
{
    return DnsReportText::tr("The answer took %1. The limit is %2.")
        .arg(humanDuration(elapsed), humanDuration(static_cast<double>(limit.count())));
}

//! Users can accept response codes other than NOERROR, but missing answers are still an error.
std::optional<CheckError> answerFault(const DnsReply &reply, const DnsAnswers &answers, const DnsPlan &plan)
{
    DnsExpectation expectation = plan.expectation;
    const bool exists = reply.rcode == dns::kNoError;
    if (!exists && !expectation.needsAnswers())
        return std::nullopt;
    if (!exists)
        expectation.minimumCount = 0; // too few answers are an error only if the name exists
    const std::optional<QString> fault = expectation.faultOf(plan.type, answers.texts);
    if (!fault)
        return std::nullopt;
    const QString sentence = exists ? *fault : u"%1 %2"_s.arg(rcodeMessage(dnsRcodeName(reply.rcode), plan.name), *fault);
    return CheckError(ErrorType::Condition, sentence);
}

void evaluateDnsReply(const DnsReply &reply, const DnsAnswers &answers, const DnsPlan &plan, double elapsed, Observation *seen)
{
    seen->error = rcodeFault(plan, dnsRcodeName(reply.rcode));
    if (!seen->error && reply.isTruncated)
        seen->error = CheckError(
            ErrorType::Condition,
            DnsReportText::tr("The answer doesn't fit in a UDP datagram and was truncated. Set the transport to auto or tcp."));
    if (!seen->error)
        seen->error = answerFault(reply, answers, plan);
    if (seen->error)
        return;
    const auto isOver = [elapsed](const auto &limit) { return limit && elapsed > static_cast<double>(limit->count()); };
    if (isOver(plan.maxTime))
        seen->error = CheckError(ErrorType::Condition, slowLookupText(elapsed, *plan.maxTime));
    else if (isOver(plan.warnTime))
        seen->warning = CheckError(ErrorType::Condition, slowLookupText(elapsed, *plan.warnTime));
}

//! Joins answers as long as they fit into `room` characters.
QString answersText(const QStringList &answers, const QString &between, qsizetype room)
{
    QStringList shown;
    for (const QString &answer : answers) {
        if (room <= 0)
            break;
        shown.append(answer.size() <= room ? answer : answer.first(room - 1) + u'…');
        room -= answer.size() + between.size();
    }
    if (const qsizetype more = answers.size() - shown.size(); more > 0)
        shown.append(DnsReportText::tr("… and %1 more").arg(more));
    return shown.join(between);
}

QString dnsSummary(const DnsReply &reply, const DnsAnswers &answers, quint16 type)
{
    if (reply.rcode != dns::kNoError)
        return dnsRcodeName(reply.rcode);
    if (answers.texts.isEmpty())
        return DnsReportText::tr("no %1 record").arg(dnsTypeName(type));
    return firstLine(answersText(answers.texts, u", "_s, kMaxValueLength));
}

void appendSection(const QString &title, const QList<DnsRecord> &records, QString *text)
{
    if (records.isEmpty())
        return;
    *text += u"\n;; "_s + title + u'\n';
    for (const DnsRecord &record : records)
        *text += u"%1\t%2\t%3\t%4\n"_s.arg(record.owner, QString::number(record.ttl), dnsTypeName(record.type), record.text);
}

//! The entire reply as text, one record per line.
QString fullReplyText(const DnsReply &reply, const QString &headline)
{
    QString text = ";; "_L1 + headline + u'\n';
    QStringList flags;
    const std::pair<bool, QString> all[] = {{reply.isAuthoritative, u"aa"_s},
                                            {reply.isTruncated, u"tc"_s},
                                            {reply.isRecursionOffered, u"ra"_s},
                                            {reply.isValidated, u"ad"_s}};
    for (const auto &[isSet, name] : all) {
        if (isSet)
            flags.append(name);
    }
    text += ";; "_L1 + dnsRcodeName(reply.rcode) + (flags.isEmpty() ? QString() : u", flags: "_s + flags.join(u' ')) + u'\n';
    appendSection(u"answer"_s, reply.answers, &text);
    appendSection(u"authority"_s, reply.authorities, &text);
    appendSection(u"additional"_s, reply.additional, &text);
    return text;
}

void addDnsValues(const DnsReply &reply, const DnsAnswers &answers, const DnsExchange &exchange, Observation *seen)
{
    seen->addValue(u"dnsRcode"_s, dnsRcodeName(reply.rcode));
    seen->addValue(u"answers"_s, answersText(answers.texts, u", "_s, kMaxValueLength));
    seen->addValue(u"count"_s, answers.texts.size());
    if (answers.ttl)
        seen->addValue(u"ttl"_s, *answers.ttl);
    if (!answers.aliases.isEmpty())
        seen->addValue(u"alias"_s, answers.aliases.last());
    if (!exchange.server().isNull())
        seen->addValue(u"server"_s, exchange.server().toString());
    seen->addValue(u"transport"_s, exchange.isByTcp() ? u"tcp"_s : u"udp"_s);
    seen->addValue(u"answerTime"_s, rounded(exchange.elapsedMs()));
    seen->addValue(u"authoritative"_s, reply.isAuthoritative);
    seen->addValue(u"validated"_s, reply.isValidated);
    if (exchange.timeouts() > 0)
        seen->addValue(u"timeouts"_s, exchange.timeouts());
}

void addEvidence(const QString &text, Observation *seen)
{
    EvidenceData data;
    data.body = text.toUtf8();
    data.bodySize = data.body.size();
    seen->evidence = Evidence(std::move(data));
}

} // namespace

QString dnsServerText(const QStringList &asked)
{
    if (asked.isEmpty())
        return DnsReportText::tr("the DNS servers of this computer");
    QStringList servers;
    std::transform(asked.begin(), asked.end(), std::back_inserter(servers), spelled);
    return servers.join(u", "_s);
}

Observation reportDns(const DnsExchange &exchange, const DnsPlan &plan, const QStringList &asked)
{
    Observation seen;
    seen.phases.set(Phase::Wait, exchange.elapsedMs());
    if (exchange.status() != ARES_SUCCESS) {
        seen.error = noReplyError(exchange, dnsServerText(asked));
        return seen;
    }
    const QString server = answeringServerText(exchange, asked);
    const std::optional<DnsReply> reply = parseDnsReply(exchange.reply());
    if (!reply || !reply->isReply) {
        seen.error =
            CheckError(ErrorType::Protocol, DnsReportText::tr("The reply from %1 is damaged. Is it a DNS server?").arg(server),
                       QString::fromLatin1(exchange.reply().left(512).toHex()));
        return seen;
    }
    const DnsAnswers answers = dnsAnswersTo(*reply, plan.name, plan.type);
    const QString headline =
        DnsReportText::tr(exchange.isByTcp() ? QT_TRANSLATE_NOOP("Dns", "%1 %2: %3 answered over TCP after %4")
                                             : QT_TRANSLATE_NOOP("Dns", "%1 %2: %3 answered over UDP after %4"))
            .arg(plan.name, dnsTypeName(plan.type), server, humanDuration(exchange.elapsedMs()));
    addEvidence(fullReplyText(*reply, headline), &seen);
    addDnsValues(*reply, answers, exchange, &seen);
    seen.text = answersText(answers.texts, u"\n"_s, kMaxAnswersTextLength);
    seen.summary = dnsSummary(*reply, answers, plan.type);
    evaluateDnsReply(*reply, answers, plan, exchange.elapsedMs(), &seen);
    return seen;
}

} // namespace watchkeeper
