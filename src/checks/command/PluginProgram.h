// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Nagios plugins as programs: recognises them, and knows their folders and the environment they need.

#include <QStringList>

namespace watchkeeper {

class EnvironmentChanges;
struct UserVariables;

//! Whether a command line starts a plugin, which is a program called `check_…`, possibly after `sudo`, `negate` and the like. Pure.
bool startsPlugin(const QString &line);

//! The folders in which packages install plugins. None of them is in PATH.
const QStringList &pluginFolders();

//! \brief Makes the command print numbers in the C locale and everything else as before. Replaces LC_ALL, which would override LC_NUMERIC,
//! with the other categories.
void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user);

} // namespace watchkeeper
