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

//! \brief Shows a TrayState if the desktop has a tray. Main thread.
class TrayIcon : public QObject
{
    Q_OBJECT

public:
    explicit TrayIcon(QObject *parent = nullptr);
    ~TrayIcon() override;

    //! Shown if there is a tray now; call it again later, because a tray may appear.
    void setVisible(bool visible);
    //! The icon is visible: it is enabled, and there is a tray.
    bool isThere() const;
    //! \param dark  the panel is probably dark
    void show(const TrayState &state, bool dark);
    //! Next to the icon, for a while. \return whether there is a tray that shows messages
    bool say(const DeskNotice &notice);

    TrayMenu *menu() const { return m_menu.get(); }
    QIcon icon() const { return m_icon.icon(); }
    QString toolTip() const { return m_icon.toolTip(); }

signals:
    //! The user clicked it.
    void clicked();
    //! The user clicked the last message.
    void messageClicked(const watchkeeper::DeskNotice &notice);

private:
    std::unique_ptr<TrayMenu> m_menu; //!< outlives the icon, which only references it
    QSystemTrayIcon m_icon;
    std::optional<TrayState> m_state; //!< currently shown
    bool m_isDark = false;
    DeskNotice m_lastMessage;
};

} // namespace watchkeeper
