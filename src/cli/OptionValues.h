// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What option values may be. The problems are sentences for the parser's messages, empty when all is well.

#include "cli/Arguments.h"
#include "model/Maintenance.h"

#include <QList>

#include <chrono>
#include <string>

namespace watchkeeper {

struct DurationRange
{
    Milliseconds minimum;
    Milliseconds maximum;
};

//! The ranges of Schedule and of the setting maxConcurrent.
inline constexpr DurationRange kTimeoutRange{limits::kShortestTimeout, limits::kLongestTimeout};
inline constexpr DurationRange kEveryRange{limits::kShortestEvery, limits::kLongestEvery};
inline constexpr DurationRange kRunForRange{std::chrono::milliseconds(1), std::chrono::hours(24 * 365)};
inline constexpr DurationRange kMaintenanceRange{limits::kShortestMaintenance, limits::kLongestMaintenance};
inline constexpr int kMostConcurrent = 10'000;
inline constexpr int kMostPort = 65'535;

std::string numberProblem(const std::string &text, int minimum, int maximum);
std::string durationProblem(const std::string &text, DurationRange range);
//! Of a dialogue: what its file would not be allowed to say.
std::string kindKeyProblem(const std::string &text);
//! More than 0, at most 100.
std::string objectiveProblem(const std::string &text);
//! It says in which form a report is written.
std::string reportFileProblem(const std::string &text);
//! Of a file or folder: it is not empty.
std::string placeProblem(const std::string &text);
std::string momentProblem(const std::string &text);
//! It is still to come.
std::string laterProblem(const std::string &text);
//! At most so many characters, and not only blanks.
std::string wordsProblem(const std::string &text, qsizetype longest);
//! Of an alert: one that Alert knows.
std::string alertKindProblem(const std::string &text);
std::string outcomeProblem(const std::string &text);
std::string filterProblem(const std::string &text);
std::string formatProblem(const std::string &text, const QList<Format> &offered);

std::optional<Format> formatFromKey(const QString &key);
QStringList formatKeys(const QList<Format> &formats);

//! What options rule each other out; throws CLI::ValidationError.
void checkTogether(const Arguments &arguments);

QString versionText();

} // namespace watchkeeper
