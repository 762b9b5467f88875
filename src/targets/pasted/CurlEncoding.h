// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What curl does to texts before it puts them into an address: percent-encoding (RFC 3986, 2.1). Pure.
//!
//! Placeholders such as `${env:TOKEN}` stay, as they are filled only before a check.

#include <QString>

namespace watchkeeper {

//! For `--data-urlencode` and `--url-query`: `content`, `=content`, `name=content`.
QString encodedPair(const QString &value);

//! The two forms of encodedPair() that read a file: `@FILE`, `name@FILE`.
bool isFromFile(const QString &value);

//! `NAME:PASSWORD` in front of a host: encodes characters that would end it in an address.
QString encodedUser(const QString &user);

} // namespace watchkeeper
