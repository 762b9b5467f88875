// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/WindowSession.h"
#include "gui/details/DetailsPane.h"
#include "gui/filter/FilterBox.h"
#include "gui/incidents/AcknowledgementActions.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace AcknowledgementActionsTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray kQuick = "\"latency\": \"5ms\", \"attempts\": 1, \"every\": \"1h\"";
const QByteArray kBroken = kQuick + ", \"failureRate\": 100";
const QByteArray kUnconfirmed =
    "\"latency\": \"5ms\", \"attempts\": 9, \"retryEvery\": \"1h\", \"every\": \"1h\", \"failureRate\": 100";

} // namespace

//! Tests acknowledging and snoozing in the real window.
class tst_AcknowledgementActions : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_session.reset(); }
    void acknowledgesOnlyConfirmedProblems();
    void acknowledges();
    void offersAnEnd();
    void enterAcknowledges();
    void aLongNameIsNotCutOff();
    void showsThePerson();
    void snoozes();
    void filtersFindAcknowledgedTargets();
    void isDisabledWhenViewingThePast();

private:
    const ResultRow &row(const QString &name);
    void select(const QStringList &names);
    bool isEnabled(const QString &action) const;
    void acknowledge(const QString &name, const QString &comment);

    std::unique_ptr<WindowSession> m_session;
    ResultsModel *m_model = nullptr;
    ResultsView *m_view = nullptr;
};

void tst_AcknowledgementActions::init()
{
    m_session = std::make_unique<WindowSession>(
        QByteArrayList{simulated("Good", kQuick), simulated("Bad", kBroken), simulated("Feared", kUnconfirmed)});
    QVERIFY(m_session->open());
    m_model = m_session->find<ResultsModel>();
    m_view = m_session->find<ResultsView>();
    QTRY_VERIFY(row(u"Good"_s).last && row(u"Bad"_s).last && row(u"Feared"_s).last);
}

const ResultRow &tst_AcknowledgementActions::row(const QString &name)
{
    return m_model->row(m_model->rowOf(m_session->ids({name}).first()));
}

void tst_AcknowledgementActions::select(const QStringList &names)
{
    m_view->selectIds(m_session->ids(names));
}

bool tst_AcknowledgementActions::isEnabled(const QString &action) const
{
    return m_session->action(action)->isEnabled();
}

void tst_AcknowledgementActions::acknowledge(const QString &name, const QString &comment)
{
    select({name});
    QTRY_VERIFY(isEnabled(u"actionAcknowledge"_s));
    m_session->action(u"actionAcknowledge"_s)->trigger();
    auto *dialog = m_session->find<AcknowledgeDialog>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit *>(u"comment"_s), comment);
    dialog->findChild<QPushButton *>(u"acknowledge"_s)->click();
    QTRY_VERIFY(row(name).isAcknowledged());
}

void tst_AcknowledgementActions::acknowledgesOnlyConfirmedProblems()
{
    const QStringList actions{u"actionAcknowledge"_s, u"actionSnoozeHour"_s, u"actionSnoozeTomorrow"_s};
    for (const QString &name : {u"Good"_s, u"Feared"_s}) {
        select({name});
        for (const QString &action : actions)
            QTRY_VERIFY2(!isEnabled(action), qPrintable(name + action));
    }
    select({u"Bad"_s, u"Good"_s});
    for (const QString &action : actions)
        QTRY_VERIFY2(isEnabled(action), qPrintable(action));
    QVERIFY(!isEnabled(u"actionUnacknowledge"_s));
    QVERIFY(!isEnabled(u"actionEndSnooze"_s));
}

void tst_AcknowledgementActions::acknowledges()
{
    acknowledge(u"Bad"_s, u"on <b>it</b>"_s);
    const Acknowledgement &said = *row(u"Bad"_s).state.acknowledged;
    QCOMPARE(said.comment, u"on <b>it</b>"_s);
    QVERIFY(!said.sticky);
    QVERIFY(!said.until);
    QVERIFY(said.at.isValid());
    auto *care = m_session->find<QLabel>(u"care"_s);
    QTRY_VERIFY(care->text().contains(u"“on <b>it</b>”. The acknowledgement ends when the state changes."_s));
    QCOMPARE(care->textFormat(), Qt::PlainText);
    QTRY_VERIFY(isEnabled(u"actionUnacknowledge"_s));
    m_session->action(u"actionUnacknowledge"_s)->trigger();
    QTRY_VERIFY(!row(u"Bad"_s).isAcknowledged());
    QTRY_VERIFY(!isEnabled(u"actionUnacknowledge"_s));
    QTRY_VERIFY(care->isHidden());
}

void tst_AcknowledgementActions::offersAnEnd()
{
    AcknowledgeDialog dialog({u"Shop"_s});
    auto *end = dialog.findChild<QComboBox *>(u"end"_s);
    auto *until = dialog.findChild<QDateTimeEdit *>(u"until"_s);
    dialog.show();
    QVERIFY(!dialog.acknowledgement().until);
    QVERIFY(!until->isVisible());
    end->setCurrentIndex(1);
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(*dialog.acknowledgement().until);
    QVERIFY2(seconds >= 3'590 && seconds <= 3'600, qPrintable(QString::number(seconds)));
    end->setCurrentIndex(end->count() - 1);
    QVERIFY(until->isVisible());
    const QDateTime later = QDateTime::currentDateTime().addDays(2);
    until->setDateTime(later);
    QCOMPARE(dialog.acknowledgement().until->toSecsSinceEpoch() / 60, later.toSecsSinceEpoch() / 60);
    QVERIFY(!dialog.acknowledgement().sticky);
    dialog.findChild<QCheckBox *>(u"sticky"_s)->setChecked(true);
    QVERIFY(dialog.acknowledgement().sticky);
}

