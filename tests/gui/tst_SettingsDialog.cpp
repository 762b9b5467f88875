// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/SettingsDialog.h"

#include "app/ProfileHome.h"
#include "app/profile/Settings.h"
#include "checks/Registry.h"
#include "gui/Translations.h"
#include "gui/WindowSession.h"
#include "gui/settings/fields/SettingsPane.h"
#include "gui/settings/pages/AdvancedPage.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/settings/targets/TargetEditor.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/view/ResultsView.h"
#include "model/base/Logging.h"
#include "support/CpuClock.h"
#include "targets/service/Preset.h"
#include "targets/service/Service.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

#include <algorithm>

namespace SettingsDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray tcp(const QByteArray &name, const QByteArray &port)
{
    QByteArray object = R"({"name":"NAME","kind":"tcp","host":"127.0.0.1","port":PORT,"paused":true})";
    return object.replace("NAME", name).replace("PORT", port);
}

//! Opens the settings dialog of a window with these targets.
class Session
{
public:
    explicit Session(const QByteArrayList &targets)
        : session(targets)
    {
    }
    //! Discards edits without asking, because the question would block the window.
    ~Session()
    {
        if (dialog)
            dialog->done(QDialog::Rejected);
    }
    Q_DISABLE_COPY_MOVE(Session)
    [[nodiscard]] bool open(const QString &action = u"actionSettings"_s)
    {
        if (!session.open())
            return false;
        return openAgain(action);
    }
    [[nodiscard]] bool openAgain(const QString &action = u"actionSettings"_s)
    {
        session.action(action)->trigger();
        dialog = session.find<SettingsDialog>();
        return dialog && QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; });
    }
    template<typename T>
    T *find(const QString &name) const
    {
        // The current page is searched first, because several pages have a field for the interval.
        T *found = dialog->findChild<QStackedWidget *>(u"pages"_s)->currentWidget()->findChild<T *>(name);
        if (!found)
            found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    //! Selects a kind as a user would.
    void chooseKind(const QString &key) const
    {
        auto *box = find<QComboBox>(u"field_kind"_s);
        box->setFocus();
        box->setCurrentText(findKind(key)->title);
        emit box->activated(box->currentIndex());
    }
    QListView *list() const { return find<QListView>(u"list"_s); }
    void type(const QString &field, const QString &text) const
    {
        auto *line = find<QLineEdit>(u"field_"_s + field);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    void press(QDialogButtonBox::StandardButton button) const
    {
        QTest::mouseClick(dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(button), Qt::LeftButton);
    }
    void choose(const QList<int> &rows) const
    {
        QItemSelection selection;
        for (const int row : rows)
            selection.select(list()->model()->index(row, 0), list()->model()->index(row, 0));
        list()->selectionModel()->setCurrentIndex(list()->model()->index(rows.first(), 0), QItemSelectionModel::NoUpdate);
        list()->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names;
    }
    TargetsStore &store() { return session.monitor().targets(); }
    QStringList names()
    {
        QStringList names;
        for (const Target &target : store().document().targets)
            names.append(target.name);
        return names;
    }
    Target target(const QString &name)
    {
        for (const Target &target : store().document().targets) {
            if (target.name == name)
                return target;
        }
        return {};
    }
    QMessageBox *question() const { return dialog->findChild<QMessageBox *>(); }

    WindowSession session;
    QPointer<SettingsDialog> dialog;
};

//! Returns whether Tab, from the start of the window, reaches `first` before `second`.
bool isBefore(const QWidget *first, const QWidget *second)
{
    const QWidget *window = first->window();
    const QWidget *widget = window->nextInFocusChain();
    while (widget != window && widget != first && widget != second)
        widget = widget->nextInFocusChain();
    return widget == first;
}

//! The dialog for choosing a service preset.
struct ServiceQuestion
{
    QPointer<ServiceDialog> dialog;
    QLineEdit *search = nullptr;
    QLineEdit *server = nullptr;
    QTreeWidget *list = nullptr;
    QPushButton *add = nullptr;

    [[nodiscard]] bool open(const Session &s)
    {
        s.find<QAction>(u"addService"_s)->trigger();
        dialog = s.dialog->findChild<ServiceDialog *>();
        if (!dialog || !QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; }))
            return false;
        search = dialog->findChild<QLineEdit *>(u"serviceSearch"_s);
        server = dialog->findChild<QLineEdit *>(u"serviceServer"_s);
        list = dialog->findChild<QTreeWidget *>(u"services"_s);
        add = dialog->findChild<QPushButton *>(u"addServiceTarget"_s);
        return QTest::qWaitFor([this] { return search->hasFocus(); }) && list->currentItem();
    }
    //! Types a search word, then the server.
    void choose(const QString &word, const QString &place)
    {
        QTest::keyClicks(search, word);
        QTest::keyClick(search, Qt::Key_Return);
        QTest::keyClicks(server, place);
    }
    QString shown() const { return list->currentItem()->text(0); }
    QString label(const QString &name) const { return dialog->findChild<QLabel *>(name)->text(); }
    QString address() const { return label(u"serviceAddress"_s); }
};

} // namespace

