// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/TestKinds.h"
#include "engine/schedule/TargetRegistry.h"

#include <QTest>

namespace TargetRegistryTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_TargetRegistry : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheOrder();
    void reportsChanges_data();
    void reportsChanges();
    void unchangedTargetsComeFromTheNewList();
    void forgetsRemovedTargetsExceptTheirStates();
    void looksUpKindAndHost();
    void preparesOnceForTheSameFields();
    void lastTargetWithAnIdCounts();
};

void tst_TargetRegistry::keepsTheOrder()
{
    TargetRegistry book(TestKinds::find);
    QList<Target> targets = TestKinds::targets(u"quick"_s, 50);
    targets[7].paused = true;
    const TargetChanges changes = book.replace(targets);
    QCOMPARE(book.size(), 50);
    QCOMPARE(changes.checkSoon.size(), 49);
    QCOMPARE(book.active(), changes.checkSoon);
    QCOMPARE(book.all().at(7), targets.at(7).id);
    QCOMPARE(book.active().at(7), targets.at(8).id);
    std::reverse(targets.begin(), targets.end());
    QVERIFY(book.replace(targets).checkSoon.isEmpty());
    QCOMPARE(book.all().at(0), targets.at(0).id);
}

void tst_TargetRegistry::reportsChanges_data()
{
    using Change = std::function<void(Target *)>;
    QTest::addColumn<bool>("paused"); // before the change
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("redefined");
    QTest::addColumn<bool>("nowPaused");
    QTest::addColumn<bool>("checkSoon");
    const Change nothing = [](Target *) {};
    const Change name = [](Target *target) { target->name = u"new"_s; };
    const Change tags = [](Target *target) { target->tags = {u"prod"_s}; };
    const Change kind = [](Target *target) { target->kind = u"slow"_s; };
    const Change fields = [](Target *target) { target->fields = TestKinds::target(u"quick"_s, u"other"_s).fields; };
    const Change every = [](Target *target) { target->schedule.every = 5s; };
    const Change timeout = [](Target *target) { target->schedule.timeout = 5s; };
    const Change pause = [](Target *target) { target->paused = true; };
    const Change resume = [](Target *target) { target->paused = false; };
    QTest::newRow("nothing") << false << nothing << false << false << false;
    QTest::newRow("name") << false << name << false << false << false;
    QTest::newRow("tags") << false << tags << false << false << false;
    QTest::newRow("kind") << false << kind << true << false << true;
    QTest::newRow("fields") << false << fields << true << false << true;
    QTest::newRow("fields of a paused one") << true << fields << true << false << false;
    QTest::newRow("interval") << false << every << false << false << true;
    QTest::newRow("timeout") << false << timeout << false << false << true;
    QTest::newRow("paused") << false << pause << false << true << false;
    QTest::newRow("resumed") << true << resume << false << false << true;
}

void tst_TargetRegistry::reportsChanges()
{
    QFETCH(bool, paused);
    QFETCH(std::function<void(Target *)>, change);
    QFETCH(bool, redefined);
    QFETCH(bool, nowPaused);
    QFETCH(bool, checkSoon);
    TargetRegistry book(TestKinds::find);
    Target target = TestKinds::target(u"quick"_s, u"one"_s);
    target.paused = paused;
    book.replace({target});
    book.find(target.id)->state.attempt = 2;
    const Target before = target;
    change(&target);
    const TargetChanges changes = book.replace({target});
    QCOMPARE(changes.redefined.contains(target.id), redefined);
    QCOMPARE(changes.formerTargets, redefined ? QList<Target>{before} : QList<Target>());
    QCOMPARE(changes.paused.contains(target.id), nowPaused);
    QCOMPARE(changes.checkSoon.contains(target.id), checkSoon);
    QVERIFY(changes.removed.isEmpty());
    QCOMPARE(book.find(target.id)->state.attempt, 2); // the state is kept
    QCOMPARE(*book.find(target.id)->plan.target, target);
}

