// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/Options.h"

#include "alerts/alert/Alert.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"
#include "model/base/NearestWord.h"
#include "model/json/LibraryFolder.h"
#include "report/ReportFile.h"

#include <CLI/CLI.hpp>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct FormatName
{
    Format format;
    const char16_t *key;
};

constexpr FormatName kFormats[]{{Format::Table, u"table"}, {Format::Json, u"json"},       {Format::Ndjson, u"ndjson"},
                                {Format::Csv, u"csv"},     {Format::Junit, u"junit"},     {Format::Sarif, u"sarif"},
                                {Format::Html, u"html"},   {Format::Sitemap, u"sitemap"}, {Format::Dot, u"dot"}};

std::optional<Format> formatFromKey(const QString &key)
{
    for (const FormatName &name : kFormats) {
        if (key == QStringView(name.key))
            return name.format;
    }
    return std::nullopt;
}

QStringList formatKeys(const QList<Format> &formats)
{
    QStringList keys;
    for (const FormatName &name : kFormats) {
        if (formats.contains(name.format))
            keys.append(QStringView(name.key).toString());
    }
    return keys;
}

std::string numberProblem(const std::string &text, int maximum)
{
    bool isNumber = false;
    const int number = QString::fromStdString(text).toInt(&isNumber);
    if (isNumber && number >= 1 && number <= maximum)
        return {};
    return u"“%1” isn't a whole number from 1 to %2."_s.arg(QString::fromStdString(text), QString::number(maximum))
        .toStdString();
}

std::string durationProblem(const std::string &text, DurationRange range)
{
    const auto duration = parseDuration(QString::fromStdString(text));
    if (!duration)
        return duration.error().toStdString();
    if (*duration >= range.minimum && *duration <= range.maximum)
        return {};
    return u"Expected a duration from %1 to %2."_s.arg(formatDuration(range.minimum), formatDuration(range.maximum))
        .toStdString();
}

std::string objectiveProblem(const std::string &text)
{
    bool isNumber = false;
    const double percent = QString::fromStdString(text).toDouble(&isNumber);
    return isNumber && percent > 0 && percent <= 100 ? std::string()
                                                     : "Expected a percentage above 0 and up to 100, such as 99.9.";
}

std::string folderProblem(const std::string &text)
{
    return text.empty() ? "The value is empty. Enter one, or omit the argument." : std::string();
}

std::string momentProblem(const std::string &text)
{
    const auto moment = parseMoment(QString::fromStdString(text), QDateTime::currentDateTimeUtc());
    return moment ? std::string() : moment.error().toStdString();
}

std::string textProblem(const std::string &text, qsizetype longest)
{
    const QString words = QString::fromStdString(text);
    if (words.trimmed().isEmpty())
        return "The text is empty.";
    return words.size() <= longest ? std::string()
                                   : u"The text is too long. The limit is %1 characters."_s.arg(longest).toStdString();
}

std::string formatProblem(const std::string &text, const QList<Format> &offered)
{
    const QString written = QString::fromStdString(text);
    const QStringList keys = formatKeys(offered);
    if (keys.contains(written))
        return {};
    const QString near = nearestWord(written, keys);
    const QString hint = near.isEmpty() ? u"Use one of: %1."_s.arg(keys.join(u", "_s)) : u"Did you mean “%1”?"_s.arg(near);
    return u"“%1” isn't a valid format here. %2"_s.arg(written, hint).toStdString();
}

//! Prefix that prevents CLI11 from splitting a value in square brackets. This control character doesn't occur in arguments.
constexpr char16_t kWholeArgumentMarker = u'\x1f';

constexpr qsizetype kMaxCommentChars = 2'000;
constexpr qsizetype kMaxAuthorChars = 200;

CLI::Option *addValue(CLI::App *to, const char *name, const std::function<void(const QString &)> &take, const std::string &type,
                      const char *help)
{
    const auto takeText = [take](const std::string &value) { take(argumentText(value)); };
    return to->add_option_function<std::string>(name, takeText, help)->type_name(type);
}

CLI::Option *addValues(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help)
{
    const auto take = [values](const std::vector<std::string> &texts) {
        for (const std::string &text : texts)
            values->append(argumentText(text));
    };
    return to->add_option_function<std::vector<std::string>>(name, take, help)->type_name(type);
}

void addFormatOption(CLI::App *to, const std::function<void(const QString &)> &take, const QList<Format> &offered,
                     const char *help)
{
    const auto problem = [offered](const std::string &text) { return formatProblem(text, offered); };
    addValue(to, "--format", take, formatKeys(offered).join(u'|').toStdString(), help)->check(problem);
}

} // namespace

Option Option::required()
{
    m_option->required();
    return *this;
}

Option Option::needs(Option other)
{
    m_option->needs(other.m_option);
    return *this;
}

Option Option::check(const std::function<std::string(const std::string &)> &problem)
{
    m_option->check(problem);
    return *this;
}

Option Option::single()
{
    m_option->expected(1);
    return *this;
}

Option Option::takesOneArgument()
{
    m_option->allow_extra_args(false);
    return *this;
}

Option Option::separatedByCommas()
{
    m_option->delimiter(',');
    return *this;
}

Option addText(CLI::App *to, const char *name, QString *value, const char *type, const char *help)
{
    return Option(addValue(
        to, name, [value](const QString &text) { *value = text; }, type, help));
}

Option addPath(CLI::App *to, const char *name, QString *value, const char *type, const char *help)
{
    return addText(to, name, value, type, help).check(folderProblem);
}

