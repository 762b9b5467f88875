// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table with a heading and with columns as wide as their contents. Pure.

#include "cli/Terminal.h"

#include <QStringList>

namespace watchkeeper {

//! \brief Collects rows, then lays them out. On a terminal, the last column is cut off at the right edge, and the others at 40 columns.
class TableText
{
public:
    explicit TableText(QStringList heading)
        : m_heading(std::move(heading))
    {
    }
    //! Requires one cell for each column of the heading.
    void addRow(const QStringList &cells) { m_rows.append(cells); }
    QString text(const Terminal &terminal) const;

private:
    QString line(const QStringList &cells, const QList<int> &widths, const Terminal &terminal) const;

    QStringList m_heading;
    QList<QStringList> m_rows;
};

} // namespace watchkeeper
