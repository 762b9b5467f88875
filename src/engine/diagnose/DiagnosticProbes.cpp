// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/diagnose/DiagnosticProbes.h"

#include "checks/network/CommonFields.h"
#include "engine/evaluate/StateTracker.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QSslCertificate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxSystemServers = 2;
constexpr int kDnsPort = 53;
constexpr int kMaxHops = 20;

QString endpointText(const QString &host, int port)
{
    return port > 0 ? hostAndPort(host, port) : host;
}

DiagnosticProbe tcpProbe(DiagnosticProbeType angle, const QString &host, int port, const QString &family = {})
{
    QJsonObject fields{{u"host"_s, host}, {u"port"_s, port}};
    if (!family.isEmpty())
        fields.insert(u"ipFamily"_s, family);
    return {angle, endpointText(host, port), u"tcp"_s, fields};
}

//! A ping that succeeds if there is any reply.
DiagnosticProbe pingProbe(DiagnosticProbeType angle, const QString &host, const QString &family = {})
{
    QJsonObject fields{{u"host"_s, host},       {u"count"_s, 3},      {u"interval"_s, u"100ms"_s},
                       {u"wait"_s, u"800ms"_s}, {u"warnLoss"_s, 100}, {u"maxLoss"_s, 100}};
    if (!family.isEmpty())
        fields.insert(u"ipFamily"_s, family);
    return {angle, host, u"ping"_s, fields};
}

DiagnosticProbe pathProbe(const QString &host, const QString &family)
{
    QJsonObject fields{{u"host"_s, host}, {u"depth"_s, kMaxHops}, {u"probes"_s, 1}, {u"wait"_s, u"1s"_s}};
    if (!family.isEmpty())
        fields.insert(u"ipFamily"_s, family);
    return {DiagnosticProbeType::Path, host, u"path"_s, fields};
}

DiagnosticProbe tlsProbe(const ServiceEndpoint &place, const QString &host)
{
    QJsonObject fields{{u"host"_s, host}, {u"port"_s, place.port}};
    if (!place.startTls.isEmpty())
        fields.insert(u"starttls"_s, place.startTls);
    if (!place.serverName.isEmpty())
        fields.insert(u"serverName"_s, place.serverName);
    else if (host != place.host)
        fields.insert(u"serverName"_s, place.host);
    if (!place.caFile.isEmpty())
        fields.insert(u"caFile"_s, place.caFile);
    if (place.verifiesTls)
        fields.insert(u"verifyTls"_s, *place.verifiesTls);
    if (!place.family.isEmpty() && host == place.host)
        fields.insert(u"ipFamily"_s, place.family);
    return {DiagnosticProbeType::Tls, endpointText(host, place.port), u"tls"_s, fields};
}

//! Parses `address`, `address:port` or `[address]:port`.
std::pair<QString, int> parseServerAddress(const QString &text)
{
    if (!QHostAddress(text).isNull())
        return {text, kDnsPort};
    const qsizetype colon = text.lastIndexOf(u':');
    QString address = text.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.sliced(1, address.size() - 2);
    return {address, QStringView(text).mid(colon + 1).toInt()};
}

//! The DNS servers to query: those of this computer and the one set by the user.
QStringList nameServersFor(const DiagnosticFacts &facts)
{
    QStringList servers = facts.routes.nameServers.mid(0, kMaxSystemServers);
    if (!facts.otherNameServer.isEmpty() && !servers.contains(facts.otherNameServer))
        servers.append(facts.otherNameServer);
    return servers;
}

//! Whether DNS servers can know the name. They can't know names that exist only on this computer or in its local network.
bool isPublicName(const QString &name)
{
    return name.contains(u'.') && !name.endsWith(".local"_L1) && !name.endsWith(".localhost"_L1);
}

void addNameServers(const ServiceEndpoint &place, const DiagnosticFacts &facts, QList<DiagnosticProbe> *probes)
{
    const bool isV6 = place.family == "ipv6"_L1 || facts.lastAddress.contains(u':');
    const QString type = !place.query.isEmpty() ? place.queryType : isV6 ? u"AAAA"_s : u"A"_s;
    const QString name = place.query.isEmpty() ? place.host : place.query;
    if (place.query.isEmpty() && (!place.isName() || !isPublicName(name)))
        return;
    for (const QString &text : nameServersFor(facts)) {
        const auto [server, port] = parseServerAddress(text);
        if (!place.query.isEmpty() && server == place.host && port == place.port)
            continue; // this DNS server is itself the target that failed
        probes->append({DiagnosticProbeType::NameServer, port == kDnsPort ? server : endpointText(server, port), u"dns"_s,
                        QJsonObject{{u"query"_s, name}, {u"type"_s, type}, {u"server"_s, server}, {u"port"_s, port}}});
    }
}

