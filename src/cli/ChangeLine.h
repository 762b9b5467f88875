// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What `watch` prints when a target changes. Pure.

#include "cli/Terminal.h"
#include "engine/EngineNews.h"

namespace watchkeeper {

//! \brief `2026-01-31 08:00:00 UTC  ✖ Shop API  Up → Down  why`
//! \param nameWidth  columns for names
QString transitionLine(const Transition &transition, int nameWidth, const Terminal &terminal);

//! \brief The same of a target that is as bad as it was told to be, but for another reason: `Down → Unreachable  Office router is down.`
//! \param before  as it was told
QString reachLine(const ReachChange &change, const Standing &before, int nameWidth, const Terminal &terminal);

} // namespace watchkeeper
