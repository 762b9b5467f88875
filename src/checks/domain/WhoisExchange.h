// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file One query to a WHOIS server (RFC 3912).

#include "checks/CheckContext.h"
#include "model/base/Expected.h"

#include <QCoroTask>

namespace watchkeeper {

//! [bytes] Maximum size of a reply. The rest of a longer reply is ignored.
inline constexpr qint64 kMaxWhoisReplyBytes = 256 * 1024;

//! \param server  `host` or `host:port`; the default port is 43
//! \return the reply, possibly empty, or the reason why there is none
[[nodiscard]] QCoro::Task<Expected<QString, CheckError>> queryWhois(QString server, QString query, CheckContext *context);

} // namespace watchkeeper
