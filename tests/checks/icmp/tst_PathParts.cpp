// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/helpers/CheckBench.h"

#include "checks/icmp/path/PathPlan.h"
#include "checks/icmp/path/PathTracer.h"

#include <QRandomGenerator>
#include <QTest>

namespace PathPartsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const QHostAddress kTarget(u"203.0.113.5"_s);

QJsonObject target(QJsonObject more = {})
{
    more.insert(u"host"_s, u"203.0.113.5"_s);
    return more;
}

PathPlan planOf(const QJsonObject &more)
{
    return PathPlan(CheckBench::fields(u"path"_s, target(more)));
}

//! Parses `1 2+3 * T`: numbers are routers, `*` is a silent hop, and T is the target, which ends the trace.
PathTrace traceOf(const QString &text)
{
    PathTrace trace;
    for (const QString &word : text.split(u' ')) {
        PathHop hop;
        hop.sent = 3;
        for (const QString &who : word.split(u'+')) {
            if (who == u"*"_s)
                continue;
            hop.addresses.append(who == u"T"_s ? kTarget : QHostAddress(u"198.51.100."_s + who));
            hop.answered = 3;
            hop.times = {1, 2, 6};
        }
        trace.hops.append(hop);
        trace.isReached = word == u"T"_s;
    }
    return trace;
}

PathObservation observationFrom(const QString &text)
{
    PathObservation probeFinding;
    probeFinding.target = kTarget;
    probeFinding.trace = traceOf(text);
    probeFinding.method = u"udp"_s;
    return probeFinding;
}

//! Formats a trace as `1:192.0.2.1 3/3 2.5`: hop number, addresses, answered/sent, average time.
QString routeText(const PathTrace &trace)
{
    QStringList words;
    for (qsizetype i = 0; i < trace.hops.size(); ++i) {
        const PathHop &hop = trace.hops.at(i);
        QStringList who;
        for (const QHostAddress &address : hop.addresses)
            who += address.toString();
        const QString average = hop.average() ? QString::number(*hop.average()) : u"-"_s;
        words += u"%1:%2 %3/%4 %5"_s.arg(QString::number(i + 1), who.join(u'+'), QString::number(hop.answered),
                                         QString::number(hop.sent), average);
    }
    if (trace.isReached)
        words += u"reached"_s;
    if (trace.icmpError != IcmpError::None)
        words += u"trouble %1"_s.arg(static_cast<int>(trace.icmpError));
    return words.join(u"; "_s);
}

} // namespace

class tst_PathParts : public QObject
{
    Q_OBJECT

private slots:
    void validates_data();
    void validates();
    void matchesWaypoints_data();
    void matchesWaypoints();
    void remembersRoutes_data();
    void remembersRoutes();
    void remembersEachTargetSeparately();
    void evaluates_data();
    void evaluates();
    void reportsRefusals();
    void reportsAnUnfinishedTrace();
    void reportsAllValues();
    void drawsATable();
    void callsThePrograms();
    void readsThePrograms_data();
    void readsThePrograms();
    void survivesRandomOutput();
    void describesItself();
};

void tst_PathParts::validates_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("problem");
    QTest::newRow("right") << QJsonObject{{u"warnHops"_s, 5}, {u"maxHops"_s, 9}, {u"via"_s, QJsonArray{u"192.0.2.0/24"_s}}}
                           << QString();
    QTest::newRow("limits") << QJsonObject{{u"warnHops"_s, 9}, {u"maxHops"_s, 9}}
                            << u"warnHops: The limit for degraded must be lower than the limit for down."_s;
    QTest::newRow("limit that is never reached")
        << QJsonObject{{u"maxHops"_s, 12}, {u"depth"_s, 12}}
        << u"maxHops: Only 12 hops are traced (“depth”), so this limit can't be higher."_s;
    QTest::newRow("stations") << QJsonObject{{u"via"_s, QJsonArray{u"router"_s, u"192.0.2.0/33"_s, u"10"_s, u"::1"_s}}}
                              << u"via: “router” is neither an address nor a network such as 192.0.2.0/24.\n"
                                 "via: “192.0.2.0/33” is neither an address nor a network such as 192.0.2.0/24.\n"
                                 "via: “10” is neither an address nor a network such as 192.0.2.0/24."_s;
}

