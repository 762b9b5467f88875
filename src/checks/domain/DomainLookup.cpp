// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/domain/DomainLookup.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"
#include "checks/base/CheckServices.h"
#include "checks/base/SafeText.h"
#include "checks/domain/RegistryReply.h"
#include "checks/http/kind/HttpKind.h"
#include "checks/http/kind/HttpPlan.h"
#include "checks/http/message/HttpStatus.h"
#include "checks/network/TcpConnector.h"
#include "checks/network/names/Resolver.h"
#include "model/base/Expected.h"
#include "model/base/HostName.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

//! [bytes] Maximum size of a reply. The rest of a longer reply is ignored.
inline constexpr qint64 kMaxWhoisReplyBytes = 256 * 1024;

namespace {

using WhoisResult = Expected<QString, CheckError>;

constexpr quint16 kWhoisPort = 43;

struct WhoisServer
{
    QString host;
    quint16 port = kWhoisPort;
};

WhoisServer parseServerAddress(const QString &written)
{
    const qsizetype colon = written.lastIndexOf(u':');
    const bool hasPort = colon > 0 && written.count(u':') == 1;
    WhoisServer server;
    server.host = hasPort ? written.first(colon) : written;
    if (hasPort)
        server.port = written.sliced(colon + 1).toUShort();
    return server;
}

//! Reads until the server closes the connection, which marks the end of the reply.
class ReplyReader
{
public:
    explicit ReplyReader(QTcpSocket *socket)
        : m_socket(socket)
    {
    }
    ~ReplyReader() { QObject::disconnect(m_socket, nullptr, m_socket, nullptr); }
    Q_DISABLE_COPY_MOVE(ReplyReader)

    template<typename Done>
    void start(Done done)
    {
        QObject::connect(m_socket, &QTcpSocket::readyRead, m_socket, [this, done] {
            readAvailable();
            if (m_bytes.size() >= kMaxWhoisReplyBytes)
                done();
        });
        QObject::connect(m_socket, &QTcpSocket::errorOccurred, m_socket, [this, done] {
            readAvailable();
            done();
        });
        readAvailable();
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            done();
    }
    const QByteArray &bytes() const { return m_bytes; }

private:
    void readAvailable() { m_bytes += m_socket->read(kMaxWhoisReplyBytes - m_bytes.size()); }

