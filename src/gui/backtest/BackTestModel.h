// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts that would have been sent, as a table model.

#include "app/ReplayCore.h"

#include <QAbstractTableModel>

namespace watchkeeper {

enum class BackTestColumn { When, Kind, Target, Rule, Channels, SuppressionReason };
inline constexpr int kBackTestColumnCount = 6;

//! \brief One row per alert, in the order of the alerts. New rows are added at the end. GUI thread.
class BackTestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, //!< typed
        SentRole                     //!< `sent` or `kept`
    };
    //! Maximum number of rows. A longer list would be too long to read.
    static constexpr int kMaxRows = 20'000;

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    //! Adds as many alerts as fit.
    void append(const std::vector<ReplayedAlert> &alerts);
    //! Whether some alerts didn't fit.
    bool isCut() const { return m_isCut; }
    const ReplayedAlert &alert(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ReplayedAlert> m_rows;
    bool m_isCut = false;
};

//! The text of a cell. Uses absolute times, so the text remains correct.
QString backTestCell(const ReplayedAlert &replayed, BackTestColumn column);
QString backTestColumnName(BackTestColumn column);

} // namespace watchkeeper
