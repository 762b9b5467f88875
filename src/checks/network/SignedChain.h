// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Which of the certificates that a server sends have to do with its own. Pure, safe from any thread.

#include <QList>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief The server's own and those that its own rests on: each has signed another one of them. Anything else proves nothing: certificates
//! are public, and anybody can send one of somebody else.
//! \param sent  the server's own first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent);

} // namespace watchkeeper
