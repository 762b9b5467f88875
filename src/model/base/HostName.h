// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Validates host names and addresses, also against the names in a certificate. Pure.

#include <QSslCertificate>
#include <QString>

namespace watchkeeper {

//! \brief Validates a host name or address. Returns an error message, or an empty string.
//!
//! Accepts IPv4 addresses, IPv6 addresses without brackets, and names as in RFC 1123, which can also contain underscores and
//! letters of any script. Rejects a leading `-`, because programs would treat the text as an option.
QString hostProblem(const QString &host);

//! \brief Returns whether the certificate was issued for that host name or address. Only for certificates that Qt
//! 6.4 has already accepted for this host.
//!
//! Needed because Qt accepts too much. It accepts a host name in the certificate that looks like the address (RFC 9525, 6.4).
//! It also accepts the common name of a certificate that has other names (RFC 9525, 2). This function accepts a certificate
//! with only a common name, because Qt has already verified that name.
//! \param host  as in the URL, without a final dot
bool isIssuedFor(const QSslCertificate &certificate, const QString &host);

} // namespace watchkeeper
