// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts text typed or pasted by the user into targets: a URL, `host:port`, a bare host or a command line. Pure except for
//! isOnPath().

#include "targets/TargetsDocument.h"

#include <functional>

namespace watchkeeper {

//! Returns whether a word is the name of a program on this computer.
using ProgramPredicate = std::function<bool(const QString &word)>;

//! \brief Whether PATH contains a program with this name. Reads the folders of PATH until the program is found. A folder on an unresponsive
//! network drive blocks until the drive is back, so never call this in the engine's thread or in the thread of a visible window.
bool isOnPath(const QString &word);

//! \brief Creates a target of this kind with these fields, validated as strictly as one in a file, but without its own schedule.
//! \param mapOrder  see Fields::fromJson
//! \return the target, or a sentence about the invalid fields
Expected<Target, QString> makeTarget(const QString &kindKey, const QJsonObject &fields, const QString &name,
                                     const QHash<QString, QStringList> &mapOrder = {});

//! A short name for a web address, with host and path but without scheme and secrets.
QString nameFromAddress(const QString &address);

//! \brief One target for one line. URLs with a scheme are `http` (`tcp://host:port` is `tcp`); `host:port` and `[v6]:port` are
//! `tcp`, but a bare host name with a dot is `https://`; `localhost` and addresses too; what guessProbe() knows is one of its kinds;
//! what parseServiceLine() knows, such as `grafana host:3000` or `redis host`, is a target for that service; everything else is a `command`,
//! and a plugin where its program is called `check_…`.
//! \param isProgram  asked only where a program would make a command of what is a page or a service else, such as `backup.sh`;
//!                   the default searches PATH
//! \return the target with a name that says what it is, or a sentence that says what is wrong with the line
Expected<Target, QString> guessTarget(const QString &line, const Schedule &defaults,
                                      const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper
