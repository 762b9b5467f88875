// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/path/PathTracer.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <cerrno>
#include <functional>

namespace PathTracerTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QHostAddress kTarget(u"203.0.113.5"_s);

QHostAddress router(int hop)
{
    return QHostAddress(u"198.51.100.%1"_s.arg(hop));
}

//! \brief A simulated route to the target through `routers` routers. Times are simulated, too.
class FakeProbes : public PathProbes
{
public:
    int routers = 3;
    QSet<int> silent;  //!< hops that don't answer
    QSet<int> terse;   //!< hops whose answers don't identify the probe
    int refusedBy = 0; //!< the router that refuses to forward
    IcmpError refusal = IcmpError::HostUnreachable;
    IcmpError targetSays = IcmpError::PortUnreachable;
    QHostAddress targetFrom = kTarget;
    bool areEchoes = false;
    std::function<bool(int hop, int count)> isLost; //!< count: number of earlier probes to this hop
    int error = 0;

    QList<int> sentTo; //!< the hop of each probe

    bool usesPorts() const override { return !areEchoes; }
    int send(int hopLimit, int probe) override
    {
        if (error != 0)
            return error;
        const int count = static_cast<int>(sentTo.count(hopLimit));
        sentTo.append(hopLimit);
        const int hop = hopLimit > routers ? routers + 1 : hopLimit;
        const bool isRefused = refusedBy > 0 && hopLimit > refusedBy;
        const int from = isRefused ? refusedBy : hop;
        if (silent.contains(from) || (isLost && isLost(hopLimit, count)))
            return 0;
        ProbeAnswer answer;
        if (!terse.contains(from))
            answer.probe = probe;
        answer.from = from > routers ? targetFrom : router(from);
        answer.icmpError = from > routers ? targetSays : IcmpError::TimeExceeded;
        if (isRefused)
            answer.icmpError = refusal;
        answer.at = ProbeAnswer::Clock::now() + std::chrono::milliseconds(from);
        QTimer::singleShot(0, this, [this, answer] { emit received(answer); });
        return 0;
    }
};

PathTrace trace(FakeProbes *probes, TraceLimits depth = {}, int *sendError = nullptr)
{
    depth.wait = 100ms;
    PathTracer tracer(probes, kTarget, depth);
    bool isDone = false;
    tracer.start([&isDone] { isDone = true; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, 20'000); }();
    if (sendError)
        *sendError = tracer.sendError();
    return tracer.trace();
}

//! Formats a trace as `1 2 * T`: numbers are routers, `*` is a silent hop, and T is the target. Answered/sent is added if
//! answers are missing.
QString routeText(const PathTrace &trace)
{
    QStringList words;
    for (const PathHop &hop : trace.hops) {
        QStringList who;
        for (const QHostAddress &address : hop.addresses)
            who += address == kTarget ? u"T"_s : address.toString().section(u'.', -1);
        QString word = who.isEmpty() ? u"*"_s : who.join(u'+');
        if (hop.answered != hop.sent && !who.isEmpty())
            word += u"(%1/%2)"_s.arg(hop.answered).arg(hop.sent);
        words += word;
    }
    if (trace.isReached)
        words += u"reached"_s;
    if (trace.icmpError != IcmpError::None)
        words += u"trouble %1 by %2"_s.arg(static_cast<int>(trace.icmpError)).arg(trace.errorSource.toString());
    return words.join(u' ');
}

using SetUp = std::function<void(FakeProbes *)>;

} // namespace

class tst_PathTracer : public QObject
{
    Q_OBJECT

private slots:
    void finds_data();
    void finds();
    void measuresEachHop();
    void sparesTheTarget();
    void respectsTheHopLimit();
    void queriesSilentHopsOneByOne();
    void finishesQuickly();
    void concludesInTime();
    void stopsWhenOutOfTime();
    void ignoresUnexpectedAnswers();
    void reportsSendErrors();
    void isDestroyedInBetween();
};

void tst_PathTracer::finds_data()
{
    QTest::addColumn<SetUp>("setUp");
    QTest::addColumn<QString>("seen");
    const auto row = [](const char *name, const SetUp &setUp, const QString &seen) { QTest::newRow(name) << setUp << seen; };
    row(
        "next door", [](FakeProbes *way) { way->routers = 0; }, u"T reached"_s);
    row(
        "three routers", [](FakeProbes *) {}, u"1 2 3 T reached"_s);
    row(
        "twenty routers", [](FakeProbes *way) { way->routers = 20; },
        u"1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 T reached"_s);
    row(
        "target that answers", [](FakeProbes *way) { way->targetSays = IcmpError::None; }, u"1 2 3 T reached"_s);
    row(
        "target with a firewall that says so", [](FakeProbes *way) { way->targetSays = IcmpError::Prohibited; },
        u"1 2 3 T reached"_s);
    row(
        "silent router", [](FakeProbes *way) { way->silent = {2}; }, u"1 * 3 T reached"_s);
    row(
        "all routers silent",
        [](FakeProbes *way) {
            way->silent = {1, 2, 3};
        },
        u"* * * T reached"_s);
    row(
        "silent target", [](FakeProbes *way) { way->silent = {4}; }, u"1 2 3 * * * * *"_s);
    row(
        "all silent",
        [](FakeProbes *way) {
            way->silent = {1, 2, 3, 4};
        },
        u"* * * * * * * *"_s);
    row(
        "terse router", [](FakeProbes *way) { way->terse = {2}; }, u"1 2 3 T reached"_s);
    row(
        "all routers terse",
        [](FakeProbes *way) {
            way->terse = {1, 2, 3};
        },
        u"1 2 3 T reached"_s);
    row(
        "terse target", [](FakeProbes *way) { way->terse = {4}; }, u"1 2 3 T reached"_s);
    row(
        "all terse",
        [](FakeProbes *way) {
            way->terse = {1, 2, 3, 4};
        },
        u"1 2 3 T reached"_s);
    row(
        "terse behind a silent one",
        [](FakeProbes *way) {
            way->silent = {1};
            way->terse = {2, 4};
        },
        u"* 2 3 T reached"_s);
    row(
        "target answers, and nobody knows to what",
        [](FakeProbes *way) {
            way->targetSays = IcmpError::None;
            way->terse = {4};
        },
        u"1 2 3 T reached"_s);
    row(
        "one lost on the way", [](FakeProbes *way) { way->isLost = [](int hop, int count) { return hop == 2 && count == 1; }; },
        u"1 2(2/3) 3 T reached"_s);
    row(
        "first to the target lost",
        [](FakeProbes *way) { way->isLost = [](int hop, int count) { return hop == 4 && count == 0; }; },
        u"1 2 3 T(2/3) reached"_s);
    row(
        "terse, one lost",
        [](FakeProbes *way) {
            way->terse = {2};
            way->isLost = [](int hop, int count) { return hop == 2 && count == 1; };
        },
        u"1 2(2/3) 3 T reached"_s);
    row(
        "refused on the way", [](FakeProbes *way) { way->refusedBy = 2; }, u"1 2 trouble 2 by 198.51.100.2"_s);
    row(
        "forbidden on the way",
        [](FakeProbes *way) {
            way->refusedBy = 3;
            way->refusal = IcmpError::Prohibited;
        },
        u"1 2 3 trouble 6 by 198.51.100.3"_s);
    row(
        "firewall that says the port is closed",
        [](FakeProbes *way) {
            way->refusedBy = 2;
            way->refusal = IcmpError::PortUnreachable;
        },
        u"1 2 trouble 4 by 198.51.100.2"_s);
    row(
        "firewall that says so of echoes",
        [](FakeProbes *way) {
            way->refusedBy = 2;
            way->refusal = IcmpError::PortUnreachable;
            way->areEchoes = true;
        },
        u"1 2 trouble 4 by 198.51.100.2"_s);
    row(
        "target that answers by another address", [](FakeProbes *way) { way->targetFrom = QHostAddress(u"203.0.113.77"_s); },
        u"1 2 3 77 reached"_s);
    row(
        "closed port by another address, of echoes",
        [](FakeProbes *way) {
            way->targetFrom = QHostAddress(u"203.0.113.77"_s);
            way->areEchoes = true;
        },
        u"1 2 3 77 trouble 4 by 203.0.113.77"_s);
    row(
        "firewall in the target itself, of echoes", [](FakeProbes *way) { way->areEchoes = true; }, u"1 2 3 T reached"_s);
}

void tst_PathTracer::finds()
{
    QFETCH(SetUp, setUp);
    QFETCH(QString, seen);
    FakeProbes probes;
    setUp(&probes);
    TraceLimits depth;
    depth.hops = probes.routers > 8 ? 30 : 8;
    QCOMPARE(routeText(trace(&probes, depth)), seen);
}

void tst_PathTracer::measuresEachHop()
{
    FakeProbes probes;
    probes.terse = {2};
    const PathTrace seen = trace(&probes);
    QCOMPARE(seen.hops.size(), 4);
    for (int hop : {1, 3, 4}) { // a reply takes as many ms as the hop's number, and longer on a busy computer
        QCOMPARE(seen.hops.at(hop - 1).times.size(), 3);
        const double average = *seen.hops.at(hop - 1).average();
        QVERIFY2(average >= hop && average < 1'000, qPrintable(QString::number(average)));
        QVERIFY(*seen.hops.at(hop - 1).best() <= average && average <= *seen.hops.at(hop - 1).worst());
    }
    QCOMPARE(seen.hops.at(1).times.size(), 1); // only one answer identifies its probe
    QCOMPARE(seen.hops.at(1).answered, 3);
    QVERIFY(!PathHop().best() && !PathHop().average() && !PathHop().worst());
}

//! Probes with a TTL beyond the target reach it as well. They must be few enough for the target to answer all of them.
void tst_PathTracer::sparesTheTarget()
{
    FakeProbes probes;
    trace(&probes);
    const auto toTarget = std::count_if(probes.sentTo.begin(), probes.sentTo.end(), [](int hop) { return hop > 3; });
    QVERIFY2(toTarget <= 3 + 3, qPrintable(QString::number(toTarget)));
    QCOMPARE(probes.sentTo.count(1), 3);
}

void tst_PathTracer::respectsTheHopLimit()
{
    FakeProbes probes;
    probes.routers = 20;
    TraceLimits depth;
    depth.hops = 5;
    depth.probes = 1;
    QCOMPARE(routeText(trace(&probes, depth)), u"1 2 3 4 5"_s);
    QCOMPARE(probes.sentTo, (QList<int>{1, 2, 3, 4, 5}));
}

//! If an answer can't be matched to its probe, each hop that may have sent it is probed again. Otherwise, no extra probes are
//! sent.
void tst_PathTracer::queriesSilentHopsOneByOne()
{
    FakeProbes known;
    known.silent = {2};
    trace(&known);
    QCOMPARE(known.sentTo.count(2), 3);

    FakeProbes terse;
    terse.silent = {1};
    terse.terse = {3};
    trace(&terse);
    QCOMPARE(terse.sentTo.count(1), 4);
    QCOMPARE(terse.sentTo.count(2), 3);
    QCOMPARE(terse.sentTo.count(3), 4);
}

void tst_PathTracer::finishesQuickly()
{
    FakeProbes probes;
    probes.routers = 10;
    probes.silent = {3};
    QElapsedTimer clock;
    clock.start();
    trace(&probes);
    QVERIFY2(clock.elapsed() < 8'000, qPrintable(QString::number(clock.elapsed())));
}

namespace {

//! Traces a silent host behind one router. Waiting for all answers would take longer than the test.
PathTrace traceWithin(std::chrono::milliseconds atMost)
{
    FakeProbes probes;
    probes.silent = {2, 3, 4};
    TraceLimits depth;
    depth.hops = 8;
    depth.wait = 10min;
    depth.timeLimit = atMost;
    PathTracer tracer(&probes, kTarget, depth);
    bool isDone = false;
    tracer.start([&isDone] { isDone = true; });
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isDone, 20'000); }();
    return tracer.trace();
}

} // namespace

void tst_PathTracer::concludesInTime()
{
    const PathTrace seen = traceWithin(3s);
    QVERIFY(seen.hops.size() > 1 && seen.hops.size() <= 8);
    QCOMPARE(seen.lastAnsweredHop(), 1);
    QVERIFY(!seen.isReached);
}

//! Hops that haven't been probed don't count as silent.
void tst_PathTracer::stopsWhenOutOfTime()
{
    const PathTrace seen = traceWithin(100ms);
    QVERIFY(seen.isTruncated);
    QVERIFY2(seen.hops.size() < 8, qPrintable(QString::number(seen.hops.size())));
}

//! Ignores answers to probes that were never sent, duplicate answers, and surplus answers.
void tst_PathTracer::ignoresUnexpectedAnswers()
{
    FakeProbes probes;
    TraceLimits depth;
    depth.wait = 100ms;
    PathTracer tracer(&probes, kTarget, depth);
    bool isDone = false;
    tracer.start([&isDone] { isDone = true; });
    ProbeAnswer stranger;
    stranger.from = router(99);
    stranger.icmpError = IcmpError::TimeExceeded;
    for (int probe : {0, 0, 5'000, 65'535}) {
        stranger.probe = probe;
        emit probes.received(stranger);
    }
    stranger.probe.reset();
    for (int i = 0; i < 5'000; ++i)
        emit probes.received(stranger);
    QTRY_VERIFY(isDone);
    const PathTrace seen = tracer.trace();
    QVERIFY(seen.isReached);
    QCOMPARE(seen.hops.size(), 4);
    QVERIFY(seen.hops.constFirst().answered <= seen.hops.constFirst().sent);
    emit probes.received(stranger); // after the trace has ended
    QCOMPARE(routeText(tracer.trace()), routeText(seen));
}

void tst_PathTracer::reportsSendErrors()
{
    FakeProbes probes;
    probes.error = ENETUNREACH;
    int error = 0;
    const PathTrace seen = trace(&probes, {}, &error);
    QCOMPARE(error, ENETUNREACH);
    QCOMPARE(seen.lastAnsweredHop(), 0);
}

void tst_PathTracer::isDestroyedInBetween()
{
    FakeProbes probes;
    {
        PathTracer tracer(&probes, kTarget, {});
        tracer.start([] { QFAIL("it must not tell"); });
        QTRY_VERIFY(probes.sentTo.size() > 2);
        QVERIFY(!tracer.isOver());
    }
    QCoreApplication::processEvents();
}

QTEST_GUILESS_MAIN(tst_PathTracer)

} // namespace PathTracerTest

#include "tst_PathTracer.moc"
