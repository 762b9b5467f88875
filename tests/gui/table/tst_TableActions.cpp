// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/GuiSamples.h"
#include "gui/look/widgets/EventFilters.h"
#include "gui/table/TableActions.h"
#include "gui/table/TableExport.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/model/TargetMime.h"
#include "gui/table/view/ResultsView.h"
#include "model/filter/Filter.h"
#include "model/filter/FilterEdit.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QInputDialog>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace TableActionsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

Target webTarget(const QString &name)
{
    Target target = *guessTarget(u"https://ann:s3cret@shop.example:8443/health?x=1"_s, Schedule());
    target.id = QUuid::createUuid();
    target.name = name;
    target.tags = QStringList{u"prod"_s, u"two words"_s};
    return target;
}

} // namespace

class tst_TableActions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_window = std::make_unique<QMainWindow>();
        m_model = std::make_unique<ResultsModel>();
        m_proxy = std::make_unique<ResultsProxy>(m_model.get());
        m_view = new ResultsView;
        m_view->setResults(m_proxy.get());
        m_window->setCentralWidget(m_view);
        TableActions::Menus menus;
        menus.file = new QMenu(m_window.get());
        menus.fileMenuAnchor = menus.file->addAction(u"Quit"_s);
        menus.edit = new QMenu(m_window.get());
        menus.editMenuAnchor = menus.edit->addAction(u"Paste"_s);
        menus.view = new QMenu(m_window.get());
        m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.json"_s));
        menus.settings = m_settings.get();
        m_check = new QAction(u"Check now"_s, m_window.get());
        menus.rowActions = {m_check, nullptr};
        m_actions = new TableActions(m_view, menus, m_window.get());
        m_fileMenu = menus.file;
        m_targets = {makeTarget(u"Router"_s), webTarget(u"Shop"_s)};
        m_model->setTargets(m_targets);
        m_model->addResults({makeResult(m_targets.at(0), Outcome::Up), makeResult(m_targets.at(1), Outcome::Down)});
        m_model->flush();
        m_view->sortByColumn(static_cast<int>(ResultColumn::Name), Qt::AscendingOrder);
        m_window->resize(1400, 400);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_view->setFocus();
        QGuiApplication::clipboard()->clear();
    }
    void cleanup()
    {
        m_window.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void copiesInEachFormat_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("inIt");
        QTest::newRow("text") << u"copyText"_s << u"State\tName\tType\tResult\tTime\t24 h\tChecked\n"_s
                              << u"\tShop\tWeb page or API\t"_s;
        QTest::newRow("markdown") << u"copyMarkdown"_s << u"| State | Name |"_s << u"| Shop | Web page or API |"_s;
        QTest::newRow("csv") << u"copyCsv"_s << u"state,name,kind,result,timeMs,uptime,checkedAt\r\n"_s << u"down,Shop,http,"_s;
        QTest::newRow("addresses") << u"copyAddresses"_s << u"127.0.0.1:9\nhttps://shop.example:8443/health?x=1\n"_s << u""_s;
        QTest::newRow("curl") << u"copyCurl"_s << u"curl --location"_s << u"'https://ann:***@shop.example:8443/health?x=1'\n"_s;
        QTest::newRow("json") << u"copyJson"_s << u"[\n"_s << u"\"url\": \"https://ann:***@shop.example:8443/health?x=1\""_s;
    }
    void copiesInEachFormat()
    {
        QFETCH(QString, action);
        QFETCH(QString, begin);
        QFETCH(QString, inIt);
        m_view->selectAll();
        choose(openMenu({5, 5})->findChild<QAction *>(action), action);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(begin), qPrintable(text));
        QVERIFY2(text.contains(inIt), qPrintable(text));
        QVERIFY(!text.contains(u"s3cret"_s));
    }

    void copiesOneTargetAsOneObject()
    {
        m_view->selectIds({m_targets.at(1).id});
        choose(openMenu({5, 5})->findChild<QAction *>(u"copyJson"_s), u"copyJson"_s);
        const QJsonDocument document = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8());
        QCOMPARE(document.object().value("name"_L1).toString(), u"Shop"_s);
    }

    void ctrlCCopiesAsText()
    {
        m_view->selectIds({m_targets.at(0).id});
        QTest::keyClick(m_view, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"Up\tRouter\tTCP port\topen\t12 ms\t100 %\t"_s));
    }

    void curlNeedsAWebPage()
    {
        auto *curl = m_window->findChild<QAction *>(u"copyCurl"_s);
        m_view->selectIds({m_targets.at(0).id});
        QVERIFY(!curl->isEnabled());
        m_view->selectAll();
        QVERIFY(curl->isEnabled());
        m_view->clearSelection();
        QVERIFY(!m_window->findChild<QAction *>(u"actionCopy"_s)->isEnabled());
    }

    void theMenuOpensByTheKeyOnTheCurrentRow()
    {
        m_view->selectIds({m_targets.at(1).id});
        m_view->setCurrentIndex(m_proxy->index(m_view->currentIndex().row(), static_cast<int>(ResultColumn::Kind)));
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {1, 1}, m_view->mapToGlobal(QPoint(1, 1)));
        QApplication::sendEvent(m_view->viewport(), &event);
        auto *menu = m_view->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QVERIFY(menu->actions().contains(m_check));
        QCOMPARE(menu->findChild<QAction *>(u"filterByCell"_s)->text(), u"Show only kind:http"_s);
        menu->close();
    }

    void shiftF10OpensTheMenu()
    {
        const MenuKeyFilter menuKey;
        m_view->selectIds({m_targets.at(1).id});
        QVERIFY(m_view->hasFocus());
        QTest::keyClick(m_view, Qt::Key_F10, Qt::ShiftModifier);
        auto *menu = m_view->findChild<QMenu *>(u"rowMenu"_s);
        QVERIFY(menu && menu->isVisible());
        menu->close();
    }

    void filtersByTheCellThatIsClicked_data()
    {
        QTest::addColumn<ResultColumn>("column");
        QTest::addColumn<QStringList>("terms");
        QTest::newRow("name") << ResultColumn::Name << QStringList{u"name:Shop"_s};
        QTest::newRow("kind") << ResultColumn::Kind << QStringList{u"kind:http"_s};
        QTest::newRow("address") << ResultColumn::Address << QStringList{u"address:https://shop.example:8443/health?x=1"_s};
        QTest::newRow("host") << ResultColumn::Host << QStringList{u"host:shop.example"_s};
        QTest::newRow("tags") << ResultColumn::Tags << QStringList{u"tag:prod"_s, u"tag:\"two words\""_s};
        QTest::newRow("state") << ResultColumn::Mark << QStringList{u"is:down"_s};
        QTest::newRow("result") << ResultColumn::Result << QStringList{u"open"_s};
        QTest::newRow("time") << ResultColumn::Time << QStringList{};
    }
    void filtersByTheCellThatIsClicked()
    {
        QFETCH(ResultColumn, column);
        QFETCH(QStringList, terms);
        const int section = static_cast<int>(column);
        m_view->setColumnHidden(section, false);
        const QModelIndex cell = m_proxy->index(1, section);
        m_view->scrollTo(cell);
        QSignalSpy wanted(m_actions, &TableActions::valueFilterRequested);
        QSignalSpy unwanted(m_actions, &TableActions::valueExclusionRequested);
        const QPoint place = m_view->visualRect(cell).center();
        QStringList only;
        for (const QAction *action : openMenu(place)->findChildren<QAction *>(u"filterByCell"_s))
            only.append(action->text().section(u' ', 2));
        QCOMPARE(only, terms);
        if (terms.isEmpty())
            return;
        QMenu *menu = openMenu(place);
        choose(menu->findChild<QAction *>(u"filterByCell"_s), u"only"_s);
        menu = openMenu(place);
        choose(menu->findChild<QAction *>(u"filterOutCell"_s), u"out"_s);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(unwanted.count(), 1);
        const QString text = filterTermText(wanted.first().at(0).value<FilterKey>(), wanted.first().at(1).toString());
        QCOMPARE(text, terms.first());
        QVERIFY(Filter::parse(text).hasValue());
    }

    //! The filter for a state must find the row that was clicked.
    void theFilterOfAStateFindsTheRow_data()
    {
        QTest::addColumn<bool>("hard");
        QTest::addColumn<bool>("unreachable");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QString>("state");
        QTest::newRow("confirmed") << true << false << false << u"down"_s;
        QTest::newRow("not confirmed") << false << false << false << u"unconfirmed"_s;
        QTest::newRow("unreachable") << false << true << false << u"unreachable"_s;
        QTest::newRow("paused") << true << false << true << u"paused"_s;
    }
    void theFilterOfAStateFindsTheRow()
    {
        QFETCH(bool, hard);
        QFETCH(bool, unreachable);
        QFETCH(bool, paused);
        QFETCH(QString, state);
        Target target = makeTarget(u"Shop"_s);
        target.paused = paused;
        ResultRow row(std::make_shared<const Target>(target));
        Result result = makeResult(target, Outcome::Down);
        result.hard = hard;
        row.add(result);
        if (unreachable)
            row.setReachability(u"Router"_s);
        QCOMPARE(cellFilters(row, ResultColumn::Mark), (QList<CellFilter>{{FilterKey::Is, state}}));
        const Filter filter = *Filter::parse(filterTermText(FilterKey::Is, state));
        QVERIFY(filter.matches(row.filterSubject(), QDateTime::currentMSecsSinceEpoch()));
    }

    void exportsShownRows_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("csv") << u"a.csv"_s << QByteArray("state,name,");
        QTest::newRow("json") << u"a.json"_s << QByteArray("[\n    {\n");
        QTest::newRow("ndjson") << u"a.NDJSON"_s << QByteArray("{\"checkedAt\":");
        QTest::newRow("markdown") << u"a.md"_s << QByteArray("| State | Name |");
    }
    void exportsShownRows()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, begin);
        const QTemporaryDir folder;
        m_proxy->setFilter(*Filter::parse(u"shop"_s));
        QSignalSpy notices(m_actions, &TableActions::notice);
        const QString path = folder.filePath(file);
        exportTo(path);
        QTRY_COMPARE(notices.count(), 1);
        QFile written(path);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray content = written.readAll();
        QVERIFY2(content.startsWith(begin), content.constData());
        QVERIFY(content.contains("Shop"));
        QVERIFY(!content.contains("Router"));
    }

    void layoutsAreSavedAndApplied()
    {
        const auto header = [this] { return m_view->horizontalHeader(); };
        const int address = static_cast<int>(ResultColumn::Address);
        m_view->setColumnShown(ResultColumn::Address, true);
        m_proxy->setGrouping(Grouping::Tag);
        saveLayoutAs(u"Networks"_s);
        QVERIFY(m_settings->value(setting::kColumnLayouts).toObject().contains(u"Networks"_s));
        QVERIFY(layoutAction(u"layout-Networks"_s)->isChecked());
        QVERIFY(!layoutAction(u"updateLayout"_s)->isEnabled()); // nothing has changed
        layoutAction(u"resetLayout"_s)->trigger();
        QVERIFY(header()->isSectionHidden(address));
        QCOMPARE(m_proxy->grouping(), Grouping::State);
        QCOMPARE(header()->sortIndicatorSection(), static_cast<int>(ResultColumn::Mark));
        QVERIFY(!layoutAction(u"layout-Networks"_s)->isChecked());
        layoutAction(u"layout-Networks"_s)->trigger();
        QVERIFY(!header()->isSectionHidden(address));
        QCOMPARE(m_proxy->grouping(), Grouping::Tag);
        QCOMPARE(header()->sortIndicatorSection(), static_cast<int>(ResultColumn::Name));
    }

    void theMenuSortsByFurtherColumns()
    {
        const auto *menu = m_window->findChild<QMenu *>(u"sortMenu"_s);
        QVERIFY(menu);
        const auto choose = [this, menu](const QString &name) {
            emit const_cast<QMenu *>(menu)->aboutToShow();
            auto *action = m_window->findChild<QAction *>(name);
            const QString text = action->text();
            action->trigger();
            return text;
        };
        using enum ResultColumn;
        QCOMPARE(choose(u"sortBy-kind"_s), u"Type"_s);
        QCOMPARE(choose(u"sortBy-kind"_s), u"Type (ascending)"_s);
        QCOMPARE(choose(u"alsoSortBy-name"_s), u"Name"_s);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Kind, Qt::DescendingOrder}, {Name, Qt::AscendingOrder}}));
        QCOMPARE(choose(u"alsoSortBy-name"_s), u"Name (2, ascending)"_s);
        QCOMPARE(choose(u"alsoSortBy-name"_s), u"Name (2, descending)"_s);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Kind, Qt::DescendingOrder}}));
    }

    void theMenuOfTheHeaderSorts()
    {
        QHeaderView *header = m_view->horizontalHeader();
        const auto choose = [&](ResultColumn column, const QString &name) {
            emit header->customContextMenuRequested({header->sectionViewportPosition(columnIndex(column)) + 5, 5});
            const auto *menu = m_view->findChild<QMenu *>(u"headerMenu"_s);
            auto *action = menu->findChild<QAction *>(name);
            const bool isEnabled = action->isEnabled();
            action->trigger();
            QVERIFY(menu->actions().contains(m_window->findChild<QAction *>(u"resetColumns"_s)));
            delete menu;
            QVERIFY(isEnabled);
        };
        using enum ResultColumn;
        choose(Kind, u"sortByColumn"_s);
        choose(Time, u"alsoSortByColumn"_s);
        choose(Time, u"alsoSortByColumn"_s);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Kind, Qt::AscendingOrder}, {Time, Qt::DescendingOrder}}));
        choose(Kind, u"stopSortingByColumn"_s);
        QCOMPARE(m_proxy->sortKeys(), (QList<SortKey>{{Time, Qt::DescendingOrder}}));
    }

    void layoutsAreUpdatedRenamedAndRemoved()
    {
        const auto stored = [this] { return m_settings->value(setting::kColumnLayouts).toObject(); };
        saveLayoutAs(u"One"_s);
        saveLayoutAs(u"Two"_s);
        m_view->setColumnShown(ResultColumn::Host, true);
        QVERIFY(layoutAction(u"layout-Two"_s)->isChecked());
        const QJsonObject before = stored();
        layoutAction(u"updateLayout"_s)->trigger();
        QVERIFY(stored().value(u"Two"_s) != before.value(u"Two"_s));
        QCOMPARE(stored().value(u"One"_s), before.value(u"One"_s));
        QSignalSpy notices(m_actions, &TableActions::notice);
        answer(u"renameLayout"_s, u"One"_s); // exists
        QCOMPARE(stored().keys(), (QStringList{u"One"_s, u"Two"_s}));
        QCOMPARE(notices.size(), 1);
        answer(u"renameLayout"_s, u"Three"_s);
        QCOMPARE(stored().keys(), (QStringList{u"One"_s, u"Three"_s}));
        const QJsonObject renamed = stored();
        layoutAction(u"removeLayout"_s)->trigger();
        QCOMPARE(stored().keys(), QStringList{u"One"_s});
        layoutAction(u"restoreLayout"_s)->trigger();
        QCOMPARE(stored(), renamed);
    }

    void replacesAFileWithoutLeavingABackup()
    {
        const QTemporaryDir folder;
        QSignalSpy notices(m_actions, &TableActions::notice);
        for (int i = 1; i <= 2; ++i) {
            exportTo(folder.filePath(u"a.csv"_s));
            QTRY_COMPARE(notices.count(), i);
            m_proxy->setFilter(*Filter::parse(u"shop"_s));
        }
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.csv"_s});
    }

    //! The folder may be on a share that hangs. Checks must not wait for it.
    void doesNotBlockTheThreadsOfChecks()
    {
        const QTemporaryDir folder;
        QSemaphore mayEnd;
        QThreadPool *const pool = QThreadPool::globalInstance();
        const auto letEnd = qScopeGuard([&] {
            mayEnd.release(pool->maxThreadCount());
            pool->waitForDone();
        });
        for (int i = 0; i < pool->maxThreadCount(); ++i)
            pool->start([&mayEnd] { mayEnd.acquire(); });
        QSignalSpy notices(m_actions, &TableActions::notice);
        exportTo(folder.filePath(u"a.csv"_s));
        QTRY_COMPARE(notices.count(), 1);
    }

    void explainsAFailedExport()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"a.csv"_s)); // a folder already has this name
        QSignalSpy notices(m_actions, &TableActions::notice);
        m_window->findChild<TableExport *>()->writeTo(folder.filePath(u"a.csv"_s));
        QTRY_VERIFY(m_window->findChild<QMessageBox *>(u"exportProblem"_s));
        auto *box = m_window->findChild<QMessageBox *>(u"exportProblem"_s);
        QVERIFY(box->text().contains(u"a.csv"_s));
        QVERIFY(!box->informativeText().isEmpty());
        QCOMPARE(notices.count(), 0);
        box->close();
    }

    void draggedRowsAreLinksTextAndTargets()
    {
        QModelIndexList cells;
        for (int column = 0; column < 3; ++column)
            cells << m_proxy->index(0, column) << m_proxy->index(1, column);
        QVERIFY(m_proxy->flags(cells.first()).testFlag(Qt::ItemIsDragEnabled));
        const std::unique_ptr<QMimeData> data(m_proxy->mimeData(cells));
        QCOMPARE(data->urls(), QList<QUrl>{QUrl(u"https://shop.example:8443/health?x=1"_s)});
        QCOMPARE(data->text(), u"127.0.0.1:9\nhttps://shop.example:8443/health?x=1"_s);
        QCOMPARE(readTargets(data.get()), (QList<TargetId>{m_targets.at(0).id, m_targets.at(1).id}));
        for (const QString &type : data->formats())
            QVERIFY2(m_proxy->mimeTypes().contains(type), qPrintable(type));
    }

