// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Results for people: mark and word, name, time, summary; in columns.

#include "cli/ResultWriter.h"

namespace watchkeeper {

//! \brief One line per result; on a terminal, problems are wrapped onto the next lines instead of being cut off.
class TableWriter : public ResultWriter
{
public:
    TableWriter(const Terminal &terminal, const QStringList &names);
    QByteArray result(const Result &result) override;

private:
    bool isNarrow() const;
    //! Columns before the last one.
    int leadingColumnsWidth() const;
    QStringList resultLines(const Result &result, int width) const;

    Terminal m_terminal;
    int m_outcomeWidth;
    int m_nameWidth;
};

//! Columns for a list of names: as wide as the longest, but narrow enough to leave room for the rest of the line.
int nameColumnWidth(const QStringList &names, const Terminal &terminal);

} // namespace watchkeeper
