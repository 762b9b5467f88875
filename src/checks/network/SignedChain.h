// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Selects the certificates sent by a server that belong to its own chain. Pure function, thread-safe.

#include <QList>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief The server's own certificate and the certificates on which it depends. Each of these has signed another certificate of the chain.
//! Other certificates prove nothing, because certificates are public, and anybody can send someone else's.
//! \param sent  the certificates sent by the server, its own certificate first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent);

} // namespace watchkeeper
