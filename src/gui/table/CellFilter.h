// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filters available for a clicked cell. Pure functions.

#include "gui/table/ResultColumn.h"
#include "model/filter/FilterKeys.h"

#include <QList>

namespace watchkeeper {

//! A key of the filter language with a value.
struct CellFilter
{
    FilterKey key;
    QString value;
    friend bool operator==(const CellFilter &, const CellFilter &) = default;
};

//! Returns one filter per value, such as the tags of a cell; empty if the cell is empty or the filter language has no key for it.
QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column);

} // namespace watchkeeper
