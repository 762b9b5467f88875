// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The window. Only wires: what is seen lies in its parts, what is done in Watch.

#include "engine/EngineNews.h"
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
class Watch;

//! \brief The main window of one Watch.
//!
//! Closing it hides it in the tray, where the settings say so and there is one. Quitting saves what is unsaved, cancels what is outstanding
//! and shuts the Watch down; the program ends with Watch::finished().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \param watch  outlives the window
    explicit MainWindow(Watch *watch, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Reads the profile and begins to watch; the first round covers all targets.
    void start();
    //! What is wrong with the user's own dialogues and presets; perhaps nothing.
    void showOwnFileProblems(const QList<Problem> &problems);
    //! Adds the sample to what is watched and says so.
    void addSample();
    //! A backup was put in place before the window opened, or why not.
    void showRestored(const QString &text);
    //! Files of the profile were moved before the window opened, or why not.
    void showMoved(const QString &text);
    //! Says that the profile is for this run alone.
    void showKeepsNothing();
    //! Comes to the front; for a second start on the same profile.
    void raiseWindow();
    //! Shows the target that needs attention most.
    void selectWorst();
    //! Leaves without asking, as a signal from outside demands. Still saves and cancels.
    void quitNow();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    //! A window that is on its way out asks no more questions.
    enum class Stage { Open, Saving, Leaving };

    void build();
    void buildBars();
    void connectActions();
    void connectParts();
    void connectStore();
    void connectWatch();
    void restore();
    void keep(); //!< in m_state; nothing is written

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

    Watch *m_watch;
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
    bool m_isUnreadable = false;
    bool m_isLoaded = false; //!< targets.json is read and sound: only then may it be edited
};

} // namespace watchkeeper
