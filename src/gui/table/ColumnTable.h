// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One line per column: the table used by the functions of ResultColumn.h.

#include "gui/table/ResultColumn.h"

namespace watchkeeper {

struct ColumnTraits
{
    //! Source text and comment for the translator.
    struct ColumnTexts
    {
        const char *text;
        const char *comment;
    };
    enum Trait : quint8 { None = 0, Trailing = 1, Muted = 2, Default = 4, Ticks = 8, Picture = 16, Duration = 32 };

    ResultColumn column; //!< to check that the lines are in the order of the enum
    const char *key;
    ColumnTexts name;
    const char *description;
    quint8 traits;
    QString (*text)(const ResultRow &row);                 //!< null: shown as a picture, or as the duration in `number`
    std::optional<double> (*number)(const ResultRow &row); //!< null: sorted by text
};

const ColumnTraits &traitsOf(ResultColumn column);

} // namespace watchkeeper
