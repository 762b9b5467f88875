// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/targets/TargetDialogs.h"

#include "app/language/Language.h"
#include "checks/Registry.h"
#include "gui/WindowSession.h"
#include "gui/look/widgets/SearchField.h"
#include "gui/settings/targets/NewTargetChoices.h"
#include "gui/settings/targets/TargetFields.h"
#include "gui/settings/targets/TargetOrder.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/view/ResultsView.h"
#include "support/CpuClock.h"
#include "targets/service/Preset.h"
#include "targets/service/Service.h"

#include <QAbstractItemView>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QJsonArray>
#include <QJsonObject>
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
#include <QScrollArea>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>
#include <memory>

namespace TargetDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray tcp(const QByteArray &name, const QByteArray &port)
{
    QByteArray object = R"({"name":"NAME","kind":"tcp","host":"127.0.0.1","port":PORT,"paused":true})";
    return object.replace("NAME", name).replace("PORT", port);
}

//! The editor of targets, opened from the real window.
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
    //! Opens the window, and the editor for the targets in these rows of targets.json.
    [[nodiscard]] bool open(const QList<int> &rows = {0}) { return session.open() && edit(rows); }
    [[nodiscard]] bool edit(const QList<int> &rows = {0})
    {
        QList<TargetId> ids;
        for (const int row : rows)
            ids.append(store().document().targets.at(row).id);
        session.find<ResultsView>()->selectIds(ids);
        session.action(u"actionEdit"_s)->trigger();
        return waitForDialog();
    }
    [[nodiscard]] bool waitForDialog()
    {
        dialog = session.find<TargetDialog>();
        return dialog && QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; });
    }
    template<typename T>
    T *find(const QString &name) const
    {
        T *found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("no %s", qPrintable(name));
        return found;
    }
    FieldForm *form() const { return dialog->findChild<FieldForm *>(); }
    void showPage(TargetPage page) const { find<QListWidget>(u"targetPages"_s)->setCurrentRow(static_cast<int>(page)); }
    //! Selects a kind as a user would.
    void chooseKind(const QString &key) const
    {
        form()->focusField(u"kind"_s);
        auto *box = find<QComboBox>(u"field_kind"_s);
        box->setCurrentText(findKind(key)->title);
        emit box->activated(box->currentIndex());
    }
    void type(const QString &field, const QString &text) const
    {
        form()->focusField(field);
        auto *line = find<QWidget>(u"field_"_s + field);
        QTest::keyClick(line, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(line, Qt::Key_Delete);
        QTest::keyClicks(line, text);
    }
    QPushButton *button(QDialogButtonBox::StandardButton button) const
    {
        return dialog->findChild<QDialogButtonBox *>(u"buttons"_s)->button(button);
    }
    void press(QDialogButtonBox::StandardButton which) const { QTest::mouseClick(button(which), Qt::LeftButton); }
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
    QPointer<TargetDialog> dialog;
};

