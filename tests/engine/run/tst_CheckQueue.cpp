// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/run/Runner.h"

#include <QTest>

#include <limits>
#include <optional>

namespace CheckQueueTest {

using namespace watchkeeper;
using namespace std::chrono_literals;

using Admission = CheckQueue::Admission;

namespace {

constexpr auto kAll = std::numeric_limits<qsizetype>::max();

} // namespace

class tst_CheckQueue : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_queue = CheckQueue(); }
    void admitsOneCheckPerTarget_data();
    void admitsOneCheckPerTarget();
    void sortsByReasonThenAge();
    void raisedCheckGoesBehindItsEquals();
    void reportsPositionReasonAndAge();
    void listsNoMoreThanRequested_data();
    void listsNoMoreThanRequested();
    void countsAndForgets();
    void countsChecksByWaitReason();
    void countsLateChecks_data();
    void countsLateChecks();
    void finishedTargetCanBeAdmittedAgain();

private:
    //! Returns the position in the queue, starting at 1; 0: not queued.
    qsizetype position(const TargetId &id) const
    {
        const QList<TaskInfo> tasks = m_queue.tasks(100s, kAll);
        for (qsizetype i = m_queue.running(); i < tasks.size(); ++i) {
            if (tasks.at(i).targetId == id)
                return i - m_queue.running() + 1;
        }
        return 0;
    }
    std::optional<CheckReason> reasonOf(const TargetId &id) const
    {
        for (const TaskInfo &task : m_queue.tasks(100s, kAll)) {
            if (task.targetId == id)
                return task.reason;
        }
        return std::nullopt;
    }

    CheckQueue m_queue;
    const TargetId m_a = QUuid::createUuid();
    const TargetId m_b = QUuid::createUuid();
    const TargetId m_c = QUuid::createUuid();
};

void tst_CheckQueue::admitsOneCheckPerTarget_data()
{
    QTest::addColumn<CheckReason>("first");
    QTest::addColumn<bool>("running");
    QTest::addColumn<CheckReason>("second");
    QTest::addColumn<Admission>("admission");
    QTest::addColumn<CheckReason>("reason");
    constexpr auto asked = CheckReason::OnDemand;
    constexpr auto retry = CheckReason::Retry;
    constexpr auto scheduled = CheckReason::Scheduled;
    QTest::newRow("asked for raises scheduled") << scheduled << false << asked << Admission::Raised << asked;
    QTest::newRow("retry raises scheduled") << scheduled << false << retry << Admission::Raised << retry;
    QTest::newRow("asked for raises retry") << retry << false << asked << Admission::Raised << asked;
    QTest::newRow("same reason") << scheduled << false << scheduled << Admission::AlreadyWaiting << scheduled;
    QTest::newRow("lesser reason") << asked << false << scheduled << Admission::AlreadyWaiting << asked;
    QTest::newRow("running, asked for") << scheduled << true << asked << Admission::AlreadyRunning << asked;
    QTest::newRow("running, scheduled") << asked << true << scheduled << Admission::AlreadyRunning << asked;
}

void tst_CheckQueue::admitsOneCheckPerTarget()
{
    QFETCH(CheckReason, first);
    QFETCH(bool, running);
    QFETCH(CheckReason, second);
    QFETCH(Admission, admission);
    QFETCH(CheckReason, reason);
    QCOMPARE(m_queue.admit(m_a, first, 0s), Admission::Added);
    if (running)
        m_queue.start(m_a, 1s);
    QCOMPARE(m_queue.admit(m_a, second, 2s), admission);
    QCOMPARE(reasonOf(m_a), reason);
    QCOMPARE(m_queue.running() + m_queue.waiting(), 1);
}

