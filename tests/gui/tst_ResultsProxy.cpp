// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsProxy.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

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

} // namespace

class tst_ResultsProxy : public QObject
{
    Q_OBJECT

private slots:
    void orderIsRightAfterLiveUpdates_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<bool>("ascending");
        for (int column = 0; column < kResultColumnCount; ++column) {
            const QByteArray name = columnDescription(static_cast<ResultColumn>(column)).toUtf8();
            QTest::newRow((name + " up").constData()) << column << true;
            QTest::newRow((name + " down").constData()) << column << false;
        }
    }
    void orderIsRightAfterLiveUpdates()
    {
        QFETCH(int, column);
        QFETCH(bool, ascending);
        QList<Target> targets = makeTargets(2000);
        ResultsModel model;
        ResultsProxy proxy(&model);
        proxy.sort(column, ascending ? Qt::AscendingOrder : Qt::DescendingOrder);
        model.setTargets(targets);
        QRandomGenerator random(7);
        for (int turn = 0; turn < 5; ++turn) {
            for (int i = 0; i < 1000; ++i) {
                const Target &target = targets.at(random.bounded(static_cast<int>(targets.size())));
                model.addResults({makeResult(target, static_cast<Outcome>(random.bounded(4)), random.bounded(5000.0))});
            }
            model.flush();
            targets.remove(random.bounded(static_cast<int>(targets.size())), 1);
            targets[random.bounded(static_cast<int>(targets.size()))].name = u"renamed %1"_s.arg(turn);
            targets.insert(random.bounded(static_cast<int>(targets.size())), makeTarget(u"new %1"_s.arg(turn)));
            model.setTargets(targets);
        }
        QCOMPARE(proxy.rowCount(), 2000);
        for (int i = 1; i < proxy.rowCount(); ++i) {
            const ResultRow &above = model.row(proxy.mapToSource(proxy.index(i - 1, 0)).row());
            const ResultRow &below = model.row(proxy.mapToSource(proxy.index(i, 0)).row());
            const auto key = static_cast<ResultColumn>(column);
            QVERIFY2(ascending ? !columnIsLess(below, above, key) : !columnIsLess(above, below, key),
                     qPrintable(u"rows %1 and %2"_s.arg(i - 1).arg(i)));
        }
    }

    void aFlushSortsOnce()
    {
        const QList<Target> targets = makeTargets(5000);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.sort(static_cast<int>(ResultColumn::Time));
        const QSignalSpy layouts(&proxy, &QAbstractItemModel::layoutChanged);
        for (int i = 0; i < 5000; i += 2)
            model.addResults({makeResult(targets.at(i), Outcome::Up, 5000 - i)});
        model.flush();
        QCOMPARE(layouts.count(), 1);
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
        proxy.setFilterText(filter);
        QCOMPARE(shownNames(proxy), found);
    }

    void aFilterByStateFollowsResults()
    {
        const QList<Target> targets = makeTargets(3);
        ResultsModel model;
        ResultsProxy proxy(&model);
        model.setTargets(targets);
        proxy.setFilterText(u"down"_s);
        QCOMPARE(proxy.rowCount(), 0);
        model.addResults({makeResult(targets.at(1), Outcome::Down)});
        model.flush();
        QCOMPARE(shownNames(proxy), QStringList{targets.at(1).name});
        model.addResults({makeResult(targets.at(1), Outcome::Up)});
        model.flush();
        QCOMPARE(proxy.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ResultsProxy)
#include "tst_ResultsProxy.moc"
