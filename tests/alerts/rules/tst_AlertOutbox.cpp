// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/rules/AlertOutbox.h"
#include "support/CpuClock.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace AlertOutboxTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

namespace {

const TargetId kA = QUuid::createUuidV5(QUuid(), u"A"_s);
const TargetId kB = QUuid::createUuidV5(QUuid(), u"B"_s);
constexpr qint64 kSecond = 1'000;
constexpr qint64 kDay = 86'400'000;

Alert alertOf(AlertKind kind, const QString &problem, int number = 0)
{
    Alert alert;
    alert.kind = kind;
    alert.problem = problem;
    alert.rule = u"R"_s;
    alert.id = QUuid::createUuidV5(QUuid(), alertKindKey(kind) + problem + QString::number(number));
    return alert;
}

QString shown(const std::optional<OutboxEntry> &entry)
{
    return entry ? u"%1 %2 to %3"_s.arg(alertKindKey(entry->alert.kind), entry->alert.problem, entry->channel) : QString();
}

void end(AlertOutbox *outbox, const OutboxEntry &entry, OutboxResult round, qint64 now, qint64 after = 0)
{
    outbox->finishAttempt(entry.alert.id, entry.channel, round, now, after, 0.5); // no jitter: the random value is the middle
}

//! Finds the next alert by walking through all of them, oldest first: slow, but obviously correct.
class SimpleOutbox
{
public:
    SimpleOutbox(const AlertOutbox &outbox, qint64 lasts)
        : m_entries(outbox.entries())
        , m_maxAge(lasts)
    {
        QHash<QString, QSet<TargetId>> busy;
        QHash<QString, int> underWay;
        for (const OutboxEntry &entry : m_entries) {
            QSet<TargetId> targets(entry.targets.begin(), entry.targets.end());
            if (targets.isEmpty())
                targets.insert(TargetId());
            m_isFirst.append(!busy[entry.channel].intersects(targets));
            busy[entry.channel] += targets;
            underWay[entry.channel] += entry.isBeingDelivered ? 1 : 0;
        }
        for (qsizetype i = 0; i < m_entries.size(); ++i)
            m_isFirst[i] = m_isFirst[i] && underWay.value(m_entries[i].channel) < 8;
    }

    QString next(qint64 now) const
    {
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            const OutboxEntry &entry = m_entries[i];
            if (m_isFirst[i] && !entry.isBeingDelivered && entry.due <= now && entry.made + m_maxAge > now)
                return idOf(entry);
        }
        return {};
    }
    QStringList expired(qint64 now) const
    {
        QStringList ids;
        for (const OutboxEntry &entry : m_entries) {
            if (!entry.isBeingDelivered && entry.made + m_maxAge <= now)
                ids.append(idOf(entry));
        }
        return ids;
    }
    std::optional<qint64> nextDueTime() const
    {
        std::optional<qint64> next;
        for (qsizetype i = 0; i < m_entries.size(); ++i) {
            const OutboxEntry &entry = m_entries[i];
            const qint64 expiry = entry.made + m_maxAge;
            const qint64 at = m_isFirst[i] ? std::min(entry.due, expiry) : expiry;
            if (!entry.isBeingDelivered)
                next = std::min(next.value_or(at), at);
        }
        return next;
    }

    static QString idOf(const OutboxEntry &entry) { return entry.alert.id.toString() + entry.channel; }

private:
    QList<OutboxEntry> m_entries;
    QList<bool> m_isFirst; //!< for each entry, whether it is the first in all its queues and its channel has a free slot
    qint64 m_maxAge;
};

//! Adds a random alert. Uses only a few targets and problems, so that alerts block each other.
void addRandomAlert(AlertOutbox *outbox, QRandomGenerator *dice, int number, qint64 now)
{
    const AlertKind kind = QList<AlertKind>{AlertKind::Problem, AlertKind::Reminder, AlertKind::Recovery}[dice->bounded(3)];
    QList<TargetId> targets;
    for (int i = dice->bounded(4); i > 0; --i)
        targets.append(QUuid::createUuidV5(QUuid(), QString::number(dice->bounded(24))));
    outbox->put(alertOf(kind, QString::number(dice->bounded(30)), number), dice->bounded(2) == 0 ? u"x"_s : u"y"_s, targets,
                now);
}

} // namespace

