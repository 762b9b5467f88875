// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows all targets as they were at an earlier time.

#include "app/query/SnapshotReader.h"

#include <QObject>
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
    //! All objects must outlive this object.
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
    void applyHistory(const LoadedHistory &past);
    bool hasBarFocus() const;
    void extendRange();
    void goTo(qint64 at);
    void lookUp();
    void repeatLookup();
    void goToChange(bool earlier);
    void updateSteps();
    QSet<TargetId> navigationTargets() const;
    QList<int> shownDays() const;

    Parts m_parts;
    QAction *m_action;
    MomentLookup *m_lookup;
    TimeSpan m_span;
    ChangeTimes m_changes;
    std::optional<qint64> m_startMoment; //!< moment to start at; nullopt for the present
    QTimer m_minuteTimer;                //!< extends the stored span every minute
    QTimer m_slowReadTimer;              //!< expires if reading takes a long time
    std::atomic<quint64> m_openCount =
        0; //!< incremented when the bar is opened or closed; data read for an earlier value is dropped
    QThreadPool m_pool;
};

} // namespace watchkeeper
