// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of a record, as people write it in a zone file. Pure.

#include "checks/dns/DnsWire.h"

#include <optional>

namespace watchkeeper {

//! \brief The data of a record as text: `192.0.2.1`, `10 mail.example`, `0 issue "ca.example"`.
//!
//! Names are lower-case and without a dot at the end. TXT is its joined strings without quotes, as users of SPF and the like read it.
//! Unknown types have the form of RFC 3597, section 5.
//! \param data  the record's data alone
//! \return nothing if the data is malformed
std::optional<QString> dnsRecordText(quint16 type, DnsWire data);

//! The bytes of a character-string in the form used for a record's text: on one line, safe to show.
QString dnsStringText(const QByteArray &bytes);

} // namespace watchkeeper
