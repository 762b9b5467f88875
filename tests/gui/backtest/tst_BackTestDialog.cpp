// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestDialog.h"

#include "app/StoredPast.h"
#include "app/language/Language.h"
#include "gui/GuiSamples.h"
#include "gui/WindowSession.h"
#include "gui/backtest/BackTestModel.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

namespace BackTestDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

//! Tests back-tests in the window, from the menu to the alerts that the rules would have sent.
class tst_BackTestDialog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void computesSpans_data();
    void computesSpans();
    void listsAlerts();
    void listsSuppressedAlerts();
    void explainsAnEmptyList_data();
    void explainsAnEmptyList();
    void cancels();
    void closingCancelsTheRun();
    void copiesAndExportsRows();
    void remembersChoices();
    void namesPausedChannels();
    void limitsTheRows();
    void opensFromTheMenu();
    void opensWithoutRules();

private:
    BackTestChoices choices() const;

    QTemporaryDir m_folder;
    Target m_shop;
    Target m_mail;
};

namespace {

//! Opens the dialog and selects the day that has history.
class OpenedDialog
{
public:
    explicit OpenedDialog(const BackTestChoices &choices, const QVariantMap &remembered = {})
        : dialog(choices, remembered)
    {
        dialog.show();
    }
    template<typename T>
    T *find(const QString &name) const
    {
        return dialog.findChild<T *>(name);
    }
    void ask(const QDate &first, const QDate &last) const
    {
        auto *period = find<QComboBox>(u"period"_s);
        period->setCurrentIndex(period->findData(u"own"_s));
        find<QDateEdit>(u"first"_s)->setDate(first);
        find<QDateEdit>(u"last"_s)->setDate(last);
    }
    bool run() const
    {
        ask(QDate(2026, 1, 30), QDate(2026, 2, 1));
        act()->click();
        return QTest::qWaitFor([this] { return act()->text() == u"&Run again"_s; });
    }
    QPushButton *act() const { return find<QPushButton>(u"act"_s); }
    QString words(const QString &name) const { return find<QLabel>(name)->text(); }
    //! Returns the listed entries, one line for each row.
    QStringList rows() const
    {
        const QAbstractItemModel *model = find<QTableView>(u"alerts"_s)->model();
        QStringList rows;
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (int column = 1; column < kBackTestColumnCount; ++column)
                cells.append(model->index(row, column).data().toString());
            rows.append(cells.join(u'|'));
        }
        return rows;
    }

    BackTestDialog dialog;
};

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

std::vector<ReplayedAlert> alertsOf(int count)
{
    ReplayedAlert replayed;
    replayed.decision.alert.rule = u"r"_s;
    return std::vector<ReplayedAlert>(static_cast<size_t>(count), replayed);
}

} // namespace

//! Creates a history in which Shop is down for an hour and Mail for two minutes.
void tst_BackTestDialog::initTestCase()
{
    installTranslations();
    m_shop = makeTarget(u"Shop"_s);
    m_mail = makeTarget(u"Mail"_s);
    for (Target *target : {&m_shop, &m_mail})
        target->schedule.attempts = 1;
    const QByteArray up(60, 'u');
    QVERIFY(QDir().mkpath(m_folder.filePath(u"history"_s)));
    QVERIFY(writeHistoryLines(m_folder.filePath(u"history"_s), m_folder.filePath(u"history.sqlite"_s),
                              {{m_shop, up + QByteArray(60, 'd') + up}, {m_mail, up + up.first(30) + "dd" + up}},
                              utc(u"2026-01-31T12:00:00Z"_s)));
}

BackTestChoices tst_BackTestDialog::choices() const
{
    AlertRule rule;
    rule.name = u"All"_s;
    rule.channels = QStringList{u"desk"_s};
    rule.delay = 5min;
    rule.repeatInterval = 30min;
    AlertRule other = rule;
    other.name = u"Other"_s;
    other.targets = *Filter::parse(u"tag:none"_s);
    BackTestChoices choices;
    choices.document.rules = {rule, other};
    choices.targets = {m_shop, m_mail};
    choices.resultsFolder = m_folder.filePath(u"history"_s);
    choices.historyFile = m_folder.filePath(u"history.sqlite"_s);
    return choices;
}

