// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/TimeDelegate.h"

#include "gui/look/Colours.h"

#include <QPainter>

namespace watchkeeper {

namespace {

bool startsWithDigit(const QString &word)
{
    return !word.isEmpty() && word.front().isDigit();
}

} // namespace

void TimeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell);
    const QRect rect = contentRect(cell);
    const QFontMetrics &metrics = cell.fontMetrics;
    painter->save();
    painter->setFont(cell.font);
    painter->setClipRect(cell.rect);
    const QStringList words = cell.text.split(u' ');
    const int gap = metrics.horizontalAdvance(u' ');
    int right = rect.right() + 1;
    for (qsizetype i = words.size() - 1; i >= 0; --i) {
        const QString &word = words.at(i);
        const int width = metrics.horizontalAdvance(word);
        const QColor ink = startsWithDigit(word) ? cell.palette.color(QPalette::Text) : mutedColour(cell.palette);
        painter->setPen(textColourFor(cell, ink));
        painter->drawText(QRect(right - width, rect.top(), width, rect.height()), Qt::AlignVCenter, word);
        right -= width + gap;
    }
    painter->restore();
}

} // namespace watchkeeper

#include "moc_TimeDelegate.cpp"