void tst_CheckQueue::sortsByReasonThenAge()
{
    QList<TargetId> ids;
    const QList<CheckReason> reasons{CheckReason::Scheduled, CheckReason::Retry,    CheckReason::OnDemand,
                                     CheckReason::Scheduled, CheckReason::OnDemand, CheckReason::Retry};
    for (const CheckReason reason : reasons) {
        ids.append(QUuid::createUuid());
        m_queue.admit(ids.last(), reason, 0s);
    }
    QList<qsizetype> order;
    for (const TaskInfo &task : m_queue.tasks(0s, kAll))
        order.append(ids.indexOf(task.targetId));
    QCOMPARE(order, (QList<qsizetype>{2, 4, 1, 5, 0, 3}));
}

void tst_CheckQueue::raisedCheckGoesBehindItsEquals()
{
    m_queue.admit(m_a, CheckReason::Scheduled, 0s);
    m_queue.admit(m_b, CheckReason::OnDemand, 0s);
    m_queue.admit(m_c, CheckReason::Scheduled, 0s);
    m_queue.admit(m_c, CheckReason::OnDemand, 0s);
    QCOMPARE(position(m_b), 1);
    QCOMPARE(position(m_c), 2);
    QCOMPARE(position(m_a), 3);
}

void tst_CheckQueue::reportsPositionReasonAndAge()
{
    m_queue.admit(m_a, CheckReason::Scheduled, 10s);
    m_queue.admit(m_b, CheckReason::Scheduled, 11s);
    m_queue.admit(m_c, CheckReason::Retry, 12s);
    m_queue.setWaitReason(m_a, WaitReason::Kind);
    m_queue.setWaitReason(m_b, WaitReason::Limit);
    m_queue.start(m_b, 13s);
    m_queue.setWaitReason(m_b, WaitReason::Host); // running, so this has no effect
    const QList<TaskInfo> tasks = m_queue.tasks(15s, kAll);
    QCOMPARE(tasks.size(), 3);
    QCOMPARE(tasks.at(0).targetId, m_b);
    QCOMPARE(tasks.at(0).waitingFor, WaitReason::None);
    QCOMPARE(tasks.at(0).ageMs, 2'000.0);
    QCOMPARE(tasks.at(1).targetId, m_c);
    QCOMPARE(tasks.at(1).reason, CheckReason::Retry);
    QCOMPARE(tasks.at(2).waitingFor, WaitReason::Kind);
    QCOMPARE(tasks.at(2).ageMs, 5'000.0);
    QCOMPARE(m_queue.waitReason(m_a), WaitReason::Kind);
    QCOMPARE(m_queue.waitReason(m_b), WaitReason::None);
    QCOMPARE(position(m_b), 0);
}

void tst_CheckQueue::listsNoMoreThanRequested_data()
{
    QTest::addColumn<qsizetype>("most");
    QTest::addColumn<QList<TargetId>>("listed");
    QTest::newRow("none") << qsizetype(0) << QList<TargetId>();
    QTest::newRow("the running one") << qsizetype(1) << QList<TargetId>{m_c};
    QTest::newRow("one that waits") << qsizetype(2) << QList<TargetId>{m_c, m_b};
    QTest::newRow("more than there are") << qsizetype(9) << QList<TargetId>{m_c, m_b, m_a};
}

void tst_CheckQueue::listsNoMoreThanRequested()
{
    QFETCH(qsizetype, most);
    m_queue.admit(m_a, CheckReason::Scheduled, 0s);
    m_queue.admit(m_b, CheckReason::Retry, 0s);
    m_queue.admit(m_c, CheckReason::Scheduled, 0s);
    m_queue.start(m_c, 0s);
    QList<TargetId> listed;
    for (const TaskInfo &task : m_queue.tasks(1s, most))
        listed.append(task.targetId);
    QTEST(listed, "listed");
}

void tst_CheckQueue::countsAndForgets()
{
    m_queue.admit(m_a, CheckReason::Scheduled, 0s);
    m_queue.admit(m_b, CheckReason::Scheduled, 0s);
    m_queue.start(m_a, 0s);
    QCOMPARE(m_queue.running(), 1);
    QCOMPARE(m_queue.waiting(), 1);
    QCOMPARE(position(m_a), 0);
    QCOMPARE(position(m_b), 1);
    m_queue.finish(m_a);
    m_queue.finish(m_b); // also removed from the queue
    m_queue.finish(m_b);
    QCOMPARE(m_queue.running(), 0);
    QCOMPARE(m_queue.waiting(), 0);
    QVERIFY(!m_queue.contains(m_a));
    QVERIFY(!reasonOf(m_a));
    QCOMPARE(m_queue.waitReason(m_a), WaitReason::None);
    QCOMPARE(position(m_a), 0);
}

void tst_CheckQueue::countsChecksByWaitReason()
{
    const auto counts = [this] {
        return QList<int>{m_queue.waitingFor(WaitReason::Host), m_queue.waitingFor(WaitReason::Kind),
                          m_queue.waitingFor(WaitReason::Limit)};
    };
    for (const TargetId &id : {m_a, m_b, m_c})
        m_queue.admit(id, CheckReason::Scheduled, 0s);
    QCOMPARE(counts(), QList<int>({3, 0, 0}));
    m_queue.admit(m_a, CheckReason::OnDemand, 0s); // raises the priority, but doesn't change the wait reason
    QCOMPARE(counts(), QList<int>({3, 0, 0}));
    m_queue.setWaitReason(m_a, WaitReason::Limit);
    m_queue.setWaitReason(m_b, WaitReason::Kind);
    QCOMPARE(counts(), QList<int>({1, 1, 1}));
    m_queue.start(m_a, 1s);
    m_queue.setWaitReason(m_a, WaitReason::Host); // running, so this has no effect
    QCOMPARE(counts(), QList<int>({1, 1, 0}));
    m_queue.finish(m_a);
    m_queue.finish(m_b); // removed from the queue
    m_queue.finish(m_c);
    QCOMPARE(counts(), QList<int>({0, 0, 0}));
}

void tst_CheckQueue::countsLateChecks_data()
{
    QTest::addColumn<CheckReason>("reason");
    QTest::addColumn<int>("age");
    QTest::addColumn<bool>("isStarted");
    QTest::addColumn<int>("late");
    QTest::newRow("just due") << CheckReason::Scheduled << 0 << false << 0;
    QTest::newRow("five seconds") << CheckReason::Scheduled << 5 << false << 0;
    QTest::newRow("longer") << CheckReason::Scheduled << 6 << false << 1;
    QTest::newRow("a retry") << CheckReason::Retry << 6 << false << 1;
    QTest::newRow("requested by the user") << CheckReason::OnDemand << 60 << false << 0;
    QTest::newRow("started") << CheckReason::Scheduled << 60 << true << 0;
}

void tst_CheckQueue::countsLateChecks()
{
    QFETCH(CheckReason, reason);
    QFETCH(int, age);
    QFETCH(bool, isStarted);
    QFETCH(int, late);
    m_queue.admit(m_b, CheckReason::Scheduled, 10s + std::chrono::seconds(age)); // just due
    m_queue.admit(m_a, reason, 10s);
    if (isStarted)
        m_queue.start(m_a, 11s);
    QCOMPARE(m_queue.late(10s + std::chrono::seconds(age)), late);
}

void tst_CheckQueue::finishedTargetCanBeAdmittedAgain()
{
    m_queue.admit(m_a, CheckReason::OnDemand, 0s);
    m_queue.start(m_a, 0s);
    m_queue.finish(m_a);
    QCOMPARE(m_queue.admit(m_a, CheckReason::Scheduled, 0s), Admission::Added);
    QCOMPARE(reasonOf(m_a), CheckReason::Scheduled);
}

QTEST_GUILESS_MAIN(tst_CheckQueue)

} // namespace CheckQueueTest

#include "tst_CheckQueue.moc"