    QTcpSocket *m_socket;
    QByteArray m_bytes;
};

//! \param server  `host` or `host:port`; the default port is 43
//! \return the reply, which may be empty, or an error
QCoro::Task<WhoisResult> queryWhois(QString server, QString query, CheckContext *context)
{
    const WhoisServer to = parseServerAddress(server);
    const CancelToken &token = context->token();
    if (to.port == 0 || !hostProblem(to.host).isEmpty())
        co_return Unexpected(
            CheckError(ErrorType::Protocol, DomainText::tr("“%1” isn't a valid WHOIS server.").arg(textStart(server, 100))));
    const Resolver::Family family = Resolver::familyFromName(context->services().networkSettings().ipFamily);
    const Resolver::Answer addresses = co_await resolveForCheck(to.host, family, context);
    if (!addresses)
        co_return Unexpected(addresses.error());

    TcpConnector connector(*addresses, to.port);
    {
        OneShot connected;
        const CancelCallback stop(token, connected.settler());
        connector.start(connected.settler());
        co_await connected;
    }
    QTcpSocket *const socket = connector.socket();
    if (!socket && token.isCancelled())
        co_return Unexpected(context->stopped(DomainText::tr("the WHOIS server %1 didn't accept the connection").arg(server)));
    if (!socket)
        co_return Unexpected(*connector.error());

    ReplyReader reader(socket);
    OneShot ended;
    const CancelCallback stop(token, ended.settler());
    socket->write(query.toLatin1() + "\r\n");
    reader.start(ended.settler());
    co_await ended;
    if (token.isCancelled())
        co_return Unexpected(context->stopped(DomainText::tr("the WHOIS server %1 didn't finish its reply").arg(server)));
    co_return QString::fromUtf8(reader.bytes());
}

using Body = Expected<QByteArray, CheckError>;
using BootstrapParseResult = Expected<RdapBootstrap, QString>;
using BootstrapReadResult = Expected<RdapBootstrap, CheckError>;

// [bytes] Limits for a list of servers and for the data about one domain. They apply to the compressed and to the decompressed
// size.
constexpr qint64 kMaxBootstrapBytes = 2'000'000;
constexpr qint64 kMaxRdapReplyBytes = 256 * 1024;

Unexpected<CheckError> lookupError(ErrorType type, const QString &message)
{
    return Unexpected(CheckError(type, message));
}

//! A reply from a server that returns JSON.
class JsonReply
{
public:
    JsonReply(int code, QByteArray content)
        : status(code)
        , body(std::move(content))
    {
    }
    int status;
    QByteArray body;
};

std::shared_ptr<const HttpPlan> requestPlan(const QUrl &url, const QByteArray &accept, qint64 limit)
{
    auto plan = std::make_shared<HttpPlan>();
    plan->url = url;
    plan->headers.emplace_back("Accept", accept);
    plan->accept = NumberSet::parse(u"100-599"_s, 100, 599).value();
    plan->followRedirects = true;
    plan->maxRedirects = 5;
    plan->maxBody = limit;
    plan->maxDecompressed = limit;
    plan->hasLimitFields = false;
    plan->computeFirstRequest();
    return plan;
}

QCoro::Task<Expected<JsonReply, CheckError>> fetch(QUrl url, QByteArray accept, qint64 limit, CheckContext *context)
{
    HttpVisit visit(requestPlan(url, accept, limit), context);
    visit.keepWholeBody();
    const bool replied = co_await visitPage(&visit);
    if (!replied || visit.hasFailed())
        co_return Unexpected(*visit.takeObservation().error);
    co_return JsonReply(visit.reply().status(), visit.reply().body().head());
}

QCoro::Task<BootstrapReadResult> readBootstrap(QUrl url, CheckContext *context)
{
    const Expected<JsonReply, CheckError> reply = co_await fetch(url, "application/json", kMaxBootstrapBytes, context);
    if (!reply)
        co_return Unexpected(reply.error());
    if (reply->status != httpstatus::kOk)
        co_return lookupError(ErrorType::Condition,
                              DomainText::tr("The list of RDAP servers at %1 isn't available: the server responded with %2.")
                                  .arg(url.toDisplayString(), QString::number(reply->status)));
    const CancelToken token = context->token();
    const auto job = [body = reply->body] { return RdapBootstrap::parse(body); };
    const std::optional<BootstrapParseResult> list =
        co_await runInComputePool(job, token); // in a pool thread, because the list is long
    if (!list)
        co_return Unexpected(context->stopped(DomainText::tr("the list of RDAP servers was still being read")));
    if (!*list)
        co_return lookupError(
            ErrorType::Protocol,
            DomainText::tr("The list of RDAP servers at %1 can't be read: %2.").arg(url.toDisplayString(), list->error()));
    co_return **list;
}

//! Finds the RDAP server for a domain in IANA's list, which is fetched once a day; empty if the list contains no server for the
//! domain.
QCoro::Task<Expected<QUrl, CheckError>> findRdapServer(DomainOptions targetOptions, CheckContext *context)
{
    DomainCache &cache = context->services().get<DomainCache>();
    const QByteArray key = targetOptions.bootstrap.toEncoded();
    const CancelToken token = context->token();
    const DomainCache::List *known = cache.findList(targetOptions.bootstrap);
    // A manual check tries again even shortly after a failure, because the user may have fixed the problem.
    bool isDue = !known || !known->isFresh(std::chrono::steady_clock::now()) || (known->error && context->isUserRequested());
    while (isDue) {
        if (const auto flight = cache.bootstrapFlights().find(key)) {
            const bool landed = co_await flight->landed.wait(token);
            if (!landed)
                co_return Unexpected(context->stopped(DomainText::tr("the list of RDAP servers was still being fetched")));
        } else {
            const SingleFlight<bool>::LeaderGuard lead(&cache.bootstrapFlights(), key);
            const BootstrapReadResult read = co_await readBootstrap(targetOptions.bootstrap, context);
            // A timeout is cached as a failure for all waiting checks. A cancellation isn't cached, because it says nothing
            // about the server.
            if (!read && token.isCancelled() && token.reason() != CancelReason::Timeout)
                co_return Unexpected(read.error());
            cache.storeList(targetOptions.bootstrap, read, std::chrono::steady_clock::now());
        }
        known = cache.findList(targetOptions.bootstrap); // the cache may have changed during the wait
        isDue = !known || !known->isFresh(std::chrono::steady_clock::now());
    }
    if (!known->servers)
        co_return Unexpected(*known->error);
    co_return known->servers->serverFor(targetOptions.domain);
}

QCoro::Task<DomainLookupResult> queryRdap(DomainOptions targetOptions, QUrl server, CheckContext *context)
{
    const QUrl url(server.toString() + u"domain/"_s + targetOptions.domain);
    const Expected<JsonReply, CheckError> reply = co_await fetch(url, "application/rdap+json", kMaxRdapReplyBytes, context);
    if (!reply)
        co_return Unexpected(reply.error());
    if (reply->status == httpstatus::kNotFound) {
        DomainRegistration unregistered;
        unregistered.isRegistered = false;
        unregistered.source = u"RDAP"_s;
        co_return unregistered;
    }
    if (reply->status != httpstatus::kOk)
        co_return lookupError(ErrorType::Condition,
                              DomainText::tr("The RDAP server %1 has no information: it responded with %2.")
                                  .arg(url.host(), QString::number(reply->status)));
    const Expected<DomainRegistration, QString> answer = parseRdapDomain(reply->body);
    if (!answer)
        co_return lookupError(
            ErrorType::Protocol,
            DomainText::tr("The response from the RDAP server %1 can't be used: %2.").arg(url.host(), answer.error()));
    co_return *answer;
}

//! Creates the query for a domain. Japan's registry answers in Japanese unless the query asks for English.
QString registryQuery(const QString &domain)
{
    return domain.endsWith(".jp"_L1) ? domain + u"/e"_s : domain;
}

//! Queries the root server, then the registry's server, then the server to which the registry refers, if any.
QCoro::Task<DomainLookupResult> queryWhoisServers(DomainOptions targetOptions, CheckContext *context)
{
    constexpr int kMaxReferrals = 2;
    const QString top = targetOptions.domain.section(u'.', -1);
    const Expected<QString, CheckError> root = co_await queryWhois(targetOptions.whoisServer, top, context);
    if (!root)
        co_return Unexpected(root.error());
    QString server = whoisReferral(*root);
    if (server.isEmpty())
        co_return lookupError(
            ErrorType::NotFound,
            DomainText::tr("Domains that end in .%1 can't be checked: they have no RDAP or WHOIS server.").arg(top));
    QString query = registryQuery(targetOptions.domain);
    for (int referral = 0; referral < kMaxReferrals; ++referral) {
        const Expected<QString, CheckError> reply = co_await queryWhois(server, query, context);
        if (!reply)
            co_return Unexpected(reply.error());
        if (const auto answer = parseWhoisDomain(*reply, targetOptions.domain))
            co_return *answer;
        const QString next = whoisReferral(*reply);
        if (next.isEmpty() || next == server)
            break;
        server = next;
        query = targetOptions.domain;
    }
    co_return lookupError(ErrorType::NotFound,
                          DomainText::tr("The WHOIS server %1 doesn't report when %2 expires.")
                              .arg(textStart(server, 100), targetOptions.domain));
}

//! \brief Chooses between the answers from RDAP and WHOIS, if RDAP failed or returned no expiry date.
//! \param second  answer from the WHOIS servers, which also reply “no match” if their data is incomplete
const DomainLookupResult &chooseAnswer(const DomainLookupResult &first, const DomainLookupResult &second)
{
    if (!first)
        return second ? second : first;
    if (!second) // otherwise an answer without an expiry date would replace an older cached answer that has one
        return second.error().type() == ErrorType::NotFound ? first : second;
    return second->isRegistered ? second : first;
}

} // namespace