//! The dialog for the order of targets, opened from the real window.
struct Order
{
    explicit Order(WindowSession &session)
    {
        session.action(u"actionReorder"_s)->trigger();
        dialog = session.find<TargetOrderDialog>();
    }
    QListView *list() const { return dialog->findChild<QListView *>(u"list"_s); }
    QToolButton *button(const QString &name) const { return dialog->findChild<QToolButton *>(name); }
    QStringList shown() const
    {
        QStringList names;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            names.append(list()->model()->index(row, 0).data().toString());
        return names;
    }
    QPointer<TargetOrderDialog> dialog;
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
        s.session.action(u"addService"_s)->trigger();
        dialog = s.session.find<ServiceDialog>();
        if (!dialog || !QTest::qWaitFor([this] { return QApplication::activeWindow() == dialog; }))
            return false;
        search = dialog->findChild<QLineEdit *>(u"pickerSearch"_s);
        server = dialog->findChild<QLineEdit *>(u"serviceServer"_s);
        list = dialog->findChild<QTreeWidget *>(u"pickerList"_s);
        add = dialog->findChild<QPushButton *>(u"pickerChoose"_s);
        return QTest::qWaitFor([this] { return search->hasFocus(); });
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

//! Tests the editor of targets in the real window.
class tst_TargetDialog : public QObject
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
        QTest::keyClick(&s.session.window(), Qt::Key_E, Qt::ControlModifier);
        QVERIFY(s.waitForDialog());
        QCOMPARE(s.dialog->windowTitle(), u"Edit “B”"_s);
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"B"_s);
        QTRY_VERIFY(s.find<QLineEdit>(u"field_name"_s)->hasFocus());
        s.type(u"name"_s, u"Renamed"_s);
        s.type(u"port"_s, u"77"_s);
        s.type(u"every"_s, u"5m"_s);
        QTest::keyClicks(s.find<QLineEdit>(u"field_tags"_s), u"prod"_s);
        QCOMPARE(s.dialog->windowTitle(), u"Edit “Renamed”"_s);
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s})); // the store hasn't changed yet
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

    void tabFollowsTheReadingOrder()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open({1}));
        s.chooseKind(u"http"_s);
        s.chooseKind(u"tcp"_s); // the form is rebuilt
        const QList<QWidget *> wanted{s.find<QListWidget>(u"targetPages"_s), s.find<QLineEdit>(u"field_name"_s),
                                      s.find<QLineEdit>(u"field_host"_s), s.find<QWidget>(u"field_every"_s),
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
        QVERIFY(s.open({0}));
        s.showPage(TargetPage::Alerts);
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
        const auto toggle = [&](const QString &text) {
            choose->click();
            auto *list = s.find<CheckList>({});
            QListWidgetItem *item = list->list()->findItems(text, Qt::MatchExactly).value(0);
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
            delete list->window();
        };
        toggle(u"Mail & more"_s);
        QCOMPARE(names->toPlainText(), u"On call\nMail & more"_s);
        toggle(u"On call"_s); // unticked
        QCOMPARE(names->toPlainText(), u"Mail & more"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).alerts, QStringList{u"Mail & more"_s});
        // The same for several targets with different values.
        QVERIFY(s.edit({0, 1}));
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
        QTRY_VERIFY(s.session.find<TargetDialog>());
        s.dialog = s.session.find<TargetDialog>();
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), u"A"_s);
    }

    void editsConditions()
    {
        Session s({simulated("Search", R"("latency":"1ms","conditions":["[VALUE].latency == 1","[VALUE].load < 4"])")});
        QVERIFY(s.session.open());
        QSignalSpy results(&s.session.monitor(), &Monitor::resultsReady);
        s.session.monitor().checkNow();
        QVERIFY(results.wait(30'000));
        QVERIFY(s.edit());
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

    void plainFieldsEditConditions()
    {
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true,"
                   "\"conditions\":[\"[STATUS] == 200\"]}"});
        QVERIFY(s.open());
        const auto texts = [&s] { return s.form()->editor(u"conditions"_s)->value().toArray(); };
        s.type(u"containsText"_s, u"say \"hi\""_s);
        s.type(u"slowerThan"_s, u"300"_s);
        auto *unit = s.find<QComboBox>(u"unit_slowerThan"_s);
        QCOMPARE(unit->currentData().toString(), u"ms"_s);
        const QJsonObject slow{{u"if"_s, u"[RESPONSE_TIME] < 300ms"_s}, {u"else"_s, u"degraded"_s}};
        QCOMPARE(texts(), QJsonArray({u"[STATUS] == 200"_s, u"[BODY] contains \"say \\\"hi\\\"\""_s, slow}));
        QTest::keyClicks(s.find<QWidget>(u"field_slowerThan"_s), u"x"_s);
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.find<QLabel>(u"problem_slowerThan"_s)->isVisible());
        s.type(u"slowerThan"_s, u"2s"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"Web"_s).conditions.last(), (TargetCondition{u"[RESPONSE_TIME] < 2s"_s, Outcome::Degraded}));

        QVERIFY(s.edit()); // reads the conditions back
        QCOMPARE(s.find<QLineEdit>(u"field_containsText"_s)->text(), u"say \"hi\""_s);
        QCOMPARE(s.form()->editor(u"slowerThan"_s)->value(), QJsonValue(u"2s"_s));
        s.form()->propose(u"conditions"_s, QJsonArray{u"[BODY] contains a or [BODY] contains b"_s, u"[RESPONSE_TIME] < 5s"_s});
        for (const QString &name : {u"containsText"_s, u"slowerThan"_s}) {
            QVERIFY(!s.form()->editor(name)->isEnabled());
            QVERIFY(s.form()->editor(name)->isMixed());
        }
        QCOMPARE(s.find<QLineEdit>(u"field_containsText"_s)->placeholderText(), u"Set in Conditions"_s);
        s.form()->propose(u"conditions"_s, QJsonArray{u"[BODY] contains c"_s});
        QCOMPARE(s.find<QLineEdit>(u"field_containsText"_s)->text(), u"c"_s);
        s.type(u"containsText"_s, {});
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"Web"_s).conditions, QList<TargetCondition>());
    }

    void editsConditionsOfSeveralTargets()
    {
        Session s({simulated("A", R"("latency":"1ms","conditions":["[VALUE].latency == 1"])"),
                   simulated("B", R"("latency":"1ms","tags":["x"])")});
        QVERIFY(s.open({0, 1}));
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
        QVERIFY(s.open({0, 1}));
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
        s.chooseKind(u"tcp"_s);
        QSignalSpy results(&s.session.monitor(), &Monitor::resultsReady);
        s.session.monitor().checkNow(s.session.ids({u"A"_s}));
        QVERIFY(results.wait(30'000));
        QCOMPARE(note(), QString());
        QVERIFY(s.find<QLabel>(u"noResultYet"_s)->isVisible());
    }

    void anotherKindDropsTheTestResult()
    {
        Session s({simulated("A", R"("latency":"1ms","paused":true,"conditions":["[VALUE].latency == 1"])")});
        QVERIFY(s.open());
        const auto note = [&s] { return s.dialog->findChildren<QLabel *>(u"conditionNote"_s).first()->text(); };
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
        QVERIFY(s.session.open());
        const QList<QAction *> actions = s.session.find<QMenu>(u"kinds"_s)->findChildren<QAction *>();
        const auto port = std::find_if(actions.begin(), actions.end(),
                                       [](const QAction *action) { return action->data().toString() == u"tcp"_s; });
        QVERIFY(port != actions.end() && !(*port)->toolTip().isEmpty());
        (*port)->trigger();
        QVERIFY(s.waitForDialog());
        QCOMPARE(s.dialog->windowTitle(), u"Add target"_s);
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
        QVERIFY(s.session.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        QTest::keyClick(ask.search, Qt::Key_Return); // nothing is selected
        QVERIFY(!ask.server->hasFocus() && !ask.server->isEnabled());

        QTest::keyClicks(ask.search, u"no such service"_s);
        QVERIFY(!ask.server->isEnabled());
        ask.search->clear();
        QTest::keyClicks(ask.search, u"elk"_s);
        QCOMPARE(ask.shown(), u"Elasticsearch"_s);
        QVERIFY(ask.label(u"pickerHelp"_s).contains(u"ApiKey"_s));
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

        QVERIFY(s.waitForDialog());
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
        QVERIFY(s.session.open());
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
        QVERIFY(s.waitForDialog());
        QCOMPARE(s.find<QLineEdit>(u"field_name"_s)->text(), name);
        QCOMPARE(s.dialog->focusWidget(), s.find<QLineEdit>(u"field_name"_s));
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QVERIFY(s.names().contains(name));
    }

    void aPasswordOfAServiceIsNotShown()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
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
        QVERIFY(s.session.open());
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
        QVERIFY(!s.session.find<TargetDialog>());
        QCOMPARE(s.names(), QStringList(u"A"_s));
    }

    void aServiceWithRequiredFieldsContinuesInTheForm()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        ServiceQuestion ask;
        QVERIFY(ask.open(s));
        ask.choose(u"kerberos"_s, u"127.0.0.1:0"_s);
        QVERIFY(!ask.add->isEnabled());
        QTest::keyClick(ask.server, Qt::Key_Backspace);
        QTest::keyClicks(ask.server, u"88"_s);
        QCOMPARE(ask.address(), u"Enter the remaining settings in the next form: Realm."_s);
        QTest::keyClick(ask.server, Qt::Key_Return);
        QTRY_VERIFY(!ask.dialog);
        QVERIFY(s.waitForDialog());
        QCOMPARE(s.find<QLineEdit>(u"field_host"_s)->text(), u"127.0.0.1"_s);
        QCOMPARE(s.dialog->focusWidget(), s.find<QLineEdit>(u"field_realm"_s));
        QTest::keyClicks(s.find<QLineEdit>(u"field_realm"_s), u"EXAMPLE.ORG"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        const Target target = s.target(u"kerberos 127.0.0.1:88"_s);
        QCOMPARE(target.kind, u"kerberos"_s);
        QCOMPARE(target.fields.integer(u"port"_s), 88);
    }

    void reportsADuplicateName()
    {
        Session s({tcp("A", "1"), tcp("B", "2")});
        QVERIFY(s.open({1}));
        s.type(u"name"_s, u"A"_s);
        QVERIFY(!s.find<QLabel>(u"problem_name"_s)->isVisible());
        QTest::keyClick(s.find<QLineEdit>(u"field_name"_s), Qt::Key_Tab);
        QVERIFY(s.find<QLabel>(u"problem_name"_s)->isVisible());
        QTest::keyClicks(s.find<QLineEdit>(u"field_name"_s), u"2"_s);
        QVERIFY(!s.find<QLabel>(u"problem_name"_s)->isVisible());
    }

    void editsSeveralOfOneKind()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.open({0, 1, 2}));
        QVERIFY(!s.dialog->findChild<QLineEdit *>(u"field_name"_s)); // several targets can't have the same name
        QCOMPARE(s.dialog->windowTitle(), u"Edit 3 targets"_s);
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
        QVERIFY(s.open({0, 1}));
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
        QVERIFY(s.open({0, 1}));
        s.type(u"timeout"_s, u"soon"_s);
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.find<QLabel>(u"problem_timeout"_s)->isVisible());
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(!s.store().history().canUndo());
    }

    void anotherKindKeepsCommonFields()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open({0}));
        s.type(u"every"_s, u"5m"_s);
        s.chooseKind(u"http"_s);
        QTRY_VERIFY(s.dialog->findChild<QLineEdit *>(u"field_url"_s));
        QCOMPARE(s.form()->values().written.value(u"every"_s), QJsonValue(u"5m"_s));
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
        QVERIFY(s.open({0}));
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
        QVERIFY(s.open({0}));
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
        QVERIFY(s.edit());
        QVERIFY(shuttingDown.isEmpty());              // discarding the changes doesn't quit the program
        s.session.action(u"actionQuit"_s)->trigger(); // without edits, the window and the dialog close
        QTRY_COMPARE(finished.size(), 1);
        s.session.markClosed();
    }

    void closingWithoutEditsDoesNotAsk()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open({0}));
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
        s.type(u"port"_s, u"5"_s);
        QTRY_VERIFY(apply->isEnabled());
        QTest::mouseClick(apply, Qt::LeftButton);
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 5);
        QVERIFY(s.dialog->isVisible());
        QVERIFY(!apply->isEnabled());
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!s.dialog);
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

    void testsUnsavedEdits()
    {
        Session s({simulated("A", "\"latency\": \"5ms\", \"failureRate\": 100, \"paused\": true")});
        QVERIFY(s.open({0}));
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
        s.type(u"port"_s, u"11"_s);
        s.session.writeTargets({tcp("A", "1"), tcp("B", "22"), tcp("C", "3")});
        QTRY_COMPARE(s.names(), QStringList({u"A"_s, u"B"_s, u"C"_s}));
        QTRY_VERIFY(s.find<QLabel>(u"message"_s)->isVisible());
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
        QVERIFY(s.open({0, 1}));
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
        QVERIFY(s.open({0}));
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
        QVERIFY(s.open({0}));
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
        QVERIFY(s.open({0}));
        s.showPage(TargetPage::Advanced);
        s.find<QToolButton>(u"add_headers"_s)->click();
        QWidget *cell = QApplication::focusWidget();
        QVERIFY(qobject_cast<QLineEdit *>(cell));
        QTest::keyClicks(cell, u"X-Asked"_s);
        TargetsDocument document = s.store().document();
        document.targets.first().tags = {u"prod"_s};
        if (isRemoved)
            document.targets.clear();
        s.store().replace(document);
        if (isRemoved) {
            QVERIFY(s.find<QLabel>(u"editHeading"_s)->text().contains(u"removed"_s));
            QVERIFY(!s.button(QDialogButtonBox::Save)->isEnabled());
            return;
        }
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
        QVERIFY(s.open({0}));
        s.showPage(TargetPage::Advanced);
        s.find<QToolButton>(u"add_headers"_s)->click();
        QTest::keyClicks(QApplication::focusWidget(), u"X-Asked"_s);
        s.button(QDialogButtonBox::Apply)->setEnabled(true);
        QTest::keyClick(QApplication::focusWidget(), key, Qt::AltModifier);
        QTRY_COMPARE(s.target(u"Web"_s).fields.map(u"headers"_s).size(), 1);
        if (s.dialog)
            QVERIFY(s.dialog->isAncestorOf(QApplication::focusWidget()));
    }

    void refusesARowWithoutAName()
    {
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true}"});
        QVERIFY(s.open({0}));
        s.showPage(TargetPage::Advanced);
        s.find<QToolButton>(u"add_headers"_s)->click();
        auto *table = s.find<QTableWidget>(u"field_headers"_s);
        table->item(0, 1)->setText(u"a value"_s);
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(s.find<QLabel>(u"problem_headers"_s)->isVisible());
    }

    void doesNotOverwriteAFileThatBecameInvalid()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open({0}));
        s.type(u"port"_s, u"11"_s);
        QSignalSpy saved(&s.store(), &TargetsStore::saved); // save() stores the IDs assigned on loading
        s.store().save();
        QVERIFY(saved.wait(30'000));
        s.session.writeFile("{");
        QTRY_VERIFY(!s.button(QDialogButtonBox::Save)->isEnabled());
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible()); // edits aren't lost
        QVERIFY2(s.find<QLabel>(u"message"_s)->text().contains(u"Fix the file"_s),
                 qPrintable(s.find<QLabel>(u"message"_s)->text()));
        QCOMPARE(s.target(u"A"_s).fields.integer(u"port"_s), 1);
        s.session.writeTargets({tcp("A", "1"), tcp("B", "2")});
        QTRY_VERIFY(s.button(QDialogButtonBox::Save)->isEnabled());
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
        const auto within = [&clock](int limit, const auto &act) {
            clock.restart();
            act();
            const qint64 took = clock.elapsedMs();
            if (took >= limit)
                qWarning("%lld ms", took);
            return took < limit;
        };
        QVERIFY(within(kOpenMs, [&] { QVERIFY(s.edit({kCount / 2})); }));
        QVERIFY(within(kStepMs, [&] { QTest::keyClick(s.find<QLineEdit>(u"field_port"_s), Qt::Key_Delete); }));
        QVERIFY(within(kStepMs, [&] { QTest::keyClicks(s.find<QLineEdit>(u"field_port"_s), u"4"_s); }));
        s.dialog->done(QDialog::Rejected);
        QTRY_VERIFY(!s.dialog);
        s.session.find<ResultsView>()->selectAll();
        QVERIFY(within(kOpenMs, [&] { s.session.action(u"actionEdit"_s)->trigger(); }));
        QVERIFY(s.waitForDialog());
        s.type(u"every"_s, u"2h"_s);
        QVERIFY(within(4 * kOpenMs, [&] { s.press(QDialogButtonBox::Save); }));
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"Target 9999"_s).schedule.every, Milliseconds(7'200'000));
        QCOMPARE(s.store().history().undoText(), u"Edit 10,000 targets"_s);
    }

    void anInvalidFieldKeepsTheDialogOpen()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        s.type(u"port"_s, u"99999"_s);
        s.showPage(TargetPage::Schedule);
        s.press(QDialogButtonBox::Save); // shows the page of the field again
        QVERIFY(s.dialog && s.dialog->isVisible());
        QVERIFY(s.find<QLineEdit>(u"field_port"_s)->hasFocus());
        QCOMPARE(s.find<QListWidget>(u"targetPages"_s)->currentRow(), static_cast<int>(TargetPage::Basics));
        QVERIFY(s.find<QLabel>(u"message"_s)->isVisible());
        s.type(u"port"_s, u"9"_s);
        QVERIFY(s.find<QLabel>(u"message"_s)->isHidden());
    }

    //! An error that only one of several targets has is shown in the form of this target.
    void showsTheInvalidTargetOfSeveral()
    {
        Session s({tcp("A", "1"), R"({"name":"B","kind":"tcp","host":"127.0.0.1","port":2,"flappingLow":28})"});
        QVERIFY(s.open({0, 1}));
        s.type(u"flappingHigh"_s, u"26"_s); // valid only for A
        s.press(QDialogButtonBox::Save);
        QVERIFY(s.dialog && s.dialog->isVisible());
        QCOMPARE(s.dialog->windowTitle(), u"Edit “B”"_s);
        s.type(u"flappingLow"_s, u"10"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).schedule.flappingHigh, 26.0);
        QCOMPARE(s.target(u"B"_s).schedule.flappingLow, 10.0);
        QCOMPARE(s.store().history().undoText(), u"Edit 2 targets"_s);
    }

    //! The form of the saved target stays, and the message names the other one.
    void namesAnotherTargetWithAnError()
    {
        const auto target = [](const char *name) {
            return QByteArray(R"({"name":"NAME","kind":"tcp","host":"127.0.0.1","port":2,"flappingLow":28})")
                .replace("NAME", name);
        };
        Session s({target("A"), target("B")});
        QVERIFY(s.open({0, 1}));
        s.type(u"flappingHigh"_s, u"26"_s); // invalid for both
        s.press(QDialogButtonBox::Save);
        QCOMPARE(s.dialog->windowTitle(), u"Edit “A”"_s);
        auto *show = s.find<QPushButton>(u"showOtherTarget"_s);
        QVERIFY(!show->isVisible());
        s.type(u"flappingLow"_s, u"10"_s);
        s.press(QDialogButtonBox::Save);
        QCOMPARE(s.dialog->windowTitle(), u"Edit “A”"_s);
        QCOMPARE(s.find<QLabel>(u"message"_s)->text(), u"“B” has an error. Nothing has been changed yet."_s);
        QVERIFY(show->isVisible());
        QTest::keyClick(show, Qt::Key_Space);
        QCOMPARE(s.dialog->windowTitle(), u"Edit “B”"_s);
        QVERIFY(s.find<QLabel>(u"message"_s)->isHidden() && show->isHidden());
        s.type(u"flappingLow"_s, u"11"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).schedule.flappingLow, 10.0);
        QCOMPARE(s.target(u"B"_s).schedule.flappingLow, 11.0);
    }

    void everyFieldIsOnItsPage()
    {
        Session s({"{\"name\":\"Web\",\"kind\":\"http\",\"url\":\"http://127.0.0.1:1/\",\"paused\":true}"});
        QVERIFY(s.open());
        const QList<QStringList> pages{{u"name"_s, u"kind"_s, u"tags"_s, u"url"_s, u"accept"_s},
                                       {u"every"_s, u"timeout"_s, u"attempts"_s, u"paused"_s},
                                       {u"alerts"_s, u"dependsOn"_s, u"objective"_s},
                                       {u"headers"_s, u"body"_s, u"proxy"_s, u"flapping"_s}};
        QCOMPARE(s.find<QListWidget>(u"targetPages"_s)->count(), pages.size());
        for (int shown = 0; shown < pages.size(); ++shown) {
            s.find<QListWidget>(u"targetPages"_s)->setCurrentRow(shown);
            for (int page = 0; page < pages.size(); ++page) {
                for (const QString &field : pages.at(page))
                    QVERIFY2(s.find<QWidget>(u"field_"_s + field)->isVisible() == (page == shown), qPrintable(field));
            }
        }
    }

    void aNewTargetShowsNoErrorsBeforeAFieldWasLeft()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        s.session.find<KindMenu>()->kindRequested(u"ping"_s);
        QVERIFY(s.waitForDialog());
        const auto hasErrors = [&s] {
            const QList<FieldRow *> rows = s.dialog->findChildren<FieldRow *>();
            return std::any_of(rows.begin(), rows.end(), [](const FieldRow *row) { return !row->problem().isEmpty(); });
        };
        QVERIFY(!hasErrors());
        s.find<QLineEdit>(u"field_host"_s)->setFocus();
        QVERIFY(!hasErrors());
        QTest::keyClick(s.find<QLineEdit>(u"field_host"_s), Qt::Key_Tab);
        QVERIFY(s.find<QLabel>(u"problem_host"_s)->isVisible());
    }

    void nothingIsWiderThanTheForm_data()
    {
        QTest::addColumn<QList<int>>("rows");
        QTest::newRow("five of different types") << QList<int>{0, 1, 2, 3, 4};
        QTest::newRow("web") << QList<int>{0};
        QTest::newRow("group") << QList<int>{1};
        QTest::newRow("command") << QList<int>{2};
        QTest::newRow("PostgreSQL") << QList<int>{3};
        QTest::newRow("simulated") << QList<int>{4};
    }
    //! There is no horizontal scroll bar, so wider content would run under the vertical one.
    void nothingIsWiderThanTheForm()
    {
        QFETCH(QList<int>, rows);
        Session s({R"({"name":"Web","kind":"http","url":"http://127.0.0.1:1/","paused":true,"conditions":["[STATUS] == 200"]})",
                   R"({"name":"Group","kind":"group","members":["Web"],"paused":true})",
                   R"({"name":"Command","kind":"command","command":"true","paused":true})",
                   R"({"name":"Database","kind":"postgresql","host":"127.0.0.1","user":"a","database":"a","paused":true})",
                   simulated("Simulated", R"("paused":true)")});
        QVERIFY(s.session.open());
        s.session.window().resize(900, 600);
        QVERIFY(s.edit(rows));
        const auto *area = s.form()->findChild<QScrollArea *>();
        for (int page = 0; page < 4; ++page) {
            s.find<QListWidget>(u"targetPages"_s)->setCurrentRow(page);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            QStringList widest; // names the cause of a failure
            for (const FieldRow *row : area->widget()->findChildren<FieldRow *>()) {
                if (row->minimumSizeHint().width() > area->viewport()->width())
                    widest.append(row->field().name);
            }
            QVERIFY2(area->widget()->width() <= area->viewport()->width(),
                     qPrintable(u"page %1: %2"_s.arg(page).arg(widest.join(u", "_s))));
        }
    }

    void completesTags()
    {
        Session s({tcp("A", "1"), simulated("B", R"("tags":["prod","Preview","db"])")});
        QVERIFY(s.open());
        auto *line = s.find<QLineEdit>(u"field_tags"_s);
        auto *proposals = s.dialog->findChild<QAbstractItemView *>(u"tagProposals"_s);
        if (!proposals) // a popup can be a window without a parent
            proposals = line->parent()->findChild<QCompleter *>()->popup();
        line->setFocus();
        QTest::keyClicks(line, u"own, pr"_s);
        QVERIFY(proposals->isVisible());
        QCOMPARE(proposals->model()->rowCount(), 2);
        QTest::keyClicks(line, u"o"_s);
        QCOMPARE(proposals->model()->rowCount(), 1);
        emit line->parent()->findChild<QCompleter *>()->activated(u"prod"_s);
        QCOMPARE(line->text(), u"own, prod"_s);
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).tags, (QStringList{u"own"_s, u"prod"_s}));
    }

    //! The list contains all other targets, and Enter checks the one found by the search.
    void choosesDependenciesFromAList()
    {
        Session s({tcp("A", "1"), tcp("Router", "2"), tcp("Mirror 1", "3"), tcp("Mirror 2", "4")});
        QVERIFY(s.open());
        s.showPage(TargetPage::Alerts);
        auto *lines = s.find<QPlainTextEdit>(u"field_dependsOn"_s);
        QTest::keyClicks(lines, u"Mirror 1 | Mirror 2"_s);
        s.find<QToolButton>(u"choose_dependsOn"_s)->click();
        auto *names = s.find<CheckList>({});
        QCOMPARE(names->list()->count(), 3);
        const auto state = [names](const QString &name) {
            return names->list()->findItems(name, Qt::MatchExactly).value(0)->checkState();
        };
        QCOMPARE(state(u"Mirror 2"_s), Qt::Checked);
        QCOMPARE(state(u"Router"_s), Qt::Unchecked);
        QTest::keyClicks(names->search(), u"rout"_s);
        QTest::keyClick(names->search(), Qt::Key_Return);
        QCOMPARE(state(u"Router"_s), Qt::Checked);
        names->list()->findItems(u"Mirror 2"_s, Qt::MatchExactly).value(0)->setCheckState(Qt::Unchecked);
        QCOMPARE(lines->toPlainText(), u"Mirror 1\nRouter"_s);
        delete names->window();
        s.press(QDialogButtonBox::Save);
        QTRY_VERIFY(!s.dialog);
        QCOMPARE(s.target(u"A"_s).dependsOn, (Alternatives{{u"Mirror 1"_s}, {u"Router"_s}}));
    }

    void remembersItsSize()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.open());
        QCOMPARE(s.dialog->size(), QSize(640, 600));
        s.dialog->resize(700, 555);
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!s.dialog);
        QVERIFY(s.edit());
        QCOMPARE(s.dialog->size(), QSize(700, 555));
    }

    void aNewTargetIsDiscardedSilentlyUnlessItWasEdited()
    {
        Session s({tcp("A", "1")});
        QVERIFY(s.session.open());
        const auto add = [&s] {
            s.session.find<KindMenu>()->kindRequested(u"tcp"_s);
            return s.waitForDialog();
        };
        QVERIFY(add());
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(!s.dialog);
        QVERIFY(add());
        s.type(u"host"_s, u"127.0.0.1"_s);
        QTest::keyClick(s.dialog, Qt::Key_Escape);
        QTRY_VERIFY(s.question());
        QVERIFY(s.dialog->isVisible());
        QCOMPARE(s.names(), QStringList(u"A"_s));
    }

    void nothingCanBeEditedWhileTheFileIsDamaged()
    {
        Session s({tcp("A", "1")});
        s.session.writeFile("{");
        QVERIFY(s.session.open());
        for (const QString &name : {u"actionEdit"_s, u"actionReorder"_s})
            QVERIFY2(!s.session.action(name)->isEnabled(), qPrintable(name));
        QVERIFY(!s.session.find<KindMenu>()->isEnabled());
    }

    void reordersByKeysAndButtons()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.session.open());
        s.session.find<ResultsView>()->selectIds(s.session.ids({u"A"_s}));
        const Order order(s.session);
        QTRY_COMPARE(QApplication::activeWindow(), order.dialog);
        order.list()->setFocus();
        QTest::keyClick(order.list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(order.shown(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        QCOMPARE(order.list()->currentIndex().row(), 1); // the selection moves with the target
        QTest::mouseClick(order.button(u"move-down"_s), Qt::LeftButton);
        QCOMPARE(order.shown(), QStringList({u"B"_s, u"C"_s, u"A"_s}));
        QVERIFY(!order.button(u"move-down"_s)->isEnabled());
        order.list()->setFocus();
        QTest::keyClick(order.list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(order.shown(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        QCOMPARE(s.names(), QStringList({u"A"_s, u"B"_s, u"C"_s})); // not saved yet
        order.dialog->accept();
        QTRY_VERIFY(!order.dialog);
        QCOMPARE(s.names(), QStringList({u"B"_s, u"A"_s, u"C"_s}));
        QCOMPARE(s.store().history().undoText(), u"Reorder targets"_s);
    }

    void reordersByDragging()
    {
        Session s({tcp("A", "1"), tcp("B", "2"), tcp("C", "3")});
        QVERIFY(s.session.open());
        const Order order(s.session);
        QAbstractItemModel *model = order.list()->model();
        const std::unique_ptr<QMimeData> data(model->mimeData({model->index(0, 0), model->index(1, 0)}));
        QVERIFY(model->flags(model->index(0, 0)) & Qt::ItemIsDragEnabled);
        model->dropMimeData(data.get(), Qt::MoveAction, 3, 0, {});
        QTRY_COMPARE(order.shown(), QStringList({u"C"_s, u"A"_s, u"B"_s}));
        order.dialog->reject();
        QVERIFY(order.dialog->findChild<QMessageBox *>()); // asks before the new order is lost
        order.dialog->done(QDialog::Rejected);
    }

    void searchesTargetsToReorder()
    {
        Session s({tcp("Alpha", "1"), tcp("Beta", "2"), simulated("Gamma", "\"latency\": \"5ms\"")});
        QVERIFY(s.session.open());
        s.session.find<ResultsView>()->selectIds(s.session.ids({u"Beta"_s}));
        const Order order(s.session);
        auto *search = order.dialog->findChild<QLineEdit *>(u"search"_s);
        QVERIFY(order.button(u"move-up"_s)->isEnabled());
        QTest::keyClicks(search, u"eta"_s);
        QCOMPARE(order.shown(), QStringList(u"Beta"_s));
        QVERIFY(!order.button(u"move-up"_s)->isEnabled()); // ambiguous while rows are hidden
        search->clear();
        QTest::keyClicks(search, u"127.0.0.1:1"_s); // addresses are searched too
        QCOMPARE(order.shown(), QStringList(u"Alpha"_s));
        search->setText(u"ALPHA"_s);
        QCOMPARE(order.shown(), QStringList(u"Alpha"_s));
        order.dialog->done(QDialog::Rejected);
    }
};

QTEST_MAIN(tst_TargetDialog)

} // namespace TargetDialogTest

#include "tst_TargetDialog.moc"
