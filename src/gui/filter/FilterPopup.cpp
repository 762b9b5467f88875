// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/filter/FilterPopup.h"

#include "gui/look/Colours.h"
#include "gui/look/PlainToolTip.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxRows = 12;
constexpr int kMeaningGap = 24; // [px] space between a word and its meaning
constexpr int kRowGap = 6;      // [px] added to the height of the text

//! Gives the rows the same height as those of the sidebar.
class RowDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + kRowGap};
    }
};

} // namespace

FilterPopup::FilterPopup(QWidget *box)
    : QTreeWidget(box->window())
    , m_box(box)
{
    setObjectName(u"filterProposals"_s);
    setAccessibleName(tr("Suggestions"));
    setColumnCount(2);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new RowDelegate(this));
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setFocusPolicy(Qt::NoFocus);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    QTreeWidget::hide();
    connect(this, &QTreeWidget::itemClicked, this,
            [this](QTreeWidgetItem *item) { emit proposalChosen(m_proposals.at(indexOfTopLevelItem(item))); });
}

void FilterPopup::showProposals(const QList<FilterProposal> &proposals)
{
    m_proposals = proposals;
    clear();
    const QColor muted = mutedColour(palette());
    for (const FilterProposal &proposal : proposals) {
        auto *item = new QTreeWidgetItem(this, {proposal.text, proposal.meaning});
        item->setForeground(1, muted);
        item->setToolTip(0, plainToolTip(proposal.text));
    }
    setCurrentItem(nullptr);
    setVisible(!proposals.isEmpty());
    if (isVisible())
        moveBelowBox();
}

void FilterPopup::moveBelowBox()
{
    setParent(m_box->window()); // the box may have been added to its window after this object was created
    const QPoint corner = m_box->mapTo(window(), QPoint(0, m_box->height()));
    const int rows = std::min(topLevelItemCount(), kMaxRows);
    const int words = sizeHintForColumn(0) + kMeaningGap;
    const int wanted = words + sizeHintForColumn(1) + verticalScrollBar()->sizeHint().width() + 2 * frameWidth();
    const int width = std::clamp(wanted, m_box->width(), std::max(m_box->width(), window()->width() - 2 * kMeaningGap));
    const int right = m_box->mapTo(window(), QPoint(m_box->width(), 0)).x();
    const bool opensLeft = corner.x() + width > window()->width();
    setGeometry(opensLeft ? right - width : corner.x(), corner.y(), width, rows * sizeHintForRow(0) + 2 * frameWidth());
    header()->setSectionResizeMode(0, QHeaderView::Fixed);
    header()->resizeSection(0, words);
    QTreeWidget::show();
    raise();
}

const FilterProposal *FilterPopup::markedProposal() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return isVisible() && row >= 0 ? &m_proposals.at(row) : nullptr;
}

const FilterProposal *FilterPopup::firstProposal() const
{
    return isVisible() ? &m_proposals.first() : nullptr;
}

bool FilterPopup::moveSelection(int by)
{
    const int row = indexOfTopLevelItem(currentItem()) + by;
    if (row >= topLevelItemCount()) {
        hide();
        return false;
    }
    setCurrentItem(row < 0 ? nullptr : topLevelItem(row));
    return true;
}

} // namespace watchkeeper

#include "moc_FilterPopup.cpp"
