// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/alert/Alert.h"
#include "app/alerting/AlertDeliveries.h"
#include "app/alerting/AlertDispatcher.h"
#include "async/WaitQueue.h"

#include <QCoroTask>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace AlertDispatcherTest {

using namespace Qt::StringLiterals;
using namespace watchkeeper;
using namespace std::chrono_literals;

//! Tests the path from state changes to deliveries, with a channel that only records its alerts.
class tst_AlertDispatcher : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void alertsRoundTrip();
    void refusesAlertsOfAnotherVersion();
    void sendsAnAlertOnceStored();
    void sendsEvenIfStoringIsNeverConfirmed();
    void doesNothingBeforeItIsStarted();
    void removesDeliveredAlerts();
    void retriesFailedAlertsInOrder();
    void dropsRefusedAlerts();
    void reportsFaultsOnce();
    void reportsTheCurrentFault();
    void clearsFaultsOfRemovedChannels_data();
    void clearsFaultsOfRemovedChannels();
    void reportsMissedRecipients();
    void targetsCanNameAlertRules();
    void reportsMissingRules();
    void aPausedChannelGetsNothing();
    void continuesAfterARestart();
    void correctingTheClockExpiresAlerts();
    void settingTheClockBackDelaysNoRetry();
    void settingTheClockBackDelaysNoAlertBeingStored();
    void settingTheClockBackDelaysNoGroup();
    void storesTheDigestOccasionally();
    void storesTheDigestOnShutdown();
    void removedTargetsNotifyNobody();
    void anUndoneRemovalSendsNothing_data();
    void anUndoneRemovalSendsNothing();
    void targetsRemovedBetweenRunsNotifyNobody_data();
    void targetsRemovedBetweenRunsNotifyNobody();
    void incompleteTargetsEndNothing();
    void sendsNothingAgainAfterARestart();
    void appliesAcknowledgementsRemovedBetweenRuns();
    void appliesAcknowledgementsMadeBetweenRuns();
    void offlineStateEndsInTheNextRun();
    void retriesAtOnceWhenBackOnline();
    void dropsAStoredStateThatArrivesLate();
    void editsApplyAtOnce();
    void damagedFileChangesNothing();
    void reportsEachNewDamage();
    void missingFileForgetsNothing();
    void fileDamagedAtTheStartForgetsNothing_data();
    void fileDamagedAtTheStartForgetsNothing();
    void sendsChangesMadeWhileTheFileWasDamaged();
    void sendsNothingUntilTheFileIsValid();
    void stopsAtOnce();

private:
    void writeFile(const QByteArray &channels = R"({"name":"x","provider":"command","command":"true"})",
                   const QByteArray &rule = R"({"name":"All","channels":["x"]})");
    void damageFile(const QByteArray &before = {});
    //! Opens a dispatcher with one target. \param stored  the data left by an earlier run
    void open(const StoredAlerts &stored = {});
    void reopen();
    AlertChanges change(Outcome before, Outcome after);
    TargetState down(bool isAcknowledged) const;
    void check(Outcome outcome);
    void passUndoTime();
    //! Returns whether the last line of the stored digest contains `text`.
    bool isStored(const QByteArray &text) const;
    //! Applies changes as the storage thread does.
    void keep(const AlertChanges &changes);
    void close();

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<AlertsStore> m_store;
    std::unique_ptr<AlertDispatcher> m_desk;
    StoredAlerts m_stored;
    QStringList m_delivered;
    Verdict::Code m_answer = Verdict::Code::Delivered;
    QString m_reason;
    QStringList m_missed;
    bool m_hangs = false;
    OutboxRetryPolicy m_patience;
    std::chrono::milliseconds m_elapsed{0};     //!< time added to both clocks by the test
    std::chrono::milliseconds m_clockOffset{0}; //!< offset of the wall clock
    Target m_target;
    QDateTime m_now;
};

namespace {

constexpr auto kPersonAndService = R"({"name":"x","provider":"command","command":"true"},
                                      {"name":"duty","provider":"pagerduty","key":"k"})";
constexpr auto kBoth = R"({"name":"All","channels":["x","duty"]})";
constexpr auto kAlwaysQuiet = R"({"name":"All","channels":["x"],"quietHours":{"from":"00:00","to":"00:00"}})";

QCoro::Task<Verdict> answer(Verdict::Code code, bool hangs, CancelToken token, QString why = {}, QStringList missed = {})
{
    if (hangs) {
        Event never;
        (void)co_await never.wait(token);
        co_return Verdict();
    }
    Verdict verdict(code, why);
    verdict.missed = missed;
    co_return verdict;
}