class tst_AlertOutbox : public QObject
{
    Q_OBJECT

private slots:
    void keepsOrderPerTarget();
    void otherTargetsAndChannelsDoNotWait();
    void sendsEightAtATimePerChannel();
    void groupAlertWaitsForEachOfItsTargets();
    void recoveryReplacesItsProblem();
    void recoveryReplacesNoOtherAlert();
    void doesNotReplaceAnAlertBeingSent();
    void ignoresDuplicates();
    void retriesAfterGrowingPauses();
    void retriesAtOnceWhenBackOnline();
    void keepsARequestedPauseWhenBackOnline();
    void expiresOldAlerts();
    void dropsRefusedAlerts();
    void returnsTheEntryToRetry();
    void keepsOrderAfterRemovals();
    void continuesAfterARestart();
    void settingTheClockBackDelaysNothing();
    void matchesASimpleModel_data();
    void matchesASimpleModel();
    void handlesThousandsQuickly();
};

void tst_AlertOutbox::keepsOrderPerTarget()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::FlappingStart, u"p"_s), u"x"_s, {kA}, 0);
    const auto first = outbox.takeNext(0);
    QCOMPARE(shown(first), u"problem p to x"_s);
    QVERIFY(!outbox.takeNext(0));
    end(&outbox, *first, OutboxResult::RetryLater, 0);
    QVERIFY(!outbox.takeNext(kSecond)); // the second alert doesn't overtake the waiting first one
    const auto again = outbox.takeNext(30 * kSecond);
    QCOMPARE(shown(again), u"problem p to x"_s);
    end(&outbox, *again, OutboxResult::DeliveryConfirmed, 31 * kSecond);
    QCOMPARE(shown(outbox.takeNext(31 * kSecond)), u"flapping-start p to x"_s);
}

void tst_AlertOutbox::otherTargetsAndChannelsDoNotWait()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"y"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"q"_s), u"x"_s, {kB}, 0);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem p to x"_s);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem p to y"_s);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem q to x"_s);
    QVERIFY(!outbox.takeNext(0));
    QCOMPARE(outbox.nextDueTime(), std::nullopt); // all are being sent
}

//! A channel without free slots doesn't delay other channels.
void tst_AlertOutbox::sendsEightAtATimePerChannel()
{
    AlertOutbox outbox;
    for (int i = 0; i < 9; ++i)
        outbox.put(alertOf(AlertKind::Problem, QString::number(i)), u"x"_s, {QUuid::createUuid()}, 0);
    const auto first = outbox.takeNext(0);
    for (int i = 1; i < 8; ++i)
        QCOMPARE(shown(outbox.takeNext(0)), u"problem %1 to x"_s.arg(i));
    QVERIFY(!outbox.takeNext(0));
    QVERIFY(outbox.nextDueTime().value() > kSecond); // nothing is due until a delivery ends
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"y"_s, {kA}, 0);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem p to y"_s);
    end(&outbox, *first, OutboxResult::DeliveryConfirmed, 0);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem 8 to x"_s);
}

void tst_AlertOutbox::groupAlertWaitsForEachOfItsTargets()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kB}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"q"_s), u"x"_s, {kA, kB}, 0);
    outbox.put(alertOf(AlertKind::ConnectivityLost, u"l"_s), u"x"_s, {}, 0);
    outbox.put(alertOf(AlertKind::ConnectivityRestored, u"l"_s), u"x"_s, {}, 0);
    QCOMPARE(shown(outbox.takeNext(0)), u"problem p to x"_s);
    QCOMPARE(shown(outbox.takeNext(0)), u"link-lost l to x"_s);
    QVERIFY(!outbox.takeNext(0));
}

void tst_AlertOutbox::recoveryReplacesItsProblem()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Reminder, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"y"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"q"_s), u"x"_s, {kB}, 0);
    const QList<OutboxEntry> folded = outbox.put(alertOf(AlertKind::Recovery, u"p"_s), u"x"_s, {kA}, kSecond);
    QCOMPARE(folded.size(), 2);
    QCOMPARE(outbox.entries().size(), 3);
    QCOMPARE(shown(outbox.takeNext(kSecond)), u"problem p to y"_s);
    QCOMPARE(shown(outbox.takeNext(kSecond)), u"problem q to x"_s);
    QCOMPARE(shown(outbox.takeNext(kSecond)), u"recovery p to x"_s);
}

