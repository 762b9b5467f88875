// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/maintenance/MaintenanceDialog.h"

#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/maintenance/MaintenanceForm.h"
#include "gui/maintenance/MaintenanceMenu.h"
#include "gui/maintenance/MaintenanceWeekView.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

namespace MaintenanceDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kBroken = R"("failureRate": 100, "latency": "5ms", "attempts": 1)";
const QByteArray kQuick = R"("latency": "5ms")";

QString stateOf(WindowSession &session, const QString &name)
{
    auto *model = session.find<ResultsModel>();
    for (int i = 0; i < model->rowCount(); ++i) {
        if (model->row(i).target->name == name)
            return model->row(i).stateText();
    }
    return {};
}

template<typename T>
T *in(QWidget *dialog, const QString &name)
{
    return dialog->findChild<T *>(name);
}

} // namespace

//! Tests maintenance in the window: starting and ending it manually, editing it, and showing it in the calendar.
class tst_MaintenanceDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { installTranslations(); }
    void startsFromTheMenu();
    void startsForATargetNamedLikeAPlaceholder();
    void endsMaintenanceAndUndoes();
    void addsAnEntry();
    void duplicateNameGetsANumber();
    void showsErrors_data();
    void showsErrors();
    void warnsAboutEndedMaintenance();
    void editsAndRemoves();
    void formReturnsTheShownEntry_data();
    void formReturnsTheShownEntry();
    void scrollsToCheckedTargets();
    void weekShowsTheTimes();
    void weekIsEditedByKeyboard();
    void weekKeysChangeAnEntry_data();
    void weekKeysChangeAnEntry();
    void overlappingTimesShareTheDay();
    void offersTomorrowMorning();
};

void tst_MaintenanceDialog::startsFromTheMenu()
{
    WindowSession session({simulated("Good", kQuick), simulated("Bad", kBroken)});
    QVERIFY(session.open());
    QTRY_COMPARE(session.window().windowTitle(), u"1 down — Watchkeeper"_s);
    session.find<ResultsView>()->selectIds(session.ids({u"Bad"_s}));
    auto *menu = session.find<MaintenanceMenu>();
    QVERIFY(menu);
    emit menu->aboutToShow();
    QVERIFY(!session.action(u"maintenanceEnd"_s)->isEnabled());
    session.action(u"maintenanceHour"_s)->trigger();
    const QList<Maintenance> &entries = session.monitor().targets().document().maintenance;
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().targets, QStringList{u"Bad"_s});
    QCOMPARE(entries.first().from.secsTo(entries.first().to), 3600);
    QTRY_VERIFY(stateOf(session, u"Bad"_s).startsWith(u"Maintenance until "_s));
    QVERIFY(stateOf(session, u"Bad"_s).endsWith(u": Manual: Bad"_s));
    QTRY_COMPARE(session.window().windowTitle(), u"Watchkeeper"_s); // the target isn't counted as down
    QTRY_COMPARE(session.find<ResultsModel>()->counts().count(MarkState::Maintenance), 1);
    QTRY_VERIFY(session.readFile().contains("\"Manual: Bad\""));
}

void tst_MaintenanceDialog::startsForATargetNamedLikeAPlaceholder()
{
    WindowSession session({simulated("x.example/${env:A}", kQuick)});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"x.example/${env:A}"_s}));
    QSignalSpy failed(&session.monitor().targets(), &TargetsStore::saveFailed);
    session.action(u"maintenanceHour"_s)->trigger();
    QTRY_VERIFY(session.readFile().contains("\"Manual: x.example/${env:A}\""));
    QVERIFY(failed.isEmpty());
}

void tst_MaintenanceDialog::endsMaintenanceAndUndoes()
{
    WindowSession session({simulated("Good", kQuick), simulated("Bad", kBroken)});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"Good"_s, u"Bad"_s}));
    session.action(u"maintenanceHours"_s)->trigger();
    QTRY_VERIFY(stateOf(session, u"Good"_s).startsWith(u"Maintenance"_s));
    session.find<ResultsView>()->selectIds(session.ids({u"Good"_s}));
    auto *menu = session.find<MaintenanceMenu>();
    emit menu->aboutToShow();
    QVERIFY(session.action(u"maintenanceEnd"_s)->isEnabled());
    session.action(u"maintenanceEnd"_s)->trigger();
    QTRY_COMPARE(stateOf(session, u"Good"_s), u"Up"_s);
    QVERIFY(stateOf(session, u"Bad"_s).startsWith(u"Maintenance"_s)); // maintenance continues for other targets
    session.action(u"actionUndo"_s)->trigger();
    QTRY_VERIFY(stateOf(session, u"Good"_s).startsWith(u"Maintenance"_s));
    session.action(u"actionUndo"_s)->trigger();
    QVERIFY(session.monitor().targets().document().maintenance.isEmpty());
    QTRY_VERIFY(stateOf(session, u"Bad"_s).startsWith(u"Down"_s));
}