Alert fullAlert()
{
    Alert alert;
    alert.id = QUuid::createUuid();
    alert.problem = u"p"_s;
    alert.kind = AlertKind::FlappingEnd;
    alert.rule = u"r"_s;
    alert.targetId = QUuid::createUuid();
    alert.targetName = u"Shop “ä”"_s;
    alert.targetKind = u"http"_s;
    alert.address = u"https://shop.example"_s;
    alert.tags = QStringList{u"a"_s, u"b"_s};
    alert.others = QStringList{u"Mail"_s};
    alert.before = Outcome::Degraded;
    alert.after = Outcome::Down;
    alert.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    alert.since = QDateTime::fromMSecsSinceEpoch(1'700'000'000'001, Qt::UTC);
    alert.attempt = 3;
    alert.summary = u"s"_s;
    alert.message = u"m"_s;
    alert.title = u"t"_s;
    alert.text = u"line\nline"_s;
    return alert;
}

} // namespace

void tst_AlertDispatcher::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stored = {};
    m_delivered.clear();
    m_answer = Verdict::Code::Delivered;
    m_reason = u"Because."_s;
    m_missed.clear();
    m_hangs = false;
    m_patience = OutboxRetryPolicy();
    m_patience.retry.first = 1ms;
    m_patience.retry.ceiling = 2ms;
    m_elapsed = 0ms;
    m_clockOffset = 0ms;
    m_target = {};
    m_target.id = QUuid::createUuid();
    m_target.name = u"Shop"_s;
    m_now = QDateTime::currentDateTimeUtc();
    writeFile();
}

void tst_AlertDispatcher::cleanup()
{
    close();
}

