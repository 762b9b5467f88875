// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which column each number of a shape belongs to: writing and reading a chunk find the same ones by themselves.

#include "history/codec/RowShape.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief Gives the shapes of a chunk their columns, in the order in which shapes are added.
//!
//! Column 0 is the duration, those behind it are the phases, then comes one for each value of a name, unit and form; the second value of
//! the same in one row has a column of its own.
class ShapeColumns
{
public:
    //! \return the number of the shape, from 0 on
    qsizetype add(const RowShape &shape);
    qsizetype count() const { return m_shapes.size(); }
    const RowShape &shape(qsizetype number) const { return m_shapes[number]; }
    //! For each number of the shape its column.
    const QList<qsizetype> &columns(qsizetype number) const { return m_columns[number]; }
    qsizetype columnCount() const { return 1 + kPhaseCount + m_values.size(); }

private:
    QList<RowShape> m_shapes;
    QList<QList<qsizetype>> m_columns;
    QHash<QString, qsizetype> m_values;
};

} // namespace watchkeeper
