// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/Command.h"

#include "cli/commands/CheckCommand.h"
#include "cli/commands/EvalCommand.h"
#include "cli/commands/PluginCommand.h"
#include "cli/commands/RecordCommand.h"
#include "cli/commands/ReplayCommand.h"
#include "cli/commands/ShowCommand.h"
#include "cli/commands/WatchCommand.h"
#include "cli/commands/history/AlertsBackTestCommand.h"
#include "cli/commands/history/HistoryBackupCommand.h"
#include "cli/commands/history/HistoryExportCommand.h"
#include "cli/commands/history/HistoryFetchCommand.h"
#include "cli/commands/history/HistoryPruneCommand.h"
#include "cli/commands/history/HistoryQueryCommands.h"
#include "cli/commands/history/HistoryReportCommand.h"
#include "cli/commands/history/HistoryUptimeCommand.h"
#include "cli/commands/profile/AcknowledgementCommand.h"
#include "cli/commands/profile/AlertsCommand.h"
#include "cli/commands/profile/EditCommand.h"
#include "cli/commands/profile/IncidentsCommand.h"
#include "cli/commands/profile/MaintenanceCommand.h"

#include <QTimer>

#include <chrono>
#include <utility>

namespace watchkeeper {

Command::Command(Arguments arguments, Console *console, QObject *parent)
    : QObject(parent)
    , m_arguments(std::move(arguments))
    , m_console(console)
{
}

void Command::finish(int status)
{
    if (!std::exchange(m_isFinished, true))
        emit finished(status);
}

void Command::finishLater(int status)
{
    constexpr std::chrono::seconds kFinishTimeout{3}; // gives a slow disk time to finish, so no partial file is left
    QTimer::singleShot(kFinishTimeout, this, [this, status] { finish(status); });
}

void Command::continueWhenWritten(const std::function<void()> &step)
{
    const auto continueWork = [step] { step(); };
    if (m_console->out.isDrained())
        QMetaObject::invokeMethod(this, continueWork, Qt::QueuedConnection);
    else
        connect(&m_console->out, &Output::drained, this, continueWork, Qt::SingleShotConnection);
}

void Command::fail(int status, const QString &sentence)
{
    m_console->say(sentence);
    finish(status);
}

std::unique_ptr<Command> Command::make(const Arguments &arguments, Console *console)
{
    switch (arguments.action) {
    case Action::Check:
        return std::make_unique<CheckCommand>(arguments, console);
    case Action::Watch:
        return std::make_unique<WatchCommand>(arguments, console);
    case Action::Add:
    case Action::List:
    case Action::Remove:
    case Action::Pause:
    case Action::Resume:
        return std::make_unique<EditCommand>(arguments, console);
    case Action::Acknowledge:
    case Action::Snooze:
        return std::make_unique<AcknowledgementCommand>(arguments, console);
    case Action::Incidents:
    case Action::IncidentShow:
    case Action::IncidentComment:
        return std::make_unique<IncidentsCommand>(arguments, console);
    case Action::MaintenanceList:
    case Action::MaintenanceAdd:
    case Action::MaintenanceRemove:
    case Action::MaintenanceStart:
    case Action::MaintenanceEnd:
        return std::make_unique<MaintenanceCommand>(arguments, console);
    case Action::Perfdata:
    case Action::Range:
        return std::make_unique<PluginCommand>(arguments, console);
    case Action::Eval:
        return std::make_unique<EvalCommand>(arguments, console);
    case Action::HistoryQuery:
        return std::make_unique<HistoryQueryCommand>(arguments, console);
    case Action::HistoryChanges:
        return std::make_unique<HistoryChangesCommand>(arguments, console);
    case Action::HistoryEvidence:
        return std::make_unique<HistoryEvidenceCommand>(arguments, console);
    case Action::HistoryBackup:
        return std::make_unique<HistoryBackupCommand>(arguments, console);
    case Action::HistoryRestore:
        return std::make_unique<HistoryRestoreCommand>(arguments, console);
    case Action::HistoryExport:
        return std::make_unique<HistoryExportCommand>(arguments, console);
    case Action::HistoryFetch:
        return std::make_unique<HistoryFetchCommand>(arguments, console);
    case Action::HistoryPrune:
        return std::make_unique<HistoryPruneCommand>(arguments, console);
    case Action::HistoryReport:
        return std::make_unique<HistoryReportCommand>(arguments, console);
    case Action::HistoryUptime:
        return std::make_unique<HistoryUptimeCommand>(arguments, console);
    case Action::AlertsProviders:
    case Action::AlertsChannels:
    case Action::AlertsSchema:
    case Action::AlertsTest:
        return std::make_unique<AlertsCommand>(arguments, console);
    case Action::AlertsBackTest:
        return std::make_unique<AlertsBackTestCommand>(arguments, console);
    case Action::Record:
        return std::make_unique<RecordCommand>(arguments, console);
    case Action::Replay:
        return std::make_unique<ReplayCommand>(arguments, console);
    case Action::Validate:
    case Action::Schema:
    case Action::Kinds:
    case Action::Man:
        break;
    }
    return std::make_unique<ShowCommand>(arguments, console);
}

} // namespace watchkeeper

#include "moc_Command.cpp"
