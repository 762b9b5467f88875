// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A check of a web page as a command that people can run themselves. Pure functions.

#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief The text as one word for a POSIX shell: unchanged if that is safe, else in single quotes.
QString shellWord(const QString &text);

//! \brief A `curl` command with the method, header fields, body, credentials and options of an `http` target; empty for other kinds.
//!
//! Placeholders stay as written. So do secrets: pass a target whose secrets are masked.
//! \param verifiesTls  the default from the settings, for a target that doesn't set whether its certificate is verified
std::optional<QString> curlCommand(const Target &target, bool verifiesTls = true);

} // namespace watchkeeper
