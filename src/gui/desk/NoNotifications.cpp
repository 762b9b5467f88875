// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Replaces BusNotifications.cpp on platforms without D-Bus.
#include "gui/desk/DeskNotice.h"

namespace watchkeeper {

std::unique_ptr<NotificationServer> sessionNotifications()
{
    return nullptr;
}

} // namespace watchkeeper
