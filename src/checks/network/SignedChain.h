// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the certificates sent by a server that belong to its own chain. Pure function, thread-safe.

#include <QList>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief The server's own certificate and the certificates that it depends on. Each of these has signed another one of them. Other
//! certificates prove nothing, because certificates are public and anybody can send one that isn't theirs.
//! \param sent  the certificates sent by the server, its own first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent);

} // namespace watchkeeper
