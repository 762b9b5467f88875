// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The filters offered for a cell that was clicked. Pure.

#include "gui/table/ResultColumn.h"
#include "model/FilterKeys.h"

#include <QList>

namespace watchkeeper {

//! A value for a key of the filter language.
struct CellFilter
{
    FilterKey key;
    QString value;
    friend bool operator==(const CellFilter &, const CellFilter &) = default;
};

//! Several for a cell with several tags; none if the cell is empty or the language has no key for it.
QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column);

} // namespace watchkeeper
