// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table model for incidents.

#include "gui/incidents/IncidentRow.h"

#include <QAbstractTableModel>

namespace watchkeeper {

enum class IncidentColumn { State, What, Why, Since, Duration, By, Targets };
inline constexpr int kIncidentColumnCount = 7;

//! \brief Has one row per group; GUI thread. An update replaces only the rows between the first and the last difference, which keeps the
//! selection of other rows.
class IncidentsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, //!< IncidentRow::key()
        StageRole                   //!< IncidentStage as int
    };

    using QAbstractTableModel::QAbstractTableModel;

    //! \param incidents  in any order
    void setIncidents(const QList<Incident> &incidents);
    //! Updates the durations of open incidents.
    void updateDurations();

    const IncidentRow &row(int row) const { return m_rows[row]; }
    //! Returns -1 if not found.
    int rowOf(qint64 key) const;
    int openCount() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void replaceRows(int first, int removed, const QList<IncidentRow> &added);

    QList<IncidentRow> m_rows;
};

//! The translated name: `Open`, `Acknowledged`, `In maintenance` or `Closed`.
QString stageLabel(IncidentStage stage);

} // namespace watchkeeper
