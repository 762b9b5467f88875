// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/icmp/IcmpSocket.h"

namespace watchkeeper {

std::unique_ptr<IcmpSocket> openIcmpSocket(IpVersion)
{
    return nullptr;
}

} // namespace watchkeeper
