// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLine.h"

#include "checks/base/SafeText.h"

#include "cli/ExitStatus.h"
#include "cli/options/CommandLineHelp.h"
#include "cli/options/CommandLineTexts.h"
#include "cli/options/Options.h"
#include "model/base/NearestWord.h"

#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

QString textFromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

//! Returns whether an argument such as `-5`, `-.5` or `-5:-1` is a value. No option has a name of this form.
bool isNegativeNumber(const QString &argument)
{
    static const QRegularExpression number(u"^-\\.?\\d"_s);
    return number.match(argument).hasMatch();
}

//! Inserts `--` before ranges and values, because they can begin with a minus sign, like options.
void separateNumbers(QStringList *arguments)
{
    const auto first = std::find_if(arguments->cbegin(), arguments->cend(), isNegativeNumber);
    const bool isRange = first != arguments->cend() && std::find(arguments->cbegin(), first, u"range"_s) != first;
    const bool isSeparated = arguments->contains(u"--"_s);
    if (isRange && !isSeparated)
        arguments->insert(arguments->indexOf(u"range"_s) + 1, u"--"_s);
}

//! Moves the empty value of `--profile=` to its own argument. Otherwise, CLI11 uses the next argument as the value.
void separateEmptyValues(QStringList *arguments)
{
    static const QRegularExpression empty(u"^--[a-z-]+=$"_s);
    for (qsizetype i = 0; i < arguments->size() && arguments->at(i) != u"--"_s; ++i) {
        if (!empty.match(arguments->at(i)).hasMatch())
            continue;
        (*arguments)[i].chop(1);
        arguments->insert(i + 1, QString());
    }
}

//! Returns whether CLI11 would split the value at commas, because it is in square brackets, as in `[BODY].list == [a b]`.
bool isMistakenForList(const QString &argument)
{
    return argument.startsWith(u'[') && argument.endsWith(u']');
}

} // namespace

//! The CLI11 parser of a CommandLine.
class CommandLine::Private
{
public:
    explicit Private(CommandDescriptions all);

    void add(CommandDescription *description);
    //! Returns the innermost command that was called.
    const CLI::App *calledApp() const;
    Notice notice(const CLI::Error &error, const QStringList &arguments);
    QString usageProblem(const CLI::Error &error) const;

    CLI::App app{text::kDescription, "watchkeeper-cli"};
    CommandDescriptions descriptions;
    std::map<const CLI::App *, CommandDescription *> descriptionByApp;
    QString profileFolder;
};

CommandLine::Private::Private(CommandDescriptions all)
    : descriptions(std::move(all))
{
    app.formatter(std::make_shared<HelpFormatter>());
    app.footer(text::kFooter);
    app.require_subcommand(1);
    app.fallthrough();
    app.set_help_flag("-h,--help", "Print this help and exit.");
    app.set_version_flag("--version", versionText().toStdString(), "Print the version and exit.");
    addPath(
        &app, "--profile", &profileFolder, "DIR",
        "Use this folder as the profile. It contains targets.json, settings.json and the history, and is created if it doesn't "
        "exist. Default: the folder profile next to the program if a file named portable exists there, otherwise "
        "~/.config/watchkeeper and ~/.local/share/watchkeeper, or their equivalents on your platform.");
    for (const auto &description : descriptions)
        add(description.get());
}

void CommandLine::Private::add(CommandDescription *description)
{
    const CommandText &text = description->text();
    std::vector<std::string> names = CLI::detail::split(text.path, ' ');
    CLI::App *parent = names.size() > 1 ? app.get_subcommand(names.front()) : &app;
    CLI::App *command = parent->add_subcommand(names.back(), text.description);
    command->footer(text.footer);
    command->group(text.group);
    if (description->isGroup())
        command->require_subcommand(1);
    description->addTo(command);
    descriptionByApp.emplace(command, description);
}

