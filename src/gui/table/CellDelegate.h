// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of the delegates that paint the table's cells.

#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Paints text cells. Less important text is muted, and long text is elided at its least important part.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    //! Paints selection and focus without the text. Delegates that paint their own content call this first.
    static void paintBackground(QPainter *painter, const QStyleOptionViewItem &option);
    //! Returns the rectangle that the style uses for the text.
    static QRect contentRect(const QStyleOptionViewItem &option);
    //! Returns the text colour of the selection for a selected cell, and `colour` for any other.
    static QColor readableInk(const QStyleOptionViewItem &option, const QColor &colour);
};

} // namespace watchkeeper
