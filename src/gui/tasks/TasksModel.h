// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table model of the checks that are running, waiting or just finished, its rows and its filter.

#include "engine/values/EngineUpdates.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSortFilterProxyModel>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace watchkeeper {

// A row of the task view and functions that compute its texts. The functions are pure.

enum class TaskStage : quint8 { Running, Waiting, Finished };

//! \brief A check in the task view: running, waiting or just finished.
struct TaskRow
{
    TaskStage stage = TaskStage::Running;
    TargetId targetId;
    quint64 sequence = 0; //!< sequence of the result; 0 without a result
    QString name;
    QString kind;
    double milliseconds = 0; //!< running: time since the start; waiting: time in the queue; finished: duration
    double timeoutMs = 0;    //!< set only for a running check
    CheckReason reason = CheckReason::Scheduled;
    WaitReason waitingFor = WaitReason::None;
    int place = 0; //!< position in the queue; 1 for the next check
    Outcome outcome = Outcome::Unknown;
    bool cancelled = false;
    QString summary;
    QDateTime at; //!< UTC; start of a finished check
};

//! Returns a text such as `Running`, `Waiting`, `Down` or `Cancelled`.
QString taskStateText(const TaskRow &row);
//! Returns a text such as `1.2 s of 10 s`, `3 s` or `84 ms`.
QString taskTimeText(const TaskRow &row);
//! Returns a text such as `Manual check`, `No. 12 in the queue. Manual check. The limit on concurrent checks has been reached.`
//! or `3 s ago: 503 Service Unavailable`.
QString taskDetailText(const TaskRow &row, const QDateTime &now);
//! Returns the elapsed fraction of a running check's timeout, 0 - 1; negative for other checks.
double taskProgress(const TaskRow &row);

// The table model of the checks that are running, waiting or just finished.

enum class TaskColumn { State, Target, Kind, Time, Detail };
inline constexpr int kTaskColumnCount = 5;

//! The number of finished checks that are kept.
inline constexpr int kMaxFinishedTasks = 100;

//! \brief Lists running checks first, then waiting ones in queue order, then finished ones, newest first. GUI thread.
//!
//! Updates remove, move and insert rows, which preserves selection and scroll position.
class TasksModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        StageRole = Qt::UserRole + 1, //!< TaskStage as int
        IdRole,                       //!< TargetId
        ProgressRole                  //!< double, see taskProgress()
    };

    explicit TasksModel(QObject *parent = nullptr);

    //! Sets the running and waiting checks.
    void setOutstanding(std::vector<TaskRow> rows);
    //! Adds finished checks, oldest first. They are shown after the next setOutstanding().
    void addFinished(const QList<TaskRow> &rows);

    const TaskRow &row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    int count(TaskStage stage) const { return m_counts[static_cast<size_t>(stage)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    using Key = std::pair<TargetId, quint64>;
    using Places = QHash<Key, int>;
    static Key keyOf(const TaskRow &row) { return {row.targetId, row.sequence}; }

    void removeMissingRows(const Places &wanted);
    void reorder(const Places &wanted);
    void insertNewRows(const std::vector<TaskRow> &wanted);
    void updateCounts();

    std::vector<TaskRow> m_rows;
    std::vector<TaskRow> m_finished; //!< newest first
    std::array<int, 3> m_counts{};
};

// The filter of the task view.

//! \brief Filters by stage and by words in name, kind and result; keeps the order of the TasksModel.
class TasksProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    //! Shows only this stage; nullopt for all stages.
    void setStage(const std::optional<TaskStage> &stage);
    //! Shows only tasks that contain all of the words.
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    std::optional<TaskStage> m_stage;
    QStringList m_words;
};

} // namespace watchkeeper