void addConnections(const ServiceEndpoint &place, const DiagnosticFacts &facts, QList<DiagnosticProbe> *probes)
{
    if (!place.isStream)
        return;
    if (!place.isName()) {
        probes->append(tcpProbe(DiagnosticProbeType::Connection, place.host, place.port));
        return;
    }
    probes->append(tcpProbe(DiagnosticProbeType::Ipv4, place.host, place.port, u"ipv4"_s));
    probes->append(tcpProbe(DiagnosticProbeType::Ipv6, place.host, place.port, u"ipv6"_s));
    if (!facts.lastAddress.isEmpty())
        probes->append(tcpProbe(DiagnosticProbeType::LastAddress, facts.lastAddress, place.port));
}

void addLocalConnectivity(const DiagnosticFacts &facts, QList<DiagnosticProbe> *probes)
{
    const LocalRoutes &routes = facts.routes;
    if (!routes.gateway.isNull())
        probes->append(pingProbe(DiagnosticProbeType::Gateway, routes.gateway.toString()));
    else if (routes.isKnown && !routes.hasV4 && !routes.hasV6)
        probes->append({DiagnosticProbeType::Gateway, QString(), QString(), QJsonObject()});
}

RecordedProbe *findRecordedProbe(QList<RecordedProbe> *angles, DiagnosticProbeType kind)
{
    const auto found =
        std::find_if(angles->begin(), angles->end(), [kind](const RecordedProbe &one) { return one.angle == kind; });
    return found == angles->end() ? nullptr : &*found;
}

bool hasNoAddress(const RecordedProbe &angle)
{
    return angle.outcome == ProbeOutcome::Failure && angle.errorType == ErrorType::Dns;
}

bool hasAddress(const RecordedProbe &angle)
{
    return angle.outcome == ProbeOutcome::Success
        || (angle.outcome == ProbeOutcome::Failure && angle.errorType != ErrorType::Dns);
}

void adjustFamilies(const LocalRoutes &routes, QList<RecordedProbe> *angles)
{
    RecordedProbe *const v4 = findRecordedProbe(angles, DiagnosticProbeType::Ipv4);
    RecordedProbe *const v6 = findRecordedProbe(angles, DiagnosticProbeType::Ipv6);
    if (!v4 || !v6)
        return;
    if (hasNoAddress(*v4) && hasAddress(*v6))
        v4->outcome = ProbeOutcome::NotApplicable;
    else if (hasNoAddress(*v6) && hasAddress(*v4))
        v6->outcome = ProbeOutcome::NotApplicable;
    if (v6->outcome == ProbeOutcome::Failure && v6->errorType == ErrorType::Network && routes.isKnown && !routes.hasV6)
        v6->outcome = ProbeOutcome::NotObserved;
}

//! Removes this computer from the route. If a neighbour doesn't respond, this computer sends the error and appears as a hop.
void adjustPath(const LocalRoutes &routes, QList<RecordedProbe> *angles)
{
    RecordedProbe *const path = findRecordedProbe(angles, DiagnosticProbeType::Path);
    if (!path || path->outcome == ProbeOutcome::Success)
        return;
    const QStringList hops = path->value(u"path"_s).toString().split(u' ', Qt::SkipEmptyParts);
    const bool isLocalRoute = std::all_of(
        hops.begin(), hops.end(), [&routes](const QString &hop) { return hop == "*"_L1 || routes.addresses.contains(hop); });
    for (ObservedValue &value : path->values) {
        if (isLocalRoute && value.name == "hops"_L1)
            value.value = 0;
    }
}

} // namespace

QList<DiagnosticProbe> diagnosticProbes(const ServiceEndpoint &place, const DiagnosticFacts &known)
{
    DiagnosticFacts facts = known;
    if (!place.fixedAddress.isEmpty())
        facts.lastAddress = place.fixedAddress;
    // If the name can't be resolved, only the last known address can be checked.
    const bool byAddress = place.isName() && facts.isNameUnresolved && !facts.lastAddress.isEmpty();
    const QString host = byAddress ? facts.lastAddress : place.host;
    const QString family = byAddress ? QString() : place.family;
    QList<DiagnosticProbe> probes;
    addConnections(place, facts, &probes);
    if (place.isTls)
        probes.append(tlsProbe(place, host));
    addNameServers(place, facts, &probes);
    if (!host.isEmpty())
        probes.append(pingProbe(DiagnosticProbeType::Ping, host, family));
    if (place.isLocalHost())
        return probes; // this computer is reached without a route or a network connection
    if (!host.isEmpty())
        probes.append(pathProbe(host, family));
    addLocalConnectivity(facts, &probes);
    return probes;
}

