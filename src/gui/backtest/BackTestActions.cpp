// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/backtest/BackTestActions.h"

#include "app/alerting/AlertTargets.h"
#include "app/alerting/AlertsFile.h"
#include "app/monitor/Monitor.h"
#include "async/WhenDone.h"
#include "gui/backtest/BackTestDialog.h"
#include "gui/look/widgets/WindowState.h"

#include <QAction>
#include <QtConcurrentRun>

namespace watchkeeper {

namespace {

//! The key in window.ini.
const QString kBackTestKey = QStringLiteral("backTest");

} // namespace

BackTestActions::BackTestActions(const Parts &parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    connect(parts.backTest, &QAction::triggered, this, &BackTestActions::readSavedRules);
}

void BackTestActions::readSavedRules()
{
    const auto took = [this](const LoadedAlerts &found) {
        if (found.document)
            return backTestRules(*found.document, {}, m_parts.window);
        BackTestChoices choices;
        choices.problem =
            tr("The alert rules can't be read: %1").arg(found.problems.value(0, Problem({}, 0, {}, {}, {})).toString());
        openDialog(std::move(choices), {}, m_parts.window);
    };
    whenDone(QtConcurrent::run(readAlertsFile, m_parts.monitor->profile().alertsFile()), this, took);
}

void BackTestActions::backTestRules(const AlertsDocument &document, const RuleNames &renamed, QWidget *parent)
{
    BackTestChoices choices;
    choices.document = document;
    openDialog(std::move(choices), renamed, parent);
}

void BackTestActions::openDialog(BackTestChoices choices, const RuleNames &renamed, QWidget *parent)
{
    const TargetsDocument &document = m_parts.monitor->targets().document();
    const Profile &profile = m_parts.monitor->profile();
    choices.targets = document.targets;
    if (!renamed.isEmpty()) {
        for (Target &target : choices.targets)
            target.alerts = renamedRules(target.alerts, renamed);
    }
    choices.maintenance = document.maintenance;
    choices.resultsFolder = profile.resultsFolder();
    choices.historyFile = profile.historyFile();
    auto *dialog = new BackTestDialog(choices, m_parts.state->value(kBackTestKey).toMap(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog] { m_parts.state->set(kBackTestKey, dialog->saveState()); });
    dialog->open();
}

} // namespace watchkeeper

#include "moc_BackTestActions.cpp"
