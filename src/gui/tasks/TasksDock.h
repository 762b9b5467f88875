// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The task view as a dock widget.

#include "model/target/Target.h"

#include <QDockWidget>

namespace watchkeeper {

class ResultsModel;
class TasksPane;
class Monitor;

//! \brief Initially closed. Its toggleViewAction() opens it and can be added to a menu.
class TasksDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param monitor, results  must outlive the dock
    TasksDock(Monitor *monitor, const ResultsModel *results, QWidget *parent = nullptr);

signals:
    //! Emitted when the user asks to see this target.
    void targetActivated(const watchkeeper::TargetId &id);

private:
    TasksPane *m_pane;
};

} // namespace watchkeeper
