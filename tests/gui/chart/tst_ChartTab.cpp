// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/ChartLegend.h"
#include "gui/chart/ChartPlot.h"
#include "gui/chart/ChartTab.h"
#include "gui/chart/FakeChartSource.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <memory>

using namespace watchkeeper;
using namespace Qt::StringLiterals;

using Source = test::FakeChartSource;

//! What the tab asks for, and what it makes of the answers.
class tst_ChartTab : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void init();
    void cleanup();
    void asksForWhatIsSeen();
    void asksNothingWhileHidden();
    void newestQuestionCounts();
    void wheelAndKeysMoveTheView();
    void comparesWithTheDayBefore();
    void tellsWhyThereIsNothing();
    void othersText();
    void stateIsKept();
    void sourceMayGo();

private:
    void answerLast(double value);
    ChartRequest last() const { return m_source->questions.last().request; }
    ChartPlot *plot() const { return m_tab->findChild<ChartPlot *>(); }
    QString state() const;

    std::unique_ptr<Source> m_source;
    std::unique_ptr<ChartTab> m_tab;
};

namespace {

constexpr qint64 kHour = 3'600'000;
const TargetId kShop = QUuid::createUuidV5(QUuid(), u"shop"_s);
const TargetId kMail = QUuid::createUuidV5(QUuid(), u"mail"_s);

} // namespace

void tst_ChartTab::init()
{
    m_source = std::make_unique<Source>();
    m_tab = std::make_unique<ChartTab>();
    m_tab->setSource(m_source.get());
    m_tab->resize(600, 400);
    m_tab->showTargets({{kShop, u"Shop"_s, {u"size"_s}}});
    m_tab->show();
    QTRY_COMPARE(m_source->questions.size(), 1);
}

void tst_ChartTab::cleanup()
{
    m_tab.reset();
    m_source.reset();
}

void tst_ChartTab::answerLast(double value)
{
    const Source::Question question = m_source->questions.last();
    emit m_source->answered(question.number, Source::answerTo(question.request, value));
}

QString tst_ChartTab::state() const
{
    const auto *label = m_tab->findChild<QLabel *>(u"chartState"_s);
    return label->isHidden() ? QString() : label->text();
}

void tst_ChartTab::asksForWhatIsSeen()
{
    QCOMPARE(last().targets, QList<TargetId>{kShop});
    QCOMPARE(last().to - last().from, kHour);
    QVERIFY(last().series.contains(u"phase:wait"_s));
    QVERIFY(last().pixels > 300 && last().pixels < 600);
    answerLast(10);
    QVERIFY(state().isEmpty());
    QVERIFY(m_tab->findChild<ChartLegend *>()->text().contains("Response"_L1));
    m_tab->findChild<QComboBox *>(u"chartSubject"_s)->setCurrentIndex(2);
    emit m_tab->findChild<QComboBox *>(u"chartSubject"_s)->activated(2);
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(last().series, QStringList{u"value:size"_s});
}

void tst_ChartTab::asksNothingWhileHidden()
{
    m_tab->hide();
    emit m_source->grew({kShop});
    m_tab->showTargets({{kMail, u"Mail"_s, {}}});
    m_tab->show();
    QTRY_COMPARE(m_source->questions.size(), 2);
    QCOMPARE(last().targets, QList<TargetId>{kMail});
}

void tst_ChartTab::newestQuestionCounts()
{
    const Source::Question first = m_source->questions.first();
    m_tab->showTargets({{kMail, u"Mail"_s, {}}});
    QTRY_COMPARE(m_source->questions.size(), 2);
    QVERIFY(m_source->forgotten.contains(first.number));
    emit m_source->answered(first.number, Source::answerTo(first.request, 10));
    QVERIFY(m_tab->findChild<ChartLegend *>()->isHidden());
    answerLast(20);
    QVERIFY(!m_tab->findChild<ChartLegend *>()->isHidden());
}

void tst_ChartTab::wheelAndKeysMoveTheView()
{
    const qint64 end = plot()->view().to();
    QTest::keyClick(plot(), Qt::Key_Left);
    QCOMPARE(plot()->view().length(), kHour);
    QVERIFY(plot()->view().to() < end);
    QTest::keyClick(plot(), Qt::Key_Plus);
    QVERIFY(plot()->view().length() < kHour);
    QTest::keyClick(plot(), Qt::Key_Minus);
    QCOMPARE(plot()->view().length(), kHour);
    const qsizetype asked = m_source->questions.size();
    emit m_source->grew({kShop}); // what one looks at stays
    QTest::keyClick(plot(), Qt::Key_Home);
    QVERIFY(plot()->view().to() >= end);
    QTRY_VERIFY(m_source->questions.size() > asked);
}

void tst_ChartTab::comparesWithTheDayBefore()
{
    const QList<QAction *> actions = m_tab->findChild<QToolButton *>(u"chartMenu"_s)->menu()->actions();
    const auto dayBefore = std::find_if(actions.begin(), actions.end(),
                                        [](const QAction *action) { return action->data().toLongLong() == 24 * kHour; });
    QVERIFY(dayBefore != actions.end());
    (*dayBefore)->trigger();
    QTRY_COMPARE(m_source->questions.size(), 3);
    QCOMPARE(m_source->questions[1].request.from - last().from, 24 * kHour);
}

void tst_ChartTab::tellsWhyThereIsNothing()
{
    emit m_source->answered(m_source->questions.last().number, ChartData());
    QVERIFY(state().contains("Nothing was measured"_L1));
    plot()->setFocus();
    QTest::keyClick(plot(), Qt::Key_Left);
    QTRY_COMPARE(m_source->questions.size(), 2);
    QTRY_VERIFY(state().contains("Reading"_L1)); // only after a while
    emit m_source->failed(m_source->questions.last().number, u"The disk is gone."_s);
    QCOMPARE(state(), u"The disk is gone."_s);
}

void tst_ChartTab::othersText()
{
    m_tab->showTargets({{kShop, u"<b>Shop</b>"_s, {}}, {kMail, u"Mail"_s, {}}});
    QTRY_COMPARE(m_source->questions.size(), 2);
    answerLast(3);
    QVERIFY(m_tab->findChild<ChartLegend *>()->text().contains("&lt;b&gt;Shop"_L1));
}

void tst_ChartTab::stateIsKept()
{
    QTest::keyClick(plot(), Qt::Key_Minus);
    const qint64 length = plot()->view().length();
    const QByteArray kept = m_tab->saveState();
    ChartTab other;
    other.restoreState(kept);
    QCOMPARE(other.findChild<ChartPlot *>()->view().length(), length);
    other.restoreState("nonsense");
    QCOMPARE(other.findChild<ChartPlot *>()->view().length(), length);
}

void tst_ChartTab::sourceMayGo()
{
    m_tab->setSource(nullptr);
    QTest::keyClick(plot(), Qt::Key_Left);
    m_source.reset();
    QTest::keyClick(plot(), Qt::Key_Left);
}

QTEST_MAIN(tst_ChartTab)
#include "tst_ChartTab.moc"