void tst_BackTestDialog::computesSpans_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, BackTestPeriod period, const QString &from, const QString &to) {
        QTest::newRow(name) << static_cast<int>(period) << from << to;
    };
    // The current time is 2026-10-25T12:00 in Berlin. During the previous night, the clock was set back.
    row("day", BackTestPeriod::LastDay, u"2026-10-24T10:00:00Z"_s, u"2026-10-25T11:00:00Z"_s);
    row("week", BackTestPeriod::LastWeek, u"2026-10-18T10:00:00Z"_s, u"2026-10-25T11:00:00Z"_s);
    row("month", BackTestPeriod::LastMonth, u"2026-09-25T10:00:00Z"_s, u"2026-10-25T11:00:00Z"_s);
    row("own", BackTestPeriod::CustomDates, u"2026-10-22T22:00:00Z"_s, u"2026-10-24T22:00:00Z"_s);
}

void tst_BackTestDialog::computesSpans()
{
    QFETCH(const int, period);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const QTimeZone berlin("Europe/Berlin");
    const qint64 now = utc(u"2026-10-25T11:00:00Z"_s);
    const auto asked = static_cast<BackTestPeriod>(period);
    QCOMPARE(backTestSpan(asked, QDate(2026, 10, 23), QDate(2026, 10, 24), now, berlin), (TimeSpan{utc(from), utc(to)}));
    QVERIFY(backTestPeriodFromKey(backTestPeriodKey(asked)) == asked);
    QVERIFY(!backTestPeriodFromKey(u"year"_s));
    const BackTestPeriod own = BackTestPeriod::CustomDates;
    QCOMPARE(backTestSpan(own, QDate(2026, 10, 25), QDate(2026, 10, 25), now, berlin).to, now); // the end isn't in the future
    QVERIFY(backTestSpan(own, QDate(2026, 10, 24), QDate(2026, 10, 23), now, berlin).isEmpty());
    QVERIFY(backTestSpan(own, QDate(2026, 10, 26), QDate(2026, 10, 27), now, berlin).isEmpty());
}

void tst_BackTestDialog::listsAlerts()
{
    OpenedDialog asked(choices());
    QCOMPARE(asked.rows(), QStringList());
    QVERIFY(!asked.find<QLabel>(u"headline"_s)->isVisible());
    QVERIFY(asked.run());
    QCOMPARE(asked.rows(),
             (QStringList{u"Problem|Shop|All|desk|"_s, u"Reminder|Shop|All|desk|"_s, u"Recovery|Shop|All|desk|"_s}));
    QCOMPARE(asked.words(u"headline"_s), u"3 alerts would have been sent, 3 suppressed."_s);
    QCOMPARE(asked.words(u"totals"_s),
             u"All: 3 – via desk 3\nOther: none\nSuppressed: no alert sent for the problem 1 · delay 2"_s);
    QVERIFY(asked.find<QTableView>(u"alerts"_s)->isVisible());
    QVERIFY(!asked.find<QProgressBar>(u"progress"_s)->isVisible());
    // A second run doesn't list alerts twice.
    QVERIFY(asked.run());
    QCOMPARE(asked.rows().size(), 3);
    const QModelIndex kind = asked.find<QTableView>(u"alerts"_s)->model()->index(0, 1);
    QVERIFY(kind.data(Qt::ToolTipRole).toString().contains(u"Shop: Down"_s));
    QVERIFY(!kind.data(Qt::DecorationRole).value<QIcon>().isNull());
}

void tst_BackTestDialog::listsSuppressedAlerts()
{
    OpenedDialog asked(choices());
    QVERIFY(!asked.find<QCheckBox>(u"keptBack"_s)->isEnabled());
    QVERIFY(asked.run());
    QVERIFY(asked.find<QTableView>(u"alerts"_s)->isColumnHidden(static_cast<int>(BackTestColumn::SuppressionReason)));
    asked.find<QCheckBox>(u"keptBack"_s)->click();
    QVERIFY(!asked.find<QTableView>(u"alerts"_s)->isColumnHidden(static_cast<int>(BackTestColumn::SuppressionReason)));
    QCOMPARE(asked.rows(),
             (QStringList{u"Problem|Shop|All||delay"_s, u"Problem|Shop|All|desk|"_s, u"Problem|Mail|All||delay"_s,
                          u"Recovery|Mail|All||no alert sent for the problem"_s, u"Reminder|Shop|All|desk|"_s,
                          u"Recovery|Shop|All|desk|"_s}));
    asked.find<QCheckBox>(u"keptBack"_s)->click();
    QCOMPARE(asked.rows().size(), 3);
}

