// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The window's part of the desktop: the tray icon, notifications, sounds, and the actions they offer.

#include "async/CancelToken.h"
#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayState.h"

#include <QObject>
#include <QTimer>

#include <memory>

class QAction;

namespace watchkeeper {

class AcknowledgementActions;
class DoNotDisturb;
class MainWindow;
class ResultsModel;
class TrayIcon;
class Monitor;
class WindowState;
class WindowNotifier;
class WindowTools;

//! \brief Keeps the icon up to date, and carries out what is chosen there and in notifications, like the window's own actions.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Monitor *monitor;
        ResultsModel *model;
        AcknowledgementActions *care;
        WindowTools *tools;
        QAction *pause; //!< pauses the schedule
        WindowState *state;
        MainWindow *window;
    };
    explicit DeskActions(const Parts &parts);
    ~DeskActions() override;

    //! Whether closing the window only hides it: if the settings say so and there is a tray icon to bring it back.
    bool staysInTray() const;

signals:
    void quitRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTray();
    void connectUpdates();
    void restoreQuiet();
    void saveQuiet();
    void writeState();
    void refreshSoon();
    void refresh();
    void notifySuppressedAlerts(const TrayState &state);
    QList<TargetId> targetsOf(const DeskNotice &notice) const;
    void act(const QList<TargetId> &targets, NoticeAction action);
    void setQuiet(bool quiet);

    Parts m_parts;
    DoNotDisturb *m_quiet;
    TrayIcon *m_tray;
    std::unique_ptr<WindowNotifier> m_teller;
    CancelSource m_cancel; //!< of notifications other than alerts
    QTimer m_later;        //!< results arrive thirty times a second
    QTimer m_writing;      //!< alerts may arrive by the hundred
    int m_suppressed = 0;  //!< number of suppressed alerts that are still to be reported
    bool m_isOffline = false;
};

} // namespace watchkeeper