void tst_AlertDispatcher::writeFile(const QByteArray &channels, const QByteArray &rule)
{
    QFile file(m_folder->filePath(u"alerts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"version":1,"channels":[)" + channels + R"(],"rules":[)" + rule + "]}");
}

void tst_AlertDispatcher::damageFile(const QByteArray &before)
{
    QFile file(m_folder->filePath(u"alerts.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(before + R"({"version":1,"channels":[)");
}

void tst_AlertDispatcher::open(const StoredAlerts &stored)
{
    const auto deliver = [this](const AlertChannel &channel, const Alert &alert, CancelToken token) {
        m_delivered.append(alertKindKey(alert.kind) + u" to "_s + channel.name);
        return answer(m_answer, m_hangs, std::move(token), m_reason, m_missed);
    };
    const Clock clock(
        [this] { return MonotonicTime(std::chrono::steady_clock::now().time_since_epoch()) + m_elapsed; },
        [this] { return std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch()) + m_elapsed + m_clockOffset; });
    m_store = std::make_unique<AlertsStore>(m_folder->filePath(u"alerts.json"_s));
    m_desk = std::make_unique<AlertDispatcher>(m_store.get(), deliver, m_patience, clock);
    connect(m_desk.get(), &AlertDispatcher::changesToStore, this, &tst_AlertDispatcher::keep);
    QSignalSpy ready(m_desk.get(), &AlertDispatcher::ready);
    m_desk->start();
    m_desk->setTargets({m_target});
    QVERIFY(!m_desk->isReady());
    m_desk->restore(stored);
    QVERIFY(m_desk->isReady() || ready.wait());
}

void tst_AlertDispatcher::reopen()
{
    close();
    const StoredAlerts kept = m_stored;
    open(kept);
}

void tst_AlertDispatcher::close()
{
    if (!m_desk)
        return;
    m_desk->stop();
    QTRY_VERIFY(m_desk->isStopped());
    m_desk.reset();
}

AlertChanges tst_AlertDispatcher::change(Outcome before, Outcome after)
{
    Transition transition;
    transition.targetId = m_target.id;
    transition.targetName = m_target.name;
    transition.before.known = true;
    transition.before.outcome = before;
    transition.after.known = true;
    transition.after.outcome = after;
    transition.after.hardOutcome = after;
    transition.after.hardSince = m_now;
    transition.after.since = m_now;
    transition.result.targetId = m_target.id;
    transition.result.outcome = after;
    transition.result.at = m_now;
    const AlertChanges changes = m_desk->applyTransitions({transition}, {{m_target.id, m_target.name, transition.after}});
    keep(changes);
    return changes;
}

void tst_AlertDispatcher::keep(const AlertChanges &changes)
{
    for (const DeliveryStep &step : changes.steps) {
        const auto same = [&step](const StoredDelivery &each) {
            return each.alert == step.delivery.alert && each.channel == step.delivery.channel;
        };
        const auto there = std::find_if(m_stored.deliveries.begin(), m_stored.deliveries.end(), same);
        if (step.isOver)
            m_stored.deliveries.removeIf(same);
        else if (there != m_stored.deliveries.end())
            *there = step.delivery;
        else
            m_stored.deliveries.append(step.delivery);
    }
    for (auto part = changes.parts.cbegin(); part != changes.parts.cend(); ++part) {
        if (part->isEmpty())
            m_stored.parts.remove(part.key());
        else
            m_stored.parts.insert(part.key(), *part);
    }
}

void tst_AlertDispatcher::alertsRoundTrip()
{
    const Alert alert = fullAlert();
    QCOMPARE(alertFromJson(toJson(alert)), alert);
    Alert plain;
    plain.id = QUuid::createUuid();
    QCOMPARE(alertFromJson(toJson(plain)), plain);
    OutboxEntry entry;
    entry.alert = alert;
    entry.channel = u"x"_s;
    entry.targets = {m_target.id, alert.targetId};
    entry.made = 5;
    entry.due = 7;
    entry.failures = 2;
    const auto again = outboxEntry(storedDelivery(entry));
    QVERIFY(again);
    QCOMPARE(again->alert, alert);
    QCOMPARE(again->targets, entry.targets);
    QCOMPARE(storedDelivery(*again), storedDelivery(entry));
}

void tst_AlertDispatcher::refusesAlertsOfAnotherVersion()
{
    QJsonObject json = toJson(fullAlert());
    json.insert("kind"_L1, u"telepathy"_s);
    QVERIFY(!alertFromJson(json));
    QVERIFY(!alertFromJson({}));
    StoredDelivery damaged;
    damaged.alert = QUuid::createUuid();
    damaged.data = "{";
    QVERIFY(!outboxEntry(damaged));
    StoredAlerts stored;
    stored.deliveries = {damaged};
    open(stored);
    QCOMPARE(m_delivered, QStringList());
}

//! The alert is sent only after it has been stored.
void tst_AlertDispatcher::sendsAnAlertOnceStored()
{
    open();
    const AlertChanges changes = change(Outcome::Up, Outcome::Down);
    QVERIFY(changes.number > 0);
    QCOMPARE(changes.steps.size(), 1);
    QVERIFY(!changes.parts.isEmpty());
    m_desk->setTargets({m_target}); // triggers sending immediately
    QCOMPARE(m_delivered, QStringList());
    m_desk->send(changes.number);
    QCOMPARE(m_delivered, QStringList{u"problem to x"_s});
}

//! If storing is never confirmed, the alert is still sent.
void tst_AlertDispatcher::sendsEvenIfStoringIsNeverConfirmed()
{
    open();
    change(Outcome::Up, Outcome::Down);
    QTRY_COMPARE_WITH_TIMEOUT(m_delivered, QStringList{u"problem to x"_s}, 15'000);
}

void tst_AlertDispatcher::doesNothingBeforeItIsStarted()
{
    AlertsStore store(m_folder->filePath(u"alerts.json"_s));
    AlertDispatcher desk(&store, {});
    desk.setTargets({m_target});
    Transition transition;
    transition.targetId = m_target.id;
    QVERIFY(desk.applyTransitions({transition}, {}).isEmpty());
}

void tst_AlertDispatcher::removesDeliveredAlerts()
{
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
    QCOMPARE(m_stored.parts.keys(), QStringList{u"rules"_s}); // a target that is up needs no state
}

void tst_AlertDispatcher::retriesFailedAlertsInOrder()
{
    m_answer = Verdict::Code::RetryLater;
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_delivered.size() >= 3);
    QVERIFY(m_stored.deliveries.first().failures >= 2);
    m_answer = Verdict::Code::Delivered;
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(m_delivered.last(), u"recovery to x"_s);
}

void tst_AlertDispatcher::dropsRefusedAlerts()
{
    m_answer = Verdict::Code::Refused;
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered.size(), 1);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0][1].toString(), u"The channel “x” rejected an alert: Because."_s);
}

void tst_AlertDispatcher::reportsFaultsOnce()
{
    m_answer = Verdict::Code::Broken;
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_delivered.size() >= 4);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0][0].toString(), u"x"_s);
    QVERIFY(!faults[0][1].toString().isEmpty());
    m_answer = Verdict::Code::Delivered;
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(faults[1][1].toString(), QString());
}

