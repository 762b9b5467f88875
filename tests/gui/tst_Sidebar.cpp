// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alerting/AlertsStore.h"
#include "app/language/Language.h"
#include "app/profile/SettingsTable.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/filter/FilterMenu.h"
#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/sidebar/Sidebar.h"
#include "gui/sidebar/SidebarTree.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/TargetMime.h"
#include "gui/table/view/ResultsView.h"
#include "support/CpuClock.h"

#include <QApplication>
#include <QDropEvent>
#include <QInputDialog>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>

namespace SidebarTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList kTargets{simulated("Shop", R"("latency": "1ms", "tags": ["prod", "web"])"),
                              simulated("Mail", R"("latency": "1ms", "tags": ["prod"])"),
                              simulated("Cart", R"("latency": "1ms", "failureRate": 100, "attempts": 1)"),
                              simulated("Router", R"("latency": "1ms", "tags": ["two words"], "paused": true)")};

const QByteArray kTargetsUsingTag = "{\"version\": 1, \"targets\": [" + kTargets.join(',') + R"(,
    {"name": "All of it", "kind": "group", "memberTags": ["prod"], "paused": true}], "maintenance": [
    {"name": "Backup", "when": "daily", "at": "02:00", "for": "1h", "zone": "UTC", "tags": ["prod"],
     "filter": "tag:PROD,lab", "enabled": false}]})";
const QByteArray kRule = R"({"name": "On call", "targets": "tag:prod -kind:ping", "channels": ["x"], "paused": true})";
const QByteArray kFiltersUsingTag = R"({"named": [{"name": "Mine", "filter": "is:down tag:prod"}], "recent": []})";

QByteArray alertsWith(const QByteArray &rule)
{
    return R"({"version": 1, "channels": [{"name": "x", "provider": "command", "command": "true"}], "rules": [)" + rule + "]}";
}

