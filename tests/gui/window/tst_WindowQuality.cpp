// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Requirements for all windows: keyboard, screen reader and small screens.

#include "app/language/Language.h"
#include "gui/Mnemonics.h"
#include "gui/PseudoTranslator.h"
#include "gui/WindowSession.h"
#include "gui/add/AddDialog.h"
#include "gui/add/WelcomePage.h"
#include "gui/details/DetailsPane.h"
#include "gui/table/view/ResultsView.h"
#include "gui/travel/TimeTravelBar.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QAccessible>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabWidget>
#include <QTest>
#include <QTextEdit>
#include <QToolBar>
#include <QToolButton>

namespace WindowQualityTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kAlerts = R"({"channels":[{"name":"Ops","provider":"slack","url":"${env:SLACK}"}],
    "rules":[{"name":"All","channels":["Ops"],"escalation":[{"after":"30m","channels":["Ops"]}]}]})";

bool takesFocus(const QWidget *widget)
{
    return widget->focusPolicy() != Qt::NoFocus && widget->isVisible();
}

QString nameOf(QWidget *widget)
{
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
    return interface ? interface->text(QAccessible::Name) : QString();
}

QString describe(const QWidget *widget)
{
    return u"%1 %2"_s.arg(QLatin1String(widget->metaObject()->className()), widget->objectName());
}

//! Returns whether the widget is a label without text. Such a label needs no accessible name, because it shows nothing.
bool isSilent(const QWidget *widget)
{
    const auto *label = qobject_cast<const QLabel *>(widget);
    return label && label->text().isEmpty();
}

//! Returns the controls without an accessible name.
QStringList nameless(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        if (!isSilent(widget) && takesFocus(widget) && !widget->focusProxy() && nameOf(widget).isEmpty()
            && !widget->objectName().startsWith(u"qt_"_s))
            found.append(describe(widget));
    }
    return found;
}

//! Returns the controls whose role says nothing to a screen reader.
QStringList roleless(const QWidget *window)
{
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        const bool isSilentRole =
            interface && (interface->role() == QAccessible::NoRole || interface->role() == QAccessible::Client);
        const bool isPart = widget->focusProxy() || widget->objectName().startsWith(u"qt_"_s);
        if (takesFocus(widget) && isSilentRole && !isPart && !qobject_cast<QAbstractScrollArea *>(widget))
            found.append(describe(widget));
    }
    return found;
}

//! Returns whether users must be able to reach the widget with Tab. Parts of other controls aren't reached themselves.
bool needsTab(const QWidget *widget)
{
    const bool isControl = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget)
        || qobject_cast<const QAbstractItemView *>(widget) || qobject_cast<const QTextEdit *>(widget)
        || qobject_cast<const QPlainTextEdit *>(widget);
    for (const QWidget *outer = widget->parentWidget(); outer && isControl; outer = outer->parentWidget()) {
        if (qobject_cast<const QLineEdit *>(outer) || qobject_cast<const QComboBox *>(outer)
            || qobject_cast<const QAbstractSpinBox *>(outer) || qobject_cast<const QAbstractItemView *>(outer)
            || qobject_cast<const QTabBar *>(outer) || qobject_cast<const QToolBar *>(outer))
            return false;
    }
    // Fields can be cleared instead of reset, and the palette's list follows the arrow keys in its field.
    static const QRegularExpression reachedOtherwise(u"^(qt_|reset_|paletteList$)"_s);
    return isControl && widget->isVisible() && widget->isEnabled() && !qobject_cast<const QHeaderView *>(widget)
        && !widget->objectName().contains(reachedOtherwise);
}

