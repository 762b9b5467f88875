// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Counts the uptime of the last days out of history, for the columns of the table that tell of it.

#include "gui/window/NewTargets.h"
#include "history/values/WatchState.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>

namespace watchkeeper {

class ResultsModel;
class ResultsView;
class Watch;

//! \brief Counts what the shown columns need, in a thread of its own: at once where one is shown or a target is added, and again each
//! hour, as the beginning of each span moves on.
class UptimeFeed : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        ResultsModel *model;
        ResultsView *view;
        QObject *owner;
    };
    explicit UptimeFeed(const Parts &parts);
    //! Waits for what is being read, which stops soon.
    ~UptimeFeed() override;

private:
    void targetsChanged();
    void columnsEdited();
    void settingsChanged();
    void countAll();
    void count(const QList<Target> &targets);
    QList<int> shownDays() const;

    Parts m_parts;
    NewTargets m_known;                 //!< that are counted, or are being
    QSet<int> m_days;                   //!< likewise
    MaintenanceCounts m_maintenance;    //!< likewise
    std::atomic<quint64> m_current = 0; //!< counts of before are pointless
    QTimer m_hour;
    QThreadPool m_pool;
};

} // namespace watchkeeper
