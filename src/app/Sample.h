// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The sample profile: something to look at before there is anything of one's own. It needs no internet and names no
//! public host.

#include "targets/TargetsDocument.h"

namespace watchkeeper {

//! \brief This computer and some commands on it, ports on loopback, and simulated services that fail in instructive ways.
//! Their ids are the same at each call.
TargetsDocument sampleTargets();

} // namespace watchkeeper