DomainOptions::DomainOptions(const Fields &fields)
    : domain(QString::fromLatin1(QUrl::toAce(fields.text(u"domain"_s))).toLower())
    , source(Source::Any)
    , bootstrap(fields.url(u"rdapBootstrap"_s))
    , rdapServer(fields.url(u"rdapServer"_s))
    , whoisServer(fields.text(u"whoisServer"_s))
{
    if (domain.endsWith(u'.'))
        domain.chop(1);
    const QString chosen = fields.text(u"source"_s);
    if (chosen == "rdap"_L1)
        source = Source::Rdap;
    else if (chosen == "whois"_L1)
        source = Source::Whois;
    if (!rdapServer.isEmpty() && !rdapServer.path().endsWith(u'/'))
        rdapServer.setPath(rdapServer.path() + u'/');
}

QByteArray DomainOptions::key() const
{
    const QStringList parts{domain, QString::number(static_cast<int>(source)), bootstrap.toString(), rdapServer.toString(),
                            whoisServer};
    return parts.join(u'\n').toUtf8();
}

QCoro::Task<DomainLookupResult> lookUpDomain(DomainOptions targetOptions, CheckContext *context)
{
    if (targetOptions.source == DomainOptions::Source::Whois) {
        const DomainLookupResult answer = co_await queryWhoisServers(targetOptions, context);
        co_return answer;
    }
    // RDAP gets half of the remaining time if WHOIS can be queried after it.
    const bool canTryWhois = targetOptions.source == DomainOptions::Source::Any;
    const Milliseconds elapsed(qRound64(context->elapsedMs()));
    const Milliseconds half = (context->timeout() - elapsed) / 2;
    const Deadline deadline(half, context->token());
    CheckContext rdapContext(deadline.token(), half, &context->services());
    rdapContext.setUserRequested(context->isUserRequested());
    CheckContext *const first = canTryWhois ? &rdapContext : context;
    Expected<QUrl, CheckError> server = targetOptions.rdapServer;
    if (targetOptions.rdapServer.isEmpty())
        server = co_await findRdapServer(targetOptions, first);
    DomainLookupResult answer = Unexpected(
        CheckError(ErrorType::NotFound,
                   DomainText::tr("No RDAP server found for %1. Set “source” to auto or whois.").arg(targetOptions.domain)));
    if (!server)
        answer = Unexpected(server.error());
    else if (!server->isEmpty())
        answer = co_await queryRdap(targetOptions, *server, first);
    const bool isEnough = answer && (!answer->isRegistered || answer->ends.isValid());
    if (isEnough || targetOptions.source == DomainOptions::Source::Rdap || context->token().isCancelled())
        co_return answer;
    const DomainLookupResult second = co_await queryWhoisServers(targetOptions, context);
    const bool hasServer = server && !server->isEmpty();
    const bool isStopped = !answer && context->token().isCancelled();
    if (!hasServer || isStopped)
        co_return second;
    const DomainLookupResult chosen = chooseAnswer(answer, second);
    co_return chosen;
}

