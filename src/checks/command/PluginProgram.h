// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Nagios plugins as programs: how they are recognised, where they lie, what surroundings they want.

#include <QStringList>

namespace watchkeeper {

class EnvironmentChanges;
struct UserVariables;

//! Whether a command line starts one: its program is called `check_…`, perhaps behind `sudo`, `negate` and the like. Pure.
bool startsPlugin(const QString &line);

//! The folders in which packages put plugins, none of which is in PATH.
const QStringList &pluginFolders();

//! \brief Lets it print numbers in the C locale and everything else as before: LC_ALL, which would go before LC_NUMERIC, becomes the
//! other categories.
void useCLocaleForNumbers(EnvironmentChanges *environment, const UserVariables &user);

} // namespace watchkeeper
