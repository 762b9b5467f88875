// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adds options to the parser, and validates their values. Commands use it instead of CLI11, which is slow to compile.

#include "cli/options/CommandDescription.h"
#include "model/base/Quantity.h"
#include "model/target/Maintenance.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>
#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace watchkeeper {

//! Help of options that several commands have.
namespace option_help {

inline constexpr char kFormat[] = "Output format. Default: a table, in colour only on a terminal.";
inline constexpr char kNames[] = "Name or ID of a target.";
inline constexpr char kOverwrite[] = "Replace FILE if it exists.";
inline constexpr char kTo[] = "End (exclusive), in the same format as --from. Default: now.";

} // namespace option_help

struct DurationRange
{
    Milliseconds minimum;
    Milliseconds maximum;
};

//! The ranges allowed by Schedule and by the setting `maxConcurrent`.
inline constexpr DurationRange kTimeoutRange{limits::kMinTimeout, limits::kMaxTimeout};
inline constexpr DurationRange kIntervalRange{limits::kMinCheckInterval, limits::kMaxCheckInterval};
inline constexpr DurationRange kRunDurationRange{std::chrono::milliseconds(1), std::chrono::hours(24 * 365)};
inline constexpr DurationRange kMaintenanceRange{limits::kMinMaintenanceDuration, limits::kMaxMaintenanceDuration};
inline constexpr int kMaxConcurrentChecks = 10'000;
inline constexpr int kMaxPort = 65'535;

//! \brief An option of the parser, to restrict it further.
class Option
{
public:
    explicit Option(CLI::Option *option)
        : m_option(option)
    {
    }

    Option required();
    Option needs(Option other);
    //! \param problem  returns the error message for a value, or an empty string
    Option check(const std::function<std::string(const std::string &)> &problem);
    //! Accepts exactly one value.
    Option single();
    //! Takes only the next argument as its value, not all following arguments.
    Option takesOneArgument();
    //! Accepts several values in one argument, such as `sat,sun`.
    Option separatedByCommas();

private:
    CLI::Option *m_option;
};

// These functions store the value in the object that the pointer refers to, which must outlive the parser.

Option addText(CLI::App *to, const char *name, QString *value, const char *type, const char *help);
//! \brief Like addText(), but for a file or folder. Rejects empty values, because an unset shell variable would otherwise select
//! the default profile or file.
Option addPath(CLI::App *to, const char *name, QString *value, const char *type, const char *help);
//! \param choices  the accepted values, such as `tcp|tls|udp`
Option addChoice(CLI::App *to, const char *name, QString *value, const char *choices, const char *help);
//! Adds an option for a point in time, see parseMoment().
Option addMoment(CLI::App *to, const char *name, QString *value, const char *help);
//! Adds an option that takes all values that follow it.
Option addTexts(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help);
//! Adds a repeatable option. Each occurrence takes exactly one value.
Option addRepeated(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help);
Option addNumber(CLI::App *to, const char *name, std::optional<int> *value, int maximum, const char *help);
Option addPercentage(CLI::App *to, const char *name, std::optional<double> *value, const char *help);
Option addDuration(CLI::App *to, const char *name, std::optional<Milliseconds> *value, DurationRange range, const char *help);
Option addFlag(CLI::App *to, const char *name, bool *value, const char *help);
void addFormat(CLI::App *to, Format *value, const QList<Format> &offered, const char *help = option_help::kFormat);
//! Leaves the value unset if the option isn't given.
void addFormat(CLI::App *to, std::optional<Format> *value, const QList<Format> &offered);
//! Adds an option for a comment. Rejects blank and overlong values.
Option addComment(CLI::App *to, const char *name, QString *value, const char *help);
//! Adds the option `--by`, the author of a comment.
void addAuthor(CLI::App *to, QString *value);
//! Adds the option `--only`, which takes a TargetFilter.
void addOnly(CLI::App *to, QString *value);

//! The options for a time span; see parseMoment().
struct SpanOptions
{
    QString from = QStringLiteral("24h");
    QString to = QStringLiteral("now");

    void addTo(CLI::App *app);
};

//! \brief Returns the value without the prefix of unsplitArgument().
QString argumentText(const std::string &value);
//! Marks an argument that CLI11 would otherwise split at commas, because it is in square brackets, as in `[BODY].list == [a b]`.
QString unsplitArgument(const QString &argument);

// These functions validate a value. They return an error message for the parser, or an empty string.

//! Validates the key of a dialogue. Rejects keys that aren't allowed in a dialogue file.
std::string kindKeyProblem(const std::string &text);
//! Validates the file name of a report, whose extension determines the format.
std::string reportFileProblem(const std::string &text);
//! Accepts moments in the future.
std::string futureMomentProblem(const std::string &text);
//! Validates the kind of an alert. Accepts the kinds that Alert defines.
std::string alertKindProblem(const std::string &text);
std::string outcomeProblem(const std::string &text);
std::string filterProblem(const std::string &text);

//! Rejects an invalid combination of options. Throws CLI::ValidationError.
void require(bool condition, const char *problem);

} // namespace watchkeeper
