// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/ReportDialog.h"

#include "app/words/PrivacyMask.h"
#include "gui/WindowSession.h"
#include "gui/details/DetailsPane.h"
#include "gui/filter/FilterBox.h"
#include "gui/table/view/ResultsView.h"
#include "report/PastWeek.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTest>
#include <QXmlStreamReader>

#include <memory>

namespace ReportDialogTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

//! Tests the steps from the menu to a file.
class tst_ReportDialog : public QObject
{
    Q_OBJECT

private slots:
    void computesPeriods_data();
    void computesPeriods();
    void writesHtml();
    void writesStandInsInPrivacyMode();
    void writesPdf();
    void asksBeforeReplacingAFile();
    void asksAgainForOtherDays();
    void explainsErrors();
    void cancels();
    void remembersChoices();
    void suggestsAnAbsolutePath_data();
    void suggestsAnAbsolutePath();
    void opensFromTheMenu();
    void showsTheObjectiveInTheDetails();

private:
    ReportChoices choices() const
    {
        return {{m_shop, m_good}, {m_good}, {m_shop}, m_historyFolder.path(), m_historyFolder.filePath(u"none.sqlite"_s)};
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_historyFolder;
    QTemporaryDir m_folder;
    const Target m_shop = targetNamed(u"Shop"_s);
    const Target m_good = targetNamed(u"Good"_s);
};

namespace {

//! Opens the dialog and selects the week that has results.
class OpenedDialog
{
public:
    explicit OpenedDialog(const ReportChoices &choices, const QString &file, const QVariantMap &remembered = {})
        : dialog(choices, remembered)
    {
        dialog.show();
        QComboBox *period = find<QComboBox>(u"period"_s);
        period->setCurrentIndex(period->findData(u"own"_s));
        find<QDateEdit>(u"first"_s)->setDate(QDate(2025, 10, 20));
        find<QDateEdit>(u"last"_s)->setDate(QDate(2025, 10, 26));
        find<QLineEdit>(u"file"_s)->setText(file);
    }
    template<typename T>
    T *find(const QString &name) const
    {
        return dialog.findChild<T *>(name);
    }
    QString status() const { return find<QLabel>(u"status"_s)->text(); }
    QPushButton *act() const { return find<QPushButton>(u"act"_s); }
    bool isDone() const { return find<QPushButton>(u"open"_s)->isVisible(); }