namespace {

QUrl bestServer(const QJsonArray &addresses)
{
    QUrl best;
    for (const QJsonValue &written : addresses) {
        QUrl url(written.toString());
        const bool isWeb = url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
        if (!url.isValid() || !isWeb || url.host().isEmpty())
            continue;
        if (!url.path().endsWith(u'/'))
            url.setPath(url.path() + u'/');
        if (best.isEmpty() || (best.scheme() == QLatin1String("http") && url.scheme() == QLatin1String("https")))
            best = url;
    }
    return best;
}

} // namespace

Expected<RdapBootstrap, QString> RdapBootstrap::parse(const QByteArray &json)
{
    constexpr qsizetype kMaxContainers = 200'000; // IANA's list contains about 2,000 arrays and objects
    if (jsonContainerCount(json) > kMaxContainers)
        return Unexpected(QCoreApplication::translate("Domain", "it is too large"));
    RdapBootstrap list;
    const QJsonArray services = QJsonDocument::fromJson(json).object().value(QLatin1String("services")).toArray();
    for (const QJsonValue &service : services) {
        const QJsonArray parts = service.toArray();
        const QUrl server = bestServer(parts.at(1).toArray());
        if (server.isEmpty())
            continue;
        const QJsonArray suffixes = parts.at(0).toArray();
        for (const QJsonValue &suffix : suffixes)
            list.m_servers.insert(suffix.toString().toLower(), server);
    }
    if (list.m_servers.isEmpty())
        return Unexpected(QCoreApplication::translate("Domain", "it isn't a list of RDAP servers"));
    return list;
}

