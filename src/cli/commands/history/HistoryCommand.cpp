// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryCommand.h"

#include "app/profile/Settings.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/options/Moment.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace watchkeeper {

void HistoryOptions::addTargets(CLI::App *app)
{
    targets.addTo(app, "Names or IDs of targets. Default without --only: all targets of the profile.");
}

void HistoryOptions::addTo(CLI::App *app)
{
    addTargets(app);
    span.addTo(app);
}

void HistoryListOptions::addTo(CLI::App *app)
{
    HistoryOptions::addTo(app);
    addFormat(app, &format, {Format::Table, Format::Json, Format::Ndjson, Format::Csv});
}

void ObjectiveOptions::addTo(CLI::App *app)
{
    addChoice(app, "--degraded", &degraded, "up|down",
              "Count degraded as up or down. Default: as in the objective of the target, otherwise up.");
    addChoice(app, "--maintenance", &maintenance, "left-out|as-seen",
              "Exclude time in maintenance (left-out), or count it with its recorded state "
              "(as-seen). Default: the setting maintenanceInUptime.");
    addPercentage(app, "--objective", &objective,
                  "Use this objective for all targets, over this period, and show the remaining error budget and the burn "
                  "rate. Default: the "
                  "objective of each target that has one, over its own period.");
}

HistoryCommand::HistoryCommand(const HistoryOptions &options, const Profile &profile, Console *console)
    : Command(options, profile, console)
    , m_options(options)
    , m_store(profile.targetsFile())
    , m_reader(profile.resultsFolder())
{
    m_store.setSavesGeneratedIds(false);
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isLoaded, true) && !isFinished())
            targetsLoaded();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        if (m_store.usesBackup() && !std::exchange(m_isLoaded, true) && !isFinished())
            return targetsLoaded();
        fail(m_store.isUnreadable() ? exit_status::kInputOutput : exit_status::kBadData,
             CliText::tr("%1 couldn't be read.").arg(m_store.file()));
    });
}

void HistoryCommand::start()
{
    if (!QFileInfo(profile().folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(profile().folder()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_from = parseMoment(m_options.span.from, now)->toMSecsSinceEpoch();
    m_to = parseMoment(m_options.span.to, now)->toMSecsSinceEpoch();
    if (m_from >= m_to)
        return fail(exit_status::kUsage, CliText::tr("--from must be before --to."));
    if (m_excludesFuture)
        m_to = std::min(m_to, now.toMSecsSinceEpoch());
    if (m_from >= m_to)
        return fail(exit_status::kUsage, CliText::tr("--from is in the future."));
    m_store.load();
}

void HistoryCommand::choose(const QList<Target> &all)
{
    const auto targets =
        m_options.targets.isEmpty() ? Expected<QList<Target>, QString>(all) : selectedTargets(all, m_options.targets, {});
    if (!targets)
        return fail(exit_status::kUsage, targets.error());
    targetsChosen(*targets);
}

void HistoryCommand::addFaults(const QList<FileFault> &faults)
{
    for (const FileFault &fault : faults)
        addFaults(QStringList{fault.text()});
}

void HistoryCommand::addFaults(const QStringList &sentences)
{
    for (const QString &sentence : sentences) {
        if (!m_faults.contains(sentence))
            m_faults.append(sentence);
    }
}

void HistoryCommand::end()
{
    for (const QString &fault : std::as_const(m_faults))
        console().say(CliText::tr("Some results may be missing. %1").arg(fault));
    finish(m_faults.isEmpty() ? exit_status::kUp : exit_status::kBadData);
}

RequestedObjective requestedObjective(const ObjectiveOptions &options, const Profile &profile)
{
    RequestedObjective requested;
    requested.percent = options.objective;
    const auto maintenance = maintenanceAccountingFromKey(options.maintenance);
    requested.maintenance = maintenance ? *maintenance : readMaintenanceAccounting(profile.settingsFile());
    if (!options.degraded.isEmpty())
        requested.degraded = options.degraded == u"down" ? DegradedAccounting::AsDown : DegradedAccounting::AsUp;
    return requested;
}

} // namespace watchkeeper