Option addChoice(CLI::App *to, const char *name, QString *value, const char *choices, const char *help)
{
    CLI::Option *option = addValue(
        to, name, [value](const QString &text) { *value = text; }, choices, help);
    option->check(CLI::IsMember(CLI::detail::split(choices, '|')).description(""));
    return Option(option);
}

Option addMoment(CLI::App *to, const char *name, QString *value, const char *help)
{
    return addText(to, name, value, "WHEN", help).check(momentProblem);
}

Option addTexts(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help)
{
    return Option(addValues(to, name, values, type, help));
}

Option addRepeated(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help)
{
    return Option(addValues(to, name, values, type, help)->expected(1)->take_all()->allow_extra_args(false));
}

Option addNumber(CLI::App *to, const char *name, std::optional<int> *value, int maximum, const char *help)
{
    // The value is parsed as text, because CLI11 reads numbers as in C, where 010 is 8.
    const auto take = [value](const QString &text) { *value = text.toInt(); };
    const auto problem = [maximum](const std::string &text) { return numberProblem(text, maximum); };
    return Option(addValue(to, name, take, "N", help)).check(problem);
}

Option addPercentage(CLI::App *to, const char *name, std::optional<double> *value, const char *help)
{
    return Option(to->add_option(name, *value, help)->type_name("PERCENT")->check(objectiveProblem));
}

Option addDuration(CLI::App *to, const char *name, std::optional<Milliseconds> *value, DurationRange range, const char *help)
{
    const auto take = [value](const QString &text) { *value = *parseDuration(text); };
    const auto problem = [range](const std::string &text) { return durationProblem(text, range); };
    return Option(addValue(to, name, take, "DURATION", help)).check(problem);
}

Option addFlag(CLI::App *to, const char *name, bool *value, const char *help)
{
    return Option(to->add_flag(name, *value, help));
}

void addFormat(CLI::App *to, Format *value, const QList<Format> &offered, const char *help)
{
    addFormatOption(
        to, [value](const QString &key) { *value = *formatFromKey(key); }, offered, help);
}

void addFormat(CLI::App *to, std::optional<Format> *value, const QList<Format> &offered)
{
    addFormatOption(
        to, [value](const QString &key) { *value = formatFromKey(key); }, offered, option_help::kFormat);
}

Option addComment(CLI::App *to, const char *name, QString *value, const char *help)
{
    return addText(to, name, value, "TEXT", help).check([](const std::string &text) {
        return textProblem(text, kMaxCommentChars);
    });
}

void addAuthor(CLI::App *to, QString *value)
{
    addText(to, "--by", value, "WHO", "Name of the author. Default: the current user.").check([](const std::string &text) {
        return textProblem(text, kMaxAuthorChars);
    });
}

void addOnly(CLI::App *to, QString *value)
{
    addText(
        to, "--only", value, "EXPR",
        "Only targets that match all words of EXPR: tag:X, kind:X, name:X, host:X, address:X, is:paused, is:untagged. A word "
        "without a key matches in the name, kind, address or tags, and name:X only in the name. X may be a regular expression "
        "between slashes. -WORD negates a word, a comma or | means or, and \"two words\" in quotes are matched together. "
        "Filters "
        "of the window that need results, such as is:down, aren't available here.")
        .check(filterProblem);
}

void SpanOptions::addTo(CLI::App *app)
{
    addMoment(app, "--from", &from,
              "Start: an age such as 24h or 7d, a date such as 2026-11-20, or a date and time such as "
              "2026-11-20T08:00 (local) or 2026-11-20T08:00Z. Default: 24h.");
    addMoment(app, "--to", &to, option_help::kTo);
}

QString argumentText(const std::string &value)
{
    return QString::fromStdString(value).remove(kWholeArgumentMarker);
}

QString unsplitArgument(const QString &argument)
{
    return kWholeArgumentMarker + argument;
}

std::string kindKeyProblem(const std::string &text)
{
    const bool isKey = isLibraryKey(QString::fromStdString(text));
    return isKey ? std::string() : "A key can contain only a-z, 0-9 and hyphens, and must begin with a letter.";
}

std::string reportFileProblem(const std::string &text)
{
    return reportFormat(QString::fromStdString(text)) ? std::string() : "The file name must end with .html or .pdf.";
}

std::string futureMomentProblem(const std::string &text)
{
    const auto moment = parseFutureMoment(QString::fromStdString(text), QDateTime::currentDateTimeUtc());
    return moment ? std::string() : moment.error().toStdString();
}

std::string alertKindProblem(const std::string &text)
{
    if (alertKindFromKey(QString::fromStdString(text)))
        return {};
    QStringList known;
    for (int kind = 0; kind <= static_cast<int>(AlertKind::Test); ++kind)
        known.append(alertKindKey(static_cast<AlertKind>(kind)));
    return u"“%1” isn't a valid kind of alert. Use one of: %2."_s.arg(QString::fromStdString(text), known.join(u", "_s))
        .toStdString();
}

std::string outcomeProblem(const std::string &text)
{
    if (outcomeFromKey(QString::fromStdString(text)))
        return {};
    return u"“%1” isn't a valid outcome. Use up, degraded, down or unknown."_s.arg(QString::fromStdString(text)).toStdString();
}

std::string filterProblem(const std::string &text)
{
    const auto filter = TargetFilter::parse(QString::fromStdString(text));
    return filter ? std::string() : filter.error().toStdString();
}

void require(bool condition, const char *problem)
{
    if (!condition)
        throw CLI::ValidationError(problem);
}

} // namespace watchkeeper
