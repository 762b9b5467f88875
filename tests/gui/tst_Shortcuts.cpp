// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file User-defined keyboard shortcuts.

#include "app/language/Language.h"
#include "app/profile/SettingsTable.h"
#include "gui/WindowSession.h"
#include "gui/shortcuts/Shortcuts.h"

#include <QHelpEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QToolBar>
#include <QToolTip>
#include <QTreeWidget>

namespace ShortcutsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kQuick = "\"latency\": \"5ms\"";

//! The shortcuts dialog of an open window, opened with its shortcut.
class Opened
{
public:
    explicit Opened(WindowSession &session)
    {
        QTest::keyClick(&session.window(), Qt::Key_Question);
        dialog = session.find<ShortcutsDialog>();
    }
    template<typename T>
    T *find(const char *name) const
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void choose(const QString &action) const
    {
        const auto items = find<QTreeWidget>("shortcutList")->findItems(action, Qt::MatchExactly);
        QCOMPARE(items.size(), 1);
        find<QTreeWidget>("shortcutList")->setCurrentItem(items.first());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const
    {
        QTest::keyClick(find<QKeySequenceEdit>("shortcutKey"), key, modifiers);
    }
    void click(const char *button) const { QTest::mouseClick(find<QPushButton>(button), Qt::LeftButton); }
    QString message() const { return find<QLabel>("shortcutMessage")->text(); }

    ShortcutsDialog *dialog;
};

QJsonObject chosen(WindowSession &session)
{
    return session.monitor().settings().value(setting::kShortcuts).toObject();
}

} // namespace

