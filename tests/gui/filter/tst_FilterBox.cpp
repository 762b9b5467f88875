// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/filter/FilterBox.h"
#include "gui/filter/FilterProposals.h"
#include "gui/table/model/ResultsModel.h"

#include <QAction>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace FilterBoxTest {

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

namespace {

//! A window with a filter box above another widget, like the main window.
class Bench
{
public:
    Bench()
    {
        QList<Target> targets{makeTarget(u"Shop"_s), makeTarget(u"Mail"_s)};
        targets[0].tags = QStringList{u"prod"_s, u"two words"_s};
        targets[1].tags = QStringList{u"preview"_s};
        model.setTargets(targets);
        box = new FilterBox(&model);
        auto *layout = new QVBoxLayout(&window);
        layout->addWidget(box);
        other = new QLineEdit;
        layout->addWidget(other, 1);
        window.resize(600, 400);
        window.show();
        box->setFocus();
    }
    bool start() { return QTest::qWaitForWindowActive(&window) && box->hasFocus(); }
    FilterPopup *popup() const { return window.findChild<FilterPopup *>(); }
    bool isPopupOpen() const { return popup() && popup()->isVisible(); }
    QString hint() const
    {
        const auto *hint = window.findChild<FilterHint *>();
        return hint && hint->isVisible() ? hint->findChild<QLabel *>(u"filterProblem"_s)->text() : QString();
    }

    ResultsModel model;
    QWidget window;
    FilterBox *box;
    QLineEdit *other;
};

} // namespace

class tst_FilterBox : public QObject
{
    Q_OBJECT

private slots:
    void reportsOnceTypingPauses()
    {
        Bench bench;
        QVERIFY(bench.start());
        QSignalSpy changed(bench.box, &FilterBox::filterChanged);
        QTest::keyClicks(bench.box, u"is:down"_s);
        QCOMPARE(changed.size(), 0);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(bench.box->filter().toText(), u"is:down"_s);
    }

