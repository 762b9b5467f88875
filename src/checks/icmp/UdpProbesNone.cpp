// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/PathProbes.h"

#include <cerrno>

namespace watchkeeper {

std::unique_ptr<PathProbes> openUdpProbes(const QHostAddress &, quint16, int *error)
{
    *error = ENOSYS;
    return nullptr;
}

} // namespace watchkeeper
