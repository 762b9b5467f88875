// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu of the tray icon.

#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayState.h"

#include <QMenu>

#include <optional>

namespace watchkeeper {

//! \brief Lists the worst problems, each with its actions, and the general actions.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    //! Updates the menu. If the menu is open, an update that would move entries waits until it closes. This works only for menus
    //! that Qt shows. If the desktop shows the menu (over D-Bus, or on macOS), the program can't detect that the menu is open.
    void setState(const TrayState &state);

signals:
    void actionChosen(const watchkeeper::TargetId &target, watchkeeper::NoticeAction action);
    void acknowledgeAllRequested();
    //! Emitted with true to turn on Do not disturb for one hour, and with false to turn it off.
    void quietToggled(bool quiet);
    void pauseToggled(bool pause);
    void showWindowRequested();
    void quitRequested();

private:
    void setProblems(const QList<TargetId> &ids);
    void addProblem(const TargetId &id);
    void updateProblem(QMenu *menu, const TrayProblem &problem) const;

    std::optional<TrayState> m_pendingState; //!< state to apply when the menu is closed
    QList<TargetId> m_shownIds;
    QList<QMenu *> m_problemMenus; //!< submenus for the problems in m_shownIds
    QAction *m_moreAction;         //!< entry for problems that have no entry of their own
    QAction *m_problemSeparator;   //!< separator before which the problems are inserted
    QAction *m_acknowledgeAll;
    QAction *m_doNotDisturb;
    QAction *m_pauseAction;
};

} // namespace watchkeeper
