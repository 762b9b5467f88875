// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Sends probes as UDP packets, which needs no privileges. Linux only.

#include "checks/icmp/PathProbes.h"

#include <memory>

namespace watchkeeper {

//! \brief Opens a socket for the probes of one trace. All checks of a target use the same ports, so a difference between two traces is a
//! change of the route, not of the flow.
//! \param error  set to the system error number if null is returned
std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &target, quint16 port, int *error);

} // namespace watchkeeper