void tst_PathParts::validates()
{
    QFETCH(QJsonObject, more);
    QFETCH(QString, problem);
    QCOMPARE(CheckBench::problems(u"path"_s, target(more)).join(u'\n'), problem);
}

void tst_PathParts::matchesWaypoints_data()
{
    QTest::addColumn<QString>("station");
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isIn");
    QTest::newRow("the address") << u"192.0.2.1"_s << u"192.0.2.1"_s << true;
    QTest::newRow("another one") << u"192.0.2.1"_s << u"192.0.2.2"_s << false;
    QTest::newRow("in the network") << u"192.0.2.0/24"_s << u"192.0.2.200"_s << true;
    QTest::newRow("outside") << u"192.0.2.0/24"_s << u"192.0.3.1"_s << false;
    QTest::newRow("IPv6") << u"2001:db8::/32"_s << u"2001:db8:5::1"_s << true;
    QTest::newRow("the other version") << u"192.0.2.0/24"_s << u"2001:db8::1"_s << false;
}

void tst_PathParts::matchesWaypoints()
{
    QFETCH(QString, station);
    QFETCH(QString, address);
    QFETCH(bool, isIn);
    QCOMPARE(PathWaypoint::fromText(station)->contains(QHostAddress(address)), isIn);
}

void tst_PathParts::remembersRoutes_data()
{
    QTest::addColumn<QStringList>("ways");
    QTest::addColumn<QList<int>>("changes"); // the hop that changed in each trace; 0: no change
    QTest::addColumn<int>("times");
    const auto row = [](const char *name, const QStringList &ways, const QList<int> &changes, int times = 1) {
        QTest::newRow(name) << ways << changes << times;
    };
    row("same", {u"1 2 T"_s, u"1 2 T"_s}, {0, 0});
    row("another router", {u"1 2 T"_s, u"1 9 T"_s, u"1 9 T"_s}, {0, 2, 0});
    row("there and back", {u"1 2 T"_s, u"1 9 T"_s, u"1 2 T"_s}, {0, 2, 2});
    row("silent for once", {u"1 2 T"_s, u"1 * T"_s, u"1 2 T"_s}, {0, 0, 0});
    row("another one after silence", {u"1 2 T"_s, u"1 * T"_s, u"1 9 T"_s}, {0, 0, 2});
    row("one of two", {u"1 2+3 T"_s, u"1 3 T"_s, u"1 3+4 T"_s}, {0, 0, 0});
    row("longer", {u"1 2 T"_s, u"1 2 3 T"_s}, {0, 3});
    row("longer by a silent one", {u"1 2 T"_s, u"1 2 * T"_s}, {0, 3});
    row("not reached for once", {u"1 2 T"_s, u"1 * *"_s, u"1 2 T"_s}, {0, 0, 0});
    row("told as often as it takes", {u"1 2 T"_s, u"1 9 T"_s, u"1 9 T"_s, u"1 9 T"_s, u"1 9 T"_s}, {0, 2, 2, 2, 0}, 3);
    row("back before it is believed", {u"1 2 T"_s, u"1 9 T"_s, u"1 2 T"_s, u"1 2 T"_s}, {0, 2, 0, 0}, 3);
    row("silent while it is told", {u"1 2 T"_s, u"1 9 T"_s, u"1 * T"_s, u"1 9 T"_s, u"1 9 T"_s}, {0, 2, 2, 2, 0}, 3);
    row("yet another one", {u"1 2 T"_s, u"1 9 T"_s, u"1 8 T"_s, u"1 8 T"_s, u"1 8 T"_s, u"1 8 T"_s}, {0, 2, 2, 2, 2, 0}, 3);
    row("back over another one", {u"1 2 T"_s, u"1 9 T"_s, u"1 8 T"_s, u"1 2 T"_s}, {0, 2, 2, 0}, 3);
    row("seen in part meanwhile", {u"1 2 * *"_s, u"1 *"_s, u"1 2 9 *"_s, u"1 2"_s, u"1 2 8 *"_s}, {0, 0, 0, 0, 3});
}

void tst_PathParts::remembersRoutes()
{
    QFETCH(QStringList, ways);
    QFETCH(QList<int>, changes);
    QFETCH(int, times);
    PathChangeDetector memory;
    QList<int> seen;
    for (const QString &way : ways)
        seen.append(memory.detectChange(u"key"_s, traceOf(way), times).value_or(0));
    QCOMPARE(seen, changes);
}

