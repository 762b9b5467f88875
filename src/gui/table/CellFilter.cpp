// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/CellFilter.h"

#include <optional>

namespace watchkeeper {

namespace {

std::optional<FilterKey> keyOf(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return FilterKey::Name;
    case ResultColumn::Kind:
        return FilterKey::Kind;
    case ResultColumn::Address:
        return FilterKey::Address;
    case ResultColumn::Host:
        return FilterKey::Host;
    case ResultColumn::Tags:
        return FilterKey::Tag;
    case ResultColumn::Mark:
        return FilterKey::Is;
    case ResultColumn::Result:
        return FilterKey::Text;
    default: // numeric columns have no filter, because nobody needs a filter for exactly 84.2 ms
        return std::nullopt;
    }
}

QStringList valuesOf(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Tags)
        return row.target->tags;
    return {columnValue(row, column).toString()};
}

} // namespace

QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column)
{
    QList<CellFilter> filters;
    const std::optional<FilterKey> key = keyOf(column);
    if (!key)
        return filters;
    for (const QString &value : valuesOf(row, column)) {
        if (!value.trimmed().isEmpty())
            filters.append({*key, value});
    }
    return filters;
}

} // namespace watchkeeper
