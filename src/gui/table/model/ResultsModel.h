// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table model with the targets and their latest results, or their results at an earlier time.

#include "app/query/Uptimes.h"
#include "engine/values/EngineUpdates.h"
#include "gui/look/Colours.h"
#include "gui/table/model/ResultColumn.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultRow.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace watchkeeper {

// The number of targets in each state. A plain value.

//! Counts problems that aren't confirmed yet separately, because they may be transient.
class StateCounts
{
public:
    //! Returns the number of targets in this state, without problems that aren't confirmed yet.
    int count(MarkState state) const { return m_counts[static_cast<size_t>(state)]; }
    //! Returns the number of targets with a problem that isn't confirmed yet.
    int beingConfirmed() const { return m_beingConfirmed; }
    //! \param isBeingConfirmed  see ResultRow::isBeingConfirmed()
    void add(MarkState state, bool isBeingConfirmed = false) { ++(isBeingConfirmed ? m_beingConfirmed : at(state)); }
    void remove(MarkState state, bool isBeingConfirmed = false) { --(isBeingConfirmed ? m_beingConfirmed : at(state)); }
    //! Returns texts such as `3 down`, the most urgent first. \param omitted  states without a text
    QStringList texts(const QList<MarkState> &omitted) const;
    friend bool operator==(const StateCounts &, const StateCounts &) = default;

private:
    int &at(MarkState state) { return m_counts[static_cast<size_t>(state)]; }

    std::array<int, kMarkStateCount> m_counts{};
    int m_beingConfirmed = 0;
};

// The rows of a table as of an earlier time.

//! \brief Has one row for each current row. Rows are reused for other moments,
//! so that moving through history doesn't create new ones. GUI thread.
class TimeTravelRows
{
public:
    //! \param at      the moment, in UTC
    //! \param paused  the targets paused at that time; applies to later calls to setHistory()
    void setMoment(const QDateTime &at, const QSet<TargetId> &paused);
    const QDateTime &moment() const { return m_moment; }

    //! Returns the row of the target at the moment. It has no data unless setHistory() was called.
    const ResultRow &of(const ResultRow &present) const { return at(present); }
    //! Sets the history of a target; empty if nothing is known.
    void setHistory(const ResultRow &present, const RecentHistory &past);
    //! See LongUptimes::set().
    void setUptimes(const ResultRow &present, const QList<int> &days, const QList<RunningUptime> &uptimes);
    //! Updates an edited target. Its history stays the same.
    void updateTarget(const ResultRow &present);
    void updateMark(const ResultRow &present) { at(present).isMarked = present.isMarked; }
    void remove(const TargetId &id);

    //! Returns the last results before the moment, oldest first.
    QList<HistoricalResult> historyOf(const TargetId &id) const;

private:
    ResultRow &at(const ResultRow &present) const;
    void applyHistory(ResultRow *row, const RecentHistory &past) const;

    struct Hash
    {
        size_t operator()(const TargetId &id) const { return qHash(id); }
    };
    mutable std::unordered_map<TargetId, std::unique_ptr<ResultRow>, Hash> m_rows;
    //! converted to texts only when shown, because few of them are shown
    QHash<TargetId, QList<StoredResult>> m_results;
    QDateTime m_moment;
    QSet<TargetId> m_paused;
};

//! Returns the result as shown in the table.
HistoricalResult historicalResultFrom(const StoredResult &result);