//! If an unchanged target were kept from the previous list, that entire list would stay in memory.
void tst_TargetRegistry::unchangedTargetsComeFromTheNewList()
{
    TargetRegistry book(TestKinds::find);
    const QList<Target> targets = TestKinds::targets(u"quick"_s, 3);
    book.replace(targets);
    const std::weak_ptr<const Target> former = book.find(targets.first().id)->plan.target;
    QVERIFY(!former.expired());
    book.replace(targets);
    QVERIFY(former.expired());
    QCOMPARE(book.find(targets.first().id)->plan.target.get(), targets.constData());
}

void tst_TargetRegistry::forgetsRemovedTargetsExceptTheirStates()
{
    TargetRegistry book(TestKinds::find);
    const QList<Target> targets = TestKinds::targets(u"quick"_s, 3);
    book.replace(targets);
    TargetState &state = book.find(targets.at(1).id)->state;
    state.known = true;
    state.attempt = 2;
    state.hard = false;
    state.acknowledged = Acknowledgement();
    const TargetState former = state;
    QCOMPARE(book.replace({targets.at(0), targets.at(2)}).removed, QList<TargetId>{targets.at(1).id});
    QVERIFY(!book.contains(targets.at(1).id));
    QVERIFY(!book.find(targets.at(1).id));
    QCOMPARE(book.size(), 2);
    QCOMPARE(book.replace(targets).restored, QList<TargetId>{targets.at(1).id}); // the removal is undone
    QCOMPARE(book.find(targets.at(1).id)->state, former);
    book.replace({});
    QVERIFY(!book.replace(targets).restored.contains(targets.at(0).id)); // it never had a state
}

void tst_TargetRegistry::looksUpKindAndHost()
{
    TargetRegistry book(TestKinds::find);
    Target known = TestKinds::target(u"quick"_s, u"known"_s, {{u"host"_s, u"a.example"_s}});
    Target unknown = TestKinds::target(u"quick"_s, u"unknown"_s);
    unknown.kind = u"gopher"_s;
    book.replace({known, unknown});
    QCOMPARE(book.find(known.id)->plan.kind, TestKinds::find(u"quick"_s));
    QCOMPARE(book.find(known.id)->plan.host, u"a.example"_s);
    QVERIFY(!book.find(unknown.id)->plan.kind);
    known.kind = u"slow"_s;
    book.replace({known});
    QCOMPARE(book.find(known.id)->plan.kind, TestKinds::find(u"slow"_s));
}

void tst_TargetRegistry::preparesOnceForTheSameFields()
{
    TargetRegistry book(TestKinds::find);
    Target target = TestKinds::target(u"prepared"_s, u"one"_s);
    const auto preparation = [&] {
        book.replace({target});
        return book.find(target.id)->plan.preparation;
    };
    const auto first = preparation();
    QVERIFY(first);
    QCOMPARE(preparation(), first);
    target.fields = TestKinds::target(u"prepared"_s, u"two"_s).fields;
    QVERIFY(preparation() && preparation() != first);
    // The value of a placeholder may change between checks, so the fields can't be prepared.
    target.fields = TestKinds::target(u"prepared"_s, u"${env:HOME}"_s).fields;
    QVERIFY(!preparation());
    target = TestKinds::target(u"quick"_s, u"one"_s); // a kind that prepares nothing
    QVERIFY(!preparation());
}

void tst_TargetRegistry::lastTargetWithAnIdCounts()
{
    TargetRegistry book(TestKinds::find);
    const Target first = TestKinds::target(u"quick"_s, u"first"_s);
    Target second = TestKinds::target(u"slow"_s, u"second"_s);
    second.id = first.id;
    book.replace({first, second});
    QCOMPARE(book.size(), 1);
    QCOMPARE(book.all().size(), 1);
    QCOMPARE(book.find(first.id)->plan.target->name, u"second"_s);
}

QTEST_GUILESS_MAIN(tst_TargetRegistry)

} // namespace TargetRegistryTest

#include "tst_TargetRegistry.moc"
