// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Probes by UDP, which need no privileges. Linux.

#include "checks/icmp/PathProbes.h"

#include <memory>

namespace watchkeeper {

//! \brief Opens a socket of its own, with the same ports for each check of the same target: any change is then in the route, not in the
//! flow.
//! \param error  set to the system's error number if null is returned
std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &target, quint16 port, int *error);

} // namespace watchkeeper
