// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/write/RunSummary.h"

#include "cli/CliText.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

//! Formats a factor, such as `21` or `1.3`. A single run isn't precise enough for more than two digits.
QString factorText(double factor)
{
    return QString::number(factor, 'f', factor < 9.95 ? 1 : 0);
}

} // namespace

void RunSummary::add(const Result &result)
{
    add(result.outcome);
    sequentialMs += result.observation.durationMs;
}

void RunSummary::add(Outcome outcome)
{
    ++m_counts[static_cast<size_t>(outcome)];
    m_worst = std::max(m_worst, outcome);
}

void RunSummary::addUnobserved()
{
    ++m_unobserved;
    countAsUnknown();
}

void RunSummary::countAsUnknown()
{
    m_worst = std::max(m_worst, Outcome::Unknown);
}

int RunSummary::doneCount() const
{
    return std::accumulate(m_counts.begin(), m_counts.end(), 0);
}

QString RunSummary::countsText(const Terminal &terminal) const
{
    QStringList parts;
    const auto append = [&parts, &terminal](int number, const QString &word, Outcome colour) {
        if (number > 0)
            parts.append(coloured(u"%1 %2"_s.arg(number).arg(word), colour, terminal));
    };
    for (const Outcome outcome : {Outcome::Up, Outcome::Degraded, Outcome::Unknown, Outcome::Down})
        append(count(outcome), outcomeLabel(outcome).toLower(), outcome);
    append(m_unreachable, CliText::tr("unreachable"), Outcome::Unknown);
    append(m_inMaintenance, CliText::tr("in maintenance"), Outcome::Unknown);
    append(m_unobserved, CliText::tr("no data"), Outcome::Unknown);
    return parts.join(separator(terminal));
}

QString RunSummary::text(const Terminal &terminal) const
{
    QString line;
    if (isInterrupted) {
        line = CliText::tr("Interrupted after %1: %2 of %3 done")
                   .arg(humanDuration(elapsedMs))
                   .arg(doneCount())
                   .arg(CliText::checksText(planned));
    } else if (doneCount() < 2) { // for a single check, the comparison is meaningless
        line = CliText::tr("%1 in %2").arg(CliText::checksText(doneCount()), humanDuration(elapsedMs));
    } else {
        line = CliText::tr("%1 in %2, %4%5 faster than one by one (%3)")
                   .arg(CliText::checksText(doneCount()), humanDuration(elapsedMs), humanDuration(sequentialMs),
                        factorText(elapsedMs > 0 ? sequentialMs / elapsedMs : 1), terminal.hasUnicode ? u"×"_s : u"x"_s);
    }
    const QString shown = countsText(terminal);
    return shown.isEmpty() ? line : line + u": "_s + shown;
}

} // namespace watchkeeper
