// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/EditCommand.h"

#include "app/alerting/AlertsFile.h"
#include "app/alerting/RuleReferences.h"
#include "app/words/Csv.h"
#include "app/words/DisplayText.h"
#include "async/WhenDone.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/options/Arguments.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/Terminal.h"
#include "cli/terminal/TextColumns.h"
#include "cli/write/OrderedJson.h"
#include "model/base/NearestWord.h"
#include "model/target/TargetLookup.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"
#include "targets/edit/DocumentEdits.h"
#include "targets/pasted/RecognisedTarget.h"
#include "targets/service/Preset.h"

#include <QByteArray>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

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

QByteArray jsonList(const QList<Target> &targets, const Schedule &defaults)
{
    QByteArray text("[");
    for (const Target &target : targets)
        text += (text.size() > 1 ? ",\n" : "\n") + targetJson(target, defaults);
    return text + "\n]\n";
}

QByteArray ndjsonList(const QList<Target> &targets, const Schedule &defaults)
{
    QByteArray text;
    for (const Target &target : targets)
        text += targetJson(target, defaults) + '\n';
    return text;
}

QString idText(const Target &target)
{
    return target.id.isNull() ? QString() : target.id.toString(QUuid::WithoutBraces);
}

QByteArray csvList(const QList<Target> &targets)
{
    QByteArray text = csvRow({u"name"_s, u"id"_s, u"kind"_s, u"address"_s, u"every"_s, u"paused"_s, u"tags"_s, u"alerts"_s});
    for (const Target &target : targets) {
        text += csvRow({displayText(target.name), idText(target), target.kind, displayedAddress(target),
                        formatDuration(target.schedule.every), target.paused ? u"true"_s : u"false"_s,
                        displayText(target.tags.join(u' ')), displayText(target.alerts.join(u", "_s))});
    }
    return text;
}

QByteArray tableList(const QList<Target> &targets, const Terminal &terminal)
{
    QStringList heading{CliText::tr("Name"),  CliText::tr("Type"), CliText::tr("Interval"),
                        CliText::tr("State"), CliText::tr("ID"),   CliText::tr("Tags")};
    const bool tellsAlerts =
        std::any_of(targets.begin(), targets.end(), [](const Target &target) { return !target.alerts.isEmpty(); });
    if (tellsAlerts)
        heading.append(CliText::tr("Alert rules"));
    TableText table(heading << CliText::tr("Address"));
    for (const Target &target : targets) {
        QStringList row{displayLine(target.name),
                        target.kind,
                        formatDuration(target.schedule.every),
                        target.paused ? CliText::tr("paused") : CliText::tr("active"),
                        idText(target),
                        displayLine(target.tags.join(u' '))};
        if (tellsAlerts)
            row.append(displayLine(target.alerts.join(u", "_s)));
        table.addRow(row << displayedAddress(target));
    }
    return table.text(terminal).toUtf8();
}

QByteArray targetList(const QList<Target> &targets, const Schedule &defaults, Format format, const Terminal &terminal)
{
    switch (format) {
    case Format::Json:
        return jsonList(targets, defaults);
    case Format::Ndjson:
        return ndjsonList(targets, defaults);
    case Format::Csv:
        return csvList(targets);
    case Format::Table:
    case Format::Junit:
        break;
    }
    return targets.isEmpty() ? QByteArray() : tableList(targets, terminal);
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
    const QString near = nearestWord(key, keys);
    const QString hint = near.isEmpty() ? CliText::tr("To list all presets, run: watchkeeper-cli kinds")
                                        : CliText::tr("Did you mean “%1”?").arg(near);
    return CliText::tr("Preset “%1” doesn't exist. Nothing was changed. %2").arg(key, hint);
}

QList<TargetId> idsOf(const QList<Target> &targets)
{
    QList<TargetId> ids;
    for (const Target &target : targets)
        ids.append(target.id);
    return ids;
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
QString newTargetProblem(const Arguments &arguments)
{
    for (const QString &name : arguments.names) {
        if (const QString problem = nameProblem(name); !problem.isEmpty())
            return u"--name: "_s + problem;
    }
    for (const QString &tag : arguments.tags) {
        if (const QStringList problems = tagProblems({tag}); !problems.isEmpty())
            return u"--tag: "_s + problems.first();
    }
    for (const QString &rule : arguments.alerts) {
        if (const QStringList problems = alertRuleProblems({rule}); !problems.isEmpty())
            return u"--alerts: "_s + problems.first();
    }
    for (const QString &line : arguments.dependsOn) {
        if (alternativesFromLine(line).isEmpty())
            return CliText::tr("--depends-on: Enter the name of a target.");
    }
    return {};
}

} // namespace

void EditCommand::run()
{
    if (arguments().action == Action::List)
        list();
    else if (arguments().action == Action::Add)
        add();
    else
        changeTargets();
}

void EditCommand::list()
{
    const TargetsDocument &document = store().document();
    const auto filter = TargetFilter::parse(arguments().only);
    QList<Target> targets = filter->matching(document.targets);
    for (Target &target : targets) {
        if (store().isGeneratedId(target.id))
            target.id = {}; // the ID was assigned for this run only
    }
    console().out.write(targetList(targets, document.defaults, arguments().format, console().outTerminal));
    if (document.targets.isEmpty())
        console().say(CliText::tr("No targets yet. Add one, such as: watchkeeper-cli add https://shop.example"));
    finish(exit_status::kUp);
}

