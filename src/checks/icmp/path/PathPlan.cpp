// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/path/PathPlan.h"

#include "checks/network/CommonFields.h"

#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr double kMaxPlannedHops = 64;

std::optional<int> optionalHopCount(const Fields &fields, const QString &name)
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
    Field field = wholeNumberField(name, label, help, kMaxPlannedHops);
    field.unit = PathText::tr("hops");
    return field;
}

QList<Field> pathRequirementFields()
{
    return {
        {.name = u"mustReach"_s,
         .type = FieldType::Bool,
         .label = PathText::tr("Host must reply"),
         .help = PathText::tr(
             "Turn this off if the host at the end of the route doesn't reply, for example because of a firewall."),
         .defaultValue = true},
        hops(u"warnHops"_s, PathText::tr("Hops: degraded above"),
             PathText::tr("The target is degraded if the route has more than this number of hops. Leave empty for no limit.")),
        hops(u"maxHops"_s, PathText::tr("Hops: down above"),
             PathText::tr("The target is down if the route has more than this number of hops. Leave empty for no limit.")),
        {.name = u"via"_s,
         .type = FieldType::List,
         .label = PathText::tr("Required hops"),
         .help = PathText::tr(
             "Addresses, or networks such as 192.0.2.0/24. The target is down if the route doesn't pass through all of them.")},
        {.name = u"noticeChanges"_s,
         .type = FieldType::Bool,
         .label = PathText::tr("Detect route changes"),
         .help = PathText::tr("The target is degraded when the route to an address changes. The new route becomes the "
                              "expected one after as many checks as the target's number of attempts."),
         .defaultValue = false},
    };
}

QList<Field> pathSendingFields()
{
    constexpr int kFirstTraceroutePort = 33'434;
    constexpr double kMaxProbesPerHop = 10;
    constexpr double kMaxWait = 10'000;
    Field depth = hops(u"depth"_s, PathText::tr("Maximum hops"), PathText::tr("Maximum number of hops to trace."));
    depth.defaultValue = 30;
    Field probes = wholeNumberField(u"probes"_s, PathText::tr("Packets"), PathText::tr("How many packets to send to each hop."),
                                    kMaxProbesPerHop);
    probes.defaultValue = 3;
    const Field method{
        .name = u"method"_s,
        .type = FieldType::Choice,
        .label = PathText::tr("Packet type"),
        .help = PathText::tr(
            "udp: UDP packets, as used by traceroute, which require no privileges. icmp: echo requests, which more hosts "
            "answer, but which require the same privileges as ping. Windows always uses echo requests."),
        .defaultValue = u"udp"_s,
        .choices = {u"udp"_s, u"icmp"_s},
        .advanced = true};
    const Field port{.name = u"port"_s,
                     .type = FieldType::Port,
                     .label = PathText::tr("Port"),
                     .help = PathText::tr("Destination UDP port on the host, preferably a closed one."),
                     .defaultValue = kFirstTraceroutePort,
                     .advanced = true};
    const Field wait{.name = u"wait"_s,
                     .type = FieldType::Duration,
                     .label = PathText::tr("Reply timeout"),
                     .help = PathText::tr("How long to wait for replies after the last packet."),
                     .defaultValue = u"1s"_s,
                     .minimum = 100,
                     .maximum = kMaxWait,
                     .advanced = true};
    const Field names{.name = u"names"_s,
                      .type = FieldType::Bool,
                      .label = PathText::tr("Resolve hop names"),
                      .help = PathText::tr("Resolves the addresses on the route to host names."),
                      .defaultValue = false,
                      .advanced = true};
    depth.advanced = true;
    probes.advanced = true;
    return {method, port, depth, probes, wait, names, familyField()};
}

//! Whether the route passes through the address or network. Considers only the first address of each hop, because
//! results don't contain any others.
bool containsWaypoint(const PathWaypoint &waypoint, const QString &route)
{
    const QStringList hops = route.split(u' ');
    return std::any_of(hops.begin(), hops.end(),
                       [&waypoint](const QString &hop) { return waypoint.contains(QHostAddress(hop)); });
}

void addWaypointExpectations(const PathPlan &plan, Expectations *expectations)
{
    const QString route = expectations->value(u"path"_s).toString();
    const bool hasEnoughHops = plan.maxHops && expectations->value(u"hops"_s).toInt() > *plan.maxHops;
    const bool isReached = expectations->value(u"reached"_s).toBool() || !plan.mustReach;
    for (const PathWaypoint &waypoint : plan.waypoints) {
        ConditionStatus status = ConditionStatus::NotReached;
        if (containsWaypoint(waypoint, route)
            || (!route.isEmpty() && !expectations->failed())) // a hop can have several addresses
            status = ConditionStatus::Passes;
        else if (expectations->failedBy(ErrorType::Condition) && isReached && !hasEnoughHops)
            status = ConditionStatus::Fails;
        expectations->add(PathText::tr("The route passes through %1").arg(waypoint.text), status);
    }
}

} // namespace