//! The first fault is an invalid token, the second one an invalid address.
void tst_AlertDispatcher::reportsTheCurrentFault()
{
    m_answer = Verdict::Code::Broken;
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(faults.size(), 1);
    m_reason = u"Nobody is there."_s;
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(faults[1][0].toString(), u"x"_s);
    QCOMPARE(faults[1][1].toString(), u"Alerts through “x” can't be delivered and are being retried: Nobody is there."_s);
}

void tst_AlertDispatcher::clearsFaultsOfRemovedChannels_data()
{
    QTest::addColumn<QByteArray>("channels");
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("removed") << QByteArray() << QByteArray();
    QTest::newRow("called otherwise") << QByteArray(R"({"name":"y","provider":"command","command":"true"})")
                                      << QByteArray(R"({"name":"All","channels":["y"]})");
    QTest::newRow("paused") << QByteArray(R"({"name":"x","provider":"command","command":"true","paused":true})")
                            << QByteArray(R"({"name":"All","channels":["x"]})");
}

void tst_AlertDispatcher::clearsFaultsOfRemovedChannels()
{
    QFETCH(QByteArray, channels);
    QFETCH(QByteArray, rule);
    m_answer = Verdict::Code::Refused;
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(faults.size(), 1);
    writeFile(channels, rule);
    QTRY_VERIFY(faults.size() > 1);
    QCOMPARE(faults[1][0].toString(), u"x"_s);
    QCOMPARE(faults[1][1].toString(), QString());
}

//! The alert reached only some of its recipients.
void tst_AlertDispatcher::reportsMissedRecipients()
{
    m_missed = QStringList{u"b@shop.example"_s};
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered.size(), 1);
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0][1].toString(), u"An alert through “x” didn't reach all recipients: Because."_s);
    m_missed.clear();
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(faults[1][1].toString(), QString());
}

//! The alert is sent even though the rule's filter doesn't match the target.
void tst_AlertDispatcher::targetsCanNameAlertRules()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})",
              R"({"name":"Mine","targets":"tag:nobody-has-it","channels":["x"]})");
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QVERIFY(m_stored.deliveries.isEmpty());
    close();
    m_target.alerts = {u"Mine"_s};
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
}

void tst_AlertDispatcher::reportsMissingRules()
{
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_target.alerts = {u"All"_s, u"Al"_s};
    m_desk->setTargets({m_target});
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults[0][0].toString(), QString());
    QCOMPARE(
        faults[0][1].toString(),
        u"Target “Shop” uses the alert rule “Al”, but this rule doesn't exist in alerts.json, so it sends no alerts. Did you mean “All”?"_s);
    m_desk->setTargets({m_target});
    QCOMPARE(faults.size(), 1); // the missing rule isn't reported again
    Target second = m_target;
    second.id = QUuid::createUuid();
    m_desk->setTargets({m_target, second});
    QCOMPARE(faults.size(), 2);
    QVERIFY2(faults[1][1].toString().endsWith(u"The same applies to 1 more target(s)."_s), qPrintable(faults[1][1].toString()));
    writeFile(R"({"name":"x","provider":"command","command":"true"})",
              R"({"name":"Al","channels":["x"]})"); // now the rule “All” is missing
    QTRY_COMPARE(faults.size(), 3);
    QVERIFY2(faults[2][1].toString().contains(u"“All”"_s), qPrintable(faults[2][1].toString()));
    m_target.alerts = {u"Al"_s};
    m_desk->setTargets({m_target});
    QCOMPARE(faults.size(), 4);
    QCOMPARE(faults[3][1].toString(), QString());
}

void tst_AlertDispatcher::aPausedChannelGetsNothing()
{
    writeFile(R"({"name":"x","provider":"command","command":"true","paused":true})");
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered, QStringList());
}

//! After a restart, undelivered alerts are sent exactly once.
void tst_AlertDispatcher::continuesAfterARestart()
{
    open();
    change(Outcome::Up, Outcome::Down); // stored, but not sent
    QCOMPARE(m_stored.deliveries.size(), 1);
    reopen();
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    reopen();
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s})); // a retry would have come first
}

