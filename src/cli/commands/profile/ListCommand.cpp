// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/profile/ListCommand.h"

#include "app/words/DisplayText.h"
#include "checks/Registry.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/options/TargetSelection.h"
#include "cli/terminal/Terminal.h"
#include "cli/write/Listing.h"
#include "cli/write/OrderedJson.h"
#include "targets/document/MaskedTarget.h"
#include "targets/document/TargetKeys.h"
#include "targets/document/TargetsDocument.h"

#include <QByteArray>

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

QStringList targetRow(const Target &target, bool tellsAlerts)
{
    QStringList row{displayLine(target.name),
                    target.kind,
                    formatDuration(target.schedule.every),
                    target.paused ? CliText::tr("paused") : CliText::tr("active"),
                    idText(target),
                    displayLine(target.tags.join(u' '))};
    if (tellsAlerts)
        row.append(displayLine(target.alerts.join(u", "_s)));
    return row << displayedAddress(target);
}

} // namespace

QByteArray targetList(const QList<Target> &targets, const Schedule &defaults, Format format, const Terminal &terminal)
{
    const bool tellsAlerts =
        std::any_of(targets.begin(), targets.end(), [](const Target &target) { return !target.alerts.isEmpty(); });
    QStringList heading{CliText::tr("Name"),  CliText::tr("Type"), CliText::tr("Interval"),
                        CliText::tr("State"), CliText::tr("ID"),   CliText::tr("Tags")};
    if (tellsAlerts)
        heading.append(CliText::tr("Alert rules"));
    heading.append(CliText::tr("Address"));
    Listing listing(format, {u"name"_s, u"id"_s, u"kind"_s, u"address"_s, u"every"_s, u"paused"_s, u"tags"_s, u"alerts"_s},
                    heading);
    QByteArray text = listing.begin();
    for (const Target &target : targets)
        text += listing.add({[&] { return targetJson(target, defaults); }, [&] { return targetCsv(target); },
                             [&] { return targetRow(target, tellsAlerts); }});
    return text + listing.end(terminal);
}

const CommandText ListCommand::kText{"list", "Profile", "List the targets of the profile.",
                                     R"(Examples:
  watchkeeper-cli list
  watchkeeper-cli list --only tag:prod --format json
  watchkeeper-cli list --format ndjson | jq -r .name)"};

void ListOptions::addTo(CLI::App *app)
{
    addOnly(app, &only);
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void ListCommand::run()
{
    const TargetsDocument &document = store().document();
    const auto filter = TargetFilter::parse(options().only);
    QList<Target> targets = filter->matching(document.targets);
    for (Target &target : targets) {
        if (store().isGeneratedId(target.id))
            target.id = {}; // the ID was assigned for this run only
    }
    console().out.write(targetList(targets, document.defaults, options().format, console().outTerminal));
    if (document.targets.isEmpty())
        console().say(CliText::tr("No targets yet. To add one, run for example: watchkeeper-cli add https://shop.example"));
    finish(exit_status::kUp);
}

} // namespace watchkeeper

#include "moc_ListCommand.cpp"
