// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The alerts that would have been sent, as a table model and as a summary.

#include "alerts/AlertsDocument.h"
#include "app/backtest/BackTest.h"
#include "app/backtest/ReplayCore.h"

#include <QAbstractTableModel>

namespace watchkeeper {

// The alerts that would have been sent, as a table model.

enum class BackTestColumn { When, Kind, Target, Rule, Channels, SuppressionReason };
inline constexpr int kBackTestColumnCount = 6;

//! \brief One row per alert, in the order of the alerts. New rows are added at the end. GUI thread.
class BackTestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, //!< the sort value of the cell
        SentRole                     //!< `sent`, or `kept` for a suppressed alert
    };
    //! The maximum number of rows. Nobody would read a longer list.
    static constexpr int kMaxRows = 20'000;

    using QAbstractTableModel::QAbstractTableModel;

    void clear();
    //! Adds as many alerts as fit.
    void append(const std::vector<ReplayedAlert> &alerts);
    //! Returns whether some alerts didn't fit.
    bool isTruncated() const { return m_isTruncated; }
    const ReplayedAlert &alert(int row) const { return m_rows[static_cast<size_t>(row)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<ReplayedAlert> m_rows;
    bool m_isTruncated = false;
};

//! Returns the text of a cell. Uses absolute times, so the text stays correct when it is copied.
QString backTestCell(const ReplayedAlert &replayed, BackTestColumn column);
QString backTestColumnName(BackTestColumn column);

// The summary of a back-test as text. Pure.

//! Returns a headline such as `12 alerts would have been sent, 3 suppressed.`
QString backTestHeadline(const BackTestTally &tally);

//! Returns one line for each rule with its channels. Adds a line for paused channels, and one for the reasons why alerts were
//! suppressed, if there are any.
QStringList backTestTotals(const BackTestTally &tally, const AlertsDocument &document);

} // namespace watchkeeper