//! Regression test: Enter cancelled the dialog, and the comment was lost.
void tst_AcknowledgementActions::enterAcknowledges()
{
    AcknowledgeDialog dialog({u"Shop"_s});
    dialog.open();
    auto *comment = dialog.findChild<QLineEdit *>(u"comment"_s);
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QTRY_VERIFY(comment->hasFocus());
    QVERIFY(dialog.findChild<QPushButton *>(u"acknowledge"_s)->isDefault());
    QTest::keyClicks(comment, u"on it"_s);
    QTest::keyClick(comment, Qt::Key_Return);
    QCOMPARE(dialog.result(), int(QDialog::Accepted));
    QVERIFY(!dialog.isVisible());
    QCOMPARE(dialog.acknowledgement().comment, u"on it"_s);
}

//! Regression test: the second line of a long name was cut off.
void tst_AcknowledgementActions::aLongNameIsNotCutOff()
{
    AcknowledgeDialog dialog({u"Shop"_s, u"payments of the shop in the north "_s.repeated(12).trimmed()});
    dialog.open();
    const auto lines = dialog.findChild<QWidget *>(u"names"_s)->findChildren<QLabel *>();
    QCOMPARE(lines.size(), 2);
    for (const QLabel *line : lines) {
        QVERIFY(line->width() > dialog.width() / 3);
        QVERIFY(line->height() >= line->fontMetrics().height());
        QVERIFY(dialog.rect().contains(QRect(line->mapTo(&dialog, QPoint()), line->size())));
    }
    QVERIFY(dialog.width() < lines.last()->sizeHint().width());
}

void tst_AcknowledgementActions::showsThePerson()
{
    acknowledge(u"Bad"_s, {});
    const int at = m_model->rowOf(m_session->ids({u"Bad"_s}).first());
    const QModelIndex mark = m_model->index(at, static_cast<int>(ResultColumn::Mark));
    QVERIFY(mark.data(ResultsModel::AcknowledgedRole).toBool());
    QCOMPARE(mark.data(Qt::AccessibleTextRole).toString(), u"Down, acknowledged"_s);
    QVERIFY(mark.data(Qt::ToolTipRole).toString().contains(u"Acknowledged"_s));
}

void tst_AcknowledgementActions::snoozes()
{
    select({u"Bad"_s});
    QTRY_VERIFY(isEnabled(u"actionSnoozeHour"_s));
    m_session->action(u"actionSnoozeHour"_s)->trigger();
    QTRY_VERIFY(row(u"Bad"_s).isSnoozed());
    const qint64 seconds = QDateTime::currentDateTimeUtc().secsTo(row(u"Bad"_s).state.snoozedUntil);
    QVERIFY2(seconds > 3'500 && seconds <= 3'600, qPrintable(QString::number(seconds)));
    QVERIFY(row(u"Bad"_s).acknowledgementTexts().startsWith(u"Snoozed until"_s));
    QTRY_VERIFY(isEnabled(u"actionEndSnooze"_s));
    m_session->action(u"actionEndSnooze"_s)->trigger();
    QTRY_VERIFY(!row(u"Bad"_s).isSnoozed());
    m_session->action(u"actionSnoozeTomorrow"_s)->trigger();
    QTRY_VERIFY(row(u"Bad"_s).isSnoozed());
    QCOMPARE(row(u"Bad"_s).state.snoozedUntil.toLocalTime().time(), QTime(8, 0));
}

void tst_AcknowledgementActions::filtersFindAcknowledgedTargets()
{
    acknowledge(u"Bad"_s, {});
    auto *filter = m_session->find<FilterBox>();
    auto *proxy = m_session->find<ResultsProxy>();
    filter->setFilter(*Filter::parse(u"is:acknowledged"_s));
    QTRY_COMPARE(proxy->rowCount(), 1);
    filter->setFilter(*Filter::parse(u"is:problem -is:acknowledged"_s));
    QTRY_COMPARE(proxy->rowCount(), 1);
    QCOMPARE(proxy->row(0).target->name, u"Feared"_s);
    filter->setFilter(*Filter::parse(u"is:snoozed"_s));
    QTRY_COMPARE(proxy->rowCount(), 0);
}

//! While you view the past, acknowledgements are unknown, so the actions are disabled.
void tst_AcknowledgementActions::isDisabledWhenViewingThePast()
{
    acknowledge(u"Bad"_s, {});
    m_model->showMoment(QDateTime::currentDateTimeUtc(), {});
    QVERIFY(!row(u"Bad"_s).isAcknowledged());
    QVERIFY(!isEnabled(u"actionAcknowledge"_s));
    QVERIFY(!isEnabled(u"actionUnacknowledge"_s));
    m_model->showNow();
    QVERIFY(row(u"Bad"_s).isAcknowledged());
}

QTEST_MAIN(tst_AcknowledgementActions)

} // namespace AcknowledgementActionsTest

#include "tst_AcknowledgementActions.moc"
