// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The menu of the icon in the tray.

#include "gui/desk/DeskNotice.h"
#include "gui/desk/TrayState.h"

#include <QMenu>

namespace watchkeeper {

//! \brief The worst problems, each with what can be done about it, and what concerns all of them.
class TrayMenu : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

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
    void addProblem(const TrayProblem &problem);

    QList<QAction *> m_problems; //!< go with the next state
    QAction *m_more;             //!< those that have no line
    QAction *m_end;              //!< before which problems stand
    QAction *m_acknowledgeAll;
    QAction *m_quiet;
    QAction *m_pause;
};

} // namespace watchkeeper
