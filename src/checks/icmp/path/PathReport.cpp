// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/path/PathPlan.h"

#include "checks/icmp/ping/PingReport.h"
#include "model/base/Quantity.h"
#include "model/check/Observation.h"

#include <QRegularExpression>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

QString joined(const QList<QHostAddress> &addresses)
{
    QStringList texts;
    for (const QHostAddress &address : addresses)
        texts.append(address.toString());
    return texts.join(u", "_s);
}

using HopRow = QStringList;

HopRow rowOf(qsizetype number, const PathHop &hop, const QHash<QHostAddress, QString> &names)
{
    if (hop.isSilent())
        return {QString::number(number), u"*"_s};
    QStringList who;
    for (const QHostAddress &address : hop.addresses) {
        const QString name = names.value(address);
        who.append(name.isEmpty() ? address.toString() : u"%1 (%2)"_s.arg(name, address.toString()));
    }
    const QString loss = PathText::tr("%1 %").arg(threeSignificantDigits(hop.loss()));
    return {QString::number(number),      who.join(u", "_s),         loss, humanDuration(hop.best()),
            humanDuration(hop.average()), humanDuration(hop.worst())};
}

//! Aligns the rows in columns. The first column and the numbers at the end are right-aligned.
QString alignedColumns(const QList<HopRow> &rows)
{
    constexpr qsizetype kNamesColumn = 1;
    QList<qsizetype> widths;
    for (const HopRow &row : rows) {
        widths.resize(qMax(widths.size(), row.size()));
        for (qsizetype column = 0; column < row.size(); ++column)
            widths[column] = qMax(widths.at(column), row.at(column).size());
    }
    QString text;
    for (const HopRow &row : rows) {
        QString line;
        for (qsizetype column = 0; column < row.size(); ++column) {
            const bool isName = column == kNamesColumn;
            const QString &cell = row.at(column);
            line += (isName ? cell.leftJustified(widths.at(column)) : cell.rightJustified(widths.at(column))) + "  "_L1;
        }
        text += line.trimmed().isEmpty() ? QString() : line.remove(QRegularExpression(u"\\s+$"_s)) + u'\n';
    }
    return text;
}

//! Returns the number of hops to show. Includes only the first of the silent hops at the end of the route.
qsizetype shownHopCount(const PathTrace &trace)
{
    return qMin(trace.hops.size(), static_cast<qsizetype>(trace.lastAnsweredHop()) + 1);
}

CheckError timeLimitError(const PathTrace &trace)
{
    return {
        ErrorType::Timeout,
        PathText::tr(
            "The check timed out before the route was complete. Hop %1 was the last to reply. Increase the target's timeout.")
            .arg(trace.lastAnsweredHop())};
}

CheckError notReachedError(const PathObservation &facts)
{
    const PathTrace &trace = facts.trace;
    if (trace.icmpError != IcmpError::None)
        return {ErrorType::Network, icmpErrorMessage(trace.icmpError, trace.errorSource, facts.target)};
    const int last = trace.lastAnsweredHop();
    if (last > 0 && trace.isTruncated)
        return timeLimitError(trace);
    if (last == 0)
        return {ErrorType::Timeout,
                PathText::tr(
                    "No hop on the route to %1 replied. Is this computer's network up, and does a firewall allow such packets?")
                    .arg(facts.target.toString())};
    return {ErrorType::Timeout,
            PathText::tr("%1 didn't reply. The last hop that replied is hop %2, %3. The packets are lost after that hop, "
                         "or the host doesn't reply to them. Try the other packet type (“method”).")
                .arg(facts.target.toString(), QString::number(last), joined(trace.hops.at(last - 1).addresses))};
}

//! Returns the known length of the route: up to the target, or up to the last hop that answered if the target is silent.
int lengthOf(const PathTrace &trace)
{
    return trace.isReached ? static_cast<int>(trace.hops.size()) : trace.lastAnsweredHop();
}

bool isLonger(const PathTrace &trace, const std::optional<int> &limit)
{
    return limit && lengthOf(trace) > *limit;
}

CheckError tooManyHopsError(const PathTrace &trace, int limit)
{
    const QString sentence = trace.isReached ? PathText::tr("The route has %1 hops. The limit is %2.")
                                             : PathText::tr("The route has at least %1 hops. The limit is %2.");
    return {ErrorType::Condition, sentence.arg(QString::number(lengthOf(trace)), QString::number(limit))};
}

bool passesThrough(const PathTrace &trace, const PathWaypoint &waypoint)
{
    return std::any_of(trace.hops.begin(), trace.hops.end(), [&waypoint](const PathHop &hop) {
        return std::any_of(hop.addresses.begin(), hop.addresses.end(),
                           [&waypoint](const QHostAddress &address) { return waypoint.contains(address); });
    });
}

