// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Probes by UDP, for which no rights are needed. Linux.

#include "checks/icmp/PathProbes.h"

#include <memory>

namespace watchkeeper {

//! \brief A socket of its own, with the same ports at each check of the same target: what changes then is the way, not the flow.
//! \param error  where null is returned: the system's number
std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &target, quint16 port, int *error);

} // namespace watchkeeper
