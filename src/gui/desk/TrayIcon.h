// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The icon in the tray.

#include "gui/desk/TrayMenu.h"

#include <QObject>
#include <QSystemTrayIcon>

#include <memory>
#include <optional>

namespace watchkeeper {

//! \brief Shows a TrayState where the desktop has a tray. Main thread.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    //! Where there is a tray at present; to be said again, as one may come later.
    void setVisible(bool visible);
    //! People see it: it is wanted, and there is a tray.
    bool isThere() const;
    //! \param dark  the panel is probably a dark one
    void show(const TrayState &state, bool dark);
    //! Beside the icon, for a while. \return whether there is a tray that does that
    bool say(const DeskNotice &notice);

    TrayMenu *menu() const { return m_menu.get(); }
    QIcon icon() const { return m_icon.icon(); }
    QString toolTip() const { return m_icon.toolTip(); }

signals:
    //! Somebody clicked it.
    void clicked();
    //! Somebody clicked what it said last.
    void messageClicked(const watchkeeper::DeskNotice &notice);

private:
    std::unique_ptr<TrayMenu> m_menu; //!< outlives the icon, which only refers to it
    QSystemTrayIcon m_icon;
    std::optional<TrayState> m_state; //!< that is shown
    bool m_isDark = false;
    DeskNotice m_said;
};

} // namespace watchkeeper