void adjustProbes(const LocalRoutes &routes, QList<RecordedProbe> *angles)
{
    adjustFamilies(routes, angles);
    adjustPath(routes, angles);
}

namespace {

constexpr qsizetype kMaxLines = 30;

class RecordedObservationText
{
    Q_DECLARE_TR_FUNCTIONS(FailureDiagnostics)
};

ProbeOutcome probeOutcomeFor(const Observation &seen)
{
    if (!seen.error)
        return ProbeOutcome::Success;
    switch (seen.error->type()) {
    case ErrorType::NotFound:
    case ErrorType::Permission:
    case ErrorType::Command:
    case ErrorType::Cancelled:
    case ErrorType::Internal:
        return ProbeOutcome::NotObserved;
    default:
        return ProbeOutcome::Failure;
    }
}

QString nameFrom(const QStringList &common, const QStringList &organisation)
{
    return (common.isEmpty() ? organisation : common).value(0);
}

//! Returns a line such as `shop.example, issued by R11, valid from 2026-01-31 to 2026-04-30`.
QString certificateLine(const QByteArray &der)
{
    const QSslCertificate certificate(der, QSsl::Der);
    if (certificate.isNull())
        return {};
    const auto day = [](const QDateTime &time) { return time.toUTC().date().toString(Qt::ISODate); };
    return RecordedObservationText::tr("%1, issued by %2, valid from %3 to %4")
        .arg(nameFrom(certificate.subjectInfo(QSslCertificate::CommonName),
                      certificate.subjectInfo(QSslCertificate::Organization)),
             nameFrom(certificate.issuerInfo(QSslCertificate::CommonName),
                      certificate.issuerInfo(QSslCertificate::Organization)),
             day(certificate.effectiveDate()), day(certificate.expiryDate()));
}

QStringList certificateChainLines(const Evidence &evidence)
{
    QStringList lines;
    for (const QByteArray &der : evidence->tls.chain)
        lines.append(certificateLine(der));
    lines.removeAll(QString());
    return lines;
}

//! The table of the route without its heading; empty if it has no rows.
QStringList routeLines(const QString &text)
{
    const QStringList lines = text.trimmed().split(u'\n').mid(2, kMaxLines);
    return lines.size() > 1 ? lines : QStringList();
}

} // namespace

bool isWorthRecording(const TargetState &before, const Result &result)
{
    if (!before.known || before.inMaintenance || isDiscarded(result.observation))
        return false;
    if (result.outcome == Outcome::Degraded)
        return before.outcome == Outcome::Up;
    return result.outcome == Outcome::Down && (before.outcome == Outcome::Up || before.outcome == Outcome::Degraded);
}

RecordedProbe recordedProbe(const DiagnosticProbe &probe, const Observation &seen, double durationMs)
{
    RecordedProbe angle;
    angle.angle = probe.angle;
    angle.where = probe.where;
    angle.outcome = probeOutcomeFor(seen);
    angle.durationMs = durationMs;
    angle.phases = seen.phases;
    angle.values = seen.values;
    angle.seen = seen.error ? seen.error->message() : seen.summary;
    if (seen.error)
        angle.errorType = seen.error->type();
    if (probe.angle == DiagnosticProbeType::Tls)
        angle.lines = certificateChainLines(seen.evidence);
    else if (probe.angle == DiagnosticProbeType::Path && !seen.text.isEmpty())
        angle.lines = routeLines(seen.text);
    return angle;
}

RecordedProbe missingProbe(const DiagnosticProbe &probe)
{
    RecordedProbe angle;
    angle.angle = probe.angle;
    angle.where = probe.where;
    angle.outcome = ProbeOutcome::Failure;
    angle.errorType = ErrorType::Network;
    angle.seen = RecordedObservationText::tr("This computer has no default route.");
    return angle;
}

DiagnosticsRecording makeRecording(const Result &failed)
{
    const Observation &seen = failed.observation;
    DiagnosticsRecording recording;
    recording.target = failed.targetId;
    recording.at = failed.at.toMSecsSinceEpoch();
    recording.outcome = failed.outcome;
    recording.message = seen.error ? seen.error->message() : seen.warning ? seen.warning->message() : seen.summary;
    if (seen.error)
        recording.errorType = seen.error->type();
    recording.phases = seen.phases;
    return recording;
}

} // namespace watchkeeper
