// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a record says, as people write it in a zone file. Pure.

#include "checks/dns/DnsWire.h"

#include <optional>

namespace watchkeeper {

//! \brief The data of a record as text: `192.0.2.1`, `10 mail.example`, `0 issue "ca.example"`.
//!
//! Names are lower-case and without a dot at the end, TXT is its strings joined, without quotes, as those who use SPF and the
//! like read it; types not known here have the form of RFC 3597, section 5.
//! \param data  the record's data alone
//! \return nothing where the data is malformed
std::optional<QString> dnsRecordText(quint16 type, DnsWire data);

//! The bytes of a character-string as the text of a record has them: on one line, safe to show.
QString dnsStringText(const QByteArray &bytes);

} // namespace watchkeeper