const CLI::App *CommandLine::Private::calledApp() const
{
    const CLI::App *command = &app;
    while (!command->get_subcommands().empty())
        command = command->get_subcommands().front();
    return command;
}

QString CommandLine::Private::usageProblem(const CLI::Error &error) const
{
    QStringList names;
    for (const CLI::App *command : calledApp()->get_subcommands({}))
        names.append(textFromStd(command->get_name()));
    const std::vector<std::string> unexpected = app.remaining(true);
    const QString word = unexpected.empty() ? QString() : textOfArgument(unexpected.front());
    if (names.isEmpty() || word.isEmpty() || word.startsWith(u'-'))
        return textFromStd(error.what());
    const QString near = nearestWord(word, names);
    const QString problem = u"Command “%1” doesn't exist."_s.arg(word);
    return near.isEmpty() ? problem : problem + u" Did you mean “%1”?"_s.arg(near);
}

Notice CommandLine::Private::notice(const CLI::Error &error, const QStringList &arguments)
{
    std::ostringstream out;
    std::ostringstream err;
    if (app.exit(error, out, err) == 0)
        return {0, textFromStd(out.str()), {}};
    if (arguments.isEmpty())
        return {exit_status::kUsage, {}, textFromStd(app.help())};
    QString path = u"watchkeeper-cli"_s;
    for (auto called = app.get_subcommands(); !called.empty(); called = called.front()->get_subcommands())
        path += u' ' + textFromStd(called.front()->get_name());
    // The message is escaped, because the user's arguments may contain escape sequences.
    const QString problem = u"%1: %2\n"_s
                            u"Try: %1 --help\n"_s.arg(path, displayText(usageProblem(error)));
    return {exit_status::kUsage, {}, problem};
}

CommandLine::CommandLine(CommandDescriptions descriptions)
    : d(std::make_unique<Private>(std::move(descriptions)))
{
}

CommandLine::~CommandLine() = default;

std::optional<Notice> CommandLine::parse(QStringList arguments)
{
    // A filter can begin with a minus sign, like an option. Therefore, the argument after --only or --filter is always its
    // value.
    for (qsizetype i = 0; i + 1 < arguments.size(); ++i) {
        if (arguments.at(i) == "--only"_L1 || arguments.at(i) == "--filter"_L1)
            arguments[i] += u'=' + arguments.takeAt(i + 1);
    }
    separateNumbers(&arguments);
    separateEmptyValues(&arguments);
    for (QString &argument : arguments) {
        if (isMistakenForList(argument))
            argument = wholeArgument(argument);
    }
    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i >= 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    try {
        d->app.parse(std::move(reversed));
        const CLI::App *called = d->calledApp();
        CommandDescription *description = d->descriptionByApp.at(called);
        if (called->get_parent() != &d->app)
            description->inherit(*d->descriptionByApp.at(called->get_parent()));
        description->validate();
    } catch (const CLI::Error &error) {
        return d->notice(error, arguments);
    }
    return std::nullopt;
}

const CommandDescription &CommandLine::called() const
{
    return *d->descriptionByApp.at(d->calledApp());
}

const QString &CommandLine::profileFolder() const
{
    return d->profileFolder;
}

QString CommandLine::manPage() const
{
    return watchkeeper::manPage(d->app);
}

QStringList CommandLine::optionNames() const
{
    QStringList names;
    const auto append = [&names](const CLI::App *command, const QString &prefix) {
        for (const CLI::Option *option : command->get_options()) {
            for (const std::string &name : option->get_lnames())
                names.append(prefix + u"--"_s + textFromStd(name));
        }
    };
    append(&d->app, {});
    for (const CLI::App *command : d->app.get_subcommands({})) {
        append(command, textFromStd(command->get_name()) + u' ');
        for (const CLI::App *part : command->get_subcommands({}))
            append(part, u"%1 %2 "_s.arg(textFromStd(command->get_name()), textFromStd(part->get_name())));
    }
    return names;
}

} // namespace watchkeeper