void tst_BackTestDialog::explainsAnEmptyList_data()
{
    QTest::addColumn<QString>("why");
    QTest::addColumn<QString>("note");
    QTest::newRow("not asked yet") << u"new"_s << u"See what the alert rules would have sent."_s;
    QTest::newRow("no rules") << u"none"_s << u"No alert rules yet"_s;
    QTest::newRow("rules that cannot be read") << u"problem"_s << u"The alert rules can't be read: because."_s;
    QTest::newRow("a time in which all was well")
        << u"well"_s << u"No alerts would have been sent in this period: no rule matched any event"_s;
    QTest::newRow("a time in which all was kept back")
        << u"kept"_s << u"To see suppressed alerts, select “Also list suppressed alerts”."_s;
    QTest::newRow("days the wrong way round") << u"wrong"_s << u"The first day can't be after the last day or"_s;
}

void tst_BackTestDialog::explainsAnEmptyList()
{
    QFETCH(const QString, why);
    QFETCH(const QString, note);
    BackTestChoices given = choices();
    if (why == u"none" || why == u"problem")
        given.document.rules.clear();
    if (why == u"problem")
        given.problem = u"The alert rules can't be read: because."_s;
    if (why == u"kept")
        given.document.rules[0].paused = true;
    OpenedDialog asked(given);
    QCOMPARE(asked.act()->isEnabled(), !given.document.rules.isEmpty());
    if (why == u"kept")
        QVERIFY(asked.run());
    if (why == u"well" || why == u"wrong") {
        asked.ask(QDate(2026, 2, 10), why == u"well" ? QDate(2026, 2, 11) : QDate(2026, 2, 9));
        asked.act()->click();
    }
    QTRY_VERIFY2(asked.words(u"note"_s).contains(note), qPrintable(asked.words(u"note"_s)));
    QVERIFY(asked.find<QLabel>(u"note"_s)->isVisible());
    QVERIFY(!asked.find<QPushButton>(u"copy"_s)->isEnabled());
    QVERIFY(!asked.find<QPushButton>(u"export"_s)->isEnabled());
}

//! The alerts found before cancelling stay visible.
void tst_BackTestDialog::cancels()
{
    OpenedDialog asked(choices());
    asked.ask(QDate(2026, 1, 30), QDate(2026, 2, 1));
    asked.act()->click();
    QCOMPARE(asked.act()->text(), u"&Cancel"_s);
    QVERIFY(asked.find<QProgressBar>(u"progress"_s)->isVisible());
    QVERIFY(!asked.find<QComboBox>(u"period"_s)->isEnabled() && !asked.find<QDateEdit>(u"first"_s)->isEnabled());
    asked.act()->click();
    QCOMPARE(asked.act()->text(), u"&Run again"_s);
    QVERIFY(asked.find<QComboBox>(u"period"_s)->isEnabled() && asked.find<QDateEdit>(u"first"_s)->isEnabled());
    QCOMPARE(asked.words(u"headline"_s), u"0 alerts would have been sent, 0 suppressed."_s);
    QVERIFY(asked.run());
    QCOMPARE(asked.rows().size(), 3); // the alerts of the first run aren't listed again
}

void tst_BackTestDialog::closingCancelsTheRun()
{
    OpenedDialog asked(choices());
    QSignalSpy progress(asked.dialog.findChild<BackTestRun *>(), &BackTestRun::progressed);
    asked.ask(QDate(2026, 1, 30), QDate(2026, 2, 1));
    asked.act()->click();
    asked.dialog.reject();
    QVERIFY(!asked.dialog.findChild<BackTestRun *>()->isRunning());
    QCOMPARE(progress.size(), 0);
}