//! A recovery replaces no alert of another rule, kind or channel, and no alert that is added after it.
void tst_AlertOutbox::recoveryReplacesNoOtherAlert()
{
    AlertOutbox outbox;
    Alert ofOther = alertOf(AlertKind::Problem, u"p"_s);
    ofOther.rule = u"S"_s;
    outbox.put(ofOther, u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::FlappingStart, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Reminder, u"p"_s, 1), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Reminder, u"p"_s, 2), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"y"_s, {kA}, 0);
    const QList<OutboxEntry> folded = outbox.put(alertOf(AlertKind::Recovery, u"p"_s), u"x"_s, {kA}, 0);
    QCOMPARE(folded.size(), 2);
    QCOMPARE(folded[0].alert.id, alertOf(AlertKind::Reminder, u"p"_s, 1).id);
    QCOMPARE(folded[1].alert.id, alertOf(AlertKind::Reminder, u"p"_s, 2).id);
    outbox.put(alertOf(AlertKind::Reminder, u"p"_s, 1), u"x"_s, {kA}, 0); // the replaced reminder can be added again
    QStringList left;
    for (const OutboxEntry &entry : outbox.entries())
        left.append(shown(entry));
    QCOMPARE(left,
             (QStringList{u"problem p to x"_s, u"flapping-start p to x"_s, u"problem p to y"_s, u"recovery p to x"_s,
                          u"reminder p to x"_s}));
}

void tst_AlertOutbox::doesNotReplaceAnAlertBeingSent()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    const auto problem = outbox.takeNext(0);
    QVERIFY(outbox.put(alertOf(AlertKind::Recovery, u"p"_s), u"x"_s, {kA}, 0).isEmpty());
    QVERIFY(!outbox.takeNext(0));
    end(&outbox, *problem, OutboxResult::DeliveryConfirmed, 0);
    QCOMPARE(shown(outbox.takeNext(0)), u"recovery p to x"_s);
}

void tst_AlertOutbox::ignoresDuplicates()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, kSecond);
    OutboxEntry kept;
    kept.alert = alertOf(AlertKind::Problem, u"p"_s);
    kept.channel = u"x"_s;
    outbox.restore(kept);
    QCOMPARE(outbox.entries().size(), 1);
    QCOMPARE(outbox.entries().first().made, 0);
}