void tst_MaintenanceDialog::addsAnEntry()
{
    WindowSession session({simulated("Shop", kQuick)});
    QVERIFY(session.open());
    session.action(u"maintenanceCalendar"_s)->trigger();
    auto *dialog = session.find<MaintenanceDialog>();
    QVERIFY(dialog);
    in<QPushButton>(dialog, u"add"_s)->click();
    auto *editor = dialog->findChild<MaintenanceEditor *>();
    QVERIFY(editor);
    auto *accept = in<QPushButton>(editor, u"accept"_s);
    QVERIFY(!accept->isEnabled());
    QTest::keyClicks(in<QLineEdit>(editor, u"name"_s), u"Updates"_s);
    in<QComboBox>(editor, u"when"_s)->setCurrentIndex(static_cast<int>(MaintenanceKind::Weekly));
    in<QComboBox>(editor, u"zone"_s)->setEditText(u"Europe/Berlin"_s);
    in<QCheckBox>(editor, u"sat"_s)->click();
    QVERIFY(!accept->isEnabled()); // disabled, because no targets are selected
    in<QListWidget>(editor, u"targets"_s)->item(0)->setCheckState(Qt::Checked);
    QVERIFY2(accept->isEnabled(), qPrintable(in<QLabel>(editor, u"times"_s)->text()));
    const QStringList lines = in<QLabel>(editor, u"times"_s)->text().split(u'\n');
    QCOMPARE(lines.first(), u"Currently applies to 1 target. Times in Europe/Berlin:"_s);
    QVERIFY(lines.size() >= 4);
    QVERIFY2(lines.at(1).contains(u"02:00 to 03:00"_s), qPrintable(lines.at(1)));
    accept->click();
    const QList<Maintenance> &entries = session.monitor().targets().document().maintenance;
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().weekdays, QList<int>({Qt::Saturday, Qt::Sunday}));
    QCOMPARE(entries.first().targets, QStringList{u"Shop"_s});
    QCOMPARE(in<QTreeWidget>(dialog, u"entries"_s)->topLevelItemCount(), 1);
    QCOMPARE(session.monitor().targets().history().undoText(), u"Add maintenance “Updates”"_s);
}

void tst_MaintenanceDialog::duplicateNameGetsANumber()
{
    WindowSession session({simulated("Shop", kQuick)});
    QVERIFY(session.open());
    session.action(u"maintenanceCalendar"_s)->trigger();
    auto *dialog = session.find<MaintenanceDialog>();
    in<QPushButton>(dialog, u"add"_s)->click();
    auto *editor = dialog->findChild<MaintenanceEditor *>();
    QTest::keyClicks(in<QLineEdit>(editor, u"name"_s), u"Updates"_s);
    in<QListWidget>(editor, u"targets"_s)->item(0)->setCheckState(Qt::Checked);
    Maintenance other = *editor->entry(); // as if added by another program
    other.duration = std::chrono::hours(5);
    QVERIFY(session.monitor().targets().setMaintenance({other}, {}));
    in<QPushButton>(editor, u"accept"_s)->click();
    const QList<Maintenance> &entries = session.monitor().targets().document().maintenance;
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries.at(0), other);
    QCOMPARE(entries.at(1).name, u"Updates 2"_s);
}