void addPathExpectations(const Fields &fields, Expectations *expectations)
{
    const PathPlan plan(fields);
    const QStringList hopCount{u"hops"_s};
    if (plan.mustReach)
        expectations->addValue(PathText::tr("The host replies"), {u"reached"_s}, Unit::None,
                               [](const QVariant &isReached) { return isReached.toBool(); });
    else
        expectations->addValue(PathText::tr("At least one hop replies"), hopCount, Unit::None,
                               [](const QVariant &hops) { return hops.toInt() > 0; });
    expectations->addMaximum(plan.maxHops, PathText::tr("Hops: at most %1"), hopCount, Unit::None);
    expectations->addMaximum(plan.warnHops, PathText::tr("Hops: at most %1, else degraded"), hopCount, Unit::None,
                             ConditionStatus::Degrades);
    addWaypointExpectations(plan, expectations);
    if (plan.detectsChanges)
        expectations->addValue(
            PathText::tr("The route hasn't changed, else degraded"), {u"changed"_s}, Unit::None,
            [](const QVariant &hasChanged) { return !hasChanged.toBool(); }, ConditionStatus::Degrades);
}

QList<Field> pathFields()
{
    const Field host{.name = u"host"_s,
                     .type = FieldType::Host,
                     .label = PathText::tr("Host"),
                     .help = PathText::tr("Host name or IP address of the destination."),
                     .required = true};
    return QList<Field>{host} + pathRequirementFields() + pathSendingFields();
}

QList<FieldProblem> validatePath(const Fields &fields)
{
    QList<FieldProblem> problems;
    const auto warnHops = optionalHopCount(fields, u"warnHops"_s);
    const auto maxHops = optionalHopCount(fields, u"maxHops"_s);
    if (warnHops && maxHops && *warnHops >= *maxHops)
        problems.append({u"warnHops"_s, PathText::tr("The limit for degraded must be lower than the limit for down.")});
    const int depth = fields.integer(u"depth"_s);
    for (const QString &name : {u"warnHops"_s, u"maxHops"_s}) {
        const auto limit = optionalHopCount(fields, name);
        if (limit && *limit >= depth)
            problems.append(
                {name, PathText::tr("Only %1 hops are traced (“depth”), so this limit can't be higher.").arg(depth)});
    }
    for (const QString &text : fields.list(u"via"_s)) {
        if (!PathWaypoint::fromText(text) && !text.contains("${"_L1))
            problems.append(
                {u"via"_s, PathText::tr("“%1” is neither an address nor a network such as 192.0.2.0/24.").arg(text)});
    }
    return problems;
}

std::optional<PathWaypoint> PathWaypoint::fromText(const QString &text)
{
    PathWaypoint waypoint;
    waypoint.text = text.trimmed();
    const QHostAddress address(waypoint.text.section(u'/', 0, 0));
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    const bool isCompleteAddress =
        isV6 || waypoint.text.count(u'.') == 3; // QHostAddress also accepts incomplete addresses, such as `10` for 0.0.0.10
    if (address.isNull() || !isCompleteAddress)
        return std::nullopt;
    constexpr int kV4Bits = 32;
    constexpr int kV6Bits = 128;
    waypoint.m_network = {address, isV6 ? kV6Bits : kV4Bits};
    if (waypoint.text.contains(u'/'))
        waypoint.m_network = QHostAddress::parseSubnet(waypoint.text);
    return waypoint.m_network.second < 0 ? std::nullopt : std::optional(waypoint);
}

PathPlan::PathPlan(const Fields &fields)
    : usesEcho(fields.text(u"method"_s) == "icmp"_L1)
    , port(static_cast<quint16>(fields.integer(u"port"_s)))
    , resolvesNames(fields.flag(u"names"_s))
    , mustReach(fields.flag(u"mustReach"_s))
    , warnHops(optionalHopCount(fields, u"warnHops"_s))
    , maxHops(optionalHopCount(fields, u"maxHops"_s))
    , detectsChanges(fields.flag(u"noticeChanges"_s))
{
    limits.hops = fields.integer(u"depth"_s);
    limits.probes = fields.integer(u"probes"_s);
    limits.wait = fields.duration(u"wait"_s);
    for (const QString &text : fields.list(u"via"_s)) {
        if (const auto waypoint = PathWaypoint::fromText(text)) // already validated
            waypoints.append(*waypoint);
    }
}

