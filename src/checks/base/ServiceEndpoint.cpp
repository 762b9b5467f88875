// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/base/ServiceEndpoint.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace watchkeeper {

bool ServiceEndpoint::isName() const
{
    return !host.isEmpty() && QHostAddress(host).isNull();
}

bool ServiceEndpoint::isLocalHost() const
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace watchkeeper
