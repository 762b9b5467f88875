// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/ResultsView.h"

#include "gui/look/Appearance.h"
#include "gui/look/Colours.h"
#include "gui/look/TintedIcon.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/CellDelegates.h"
#include "gui/table/view/ResultsHeader.h"
#include "gui/table/view/TableOverlays.h"

#include <QAccessible>
#include <QAction>
#include <QContextMenuEvent>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr auto kTintStep = 200ms;

} // namespace

ResultsView::ResultsView(QWidget *parent)
    : QTableView(parent)
    , m_resortAction(new QAction(tr("S&ort again"), this))
{
    setHorizontalHeader(new ResultsHeader(this));
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &ResultsView::handleWidthChange);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setDragDropMode(DragOnly);
    setDefaultDropAction(Qt::CopyAction);
    setShowGrid(false);
    setWordWrap(false);
    setSortingEnabled(true);
    setTabKeyNavigation(false); // Tab moves to the next control
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    setItemDelegate(new CellDelegate(this));
    setColumnDelegates(this, 0, kResultColumnCount - 1);
    setUpResort();
    viewport()->setMouseTracking(true);
    fitRows();
    // Updates texts such as `3 s ago`.
    connect(&m_agoTimer, &QTimer::timeout, this, &ResultsView::updateTickingColumns);
    m_agoTimer.start(1s);
    connect(&m_tintTimer, &QTimer::timeout, this, &ResultsView::fadeTints);
}

void ResultsView::setUpResort()
{
    m_resortButton = new ResortButton(m_resortAction, horizontalHeader());
    m_resortAction->setObjectName(u"actionResort"_s);
    m_resortAction->setIcon(actionIcon(u"sort"_s));
    m_resortAction->setToolTip(tr("Sort the rows again to reflect new results"));
    m_resortAction->setShortcut(QKeySequence(u"Ctrl+Shift+R"_s));
    addAction(m_resortAction);
}

//! Distributes the width again if a column was shown or hidden. If the user has resized a column, its width is kept.
void ResultsView::handleWidthChange(int section, int before, int now)
{
    if (m_isDistributingWidth || section == columnIndex(ResultColumn::Result))
        return;
    if (before == 0 || now == 0)
        return distributeWidth();
    m_yieldedWidths.remove(section);
    stretchResultColumn(this);
}

void ResultsView::distributeWidth()
{
    const QScopedValueRollback distributingGuard(m_isDistributingWidth, true);
    yieldColumns(this, m_pinnedColumns, &m_yieldedWidths);
    stretchResultColumn(this);
}

void ResultsView::setResults(ResultsProxy *proxy)
{
    m_proxy = proxy;
    setModel(proxy);
    {
        const QScopedValueRollback resetting(m_isDistributingWidth, true);
        watchkeeper::resetColumns(this);
    }
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_isSelectionAutomatic = m_followsSelection = m_isSelectingAutomatically; });
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsView::selectionEdited);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ResultsView::selectionEdited);
    auto *noMatches = new NoMatches(proxy, viewport());
    connect(noMatches, &NoMatches::clearRequested, this, &ResultsView::clearFilterRequested);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &ResultsView::updateHold);
    connect(proxy, &QAbstractItemModel::columnsInserted, this,
            [this](const QModelIndex &, int first, int last) { handleNewColumns(first, last); });
    connect(proxy, &ResultsProxy::filterChanged, this, &ResultsView::showSelected);
    connect(proxy, &ResultsProxy::rowsAboutToDisappear, this, &ResultsView::moveCursorFromRows);
    connect(m_resortAction, &QAction::triggered, proxy, &ResultsProxy::resort);
    connect(proxy, &ResultsProxy::staleChanged, this, &ResultsView::updateResort);
    connect(proxy, &ResultsProxy::coloursChanged, viewport(), qOverload<>(&QWidget::update));
    m_headings = new GroupHeadings(this, proxy);
    connect(proxy, &QAbstractItemModel::layoutChanged, this, &ResultsView::followSelection);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ResultsView::followSelection); // such as for a new heading
    connect(verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] { m_followsSelection = false; });
    connect(proxy, &ResultsProxy::sortKeysChanged, horizontalHeader()->viewport(), qOverload<>(&QWidget::update));
    connect(proxy, &ResultsProxy::sortKeysChanged, this, [this] { m_followsSelection = false; });
    updateResort();
}

