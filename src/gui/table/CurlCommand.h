// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A check of a web page as the command with which people try it themselves. Pure functions.

#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief The text as one word for a POSIX shell: as it is where that is safe, else in single quotes.
QString shellWord(const QString &text);

//! \brief `curl` with the method, header fields, body, credentials and options of an `http` target; nothing for other kinds.
//!
//! Placeholders stand in it as written. Secrets, too: give it a target that is masked.
//! \param verifiesTls  what the settings say, for a target that does not say itself whether its certificate is verified
std::optional<QString> curlCommand(const Target &target, bool verifiesTls = true);

} // namespace watchkeeper
