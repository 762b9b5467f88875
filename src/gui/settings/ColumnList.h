// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The columns of the table, as a list of check boxes in the settings.

#include <QListWidget>

namespace watchkeeper {

class ResultsView;

//! \brief A working copy of the table's columns, in their order on screen.
class ColumnList : public QListWidget
{
    Q_OBJECT

public:
    //! \param view  outlives the list
    explicit ColumnList(ResultsView *view, QWidget *parent = nullptr);

    //! Reloads the columns from the table.
    void reload();
    bool isDirty() const;
    void apply();

private:
    bool isShown(const QListWidgetItem *item) const;

    ResultsView *m_view;
};

} // namespace watchkeeper
