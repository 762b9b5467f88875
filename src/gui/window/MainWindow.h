// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The main window. It only connects its parts, which display the data, with the Monitor, which does the work.

#include "engine/values/EngineUpdates.h"
#include "gui/look/widgets/WindowState.h"

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
class DetailsPlacement;
class FilterBox;
class MessagePanel;
class ProfileMessages;
class ResultsModel;
class ResultsProxy;
class ResultsView;
class Sidebar;
class SidebarSplitter;
class StartPages;
class StatusHeader;
class StatusLine;
class SettingsActions;
class TargetEditing;
class TimeTravelBar;
class WelcomePage;
class WindowLock;
class WindowTools;
class Monitor;

//! \brief The main window of one Monitor.
//!
//! Closing the window hides it in the tray if the setting is enabled and a tray exists. Quitting saves edits, cancels running checks and
//! shuts the Monitor down. The program ends with Monitor::finished().
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    //! \param monitor  must outlive the window
    explicit MainWindow(Monitor *monitor, QWidget *parent = nullptr);
    ~MainWindow() override;

    //! Reads the profile and starts monitoring. The first run checks all targets.
    void start();
    //! \brief Opens the dialog to add targets with these lines, or appends them to those of the open dialog. The text can be
    //! empty. Waits until the targets can be edited.
    //! \return whether the window stays open
    bool addLines(const QString &lines);
    //! Adds the sample targets and shows a message about them.
    void addSample();
    //! Shows a message that the profile is temporary.
    void showTemporaryProfile();
    //! Labels the window as a demo, with a button to leave it. Closing the window then quits.
    void showDemo();
    ProfileMessages *profileMessages() const { return m_profileMessages; }
    //! Shows a message while no one is notified of problems. Call it once, unless no alerts can be sent.
    void offerNotifications();
    //! Shows only the tray icon or, without a tray, a minimised window. Call it after start(), which reads whether the user wants the
    //! icon.
    void startInBackground();
    //! Brings the window to the front. Also called when the program is started again with the same profile.
    void raiseWindow();
    //! A locked window asks for the password instead of being shown, see WindowLock.
    void setVisible(bool visible) override;
    //! Saves edits and quits. \return false if the window stays open, because the user wants to keep editing, or is closing already
    bool quit();
    //! Quits after an external signal without asking. Edits are saved and checks are cancelled.
    void quitNow();

signals:
    void demoRequested();
    //! Emitted when the user wants to leave the demo.
    void ownTargetsRequested();
    //! Emitted when a window that was closing stays open, because its targets can't be saved.
    void quitFailed();

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    //! The stages of closing. No questions are asked after Open.
    enum class Stage { Open, Saving, Leaving };

    void build();
    void buildBars();
    void connectActions();
    void connectParts(WindowTools *tools);
    void connectStore();
    void connectMonitor();
    void restoreLayout();
    void storeLayout(); //!< stores the window's state in m_state without writing it

    void handleLoaded();
    void startMonitoring();
    void handleLoadFailure();
    void handleTargetsChanged();
    void selectionEdited();
    void selectProblem(const TargetId &worst);
    void handleSaveFailure(const QString &text);
    void handleEngineLoad(const EngineLoad &load);
    void updateTitle();
    void updatePage();
    void shutDown();

    Monitor *m_monitor;
    WindowState m_state;
    std::unique_ptr<Ui::MainWindow> m_ui;
    ResultsModel *m_model;
    ResultsProxy *m_proxy;
    ResultsView *m_view;
    DetailsPane *m_details;
    FilterBox *m_filter;
    MessagePanel *m_messages;
    StatusHeader *m_header;
    StatusLine *m_status;
    QSplitter *m_splitter;
    Sidebar *m_sidebar;
    SidebarSplitter *m_sidebarSplitter;
    StartPages *m_pages;
    WelcomePage *m_welcome = nullptr;
    ProfileMessages *m_profileMessages;
    TimeTravelBar *m_timeTravelBar;
    SettingsActions *m_settings = nullptr;
    TargetEditing *m_targetEditing = nullptr;
    AcknowledgementActions *m_acknowledgements = nullptr;
    DeskActions *m_desktopActions = nullptr;
    BackupActions *m_backups = nullptr;
    DetailsPlacement *m_placement = nullptr;
    WindowLock *m_lock = nullptr;
    Stage m_stage = Stage::Open;
    bool m_isMonitoring = false;
    bool m_hasShownProblem = false; //!< whether a problem was selected, or could have been
    bool m_isDemo = false;
    bool m_isReadOnly = false; //!< whether the profile is read-only
    bool m_isUnreadable = false;
    bool m_isLoaded = false; //!< whether targets.json was read, is valid and can be edited
};

} // namespace watchkeeper
