// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/dns/DnsExchange.h"

#include "checks/base/SafeText.h"
#include "checks/dns/DnsRecords.h"
#include "checks/dns/DnsReply.h"
#include "model/base/ShortText.h"
#include "model/check/Observation.h"

#include <algorithm>
#include <utility>

#ifdef Q_OS_WIN
#include <ws2tcpip.h>
#else
#include <sys/socket.h>
#endif

namespace watchkeeper {

namespace {

// c-ares resends a lost datagram after 2 s, then after 4 and 8 s, and gives up after 16 s. The check's deadline may end the query
// earlier.
constexpr int kFirstQueryTimeoutMs = 2'000;
constexpr int kQueryAttempts = 4;
// [bytes] A reply of this size fits into one packet on any route (DNS flag day 2020). Larger replies arrive via TCP.
constexpr int kMaxDatagramSize = 1'232;

int dnsFlagsFor(const DnsQuery &query)
{
    // All replies are accepted, including SERVFAIL and REFUSED, because the check evaluates the server's answer itself.
    int flags = ARES_FLAG_NOCHECKRESP | ARES_FLAG_NOSEARCH | ARES_FLAG_NOALIASES | ARES_FLAG_EDNS;
    if (!query.isRecursive)
        flags |= ARES_FLAG_NORECURSE;
    if (query.transport == DnsQuery::Transport::Udp)
        flags |= ARES_FLAG_IGNTC;
    if (query.transport == DnsQuery::Transport::Tcp)
        flags |= ARES_FLAG_USEVC;
    return flags;
}

} // namespace

DnsExchange::DnsExchange(DnsQuery query)
    : m_query(std::move(query))
{
}

DnsExchange::~DnsExchange()
{
    m_done = nullptr; // destroying the channel calls the callbacks of pending queries
}

int DnsExchange::open()
{
    ares_options options{};
    options.flags = dnsFlagsFor(m_query);
    options.timeout = kFirstQueryTimeoutMs;
    options.tries = kQueryAttempts;
    options.ednspsz = kMaxDatagramSize;
    const int mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ;
    const int status = m_events.open(options, mask);
    if (status != ARES_SUCCESS)
        return status;
    ares_set_socket_callback(m_events.channel(), &DnsExchange::onSocketOpened, this);
    return m_query.servers.isEmpty() ? ARES_SUCCESS : m_events.setServers(m_query.servers);
}

void DnsExchange::start(std::function<void()> done)
{
    m_done = std::move(done);
    m_clock.start();
    if (const int status = open(); status != ARES_SUCCESS) {
        onReply(this, status, 0, nullptr, 0);
        return;
    }
    ares_query(m_events.channel(), m_query.name.constData(), dns::kClassInternet, m_query.type, &DnsExchange::onReply, this);
    m_events.scheduleTimeout();
}

int DnsExchange::onSocketOpened(ares_socket_t, int type, void *self)
{
    auto *exchange = static_cast<DnsExchange *>(self);
    ++exchange->m_socketCount;
    exchange->m_usedTcp = type == SOCK_STREAM;
    return 0;
}

void DnsExchange::onReply(void *self, int status, int timeouts, unsigned char *bytes, int size)
{
    auto *exchange = static_cast<DnsExchange *>(self);
    exchange->m_elapsedMs = static_cast<double>(exchange->m_clock.nsecsElapsed()) / 1e6;
    exchange->m_timeoutCount = timeouts;
    // c-ares reports an error for response codes other than NOERROR. The code itself is read from the reply.
    exchange->m_status = bytes ? static_cast<int>(ARES_SUCCESS) : status;
    if (bytes) {
        exchange->m_reply = QByteArray(reinterpret_cast<const char *>(bytes), size);
        exchange->findAnsweringServer();
    }
    if (exchange->m_done)
        std::exchange(exchange->m_done, nullptr)();
}

void DnsExchange::findAnsweringServer()
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    auto *address = reinterpret_cast<sockaddr *>(&peer);
    if (m_events.readableSocket() == ARES_SOCKET_BAD || getpeername(m_events.readableSocket(), address, &size) != 0)
        return;
    m_server = QHostAddress(address);
    const quint16 port = peer.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6 *>(&peer)->sin6_port
                                                    : reinterpret_cast<const sockaddr_in *>(&peer)->sin_port;
    m_serverPort = ntohs(port);
}

using namespace Qt::StringLiterals;

