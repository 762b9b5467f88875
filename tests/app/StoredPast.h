// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes histories to files for tests. Each target's history is given as a string with one letter per minute.

#include "app/PastSamples.h"
#include "engine/evaluate/StateTracker.h"
#include "history/tables/TransitionTable.h"
#include "history/values/StoredResult.h"

#include <QByteArray>

#include <algorithm>
#include <vector>

namespace watchkeeper::test {

//! A target and its outcomes: `u` up, `g` degraded, `d` down, `n` unknown. Any other letter means that no check ran.
struct HistoryLine
{
    Target target;
    QByteArray letters;
};

inline std::optional<Outcome> outcomeFromLetter(char letter)
{
    switch (letter) {
    case 'u':
        return Outcome::Up;
    case 'g':
        return Outcome::Degraded;
    case 'd':
        return Outcome::Down;
    case 'n':
        return Outcome::Unknown;
    default:
        return std::nullopt;
    }
}

//! \brief Writes the data that the engine would have stored: the results with their attempts, and the changes in the database.
//! \param begin  [ms] time of the first letter
//! \return true if writing succeeded
inline bool writeHistoryLines(const QString &folder, const QString &database, const QList<HistoryLine> &lines, qint64 begin)
{
    StoredResultWriter writer(folder);
    HistoryDatabase history(database, HistoryDatabase::Access::Write);
    TransitionTable::Transitions changes;
    qsizetype length = 0;
    for (const HistoryLine &line : lines)
        length = std::max(length, line.letters.size());
    std::vector<TargetState> states(static_cast<size_t>(lines.size()));
    for (qsizetype minute = 0; minute < length; ++minute) {
        const qint64 at = begin + minute * kMinute;
        for (qsizetype place = 0; place < lines.size(); ++place) {
            const auto &[target, letters] = lines[place];
            const auto outcome = outcomeFromLetter(minute < letters.size() ? letters[minute] : ' ');
            if (!outcome)
                continue;
            StoredResult stored;
            stored.at = at;
            stored.outcome = *outcome;
            stored.summary = QString::number(minute);
            const StateRules rules{target.schedule.attempts, target.schedule.successes};
            TargetState &state = states[static_cast<size_t>(place)];
            const TrackedResult tracked = track(state, restoredResult(stored, target), rules);
            state = tracked.state;
            stored.attempt = tracked.state.attempt;
            stored.hard = tracked.state.hard;
            writer.append(target.id, stored);
            if (!tracked.transition)
                continue;
            StoredTransition change;
            change.target = target.id;
            change.targetName = target.name;
            change.at = at;
            if (tracked.transition->before.known)
                change.before = tracked.transition->before.outcome;
            change.after = *outcome;
            change.since = tracked.state.hardSince.toMSecsSinceEpoch();
            change.attempt = stored.attempt;
            change.summary = stored.summary;
            change.message = QStringLiteral("");
            changes.append(change);
        }
        const bool isHourOver = (minute + 1) % 60 == 0 || minute + 1 == length;
        if (isHourOver && (writer.write(at) || !packAll(&writer, at)))
            return false;
    }
    return !TransitionTable(&history).add(changes);
}

} // namespace watchkeeper::test