void tst_PathParts::remembersEachTargetSeparately()
{
    PathChangeDetector memory;
    QVERIFY(!memory.detectChange(u"a"_s, traceOf(u"1 T"_s), 1));
    QVERIFY(!memory.detectChange(u"b"_s, traceOf(u"2 T"_s), 1));
    QVERIFY(!memory.detectChange(u"a"_s, traceOf(u"1 T"_s), 1));
    QVERIFY(memory.detectChange(u"b"_s, traceOf(u"1 T"_s), 1));
}

void tst_PathParts::evaluates_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<QJsonObject>("more");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const QString &way, const QJsonObject &more, const QString &outcome,
                        const QString &message) { QTest::newRow(name) << way << more << outcome << message; };
    row("reached", u"1 2 T"_s, {}, u"up"_s, {});
    row("not reached", u"1 2 * *"_s, {}, u"down timeout"_s,
        u"203.0.113.5 didn't reply. The last hop that replied is hop 2, 198.51.100.2. The packets are lost after that hop, or the host doesn't reply to them. Try the other packet type (“method”)."_s);
    row("nobody answers", u"* * *"_s, {}, u"down timeout"_s,
        u"No hop on the route to 203.0.113.5 replied. Is this computer's network up, and does a firewall allow such packets?"_s);
    row("need not be reached", u"1 2 * *"_s, {{u"mustReach"_s, false}}, u"up"_s, {});
    row("nobody answers, and need not", u"* *"_s, {{u"mustReach"_s, false}}, u"down timeout"_s,
        u"No hop on the route to 203.0.113.5 replied. Is this computer's network up, and does a firewall allow such packets?"_s);
    row("long enough", u"1 2 T"_s, {{u"warnHops"_s, 3}}, u"up"_s, {});
    row("long", u"1 2 T"_s, {{u"warnHops"_s, 2}}, u"degraded condition"_s, u"The route has 3 hops. The limit is 2."_s);
    row("too long", u"1 2 T"_s, {{u"warnHops"_s, 1}, {u"maxHops"_s, 2}}, u"down condition"_s,
        u"The route has 3 hops. The limit is 2."_s);
    row("long, to a host that keeps silent", u"1 2 3 * *"_s, {{u"mustReach"_s, false}, {u"warnHops"_s, 2}},
        u"degraded condition"_s, u"The route has at least 3 hops. The limit is 2."_s);
    row("too long, to a host that keeps silent", u"1 2 3 * *"_s,
        {{u"mustReach"_s, false}, {u"warnHops"_s, 1}, {u"maxHops"_s, 2}}, u"down condition"_s,
        u"The route has at least 3 hops. The limit is 2."_s);
    row("long enough, to a host that keeps silent", u"1 2 * * *"_s, {{u"mustReach"_s, false}, {u"maxHops"_s, 2}}, u"up"_s, {});
    row("right way", u"1 2 T"_s, {{u"via"_s, QJsonArray{u"198.51.100.2"_s}}}, u"up"_s, {});
    row("wrong way", u"1 2 T"_s, {{u"via"_s, QJsonArray{u"198.51.100.2"_s, u"192.0.2.0/24"_s, u"192.0.3.1"_s}}},
        u"down condition"_s, u"The route doesn't pass through 192.0.2.0/24, 192.0.3.1."_s);
}

void tst_PathParts::evaluates()
{
    QFETCH(QString, way);
    QFETCH(QJsonObject, more);
    QFETCH(QString, outcome);
    QFETCH(QString, message);
    const Observation seen = pathObservation(observationFrom(way), planOf(more));
    QCOMPARE(messageOf(seen), message);
    QString verdict = outcomeKey(outcomeOf(seen));
    if (seen.error || seen.warning)
        verdict += u' ' + errorTypeKey(seen.error ? seen.error->type() : seen.warning->type());
    QCOMPARE(verdict, outcome);
}