//! Tests the settings dialog in the real window.
class tst_SettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }

    void editsTheSelectedTarget()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.session.open());
        QVERIFY(!s.session.action(u"actionEdit"_s)->isEnabled());
        s.session.find<ResultsView>()->selectIds(s.session.ids({u"B"_s}));
        QVERIFY(s.openAgain(u"actionEdit"_s));
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"B"_s);
        QTRY_VERIFY(s.find<QLineEdit>(u"field_name"_s)->hasFocus());
        s.type(u"name"_s, u"Renamed"_s);
        s.type(u"port"_s, u"77"_s);
        s.type(u"every"_s, u"5m"_s);
        QTest::keyClicks(s.find<QPlainTextEdit>(u"field_tags"_s), u"prod"_s);
        QCOMPARE(s.shown(), QStringList({u"A"_s, u"Renamed"_s})); // the list already shows the new name
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s}));       // the store hasn't changed yet
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const Target edited = s.target(u"Renamed"_s);
        QCOMPARE(edited.fields.integer(u"port"_s), 77);
        QCOMPARE(edited.schedule.every, Milliseconds(300'000));
        QCOMPARE(edited.tags, QStringList(u"prod"_s));
        QVERIFY(edited.paused); // unedited fields are kept
        QCOMPARE(s.store().history().undoText(), u"Edit “Renamed”"_s);
        s.store().undo();
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s}));
        QVERIFY(!s.store().history().canUndo()); // all edits are undone in a single step
    }

    void enterInTheSearchGoesToTheFirstMatch()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        search->setFocus();
        QTest::keyClicks(search, u"proxy"_s);
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(s.dialog);
        const QWidget *focused = s.dialog->focusWidget();
        QVERIFY2(focused->objectName().startsWith(u"field_proxy"_s), qPrintable(focused->objectName()));
        QTest::keyClicks(search, u"nothing has this name"_s);
        search->setFocus();
        QTest::keyClick(search, Qt::Key_Return);
        QVERIFY(s.dialog && search->hasFocus());
    }

    void tabFollowsTheReadingOrder()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({1}); // the form is rebuilt
        const QList<QWidget *> wanted{s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly),
                                      s.dialog->findChild<QListWidget *>(u"pageList"_s),
                                      s.list(),
                                      s.find<QToolButton>(u"down"_s),
                                      s.find<QLineEdit>(u"field_name"_s),
                                      s.find<QLineEdit>(u"field_host"_s),
                                      s.find<QWidget>(u"field_every"_s),
                                      s.find<QPushButton>(u"testNow"_s)};
        for (QAbstractButton *button : s.find<QDialogButtonBox>(u"buttons"_s)->buttons())
            QVERIFY2(isBefore(wanted.last(), button), qPrintable(button->text()));
        for (qsizetype i = 1; i < wanted.size(); ++i)
            QVERIFY2(isBefore(wanted.at(i - 1), wanted.at(i)), qPrintable(wanted.at(i)->objectName()));
    }

    void offersAlertRulesAndMarksMissingOnes()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        s.session.writeFile(R"({"version":1,"channels":[{"name":"x","provider":"command","command":"true"}],)"
                            R"("rules":[{"name":"On call","channels":["x"]},{"name":"Mail & more","channels":["x"]}]})",
                            u"alerts.json"_s);
        QVERIFY(s.open());
        s.choose({0});
        auto *choose = s.find<QToolButton>(u"choose_alerts"_s);
        QTRY_VERIFY(choose->isVisibleTo(s.dialog));
        auto *names = s.find<QPlainTextEdit>(u"field_alerts"_s);
        auto *note = s.find<QLabel>(u"note_alerts"_s);
        QTest::keyClicks(names, u"On cal"_s);
        QCOMPARE(note->text(),
                 u"Alert rule “On cal” doesn't exist in alerts.json, so it sends no alerts. Did you mean “On call”?"_s);
        QVERIFY(note->isVisibleTo(s.dialog));
        QTest::keyClicks(names, u"l"_s);
        QVERIFY(!note->isVisibleTo(s.dialog));
        const auto toggle = [choose](const QString &text) {
            emit choose->menu()->aboutToShow();
            for (QAction *action : choose->menu()->actions()) {
                if (action->text() == text)
                    action->trigger();
            }
        };
        toggle(u"Mail && more"_s);
        QCOMPARE(names->toPlainText(), u"On call\nMail & more"_s);
        toggle(u"On call"_s); // unticked
        QCOMPARE(names->toPlainText(), u"Mail & more"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).alerts, QStringList{u"Mail & more"_s});
        // The same for several targets with different values.
        QVERIFY(s.openAgain());
        s.choose({0, 1});
        names = s.find<QPlainTextEdit>(u"field_alerts"_s);
        QCOMPARE(names->placeholderText(), u"Multiple values"_s);
        QTest::keyClicks(names, u"On call"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).alerts, QStringList{u"On call"_s});
        QCOMPARE(s.target(u"B"_s).alerts, QStringList{u"On call"_s});
    }

    void doubleClickOpensTheTarget()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        auto *view = s.session.find<ResultsView>();
        const QPoint cell = view->visualRect(view->model()->index(0, static_cast<int>(ResultColumn::Name))).center();
        QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, cell);
        QTest::mouseDClick(view->viewport(), Qt::LeftButton, {}, cell);
        QTRY_VERIFY(s.session.find<SettingsDialog>());
        s.dialog = s.session.find<SettingsDialog>();
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"A"_s);
    }

    void editsConditions()
    {
        Session s({simulated("Search", R"("latency":"1ms","conditions":["[VALUE].latency == 1","[VALUE].load < 4"])")});
        QVERIFY(s.session.open());
        QSignalSpy results(&s.session.monitor(), &Monitor::resultsReady);
        s.session.monitor().checkNow();
        QVERIFY(results.wait(30'000));
        QVERIFY(s.openAgain());
        const auto notes = [&s] {
            QStringList texts;
            for (const QLabel *note : s.dialog->findChildren<QLabel *>(u"conditionNote"_s))
                texts.append(note->text());
            return texts;
        };
        QCOMPARE(notes(),
                 QStringList({u"Passes: [VALUE].latency (1) == 1"_s,
                              u"Can't be evaluated: The check returned no value named “load”."_s}));

        auto *line = s.dialog->findChildren<QLineEdit *>(u"condition"_s).at(1);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, u"[RESPONSE_TIME]<1s"_s);
        s.press(QDialogButtonBox::Save); // invalid condition
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(line->hasFocus());
        QVERIFY(notes().at(1).startsWith(u"Column 16: Write < here"_s));
        line->selectAll();
        QTest::keyClicks(line, u"[RESPONSE_TIME] < 9s"_s);
        auto *otherwise = s.dialog->findChildren<QComboBox *>(u"otherwise"_s).at(1);
        QTest::keyClick(otherwise, Qt::Key_Down);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const QList<TargetCondition> wanted{{u"[VALUE].latency == 1"_s, Outcome::Down},
                                            {u"[RESPONSE_TIME] < 9s"_s, Outcome::Degraded}};
        QCOMPARE(s.target(u"Search"_s).conditions, wanted);
        QTRY_VERIFY(s.session.readFile().contains(R"({"if": "[RESPONSE_TIME] < 9s", "else": "degraded"})"));
    }

    void editsConditionsOfSeveralTargets()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])"),
                   simulated("B", R"("latency":"1ms","tags":["x"])")});
        QVERIFY(s.open());
        s.dialog->editTargets(s.session.ids({u"A"_s, u"B"_s}));
        auto *add = s.find<QPushButton>(u"addCondition"_s);
        add->click();
        QVERIFY(!s.find<QLabel>(u"noResultYet"_s)->isVisible()); // hidden for several targets, because they can't be tested
        s.find<QToolButton>(u"removeCondition"_s)->click();
        add->click();
        QTest::keyClicks(s.dialog->findChildren<QLineEdit *>(u"condition"_s).last(), u"[CONNECTED]"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const QList<TargetCondition> wanted{{u"[CONNECTED]"_s, Outcome::Down}};
        QCOMPARE(s.target(u"A"_s).conditions, wanted);
        QCOMPARE(s.target(u"B"_s).conditions, wanted);
        s.session.monitor().targets().undo();
        QCOMPARE(s.target(u"A"_s).conditions.size(), 1);
        QVERIFY(s.target(u"B"_s).conditions.isEmpty());
    }

    //! The conditions are kept even if the draft already contained the typed condition.
    void conditionsOfSeveralTargetsStayWhenTextIsDeletedAgain()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])"),
                   simulated("B", R"("latency":"1ms","tags":["x"])")});
        QVERIFY(s.open());
        s.dialog->editTargets(s.session.ids({u"A"_s, u"B"_s}));
        s.find<QPushButton>(u"addCondition"_s)->click();
        QTest::keyClicks(s.dialog->findChildren<QLineEdit *>(u"condition"_s).last(), u"[CONNECTED]"_s);
        s.dialog->findChild<TargetEditor *>()->applyPendingEdits();
        s.find<QToolButton>(u"removeCondition"_s)->click();
        s.type(u"latency"_s, u"7ms"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).conditions, (QList<TargetCondition>{{u"[VALUE].latency == 1"_s, Outcome::Down}}));
        QVERIFY(s.target(u"B"_s).conditions.isEmpty());
        QCOMPARE(s.target(u"A"_s).fields.duration(u"latency"_s).count(), 7);
        QCOMPARE(s.target(u"B"_s).fields.duration(u"latency"_s).count(), 7);
    }

    void conditionsUseTheTestResultIfAny()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])")});
        QVERIFY(s.open());
        const auto note = [&s] { return s.dialog->findChildren<QLabel *>(u"conditionNote"_s).first()->text(); };
        s.type(u"latency"_s, u"2ms"_s);
        s.find<QPushButton>(u"testNow"_s)->click();
        QTRY_COMPARE(note(), u"Fails: [VALUE].latency (2) == 1"_s);
        QSignalSpy results(&s.session.monitor(), &Monitor::resultsReady);
        s.session.monitor().checkNow();
        QVERIFY(results.wait(30'000)); // this result is for the saved target, not for the draft
        QCOMPARE(note(), u"Fails: [VALUE].latency (2) == 1"_s);
    }

    void anotherKindHasNoResultYet()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])")});
        QVERIFY(s.open());
        s.session.monitor().checkNow();
        const auto note = [&s] { return s.dialog->findChildren<QLabel *>(u"conditionNote"_s).first()->text(); };
        QTRY_COMPARE(note(), u"Passes: [VALUE].latency (1) == 1"_s);
        s.chooseKind(u"tcp"_s);
        QCOMPARE(note(), QString());
        QVERIFY(s.find<QLabel>(u"noResultYet"_s)->isVisible());
        s.chooseKind(u"simulated"_s);
        QCOMPARE(note(), u"Passes: [VALUE].latency (1) == 1"_s);
    }

    //! Until the draft is saved, the engine checks the saved kind. Its results don't apply to the draft.
    void resultsOfTheFormerKindDoNotCount()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])"), tcp("B", "1")});
        QVERIFY(s.open());
        const auto note = [&s] { return s.dialog->findChildren<QLabel *>(u"conditionNote"_s).first()->text(); };
        s.choose({0});
        s.chooseKind(u"tcp"_s);
        QSignalSpy results(&s.session.monitor(), &Monitor::resultsReady);
        s.session.monitor().checkNow(s.session.ids({u"A"_s}));
        QVERIFY(results.wait(30'000));
        QCOMPARE(note(), QString());
        s.choose({1});
        s.choose({0});
        QCOMPARE(note(), QString());
        QVERIFY(s.find<QLabel>(u"noResultYet"_s)->isVisible());
    }

    void anotherKindDropsTheTestResult()
    {
        Session s({simulated("A", R"("latency":"1ms","paused":true,"conditions":["[VALUE].latency == 1"])")});
        QVERIFY(s.open());
        const auto note = [&s] { return s.dialog->findChildren<QLabel *>(u"conditionNote"_s).first()->text(); };
        s.choose({0});
        s.type(u"latency"_s, u"2ms"_s);
        s.find<QPushButton>(u"testNow"_s)->click();
        QTRY_COMPARE(note(), u"Fails: [VALUE].latency (2) == 1"_s);
        s.chooseKind(u"tcp"_s);
        QCOMPARE(s.find<QLabel>(u"testResult"_s)->text(), QString());
        s.chooseKind(u"simulated"_s);
        QCOMPARE(note(), QString());
        s.session.monitor().checkNow(s.session.ids({u"A"_s})); // a result for the saved target
        QTRY_COMPARE(note(), u"Passes: [VALUE].latency (1) == 1"_s);

        s.type(u"latency"_s, u"30s"_s);
        s.type(u"timeout"_s, u"60s"_s);
        s.find<QPushButton>(u"testNow"_s)->click();
        QCOMPARE(s.find<QPushButton>(u"testNow"_s)->text(), u"&Stop test"_s);
        s.chooseKind(u"tcp"_s);
        QCOMPARE(s.find<QPushButton>(u"testNow"_s)->text(), u"&Test now"_s);
    }

    void addsATargetOfAKind()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        const QList<QAction *> actions = s.find<QMenu>(u"kinds"_s)->findChildren<QAction *>();
        const auto port = std::find_if(actions.begin(), actions.end(),
                                       [](const QAction *action) { return action->data().toString() == u"tcp"_s; });
        QVERIFY(port != actions.end() && !(*port)->toolTip().isEmpty());
        (*port)->trigger();
        QCOMPARE(s.shown().size(), 2);
        QVERIFY(s.find<QLineEdit>(u"field_name"_s)->hasFocus());
        s.press(QDialogButtonBox::Save); // required fields are still empty
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(s.find<QLineEdit>(u"field_host"_s)->hasFocus()); // the first missing field gets the focus
        QVERIFY(s.find<QLabel>(u"problem_host"_s)->isVisible());
        QCOMPARE(s.names(), QStringList(u"A"_s));
        s.type(u"host"_s, u"127.0.0.1"_s);
        s.type(u"port"_s, u"9"_s);
        s.type(u"name"_s, u"New one"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.names(), QStringList({u"A"_s, u"New one"_s}));
        QCOMPARE(s.target(u"New one"_s).fields.integer(u"port"_s), 9);
        QCOMPARE(s.store().history().undoText(), u"Add “New one”"_s);
    }

    //! Uses only the keyboard: menu entry, search word, server, Enter.
    void addsATargetFromAPreset()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        const QString first = ask.shown();
        QTest::keyClick(ask.search, Qt::Key_Down);
        QVERIFY(ask.shown() != first);

        QTest::keyClicks(ask.search, u"no such service"_s);
        QVERIFY(!ask.server->isEnabled());
        ask.search->clear();
        QTest::keyClicks(ask.search, u"elk"_s);
        QCOMPARE(ask.shown(), u"Elasticsearch"_s);
        QVERIFY(ask.label(u"serviceHelp"_s).contains(u"ApiKey"_s));
        QTest::keyClick(ask.search, Qt::Key_Return);
        QVERIFY(ask.server->hasFocus());
        QVERIFY(!ask.add->isEnabled());
        QCOMPARE(ask.address(), u"Enter the server the service runs on. The default port is 9200."_s);
        QTest::keyClick(ask.server, Qt::Key_Return); // the server is still empty
        QVERIFY(ask.dialog && ask.dialog->isVisible());
        QTest::keyClicks(ask.server, u"es.example:99999"_s);
        QVERIFY(ask.address().contains(u"isn't a valid port"_s));
        QVERIFY(!ask.add->isEnabled());
        ask.server->clear();
        QTest::keyClicks(ask.server, u"es.example"_s);
        QCOMPARE(ask.address(), u"http://es.example:9200/_cluster/health"_s);
        QVERIFY(ask.add->isEnabled());
        QTest::keyClick(ask.server, Qt::Key_Return);
        QTRY_VERIFY(!ask.dialog);

        QCOMPARE(s.shown().size(), 2);
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"Elasticsearch es.example"_s);
        QCOMPARE(s.find<QLineEdit>(u"field_url"_s)->text(), u"http://es.example:9200/_cluster/health"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const Target target = s.target(u"Elasticsearch es.example"_s);
        QCOMPARE(target.kind, u"json"_s);
        QCOMPARE(target.conditions, findPreset(u"elasticsearch"_s)->conditions);
        QCOMPARE(target.fields.map(u"values"_s).first().first, u"state"_s);
    }

    void addsATargetOfADialogue_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *word, const char *title, const char *server, const char *address, const char *name) {
            QTest::addRow("%s %s", word, server)
                << QString::fromUtf8(word) << QString::fromUtf8(title) << QString::fromUtf8(server)
                << QString::fromUtf8(address) << QString::fromUtf8(name);
        };
        row("redis", "Redis, Valkey, KeyDB", "127.0.0.1", "127.0.0.1:6379 – TCP, unencrypted", "redis 127.0.0.1");
        row("valkey", "Redis, Valkey, KeyDB", "127.0.0.1:6380", "127.0.0.1:6380 – TLS", "redis 127.0.0.1:6380");
        row("ssh", "SSH server", "[::1]:22", "[::1]:22", "ssh [::1]:22");
        row("clamav", "ClamAV", "", "/run/clamav/clamd.ctl – Unix socket", "clamd /run/clamav/clamd.ctl");
        row("memcached", "Memcached", "/tmp/m.sock", "/tmp/m.sock – Unix socket", "memcached /tmp/m.sock");
    }
    void addsATargetOfADialogue()
    {
        QFETCH(QString, word);
        QFETCH(QString, server);
        QFETCH(QString, name);
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        QTest::keyClicks(ask.search, word);
        QTEST(ask.shown(), "title"); // this preset comes first, although others mention the word too
        QTest::keyClick(ask.search, Qt::Key_Return);
        QVERIFY(ask.dialog && ask.server->hasFocus()); // even if the preset needs no server
        QTest::keyClicks(ask.server, server);
        QTEST(ask.address(), "address");
        QTest::keyClick(ask.server, Qt::Key_Return);
        QTRY_VERIFY(!ask.dialog);
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), name);
        QCOMPARE(s.dialog->focusWidget(), s.find<QLineEdit>(u"field_name"_s));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QVERIFY(s.names().contains(name));
    }

    void aPasswordOfAServiceIsNotShown()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        ask.choose(u"grafana"_s, u"https://u:hunter2@g.example/api/health?token=hunter2"_s);
        QVERIFY2(!ask.address().contains(u"hunter2"_s), qPrintable(ask.address()));
        QVERIFY2(ask.address().startsWith(u"https://g.example/"_s), qPrintable(ask.address()));
        QVERIFY2(ask.address().contains(u"Will be stored in targets.json as plain text: the password in the address"_s),
                 qPrintable(ask.address()));
        ask.server->clear();
        QTest::keyClicks(ask.server, u"https://u:${env:PASSWORD}@g.example"_s);
        QVERIFY2(!ask.address().contains(u"Will be stored"_s), qPrintable(ask.address()));
    }

    void enterOnCancelAddsNoService()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        ask.choose(u"redis"_s, u"127.0.0.1"_s);
        QVERIFY(ask.add->isEnabled());
        const auto *cancel = ask.dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Cancel);
        for (int i = 0; i < 4 && !cancel->hasFocus(); ++i)
            QTest::keyClick(ask.dialog->focusWidget(), Qt::Key_Tab);
        QVERIFY(cancel->hasFocus());
        QTest::keyClick(ask.dialog->focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(!ask.dialog);
        QCOMPARE(s.shown(), QStringList(u"A"_s));
    }

    void aServiceWithRequiredFieldsContinuesInTheForm()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        ask.choose(u"kerberos"_s, u"127.0.0.1:0"_s);
        QVERIFY(!ask.add->isEnabled());
        QTest::keyClick(ask.server, Qt::Key_Backspace);
        QTest::keyClicks(ask.server, u"88"_s);
        QCOMPARE(ask.address(), u"Enter the remaining settings in the next form: Realm."_s);
        QTest::keyClick(ask.server, Qt::Key_Return);
        QTRY_VERIFY(!ask.dialog);
        QCOMPARE(s.find<QLineEdit>(u"field_host"_s)->text(), u"127.0.0.1"_s);
        QCOMPARE(s.dialog->focusWidget(), s.find<QLineEdit>(u"field_realm"_s));
        QTest::keyClicks(s.find<QLineEdit>(u"field_realm"_s), u"EXAMPLE.ORG"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const Target target = s.target(u"kerberos 127.0.0.1:88"_s);
        QCOMPARE(target.kind, u"kerberos"_s);
        QCOMPARE(target.fields.integer(u"port"_s), 88);
    }

    void listsEveryServiceOnce()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        QStringList titles;
        for (int row = 0; row < ask.list->topLevelItemCount(); ++row)
            titles.append(ask.list->topLevelItem(row)->text(0));
        QCOMPARE(titles.size(), services().size());
        QCOMPARE(QStringList(titles).removeDuplicates(), 0);
        QVERIFY(titles.contains(findKind(u"postgresql"_s)->title) && titles.contains(findPreset(u"vault"_s)->title));
        QVERIFY(titles.indexOf(u"Consul"_s) < titles.indexOf(u"etcd"_s)); // case-insensitive
        QVERIFY(titles.indexOf(u"etcd"_s) < titles.indexOf(u"Firebird"_s));
    }

    void reportsADuplicateNameWhileTyping()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({1});
        s.type(u"name"_s, u"A"_s);
        QVERIFY(s.find<QLabel>(u"problem_name"_s)->isVisible());
        QTest::keyClicks(s.find<QLineEdit>(u"field_name"_s), u"2"_s);
        QVERIFY(!s.find<QLabel>(u"problem_name"_s)->isVisible());
    }

    void aFreedNameBecomesValid_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("the other one is renamed") << false;
        QTest::newRow("the other one is removed") << true;
    }
    void aFreedNameBecomesValid()
    {
        QFETCH(bool, isRemoved);
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.open());
        s.choose({2});
        s.type(u"name"_s, u"A"_s); // invalid until A gets the name of B
        s.choose({0});
        s.type(u"name"_s, u"B"_s);
        s.choose({1});
        if (isRemoved)
            s.find<QToolButton>(u"remove"_s)->click();
        else
            s.type(u"name"_s, u"D"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.names(), isRemoved ? QStringList({u"B"_s, u"A"_s}) : QStringList({u"B"_s, u"D"_s, u"A"_s}));
    }

    void invalidEditsStayWhenAnotherTargetIsSelected()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, u"99999"_s);
        s.choose({1});
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), u"2"_s);
        s.press(QDialogButtonBox::Save); // selects the invalid target again
        QVERIFY(s.dialog && s.dialog->isVisible());
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), u"99999"_s);
        QVERIFY(s.find<QLineEdit>(u"field_port"_s)->hasFocus());
        QVERIFY(!s.find<QLabel>(u"message"_s)->text().isEmpty());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1); // this page has no errors
        QVERIFY(s.find<QLabel>(u"message"_s)->isHidden());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        s.type(u"port"_s, u"9"_s);
        QVERIFY(s.find<QLabel>(u"message"_s)->isHidden());
    }

    void editsSeveralOfOneKind()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.open());
        s.choose({0, 1, 2});
        QVERIFY(!s.dialog->findChild<QLineEdit *>(u"field_name"_s)); // several targets can't have the same name
        auto *port = s.find<QLineEdit>(u"field_port"_s);
        QCOMPARE(port->text(), QString());
        QCOMPARE(port->placeholderText(), u"Multiple values"_s);
        QCOMPARE(s.find<QLineEdit>(u"field_host"_s)->text(), u"127.0.0.1"_s);
        s.type(u"host"_s, u"localhost"_s);
        QTest::keyClick(s.find<QCheckBox>(u"field_paused"_s), Qt::Key_Space);
        s.press(QDialogButtonBox::Save); // the delay after typing hasn't passed yet
        QTRY_VERIFY(!s.dialog);
        for (const auto &[name, number] : {std::pair(u"A"_s, 1), std::pair(u"B"_s, 2), std::pair(u"C"_s, 3)}) {
            const Target target = s.target(name);
            QCOMPARE(target.fields.text(u"host"_s), u"localhost"_s);
            QCOMPARE(target.fields.integer(u"port"_s), number);
            QVERIFY(!target.paused);
        }
        QCOMPARE(s.store().history().undoText(), u"Edit 3 targets"_s);
        s.store().undo();
        QVERIFY(!s.store().history().canUndo());
    }

    void severalOfDifferentKindsShareTheSchedule()
    {
        Session s({tcp("A", "1"), simulated("B", "\"latency\": \"5ms\"")});
        QVERIFY(s.open());
        s.choose({0, 1});
        QVERIFY(!s.dialog->findChild<QLineEdit *>(u"field_port"_s));
        s.type(u"every"_s, u"90s"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).schedule.every, Milliseconds(90'000));
        QCOMPARE(s.target(u"B"_s).schedule.every, Milliseconds(90'000));
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 1);
    }

    void appliesNothingWhileOneFieldIsInvalid()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0, 1});
        s.type(u"timeout"_s, u"soon"_s);
        QVERIFY(s.find<QLabel>(u"problem_timeout"_s)->isVisible());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(!s.store().history().canUndo());
    }

    void anotherKindKeepsCommonFields()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"every"_s, u"5m"_s);
        s.chooseKind(u"http"_s);
        QTRY_VERIFY(s.dialog->findChild<QLineEdit *>(u"field_url"_s));
        QCOMPARE(s.find<QLineEdit>(u"field_every"_s)->text(), u"5m"_s);
        QVERIFY(s.find<QComboBox>(u"field_kind"_s)->hasFocus());
        s.chooseKind(u"tcp"_s);
        QTRY_VERIFY(s.dialog->findChild<QLineEdit *>(u"field_port"_s));
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), u"1"_s); // after switching back, the values are restored
        s.chooseKind(u"http"_s);
        QTRY_VERIFY(s.dialog->findChild<QLineEdit *>(u"field_url"_s));
        s.type(u"url"_s, u"http://127.0.0.1:9"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).kind, u"http"_s);
        QVERIFY(!s.target(u"A"_s).fields.written().contains(u"port"_s));
    }

    void closingWithEditsAsks()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, u"5"_s);
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(s.question());
        QCOMPARE(s.question()->defaultButton()->text(), u"&Keep editing"_s);
        QTest::mouseClick(s.question()->defaultButton(), Qt::LeftButton);
        QTRY_VERIFY(!s.question());
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), u"5"_s);
        s.dialog->close(); // closes it as a window manager would
        QTRY_VERIFY(s.question());
        for (QAbstractButton *button : s.question()->buttons()) {
            if (button->text() == u"&Discard changes"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 1);
        QVERIFY(!s.store().history().canUndo());
    }

    //! Quits as if from the tray menu, which a modal dialog doesn't block.
    void quittingAsksAboutUnsavedEdits()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, u"5"_s);
        const QSignalSpy shuttingDown(&s.session.monitor(), &Monitor::shuttingDown);
        const QSignalSpy finished(&s.session.monitor(), &Monitor::finished);
        s.session.action(u"actionQuit"_s)->trigger();
        s.session.action(u"actionQuit"_s)->trigger();
        QTRY_VERIFY(s.question());
        QVERIFY(shuttingDown.isEmpty());
        for (QAbstractButton *button : s.question()->buttons()) {
            if (button->text() == u"&Discard changes"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QTRY_VERIFY(!s.dialog);
        QVERIFY(s.openAgain());
        QVERIFY(shuttingDown.isEmpty());              // discarding the changes doesn't quit the program
        s.session.action(u"actionQuit"_s)->trigger(); // without edits, the window and the dialog close
        QTRY_COMPARE(finished.size(), 1);
        s.session.markClosed();
    }

    void closingWithoutEditsDoesNotAsk()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, u"12"_s);
        s.type(u"port"_s, u"1"_s); // the original value
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!s.dialog);
    }

    void applyKeepsTheDialogOpen()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *apply = s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
        QVERIFY(!apply->isEnabled());
        s.choose({0});
        s.type(u"port"_s, u"5"_s);
        QTRY_VERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 5);
        QVERIFY(s.dialog->isVisible());
        QVERIFY(!apply->isEnabled());
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!s.dialog);
    }

    void movesByKeysAndButtons()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.open());
        s.choose({0});
        s.list()->setFocus();
        QTest::keyClick(s.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(s.shown(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        QCOMPARE(s.list()->currentIndex().row(), 1); // the selection moves with the target
        QTest::mouseClick(s.find<QToolButton>(u"down"_s), Qt::LeftButton);
        QCOMPARE(s.shown(), QStringList({u"B"_s, u"C"_s, u"A"_s}));
        QVERIFY(!s.find<QToolButton>(u"down"_s)->isEnabled());
        s.list()->setFocus();
        QTest::keyClick(s.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(s.shown(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.names(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        QCOMPARE(s.store().history().undoText(), u"Reorder targets"_s);
    }

    void movesByDragging()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.open());
        QAbstractItemModel *model = s.list()->model();
        const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0), model->index(1, 0)}));
        QVERIFY(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled);
        model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {});
        QTRY_COMPARE(s.shown(), QStringList({u"C"_s, u"A"_s, u"B"_s}));
    }

    void duplicatesAndRemoves()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0, 1});
        QTest::mouseClick(s.find<QToolButton>(u"duplicate"_s), Qt::LeftButton);
        QCOMPARE(s.shown(), QStringList({u"A"_s, u"A 2"_s, u"B"_s, u"B 2"_s}));
        QCOMPARE(s.list()->selectionModel()->selectedIndexes().size(), 2); // the duplicates
        s.choose({0});
        s.list()->setFocus();
        QTest::keyClick(s.list(), Qt::Key_Delete);
        QCOMPARE(s.shown(), QStringList({u"A 2"_s, u"B"_s, u"B 2"_s}));
        QCOMPARE(s.list()->currentIndex().row(), 0);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.names(), QStringList({u"A 2"_s, u"B"_s, u"B 2"_s}));
        s.store().undo();
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s}));
    }

    void duplicatesFromTheWindow()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.session.open());
        auto *view = s.session.find<ResultsView>();
        view->selectIds(s.session.ids({u"A"_s}));
        s.session.action(u"actionDuplicate"_s)->trigger();
        QCOMPARE(s.names(), QStringList({u"A"_s, u"A 2"_s, u"B"_s}));
        QCOMPARE(view->selectedIds(), s.session.ids({u"A 2"_s}));
        QCOMPARE(s.store().history().undoText(), u"Add “A 2”"_s);
    }

    void searchesTargets()
    {
        Session s({tcp("Alpha", "1"), tcp("Beta", "2"), simulated("Gamma", "\"latency\": \"5ms\"")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QStackedWidget *>(u"pages"_s)->findChild<QLineEdit *>(u"search"_s);
        QTest::keyClicks(search, u"eta"_s);
        QCOMPARE(s.shown(), QStringList(u"Beta"_s));
        search->clear();
        QTest::keyClicks(search, u"127.0.0.1:1"_s); // addresses are searched too
        QCOMPARE(s.shown(), QStringList(u"Alpha"_s));
        search->setText(u"ALPHA"_s);
        s.choose({0});
        s.type(u"name"_s, u"Delta"_s);
        QCOMPARE(s.shown(), QStringList(u"Delta"_s)); // edited targets stay visible
        search->setText(u"DELTA"_s);
        QCOMPARE(s.shown(), QStringList(u"Delta"_s));
        QVERIFY(!s.find<QToolButton>(u"up"_s)->isEnabled());
    }

    void removesOnlyTargetsInTheSearch()
    {
        Session s({tcp("Web 1", "1"), tcp("Mail", "2"), tcp("Web 2", "3"), tcp("Web 3", "4"), tcp("Disk", "5")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QStackedWidget *>(u"pages"_s)->findChild<QLineEdit *>(u"search"_s);
        search->setText(u"web"_s);
        QCOMPARE(s.shown(), QStringList({u"Web 1"_s, u"Web 2"_s, u"Web 3"_s}));
        const auto remove = [&s] { QTest::mouseClick(s.find<QToolButton>(u"remove"_s), Qt::LeftButton); };
        const auto chosen = [&s] {
            QStringList names;
            for (const QModelIndex &index : s.list()->selectionModel()->selectedIndexes())
                names.append(index.data().toString());
            return names;
        };
        s.choose({0});
        remove();
        QCOMPARE(search->text(), u"web"_s);
        QCOMPARE(s.shown(), QStringList({u"Web 2"_s, u"Web 3"_s}));
        QCOMPARE(chosen(), QStringList(u"Web 2"_s)); // “Mail” isn't selected, because it is filtered out
        s.choose({1});
        remove();
        QCOMPARE(chosen(), QStringList(u"Web 2"_s)); // the removed row was the last one, so the previous row is selected
        remove();
        QVERIFY(s.shown().isEmpty());
        QVERIFY(chosen().isEmpty());
        QCOMPARE(search->text(), u"web"_s);
        QVERIFY(!s.find<QToolButton>(u"remove"_s)->isEnabled());
        search->clear();
        QCOMPARE(s.shown(), QStringList({u"Mail"_s, u"Disk"_s}));
    }

    void invalidTargetsCannotBeDuplicated()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0});
        auto *duplicate = s.find<QToolButton>(u"duplicate"_s);
        const QString tip = duplicate->toolTip();
        QVERIFY(duplicate->isEnabled());
        s.type(u"port"_s, u"99999"_s);
        QVERIFY(!duplicate->isEnabled());
        QVERIFY2(duplicate->toolTip().startsWith(u"Fix the"_s), qPrintable(duplicate->toolTip()));
        s.choose({1});
        QVERIFY(duplicate->isEnabled());
        s.choose({0, 1}); // disabled; otherwise, the invalid target would be skipped silently
        QVERIFY(!duplicate->isEnabled());
        s.choose({0});
        s.type(u"port"_s, u"9"_s);
        QVERIFY(duplicate->isEnabled());
        QCOMPARE(duplicate->toolTip(), tip);
        QTest::mouseClick(duplicate, Qt::LeftButton);
        QCOMPARE(s.shown(), QStringList({u"A"_s, u"A 2"_s, u"B"_s}));
    }

    void testsUnsavedEdits()
    {
        Session s({simulated("A", "\"latency\": \"5ms\", \"failureRate\": 100, \"paused\": true")});
        QVERIFY(s.open());
        s.choose({0});
        auto *button = s.find<QPushButton>(u"testNow"_s);
        auto *result = s.find<QLabel>(u"testResult"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(result->text().startsWith(u"Down after "_s), qPrintable(result->text()));
        s.type(u"failureRate"_s, u"0"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_VERIFY2(result->text().startsWith(u"Up after "_s), qPrintable(result->text()));
        QCOMPARE(s.target(u"A"_s).fields.number(u"failureRate"_s), 100.0); // a test doesn't save anything

        s.type(u"latency"_s, u"30s"_s);
        s.type(u"timeout"_s, u"60s"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"&Stop test"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(button->text(), u"&Test now"_s);
        QCOMPARE(result->text(), QString());
    }

    void mergesAnOutsideEdit()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        const QByteArray before = s.session.readFile();
        s.choose({0});
        s.type(u"port"_s, u"11"_s);
        s.session.writeTargets({tcp("A", "1"), tcp("B", "22"), tcp("C", "3")});
        QTRY_COMPARE(s.shown(), QStringList({u"A"_s, u"B"_s, u"C"_s}));
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), u"11"_s); // typed text stays
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 11);
        QCOMPARE(s.target(u"B"_s).fields.integer(u"port"_s), 22);
        QCOMPARE(s.target(u"C"_s).fields.integer(u"port"_s), 3);
    }

    //! The edit by another program arrives after a key press, but before the delay after typing has passed.
    void keepsAnOutsideEditWhileSeveralTargetsAreEdited()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0, 1});
        s.type(u"timeout"_s, u"3s"_s);
        s.dialog->findChild<TargetEditor *>()->applyPendingEdits();
        s.type(u"every"_s, u"7m"_s);
        TargetsDocument document = s.store().document();
        document.targets.first().tags = {u"outside"_s};
        s.store().replace(document);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).tags, QStringList(u"outside"_s));
        for (const QString &name : {u"A"_s, u"B"_s}) {
            QCOMPARE(s.target(name).schedule.timeout, Milliseconds(3'000));
            QCOMPARE(s.target(name).schedule.every, Milliseconds(420'000));
        }
    }

    void anOutsideEditKeepsTheCursor_data()
    {
        QTest::addColumn<QByteArray>("a");
        QTest::addColumn<QByteArray>("b");
        QTest::newRow("of another target") << tcp("A", "1") << tcp("B", "22");
        QTest::newRow("of another field") << tcp("A", "11") << tcp("B", "2");
    }
    void anOutsideEditKeepsTheCursor()
    {
        QFETCH(QByteArray, a);
        QFETCH(QByteArray, b);
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open());
        s.choose({0});
        s.find<QLineEdit>(u"field_name"_s)->setFocus();
        s.type(u"name"_s, u"Office"_s);
        s.find<QLineEdit>(u"field_name"_s)->setCursorPosition(3);
        s.session.writeTargets({a, b});
        QTRY_VERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        auto *typed = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(typed);
        QCOMPARE(typed->objectName(), u"field_name"_s);
        QCOMPARE(typed->cursorPosition(), 3);
        QTest::keyClicks(typed, u"-"_s);
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"Off-ice"_s);
    }

    void reportsAnOutsideEditOfTheSameField_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("right") << u"11"_s;
        QTest::newRow("wrong") << u"99999"_s;
    }
    void reportsAnOutsideEditOfTheSameField()
    {
        QFETCH(QString, typed);
        Session s({tcp("Contested", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, typed);
        s.session.writeTargets({tcp("Contested", "2")});
        auto *message = s.find<QLabel>(u"message"_s);
        QTRY_VERIFY(message->isVisible());
        QVERIFY2(message->text().contains(u"Contested"_s), qPrintable(message->text()));
        QCOMPARE(s.find<QLineEdit>(u"field_port"_s)->text(), typed);
    }

    void mergesAnOutsideEditWhileACellIsOpen_data()
    {
        QTest::addColumn<bool>("isRemoved");
        QTest::newRow("edited") << false;
        QTest::newRow("removed") << true;
    }
    void mergesAnOutsideEditWhileACellIsOpen()
    {
        QFETCH(bool, isRemoved);
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true}"});
        QVERIFY(s.open());
        s.choose({0});
        s.find<QToolButton>(u"add_headers"_s)->click();
        QWidget *cell = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(cell));
        QTest::keyClicks(cell, u"X-Asked"_s);
        TargetsDocument document = s.store().document();
        document.targets.first().tags = {u"prod"_s};
        if (isRemoved)
            document.targets.clear();
        s.store().replace(document);
        QCOMPARE(s.shown(), isRemoved ? QStringList() : QStringList(u"Web"_s));
        if (isRemoved)
            return;
        QCOMPARE(s.find<QLineEdit>(u"field_url"_s)->text(), u"http://127.0.0.1:1/"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"Web"_s).fields.text(u"url"_s), u"http://127.0.0.1:1/"_s);
        QCOMPARE(s.target(u"Web"_s).tags, QStringList(u"prod"_s));
    }

    void savesTheTextOfAnOpenCell_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::newRow("Save") << Qt::Key_S;
        QTest::newRow("Apply") << Qt::Key_P;
    }
    void savesTheTextOfAnOpenCell()
    {
        QFETCH(Qt::Key, key);
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true}"});
        QVERIFY(s.open());
        s.choose({0});
        s.find<QToolButton>(u"add_headers"_s)->click();
        QTest::keyClicks(QApplication::focusWidget(), u"X-Asked"_s);
        s.find<QDialogButtonBox>(u"buttons"_s)->button(QDialogButtonBox::Apply)->setEnabled(true);
        QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier);
        QTRY_COMPARE(s.target(u"Web"_s).fields.map(u"headers"_s).size(), 1);
        if (s.dialog)
            QVERIFY(s.dialog->isAncestorOf(QApplication::focusWidget()));
    }

    void refusesARowWithoutAName()
    {
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true}"});
        QVERIFY(s.open());
        s.choose({0});
        s.find<QToolButton>(u"add_headers"_s)->click();
        auto *table = s.find<QTableWidget>(u"field_headers"_s);
        table->item(0, 1)->setText(u"a value"_s);
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(s.find<QLabel>(u"problem_headers"_s)->isVisible());
    }

    void anInvalidFileCannotBeEdited()
    {
        Session s({tcp("A", "1")});
        s.session.writeFile("{");
        QVERIFY(s.open());
        QVERIFY(!s.list()->isEnabled());
        QVERIFY(s.find<QLabel>(u"editHeading"_s)->text().startsWith(u"targets.json has errors"_s));
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        QVERIFY(!s.find<QLineEdit>(u"field_every"_s)->isEnabled());
        s.type(u"maxConcurrent"_s, u"7"_s); // general settings are stored in another file
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        QVERIFY(s.session.close());
        QCOMPARE(s.session.readFile(), QByteArray("{"));
    }

    void doesNotOverwriteAFileThatBecameInvalid()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.choose({0});
        s.type(u"port"_s, u"11"_s);
        QSignalSpy saved(&s.store(), &TargetsStore::saved); // save() stores the IDs assigned on loading
        s.store().save();
        QVERIFY(saved.wait(30'000));
        s.session.writeFile("{");
        QTRY_VERIFY(!s.list()->isEnabled());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible()); // edits aren't lost
        QVERIFY2(s.find<QLabel>(u"message"_s)->text().contains(u"Fix the file"_s),
                 qPrintable(s.find<QLabel>(u"message"_s)->text()));
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 1);
        s.session.writeTargets({tcp("A", "1"), tcp("B", "2")});
        QTRY_VERIFY(s.list()->isEnabled());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 11);
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s}));
    }

    void handlesTenThousandTargets()
    {
        constexpr int kCount = 10'000;
        constexpr int kOpenMs = 1'000; // [ms] generous, for unoptimised builds
        constexpr int kStepMs = 250;
        QByteArrayList targets;
        for (int i = 0; i < kCount; ++i)
            targets.append(tcp("Target " + QByteArray::number(i), QByteArray::number(i % 60'000 + 1)));
        Session s(targets);
        QVERIFY(s.session.open());
        test::CpuClock clock;
        QVERIFY(s.openAgain());
        QVERIFY2(clock.elapsedMs() < kOpenMs, qPrintable(QString::number(clock.elapsedMs())));
        QCOMPARE(s.list()->model()->rowCount(), kCount);
        const auto within = [&clock](int limit, const auto &act) {
            clock.restart();
            act();
            const qint64 took = clock.elapsedMs();
            if (took >= limit)
                qWarning("%lld ms", took);
            return took < limit;
        };
        QVERIFY(within(kStepMs, [&] { s.choose({kCount / 2}); }));
        QVERIFY(within(kStepMs, [&] { QTest::keyClick(s.find<QLineEdit>(u"field_port"_s), Qt::Key_Delete); }));
        QVERIFY(within(kStepMs, [&] { QTest::keyClicks(s.find<QLineEdit>(u"field_port"_s), u"4"_s); }));
        s.list()->setFocus();
        QVERIFY(within(kStepMs, [&] { QTest::keyClick(s.list(), Qt::Key_Down, Qt::AltModifier); }));
        QVERIFY(within(kOpenMs, [&] { s.list()->selectAll(); }));
        s.type(u"every"_s, u"2h"_s);
        QVERIFY(within(4 * kOpenMs, [&] { s.press(QDialogButtonBox::Save); }));
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"Target 9999"_s).schedule.every, Milliseconds(7'200'000));
        QCOMPARE(s.store().history().undoText(), u"Edit 10,000 targets"_s);
    }

    void limitsTakeEffectOnApply()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        s.type(u"maxConcurrent"_s, u"10001"_s);
        QVERIFY(s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
        s.type(u"maxConcurrent"_s, u"7"_s);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
        QTRY_VERIFY(s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        s.type(u"maxConcurrent"_s, {}); // restores the default
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
    }

    void showsALimitOfZeroByName()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        const auto *line = s.find<QLineEdit>(u"field_maxConcurrent"_s);
        QCOMPARE(line->text(), QString());
        QCOMPARE(line->placeholderText(), u"Automatic"_s);
        QVERIFY2(line->toolTip().contains(u"Automatic (0) allows twice the number of targets"_s), qPrintable(line->toolTip()));
        QCOMPARE(s.find<QLineEdit>(u"field_startsPerSecond"_s)->placeholderText(), u"No limit"_s);
        s.type(u"maxConcurrent"_s, u"7"_s);
        QCOMPARE(s.find<QToolButton>(u"reset_maxConcurrent"_s)->toolTip(), u"Reset “Concurrent checks” to Automatic"_s);
        QTRY_VERIFY(s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply)->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QCOMPARE(s.session.monitor().settings().limits().all, 7);
        s.type(u"maxConcurrent"_s, u"automatic"_s);
        QVERIFY(!s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.session.monitor().settings().limits().all, 0);
        s.session.monitor().settings().set(u"maxConcurrent"_s, 0);
        QVERIFY(s.openAgain());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        s.type(u"maxConcurrent"_s, u"0"_s);
        QVERIFY(!s.find<QLabel>(u"problem_maxConcurrent"_s)->isVisible());
    }

    void validatesFlappingThresholdsTogether()
    {
        Session s({tcp("A", "1"), R"({"name":"Own","kind":"tcp","host":"127.0.0.1","port":2,"flappingLow":22})"});
        QVERIFY(s.open());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        s.type(u"flappingHigh"_s, u"20"_s);
        QVERIFY(s.find<QLabel>(u"problem_flappingHigh"_s)->isVisible());
        s.type(u"flappingLow"_s, u"10"_s);
        QTRY_VERIFY(!s.find<QLabel>(u"problem_flappingHigh"_s)->isVisible());
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).schedule.flappingHigh, 20.0);
        QCOMPARE(s.target(u"A"_s).schedule.flappingLow, 10.0);
        QCOMPARE(s.target(u"Own"_s).schedule.flappingHigh, 30.0); // the high threshold must stay above the low one
        QCOMPARE(s.target(u"Own"_s).schedule.flappingLow, 22.0);
    }

    void editsDefaultsOfTheSchedule()
    {
        Session s(
            {tcp("Follows", "1"), R"({"name":"Own","kind":"tcp","host":"127.0.0.1","port":2,"every":"5m","paused":true})"});
        QVERIFY(s.open());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(1);
        s.type(u"every"_s, u"2m"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.store().document().defaults.every, Milliseconds(120'000));
        QCOMPARE(s.target(u"Follows"_s).schedule.every, Milliseconds(120'000));
        QCOMPARE(s.target(u"Own"_s).schedule.every, Milliseconds(300'000));
        QCOMPARE(s.store().history().undoText(), u"Edit the default schedule"_s);
    }

    void disablesFieldsWithoutEffect_data()
    {
        QTest::addColumn<int>("page");
        QTest::addColumn<QString>("on");
        QTest::addColumn<Qt::Key>("turnsOver");
        QTest::addColumn<bool>("before");
        QTest::addColumn<QStringList>("fields");
        QTest::newRow("proxy") << int(SettingsPage::Network) << u"field_proxy"_s << Qt::Key_End << false
                               << QStringList{u"field_proxyAddress"_s, u"field_proxyUser"_s, u"field_proxyPassword"_s};
        QTest::newRow("recordings") << int(SettingsPage::Checking) << u"field_recordFailures"_s << Qt::Key_Space << true
                                    << QStringList{u"field_recordingsPerMinute"_s, u"field_otherNameServer"_s};
        QTest::newRow("tray") << int(SettingsPage::Appearance) << u"field_trayIcon"_s << Qt::Key_Space << true
                              << QStringList{u"field_closeToTray"_s};
    }
    void disablesFieldsWithoutEffect()
    {
        QFETCH(int, page);
        QFETCH(QString, on);
        QFETCH(Qt::Key, turnsOver);
        QFETCH(bool, before);
        QFETCH(QStringList, fields);
        const QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        SettingsFormPage form(&settings, SettingsPage(page));
        form.reload();
        const auto areEnabled = [&form, &fields](bool wanted) {
            return std::all_of(fields.begin(), fields.end(), [&form, wanted](const QString &name) {
                const auto *field = form.findChild<QWidget *>(name);
                return field && field->isEnabled() == wanted;
            });
        };
        QVERIFY(areEnabled(before));
        QTest::keyClick(form.findChild<QWidget *>(on), turnsOver);
        QVERIFY(areEnabled(!before));
    }

    void checksUseTheNetworkSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(3);
        QTest::keyClick(s.find<QComboBox>(u"field_proxy"_s), Qt::Key_End); // the last choice uses proxyAddress
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible()); // the proxy address is still empty
        QVERIFY(s.find<QLineEdit>(u"field_proxyAddress"_s)->hasFocus());
        s.type(u"proxyAddress"_s, u"socks5://127.0.0.1:1080"_s);
        QTest::keyClick(s.find<QCheckBox>(u"field_verifyTls"_s), Qt::Key_Space);
        QTest::keyClick(s.find<QComboBox>(u"field_ipFamily"_s), Qt::Key_End);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const NetworkSettings network = s.session.monitor().settings().network();
        QCOMPARE(network.proxy, NetworkSettings::Proxy::Manual);
        QCOMPARE(network.proxyAddress, QUrl(u"socks5://127.0.0.1:1080"_s));
        QVERIFY(!network.verifyTls);
        QCOMPARE(network.ipFamily, u"ipv6"_s);
    }

    void appliesChosenColumnsTogether()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        const auto *table = s.session.find<ResultsView>();
        QSignalSpy edited(table, &ResultsView::columnsEdited);
        const auto isShown = [table](ResultColumn column) { return table->shownColumns().contains(column); };
        QVERIFY(isShown(ResultColumn::Kind) && !isShown(ResultColumn::Dns));
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(4);
        auto *columns = s.find<QListWidget>(u"columnList"_s);
        for (const ResultColumn column : {ResultColumn::Kind, ResultColumn::Dns}) {
            columns->setCurrentItem(columns->findItems(columnName(column), Qt::MatchExactly).first());
            QTest::keyClick(columns, Qt::Key_Space);
        }
        QVERIFY(isShown(ResultColumn::Kind) && !isShown(ResultColumn::Dns)); // not applied yet
        const QPushButton *apply = s.dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(QDialogButtonBox::Apply);
        QTRY_VERIFY(apply->isEnabled());
        s.press(QDialogButtonBox::Apply);
        QVERIFY(!isShown(ResultColumn::Kind) && isShown(ResultColumn::Dns));
        QCOMPARE(edited.count(), 2); // the columns are filled after these notifications
        QVERIFY(!apply->isEnabled());
    }

    void findsColumnsBySearching()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        search->setText(u"columns"_s);
        QCOMPARE(s.find<QListWidget>(u"pageList"_s)->currentItem()->text(), u"Appearance"_s);
        QVERIFY(s.find<QListWidget>(u"columnList"_s)->isVisible());
        search->setText(u"density"_s);
        QVERIFY(!s.find<QListWidget>(u"columnList"_s)->isVisible());
    }

    void distinguishesAnUnreadableLogFromNone()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"a.log"_s);
        const auto shown = [&path] { return LogDialog(path).findChild<QPlainTextEdit *>(u"log"_s)->toPlainText(); };
        QVERIFY2(shown().startsWith(u"No log file yet."_s), qPrintable(shown()));
        QVERIFY(QDir(folder.path()).mkdir(u"a.log"_s)); // even root can't read a folder as a file
        QVERIFY2(shown().startsWith(path + u" can't be read: "_s), qPrintable(shown()));
    }

    void resetAsksAndTakesEffectOnSave()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set(u"perHost"_s, 3), QString());
        QVERIFY(s.openAgain());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(5);
        s.find<QPushButton>(u"resetSettings"_s)->click();
        QTRY_VERIFY(s.question());
        for (QAbstractButton *button : s.question()->buttons()) {
            if (button->text() == u"&Reset settings"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(settings.limits().perHost, 3); // not applied yet
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.limits().perHost, 6);
    }