namespace {

// [characters] Limits for values and the text. Without compressed names, a reply would never exceed 64 KiB, but a compressed name
// of two bytes can expand to a thousand characters.
constexpr qsizetype kMaxValueLength = 4'096;
constexpr qsizetype kMaxAnswersTextLength = 64 * 1024;

//! Formats a server such as `192.0.2.53:53` for messages.
QString serverMessageText(const QString &server)
{
    const qsizetype colon = server.lastIndexOf(u':');
    QString address = server.first(qMax(colon, qsizetype(0)));
    const bool hasPort = colon > 0 && (address.endsWith(u']') || !address.contains(u':'));
    if (!hasPort)
        return server;
    address.remove(u'[').remove(u']');
    return DnsText::tr("%1 port %2").arg(address, server.sliced(colon + 1));
}

QString answeringServerText(const DnsExchange &exchange, const QStringList &servers)
{
    if (exchange.server().isNull())
        return dnsServerText(servers);
    return DnsText::tr("%1 port %2").arg(exchange.server().toString(), QString::number(exchange.serverPort()));
}

CheckError noReplyError(const DnsExchange &exchange, const QString &servers)
{
    const QString detail = QString::fromUtf8(ares_strerror(exchange.status()));
    const auto error = [&detail](ErrorType type, const QString &message) { return CheckError(type, message, detail); };
    switch (exchange.status()) {
    case ARES_ETIMEOUT:
        return error(ErrorType::Timeout,
                     DnsText::tr("No answer from %1 within %3 (queries sent: %2). Is a DNS server running there, or is a "
                                 "firewall blocking the queries?")
                         .arg(servers, QString::number(exchange.timeoutCount()), humanDuration(exchange.elapsedMs())));
    case ARES_ECONNREFUSED:
        if (exchange.socketCount() == 0)
            return error(ErrorType::Network,
                         DnsText::tr("%1 is unreachable. Is this computer's network up, and is there a route to the server?")
                             .arg(servers));
        return error(ErrorType::Refused,
                     DnsText::tr("%1 refused the connection, or closed it without an answer. Is a DNS server running there?")
                         .arg(servers));
    case ARES_EBADRESP:
        return error(ErrorType::Protocol, DnsText::tr("The reply from %1 is damaged. Is it a DNS server?").arg(servers));
    case ARES_ENOTFOUND: // c-ares rejects .onion names without a query (RFC 7686)
    case ARES_EBADNAME:
        return error(ErrorType::Condition, DnsText::tr("This name can't be queried."));
    default:
        break;
    }
    return error(ErrorType::Internal, DnsText::tr("The query to %1 failed: %2.").arg(servers, detail));
}

QString rcodeMessage(const QString &rcode, const QString &name)
{
    if (rcode == "NXDOMAIN"_L1)
        return DnsText::tr("%1 doesn't exist (NXDOMAIN). Is it spelled correctly, and is the domain still registered?")
            .arg(name);
    if (rcode == "SERVFAIL"_L1)
        return DnsText::
            tr("The server couldn't resolve %1 (SERVFAIL). The domain's DNS servers may be down, or its signatures invalid.")
                .arg(name);
    if (rcode == "REFUSED"_L1)
        return DnsText::tr(
                   "The server refused the query for %1 (REFUSED). Does it accept queries from this network for that domain?")
            .arg(name);
    if (rcode == "NOERROR"_L1)
        return DnsText::tr("%1 exists (NOERROR).").arg(name);
    return DnsText::tr("The server returned %1 for %2.").arg(rcode, name);
}

std::optional<CheckError> rcodeFault(const DnsPlan &plan, const QString &rcode)
{
    if (!plan.rcode || *plan.rcode == rcode)
        return std::nullopt;
    const QString sentence = rcodeMessage(rcode, plan.name);
    if (*plan.rcode == "NOERROR"_L1)
        return CheckError(ErrorType::Condition, sentence);
    return CheckError(ErrorType::Condition, DnsText::tr("%1 Expected: %2.").arg(sentence, *plan.rcode));
}

QString slowLookupText(double elapsed, Milliseconds limit)
{
    return DnsText::tr("The answer took %1. The limit is %2.")
        .arg(humanDuration(elapsed), humanDuration(static_cast<double>(limit.count())));
}

//! Evaluates the answers. Missing answers are an error even if the target accepts response codes other than NOERROR.
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

void evaluateDnsReply(const DnsReply &reply, const DnsAnswers &answers, const DnsPlan &plan, double elapsed,
                      Observation *observation)
{
    observation->error = rcodeFault(plan, dnsRcodeName(reply.rcode));
    if (!observation->error && reply.isTruncated)
        observation->error = CheckError(
            ErrorType::Condition,
            DnsText::tr("The answer doesn't fit in a UDP datagram and was truncated. Set the transport to auto or tcp."));
    if (!observation->error)
        observation->error = answerFault(reply, answers, plan);
    if (observation->error)
        return;
    const auto isOver = [elapsed](const auto &limit) {
        return limit && rounded(elapsed) > static_cast<double>(limit->count());
    };
    if (isOver(plan.maxTime))
        observation->error = CheckError(ErrorType::Condition, slowLookupText(elapsed, *plan.maxTime));
    else if (isOver(plan.warnTime))
        observation->warning = CheckError(ErrorType::Condition, slowLookupText(elapsed, *plan.warnTime));
}

//! Joins as many answers as fit into `maxLength` characters.
QString answersText(const QStringList &answers, const QString &separator, qsizetype maxLength)
{
    QStringList shown;
    for (const QString &answer : answers) {
        if (maxLength <= 0)
            break;
        shown.append(shortened(answer, maxLength));
        maxLength -= answer.size() + separator.size();
    }
    if (const qsizetype more = answers.size() - shown.size(); more > 0)
        shown.append(DnsText::tr("… and %1 more").arg(more));
    return shown.join(separator);
}

QString dnsSummary(const DnsReply &reply, const DnsAnswers &answers, quint16 type)
{
    if (reply.rcode != dns::kNoError)
        return dnsRcodeName(reply.rcode);
    if (answers.texts.isEmpty())
        return DnsText::tr("no %1 record").arg(dnsTypeName(type));
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

//! Formats the entire reply as text, one record per line.
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

void addDnsValues(const DnsReply &reply, const DnsAnswers &answers, const DnsExchange &exchange, Observation *observation)
{
    observation->addValue(u"dnsRcode"_s, dnsRcodeName(reply.rcode));
    observation->addValue(u"answers"_s, answersText(answers.texts, u", "_s, kMaxValueLength));
    observation->addValue(u"count"_s, answers.texts.size());
    if (answers.ttl)
        observation->addValue(u"ttl"_s, *answers.ttl);
    if (!answers.aliases.isEmpty())
        observation->addValue(u"alias"_s, answers.aliases.last());
    if (!exchange.server().isNull())
        observation->addValue(u"server"_s, exchange.server().toString());
    observation->addValue(u"transport"_s, exchange.usedTcp() ? u"tcp"_s : u"udp"_s);
    observation->addValue(u"answerTime"_s, rounded(exchange.elapsedMs()));
    observation->addValue(u"authoritative"_s, reply.isAuthoritative);
    if (reply.isTruncated)
        observation->addValue(u"truncated"_s, true);
    observation->addValue(u"validated"_s, reply.isValidated);
    if (exchange.timeoutCount() > 0)
        observation->addValue(u"timeouts"_s, exchange.timeoutCount());
}

void addEvidence(const QString &text, Observation *observation)
{
    EvidenceData data;
    data.body = text.toUtf8();
    data.bodySize = data.body.size();
    observation->evidence = Evidence(std::move(data));
}

} // namespace

QString dnsServerText(const QStringList &servers)
{
    if (servers.isEmpty())
        return DnsText::tr("the DNS servers of this computer");
    QStringList texts;
    std::transform(servers.begin(), servers.end(), std::back_inserter(texts), serverMessageText);
    return texts.join(u", "_s);
}

Observation dnsObservation(const DnsExchange &exchange, const DnsPlan &plan, const QStringList &servers)
{
    Observation observation;
    observation.phases.set(Phase::Wait, exchange.elapsedMs());
    if (exchange.status() != ARES_SUCCESS) {
        observation.error = noReplyError(exchange, dnsServerText(servers));
        return observation;
    }
    const QString server = answeringServerText(exchange, servers);
    const std::optional<DnsReply> reply = parseDnsReply(exchange.reply());
    if (!reply || !reply->isReply) {
        observation.error =
            CheckError(ErrorType::Protocol, DnsText::tr("The reply from %1 is damaged. Is it a DNS server?").arg(server),
                       QString::fromLatin1(exchange.reply().left(512).toHex()));
        return observation;
    }
    const DnsAnswers answers = dnsAnswersTo(*reply, plan.name, plan.type);
    const QString headline = DnsText::tr(exchange.usedTcp() ? QT_TRANSLATE_NOOP("Dns", "%1 %2: %3 answered over TCP after %4")
                                                            : QT_TRANSLATE_NOOP("Dns", "%1 %2: %3 answered over UDP after %4"))
                                 .arg(plan.name, dnsTypeName(plan.type), server, humanDuration(exchange.elapsedMs()));
    addEvidence(fullReplyText(*reply, headline), &observation);
    addDnsValues(*reply, answers, exchange, &observation);
    observation.text = answersText(answers.texts, u"\n"_s, kMaxAnswersTextLength);
    observation.summary = dnsSummary(*reply, answers, plan.type);
    evaluateDnsReply(*reply, answers, plan, exchange.elapsedMs(), &observation);
    return observation;
}

} // namespace watchkeeper