//! After the clock is corrected, the alert expires as if it had been created at that moment.
void tst_AlertDispatcher::correctingTheClockExpiresAlerts()
{
    open();
    change(Outcome::Up, Outcome::Down); // stored, but not sent
    close();
    constexpr qint64 kDay = std::chrono::milliseconds(24h).count();
    m_stored.deliveries[0].made += kDay;
    m_stored.deliveries[0].due += kDay;
    m_answer = Verdict::Code::RetryLater;
    m_patience.maxAge = 50ms;
    const StoredAlerts kept = m_stored;
    open(kept);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
}

void tst_AlertDispatcher::settingTheClockBackDelaysNoRetry()
{
    m_answer = Verdict::Code::RetryLater;
    m_patience.retry.first = m_patience.retry.ceiling = 10min;
    m_clockOffset = 2h;
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(m_stored.deliveries.first().failures, 1);
    m_clockOffset = 0h;
    m_desk->send(0); // each call reads the clock
    QCOMPARE(m_delivered.size(), 1);
    m_elapsed = 12min;
    m_desk->send(0);
    QCOMPARE(m_delivered.size(), 2);
}

void tst_AlertDispatcher::settingTheClockBackDelaysNoAlertBeingStored()
{
    m_clockOffset = 2h;
    open();
    const AlertChanges changes = change(Outcome::Up, Outcome::Down);
    m_clockOffset = 0h;
    m_desk->setTargets({m_target});
    QCOMPARE(m_delivered, QStringList());
    m_desk->send(changes.number);
    QCOMPARE(m_delivered, QStringList{u"problem to x"_s});
}

void tst_AlertDispatcher::settingTheClockBackDelaysNoGroup()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})", R"({"name":"All","channels":["x"],"grouping":"10m"})");
    m_clockOffset = 2h;
    open();
    QVERIFY(change(Outcome::Up, Outcome::Down).steps.isEmpty());
    m_clockOffset = 0h;
    m_desk->send(0);
    QVERIFY(m_stored.deliveries.isEmpty());
    m_elapsed = 11min;
    m_desk->send(0);
    QCOMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
}

bool tst_AlertDispatcher::isStored(const QByteArray &text) const
{
    const QByteArray part = m_stored.parts.value(u"rule/All"_s);
    const qsizetype last = part.lastIndexOf("\"text\"");
    return last >= 0 && part.indexOf(text, last) > 0;
}

//! Each write stores the entire digest, so not every change triggers a write.
void tst_AlertDispatcher::storesTheDigestOccasionally()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})", kAlwaysQuiet);
    open();
    change(Outcome::Up, Outcome::Down);
    QVERIFY2(isStored("Shop: Down"), "the first at once");
    for (int i = 0; i < 10; ++i) {
        QVERIFY(!change(Outcome::Down, Outcome::Up).parts.contains(u"rule/All"_s));
        QVERIFY(!change(Outcome::Up, Outcome::Down).parts.contains(u"rule/All"_s));
    }
    QVERIFY(!change(Outcome::Down, Outcome::Up).parts.contains(u"rule/All"_s));
    m_elapsed += 6s;
    m_desk->send(0); // each call reads the clock
    QVERIFY(isStored("Shop: up again"));
}

void tst_AlertDispatcher::storesTheDigestOnShutdown()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})", kAlwaysQuiet);
    open();
    change(Outcome::Up, Outcome::Down);
    change(Outcome::Down, Outcome::Up);
    QVERIFY(isStored("Shop: Down"));
    m_desk->stop();
    QVERIFY(isStored("Shop: up again"));
    change(Outcome::Up, Outcome::Down);
    QVERIFY2(isStored("Shop: Down"), "what is still taken, too");
}

//! The person who removes a target knows. The incident in the service is closed a minute later, because the removal may be undone.
void tst_AlertDispatcher::removedTargetsNotifyNobody()
{
    writeFile(kPersonAndService, kBoth);
    open();
    const quint64 number = change(Outcome::Up, Outcome::Down).number;
    m_desk->send(number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered, (QStringList{u"problem to x"_s, u"problem to duty"_s}));
    m_desk->setTargets({});
    QVERIFY(m_stored.deliveries.isEmpty());
    passUndoTime();
    QCOMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(number + 1);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_delivered.sliced(2), QStringList{u"recovery to duty"_s});
    QCOMPARE(m_stored.parts.keys(), QStringList{u"rules"_s});
}

void tst_AlertDispatcher::anUndoneRemovalSendsNothing_data()
{
    QTest::addColumn<bool>("isLate");
    QTest::newRow("soon") << false;
    QTest::newRow("after the incident was closed") << true;
}

