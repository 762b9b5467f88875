// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Which of the certificates sent by a server belong to its own chain. Pure, safe from any thread.

#include <QList>
#include <QSslCertificate>

namespace watchkeeper {

//! \brief The server's own certificate and those it depends on: each has signed another one of them. Others prove nothing: certificates are
//! public, and anybody can send somebody else's.
//! \param sent  the server's own first
QList<QSslCertificate> signedChain(const QList<QSslCertificate> &sent);

} // namespace watchkeeper
