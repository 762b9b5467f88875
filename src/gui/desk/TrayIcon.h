// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tray icon.

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

    //! Shows or hides the icon. The icon appears only if a tray exists now. Call this function again later in case a tray has appeared.
    void setVisible(bool visible);
    //! Whether the icon is visible: it is enabled, and there is a tray.
    bool isVisible() const;
    //! \param dark  whether the panel is probably dark
    void setState(const TrayState &state, bool dark);
    //! Shows a message next to the icon for a while. \return whether there is a tray that can show messages
    bool showMessage(const DeskNotice &notice);

    TrayMenu *menu() const { return m_menu.get(); }
    QIcon icon() const { return m_icon.icon(); }
    QString toolTip() const { return m_icon.toolTip(); }

signals:
    //! Emitted when the user clicked the icon.
    void clicked();
    //! Emitted when the user clicked the last message.
    void messageClicked(const watchkeeper::DeskNotice &notice);

private:
    std::unique_ptr<TrayMenu> m_menu; //!< declared before the icon, which references the menu
    QSystemTrayIcon m_icon;
    std::optional<TrayState> m_state; //!< the shown state
    bool m_isDark = false;
    DeskNotice m_lastMessage;
};

} // namespace watchkeeper
