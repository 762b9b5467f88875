// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The menu in which people choose the columns of the table.

#include <QMenu>

namespace watchkeeper {

class ResultsView;

//! \brief Every column with a check mark, of how many days one tells, all as wide as they need, and back to how it was at first.
class ColumnsMenu : public QMenu
{
    Q_OBJECT

public:
    //! \param view  outlives the menu; the menu also opens over its header
    explicit ColumnsMenu(ResultsView *view, QWidget *parent = nullptr);

private:
    void addColumns();
    void addWholeTable();
    void showState();
    void askUptimeDays();

    ResultsView *m_view;
};

} // namespace watchkeeper
