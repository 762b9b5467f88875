// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which columns the table shows, to be ticked in the settings.

#include <QListWidget>

namespace watchkeeper {

class ResultsView;

//! \brief A working copy of what the table shows, in the order in which the columns stand.
class ColumnList : public QListWidget
{
    Q_OBJECT

public:
    //! \param view  outlives the list
    explicit ColumnList(ResultsView *view, QWidget *parent = nullptr);

    //! Takes over what the table shows.
    void reload();
    bool isDirty() const;
    void apply();

private:
    bool isShown(const QListWidgetItem *item) const;

    ResultsView *m_view;
};

} // namespace watchkeeper
