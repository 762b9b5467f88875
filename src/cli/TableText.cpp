// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TableText.h"

#include "cli/TextColumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxColumnWidth = 40;
constexpr int kGap = 2;
constexpr int kMinLastColumnWidth = 16;

} // namespace

QString TableText::line(const QStringList &cells, const QList<int> &widths, const Terminal &terminal) const
{
    QString text;
    int used = 0;
    for (qsizetype column = 0; column + 1 < cells.size(); ++column) {
        if (widths.at(column) == 0)
            continue;
        text += padded(elided(cells.at(column), widths.at(column), terminal), widths.at(column)) + QString(kGap, u' ');
        used += widths.at(column) + kGap;
    }
    const int rest = terminal.width - used;
    const QString last = rest >= kMinLastColumnWidth ? elided(cells.last(), rest, terminal) : cells.last();
    return (text + last).trimmed() + u'\n';
}

QString TableText::text(const Terminal &terminal) const
{
    QList<int> widths(m_heading.size(), 0);
    for (qsizetype column = 0; column < m_heading.size(); ++column) {
        for (const QStringList &row : m_rows)
            widths[column] = std::max(widths.at(column), std::min(kMaxColumnWidth, columnsOf(row.at(column))));
        if (widths.at(column) > 0) // columns that are empty in every row are omitted
            widths[column] = std::max(widths.at(column), columnsOf(m_heading.at(column)));
    }
    QString lines = muted(line(m_heading, widths, terminal), terminal);
    for (const QStringList &row : m_rows)
        lines += line(row, widths, terminal);
    return lines;
}

} // namespace watchkeeper
