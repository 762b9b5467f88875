// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/EngineHarness.h"

#include <QScopeGuard>
#include <QTest>

namespace EngineLinkTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QJsonObject kRemoteHost{{u"host"_s, u"shop.example"_s}};

//! Returns a target that is checked once an hour and confirmed immediately. Any check within that hour was triggered by
//! something other than the schedule.
Target hourly(const QString &name, const QJsonObject &more = kRemoteHost, const QString &kind = u"flaky"_s)
{
    Target target = TestKinds::target(kind, name, more);
    target.schedule.every = 1h;
    target.schedule.attempts = 1;
    return target;
}

ConnectivityReference reference(const QString &name, const QString &kind = u"flaky"_s)
{
    return {name, {TestKinds::target(kind, name, {{u"host"_s, u"router.example"_s}})}};
}

bool s_gatewayAnswers = true;
ErrorType s_gatewayError = ErrorType::Timeout;

QCoro::Task<Observation> checkGateway(Fields, CheckContext *)
{
    Observation seen;
    if (!s_gatewayAnswers)
        seen.error = CheckError(s_gatewayError, u"No answer."_s);
    co_return seen;
}

//! Returns a kind that replaces those used to probe a gateway.
const Kind *gatewayKind()
{
    static const Kind kind = [] {
        Kind made;
        made.key = u"ping"_s;
        made.run = checkGateway;
        return made;
    }();
    return &kind;
}

//! Returns parts with a local network that has one default gateway.
EngineParts partsWithGateway()
{
    EngineParts parts = EngineHarness::partsWith({});
    parts.readNetwork = [] {
        LocalNetwork network;
        network.gateways = {QHostAddress(u"192.0.2.1"_s)};
        network.networks = {{QHostAddress(u"192.0.2.7"_s), 24}};
        return network;
    };
    parts.findKind = [](const QString &key) {
        return key == u"ping"_s || key == u"tcp"_s ? gatewayKind() : TestKinds::find(key);
    };
    return parts;
}

QStringList numbered(const QString &stem, int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names.append(u"%1 %2"_s.arg(stem).arg(i));
    return names;
}