//! Columns of values are hidden until they are shown. The selected rows stay selected as a whole.
void ResultsView::handleNewColumns(int first, int last)
{
    setColumnDelegates(this, first, last);
    for (int section = first; section <= last; ++section)
        setColumnHidden(section, true);
    const QScopedValueRollback keeping(m_isSelectingAutomatically, m_isSelectionAutomatic);
    selectionModel()->select(selectionModel()->selection(), QItemSelectionModel::Select | QItemSelectionModel::Rows);
}

//! Returns the selected rows of targets. Reads the selected ranges, because QItemSelectionModel::selectedRows() checks each cell of ten thousand rows.
QList<int> ResultsView::selectedProxyRows() const
{
    QList<int> places;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            places.append(row);
    }
    places.removeIf([this](int row) { return m_proxy->groupAt(row) != nullptr; });
    std::sort(places.begin(), places.end());
    places.resize(std::unique(places.begin(), places.end()) - places.begin());
    return places;
}

QList<TargetId> ResultsView::selectedIds() const
{
    QList<TargetId> ids;
    for (const int place : selectedProxyRows())
        ids.append(m_proxy->row(place).target->id);
    return ids;
}

std::vector<const ResultRow *> ResultsView::selectedRows() const
{
    std::vector<const ResultRow *> rows;
    for (const int place : selectedProxyRows())
        rows.push_back(&m_proxy->row(place));
    return rows;
}

QList<ResultColumn> ResultsView::shownColumns() const
{
    const QHeaderView *header = horizontalHeader();
    QList<ResultColumn> columns;
    for (int visual = 0; visual < header->count(); ++visual) {
        const int section = header->logicalIndex(visual);
        if (!header->isSectionHidden(section) || m_yieldedWidths.contains(section))
            columns.append(static_cast<ResultColumn>(section));
    }
    return columns;
}

TargetId ResultsView::currentId() const
{
    return currentIndex().data(ResultsModel::IdRole).value<TargetId>();
}

