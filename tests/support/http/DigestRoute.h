// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A page of HttpFaults with digest authentication (RFC 7616). It is implemented from the specification, independently of
//! the client code.

#include "support/http/HttpFaults.h"

namespace watchkeeper::test {

inline constexpr auto kDigestUser = "Mufasa";
inline constexpr auto kDigestPassword = "Circle of Life";

//! \brief Serves the page if the client's response is correct.
//! \param sort  options separated by commas: an algorithm (`md5 md5-sess sha-256 sha-256-sess sha-512-256`), `several`,
//!              `no-qop`, `auth-int`, `userhash`, `stale` (the first nonce is too old), `stale-for-ever`, `redirect` (to /ok
//!              after authentication)
void serveDigest(QTcpSocket *socket, const FaultRequest &request, const QByteArray &sort);

} // namespace watchkeeper::test
