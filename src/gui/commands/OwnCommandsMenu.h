// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu with the user's own commands for the selected targets.

#include "app/words/OwnCommand.h"

#include <QList>
#include <QMenu>
#include <QPointer>

namespace watchkeeper {

class Monitor;
class OwnCommandRuns;
class OwnCommandRunsDialog;
class ResultsModel;
class ResultsView;
class Settings;

//! Returns the valid commands in settings.json, in their order.
QList<OwnCommand> storedOwnCommands(const Settings &settings);

//! \brief Has an action for each command, which the command palette and the list of shortcuts contain too. Commands for other kinds
//! than those of the selected targets are hidden.
class OwnCommandsMenu : public QMenu
{
    Q_OBJECT

public:
    //! The objects that OwnCommandsMenu uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        const ResultsModel *model;
        const ResultsView *view;
        QWidget *window;
    };
    explicit OwnCommandsMenu(const Parts &parts);

    //! More targets than this are run only after a question.
    static constexpr qsizetype kMaxUnasked = 5;

signals:
    //! Emitted to show the page of the settings where commands are defined.
    void editRequested();
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    void rebuild();
    void updateActions();
    QList<Target> selectedTargets(const OwnCommand &command) const;
    void start(const OwnCommand &command);
    void runFor(const OwnCommand &command, const QList<Target> &targets);
    void showRuns();

    Parts m_parts;
    OwnCommandRuns *m_runs;
    QList<OwnCommand> m_commands;
    QList<QAction *> m_actions; //!< one for each command
    QAction *m_end;             //!< the separator after the commands
    QAction *m_showRuns = nullptr;
    QPointer<OwnCommandRunsDialog> m_dialog;
};

} // namespace watchkeeper
