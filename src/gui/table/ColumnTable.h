// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A table of the properties of all columns, used by the functions in ResultColumn.h.

#include "gui/table/ResultColumn.h"

namespace watchkeeper {

struct ColumnTraits
{
    //! A source text and the comment for translators.
    struct ColumnTexts
    {
        const char *text;
        const char *comment;
    };
    enum Trait : quint8 { None = 0, Trailing = 1, Muted = 2, Default = 4, Ticks = 8, Picture = 16, Duration = 32 };

    ResultColumn column; //!< the column; used to check that the lines are in the order of the enum
    const char *key;
    ColumnTexts name;
    const char *description;
    quint8 traits;
    QString (*text)(const ResultRow &row); //!< null if the column is shown as a picture or as the duration from `number`
    std::optional<double> (*number)(const ResultRow &row); //!< null if the column is sorted by text
};

const ColumnTraits &traitsOf(ResultColumn column);

} // namespace watchkeeper
