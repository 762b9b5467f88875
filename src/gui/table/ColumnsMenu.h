// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for choosing the columns of the table.

#include <QMenu>

namespace watchkeeper {

class ResultsView;

//! \brief Shows and hides columns, sets the number of days of the uptime column, and resizes or resets all columns.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu, which also opens on the view's header
    explicit ColumnsMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void addColumns();
    void addWholeTable();
    void updateActions();
    void askUptimeDays();

    ResultsView *m_view;
};

} // namespace watchkeeper