void tst_MaintenanceDialog::showsErrors_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no name") << u"name"_s << static_cast<int>(MaintenanceKind::Daily) << u""_s << u"Name: "_s;
    QTest::newRow("a name that is taken") << u"name"_s << static_cast<int>(MaintenanceKind::Daily) << u"Taken"_s
                                          << u"A maintenance window with this name already exists."_s;
    QTest::newRow("a duration") << u"for"_s << static_cast<int>(MaintenanceKind::Daily) << u"an hour"_s << u"Duration: "_s;
    QTest::newRow("a cron line") << u"cron"_s << static_cast<int>(MaintenanceKind::Cron) << u"0 25 * * *"_s
                                 << u"Cron expression: The field for the hour is invalid"_s;
    QTest::newRow("days of the month") << u"daysOfMonth"_s << static_cast<int>(MaintenanceKind::Monthly) << u"1, 40"_s
                                       << u"Days of the month: “40” isn't a valid day"_s;
    QTest::newRow("a filter") << u"filter"_s << static_cast<int>(MaintenanceKind::Daily) << u"is:down"_s << u"Filter: "_s;
}

void tst_MaintenanceDialog::showsErrors()
{
    QFETCH(QString, field);
    QFETCH(int, kind);
    QFETCH(QString, text);
    QFETCH(QString, words);
    Maintenance entry;
    entry.name = u"Backup"_s;
    entry.kind = static_cast<MaintenanceKind>(kind);
    entry.zone = "UTC";
    entry.from = QDateTime::currentDateTimeUtc();
    entry.to = entry.from.addSecs(60);
    entry.duration = std::chrono::hours(1);
    entry.cron = u"0 2 * * *"_s;
    entry.monthDays = {1};
    entry.tags = {u"db"_s};
    MaintenanceEditor editor(entry, {{}, {u"Taken"_s}}, u"Save"_s);
    QVERIFY2(editor.entry(), qPrintable(in<QLabel>(&editor, u"times"_s)->text()));
    auto *edit = in<QLineEdit>(&editor, field);
    edit->clear();
    QTest::keyClicks(edit, text);
    QVERIFY(!editor.entry());
    QVERIFY(!in<QPushButton>(&editor, u"accept"_s)->isEnabled());
    const QString shown = in<QLabel>(&editor, u"times"_s)->text();
    QVERIFY2(shown.startsWith(words), qPrintable(shown));
}

void tst_MaintenanceDialog::warnsAboutEndedMaintenance()
{
    Maintenance entry;
    entry.name = u"New disk"_s;
    entry.kind = MaintenanceKind::Once;
    entry.zone = "UTC";
    entry.from = QDateTime::currentDateTimeUtc().addDays(-2);
    entry.to = entry.from.addSecs(3'600);
    entry.forAll = true;
    MaintenanceEditor editor(entry, {{}, {}}, u"Save"_s);
    const QString shown = in<QLabel>(&editor, u"times"_s)->text();
    QVERIFY2(shown.endsWith(u"This maintenance has ended and won't repeat."_s), qPrintable(shown));
    QVERIFY(in<QPushButton>(&editor, u"accept"_s)->isEnabled()); // saving is still possible
}

void tst_MaintenanceDialog::editsAndRemoves()
{
    WindowSession session({simulated("Shop", kQuick)});
    // Not in effect now, because the dialog would select it.
    const QString time = QDateTime::currentDateTimeUtc().addSecs(12 * 3'600).toString(u"HH:00"_s);
    session.writeFile(R"({"maintenance":[{"name":"Backup","when":"daily","at":")" + time.toLatin1()
                      + R"(","for":"1h","zone":"UTC","all":true}],
"targets":[{"name":"Shop","kind":"simulated"}]})");
    QVERIFY(session.open());
    session.action(u"maintenanceCalendar"_s)->trigger();
    auto *dialog = session.find<MaintenanceDialog>();
    auto *list = in<QTreeWidget>(dialog, u"entries"_s);
    QVERIFY(!in<QPushButton>(dialog, u"edit"_s)->isEnabled());
    list->setCurrentItem(list->topLevelItem(0));
    QCOMPARE(list->topLevelItem(0)->text(2), u"Daily at %1 for 1 h (UTC)"_s.arg(time));
    QCOMPARE(list->topLevelItem(0)->text(3), u"all targets"_s);
    in<QPushButton>(dialog, u"edit"_s)->click();
    auto *editor = dialog->findChild<MaintenanceEditor *>();
    QVERIFY(in<QRadioButton>(editor, u"all"_s)->isChecked());
    in<QLineEdit>(editor, u"for"_s)->setText(u"2h"_s);
    in<QPushButton>(editor, u"accept"_s)->click();
    const QList<Maintenance> &entries = session.monitor().targets().document().maintenance;
    QCOMPARE(entries.first().duration, Milliseconds(std::chrono::hours(2)));
    QCOMPARE(list->topLevelItem(0)->text(2), u"Daily at %1 for 2 h (UTC)"_s.arg(time));
    in<QPushButton>(dialog, u"remove"_s)->click();
    QVERIFY(entries.isEmpty());
    QCOMPARE(list->topLevelItemCount(), 0);
    session.monitor().targets().undo();
    QCOMPARE(list->topLevelItemCount(), 1); // undo restores the list entry
}

