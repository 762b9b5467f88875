// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The table of the task view.

#include "model/Target.h"

#include <QTableView>

namespace watchkeeper {

//! \brief Delete or Esc cancels what is selected; click and Enter lead to the target.
class TasksView : public QTableView
{
    Q_OBJECT

public:
    explicit TasksView(QWidget *parent = nullptr);

    //! Call it once the model is set.
    void setUpColumns();
    //! Of the selected rows that run or wait.
    QList<TargetId> outstandingIds() const;

signals:
    void cancelWanted();
    void targetChosen(const watchkeeper::TargetId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace watchkeeper
