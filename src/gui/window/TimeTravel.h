// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows all targets as they were at an earlier time.

#include "app/profile/Profile.h"
#include "app/query/RecentHistory.h"
#include "app/query/SnapshotReader.h"
#include "app/query/Uptimes.h"

#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <optional>

class QAction;
namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class MomentLookup;
class ResultsModel;
class ResultsView;
class TimeTravelBar;
class Monitor;

//! \brief Connects the bar, the history files and the table. Its action opens and closes the bar.
class TimeTravel : public QObject
{
    Q_OBJECT

public:
    //! The objects that TimeTravel uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        TimeTravelBar *bar;
        Ui::MainWindow *ui;
        QObject *owner;
    };
    explicit TimeTravel(const Parts &parts);
    //! Waits for the current read to stop, which takes only a moment.
    ~TimeTravel() override;

    //! Opens the bar at that moment, or at the nearest moment with stored data. \param at  [ms] since 1970, UTC
    void showMoment(qint64 at);
    //! Closes the bar.
    void showNow();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    //! The stored span and the times at which targets changed.
    struct LoadedHistory
    {
        TimeSpan span;
        ChangeTimes changes;
    };

    void addAction();
    void connectParts();
    void setOpen(bool open);
    void readHistory();
    void applyHistory(const LoadedHistory &history);
    void readStrip();
    bool hasBarFocus() const;
    void extendRange();
    void goTo(qint64 at);
    void lookUp();
    void repeatLookup();
    void goToChange(bool earlier);
    void updateSteps();
    QSet<TargetId> navigationTargets() const;
    QList<int> visibleUptimePeriods() const;

    Parts m_parts;
    QAction *m_action;
    MomentLookup *m_lookup;
    TimeSpan m_span;
    ChangeTimes m_changes;
    std::optional<qint64> m_startMoment; //!< moment to start at; nullopt for the current time
    QTimer m_minuteTimer;                //!< extends the stored span every minute
    QTimer m_slowReadTimer;              //!< expires if reading takes a long time
    std::atomic<quint64> m_openCount =
        0; //!< incremented when the bar is opened or closed; data read for an earlier value is dropped
    QThreadPool m_pool;
};

// Reads the state of all targets at an earlier time in background threads.

//! \brief Runs one query at a time. Of the queries that arrive while another one runs, only the latest is kept.
//!
//! A query results in found(), then partialResultsFound() with enough results for the trend, then uptimesCounted() several
//! times. If a newer query arrives before the current one has ended, only found() is still emitted for the current query, so
//! the window can follow a slider during a drag.
class MomentLookup : public QObject
{
    Q_OBJECT

public:
    struct Query
    {
        qint64 at = 0; //!< [ms] since 1970, UTC
        QList<Target> targets;
        QList<int> days; //!< numbers of days before `at` over which the uptime is requested
        MaintenanceAccounting maintenance = MaintenanceAccounting::Omitted;
    };

    MomentLookup(const Profile &profile, QObject *parent);
    //! Waits for the current read to stop, which takes only a moment.
    ~MomentLookup() override;

    void lookUp(const Query &query);
    //! Drops all pending queries without emitting any signals for them.
    void discardAll();

signals:
    //! \param paused  the targets paused at that time
    void found(qint64 at, const QList<watchkeeper::RecentHistory> &histories, const QSet<watchkeeper::TargetId> &paused);
    void partialResultsFound(qint64 at, const QList<watchkeeper::RecentHistory> &histories);
    void uptimesCounted(qint64 at, const QList<int> &days, const QList<watchkeeper::TargetUptimes> &uptimes);

private:
    void read(quint64 number, const Query &query);
    void count(quint64 number, const Query &query, const QList<int> &days);
    bool isSuperseded(quint64 number) const { return m_latestNumber != number; }
    template<typename NotifyFunction>
    void notify(quint64 number, NotifyFunction callback);

    Profile m_profile;
    std::atomic<quint64> m_latestNumber = 0;
    std::atomic<bool> m_isEnding = false;
    quint64 m_lastDiscarded = 0; //!< number of the last query that was dropped
    QThreadPool m_pool;          //!< a single thread, which runs one query at a time
    QThreadPool m_groupPool;     //!< reads several groups of targets concurrently for a query
};

} // namespace watchkeeper
