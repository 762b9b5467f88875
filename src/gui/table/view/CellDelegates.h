// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The delegates that paint the table's cells.

#include <QStyledItemDelegate>

namespace watchkeeper {

// The base class of the delegates that paint the table's cells.

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
    //! Returns `colour`, or a similar colour that is readable on the selection or on the colour of the row.
    static QColor textColourFor(const QStyleOptionViewItem &option, const QColor &colour);
};

// Paints the outcomes of the latest checks as a row of cells, with the newest at the right. The slower a check, the higher its cell.

class HeartbeatDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Paints the state mark of a row.

class MarkDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

//! \brief Paints the tags of a row as chips, which can be clicked.
class TagsDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

signals:
    void tagClicked(const QString &tag);

private:
    QString m_pressed; //!< the text of the chip under the pressed mouse button; empty if there is none
};

// Paints durations at the trailing edge, with muted units.

class TimeDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Paints the durations of the latest results as bars. They are muted while the target is up, and otherwise have the colour of the state.

class TrendDelegate : public CellDelegate
{
    Q_OBJECT

public:
    using CellDelegate::CellDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// Chooses the delegates of columns.

class ResultsView;

//! Sets the delegates of these columns of the view, which owns them. Other columns are unchanged.
void setColumnDelegates(ResultsView *view, int first, int last);

} // namespace watchkeeper
