// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/Options.h"

#include <CLI/CLI.hpp>

namespace watchkeeper {

namespace {

//! Prefix that prevents CLI11 from splitting a value in square brackets. This control character doesn't occur in arguments.
constexpr char16_t kWholeArgumentMarker = u'\x1f';

constexpr qsizetype kMaxCommentChars = 2'000;
constexpr qsizetype kMaxAuthorChars = 200;

CLI::Option *addValue(CLI::App *to, const char *name, const std::function<void(const QString &)> &take, const std::string &type,
                      const char *help)
{
    const auto takeText = [take](const std::string &value) { take(textOfArgument(value)); };
    return to->add_option_function<std::string>(name, takeText, help)->type_name(type);
}

CLI::Option *addValues(CLI::App *to, const char *name, QStringList *values, const char *type, const char *help)
{
    const auto take = [values](const std::vector<std::string> &texts) {
        for (const std::string &text : texts)
            values->append(textOfArgument(text));
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
    const auto problem = [maximum](const std::string &text) { return numberProblem(text, 1, maximum); };
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

QString textOfArgument(const std::string &value)
{
    return QString::fromStdString(value).remove(kWholeArgumentMarker);
}

QString wholeArgument(const QString &argument)
{
    return kWholeArgumentMarker + argument;
}

} // namespace watchkeeper
