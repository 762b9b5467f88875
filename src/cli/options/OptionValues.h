// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validates the values of options. The functions return an error message for the parser, or an empty string.

#include "cli/options/Format.h"
#include "model/base/Quantity.h"
#include "model/target/Maintenance.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <string>

namespace watchkeeper {

struct DurationRange
{
    Milliseconds minimum;
    Milliseconds maximum;
};

//! The ranges allowed by Schedule and by the setting `maxConcurrent`.
inline constexpr DurationRange kTimeoutRange{limits::kMinTimeout, limits::kMaxTimeout};
inline constexpr DurationRange kEveryRange{limits::kMinCheckInterval, limits::kMaxCheckInterval};
inline constexpr DurationRange kRunForRange{std::chrono::milliseconds(1), std::chrono::hours(24 * 365)};
inline constexpr DurationRange kMaintenanceRange{limits::kMinMaintenanceDuration, limits::kMaxMaintenanceDuration};
inline constexpr int kMaxConcurrentChecks = 10'000;
inline constexpr int kMaxPort = 65'535;

std::string numberProblem(const std::string &text, int minimum, int maximum);
std::string durationProblem(const std::string &text, DurationRange range);
//! Validates the key of a dialogue. Rejects keys that aren't allowed in a dialogue file.
std::string kindKeyProblem(const std::string &text);
//! Accepts percentages above 0 and up to 100.
std::string objectiveProblem(const std::string &text);
//! Validates the file name of a report, whose extension determines the format.
std::string reportFileProblem(const std::string &text);
//! Validates the path of a file or folder. Rejects empty paths.
std::string folderProblem(const std::string &text);
std::string momentProblem(const std::string &text);
//! Accepts moments in the future.
std::string futureMomentProblem(const std::string &text);
//! Accepts non-blank strings of at most `longest` characters.
std::string textProblem(const std::string &text, qsizetype longest);
//! Validates the kind of an alert. Accepts the kinds that Alert defines.
std::string alertKindProblem(const std::string &text);
std::string outcomeProblem(const std::string &text);
std::string filterProblem(const std::string &text);
std::string formatProblem(const std::string &text, const QList<Format> &offered);

std::optional<Format> formatFromKey(const QString &key);
QStringList formatKeys(const QList<Format> &formats);

//! Rejects an invalid combination of options. Throws CLI::ValidationError.
void require(bool condition, const char *problem);

QString versionText();

} // namespace watchkeeper
