// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLine.h"

#include "app/profile/Profile.h"
#include "app/words/Roff.h"
#include "checks/base/SafeText.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/options/Options.h"
#include "cli/terminal/TextColumns.h"
#include "model/base/NearestWord.h"
#include "model/filter/FilterKeys.h"

#include <QRegularExpression>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <sstream>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

// The texts of `--help` and of the manual page that don't belong to a single command.
constexpr const char *kDescription =
    "Watchkeeper checks web pages, servers and commands, many in parallel. It reports failures immediately, with the reason.";

constexpr const char *kFooter = R"(Get started:
  watchkeeper-cli check --sample                     try it out without a network
  watchkeeper-cli check --url https://shop.example   check a web page
  watchkeeper-cli check --command 'df -h /'          run a command; exit status 0 is up

Your own profile:
  watchkeeper-cli add https://shop.example db.example:5432 'df -h /'
  watchkeeper-cli list
  watchkeeper-cli check                              check each target once
  watchkeeper-cli watch                              monitor until Ctrl-C

Every command has its own --help with examples.

Exit status of check: 0 all up, 1 a target is degraded, 2 one is down, 3 one is unknown.
The worst outcome decides, in the order down, unknown, degraded. Exit status of all commands:
64 usage error, 65 invalid data, 66 file not found, 74 input or output failed,
or no thread could be started, 130 interrupted, 143 terminated.)";

constexpr const char *kExitStatus = R"(0	All targets are up, or the command succeeded.
1	A target is degraded, and none is worse, a sample alert wasn't delivered (alerts test), or a newer version exists (release).
2	A target is down, a condition fails (eval), or a value is an alert (range).
3	A target is unknown: it couldn't be observed. Down outweighs unknown, unknown outweighs degraded.
64	Usage error: an unknown option, a value out of range, a name that doesn't exist.
65	Invalid data: an invalid targets.json, or nothing in it to check; an invalid range; a condition that can't be evaluated (eval); a session without data (record); an invalid line (replay).
66	A file or the profile doesn't exist, or a given file can't be opened.
74	Input or output failed: the profile is in use or can't be read or written, standard output was closed, or no thread could be started.
129	The terminal was closed (SIGHUP).
130	Interrupted by Ctrl-C (SIGINT).
143	Terminated (SIGTERM).)";

constexpr const char *kFiles =
    R"(~/.config/watchkeeper/targets.json	The targets of the default profile. See watchkeeper-cli schema and watchkeeper-cli kinds.
