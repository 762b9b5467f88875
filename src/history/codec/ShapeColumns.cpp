// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ShapeColumns.h"

namespace watchkeeper {

namespace {

QString shapeKey(const ValueShape &value)
{
    return value.name + QChar(static_cast<char16_t>(value.unit)) + QChar(static_cast<char16_t>(value.form));
}

} // namespace

qsizetype ShapeColumns::add(const RowShape &shape)
{
    QList<qsizetype> columns{0};
    for (int i = 0; i < kPhaseCount; ++i) {
        if ((shape.phases >> i) & 1)
            columns.append(1 + i);
    }
    QHash<QString, int> seen;
    for (const ValueShape &value : shape.values) {
        const QString key = shapeKey(value);
        const QString column = key + QString::number(seen[key]++);
        if (!m_values.contains(column))
            m_values.insert(column, m_values.size());
        columns.append(1 + kPhaseCount + m_values.value(column));
    }
    m_shapes.append(shape);
    m_columns.append(columns);
    return m_shapes.size() - 1;
}

} // namespace watchkeeper