void tst_AlertDispatcher::anUndoneRemovalSendsNothing()
{
    QFETCH(bool, isLate);
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    const auto parts = m_stored.parts;
    m_desk->setTargets({});
    QCOMPARE(m_stored.parts.size(), parts.size()); // kept in case the program ends now
    if (isLate)
        passUndoTime();
    m_desk->setTargets({m_target});
    m_desk->applyStoredStates({{m_target.id, m_target.name, down(false)}});
    check(Outcome::Down);
    passUndoTime();
    QVERIFY(m_stored.deliveries.isEmpty());
    QCOMPARE(m_stored.parts.keys(), parts.keys());
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
}

void tst_AlertDispatcher::targetsRemovedBetweenRunsNotifyNobody_data()
{
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("at the start") << false;
    QTest::newRow("once the rules are known") << true;
}

void tst_AlertDispatcher::targetsRemovedBetweenRunsNotifyNobody()
{
    QFETCH(bool, isDamaged);
    writeFile(kPersonAndService, kBoth);
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    m_target.id = QUuid::createUuid();
    if (isDamaged)
        damageFile();
    reopen();
    if (isDamaged) {
        passUndoTime();
        QVERIFY(m_stored.deliveries.isEmpty());
        QVERIFY(m_stored.parts.size() > 1);
        QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
        writeFile(kPersonAndService, kBoth);
        QVERIFY(faults.wait());
    }
    passUndoTime();
    QTRY_COMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(1);
    QTRY_COMPARE(m_delivered.sliced(2), QStringList{u"recovery to duty"_s});
    QCOMPARE(m_stored.parts.keys(), QStringList{u"rules"_s});
}

//! Until the file is fixed, a backup of targets.json is used, which doesn't contain the target.
void tst_AlertDispatcher::incompleteTargetsEndNothing()
{
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    const auto parts = m_stored.parts;
    m_desk->setTargets({}, false);
    QCOMPARE(m_stored.parts, parts);
    m_desk->setTargets({m_target});
    QVERIFY(m_stored.deliveries.isEmpty());
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
}

void tst_AlertDispatcher::sendsNothingAgainAfterARestart()
{
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    reopen();
    QCOMPARE(change(Outcome::Up, Outcome::Down).steps.size(), 0); // down as before the restart
    const AlertChanges recovery = change(Outcome::Down, Outcome::Up);
    QCOMPARE(recovery.steps.size(), 1);
    m_desk->send(recovery.number);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
}

//! The connection is lost in the first run and restored in the second. An alert is sent when it returns, and again at the next
//! loss.
void tst_AlertDispatcher::offlineStateEndsInTheNextRun()
{
    ConnectivityChange lost;
    lost.isOnline = false;
    ConnectivityChange first;
    first.isFirst = true;
    open();
    m_desk->applyConnectivity(first); // doesn't trigger an alert
    m_desk->applyConnectivity(lost);
    m_desk->send(1);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    reopen();
    m_desk->applyConnectivity(first);
    m_desk->send(1);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    m_desk->applyConnectivity(lost);
    m_desk->send(2);
    QTRY_COMPARE(m_delivered, (QStringList{u"link-lost to x"_s, u"link-back to x"_s, u"link-lost to x"_s}));
}

//! When back online, alerts are sent without waiting for the retry interval, which may have grown to half an hour.
void tst_AlertDispatcher::retriesAtOnceWhenBackOnline()
{
    open();
    m_answer = Verdict::Code::RetryLater;
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(m_delivered.size(), 1);
    ConnectivityChange lost;
    lost.isOnline = false;
    m_desk->applyConnectivity(lost);
    m_answer = Verdict::Code::Delivered;
    m_desk->applyConnectivity(ConnectivityChange());
    QTRY_COMPARE(m_delivered.count(u"problem to x"_s), 2);
}

TargetState tst_AlertDispatcher::down(bool isAcknowledged) const
{
    TargetState state;
    state.known = state.hard = true;
    state.outcome = Outcome::Down;
    state.hardOutcome = Outcome::Down;
    state.since = state.hardSince = m_now;
    if (isAcknowledged)
        state.acknowledged = Acknowledgement{u"Ann"_s, u"on it"_s, m_now, std::nullopt, false};
    return state;
}

void tst_AlertDispatcher::check(Outcome outcome)
{
    Result result;
    result.targetId = m_target.id;
    result.at = QDateTime::currentDateTimeUtc();
    result.outcome = outcome;
    m_desk->applyResults({result});
}

