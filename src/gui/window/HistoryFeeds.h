// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Classes that feed stored history to the parts of the main window that show it: results, charts, uptimes and
//! objectives.

#include "app/query/RecentHistory.h"
#include "app/query/Uptimes.h"
#include "history/values/OutcomeTimeline.h"
#include "model/target/Target.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>

#include <atomic>

namespace watchkeeper {

// Finds the targets that are new in a list.

//! \brief Remembers the previous list of targets, so that the data of each target is read only once.
class NewTargetTracker
{
public:
    //! Returns the targets that weren't in the previous list.
    //! A target that was removed and added again is included, because it has a new row without data.
    QList<Target> takeNew(const QList<Target> &targets)
    {
        QList<Target> fresh;
        QSet<TargetId> known;
        for (const Target &target : targets) {
            known.insert(target.id);
            if (!m_knownIds.contains(target.id))
                fresh.append(target);
        }
        m_knownIds = known;
        return fresh;
    }

private:
    QSet<TargetId> m_knownIds;
};

//! Returns the histories as shown, see PrivacyMask.
QList<RecentHistory> displayedHistories(QList<RecentHistory> histories);

// The parts of the main window that show stored history.

class DetailsPane;
class HistoryChartSource;
class ResultsModel;
class Monitor;

//! \brief Connects the profile's history to the parts that show it, and updates them when the list of targets changes.
class RecentHistoryLoader : public QObject
{
    Q_OBJECT

public:
    //! The objects that RecentHistoryLoader uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        DetailsPane *details;
        QObject *owner;
    };
    explicit RecentHistoryLoader(const Parts &parts);
    //! Waits for the current read to stop, which takes only a moment.
    ~RecentHistoryLoader() override;

signals:
    //! Emitted with the history of some targets after the model has received it.
    void historyRead(const QList<watchkeeper::RecentHistory> &histories);

private:
    enum class Purpose : quint8 { FillRecentResults, RecountUptime };

    void connectNotes();
    void targetsChanged();
    void settingsChanged();
    void readRecentHistory(const QList<Target> &targets, Purpose purpose);

    Monitor *m_monitor;
    ResultsModel *m_model;
    QHash<quint64, QUuid> m_pendingNotes; //!< notes to be stored, by the number of the call
    NewTargetTracker m_knownTargets;      //!< targets whose history was read or is being read
    std::atomic<bool> m_isEnding = false;
    QThreadPool m_pool;
    HistoryChartSource *m_charts;
};

// Computes the uptime over several days from history, for the table columns that show it.

class ResultsView;

//! \brief Counts the uptimes of the shown columns in its own thread: immediately when a column is shown or a target is added, and again
//! every hour because the start of each span moves.
class UptimeFeed : public QObject
{
    Q_OBJECT

public:
    //! The objects that UptimeFeed uses. All of them must outlive it.
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
    void countUptimes();
    void count(const QList<Target> &targets);
    QList<int> wantedUptimePeriods() const;

    Parts m_parts;
    NewTargetTracker m_knownTargets;        //!< targets that were counted or are being counted
    QSet<int> m_shownDays;                  //!< lengths of the spans that the current count includes
    MaintenanceAccounting m_maintenance;    //!< the setting that the current count uses
    std::atomic<quint64> m_countNumber = 0; //!< incremented for each count; results of earlier counts are dropped
    QTimer m_hourTimer;
    QThreadPool m_pool;
};

// Shows the objective of the selected target in the details, either for the current time or for the shown moment.

//! \brief Reads the objective in the background, and again every minute while it is visible.
class ObjectiveFigures : public QObject
{
    Q_OBJECT

public:
    //! The objects that ObjectiveFigures uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        ResultsView *view;
        DetailsPane *details;
        QObject *owner;
    };
    explicit ObjectiveFigures(const Parts &parts);
    ~ObjectiveFigures() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void readObjective();

    Parts m_parts;
    QTimer m_refreshTimer;
    bool m_isReading = false;
    bool m_isOutdated = false; //!< true if another request arrived during a read
    QThreadPool m_pool;
};

//! Returns a text such as `99.9 % over 30 d, error budget left: 72 % (31 min), burn rate 0.41 within 24 h`. Pure function.
QString objectiveText(const ObjectiveStatus &state);

} // namespace watchkeeper
