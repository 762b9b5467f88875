// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/names/Resolver.h"

#include "async/OneShot.h"
#include "async/PoolTasks.h"
#include "async/WhenDone.h"
#include "checks/base/CheckContext.h"
#include "checks/base/CheckServices.h"
#include "checks/network/names/AresLookup.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QHostInfo>
#include <QNetworkProxy>
#include <QThreadPool>
#include <QTimer>
#include <QUdpSocket>
#include <QUrl>
#include <QtConcurrentRun>

#include <algorithm>
#include <deque>

namespace watchkeeper {

namespace {

// The system's DNS servers change with the network, for example with a VPN or another access point. c-ares reads them only once per
// channel.
constexpr qint64 kChannelAgeMs = 30'000;
// Some DNS servers answer for one address family and ignore queries for the other. When c-ares queries both families, it returns no
// result until it gives up on the unanswered query, long after a check's timeout. Therefore each family is also queried separately
// after this time.
constexpr std::chrono::milliseconds kBothFamiliesTimeout{200};
// After the answer for one family, the resolver waits this long for the answer for the other family (RFC 8305, 3).
constexpr std::chrono::milliseconds kOtherFamilyTimeout{50};
// The system's resolver blocks one thread per name, for many seconds if there is no answer.
constexpr int kMaxSystemLookups = 4;

class ResolverText
{
    Q_DECLARE_TR_FUNCTIONS(Resolver)
};

int addressFamily(Resolver::Family family)
{
    switch (family) {
    case Resolver::Family::V4:
        return AF_INET;
    case Resolver::Family::V6:
        return AF_INET6;
    case Resolver::Family::Any:
        break;
    }
    return AF_UNSPEC;
}

bool matches(const QHostAddress &address, Resolver::Family family)
{
    if (family == Resolver::Family::Any)
        return true;
    return (address.protocol() == QAbstractSocket::IPv6Protocol) == (family == Resolver::Family::V6);
}

//! Whether this computer has a route to the address. No packet is sent, because "connecting" a UDP socket only looks up the route.
bool hasRoute(const QHostAddress &address)
{
    constexpr quint16 anyPort = 9;
    QUdpSocket probe;
    probe.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    probe.connectToHost(address, anyPort);
    return probe.state() == QAbstractSocket::ConnectedState;
}

QString familyLabel(Resolver::Family family)
{
    return family == Resolver::Family::V6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4");
}

//! Whether the system may resolve a name that isn't in DNS. Through mDNS, LLMNR, NetBIOS or NIS, it can resolve names without a dot
//! and names in .local.
bool mayBeKnownToSystem(const QString &name)
{
    return !name.contains(u'.') || name.endsWith(QLatin1String(".local"), Qt::CaseInsensitive);
}

QString withoutTrailingDot(const QString &name)
{
    return name.endsWith(u'.') ? name.chopped(1) : name;
}

//! Whether a host name is a domain or one of its subdomains. \param host  in lower case
bool isWithin(const QString &host, QLatin1StringView domain)
{
    const QString name = withoutTrailingDot(host);
    return name.endsWith(domain) && (name.size() == domain.size() || name[name.size() - domain.size() - 1] == u'.');
}

QList<QHostAddress> loopback(Resolver::Family family)
{
    QList<QHostAddress> addresses;
    for (const auto special : {QHostAddress::LocalHost, QHostAddress::LocalHostIPv6}) {
        if (const QHostAddress address(special); matches(address, family))
            addresses.append(address);
    }
    return addresses;
}

CheckError dnsError(int status, const QString &name, Resolver::Family family)
{
    const QString detail = QString::fromUtf8(ares_strerror(status));
    const auto error = [&](const QString &message) { return CheckError(ErrorType::Dns, message, detail); };
    switch (status) {
    case ARES_ENOTFOUND:
        return error(ResolverText::tr("Host %1 not found in DNS. Is the name spelled correctly?").arg(name));
    case ARES_ENODATA:
        if (family != Resolver::Family::Any)
            return error(
                ResolverText::tr("%1 has no %2 address, but this target requires one.").arg(name, familyLabel(family)));
        return error(ResolverText::tr("The name %1 exists, but has no address.").arg(name));
    case ARES_ETIMEOUT:
        return error(ResolverText::tr(
                         "No DNS server responded to the query for %1. Check the network, or the DNS servers in the settings.")
                         .arg(name));
    case ARES_ECONNREFUSED:
        return error(ResolverText::tr("No DNS server could be reached to resolve %1, or all of them failed. Check the network, "
                                      "or the DNS servers in the settings.")
                         .arg(name));
    case ARES_ESERVFAIL:
        return error(
            ResolverText::tr("The DNS server couldn't resolve %1 (SERVFAIL). The DNS servers of that domain may be down.")
                .arg(name));
    case ARES_EREFUSED:
        return error(ResolverText::tr("The DNS server refused the query for %1.").arg(name));
    case ARES_EBADNAME:
    case ARES_EBADQUERY:
    case ARES_EFORMERR:
        return error(ResolverText::tr("“%1” isn't a valid host name.").arg(name));
    default:
        break;
    }
    return error(ResolverText::tr("The name %1 couldn't be resolved: %2.").arg(name, detail));
}

void querySystem(const QString &name, QObject *context, std::function<void(const QList<QHostAddress> &)> done)
{
    // Unlike with QHostInfo::lookupHost(), the program doesn't wait for the thread at exit.
    whenDone(QtConcurrent::run(&blockingPool(), [name] { return QHostInfo::fromName(name); }), context,
             [done = std::move(done)](const QHostInfo &info) { done(info.addresses()); });
}

} // namespace

//! A lookup in progress, shared by all callers that request the same name before it ends.
struct Resolver::PendingLookup
{
    std::optional<Answer> answer;
    std::vector<std::function<void()>> waiters;
    // Only used for Family::Any.
    QTimer familyTimer; //!< first limits the query for both families, then the second of the separate queries
    QList<QHostAddress> v4;
    QList<QHostAddress> v6;
    //! The results of the separate queries. IPv6 comes first if there is a route to it (RFC 6724, rules 1 and 6).
    QList<QHostAddress> allAddresses() const { return !v6.isEmpty() && hasRoute(v6.first()) ? v6 + v4 : v4 + v6; }
};

class Resolver::Private : public std::enable_shared_from_this<Private>
{
public:
    Private(QStringList nameServers, SystemLookup systemLookup)
        : m_nameServers(std::move(nameServers))
        , m_systemLookup(systemLookup ? std::move(systemLookup) : SystemLookup(&querySystem))
    {
    }

