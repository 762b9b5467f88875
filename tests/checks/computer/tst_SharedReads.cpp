// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/computer/Computer.h"

#include <QCoroTask>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <vector>

namespace SharedReadsTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Instant = SharedReads::Instant;

//! Counts reads and blocks them until they are released, like reads from a network mount that doesn't respond.
class Gate
{
public:
    SharedReads::Job job(int value = 0)
    {
        return [this, value]() -> SharedReads::Content {
            ++m_begun;
            std::unique_lock lock(m_mutex);
            m_opened.wait(lock, [this] { return m_isOpen; });
            ++m_ended;
            return std::make_shared<const int>(value);
        };
    }
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_opened.notify_all();
    }
    int begun() const { return m_begun; }
    int ended() const { return m_ended; }

private:
    std::mutex m_mutex;
    std::condition_variable m_opened;
    bool m_isOpen = false;
    std::atomic<int> m_begun = 0;
    std::atomic<int> m_ended = 0;
};

SharedReads::Job counting(std::atomic<int> *count)
{
    return [count]() -> SharedReads::Content { return std::make_shared<const int>(++*count); };
}

//! The result of a read, set when the read ends.
struct Outcome
{
    std::optional<int> value;
    std::optional<SharedReads::Fault> fault;
    bool isOver() const { return value || fault; }
};

QCoro::Task<> readInto(SharedReads *reads, QString key, SharedReads::Job job, Instant notBefore, CancelToken token,
                       Outcome *outcome)
{
    const auto done = co_await reads->read(key, job, notBefore, token);
    if (done)
        outcome->value = *std::static_pointer_cast<const int>(done->content);
    else
        outcome->fault = done.error();
}

Instant now()
{
    return Instant::clock::now();
}

} // namespace

//! Tests blocking calls outside the engine thread.
class tst_SharedReads : public QObject
{
    Q_OBJECT

private slots:
    void sharesReadsOfTheSameKey();
    void repeatsOldReads();
    void repeatsAReadThatBeganTooEarly();
    void hangingReadDelaysNoOther();
    void startsAHangingReadOnce();
    void limitsHangingReads();
    void limitsConcurrentReads();
    void waitingReadsCanBeCancelled();
    void exceptionsReachTheCheck();
    void readsMayOutliveTheirOwner();
};

void tst_SharedReads::sharesReadsOfTheSameKey()
{
    SharedReads reads;
    Gate gate;
    const Instant recently = now();
    std::array<Outcome, 5> outcomes;
    std::vector<QCoro::Task<>> tasks;
    for (Outcome &outcome : outcomes)
        tasks.push_back(readInto(&reads, u"a"_s, gate.job(7), recently, {}, &outcome));
    Outcome other;
    const auto task = readInto(&reads, u"b"_s, gate.job(8), recently, {}, &other);
    QTRY_COMPARE(gate.begun(), 2);
    gate.open();
    for (Outcome &outcome : outcomes)
        QTRY_COMPARE(outcome.value, std::optional<int>(7));
    QTRY_COMPARE(other.value, std::optional<int>(8));
    QCOMPARE(gate.begun(), 2);
    QCOMPARE(reads.unfinishedCount(), 0);
}

void tst_SharedReads::repeatsOldReads()
{
    SharedReads reads;
    std::atomic<int> count = 0;
    Outcome first;
    const Instant before = now();
    QCoro::waitFor(readInto(&reads, u"a"_s, counting(&count), before, {}, &first));
    QCOMPARE(first.value, std::optional<int>(1));
    Outcome same; // shares the first read, which is recent enough
    QCoro::waitFor(readInto(&reads, u"a"_s, counting(&count), before, {}, &same));
    QCOMPARE(same.value, std::optional<int>(1));
    Outcome fresh; // repeats the read, since the first one isn't recent enough
    QCoro::waitFor(readInto(&reads, u"a"_s, counting(&count), now(), {}, &fresh));
    QCOMPARE(fresh.value, std::optional<int>(2));
}

void tst_SharedReads::repeatsAReadThatBeganTooEarly()
{
    SharedReads reads;
    Gate gate;
    Outcome first;
    const auto one = readInto(&reads, u"a"_s, gate.job(1), now(), {}, &first);
    QTRY_COMPARE(gate.begun(), 1);
    Outcome second; // requires a read that begins after this moment
    const auto two = readInto(&reads, u"a"_s, gate.job(2), now(), {}, &second);
    gate.open();
    QTRY_COMPARE(first.value, std::optional<int>(1));
    QTRY_COMPARE(second.value, std::optional<int>(2));
}

void tst_SharedReads::hangingReadDelaysNoOther()
{
    SharedReads reads;
    Gate dead;
    CancelSource source;
    Outcome hung;
    const auto task = readInto(&reads, u"nas"_s, dead.job(), now(), source.token(), &hung);
    QTRY_COMPARE(dead.begun(), 1);
    std::atomic<int> count = 0;
    Outcome other;
    QCoro::waitFor(readInto(&reads, u"disk"_s, counting(&count), now(), {}, &other));
    QVERIFY(other.value);
    QVERIFY(!hung.isOver());
    source.cancel(CancelReason::Timeout);
    QTRY_VERIFY(hung.fault);
    QCOMPARE(hung.fault->code, SharedReads::Fault::Code::Stopped);
    QCOMPARE(reads.unfinishedCount(), 1); // its thread still hangs
    dead.open();
    QTRY_COMPARE(reads.unfinishedCount(), 0);
}