void tst_MaintenanceDialog::formReturnsTheShownEntry_data()
{
    QTest::addColumn<Maintenance>("entry");
    Maintenance entry;
    entry.name = u"Backup"_s;
    entry.zone = "Europe/Berlin";
    entry.forAll = true;
    // On that day, 02:30 occurs twice in Berlin. This is the second occurrence.
    entry.from = QDateTime::fromString(u"2026-10-25T01:30:00Z"_s, Qt::ISODate);
    entry.to = entry.from.addSecs(1800);
    QTest::newRow("once") << entry;
    entry.from = {};
    entry.to = {};
    entry.kind = MaintenanceKind::Daily;
    entry.minute = 23 * 60 + 30;
    entry.duration = std::chrono::minutes(90);
    QTest::newRow("daily") << entry;
    entry.kind = MaintenanceKind::Weekly;
    entry.weekdays = {Qt::Monday, Qt::Sunday};
    QTest::newRow("weekly") << entry;
    entry.weekdays = {};
    entry.kind = MaintenanceKind::Monthly;
    entry.monthDays = {1, 31, Maintenance::kLastDay};
    entry.enabled = false;
    QTest::newRow("monthly, not in use") << entry;
    entry.monthDays = {};
    entry.kind = MaintenanceKind::Cron;
    entry.minute = 0;
    entry.cron = u"0 3 * * TUE#2"_s;
    entry.forAll = false;
    entry.targets = {u"Shop"_s};
    entry.tags = {u"db"_s, u"prod"_s};
    entry.filter = u"kind:http"_s;
    QTest::newRow("cron, for some") << entry;
}

void tst_MaintenanceDialog::formReturnsTheShownEntry()
{
    QFETCH(Maintenance, entry);
    Target shop;
    shop.id = QUuid::createUuid();
    shop.name = u"Shop"_s;
    MaintenanceEditor editor(entry, {{shop}, {}}, u"Save"_s);
    QVERIFY2(editor.entry(), qPrintable(in<QLabel>(&editor, u"times"_s)->text()));
    QCOMPARE(*editor.entry(), entry);
}

void tst_MaintenanceDialog::scrollsToCheckedTargets()
{
    QList<Target> targets = makeTargets(40);
    Maintenance entry;
    entry.targets = QStringList{targets.at(20).name};
    TargetChoice choice(targets);
    choice.setEntry(entry);
    choice.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&choice));
    const auto *list = choice.findChild<QListWidget *>(u"targets"_s);
    const QRect seen = list->viewport()->rect();
    QTRY_VERIFY(seen.contains(list->visualItemRect(list->item(20)).center()));
}

void tst_MaintenanceDialog::weekShowsTheTimes()
{
    Maintenance night;
    night.name = u"Night"_s;
    night.kind = MaintenanceKind::Weekly;
    night.weekdays = {Qt::Friday};
    night.zone = "UTC";
    night.minute = 23 * 60;
    night.duration = std::chrono::hours(2);
    night.forAll = true;
    Maintenance once = night;
    once.name = u"Once"_s;
    once.kind = MaintenanceKind::Once;
    once.from = QDateTime::fromString(u"2026-11-20T08:00:00Z"_s, Qt::ISODate);
    once.to = once.from.addSecs(3600);
    MaintenanceWeekView view;
    MaintenanceWeekGrid *grid = view.grid();
    grid->showWeek(QDate(2026, 11, 20));
    QCOMPARE(grid->firstDay(), QDate(2026, 11, 16)); // a Monday
    grid->setEntries({night, once});
    QCOMPARE(grid->accessibleDescription(),
             u"Friday 08:00 – 09:00  Once\nFriday 23:00 – …  Night\nSaturday … – 01:00  Night"_s);
    view.resize(700, 300);
    view.show();
    const QImage with = grid->grab().toImage();

    QSignalSpy selected(grid, &MaintenanceWeekGrid::blockSelected);
    const MaintenanceBlock first = maintenanceBlocks({night, once}, grid->firstDay()).first();
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->blockRect(first).center());
    QCOMPARE(selected.last().first().toString(), u"Once"_s);

    QTest::keyClick(grid, Qt::Key_PageDown);
    QCOMPARE(grid->firstDay(), QDate(2026, 11, 23));
    QCOMPARE(in<QLabel>(&view, u"weekTitle"_s)->text(), u"23 November to 29 November 2026"_s);
    in<QToolButton>(&view, u"earlierWeek"_s)->click();
    QCOMPARE(grid->firstDay(), QDate(2026, 11, 16));
    grid->setEntries({});
    QCOMPARE(grid->accessibleDescription(), u"No maintenance in the week shown"_s);
    QVERIFY(grid->grab().toImage() != with);
}