~/.config/watchkeeper/targets.json~	The version before the last change.
~/.local/share/watchkeeper/history.sqlite	State changes and current states, incidents, evidence and failure diagnostics, when the program ran, and gaps. See watchkeeper-cli history.
~/.local/share/watchkeeper/history/	Results in a compact form, one file per hour. See watchkeeper-cli history.
~/.config/watchkeeper/settings.json	Limits, the proxy and certificates for all checks, DNS servers, the log, and the preferences of the window.
~/.config/watchkeeper/dialogues/*.json	Your own check types, read at each start. See watchkeeper-cli record and watchkeeper-cli validate.
~/.config/watchkeeper/presets/*.json	Your own presets for services that answer over HTTP, read at each start.
~/.config/watchkeeper/alerts.json	Alert channels and alert rules. See watchkeeper-cli alerts.
~/.config/watchkeeper/providers/*.json	Your own alert services, read at each start. See watchkeeper-cli alerts providers.
~/.local/state/watchkeeper/watchkeeper.log	The log of the window and of watchkeeper-cli watch, if the settings turn it on.)";

constexpr int kNameColumns = 28;
constexpr int kLineColumns = 80;
constexpr size_t kMaxTypeLength = 70; //!< longer lists of choices are in the help of the option

QString textFromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

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

//! Returns the value that follows an option's name in the help, such as ` URL...` or ` DURATION`. Empty for a flag.
std::string valueOf(const CLI::Option *option)
{
    if (option->get_type_size() == 0 || option->get_expected_max() == 0)
        return {};
    return ' ' + (option->get_type_name().size() > kMaxTypeLength ? "NAME" : option->get_type_name())
        + (acceptsMultiple(option) ? "..." : "");
}

std::string helpOf(const CLI::Option *option)
{
    if (option->get_type_name().size() <= kMaxTypeLength)
        return option->get_description();
    const QString choices = textFromStd(option->get_type_name()).replace(u'|', u", "_s);
    return option->get_description() + ' ' + u"Choices: %1."_s.arg(choices).toStdString();
}

//! Returns the usage line, such as `watchkeeper-cli check [OPTIONS] [FILE]`.
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

//! \brief Formats CLI11's help in plain language. Wraps descriptions at 80 columns, and shows only the first line of each command's
//! description in the list of commands.
class HelpFormatter : public CLI::Formatter
{
public:
    HelpFormatter();
    std::string make_usage(const CLI::App *app, std::string name) const override;
    std::string make_subcommand(const CLI::App *command) const override;
    std::string make_option_desc(const CLI::Option *option) const override;
    std::string make_description(const CLI::App *app) const override;
    std::string make_option_opts(const CLI::Option *option) const override;
};

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
    return wrapLines(helpOf(option), kLineColumns - kNameColumns);
}

std::string HelpFormatter::make_option_opts(const CLI::Option *option) const
{
    return option->get_positional() ? std::string() : valueOf(option);
}

QString optionTag(const CLI::Option *option)
{
    if (option->get_positional())
        return roff::italic(textFromStd(option->get_name(true)));
    QStringList names;
    for (const std::string &name : option->get_snames())
        names.append(roff::bold(u'-' + textFromStd(name)));
    for (const std::string &name : option->get_lnames())
        names.append(roff::bold(u"--"_s + textFromStd(name)));
    const QString value = textFromStd(valueOf(option)).trimmed();
    return names.join(u", "_s) + (value.isEmpty() ? QString() : u' ' + roff::italic(value));
}

QString optionsSection(const CLI::App &app)
{
    QString text;
    for (const CLI::Option *option : app.get_options()) {
        const bool isRepeatedHelp = app.get_parent() != nullptr && option == app.get_help_ptr();
        if (!isRepeatedHelp)
            text += roff::tagged(optionTag(option), textFromStd(helpOf(option)));
    }
    return text;
}

QString commandSection(const CLI::App &app)
{
    QString text = u".SS "_s + roff::escaped(textFromStd(synopsis(&app)).section(u' ', 1)) + u'\n';
    for (const QString &line : textFromStd(app.get_description()).split(u'\n'))
        text += roff::paragraph(line);
    text += optionsSection(app) + roff::verbatim(textFromStd(app.get_footer()));
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

//! Returns the source of watchkeeper-cli.1 in man(7) macros.
QString manPage(const CLI::App &app)
{
    const QString version = QLatin1StringView(WATCHKEEPER_VERSION);
    QString text = u".TH WATCHKEEPER\\-CLI 1 \"\" \"Watchkeeper %1\" \"User Commands\"\n"_s.arg(version);
    text += u".SH NAME\n"_s
            u"watchkeeper\\-cli \\- check web pages, servers and commands from the command line\n"_s;
    text += u".SH SYNOPSIS\n"_s + roff::bold(u"watchkeeper-cli"_s) + u" ["_s + roff::italic(u"OPTIONS"_s) + u"] "_s
        + roff::italic(u"COMMAND"_s) + u" ...\n"_s;
    text += u".SH DESCRIPTION\n"_s + roff::escaped(textFromStd(app.get_description())) + u'\n';
    text += roff::verbatim(textFromStd(app.get_footer())
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
    text += u".SH EXIT STATUS\n"_s + tagTable(kExitStatus);
    text += u".SH FILES\n"_s + tagTable(kFiles);
    text += u".SH ENVIRONMENT\n"_s;
    text += roff::tagged(roff::bold(u"NO_COLOR"_s), u"Turns colours off if it is set and not empty."_s);
    text += roff::tagged(roff::bold(u"COLUMNS"_s), u"Overrides the width of the terminal."_s);
    text += roff::profileEnvironment();
    return text;
}

QString versionText()
{
    return u"watchkeeper-cli %1 (Qt %2)"_s.arg(QLatin1StringView(WATCHKEEPER_VERSION), QLatin1StringView(qVersion()));
}

//! Returns the first sentence without its full stop.
QString firstSentence(const std::string &text)
{
    static const QRegularExpression end(u"\\.(?=\\s|$)|\n"_s);
    const QString help = textFromStd(text);
    return help.left(help.indexOf(end));
}

//! Appends the command and its subcommands.
void listCommands(const CLI::App *app, const QString &path, QList<ListedCommand> *listed)
{
    ListedCommand command{path, firstSentence(app->get_description()), {}, {}};
    for (const CLI::Option *option : app->get_options()) {
        ListedOption item{{}, firstSentence(option->get_description()), {}, acceptsMultiple(option)};
        if (!valueOf(option).empty())
            item.value = textFromStd(option->get_type_name());
        for (const std::string &name : option->get_snames())
            item.names.append(u'-' + textFromStd(name));
        for (const std::string &name : option->get_lnames())
            item.names.append(u"--"_s + textFromStd(name));
        (option->get_positional() ? command.arguments : command.options).append(item);
    }
    const bool repeatsHelp = app->get_parent() != nullptr; // the program's option -h is valid for all commands
    if (repeatsHelp)
        command.options.removeIf([](const ListedOption &option) { return option.names.contains("--help"_L1); });
    listed->append(command);
    for (const CLI::App *part : app->get_subcommands({}))
        listCommands(part, (path + u' ' + textFromStd(part->get_name())).trimmed(), listed);
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

    CLI::App app{kDescription, "watchkeeper-cli"};
    CommandDescriptions descriptions;
    std::map<const CLI::App *, CommandDescription *> descriptionByApp;
    QString profileFolder;
};

CommandLine::Private::Private(CommandDescriptions all)
    : descriptions(std::move(all))
{
    app.formatter(std::make_shared<HelpFormatter>());
    app.footer(kFooter);
    app.require_subcommand(1);
    app.fallthrough();
    app.set_help_flag("-h,--help", "Print this help and exit.");
    app.set_version_flag("--version", versionText().toStdString(), "Print the version and exit.");
    addPath(
        &app, "--profile", &profileFolder, "DIR",
        "Use this folder as the profile. It contains targets.json, settings.json and the history, and is created if it doesn't "
        "exist. Default: the folder profile next to the program if a file named portable exists there, otherwise "
        "~/.config/watchkeeper and ~/.local/share/watchkeeper, or their equivalents on your platform.");
    app.add_flag_callback(
           "--portable", [this] { profileFolder = Profile::portableFolder(); },
           "Use the folder profile next to the program as the profile. It is created if it doesn't exist.")
        ->excludes("--profile");
    for (const auto &description : descriptions)
        add(description.get());
}

void CommandLine::Private::add(CommandDescription *description)
{
    const CommandText &text = description->text();
    std::vector<std::string> names = CLI::detail::split(text.path, ' ');
    CLI::App *parent = &app;
    for (size_t i = 0; i + 1 < names.size(); ++i)
        parent = parent->get_subcommand(names[i]);
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
    const QString word = unexpected.empty() ? QString() : argumentText(unexpected.front());
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
    for (auto calledCommand = app.get_subcommands(); !calledCommand.empty();
         calledCommand = calledCommand.front()->get_subcommands())
        path += u' ' + textFromStd(calledCommand.front()->get_name());
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
            argument = unsplitArgument(argument);
    }
    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i >= 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    try {
        d->app.parse(std::move(reversed));
        const CLI::App *calledCommand = d->calledApp();
        CommandDescription *description = d->descriptionByApp.at(calledCommand);
        if (calledCommand->get_parent() != &d->app)
            description->inherit(*d->descriptionByApp.at(calledCommand->get_parent()));
        description->validate();
    } catch (const CLI::Error &error) {
        return d->notice(error, arguments);
    }
    return std::nullopt;
}

const CommandDescription &CommandLine::calledCommand() const
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

QList<ListedCommand> CommandLine::commands() const
{
    QList<ListedCommand> listed;
    listCommands(&d->app, {}, &listed);
    return listed;
}

} // namespace watchkeeper
