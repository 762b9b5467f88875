// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/view/ResultsHeader.h"

#include "gui/look/widgets/Labels.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsProxy.h"
#include "gui/table/view/ResultsView.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr double kSortNumberScale = 0.8;

Qt::SortOrder reversed(Qt::SortOrder order)
{
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

ResultsHeader::ResultsHeader(QWidget *parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setSectionsMovable(true);
    setFirstSectionMovable(true);
    setMinimumSectionSize(fontMetrics().height());
    setStretchLastSection(false);
    setTextElideMode(Qt::ElideRight);
}

ResultsProxy *ResultsHeader::proxy() const
{
    return qobject_cast<ResultsProxy *>(model());
}

//! Returns the position of the section in the sort order; -1 if it isn't part of it.
qsizetype ResultsHeader::keyOf(int section) const
{
    const QList<SortKey> keys = proxy() ? proxy()->sortKeys() : QList<SortKey>();
    const auto key =
        std::find_if(keys.begin(), keys.end(), [section](const SortKey &each) { return columnIndex(each.column) == section; });
    return key == keys.end() ? -1 : key - keys.begin();
}

void ResultsHeader::setSortKeys(const QList<SortKey> &keys)
{
    {
        const QSignalBlocker blocker(this); // the view would sort by the first column only
        setSortIndicator(columnIndex(keys.first().column), keys.first().order);
    }
    proxy()->setSortKeys(keys);
}

void ResultsHeader::sortBy(ResultColumn column)
{
    const SortKey first = proxy()->sortKeys().first();
    setSortKeys({{column, column == first.column ? reversed(first.order) : Qt::AscendingOrder}});
}

void ResultsHeader::alsoSortBy(ResultColumn column)
{
    QList<SortKey> keys = proxy()->sortKeys();
    if (const qsizetype key = keyOf(columnIndex(column)); key >= 0)
        keys[key].order = reversed(keys.at(key).order);
    else
        keys.append({column, Qt::AscendingOrder});
    setSortKeys(keys);
}

void ResultsHeader::stopSortingBy(ResultColumn column)
{
    QList<SortKey> keys = proxy()->sortKeys();
    keys.removeIf([column](const SortKey &key) { return key.column == column; });
    if (!keys.isEmpty())
        setSortKeys(keys);
}

void ResultsHeader::changeFurtherKey(ResultColumn column)
{
    const QList<SortKey> keys = proxy()->sortKeys();
    const qsizetype key = keyOf(columnIndex(column));
    if (key >= 0 && keys.size() > 1 && keys.at(key).order == Qt::DescendingOrder)
        stopSortingBy(column);
    else
        alsoSortBy(column);
}

//! With Shift, the base class would sort by this column only. The pointer's shape shows whether it would resize a column.
void ResultsHeader::mousePressEvent(QMouseEvent *event)
{
    const bool isShift = event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier;
    m_shiftPressed = isShift && cursor().shape() != Qt::SplitHCursor ? logicalIndexAt(event->position().toPoint()) : -1;
    if (m_shiftPressed < 0)
        QHeaderView::mousePressEvent(event);
}

void ResultsHeader::mouseReleaseEvent(QMouseEvent *event)
{
    const int pressed = std::exchange(m_shiftPressed, -1);
    if (pressed < 0)
        QHeaderView::mouseReleaseEvent(event);
    else if (logicalIndexAt(event->position().toPoint()) == pressed)
        changeFurtherKey(static_cast<ResultColumn>(pressed));
}

void ResultsHeader::initStyleOptionForIndex(QStyleOptionHeader *option, int logicalIndex) const
{
    QHeaderView::initStyleOptionForIndex(option, logicalIndex);
    if (const qsizetype key = keyOf(logicalIndex); key > 0)
        option->sortIndicator =
            proxy()->sortKeys().at(key).order == Qt::AscendingOrder ? QStyleOptionHeader::SortDown : QStyleOptionHeader::SortUp;
}

//! Paints a numbered section in the way of the style, but with room for the number after the arrow.
void ResultsHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    const qsizetype key = keyOf(logicalIndex);
    if (key < 0 || proxy()->sortKeys().size() == 1)
        return QHeaderView::paintSection(painter, rect, logicalIndex);
    QStyleOptionHeaderV2 option;
    initStyleOption(&option);
    initStyleOptionForIndex(&option, logicalIndex);
    option.rect = rect;
    style()->drawControl(QStyle::CE_HeaderSection, &option, painter, this);
    const QString number = QLocale().toString(key + 1);
    const QFont numberFont = scaledFont(font(), kSortNumberScale, QFont::Normal);
    const int space = QFontMetrics(numberFont).horizontalAdvance(number) + style()->pixelMetric(QStyle::PM_HeaderMargin);
    const QRect end(rect.right() + 1 - space, rect.top(), space, rect.height());
    option.rect = QStyle::visualRect(layoutDirection(), rect, rect.adjusted(0, 0, -space, 0));
    QStyleOptionHeaderV2 part = option;
    part.rect = style()->subElementRect(QStyle::SE_HeaderLabel, &option, this);
    style()->drawControl(QStyle::CE_HeaderLabel, &part, painter, this);
    part.rect = style()->subElementRect(QStyle::SE_HeaderArrow, &option, this);
    style()->drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, painter, this);
    painter->setFont(numberFont); // the caller restores the painter
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, end), Qt::AlignVCenter | Qt::AlignLeading, number);
}