void EditCommand::add()
{
    if (const QString &key = arguments().preset; !key.isEmpty() && !findPreset(key))
        return fail(exit_status::kUsage, unknownPresetText(key));
    if (const QString problem = newTargetProblem(arguments()); !problem.isEmpty())
        return fail(exit_status::kUsage, problem);
    const Schedule &defaults = store().document().defaults;
    const QList<RecognisedTarget> found = recogniseTargets();
    if (printProblems(found))
        return fail(exit_status::kUsage, CliText::tr("Nothing was changed."));
    QList<Target> targets;
    for (const RecognisedTarget &one : found)
        targets.append(one.target);
    if (targets.isEmpty())
        return fail(exit_status::kUsage, CliText::tr("The input contains nothing to add."));
    if (!arguments().names.isEmpty() && targets.size() > 1)
        return fail(exit_status::kUsage, CliText::tr("--name requires exactly one target."));
    if (const QString name = arguments().names.value(0); namesOf(store().document().targets).contains(name))
        return fail(exit_status::kBadData, CliText::tr("--name: Target “%1” already exists. Nothing was changed.").arg(name));
    for (Target &target : targets) {
        target.name = arguments().names.value(0, target.name);
        target.tags += arguments().tags;
        target.tags.removeDuplicates();
        target.alerts += arguments().alerts;
        target.alerts.removeDuplicates();
        for (const QString &line : arguments().dependsOn)
            target.dependsOn.append(alternativesFromLine(line));
        target.schedule.every = arguments().every.value_or(target.schedule.every);
        target.schedule.timeout = arguments().timeout.value_or(target.schedule.timeout);
        target.schedule.attempts = arguments().attempts.value_or(target.schedule.attempts);
        target.schedule.successes = arguments().successes.value_or(target.schedule.successes);
    }
    const auto isUnprintable = [](const Target &target) { return hasControl(target.name); };
    if (const auto bad = std::find_if(targets.cbegin(), targets.cend(), isUnprintable); bad != targets.cend())
        return fail(
            exit_status::kUsage,
            CliText::tr("“%1”: A name can't contain control characters. Nothing was changed.").arg(displayLine(bad->name)));
    store().add(targets);
    QList<Target> added; // copies from the store, which makes names unique
    for (const Target &target : std::as_const(targets)) {
        for (const Target &stored : store().document().targets) {
            if (stored.id == target.id)
                added.append(stored);
        }
    }
    const QByteArray report = targetList(added, defaults, arguments().format, console().outTerminal);
    const QStringList remarks = targetRemarks(found);
    if (ruleReferences(added).isEmpty())
        return save(report, remarks);
    whenDone(
        QtConcurrent::run(readAlertsFile, Profile(arguments().profile).alertsFile()), this,
        [this, added, report, remarks](const LoadedAlerts &alerts) { save(report, remarks + ruleWarnings(added, alerts)); });
}

//! Recognises the targets in the texts and applies the values of --set.
QList<RecognisedTarget> EditCommand::recogniseTargets()
{
    const TargetsDocument &document = store().document();
    const TargetsContext surroundings(document.defaults, document.targets);
    const Preset *preset = findPreset(arguments().preset);
    QList<RecognisedTarget> all;
    for (const QString &text : arguments().texts)
        all += preset ? QList{targetFromPreset(*preset, text, document.defaults)} : recognise(text, surroundings);
    for (RecognisedTarget &one : all) {
        if (one.isTarget())
            applySettings(arguments().settings, document.defaults, &one);
        const QString hint = preset && one.isTarget() ? credentialsHint(*preset, one.target) : QString();
        if (!hint.isEmpty())
            one.remark(hint);
    }
    resolveDuplicates(&all, surroundings.existingTargets());
    return all;
}

//! Prints the problems. \return whether there were any
bool EditCommand::printProblems(const QList<RecognisedTarget> &all)
{
    const bool isList = arguments().texts.size() == 1 && arguments().texts.first().trimmed().contains(u'\n');
    bool areThere = false;
    for (const RecognisedTarget &one : all) {
        if (one.isTarget())
            continue;
        areThere = true;
        console().say(isList && one.line > 0
                          ? CliText::tr("Line %1, “%2”: %3").arg(QString::number(one.line), one.text, one.problem)
                          : one.problem);
    }
    return areThere;
}

void EditCommand::changeTargets()
{
    const auto targets = selectedTargets(store().document().targets, arguments(), CliText::tr("nothing was changed"));
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    apply(*targets);
}

void EditCommand::apply(const QList<Target> &targets)
{
    QString done;
    switch (arguments().action) {
    case Action::Remove:
        store().remove(idsOf(targets));
        done = CliText::tr("Removed: %1");
        break;
    case Action::Pause:
        store().setPaused(idsOf(targets), true);
        done = CliText::tr("Paused: %1");
        break;
    default:
        store().setPaused(idsOf(targets), false);
        done = CliText::tr("Resumed: %1");
        break;
    }
    QByteArray report;
    for (const Target &target : targets)
        report += done.arg(displayLine(target.name)).toUtf8() + '\n';
    save(report);
}

} // namespace watchkeeper

#include "moc_EditCommand.cpp"
