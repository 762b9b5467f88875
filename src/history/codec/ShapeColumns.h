// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Assigns each number of a shape to a column. The writer and the reader of a chunk calculate the same columns.

#include "history/codec/RowShape.h"

#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief Assigns columns to the shapes of a chunk in the order in which shapes are added.
//!
//! Column 0 is the duration, followed by the phases. After these, values with the same name, unit and form share a column. A second such
//! value in the same row gets its own column.
class ShapeColumns
{
public:
    //! \return the number of the shape, starting at 0
    qsizetype add(const RowShape &shape);
    qsizetype count() const { return m_shapes.size(); }
    const RowShape &shape(qsizetype number) const { return m_shapes[number]; }
    //! Returns the column of each number of the shape.
    const QList<qsizetype> &columns(qsizetype number) const { return m_columns[number]; }
    qsizetype columnCount() const { return 1 + kPhaseCount + m_values.size(); }

private:
    QList<RowShape> m_shapes;
    QList<QList<qsizetype>> m_columns;
    QHash<QString, qsizetype> m_values;
};

} // namespace watchkeeper