//! \brief Has one row per target, in the order of the profile. Shows the current state or an earlier time. GUI thread.
//!
//! Changes are collected and reported at most 30 times a second, as one dataChanged() for the columns that change with results. Rows are
//! added and removed as one range; scattered rows are first moved to the end. The model is never reset, so selection, current row and
//! scroll position are preserved.
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
    //! Sets ResultRow::isMarked of these targets, which RowMarks remembers.
    void setMarked(const QList<TargetId> &ids, bool isMarked);
    void markRunning(const QList<TargetId> &ids);
    //! Clears the running state of all checks.
    void clearRunning();
    void addResults(const QList<Result> &results);
    //! Updates whether targets are unreachable, have no data, or are in maintenance.
    void setReachability(const QList<StateChange> &changes);
    //! Sets the states of targets, which the engine reports in addition to results.
    void setStates(const QList<SavedState> &states);
    //! Like setStates(), for the states at the end of the previous run. The engine reports later only which of them change.
    void restoreStates(const QList<SavedState> &states);
    //! Sets whether this computer is offline. While it is offline, targets that are reported as having no data show
    //! this as the reason.
    void setConnectivity(const ConnectivityChange &change) { m_isOffline = !change.isOnline; }

    //! Adds history from before the first results of these targets. Call it once per history, otherwise its results are
    //! counted twice.
    void prependHistory(const QList<RecentHistory> &histories);

    //! Recounts the last day of these targets after the counting rules changed.
    void recountDayUptime(const QList<RecentHistory> &histories);

    //! \brief Sets the uptime of these targets over the given numbers of days until now. Adds newer results that are already known.
    //! \param days  the number of days for each of TargetUptimes::uptimes; days that no column shows are ignored
    void setUptimes(const QList<int> &days, const QList<TargetUptimes> &counted);
    //! Sets the number of days for ResultColumn::CustomUptime and discards its counts.
    void setCustomUptimeDays(int days);

    //! \brief Shows the state of all targets at an earlier time. New results are stored but not shown until showNow().
    //! \param at      UTC
    //! \param found   the results up to this time; targets that are missing here have no data
    //! \param paused  the targets that were paused at this time
    void showMoment(const QDateTime &at, const QList<RecentHistory> &found, const QSet<TargetId> &paused = {});
    //! Adds data for the shown moment.
    void addToMoment(const QList<RecentHistory> &found);
    //! Adds uptimes counted up to the shown moment; see setUptimes().
    void addToMoment(const QList<int> &days, const QList<TargetUptimes> &counted);
    void showNow();
    //! Returns the shown moment in UTC; nullopt while the current state is shown.
    std::optional<QDateTime> moment() const { return m_moment ? std::optional(m_moment->moment()) : std::nullopt; }

    //! Adds the column of a value, and those that were added to other models before it. Other columns always exist.
    void ensureColumn(ResultColumn column);

    //! Reports pending changes now.
    void flush();

    //! Returns the row of a target, or -1 if it doesn't exist.
    int rowOf(const TargetId &id) const { return m_rowById.value(id, -1); }
    //! Returns the shown row, either current or at the shown moment.
    const ResultRow &row(int row) const { return m_moment ? m_moment->of(presentRow(row)) : presentRow(row); }
    const ResultRow &presentRow(int row) const { return *m_rows[static_cast<size_t>(row)]; }
    //! \brief Returns the evidence of the last result, row().last. If the total size reaches its limit, the least recently used
    //! evidence is discarded.
    //! \return the evidence, nullopt if it was discarded, or a null Evidence if the result had none
    std::optional<Evidence> evidenceOf(const TargetId &id) const;
    //! Returns the latest results up to the shown time, oldest first.
    QList<HistoricalResult> historyOf(const TargetId &id) const
    {
        return m_moment ? m_moment->historyOf(id) : m_history.of(id);
    }
    //! Returns the latest results up to now, even while history is shown.
    const ResultHistory &history() const { return m_history; }
    //! While dataChanged() and rowsChanged() are emitted, returns only the changed rows, in no particular order.
    //! ResultRow::isFresh marks them.
    const std::vector<int> &freshRows() const { return m_changedRows; }
    bool isFresh(const TargetId &id) const { return m_rowById.contains(id) && presentRow(rowOf(id)).isFresh; }
    //! Returns the current counts, even while history is shown.
    const StateCounts &counts() const { return m_counts; }
    //! Returns the counts at the shown time.
    StateCounts visibleCounts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    //! Returns the addresses as links, if possible, and as text, and the IDs for other parts of the window (TargetMime.h).
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void countsChanged();
    //! Emitted after dataChanged() and rowsChanged(), when another moment, more data for the moment, or the current state is shown.
    void momentChanged();
    //! Emitted when the content of these rows has changed.
    void rowsChanged(int first, int last);

private:
    ResultRow &at(int row) { return *m_rows[static_cast<size_t>(row)]; }
    void markChanged(int row);
    void emitChanges(ResultColumn firstColumn);
    void emitAllChanges();
    void updateCounts();
    void clearChanged();
    void dropRowData(int row);
    bool areNamesRanked(const QList<Target> &targets) const;
    void rankNames(const QList<Target> &targets);
    void removeMissingRows(const QHash<TargetId, int> &wanted);
    void updateRetainedRows(const std::shared_ptr<const QList<Target>> &targets, const QHash<TargetId, int> &wanted);
    void insertNewRows(const std::shared_ptr<const QList<Target>> &targets);
    std::unique_ptr<ResultRow> newRow(const SharedTarget &target);
    void arrange(const QHash<TargetId, int> &wanted);
    void indexRows();

    std::vector<std::unique_ptr<ResultRow>> m_rows;
    QHash<TargetId, int> m_rowById;
    QHash<TargetId, int> m_nameRanks;
    QCache<TargetId, Evidence> m_evidence;
    ResultHistory m_history;
    std::unique_ptr<TimeTravelRows> m_moment; //!< the rows of the shown moment; null while the current state is shown
    StateCounts m_counts;
    QTimer m_flushTimer;
    std::vector<int> m_changedRows; //!< rows with changes that haven't been reported, without duplicates
    int m_runningCount = 0;         //!< number of rows whose check is running
    int m_columnCount = kResultColumnCount;
    bool m_isOffline = false;
};

} // namespace watchkeeper
