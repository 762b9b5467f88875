// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What deliveries of alerts use of a profile's settings.

#include "alerts/channels/Deliverer.h"
#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"

namespace watchkeeper {

//! \brief Sends through the HTTP client of checks, with its limits and with proxy, DNS servers and certificate authorities of the settings.
//! Certificates are always verified. The returned function may outlive everything else. Use from one thread.
WebSender webSender(const NetworkSettings &network, const Secrets &secrets);

//! \brief Uses the proxy and the certificate authorities of checks; certificates are always verified. `${keychain:KEY}`, `${env:NAME}` and
//! `${file:PATH}` in channels are filled as in targets.
DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets);

} // namespace watchkeeper
