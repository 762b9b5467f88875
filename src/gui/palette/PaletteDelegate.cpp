// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/palette/PaletteDelegate.h"

#include "gui/look/Colours.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/palette/PaletteModel.h"

#include <QPainter>
#include <QTextLayout>

namespace watchkeeper {

namespace {

constexpr int kCommandRowMargin = 8;
constexpr int kCommandIconSize = 16;
constexpr float kDisabledInk = 0.75F;

struct EntryColours
{
    QColor text;
    QColor muted;
};

EntryColours entryColours(const QStyleOptionViewItem &option, bool isEnabled)
{
    const auto group = isEnabled ? QPalette::Active : QPalette::Disabled;
    if (option.state & QStyle::State_Selected) {
        QColor ink = option.palette.color(QPalette::Active, QPalette::HighlightedText);
        if (!isEnabled)
            ink.setAlphaF(kDisabledInk);
        return {ink, ink};
    }
    const QColor text = option.palette.color(group, QPalette::Text);
    return {text, isEnabled ? mutedColour(option.palette) : text};
}

QList<QTextLayout::FormatRange> boldRanges(const QList<int> &positions)
{
    QList<QTextLayout::FormatRange> ranges;
    for (const int position : positions) {
        QTextLayout::FormatRange range;
        range.start = position;
        range.length = 1;
        range.format.setFontWeight(QFont::Bold);
        ranges.append(range);
    }
    return ranges;
}

//! Draws the text with the matching letters in bold. \return the width of the drawn text
qreal drawHighlightedText(QPainter *painter, const QRect &rect, const QString &text, const QList<int> &positions,
                          const QFont &font)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.setFormats(boldRanges(positions));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    layout.draw(painter, QPointF(rect.left(), rect.top() + (rect.height() - line.height()) / 2));
    return line.naturalTextWidth();
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const bool isEnabled = index.data(PaletteModel::EnabledRole).toBool();
    const EntryColours inks = entryColours(cell, isEnabled);
    painter->save();
    if (cell.state & QStyle::State_Selected)
        painter->fillRect(cell.rect, cell.palette.brush(QPalette::Active, QPalette::Highlight));
    QRect rect = cell.rect.adjusted(kCommandRowMargin, 0, -kCommandRowMargin, 0);
    const bool isMarked = cell.state & QStyle::State_Selected;
    cell.icon.paint(painter, QRect(rect.left(), rect.top(), kCommandIconSize, rect.height()), Qt::AlignCenter,
                    isEnabled ? (isMarked ? QIcon::Selected : QIcon::Normal) : QIcon::Disabled);
    rect.setLeft(rect.left() + kCommandIconSize + kCommandRowMargin);
    const QString shortcut = index.data(PaletteModel::ShortcutRole).toString();
    painter->setFont(cell.font);
    painter->setPen(inks.muted);
    painter->drawText(rect, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    if (!shortcut.isEmpty())
        rect.setRight(rect.right() - cell.fontMetrics.horizontalAdvance(shortcut) - 2 * kCommandRowMargin);
    painter->setPen(inks.text);
    painter->setClipRect(rect);
    const auto positions = index.data(PaletteModel::PositionsRole).value<QList<int>>();
    rect.setLeft(rect.left() + qRound(drawHighlightedText(painter, rect, cell.text, positions, cell.font))
                 + 2 * kCommandRowMargin);
    if (rect.width() > 4 * kCommandRowMargin) {
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        painter->setPen(inks.muted);
        painter->drawText(rect, Qt::AlignLeft | Qt::AlignVCenter,
                          cell.fontMetrics.elidedText(detail, Qt::ElideMiddle, rect.width()));
    }
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, lineHeight(option.fontMetrics)};
}

} // namespace watchkeeper

#include "moc_PaletteDelegate.cpp"
