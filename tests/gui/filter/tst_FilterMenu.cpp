// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/filter/FilterBox.h"
#include "gui/filter/FilterMenu.h"
#include "gui/table/model/ResultsModel.h"
#include "model/filter/Filter.h"

#include <QApplication>
#include <QDir>
#include <QInputDialog>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <atomic>
#include <cerrno>
#include <future>

namespace FilterMenuTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

class Bench
{
public:
    Bench()
        : box(new FilterBox(&model))
        , other(new QLineEdit)
        , menu(new FilterMenu(box, file(), &window))
        , buttons(new FilterButtons(menu->filters(), box, &model, &window))
    {
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(box);
        layout->addWidget(other);
        layout->addWidget(buttons);
        window.show();
        box->setFocus();
    }
    bool start() { return QTest::qWaitForWindowActive(&window); }
    QString file() const { return folder.filePath(u"filters.ini"_s); }
    //! Sets a filter and moves the focus away.
    void use(const QString &text)
    {
        box->setFocus();
        box->setFilterText(text);
        other->setFocus();
    }
    //! Opens the menu and returns its entries.
    QStringList offered()
    {
        emit menu->aboutToShow();
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator() && action->isEnabled())
                texts.append(action->text());
        }
        return texts;
    }
    bool choose(const QString &text)
    {
        emit menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (QString(action->text()).remove(u'&') == text && action->isEnabled() && !action->isSeparator()) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
    //! Toggles the entry of the submenu.
    bool showAsButton(const QString &name)
    {
        emit menu->aboutToShow();
        for (QAction *action : menu->findChild<QMenu *>(u"filterButtonMenu"_s)->actions()) {
            if (action->text() == name) {
                action->trigger();
                return true;
            }
        }
        return false;
    }
    QStringList labels() const
    {
        QStringList texts;
        for (const QAction *action : buttons->actions())
            texts.append(action->text());
        return texts;
    }
    void name(const QString &text)
    {
        auto *dialog = window.findChild<QInputDialog *>(u"filterName"_s);
        dialog->setTextValue(text);
        QTest::keyClick(dialog->findChild<QLineEdit *>(), Qt::Key_Return);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    QTemporaryDir folder;
    ResultsModel model;
    QWidget window;
    FilterBox *box;
    QLineEdit *other;
    FilterMenu *menu;
    FilterButtons *buttons;
};

} // namespace