void tst_SharedReads::startsAHangingReadOnce()
{
    SharedReads reads(1);
    Gate dead;
    for (int round = 0; round < 5; ++round) {
        CancelSource source;
        Outcome hung;
        const auto task = readInto(&reads, u"nas"_s, dead.job(), now(), source.token(), &hung);
        QTRY_COMPARE(dead.begun(), 1);
        source.cancel(CancelReason::Timeout);
        QTRY_VERIFY(hung.fault);
    }
    QCOMPARE(reads.unfinishedCount(), 1);
    // Only one read may run at a time, but a hanging read doesn't count.
    std::atomic<int> count = 0;
    Outcome other;
    QCoro::waitFor(readInto(&reads, u"disk"_s, counting(&count), now(), {}, &other));
    QVERIFY(other.value);
    dead.open();
    QTRY_COMPARE(dead.ended(), 1);
}

void tst_SharedReads::limitsHangingReads()
{
    SharedReads reads(8, 3);
    Gate dead;
    CancelSource source;
    std::array<Outcome, 3> hung;
    std::vector<QCoro::Task<>> tasks;
    for (size_t i = 0; i < hung.size(); ++i)
        tasks.push_back(readInto(&reads, QString::number(i), dead.job(), now(), source.token(), &hung[i]));
    QTRY_COMPARE(dead.begun(), 3);
    Outcome refused;
    QCoro::waitFor(readInto(&reads, u"one more"_s, dead.job(), now(), {}, &refused));
    QVERIFY(refused.fault);
    QCOMPARE(refused.fault->code, SharedReads::Fault::Code::TooMany);
    dead.open();
    for (Outcome &outcome : hung)
        QTRY_VERIFY(outcome.value);
    QCoro::waitFor(readInto(&reads, u"one more"_s, dead.job(), now(), {}, &refused));
    QVERIFY(refused.value);
}

void tst_SharedReads::limitsConcurrentReads()
{
    SharedReads reads(2);
    Gate gate;
    std::array<Outcome, 6> outcomes;
    std::vector<QCoro::Task<>> tasks;
    for (size_t i = 0; i < outcomes.size(); ++i)
        tasks.push_back(readInto(&reads, QString::number(i), gate.job(), now(), {}, &outcomes[i]));
    QTRY_COMPARE(gate.begun(), 2);
    QCOMPARE(reads.unfinishedCount(), 2);
    gate.open();
    for (Outcome &outcome : outcomes)
        QTRY_VERIFY(outcome.value);
}

void tst_SharedReads::waitingReadsCanBeCancelled()
{
    SharedReads reads(1);
    Gate gate;
    Outcome first;
    const auto one = readInto(&reads, u"a"_s, gate.job(), now(), {}, &first);
    CancelSource source;
    Outcome second;
    const auto two = readInto(&reads, u"b"_s, gate.job(), now(), source.token(), &second);
    source.cancel();
    QTRY_VERIFY(second.fault);
    QCOMPARE(second.fault->runningFor, 0ms);
    gate.open();
    QTRY_VERIFY(first.value);
    QCOMPARE(gate.begun(), 1);
}

void tst_SharedReads::exceptionsReachTheCheck()
{
    SharedReads reads;
    QString caught;
    const auto throws = []() -> SharedReads::Content { throw std::runtime_error("broken"); };
    const auto tryIt = [](SharedReads *from, SharedReads::Job job, QString *into) -> QCoro::Task<> {
        try {
            const Instant notBefore = now();
            const auto done = co_await from->read(u"a"_s, job, notBefore, CancelToken());
            Q_UNUSED(done);
        } catch (const std::exception &exception) {
            *into = QString::fromUtf8(exception.what());
        }
    };
    QCoro::waitFor(tryIt(&reads, throws, &caught));
    QCOMPARE(caught, u"broken"_s);
    std::atomic<int> count = 0;
    Outcome again; // an exception isn't stored as a result
    QCoro::waitFor(readInto(&reads, u"a"_s, counting(&count), now(), {}, &again));
    QVERIFY(again.value);
}

//! The program can exit even while a thread hangs.
void tst_SharedReads::readsMayOutliveTheirOwner()
{
    const auto dead = std::make_shared<Gate>();
    {
        SharedReads reads;
        CancelSource source;
        Outcome hung;
        const auto task = readInto(&reads, u"nas"_s, dead->job(), now(), source.token(), &hung);
        QTRY_COMPARE(dead->begun(), 1);
        source.cancel();
        QTRY_VERIFY(hung.fault);
    }
    dead->open();
    QTRY_COMPARE(dead->ended(), 1);
}

QTEST_GUILESS_MAIN(tst_SharedReads)

} // namespace SharedReadsTest

#include "tst_SharedReads.moc"