void ResultsView::selectIds(const QList<TargetId> &ids)
{
    if (!m_isSelectingAutomatically)
        m_proxy->unfold(ids);
    const ResultsModel *model = results();
    QList<int> rows;
    for (const TargetId &id : ids) {
        const int row = model->rowOf(id);
        const QModelIndex index = row < 0 ? QModelIndex() : m_proxy->mapFromSource(model->index(row, 0));
        if (index.isValid()) // invalid if the filter hides the row
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
        selection.select(m_proxy->index(rows.at(first), 0), m_proxy->index(rows.at(last), m_proxy->columnCount() - 1));
    }
    const QModelIndex top = m_proxy->index(rows.first(), columnIndex(ResultColumn::Name));
    selectionModel()->setCurrentIndex(top, QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    scrollTo(top);
}

void ResultsView::selectAutomatically(const TargetId &id)
{
    const QScopedValueRollback selecting(m_isSelectingAutomatically, true);
    selectIds({id});
    updateHold();
}

void ResultsView::focusTable()
{
    setFocus(Qt::ShortcutFocusReason);
    if (!selectedProxyRows().isEmpty() || m_proxy->rowCount() == 0)
        return;
    // Selects the current row. Otherwise, the user wouldn't see which row is current, and the next action would apply to all rows.
    int current = std::max(0, currentIndex().row());
    while (m_proxy->groupAt(current) && current + 1 < m_proxy->rowCount())
        ++current;
    const QModelIndex row = m_proxy->index(current, columnIndex(ResultColumn::Name));
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(row);
}

//! Scrolls to the current row, but only if it is selected.
void ResultsView::showSelected()
{
    if (!selectionModel()->isSelected(currentIndex()))
        return;
    executeDelayedItemsLayout(); // scrollTo() fails for rows that were just added
    const int left = horizontalScrollBar()->value();
    scrollTo(currentIndex());
    horizontalScrollBar()->setValue(left);
}

void ResultsView::followSelection()
{
    if (m_followsSelection)
        showSelected();
}

ResultsModel *ResultsView::results() const
{
    return qobject_cast<ResultsModel *>(m_proxy->sourceModel());
}

void ResultsView::setTinted(bool tinted)
{
    m_isTinted = tinted;
    updateBackground();
}

void ResultsView::updateBackground()
{
    QPalette ground = viewport()->palette();
    ground.setColor(QPalette::Base, m_isTinted ? timeTravelColour(palette(), QPalette::Base) : palette().color(QPalette::Base));
    viewport()->setPalette(ground);
}

void ResultsView::setColumnShown(ResultColumn column, bool shown)
{
    const int section = columnIndex(column);
    results()->ensureColumn(column);
    m_yieldedWidths.remove(section);
    if (shown)
        m_pinnedColumns.insert(section);
    else
        m_pinnedColumns.remove(section);
    setColumnHidden(section, !shown);
    if (shown && isValueColumn(column))
        fitValueColumn(this, column);
    emit columnsEdited();
}

void ResultsView::resetColumns()
{
    {
        const QScopedValueRollback resetting(m_isDistributingWidth, true);
        watchkeeper::resetColumns(this);
    }
    m_yieldedWidths.clear();
    m_pinnedColumns.clear();
    distributeWidth();
    emit columnsEdited();
}

void ResultsView::showUptimeDays(int days)
{
    results()->setCustomUptimeDays(days);
    setColumnShown(ResultColumn::CustomUptime, true);
}

QByteArray ResultsView::saveColumns(bool folded) const
{
    return columnLayout(this, m_yieldedWidths, m_proxy->grouping(),
                        folded ? std::optional(m_proxy->foldedKeys()) : std::nullopt);
}

void ResultsView::restoreColumns(const QByteArray &state)
{
    if (const int days = savedUptimeDays(state); days > 0)
        results()->setCustomUptimeDays(days);
    for (const ResultColumn column : savedColumns(state))
        results()->ensureColumn(column);
    {
        const QScopedValueRollback restoring(m_isDistributingWidth, true);
        const YieldedWidths yielded = std::exchange(m_yieldedWidths, {});
        for (auto it = yielded.cbegin(); it != yielded.cend(); ++it) {
            setColumnHidden(it.key(), false);
            setColumnWidth(it.key(), it.value());
        }
        setColumnLayout(this, state);
    }
    const SavedGroups groups = savedGroups(state);
    m_proxy->setGrouping(groups.grouping.value_or(m_proxy->grouping()));
    if (groups.folded)
        m_proxy->setFoldedKeys(*groups.folded);
    distributeWidth();
    emit columnsEdited();
}

void ResultsView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (m_proxy && m_proxy->groupAt(index.row() - 1))
        QTableView::scrollTo(index.siblingAtRow(index.row() - 1), hint);
    QTableView::scrollTo(index, hint);
}

//! Repaints only changed cells. The base class would repaint the entire table 30 times a second.
void ResultsView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles)
{
    if (QAccessible::isActive())
        QTableView::dataChanged(topLeft, bottomRight, roles);
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    for (const int row : m_proxy->freshRows()) {
        if (first >= 0 && row >= first && (last < 0 || row <= last))
            updateRow(row);
        if (!m_proxy->groupAt(row) && m_proxy->row(row).tintStrength() > 0)
            m_tintElapsed.start();
    }
    if (m_tintElapsed.isValid() && !m_tintTimer.isActive())
        m_tintTimer.start(kTintStep);
}

void ResultsView::updateRow(int row)
{
    viewport()->update(0, rowViewportPosition(row), viewport()->width(), rowHeight(row));
}

void ResultsView::updateTickingColumns()
{
    for (int column = 0; column < kResultColumnCount; ++column) {
        if (changesOverTime(static_cast<ResultColumn>(column)) && !isColumnHidden(column))
            viewport()->update(columnViewportPosition(column), 0, columnWidth(column), viewport()->height());
    }
}

