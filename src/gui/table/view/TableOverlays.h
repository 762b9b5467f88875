// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What the table shows over its rows: headings of groups, the button to sort again, and the message that no row matches.

#include <QObject>
#include <QToolButton>
#include <QWidget>

class QKeyEvent;
class QLabel;
class QPainter;
class QTableView;

namespace watchkeeper {

class ResultsProxy;
struct RowGroup;

//! \brief Paints the headings of groups over their cells, and folds groups by click, Space, Left and Right.
class GroupHeadings : public QObject
{
    Q_OBJECT

public:
    //! \param view   the owner of this object
    //! \param proxy  the model of the view, which must outlive this object
    GroupHeadings(QTableView *view, ResultsProxy *proxy);

    //! Paints the visible headings. \param painter  on the viewport
    void paint(QPainter *painter) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void paintHeading(QPainter *painter, int row, const RowGroup &group) const;
    bool handleKey(const QKeyEvent &event, bool acts);

    QTableView *m_view;
    ResultsProxy *m_proxy;
};

//! \brief The button that sorts again. It is shown in the corner of the table's header, where it covers no row, while the rows are
//! held and out of order.
class ResortButton : public QToolButton
{
    Q_OBJECT

public:
    //! \param header  the header of the table, which owns this object
    ResortButton(QAction *action, QWidget *header);

    //! Shows or hides the button, and moves it to its place.
    void setNeeded(bool needed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

//! \brief Covers the table while the table has rows but none matches the filter. A button clears the filter.
class NoMatches : public QWidget
{
    Q_OBJECT

public:
    //! \param proxy  must outlive this object
    //! \param table  the viewport of the table, which is covered entirely
    NoMatches(ResultsProxy *proxy, QWidget *table);

signals:
    void clearRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void updateVisibility();

    ResultsProxy *m_proxy;
    QLabel *m_text;
};

} // namespace watchkeeper
