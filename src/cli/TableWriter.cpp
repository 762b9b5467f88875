// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/TableWriter.h"

#include "app/words/DisplayText.h"
#include "cli/ResultText.h"
#include "cli/TextColumns.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kLongestName = 40;
constexpr int kMinNameWidth = 8;
constexpr int kTimeWidth = 10; // fits common times such as `1.24 s`; `59 min 59 s` is rare
//! If the last column is narrower than this, its text starts on the next line.
constexpr int kMinSummaryWidth = 20;
constexpr int kNarrowIndent = 4;

int maxOutcomeWidth()
{
    int longest = 0;
    for (const Outcome outcome : {Outcome::Up, Outcome::Degraded, Outcome::Unknown, Outcome::Down})
        longest = std::max(longest, columnsOf(outcomeLabel(outcome)));
    return longest;
}

} // namespace

int nameColumnWidth(const QStringList &names, const Terminal &terminal)
{
    int longest = kMinNameWidth;
    for (const QString &name : names)
        longest = std::max(longest, columnsOf(displayLine(name)));
    const int most = terminal.width > 0 ? std::clamp(terminal.width / 3, kMinNameWidth, kLongestName) : kLongestName;
    return std::min(longest, most);
}

TableWriter::TableWriter(const Terminal &terminal, const QStringList &names)
    : m_terminal(terminal)
    , m_outcomeWidth(maxOutcomeWidth())
    , m_nameWidth(nameColumnWidth(names, terminal))
{
}

bool TableWriter::isNarrow() const
{
    return m_terminal.width > 0 && m_terminal.width - leadingColumnsWidth() < kMinSummaryWidth;
}

int TableWriter::leadingColumnsWidth() const
{
    return 2 + m_outcomeWidth + 2 + m_nameWidth + 1 + kTimeWidth + 2;
}

QStringList TableWriter::resultLines(const Result &result, int width) const
{
    const QString text = resultText(result);
    if (m_terminal.width <= 0)
        return {text};
    return result.outcome == Outcome::Up ? QStringList{elided(text, width, m_terminal)} : wrapped(text, width);
}

QByteArray TableWriter::result(const Result &result)
{
    const QString state = outcomeMark(result.outcome, m_terminal) + u' ' + padded(outcomeLabel(result.outcome), m_outcomeWidth);
    const QString name = padded(elided(displayLine(result.targetName), m_nameWidth, m_terminal), m_nameWidth);
    const QString time = paddedLeft(humanDuration(result.observation.durationMs), kTimeWidth);
    const int indent = isNarrow() ? kNarrowIndent : leadingColumnsWidth();
    const QStringList lines = resultLines(result, m_terminal.width - indent);
    QString text = coloured(state, result.outcome, m_terminal) + u"  "_s + name + u' ' + muted(time, m_terminal);
    for (qsizetype i = 0; i < lines.size(); ++i)
        text += (i == 0 && !isNarrow() ? u"  "_s : u'\n' + QString(indent, u' ')) + lines.at(i);
    return text.toUtf8() + '\n';
}

} // namespace watchkeeper
