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

    //! Updates the menu. If Qt shows the menu, the update waits until the menu closes, to avoid moving entries under the pointer. If the
    //! desktop shows the menu (over D-Bus, or on macOS), the program can't detect when the menu is open.
    void setState(const TrayState &state);

signals:
    void chosen(const watchkeeper::TargetId &target, watchkeeper::NoticeAction action);
    void acknowledgeAllRequested();
    //! Emitted with true to turn on Do not disturb for one hour, and with false to turn it off.
    void quietToggled(bool quiet);
    void pauseToggled(bool pause);
    void showChosen();
    void quitRequested();

private:
    void setProblems(const QList<TargetId> &ids);
    void addProblem(const TargetId &id);
    void describe(QMenu *menu, const TrayProblem &problem) const;

    std::optional<TrayState> m_waiting; //!< state to apply when the menu is closed
    QList<TargetId> m_shown;
    QList<QMenu *> m_problems; //!< submenus for the problems in m_shown
    QAction *m_more;           //!< entry for problems that have no entry of their own
    QAction *m_end;            //!< separator before which the problems are inserted
    QAction *m_acknowledgeAll;
    QAction *m_doNotDisturb;
    QAction *m_pause;
};

} // namespace watchkeeper