    void keepsTheLastValidFilterAndShowsTheError()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.box->setFilterText(u"is:down"_s);
        QSignalSpy changed(bench.box, &FilterBox::filterChanged);
        QTest::keyClicks(bench.box, u" nmae:x"_s);
        QTRY_VERIFY(bench.hint().contains(u"Unknown key “nmae:”. Did you mean “name”?"_s));
        QCOMPARE(changed.size(), 0);
        QCOMPARE(bench.box->filter().toText(), u"is:down"_s);
        QCOMPARE(bench.box->accessibleDescription(), bench.hint());
        QVERIFY(bench.box->palette().color(QPalette::Base) != QPalette().color(QPalette::Base));
        QVERIFY(bench.box->toolTip().contains(u"nmae"_s));
        QSignalSpy left(bench.box, &FilterBox::leaveRequested);
        QTest::keyClick(bench.box, Qt::Key_Return); // keeps the focus, because there is an error to fix
        QCOMPARE(left.size(), 0);
        for (int i = 0; i < 7; ++i)
            QTest::keyClick(bench.box, Qt::Key_Backspace);
        QTRY_COMPARE(bench.hint(), QString());
        QTRY_COMPARE(bench.box->palette().color(QPalette::Base), QPalette().color(QPalette::Base));
        QTest::keyClick(bench.box, Qt::Key_Return);
        QCOMPARE(left.size(), 1);
    }

    void hintDisappearsWithTheFocusButTheMarkStays()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTest::keyClicks(bench.box, u"\"shop"_s);
        QTRY_VERIFY(bench.hint().contains(u"isn't closed"_s));
        bench.other->setFocus();
        QCOMPARE(bench.hint(), QString());
        QVERIFY(bench.box->toolTip().contains(u"isn't closed"_s));
    }

    void incompleteTextWithSuggestionsIsNotAnError()
    {
        Bench bench;
        QVERIFY(bench.start());
        const QColor ground = bench.box->palette().color(QPalette::Base);
        QTest::keyClicks(bench.box, u"is:"_s);
        QTRY_VERIFY(!bench.box->problem().isEmpty());
        QVERIFY(bench.isPopupOpen());
        QCOMPARE(bench.hint(), QString());
        QCOMPARE(bench.box->palette().color(QPalette::Base), ground);
        QTest::keyClick(bench.box, Qt::Key_Escape);
        QVERIFY(bench.hint().contains(u"has no value"_s));
        QVERIFY(bench.box->palette().color(QPalette::Base) != ground);
    }

    void escapeClosesThenClearsThenLeaves()
    {
        Bench bench;
        QVERIFY(bench.start());
        QSignalSpy left(bench.box, &FilterBox::leaveRequested);
        QTest::keyClicks(bench.box, u"ta"_s);
        QVERIFY(bench.isPopupOpen());
        QTest::keyClick(bench.box, Qt::Key_Escape);
        QVERIFY(!bench.isPopupOpen());
        QCOMPARE(bench.box->text(), u"ta"_s);
        QTest::keyClick(bench.box, Qt::Key_Escape);
        QCOMPARE(bench.box->text(), QString());
        QVERIFY(bench.box->filter().isEmpty()); // cleared immediately
        QCOMPARE(left.size(), 0);
        QTest::keyClick(bench.box, Qt::Key_Escape);
        QCOMPARE(left.size(), 1);
    }

    void enterAcceptsOnlyAMarkedSuggestion()
    {
        Bench bench;
        QVERIFY(bench.start());
        QSignalSpy left(bench.box, &FilterBox::leaveRequested);
        QTest::keyClicks(bench.box, u"ta"_s);
        QVERIFY(bench.isPopupOpen());
        QTest::keyClick(bench.box, Qt::Key_Return);
        QCOMPARE(left.size(), 1); // Enter accepts the text `ta`
        QCOMPARE(bench.box->filter().toText(), u"ta"_s);
        QVERIFY(!bench.isPopupOpen());
        QTest::keyClicks(bench.box, u"g"_s);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QTest::keyClick(bench.box, Qt::Key_Return);
        QCOMPARE(bench.box->text(), u"tag:"_s);
        QCOMPARE(left.size(), 1);
        QVERIFY(bench.isPopupOpen()); // suggests the existing tags
        QCOMPARE(bench.popup()->topLevelItemCount(), 3);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QTest::keyClick(bench.box, Qt::Key_Up);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QTest::keyClick(bench.box, Qt::Key_Enter);
        QCOMPARE(bench.box->text(), u"tag:\"two words\""_s);
    }

    void downMovesThroughTheSuggestionsAndLeaves()
    {
        Bench bench;
        QVERIFY(bench.start());
        QSignalSpy left(bench.box, &FilterBox::leaveRequested);
        QTest::keyClicks(bench.box, u"tag"_s);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QCOMPARE(left.size(), 0);
        QTest::keyClick(bench.box, Qt::Key_Down); // past the last suggestion
        QCOMPARE(left.size(), 1);
        QVERIFY(!bench.isPopupOpen());
        bench.box->setFilterText(u"shop"_s);
        QTest::keyClick(bench.box, Qt::Key_Down);
        QCOMPARE(left.size(), 2);
    }

    void tabAcceptsASuggestionOrMovesFocus()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTest::keyClicks(bench.box, u"dow"_s);
        QTest::keyClick(bench.box, Qt::Key_Tab);
        QCOMPARE(bench.box->text(), u"is:down"_s);
        QVERIFY(bench.box->hasFocus());
        QTest::keyClick(bench.box, Qt::Key_Tab);
        QVERIFY(bench.other->hasFocus());
    }

    void aClickAcceptsASuggestion()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTest::keyClicks(bench.box, u"tag:p"_s);
        QVERIFY(bench.isPopupOpen());
        const QRect row = bench.popup()->visualItemRect(bench.popup()->topLevelItem(1));
        QTest::mouseClick(bench.popup()->viewport(), Qt::LeftButton, {}, row.center());
        QCOMPARE(bench.box->text(), u"tag:prod"_s);
        QVERIFY(bench.box->hasFocus());
        QTRY_COMPARE(bench.box->filter().toText(), u"tag:prod"_s);
    }

    void controlSpaceShowsAllKeys()
    {
        Bench bench;
        QVERIFY(bench.start());
        QTest::keyClick(bench.box, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(bench.isPopupOpen());
        QCOMPARE(bench.popup()->topLevelItemCount(), filterKeys().size());
        QVERIFY(bench.window.rect().contains(bench.popup()->geometry()));
        bench.other->setFocus();
        QVERIFY(!bench.isPopupOpen());
    }

    void setFilterTakesEffectImmediately()
    {
        Bench bench;
        QVERIFY(bench.start());
        QSignalSpy changed(bench.box, &FilterBox::filterChanged);
        bench.box->setFilter(*Filter::parse(u"tag:prod   IS:down"_s));
        QCOMPARE(bench.box->text(), u"tag:prod is:down"_s);
        QCOMPARE(changed.size(), 1);
        bench.box->setFilter({});
        QCOMPARE(changed.size(), 2);
    }

    void theClearButtonClears()
    {
        Bench bench;
        QVERIFY(bench.start());
        bench.box->setFilterText(u"shop"_s);
        const auto buttons = bench.box->findChildren<QToolButton *>();
        const auto isClear = [](const QToolButton *button) {
            return button->defaultAction() && button->defaultAction()->objectName() == "_q_qlineeditclearaction"_L1;
        };
        const auto clear = std::find_if(buttons.begin(), buttons.end(), isClear);
        QVERIFY(clear != buttons.end());
        QTest::mouseClick(*clear, Qt::LeftButton);
        QTRY_VERIFY(bench.box->filter().isEmpty());
    }
};

QTEST_MAIN(tst_FilterBox)

} // namespace FilterBoxTest

#include "tst_FilterBox.moc"
