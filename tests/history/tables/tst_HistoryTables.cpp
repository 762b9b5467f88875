// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/FreshHistory.h"
#include "history/database/HistoryDatabase.h"
#include "history/tables/OutboxTable.h"
#include "history/tables/SpanTable.h"
#include "history/tables/TransitionTable.h"

#include <QTemporaryDir>
#include <QTest>

#include <ctime>
#include <functional>
#include <memory>

namespace HistoryTablesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Access = HistoryDatabase::Access;

//! Tests that rows read from the tables equal the rows written.
class tst_HistoryTables : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void transitionsCanBeReadBack();
    void readsTransitionsOfASpan();
    void findsTheLastTransitionBefore();
    void addingAgainIsHarmless();
    void aBatchIsAllOrNothing();
    void namesAreUpdated();
    void storesStates();
    void skipsAnUnknownFormatOfStates();
    void storesAlerts();
    void storesSpans();
    void spansCanEnd();
    void spansOfAllTargetsEndInTime();
    void sessionsFollowEachOther();
    void sessionsSurviveALostStart();
    void keepsTheLastTransitionOfEachTarget();
    void removesEndedSpans();
    void removesFormerSessions();
    void removesInShortSteps();
    void upgradesEveryFormerVersion();
    void aFileWithoutTablesIsEmpty();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HistoryDatabase> m_database;
};

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

StoredTransition transition(const TargetId &target, qint64 at, Outcome after = Outcome::Down)
{
    StoredTransition transition;
    transition.target = target;
    transition.targetName = target == kShop ? u"Shop"_s : u"Mail"_s;
    transition.at = at;
    transition.since = at - 10;
    transition.after = after;
    transition.summary = u""_s;
    transition.message = u""_s;
    return transition;
}

//! Returns the times of the rows read, or the error.
QString times(const Expected<QList<StoredTransition>, HistoryError> &found)
{
    if (!found)
        return found.error().detail();
    QStringList texts;
    for (const StoredTransition &one : *found)
        texts.append(QString::number(one.at));
    return texts.join(u' ');
}

//! [ms] Returns the CPU time used by this process, so other load doesn't matter.
double processorTime()
{
    return static_cast<double>(std::clock()) * 1e3 / CLOCKS_PER_SEC;
}

} // namespace

void tst_HistoryTables::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_database = std::make_unique<HistoryDatabase>(test::freshHistory(*m_folder, u"history.sqlite"_s), Access::Write);
    QVERIFY(!m_database->open());
}

void tst_HistoryTables::cleanup()
{
    m_database.reset();
    m_folder.reset();
}

void tst_HistoryTables::transitionsCanBeReadBack()
{
    StoredTransition first = transition(kShop, 1'790'000'000'123, Outcome::Up);
    first.attempt = 1;
    StoredTransition second = transition(kShop, 1'790'000'060'999);
    second.before = Outcome::Up;
    second.since = 1'790'000'000'001;
    second.attempt = 3;
    second.summary = u"503 “Service Unavailable” 🙂"_s;
    second.errorType = ErrorType::Internal;
    second.message = u"'; DROP TABLE transition; --"_s;
    StoredTransition third = transition(kShop, -5, Outcome::Degraded); // the clock was set to a time before 1970
    third.before = Outcome::Unknown;
    third.summary = QString(); // a null string is read back as an empty one
    third.errorType = ErrorType::Refused;
    TransitionTable table(m_database.get());
    QVERIFY(!table.add({first, second, third}));
    const auto found = table.between(-100, 1'800'000'000'000, kShop);
    QVERIFY(found.hasValue());
    third.summary = u""_s;
    QVERIFY((*found == QList<StoredTransition>{third, first, second}));
    QVERIFY(!table.add({}));
}

