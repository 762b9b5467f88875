// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Connects the window to the desktop: the tray icon, notifications, sounds, and their actions.

#include "async/CancelToken.h"
#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayIcon.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>

class QMessageBox;
namespace Ui {
class MainWindow;
}

namespace watchkeeper {

class AcknowledgementActions;
class DoNotDisturb;
class FloatingBar;
class MainWindow;
class ResultsModel;
class StatusHeader;
class TrayIcon;
class Monitor;
class WindowLock;
class WindowState;
class WindowNotifier;
class WindowTools;

//! \brief Updates the tray icon and the floating bar, and carries out the actions chosen there and in notifications.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that DeskActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        AcknowledgementActions *acknowledgements;
        WindowTools *tools;
        Ui::MainWindow *ui;
        WindowState *state;
        const StatusHeader *header;
        WindowLock *lock;
        MainWindow *window;
    };
    explicit DeskActions(const Parts &parts);
    ~DeskActions() override;

    //! Shows the tray icon now, instead of within a second. \return whether it is visible
    bool showTrayIcon();

    //! \brief Shows one notification after the first targets were added, so that the user knows how alerts look and that they arrive.
    //! Has no effect without desktop notifications, or if it was shown before in the same profile.
    void introduceNotifications();

    //! What happens when the user closes the window.
    enum class Closing {
        Quit,
        Hide, //!< Watchkeeper keeps running, and the tray icon shows the window again
        Ask,  //!< the user hasn't chosen yet: see askAboutClosing()
    };
    //! Hiding requires a tray icon. The user isn't asked if there is nothing to monitor.
    Closing closing() const;
    //! Asks whether Watchkeeper keeps running without the window, and carries out and saves the answer. If the question is
    //! already open, brings it to the front.
    void askAboutClosing();

signals:
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTray();
    void connectUpdates();
    void connectFloatingBar();
    void connectPause();
    void connectPrivacy();
    void setPaused(bool isPaused);
    void pauseUntilTomorrow();
    void showPause();
    void writeSoon();
    void restoreDoNotDisturb();
    void saveDoNotDisturb();
    void writeState();
    void refreshSoon();
    void refresh();
    void notifySuppressedAlerts(const TrayState &state);
    void showNotice(const DeskNotice &notice);
    QList<TargetId> targetsOf(const DeskNotice &notice) const;
    void runAction(const QList<TargetId> &targets, NoticeAction action);
    void setDoNotDisturb(bool quiet);
    void saveClosing(bool keepsRunning);

    Parts m_parts;
    DoNotDisturb *m_doNotDisturb;
    TrayIcon *m_tray;
    QPointer<QMessageBox> m_closingQuestion;
    std::unique_ptr<WindowNotifier> m_windowNotifier;
    std::unique_ptr<FloatingBar> m_floatingBar;
    CancelSource m_cancel;      //!< cancels notifications other than alerts
    QTimer m_refreshTimer;      //!< delays updates, because results arrive 30 times a second
    QTimer m_trayTimer;         //!< looks for the desktop's tray, which can start later and end, without a signal from Qt
    QTimer m_writeTimer;        //!< delays writing, because hundreds of alerts can arrive at once
    int m_unreportedAlerts = 0; //!< number of suppressed alerts that haven't been reported
    bool m_isOffline = false;
    bool m_hasTray = false; //!< whether the tray icon was visible at the last update
};

} // namespace watchkeeper
