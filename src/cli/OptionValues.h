// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The valid values of options. The problems are sentences for the parser's messages, empty if there is none.

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

//! The ranges of Schedule and of the setting `maxConcurrent`.
inline constexpr DurationRange kTimeoutRange{limits::kMinTimeout, limits::kMaxTimeout};
inline constexpr DurationRange kEveryRange{limits::kMinCheckInterval, limits::kMaxCheckInterval};
inline constexpr DurationRange kRunForRange{std::chrono::milliseconds(1), std::chrono::hours(24 * 365)};
inline constexpr DurationRange kMaintenanceRange{limits::kMinMaintenanceDuration, limits::kMaxMaintenanceDuration};
inline constexpr int kMaxConcurrentChecks = 10'000;
inline constexpr int kMaxPort = 65'535;

std::string numberProblem(const std::string &text, int minimum, int maximum);
std::string durationProblem(const std::string &text, DurationRange range);
//! Of a dialogue: rejects a key that its file couldn't use.
std::string kindKeyProblem(const std::string &text);
//! More than 0, at most 100.
std::string objectiveProblem(const std::string &text);
//! Its extension gives the format of a report.
std::string reportFileProblem(const std::string &text);
//! Of a file or folder: must not be empty.
std::string folderProblem(const std::string &text);
std::string momentProblem(const std::string &text);
//! Must be in the future.
std::string futureMomentProblem(const std::string &text);
//! At most this many characters, and not only blanks.
std::string textProblem(const std::string &text, qsizetype longest);
//! Of an alert: must be known to Alert.
std::string alertKindProblem(const std::string &text);
std::string outcomeProblem(const std::string &text);
std::string filterProblem(const std::string &text);
std::string formatProblem(const std::string &text, const QList<Format> &offered);

std::optional<Format> formatFromKey(const QString &key);
QStringList formatKeys(const QList<Format> &formats);

//! Which options exclude each other; throws CLI::ValidationError.
void checkCombinations(const Arguments &arguments);

QString versionText();

} // namespace watchkeeper