void tst_HistoryTables::readsTransitionsOfASpan()
{
    TransitionTable table(m_database.get());
    QVERIFY(!table.add({transition(kShop, 30), transition(kMail, 20), transition(kShop, 10), transition(kMail, 40)}));
    QCOMPARE(times(table.between(0, 100)), u"10 20 30 40"_s);
    QCOMPARE(times(table.between(10, 40)), u"10 20 30"_s);
    QCOMPARE(times(table.between(11, 31, kShop)), u"30"_s);
    QCOMPARE(times(table.between(0, 100, kMail)), u"20 40"_s);
    QCOMPARE(times(table.between(0, 100, QUuid::createUuid())), u""_s);
    HistoryDatabase readOnly(m_database->path(), Access::Read);
    QCOMPARE(times(TransitionTable(&readOnly).between(0, 100)), u"10 20 30 40"_s);
}

void tst_HistoryTables::findsTheLastTransitionBefore()
{
    TransitionTable table(m_database.get());
    QVERIFY(!table.add({transition(kShop, 10), transition(kShop, 30), transition(kMail, 20)}));
    const auto last = [&](qint64 time) -> qint64 {
        const auto found = table.lastBefore(kShop, time);
        return found && *found ? (*found)->at : -1;
    };
    QCOMPARE(last(10), -1);
    QCOMPARE(last(11), 10);
    QCOMPARE(last(30), 10);
    QCOMPARE(last(31), 30);
    QCOMPARE(last(1000), 30);
    auto all = table.lastBefore(1000);
    QVERIFY(all.hasValue());
    std::sort(all.value().begin(), all.value().end(), [](const auto &a, const auto &b) { return a.at < b.at; });
    QCOMPARE(times(all), u"20 30"_s);
    QCOMPARE(times(table.lastBefore(20)), u"10"_s);
}

void tst_HistoryTables::addingAgainIsHarmless()
{
    TransitionTable table(m_database.get());
    const QList<StoredTransition> batch{transition(kShop, 10), transition(kMail, 10)};
    QVERIFY(!table.add(batch));
    QVERIFY(!table.add(batch + QList{transition(kShop, 20), transition(kShop, 10, Outcome::Up)}));
    QCOMPARE(times(table.between(0, 100)), u"10 10 10 20"_s);
}

void tst_HistoryTables::aBatchIsAllOrNothing()
{
    TransitionTable table(m_database.get());
    QVERIFY(!test::refuseRows(m_database.get(), u"transition"_s, u"new.at = 13"_s));
    QVERIFY(table.add({transition(kShop, 12), transition(kShop, 13), transition(kShop, 14)}));
    QCOMPARE(times(table.between(0, 100)), u""_s);
    QVERIFY(!table.add({transition(kShop, 12)}));
}

void tst_HistoryTables::namesAreUpdated()
{
    TransitionTable table(m_database.get());
    QVERIFY(!table.add({transition(kShop, 10), transition(kMail, 10)}));
    StoredTransition renamed = transition(kShop, 20);
    renamed.targetName = u"Online shop"_s;
    QVERIFY(!table.add({renamed}));
    StoredTransition nameless = transition(kMail, 20);
    nameless.targetName.clear();
    QVERIFY(!table.add({nameless}));
    const auto names = TargetTable(m_database.get()).names();
    QVERIFY(names.hasValue());
    QCOMPARE(*names, (QHash<TargetId, QString>{{kShop, u"Online shop"_s}, {kMail, u"Mail"_s}}));
}

void tst_HistoryTables::storesSpans()
{
    SpanTable table(m_database.get());
    const StoredSpan forAll{SpanKind::Unobserved, {}, 100, 200, u"The computer slept."_s};
    const StoredSpan ofShop{SpanKind::Maintenance, kShop, 150, 300, u""_s};
    const StoredSpan open{SpanKind::Paused, kMail, 250, {}, u""_s};
    for (const StoredSpan &span : {open, ofShop, forAll, forAll})
        QVERIFY(!table.add(span));
    using Spans = QList<StoredSpan>;
    QVERIFY((*table.between(0, 1000) == Spans{forAll, ofShop, open}));
    QVERIFY((*table.between(0, 1000, kShop) == Spans{forAll, ofShop}));
    QVERIFY((*table.between(0, 1000, kMail) == Spans{forAll, open}));
    QVERIFY((*table.between(200, 250) == Spans{ofShop}));
    QVERIFY((*table.between(199, 251) == Spans{forAll, ofShop, open}));
    QVERIFY((*table.between(5000, 6000) == Spans{open}));
    QVERIFY(table.between(0, 100)->isEmpty());
}

