// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayIcon.h"

#include "gui/desk/TrayPicture.h"

namespace watchkeeper {

namespace {

QSystemTrayIcon::MessageIcon messageIcon(const DeskNotice &notice)
{
    if (!notice.canBeAcknowledged)
        return QSystemTrayIcon::Information;
    return notice.urgency == DeskNotice::Urgency::Critical ? QSystemTrayIcon::Critical : QSystemTrayIcon::Warning;
}

} // namespace

TrayIcon::TrayIcon(QObject *parent)
    : QObject(parent)
    , m_menu(std::make_unique<TrayMenu>())
{
    m_icon.setContextMenu(m_menu.get());
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick)
            emit clicked();
    });
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, [this] { emit messageClicked(m_lastMessage); });
}

TrayIcon::~TrayIcon()
{
    m_icon.hide();
}

void TrayIcon::setVisible(bool visible)
{
    m_icon.setVisible(visible && QSystemTrayIcon::isSystemTrayAvailable());
}

bool TrayIcon::isVisible() const
{
    return m_icon.isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void TrayIcon::setState(const TrayState &state, bool dark)
{
    if (m_state == state && m_isDark == dark)
        return;
    const bool isSamePicture =
        m_state && m_state->mark() == state.mark() && m_state->problems() == state.problems() && m_isDark == dark;
    if (!isSamePicture)
        m_icon.setIcon(trayPicture(state.mark(), state.problems(), dark));
    m_icon.setToolTip(state.toolTip());
    m_menu->setState(state);
    m_state = state;
    m_isDark = dark;
}

bool TrayIcon::showMessage(const DeskNotice &notice)
{
    if (!isVisible() || !QSystemTrayIcon::supportsMessages())
        return false;
    m_lastMessage = notice;
    m_icon.showMessage(notice.title, notice.text, messageIcon(notice));
    return true;
}

} // namespace watchkeeper

#include "moc_TrayIcon.cpp"
