// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu for choosing the columns of the table.

#include <QMenu>

namespace watchkeeper {

class ResultsView;

//! \brief Offers a check mark for each column, the number of days of one column, resizing all columns to fit, and a reset to the defaults.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  must outlive the menu, which also opens on the view's header
    explicit ColumnsMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void addColumns();
    void addWholeTable();
    void showState();
    void askUptimeDays();

    ResultsView *m_view;
};

} // namespace watchkeeper
