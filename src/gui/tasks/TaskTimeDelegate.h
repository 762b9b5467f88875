// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Paints the time in the task view.

#include <QStyledItemDelegate>

namespace watchkeeper {

//! \brief Paints the text. For a running check, a bar below it shows the elapsed fraction of the timeout.
class TaskTimeDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace watchkeeper
