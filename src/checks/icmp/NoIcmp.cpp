// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// ICMP isn't available on this system.
#include "checks/icmp/IcmpSocket.h"
#include "checks/icmp/PathProbes.h"

#include <cerrno>

namespace watchkeeper {

std::unique_ptr<IcmpSocket> openIcmpSocket(IpVersion)
{
    return nullptr;
}

std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &, quint16, int *error)
{
    *error = ENOSYS;
    return nullptr;
}

} // namespace watchkeeper