void tst_MaintenanceDialog::weekIsEditedByKeyboard()
{
    WindowSession session({simulated("Shop", kQuick)});
    QVERIFY(session.open());
    session.action(u"maintenanceCalendar"_s)->trigger();
    auto *dialog = session.find<MaintenanceDialog>();
    auto *grid = in<MaintenanceWeekGrid>(dialog, u"week"_s);
    auto *line = in<QLabel>(dialog, u"weekLine"_s);
    const auto &entries = session.monitor().targets().document().maintenance;
    grid->setFocus();
    grid->moveCursor(7 * 24 * 60); // in the future
    for (int i = 0; i < 2; ++i)
        QTest::keyClick(grid, Qt::Key_Down, Qt::ShiftModifier);
    QVERIFY2(line->text().endsWith(u"Press Enter to add maintenance."_s), qPrintable(line->text()));
    QTest::keyClick(grid, Qt::Key_Return);
    auto *editor = dialog->findChild<MaintenanceEditor *>();
    QVERIFY(editor);
    QTest::keyClicks(in<QLineEdit>(editor, u"name"_s), u"Updates"_s);
    in<QRadioButton>(editor, u"all"_s)->click();
    in<QPushButton>(editor, u"accept"_s)->click();
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries.first().kind, MaintenanceKind::Once);
    QCOMPARE(entries.first().from.secsTo(entries.first().to), 90 * 60);

    QTest::keyClick(grid, Qt::Key_Up); // removes the mark, and is still within the entry
    QVERIFY2(line->text().endsWith(u"Updates"_s), qPrintable(line->text()));
    const QDateTime before = entries.first().from;
    QTest::keyClick(grid, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Down, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(before.secsTo(entries.first().from), (24 * 60 + 30) * 60);
    QCOMPARE(entries.first().from.secsTo(entries.first().to), 120 * 60);
    QVERIFY(line->text().endsWith(u"Updates"_s)); // the cursor has moved with the entry
    QTest::keyClick(grid, Qt::Key_Delete);
    QVERIFY(entries.isEmpty());
    QVERIFY(line->text().startsWith(u"Removed “Updates”."_s));
    dialog->activateWindow(); // without a window manager, closing the editor has activated the main window
    QTRY_VERIFY(dialog->isActiveWindow());
    QTest::keyClick(grid, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(grid, Qt::Key_Return); // opens the entry that is back
    QTRY_COMPARE(dialog->findChildren<MaintenanceEditor *>().size(), 1);
    QCOMPARE(in<QLineEdit>(dialog->findChild<MaintenanceEditor *>(), u"name"_s)->text(), u"Updates"_s);
}

void tst_MaintenanceDialog::weekKeysChangeAnEntry_data()
{
    QTest::addColumn<QString>("when");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("isResize");
    QTest::addColumn<QString>("text"); // afterwards; empty if the entry can't be changed this way
    const QString daily = uR"("when":"daily","at":"00:00","for":"1h")"_s;
    const QString weekly = uR"("when":"weekly","at":"00:00","for":"1h","days":["mon","sun"])"_s;
    QTest::newRow("daily, earlier") << daily << int(Qt::Key_Up) << false << u"Daily at 23:30 for 1 h (UTC)"_s;
    QTest::newRow("daily, next day") << daily << int(Qt::Key_Right) << false << QString();
    QTest::newRow("daily, longer") << daily << int(Qt::Key_Down) << true << u"Daily at 00:00 for 1 h 30 min (UTC)"_s;
    QTest::newRow("daily, a day shorter") << daily << int(Qt::Key_Left) << true << QString();
    QTest::newRow("weekly, next day") << weekly << int(Qt::Key_Right) << false << u"Mon, Tue at 00:00 for 1 h (UTC)"_s;
    QTest::newRow("weekly, the evening before") << weekly << int(Qt::Key_Up) << false << u"Sat, Sun at 23:30 for 1 h (UTC)"_s;
    QTest::newRow("cron") << uR"("when":"cron","cron":"0 0 * * *","for":"1h")"_s << int(Qt::Key_Down) << false << QString();
}

void tst_MaintenanceDialog::weekKeysChangeAnEntry()
{
    QFETCH(QString, when);
    QFETCH(int, key);
    QFETCH(bool, isResize);
    QFETCH(QString, text);
    WindowSession session({simulated("Shop", kQuick)});
    session.writeFile((uR"({"maintenance":[{"name":"Backup","zone":"UTC","all":true,)"_s + when
                       + uR"(}],"targets":[{"name":"Shop","kind":"simulated"}]})"_s)
                          .toUtf8());
    QVERIFY(session.open());
    session.action(u"maintenanceCalendar"_s)->trigger();
    auto *dialog = session.find<MaintenanceDialog>();
    auto *grid = in<MaintenanceWeekGrid>(dialog, u"week"_s);
    const MaintenanceBlock block =
        maintenanceBlocks(session.monitor().targets().document().maintenance, grid->firstDay()).first();
    QTest::mouseClick(grid, Qt::LeftButton, {}, grid->blockRect(block).center());
    const auto shown = [dialog] { return in<QTreeWidget>(dialog, u"entries"_s)->topLevelItem(0)->text(2); };
    const QString before = shown();
    QTest::keyClick(grid, Qt::Key(key), isResize ? Qt::ControlModifier | Qt::ShiftModifier : Qt::ControlModifier);
    QCOMPARE(shown(), text.isEmpty() ? before : text);
    QCOMPARE(in<QLabel>(dialog, u"weekLine"_s)->text().startsWith(u"“Backup” can't be changed"_s), text.isEmpty());
}

void tst_MaintenanceDialog::overlappingTimesShareTheDay()
{
    const auto once = [](const QString &name, int from, int hours) {
        Maintenance entry;
        entry.name = name;
        entry.kind = MaintenanceKind::Once;
        entry.zone = "UTC";
        entry.from = QDateTime(QDate(2026, 11, 20), QTime(from, 0), Qt::UTC);
        entry.to = entry.from.addSecs(hours * 3600);
        entry.forAll = true;
        return entry;
    };
    const QList<MaintenanceBlock> blocks = maintenanceBlocks(
        {once(u"Long"_s, 8, 4), once(u"A"_s, 9, 1), once(u"B"_s, 10, 1), once(u"Later"_s, 13, 1)}, QDate(2026, 11, 16));
    QStringList texts;
    for (const MaintenanceBlock &block : blocks)
        texts.append(u"%1 %2/%3"_s.arg(block.name).arg(block.lane).arg(block.laneCount));
    QCOMPARE(texts, QStringList({u"Long 0/2"_s, u"A 1/2"_s, u"B 1/2"_s, u"Later 0/1"_s}));
    MaintenanceWeekGrid grid;
    grid.showWeek(QDate(2026, 11, 20));
    grid.resize(800, 400);
    for (int i = 1; i < blocks.size(); ++i)
        QVERIFY(!grid.blockRect(blocks.at(i)).intersects(grid.blockRect(blocks.at(i - 1))));
}

void tst_MaintenanceDialog::offersTomorrowMorning()
{
    const QDateTime late = QDateTime::fromString(u"2026-11-20T23:30:00Z"_s, Qt::ISODate);
    QCOMPARE(MaintenanceMenu::tomorrowMorning(late), QDateTime::fromString(u"2026-11-21T08:00:00Z"_s, Qt::ISODate));
    const QDateTime early = QDateTime::fromString(u"2026-11-21T01:00:00Z"_s, Qt::ISODate);
    QCOMPARE(MaintenanceMenu::tomorrowMorning(early), QDateTime::fromString(u"2026-11-22T08:00:00Z"_s, Qt::ISODate));
}

QTEST_MAIN(tst_MaintenanceDialog)

} // namespace MaintenanceDialogTest

#include "tst_MaintenanceDialog.moc"