void tst_AlertOutbox::retriesAfterGrowingPauses()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    QList<qint64> pauses;
    qint64 now = 0;
    for (int i = 0; i < 9; ++i) {
        const auto entry = outbox.takeNext(now);
        QVERIFY(entry);
        end(&outbox, *entry, OutboxResult::RetryLater, now);
        const qint64 due = *outbox.nextDueTime();
        QVERIFY(!outbox.takeNext(due - 1));
        pauses.append((due - now) / kSecond);
        now = due;
    }
    QCOMPARE(pauses, (QList<qint64>{30, 60, 120, 240, 480, 960, 1'800, 1'800, 1'800}));
}

void tst_AlertOutbox::retriesAtOnceWhenBackOnline()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    qint64 now = 0;
    for (int i = 0; i < 5; ++i) {
        now = *outbox.nextDueTime();
        end(&outbox, *outbox.takeNext(now), OutboxResult::RetryLater, now);
    }
    QVERIFY(!outbox.takeNext(now + 400 * kSecond));
    outbox.retryNow(now);
    const auto entry = outbox.takeNext(now);
    QVERIFY(entry);
    outbox.retryNow(now); // no effect on an alert that is being sent
    QVERIFY(!outbox.takeNext(now));
    end(&outbox, *entry, OutboxResult::RetryLater, now);
    QCOMPARE(*outbox.nextDueTime() - now, 30 * kSecond); // the retry intervals start over
}

void tst_AlertOutbox::keepsARequestedPauseWhenBackOnline()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    end(&outbox, *outbox.takeNext(0), OutboxResult::RetryLater, 0, 3'600 * kSecond);
    QCOMPARE(outbox.nextDueTime(), std::optional<qint64>(3'600 * kSecond));
    outbox.retryNow(kSecond);
    QCOMPARE(outbox.nextDueTime(), std::optional<qint64>(3'600 * kSecond));
}

void tst_AlertOutbox::expiresOldAlerts()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    outbox.put(alertOf(AlertKind::FlappingStart, u"p"_s), u"x"_s, {kA}, kSecond);
    const auto underWay = outbox.takeNext(kDay - 1);
    QVERIFY(underWay);
    QVERIFY(outbox.takeExpired(kDay).isEmpty()); // the alert may still arrive
    end(&outbox, *underWay, OutboxResult::RetryLater, kDay);
    QVERIFY(!outbox.takeNext(kDay + 3'600 * kSecond));
    QCOMPARE(outbox.takeExpired(kDay).size(), 1);
    QCOMPARE(shown(outbox.takeNext(kDay)), u"flapping-start p to x"_s);
}

void tst_AlertOutbox::dropsRefusedAlerts()
{
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    end(&outbox, *outbox.takeNext(0), OutboxResult::DeliveryAbandoned, 0);
    QVERIFY(outbox.entries().isEmpty());
}

void tst_AlertOutbox::returnsTheEntryToRetry()
{
    AlertOutbox outbox;
    const Alert alert = alertOf(AlertKind::Problem, u"p"_s);
    outbox.put(alert, u"x"_s, {kA}, 0);
    outbox.takeNext(0);
    const auto left = outbox.finishAttempt(alert.id, u"x"_s, OutboxResult::RetryLater, 0, 0, 0.5);
    QVERIFY(left);
    QCOMPARE(left->failures, 1);
    QCOMPARE(left->due, 30 * kSecond);
    QVERIFY(!left->isBeingDelivered);
    QVERIFY(!outbox.finishAttempt(alert.id, u"y"_s, OutboxResult::RetryLater, 0, 0, 0.5)); // not pending for this channel
    outbox.takeNext(30 * kSecond);
    QVERIFY(!outbox.finishAttempt(alert.id, u"x"_s, OutboxResult::DeliveryConfirmed, 30 * kSecond, 0, 0.5));
    QVERIFY(!outbox.finishAttempt(alert.id, u"x"_s, OutboxResult::RetryLater, 30 * kSecond, 0, 0.5)); // the delivery has ended
}

//! Removes alerts from the middle of the queue in several ways.
void tst_AlertOutbox::keepsOrderAfterRemovals()
{
    AlertOutbox outbox;
    for (int i = 0; i < 6; ++i)
        outbox.put(alertOf(AlertKind::Problem, QString::number(i)), u"x"_s, {QUuid::createUuid()}, i);
    outbox.takeNext(kSecond);
    end(&outbox, *outbox.takeNext(kSecond), OutboxResult::DeliveryConfirmed, kSecond);           // removes the second
    QCOMPARE(outbox.put(alertOf(AlertKind::Recovery, u"3"_s), u"x"_s, {kA}, kSecond).size(), 1); // removes the fourth
    QCOMPARE(outbox.takeExpired(kDay + 2).size(), 1); // removes the third; the first may still arrive
    outbox.put(alertOf(AlertKind::Problem, u"1"_s), u"x"_s, {kB}, kSecond);
    QStringList left;
    for (const OutboxEntry &entry : outbox.entries())
        left.append(shown(entry));
    QCOMPARE(left,
             (QStringList{u"problem 0 to x"_s, u"problem 4 to x"_s, u"problem 5 to x"_s, u"recovery 3 to x"_s,
                          u"problem 1 to x"_s}));
}

void tst_AlertOutbox::continuesAfterARestart()
{
    AlertOutbox before;
    before.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, 0);
    before.put(alertOf(AlertKind::Recovery, u"q"_s), u"x"_s, {kB}, kSecond);
    end(&before, *before.takeNext(0), OutboxResult::RetryLater, 0);
    before.takeNext(kSecond); // killed while sending: the alert is sent again
    AlertOutbox after;
    for (const OutboxEntry &entry : before.entries())
        after.restore(entry);
    QCOMPARE(shown(after.takeNext(kSecond)), u"recovery q to x"_s);
    QVERIFY(!after.takeNext(kSecond));
    QCOMPARE(shown(after.takeNext(30 * kSecond)), u"problem p to x"_s);
}

void tst_AlertOutbox::settingTheClockBackDelaysNothing()
{
    constexpr qint64 kStep = 2 * 3'600 * kSecond;
    AlertOutbox outbox;
    outbox.put(alertOf(AlertKind::Problem, u"p"_s), u"x"_s, {kA}, kStep);
    outbox.put(alertOf(AlertKind::Problem, u"q"_s), u"x"_s, {kB}, kStep);
    outbox.put(alertOf(AlertKind::Problem, u"r"_s), u"y"_s, {kA}, kStep);
    end(&outbox, *outbox.takeNext(kStep), OutboxResult::RetryLater, kStep);
    const auto underWay = outbox.takeNext(kStep + 10 * kSecond);
    QCOMPARE(shown(underWay), u"problem q to x"_s);
    outbox.handleClockSetBack(10 * kSecond, kStep);
    QCOMPARE(shown(outbox.takeNext(10 * kSecond)), u"problem r to y"_s); // the alert was due
    QCOMPARE(outbox.nextDueTime(), std::optional<qint64>(30 * kSecond));
    QCOMPARE(shown(outbox.takeNext(30 * kSecond)), u"problem p to x"_s);
    end(&outbox, *underWay, OutboxResult::RetryLater, 30 * kSecond);
    QCOMPARE(outbox.takeExpired(kDay + 10 * kSecond).size(), 1); // its age counts from the moment when the clock was set back
}

void tst_AlertOutbox::matchesASimpleModel_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 6; ++seed)
        QTest::newRow(qPrintable(u"seed %1"_s.arg(seed))) << seed;
}

//! After random operations in any order, with a clock that jumps, the order equals that of PlainWalk.
void tst_AlertOutbox::matchesASimpleModel()
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    OutboxRetryPolicy retryPolicy;
    retryPolicy.retry.first = std::chrono::seconds(5);
    retryPolicy.retry.ceiling = std::chrono::seconds(40);
    retryPolicy.maxAge = std::chrono::minutes(3);
    AlertOutbox outbox(retryPolicy);
    QList<OutboxEntry> underWay;
    qint64 now = kDay;
    for (int step = 0; step < 2'500; ++step) {
        const SimpleOutbox plain(outbox, std::chrono::milliseconds(retryPolicy.maxAge).count());
        QCOMPARE(outbox.nextDueTime(), plain.nextDueTime());
        const int what = dice.bounded(20);
        if (what < 8) {
            addRandomAlert(&outbox, &dice, step, now);
        } else if (what < 15) {
            const auto next = outbox.takeNext(now);
            QCOMPARE(next ? SimpleOutbox::idOf(*next) : QString(), plain.next(now));
            if (next)
                underWay.append(*next);
        } else if (what < 17 && !underWay.isEmpty()) {
            const OutboxEntry entry = underWay.takeAt(dice.bounded(int(underWay.size())));
            end(&outbox, entry, dice.bounded(2) == 0 ? OutboxResult::RetryLater : OutboxResult::DeliveryConfirmed, now);
        } else if (what == 17) {
            QStringList expired;
            for (const OutboxEntry &entry : outbox.takeExpired(now))
                expired.append(SimpleOutbox::idOf(entry));
            QCOMPARE(expired, plain.expired(now));
        } else if (what == 18 && dice.bounded(4) == 0) {
            now -= dice.bounded(60) * kSecond;
            if (dice.bounded(2) == 0)
                outbox.handleClockSetBack(now, dice.bounded(60) * kSecond);
        } else {
            now += dice.bounded(30) * kSecond;
        }
    }
}

//! A channel was down for a day, and thousands of alerts are pending.
void tst_AlertOutbox::handlesThousandsQuickly()
{
    constexpr int many = 10'000;
    AlertOutbox outbox;
    for (int i = 0; i < many; ++i)
        outbox.put(alertOf(AlertKind::Problem, QString::number(i)), u"x"_s, {QUuid::createUuid()}, 0);
    const test::CpuClock clock;
    for (int i = 0; i < 1'000; ++i) {
        QVERIFY(outbox.takeExpired(kSecond).isEmpty());
        QList<OutboxEntry> sent;
        while (const auto next = outbox.takeNext(kSecond))
            sent.append(*next);
        QCOMPARE(sent.size(), 8);
        QVERIFY(outbox.nextDueTime());
        for (const OutboxEntry &entry : sent)
            end(&outbox, entry, OutboxResult::DeliveryConfirmed, kSecond);
    }
    QCOMPARE(outbox.entries().size(), many - 8'000);
    QVERIFY2(clock.elapsedMs() < 2'000, qPrintable(QString::number(clock.elapsedMs())));
}

QTEST_GUILESS_MAIN(tst_AlertOutbox)

} // namespace AlertOutboxTest

#include "tst_AlertOutbox.moc"
