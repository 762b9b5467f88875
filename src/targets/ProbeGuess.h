// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From what people type to look at a network by hand – `ping router`, `traceroute example.org`, `dns:example.org?type=MX` – to
//! targets of the kinds that do the same. Pure.

#include "model/Expected.h"
#include "model/Target.h"

#include <optional>

namespace watchkeeper {

//! \brief `ping HOST` and `traceroute HOST` without options, which as commands would run for ever or print what nobody judges;
//! `ping://HOST`, `path://HOST`, `ntp://HOST[:PORT]`, and names as in RFC 4501: `dns:NAME?type=MX`, `dns://SERVER[:PORT]/NAME`.
//! \return nothing for any other line; else the target, or a sentence that says what is wrong with it
std::optional<Expected<Target, QString>> guessProbe(const QString &line);

} // namespace watchkeeper
