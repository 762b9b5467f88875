// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Starts and ends maintenance of the selected targets, and opens the dialog for all maintenance.

#include "model/target/Maintenance.h"

#include <QMenu>

#include <functional>

namespace watchkeeper {

class MaintenanceDialog;
class TargetsStore;

//! \brief A submenu of the Targets menu and of the table's context menu.
class MaintenanceMenu : public QMenu
{
    Q_OBJECT

public:
    struct Parts
    {
        TargetsStore *store;                       //!< must outlive the menu
        std::function<QList<TargetId>()> selected; //!< the targets that the actions apply to
        std::function<bool()> isEditable;          //!< whether targets.json is valid and the window shows the current state
        QWidget *window;
    };
    explicit MaintenanceMenu(const Parts &parts);

    //! Returns eight o'clock tomorrow morning, in this computer's time zone.
    static QDateTime tomorrowMorning(const QDateTime &now);

signals:
    //! Emitted with a short message that should disappear automatically.
    void notice(const QString &text);

private:
    QAction *addStartAction(const QString &text, const std::function<QDateTime(const QDateTime &now)> &until);
    void startUntil(const QDateTime &until);
    void openCustomEntry();
    void endForTargets();
    void updateActions();
    QList<Target> selectedTargets() const;
    MaintenanceDialog *openDialog();
    Maintenance manualEntry(const QList<Target> &targets) const;

    Parts m_parts;
    QList<QAction *> m_startActions;
    QAction *m_endAction;
    QAction *m_calendarAction;
};

} // namespace watchkeeper
