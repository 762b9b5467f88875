// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

namespace ResultsProxyTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QStringList shownNames(const QAbstractItemModel &model)
{
    QStringList names;
    for (int i = 0; i < model.rowCount(); ++i)
        names.append(model.index(i, 0).data().toString());
    return names;
}

//! Returns whether `above` may come before `below`. Missing values come last in both sort orders.
bool isOrdered(const ResultRow &above, const ResultRow &below, ResultColumn column, bool ascending)
{
    const auto isMissing = [column](const ResultRow &row) {
        return sortsByText(column) ? columnText(row, column).isEmpty() : !columnNumber(row, column).has_value();
    };
    if (isMissing(above) || isMissing(below))
        return isMissing(below);
    if (column == ResultColumn::Day) // the uptime may change during the test
        return true;
    return ascending ? !isLessByColumn(below, above, column) : !isLessByColumn(above, below, column);
}

QStringList names(const std::vector<const ResultRow *> &rows)
{
    QStringList names;
    for (const ResultRow *row : rows)
        names.append(row->target->name);
    return names;
}

//! Four targets with tags and a proxy, whose signals are checked.
struct Grouped
{
    Grouped()
        : targets{makeTarget(u"a"_s), makeTarget(u"b"_s), makeTarget(u"c"_s), makeTarget(u"d"_s)}
    {
        targets[0].tags = QStringList{u"office"_s, u"prod"_s};
        targets[1].tags = QStringList{u"prod"_s};
        targets[2].kind = u"ping"_s;
        targets[3].tags = QStringList{u"Office"_s};
        model.setTargets(targets);
    }

    //! Returns the names of targets, and titles and counts of headings.
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < proxy.rowCount(); ++row) {
            const RowGroup *group = proxy.groupAt(row);
            lines.append(group ? u"# %1 %2"_s.arg(headingTitle(*group)).arg(group->count) : proxy.row(row).target->name);
        }
        return lines;
    }

    QList<Target> targets;
    ResultsModel model;
    ResultsProxy proxy{&model};
    QAbstractItemModelTester tester{&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

} // namespace

