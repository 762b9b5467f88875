// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The incidents as a dock of the window that can be moved, floated and closed.

#include "model/Incident.h"

#include <QDockWidget>

namespace watchkeeper {

class Monitor;

//! \brief Closed until its toggleViewAction() opens it; that action can be added to a menu.
class IncidentsDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param watch  outlives the dock
    explicit IncidentsDock(Monitor *monitor, QWidget *parent = nullptr);

signals:
    //! The user wants to see this target.
    void targetActivated(const watchkeeper::TargetId &id);
    //! And the evidence from when that incident opened.
    void evidenceRequested(const watchkeeper::Incident &incident);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper
