// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Recognises Nagios plugins, finds their folders and prepares the environment they need.

#include <QStringList>

namespace watchkeeper {

class EnvironmentChanges;
struct UserVariables;

//! Whether a command line starts a plugin: a program called `check_…`, possibly after `sudo`, `negate` or a similar wrapper. Pure.
bool startsPlugin(const QString &line);

//! The folders in which packages install plugins. None of them is in PATH.
const QStringList &pluginFolders();

//! \brief Makes the command print numbers in the C locale. All other locale categories stay unchanged. LC_ALL would override LC_NUMERIC, so
//! it is replaced with the other categories.
void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user);

} // namespace watchkeeper
