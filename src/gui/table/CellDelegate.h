// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How the cells of the table are painted; what every column shares.

#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Text cells: what matters less is muted, long texts are cut where they say least.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    //! Selection and focus, without the text; the delegates that paint themselves begin with it.
    static void paintGround(QPainter *painter, const QStyleOptionViewItem &option);
    //! The rectangle that the style gives to the text.
    static QRect contentRect(const QStyleOptionViewItem &option);
    //! Colours of a selected cell if it is one, else `colour`.
    static QColor inkOn(const QStyleOptionViewItem &option, const QColor &colour);
};

} // namespace watchkeeper