void tst_HistoryTables::spansCanEnd()
{
    SpanTable table(m_database.get());
    QVERIFY(!table.add({SpanKind::Paused, kShop, 100, {}, u""_s}));
    QVERIFY(!table.add({SpanKind::Paused, {}, 100, {}, u""_s}));
    QVERIFY(!table.end(SpanKind::Maintenance, kShop, 150));
    QVERIFY(!table.end(SpanKind::Paused, kMail, 150));
    QVERIFY(!table.end(SpanKind::Paused, {}, 40)); // the clock was set back
    QVERIFY(!table.end(SpanKind::Paused, kShop, 160));
    QVERIFY(!table.end(SpanKind::Paused, kShop, 999));
    const auto found = table.between(0, 100'000, kShop);
    QVERIFY(found.hasValue());
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).target, kShop);
    QCOMPARE(found->at(0).ended, 160);
    QCOMPARE(found->at(1).ended, 100);
}

//! Connectivity is lost repeatedly for all targets. Updating one target must not require a search of all stored spans.
void tst_HistoryTables::spansOfAllTargetsEndInTime()
{
    constexpr int kTargets = 2'000;
    QVERIFY(!m_database->execute(u"INSERT INTO span (kind, target, begun, ended, reason)"
                                 " WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)"
                                 " SELECT 0, NULL, 500, 500 + i, '' FROM n"_s));
    SpanTable table(m_database.get());
    QList<TargetId> targets;
    for (int i = 0; i < kTargets; ++i)
        targets.append(QUuid::createUuidV5(QUuid(), QString::number(i)));
    const auto written = [&](const std::function<HistoryFault(const TargetId &)> &step) {
        const double before = processorTime();
        const auto fault = m_database->runInTransaction([&]() -> HistoryFault {
            for (const TargetId &target : targets) {
                if (auto failed = step(target))
                    return failed;
            }
            return {};
        });
        return fault ? 1e9 : processorTime() - before;
    };
    const double begun = written([&](const TargetId &target) {
        return table.add({SpanKind::Unobserved, target, 500, {}, u"x"_s});
    });
    QVERIFY2(begun < 5'000, qPrintable(QString::number(begun)));
    const double ended = written([&](const TargetId &target) { return table.end(SpanKind::Unobserved, target, 900); });
    QVERIFY2(ended < 5'000, qPrintable(QString::number(ended)));
    QCOMPARE(table.between(0, 1'000, targets.last())->last().ended, 900);
}

void tst_HistoryTables::sessionsFollowEachOther()
{
    SessionTable crashed(m_database.get());
    QVERIFY(!crashed.begin(1'000));
    QVERIFY(!crashed.recordHeartbeat(61'000));
    SessionTable next(m_database.get());
    QVERIFY(!next.begin(200'000));
    QVERIFY(!next.recordHeartbeat(260'000));
    QVERIFY(!next.finish(270'000));
    using Sessions = QList<StoredSession>;
    QVERIFY((*next.between(0, 1'000'000) == Sessions{{1'000, 61'000, false}, {200'000, 270'000, true}}));
    QVERIFY((*next.between(62'000, 1'000'000) == Sessions{{200'000, 270'000, true}}));
    QVERIFY((*next.between(0, 200'000) == Sessions{{1'000, 61'000, false}}));
}

//! Each target has one row, with the most recently stored state.
void tst_HistoryTables::storesStates()
{
    StateTable table(m_database.get());
    QVERIFY(table.all()->isEmpty());
    StoredState shop{kShop, 100, QByteArray("\x00\xFF\x01", 3), {}};
    shop.state.known = true;
    shop.state.outcome = Outcome::Down;
    shop.state.because = u"'; DROP TABLE standing; --"_s;
    const StoredState mail{kMail, 200, "m", {}};
    QVERIFY(!TransitionTable(m_database.get()).add({transition(kMail, 10)}));
    QVERIFY(!table.put({shop, mail}));
    shop.at = 300;
    shop.state.attempt = 2;
    shop.definition = "other";
    QVERIFY(!table.put({shop}));
    QVERIFY(!table.put({}));
    const auto all = table.all();
    QCOMPARE(all->size(), 2);
    QVERIFY(all->contains(shop) && all->contains(mail));
    QCOMPARE(TargetTable(m_database.get()).names()->value(kMail), u"Mail"_s); // the name is kept
}

//! Deliveries are sorted by their start, each with its latest data.
void tst_HistoryTables::storesAlerts()
{
    OutboxTable table(m_database.get());
    QVERIFY(table.all()->deliveries.isEmpty());
    StoredDelivery first{QUuid::createUuid(), u"b"_s, 100, 100, 0, QByteArray("\x00\xFF{", 3)};
    const StoredDelivery same{first.alert, u"a"_s, 101, 102, 0, "same"};
    const StoredDelivery other{QUuid::createUuid(), u"b"_s, 50, 50, 3, "other"};
    AlertChanges changes;
    changes.steps = {{first, false}, {same, false}, {other, false}};
    changes.parts = {{u"link"_s, "1"}, {u"rule/'; DROP TABLE outbox; --"_s, "2"}};
    QVERIFY(!table.put(changes));
    QVERIFY(!table.put(changes)); // as after a commit whose reply was lost
    first.due = 700;
    first.failures = 2;
    AlertChanges later;
    later.steps = {{first, false}, {same, true}};
    later.parts = {{u"link"_s, {}}, {u"target/x"_s, "3"}};
    QVERIFY(!table.put(later));
    QVERIFY(!table.put({}));
    QCOMPARE(table.all()->deliveries, (QList<StoredDelivery>{first, other}));
    QCOMPARE(table.all()->parts, (QHash<QString, QByteArray>{{u"rule/'; DROP TABLE outbox; --"_s, "2"}, {u"target/x"_s, "3"}}));
}

//! A state in a newer version's format can't be read. It is skipped.
void tst_HistoryTables::skipsAnUnknownFormatOfStates()
{
    StateTable table(m_database.get());
    QVERIFY(!table.put({{kShop, 100, "s", {}}, {kMail, 200, "m", {}}}));
    QVERIFY(!m_database->execute(u"UPDATE standing SET data = ? WHERE at = 100"_s, {QByteArray(R"({"v":9})")}));
    QCOMPARE(table.all()->size(), 1);
    QCOMPARE(table.all()->first().target, kMail);
}

void tst_HistoryTables::sessionsSurviveALostStart()
{
    SessionTable session(m_database.get());
    QVERIFY(!test::refuseRows(m_database.get(), u"session"_s, u"new.begun > 0"_s));
    QVERIFY(session.begin(1'000));
    QVERIFY(!session.recordHeartbeat(61'000)); // the trigger that rejected it is gone after the reconnect
    QVERIFY(!session.recordHeartbeat(121'000));
    QVERIFY((*session.between(0, 1'000'000) == QList<StoredSession>{{1'000, 121'000, false}}));
}

//! The current version reads histories of all earlier versions.
void tst_HistoryTables::upgradesEveryFormerVersion()
{
    for (qsizetype version = 1; version < historyMigrations().size(); ++version) {
        const QString path = test::freshHistory(*m_folder, u"version-%1"_s.arg(version));
        {
            HistoryDatabase former(path, Access::Write, historyMigrations().first(version));
            QVERIFY(!TransitionTable(&former).add({transition(kShop, 10)}));
            HistoryDatabase reader(path, Access::Read);
            QCOMPARE(reader.open()->kind(), HistoryError::Kind::Older); // not upgraded yet
        }
        HistoryDatabase database(path, Access::Write);
        QVERIFY(!database.open());
        QCOMPARE(times(TransitionTable(&database).between(0, 100)), u"10"_s);
        QVERIFY(!database.execute(u"SELECT * FROM evidence"_s));
        QVERIFY(StateTable(&database).all()->isEmpty());
        QVERIFY(OutboxTable(&database).all()->deliveries.isEmpty());
    }
}

//! The disk was full when the tables should have been created.
void tst_HistoryTables::aFileWithoutTablesIsEmpty()
{
    const QString path = m_folder->filePath(u"no-tables"_s);
    QVERIFY(QFile(path).open(QIODevice::WriteOnly));
    QCOMPARE(HistoryDatabase(path, Access::Read).open()->kind(), HistoryError::Kind::Empty);
    QVERIFY(!HistoryDatabase(path, Access::Write).open());
    QVERIFY(!HistoryDatabase(path, Access::Read).open());
}

//! The last transition before the limit is kept for each target. Otherwise, its state within the limit would be unknown.
void tst_HistoryTables::keepsTheLastTransitionOfEachTarget()
{
    TransitionTable table(m_database.get());
    for (const qint64 at : {100, 200, 300, 400})
        QVERIFY(!table.add({transition(kShop, at), transition(kMail, at + 50)}));
    QCOMPARE(*table.removeBefore(100, 10), 0);
    QCOMPARE(*table.removeBefore(150, 10), 0); // the last transition of its target before that time
    QCOMPARE(*table.removeBefore(340, 2), 2);
    QCOMPARE(*table.removeBefore(340, 2), 1);
    QCOMPARE(*table.removeBefore(340, 2), 0);
    QCOMPARE(times(table.between(0, 1000, kShop)), u"300 400"_s);
    QCOMPARE(times(table.between(0, 1000, kMail)), u"250 350 450"_s);
}

void tst_HistoryTables::removesEndedSpans()
{
    SpanTable table(m_database.get());
    const StoredSpan open{SpanKind::Paused, kShop, 100, {}, u""_s};
    const StoredSpan late{SpanKind::Paused, kMail, 100, 500, u""_s};
    QVERIFY(!table.add(open));
    QVERIFY(!table.add(late));
    for (qint64 at = 0; at < 5; ++at)
        QVERIFY(!table.add({SpanKind::Maintenance, {}, at, at + 10, u""_s}));
    QCOMPARE(*table.removeBefore(12, 10), 2);
    QCOMPARE(*table.removeBefore(500, 2), 2);
    QCOMPARE(*table.removeBefore(500, 2), 1);
    QCOMPARE(*table.removeBefore(500, 2), 0);
    QCOMPARE(*table.between(0, 1000), (QList<StoredSpan>{open, late}));
}

void tst_HistoryTables::removesFormerSessions()
{
    for (const qint64 begun : {100, 200, 300}) {
        SessionTable former(m_database.get());
        QVERIFY(!former.begin(begun));
        QVERIFY(!former.finish(begun + 50));
    }
    SessionTable table(m_database.get());
    QVERIFY(!table.begin(40)); // the clock was set back
    QCOMPARE(*table.removeBefore(300, 1), 1);
    QCOMPARE(*table.removeBefore(300, 10), 1);
    QCOMPARE(table.between(0, 1000)->size(), 2);
    QCOMPARE(table.between(0, 1000)->first().begun, 40);
}

void tst_HistoryTables::removesInShortSteps()
{
    constexpr int kCount = 20'000;
    TransitionTable table(m_database.get());
    QList<StoredTransition> batch;
    for (int i = 0; i < kCount; ++i)
        batch.append(transition(i % 2 == 0 ? kShop : kMail, i));
    QVERIFY(!table.add(batch));
    int removed = 0;
    double longest = 0;
    for (int count = -1; count != 0; removed += count) {
        const double before = processorTime();
        count = *table.removeBefore(kCount, 200);
        longest = std::max(longest, processorTime() - before);
    }
    QCOMPARE(removed, kCount - 2);
    QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
}

QTEST_GUILESS_MAIN(tst_HistoryTables)

} // namespace HistoryTablesTest

#include "tst_HistoryTables.moc"
