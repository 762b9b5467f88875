// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The targets and their latest results as a table.

#include "app/UptimesReader.h"
#include "engine/ConnectivityNews.h"
#include "engine/EngineNews.h"
#include "gui/table/MomentRows.h"
#include "gui/table/ResultColumn.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QHash>
#include <QTimer>

#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief One row a target, in the order of the profile; GUI thread.
//!
//! News is collected and told at most 30 times a second as one dataChanged() over the columns that results change. Rows
//! come and go as one range, scattered ones by way of the end; the model is never reset, so that selection, current row and scroll position
//! survive. It shows the present, or all rows as they stood at a moment of the past.
class ResultsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StateRole = Qt::UserRole + 1, //!< MarkState as int
        SoftRole,                     //!< bool
        FromBeforeRole,               //!< bool, ResultRow::isFromBefore
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
    //! Nothing runs: whatever was told before.
    void clearRunning();
    void addResults(const QList<Result> &results);
    //! Whom a parent makes unreachable and who is reachable again, who can't be observed, and who is being worked on.
    void setReach(const QList<StandingChange> &changes);
    //! How targets stand besides their last results.
    void setStandings(const QList<KeptStanding> &standings);
    //! Whether this computer is offline: why those that are told next can't be observed.
    void setLink(const ConnectivityNews &news) { m_isOffline = !news.isOnline; }

    //! What history says of the time before the first results of these; again would count it twice.
    void addPast(const QList<RecentPast> &pasts);

    //! The last day of these anew, by other rules than before.
    void recountDay(const QList<RecentPast> &pasts);

    //! \brief How much of so many days before now these were up; later results that are known are counted on.
    //! \param days  the order of TargetUptimes::uptimes; those that no column tells of are left out
    void setUptimes(const QList<int> &days, const QList<TargetUptimes> &counted);
    //! Another length for ResultColumn::OwnDays, of which nothing is counted then.
    void setOwnUptimeDays(int days);

    //! \brief Shows how all stood at a moment of the past. Results go on being taken in, unseen, until showNow().
    //! \param at      UTC
    //! \param found   by this moment; nothing is known of targets that are missing here
    //! \param paused  those that were so then
    void showMoment(const QDateTime &at, const QList<RecentPast> &found, const QSet<TargetId> &paused = {});
    //! More of the moment that is shown.
    void addToMoment(const QList<RecentPast> &found);
    //! The same of uptimes, counted up to that moment; as setUptimes().
    void addToMoment(const QList<int> &days, const QList<TargetUptimes> &counted);
    void showNow();
    //! UTC; nothing while the present is shown.
    std::optional<QDateTime> moment() const { return m_moment ? std::optional(m_moment->moment()) : std::nullopt; }

    //! Tells now what waits for the next turn.
    void flush();

    //! -1 when there is no such target.
    int rowOf(const TargetId &id) const { return m_rowOf.value(id, -1); }
    //! What is shown: of the present, or of the moment.
    const ResultRow &row(int row) const { return m_moment ? m_moment->of(presentRow(row)) : presentRow(row); }
    const ResultRow &presentRow(int row) const { return *m_rows[static_cast<size_t>(row)]; }
    //! \brief What the last result of row().last is based on. Of many large ones the longest unseen are forgotten.
    //! \return nothing when it is no longer there; a null one when there was none
    std::optional<Evidence> evidenceOf(const TargetId &id) const;
    //! The last results of what is shown, oldest first.
    QList<PastResult> pastOf(const TargetId &id) const { return m_moment ? m_moment->pastOf(id) : m_past.of(id); }
    //! Of the present.
    const PastResults &past() const { return m_past; }
    //! While dataChanged() and rowsChanged() are emitted: just the rows they are about, in no order (ResultRow::fresh marks them).
    const std::vector<int> &freshRows() const { return m_fresh; }
    bool isFresh(const TargetId &id) const { return m_rowOf.contains(id) && presentRow(rowOf(id)).fresh; }
    //! Of the present.
    const StateCounts &counts() const { return m_counts; }
    //! Of what is shown.
    StateCounts shownCounts() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    //! Links where there are some, the addresses as text, and the ids for other parts of the window (TargetMime.h).
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void countsChanged();
    //! Another moment is shown, or more of it, or the present again; after dataChanged() and rowsChanged().
    void momentChanged();
    //! News about this target has been shown.
    void rowsChanged(int first, int last);

private:
    ResultRow &at(int row) { return *m_rows[static_cast<size_t>(row)]; }
    void touch(int row);
    void tell(ResultColumn firstColumn, ResultColumn lastColumn);
    void tellAll();
    void countFresh();
    void clearFresh();
    void forget(int row);
    bool areNamesKnown(const QList<Target> &targets) const;
    void rankNames(const QList<Target> &targets);
    void removeMissing(const QHash<TargetId, int> &wanted);
    void updateKept(const QList<Target> &targets, const QHash<TargetId, int> &wanted);
    void insertNew(const QList<Target> &targets);
    std::unique_ptr<ResultRow> newRow(const Target &target);
    void arrange(const QHash<TargetId, int> &wanted);
    void indexRows();

    std::vector<std::unique_ptr<ResultRow>> m_rows;
    QHash<TargetId, int> m_rowOf;
    QHash<TargetId, int> m_nameRanks;
    QCache<TargetId, Evidence> m_evidence;
    PastResults m_past;
    std::unique_ptr<MomentRows> m_moment; //!< null: the present is shown
    StateCounts m_counts;
    QTimer m_flushTimer;
    std::vector<int> m_fresh; //!< rows with news, each once
    int m_running = 0;        //!< rows whose check runs
    bool m_isOffline = false;
};

} // namespace watchkeeper
