// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats the content of a record as in a zone file. Pure.

#include "checks/dns/DnsWire.h"

#include <optional>

namespace watchkeeper {

//! \brief The data of a record as text: `192.0.2.1`, `10 mail.example`, `0 issue "ca.example"`.
//!
//! Names are lower-case and have no final dot. The text of a TXT record consists of its joined strings without quotes, as used by SPF and
//! similar standards. Unknown types have the form of RFC 3597, section 5.
//! \param data  only the data of the record
//! \return nullopt if the data is malformed
std::optional<QString> dnsRecordText(quint16 type, DnsWire data);

//! The bytes of a character-string as used in a record's text: on one line and safe to display.
QString dnsStringText(const QByteArray &bytes);

} // namespace watchkeeper
