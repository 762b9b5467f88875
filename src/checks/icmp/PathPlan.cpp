// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathPlan.h"

#include "checks/network/CommonFields.h"

#include <QCoreApplication>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMostPlannedHops = 64;

class PathPlanText
{
    Q_DECLARE_TR_FUNCTIONS(Path)
};

std::optional<int> hopCountIn(const Fields &fields, const QString &name)
{
    if (!fields.has(name))
        return std::nullopt;
    return fields.integer(name);
}

Field wholeNumberField(const QString &name, const QString &label, const QString &help, double most)
{
    return {
        .name = name, .type = FieldType::Number, .label = label, .help = help, .minimum = 1, .maximum = most, .whole = true};
}

Field hops(const QString &name, const QString &label, const QString &help)
{
    Field field = wholeNumberField(name, label, help, kMostPlannedHops);
    field.unit = PathPlanText::tr("hops");
    return field;
}

QList<Field> wantedFields()
{
    return {
        {.name = u"mustReach"_s,
         .type = FieldType::Bool,
         .label = PathPlanText::tr("The host must answer"),
         .help = PathPlanText::tr("Off: a host that does not answer at the end of the way is fine, as behind many "
                                  "firewalls."),
         .defaultValue = true},
        hops(u"warnHops"_s, PathPlanText::tr("Hops: degraded from"),
             PathPlanText::tr("A longer way is degraded. Empty: no such limit.")),
        hops(u"maxHops"_s, PathPlanText::tr("Hops: down from"),
             PathPlanText::tr("A longer way is down. Empty: no such limit.")),
        {.name = u"via"_s,
         .type = FieldType::List,
         .label = PathPlanText::tr("Must lead through"),
         .help = PathPlanText::tr("Addresses, or networks such as 192.0.2.0/24. Down if one of them is not on the way.")},
        {.name = u"noticeChanges"_s,
         .type = FieldType::Bool,
         .label = PathPlanText::tr("Notice changes"),
         .help = PathPlanText::tr("Degraded if the way to an address is another one than before: for as many checks as "
                                  "the target has attempts, then the new way counts as the usual one."),
         .defaultValue = false},
    };
}

QList<Field> pathSendingFields()
{
    constexpr int kFirstTraceroutePort = 33'434;
    constexpr double kMostProbes = 10;
    constexpr double kTenSeconds = 10'000;
    Field depth =
        hops(u"depth"_s, PathPlanText::tr("Look as far as"), PathPlanText::tr("How many hops are looked at, at most."));
    depth.defaultValue = 30;
    Field probes = wholeNumberField(u"probes"_s, PathPlanText::tr("Packets"),
                                    PathPlanText::tr("How many are sent to each hop."), kMostProbes);
    probes.defaultValue = 3;
    const Field method{.name = u"method"_s,
                       .type = FieldType::Choice,
                       .label = PathPlanText::tr("Packets are"),
                       .help =
                           PathPlanText::tr("udp: as traceroute sends them; needs no rights. icmp: echoes, which more hosts "
                                            "answer; needs the same rights as ping. On Windows always echoes."),
                       .defaultValue = u"udp"_s,
                       .choices = {u"udp"_s, u"icmp"_s},
                       .advanced = true};
    const Field port{.name = u"port"_s,
                     .type = FieldType::Port,
                     .label = PathPlanText::tr("Port"),
                     .help = PathPlanText::tr("UDP port of the host to which they are sent; best one that is closed."),
                     .defaultValue = kFirstTraceroutePort,
                     .advanced = true};
    const Field wait{.name = u"wait"_s,
                     .type = FieldType::Duration,
                     .label = PathPlanText::tr("Wait for answers"),
                     .help = PathPlanText::tr("How long after the last packet an answer may still come."),
                     .defaultValue = u"1s"_s,
                     .minimum = 100,
                     .maximum = kTenSeconds,
                     .advanced = true};
    const Field names{.name = u"names"_s,
                      .type = FieldType::Bool,
                      .label = PathPlanText::tr("Names of the hops"),
                      .help = PathPlanText::tr("Looks up the names of the addresses on the way."),
                      .defaultValue = false,
                      .advanced = true};
    depth.advanced = true;
    probes.advanced = true;
    return {method, port, depth, probes, wait, names, familyField()};
}

} // namespace

QList<Field> pathFields()
{
    const Field host{.name = u"host"_s,
                     .type = FieldType::Host,
                     .label = PathPlanText::tr("Host"),
                     .help = PathPlanText::tr("Name or address of the end of the way."),
                     .required = true};
    return QList<Field>{host} + wantedFields() + pathSendingFields();
}

QList<FieldProblem> validatePath(const Fields &fields)
{
    QList<FieldProblem> problems;
    const auto warnHops = hopCountIn(fields, u"warnHops"_s);
    const auto maxHops = hopCountIn(fields, u"maxHops"_s);
    if (warnHops && maxHops && *warnHops >= *maxHops)
        problems.append({u"warnHops"_s, PathPlanText::tr("Degraded has to begin before down does.")});
    const int depth = fields.integer(u"depth"_s);
    for (const QString &name : {u"warnHops"_s, u"maxHops"_s}) {
        const auto limit = hopCountIn(fields, name);
        if (limit && *limit >= depth)
            problems.append(
                {name, PathPlanText::tr("Only %1 hops are looked at (depth), so there can't be more of them.").arg(depth)});
    }
    for (const QString &text : fields.list(u"via"_s)) {
        if (!PathStation::fromText(text) && !text.contains("${"_L1))
            problems.append(
                {u"via"_s, PathPlanText::tr("“%1” is neither an address nor a network such as 192.0.2.0/24.").arg(text)});
    }
    return problems;
}

std::optional<PathStation> PathStation::fromText(const QString &text)
{
    PathStation station;
    station.text = text.trimmed();
    const QHostAddress address(station.text.section(u'/', 0, 0));
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const bool isWhole = isV6 || station.text.count(u'.') == 3; // QHostAddress takes `10` for 0.0.0.10
    if (address.isNull() || !isWhole)
        return std::nullopt;
    constexpr int kV4Bits = 32;
    constexpr int kV6Bits = 128;
    station.m_network = {address, isV6 ? kV6Bits : kV4Bits};
    if (station.text.contains(u'/'))
        station.m_network = QHostAddress::parseSubnet(station.text);
    return station.m_network.second < 0 ? std::nullopt : std::optional(station);
}

PathPlan::PathPlan(const Fields &fields)
    : isByEcho(fields.text(u"method"_s) == "icmp"_L1)
    , port(static_cast<quint16>(fields.integer(u"port"_s)))
    , withNames(fields.flag(u"names"_s))
    , mustReach(fields.flag(u"mustReach"_s))
    , warnHops(hopCountIn(fields, u"warnHops"_s))
    , maxHops(hopCountIn(fields, u"maxHops"_s))
    , noticesChanges(fields.flag(u"noticeChanges"_s))
{
    depth.hops = fields.integer(u"depth"_s);
    depth.probes = fields.integer(u"probes"_s);
    depth.wait = fields.duration(u"wait"_s);
    for (const QString &text : fields.list(u"via"_s)) {
        if (const auto station = PathStation::fromText(text)) // validated before
            stations.append(*station);
    }
}

} // namespace watchkeeper
