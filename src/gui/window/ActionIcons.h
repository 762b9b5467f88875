// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which picture each action of the window has. One table, by the name of the action.

class QObject;

namespace watchkeeper {

//! Gives the actions below `window` their icons; an action that the table does not name keeps none.
void setActionIcons(const QObject *window);

} // namespace watchkeeper