std::optional<CheckError> missingWaypoint(const PathTrace &trace, const QList<PathWaypoint> &waypoints)
{
    QStringList missing;
    for (const PathWaypoint &waypoint : waypoints) {
        if (!passesThrough(trace, waypoint))
            missing.append(waypoint.text);
    }
    if (missing.isEmpty())
        return std::nullopt;
    if (trace.isTruncated)
        return timeLimitError(trace);
    return CheckError(ErrorType::Condition, PathText::tr("The route doesn't pass through %1.").arg(missing.join(u", "_s)));
}

CheckError pathChangedError(const PathTrace &trace, int hop)
{
    const PathHop now = trace.hops.value(hop - 1); // a later trace of the new route can be incomplete and lack this hop
    return {ErrorType::Condition,
            PathText::tr("The route changed at hop %1, which is now %2.")
                .arg(QString::number(hop), now.isSilent() ? u"*"_s : joined(now.addresses))};
}

void evaluatePath(const PathObservation &facts, const PathPlan &plan, Observation *observation)
{
    const PathTrace &trace = facts.trace;
    if (!trace.isReached && (plan.mustReach || trace.lastAnsweredHop() == 0))
        observation->error = notReachedError(facts);
    else if (isLonger(trace, plan.maxHops))
        observation->error = tooManyHopsError(trace, *plan.maxHops);
    else
        observation->error = missingWaypoint(trace, plan.waypoints);
    if (observation->error)
        return;
    if (isLonger(trace, plan.warnHops))
        observation->warning = tooManyHopsError(trace, *plan.warnHops);
    else if (facts.changedAt)
        observation->warning = pathChangedError(trace, *facts.changedAt);
}

void addPathValues(const PathObservation &facts, Observation *observation)
{
    const PathTrace &trace = facts.trace;
    observation->addValue(u"reached"_s, trace.isReached);
    observation->addValue(u"hops"_s, lengthOf(trace));
    QStringList route;
    for (qsizetype i = 0; i < shownHopCount(trace); ++i)
        route.append(trace.hops.at(i).isSilent() ? u"*"_s : trace.hops.at(i).addresses.constFirst().toString());
    observation->addValue(u"path"_s, route.join(u' '));
    if (trace.isReached) {
        const PathHop &end = trace.hops.constLast();
        observation->addValue(u"packetLoss"_s, rounded(end.loss()));
        if (const auto average = end.average())
            observation->addValue(u"rttAvg"_s, rounded(*average));
    }
    observation->addValue(u"changed"_s, facts.changedAt.has_value());
    observation->addValue(u"method"_s, facts.method);
}

QString pathSummary(const PathTrace &trace)
{
    if (!trace.isReached)
        return trace.lastAnsweredHop() == 0 ? PathText::tr("no reply")
                                            : PathText::tr("not reached, last reply from hop %1").arg(trace.lastAnsweredHop());
    const auto average = trace.hops.constLast().average();
    const QString at = PathText::tr("reached at hop %1").arg(trace.hops.size());
    return average ? u"%1, %2"_s.arg(at, humanDuration(*average)) : at;
}

} // namespace

QString pathTable(const PathObservation &facts)
{
    QList<HopRow> rows{{PathText::tr("hop"), PathText::tr("address"), PathText::tr("loss"), PathText::tr("best"),
                        PathText::tr("average"), PathText::tr("worst")}};
    const qsizetype shown = shownHopCount(facts.trace);
    for (qsizetype i = 0; i < shown; ++i)
        rows.append(rowOf(i + 1, facts.trace.hops.at(i), facts.names));
    QString text = alignedColumns(rows);
    if (facts.trace.isTruncated)
        text += PathText::tr("The check timed out here.") + u'\n';
    else if (shown < facts.trace.hops.size())
        text += PathText::tr("No further replies, up to hop %1.").arg(facts.trace.hops.size()) + u'\n';
    return text;
}

Observation pathObservation(const PathObservation &facts, const PathPlan &plan)
{
    Observation observation;
    observation.summary = pathSummary(facts.trace);
    observation.text = PathText::tr("Route to %1").arg(facts.target.toString()) + u"\n\n"_s + pathTable(facts);
    EvidenceData data;
    data.body = observation.text.toUtf8();
    data.bodySize = data.body.size();
    observation.evidence = Evidence(std::move(data));
    addPathValues(facts, &observation);
    evaluatePath(facts, plan, &observation);
    if (facts.trace.isReached) {
        if (const auto average = facts.trace.hops.constLast().average())
            observation.phases.set(Phase::Wait, *average);
    }
    return observation;
}

} // namespace watchkeeper
