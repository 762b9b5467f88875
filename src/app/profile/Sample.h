// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sample and the demo: targets to try before the user has any. They need no internet access and contain no public host.

#include "targets/document/TargetsDocument.h"

namespace watchkeeper {

//! \brief This computer, a few commands on it, ports on loopback, and simulated services that fail in instructive ways. The ids are the
//! same in each call.
TargetsDocument sampleTargets();

//! \brief 24 simulated services of a small company: one is degraded, and one fails 20 s after its first check and recovers two minutes
//! later. See also writeDemoProfile(). The ids are the same in each call.
TargetsDocument demoTargets();

} // namespace watchkeeper
