// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The table of icons by action name.

class QObject;

namespace watchkeeper {

//! Sets the icons of the actions below `window`. Actions that aren't in the table don't get an icon.
void setActionIcons(const QObject *window);

} // namespace watchkeeper