//! The real window. After start(), each target has a result.
class Desk
{
public:
    explicit Desk(const QByteArrayList &targets = kTargets)
        : session(targets)
    {
    }
    bool start()
    {
        if (!session.open())
            return false;
        session.window().resize(1'280, 800); // in a narrow window, the sidebar is folded
        tree = session.find<SidebarTree>();
        filter = session.find<QLineEdit>(u"filter"_s);
        view = session.find<ResultsView>();
        return QTest::qWaitFor([this] { return line(u"Up"_s) == u"Up 2"_s && line(u"Down"_s) == u"Down 1"_s; });
    }
    QTreeWidgetItem *item(const QString &text) const
    {
        for (QTreeWidgetItemIterator it(tree); *it; ++it) {
            if ((*it)->text(0) == text)
                return *it;
        }
        return nullptr;
    }
    //! Returns the text and count of a line, such as `Down 2`. Empty if the line doesn't exist or is hidden.
    QString line(const QString &text) const
    {
        const QTreeWidgetItem *found = item(text);
        return found && !found->isHidden() ? (found->text(0) + u' ' + found->text(1)).trimmed() : QString();
    }
    QPoint middle(const QString &text) const { return tree->visualItemRect(item(text)).center(); }
    void click(const QString &text, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers, middle(text));
    }
    QStringList selected() const
    {
        QStringList texts;
        for (QTreeWidgetItemIterator it(tree); *it; ++it) {
            if ((*it)->isSelected())
                texts.append((*it)->text(0));
        }
        return texts;
    }
    QStringList names() const
    {
        QStringList texts;
        for (int row = 0; row < view->model()->rowCount(); ++row) {
            const QModelIndex cell = view->model()->index(row, static_cast<int>(ResultColumn::Name));
            if (cell.flags() & Qt::ItemIsSelectable) // not a heading
                texts.append(cell.data().toString());
        }
        return texts;
    }
    QStringList tagsOf(const QString &name)
    {
        for (const Target &target : session.monitor().targets().document().targets) {
            if (target.name == name)
                return target.tags;
        }
        return {};
    }
    //! Drops targets on the sidebar entry `on`. \return whether the drop was accepted
    bool drop(const QList<TargetId> &ids, const QString &on) const
    {
        QMimeData data;
        storeTargets(&data, ids);
        const QPointF position(middle(on));
        QDragEnterEvent enter(position.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tree->viewport(), &enter);
        QDragMoveEvent move(position.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QCoreApplication::sendEvent(tree->viewport(), &move);
        QDropEvent drop(position, Qt::CopyAction, &data, Qt::LeftButton, {});
        if (move.isAccepted())
            QCoreApplication::sendEvent(tree->viewport(), &drop);
        return move.isAccepted() && drop.isAccepted();
    }
    //! Opens the context menu of a line and triggers an action. \return whether the action existed and was enabled
    bool choose(const QString &text, const QString &action) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, middle(text), tree->viewport()->mapToGlobal(middle(text)));
        QCoreApplication::sendEvent(tree->viewport(), &event);
        const QList<QMenu *> menus = session.window().findChildren<QMenu *>(u"sidebarMenu"_s);
        if (menus.isEmpty())
            return false;
        QMenu *menu = menus.last();
        bool isDone = false;
        for (QAction *candidate : menu->actions()) {
            if (QString(candidate->text()).remove(u'&') == action && candidate->isEnabled()) {
                candidate->trigger();
                isDone = true;
            }
        }
        menu->close();
        return isDone;
    }
    void answer(const QString &text) const
    {
        auto *dialog = session.window().findChild<QInputDialog *>();
        auto *edit = dialog->findChild<QLineEdit *>();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Return);
    }

    //! Adds a group, maintenance, an alert rule, a saved filter and a colour rule that refer to `prod`.
    void referToTag(const QByteArray &rule = kRule)
    {
        session.writeFile(kTargetsUsingTag);
        session.writeFile(alertsWith(rule), u"alerts.json"_s);
        session.writeFile(kFiltersUsingTag, u"filters.json"_s);
        session.writeFile(R"({"colourRules": ["off row blue tag:prod"]})", u"settings.json"_s);
    }
    //! Returns everything that was added by referToTag() and refers to a tag.
    QString named() const
    {
        const TargetsDocument &document = session.monitor().targets().document();
        const Maintenance &entry = document.maintenance.first();
        const LoadedAlerts alerts = readAlertsFile(session.monitor().profile().alertsFile());
        const QStringList all{document.targets.last().fields.list(u"memberTags"_s).join(u'+'),
                              entry.tags.join(u'+'),
                              entry.filter,
                              alerts.document ? alerts.document->rules.first().targets.toText() : QString(),
                              session.find<FilterMenu>()->filters()->namedFilters().first().text,
                              session.monitor().settings().value(setting::kColourRules).toArray().first().toString()};
        return all.join(u" | "_s);
    }

    mutable WindowSession session;
    SidebarTree *tree = nullptr;
    QLineEdit *filter = nullptr;
    ResultsView *view = nullptr;
};

} // namespace

