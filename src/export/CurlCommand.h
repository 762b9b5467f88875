// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts a check of a web page to a curl command that the user can run. Pure functions.

#include "model/target/Target.h"

#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Returns the text as one word for a POSIX shell, in single quotes if necessary.
QString shellWord(const QString &text);

//! \brief Returns a `curl` command with the method, header fields, body, credentials and options of an `http` target; empty for other
//! kinds.
//!
//! Placeholders are kept. Secrets are kept too, so pass a target whose secrets are masked.
//! \param verifiesTls  the default from the settings, for a target that doesn't specify whether its certificate is verified
std::optional<QString> curlCommand(const Target &target, bool verifiesTls = true);

} // namespace watchkeeper
