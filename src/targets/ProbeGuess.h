// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts typical network commands and addresses, such as `ping router`, `traceroute example.org` and `dns:example.org?type=MX`,
//! into targets of the matching kinds. Pure.

#include "model/base/Expected.h"
#include "model/target/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief Recognizes these lines:
//! - `ping HOST` and `traceroute HOST` without options; as commands, these would run forever or print output that nothing evaluates
//! - `ping://HOST`, `path://HOST` and `ntp://HOST[:PORT]`
//! - names as in RFC 4501, such as `dns:NAME?type=MX` and `dns://SERVER[:PORT]/NAME`
//!
//! \return the target or a sentence about the error; nullopt for any other line
std::optional<Expected<Target, QString>> guessProbe(const QString &line);

} // namespace watchkeeper
