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

//! \brief Guesses one target from one line. A URL with a scheme becomes `http`, and `tcp://host:port` becomes `tcp`. `host:port` and
//! `[v6]:port` become `tcp`. A bare host name with a dot, `localhost` or an address becomes a web page with `https://`. Lines that
//! guessProbe() recognizes become one of its kinds. Lines that parseServiceLine() recognizes, such as `grafana host:3000` or `redis host`,
//! become a target for that service. Everything else becomes a `command`, or a plugin if its program is called `check_…`.
//! \param isProgram  called only if a program with that name would turn a web page or service into a command, as for `backup.sh`; the
//! default searches PATH
//! \return the target with a descriptive name, or a sentence about the error in the line
Expected<Target, QString> guessTarget(const QString &line, const Schedule &defaults,
                                      const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper
