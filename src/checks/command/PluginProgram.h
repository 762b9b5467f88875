// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Nagios plugins as programs: how they are recognised, where they are installed, which environment they need.

#include <QStringList>

namespace watchkeeper {

class EnvironmentChanges;
struct UserVariables;

//! Whether a command line starts a plugin: its program is called `check_…`, possibly after `sudo`, `negate` and the like. Pure.
bool startsPlugin(const QString &line);

//! The folders in which packages install plugins; none of them is in PATH.
const QStringList &pluginFolders();

//! \brief Makes it print numbers in the C locale and everything else as before: LC_ALL, which would override LC_NUMERIC, is replaced by the
//! other categories.
void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user);

} // namespace watchkeeper
