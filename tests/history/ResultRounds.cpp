// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/ResultRounds.h"

#include "history/StoredResultReader.h"
#include "history/StoredSamples.h"
#include "history/TailSamples.h"

#include <limits>

namespace watchkeeper::test {

using namespace Qt::StringLiterals;

namespace {

StoredResult rowOf(int round, int target)
{
    StoredResult row;
    row.at = roundTime(round) + target;
    row.attempt = 1 + round;
    row.durationMs = 1 + round % 900;
    row.summary = u"round %1 of %2"_s.arg(round).arg(target);
    row.values = {{u"round"_s, Unit::Counter, double(round)}};
    return row;
}

} // namespace

QList<TargetResult> rowsOfRound(int round)
{
    QList<TargetResult> rows;
    for (int target = 0; target < kRoundTargets; ++target)
        rows.append({idOf(target), rowOf(round, target)});
    return rows;
}

int countCompleteRounds(const QString &folder, QString *wrong)
{
    int rounds = std::numeric_limits<int>::max();
    for (int target = kRoundTargets - 1; target >= 0; --target) {
        const StoredResults kept = StoredResultReader(folder).read(idOf(target), 0, std::numeric_limits<qint64>::max());
        for (const FileFault &fault : kept.faults)
            *wrong += fault.text();
        for (qsizetype round = 0; round < kept.results.size(); ++round) {
            const QString text = difference(rowOf(int(round), target), kept.results[round]);
            if (!text.isEmpty())
                *wrong += u"target %1, round %2: %3; "_s.arg(target).arg(round).arg(text);
        }
        rounds = std::min(rounds, int(kept.results.size()));
    }
    return wrong->isEmpty() ? rounds : -1;
}

} // namespace watchkeeper::test