void tst_PathParts::reportsRefusals()
{
    PathObservation probeFinding = observationFrom(u"1 2"_s);
    probeFinding.trace.icmpError = IcmpError::Prohibited;
    probeFinding.trace.errorSource = QHostAddress(u"198.51.100.2"_s);
    const Observation seen = pathObservation(probeFinding, planOf({}));
    QCOMPARE(errorKey(seen), u"network"_s);
    QCOMPARE(messageOf(seen), u"198.51.100.2 doesn't let packets to 203.0.113.5 through: a firewall blocks them."_s);

    PathObservation changed = observationFrom(u"1 2 T"_s);
    changed.changedAt = 2;
    const Observation other = pathObservation(changed, planOf({}));
    QVERIFY(!other.error);
    QCOMPARE(messageOf(other), u"The route changed at hop 2, which is now 198.51.100.2."_s);
    QCOMPARE(other.value(u"changed"_s).toBool(), true);
    changed.changedAt = 7; // a hop beyond the end of this trace
    const QString silent = u"The route changed at hop 7, which is now *."_s;
    QCOMPARE(messageOf(pathObservation(changed, planOf({}))), silent);
}

//! If a trace runs out of time, its results are still reported. Hops that weren't probed don't count as silent.
void tst_PathParts::reportsAnUnfinishedTrace()
{
    PathObservation probeFinding = observationFrom(u"1 2 *"_s);
    probeFinding.trace.isTruncated = true;
    const QString late =
        u"The check timed out before the route was complete. Hop 2 was the last to reply. Increase the target's timeout."_s;
    QCOMPARE(messageOf(pathObservation(probeFinding, planOf({}))), late);
    const QJsonObject fine{{u"mustReach"_s, false}};
    const Observation seen = pathObservation(probeFinding, planOf(fine));
    QCOMPARE(messageOf(seen), QString());
    QVERIFY2(seen.text.endsWith(u"\n  3  *\nThe check timed out here.\n"_s), qPrintable(seen.text));
    const QJsonObject station{{u"mustReach"_s, false}, {u"via"_s, QJsonArray{u"192.0.2.0/24"_s}}};
    QCOMPARE(messageOf(pathObservation(probeFinding, planOf(station))), late);
}

void tst_PathParts::reportsAllValues()
{
    const Observation seen = pathObservation(observationFrom(u"1 * 3+4 T"_s), planOf({}));
    QCOMPARE(seen.summary, u"reached at hop 4, 3 ms"_s);
    QCOMPARE(seen.value(u"reached"_s).toBool(), true);
    QCOMPARE(seen.value(u"hops"_s).toInt(), 4);
    QCOMPARE(seen.value(u"path"_s).toString(), u"198.51.100.1 * 198.51.100.3 203.0.113.5"_s);
    QCOMPARE(seen.value(u"rttAvg"_s).toDouble(), 3.0);
    QCOMPARE(seen.value(u"packetLoss"_s).toDouble(), 0.0);
    QCOMPARE(seen.value(u"method"_s).toString(), u"udp"_s);
    const Observation not_ = pathObservation(observationFrom(u"1 2 * *"_s), planOf({}));
    QCOMPARE(not_.summary, u"not reached, last reply from hop 2"_s);
    QCOMPARE(not_.value(u"hops"_s).toInt(), 2);
    QCOMPARE(not_.value(u"path"_s).toString(), u"198.51.100.1 198.51.100.2 *"_s);
    QVERIFY(!not_.value(u"packetLoss"_s).isValid());
    QCOMPARE(pathObservation(observationFrom(u"* *"_s), planOf({})).summary, u"no reply"_s);
}

void tst_PathParts::drawsATable()
{
    PathObservation probeFinding = observationFrom(u"1 * 3+4 T"_s);
    probeFinding.names.insert(QHostAddress(u"198.51.100.1"_s), u"gate.example"_s);
    probeFinding.trace.hops[3].answered = 2;
    QCOMPARE(pathTable(probeFinding), uR"(hop  address                        loss  best  average  worst
  1  gate.example (198.51.100.1)     0 %  1 ms     3 ms   6 ms
  2  *
  3  198.51.100.3, 198.51.100.4      0 %  1 ms     3 ms   6 ms
  4  203.0.113.5                  33.3 %  1 ms     3 ms   6 ms
)"_s);
    QVERIFY(pathTable(observationFrom(u"1 * * *"_s)).endsWith(u"\n  2  *\nNo further replies, up to hop 4.\n"_s));
}

void tst_PathParts::callsThePrograms()
{
    QCOMPARE(pathArguments(planOf({}), kTarget).join(u' '), u"-n -q 3 -m 30 -w 1 -p 33434 203.0.113.5"_s);
    QCOMPARE(
        pathArguments(planOf({{u"method"_s, u"icmp"_s}, {u"depth"_s, 9}, {u"probes"_s, 1}, {u"wait"_s, u"1500ms"_s}}), kTarget)
            .join(u' '),
        u"-n -q 1 -m 9 -w 2 -I 203.0.113.5"_s);
}