    ReportDialog dialog;
};

qint64 utc(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

void tst_ReportDialog::computesPeriods_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("to");
    const auto row = [](const char *name, ReportPeriod period, const QString &from, const QString &to) {
        QTest::newRow(name) << static_cast<int>(period) << from << to;
    };
    // The current time is 2026-11-02T10:00 in Berlin. On October 25th, the clock was set back.
    row("7 days", ReportPeriod::Last7Days, u"2026-10-26T09:00:00Z"_s, u"2026-11-02T09:00:00Z"_s);
    row("30 days", ReportPeriod::Last30Days, u"2026-10-03T08:00:00Z"_s, u"2026-11-02T09:00:00Z"_s);
    row("this month", ReportPeriod::ThisMonth, u"2026-10-31T23:00:00Z"_s, u"2026-11-02T09:00:00Z"_s);
    row("last month", ReportPeriod::LastMonth, u"2026-09-30T22:00:00Z"_s, u"2026-10-31T23:00:00Z"_s);
    row("own", ReportPeriod::CustomDates, u"2026-10-24T22:00:00Z"_s, u"2026-10-25T23:00:00Z"_s);
}

void tst_ReportDialog::computesPeriods()
{
    QFETCH(const int, period);
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    const QTimeZone berlin("Europe/Berlin");
    const ReportDays own{QDate(2026, 10, 25), QDate(2026, 10, 25)};
    const qint64 now = utc(u"2026-11-02T09:00:00Z"_s);
    const TimeSpan span = reportSpan(static_cast<ReportPeriod>(period), own, now, berlin);
    QCOMPARE(span, (TimeSpan{utc(from), utc(to)}));
    QVERIFY(reportPeriodFromKey(reportPeriodKey(static_cast<ReportPeriod>(period))) == static_cast<ReportPeriod>(period));
    const ReportDays days = reportDays(span, berlin);
    QVERIFY(days.first <= days.last);
    QVERIFY(reportSpan(ReportPeriod::CustomDates, {own.last.addDays(1), own.last}, now, berlin).isEmpty());
    QVERIFY(reportSpan(ReportPeriod::CustomDates, {QDate(2027, 1, 1), QDate(2027, 1, 2)}, now, berlin).isEmpty());
}

void tst_ReportDialog::writesHtml()
{
    writeWeek(m_historyFolder.path(),
              {{m_shop, downBetween(kWeekBegin + kDay, kWeekBegin + kDay + kHour)}, {m_good, downBetween(0, 0)}});
    const QString file = m_folder.filePath(u"a.html"_s);
    OpenedDialog asked(choices(), file);
    QCOMPARE(asked.find<QComboBox>(u"targets"_s)->count(), 3);
    asked.find<QLineEdit>(u"title"_s)->setText(u"For <all>"_s);
    QSignalSpy opened(&asked.dialog, &ReportDialog::openReportRequested);
    asked.act()->click();
    QVERIFY(asked.find<QProgressBar>(u"progress"_s)->isVisible());
    QTRY_VERIFY(asked.isDone());
    QVERIFY2(asked.status().contains(file), qPrintable(asked.status()));
    const QByteArray page = content(file);
    QVERIFY(page.contains("For &lt;all&gt;") && page.contains("Shop") && page.contains("2025-10-21 00:00:00"));
    asked.find<QPushButton>(u"open"_s)->click();
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first().first().toString(), file);
    // Changing any choice resets the dialog.
    QComboBox *targets = asked.find<QComboBox>(u"targets"_s);
    targets->setCurrentIndex(targets->findData(u"selected"_s));
    QVERIFY(!asked.isDone());
    asked.find<QLineEdit>(u"file"_s)->setText(m_folder.filePath(u"b.html"_s));
    asked.act()->click();
    QTRY_VERIFY(asked.isDone());
    QVERIFY(!content(m_folder.filePath(u"b.html"_s)).contains("Shop"));
}

//! The thread that writes the report has the mask of the window, and only meanwhile.
void tst_ReportDialog::writesStandInsInPrivacyMode()
{
    PrivacyMask::install(std::make_shared<PrivacyMask>(true));
    const QString file = m_folder.filePath(u"masked.html"_s);
    {
        const auto uninstall = qScopeGuard([] { PrivacyMask::install(nullptr); });
        OpenedDialog opened(choices(), file);
        QVERIFY(opened.find<QLabel>(u"privacyNote"_s)->isVisible());
        opened.act()->click();
        QTRY_VERIFY2(opened.isDone(), qPrintable(opened.status()));
    }
    const QByteArray masked = content(file);
    QVERIFY(masked.contains("target-1"));
    QVERIFY(!masked.contains("Shop"));
    QVERIFY(masked.contains("created in privacy mode"));
    OpenedDialog opened(choices(), m_folder.filePath(u"unmasked.html"_s));
    QVERIFY(!opened.find<QLabel>(u"privacyNote"_s));
    opened.act()->click();
    QTRY_VERIFY2(opened.isDone(), qPrintable(opened.status()));
    QVERIFY(content(m_folder.filePath(u"unmasked.html"_s)).contains("Shop"));
    QVERIFY(!content(m_folder.filePath(u"unmasked.html"_s)).contains("privacy mode"));
}

void tst_ReportDialog::writesPdf()
{
    const QString file = m_folder.filePath(u"a.pdf"_s);
    OpenedDialog asked(choices(), file);
    QCOMPARE(asked.find<QComboBox>(u"form"_s)->currentData().toString(), u"pdf"_s); // derived from the file name
    asked.act()->click();
    QTRY_VERIFY(asked.isDone());
    QVERIFY(content(file).startsWith("%PDF"));
}

void tst_ReportDialog::asksBeforeReplacingAFile()
{
    const QString file = m_folder.filePath(u"old.html"_s);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    OpenedDialog asked(choices(), file);
    asked.act()->click();
    QTRY_VERIFY(asked.status().contains(u"already exists"_s));
    QCOMPARE(content(file), QByteArray("old"));
    asked.act()->click();
    QTRY_VERIFY(asked.isDone());
    QVERIFY(content(file).startsWith("<!DOCTYPE"));
}

void tst_ReportDialog::asksAgainForOtherDays()
{
    const QString file = m_folder.filePath(u"days.html"_s);
    OpenedDialog asked(choices(), file);
    asked.act()->click();
    QTRY_VERIFY(asked.isDone());
    const QByteArray week = content(file);
    asked.find<QDateEdit>(u"first"_s)->setDate(QDate(2025, 10, 21));
    QVERIFY(!asked.isDone());
    asked.act()->click();
    QTRY_VERIFY(asked.status().contains(u"already exists"_s));
    QCOMPARE(content(file), week);
}

void tst_ReportDialog::explainsErrors()
{
    OpenedDialog asked(choices(), u"relative.html"_s);
    asked.act()->click();
    QVERIFY(asked.status().contains(u".html or .pdf"_s));
    asked.find<QLineEdit>(u"file"_s)->setText(m_folder.filePath(u"a.docx"_s));
    asked.act()->click();
    QVERIFY(asked.status().contains(u".html or .pdf"_s));
    asked.find<QLineEdit>(u"file"_s)->setText(m_folder.filePath(u"none/a.html"_s));
    asked.act()->click();
    QTRY_VERIFY(asked.status().contains(u"couldn't be written"_s));
    asked.find<QDateEdit>(u"last"_s)->setDate(QDate(2025, 10, 1));
    asked.act()->click();
    QVERIFY(asked.status().contains(u"first day"_s));
}

void tst_ReportDialog::cancels()
{
    const QString file = m_folder.filePath(u"never.html"_s);
    ReportChoices many = choices();
    for (int i = 0; i < 300; ++i)
        many.all.append(targetNamed(u"No %1"_s.arg(i)));
    {
        OpenedDialog asked(many, file);
        asked.act()->click();
        asked.act()->click(); // the button is labelled “Cancel” now
        QVERIFY(asked.status().contains(u"Cancelled"_s));
        QVERIFY(!asked.find<QProgressBar>(u"progress"_s)->isVisible());
        asked.act()->click();
        asked.dialog.reject(); // closing also cancels
    }
    QVERIFY(!QFile::exists(file));
}

void tst_ReportDialog::remembersChoices()
{
    QVariantMap kept;
    {
        OpenedDialog asked(choices(), m_folder.filePath(u"x.pdf"_s));
        QComboBox *form = asked.find<QComboBox>(u"form"_s);
        form->setCurrentIndex(form->findData(u"pdf"_s));
        asked.find<QLineEdit>(u"title"_s)->setText(u"Ours"_s);
        asked.find<QCheckBox>(u"removed"_s)->setChecked(true);
        kept = asked.dialog.saveState();
    }
    const ReportDialog again(choices(), kept);
    QCOMPARE(again.findChild<QComboBox *>(u"form"_s)->currentData().toString(), u"pdf"_s);
    QCOMPARE(again.findChild<QComboBox *>(u"period"_s)->currentData().toString(), u"own"_s);
    QCOMPARE(again.findChild<QDateEdit *>(u"first"_s)->date(), QDate(2025, 10, 20));
    QCOMPARE(again.findChild<QLineEdit *>(u"title"_s)->text(), u"Ours"_s);
    QVERIFY(again.findChild<QCheckBox *>(u"removed"_s)->isChecked());
    QCOMPARE(again.findChild<QLineEdit *>(u"file"_s)->text(), m_folder.filePath(u"watchkeeper-2025-10-20-to-2025-10-26.pdf"_s));
    const ReportDialog damaged(choices(), {{u"period"_s, 7}, {u"first"_s, u"x"_s}, {u"form"_s, QVariant()}});
    QCOMPARE(damaged.findChild<QComboBox *>(u"period"_s)->currentIndex(), 0);
}

void tst_ReportDialog::suggestsAnAbsolutePath_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("emptied") << QString();
    QTest::newRow("only a name") << u"x.pdf"_s;
}