//! Returns the controls that Tab doesn't reach. In a group of radio buttons, it reaches the checked one.
QStringList unreachable(QWidget *window)
{
    constexpr int kMaxVisits = 3;
    constexpr int kMaxKeys = 2'000; // Tab stays in a text as long as it has more links
    QSet<QWidget *> reached;
    QSet<QWidget *> groups;
    QHash<QWidget *, int> visits;
    for (int keys = 0; window->focusWidget() && keys < kMaxKeys; ++keys) {
        const QWidget *previous = window->focusWidget();
        QTest::keyClick(window->focusWidget(), Qt::Key_Tab);
        QWidget *focus = window->focusWidget();
        if (focus != previous && ++visits[focus] > kMaxVisits)
            break;
        reached.insert(focus);
        if (const auto *button = qobject_cast<QAbstractButton *>(focus); button && button->autoExclusive())
            groups.insert(focus->parentWidget());
    }
    QStringList found;
    for (QWidget *widget : window->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool isInGroup = button && button->autoExclusive() && groups.contains(widget->parentWidget());
        if (needsTab(widget) && widget->window() == window && !isInGroup && !reached.contains(widget)
            && !reached.contains(widget->focusProxy()))
            found.append(u"%1 “%2”"_s.arg(describe(widget), nameOf(widget)));
    }
    return found;
}

//! Whether the window shows the made-up language of PseudoTranslator.
bool isPseudo()
{
    return qEnvironmentVariable("WATCHKEEPER_TEST_LANGUAGE") == "pseudo"_L1;
}

//! Returns the texts that can't be translated, if the test runs in the made-up language.
QStringList untranslatedTexts(const QWidget *window)
{
    // The program, the user's names, dates, words of the file, messages of other programs, and the chapters of the manual, which is in
    // English.
    QStringList allowed{u"Watchkeeper"_s,
                        u"Ops"_s,
                        u"All"_s,
                        u"UTC([+-]\\d\\d:\\d\\d)?"_s,
                        u"pages: .*"_s,
                        u"Press shortcut"_s,
                        u"field_(distribution|language): .*"_s,
                        u"place_\\w+: .*\\n.*\\n?.*"_s};
    for (int month = 1; month <= 12; ++month)
        allowed.append(QLocale().monthName(month));
    for (int day = 1; day <= 7; ++day)
        allowed += {QLocale().dayName(day), QLocale().dayName(day, QLocale::ShortFormat)};
    return isPseudo() ? untranslated(window, QRegularExpression(allowed.join(u'|'))) : QStringList();
}

//! Returns the texts that are clipped for lack of room.
QStringList clipped(const QWidget *window)
{
    QStringList found;
    const auto check = [&found](const QWidget *widget) {
        if (widget->isVisible() && widget->width() < widget->sizeHint().width())
            found.append(u"%1: %2 of %3"_s.arg(describe(widget)).arg(widget->width()).arg(widget->sizeHint().width()));
    };
    for (const QAbstractButton *button : window->findChildren<QAbstractButton *>()) {
        const auto *tool = qobject_cast<const QToolButton *>(button);
        const bool showsIconAlone = tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        if (!button->text().isEmpty() && !showsIconAlone)
            check(button);
    }
    for (const QLabel *label : window->findChildren<QLabel *>()) {
        if (!label->wordWrap() && !label->text().isEmpty())
            check(label);
        else if (label->isVisible() && label->height() < label->heightForWidth(label->width()))
            found.append(u"%1 is cut below"_s.arg(label->text()));
    }
    return found;
}

