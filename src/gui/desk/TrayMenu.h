// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The menu of the icon in the tray.

#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayState.h"

#include <QMenu>

#include <optional>

namespace watchkeeper {

//! \brief The worst problems, each with what can be done about it, and what concerns all of them.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    //! While Qt itself shows the menu no line comes, goes or moves under the pointer: such a state is shown once it is closed. Of a menu
    //! that the desktop shows (over D-Bus, on macOS) nobody knows when it is.
    void setState(const TrayState &state);

signals:
    void chosen(const watchkeeper::TargetId &target, watchkeeper::NoticeAction action);
    void acknowledgeAllChosen();
    //! For an hour; false: no longer.
    void quietChosen(bool quiet);
    void pauseChosen(bool pause);
    void showChosen();
    void quitChosen();

private:
    void setProblems(const QList<TargetId> &ids);
    void addProblem(const TargetId &id);
    void describe(QMenu *menu, const TrayProblem &problem) const;

    std::optional<TrayState> m_waiting; //!< until the menu is closed
    QList<TargetId> m_shown;
    QList<QMenu *> m_problems; //!< of m_shown
    QAction *m_more;           //!< those that have no line
    QAction *m_end;            //!< before which problems stand
    QAction *m_acknowledgeAll;
    QAction *m_quiet;
    QAction *m_pause;
};

} // namespace watchkeeper
