// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings/fields/PageList.h"

#include "gui/look/Colours.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace watchkeeper {

namespace {

constexpr int kPageRowPadding = 12; // [px] total padding above and below the title
constexpr int kPageIconSize = 16;
constexpr int kTitleMargin = 28; // [px] frame, and space around the icon and the title

//! Paints the tint of the selected page itself, because the style would show its icon in the colour for dark selections.
class PageDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (option->state.testFlag(QStyle::State_Selected))
            option->backgroundBrush = selectionTintColour(option->palette);
        option->state.setFlag(QStyle::State_Selected, false);
    }
};

} // namespace

PageList::PageList(QWidget *parent)
    : QListWidget(parent)
{
    setAccessibleName(tr("Pages"));
    setTabKeyNavigation(false);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setIconSize({kPageIconSize, kPageIconSize});
    setItemDelegate(new PageDelegate(this));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    // A screen reader can select a page without making it the current item.
    connect(this, &QListWidget::itemSelectionChanged, this, [this] {
        if (const QList<QListWidgetItem *> chosen = selectedItems(); !chosen.isEmpty())
            setCurrentItem(chosen.first());
    });
}

void PageList::insertPage(int row, const QString &title, const QIcon &icon)
{
    insertItem(row, new QListWidgetItem(icon, title));
    fitRows();
}

void PageList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitRows();
}

void PageList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    QPainter painter(viewport());
    for (const QListWidgetItem *item : selectedItems())
        paintSelectionEdge(&painter, viewport(), visualItemRect(item));
}

QSize PageList::sizeHint() const
{
    int width = 0;
    for (int row = 0; row < count(); ++row)
        width = std::max(width, fontMetrics().horizontalAdvance(item(row)->text()));
    return {width + kPageIconSize + kTitleMargin, QListWidget::sizeHint().height()};
}

void PageList::fitRows()
{
    for (int row = 0; row < count(); ++row)
        item(row)->setSizeHint(QSize(0, fontMetrics().height() + kPageRowPadding));
    updateGeometry();
}

} // namespace watchkeeper

#include "moc_PageList.cpp"
