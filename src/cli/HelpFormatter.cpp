// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/HelpFormatter.h"

#include "cli/TextColumns.h"

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
    return "\nUsage: " + synopsis(app) + '\n';
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

} // namespace watchkeeper
