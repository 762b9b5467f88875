// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options/CommandLine.h"

#include "checks/base/SafeText.h"

#include "cli/ExitStatus.h"
#include "cli/options/CommandLineHelp.h"
#include "cli/options/CommandLinePrivate.h"
#include "model/base/NearestWord.h"

#include <QRegularExpression>

#include <algorithm>
#include <sstream>

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

//! Prefix that prevents CLI11 from splitting a value in square brackets. This control character doesn't occur in arguments.
constexpr char16_t kWholeArgumentMarker = u'\x1f';

QString withoutMarker(const std::string &value)
{
    return textFromStd(value).remove(kWholeArgumentMarker);
}

} // namespace

CommandLine::Private::Private()
{
    app.formatter(std::make_shared<HelpFormatter>());
    app.footer(text::kFooter);
    app.require_subcommand(1);
    app.fallthrough();
    addGlobal();
    addCheck();
    addWatch();
    addEditCommands();
    addAcknowledgementCommands();
    addMaintenance();
    addHistory();
    addAlerts();
    addConfigurationAsCode();
    addPlugins();
}

CLI::App *CommandLine::Private::command(Action action, CLI::App *parent, const char *name)
{
    const text::CommandText &texts = text::commandText(action);
    CLI::App *command = parent->add_subcommand(name, texts.description);
    command->footer(texts.footer);
    command->group(texts.group);
    actions.emplace(command, action);
    return command;
}

CLI::Option *CommandLine::Private::text(CLI::App *to, const char *name, QString Arguments::*member, const char *type,
                                        const char *help)
{
    const auto take = [this, member](const std::string &value) { parsed.*member = withoutMarker(value); };
    return to->add_option_function<std::string>(name, take, help)->type_name(type);
}

//! Adds an option for a file or folder. Rejects empty values, because an unset shell variable would otherwise select the
//! default profile or file.
CLI::Option *CommandLine::Private::place(CLI::App *to, const char *name, QString Arguments::*member, const char *type,
                                         const char *help)
{
    return text(to, name, member, type, help)->check(folderProblem);
}

CLI::Option *CommandLine::Private::texts(CLI::App *to, const char *name, QStringList Arguments::*member, const char *type,
                                         const char *help)
{
    const auto take = [this, member](const std::vector<std::string> &values) {
        for (const std::string &value : values)
            (parsed.*member).append(withoutMarker(value));
    };
    return to->add_option_function<std::vector<std::string>>(name, take, help)->type_name(type);
}

CLI::Option *CommandLine::Private::number(CLI::App *to, const char *name, std::optional<int> Arguments::*member, int maximum,
                                          const char *help)
{
    // The value is parsed as text, because CLI11 reads numbers as in C, where 010 is 8.
    const auto take = [this, member](const std::string &value) { parsed.*member = textFromStd(value).toInt(); };
    return to->add_option_function<std::string>(name, take, help)->type_name("N")->check([maximum](const std::string &value) {
        return numberProblem(value, 1, maximum);
    });
}

CLI::Option *CommandLine::Private::duration(CLI::App *to, const char *name, std::optional<Milliseconds> Arguments::*member,
                                            DurationRange range, const char *help)
{
    const auto take = [this, member](const std::string &value) { parsed.*member = *parseDuration(textFromStd(value)); };
    return to->add_option_function<std::string>(name, take, help)
        ->type_name("DURATION")
        ->check([range](const std::string &value) { return durationProblem(value, range); });
}

void CommandLine::Private::format(CLI::App *to, const QList<Format> &offered, const char *help)
{
    const auto take = [this](const std::string &value) { parsed.format = *formatFromKey(textFromStd(value)); };
    to->add_option_function<std::string>("--format", take, help)
        ->type_name(formatKeys(offered).join(u'|').toStdString())
        ->check([offered](const std::string &value) { return formatProblem(value, offered); });
}

void CommandLine::Private::only(CLI::App *to)
{
    text(to, "--only", &Arguments::only, "EXPR", text::kOnly)->check(filterProblem);
}

CLI::Option *CommandLine::Private::moment(CLI::App *to, const char *name, QString Arguments::*member, const char *help)
{
    return text(to, name, member, "WHEN", help)->check(momentProblem);
}

void CommandLine::Private::addGlobal()
{
    app.set_help_flag("-h,--help", text::kHelp);
    app.set_version_flag("--version", versionText().toStdString(), text::kVersion);
    place(&app, "--profile", &Arguments::profile, "DIR", text::kProfile);
}

