// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the proxy for an address according to the profile's settings.

#include "async/CancelToken.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QCoroTask>
#include <QUrl>

namespace watchkeeper {

//! Whether the URL is a proxy address as used in fields and settings: `http://host:port` or `socks5://host:port`.
bool isProxyAddress(const QUrl &url);

//! \brief Queries the system's proxy settings in the thread pool if required, and fills the placeholders in the password.
//! \return the proxy with its credentials, an empty URL for no proxy, or an error if no proxy can be used
[[nodiscard]] QCoro::Task<Expected<QUrl, CheckError>> chooseProxy(NetworkSettings settings, Secrets secrets, QUrl url,
                                                                  CancelToken token);

} // namespace watchkeeper
