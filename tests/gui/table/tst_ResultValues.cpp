// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/look/picker/PickerDialog.h"
#include "gui/table/TableExport.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultValues.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/ResultsView.h"
#include "history/values/StoredResult.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

namespace ResultValuesTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QDateTime kModified(QDate(2026, 1, 31), QTime(8, 0), Qt::UTC);

ResultColumn columnFor(const QString &name, bool isText = false, ValueSource source = ValueSource::Kind)
{
    return valueColumn({source, name, isText});
}

Result resultWith(const Target &target, const QList<ObservedValue> &values)
{
    Result result = makeResult(target, Outcome::Up);
    result.observation.values = values;
    return result;
}

ResultRow rowWith(const QList<ObservedValue> &values)
{
    const Target target = makeTarget(u"Shop"_s);
    ResultRow row(std::make_shared<const Target>(target));
    row.add(resultWith(target, values));
    return row;
}

QStringList keysOf(const QList<ColumnOffer> &offers)
{
    QStringList keys;
    for (const ColumnOffer &offer : offers)
        keys.append(offer.key);
    return keys;
}

} // namespace

class tst_ResultValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }
    void init()
    {
        m_model = std::make_unique<ResultsModel>();
        m_proxy = std::make_unique<ResultsProxy>(m_model.get());
        m_view = std::make_unique<ResultsView>();
        m_view->setResults(m_proxy.get());
        m_targets = makeTargets(3);
        m_model->setTargets(m_targets);
        m_view->resize(2'000, 400);
    }
    void cleanup()
    {
        m_view.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void aCellShowsItsValue_data()
    {
        QTest::addColumn<ObservedValue>("value");
        QTest::addColumn<bool>("isText");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<double>("number"); // -1: none
        QTest::addColumn<QJsonValue>("json");
        const auto kind = ValueSource::Kind;
        QTest::newRow("a size without a unit of its own")
            << ObservedValue{u"size"_s, 1240} << false << u"Size"_s << u"1.24 kB"_s << 1240.0 << QJsonValue(1240);
        QTest::newRow("a unit of its own") << ObservedValue{u"diskUsed"_s, 71.43, Unit::Percent} << false << u"Disk used"_s
                                           << u"71.43 %"_s << 71.43 << QJsonValue(71.43);
        QTest::newRow("a plain number") << ObservedValue{u"redirects"_s, 2} << false << u"Redirects"_s << u"2"_s << 2.0
                                        << QJsonValue(2);
        QTest::newRow("zero was measured") << ObservedValue{u"matches"_s, 0} << false << u"Matching lines"_s << u"0"_s << 0.0
                                           << QJsonValue(0);
        QTest::newRow("performance data keeps its label")
            << ObservedValue{u"used_MB"_s, 0.5, Unit::Second, ValueSource::Perfdata} << false << u"used_MB"_s << u"500 ms"_s
            << 0.5 << QJsonValue(0.5);
        QTest::newRow("performance data named like a value of a kind")
            << ObservedValue{u"bytes"_s, 7, Unit::None, ValueSource::Perfdata} << false << u"bytes"_s << u"7"_s << 7.0
            << QJsonValue(7);
        QTest::newRow("a text") << ObservedValue{u"server"_s, u"nginx\u202e\n1"_s} << true << u"Server"_s << u"nginx 1"_s
                                << -1.0 << QJsonValue(u"nginx 1"_s);
        QTest::newRow("yes or no") << ObservedValue{u"exists"_s, true, Unit::None, kind} << true << u"Exists"_s << u"yes"_s
                                   << 1.0 << QJsonValue(true);
        QTest::newRow("a time") << ObservedValue{u"modified"_s, kModified} << false << u"Modified"_s << exactTimeText(kModified)
                                << static_cast<double>(kModified.toMSecsSinceEpoch())
                                << QJsonValue(u"2026-01-31T08:00:00.000Z"_s);
    }
    void aCellShowsItsValue()
    {
        QFETCH(ObservedValue, value);
        QFETCH(bool, isText);
        QFETCH(QString, title);
        QFETCH(QString, text);
        QFETCH(double, number);
        QFETCH(QJsonValue, json);
        const ResultColumn column = columnFor(value.name, isText, value.source);
        const ResultRow row = rowWith({value});
        QCOMPARE(columnName(column), title);
        QCOMPARE(columnText(row, column), text);
        QCOMPARE(columnNumber(row, column).value_or(-1), number);
        QCOMPARE(columnValue(row, column), json);
        QCOMPARE(alignsTrailing(column), !isText);
        QVERIFY(columnDescription(column).endsWith(u'\n' + value.name));
        const ResultRow other = rowWith({});
        QCOMPARE(columnText(other, column), u"–"_s);
        QCOMPARE(columnNumber(other, column), std::nullopt);
        QVERIFY(columnValue(other, column).isNull());
        QVERIFY(sortText(other, column).isEmpty());
    }

    void aKeyNamesTheSameColumn()
    {
        for (const auto source : {ValueSource::Kind, ValueSource::Perfdata}) {
            const ResultColumn column = columnFor(u"size"_s, false, source);
            QCOMPARE(columnFromKey(columnKey(column)), column);
        }
        QVERIFY(columnFor(u"size"_s) != columnFor(u"size"_s, false, ValueSource::Perfdata));
        QCOMPARE(columnFromKey(u"dnsMs"_s), ResultColumn::Dns);
        QCOMPARE(columnFromKey(u"value:"_s), std::nullopt);
        QCOMPARE(columnFromKey(u"other"_s), std::nullopt);
    }

    //! Stored results have only numbers, without their source.
    void aRestoredResultShowsItsNumbers()
    {
        ResultRow row = rowWith({});
        const Result live = resultWith(*row.target, {{u"/var"_s, 7, Unit::Byte, ValueSource::Perfdata}, {u"exists"_s, true}});
        RecentHistory past;
        past.results = {storedResult(live)};
        row.showStateAt(live.at.addSecs(1), past, false);
        QCOMPARE(columnText(row, columnFor(u"/var"_s, false, ValueSource::Perfdata)), u"7 B"_s);
        QCOMPARE(columnText(row, columnFor(u"exists"_s, true)), u"–"_s);
    }

    void offersWhatResultsContain()
    {
        QVERIFY(offeredColumns({}).isEmpty());
        ResultRow web = rowWith({{u"status"_s, 200},
                                 {u"size"_s, 1240},
                                 {u"server"_s, u"nginx"_s},
                                 {u"url"_s, u"https://shop.example/?key=1"_s},
                                 {u"certificateDaysLeft"_s, 30}});
        web.last->observation.phases.set(Phase::Dns, 3);
        const ResultRow disk = rowWith({{u"size"_s, 5, Unit::Byte}, {u"/var"_s, 7, Unit::Byte, ValueSource::Perfdata}});
        ResultRow restored = rowWith({{u"lines"_s, 1}});
        restored.isFromEarlierRun = true;
        const QList<ColumnOffer> offers = offeredColumns({&web, &disk, &restored});
        QCOMPARE(keysOf(offers),
                 (QStringList{u"perfdata:/var"_s, u"certificateDays"_s, u"dnsMs"_s, u"value:server"_s, u"value:size"_s,
                              u"status"_s}));
        QCOMPARE(offers.at(4).targets, 2);
        QCOMPARE(offers.at(4).example, u"1.24 kB"_s);
        QVERIFY(offers.at(3).isText && !offers.at(4).isText);
        QCOMPARE(offers.at(2).example, u"3 ms"_s);
    }

    void aColumnIsAddedAndRemovedInTheMenu()
    {
        const QAbstractItemModelTester modelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester proxyTester(m_proxy.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        addSizes();
        m_view->selectIds({m_targets.at(0).id});
        ColumnsMenu menu(m_view.get());
        pick(&menu, u"size"_s);
        const ResultColumn column = columnFor(u"size"_s);
        QVERIFY(m_view->shownColumns().contains(column));
        QVERIFY(m_view->columnWidth(columnIndex(column)) > 50);
        const QModelIndex cell = m_proxy->index(0, columnIndex(column));
        QVERIFY(m_view->selectionModel()->isSelected(cell)); // the row stays selected as a whole
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{m_targets.at(0).id});
        QCOMPARE(m_model->headerData(columnIndex(column), Qt::Horizontal, Qt::DisplayRole).toString(), u"Size"_s);

        emit menu.aboutToShow();
        auto *action = menu.findChild<QAction *>(u"column-value:size"_s);
        QVERIFY(action && action->isChecked() && menu.actions().contains(action));
        action->trigger();
        QVERIFY(!m_view->shownColumns().contains(column));
        emit menu.aboutToShow();
        QVERIFY(!menu.findChild<QAction *>(u"column-value:size"_s));
        QVERIFY(!m_view->saveColumns().contains("value:size"));
        pick(&menu, u"size"_s); // offered again
        QVERIFY(m_view->shownColumns().contains(column));
        m_view->resetColumns();
        QVERIFY(!m_view->shownColumns().contains(column));
    }

    void anotherColumnOfAResultIsShown()
    {
        Result result = resultWith(m_targets.at(0), {});
        result.observation.phases.set(Phase::Dns, 3);
        m_model->addResults({result});
        ColumnsMenu menu(m_view.get());
        pick(&menu, u"DNS"_s);
        QVERIFY(m_view->shownColumns().contains(ResultColumn::Dns));
        QCOMPARE(m_model->columnCount(), kResultColumnCount);
    }

    void thePickerSaysWhyItIsEmpty()
    {
        ColumnsMenu menu(m_view.get());
        menu.findChild<QAction *>(u"addColumn"_s)->trigger();
        const auto *dialog = m_view->findChild<PickerDialog *>(u"addColumnDialog"_s);
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel *>(u"pickerHelp"_s)->text().startsWith(u"The results contain no other values."_s));
        QVERIFY(!dialog->findChild<QPushButton *>(u"pickerChoose"_s)->isEnabled());
    }

    void sortsByNumberAndMissingComesLast()
    {
        addSizes(); // 900, 1240, and none
        m_view->setColumnShown(columnFor(u"size"_s), true);
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            m_view->sortByColumn(columnIndex(columnFor(u"size"_s)), order);
            const bool isAscending = order == Qt::AscendingOrder;
            QCOMPARE(m_proxy->row(0).target->id, m_targets.at(isAscending ? 0 : 1).id);
            QCOMPARE(m_proxy->row(1).target->id, m_targets.at(isAscending ? 1 : 0).id);
            QCOMPARE(m_proxy->row(2).target->id, m_targets.at(2).id);
        }
    }

    void sortsByTextAndMissingComesLast()
    {
        m_model->addResults({resultWith(m_targets.at(1), {{u"server"_s, u"nginx 9"_s}}),
                             resultWith(m_targets.at(2), {{u"server"_s, u"nginx 10"_s}})});
        m_model->flush();
        const ResultColumn column = columnFor(u"server"_s, true);
        m_view->setColumnShown(column, true);
        m_view->sortByColumn(columnIndex(column), Qt::AscendingOrder);
        QCOMPARE(m_proxy->row(0).target->id, m_targets.at(1).id);
        QCOMPARE(m_proxy->row(2).target->id, m_targets.at(0).id);
    }

    void aNewResultChangesTheColumn()
    {
        const ResultColumn column = columnFor(u"size"_s);
        m_view->setColumnShown(column, true);
        QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
        addSizes();
        QCOMPARE(changes.size(), 1);
        QVERIFY(changes.first().at(1).toModelIndex().column() >= columnIndex(column));
        QCOMPARE(m_model->index(1, columnIndex(column)).data().toString(), u"1.24 kB"_s);
    }

    void theLayoutContainsTheColumns()
    {
        const ResultColumn size = columnFor(u"size"_s);
        const ResultColumn server = columnFor(u"server"_s, true);
        m_view->setColumnShown(size, true);
        m_view->setColumnShown(server, true);
        m_view->setColumnWidth(columnIndex(size), 123);
        m_view->horizontalHeader()->moveSection(m_view->horizontalHeader()->visualIndex(columnIndex(size)), 0);
        m_view->sortByColumn(columnIndex(size), Qt::DescendingOrder);
        ResultsModel model;
        ResultsProxy proxy(&model);
        ResultsView other;
        other.setResults(&proxy);
        other.setColumnShown(columnFor(u"lines"_s), true);
        other.restoreColumns(m_view->saveColumns());
        QCOMPARE(other.shownColumns(), m_view->shownColumns());
        QCOMPARE(other.shownColumns().first(), size);
        QCOMPARE(other.columnWidth(columnIndex(size)), 123);
        QCOMPARE(proxy.sortColumn(), columnIndex(size));
        QVERIFY(sortsByText(server));
    }

    void exportsNameTheValue_data()
    {
        QTest::addColumn<RowsFormat>("format");
        QTest::addColumn<QString>("text");
        QTest::newRow("csv") << RowsFormat::Csv << u"value:size,\"perfdata:a,\"\"b\"\"\",value:exists\r\n1240,,true\r\n"_s;
        QTest::newRow("text") << RowsFormat::Text << u"Size\ta,\"b\"\tExists\n1.24 kB\t–\tyes\n"_s;
        QTest::newRow("markdown") << RowsFormat::Markdown
                                  << u"| Size | a,\"b\" | Exists |\n| ---: | ---: | --- |\n| 1.24 kB | – | yes |\n"_s;
        QTest::newRow("json") << RowsFormat::Ndjson
                              << u"{\"perfdata:a,\\\"b\\\"\":null,\"value:exists\":true,\"value:size\":1240}\n"_s;
    }
    void exportsNameTheValue()
    {
        QFETCH(RowsFormat, format);
        QFETCH(QString, text);
        const ResultRow row = rowWith({{u"size"_s, 1240}, {u"exists"_s, true}});
        QCOMPARE(rowsText(format, {&row},
                          {columnFor(u"size"_s), columnFor(u"a,\"b\""_s, false, ValueSource::Perfdata),
                           columnFor(u"exists"_s, true)}),
                 text);
    }

private:
    void addSizes()
    {
        m_model->addResults(
            {resultWith(m_targets.at(0), {{u"size"_s, 900}}), resultWith(m_targets.at(1), {{u"size"_s, 1240}})});
        m_model->flush();
    }

    //! Chooses the value in the dialog of the menu, as a user does.
    void pick(ColumnsMenu *menu, const QString &text)
    {
        menu->findChild<QAction *>(u"addColumn"_s)->trigger();
        const QPointer<PickerDialog> dialog = m_view->findChild<PickerDialog *>(u"addColumnDialog"_s);
        QVERIFY(dialog);
        auto *search = dialog->findChild<QLineEdit *>(u"pickerSearch"_s);
        QTest::keyClicks(search, text);
        QTest::keyClick(search, Qt::Key_Return);
        QTRY_VERIFY(!dialog);
    }

    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ResultsProxy> m_proxy;
    std::unique_ptr<ResultsView> m_view;
    QList<Target> m_targets;
};

QTEST_MAIN(tst_ResultValues)

} // namespace ResultValuesTest

#include "tst_ResultValues.moc"
