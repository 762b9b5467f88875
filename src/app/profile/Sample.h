// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The sample profile: targets to try before the user has any. It needs no internet access and contains no public host.

#include "targets/document/TargetsDocument.h"

namespace watchkeeper {

//! \brief This computer, a few commands on it, ports on loopback, and simulated services that fail in instructive ways. The ids are the
//! same in each call.
TargetsDocument sampleTargets();

} // namespace watchkeeper