//! Lets so much time pass that a removal counts as final.
void tst_AlertDispatcher::passUndoTime()
{
    m_elapsed += 61s;
    m_desk->send(0); // each call reads the clock
}

//! While no program was monitoring, the acknowledgement was removed on the command line. The reminder that the acknowledgement
//! had suppressed is now due.
void tst_AlertDispatcher::appliesAcknowledgementsRemovedBetweenRuns()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})", R"({"name":"All","channels":["x"],"repeatEvery":"1h"})");
    open();
    change(Outcome::Up, Outcome::Down);
    m_desk->send(1);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    m_desk->applyStates({{m_target.id, m_target.name, m_now, down(true), StateAspect::Acknowledgement}});
    reopen();
    m_desk->applyStoredStates({{m_target.id, m_target.name, down(false)}});
    QVERIFY(m_stored.deliveries.isEmpty()); // the target hasn't been checked
    check(Outcome::Down);
    QTRY_COMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"reminder to x"_s}));
}

void tst_AlertDispatcher::appliesAcknowledgementsMadeBetweenRuns()
{
    writeFile(R"({"name":"x","provider":"command","command":"true"})",
              R"({"name":"All","channels":["x"],"on":["down","acknowledged"]})");
    open();
    change(Outcome::Up, Outcome::Down);
    m_desk->send(1);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    reopen();
    m_desk->applyStoredStates({{m_target.id, m_target.name, down(true)}});
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"acknowledged to x"_s}));
    reopen(); // the acknowledgement is reported once
    m_desk->applyStoredStates({{m_target.id, m_target.name, down(true)}});
    check(Outcome::Down);
    QVERIFY(m_stored.deliveries.isEmpty());
}

//! The stored state of the rules arrives too late and is dropped. Undelivered alerts are sent.
void tst_AlertDispatcher::dropsAStoredStateThatArrivesLate()
{
    open();
    change(Outcome::Up, Outcome::Down);
    const StoredAlerts kept = m_stored;
    close();
    const auto deliver = [this](const AlertChannel &, const Alert &alert, CancelToken token) {
        m_delivered.append(alert.id.toString());
        return answer(m_answer, false, std::move(token));
    };
    m_store = std::make_unique<AlertsStore>(m_folder->filePath(u"alerts.json"_s));
    m_desk = std::make_unique<AlertDispatcher>(m_store.get(), deliver, m_patience);
    connect(m_desk.get(), &AlertDispatcher::changesToStore, this, &tst_AlertDispatcher::keep);
    m_desk->start();
    m_desk->setTargets({m_target});
    change(Outcome::Down, Outcome::Up);
    m_desk->restore(kept);
    QTRY_COMPARE(m_delivered, QStringList{kept.deliveries.first().alert.toString()});
    QCOMPARE(m_stored.parts.keys(), QStringList{u"rules"_s});
}

//! An edit takes effect without a restart.
void tst_AlertDispatcher::editsApplyAtOnce()
{
    writeFile({}, {});
    open();
    QVERIFY(change(Outcome::Up, Outcome::Down).steps.isEmpty());
    writeFile();
    QTRY_COMPARE(m_stored.deliveries.size(), 1); // the target is still down, and no alert has been sent
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    writeFile(R"({"name":"y","provider":"command","command":"true"})", R"({"name":"Other","channels":["y"]})");
    QTRY_COMPARE(m_stored.deliveries.size(), 1); // the new rule hasn't sent any alert
    m_desk->send(2);
    QTRY_COMPARE(m_delivered.last(), u"problem to y"_s);
}

void tst_AlertDispatcher::damagedFileChangesNothing()
{
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    damageFile();
    QTRY_COMPARE(faults.size(), 1);
    QVERIFY2(faults[0][1].toString().startsWith(u"alerts.json has errors: "_s), qPrintable(faults[0][1].toString()));
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
    writeFile();
    QTRY_COMPARE(faults.size(), 2);
    QCOMPARE(faults[1][1].toString(), QString());
}

//! A user who fixes the file line by line sees the next error.
void tst_AlertDispatcher::reportsEachNewDamage()
{
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    damageFile();
    QTRY_COMPARE(faults.size(), 1);
    damageFile("\n\n");
    QTRY_COMPARE(faults.size(), 2);
    QVERIFY(faults[1][1].toString().startsWith(u"alerts.json has errors: "_s));
    QVERIFY(faults[1][1].toString() != faults[0][1].toString());
}

