// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which proxy the settings of the profile name for an address.

#include "async/CancelToken.h"
#include "checks/Secrets.h"
#include "checks/network/NetworkSettings.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QCoroTask>
#include <QUrl>

namespace watchkeeper {

//! Whether it is a proxy as fields and settings write it: `http://host:port` or `socks5://host:port`.
bool isProxyAddress(const QUrl &url);

//! \brief Asks the system in the thread pool where the settings say so, and fills the placeholders of the password.
//! \return the proxy with its credentials, empty for none, or why there is none to use
[[nodiscard]] QCoro::Task<Expected<QUrl, CheckError>> chooseProxy(NetworkSettings settings, Secrets secrets, QUrl url,
                                                                  CancelToken token);

} // namespace watchkeeper
