// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The menu of the tray icon.

#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayState.h"

#include <QMenu>

#include <optional>

namespace watchkeeper {

//! \brief The worst problems, each with its actions, and the actions for all of them.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    //! While Qt itself shows the menu, no line appears, disappears or moves under the pointer: the new state is shown after the menu is
    //! closed. If the desktop shows the menu (over D-Bus, on macOS), we don't know when it is open.
    void setState(const TrayState &state);

signals:
    void chosen(const watchkeeper::TargetId &target, watchkeeper::NoticeAction action);
    void acknowledgeAllRequested();
    //! For an hour; false: off.
    void quietToggled(bool quiet);
    void pauseToggled(bool pause);
    void showChosen();
    void quitRequested();

private:
    void setProblems(const QList<TargetId> &ids);
    void addProblem(const TargetId &id);
    void describe(QMenu *menu, const TrayProblem &problem) const;

    std::optional<TrayState> m_waiting; //!< until the menu is closed
    QList<TargetId> m_shown;
    QList<QMenu *> m_problems; //!< of m_shown
    QAction *m_more;           //!< problems without a line
    QAction *m_end;            //!< problems are inserted before it
    QAction *m_acknowledgeAll;
    QAction *m_quiet;
    QAction *m_pause;
};

} // namespace watchkeeper
