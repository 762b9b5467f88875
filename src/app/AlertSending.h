// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What deliveries of alerts take from the settings of a profile.

#include "alerts/channels/Deliverer.h"
#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"

namespace watchkeeper {

//! \brief Over the client of checks: its limits hold for servers of alerts as well, and so do proxy, name servers and authorities of the
//! settings. Certificates are always verified. What it returns may outlive everything else; one thread.
WebSend webSender(const NetworkSettings &network, const Secrets &secrets);

//! \brief Proxy and authorities are those of checks; certificates are always verified. `${keychain:KEY}`, `${env:NAME}` and
//! `${file:PATH}` in channels are filled as in targets.
DeliverySettings deliverySettings(const NetworkSettings &network, const Secrets &secrets);

} // namespace watchkeeper
