// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How the cells of the table are painted; the base for all columns.

#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Text cells: less important text is muted, long text is cut at its least important part.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    //! Selection and focus, without the text; called first by the delegates that do their own painting.
    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option);
    //! The rectangle that the style uses for the text.
    static QRect contentRect(const QStyleOptionViewItem &option);
    //! The text colour of the selection for a selected cell, else `colour`.
    static QColor readableInk(const QStyleOptionViewItem &option, const QColor &colour);
};

} // namespace watchkeeper
