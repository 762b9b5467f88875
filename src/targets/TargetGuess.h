// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns what people paste or type – a URL, `host:port`, a bare host, a command line – into targets. Pure except for isOnPath().

#include "targets/TargetsDocument.h"

#include <functional>

namespace watchkeeper {

//! Whether a word is the name of a program on this computer.
using ProgramPredicate = std::function<bool(const QString &word)>;

//! \brief Reads the file system: each folder of PATH, until one contains the program. A folder on a network drive that doesn't answer
//! blocks until the drive is back. So never call it in the thread of a visible window or in the engine's.
bool isOnPath(const QString &word);

//! \brief A target of that kind with these fields, validated as strictly as one in a file; without its own schedule.
//! \param mapOrder  as for Fields::fromJson
//! \return the target, or a sentence that says what is wrong with the fields
Expected<Target, QString> makeTarget(const QString &kindKey, const QJsonObject &fields, const QString &name,
                                     const QHash<QString, QStringList> &mapOrder = {});

//! A short name for a web address: host and path, without obvious or secret parts.
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