void tst_PathParts::readsThePrograms_data()
{
    QTest::addColumn<QString>("output");
    QTest::addColumn<QString>("seen");
    QTest::newRow("nothing") << QString() << QString();
    QTest::newRow("traceroute") << uR"(traceroute to 203.0.113.5 (203.0.113.5), 30 hops max, 60 byte packets
 1  198.51.100.1  0.5 ms  0.3 ms  0.4 ms
 2  * * *
 3  198.51.100.3  1.5 ms 198.51.100.4  2.5 ms *
 4  203.0.113.5  2 ms  2 ms  2 ms
)"_s << u"1:198.51.100.1 3/3 0.4; 2: 0/3 -; 3:198.51.100.3+198.51.100.4 2/3 2; 4:203.0.113.5 3/3 2; reached"_s;
    QTest::newRow("traceroute of macOS") << uR"(traceroute to 203.0.113.5 (203.0.113.5), 64 hops max, 52 byte packets
 1  198.51.100.1  3.2 ms  2.8 ms  3.0 ms
 2  203.0.113.5  4 ms !X * 4 ms !X
)"_s << u"1:198.51.100.1 3/3 3; 2:203.0.113.5 2/3 4; reached"_s;
    QTest::newRow("refused") << u" 1  198.51.100.1  1 ms !H  1 ms !H  1 ms !H\n"_s << u"1:198.51.100.1 3/3 1; trouble 2"_s;
    QTest::newRow("tracert") << uR"(
Tracing route to 203.0.113.5 over a maximum of 30 hops

  1    <1 ms    <1 ms     4 ms  198.51.100.1
  2     *        *        *     Request timed out.
  3    12 ms     *       14 ms  203.0.113.5

Trace complete.
)"_s << u"1:198.51.100.1 3/3 2; 2: 0/3 -; 3:203.0.113.5 2/3 13; reached"_s;
    QTest::newRow("tracert in Russian") << uR"(
Трассировка маршрута к 203.0.113.5 с максимальным числом прыжков 30

  1    <1 мс    <1 мс     4 мс  198.51.100.1
  2     *        *        *     Превышен интервал ожидания для запроса.
  3    12 мс     *       14 мс  203.0.113.5
)"_s << u"1:198.51.100.1 3/3 2; 2: 0/3 -; 3:203.0.113.5 2/3 13; reached"_s;
    QTest::newRow("tracert in letters that are not known")
        << u"  1     2 \uFFFD\uFFFD    3\uFFFD\uFFFD     *     203.0.113.5\n"_s << u"1:203.0.113.5 2/3 2.5; reached"_s;
}

void tst_PathParts::readsThePrograms()
{
    QFETCH(QString, output);
    QFETCH(QString, seen);
    QCOMPARE(routeText(parsePathOutput(output, kTarget)), seen);
}

void tst_PathParts::survivesRandomOutput()
{
    const QStringList parts{u" 1"_s, u"30"_s, u" 256 "_s, u"  "_s,      u"203.0.113.5"_s, u"*"_s,           u" ms"_s,
                            u"\n"_s, u"!H"_s, u"<"_s,     u" 1e999 "_s, u"::"_s,          u"99999999999"_s, u"-1"_s};
    QRandomGenerator random(20'260'131);
    for (int round = 0; round < 5'000; ++round) {
        QString output;
        for (int part = random.bounded(60); part > 0; --part)
            output += parts.at(random.bounded(parts.size()));
        const PathTrace trace = parsePathOutput(output, kTarget);
        QVERIFY(trace.hops.size() <= 255);
        PathObservation probeFinding;
        probeFinding.target = kTarget;
        probeFinding.trace = trace;
        pathObservation(probeFinding, planOf({}));
    }
}

void tst_PathParts::describesItself()
{
    const Kind *kind = findKind(u"path"_s);
    QVERIFY(kind);
    const Fields fields = CheckBench::fields(u"path"_s, {{u"host"_s, u"Far.example"_s}});
    QCOMPARE(kind->address(fields), u"Far.example"_s);
    QCOMPARE(kind->host(fields), u"far.example"_s);
}

QTEST_GUILESS_MAIN(tst_PathParts)

} // namespace PathPartsTest

#include "tst_PathParts.moc"