class tst_Sidebar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void showsStatesKindsAndTags()
    {
        Desk desk;
        QVERIFY(desk.start());
        QCOMPARE(desk.line(u"All"_s), u"All 4"_s);
        QCOMPARE(desk.line(u"Degraded"_s), QString());
        QCOMPARE(desk.line(u"Paused"_s), u"Paused 1"_s);
        QCOMPARE(desk.line(u"Unknown"_s), QString()); // hidden, because its count is 0
        QCOMPARE(desk.line(u"prod"_s), u"prod 2"_s);
        QCOMPARE(desk.line(u"two words"_s), u"two words 1"_s);
        QCOMPARE(desk.line(u"Untagged"_s), u"Untagged 1"_s);
        QCOMPARE(desk.line(u"Simulated service"_s), u"Simulated service 4"_s);
        QCOMPARE(desk.selected(), QStringList{u"All"_s});
        QCOMPARE(desk.item(u"prod"_s)->data(0, Qt::AccessibleTextRole).toString(), u"prod: 2"_s);
    }

    void stateNamesAreReadableWithManyTargets()
    {
        SidebarTree tree;
        StateCounts counts;
        for (int i = 0; i < 10'000; ++i)
            counts.add(MarkState::Degraded);
        tree.setStates(counts, 10'000);
        tree.resize(tree.minimumSizeHint().width(), 40); // the minimum width includes the scroll bar
        tree.show();
        QVERIFY(QTest::qWaitForWindowExposed(&tree));
        QTRY_VERIFY(tree.verticalScrollBar()->isVisible());
        const QTreeWidgetItem *degraded = tree.topLevelItem(2);
        QCOMPARE(degraded->text(0), u"Degraded"_s);
        const QModelIndex word = tree.model()->index(2, 0);
        QVERIFY(tree.visualRect(word).width() >= static_cast<QAbstractItemView &>(tree).sizeHintForIndex(word).width());
    }

    void countsAreLive()
    {
        Desk desk;
        QVERIFY(desk.start());
        TargetsStore &store = desk.session.monitor().targets();
        store.setPaused(desk.session.ids({u"Shop"_s, u"Mail"_s}), true);
        QTRY_COMPARE(desk.line(u"Paused"_s), u"Paused 3"_s);
        QTRY_COMPARE(desk.line(u"Up"_s), QString());
        store.remove(desk.session.ids({u"Shop"_s}));
        QTRY_COMPARE(desk.line(u"prod"_s), u"prod 1"_s);
        QTRY_COMPARE(desk.line(u"web"_s), QString());
        store.undo();
        QTRY_COMPARE(desk.line(u"web"_s), u"web 1"_s);
    }

    //! Tests the path from file and engine to table, sidebar and filter.
    void showsUnreachableTargets()
    {
        Desk desk({simulated("Switch", R"("latency": "1ms", "failureRate": 100, "attempts": 1)"),
                   simulated("Cart", R"("latency": "1ms", "failureRate": 100, "attempts": 1, "dependsOn": ["Switch"])"),
                   simulated("Mail", R"("latency": "1ms", "dependsOn": ["Switch"])"),
                   simulated("Shop", R"("latency": "1ms")")});
        QVERIFY(desk.start());
        QTRY_COMPARE(desk.line(u"Unreachable"_s), u"Unreachable 1"_s);
        desk.click(u"Unreachable"_s);
        QCOMPARE(desk.filter->text(), u"is:unreachable"_s);
        QTRY_COMPARE(desk.names(), QStringList{u"Cart"_s});
        desk.session.monitor().targets().remove(desk.session.ids({u"Switch"_s}));
        QTRY_COMPARE(desk.line(u"Unreachable"_s), u"Unreachable 0"_s); // shown while the filter uses it
        QCOMPARE(desk.line(u"Down"_s), u"Down 1"_s);
    }

    void findsAsManyUnconfirmedProblemsAsItCounts()
    {
        Desk desk({simulated("Cart", R"("latency": "1ms", "failureRate": 100, "attempts": 1)"),
                   simulated("Mail", R"("latency": "1ms", "failureRate": 100, "attempts": 9, "retryEvery": "1h")"),
                   simulated("Bank", R"("latency": "1ms")"), simulated("Shop", R"("latency": "1ms")")});
        QVERIFY(desk.start());
        QTRY_COMPARE(desk.line(u"Unconfirmed"_s), u"Unconfirmed 1"_s);
        QTRY_COMPARE(desk.line(u"Down"_s), u"Down 1"_s);
        desk.click(u"Unconfirmed"_s);
        QCOMPARE(desk.filter->text(), u"is:unconfirmed"_s);
        QTRY_COMPARE(desk.names(), QStringList{u"Mail"_s});
        desk.click(u"Down"_s);
        QTRY_COMPARE(desk.names(), QStringList{u"Cart"_s});
    }

    void aClickFiltersAndUpdatesTheBox()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.click(u"Down"_s);
        QCOMPARE(desk.filter->text(), u"is:down"_s);
        QCOMPARE(desk.names(), QStringList{u"Cart"_s});
        QCOMPARE(desk.selected(), QStringList{u"Down"_s});
        desk.click(u"two words"_s);
        QCOMPARE(desk.filter->text(), u"tag:\"two words\""_s);
        QCOMPARE(desk.names(), QStringList{u"Router"_s});
        desk.click(u"All"_s);
        QCOMPARE(desk.filter->text(), QString());
        QCOMPARE(desk.names().size(), 4);
    }

    void controlClickAddsAndRemoves()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.click(u"Down"_s);
        desk.click(u"Paused"_s, Qt::ControlModifier);
        QCOMPARE(desk.filter->text(), u"is:down,paused"_s);
        QCOMPARE(desk.names(), (QStringList{u"Cart"_s, u"Router"_s}));
        desk.click(u"two words"_s, Qt::ControlModifier);
        QCOMPARE(desk.filter->text(), u"is:down,paused tag:\"two words\""_s);
        QCOMPARE(desk.selected(), (QStringList{u"Down"_s, u"Paused"_s, u"two words"_s}));
        desk.click(u"Down"_s, Qt::ControlModifier);
        desk.click(u"Paused"_s, Qt::ControlModifier);
        QCOMPARE(desk.filter->text(), u"tag:\"two words\""_s);
        desk.click(u"two words"_s, Qt::ControlModifier);
        QCOMPARE(desk.selected(), QStringList{u"All"_s});
    }

    void marksTheLinesOfTheFilter()
    {
        Desk desk;
        QVERIFY(desk.start());
        QTest::keyClicks(desk.filter, u"-tag:prod kind:SIMULATED"_s);
        QTRY_COMPARE(desk.selected(), QStringList{u"Simulated service"_s});
        QVERIFY(desk.item(u"prod"_s)->font(0).strikeOut());
        QCOMPARE(desk.item(u"prod"_s)->data(0, Qt::AccessibleTextRole).toString(), u"prod: 2, filtered out"_s);
        desk.click(u"prod"_s, Qt::ControlModifier); // now included instead of excluded
        QCOMPARE(desk.filter->text(), u"kind:SIMULATED tag:prod"_s);
        QVERIFY(!desk.item(u"prod"_s)->font(0).strikeOut());
    }

    void isUsableByKeyboard()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.tree->setFocus();
        desk.tree->setCurrentItem(desk.item(u"All"_s));
        QTest::keyClick(desk.tree, Qt::Key_Down);
        QCOMPARE(desk.tree->currentItem()->text(0), u"Down"_s);
        QCOMPARE(desk.filter->text(), QString()); // moving the cursor doesn't change the filter
        QTest::keyClick(desk.tree, Qt::Key_Return);
        QCOMPARE(desk.filter->text(), u"is:down"_s);
        QTest::keyClick(desk.tree, Qt::Key_Down);
        QTest::keyClick(desk.tree, Qt::Key_Space);
        QCOMPARE(desk.filter->text(), u"is:down,up"_s);
        desk.tree->setCurrentItem(desk.item(u"Tags"_s));
        QTest::keyClick(desk.tree, Qt::Key_Left);
        QVERIFY(!desk.item(u"Tags"_s)->isExpanded());
        QTest::keyClick(desk.tree, Qt::Key_Return);
        QVERIFY(desk.item(u"Tags"_s)->isExpanded());
    }

    void droppedRowsGetTheTagInOneStep()
    {
        Desk desk;
        QVERIFY(desk.start());
        const QList<TargetId> ids = desk.session.ids({u"Mail"_s, u"Cart"_s, u"Shop"_s});
        QVERIFY(desk.drop(ids, u"web"_s));
        QCOMPARE(desk.tagsOf(u"Mail"_s), (QStringList{u"prod"_s, u"web"_s}));
        QCOMPARE(desk.tagsOf(u"Cart"_s), QStringList{u"web"_s});
        QCOMPARE(desk.tagsOf(u"Shop"_s), (QStringList{u"prod"_s, u"web"_s}));
        QTRY_COMPARE(desk.line(u"web"_s), u"web 3"_s);
        QCOMPARE(desk.session.monitor().targets().history().undoText(), u"Tag 2 targets"_s);
        desk.session.monitor().targets().undo();
        QCOMPARE(desk.tagsOf(u"Cart"_s), QStringList());
        QCOMPARE(desk.tagsOf(u"Mail"_s), QStringList{u"prod"_s});
    }

    void acceptsDropsOnlyOnTags()
    {
        Desk desk;
        QVERIFY(desk.start());
        const QList<TargetId> ids = desk.session.ids({u"Mail"_s});
        for (const QString &line : {u"All"_s, u"Down"_s, u"Simulated service"_s, u"Types"_s, u"Untagged"_s})
            QVERIFY2(!desk.drop(ids, line), qPrintable(line));
        QVERIFY(!desk.drop({}, u"prod"_s));
        QVERIFY(!desk.session.monitor().targets().history().canUndo());
    }

    void aDropOnTheTagsHeadingAsksForANewTag()
    {
        Desk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.drop(desk.session.ids({u"Mail"_s, u"Cart"_s}), u"Tags"_s));
        desk.answer(u" night  shift "_s);
        QCOMPARE(desk.tagsOf(u"Mail"_s), (QStringList{u"prod"_s, u"night shift"_s}));
        QTRY_COMPARE(desk.line(u"night shift"_s), u"night shift 2"_s);
    }

    void theMenuFilters()
    {
        Desk desk;
        QVERIFY(desk.start());
        QVERIFY(desk.choose(u"prod"_s, u"Filter this item out"_s));
        QCOMPARE(desk.filter->text(), u"-tag:prod"_s);
        QVERIFY(desk.choose(u"Down"_s, u"Add this item to the filter"_s));
        QCOMPARE(desk.filter->text(), u"-tag:prod is:down"_s);
        QVERIFY(desk.choose(u"prod"_s, u"Stop filtering this item out"_s));
        QCOMPARE(desk.filter->text(), u"is:down"_s);
        QVERIFY(desk.choose(u"Down"_s, u"Remove this item from the filter"_s));
        QVERIFY(desk.choose(u"web"_s, u"Filter by this item"_s));
        QCOMPARE(desk.filter->text(), u"tag:web"_s);
    }

    void theMenuEditsTags()
    {
        Desk desk;
        QVERIFY(desk.start());
        TargetsStore &store = desk.session.monitor().targets();
        QVERIFY(desk.choose(u"prod"_s, u"Rename…"_s));
        desk.answer(u"live"_s);
        QCOMPARE(desk.tagsOf(u"Shop"_s), (QStringList{u"live"_s, u"web"_s}));
        QCOMPARE(store.history().undoText(), u"Rename tag “prod” to “live”"_s);
        QTRY_COMPARE(desk.line(u"live"_s), u"live 2"_s);
        QVERIFY(desk.choose(u"live"_s, u"Remove from all targets"_s));
        QCOMPARE(desk.tagsOf(u"Mail"_s), QStringList());
        store.undo();
        store.undo();
        QCOMPARE(desk.tagsOf(u"Mail"_s), QStringList{u"prod"_s});
        QTRY_COMPARE(desk.line(u"prod"_s), u"prod 2"_s);
        desk.view->clearSelection();
        QVERIFY(!desk.choose(u"Tags"_s, u"New tag for the selected targets…"_s)); // disabled, because nothing is selected
        desk.view->selectIds(desk.session.ids({u"Cart"_s}));
        QVERIFY(desk.choose(u"Tags"_s, u"New tag for the selected targets…"_s));
        desk.answer(u"fresh"_s);
        QCOMPARE(desk.tagsOf(u"Cart"_s), QStringList{u"fresh"_s});
        QVERIFY(desk.choose(u"web"_s, u"Add this tag to the selected targets"_s));
        QCOMPARE(desk.tagsOf(u"Cart"_s), (QStringList{u"fresh"_s, u"web"_s}));
    }

    void referencesFollowARenamedTag()
    {
        Desk desk;
        desk.referToTag();
        QVERIFY(desk.start());
        const QString before = u"prod | prod | tag:PROD,lab | tag:prod -kind:ping | is:down tag:prod | off row blue tag:prod"_s;
        const QString after = u"live | live | tag:live,lab | tag:live -kind:ping | is:down tag:live | off row blue tag:live"_s;
        QCOMPARE(desk.named(), before);
        QVERIFY(desk.choose(u"prod"_s, u"Rename…"_s));
        desk.answer(u"live"_s);
        QTRY_COMPARE(desk.named(), after);
        TargetsStore &store = desk.session.monitor().targets();
        store.undo();
        QTRY_COMPARE(desk.named(), before);
        QVERIFY(!store.history().canUndo());
        store.redo();
        QTRY_COMPARE(desk.named(), after);
        store.undo();
        QTRY_COMPARE(desk.named(), before);
    }

    void reportsRulesThatCouldNotFollowATag()
    {
        Desk desk;
        desk.referToTag();
        QVERIFY(desk.start());
        desk.session.writeFile("{", u"alerts.json"_s);
        QVERIFY(desk.choose(u"prod"_s, u"Rename…"_s));
        desk.answer(u"live"_s);
        QTRY_VERIFY(desk.session.find<QMessageBox>(u"rulesStayed"_s));
        auto *box = desk.session.find<QMessageBox>(u"rulesStayed"_s);
        QVERIFY2(box->text().contains(u"is damaged"_s), qPrintable(box->text()));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        box->close();
    }

    void asksBeforeRemovingATagInUse()
    {
        Desk desk;
        desk.referToTag(R"({"name": "<i>Ops</i>", "targets": "-tag:prod", "channels": ["x"], "paused": true})");
        QVERIFY(desk.start());
        QTRY_VERIFY(!desk.session.monitor().alerts().document().rules.isEmpty());
        const auto ask = [&desk]() -> QMessageBox * {
            const bool isChosen = desk.choose(u"prod"_s, u"Remove from all targets"_s);
            return isChosen ? desk.session.find<QMessageBox>(u"removeTagQuestion"_s) : nullptr;
        };
        QMessageBox *box = ask();
        QVERIFY(box);
        QCOMPARE(
            box->text(),
            u"The tag “prod” will be removed from all targets, but is still used here:\nGroups: All of it\nMaintenance: Backup\nAlert rules: <i>Ops</i>\nSaved filters: Mine\nColour rules: tag:prod"_s);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QVERIFY(box->defaultButton() == box->escapeButton());
        box->defaultButton()->click();
        QTRY_VERIFY(!desk.session.find<QMessageBox>(u"removeTagQuestion"_s));
        QCOMPARE(desk.tagsOf(u"Mail"_s), QStringList{u"prod"_s});
        box = ask();
        QVERIFY(box);
        for (QAbstractButton *button : box->buttons()) {
            if (box->buttonRole(button) == QMessageBox::DestructiveRole)
                button->click();
        }
        QCOMPARE(desk.tagsOf(u"Mail"_s), QStringList());
        QCOMPARE(desk.session.monitor().targets().history().undoText(), u"Remove tag “prod”"_s);
    }

    void tagsMayLookLikeMarkup()
    {
        Desk desk;
        QVERIFY(desk.start());
        desk.view->selectIds(desk.session.ids({u"Cart"_s}));
        QVERIFY(desk.choose(u"Tags"_s, u"New tag for the selected targets…"_s));
        desk.answer(u"<b>R&D"_s);
        QTRY_VERIFY(desk.item(u"<b>R&D"_s));
        QVERIFY(desk.choose(u"<b>R&D"_s, u"Rename…"_s));
        const auto *question = desk.session.window().findChildren<QInputDialog *>().last()->findChild<QLabel *>();
        QVERIFY2(question->text().contains(u"“<b>R&&D”"_s), qPrintable(question->text()));
        QCOMPARE(question->textFormat(), Qt::PlainText);
        desk.answer(u"x"_s);
        QCOMPARE(desk.session.action(u"actionUndo"_s)->text(), u"&Undo: Rename tag “<b>R&&D” to “x”"_s);
        const auto menu = desk.session.window().findChildren<QMenu *>(u"sidebarMenu"_s);
        QVERIFY(menu.isEmpty() || menu.last()->toolTipsVisible());
    }

    void countsFollowTheTheme()
    {
        Desk desk;
        QVERIFY(desk.start());
        const QColor before = desk.item(u"All"_s)->foreground(1).color();
        QApplication::setPalette(themePalette(Theme::Dark));
        QTRY_VERIFY(desk.item(u"All"_s)->foreground(1).color() != before);
        QCOMPARE(desk.item(u"All"_s)->foreground(1).color(), mutedColour(desk.tree->palette()));
        QApplication::setPalette(QPalette());
    }

    void remembersThatItIsHidden()
    {
        WindowSession session(kTargets);
        QVERIFY(session.open());
        auto *sidebar = session.find<Sidebar>();
        QVERIFY(sidebar->isVisible());
        QTest::keyClick(&session.window(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(!sidebar->isVisible());
        session.find<SidebarTree>()->setExpandedGroups({u"kinds"_s});
        QVERIFY(session.close());
        QVERIFY(session.open());
        QVERIFY(!session.find<Sidebar>()->isVisible());
        QTest::keyClick(&session.window(), Qt::Key_B, Qt::ControlModifier);
        QVERIFY(session.find<Sidebar>()->isVisible());
        QCOMPARE(session.find<SidebarTree>()->expandedGroups(), QStringList{u"kinds"_s});
        auto *splitter = session.find<SidebarSplitter>();
        splitter->setSizes({240, 600});
        const int width = session.find<Sidebar>()->width();
        QVERIFY(session.close());
        QVERIFY(session.open());
        QTRY_COMPARE(session.find<Sidebar>()->width(), width);
    }

    //! Only the marks and the counts remain, with their names for screen readers and in tool tips.
    void foldsInANarrowWindow()
    {
        WindowSession session(kTargets);
        QVERIFY(session.open());
        session.window().resize(1'280, 800);
        auto *splitter = session.find<SidebarSplitter>();
        QTRY_VERIFY(!session.find<SidebarTree>()->isFolded());
        splitter->setSizes({240, 1'040});
        const int width = session.find<Sidebar>()->width();
        const QRect wide = session.window().geometry();
        session.window().resize(900, 600);
        const auto *tree = session.find<SidebarTree>();
        QTRY_VERIFY(tree->isFolded());
        QTRY_VERIFY2(session.find<Sidebar>()->width() < 70, qPrintable(QString::number(session.find<Sidebar>()->width())));
        QCOMPARE(splitter->sizes().constFirst(), session.find<Sidebar>()->width());
        for (int i = 0; i < tree->topLevelItemCount(); ++i)
            QVERIFY(tree->topLevelItem(i)->isHidden() || !tree->topLevelItem(i)->icon(0).isNull());
        QVERIFY(tree->topLevelItem(0)->data(0, Qt::AccessibleTextRole).toString().startsWith(u"All: "_s));
        QVERIFY(session.close());
        QVERIFY(session.open());
        session.window().setGeometry(wide);
        QTRY_COMPARE(session.find<Sidebar>()->width(), width); // the width from before it was folded
    }

    //! The sidebar counts up to four times per second, and the limit on CPU time allows for that.
    void countingTenThousandIsCheap()
    {
        ResultsModel model;
        QList<Target> targets = makeTargets(10'000);
        for (int i = 0; i < targets.size(); ++i)
            targets[i].tags = QStringList{u"tag %1"_s.arg(i % 50), u"prod"_s};
        model.setTargets(targets);
        const test::CpuClock clock;
        const SidebarCounts counts = countTagsAndKinds(model);
        qInfo("Counted in %.2f ms", static_cast<double>(clock.elapsedNs()) / 1e6);
        QVERIFY(clock.elapsedMs() < 200);
        QCOMPARE(counts.tags.size(), 51);
        QCOMPARE(counts.tags.first().name, u"prod"_s);
        QCOMPARE(counts.tags.at(3).name, u"tag 2"_s); // sorted numerically
        QCOMPARE(counts.kinds, (QList<NamedCount>{{u"tcp"_s, 10'000}}));
    }
};

QTEST_MAIN(tst_Sidebar)

} // namespace SidebarTest

#include "tst_Sidebar.moc"
