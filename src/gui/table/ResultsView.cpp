// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultsView.h"

#include "gui/table/MarkDelegate.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/ResultsModel.h"
#include "gui/table/ResultsProxy.h"
#include "gui/table/TimeDelegate.h"
#include "gui/table/TrendDelegate.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

int number(ResultColumn column)
{
    return static_cast<int>(column);
}

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QTableView(parent)
{
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false); // Tab goes on to the next control
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setItemDelegate(new CellDelegate(this));
    setItemDelegateForColumn(number(ResultColumn::Mark), new MarkDelegate(this));
    setItemDelegateForColumn(number(ResultColumn::Time), new TimeDelegate(this));
    setItemDelegateForColumn(number(ResultColumn::Trend), new TrendDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    fitRows();
    // `3 s ago` grows old by itself; only what is seen is painted again.
    connect(&m_agoTimer, &QTimer::timeout, viewport(), qOverload<>(&QWidget::update));
    m_agoTimer.start(1s);
}

void ResultsView::setResults(ResultsProxy *proxy)
{
    m_proxy = proxy;
    setModel(proxy);
    setUpColumns();
    sortByColumn(number(ResultColumn::Name), Qt::AscendingOrder);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsView::selectionEdited);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsView::selectionEdited);
}

void ResultsView::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setFirstSectionMovable(true);
    header->setMinimumSectionSize(fontMetrics().height());
    header->setStretchLastSection(false);
    header->setTextElideMode(Qt::ElideRight);
    const int space = fontMetrics().averageCharWidth();
    const auto widthOf = [&](const QString &text) { return fontMetrics().horizontalAdvance(text) + 4 * space; };
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto hint = [&](ResultColumn column) { return itemDelegateForColumn(number(column))->sizeHint(option, {}).width(); };
    header->resizeSection(number(ResultColumn::Mark), hint(ResultColumn::Mark));
    header->setSectionResizeMode(number(ResultColumn::Mark), QHeaderView::Fixed);
    header->resizeSection(number(ResultColumn::Name), 32 * space);
    header->resizeSection(number(ResultColumn::Kind), 12 * space);
    header->setSectionResizeMode(number(ResultColumn::Result), QHeaderView::Stretch);
    header->resizeSection(number(ResultColumn::Time), widthOf(QStringLiteral("59 min 59 s")));
    header->resizeSection(number(ResultColumn::Trend), hint(ResultColumn::Trend));
    header->resizeSection(number(ResultColumn::Checked), widthOf(tr("checking …")) + 2 * space);
    header->moveSection(header->visualIndex(number(ResultColumn::Mark)), 0);
}

QList<TargetId> ResultsView::selectedIds() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end(), [](const auto &a, const auto &b) { return a.row() < b.row(); });
    QList<TargetId> ids;
    ids.reserve(rows.size());
    for (const QModelIndex &row : rows)
        ids.append(row.data(ResultsModel::IdRole).value<TargetId>());
    return ids;
}

TargetId ResultsView::currentId() const
{
    return currentIndex().data(ResultsModel::IdRole).value<TargetId>();
}

void ResultsView::selectIds(const QList<TargetId> &ids)
{
    const auto *model = qobject_cast<ResultsModel *>(m_proxy->sourceModel());
    QList<int> rows;
    for (const TargetId &id : ids) {
        const int row = model->rowOf(id);
        const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(model->index(row, 0));
        if (index.isValid()) // else it is filtered away
            rows.append(index.row());
    }
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    QItemSelection selection;
    for (qsizetype first = 0, last = 0; first < rows.size(); first = last + 1) {
        last = first;
        while (last + 1 < rows.size() && rows.at(last + 1) == rows.at(last) + 1)
            ++last;
        selection.select(m_proxy->index(rows.at(first), 0), m_proxy->index(rows.at(last), kResultColumnCount - 1));
    }
    const QModelIndex top = m_proxy->index(rows.first(), number(ResultColumn::Name));
    selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(top);
}

void ResultsView::enter()
{
    setFocus(Qt::ShortcutFocusReason);
    if (!currentIndex().isValid() && m_proxy->rowCount() > 0)
        setCurrentIndex(m_proxy->index(0, number(ResultColumn::Name)));
}

QByteArray ResultsView::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    if (!state.isEmpty())
        horizontalHeader()->restoreState(state);
}

void ResultsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_proxy || m_proxy->rowCount() > 0 || m_proxy->filterText().isEmpty())
        return;
    QPainter painter(viewport());
    painter.setPen(mutedColour(palette()));
    painter.drawText(viewport()->rect().adjusted(16, 16, -16, -16), int(Qt::AlignCenter) | int(Qt::TextWordWrap),
                     tr("Nothing matches “%1”. Clear the filter with Esc.").arg(m_proxy->filterText()));
}

void ResultsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void ResultsView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
}

} // namespace watchkeeper