    //! Returns the pending lookup of the name, or starts a new one, which may be answered immediately.
    std::shared_ptr<PendingLookup> lookUp(const QString &name, Family family);
    void reloadServers(); //!< see Resolver::reloadServers()

private:
    struct Query
    {
        QString key;
        QString name;
        Family family;
        std::shared_ptr<PendingLookup> lookUp;
    };
    AresChannel &channel();
    void sendQuery(const Query &query);
    void scheduleSeparateQueries(const Query &query);
    void queryFamily(const Query &query, Family family);
    void onFamily(const Query &query, Family family, const QList<QHostAddress> &addresses);
    void onDnsAnswer(const Query &query, int status, const QList<QHostAddress> &addresses);
    void resolveBySystem(const Query &query, const CheckError &dnsFailure);
    void finish(const Query &query, Answer answer);

    QStringList m_nameServers;
    SystemLookup m_systemLookup;
    QHash<QString, std::shared_ptr<PendingLookup>> m_pendingLookups; // lookups that other callers can join
    std::vector<std::unique_ptr<AresChannel>>
        m_channels; // new lookups use the last channel; the other channels still have lookups in progress
    QElapsedTimer m_channelAge;
    std::deque<std::function<void()>> m_systemQueue;
    int m_systemLookupCount = 0;
    QObject m_context; // declared last so that it is destroyed first and drops later answers from the system
};

AresChannel &Resolver::Private::channel()
{
    const bool stale = m_nameServers.isEmpty() && (!m_channelAge.isValid() || m_channelAge.hasExpired(kChannelAgeMs));
    if (m_channels.empty() || stale) {
        std::erase_if(m_channels, [](const auto &old) { return old->pendingCount() == 0; });
        m_channels.push_back(std::make_unique<AresChannel>(m_nameServers));
        m_channelAge.start();
    }
    return *m_channels.back();
}

void Resolver::Private::reloadServers()
{
    m_channelAge.invalidate();
    m_pendingLookups.clear(); // the callbacks of the pending queries keep the lookups alive
}

std::shared_ptr<Resolver::PendingLookup> Resolver::Private::lookUp(const QString &name, Family family)
{
    const QString key = name + QChar(u'/') + QString::number(addressFamily(family));
    if (const auto running = m_pendingLookups.value(key))
        return running;
    const Query query{key, name, family, std::make_shared<PendingLookup>()};
    m_pendingLookups.insert(key, query.lookUp);
    sendQuery(query);
    if (family == Family::Any && !query.lookUp->answer)
        scheduleSeparateQueries(query);
    return query.lookUp;
}

void Resolver::Private::sendQuery(const Query &query)
{
    channel().lookUp(QUrl::toAce(query.name), addressFamily(query.family),
                     [weak = weak_from_this(), query](int status, const QList<QHostAddress> &addresses) {
                         if (const auto self = weak.lock(); self && !query.lookUp->answer)
                             self->onDnsAnswer(query, status, addresses);
                     });
}

void Resolver::Private::scheduleSeparateQueries(const Query &query)
{
    QTimer &familyTimer = query.lookUp->familyTimer;
    familyTimer.setSingleShot(true);
    // The timer belongs to the lookup. If its slot captured the Question, there would be a reference cycle.
    QObject::connect(
        &familyTimer, &QTimer::timeout, &familyTimer,
        [weak = weak_from_this(), key = query.key, name = query.name, weakLookUp = std::weak_ptr<PendingLookup>(query.lookUp)] {
            const auto self = weak.lock();
            const auto lookUp = weakLookUp.lock();
            if (!self || !lookUp || lookUp->answer)
                return;
            const Query retryQuery{key, name, Family::Any, lookUp};
            if (const QList<QHostAddress> known = lookUp->allAddresses(); !known.isEmpty()) {
                self->finish(retryQuery, known);
                return;
            }
            self->queryFamily(retryQuery, Family::V4);
            self->queryFamily(retryQuery, Family::V6);
        });
    familyTimer.start(kBothFamiliesTimeout);
}

void Resolver::Private::queryFamily(const Query &query, Family family)
{
    channel().lookUp(QUrl::toAce(query.name), addressFamily(family),
                     [weak = weak_from_this(), query, family](int status, const QList<QHostAddress> &addresses) {
                         const auto self = weak.lock();
                         // A failure is ignored here, because the other queries can still succeed.
                         if (self && !query.lookUp->answer && status == ARES_SUCCESS)
                             self->onFamily(query, family, addresses);
                     });
}

void Resolver::Private::onFamily(const Query &query, Family family, const QList<QHostAddress> &addresses)
{
    PendingLookup &lookUp = *query.lookUp;
    (family == Family::V4 ? lookUp.v4 : lookUp.v6) = addresses;
    if (!lookUp.v4.isEmpty() && !lookUp.v6.isEmpty())
        finish(query, lookUp.allAddresses());
    else
        lookUp.familyTimer.start(kOtherFamilyTimeout);
}

void Resolver::Private::onDnsAnswer(const Query &query, int status, const QList<QHostAddress> &addresses)
{
    if (status == ARES_SUCCESS) {
        finish(query, addresses);
        return;
    }
    const CheckError error = dnsError(status, query.name, query.family);
    const bool unknown = status == ARES_ENOTFOUND || status == ARES_ENODATA;
    if (unknown && mayBeKnownToSystem(query.name))
        resolveBySystem(query, error);
    else
        finish(query, Unexpected(error));
}

void Resolver::Private::resolveBySystem(const Query &query, const CheckError &dnsFailure)
{
    if (m_systemLookupCount >= kMaxSystemLookups) {
        m_systemQueue.emplace_back([this, query, dnsFailure] { resolveBySystem(query, dnsFailure); });
        return;
    }
    ++m_systemLookupCount;
    m_systemLookup(query.name, &m_context, [this, query, dnsFailure](const QList<QHostAddress> &all) {
        --m_systemLookupCount;
        QList<QHostAddress> matching;
        std::copy_if(all.begin(), all.end(), std::back_inserter(matching),
                     [&](const QHostAddress &address) { return matches(address, query.family); });
        if (matching.isEmpty())
            finish(query, Unexpected(dnsFailure));
        else
            finish(query, matching);
        if (!m_systemQueue.empty()) {
            const auto next = std::move(m_systemQueue.front());
            m_systemQueue.pop_front();
            next();
        }
    });
}

void Resolver::Private::finish(const Query &query, Answer answer)
{
    if (m_pendingLookups.value(query.key) == query.lookUp) // otherwise the entry belongs to a newer lookup, see reloadServers()
        m_pendingLookups.remove(query.key);
    query.lookUp->familyTimer.stop();
    query.lookUp->answer = std::move(answer);
    for (const auto &wake : std::exchange(query.lookUp->waiters, {}))
        wake();
}

Resolver::Resolver(const QStringList &nameServers, SystemLookup systemLookup)
    : d(std::make_shared<Private>(nameServers, std::move(systemLookup)))
{
}

Resolver::Family Resolver::familyFromName(const QString &name)
{
    if (name == QLatin1String("ipv4"))
        return Family::V4;
    return name == QLatin1String("ipv6") ? Family::V6 : Family::Any;
}

Resolver::~Resolver() = default;

void Resolver::reloadServers()
{
    d->reloadServers();
}

QCoro::Task<Resolver::Answer> Resolver::resolve(QString host, Family family, CancelToken token)
{
    const std::shared_ptr<Private> self = d; // this object may be destroyed during the wait
    if (const QHostAddress literal(host); !literal.isNull()) {
        if (matches(literal, family))
            co_return QList<QHostAddress>{literal};
        co_return Unexpected(CheckError(
            ErrorType::Dns,
            ResolverText::tr("%1 isn't an %2 address, but this target requires one.").arg(host, familyLabel(family))));
    }
    if (host.isEmpty() || QUrl::toAce(host).isEmpty())
        co_return Unexpected(dnsError(ARES_EBADNAME, host, family));

    const QString name = host.toLower();
    if (isWithin(name, QLatin1StringView("localhost")))
        co_return loopback(family);
    if (isWithin(name, QLatin1StringView("invalid")))
        co_return Unexpected(CheckError(
            ErrorType::Dns,
            ResolverText::tr("The host %1 doesn't exist: names ending in “.invalid” never do. Replace it with the real name.")
                .arg(host)));

    const std::shared_ptr<PendingLookup> lookUp = self->lookUp(name, family);
    if (!lookUp->answer) {
        OneShot done;
        lookUp->waiters.emplace_back(done.settler());
        const CancelCallback stop(token, done.settler());
        co_await done;
    }
    if (lookUp->answer) {
        // QCoro 0.8 moves from any returned lvalue, but other callers need this answer too. A const copy prevents the move.
        const Answer answer = *lookUp->answer;
        co_return answer;
    }
    const bool late = token.reason() == CancelReason::Timeout;
    co_return Unexpected(CheckError(late ? ErrorType::Timeout : ErrorType::Cancelled,
                                    ResolverText::tr("The name %1 was still being resolved.").arg(host)));
}

namespace {

struct SharedResolver
{
    QStringList nameServers;
    std::unique_ptr<Resolver> resolver;
};

} // namespace

Resolver &resolverOf(CheckServices &services)
{
    auto &shared = services.get<SharedResolver>();
    const QStringList &nameServers = services.networkSettings().nameServers;
    if (!shared.resolver || shared.nameServers != nameServers) {
        shared.nameServers = nameServers;
        shared.resolver = std::make_unique<Resolver>(nameServers);
    }
    return *shared.resolver;
}

QCoro::Task<Resolver::Answer> resolveForCheck(QString host, Resolver::Family family, CheckContext *context)
{
    const CancelToken token = context->token();
    Resolver &resolver = resolverOf(context->services());
    Resolver::Answer answer = co_await resolver.resolve(host, family, token);
    if (token.isCancelled())
        answer = Unexpected(context->stopped(ResolverText::tr("the address of %1 was still being resolved").arg(host)));
    co_return answer;
}

} // namespace watchkeeper
