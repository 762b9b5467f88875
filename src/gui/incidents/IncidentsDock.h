// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The dock with the incidents, which can be moved, floated and closed.

#include "model/incident/Incident.h"

#include <QDockWidget>

namespace watchkeeper {

class Monitor;

//! \brief Initially closed. Its toggleViewAction() opens it and can be added to a menu.
class IncidentsDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the dock
    explicit IncidentsDock(Monitor *monitor, QWidget *parent = nullptr);

signals:
    //! Emitted when the user wants to see this target.
    void targetActivated(const watchkeeper::TargetId &id);
    //! Emitted when the user wants to see the target with the evidence from the start of the incident.
    void evidenceRequested(const watchkeeper::Incident &incident);
    void acknowledgeRequested(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper
