// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu of the user's own commands, and the window that shows their runs.

#include "app/words/OwnCommand.h"
#include "async/CancelToken.h"

#include <QDialog>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPointer>
#include <QProcessEnvironment>
#include <QString>

#include <map>

class QPlainTextEdit;
class QPushButton;
class QTreeWidget;

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

//! \brief One run of a command for one target.
struct OwnCommandRun
{
    enum class State : quint8 { Waiting, Running, Finished, Failed, Cancelled };

    quint64 number = 0;
    QString command; //!< the name of the command
    QString target;  //!< the name of the target
    State state = State::Waiting;
    QString status; //!< translated: the exit status, or why it failed
    QString output; //!< both streams, at most 64 KiB
};

//! \brief Runs at most a few programs at a time, in process groups of their own. Never blocks. Keeps the last runs.
class OwnCommandRuns : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    //! Kills what is still running, except for programs with a window of their own.
    ~OwnCommandRuns() override;

    //! Runs the command for the subject, as soon as fewer than kMaxAtOnce programs are running.
    void run(const OwnCommand &command, const CommandSubject &subject);
    void cancel(quint64 number);
    void cancelAll();
    const QList<OwnCommandRun> &runs() const { return m_runs; }

    static constexpr int kMaxAtOnce = 8;

signals:
    void changed();
    void finished(const QString &command, const QString &target);
    void failed();

private:
    struct Job
    {
        quint64 number;
        CommandCall call;
        QProcessEnvironment environment;
    };

    void startNext();
    void startDetached(const Job &job);
    OwnCommandRun *find(quint64 number);
    void end(quint64 number, OwnCommandRun::State state, const QString &status, const QString &output);

    QList<OwnCommandRun> m_runs; //!< oldest first
    QList<Job> m_waiting;
    std::map<quint64, CancelSource> m_running;
    quint64 m_lastNumber = 0;
};

//! \brief Lists the runs and shows the output of the selected one. Not modal.
class OwnCommandRunsDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param runs  must outlive the dialog
    explicit OwnCommandRunsDialog(OwnCommandRuns *runs, QWidget *parent);

private:
    void build();
    void fill();
    void showCurrent();
    quint64 current() const;

    OwnCommandRuns *m_runs;
    QTreeWidget *m_list;
    QPlainTextEdit *m_output;
    QPushButton *m_cancel;
};

} // namespace watchkeeper