#ifdef Q_OS_LINUX
    void showsAllFoldersOfAProfile()
    {
        const watchkeeper::test::ProfileHome home;
        Settings settings(Profile().settingsFile());
        const AdvancedPage apart(&settings, Profile());
        const AdvancedPage together(&settings, Profile(home.path(u"one"_s)));
        const auto folder = [](const AdvancedPage &page, const QString &name) {
            const auto *label = page.findChild<QLabel *>(name);
            return label ? label->text() : QString();
        };
        QCOMPARE(folder(apart, u"profileFolder"_s), home.path(u"config/watchkeeper"_s));
        QCOMPARE(folder(apart, u"historyFolder"_s), home.path(u"data/watchkeeper"_s));
        QCOMPARE(folder(apart, u"stateFolder"_s), home.path(u"state/watchkeeper"_s));
        QCOMPARE(folder(together, u"profileFolder"_s), home.path(u"one"_s));
        QCOMPARE(folder(together, u"historyFolder"_s) + folder(together, u"stateFolder"_s), QString());
    }
#endif

    void exportsAndImports()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set({{u"perHost"_s, 3}, {u"proxyPassword"_s, u"sesame"_s}}), QString());
        QVERIFY(s.openAgain());
        auto *page = s.dialog->findChild<AdvancedPage *>();
        const QString path = s.session.folder() + u"/copy.json"_s;
        page->exportTo(path);
        QTRY_VERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"Settings saved"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("perHost"));
        QVERIFY(!text.contains("sesame"));
        file.resize(0);
        file.write(R"({"perHost": 99999})");
        file.flush();
        page->importFrom(path);
        QVERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"perHost"_s)); // the message contains the reason
        file.resize(0);
        file.write(R"({"perHost": 4})");
        file.close();
        page->importFrom(path);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.limits().perHost, 4);
    }

