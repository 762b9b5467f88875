// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What curl makes of texts before it puts them into an address: percent-encoding (RFC 3986, 2.1). Pure.
//!
//! Placeholders such as `${env:TOKEN}` stay, for they are filled only before a check.

#include <QString>

namespace watchkeeper {

//! Of `--data-urlencode` and `--url-query`: `content`, `=content`, `name=content`.
QString encodedPair(const QString &value);

//! The two forms of encodedPair() that read a file: `@FILE`, `name@FILE`.
bool isFromFile(const QString &value);

//! `NAME:PASSWORD` in front of a host: what is of an address in it would end it.
QString encodedUser(const QString &user);

} // namespace watchkeeper
