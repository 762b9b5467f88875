// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The icon of each action of the window. One table, by action name.

class QObject;

namespace watchkeeper {

//! Sets the icons of the actions below `window`; an action that isn't in the table keeps having none.
void setActionIcons(const QObject *window);

} // namespace watchkeeper
