// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What the window does on the desk beside itself: the icon in the tray, notifications, sounds, and what people do with them.

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
class Watch;
class WindowState;
class WindowTeller;
class WindowTools;

//! \brief Keeps the icon up to date and carries out what is chosen there and in notifications, as the window's own actions do it.
class DeskActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        ResultsModel *model;
        AcknowledgementActions *care;
        WindowTools *tools;
        QAction *pause; //!< of the schedule
        WindowState *state;
        MainWindow *window;
    };
    explicit DeskActions(const Parts &parts);
    ~DeskActions() override;

    //! Closing the window only hides it: the settings say so, and there is an icon by which it comes back.
    bool staysInTray() const;

signals:
    void quitChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectTray();
    void connectNews();
    void restoreQuiet();
    void rememberQuiet();
    void writeState();
    void refreshSoon();
    void refresh();
    void tellKeptBack(const TrayState &state);
    QList<TargetId> targetsOf(const DeskNotice &notice) const;
    void act(const QList<TargetId> &targets, NoticeAction action);
    void setQuiet(bool quiet);

    Parts m_parts;
    DoNotDisturb *m_quiet;
    TrayIcon *m_tray;
    std::unique_ptr<WindowTeller> m_teller;
    CancelSource m_cancel; //!< of what is told apart from alerts
    QTimer m_later;        //!< results come thirty times a second
    QTimer m_writing;      //!< alerts may come by the hundred
    int m_keptBack = 0;    //!< alerts of which somebody is to be told that they were kept back
    bool m_isOffline = false;
};

} // namespace watchkeeper
