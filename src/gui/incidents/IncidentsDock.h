// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The incidents as a pane of the window that can be moved, floated and closed.

#include "model/Incident.h"

#include <QDockWidget>

namespace watchkeeper {

class Watch;

//! \brief Closed until its toggleViewAction() opens it; that action is ready for a menu.
class IncidentsDock : public QDockWidget
{
    Q_OBJECT

public:
    //! \param watch  outlives the dock
    explicit IncidentsDock(Watch *watch, QWidget *parent = nullptr);

signals:
    //! The person wants to see this target.
    void targetChosen(const watchkeeper::TargetId &id);
    //! And what was seen of it when that incident opened.
    void evidenceWanted(const watchkeeper::Incident &incident);
    void acknowledgeWanted(const QList<watchkeeper::TargetId> &targets);
};

} // namespace watchkeeper