//! An engine with a running schedule and reference targets. Initially, all targets have a result.
class ConnectivityHarness
{
public:
    ConnectivityHarness(const QList<Target> &watched, const QList<ConnectivityReference> &references,
                        EngineParts parts = EngineHarness::partsWith({}), const EngineLimits &limits = {})
        : harness(limits, parts)
        , targets(watched)
    {
        harness.setTargets(targets);
        harness.engine.core()->setConnectivityReferences({false, references});
        harness.engine.core()->startSchedule();
        harness.check(targets); // the schedule would spread the first checks of many targets
        isReady = harness.waitForRun(30'000);
    }
    void say(const QStringList &names, const QString &what)
    {
        for (const QString &name : names)
            kinds.say(name, what);
    }
    //! \return whether results of all targets in `which` arrived
    bool checkAndWait(const QList<Target> &which)
    {
        const quint64 before = harness.runSnapshots.last().id;
        harness.check(which);
        return QTest::qWaitFor([&] { return harness.runSnapshots.last().id > before && harness.runSnapshots.last().finished; },
                               30'000);
    }
    bool waitForLink(bool isOnline)
    {
        return QTest::qWaitFor(
            [&] { return !harness.connectivityChanges.isEmpty() && harness.connectivityChanges.last().isOnline == isOnline; },
            15'000);
    }
    //! Returns one line such as `Shop: unobserved` per report, in order.
    QStringList observations() const
    {
        QStringList lines;
        for (const StateChange &change : harness.otherChanges) {
            if (change.part == StateAspect::Observation)
                lines.append(change.targetName + (change.state.unobserved ? u": unobserved"_s : u": observed"_s));
        }
        return lines;
    }
    int voids() const { return harness.count(ErrorType::Cancelled); }

    TestKinds kinds;
    EngineHarness harness;
    QList<Target> targets;
    bool isReady = false;
};

} // namespace

//! Tests connectivity in the complete engine: suppressed results, reports, and the checks after the computer is back online.
class tst_EngineLink : public QObject
{
    Q_OBJECT

private slots:
    void offlineIsNotAnOutage();
    void fiveHundredFailuresAreSuppressedWhileOffline();
    void failuresCountOnceOnlineAgain();
    void oneSilentReferenceDoesNotMeanOffline();
    void withoutReferencesEveryResultCounts();
    void localTargetsCountWhileOffline_data();
    void localTargetsCountWhileOffline();
    void answersCountWhileOffline();
    void beingOfflineKeepsTheAttempts();
    void hungReferencesTimeOut();
    void aBrokenReferenceDoesNotBlockTheConnectivityCheck();
    void shortRecoveriesAreNotReported();
    void shutsDownWithSuppressedResults();
    void cancelsACheckWithASuppressedResult();
    void canBeTurnedOffWhileOffline();
    void noInterfaceIsConnected();
    void loopbackIsDown();
    void aSilentGatewayIsNotProof();
    void aGatewayReportsNoRoute();
    void reportsTheFirstOnlineState();
    void probesSilentReferencesAgain();
    void probesReferencesOnlyWhenNeeded();
    void otherFailuresNeedNoConnectivityCheck();
    void targetsAreUnobservedAfterSleep();
};

void tst_EngineLink::offlineIsNotAnOutage()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    const qsizetype before = linked.harness.transitions.size();
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    const ConnectivityChange lost = linked.harness.connectivityChanges.last();
    QCOMPARE(lost.silent, QStringList{u"Router"_s});
    QVERIFY(lost.isConnected);
    QTRY_COMPARE(linked.observations(), QStringList{u"Shop: unobserved"_s});
    const StateChange change = linked.harness.otherChanges.last();
    QCOMPARE(change.at, lost.at);
    QCOMPARE(change.state.outcome, Outcome::Up);
    QCOMPARE(change.state.hardOutcome, Outcome::Up);
    const Result result = linked.harness.results.last();
    QCOMPARE(result.observation.error->type(), ErrorType::Cancelled);
    QCOMPARE(result.observation.error->detail(), u"There is no way to it."_s);
    QCOMPARE(result.outcome, Outcome::Unknown);

    linked.say({u"Shop"_s, u"Router"_s}, u"up"_s);
    QVERIFY(linked.waitForLink(true));
    QCOMPARE(linked.harness.connectivityChanges.last().lostAt, lost.at);
    QTRY_COMPARE(linked.observations(),
                 (QStringList{u"Shop: unobserved"_s, u"Shop: observed"_s})); // Shop was checked soon afterwards
    QCOMPARE(linked.harness.otherChanges.last().at, linked.harness.results.last().at);
    QCOMPARE(linked.harness.connectivityChanges.size(), 2);
    QCOMPARE(linked.harness.transitions.size(), before);
}

void tst_EngineLink::fiveHundredFailuresAreSuppressedWhileOffline()
{
    QList<Target> targets;
    const QStringList names = numbered(u"Shop"_s, 500);
    for (const QString &name : names)
        targets.append(hourly(name));
    ConnectivityHarness linked(targets, {reference(u"Router"_s), reference(u"Office"_s)});
    QVERIFY(linked.isReady);
    const qsizetype before = linked.harness.transitions.size();
    linked.say(names + QStringList{u"Router"_s, u"Office"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(targets));
    QCOMPARE(linked.voids(), 500);
    QTRY_COMPARE(linked.observations().size(), 500);
    QCOMPARE(linked.harness.connectivityChanges.size(), 1);
    QCOMPARE(linked.harness.connectivityChanges.last().silent, (QStringList{u"Router"_s, u"Office"_s}));
    QVERIFY(linked.checkAndWait(targets)); // a second failed check changes nothing
    QCOMPARE(linked.observations().size(), 500);

    linked.say(names + QStringList{u"Router"_s}, u"up"_s);
    QVERIFY(linked.waitForLink(true));
    QTRY_COMPARE_WITH_TIMEOUT(linked.observations().size(), 1'000, 40'000);
    QCOMPARE(linked.harness.connectivityChanges.size(), 2);
    QCOMPARE(linked.harness.transitions.size(), before);
    QVERIFY(linked.kinds.runsOf(u"Router"_s) < 20);
}

void tst_EngineLink::failuresCountOnceOnlineAgain()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    linked.say({u"Router"_s}, u"up"_s);
    QVERIFY(linked.waitForLink(true));
    QTRY_COMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
    QVERIFY(!linked.harness.transitions.last().after.unobserved);
    QTRY_COMPARE(linked.observations(), (QStringList{u"Shop: unobserved"_s, u"Shop: observed"_s}));
}

void tst_EngineLink::oneSilentReferenceDoesNotMeanOffline()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s), reference(u"Office"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s, u"Router"_s}, u"silent"_s);
    const int before = linked.kinds.runsOf(u"Office"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QTRY_COMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
    QCOMPARE(linked.kinds.runsOf(u"Office"_s), before + 1); // probed before the failure of Shop was confirmed
    QVERIFY(linked.harness.connectivityChanges.isEmpty());
    QVERIFY(linked.observations().isEmpty());
    QVERIFY(linked.checkAndWait(linked.targets)); // Shop is already known to be down: its failure doesn't trigger probes
    QVERIFY(waitForQuiet());
    QCOMPARE(linked.kinds.runsOf(u"Office"_s), before + 1);
}

