// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//! \file Notes in a chart: adding, editing and removing them, and what the chart says about them.
#include "gui/chart/ChartNotes.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/FakeChartSource.h"
#include "gui/chart/plot/ChartPlot.h"

#include <QAction>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

namespace ChartNotesTest {

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Source = test::FakeChartSource;

class tst_ChartNotes : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void addsANoteFromTheMenu();
    void addsANoteByKey();
    void addsANoteAboutAMarkedSpan();
    void editsANote();
    void removesANote();
    void showsNotes();
    void everyNoteCanBeReachedByKeys();
    void saysWhyNotesCannotBeChanged();
    void reportsARefusal();
    void readsAgainWhenNotesChange();

private:
    void answerAll();
    ChartPlot *plot() const { return m_tab->findChild<ChartPlot *>(); }
    NoteDialog *dialog() const { return m_tab->findChild<NoteDialog *>(); }
    //! Opens the menu at the cursor, as the menu key does. \return its action, or null
    QAction *menuAction(const QString &name) const;
    void moveCursorTo(double share) const;
    Note note(const QString &text, double share, std::optional<TargetId> target = {}) const;
    Note sent(qsizetype index = 0) const { return m_edited->at(index).first().value<Note>(); }
    qint64 timeAt(double share) const;

    std::unique_ptr<Source> m_source;
    std::unique_ptr<ChartTab> m_tab;
    std::unique_ptr<QSignalSpy> m_edited;
    QList<Note> m_notes;
    qsizetype m_answered = 0;
};

namespace {

const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);

} // namespace

void tst_ChartNotes::init()
{
    m_notes.clear();
    m_answered = 0;
    m_source = std::make_unique<Source>();
    m_edited = std::make_unique<QSignalSpy>(m_source.get(), &ChartSource::noteEdited);
    m_tab = std::make_unique<ChartTab>();
    m_tab->setSource(m_source.get());
    m_tab->resize(600, 400);
    m_tab->showTargets({{kShop, u"Shop"_s, {}}});
    m_tab->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_tab.get()));
    QTRY_COMPARE(m_source->questions.size(), 1);
    answerAll();
    plot()->replot();
    plot()->setFocus();
}

void tst_ChartNotes::cleanup()
{
    m_tab.reset();
    m_edited.reset();
    m_source.reset();
}

void tst_ChartNotes::answerAll()
{
    while (m_answered < m_source->questions.size()) {
        const Source::Question question = m_source->questions.at(m_answered++);
        ChartData data = Source::answerTo(question.request, 20);
        data.notes = m_notes;
        emit m_source->answered(question.number, data);
    }
}

qint64 tst_ChartNotes::timeAt(double share) const
{
    return plot()->view().from() + std::llround(share * static_cast<double>(plot()->view().length()));
}

Note tst_ChartNotes::note(const QString &text, double share, std::optional<TargetId> target) const
{
    return {QUuid::createUuid(), target, target ? u"Shop"_s : QString(), timeAt(share), timeAt(share), u"anna"_s, text};
}

//! The cursor begins in the middle.
void tst_ChartNotes::moveCursorTo(double share) const
{
    for (int step = 0; step < std::lround((share - 0.5) / 0.02); ++step)
        QTest::keyClick(plot(), Qt::Key_Right, Qt::ControlModifier);
}

QAction *tst_ChartNotes::menuAction(const QString &name) const
{
    for (QMenu *old : m_tab->findChildren<QMenu *>(u"chartTimeMenu"_s))
        delete old;
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(plot(), &event);
    auto *menu = m_tab->findChild<QMenu *>(u"chartTimeMenu"_s);
    return menu ? menu->findChild<QAction *>(name) : nullptr;
}

void tst_ChartNotes::addsANoteFromTheMenu()
{
    moveCursorTo(0.7);
    menuAction(u"chartAddNote"_s)->trigger();
    QVERIFY(dialog() && dialog()->isVisible());
    auto *save = dialog()->findChild<QPushButton *>(u"saveNote"_s);
    QVERIFY(!save->isEnabled()); // a note requires a text
    dialog()->findChild<QLineEdit *>(u"noteText"_s)->setText(u"  Deployed 2.4 "_s);
    save->click();
    QCOMPARE(m_edited->size(), 1);
    QCOMPARE(sent().text, u"Deployed 2.4"_s);
    QCOMPARE(sent().target, std::optional(kShop));
    QCOMPARE(sent().targetName, u"Shop"_s);
    QVERIFY(!sent().id.isNull() && !sent().isSpan());
    QVERIFY(std::abs(sent().from - timeAt(0.7)) < plot()->view().length() / 100);
}

void tst_ChartNotes::addsANoteByKey()
{
    QTest::keyClick(plot(), Qt::Key_Insert);
    QVERIFY(dialog());
    QTest::keyClicks(dialog()->findChild<QLineEdit *>(u"noteText"_s), u"Restarted"_s);
    auto *target = dialog()->findChild<QComboBox *>(u"noteTarget"_s);
    QCOMPARE(target->currentText(), u"Shop"_s);
    target->setCurrentIndex(1);
    QCOMPARE(target->currentText(), u"All targets"_s);
    QTest::keyClick(dialog(), Qt::Key_Return);
    QCOMPARE(m_edited->size(), 1);
    QCOMPARE(sent().text, u"Restarted"_s);
    QCOMPARE(sent().target, std::optional<TargetId>());
}