namespace {

constexpr int kMaxHopNumber = 255;

[[maybe_unused]] QStringList unixArguments(const PathPlan &plan, const QHostAddress &target)
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(plan.limits.wait).count();
    QStringList arguments{u"-n"_s,
                          u"-q"_s,
                          QString::number(plan.limits.probes),
                          u"-m"_s,
                          QString::number(plan.limits.hops),
                          u"-w"_s,
                          QString::number(seconds)};
    if (plan.usesEcho)
        arguments += u"-I"_s;
    else
        arguments += {u"-p"_s, QString::number(plan.port)};
    return arguments + QStringList{target.toString()};
}

[[maybe_unused]] QStringList tracertArguments(const PathPlan &plan, const QHostAddress &target)
{
    const bool isV6 = ipVersionOf(target) == IpVersion::V6;
    return {isV6 ? u"-6"_s : u"-4"_s,
            u"-d"_s,
            u"-h"_s,
            QString::number(plan.limits.hops),
            u"-w"_s,
            QString::number(plan.limits.wait.count()),
            target.toString()};
}

//! Returns the meaning of a mark after a time, such as `!H` or `!X` (traceroute(8)).
IcmpError icmpErrorFromMark(const QString &mark)
{
    if (mark == "!H"_L1)
        return IcmpError::HostUnreachable;
    if (mark == "!N"_L1)
        return IcmpError::NetUnreachable;
    if (mark == "!P"_L1)
        return IcmpError::ProtocolUnreachable;
    if (mark == "!X"_L1 || mark == "!A"_L1 || mark == "!Z"_L1)
        return IcmpError::Prohibited;
    if (mark.startsWith("!F"_L1))
        return IcmpError::TooBig;
    return IcmpError::OtherUnreachable;
}

QHostAddress parseHopAddress(QString word)
{
    const bool isBracketed = word.startsWith(u'(') && word.endsWith(u')');
    if (isBracketed)
        word = word.sliced(1, word.size() - 2);
    const bool isCompleteAddress = word.contains(u':')
        || word.count(u'.') == 3; // QHostAddress also accepts incomplete addresses, such as `12` for 0.0.0.12
    return isCompleteAddress ? QHostAddress(word) : QHostAddress();
}

//! Whether a word is a time unit: `ms`, or its translation into the system's language. A unit is neither an address nor a mark.
bool isTimeUnit(const QString &word)
{
    static const QRegularExpression unit(u"^[^0-9.,:*!]+$"_s);
    return unit.match(word).hasMatch();
}

//! Parses the words after a hop's number, one by one.
class HopLine
{
public:
    HopLine(PathHop *hop, PathTrace *trace)
        : m_hop(hop)
        , m_trace(trace)
    {
    }

    void take(const QString &word, const QString &next)
    {
        static const QRegularExpression time(u"^<?([0-9]+(?:[.,][0-9]+)?)([^0-9.,:*!]+)?$"_s);
        if (word == "*"_L1) {
            ++m_hop->sent;
            return;
        }
        if (word.startsWith(u'!')) {
            m_trace->icmpError = icmpErrorFromMark(word);
            m_trace->errorSource = m_address;
            return;
        }
        if (const auto match = time.match(word); match.hasMatch() && (isTimeUnit(next) || !match.captured(2).isEmpty())) {
            ++m_hop->sent;
            ++m_hop->answered;
            m_hop->times.append(match.captured(1).replace(u',', u'.').toDouble());
            return;
        }
        const QHostAddress address = parseHopAddress(word);
        if (address.isNull())
            return;
        m_address = address;
        if (!m_hop->addresses.contains(address))
            m_hop->addresses.append(address);
    }

private:
    PathHop *m_hop;
    PathTrace *m_trace;
    QHostAddress m_address;
};

} // namespace

QString pathProgram(IpVersion version)
{
#if defined(Q_OS_WIN)
    Q_UNUSED(version)
    return u"tracert"_s;
#else
    return version == IpVersion::V6 ? u"traceroute6"_s : u"traceroute"_s;
#endif
}

QStringList pathArguments(const PathPlan &plan, const QHostAddress &target)
{
#ifdef Q_OS_WIN
    return tracertArguments(plan, target);
#else
    return unixArguments(plan, target);
#endif
}

PathTrace parsePathOutput(const QString &output, const QHostAddress &target)
{
    PathTrace trace;
    for (const QString &line : output.split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        bool isNumber = false;
        const int number = words.constFirst().toInt(&isNumber);
        if (!isNumber || number < 1 || number > kMaxHopNumber || words.size() < 2)
            continue;
        if (trace.hops.size() < number)
            trace.hops.resize(number);
        PathHop &hop = trace.hops[number - 1];
        HopLine reading(&hop, &trace);
        for (qsizetype i = 1; i < words.size(); ++i)
            reading.take(words.at(i), words.value(i + 1));
        trace.isReached = trace.isReached || hop.addresses.contains(target);
    }
    if (trace.isReached)
        trace.icmpError = IcmpError::None;
    return trace;
}

} // namespace watchkeeper
