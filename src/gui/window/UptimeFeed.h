// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Computes the uptime over several days from history, for the table columns that show it.

#include "gui/window/NewTargets.h"
#include "history/values/MonitoringState.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace watchkeeper {

class ResultsModel;
class ResultsView;
class Monitor;

//! \brief Counts the uptimes of the shown columns in its own thread: immediately when a column is shown or a target is added, and again
//! every hour because the start of each span moves.
class UptimeFeed : public QObject
{
    Q_OBJECT

public:
    //! All objects must outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        QObject *owner;
    };
    explicit UptimeFeed(const Parts &parts);
    //! Waits for the current read to stop, which takes only a moment.
    ~UptimeFeed() override;

private:
    void targetsChanged();
    void columnsEdited();
    void settingsChanged();
    void countAll();
    void count(const QList<Target> &targets);
    QList<int> shownDays() const;

    Parts m_parts;
    NewTargets m_knownTargets;              //!< targets that were counted or are being counted
    QSet<int> m_shownDays;                  //!< lengths of the spans that the current count includes
    MaintenanceAccounting m_maintenance;    //!< the setting that the current count uses
    std::atomic<quint64> m_countNumber = 0; //!< incremented for each count; results of earlier counts are dropped
    QTimer m_hourTimer;
    QThreadPool m_pool;
};

} // namespace watchkeeper
