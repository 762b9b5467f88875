// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/AddAndListCommands.h"

#include "app/alerting/AlertsStore.h"
#include "app/alerting/RuleReferences.h"
#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/Console.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"
#include "model/target/Target.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/pasted/PastedEntry.h"
#include "targets/service/Preset.h"

#include <QByteArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

struct ListOptions : CommandOptions
{
    QString only;
    bool removed = false;
    Format format = Format::Table;

    void addTo(CLI::App *app);
};

class ListCommand : public CommandWithOptions<ListOptions, StoreCommand>
{
public:
    static const CommandText kText;
    using CommandWithOptions::CommandWithOptions;

private:
    void run() override;
    void listRemoved(const QList<RemovedTarget> &all);
};

QString displayedAddress(const Target &target)
{
    return displayLine(maskedAddress(target));
}

QByteArray targetJson(const Target &target, const Schedule &defaults)
{
    QStringList keys{u"id"_s, u"name"_s, u"kind"_s};
    if (const Kind *kind = findKind(target.kind)) {
        for (const Field &field : kind->fields)
            keys.append(field.name);
    }
    return orderedJson(targetToJson(maskedTarget(target), defaults), keys);
}

QString idText(const Target &target)
{
    return target.id.isNull() ? QString() : target.id.toString(QUuid::WithoutBraces);
}

QStringList targetCsv(const Target &target)
{
    return {displayText(target.name),
            idText(target),
            target.kind,
            displayedAddress(target),
            formatDuration(target.schedule.every),
            target.paused ? u"true"_s : u"false"_s,
            displayText(target.tags.join(u' ')),
            displayText(target.alerts.join(u", "_s))};
}

QStringList targetRow(const Target &target, bool showsRules)
{
    QStringList row{displayLine(target.name),
                    target.kind,
                    formatDuration(target.schedule.every),
                    target.paused ? CliText::tr("paused") : CliText::tr("active"),
                    idText(target),
                    displayLine(target.tags.join(u' '))};
    if (showsRules)
        row.append(displayLine(target.alerts.join(u", "_s)));
    return row << displayedAddress(target);
}

//! Without targets, the output is empty, except in JSON and CSV.
QByteArray targetList(const QList<Target> &targets, const Schedule &defaults, Format format, const Terminal &terminal)
{
    const bool showsRules =
        std::any_of(targets.begin(), targets.end(), [](const Target &target) { return !target.alerts.isEmpty(); });
    QStringList heading{CliText::tr("Name"),  CliText::tr("Type"), CliText::tr("Interval"),
                        CliText::tr("State"), CliText::tr("ID"),   CliText::tr("Tags")};
    if (showsRules)
        heading.append(CliText::tr("Alert rules"));
    heading.append(CliText::tr("Address"));
    Listing listing(format, {u"name"_s, u"id"_s, u"kind"_s, u"address"_s, u"every"_s, u"paused"_s, u"tags"_s, u"alerts"_s},
                    heading);
    QByteArray text = listing.begin();
    for (const Target &target : targets)
        text += listing.add({[&] { return targetJson(target, defaults); }, [&] { return targetCsv(target); },
                             [&] { return targetRow(target, showsRules); }});
    return text + listing.end(terminal);
}

const CommandText ListCommand::kText{"list", "Profile", "List the targets of the profile.",
                                     R"(Examples:
  watchkeeper-cli list
  watchkeeper-cli list --only tag:prod --format json
  watchkeeper-cli list --format ndjson | jq -r .name
  watchkeeper-cli list --removed                  targets that “restore” can restore)"};

