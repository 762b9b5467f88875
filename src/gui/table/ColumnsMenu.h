// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The menu in which people choose the columns of the table.

#include <QMenu>

class QTableView;

namespace watchkeeper {

//! \brief Every column with a check mark, all as wide as they need, and back to how it was at first.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  outlives the menu; the menu also opens over its header
    explicit ColumnsMenu(QTableView *view, QWidget *parent = nullptr);

private:
    void addColumns();
    void showState();

    QTableView *m_view;
};

} // namespace watchkeeper
