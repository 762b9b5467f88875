// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts text that the user has typed or pasted into targets: a URL, `host:port`, a host name or a command line. Pure, except
//! for isOnPath().

#include "targets/document/TargetsDocument.h"

#include <functional>

namespace watchkeeper {

//! Returns whether a word is the name of a program on this computer.
using ProgramPredicate = std::function<bool(const QString &word)>;

//! \brief Whether PATH contains a program with this name. Reads the folders of PATH until the program is found. This blocks if
//! a folder is on a network drive that doesn't respond, so never call it in the engine's thread or in the thread of a visible
//! window.
bool isOnPath(const QString &word);

//! \brief Creates a target of this kind with these fields, validated as strictly as one in a file, but without its own
//! schedule.
//! \param mapOrder  see Fields::fromJson
//! \return the target, or an error message about the invalid fields
Expected<Target, QString> makeTarget(const QString &kindKey, const QJsonObject &fields, const QString &name,
                                     const QHash<QString, QStringList> &mapOrder = {});

//! Returns a short name for a web address: the host and path, without scheme and secrets.
QString nameFromAddress(const QString &address);

//! \brief Guesses the target that a line describes. A URL with a scheme becomes `http`, and `tcp://host:port` becomes
//! `tcp`. `host:port` and `[v6]:port` become `tcp`. A bare host name with a dot, `localhost` or an address becomes a
//! web page with `https://`. Lines that guessProbe() recognises become one of its kinds. Lines that parseServiceLine()
//! recognises, such as `grafana host:3000` or `redis host`, become a target for that service. Everything else becomes a
//! `command`, or a plugin if its program is called `check_…`.
//! \param isProgram  called only for ambiguous lines such as `backup.sh`, which are a command if that program exists,
//!     and otherwise a web page or service; the default searches PATH
//! \return the target with a descriptive name, or an error message
Expected<Target, QString> guessTarget(const QString &line, const Schedule &defaults,
                                      const ProgramPredicate &isProgram = isOnPath);

} // namespace watchkeeper