class tst_Shortcuts : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void aNewKeyTakesEffectNowAndAfterARestart()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Check now"_s);
        open.press(Qt::Key_F6);
        QCOMPARE(open.message(), QString());
        open.click("assignShortcut");
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence(u"F6"_s));
        QCOMPARE(chosen(session), (QJsonObject{{u"checkNow"_s, u"F6"_s}}));
        open.dialog->close();
        QVERIFY(session.close());
        QVERIFY(session.open());
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence(u"F6"_s));
        QSignalSpy triggered(session.action(u"actionCheckNow"_s), &QAction::triggered);
        QTest::keyClick(&session.window(), Qt::Key_F5);
        QCOMPARE(triggered.count(), 0);
        QTest::keyClick(&session.window(), Qt::Key_F6);
        QCOMPARE(triggered.count(), 1);
    }

    void asksBeforeReassigningAKeyInUse()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Check now"_s);
        open.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(open.message(), u"Ctrl+N is already assigned to “Add”. Reassigning it leaves “Add” without a shortcut."_s);
        QCOMPARE(open.find<QPushButton>("assignShortcut")->text(), u"Reassi&gn"_s);
        QCOMPARE(session.action(u"actionAdd"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s)); // not changed yet
        open.click("assignShortcut");
        QCOMPARE(session.action(u"actionAdd"_s)->shortcut(), QKeySequence());
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QCOMPARE(chosen(session), (QJsonObject{{u"add"_s, QString()}, {u"checkNow"_s, u"Ctrl+N"_s}}));
    }

    void removesAndRestoresAKey()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Quit"_s);
        QVERIFY(!open.find<QPushButton>("defaultShortcut")->isEnabled());
        open.click("clearShortcut");
        QCOMPARE(session.action(u"actionQuit"_s)->shortcut(), QKeySequence());
        open.click("defaultShortcut");
        QCOMPARE(session.action(u"actionQuit"_s)->shortcut(), QKeySequence(u"Ctrl+Q"_s));
        QCOMPARE(chosen(session), QJsonObject());
    }

    void restoresADefaultKeyInUse()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Check now"_s);
        open.press(Qt::Key_N, Qt::ControlModifier);
        open.click("assignShortcut");
        open.choose(u"Add"_s);
        open.click("defaultShortcut");
        QCOMPARE(open.message(),
                 u"Ctrl+N is already assigned to “Check now”. Reassigning it leaves “Check now” without a shortcut."_s);
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s)); // not changed yet
        open.click("assignShortcut");
        QCOMPARE(session.action(u"actionAdd"_s)->shortcut(), QKeySequence(u"Ctrl+N"_s));
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence()); // a shortcut is never used twice
    }

    void allKeysOfTheWindowAreListed()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        QVERIFY(session.window()
                    .findChildren<QShortcut *>()
                    .isEmpty()); // the check for conflicts doesn't include QShortcut objects
        Opened open(session);
        open.choose(u"Check now"_s);
        open.press(Qt::Key_PageDown, Qt::ControlModifier);
        QCOMPARE(
            open.message(),
            u"Ctrl+PgDown is already assigned to “Next details tab”. Reassigning it leaves “Next details tab” without a shortcut."_s);
        open.click("assignShortcut");
        QVERIFY(session.action(u"actionNextTab"_s)->shortcuts().isEmpty());
        open.click("resetShortcuts");
        QCOMPARE(session.action(u"actionNextTab"_s)->shortcuts().size(), 2);
    }

    void resetsAllKeys()
    {
        WindowSession session({simulated("A", kQuick)});
        session.writeFile(R"({"shortcuts": {"checkNow": "F6", "quit": "", "ofANewerVersion": "F7"}})", u"settings.json"_s);
        QVERIFY(session.open());
        QCOMPARE(session.action(u"actionQuit"_s)->shortcut(), QKeySequence());
        Opened open(session);
        open.click("resetShortcuts");
        QCOMPARE(session.action(u"actionCheckNow"_s)->shortcut(), QKeySequence(u"F5"_s));
        QCOMPARE(session.action(u"actionQuit"_s)->shortcut(), QKeySequence(u"Ctrl+Q"_s));
        QCOMPARE(chosen(session), QJsonObject());
    }

    void keepsEntriesOfANewerVersion()
    {
        WindowSession session({simulated("A", kQuick)});
        session.writeFile(R"({"shortcuts": {"ofANewerVersion": "F7"}})", u"settings.json"_s);
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Check now"_s);
        open.press(Qt::Key_F6);
        open.click("assignShortcut");
        QCOMPARE(chosen(session), (QJsonObject{{u"checkNow"_s, u"F6"_s}, {u"ofANewerVersion"_s, u"F7"_s}}));
    }

    void isFoundByActionAndByKey_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("action") << u"undo"_s << u"Undo"_s;
        QTest::newRow("key") << u"ctrl+k"_s << u"Find a command or target"_s;
    }
    void isFoundByActionAndByKey()
    {
        QFETCH(QString, text);
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QTest::keyClicks(open.find<QLineEdit>("shortcutSearch"), text);
        QTEST(open.find<QTreeWidget>("shortcutList")->currentItem()->text(0), "found");
        QTest::keyClicks(open.find<QLineEdit>("shortcutSearch"), u"nothing such"_s);
        QVERIFY(!open.find<QPushButton>("assignShortcut")->isEnabled());
        QVERIFY(!open.find<QPushButton>("clearShortcut")->isEnabled());
    }

    void recordsPressedKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("taken");
        QTest::newRow("letter") << int(Qt::Key_J) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString() << u"Ctrl+J"_s;
        QTest::newRow("large letter") << int(Qt::Key_J) << Qt::KeyboardModifiers(Qt::ControlModifier | Qt::ShiftModifier)
                                      << u"J"_s << u"Ctrl+Shift+J"_s;
        QTest::newRow("sign that needs Shift")
            << int(Qt::Key_Question) << Qt::KeyboardModifiers(Qt::ShiftModifier) << u"?"_s << u"?"_s;
        QTest::newRow("modifier alone") << int(Qt::Key_Control) << Qt::KeyboardModifiers(Qt::ControlModifier) << QString()
                                        << u"F5"_s;
        QTest::newRow("Esc") << int(Qt::Key_Escape) << Qt::KeyboardModifiers() << QString() << u"Esc"_s;
    }
    void recordsPressedKeys()
    {
        QFETCH(int, key);
        QFETCH(Qt::KeyboardModifiers, modifiers);
        QFETCH(QString, text);
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        open.choose(u"Check now"_s);
        auto *edit = open.find<QKeySequenceEdit>("shortcutKey");
        QKeyEvent press(QEvent::KeyPress, key, modifiers, text);
        QCoreApplication::sendEvent(edit, &press);
        QTEST(edit->keySequence().toString(), "taken");
        QVERIFY(open.dialog->isVisible());
    }

    void tooltipsOfTheToolbarNameTheKey()
    {
        WindowSession session;
        QVERIFY(session.open());
        QAction *check = session.action(u"actionCheckNow"_s);
        const auto toolTip = [bar = session.find<QToolBar>(u"toolBar"_s)](QAction *action) {
            QWidget *button = bar->widgetForAction(action);
            QHelpEvent event(QEvent::ToolTip, button->rect().center(), button->mapToGlobal(button->rect().center()));
            QCoreApplication::sendEvent(button, &event);
            return QToolTip::text();
        };
        QCOMPARE(toolTip(check), check->toolTip() + u" (F5)"_s);
        session.monitor().settings().set(setting::kShortcuts, QJsonObject{{u"checkNow"_s, u"Ctrl+R"_s}});
        QCOMPARE(toolTip(check), check->toolTip() + u" (Ctrl+R)"_s);
        session.monitor().settings().set(setting::kShortcuts, QJsonObject{{u"checkNow"_s, QString()}});
        QCOMPARE(toolTip(check), check->toolTip());
    }

    void everyActionIsListed()
    {
        WindowSession session({simulated("A", kQuick)});
        QVERIFY(session.open());
        Opened open(session);
        QStringList names;
        for (const QAction *action : session.window().findChildren<QAction *>()) {
            if (action->objectName().startsWith(u"action"_s))
                names.append(action->objectName());
        }
        const auto *list = open.find<QTreeWidget>("shortcutList");
        QCOMPARE(list->findItems(u"Fixed key of"_s, Qt::MatchStartsWith, 3).size(), 6);
        QCOMPARE(list->topLevelItemCount(), names.size() + 6);
        QVERIFY(names.contains(u"actionShowTasks"_s)); // includes actions that aren't in the .ui form
    }
};

QTEST_MAIN(tst_Shortcuts)

} // namespace ShortcutsTest

#include "tst_Shortcuts.moc"
