// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The main window. It only connects parts: its parts show everything, and Watch does the work.

#include "engine/EngineUpdates.h"
#include "gui/window/WindowState.h"

#include <QMainWindow>

#include <memory>

class QSplitter;

namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class BackupActions;
class AcknowledgementActions;
class DeskActions;
class DetailsPane;
class FilterBox;
class MessagePanel;
class Problem;
class ProfileMessages;
class ResultsModel;
class ResultsProxy;
class ResultsView;
class Sidebar;
class SidebarSplitter;
class StartPages;
class StatusLine;
class SettingsActions;
class TargetEditing;
class TimeTravelBar;
class Monitor;

//! \brief The main window of one Watch.
//!
//! Closing it hides it in the tray, if the settings say so and there is a tray. Quitting saves unsaved edits, cancels running checks and
//! shuts the Watch down; the program ends with Watch::finished().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \param watch  outlives the window
    explicit MainWindow(Monitor *monitor, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Reads the profile and begins to monitor; the first run covers all targets.
    void start();
    //! The problems of the user's own dialogues and presets; may be empty.
    void showOwnFileProblems(const QList<Problem> &problems);
    //! Adds the sample to the targets and says so.
    void addSample();
    //! Reports that a backup was restored before the window opened, or why it wasn't.
    void showRestored(const QString &text);
    //! Reports that files of the profile were moved before the window opened, or why they weren't.
    void showMoved(const QString &text);
    //! Says that the profile is only for this run.
    void showKeepsNothing();
    //! Brings the window to the front; for a second start with the same profile.
    void raiseWindow();
    //! Selects the target that needs attention most.
    void selectWorst();
    //! Quits without asking, after a signal from outside. Still saves and cancels.
    void quitNow();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    //! A window that is closing asks no more questions.
    enum class Stage { Open, Saving, Leaving };

    void build();
    void buildBars();
    void connectActions();
    void connectParts();
    void connectStore();
    void connectMonitor();
    void restore();
    void keep(); //!< in m_state; writes nothing

    void targetsLoaded();
    void beginWatching();
    void targetsNotLoaded();
    void targetsChanged();
    void selectionEdited();
    void saved();
    void notSaved(const QString &text);
    void showLoad(const EngineLoad &load);
    void updateTitle();
    void updatePage();
    void quit();
    void leave();

    Monitor *m_monitor;
    WindowState m_state;
    std::unique_ptr<Ui::MainWindow> m_ui;
    ResultsModel *m_model;
    ResultsProxy *m_proxy;
    ResultsView *m_view;
    DetailsPane *m_details;
    FilterBox *m_filter;
    MessagePanel *m_messages;
    StatusLine *m_status;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    SidebarSplitter *m_body;
    StartPages *m_pages;
    ProfileMessages *m_files;
    TimeTravelBar *m_past;
    SettingsActions *m_settings = nullptr;
    TargetEditing *m_editing = nullptr;
    AcknowledgementActions *m_care = nullptr;
    DeskActions *m_desk = nullptr;
    BackupActions *m_backups = nullptr;
    Stage m_stage = Stage::Open;
    bool m_isWatching = false;
    bool m_isReadOnly = false; //!< nothing can be written in the profile
    bool m_isUnreadable = false;
    bool m_isLoaded = false; //!< targets.json has been read and is valid: only then can it be edited
};

} // namespace watchkeeper