private:
    //! Fills the menu of layouts and returns one of its actions.
    QAction *layoutAction(const QString &name)
    {
        auto *menu = m_window->findChild<QMenu *>(u"layoutsMenu"_s);
        emit menu->aboutToShow();
        return menu->findChild<QAction *>(name);
    }
    //! Chooses an action that asks for a name, and enters the name.
    void answer(const QString &action, const QString &name)
    {
        layoutAction(action)->trigger();
        auto *dialog = m_window->findChild<QInputDialog *>(u"layoutName"_s);
        QVERIFY(dialog);
        dialog->setTextValue(name);
        dialog->accept();
        delete dialog;
    }
    void saveLayoutAs(const QString &name) { answer(u"saveLayout"_s, name); }
    QMenu *openMenu(const QPoint &place)
    {
        for (QMenu *old : m_view->findChildren<QMenu *>(u"rowMenu"_s))
            delete old;
        QContextMenuEvent event(QContextMenuEvent::Mouse, place, m_view->viewport()->mapToGlobal(place));
        QApplication::sendEvent(m_view->viewport(), &event);
        return m_view->findChild<QMenu *>(u"rowMenu"_s);
    }
    //! Triggers an action, including actions in the copy menu, which belongs to the window.
    void choose(QAction *action, const QString &name)
    {
        if (!action)
            action = m_window->findChild<QAction *>(name);
        auto *menu = qobject_cast<QMenu *>(action->parent());
        QVERIFY(menu);
        if (!menu->isVisible())
            menu->popup(m_window->mapToGlobal(QPoint(50, 50)));
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Return);
    }
    void exportTo(const QString &path)
    {
        QAction *action = m_fileMenu->actions().first();
        QCOMPARE(action->objectName(), u"actionExport"_s);
        action->trigger();
        auto *dialog = m_window->findChild<QFileDialog *>(u"exportDialog"_s);
        QVERIFY(dialog);
        emit dialog->fileSelected(path);
        dialog->close();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<QMainWindow> m_window;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ResultsProxy> m_proxy;
    ResultsView *m_view = nullptr;
    TableActions *m_actions = nullptr;
    QMenu *m_fileMenu = nullptr;
    QAction *m_check = nullptr;
    QList<Target> m_targets;
};

QTEST_MAIN(tst_TableActions)

} // namespace TableActionsTest

#include "tst_TableActions.moc"
