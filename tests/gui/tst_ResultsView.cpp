// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/GuiSamples.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsProxy.h"
#include "gui/table/ResultsView.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace watchkeeper;
using namespace watchkeeper::test;
using namespace Qt::StringLiterals;

class tst_ResultsView : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_targets = makeTargets(500);
        m_model = std::make_unique<ResultsModel>();
        m_proxy = std::make_unique<ResultsProxy>(m_model.get());
        m_view = std::make_unique<ResultsView>();
        m_view->setResults(m_proxy.get());
        m_model->setTargets(m_targets);
        m_view->resize(900, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_proxy.reset();
        m_model.reset();
    }

    void selectionCurrentRowAndScrollSurviveResults()
    {
        const QList<TargetId> chosen{m_targets.at(200).id, m_targets.at(201).id};
        m_view->selectIds(chosen);
        const int scroll = m_view->verticalScrollBar()->value();
        QVERIFY(scroll > 0);
        for (const Target &target : m_targets)
            m_model->addResults({makeResult(target, Outcome::Down)});
        m_model->flush();
        QCOMPARE(m_view->selectedIds(), chosen);
        QCOMPARE(m_view->currentId(), chosen.first());
        QCOMPARE(m_view->verticalScrollBar()->value(), scroll);
    }

    void selectionSurvivesSortingComingAndGoing()
    {
        m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::AscendingOrder);
        const TargetId chosen = m_targets.at(100).id;
        m_view->selectIds({chosen});
        double time = 500;
        for (const Target &target : m_targets)
            m_model->addResults({makeResult(target, Outcome::Up, time--)});
        m_model->flush();
        m_targets.remove(0, 50);
        m_targets.append(makeTargets(10));
        m_model->setTargets(m_targets);
        QCOMPARE(m_view->selectedIds(), QList<TargetId>{chosen});
        QCOMPARE(m_view->currentId(), chosen);
    }

    void theMarkComesFirstAndOnlyTheResultStretches()
    {
        const QHeaderView *header = m_view->horizontalHeader();
        QCOMPARE(header->visualIndex(static_cast<int>(ResultColumn::Mark)), 0);
        QCOMPARE(header->length(), m_view->viewport()->width());
    }

    void columnsAreRestored()
    {
        m_view->horizontalHeader()->resizeSection(static_cast<int>(ResultColumn::Name), 333);
        m_view->sortByColumn(static_cast<int>(ResultColumn::Time), Qt::DescendingOrder);
        const QByteArray state = m_view->saveColumns();
        ResultsView other;
        other.setResults(m_proxy.get());
        other.restoreColumns(state);
        QCOMPARE(other.horizontalHeader()->sectionSize(static_cast<int>(ResultColumn::Name)), 333);
        QCOMPARE(other.horizontalHeader()->sortIndicatorSection(), static_cast<int>(ResultColumn::Time));
        QCOMPARE(m_proxy->sortColumn(), static_cast<int>(ResultColumn::Time));
    }

    void allRowsAreOneHeight()
    {
        QCOMPARE(m_view->rowHeight(0), m_view->fontMetrics().height() + 10);
        QFont large = m_view->font();
        large.setPointSizeF(large.pointSizeF() * 2);
        m_view->setFont(large);
        QCOMPARE(m_view->rowHeight(0), m_view->fontMetrics().height() + 10);
    }

    void tenThousandRowsLoadWithoutAReset()
    {
        const QSignalSpy resets(m_proxy.get(), &QAbstractItemModel::modelReset);
        const QList<Target> many = makeTargets(10'000);
        m_model->setTargets(many);
        for (const Target &target : many)
            m_model->addResults({makeResult(target, Outcome::Up)});
        m_model->flush();
        QCOMPARE(m_proxy->rowCount(), 10'000);
        QCOMPARE(resets.count(), 0);
    }

private:
    QList<Target> m_targets;
    std::unique_ptr<ResultsModel> m_model;
    std::unique_ptr<ResultsProxy> m_proxy;
    std::unique_ptr<ResultsView> m_view;
};

QTEST_MAIN(tst_ResultsView)
#include "tst_ResultsView.moc"
