// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Results as a table for the terminal: mark and word, name, time and summary. Pure.

#include "cli/ResultWriter.h"

namespace watchkeeper {

//! \brief One line for each result. On a terminal, long problem texts are wrapped onto the next lines instead of being cut off.
class TableWriter : public ResultWriter
{
public:
    TableWriter(const Terminal &terminal, const QStringList &names);
    QByteArray result(const Result &result) override;

private:
    bool isNarrow() const;
    //! The total width of the columns before the last one.
    int leadingColumnsWidth() const;
    QStringList resultLines(const Result &result, int width) const;

    Terminal m_terminal;
    int m_outcomeWidth;
    int m_nameWidth;
};

//! The width of a name column: the width of the longest name, limited so that the rest of the line fits.
int nameColumnWidth(const QStringList &names, const Terminal &terminal);

} // namespace watchkeeper
