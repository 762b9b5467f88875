// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/commands/OwnCommandsMenu.h"

#include "app/monitor/Monitor.h"
#include "app/profile/Settings.h"
#include "app/profile/SettingsTable.h"
#include "gui/commands/OwnCommandRuns.h"
#include "gui/look/TintedIcon.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultsModel.h"
#include "gui/table/view/ResultsView.h"

#include <QAction>
#include <QJsonArray>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace watchkeeper {

QList<OwnCommand> storedOwnCommands(const Settings &settings)
{
    QList<OwnCommand> commands;
    const QJsonArray stored = settings.value(setting::kCommands).toArray();
    for (const auto &text : stored) {
        if (const auto command = ownCommandFromText(text.toString()))
            commands.append(*command);
    }
    return commands;
}

OwnCommandsMenu::OwnCommandsMenu(const Parts &parts)
    : QMenu(tr("R&un a command"), parts.window)
    , m_parts(parts)
    , m_runs(new OwnCommandRuns(this))
    , m_end(addSeparator())
{
    setObjectName(u"commandsMenu"_s);
    setToolTipsVisible(true);
    m_showRuns = addAction(actionIcon(u"log"_s), tr("Show &runs"), this, &OwnCommandsMenu::showRuns);
    m_showRuns->setObjectName(u"actionCommandRuns"_s);
    m_showRuns->setToolTip(tr("Show the output and the exit status of your commands, and stop them"));
    QAction *edit = addAction(actionIcon(u"edit"_s), tr("&Edit commands…"), this, &OwnCommandsMenu::editRequested);
    edit->setObjectName(u"actionEditCommands"_s);
    edit->setToolTip(tr("Add, change and remove commands that run for a target, such as ssh or ping"));
    for (QAction *action : {m_showRuns, edit})
        action->setStatusTip(action->toolTip());
    connect(&parts.monitor->settings(), &Settings::changed, this, &OwnCommandsMenu::rebuild);
    connect(parts.view, &ResultsView::selectionEdited, this, &OwnCommandsMenu::updateActions);
    connect(m_runs, &OwnCommandRuns::changed, this, [this] { m_showRuns->setEnabled(!m_runs->runs().isEmpty()); });
    connect(m_runs, &OwnCommandRuns::failed, this, &OwnCommandsMenu::showRuns);
    connect(m_runs, &OwnCommandRuns::finished, this, [this](const QString &command, const QString &target) {
        emit notice(tr("“%1” has run for %2.").arg(command, target));
    });
    connect(parts.monitor, &Monitor::shuttingDown, m_runs, &OwnCommandRuns::cancelAll);
    m_showRuns->setEnabled(false);
    rebuild();
}

void OwnCommandsMenu::rebuild()
{
    const QList<OwnCommand> commands = storedOwnCommands(m_parts.monitor->settings());
    if (commands == m_commands)
        return;
    m_commands = commands;
    qDeleteAll(m_actions);
    m_actions.clear();
    QSet<QString> names;
    for (const OwnCommand &command : std::as_const(m_commands)) {
        auto *action = new QAction(menuText(command.name), this);
        if (!names.contains(command.name)) // the name of its shortcut; a second command with the same name has none
            action->setObjectName(u"actionCommand-"_s + command.name);
        names.insert(command.name);
        action->setToolTip(plainToolTip(command.line));
        insertAction(m_end, action);
        m_actions.append(action);
        connect(action, &QAction::triggered, this, [this, command] { start(command); });
    }
    updateActions();
}

QList<Target> OwnCommandsMenu::selectedTargets(const OwnCommand &command) const
{
    QList<Target> targets;
    const QList<TargetId> selected = m_parts.view->selectedIds();
    const QSet<TargetId> ids(selected.begin(), selected.end());
    for (const Target &target : m_parts.monitor->targets().document().targets) { // with the names that privacy mode hides
        if (ids.contains(target.id) && command.appliesTo(target.kind))
            targets.append(target);
    }
    return targets;
}

void OwnCommandsMenu::updateActions()
{
    QSet<QString> kinds;
    for (const TargetId &id : m_parts.view->selectedIds()) {
        if (const int row = m_parts.model->rowOf(id); row >= 0)
            kinds.insert(m_parts.model->presentRow(row).target->kind);
    }
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const OwnCommand &command = m_commands.at(i);
        const bool applies =
            std::any_of(kinds.begin(), kinds.end(), [&command](const QString &kind) { return command.appliesTo(kind); });
        m_actions.at(i)->setEnabled(applies);
        m_actions.at(i)->setVisible(applies || kinds.isEmpty());
    }
}

void OwnCommandsMenu::start(const OwnCommand &command)
{
    const QList<Target> targets = selectedTargets(command);
    if (targets.size() <= kMaxUnasked)
        return runFor(command, targets);
    auto *question =
        new QMessageBox(QMessageBox::Question, tr("Run the command?"),
                        tr("“%1” runs once for each of %Ln target(s).", "", static_cast<int>(targets.size())).arg(command.name),
                        QMessageBox::Cancel, m_parts.window);
    question->setObjectName(u"commandQuestion"_s);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    QPushButton *confirm = question->addButton(tr("&Run"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(confirm, &QPushButton::clicked, this, [this, command, targets] { runFor(command, targets); });
    question->open();
}

void OwnCommandsMenu::runFor(const OwnCommand &command, const QList<Target> &targets)
{
    for (const Target &target : targets) {
        CommandSubject subject = commandSubject(target);
        Alert &alert = subject.alert;
        if (const int index = m_parts.model->rowOf(target.id); index >= 0) {
            const ResultRow &row = m_parts.model->presentRow(index);
            alert.after = row.last ? row.last->outcome : Outcome::Unknown;
            alert.kind = alert.after == Outcome::Up ? AlertKind::Recovery : AlertKind::Problem;
            alert.at = row.last ? row.last->at : QDateTime();
            alert.since = row.since;
            alert.attempt = row.last ? row.last->attempt : 1;
            alert.summary = row.observationText();
            alert.message = row.message();
        }
        m_runs->run(command, subject);
    }
}

void OwnCommandsMenu::showRuns()
{
    if (!m_dialog) {
        m_dialog = new OwnCommandRunsDialog(m_runs, m_parts.window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_dialog->show();
    m_dialog->raise();
}

} // namespace watchkeeper

#include "moc_OwnCommandsMenu.cpp"
