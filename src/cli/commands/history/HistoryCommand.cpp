// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryCommand.h"

#include "app/profile/Settings.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/input/InputFile.h"
#include "cli/options/Moment.h"
#include "cli/options/TargetSelection.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace watchkeeper {

HistoryCommand::HistoryCommand(const Arguments &arguments, Console *console, QObject *parent)
    : Command(arguments, console, parent)
    , m_profile(arguments.profile)
    , m_store(m_profile.targetsFile())
    , m_reader(m_profile.resultsFolder())
{
    m_store.setSavesGeneratedIds(false);
    connect(&m_store, &TargetsStore::loaded, this, [this] {
        if (!std::exchange(m_isLoaded, true) && !m_isEnding)
            targetsLoaded();
    });
    connect(&m_store, &TargetsStore::loadFailed, this, [this](const QList<Problem> &problems) {
        this->console().err.write(problemLines(problems));
        if (m_store.usesBackup() && !std::exchange(m_isLoaded, true) && !m_isEnding)
            return targetsLoaded();
        fail(m_store.isUnreadable() ? exit_status::kInputOutput : exit_status::kBadData,
             CliText::tr("%1 couldn't be read.").arg(m_store.file()));
    });
}

void HistoryCommand::start()
{
    if (!QFileInfo(m_profile.folder()).isDir())
        return fail(exit_status::kNoInput, CliText::tr("%1 contains no profile.").arg(m_profile.folder()));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_from = parseMoment(arguments().from, now)->toMSecsSinceEpoch();
    m_to = parseMoment(arguments().to, now)->toMSecsSinceEpoch();
    if (m_from >= m_to)
        return fail(exit_status::kUsage, CliText::tr("--from must be before --to."));
    if (m_excludesFuture)
        m_to = std::min(m_to, now.toMSecsSinceEpoch());
    if (m_from >= m_to)
        return fail(exit_status::kUsage, CliText::tr("--from is in the future."));
    m_store.load();
}

void HistoryCommand::stop(int status)
{
    m_isEnding = true;
    finish(status);
}

void HistoryCommand::choose(const QList<Target> &all)
{
    const bool isChosen = !arguments().names.isEmpty() || !arguments().only.isEmpty();
    const auto targets = isChosen ? selectedTargets(all, arguments(), {}) : Expected<QList<Target>, QString>(all);
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

RequestedObjective requestedObjective(const Arguments &arguments, const Profile &profile)
{
    RequestedObjective requested;
    requested.percent = arguments.objective;
    const auto maintenance = maintenanceAccountingFromKey(arguments.maintenance);
    requested.maintenance = maintenance ? *maintenance : readMaintenanceAccounting(profile.settingsFile());
    if (arguments.degradedIsDown)
        requested.degraded = *arguments.degradedIsDown ? DegradedAccounting::AsDown : DegradedAccounting::AsUp;
    return requested;
}

} // namespace watchkeeper

#include "moc_HistoryCommand.cpp"