class tst_ResultsProxy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }
    void orderIsCorrectAfterLiveUpdates_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("ascending");
        for (int column = 0; column < kResultColumnCount; ++column) {
            const QByteArray name = columnName(static_cast<ResultColumn>(column)).toUtf8();
            QTest::newRow((name + " up").constData()) << column << true;
            QTest::newRow((name + " down").constData()) << column << false;
        }
    }
    void orderIsCorrectAfterLiveUpdates()
    {
        QFETCH(int, column);
        QFETCH(bool, ascending);
        QList<Target> targets = makeTargets(400);
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setGrouping(Grouping::None);
        proxy.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setTargets(targets);
        QRandomGenerator random(7);
        for (int turn = 0; turn < 5; ++turn) {
            for (int i = 0; i < 200; ++i) {
                const Target &target = targets.at(random.bounded(static_cast<int>(targets.size())));
                model.addResults({makeResult(target, static_cast<Outcome>(random.bounded(4)), random.bounded(5000.0))});
            }
            model.flush();
            targets.remove(random.bounded(static_cast<int>(targets.size())), 1);
            targets[random.bounded(static_cast<int>(targets.size()))].name = u"renamed %1"_s.arg(turn);
            targets.insert(random.bounded(static_cast<int>(targets.size())), makeTarget(u"new %1"_s.arg(turn)));
            model.setTargets(targets);
        }
        proxy.resort();
        QCOMPARE(proxy.rowCount(), 400);
        for (int i = 1; i < proxy.rowCount(); ++i) {
            const ResultRow &above = model.row(proxy.mapToSource(proxy.index(i - 1, 0)).row());
            const ResultRow &below = model.row(proxy.mapToSource(proxy.index(i, 0)).row());
            QVERIFY2(isOrdered(above, below, static_cast<ResultColumn>(column), ascending),
                     qPrintable(u"rows %1 and %2"_s.arg(i - 1).arg(i)));
        }
    }

    void sortsByFurtherColumnsWithinEqualRows_data()
    {
        QTest::addColumn<QList<SortKey>>("keys");
        QTest::addColumn<QString>("order");
        using enum ResultColumn;
        QTest::newRow("one column") << QList<SortKey>{{Kind, Qt::AscendingOrder}} << u"b d a c e"_s;
        QTest::newRow("two columns") << QList<SortKey>{{Kind, Qt::AscendingOrder}, {Time, Qt::AscendingOrder}}
                                     << u"d b c a e"_s;
        QTest::newRow("each in its direction")
            << QList<SortKey>{{Kind, Qt::DescendingOrder}, {Time, Qt::DescendingOrder}} << u"a c e b d"_s;
        QTest::newRow("text after number") << QList<SortKey>{{Attempt, Qt::AscendingOrder},
                                                             {Host, Qt::AscendingOrder},
                                                             {Name, Qt::DescendingOrder}}
                                           << u"e d c b a"_s;
    }
    void sortsByFurtherColumnsWithinEqualRows()
    {
        QFETCH(QList<SortKey>, keys);
        QList<Target> targets{makeTarget(u"a"_s), makeTarget(u"b"_s), makeTarget(u"c"_s), makeTarget(u"d"_s),
                              makeTarget(u"e"_s)};
        targets[1].kind = targets[3].kind = u"ping"_s;
        ResultsModel model;
        ResultsProxy proxy(&model);
        QSignalSpy changes(&proxy, &ResultsProxy::sortKeysChanged);
        proxy.setSortKeys(keys);
        QCOMPARE(changes.size(), 1);
        proxy.setSortKeys(keys);
        QCOMPARE(changes.size(), 1);
        model.setTargets(targets);
        for (int i = 0; i < 4; ++i) // the last one has no result, and so no time
            model.addResults({makeResult(targets.at(i), Outcome::Up, 100 - i)});
        model.flush();
        proxy.resort();
        QTEST(shownNames(proxy).join(u' '), "order");
    }

    //! Results move a row within the rows that are equal in the first column.
    void resultsSortByFurtherColumns()
    {
        const QList<Target> targets{makeTarget(u"a"_s), makeTarget(u"b"_s), makeTarget(u"c"_s)};
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setSortKeys({{ResultColumn::Mark, Qt::AscendingOrder}, {ResultColumn::Time, Qt::DescendingOrder}});
        proxy.setGrouping(Grouping::None);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(0), Outcome::Up, 10), makeResult(targets.at(1), Outcome::Up, 20),
                          makeResult(targets.at(2), Outcome::Up, 30)});
        model.flush();
        QTRY_COMPARE(shownNames(proxy).join(u' '), u"c b a"_s);
        model.addResults({makeResult(targets.at(0), Outcome::Up, 25)});
        model.flush();
        QTRY_COMPARE(shownNames(proxy).join(u' '), u"c a b"_s);
    }

    void orderStaysCorrectAfterRemovalsAndResults()
    {
        QList<Target> targets = makeTargets(200);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Name));
        targets.remove(0, 60);
        targets.removeIf([](const Target &target) { return target.name.endsWith(u'7'); });
        model.setTargets(targets);
        const QStringList before = shownNames(proxy);
        for (qsizetype i = 0; i < targets.size(); i += 3)
            model.addResults({makeResult(targets.at(i), Outcome::Down)});
        model.flush();
        proxy.resort();
        QCOMPARE(shownNames(proxy), before);
    }

    void resultsSortAFewTimesASecond()
    {
        const QList<Target> targets = makeTargets(5000);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Time));
        QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
        QElapsedTimer clock;
        clock.start();
        for (int turn = 0; layouts.count() < 2; ++turn) {
            for (int i = turn % 2; i < 5000; i += 2)
                model.addResults({makeResult(targets.at(i), Outcome::Up, 5000 + turn - i)});
            model.flush();
            QCoreApplication::processEvents();
        }
        QVERIFY2(clock.elapsed() >= 700, qPrintable(QString::number(clock.elapsed())));
    }

    void changedRowsAreSortedLater()
    {
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Time), Qt::DescendingOrder);
        for (int i = 0; i < 3; ++i)
            model.addResults({makeResult(targets.at(i), Outcome::Up, i)});
        model.flush();
        QTRY_COMPARE(shownNames(proxy), (QStringList{targets.at(2).name, targets.at(1).name, targets.at(0).name}));
        QVERIFY(!proxy.isStale());
    }

    void heldRowsStayInPlaceUntilSortedAgain()
    {
        const QList<Target> targets = makeTargets(3);
        const QStringList names{targets.at(0).name, targets.at(1).name, targets.at(2).name};
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setGrouping(Grouping::None);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Mark));
        proxy.setHeld(true);
        const QSignalSpy stale(&proxy, &ResultsProxy::staleChanged);
        const QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
        model.addResults({makeResult(targets.at(2), Outcome::Down)});
        model.flush();
        QVERIFY(proxy.isStale());
        QCOMPARE(stale.count(), 1);
        QCOMPARE(shownNames(proxy), names);
        QCOMPARE(layouts.count(), 0);
        proxy.resort();
        QVERIFY(!proxy.isStale());
        QCOMPARE(stale.count(), 2);
        QCOMPARE(shownNames(proxy), (QStringList{names.at(2), names.at(0), names.at(1)}));
    }

    void releasingSortsImmediately()
    {
        const QList<Target> targets = makeTargets(2);
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setGrouping(Grouping::None);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Mark));
        proxy.setHeld(true);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        proxy.setHeld(false);
        QCOMPARE(shownNames(proxy), (QStringList{targets.at(1).name, targets.at(0).name}));
    }

    void holdingStopsPendingSorts()
    {
        const QList<Target> targets = makeTargets(2);
        ResultsModel model;
        ResultsProxy held(&model);
        ResultsProxy free(&model);
        model.setTargets(targets);
        held.sort(static_cast<int>(ResultColumn::Mark));
        free.sort(static_cast<int>(ResultColumn::Mark));
        const QSignalSpy layouts(&held, &QAbstractItemModel::layoutChanged);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        QVERIFY(free.isStale()); // neither proxy has sorted yet
        held.setHeld(true);
        QTRY_VERIFY(!free.isStale()); // holding one proxy doesn't delay the other
        QCOMPARE(layouts.count(), 0);
        QVERIFY(held.isStale());
    }

    void holdingShowsPendingMatches()
    {
        const QList<Target> targets = makeTargets(2);
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        proxy.setFilter(*Filter::parse(u"down"_s));
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        QCOMPARE(proxy.rowCount(), 0);
        proxy.setHeld(true);
        QCOMPARE(shownNames(proxy), QStringList{targets.at(1).name});
    }

    void releasingDuringRemovalsSortsAfterwards()
    {
        QList<Target> targets = makeTargets(4);
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setGrouping(Grouping::None);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Mark));
        proxy.setHeld(true);
        model.addResults({makeResult(targets.at(3), Outcome::Down)});
        model.flush();
        connect(&proxy, &QAbstractItemModel::rowsAboutToBeRemoved, &proxy, [&] { proxy.setHeld(false); });
        targets.removeAt(1);
        model.setTargets(targets);
        QCOMPARE(shownNames(proxy), (QStringList{targets.at(0).name, targets.at(1).name, targets.at(2).name}));
        QTRY_COMPARE(shownNames(proxy), (QStringList{targets.at(2).name, targets.at(0).name, targets.at(1).name}));
    }

    void heldRowsStayAndNewMatchesAreAppended()
    {
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        proxy.setFilter(*Filter::parse(u"down"_s));
        QCOMPARE(shownNames(proxy), QStringList{targets.at(1).name});
        proxy.setHeld(true);
        model.addResults({makeResult(targets.at(1), Outcome::Up), makeResult(targets.at(0), Outcome::Down)});
        model.flush();
        QCOMPARE(shownNames(proxy), (QStringList{targets.at(1).name, targets.at(0).name}));
        proxy.setHeld(false);
        QCOMPARE(shownNames(proxy), QStringList{targets.at(0).name});
    }

    void groupsHaveHeadings_data()
    {
        QTest::addColumn<Grouping>("grouping");
        QTest::addColumn<QStringList>("shown");
        QTest::newRow("tag") << Grouping::Tag
                             << QStringList{u"# office 2"_s, u"a"_s, u"d"_s, u"# prod 1"_s, u"b"_s, u"# No tag 1"_s, u"c"_s};
        QTest::newRow("type") << Grouping::Kind
                              << QStringList{u"# Ping 1"_s, u"c"_s, u"# TCP port 3"_s, u"a"_s, u"b"_s, u"d"_s};
        QTest::newRow("state") << Grouping::State << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}; // not sorted by state
        QTest::newRow("none") << Grouping::None << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s};
    }
    //! Tags that differ only in case are the same.
    void groupsHaveHeadings()
    {
        QFETCH(Grouping, grouping);
        QFETCH(QStringList, shown);
        Grouped grouped;
        grouped.proxy.setGrouping(grouping);
        QCOMPARE(grouped.lines(), shown);
        grouped.proxy.setGrouping(Grouping::None);
        QCOMPARE(grouped.lines(), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    }

    void foldedGroupsShowTheirProblems()
    {
        Grouped grouped;
        ResultsProxy &proxy = grouped.proxy;
        proxy.setGrouping(Grouping::Tag);
        proxy.setFolded(0, true);
        QCOMPARE(grouped.lines(), (QStringList{u"# office 2"_s, u"# prod 1"_s, u"b"_s, u"# No tag 1"_s, u"c"_s}));
        grouped.model.addResults({makeResult(grouped.targets.at(3), Outcome::Down)});
        grouped.model.flush();
        QTRY_COMPARE(proxy.groupAt(0)->problems, 1);
        QCOMPARE(proxy.groupAt(0)->worst, MarkState::Down);
        QCOMPARE(proxy.index(0, 0).data(Qt::AccessibleTextRole).toString(),
                 u"office, 2 targets, 1 with a problem, Down, folded"_s);
        Result soft = makeResult(grouped.targets.at(2), Outcome::Down);
        soft.hard = false;
        grouped.model.addResults({soft});
        grouped.model.flush();
        QTRY_VERIFY(proxy.groupAt(3)->isWorstSoft);
        QVERIFY(proxy.index(3, 0).data(Qt::AccessibleTextRole).toString().endsWith(u", Unconfirmed"_s));
        QCOMPARE(proxy.groupAt(3)->problems, 0);
        QCOMPARE(names(proxy.matchingRows()), (QStringList{u"a"_s, u"d"_s, u"b"_s, u"c"_s})); // exports have all rows
        proxy.setFilter(*Filter::parse(u"is:down"_s));
        QCOMPARE(grouped.lines(), QStringList{u"# office 1"_s});
        proxy.setFilter({});
        proxy.unfold({grouped.targets.at(0).id});
        QCOMPARE(grouped.lines().first(3), (QStringList{u"# office 2"_s, u"a"_s, u"d"_s}));
    }

    void allGroupsFoldAndStayFolded()
    {
        Grouped grouped;
        grouped.proxy.setGrouping(Grouping::Tag);
        grouped.proxy.setFoldedKeys(grouped.proxy.groupKeys());
        const QStringList folded{u"# office 2"_s, u"# prod 1"_s, u"# No tag 1"_s};
        QCOMPARE(grouped.lines(), folded);
        grouped.proxy.setGrouping(Grouping::Kind);
        grouped.proxy.setGrouping(Grouping::Tag);
        QCOMPARE(grouped.lines(), folded);
    }

    //! A new match joins its group, and groups without rows lose their headings.
    void heldMatchesJoinTheirGroups()
    {
        Grouped grouped;
        ResultsProxy &proxy = grouped.proxy;
        proxy.setGrouping(Grouping::Tag);
        proxy.setFilter(*Filter::parse(u"is:down"_s));
        QCOMPARE(grouped.lines(), QStringList());
        proxy.setHeld(true);
        const auto fail = [&grouped](int i) {
            grouped.model.addResults({makeResult(grouped.targets.at(i), Outcome::Down)});
            grouped.model.flush();
        };
        fail(2);
        fail(1);
        fail(3);
        fail(0);
        QTRY_COMPARE(grouped.lines(),
                     (QStringList{u"# office 2"_s, u"d"_s, u"a"_s, u"# prod 1"_s, u"b"_s, u"# No tag 1"_s, u"c"_s}));
        grouped.targets[0].tags.clear();
        grouped.model.setTargets(grouped.targets);
        QTRY_COMPARE(grouped.lines(),
                     (QStringList{u"# office 1"_s, u"d"_s, u"# prod 1"_s, u"b"_s, u"# No tag 2"_s, u"a"_s, u"c"_s}));
        grouped.targets.removeAt(1);
        grouped.model.setTargets(grouped.targets);
        QCOMPARE(grouped.lines(), (QStringList{u"# office 1"_s, u"d"_s, u"# No tag 2"_s, u"a"_s, u"c"_s}));
    }

    //! While “Up” is folded and the rows are held, a new problem still appears.
    void aProblemLeavesTheFoldedGroupOfItsState()
    {
        Grouped grouped;
        ResultsProxy &proxy = grouped.proxy;
        for (const Target &target : grouped.targets)
            grouped.model.addResults({makeResult(target, target.name == "c"_L1 ? Outcome::Down : Outcome::Up)});
        grouped.model.flush();
        proxy.setGrouping(Grouping::State);
        proxy.sort(static_cast<int>(ResultColumn::Mark));
        QCOMPARE(grouped.lines(), (QStringList{u"# Problems 1"_s, u"c"_s, u"# Up 3"_s, u"a"_s, u"b"_s, u"d"_s}));
        proxy.setFolded(2, true);
        proxy.setHeld(true);
        grouped.model.addResults({makeResult(grouped.targets.at(0), Outcome::Degraded)});
        grouped.model.flush();
        QTRY_COMPARE(grouped.lines(), (QStringList{u"# Problems 2"_s, u"c"_s, u"a"_s, u"# Up 2"_s}));
    }

    //! Ten thousand rows take one insertion and one move, and random changes keep all groups in order.
    void manyRowsAreGroupedAtOnce()
    {
        QList<Target> targets = makeTargets(10'000);
        for (qsizetype i = 0; i < targets.size(); ++i)
            targets[i].tags = QStringList{u"tag %1"_s.arg(i % 97)};
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        QSignalSpy insertions(&proxy, &QAbstractItemModel::rowsInserted);
        QSignalSpy moves(&proxy, &QAbstractItemModel::layoutChanged);
        proxy.setGrouping(Grouping::Tag);
        QCOMPARE(proxy.rowCount(), 10'097);
        QCOMPARE(insertions.size(), 1);
        QCOMPARE(moves.size(), 1);
        const QPersistentModelIndex kept = proxy.mapFromSource(model.index(5'000, 0));
        proxy.sort(static_cast<int>(ResultColumn::Time));
        for (int turn = 0; turn < 20; ++turn) {
            QList<Result> results;
            for (int i = 0; i < 200; ++i)
                results.append(makeResult(targets.at(QRandomGenerator::global()->bounded(10'000)), Outcome::Up,
                                          QRandomGenerator::global()->bounded(1'000.0)));
            model.addResults(results);
            model.flush();
        }
        proxy.resort();
        QString tag;
        for (int row = 0; row < proxy.rowCount(); ++row) {
            if (const RowGroup *group = proxy.groupAt(row))
                tag = group->title;
            else
                QCOMPARE(proxy.row(row).target->tags.first(), tag);
        }
        QCOMPARE(proxy.mapToSource(kept), model.index(5'000, 0));
    }

    void editsTakeEffectWhileHeld()
    {
        QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        proxy.setHeld(true);
        targets[0].name = u"zzz"_s;
        targets.removeAt(1);
        targets.prepend(makeTarget(u"aaa"_s));
        model.setTargets(targets);
        QCOMPARE(shownNames(proxy), (QStringList{u"aaa"_s, u"target 2"_s, u"zzz"_s}));
    }

    void indexesSurviveFilterAndOrder()
    {
        const QList<Target> targets = makeTargets(1000);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        const QPersistentModelIndex kept = proxy.mapFromSource(model.index(777, 3));
        const QPersistentModelIndex dropped = proxy.mapFromSource(model.index(1, 0));
        QSignalSpy removals(&proxy, &QAbstractItemModel::rowsRemoved);
        proxy.setFilter(*Filter::parse(u"77"_s));
        QCOMPARE(removals.count(), 1); // a single removal, not one per range
        QVERIFY(!dropped.isValid());
        proxy.sort(static_cast<int>(ResultColumn::Name), Qt::DescendingOrder);
        QSignalSpy insertions(&proxy, &QAbstractItemModel::rowsInserted);
        proxy.setFilter({});
        QCOMPARE(insertions.count(), 1);
        QCOMPARE(proxy.mapToSource(kept), model.index(777, 3));
        QCOMPARE(kept.row(), 1000 - 1 - 777);
    }

    void missingValuesComeLast_data()
    {
        QTest::addColumn<bool>("ascending");
        QTest::newRow("up") << true;
        QTest::newRow("down") << false;
    }
    void missingValuesComeLast()
    {
        QFETCH(bool, ascending);
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(1), Outcome::Up, 5), makeResult(targets.at(2), Outcome::Up, 9)});
        model.flush();
        proxy.sort(static_cast<int>(ResultColumn::Time), ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        QCOMPARE(shownNames(proxy).last(), targets.at(0).name);
        QCOMPARE(shownNames(proxy).first(), targets.at(ascending ? 1 : 2).name);
    }

    void equalValuesSortByName()
    {
        const QList<Target> targets{makeTarget(u"c"_s), makeTarget(u"host 10"_s), makeTarget(u"host 9"_s), makeTarget(u"a"_s)};
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.setGrouping(Grouping::None);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(0), Outcome::Down), makeResult(targets.at(3), Outcome::Down)});
        model.flush();
        for (const auto order : {Qt::DescendingOrder, Qt::AscendingOrder})
            proxy.sort(static_cast<int>(ResultColumn::Mark), order);
        QCOMPARE(shownNames(proxy), (QStringList{u"a"_s, u"c"_s, u"host 9"_s, u"host 10"_s}));
    }

    void reorderingTheFileMovesNoRows()
    {
        QList<Target> targets = makeTargets(5);
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(4), Outcome::Down)});
        model.flush();
        const QStringList before = shownNames(proxy);
        targets.move(4, 0);
        model.setTargets(targets);
        QCOMPARE(shownNames(proxy), before);
        QCOMPARE(proxy.row(4).markState(), MarkState::Down);
    }

    void scatteredRowsAreRemovedAndAddedTogether()
    {
        const QList<Target> targets = makeTargets(1000);
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester proxyTester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTargets(targets);
        const QStringList before = shownNames(proxy);
        const QPersistentModelIndex kept = proxy.mapFromSource(model.index(501, 3));
        QList<Target> fewer = targets;
        fewer.removeIf([](const Target &target) { return target.name.endsWith(u'7'); });
        const QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy insertions(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy moves(&model, &QAbstractItemModel::layoutChanged);

        model.setTargets(fewer);
        QCOMPARE(proxy.rowCount(), 900);
        QCOMPARE(removals.count(), 1);
        QVERIFY(moves.count() <= 1);
        QCOMPARE(proxy.mapToSource(kept), model.index(model.rowOf(targets.at(501).id), 3));

        model.setTargets(targets);
        QCOMPARE(insertions.count(), 1);
        QVERIFY(moves.count() <= 2);
        QCOMPARE(shownNames(proxy), before);
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(model.row(i).target->id, targets.at(i).id);
        QCOMPARE(proxy.mapToSource(kept), model.index(501, 3));
    }

    void headersExistWithoutRows()
    {
        ResultsModel model;
        const ResultsProxy proxy(&model);
        QCOMPARE(proxy.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), columnName(ResultColumn::Name));
    }

    void resultsDoNotSortAViewThatIsSortedByName()
    {
        const QList<Target> targets = makeTargets(100);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Name));
        const QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
        for (const Target &target : targets)
            model.addResults({makeResult(target, Outcome::Down)});
        model.flush();
        QCOMPARE(layouts.count(), 0);
    }

    void filterFindsWordsAnywhere_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("found");
        const QStringList all{u"Disk"_s, u"Router"_s, u"Shop API"_s};
        QTest::newRow("empty") << u""_s << all;
        QTest::newRow("spaces") << u"   "_s << all;
        QTest::newRow("name, any case") << u"sHoP"_s << QStringList{u"Shop API"_s};
        QTest::newRow("part of a word") << u"oute"_s << QStringList{u"Router"_s};
        QTest::newRow("tag") << u"prod"_s << QStringList{u"Shop API"_s};
        QTest::newRow("state") << u"down"_s << QStringList{u"Router"_s};
        QTest::newRow("address") << u"127.0.0.1"_s << all;
        QTest::newRow("each word") << u"tcp api"_s << QStringList{u"Shop API"_s};
        QTest::newRow("one word missing") << u"shop nowhere"_s << QStringList{};
    }
    void filterFindsWordsAnywhere()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, found);
        QList<Target> targets{makeTarget(u"Shop API"_s), makeTarget(u"Router"_s), makeTarget(u"Disk"_s)};
        targets[0].tags = QStringList{u"prod"_s};
        ResultsModel model;
        ResultsProxy proxy(&model);
        const QAbstractItemModelTester tester(&proxy, QAbstractItemModelTester::FailureReportingMode::QtTest);
        proxy.sort(0);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        proxy.setFilter(*Filter::parse(filter));
        QCOMPARE(shownNames(proxy), found);
    }

    void aFilterByStateFollowsResults()
    {
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.setFilter(*Filter::parse(u"down"_s));
        QCOMPARE(proxy.rowCount(), 0);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        QTRY_COMPARE(shownNames(proxy), QStringList{targets.at(1).name});
        model.addResults({makeResult(targets.at(1), Outcome::Up)});
        model.flush();
        QTRY_COMPARE(proxy.rowCount(), 0);
    }

    void rowsAppearAndDisappearWithTheirState()
    {
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.setFilter(*Filter::parse(u"is:running | is:paused"_s));
        QCOMPARE(proxy.rowCount(), 0);
        model.markRunning({targets.at(2).id});
        model.flush();
        QTRY_COMPARE(shownNames(proxy), QStringList{targets.at(2).name});
        model.addResults({makeResult(targets.at(2), Outcome::Up)});
        model.flush();
        QTRY_COMPARE(proxy.rowCount(), 0);
        QList<Target> paused = targets;
        paused[0].paused = true;
        model.setTargets(paused);
        QCOMPARE(shownNames(proxy), QStringList{targets.at(0).name});
    }

    void rowsDisappearAsTimePasses()
    {
        const QList<Target> targets = makeTargets(2);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        model.addResults({makeResult(targets.at(0), Outcome::Up)});
        model.flush();
        proxy.setFilter(*Filter::parse(u"checked:<500ms"_s));
        QCOMPARE(proxy.rowCount(), 1);
        QTRY_COMPARE(proxy.rowCount(), 0);
    }

    void findsAnEditedTargetByItsNewTexts()
    {
        QList<Target> targets = makeTargets(2);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.setFilter(*Filter::parse(u"tag:prod"_s));
        QCOMPARE(proxy.rowCount(), 0);
        targets[1].tags = QStringList{u"Prod"_s};
        model.setTargets(targets);
        QCOMPARE(shownNames(proxy), QStringList{targets.at(1).name});
    }
};

QTEST_GUILESS_MAIN(tst_ResultsProxy)

} // namespace ResultsProxyTest

#include "tst_ResultsProxy.moc"
