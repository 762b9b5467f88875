// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLineHelp.h"

#include "app/words/Roff.h"
#include "cli/options/CommandLineTexts.h"
#include "cli/terminal/TextColumns.h"
#include "model/filter/FilterKeys.h"

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kNameColumns = 28;
constexpr int kLineColumns = 80;

std::string wrapLines(const std::string &text, int columns)
{
    QStringList paragraphs;
    for (const QString &paragraph : QString::fromStdString(text).split(u'\n'))
        paragraphs.append(wrapped(paragraph, columns).join(u'\n'));
    return paragraphs.join(u'\n').toStdString();
}

bool acceptsMultiple(const CLI::Option *option)
{
    return option->get_expected_max() >= CLI::detail::expected_max_vector_size;
}

} // namespace

std::string valueOf(const CLI::Option *option)
{
    if (option->get_type_size() == 0 || option->get_expected_max() == 0)
        return {};
    return ' ' + option->get_type_name() + (acceptsMultiple(option) ? "..." : "");
}

std::string synopsis(const CLI::App *app)
{
    std::string line = app->get_name();
    for (const CLI::App *parent = app->get_parent(); parent; parent = parent->get_parent())
        line.insert(0, parent->get_name() + ' ');
    line += " [OPTIONS]";
    for (const CLI::Option *option : app->get_options([](const CLI::Option *o) { return o->get_positional(); })) {
        const std::string name = option->get_name(true) + (acceptsMultiple(option) ? "..." : "");
        line += option->get_required() ? ' ' + name : " [" + name + ']';
    }
    return app->get_subcommands({}).empty() ? line : line + " COMMAND ...";
}

HelpFormatter::HelpFormatter()
{
    column_width(kNameColumns);
    label("Positionals", "Arguments");
}

std::string HelpFormatter::make_usage(const CLI::App *app, std::string) const
{
    return "\n"
           "Usage: "
        + synopsis(app) + '\n';
}

std::string HelpFormatter::make_description(const CLI::App *app) const
{
    return wrapLines(app->get_description(), kLineColumns) + '\n';
}

std::string HelpFormatter::make_subcommand(const CLI::App *command) const
{
    const std::string &description = command->get_description();
    std::stringstream out;
    CLI::detail::format_help(out, command->get_name(), description.substr(0, description.find('\n')), get_column_width());
    return out.str();
}

std::string HelpFormatter::make_option_desc(const CLI::Option *option) const
{
    return wrapLines(option->get_description(), kLineColumns - kNameColumns);
}

std::string HelpFormatter::make_option_opts(const CLI::Option *option) const
{
    return option->get_positional() ? std::string() : valueOf(option);
}

namespace {

QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

QString optionTag(const CLI::Option *option)
{
    if (option->get_positional())
        return roff::italic(fromStd(option->get_name(true)));
    QStringList names;
    for (const std::string &name : option->get_snames())
        names.append(roff::bold(u'-' + fromStd(name)));
    for (const std::string &name : option->get_lnames())
        names.append(roff::bold(u"--"_s + fromStd(name)));
    const QString value = fromStd(valueOf(option)).trimmed();
    return names.join(u", "_s) + (value.isEmpty() ? QString() : u' ' + roff::italic(value));
}

QString optionsSection(const CLI::App &app)
{
    QString text;
    for (const CLI::Option *option : app.get_options()) {
        const bool isRepeatedHelp = app.get_parent() != nullptr && option == app.get_help_ptr();
        if (!isRepeatedHelp)
            text += roff::tagged(optionTag(option), fromStd(option->get_description()));
    }
    return text;
}

QString commandSection(const CLI::App &app)
{
    QString text = u".SS "_s + roff::escaped(fromStd(synopsis(&app)).section(u' ', 1)) + u'\n';
    for (const QString &line : fromStd(app.get_description()).split(u'\n'))
        text += roff::paragraph(line);
    text += optionsSection(app) + roff::verbatim(fromStd(app.get_footer()));
    for (const CLI::App *part : app.get_subcommands({}))
        text += commandSection(*part);
    return text;
}

//! Formats a table from lines of the form `tag<TAB>text`.
QString tagTable(const char *lines)
{
    QString text;
    for (const QString &line : QString::fromUtf8(lines).split(u'\n'))
        text += roff::tagged(roff::bold(line.section(u'\t', 0, 0)), line.section(u'\t', 1));
    return text;
}

//! Returns a table of the keys that can be used in `--only`.
QString filterKeysTable()
{
    QString text;
    for (const FilterKeyInfo &info : filterKeys()) {
        if (!info.needsResults && info.key != FilterKey::Is)
            text += roff::tagged(roff::bold(info.example), info.meaning);
    }
    for (const FilterStateInfo &info : filterStates()) {
        if (!info.needsResults)
            text += roff::tagged(roff::bold(u"is:"_s + info.word), u"It "_s + info.meaning + u'.');
    }
    text += roff::tagged(roff::bold(u"shop"_s), u"Part of the name, kind, address or tags."_s);
    text += roff::tagged(roff::bold(u"tag:prod,web"_s), u"Has one of these tags."_s);
    text += roff::tagged(roff::bold(u"-tag:prod"_s), u"Doesn't have this tag. !tag:prod means the same."_s);
    text += roff::tagged(roff::bold(u"tag:prod kind:http | name:shop"_s),
                         u"Matches both of the first two words, or the third word."_s);
    return text;
}

} // namespace

QString manPage(const CLI::App &app)
{
    const QString version = QLatin1StringView(WATCHKEEPER_VERSION);
    QString text = u".TH WATCHKEEPER\\-CLI 1 \"\" \"Watchkeeper %1\" \"User Commands\"\n"_s.arg(version);
    text += u".SH NAME\n"_s
            u"watchkeeper\\-cli \\- check web pages, servers and commands from the command line\n"_s;
    text += u".SH SYNOPSIS\n"_s + roff::bold(u"watchkeeper-cli"_s) + u" ["_s + roff::italic(u"OPTIONS"_s) + u"] "_s
        + roff::italic(u"COMMAND"_s) + u" ...\n"_s;
    text += u".SH DESCRIPTION\n"_s + roff::escaped(fromStd(app.get_description())) + u'\n';
    text += roff::verbatim(fromStd(app.get_footer())
                               .section(u"\n"_s
                                        u"\n"_s
                                        u"Every command"_s,
                                        0, 0));
    text += u".SH OPTIONS\n"_s + optionsSection(app);
    text += u".SH COMMANDS\n"_s;
    for (const CLI::App *sub : app.get_subcommands({})) {
        if (!sub->get_group().empty())
            text += commandSection(*sub);
    }
    text += u".SH FILTERS\n"_s + filterKeysTable();
    text += u".SH EXIT STATUS\n"_s + tagTable(text::kExitStatus);
    text += u".SH FILES\n"_s + tagTable(text::kFiles);
    text += u".SH ENVIRONMENT\n"_s;
    text += roff::tagged(roff::bold(u"NO_COLOR"_s), u"Turns colours off if it is set and not empty."_s);
    text += roff::tagged(roff::bold(u"COLUMNS"_s), u"Overrides the width of the terminal."_s);
    text += roff::profileEnvironment();
    return text;
}

} // namespace watchkeeper
