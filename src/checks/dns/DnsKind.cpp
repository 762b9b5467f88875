// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The `dns` check type: queries a DNS server for records of a name and evaluates the answer.
#include "checks/base/BuiltInKinds.h"

#include "async/OneShot.h"
#include "checks/base/CheckServices.h"
#include "checks/base/Kind.h"
#include "checks/dns/DnsExchange.h"
#include "checks/dns/DnsPlan.h"
#include "checks/dns/DnsRecords.h"
#include "checks/network/CommonFields.h"
#include "checks/network/names/Resolver.h"

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxServers = 4;

QStringList serverTexts(const QList<QHostAddress> &addresses, int port)
{
    QStringList servers;
    for (const QHostAddress &address : addresses.first(qMin(addresses.size(), kMaxServers)))
        servers.append(hostAndPort(address.toString(), port));
    return servers;
}

DnsQuery::Transport transportOf(const Fields &fields)
{
    const QString transport = fields.text(u"transport"_s);
    if (transport == "udp"_L1)
        return DnsQuery::Transport::Udp;
    return transport == "tcp"_L1 ? DnsQuery::Transport::Tcp : DnsQuery::Transport::Auto;
}

DnsQuery dnsQuery(const Fields &fields, const DnsPlan &plan, const QStringList &servers)
{
    DnsQuery query;
    query.name = plan.name.toLatin1();
    query.type = plan.type;
    query.servers = servers;
    query.transport = transportOf(fields);
    query.isRecursive = fields.flag(u"recursion"_s);
    return query;
}

using Servers = Expected<QStringList, CheckError>;

//! Finds the servers to query: the target's own DNS server, which can be a name, or the servers in the settings. If there are none, the
//! system's servers are used.
QCoro::Task<Servers> findServers(Fields fields, CheckContext *context)
{
    if (!fields.has(u"server"_s))
        co_return context->services().networkSettings().nameServers;
    const QString host = fields.text(u"server"_s);
    const CancelToken &token = context->token();
    Resolver &resolver = resolverOf(context->services());
    const Resolver::Answer answer = co_await resolver.resolve(host, Resolver::Family::Any, token);
    if (token.isCancelled())
        co_return Unexpected(
            context->stopped(DnsText::tr("the address of the DNS server %1 was still being resolved").arg(host)));
    if (!answer)
        co_return Unexpected(answer.error());
    co_return serverTexts(*answer, fields.integer(u"port"_s));
}

QCoro::Task<Observation> runDns(Fields fields, CheckContext *context)
{
    Observation failed;
    const Servers servers = co_await findServers(fields, context);
    if (!servers) {
        failed.error = servers.error();
        co_return failed;
    }
    const double foundAt = context->elapsedMs();
    const DnsPlan plan(fields);
    DnsExchange exchange(dnsQuery(fields, plan, *servers));
    OneShot done;
    const CancelCallback stop(context->token(), done.settler());
    exchange.start(done.settler());
    co_await done;

    if (exchange.status() == ARES_ENOTINITIALIZED) {
        failed.error = context->stopped(DnsText::tr("%1 was queried for the %2 record of %3 but didn't reply")
                                            .arg(dnsServerText(*servers), dnsTypeName(plan.type), plan.name));
        co_return failed;
    }
    Observation observation = dnsObservation(exchange, plan, *servers);
    if (fields.has(u"server"_s))
        observation.phases.set(Phase::Dns, foundAt);
    co_return observation;
}

//! Returns the host of the DNS server, not the name being queried.
QString nameServerHost(const Fields &fields)
{
    return fields.text(u"server"_s).toLower();
}

ServiceEndpoint dnsEndpoint(const Fields &fields, const QUrl & /*proxy*/)
{
    ServiceEndpoint endpoint;
    endpoint.host = fields.text(u"server"_s);
    endpoint.port = endpoint.host.isEmpty() ? 0 : fields.integer(u"port"_s);
    endpoint.isStream = !endpoint.host.isEmpty(); // RFC 7766 requires every server to support TCP
    endpoint.query = fields.text(u"query"_s);
    endpoint.queryType = fields.text(u"type"_s);
    return endpoint;
}

} // namespace

Kind makeDnsKind()
{
    Kind kind;
    kind.key = u"dns"_s;
    kind.title = DnsText::tr("DNS record");
    kind.help = DnsText::tr(
        "Queries a DNS server for the records of a name. Checks the response code, the answers and the response time.");
    kind.subject = KindSubject::Service;
    kind.fields = dnsFields();
    kind.run = runDns;
    kind.host = nameServerHost;
    kind.hasBody = true;
    kind.address = dnsAddress;
    kind.validate = validateDns;
    kind.expectations = addDnsExpectations;
    kind.endpoint = dnsEndpoint;
    kind.alwaysContactsHosts = true;
    return kind;
}

} // namespace watchkeeper