void tst_ChartNotes::addsANoteAboutAMarkedSpan()
{
    QVERIFY(!menuAction(u"chartAddSpanNote"_s));
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(plot(), Qt::Key_Left, Qt::ShiftModifier);
    menuAction(u"chartAddSpanNote"_s)->trigger();
    dialog()->findChild<QLineEdit *>(u"noteText"_s)->setText(u"Moved"_s);
    dialog()->accept();
    QCOMPARE(m_edited->size(), 1);
    QVERIFY(std::abs(sent().to - sent().from - plot()->view().length() / 10) < 1'000);
}

void tst_ChartNotes::editsANote()
{
    m_notes = {note(u"Deployed & tested"_s, 0.7, kShop)};
    emit m_source->eventsChanged();
    QTRY_VERIFY(m_source->questions.size() > m_answered);
    answerAll();
    QVERIFY(!menuAction(u"chartEditNote"_s)); // the cursor is elsewhere
    moveCursorTo(0.7);
    QAction *edit = menuAction(u"chartEditNote"_s);
    QVERIFY(edit && edit->text().contains(u"Deployed && tested"_s));
    edit->trigger();
    auto *text = dialog()->findChild<QLineEdit *>(u"noteText"_s);
    QCOMPARE(text->text(), u"Deployed & tested"_s);
    text->setText(u"Deployed 2.5"_s);
    dialog()->accept();
    QCOMPARE(m_edited->size(), 1);
    Note expected = m_notes.first();
    expected.text = u"Deployed 2.5"_s;
    QCOMPARE(sent(), expected);
}

void tst_ChartNotes::removesANote()
{
    m_notes = {note(u"Deployed"_s, 0.5)};
    emit m_source->eventsChanged();
    QTRY_VERIFY(m_source->questions.size() > m_answered);
    answerAll();
    const auto box = [this] { return m_tab->findChild<QMessageBox *>(u"removeNote"_s); };
    menuAction(u"chartRemoveNote"_s)->trigger();
    QVERIFY(box() && box()->informativeText().contains(u"Deployed"_s));
    QTest::keyClick(box(), Qt::Key_Return); // the default is to cancel
    QTRY_VERIFY(!box());
    QCOMPARE(m_edited->size(), 0);
    menuAction(u"chartRemoveNote"_s)->trigger();
    const auto buttons = box()->buttons();
    for (QAbstractButton *button : buttons) {
        if (box()->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QCOMPARE(m_edited->size(), 1);
    QCOMPARE(sent().id, m_notes.first().id);
    QVERIFY(sent().text.isEmpty());
}

void tst_ChartNotes::showsNotes()
{
    const QImage before = plot()->grab().toImage();
    Note span = note(u"Moved"_s, 0.2);
    span.to = timeAt(0.3);
    m_notes = {span, note(u"Deployed <2.4>"_s, 0.7, kShop)};
    emit m_source->eventsChanged();
    QTRY_VERIFY(m_source->questions.size() > m_answered);
    answerAll();
    plot()->replot();
    QVERIFY(plot()->grab().toImage() != before);
    const QString text = plot()->markTextAt(timeAt(0.7));
    QVERIFY2(text.startsWith(u"Note, "_s) && text.endsWith(u": Deployed <2.4> · Shop · anna"_s), qPrintable(text));
    QVERIFY2(plot()->markTextAt(timeAt(0.25)).endsWith(u": Moved · all targets · anna"_s), "within the span");
    QCOMPARE(plot()->markTextAt(timeAt(0.5)), QString());
    const QString description = plot()->accessibleDescription();
    QVERIFY2(description.contains(u"Moved · all targets"_s) && description.contains(text), qPrintable(description));
}

//! A step of the cursor isn't longer than the reach of a flag to both sides.
void tst_ChartNotes::everyNoteCanBeReachedByKeys()
{
    for (int i = 0; i < 40; ++i)
        m_notes.append(note(QString::number(i), 0.5 + i * 0.011));
    emit m_source->eventsChanged();
    QTRY_VERIFY(m_source->questions.size() > m_answered);
    answerAll();
    QSet<QString> reached;
    for (int step = 0; step < 24; ++step) {
        QTest::keyClick(plot(), Qt::Key_Right, Qt::ControlModifier);
        for (const Note &one : plot()->notesAt(timeAt(0.5 + 0.02 * (step + 1))))
            reached.insert(one.text);
    }
    QCOMPARE(reached.size(), 39); // the first one is before the first step
}

void tst_ChartNotes::saysWhyNotesCannotBeChanged()
{
    m_source->setNotesProblem(u"This profile is read-only."_s);
    const QAction *add = menuAction(u"chartAddNote"_s);
    QVERIFY(!add->isEnabled() && add->toolTip().contains(u"This profile is read-only."_s));
    QTest::keyClick(plot(), Qt::Key_Insert);
    QVERIFY(!dialog());
    const auto *box = m_tab->findChild<QMessageBox *>(u"noteProblem"_s);
    QVERIFY(box && box->text() == u"This profile is read-only."_s);
}

void tst_ChartNotes::reportsARefusal()
{
    emit m_source->noteHandled(QUuid::createUuid(), u"Written by another chart."_s);
    QTest::keyClick(plot(), Qt::Key_Insert);
    dialog()->findChild<QLineEdit *>(u"noteText"_s)->setText(u"x"_s);
    dialog()->accept();
    emit m_source->noteHandled(sent().id, u"The disk is full."_s);
    const auto boxes = m_tab->findChildren<QMessageBox *>(u"noteProblem"_s);
    QCOMPARE(boxes.size(), 1);
    QCOMPARE(boxes.first()->text(), u"The disk is full."_s);
}

void tst_ChartNotes::readsAgainWhenNotesChange()
{
    const ViewSpan before = plot()->view();
    emit m_source->eventsChanged();
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(m_source->questions.last().request.to, before.to());
}

QTEST_MAIN(tst_ChartNotes)

} // namespace ChartNotesTest

#include "tst_ChartNotes.moc"