void tst_ReportDialog::suggestsAnAbsolutePath()
{
    QFETCH(const QString, file);
    const OpenedDialog asked(choices(), file);
    // Earlier versions stored a relative folder.
    for (const QVariantMap &kept : {asked.dialog.saveState(), QVariantMap{{u"folder"_s, u"."_s}}}) {
        const ReportDialog again(choices(), kept);
        const QString proposed = again.findChild<QLineEdit *>(u"file"_s)->text();
        QVERIFY2(QFileInfo(proposed).isAbsolute(), qPrintable(proposed));
    }
}

void tst_ReportDialog::opensFromTheMenu()
{
    WindowSession session({simulated("One", ""), simulated("Two", "")});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"One"_s}));
    session.action(u"actionReport"_s)->trigger();
    auto *dialog = session.find<ReportDialog>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->findChild<QComboBox *>(u"targets"_s)->findData(u"selected"_s), 1);
    QCOMPARE(dialog->findChild<QComboBox *>(u"targets"_s)->findData(u"shown"_s), -1); // without a filter, this isn't a choice
    dialog->findChild<QLineEdit *>(u"title"_s)->setText(u"Kept"_s);
    dialog->reject();
    session.action(u"actionReport"_s)->trigger();
    QTRY_VERIFY(session.find<ReportDialog>()
                && session.find<ReportDialog>()->findChild<QLineEdit *>(u"title"_s)->text() == u"Kept"_s);
    session.find<ReportDialog>()->reject();
    QVERIFY(session.close());
}

void tst_ReportDialog::showsTheObjectiveInTheDetails()
{
    WindowSession session({simulated("One", R"("objective": 99.5)"), simulated("Two", "")});
    QVERIFY(session.open());
    session.find<ResultsView>()->selectIds(session.ids({u"One"_s}));
    auto *line = session.find<QLabel>(u"objective"_s);
    QVERIFY(line);
    QTRY_VERIFY2(line->isVisible() && line->text().contains(u"99.5 % over 30 d"_s), qPrintable(line->text()));
    session.find<ResultsView>()->selectIds(session.ids({u"Two"_s}));
    QTRY_VERIFY(!line->isVisible());
    session.action(u"actionShowDetails"_s)->setChecked(false);
    QSignalSpy chosen(session.find<ResultsView>(), &ResultsView::selectionEdited);
    session.find<ResultsView>()->selectIds(session.ids({u"One"_s}));
    QTRY_VERIFY(!chosen.isEmpty());
    session.action(u"actionShowDetails"_s)->setChecked(true);
    QTRY_VERIFY2(line->isVisible() && line->text().contains(u"99.5 % over 30 d"_s), qPrintable(line->text()));
    QVERIFY(session.close());
}

QTEST_MAIN(tst_ReportDialog)

} // namespace ReportDialogTest

#include "tst_ReportDialog.moc"
