// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Turns what people type to check a network by hand – `ping router`, `traceroute example.org`, `dns:example.org?type=MX` – into
//! targets of the matching kinds. Pure.

#include "model/Expected.h"
#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief `ping HOST` and `traceroute HOST` without options, which as commands would run forever or print output that nothing evaluates;
//! `ping://HOST`, `path://HOST`, `ntp://HOST[:PORT]`, and names as in RFC 4501: `dns:NAME?type=MX`, `dns://SERVER[:PORT]/NAME`.
//! \return nothing for any other line; else the target, or a sentence that says what is wrong with it
std::optional<Expected<Target, QString>> guessProbe(const QString &line);

} // namespace watchkeeper