class tst_FilterMenu : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }
    void savesByName()
    {
        Bench bench;
        QVERIFY(bench.start());
        QVERIFY(!bench.choose(u"Save this filter…"_s)); // disabled, because there is no filter
        bench.box->setFilterText(u"is:down tag:prod"_s);
        QVERIFY(bench.choose(u"Save this filter…"_s));
        bench.name(u" On  call "_s);
        QCOMPARE(bench.menu->filters()->namedFilters(), (QList<NamedFilter>{{u"On call"_s, u"is:down tag:prod"_s}}));
        bench.box->setFilter({});
        QVERIFY(bench.choose(u"On call"_s));
        QCOMPARE(bench.box->filter().toText(), u"is:down tag:prod"_s);
        QTRY_COMPARE(SavedFilters(bench.file()).namedFilters(), bench.menu->filters()->namedFilters());
    }

    void doesNotSaveAnInvalidFilter()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.box->setFilterText(u"is:down"_s);
        bench.box->setFilterText(u"is:dwon"_s);
        QVERIFY(!bench.choose(u"Save this filter…"_s));
    }

    void sameNameReplaces()
    {
        const QTemporaryDir folder;
        SavedFilters filters(folder.filePath(u"filters.ini"_s));
        filters.save(u"Mine"_s, u"a"_s);
        filters.save(u"mine"_s, u"b"_s);
        QCOMPARE(filters.namedFilters(), (QList<NamedFilter>{{u"mine"_s, u"b"_s}}));
    }

    void filtersFollowARenamedTag()
    {
        const QTemporaryDir folder;
        SavedFilters filters(folder.filePath(u"filters.json"_s));
        filters.save(u"Ours"_s, u"tag:PROD is:down"_s);
        filters.save(u"Theirs"_s, u"tag:live is:down"_s);
        filters.recordUse(u"-tag:prod"_s);
        filters.recordUse(u"shop"_s);
        const QList<NamedFilter> named = filters.namedFilters();
        const QStringList recent = filters.recent();
        QCOMPARE(filters.filtersUsingTag(u"prod"_s), QStringList{u"Ours"_s});
        const FilterSnapshot former = filters.renameTag(u"prod"_s, u"live"_s);
        QCOMPARE(filters.namedFilters().first().text, u"tag:live is:down"_s);
        QCOMPARE(filters.recent(), (QStringList{u"shop"_s, u"-tag:live"_s}));
        filters.undoTagRename(former, u"prod"_s, u"live"_s);
        QCOMPARE(filters.namedFilters(), named); // filters that already used the new tag stay unchanged
        QCOMPARE(filters.recent(), recent);
        QVERIFY(filters.renameTag(u"nobody"_s, u"x"_s).isEmpty());
    }

    void undoSeparatesMergedRecentFilters_data()
    {
        QTest::addColumn<QStringList>("used"); // filters used before the undo, in this order
        QTest::addColumn<QStringList>("recent");
        const QStringList before{u"tag:prod"_s, u"shop"_s, u"tag:live"_s};
        QTest::newRow("nothing was used") << QStringList() << before;
        QTest::newRow("another one was used")
            << QStringList{u"mail"_s} << QStringList{u"mail"_s, u"tag:prod"_s, u"tag:live"_s, u"shop"_s};
        QTest::newRow("one of them was used again")
            << QStringList{u"shop"_s} << QStringList{u"shop"_s, u"tag:prod"_s, u"tag:live"_s};
    }
    void undoSeparatesMergedRecentFilters()
    {
        QFETCH(QStringList, used);
        const QTemporaryDir folder;
        SavedFilters filters(folder.filePath(u"filters.json"_s));
        for (const QString &text : {u"tag:live"_s, u"shop"_s, u"tag:prod"_s})
            filters.recordUse(text);
        const FilterSnapshot former = filters.renameTag(u"prod"_s, u"live"_s);
        QCOMPARE(filters.recent(), (QStringList{u"tag:live"_s, u"shop"_s}));
        for (const QString &text : std::as_const(used))
            filters.recordUse(text);
        filters.undoTagRename(former, u"prod"_s, u"live"_s);
        QTEST(filters.recent(), "recent");
    }

    void clearedRecentFiltersStayCleared()
    {
        const QTemporaryDir folder;
        SavedFilters filters(folder.filePath(u"filters.json"_s));
        filters.recordUse(u"tag:prod"_s);
        const FilterSnapshot former = filters.renameTag(u"prod"_s, u"live"_s);
        filters.clearRecent();
        filters.undoTagRename(former, u"prod"_s, u"live"_s);
        QCOMPARE(filters.recent(), QStringList());
    }

    void remembersRecentlyUsedFilters()
    {
        Bench bench;
        QVERIFY(bench.start());
        for (int i = 0; i < 10; ++i)
            bench.use(u"name:%1"_s.arg(i));
        bench.use(u"name:5"_s);
        QCOMPARE(bench.menu->filters()->recent().first(3), (QStringList{u"name:5"_s, u"name:9"_s, u"name:8"_s}));
        QCOMPARE(bench.menu->filters()->recent().size(), 8);
        QVERIFY(bench.offered().contains(u"name:9"_s));
        bench.menu->filters()->save(u"Nine"_s, u"name:9"_s);
        QVERIFY(!bench.menu->filters()->recent().contains(u"name:9"_s)); // now listed with the named filters instead
        QTRY_COMPARE(SavedFilters(bench.file()).recent(), bench.menu->filters()->recent());
        QVERIFY(bench.choose(u"Forget recent filters"_s));
        QTRY_VERIFY(SavedFilters(bench.file()).recent().isEmpty());
    }

    void aSlowDiskDoesNotBlockTheWindow()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"filters.json"_s);
        std::promise<void> cameBack;
        const std::shared_future<void> back = cameBack.get_future().share();
        std::atomic<bool> wasHeldUp = false;
        DiskCalls slow = DiskCalls::system();
        slow.sync = [&wasHeldUp, back, sync = slow.sync](int descriptor) { // makes disk writes block
            if (back.wait_for(std::chrono::seconds(5)) == std::future_status::timeout)
                wasHeldUp = true;
            return sync(descriptor);
        };
        {
            SavedFilters filters(file, nullptr, slow);
            for (int i = 0; i < 5; ++i)
                filters.recordUse(u"name:%1"_s.arg(i));
            filters.save(u"Mine"_s, u"name:4"_s);
            cameBack.set_value();
        } // shutdown waits for pending writes
        QVERIFY(!wasHeldUp);
        const SavedFilters again(file);
        QCOMPARE(again.namedFilters(), (QList<NamedFilter>{{u"Mine"_s, u"name:4"_s}}));
        QCOMPARE(again.recent(), (QStringList{u"name:3"_s, u"name:2"_s, u"name:1"_s, u"name:0"_s}));
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther)));
    }

    void aFullDiskLosesNothing()
    {
        const QTemporaryDir folder;
        const QString file = folder.filePath(u"filters.json"_s);
        {
            SavedFilters filters(file);
            filters.save(u"Mine"_s, u"a"_s);
        }
        DiskCalls full = DiskCalls::system();
        full.sync = [](int) {
            errno = ENOSPC;
            return false;
        };
        {
            SavedFilters filters(file, nullptr, full);
            filters.save(u"Other"_s, u"b"_s);
        }
        const SavedFilters again(file);
        QCOMPARE(again.namedFilters(), (QList<NamedFilter>{{u"Mine"_s, u"a"_s}}));
    }

    void aDamagedFileLosesFewFilters_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"named\": [{\"name\": \"Mi");
        QTest::newRow("zeros") << QByteArray(200, '\0');
    }
    void aDamagedFileLosesFewFilters()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"filters.json"_s);
        for (const QString &name : {u"Mine"_s, u"Other"_s}) {
            SavedFilters filters(path);
            filters.save(name, u"a"_s);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size());
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"filters\\.json is damaged and was moved to "_s));
        const SavedFilters again(path);
        QCOMPARE(again.namedFilters(), (QList<NamedFilter>{{u"Mine"_s, u"a"_s}})); // the backup from before the last change
        QCOMPARE(QDir(folder.path()).entryList({u"filters.json.damaged-*"_s}).size(), 1);
    }

    void readsFiltersOfAnEarlierVersion()
    {
        const QTemporaryDir folder;
        {
            QSettings earlier(folder.filePath(u"filters.ini"_s), QSettings::IniFormat);
            earlier.beginWriteArray("named"_L1, 1);
            earlier.setArrayIndex(0);
            earlier.setValue("name"_L1, u"Mine, “ours”"_s);
            earlier.setValue("filter"_L1, u"tag:\"a b\", is:down"_s);
            earlier.endArray();
            earlier.setValue("recent"_L1, QStringList{u"name:1"_s, u"name:2"_s});
        }
        const NamedFilter mine{u"Mine, “ours”"_s, u"tag:\"a b\", is:down"_s};
        {
            SavedFilters filters(folder.filePath(u"filters.ini"_s));
            QCOMPARE(filters.namedFilters(), QList<NamedFilter>{mine});
            QCOMPARE(filters.recent(), (QStringList{u"name:1"_s, u"name:2"_s}));
            filters.clearRecent();
        }
        QVERIFY(QFile::remove(folder.filePath(u"filters.ini"_s)));
        const SavedFilters again(folder.filePath(u"filters.ini"_s));
        QCOMPARE(again.namedFilters(), QList<NamedFilter>{mine});
        QVERIFY(again.recent().isEmpty());
    }

    void renamesAndRemoves()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.menu->filters()->save(u"One"_s, u"a"_s);
        bench.menu->filters()->save(u"Two"_s, u"b"_s);
        QVERIFY(bench.choose(u"Rename or remove…"_s));
        auto *dialog = bench.window.findChild<FiltersDialog *>();
        QVERIFY(dialog && QTest::qWaitForWindowActive(dialog));
        auto *list = dialog->findChild<QTreeWidget *>(u"filters"_s);
        const auto rename = [&](const QString &name) {
            QTest::keyClick(list, Qt::Key_F2);
            auto *edit = list->findChild<QLineEdit *>();
            QVERIFY(edit);
            edit->selectAll();
            QTest::keyClicks(edit, name);
            QTest::keyClick(edit, Qt::Key_Return);
        };
        list->setCurrentItem(list->topLevelItem(0));
        rename(u"First"_s);
        QTRY_COMPARE(bench.menu->filters()->namedFilters().first().name, u"First"_s);
        QTRY_COMPARE(list->topLevelItem(0)->text(0), u"First"_s);
        rename(u"two"_s); // this name is already in use
        QTRY_COMPARE(list->topLevelItem(0)->text(0), u"First"_s);
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        QCOMPARE(bench.menu->filters()->namedFilters(), (QList<NamedFilter>{{u"Two"_s, u"b"_s}}));
        QTest::mouseClick(dialog->findChild<QPushButton *>(u"remove"_s), Qt::LeftButton);
        QTRY_VERIFY(!dialog->findChild<QPushButton *>(u"remove"_s)->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(!dialog->isVisible());
    }

    void aFilterIsShownAsAButton()
    {
        Bench bench;
        bench.menu->filters()->save(u"Down & out"_s, u"is:down"_s);
        bench.menu->filters()->save(u"Shops"_s, u"tag:shop"_s);
        QList<Target> targets{makeTarget(u"a"_s), makeTarget(u"b"_s), makeTarget(u"c"_s)};
        targets[0].tags = targets[1].tags = QStringList{u"shop"_s};
        bench.model.setTargets(targets);
        bench.window.resize(600, 300);
        QVERIFY(bench.start());
        QVERIFY(!bench.buttons->isVisible());
        QVERIFY(bench.showAsButton(u"Down && out"_s));
        QVERIFY(bench.showAsButton(u"Shops"_s));
        QVERIFY(bench.buttons->isVisible());
        QCOMPARE(bench.labels(), (QStringList{u"Down && out  0"_s, u"Shops  2"_s}));
        const QList<QAction *> shown = bench.buttons->actions();
        auto *shops = qobject_cast<QToolButton *>(bench.buttons->widgetForAction(shown.last()));
        QCOMPARE(shops->accessibleName(), u"Shops, 2 targets"_s);
        QTRY_VERIFY(shops->isVisible());
        bench.box->setFocus();
        QTest::keyClick(bench.box, Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), shops);
        QTest::keyClick(shops, Qt::Key_Space);
        QCOMPARE(bench.box->text(), u"tag:shop"_s);
        QVERIFY(shops->isChecked());
        bench.box->setFilterText(u"is:down"_s);
        QVERIFY(!shops->isChecked());
        QVERIFY(shown.first()->isChecked());
        QTest::mouseClick(bench.buttons->widgetForAction(shown.first()), Qt::LeftButton);
        QVERIFY(bench.box->filter().isEmpty());
        QVERIFY(!shown.first()->isChecked());
        QTRY_COMPARE(SavedFilters(bench.file()).namedFilters(), bench.menu->filters()->namedFilters());
        bench.menu->filters()->save(u"Shops"_s, u"-tag:shop"_s); // stays a button
        QCOMPARE(bench.labels().last(), u"Shops  1"_s);
        QVERIFY(bench.showAsButton(u"Shops"_s));
        bench.menu->filters()->remove(u"Down & out"_s);
        QVERIFY(!bench.buttons->isVisible());
    }

    void buttonsCountLive()
    {
        Bench bench;
        bench.menu->filters()->save(u"Slow"_s, u"time:>1s"_s);
        bench.menu->filters()->save(u"Up"_s, u"is:up"_s);
        bench.menu->filters()->setButton(u"Slow"_s, true);
        bench.menu->filters()->setButton(u"Up"_s, true);
        QList<Target> targets = makeTargets(3);
        bench.model.setTargets(targets);
        QTRY_COMPARE(bench.labels(), (QStringList{u"Slow  0"_s, u"Up  0"_s}));
        bench.model.addResults({makeResult(targets.at(0), Outcome::Up, 2000), makeResult(targets.at(1), Outcome::Up, 10)});
        QTRY_COMPARE(bench.labels(), (QStringList{u"Slow  1"_s, u"Up  2"_s}));
        bench.model.addResults({makeResult(targets.at(0), Outcome::Up, 20), makeResult(targets.at(2), Outcome::Up, 10)});
        QTRY_COMPARE(bench.labels(), (QStringList{u"Slow  0"_s, u"Up  3"_s}));
        targets.removeFirst();
        bench.model.setTargets(targets);
        QTRY_COMPARE(bench.labels(), (QStringList{u"Slow  0"_s, u"Up  2"_s}));
    }

    void aButtonWithAnInvalidFilterSaysWhy()
    {
        Bench bench;
        bench.menu->filters()->save(u"Odd"_s, u"is:dwon"_s);
        bench.menu->filters()->setButton(u"Odd"_s, true);
        const QAction *button = bench.buttons->actions().value(0);
        QVERIFY(button && !button->isEnabled());
        QCOMPARE(button->text(), u"Odd"_s);
        QVERIFY(button->toolTip().contains(u"dwon"_s));
    }

    void buttonsWithoutRoomAreInAMenu()
    {
        Bench bench;
        for (int i = 0; i < 20; ++i) {
            bench.menu->filters()->save(u"A saved filter %1"_s.arg(i), u"name:%1"_s.arg(i));
            bench.menu->filters()->setButton(u"A saved filter %1"_s.arg(i), true);
        }
        bench.window.resize(400, 300);
        QVERIFY(bench.start());
        auto *more = bench.buttons->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
        QTRY_VERIFY(more->isVisible());
        QCOMPARE(bench.window.width(), 400);
        QVERIFY(more->menu() && more->menu()->actions().contains(bench.buttons->actions().last()));
    }

    void worksInAReadOnlyPlace()
    {
        SavedFilters filters(u"/proc/nowhere/filters.ini"_s);
        filters.save(u"Mine"_s, u"a"_s);
        QCOMPARE(filters.namedFilters().size(), 1);
    }

    //! F1 in the box opens the help. Each example on the page is a valid filter.
    void helpDescribesTheLanguage()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTest::keyClick(bench.box, Qt::Key_F1);
        auto *help = bench.window.findChild<FilterHelp *>();
        QVERIFY(help && help->isVisible());
        const QString text = help->findChild<QTextBrowser *>()->toPlainText();
        for (const FilterKeyInfo &info : filterKeys()) {
            QVERIFY2(text.contains(info.example), qPrintable(info.example));
            QVERIFY2(Filter::parse(info.example), qPrintable(info.example));
        }
        QTest::keyClick(help, Qt::Key_Escape);
        QTRY_VERIFY(!bench.window.findChild<FilterHelp *>());
    }
};

QTEST_MAIN(tst_FilterMenu)

} // namespace FilterMenuTest

#include "tst_FilterMenu.moc"
