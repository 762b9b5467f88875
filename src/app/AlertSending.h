// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Creates the settings and functions that deliver alerts, from the network settings and secrets of a profile.

#include "alerts/channels/Deliverer.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/PlaceholderValues.h"

namespace watchkeeper {

//! \brief Returns a function that sends requests through the HTTP client of checks, with the client's limits and with the proxy,
//! DNS servers and certificate authorities from the settings. Certificates are always verified. The returned function may outlive
//! all other objects. Use from one thread.
WebSender webSender(const NetworkSettings &network, const Secrets &secrets);

//! \brief Returns settings for Deliverer with the proxy and the certificate authorities of checks. Certificates are always
//! verified. `${keychain:KEY}`, `${env:NAME}` and `${file:PATH}` in channels are filled in the same way as in targets.
DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets);

} // namespace watchkeeper
