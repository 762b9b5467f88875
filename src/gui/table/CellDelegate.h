// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The base class of the delegates that paint the table's cells.

#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Paints cells with text. Less important text is muted. Long text is elided where it matters least.
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
    //! Returns `colour`, or the text colour of the selection if the cell is selected.
    static QColor textColourFor(const QStyleOptionViewItem &option, const QColor &colour);
};

} // namespace watchkeeper
