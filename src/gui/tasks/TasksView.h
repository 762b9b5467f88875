// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table of the task view.

#include "model/target/Target.h"

#include <QTableView>

namespace watchkeeper {

//! \brief Delete and Esc cancel the selected checks. A click or Enter goes to the target.
class TasksView : public QTableView
{
    Q_OBJECT

public:
    explicit TasksView(QWidget *parent = nullptr);

    //! Call this after the model is set.
    void setUpColumns();
    //! Returns the targets of the selected rows that are running or waiting.
    QList<TargetId> outstandingIds() const;

signals:
    void cancelRequested();
    void targetActivated(const watchkeeper::TargetId &id);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
};

} // namespace watchkeeper