QUrl RdapBootstrap::serverFor(const QString &domain) const
{
    QString suffix = domain.toLower();
    while (!suffix.isEmpty()) {
        if (const auto found = m_servers.constFind(suffix); found != m_servers.constEnd())
            return *found;
        const qsizetype dot = suffix.indexOf(u'.');
        suffix = dot < 0 ? QString() : suffix.sliced(dot + 1);
    }
    return {};
}

bool DomainCache::Entry::isFresh(Time now) const
{
    if (error)
        return now - failedAt < kFailureLifetime;
    return answer && now - answeredAt < kAnswerLifetime;
}

const DomainCache::Entry *DomainCache::find(const QByteArray &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? nullptr : &*found;
}

void DomainCache::store(const QByteArray &key, const DomainLookupResult &found, Time now, const QDateTime &date)
{
    if (!m_entries.contains(key) && m_entries.size() >= kMaximum)
        m_entries.removeIf([now](const auto &entry) { return !entry.value().isUsable(now); });
    if (!m_entries.contains(key)
        // removes the oldest entry; otherwise the new domain would be queried at each interval
        && m_entries.size() >= kMaximum)
        m_entries.erase(std::min_element(m_entries.cbegin(), m_entries.cend(),
                                         [](const Entry &a, const Entry &b) { return a.answeredAt < b.answeredAt; }));
    Entry &entry = m_entries[key];
    if (!found) {
        entry.error = found.error();
        entry.failedAt = now;
        return;
    }
    entry.answer = *found;
    entry.answeredAt = now;
    entry.answeredOn = date;
    entry.error.reset();
}

bool DomainCache::List::isFresh(Time now) const
{
    if (error)
        return now - failedAt < kFailureLifetime;
    return servers && now - readAt < kAnswerLifetime;
}

const DomainCache::List *DomainCache::findList(const QUrl &url) const
{
    const auto found = m_lists.constFind(url);
    return found == m_lists.constEnd() ? nullptr : &*found;
}

void DomainCache::storeList(const QUrl &url, const Expected<RdapBootstrap, CheckError> &read, Time now)
{
    constexpr qsizetype kMaxBootstrapLists = 16;
    // Always makes room for a list that was just fetched, because the caller reads it from the cache.
    if (!m_lists.contains(url) && m_lists.size() >= kMaxBootstrapLists)
        m_lists.erase(std::min_element(m_lists.cbegin(), m_lists.cend(),
                                       [](const List &a, const List &b) { return a.readAt < b.readAt; }));
    List &list = m_lists[url];
    if (!read) {
        list.error = read.error();
        list.failedAt = now;
        return;
    }
    list.servers = *read;
    list.readAt = now;
    list.error.reset();
}

} // namespace watchkeeper