void tst_BackTestDialog::copiesAndExportsRows()
{
    OpenedDialog asked(choices());
    QVERIFY(QTest::qWaitForWindowActive(&asked.dialog));
    QVERIFY(asked.run());
    asked.find<QPushButton>(u"copy"_s)->click();
    QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 5);
    QCOMPARE(lines[0], u"When\tAlert\tTarget\tRule\tChannels\tSuppressed by"_s);
    QVERIFY2(lines[1].endsWith(u"\tProblem\tShop\tAll\tdesk\t"_s), qPrintable(lines[1]));
    auto *view = asked.find<QTableView>(u"alerts"_s);
    view->selectRow(2);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines.size(), 3);
    QVERIFY2(lines[1].contains(u"Recovery"_s), qPrintable(lines[1]));

    asked.find<QPushButton>(u"export"_s)->click();
    auto *dialog = asked.dialog.findChild<QFileDialog *>();
    QVERIFY(dialog);
    const QString path = m_folder.filePath(u"alerts.csv"_s);
    emit dialog->fileSelected(path);
    dialog->reject();
    QTRY_VERIFY(QFile::exists(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> rows = file.readAll().split('\n');
    QCOMPARE(rows.size(), 5);
    QCOMPARE(rows[1], QByteArray("2026-01-31T13:05:00.000Z,All,Shop,problem,,,desk,Shop: Down\r"));
}

void tst_BackTestDialog::remembersChoices()
{
    QVariantMap kept;
    {
        OpenedDialog asked(choices());
        QCOMPARE(asked.find<QComboBox>(u"period"_s)->currentData().toString(), u"week"_s);
        QVERIFY(!asked.find<QDateEdit>(u"first"_s)->isEnabled());
        QVERIFY(asked.run());
        QVERIFY(asked.find<QDateEdit>(u"first"_s)->isEnabled());
        asked.find<QCheckBox>(u"keptBack"_s)->click();
        kept = asked.dialog.saveState();
    }
    const OpenedDialog again(choices(), kept);
    QCOMPARE(again.find<QComboBox>(u"period"_s)->currentData().toString(), u"own"_s);
    QCOMPARE(again.find<QDateEdit>(u"first"_s)->date(), QDate(2026, 1, 30));
    QVERIFY(again.find<QCheckBox>(u"keptBack"_s)->isChecked());
    const OpenedDialog damaged(choices(), {{u"period"_s, 7}, {u"first"_s, u"x"_s}});
    QCOMPARE(damaged.find<QComboBox>(u"period"_s)->currentIndex(), 0);
}

void tst_BackTestDialog::namesPausedChannels()
{
    BackTestChoices given = choices();
    AlertChannel channel;
    channel.name = u"desk"_s;
    channel.paused = true;
    given.document.channels = {channel};
    OpenedDialog asked(given);
    QVERIFY(asked.run());
    QVERIFY2(asked.words(u"totals"_s).contains(u"Not sent because the channel is paused: desk 3"_s),
             qPrintable(asked.words(u"totals"_s)));
}

void tst_BackTestDialog::limitsTheRows()
{
    BackTestModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.append(alertsOf(BackTestModel::kMaxRows - 1));
    QVERIFY(!model.isTruncated());
    model.append(alertsOf(1));
    QVERIFY(!model.isTruncated());
    model.append(alertsOf(5));
    QVERIFY(model.isTruncated());
    QCOMPARE(model.rowCount(), BackTestModel::kMaxRows);
    model.clear();
    QVERIFY(!model.isTruncated());
    QCOMPARE(model.rowCount(), 0);
}

void tst_BackTestDialog::opensFromTheMenu()
{
    WindowSession session({simulated("One", "")});
    session.writeFile(R"({"version":1,"channels":[{"name":"desk","provider":"command","command":"true"}],)"
                      R"("rules":[{"name":"All","channels":["desk"]}]})",
                      u"alerts.json"_s);
    QVERIFY(session.open());
    session.action(u"actionBackTest"_s)->trigger();
    QTRY_VERIFY(session.find<BackTestDialog>());
    auto *dialog = session.find<BackTestDialog>();
    QVERIFY(dialog->isVisible());
    auto *act = dialog->findChild<QPushButton *>(u"act"_s);
    QVERIFY(act->isEnabled());
    auto *period = dialog->findChild<QComboBox *>(u"period"_s);
    period->setCurrentIndex(period->findData(u"month"_s));
    act->click();
    QTRY_COMPARE(dialog->findChild<QLabel *>(u"headline"_s)->text(), u"0 alerts would have been sent, 0 suppressed."_s);
    dialog->reject();
    QTRY_VERIFY(!session.find<BackTestDialog>());
    session.action(u"actionBackTest"_s)->trigger();
    QTRY_VERIFY(session.find<BackTestDialog>());
    QCOMPARE(session.find<BackTestDialog>()->findChild<QComboBox *>(u"period"_s)->currentData().toString(), u"month"_s);
    session.find<BackTestDialog>()->reject();
    QVERIFY(session.close());
}

void tst_BackTestDialog::opensWithoutRules()
{
    WindowSession session({simulated("One", "")});
    session.writeFile("{", u"alerts.json"_s);
    QVERIFY(session.open());
    session.action(u"actionBackTest"_s)->trigger();
    QTRY_VERIFY(session.find<BackTestDialog>());
    auto *dialog = session.find<BackTestDialog>();
    const QString note = dialog->findChild<QLabel *>(u"note"_s)->text();
    QVERIFY2(note.startsWith(u"The alert rules can't be read: "_s) && note.contains(u"alerts.json"_s), qPrintable(note));
    QVERIFY(!dialog->findChild<QPushButton *>(u"act"_s)->isEnabled());
    dialog->reject();
    QVERIFY(session.close());
}

QTEST_MAIN(tst_BackTestDialog)

} // namespace BackTestDialogTest

#include "tst_BackTestDialog.moc"