void CommandLine::Private::addCheck()
{
    CLI::App *check = command(Action::Check, "check");
    place(check, "FILE", &Arguments::file, "FILE", text::kCheckFile);
    texts(check, "--url", &Arguments::urls, "URL", text::kUrl);
    texts(check, "--command", &Arguments::commands, "CMD", text::kCommand);
    texts(check, "--target", &Arguments::texts, "TEXT", text::kTarget);
    check->add_flag("--sample", parsed.sample, text::kSample);
    only(check);
    number(check, "--max-concurrent", &Arguments::maxConcurrent, kMaxConcurrentChecks, text::kMaxConcurrent);
    duration(check, "--timeout", &Arguments::timeout, kTimeoutRange, text::kTimeout);
    number(check, "--attempts", &Arguments::attempts, limits::kMaxAttempts, text::kCheckAttempts);
    format(check, {Format::Table, Format::Json, Format::Ndjson, Format::Csv, Format::Junit});
}

void CommandLine::Private::addWatch()
{
    CLI::App *watch = command(Action::Watch, "watch");
    place(watch, "FILE", &Arguments::file, "FILE", text::kWatchFile);
    duration(watch, "--for", &Arguments::runFor, kRunForRange, text::kRunFor);
    watch->add_flag("--sample", parsed.sample, text::kSample);
    format(watch, {Format::Table, Format::Ndjson});
}

//! Adds the arguments that select targets and the time span.
void CommandLine::Private::span(CLI::App *to)
{
    texts(to, "NAME", &Arguments::names, "NAME", text::kHistoryNames);
    only(to);
    moment(to, "--from", &Arguments::from, text::kFrom);
    moment(to, "--to", &Arguments::to, text::kTo);
}