//! Returns what keyboard users and screen readers lack. Walks all pages of a dialog that has a list of pages.
QStringList accessibilityFaults(QWidget *window)
{
    QListWidget *pages = nullptr;
    for (QListWidget *list : window->findChildren<QListWidget *>()) {
        if (list->isVisible() && (list->inherits("watchkeeper::PageList") || list->objectName() == "pages"_L1))
            pages = list;
    }
    QStringList faults;
    for (int page = 0; page < (pages ? pages->count() : 1); ++page) {
        if (pages) {
            pages->setFocus();
            pages->setCurrentRow(page);
        }
        [[maybe_unused]] const bool fits = QTest::qWaitFor([window] { return clipped(window).isEmpty(); }, 2'000);
        for (const auto &[fault, widgets] : {std::pair(u"no name"_s, nameless(window)),
                                             {u"no role"_s, roleless(window)},
                                             {u"not reached by Tab"_s, unreachable(window)},
                                             {u"not translatable"_s, untranslatedTexts(window)},
                                             {u"clipped"_s, clipped(window)}}) {
            for (const QString &widget : widgets)
                faults.append(u"%1%2: %3"_s.arg(pages ? pages->item(page)->text() + u", "_s : QString(), fault, widget));
        }
    }
    return faults;
}

QChar mnemonicOf(const QString &text)
{
    const QKeySequence key = QKeySequence::mnemonic(text);
    return key.isEmpty() ? QChar() : QChar(key[0].key()).toLower();
}

QStringList repeatedMnemonics(const QList<QAction *> &actions)
{
    const bool isEnglish = qEnvironmentVariableIsEmpty("WATCHKEEPER_TEST_LANGUAGE"); // in others, all letters can be taken
    QHash<QChar, QString> seen;
    QStringList repeated;
    for (const QAction *action : actions) {
        if (action->isSeparator())
            continue;
        const QChar letter = mnemonicOf(action->text());
        if (letter.isNull() && isEnglish)
            repeated.append(u"%1 has none"_s.arg(action->text()));
        else if (!letter.isNull() && seen.contains(letter))
            repeated.append(u"%1 and %2"_s.arg(seen.value(letter), action->text()));
        seen.insert(letter, action->text());
    }
    return repeated;
}

QDialog *visibleDialog()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

QDialog *openedBy(const QDialog *outer)
{
    for (QDialog *dialog : outer->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

//! Returns mnemonics that are used by more than one visible control.
QStringList repeatedMnemonicsIn(const QWidget *dialog)
{
    QHash<QChar, QString> seen;
    QStringList repeated;
    const auto note = [&](const QWidget *widget, const QString &text) {
        const QChar letter = mnemonicOf(text);
        if (!widget->isVisible() || letter.isNull())
            return;
        if (seen.contains(letter))
            repeated.append(u"%1 and %2"_s.arg(seen.value(letter), text));
        seen.insert(letter, text);
    };
    for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>())
        note(button, button->text());
    for (const QLabel *label : dialog->findChildren<QLabel *>()) {
        if (label->buddy())
            note(label, label->text());
    }
    return repeated;
}

} // namespace

class tst_WindowQuality : public QObject
{
    Q_OBJECT

private slots:
    //! The test also runs in other languages, in processes of their own.
    void initTestCase()
    {
        installTranslations(qEnvironmentVariable("WATCHKEEPER_TEST_LANGUAGE"));
        if (isPseudo())
            QCoreApplication::installTranslator(new PseudoTranslator(this));
        new MnemonicFilter(this);
    }

    void everyControlHasAnAccessibleName()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        QCOMPARE(nameless(&session.window()), QStringList());
        session.action(u"actionAdd"_s)->trigger();
        QCOMPARE(nameless(session.find<AddDialog>()), QStringList());
    }
    void everyControlOfTheWelcomePageHasAnAccessibleName()
    {
        WindowSession session;
        QVERIFY(session.open());
        QTRY_VERIFY(session.find<WelcomePage>()->isVisible());
        QCOMPARE(nameless(&session.window()), QStringList());
    }

    void everyActionIsInAMenuAndMnemonicsAreUnique()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        const QList<QAction *> menus = session.window().menuBar()->actions();
        QCOMPARE(repeatedMnemonics(menus), QStringList());
        session.action(u"actionTimeTravel"_s)->trigger();
        auto *bar = session.find<TimeTravelBar>();
        QTRY_VERIFY(bar->isVisible());
        QTRY_COMPARE(repeatedMnemonicsIn(bar).join(u"; "_s), QString());
        for (const QAction *menu : menus) { // both react to Alt
            for (const QAbstractButton *button : bar->findChildren<QAbstractButton *>())
                QTRY_VERIFY2(mnemonicOf(button->text()).isNull() || mnemonicOf(button->text()) != mnemonicOf(menu->text()),
                             qPrintable(button->text() + menu->text()));
        }
        QList<QAction *> inMenus;
        for (const QAction *menu : menus) {
            menu->menu()->popup(QPoint());
            QTRY_VERIFY(menu->menu()->isVisible());
            menu->menu()->hide();
            QCOMPARE(repeatedMnemonics(menu->menu()->actions()).join(u"; "_s), QString());
            inMenus += menu->menu()->actions();
        }
        for (const QAction *entry : QList<QAction *>(inMenus)) {
            if (entry->menu())
                inMenus += entry->menu()->actions();
        }
        int count = 0;
        for (QAction *action : session.window().findChildren<QAction *>()) {
            if (!action->objectName().startsWith(u"action"_s))
                continue;
            QVERIFY2(inMenus.contains(action), qPrintable(action->objectName()));
            ++count;
        }
        QVERIFY(count >= 15);
    }

    void everyActionHasADescription()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        for (const QAction *action : session.window().findChildren<QAction *>()) {
            if (!action->objectName().startsWith(u"action"_s))
                continue;
            const auto plain = [](QString text) { return text.remove(u'&').remove(u'…').trimmed(); };
            QVERIFY2(!plain(action->text()).isEmpty(), qPrintable(action->objectName()));
            QVERIFY2(plain(action->toolTip()) != plain(action->text()), qPrintable(action->objectName()));
        }
    }

    void everyDialogIsUsableByKeyboardAndScreenReader_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("inner"); // action that opens a second dialog from the first one; may be empty
        QTest::newRow("a channel") << u"actionAlertChannels"_s << u"addAlertItem"_s;
        QTest::newRow("a maintenance window") << u"maintenanceCalendar"_s << u"add"_s;
        for (const char *action :
             {"actionAbout",     "actionAcknowledge",    "actionAdd",     "actionAlertChannels", "actionAlertRules",
              "actionBackTest",  "actionColourRules",    "actionCrawl",   "actionEdit",          "actionManual",
              "actionPalette",   "actionRemovedTargets", "actionReorder", "actionReport",        "actionSettings",
              "actionShortcuts", "actionWhatsNew",       "addColumn",     "addService",          "maintenanceCalendar"})
            QTest::newRow(action) << QString::fromLatin1(action) << QString();
    }
    void everyDialogIsUsableByKeyboardAndScreenReader()
    {
        QFETCH(QString, action);
        QFETCH(QString, inner);
        WindowSession session({simulated("A", R"("latency": "5ms", "failureRate": 100, "attempts": 1)")});
        session.writeFile(kAlerts, u"alerts.json"_s);
        QVERIFY(session.open());
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        QTRY_VERIFY(session.action(action)->isEnabled()); // some need a problem
        session.action(action)->trigger();
        QPointer<QDialog> dialog;
        QTRY_VERIFY((dialog = visibleDialog()));
        if (auto *alerts = dialog->findChild<QListWidget *>(u"alertList"_s))
            QTRY_VERIFY(alerts->count() > 0);
        QPointer<QDialog> outer;
        if (!inner.isEmpty()) {
            outer = dialog;
            if (auto *entry = outer->findChild<QAction *>(inner))
                entry->trigger();
            for (auto *button : outer->findChildren<QAbstractButton *>(inner)) {
                if (button->isVisible())
                    QTest::mouseClick(button, Qt::LeftButton);
            }
            QTRY_VERIFY((dialog = openedBy(outer)));
        }
        QTRY_VERIFY(dialog->isActiveWindow() && dialog->focusWidget());
        const QString faults = accessibilityFaults(dialog).join(u"\n"_s);
        QVERIFY2(faults.isEmpty(), qPrintable(faults));
        QTRY_COMPARE(repeatedMnemonicsIn(dialog).join(u"; "_s), QString());
        QTRY_COMPARE(clipped(dialog).join(u"; "_s), QString()); // lists the clipped texts
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QCOMPARE(outer && outer->isVisible(), !inner.isEmpty()); // closes only one dialog at a time
        QVERIFY(session.window().isVisible());
    }

    //! The tabs of the details, and the parts of the window that are hidden at first.
    void everyPartOfTheWindowIsUsableByKeyboardAndScreenReader()
    {
        WindowSession session({simulated("A", R"("latency": "5ms", "failureRate": 100, "attempts": 1)")});
        QVERIFY(session.open());
        session.window().resize(1400, 900);
        session.find<ResultsView>()->selectIds(session.ids({u"A"_s}));
        QTRY_VERIFY(session.action(u"actionAcknowledge"_s)->isEnabled());
        for (const QString &action : {u"actionShowTasks"_s, u"actionShowIncidents"_s, u"actionTimeTravel"_s}) {
            if (!session.action(action)->isChecked())
                session.action(action)->trigger();
        }
        auto *tabs = session.find<DetailsPane>()->findChild<QTabWidget *>();
        for (int tab = 0; tab < tabs->count(); ++tab) {
            if (!tabs->isTabEnabled(tab))
                continue;
            tabs->setCurrentIndex(tab);
            session.find<ResultsView>()->setFocus();
            QTRY_VERIFY(session.window().focusWidget());
            const QString faults = accessibilityFaults(&session.window()).join(u"\n"_s);
            QVERIFY2(faults.isEmpty(), qPrintable(tabs->tabText(tab) + u": "_s + faults));
        }
    }

    void shortcutsAreUnique()
    {
        WindowSession session;
        QVERIFY(session.open());
        QHash<QKeySequence, QString> seen;
        for (const QAction *action : session.window().findChildren<QAction *>()) {
            for (const QKeySequence &key : action->shortcuts()) {
                QVERIFY2(!seen.contains(key), qPrintable(u"%1 and %2"_s.arg(seen.value(key), action->objectName())));
                seen.insert(key, action->objectName());
            }
        }
        for (const QString &key : {u"Ctrl+N"_s, u"F5"_s, u"Space"_s, u"Ctrl+F"_s, u"Del"_s, u"Esc"_s, u"Ctrl+Z"_s})
            QVERIFY2(seen.contains(QKeySequence(key)), qPrintable(key));
    }

    void nothingIsClippedInASmallWindow_data()
    {
        QTest::addColumn<bool>("empty");
        QTest::newRow("welcome") << true;
        QTest::newRow("table") << false;
    }
    void nothingIsClippedInASmallWindow()
    {
        QFETCH(bool, empty);
        const QByteArray name(200, 'n');
        WindowSession session(empty ? QByteArrayList() : QByteArrayList{simulated(name, "\"failureRate\": 100")});
        QVERIFY(session.open());
        session.window().resize(900, 600);
        QTRY_COMPARE(session.window().size(), QSize(900, 600)); // the minimum size isn't larger
        if (!empty) {
            session.find<ResultsView>()->selectAll();
            QTRY_VERIFY(session.monitor().targets().document().targets.size() == 1);
        }
        QTRY_COMPARE(clipped(&session.window()).join(u"; "_s), QString()); // lists the clipped texts
    }

    void tabReachesTheWholeWindow()
    {
        WindowSession session({simulated("A", "\"latency\": \"5ms\"")});
        QVERIFY(session.open());
        auto *view = session.find<ResultsView>();
        auto *filter = session.find<QLineEdit>(u"filter"_s);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Tab); // leaves the table instead of moving to its next cell
        QVERIFY(!view->hasFocus());
        filter->setFocus();
        QTest::keyClick(filter, Qt::Key_Tab);
        QVERIFY(!filter->hasFocus());
    }
};

QTEST_MAIN(tst_WindowQuality)

} // namespace WindowQualityTest

#include "tst_WindowQuality.moc"
