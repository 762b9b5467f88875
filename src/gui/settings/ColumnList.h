// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The list of table columns in the settings, with check boxes.

#include <QListWidget>

namespace watchkeeper {

class ResultsView;

//! \brief The columns in their current order. Changes take effect with apply().
class ColumnList : public QListWidget
{
    Q_OBJECT

public:
    //! \param view  must outlive the list
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