void CommandLine::Private::addHistory()
{
    CLI::App *history = app.add_subcommand("history", text::kHistory);
    history->group(text::kProfileGroup);
    history->footer(text::kHistoryFooter);
    history->require_subcommand(1);
    CLI::App *query = command(Action::HistoryQuery, history, "query");
    CLI::App *changes = command(Action::HistoryChanges, history, "changes");
    CLI::App *uptime = command(Action::HistoryUptime, history, "uptime");
    for (CLI::App *part : {query, changes, uptime}) {
        span(part);
        format(part, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
    }
    CLI::App *evidence = command(Action::HistoryEvidence, history, "evidence");
    texts(evidence, "NAME", &Arguments::names, "NAME", text::kHistoryNames);
    only(evidence);
    moment(evidence, "--at", &Arguments::at, text::kAt);
    format(evidence, {Format::Table, Format::Json, Format::Ndjson});
    place(command(Action::HistoryBackup, history, "backup"), "FOLDER", &Arguments::backup, "FOLDER", text::kBackupFolder);
    place(command(Action::HistoryRestore, history, "restore"), "FROM", &Arguments::backup, "FROM", text::kRestoreFrom)
        ->required();
    addExport(command(Action::HistoryExport, history, "export"));
    CLI::App *report = command(Action::HistoryReport, history, "report");
    span(report);
    place(report, "--output", &Arguments::output, "FILE", text::kReportOutput)->required()->check(reportFileProblem);
    report->add_flag("--overwrite", parsed.overwrite, text::kOverwrite);
    text(report, "--title", &Arguments::title, "TEXT", text::kReportTitle);
    report->add_flag("--removed", parsed.withRemoved, text::kReportRemoved);
    CLI::App *prune = command(Action::HistoryPrune, history, "prune");
    moment(prune, "--before", &Arguments::before, text::kBefore)->required();
    prune->add_flag("--daily", parsed.prunesDaily, text::kPruneDaily);
    CLI::App *fetch = command(Action::HistoryFetch, history, "fetch");
    text(fetch, "--server", &Arguments::server, "URL", text::kFetchServer)->required();
    text(fetch, "--as", &Arguments::origin, "NAME", text::kFetchAs);
    const auto takeDegraded = [this](const std::string &value) { parsed.degradedIsDown = value == "down"; };
    for (CLI::App *part : {uptime, report}) {
        part->add_option_function<std::string>("--degraded", takeDegraded, text::kDegraded)
            ->type_name("up|down")
            ->check(CLI::IsMember({"up", "down"}).description(""));
        text(part, "--maintenance", &Arguments::maintenance, "left-out|as-seen", text::kMaintenanceCounts)
            ->check(CLI::IsMember({"left-out", "as-seen"}).description(""));
        part->add_option("--objective", parsed.objective, text::kObjective)->type_name("PERCENT")->check(objectiveProblem);
    }
}

void CommandLine::Private::addExport(CLI::App *to)
{
    texts(to, "NAME", &Arguments::names, "NAME", text::kExportNames);
    only(to);
    moment(to, "--from", &Arguments::exportFrom, text::kExportFrom);
    moment(to, "--to", &Arguments::to, text::kTo);
    format(to, {Format::Json, Format::Ndjson, Format::Csv}, text::kExportFormat);
    CLI::Option *output = place(to, "--output", &Arguments::output, "FILE", text::kExportOutput);
    to->add_flag("--overwrite", parsed.overwrite, text::kOverwrite)->needs(output);
}

void CommandLine::Private::addConfigurationAsCode()
{
    CLI::App *validate = command(Action::Validate, "validate");
    place(validate, "FILE", &Arguments::file, "FILE", text::kValidateFile)->required();
    format(validate, {Format::Table, Format::Json, Format::Ndjson});
    command(Action::Schema, "schema");
    CLI::App *kinds = command(Action::Kinds, "kinds");
    text(kinds, "KIND", &Arguments::kind, "KIND", text::kKind);
    format(kinds, {Format::Table, Format::Json});
    CLI::App *eval = command(Action::Eval, "eval");
    texts(eval, "CONDITION", &Arguments::conditions, "CONDITION", text::kCondition)->required();
    place(eval, "--observation", &Arguments::observation, "FILE|-", text::kObservation);
    place(eval, "--past", &Arguments::past, "FILE|-", text::kEvalHistory);
    CLI::App *replay = command(Action::Replay, "replay");
    place(replay, "FILE", &Arguments::file, "FILE|-", text::kReplayFile)->required();
    CLI::App *record = command(Action::Record, "record");
    text(record, "HOST:PORT", &Arguments::server, "HOST:PORT", text::kRecordServer)->required();
    text(record, "--over", &Arguments::over, "tcp|tls|udp", text::kRecordOver)
        ->check(CLI::IsMember({"tcp", "tls", "udp"}).description(""));
    number(record, "--listen", &Arguments::listenPort, kMaxPort, text::kRecordListen);
    text(record, "--key", &Arguments::key, "KEY", text::kRecordKey)->check(kindKeyProblem);
    text(record, "--secret-env", &Arguments::secretVariable, "NAME", text::kRecordSecret);
    duration(record, "--for", &Arguments::runFor, kRunForRange, text::kRecordFor);
    CLI::Option *output = place(record, "--output", &Arguments::output, "FILE", text::kRecordOutput);
    record->add_flag("--overwrite", parsed.overwrite, text::kOverwrite)->needs(output);
    place(record, "--ca-file", &Arguments::caFile, "FILE", text::kRecordCaFile);
    command(Action::Man, "man");
}

void CommandLine::Private::addPlugins()
{
    command(Action::Perfdata, "perfdata");
    CLI::App *range = command(Action::Range, "range");
    text(range, "RANGE", &Arguments::range, "RANGE", text::kRangeText)->required();
    texts(range, "VALUE", &Arguments::values, "VALUE", text::kRangeValue)->required();
}

QString CommandLine::Private::usageProblem(const CLI::Error &error) const
{
    const CLI::App *called = &app;
    QStringList path;
    while (!called->get_subcommands().empty()) {
        called = called->get_subcommands().front();
        path.append(textFromStd(called->get_name()));
    }
    QStringList names;
    for (const CLI::App *command : called->get_subcommands({}))
        names.append(textFromStd(command->get_name()));
    const std::vector<std::string> unexpected = app.remaining(true);
    const QString word = unexpected.empty() ? QString() : withoutMarker(unexpected.front());
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

CommandLine::CommandLine()
    : d(std::make_unique<Private>())
{
}

CommandLine::~CommandLine() = default;

std::variant<Arguments, Notice> CommandLine::parse(QStringList arguments)
{
    d->parsed = {};
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
            argument.prepend(kWholeArgumentMarker);
    }
    std::vector<std::string> reversed;
    for (qsizetype i = arguments.size() - 1; i >= 0; --i)
        reversed.push_back(arguments.at(i).toStdString());
    try {
        d->app.parse(std::move(reversed));
        const CLI::App *called = d->app.get_subcommands().front();
        while (!called->get_subcommands().empty())
            called = called->get_subcommands().front();
        d->parsed.action = d->actions.at(called);
        checkCombinations(d->parsed);
    } catch (const CLI::Error &error) {
        return d->notice(error, arguments);
    }
    return d->parsed;
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