#ifdef Q_OS_UNIX
    void importsPlainFilesOnly()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        QVERIFY(s.openAgain());
        const QString pipe = s.session.folder() + u"/pipe"_s;
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        s.dialog->findChild<AdvancedPage *>()->importFrom(pipe); // opening a pipe would block until a writer opens it
        QVERIFY(s.find<QLabel>(u"copyResult"_s)->text().contains(u"isn't a regular file"_s));
    }
#endif

    void exportOmitsPasswordsAndImportKeepsThem()
    {
        const QString address = u"http://me:sesame@127.0.0.1:3128"_s;
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        QCOMPARE(settings.set({{u"proxyAddress"_s, address}, {u"proxyPassword"_s, u"sesame"_s}}), QString());
        const auto import = [&s](const QByteArray &text) {
            if (!text.isEmpty())
                s.session.writeFile(text, u"copy.json"_s);
            s.dialog->findChild<AdvancedPage *>()->importFrom(s.session.folder() + u"/copy.json"_s);
            s.press(QDialogButtonBox::Save);
        };
        QVERIFY(s.openAgain());
        s.dialog->findChild<AdvancedPage *>()->exportTo(s.session.folder() + u"/copy.json"_s);
        QTRY_VERIFY(s.dialog->findChild<QLabel *>(u"copyResult"_s)->text().contains(u"Settings saved"_s));
        QFile file(s.session.folder() + u"/copy.json"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY2(text.contains("me@127.0.0.1:3128") && !text.contains("sesame"), text.constData());
        import({}); // imports the exported file again
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.value(u"proxyAddress"_s).toString(), address);
        QCOMPARE(settings.value(u"proxyPassword"_s).toString(), u"sesame"_s);
        QVERIFY(s.openAgain());
        import("{\"proxyAddress\": \"http://me@127.0.0.2:3128\"}"); // the password isn't used for another proxy
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(settings.value(u"proxyAddress"_s).toString(), u"http://me@127.0.0.2:3128"_s);
    }

    void theLogFileFollowsTheSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        Settings &settings = s.session.monitor().settings();
        const QString path = s.session.monitor().profile().logFile();
        QVERIFY(!QFile::exists(path));
        QCOMPARE(settings.set(u"logToFile"_s, true), QString());
        QTest::ignoreMessage(QtInfoMsg, "a word for the log");
        qCInfo(lcApp) << "a word for the log";
        QVERIFY(s.openAgain());
        s.find<QListWidget>(u"pageList"_s)->setCurrentRow(5);
        s.find<QPushButton>(u"showLog"_s)->click();
        QTRY_VERIFY(s.dialog->findChild<QPlainTextEdit *>(u"log"_s));
        QVERIFY(s.find<QPlainTextEdit>(u"log"_s)->toPlainText().contains(u"watchkeeper.app: a word for the log"_s));
        QCOMPARE(settings.set(u"logLevel"_s, u"warnings"_s), QString());
        QVERIFY(!lcApp().isInfoEnabled());
        QCOMPARE(settings.set(u"logLevel"_s, u"debug"_s), QString());
        QVERIFY(lcApp().isDebugEnabled());
        QCOMPARE(settings.set({{u"logLevel"_s, QJsonValue::Null}, {u"logToFile"_s, QJsonValue::Null}}), QString());
        QVERIFY(lcApp().isInfoEnabled() && !lcApp().isDebugEnabled());
        const qint64 size = QFileInfo(path).size();
        QTest::ignoreMessage(QtWarningMsg, "not for the file");
        qCWarning(lcApp) << "not for the file";
        QCOMPARE(QFileInfo(path).size(), size);
    }

    void searchesAllSettings()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        auto *pages = s.find<QListWidget>(u"pageList"_s);
        auto *search = s.dialog->findChild<QLineEdit *>(u"search"_s, Qt::FindDirectChildrenOnly);
        QTest::keyClicks(search, u"user agent"_s);
        QCOMPARE(pages->currentItem()->text(), u"Network"_s);
        QVERIFY(pages->item(0)->isHidden());
        QVERIFY(s.find<QLineEdit>(u"field_userAgent"_s)->isVisible());
        search->clear();
        QVERIFY(!pages->item(0)->isHidden());
        QTest::keyClicks(search, u"no such thing"_s);
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
    }
};

QTEST_MAIN(tst_SettingsDialog)

} // namespace SettingsDialogTest

#include "tst_SettingsDialog.moc"
