// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/look/Appearance.h"
#include "gui/table/HistorySamples.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"

#include <QAbstractItemModelTester>
#include <QInputDialog>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

namespace LongUptimesTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

StoredResult stored(qint64 at, Outcome outcome)
{
    StoredResult result;
    result.at = at;
    result.outcome = outcome;
    return result;
}

int number(ResultColumn column)
{
    return static_cast<int>(column);
}

//! Returns an uptime of 92.55 %: the target is up for the whole span except its end.
TargetUptimes mostlyUp(const TargetId &id, const QList<int> &days, qint64 now)
{
    TargetUptimes counted;
    counted.target = id;
    for (const int count : days) {
        const qint64 length = count * kDay;
        const QList<StoredResult> results{stored(now - length, Outcome::Up), stored(now - length * 149 / 2000, Outcome::Down)};
        counted.uptimes.append(RunningUptime({now - length, now}, OutcomeTimeline(results, std::chrono::milliseconds(length))));
    }
    return counted;
}

} // namespace

//! Tests the columns with the uptime over several days.
class tst_LongUptimes : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        setCustomUptimeDays(90);
        m_now = QDateTime::currentMSecsSinceEpoch();
        m_targets = makeTargets(3);
        m_model = std::make_unique<ResultsModel>();
        m_tester =
            std::make_unique<QAbstractItemModelTester>(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_model->setTargets(m_targets);
    }
    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        setCustomUptimeDays(90);
    }

    void showsDotsUntilCalculated()
    {
        QCOMPARE(text(0, ResultColumn::Week), u"…"_s);
        m_model->addResults({makeResult(m_targets[0], Outcome::Up)}); // one result isn't enough for a week
        QCOMPARE(text(0, ResultColumn::Week), u"…"_s);
        QVERIFY(toolTip(0, ResultColumn::Week).contains(u"Not calculated yet."_s));
        m_model->setUptimes({7}, {mostlyUp(m_targets[0].id, {7}, m_now)});
        QCOMPARE(text(0, ResultColumn::Week), u"92.5 %"_s);
        QCOMPARE(text(0, ResultColumn::Month), u"…"_s);
        QCOMPARE(text(1, ResultColumn::Week), u"…"_s);
    }

    void showsADashWithoutData()
    {
        TargetUptimes nothing;
        nothing.target = m_targets[0].id;
        nothing.uptimes = {RunningUptime({m_now - 7 * kDay, m_now}, {})};
        m_model->setUptimes({7}, {nothing});
        QCOMPARE(text(0, ResultColumn::Week), u"–"_s);
        QVERIFY(toolTip(0, ResultColumn::Week).contains(u"No data"_s));
        QVERIFY(!columnNumber(m_model->row(0), ResultColumn::Week));
        QVERIFY(columnValue(m_model->row(0), ResultColumn::Week).isNull());
    }

    void doesNotRoundUpTo100()
    {
        TargetUptimes counted;
        counted.target = m_targets[0].id;
        const OutcomeTimeline timeline(
            {stored(m_now - 30 * kDay, Outcome::Up), stored(m_now - 2, Outcome::Down), stored(m_now - 1, Outcome::Up)},
            std::chrono::milliseconds(30 * kDay));
        counted.uptimes = {RunningUptime({m_now - 30 * kDay, m_now}, timeline)};
        m_model->setUptimes({30}, {counted});
        QCOMPARE(text(0, ResultColumn::Month), u"99.999 %"_s);
    }

    void addsNewResults()
    {
        m_model->setUptimes({7}, {mostlyUp(m_targets[0].id, {7}, m_now - kDay)});
        Result down = makeResult(m_targets[0], Outcome::Down);
        down.at = QDateTime::fromMSecsSinceEpoch(m_now, Qt::UTC);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        m_model->addResults({down});
        m_model->flush();
        QCOMPARE(changed.size(), 1);
        QVERIFY(changed.first()[0].value<QModelIndex>().column() <= number(ResultColumn::Week));
        QVERIFY(changed.first()[1].value<QModelIndex>().column() >= number(ResultColumn::CustomUptime));
        const auto figures = m_model->row(0).longUptimes.of(ResultColumn::Week)->figures(m_now);
        QCOMPARE(figures.downMs, 7 * kDay * 149 / 2000 + kDay);
        QCOMPARE(figures.outages, 1);
    }

    //! Results that arrive while the files are being read are added to the uptime.
    void addsResultsThatArrivedWhileReading()
    {
        for (const qint64 ago : {30'000, 20'000, 10'000}) {
            Result result = makeResult(m_targets[0], Outcome::Up);
            result.at = QDateTime::fromMSecsSinceEpoch(m_now - ago, Qt::UTC);
            m_model->addResults({result});
        }
        m_model->setUptimes({7}, {mostlyUp(m_targets[0].id, {7}, m_now - 25'000)});
        const auto figures = m_model->row(0).longUptimes.of(ResultColumn::Week)->figures(m_now);
        const auto before = mostlyUp(m_targets[0].id, {7}, m_now - 25'000).uptimes[0].figures(m_now - 25'000);
        QCOMPARE(figures.upMs, before.upMs + 30'000);
        QCOMPARE(figures.downMs, before.downMs - 5'000);
    }

    void toolTipShowsSpanAndOutages()
    {
        m_model->setUptimes({30}, {mostlyUp(m_targets[0].id, {30}, m_now - kHour)});
        const QStringList lines =
            uptimeText(m_model->row(0).longUptimes.of(ResultColumn::Month), QDateTime::fromMSecsSinceEpoch(m_now)).split(u'\n');
        QCOMPARE(lines.size(), 2);
        const QString from = QDateTime::fromMSecsSinceEpoch(m_now - 30 * kDay - kHour).toString(u"yyyy-MM-dd hh:mm:ss"_s);
        QVERIFY2(lines[0].startsWith(u"From "_s + from), qPrintable(lines[0]));
        QVERIFY2(lines[1].contains(u"outage"_s) && lines[1].contains(u"2 d 7 h"_s), qPrintable(lines[1]));
        TargetUptimes gap;
        gap.target = m_targets[0].id;
        gap.uptimes = {RunningUptime({m_now - 7 * kDay, m_now}, OutcomeTimeline({stored(m_now - kDay, Outcome::Up)}, 1h))};
        m_model->setUptimes({7}, {gap});
        const QString text = uptimeText(gap.uptimes[0], QDateTime::fromMSecsSinceEpoch(m_now));
        QVERIFY2(text.contains(u"No outages."_s) && text.contains(u"No data for 6 d 23 h"_s), qPrintable(text));
    }

    void sortsByUptime()
    {
        ResultsProxy proxy(m_model.get());
        m_model->setUptimes({7}, {mostlyUp(m_targets[1].id, {7}, m_now)});
        TargetUptimes full;
        full.target = m_targets[2].id;
        full.uptimes = {RunningUptime({m_now - 7 * kDay, m_now}, OutcomeTimeline({stored(m_now - kDay, Outcome::Up)}, 1h))};
        m_model->setUptimes({7}, {full});
        m_model->flush();
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            proxy.sort(number(ResultColumn::Week), order);
            QCOMPARE(proxy.row(order == Qt::AscendingOrder ? 0 : 1).target->id, m_targets[1].id);
            QCOMPARE(proxy.row(2).target->id, m_targets[0].id); // targets without data come last in both directions
        }
    }

    void usersChooseTheLength()
    {
        ResultsProxy proxy(m_model.get());
        ResultsView view;
        view.setResults(&proxy);
        view.show();
        ColumnsMenu menu(&view);
        QSignalSpy edited(&view, &ResultsView::columnsEdited);
        m_model->setUptimes({90}, {mostlyUp(m_targets[0].id, {90}, m_now)});
        QCOMPARE(text(0, ResultColumn::CustomUptime), u"92.5 %"_s);
        menu.findChild<QAction *>(u"uptimeDays"_s)->trigger();
        auto *dialog = view.findChild<QInputDialog *>(u"uptimeDaysDialog"_s);
        QVERIFY(dialog);
        auto *days = dialog->findChild<QSpinBox *>();
        QCOMPARE(days->value(), 90);
        days->selectAll();
        QTest::keyClicks(days, u"14"_s);
        QTest::keyClick(days, Qt::Key_Return);
        QCOMPARE(edited.size(), 1);
        QVERIFY(!view.isColumnHidden(number(ResultColumn::CustomUptime)));
        QCOMPARE(proxy.headerData(number(ResultColumn::CustomUptime), Qt::Horizontal, Qt::DisplayRole).toString(), u"14 d"_s);
        QCOMPARE(text(0, ResultColumn::CustomUptime), u"…"_s); // the calculated uptime was for another number of days
        m_model->setUptimes({90}, {mostlyUp(m_targets[0].id, {90}, m_now)}); // an answer to an outdated request
        QCOMPARE(text(0, ResultColumn::CustomUptime), u"…"_s);
        menu.popup({});
        QCOMPARE(menu.findChild<QAction *>(u"column-uptimeOwn"_s)->text(), u"14 d"_s);
        menu.close();
        const QByteArray kept = view.saveColumns();
        view.showUptimeDays(20);
        view.resetColumns();
        QVERIFY(view.isColumnHidden(number(ResultColumn::CustomUptime)));
        view.restoreColumns(kept);
        QCOMPARE(customUptimeDays(), 14);
        QVERIFY(!view.isColumnHidden(number(ResultColumn::CustomUptime)));
    }

    //! Tests the path from files through a pool thread to the table.
    void historyFillsTheColumns()
    {
        const TargetId id = QUuid::createUuid();
        WindowSession session(
            {simulated("pump", "\"id\": \"" + id.toByteArray(QUuid::WithoutBraces) + "\", \"every\": \"10m\"")});
        const qint64 now = QDateTime::currentMSecsSinceEpoch();
        const auto outcome = [now](qint64 at) { return at < now - 9 * kDay ? Outcome::Down : Outcome::Up; };
        QVERIFY(writeHistory(session.folder() + u"/history"_s, {{id, outcome}}, now - 10 * kDay, now, 10 * kMinute));
        QVERIFY(session.open());
        const auto *model = session.find<ResultsModel>();
        auto *view = session.find<ResultsView>();
        QVERIFY(view->isColumnHidden(number(ResultColumn::Week)));
        QVERIFY(!model->row(0).longUptimes.of(ResultColumn::Week)); // not calculated while the column is hidden
        view->setColumnShown(ResultColumn::Month, true);
        QTRY_VERIFY(model->row(0).longUptimes.of(ResultColumn::Month).has_value());
        const double share = model->row(0).longUptimes.of(ResultColumn::Month)->figures(now).share().value();
        QVERIFY2(std::abs(share - 0.9) < 0.001, qPrintable(QString::number(share)));
        view->setColumnShown(ResultColumn::Week, true);
        QTRY_COMPARE(column(model, ResultColumn::Week), u"100 %"_s);
        QVERIFY(model->row(0).longUptimes.of(ResultColumn::Month).has_value());
        QVERIFY(!model->row(0).longUptimes.of(ResultColumn::CustomUptime));
        view->showUptimeDays(365);
        QTRY_VERIFY(model->row(0).longUptimes.of(ResultColumn::CustomUptime).has_value());
        QCOMPARE(model->row(0).longUptimes.of(ResultColumn::CustomUptime)->figures(now).outages, 1);
    }

private:
    static QString column(const QAbstractItemModel *model, ResultColumn which)
    {
        return model->index(0, number(which)).data().toString();
    }
    QString text(int row, ResultColumn column) const { return m_model->index(row, number(column)).data().toString(); }
    QString toolTip(int row, ResultColumn column) const
    {
        return m_model->index(row, number(column)).data(Qt::ToolTipRole).toString();
    }

    QList<Target> m_targets;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    qint64 m_now = 0;
};

QTEST_MAIN(tst_LongUptimes)

} // namespace LongUptimesTest

#include "tst_LongUptimes.moc"