void ListOptions::addTo(CLI::App *app)
{
    addOnly(app, &only);
    addFlag(app, "--removed", &removed, "List the removed targets that can be restored.");
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void ListCommand::listRemoved(const QList<RemovedTarget> &all)
{
    const Schedule &defaults = store().document().defaults;
    const QList<RemovedTarget> kept = keptRemovedTargets(profile(), all, store().document());
    const QList<Target> targets = listedTargets(kept, defaults);
    const auto filter = TargetFilter::parse(options().only);
    Listing listing(
        options().format, {u"name"_s, u"id"_s, u"kind"_s, u"address"_s, u"removed"_s},
        {CliText::tr("Name"), CliText::tr("Type"), CliText::tr("Removed"), CliText::tr("ID"), CliText::tr("Address")});
    QByteArray text = listing.begin();
    for (qsizetype i = 0; i < kept.size(); ++i) {
        const Target &target = targets.at(i);
        if (!filter->matches(target))
            continue;
        const QString at = kept.at(i).at.toString(Qt::ISODate);
        const auto json = [&] {
            const QJsonObject object{{u"name"_s, target.name},
                                     {u"id"_s, idText(target)},
                                     {u"kind"_s, target.kind},
                                     {u"address"_s, displayedAddress(target)},
                                     {u"removed"_s, at}};
            return orderedJson(object, {u"name"_s, u"id"_s, u"kind"_s, u"address"_s, u"removed"_s});
        };
        text += listing.add(
            {json,
             [&] {
                 return QStringList{displayText(target.name), idText(target), target.kind, displayedAddress(target), at};
             },
             [&] {
                 return QStringList{displayLine(target.name), target.kind, at, idText(target), displayedAddress(target)};
             }});
    }
    console().out.write(text + listing.end(console().outTerminal));
    finish(exit_status::kUp);
}

void ListCommand::run()
{
    if (options().removed) {
        return runInPool([path = profile().removedFile()] { return readRemovedTargets(path); },
                         [this](const Expected<QList<RemovedTarget>, QString> &found) {
                             found ? listRemoved(*found) : fail(exit_status::kBadData, found.error());
                         });
    }
    const TargetsDocument &document = store().document();
    const auto filter = TargetFilter::parse(options().only);
    QList<Target> targets = filter->matching(document.targets);
    for (Target &target : targets) {
        if (store().isGeneratedId(target.id))
            target.id = TargetId(); // the ID was assigned for this run only
    }
    console().out.write(targetList(targets, document.defaults, options().format, console().outTerminal));
    if (document.targets.isEmpty())
        console().say(CliText::tr("No targets yet. To add one, run for example: watchkeeper-cli add https://shop.example"));
    finish(exit_status::kUp);
}

QString unknownPresetText(const QString &key)
{
    if (findKind(key))
        return CliText::tr("“%1” is a check type, not a preset. Nothing was changed. Omit --preset. For details, run: "
                           "watchkeeper-cli kinds %1")
            .arg(key);
    QStringList keys;
    for (const Preset &preset : presets())
        keys.append(preset.key);
    const QString hint =
        CliText::suggestion(nearestWord(key, keys), CliText::tr("To list all presets, run: watchkeeper-cli kinds"));
    return CliText::tr("Preset “%1” doesn't exist. Nothing was changed. %2").arg(key, hint);
}

RecognisedTarget targetFromPreset(const Preset &preset, const QString &place, const Schedule &defaults)
{
    RecognisedTarget found;
    if (const auto target = makePresetTarget(preset, place, defaults))
        found.target = *target;
    else
        found.problem = u"%1: %2"_s.arg(place, target.error());
    return found;
}

void applySettings(const QStringList &settings, const Schedule &defaults, RecognisedTarget *found)
{
    if (const auto target = withSettings(found->target, settings, defaults)) {
        found->target = *target;
        addSecretRemark(found);
    } else {
        found->problem = u"%1: %2"_s.arg(displayLine(found->target.name), target.error());
    }
}

//! Returns a warning for each rule that a target refers to but that doesn't exist. Empty if the rules couldn't be read.
QStringList ruleWarnings(const QList<Target> &targets, const LoadedAlerts &alerts)
{
    QStringList sentences;
    if (!alerts.document)
        return sentences;
    const QStringList rules = ruleNames(alerts.document->rules);
    for (const RuleReference &missing : missingRules(ruleReferences(targets), rules))
        sentences.append(missingRuleText(missing, rules));
    return sentences;
}

//! Returns remarks about the recognised targets, including those that are already monitored. They are printed after the targets
//! are saved.
QStringList targetRemarks(const QList<RecognisedTarget> &all)
{
    QStringList sentences;
    for (const RecognisedTarget &found : all) {
        if (found.isInProfile)
            sentences.append(CliText::tr("%1: already monitored as %2, added anyway.")
                                 .arg(displayLine(found.target.name), displayLine(found.duplicateOf)));
        for (const QString &remark : found.remarks)
            sentences.append(u"%1: %2"_s.arg(displayLine(found.target.name), remark));
    }
    return sentences;
}

//! Returns whether the name contains control characters. Users couldn't type such a name to select the target.
bool hasControl(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

//! Returns the first error in the name, tags, alert rules or dependencies of the new targets. Empty if all are valid.
QString newTargetProblem(const AddOptions &options)
{
    for (const QString &name : options.names) {
        if (const QString problem = nameProblem(name); !problem.isEmpty())
            return u"--name: "_s + problem;
    }
    for (const QString &tag : options.tags) {
        if (const QStringList problems = tagProblems({tag}); !problems.isEmpty())
            return u"--tag: "_s + problems.first();
    }
    for (const QString &rule : options.alerts) {
        if (const QStringList problems = alertRuleProblems({rule}); !problems.isEmpty())
            return u"--alerts: "_s + problems.first();
    }
    for (const QString &line : options.dependsOn) {
        if (alternativesFromLine(line).isEmpty())
            return CliText::tr("--depends-on: Enter the name of a target.");
    }
    return {};
}

} // namespace

const CommandText AddCommand::kText{
    "add", "Profile",
    "Add targets to the profile.\n"
    "The type is guessed. A URL is a web check, and HOST:PORT is a connection check. A host with a dot is "
    "an https check. A service with its host, such as redis db.example, is a check of that service. ping "
    "HOST, traceroute HOST, dns:NAME and ntp://HOST are checks of these types. Everything else is a "
    "command. With --preset, targets are created from a preset for a service, and TEXT is the server.",
    R"help(Examples:
  watchkeeper-cli add https://shop.example/health
  watchkeeper-cli add db.example:5432 '[2001:db8::1]:22'
  watchkeeper-cli add 'df -h /' --name 'Root disk' --every 5m --tag disk
  watchkeeper-cli add shop.example --depends-on 'Office router' --depends-on 'DNS 1 | DNS 2'
  watchkeeper-cli add https://shop.example/pay --alerts 'On call'   with an alert rule
  watchkeeper-cli add 'redis db.example' 'imap mail.example:143'    a service and its host
  watchkeeper-cli add "$(cat urls.txt)"          one target per line
  watchkeeper-cli add --preset elasticsearch es1.example es2.example:9201
  watchkeeper-cli add --preset grafana https://proxy.example/grafana --set verifyTls=false
  watchkeeper-cli add --preset vault h.example --set 'headers.X-Vault-Token=${env:TOKEN}'

watchkeeper-cli kinds lists the presets, kinds PRESET documents one.

For fields without an option here, edit targets.json: watchkeeper-cli kinds describes them.
An open window picks up the change.)help"};

void AddOptions::addTo(CLI::App *app)
{
    addTexts(app, "TEXT", &texts, "TEXT",
             "A URL, HOST:PORT, host, service with its host (redis db.example), ping HOST, dns:NAME, curl line or other "
             "command line. "
             "Quote it if it contains spaces. The type is guessed. Each line of TEXT is one target.")
        .required();
    addText(app, "--preset", &preset, "PRESET",
            "Create the targets from this preset. Each TEXT is HOST, HOST:PORT or the URL of a server.");
    addRepeated(app, "--set", &settings, "FIELD=VALUE",
                "Set a field, or an entry of a map with MAP.KEY=VALUE. An empty VALUE removes it. May be repeated.");
    addTexts(app, "--name", &names, "NAME", "Name of the target. Default: derived from TEXT.").single().takesOneArgument();
    addDuration(app, "--every", &every, kIntervalRange, "Interval, such as 30s or 5m.");
    addDuration(app, "--timeout", &timeout, kTimeoutRange, "Timeout of each check.");
    addNumber(app, "--attempts", &attempts, limits::kMaxAttempts,
              "Number of failed results in a row before the target is down.");
    addNumber(app, "--successes", &successes, limits::kMaxSuccesses,
              "Number of successful results in a row before the target is up again.");
    addRepeated(app, "--tag", &tags, "TAG", "Add this tag. May be repeated.");
    addRepeated(
        app, "--depends-on", &dependsOn, "NAME",
        "A target that is required to reach this one, such as a router. With 'A | B', one of them is enough. May be repeated.");
    addRepeated(app, "--alerts", &alerts, "RULE",
                "Name of an alert rule for this target, in addition to rules whose filter matches it. May be repeated.");
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void AddOptions::validate() const
{
    require(names.isEmpty() || texts.size() == 1, "--name requires exactly one TEXT.");
}

void AddCommand::run()
{
    if (const QString &key = options().preset; !key.isEmpty() && !findPreset(key))
        return fail(exit_status::kUsage, unknownPresetText(key));
    if (const QString problem = newTargetProblem(options()); !problem.isEmpty())
        return fail(exit_status::kUsage, problem);
    const QList<RecognisedTarget> found = recogniseTargets();
    if (printProblems(found))
        return fail(exit_status::kUsage, CliText::tr("Nothing was changed."));
    QList<Target> targets;
    for (const RecognisedTarget &one : found)
        targets.append(one.target);
    if (targets.isEmpty())
        return fail(exit_status::kUsage, CliText::tr("The input contains nothing to add."));
    if (!options().names.isEmpty() && targets.size() > 1)
        return fail(exit_status::kUsage, CliText::tr("--name requires exactly one target."));
    if (const QString name = options().names.value(0); namesOf(store().document().targets).contains(name))
        return fail(exit_status::kBadData, CliText::tr("--name: Target “%1” already exists. Nothing was changed.").arg(name));
    for (Target &target : targets) {
        target.name = options().names.value(0, target.name);
        target.tags += options().tags;
        target.tags.removeDuplicates();
        target.alerts += options().alerts;
        target.alerts.removeDuplicates();
        for (const QString &line : options().dependsOn)
            target.dependsOn.append(alternativesFromLine(line));
        target.schedule.every = options().every.value_or(target.schedule.every);
        target.schedule.timeout = options().timeout.value_or(target.schedule.timeout);
        target.schedule.attempts = options().attempts.value_or(target.schedule.attempts);
        target.schedule.successes = options().successes.value_or(target.schedule.successes);
    }
    const auto isUnprintable = [](const Target &target) { return hasControl(target.name); };
    if (const auto bad = std::find_if(targets.cbegin(), targets.cend(), isUnprintable); bad != targets.cend())
        return fail(
            exit_status::kUsage,
            CliText::tr("“%1”: A name can't contain control characters. Nothing was changed.").arg(displayLine(bad->name)));
    const auto add = [this, targets, remarks = targetRemarks(found)](const LoadedAlerts &alerts) {
        const qsizetype count = store().add(targets).size();
        const QList<Target> added = store().document().targets.last(count); // the store makes names unique
        const QByteArray report = targetList(added, store().document().defaults, options().format, console().outTerminal);
        save(report, remarks + ruleWarnings(added, alerts));
    };
    if (ruleReferences(targets).isEmpty())
        return add({});
    // Read before the targets are added, because added targets are soon saved automatically, without a report.
    runInPool([file = profile().alertsFile()] { return readAlertsFile(file); }, add);
}

//! Recognises the targets in the texts and applies the values of --set.
QList<RecognisedTarget> AddCommand::recogniseTargets()
{
    const TargetsDocument &document = store().document();
    const TargetsContext context(document.defaults, document.targets);
    const Preset *preset = findPreset(options().preset);
    QList<RecognisedTarget> all;
    for (const QString &text : options().texts)
        all += preset ? QList{targetFromPreset(*preset, text, document.defaults)} : recognise(text, context);
    for (RecognisedTarget &one : all) {
        if (one.isTarget())
            applySettings(options().settings, document.defaults, &one);
        const QString hint = preset && one.isTarget() ? credentialsHint(*preset, one.target) : QString();
        if (!hint.isEmpty())
            one.remark(hint);
    }
    resolveDuplicates(&all, context.existingTargets());
    return all;
}

//! Prints the problems. \return whether there were any
bool AddCommand::printProblems(const QList<RecognisedTarget> &all)
{
    const bool isList = options().texts.size() == 1 && options().texts.first().trimmed().contains(u'\n');
    bool hasProblems = false;
    for (const RecognisedTarget &one : all) {
        if (one.isTarget())
            continue;
        hasProblems = true;
        console().say(isList && one.line > 0
                          ? CliText::tr("Line %1, “%2”: %3").arg(QString::number(one.line), one.text, one.problem)
                          : one.problem);
    }
    return hasProblems;
}

void addAddAndListCommands(CommandDescriptions *all)
{
    addCommands<AddCommand, ListCommand>(all);
}

} // namespace watchkeeper