//! Some editors and users move the old file away before they save the new one.
void tst_AlertDispatcher::missingFileForgetsNothing()
{
    open();
    QSignalSpy faults(m_desk.get(), &AlertDispatcher::faultChanged);
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    const auto parts = m_stored.parts;
    QVERIFY(!parts.isEmpty());
    QVERIFY(QFile::remove(m_folder->filePath(u"alerts.json"_s)));
    QTRY_COMPARE(faults.size(), 1);
    QVERIFY2(faults[0][1].toString().startsWith(u"alerts.json is missing. "_s), qPrintable(faults[0][1].toString()));
    QCOMPARE(m_stored.parts, parts);
    writeFile();
    QTRY_COMPARE(faults.last()[1].toString(), QString());
    m_desk->send(change(Outcome::Down, Outcome::Up).number);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s})); // each alert is sent once
    QTRY_COMPARE(m_stored.parts.keys(), QStringList{u"rules"_s});
}

void tst_AlertDispatcher::fileDamagedAtTheStartForgetsNothing_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("same rule") << QByteArray(R"({"name":"All","channels":["x"]})");
    QTest::newRow("renamed rule") << QByteArray(R"({"name":"Everything","channels":["x"]})");
}

//! Once the file is fixed, earlier alerts are treated as sent. A recovery is sent for problems that have ended.
void tst_AlertDispatcher::fileDamagedAtTheStartForgetsNothing()
{
    QFETCH(QByteArray, rule);
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    const auto sentAlerts = [this] {
        return QJsonDocument::fromJson(m_stored.parts.value(u"target/"_s + m_target.id.toString(QUuid::WithoutBraces)))
            .object()
            .value(u"cases"_s);
    };
    const QJsonValue sent = sentAlerts();
    QVERIFY(sent.isObject());
    damageFile();
    reopen();
    QCOMPARE(change(Outcome::Down, Outcome::Up).steps.size(), 0); // channels and recipients are unknown
    QCOMPARE(sentAlerts(), sent);                                 // kept for the recovery alert
    writeFile(R"({"name":"x","provider":"command","command":"true"})", rule);
    QTRY_COMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
    QTRY_COMPARE(m_stored.parts.keys(), QStringList{u"rules"_s});
}

//! The state changes while the rules are unknown. When the next run has read the rules, it sends alerts for this change
//! and for the next problem.
void tst_AlertDispatcher::sendsChangesMadeWhileTheFileWasDamaged()
{
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
    damageFile();
    reopen();
    change(Outcome::Down, Outcome::Up);
    writeFile();
    reopen();
    m_desk->applyStoredStates({});
    QTRY_COMPARE(m_stored.deliveries.size(), 1);
    m_desk->send(1);
    QTRY_COMPARE(m_delivered, (QStringList{u"problem to x"_s, u"recovery to x"_s}));
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QTRY_COMPARE(m_delivered.size(), 3);
    QCOMPARE(m_delivered.last(), u"problem to x"_s);
}

//! Until the channels are known, alerts from an earlier run wait.
void tst_AlertDispatcher::sendsNothingUntilTheFileIsValid()
{
    open();
    change(Outcome::Up, Outcome::Down); // stored, but not sent
    damageFile();
    reopen();
    QCOMPARE(m_stored.deliveries.size(), 1);
    QCOMPARE(m_stored.deliveries.first().failures, 0);
    writeFile();
    QTRY_COMPARE(m_delivered, QStringList{u"problem to x"_s});
    QTRY_VERIFY(m_stored.deliveries.isEmpty());
}

//! If an alert is interrupted while it is being sent, the next run sends it.
void tst_AlertDispatcher::stopsAtOnce()
{
    m_hangs = true;
    open();
    m_desk->send(change(Outcome::Up, Outcome::Down).number);
    QCOMPARE(m_delivered.size(), 1);
    const QList<StoredDelivery> before = m_stored.deliveries;
    QSignalSpy stopped(m_desk.get(), &AlertDispatcher::stopped);
    m_desk->stop();
    QVERIFY(m_desk->isStopped() || stopped.wait(1'000));
    QCOMPARE(m_stored.deliveries, before);
    QCOMPARE(change(Outcome::Down, Outcome::Up).steps.size(), 1); // changes are still stored
    QCOMPARE(m_delivered.size(), 1);
}

QTEST_GUILESS_MAIN(tst_AlertDispatcher)

} // namespace AlertDispatcherTest

#include "tst_AlertDispatcher.moc"