void ResultsView::fadeTints()
{
    for (int row = std::max(0, rowAt(0)); row < m_proxy->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (!m_proxy->groupAt(row) && m_proxy->row(row).changedAt)
            updateRow(row);
    }
    if (!m_tintElapsed.hasExpired((kChangeTintDuration + kTintStep).count()))
        return;
    m_tintTimer.stop();
    m_tintElapsed.invalidate();
}

//! Selected rows have a tint, so the colours of states keep their meaning.
void ResultsView::initViewItemOption(QStyleOptionViewItem *option) const
{
    QTableView::initViewItemOption(option);
    option->palette = withTintedSelection(option->palette);
}

void ResultsView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!m_proxy)
        return;
    QPainter painter(viewport());
    m_headings->paint(&painter);
    for (int row = std::max(0, rowAt(0)); row < m_proxy->rowCount() && rowViewportPosition(row) < viewport()->height(); ++row) {
        if (selectionModel()->isSelected(m_proxy->index(row, 0)))
            paintSelectionEdge(&painter, viewport(), {0, rowViewportPosition(row), 0, rowHeight(row)});
    }
}

bool ResultsView::viewportEvent(QEvent *event)
{
    // A pointer that rests where the window appears, or where rows grow under it, isn't the user's.
    if (event->type() == QEvent::Enter)
        m_enterPosition = static_cast<QEnterEvent *>(event)->globalPosition();
    else if (!m_isHovered
             && (event->type() == QEvent::Wheel
                 || (event->type() == QEvent::MouseMove
                     && static_cast<QMouseEvent *>(event)->globalPosition() != m_enterPosition)))
        setHovered(true);
    else if (event->type() == QEvent::Leave || event->type() == QEvent::Hide)
        setHovered(false);
    return QTableView::viewportEvent(event);
}

void ResultsView::setHovered(bool hovered)
{
    m_isHovered = hovered;
    updateHold();
}

void ResultsView::updateHold()
{
    if (m_proxy)
        m_proxy->setHeld(m_isHovered || (!selectedProxyRows().isEmpty() && !m_isSelectionAutomatic));
    updateResort();
}

//! Moves the cursor to the next row that remains. Otherwise, cursor and view would follow the removed rows to the end of the table.
void ResultsView::moveCursorFromRows(const std::vector<int> &removed)
{
    const auto goes = [&](int row) { return std::binary_search(removed.begin(), removed.end(), row); };
    const QModelIndex current = currentIndex();
    int next = current.row();
    while (goes(next))
        ++next;
    if (next == m_proxy->rowCount()) {
        for (next = current.row(); goes(next);)
            --next;
    }
    if (next < 0 || next == current.row())
        return;
    const bool isSeen = viewport()->rect().intersects(visualRect(current));
    setAutoScroll(false);
    selectionModel()->setCurrentIndex(m_proxy->index(next, current.column()), QItemSelectionModel::NoUpdate);
    setAutoScroll(true);
    if (!isSeen)
        return;
    const auto showCursor = [this] { scrollTo(currentIndex()); };
    connect(m_proxy, &QAbstractItemModel::rowsRemoved, this, showCursor, Qt::SingleShotConnection);
}

void ResultsView::updateResort()
{
    const bool canResort = m_proxy && m_proxy->isStale() && m_proxy->isHeld();
    m_resortAction->setEnabled(canResort);
    m_resortButton->setNeeded(canResort);
}

void ResultsView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    QModelIndex cell = byKeyboard ? currentIndex() : indexAt(event->pos());
    const QPoint position = byKeyboard && cell.isValid() ? visualRect(cell).center() : event->pos();
    if (m_proxy->groupAt(cell.row()))
        cell = {};
    emit menuRequested(viewport()->mapToGlobal(position), cell);
    event->accept();
}

void ResultsView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (m_proxy)
        distributeWidth();
}

void ResultsView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
    if (event->type() == QEvent::PaletteChange)
        updateBackground();
}

void ResultsView::fitRows()
{
    verticalHeader()->setDefaultSectionSize(lineHeight(fontMetrics()));
}

} // namespace watchkeeper

#include "moc_ResultsView.cpp"
