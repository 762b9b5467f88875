// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table model of the checks that are running, waiting or just finished.

#include "gui/tasks/TaskRow.h"

#include <QAbstractTableModel>
#include <QHash>

#include <array>
#include <vector>

namespace watchkeeper {

enum class TaskColumn { State, Target, Kind, Time, Detail };
inline constexpr int kTaskColumnCount = 5;

//! The number of finished checks that are kept.
inline constexpr int kFinishedTasks = 100;

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

    void removeMissing(const Places &wanted);
    void reorder(const Places &wanted);
    void insertNew(const std::vector<TaskRow> &wanted);
    void updateCounts();

    std::vector<TaskRow> m_rows;
    std::vector<TaskRow> m_finished; //!< newest first
    std::array<int, 3> m_counts{};
};

} // namespace watchkeeper