void addSortActions(QMenu *menu, ResultsHeader *header, ResultColumn column)
{
    const QList<SortKey> keys = qobject_cast<ResultsProxy *>(header->model())->sortKeys();
    const bool isKey = std::any_of(keys.begin(), keys.end(), [column](const SortKey &key) { return key.column == column; });
    QAction *sort = menu->addAction(ResultsHeader::tr("&Sort by this column"), header, [=] { header->sortBy(column); });
    sort->setObjectName(u"sortByColumn"_s);
    QAction *also = menu->addAction(isKey ? ResultsHeader::tr("Re&verse the order of this column")
                                          : ResultsHeader::tr("A&lso sort by this column"),
                                    header, [=] { header->alsoSortBy(column); });
    also->setObjectName(u"alsoSortByColumn"_s);
    QAction *stop =
        menu->addAction(ResultsHeader::tr("S&top sorting by this column"), header, [=] { header->stopSortingBy(column); });
    stop->setObjectName(u"stopSortingByColumn"_s);
    stop->setEnabled(isKey && keys.size() > 1);
}

SortMenu::SortMenu(ResultsView *view, QWidget *parent)
    : QMenu(tr("Sort b&y"), parent)
    , m_view(view)
    , m_further(new QMenu(tr("&Also by"), this))
{
    setObjectName(u"sortMenu"_s);
    m_further->setObjectName(u"furtherSortMenu"_s);
    m_further->setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SortMenu::fill);
    fill();
}

void SortMenu::fill()
{
    clear();
    m_further->clear();
    addMenu(m_further);
    addSeparator();
    addColumns(this, u"sortBy-"_s, &ResultsHeader::sortBy);
    addColumns(m_further, u"alsoSortBy-"_s, &ResultsHeader::changeFurtherKey);
    for (QAction *action : m_further->actions())
        action->setToolTip(
            tr("Choose the column again for the opposite order, and once more to remove it from the sort order."));
}

void SortMenu::addColumns(QMenu *menu, const QString &prefix, void (ResultsHeader::*sorts)(ResultColumn))
{
    auto *header = qobject_cast<ResultsHeader *>(m_view->horizontalHeader());
    const QList<SortKey> keys = qobject_cast<ResultsProxy *>(m_view->model())->sortKeys();
    for (const ResultColumn column : m_view->shownColumns()) {
        QString text = menuText(columnName(column));
        const auto key =
            std::find_if(keys.begin(), keys.end(), [column](const SortKey &each) { return each.column == column; });
        if (key != keys.end() && keys.size() == 1)
            text = (key->order == Qt::AscendingOrder ? tr("%1 (ascending)") : tr("%1 (descending)")).arg(text);
        else if (key != keys.end())
            text = (key->order == Qt::AscendingOrder ? tr("%1 (%2, ascending)", "a column and its position in the sort order")
                                                     : tr("%1 (%2, descending)", "a column and its position in the sort order"))
                       .arg(text, QLocale().toString(key - keys.begin() + 1));
        QAction *action = menu->addAction(text, header, [header, column, sorts] { (header->*sorts)(column); });
        action->setObjectName(prefix + columnKey(column));
        action->setCheckable(true);
        action->setChecked(key != keys.end());
    }
}

} // namespace watchkeeper

#include "moc_ResultsHeader.cpp"
