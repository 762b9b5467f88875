// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a filter can ask for by a click on a cell. Pure.

#include "gui/table/ResultColumn.h"
#include "model/FilterWords.h"

#include <QList>

namespace watchkeeper {

//! A value for a key of the filter language.
struct CellFilter
{
    FilterKey key;
    QString value;
    friend bool operator==(const CellFilter &, const CellFilter &) = default;
};

//! Several for a cell of several tags; none where the cell is empty or the language knows nothing about it.
QList<CellFilter> cellFilters(const ResultRow &row, ResultColumn column);

} // namespace watchkeeper
