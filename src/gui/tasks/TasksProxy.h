// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filter of the task view.

#include "gui/tasks/TaskRow.h"

#include <QSortFilterProxyModel>

#include <optional>

namespace watchkeeper {

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
