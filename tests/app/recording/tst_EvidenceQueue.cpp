// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recording/HistoryQueue.h"

#include <QTest>

namespace EvidenceQueueTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

//! Tests the evidence kept in memory: the last good answers, and failures waiting to be written to disk.
class tst_EvidenceQueue : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheLastGoodAnswer();
    void boundsReplies();
    void forgetsRemovedTargets();
    void keepsFailuresUntilWritten();
    void dropsTheOldest();
    void removesOnlyWrittenFailures();
    void truncatesQueuedBodies();
};

namespace {

Result answer(const TargetId &target, qint64 at, const QByteArray &body)
{
    Result result;
    result.targetId = target;
    result.at = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    result.outcome = Outcome::Up;
    result.observation.summary = QString::number(at);
    if (!body.isNull()) {
        EvidenceData data;
        data.body = body;
        data.bodySize = body.size();
        result.observation.evidence = Evidence(data);
    }
    return result;
}

QueuedFailure failure(qint64 at)
{
    return {answer(QUuid(), at, QByteArray(1000, 'x')), std::nullopt, {}};
}

qint64 timeOf(const QueuedFailure &failure)
{
    return failure.masked().last().at;
}

} // namespace

void tst_EvidenceQueue::keepsTheLastGoodAnswer()
{
    LastSuccessfulResults last;
    const TargetId shop = QUuid::createUuid();
    QVERIFY(!last.of(shop));
    last.note(answer(shop, 1, "one"));
    last.note(answer(shop, 2, "two"));
    QCOMPARE(last.of(shop)->observation.summary, u"2"_s);
    QCOMPARE(last.of(shop)->observation.evidence->body, "two");
    last.note(answer(shop, 3, {}));
    QVERIFY(last.of(shop)->observation.evidence.isNull()); // doesn't return the evidence of an earlier answer
}

void tst_EvidenceQueue::boundsReplies()
{
    LastSuccessfulResults last(10'000);
    QList<TargetId> targets;
    for (int i = 0; i < 20; ++i) {
        targets.append(QUuid::createUuid());
        last.note(answer(targets.last(), i, QByteArray(1000, 'x')));
    }
    int replies = 0;
    for (const TargetId &target : targets) {
        QVERIFY(last.of(target)); // without its evidence, an observation is small enough to keep
        replies += last.of(target)->observation.evidence.isNull() ? 0 : 1;
    }
    QVERIFY2(replies > 3 && replies < 10, qPrintable(QString::number(replies)));
    QVERIFY(!last.of(targets.last())->observation.evidence.isNull());
}

void tst_EvidenceQueue::forgetsRemovedTargets()
{
    LastSuccessfulResults last;
    const TargetId stays = QUuid::createUuid();
    const TargetId goes = QUuid::createUuid();
    last.note(answer(stays, 1, "a"));
    last.note(answer(goes, 1, "a"));
    last.retainOnly({stays});
    QVERIFY(last.of(stays));
    QVERIFY(!last.of(goes));
}

void tst_EvidenceQueue::keepsFailuresUntilWritten()
{
    EvidenceQueue queue;
    for (qint64 at = 1; at <= 3; ++at)
        queue.add(failure(at));
    QCOMPARE(queue.first(2).size(), 2);
    QCOMPARE(timeOf(queue.first(2).first()), 1);
    queue.removeStored(2);
    QCOMPARE(queue.first(2).size(), 1);
    QCOMPARE(timeOf(queue.first(2).first()), 3);
    queue.removeStored(1);
    QVERIFY(queue.first(2).isEmpty());
    QCOMPARE(queue.dropped(), 0U);
}

void tst_EvidenceQueue::dropsTheOldest()
{
    EvidenceQueue queue(3 * failure(0).cost());
    for (qint64 at = 1; at <= 5; ++at)
        queue.add(failure(at));
    QCOMPARE(queue.dropped(), 2U);
    QCOMPARE(timeOf(queue.first(9).first()), 3);
    QCOMPARE(queue.first(9).size(), 3);
}

//! removeStored() removes only failures returned by first(), not those added since.
void tst_EvidenceQueue::removesOnlyWrittenFailures()
{
    EvidenceQueue queue(3 * failure(0).cost());
    for (qint64 at = 1; at <= 3; ++at)
        queue.add(failure(at));
    QCOMPARE(queue.first(2).size(), 2);
    queue.add(failure(4)); // failure 1 is dropped
    queue.removeStored(2);
    QCOMPARE(timeOf(queue.first(9).first()), 3);
    QCOMPARE(queue.first(9).size(), 2);
}

void tst_EvidenceQueue::truncatesQueuedBodies()
{
    const Result large = answer(QUuid(), 1, QByteArray(1'000'000, 'x'));
    const QueuedFailure queued(large, large, {});
    QVERIFY(queued.cost() < 3 * EvidenceTable::kMaxContentBytes);
    QCOMPARE(queued.masked().size(), 2);
    QVERIFY(queued.masked().last().evidence->isBodyTruncated);
    QCOMPARE(queued.masked().last().evidence->bodySize, 1'000'000);
}

QTEST_GUILESS_MAIN(tst_EvidenceQueue)

} // namespace EvidenceQueueTest

#include "tst_EvidenceQueue.moc"