void tst_EngineLink::withoutReferencesEveryResultCounts()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QTRY_COMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
}

void tst_EngineLink::localTargetsCountWhileOffline_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("says");

    QTest::newRow("no host") << u""_s << u"silent"_s;
    QTest::newRow("localhost") << u"localhost"_s << u"lost"_s;
    QTest::newRow("a name below it") << u"shop.localhost"_s << u"lost"_s;
    QTest::newRow("127.0.0.5") << u"127.0.0.5"_s << u"silent"_s;
    QTest::newRow("::1") << u"::1"_s << u"lost"_s;
    QTest::newRow("an address of this computer") << u"192.0.2.7"_s << u"lost"_s;
    QTest::newRow("refused: somebody answered") << u"shop.example"_s << u"down"_s;
}

void tst_EngineLink::localTargetsCountWhileOffline()
{
    QFETCH(QString, host);
    QFETCH(QString, says);
    EngineParts parts = EngineHarness::partsWith({});
    parts.readNetwork = [] {
        LocalNetwork network;
        network.addresses = {QHostAddress(u"192.0.2.7"_s)};
        return network;
    };
    ConnectivityHarness linked(
        {hourly(u"Page"_s), hourly(u"Own"_s, host.isEmpty() ? QJsonObject() : QJsonObject{{u"host"_s, host}})},
        {reference(u"Router"_s)}, parts);
    QVERIFY(linked.isReady);
    linked.say({u"Page"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QVERIFY(linked.waitForLink(false));
    linked.say({u"Own"_s}, says);
    QVERIFY(linked.checkAndWait({linked.targets[1]}));
    QTRY_COMPARE(linked.harness.transitions.last().targetName, u"Own"_s);
    QCOMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
    QVERIFY(!linked.harness.transitions.last().after.unobserved);
    QCOMPARE(linked.observations(), QStringList{u"Page: unobserved"_s});
}

void tst_EngineLink::answersCountWhileOffline()
{
    ConnectivityHarness linked({hourly(u"Shop"_s), hourly(u"Printer"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    linked.say({u"Printer"_s}, u"degraded"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    QTRY_COMPARE(linked.harness.transitions.last().targetName, u"Printer"_s);
    QCOMPARE(linked.harness.transitions.last().after.outcome, Outcome::Degraded);
    linked.say({u"Shop"_s}, u"up"_s); // reachable although the router is silent
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QTRY_COMPARE(linked.observations(), (QStringList{u"Shop: unobserved"_s, u"Shop: observed"_s}));
    linked.say({u"Shop"_s}, u"silent"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QTRY_COMPARE(linked.observations().size(), 3);
    const QList<Result> seen = linked.harness.resultsOf(u"Shop"_s);
    QCOMPARE(linked.harness.otherChanges.last().at, seen[seen.size() - 2].at); // observed until its last answer
}

void tst_EngineLink::beingOfflineKeepsTheAttempts()
{
    Target shop = hourly(u"Shop"_s);
    shop.schedule.attempts = 3;
    shop.schedule.retryEvery = 1h;
    ConnectivityHarness linked({shop}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s}, u"silent"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QCOMPARE(linked.harness.results.last().attempt, 1);
    linked.say({u"Router"_s}, u"silent"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    QTRY_COMPARE(linked.observations(), QStringList{u"Shop: unobserved"_s});
    QCOMPARE(linked.harness.otherChanges.last().state.attempt, 1);
    linked.say({u"Router"_s}, u"up"_s);
    QVERIFY(linked.waitForLink(true));
    QTRY_COMPARE(linked.harness.results.last().attempt, 2);
    QVERIFY(!linked.harness.results.last().hard);
}

void tst_EngineLink::hungReferencesTimeOut()
{
    Target slow = TestKinds::target(u"slow"_s, u"Router"_s, {{u"ms"_s, 1}, {u"host"_s, u"router.example"_s}});
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {{u"Router"_s, {slow}}});
    QVERIFY(linked.isReady);
    QTRY_COMPARE(linked.kinds.runsOf(u"Router"_s), 1);
    QVERIFY(waitForQuiet());
    const Target hung = TestKinds::target(u"hung"_s, u"Router"_s, {{u"host"_s, u"router.example"_s}});
    linked.harness.engine.core()->setConnectivityReferences({false, {{u"Router"_s, {hung}}}});
    linked.say({u"Shop"_s}, u"silent"_s);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    QVERIFY2(clock.elapsed() >= 1'900 && clock.elapsed() < 3'500 * slowdownOfThisBuild(),
             qPrintable(QString::number(clock.elapsed())));
    QCOMPARE(linked.voids(), 1);
}

//! The check of the broken reference ends without an answer. The connectivity check must still end.
void tst_EngineLink::aBrokenReferenceDoesNotBlockTheConnectivityCheck()
{
    QTest::ignoreMessage(QtCriticalMsg, "exception in the check of Broken: an exception of unknown type");
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s), reference(u"Broken"_s, u"throwsOddly"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
}

//! Connectivity returns and is lost again too quickly to be reported. It counts as restored only after some time.
void tst_EngineLink::shortRecoveriesAreNotReported()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    const qsizetype before = linked.harness.transitions.size();
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    for (int i = 0; i < 2; ++i) {
        const int looks = linked.kinds.runsOf(u"Router"_s);
        linked.say({u"Router"_s}, u"up"_s);
        QTRY_COMPARE(linked.kinds.runsOf(u"Router"_s), looks + 1);
        linked.say({u"Router"_s}, u"lost"_s);
        QTRY_COMPARE(linked.kinds.runsOf(u"Router"_s), looks + 2);
        QVERIFY(linked.checkAndWait(linked.targets));
    }
    QCOMPARE(linked.harness.connectivityChanges.size(), 1);
    QCOMPARE(linked.harness.transitions.size(), before);
    QCOMPARE(linked.observations(), QStringList{u"Shop: unobserved"_s});
}

//! Suppressed results say nothing about their targets, so they are dropped at shutdown.
void tst_EngineLink::shutsDownWithSuppressedResults()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.harness.engine.core()->setConnectivityReferences(
        {false, {{u"Router"_s, {TestKinds::target(u"hung"_s, u"Hung"_s, {{u"host"_s, u"router.example"_s}})}}}});
    QTRY_COMPARE(linked.kinds.runsOf(u"Hung"_s), 1);
    linked.say({u"Shop"_s}, u"lost"_s);
    linked.harness.check(linked.targets);
    QTRY_COMPARE(linked.kinds.runsOf(u"Shop"_s), 2);
    QElapsedTimer clock;
    clock.start();
    QVERIFY(linked.harness.shutDown());
    QVERIFY(clock.elapsed() < 700 * slowdownOfThisBuild());
    QCOMPARE(linked.voids(), 1);
    QCOMPARE(linked.harness.transitions.size(), 1); // the first transition, from pending to up
}

void tst_EngineLink::cancelsACheckWithASuppressedResult()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.harness.engine.core()->setConnectivityReferences(
        {false, {{u"Router"_s, {TestKinds::target(u"hung"_s, u"Hung"_s, {{u"host"_s, u"router.example"_s}})}}}});
    linked.say({u"Shop"_s}, u"lost"_s);
    linked.harness.check(linked.targets);
    QTRY_COMPARE(linked.kinds.runsOf(u"Shop"_s), 2);
    linked.harness.engine.core()->cancel({linked.targets[0].id});
    QTRY_COMPARE(linked.voids(), 1);
    QCOMPARE(linked.harness.results.last().observation.error->type(), ErrorType::Cancelled);
    QCOMPARE(linked.harness.transitions.size(), 1);
}

void tst_EngineLink::canBeTurnedOffWhileOffline()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Shop"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    linked.harness.engine.core()->setConnectivityReferences({});
    QVERIFY(linked.waitForLink(true));
    QTRY_COMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down); // checked again, and confirmed
}

//! If no interface is connected, a silent reference is sufficient proof, including one that has never answered.
void tst_EngineLink::noInterfaceIsConnected()
{
    auto isConnected = std::make_shared<bool>(true);
    EngineParts parts = EngineHarness::partsWith({});
    parts.readNetwork = [isConnected] {
        LocalNetwork network;
        network.isConnected = *isConnected;
        return network;
    };
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {}, parts);
    QVERIFY(linked.isReady);
    linked.say({u"Router"_s}, u"silent"_s);
    linked.harness.engine.core()->setConnectivityReferences({false, {reference(u"Router"_s)}});
    QTRY_VERIFY(linked.kinds.runsOf(u"Router"_s) >= 1);
    QVERIFY(waitForQuiet());
    QVERIFY(linked.harness.connectivityChanges.isEmpty()); // its silence alone isn't proof
    *isConnected = false;
    linked.harness.engine.core()->setConnectivityReferences({false, {reference(u"Router"_s)}});
    QVERIFY(linked.waitForLink(false));
    QVERIFY(!linked.harness.connectivityChanges.last().isConnected);
    linked.say({u"Router"_s}, u"up"_s); // an answer counts, regardless of the network interfaces
    QVERIFY(linked.waitForLink(true));
    QVERIFY(linked.harness.firstConnectivity.isEmpty()); // only the recovery is reported
}

//! If the loopback interface is down, this computer can't reach itself.
void tst_EngineLink::loopbackIsDown()
{
    auto isUp = std::make_shared<bool>(true);
    EngineParts parts = EngineHarness::partsWith({});
    parts.readNetwork = [isUp] {
        LocalNetwork network;
        network.isConnected = *isUp;
        network.hasLoopback = *isUp;
        return network;
    };
    ConnectivityHarness linked({hourly(u"Own"_s, {{u"host"_s, u"127.0.0.1"_s}})}, {reference(u"Router"_s)}, parts);
    QVERIFY(linked.isReady);
    *isUp = false;
    linked.say({u"Own"_s, u"Router"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(linked.waitForLink(false));
    QCOMPARE(linked.voids(), 1);
    QCOMPARE(linked.harness.transitions.size(), 1);
}

//! The gateway is the only reference, and it is silent. But a target beyond it answers, so this computer isn't offline.
void tst_EngineLink::aSilentGatewayIsNotProof()
{
    s_gatewayAnswers = true;
    ConnectivityHarness linked({hourly(u"Shop"_s), hourly(u"Page"_s)}, {}, partsWithGateway());
    QVERIFY(linked.isReady);
    linked.harness.engine.core()->setConnectivityReferences({true, {}});
    linked.say({u"Shop"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]})); // the gateway answers
    QTRY_COMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
    s_gatewayAnswers = false;
    linked.say({u"Page"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait({linked.targets[1]}));
    QVERIFY(linked.waitForLink(false));
    QCOMPARE(linked.harness.connectivityChanges.last().silent, QStringList{u"the default gateway 192.0.2.1"_s});
    linked.say({u"Shop"_s}, u"up"_s);
    linked.kinds.answerFrom(u"192.0.2.99"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QVERIFY(waitForQuiet());
    QVERIFY(!linked.harness.connectivityChanges.last().isOnline); // a neighbour, reachable without the gateway, proves nothing
    linked.kinds.answerFrom(u"198.51.100.8"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QTRY_VERIFY(linked.harness.connectivityChanges.last().isOnline);
    QTRY_COMPARE(linked.harness.transitions.last().targetName, u"Page"_s); // so Page really is down
}

//! An error from the gateway also means that this computer is offline. When a target beyond the gateway answers, such errors no
//! longer count.
void tst_EngineLink::aGatewayReportsNoRoute()
{
    s_gatewayAnswers = false;
    s_gatewayError = ErrorType::Network;
    const auto restore = qScopeGuard([] { s_gatewayError = ErrorType::Timeout; });
    ConnectivityHarness linked({hourly(u"Shop"_s), hourly(u"Page"_s)}, {}, partsWithGateway());
    QVERIFY(linked.isReady);
    linked.harness.engine.core()->setConnectivityReferences({true, {}});
    linked.say({u"Shop"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QVERIFY(linked.waitForLink(false));
    linked.say({u"Shop"_s}, u"up"_s);
    linked.kinds.answerFrom(u"198.51.100.8"_s);
    QVERIFY(linked.checkAndWait({linked.targets[0]}));
    QTRY_VERIFY(linked.harness.connectivityChanges.last().isOnline);
    const qsizetype reported = linked.harness.connectivityChanges.size();
    linked.say({u"Page"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait({linked.targets[1]}));
    QTRY_COMPARE(linked.harness.transitions.last().targetName, u"Page"_s);
    QCOMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
    QCOMPARE(linked.harness.connectivityChanges.size(), reported);
}

//! Listeners may remember an earlier run that ended offline, so the first online state is reported.
void tst_EngineLink::reportsTheFirstOnlineState()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    QTRY_COMPARE(linked.harness.firstConnectivity.size(), 1);
    QVERIFY(linked.harness.firstConnectivity.first().isOnline);
    QVERIFY(linked.harness.firstConnectivity.first().at.isValid());
    linked.say({u"Shop"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets)); // the router answers again
    QVERIFY(linked.kinds.runsOf(u"Router"_s) >= 2);
    QCOMPARE(linked.harness.firstConnectivity.size(), 1);
    QVERIFY(linked.harness.connectivityChanges.isEmpty());
}

//! While all targets are up, nothing else starts a connectivity check. Listeners that remember an offline state would wait forever.
void tst_EngineLink::probesSilentReferencesAgain()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {});
    QVERIFY(linked.isReady);
    linked.say({u"Router"_s}, u"silent"_s);
    linked.harness.engine.core()->setConnectivityReferences({false, {reference(u"Router"_s)}});
    QTRY_VERIFY_WITH_TIMEOUT(linked.kinds.runsOf(u"Router"_s) >= 2, 15'000);
    QVERIFY(linked.harness.firstConnectivity.isEmpty()); // a silent reference doesn't prove that this computer is online
    linked.say({u"Router"_s}, u"up"_s);
    QTRY_COMPARE_WITH_TIMEOUT(linked.harness.firstConnectivity.size(), 1, 15'000);
    QVERIFY(linked.harness.connectivityChanges.isEmpty());
}

void tst_EngineLink::probesReferencesOnlyWhenNeeded()
{
    ConnectivityHarness linked({hourly(u"Own"_s, {{u"host"_s, u"localhost"_s}}), hourly(u"Disk"_s, {})},
                               {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    linked.say({u"Own"_s, u"Disk"_s}, u"lost"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(waitForQuiet());
    QCOMPARE(linked.kinds.runsOf(u"Router"_s), 0);
}

void tst_EngineLink::otherFailuresNeedNoConnectivityCheck()
{
    ConnectivityHarness linked({hourly(u"Shop"_s)}, {reference(u"Router"_s)});
    QVERIFY(linked.isReady);
    QTRY_COMPARE(linked.kinds.runsOf(u"Router"_s), 1); // at the start, to learn which references answer
    linked.say({u"Shop"_s}, u"degraded"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    linked.say({u"Shop"_s}, u"down"_s);
    QVERIFY(linked.checkAndWait(linked.targets));
    QVERIFY(waitForQuiet());
    QCOMPARE(linked.kinds.runsOf(u"Router"_s), 1);
    QCOMPARE(linked.harness.transitions.last().after.outcome, Outcome::Down);
}

//! If a tick was missed, the target is unobserved until its next check. Otherwise, it stays observed.
void tst_EngineLink::targetsAreUnobservedAfterSleep()
{
    ShiftedClock clock;
    Target often = hourly(u"Often"_s);
    often.schedule.every = 10min;
    TestKinds *kinds = nullptr;
    ConnectivityHarness linked({often, hourly(u"Seldom"_s)}, {reference(u"Router"_s)}, EngineHarness::partsWith(clock.clock()));
    kinds = &linked.kinds;
    QVERIFY(linked.isReady);
    const qsizetype before = linked.harness.transitions.size();
    QDateTime slept = QDateTime::currentDateTimeUtc();
    clock.wall += 30min;
    QTRY_COMPARE(linked.observations().value(0), u"Often: unobserved"_s);
    QVERIFY(qAbs(linked.harness.otherChanges.first().at.msecsTo(slept)) < 5'000);
    QCOMPARE(linked.harness.otherChanges.first().state.outcome, Outcome::Up);
    QTRY_COMPARE_WITH_TIMEOUT(linked.observations(), (QStringList{u"Often: unobserved"_s, u"Often: observed"_s}), 10'000);
    QVERIFY(kinds->runsOf(u"Often"_s) >= 2);
    QCOMPARE(linked.harness.transitions.size(), before);
    QVERIFY(linked.harness.connectivityChanges.isEmpty());
}

QTEST_GUILESS_MAIN(tst_EngineLink)

} // namespace EngineLinkTest

#include "tst_EngineLink.moc"
