// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Numbered rounds of results, in which missing, duplicate or wrong results can be detected.

#include "history/codec/PackedRows.h"

#include <QList>
#include <QString>

namespace watchkeeper::test {

inline constexpr int kRoundTargets = 5;
//! [ms] time of round 0; 30 rounds are half an hour.
inline constexpr qint64 kRoundsBegin = 1'795'222'800'000;
inline constexpr qint64 kRoundInterval = 60'000;

inline qint64 roundTime(int round)
{
    return kRoundsBegin + round * kRoundInterval;
}

//! Returns one row for each target.
QList<TargetResult> rowsOfRound(int round);

//! \brief Checks that a folder contains exactly the rows of the rounds 0 - n-1, each once.
//! \return n, or -1 and the error
int countCompleteRounds(const QString &folder, QString *wrong);

} // namespace watchkeeper::test
