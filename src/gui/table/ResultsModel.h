// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The targets and their latest results as a table.

#include "app/UptimesReader.h"
#include "engine/ConnectivityChange.h"
#include "engine/EngineUpdates.h"
#include "gui/table/ResultColumn.h"
#include "gui/table/TimeTravelRows.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief One row per target, in the order of the profile; GUI thread.
//!
//! Changes are collected and reported at most 30 times a second, as one dataChanged() over the columns that results change. Rows are added
//! and removed as one range, scattered ones by moving them to the end first. The model is never reset, so that selection, current row and
//! scroll position survive. It shows the current state, or all rows as they were at an earlier time.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, //!< MarkState as int
        SoftRole,                     //!< bool
        EarlierRunRole,               //!< bool, ResultRow::isFromEarlierRun
        FlappingRole,                 //!< bool
        RunningRole,                  //!< bool
        TintRole,                     //!< float, ResultRow::tintStrength()
        AcknowledgedRole,             //!< bool
        TrendRole,                    //!< QList<TrendPoint>
        IdRole                        //!< TargetId
    };

    explicit ResultsModel(QObject *parent = nullptr);

    void setTargets(const QList<Target> &targets);
    void markRunning(const QList<TargetId> &ids);
    //! Nothing is running, whatever was reported before.
    void clearRunning();
    void addResults(const QList<Result> &results);
    //! Which targets became unreachable or reachable again, which have no data, and which are in maintenance.
    void setReachability(const QList<StandingChange> &changes);
    //! The states of targets, in addition to their last results.
    void setStandings(const QList<SavedStanding> &standings);
    //! Whether this computer is offline, which explains why the targets reported next have no data.
    void setConnectivity(const ConnectivityChange &news) { m_isOffline = !news.isOnline; }

    //! Adds history from before the first results of these targets; adding it twice would count it twice.
    void prependHistory(const QList<RecentHistory> &pasts);

    //! Recounts the last day of these targets by new rules.
    void recountDay(const QList<RecentHistory> &pasts);

    //! \brief Sets the uptime of these targets over the given numbers of days before now; known later results are added.
    //! \param days  the order of TargetUptimes::uptimes; days that no column shows are ignored
    void setUptimes(const QList<int> &days, const QList<TargetUptimes> &counted);
    //! Another number of days for ResultColumn::CustomUptime; its current counts are dropped.
    void setCustomUptimeDays(int days);

    //! \brief Shows how all stood at a moment of the past. Results go on being taken in, unseen, until showNow().
    //! \param at      UTC
    //! \param found   by this moment; nothing is known of targets that are missing here
    //! \param paused  those that were so then
    void showMoment(const QDateTime &at, const QList<RecentHistory> &found, const QSet<TargetId> &paused = {});
    //! More data for the moment that is shown.
    void addToMoment(const QList<RecentHistory> &found);
    //! The same for uptimes counted up to that moment; see setUptimes().
    void addToMoment(const QList<int> &days, const QList<TargetUptimes> &counted);
    void showNow();
    //! UTC; empty while the current state is shown.
    std::optional<QDateTime> moment() const { return m_moment ? std::optional(m_moment->moment()) : std::nullopt; }

    //! Reports pending changes now.
    void flush();

    //! -1 if there is no such target.
    int rowOf(const TargetId &id) const { return m_rowOf.value(id, -1); }
    //! The row that is shown: the current one, or that of the moment.
    const ResultRow &row(int row) const { return m_moment ? m_moment->of(presentRow(row)) : presentRow(row); }
    const ResultRow &presentRow(int row) const { return *m_rows[static_cast<size_t>(row)]; }
    //! \brief The evidence of the last result, row().last. If there is much large evidence, the least recently used is dropped.
    //! \return empty when it was dropped; a null one when there was none
    std::optional<Evidence> evidenceOf(const TargetId &id) const;
    //! The last results for what is shown, oldest first.
    QList<HistoricalResult> pastOf(const TargetId &id) const { return m_moment ? m_moment->pastOf(id) : m_past.of(id); }
    //! Of the current state.
    const ResultHistory &past() const { return m_past; }
    //! While dataChanged() and rowsChanged() are emitted: only the rows they are about, in no particular order (ResultRow::fresh marks
    //! them).
    const std::vector<int> &freshRows() const { return m_fresh; }
    bool isFresh(const TargetId &id) const { return m_rowOf.contains(id) && presentRow(rowOf(id)).fresh; }
    //! Of the current state.
    const StateCounts &counts() const { return m_counts; }
    //! Of what is shown.
    StateCounts visibleCounts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    //! Links if there are any, the addresses as text, and the ids for other parts of the window (TargetMime.h).
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void countsChanged();
    //! Another moment is shown, or more data of it, or the current state again; emitted after dataChanged() and rowsChanged().
    void momentChanged();
    //! Changes of these rows are now shown.
    void rowsChanged(int first, int last);

private:
    ResultRow &at(int row) { return *m_rows[static_cast<size_t>(row)]; }
    void touch(int row);
    void tell(ResultColumn firstColumn, ResultColumn lastColumn);
    void tellAll();
    void countFresh();
    void clearFresh();
    void forget(int row);
    bool areNamesRanked(const QList<Target> &targets) const;
    void rankNames(const QList<Target> &targets);
    void removeMissing(const QHash<TargetId, int> &wanted);
    void updateRetained(const std::shared_ptr<const QList<Target>> &targets, const QHash<TargetId, int> &wanted);
    void insertNew(const std::shared_ptr<const QList<Target>> &targets);
    std::unique_ptr<ResultRow> newRow(const SharedTarget &target);
    void arrange(const QHash<TargetId, int> &wanted);
    void indexRows();

    std::vector<std::unique_ptr<ResultRow>> m_rows;
    QHash<TargetId, int> m_rowOf;
    QHash<TargetId, int> m_nameRanks;
    QCache<TargetId, Evidence> m_evidence;
    ResultHistory m_past;
    std::unique_ptr<TimeTravelRows> m_moment; //!< null: the current state is shown
    StateCounts m_counts;
    QTimer m_flushTimer;
    std::vector<int> m_fresh; //!< rows with unreported changes, each once
    int m_running = 0;        //!< rows whose check is running
    bool m_isOffline = false;
};

} // namespace watchkeeper
