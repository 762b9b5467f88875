// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes strings for an address as curl does, with percent-encoding (RFC 3986, 2.1). Pure.
//!
//! Placeholders such as `${env:TOKEN}` stay unchanged, because they are filled only before a check.

#include <QString>

namespace watchkeeper {

//! Encodes the value of `--data-urlencode` or `--url-query` in one of the forms `content`, `=content` and `name=content`.
QString encodedPair(const QString &value);

//! Whether the value has one of the two forms that read a file, `@FILE` and `name@FILE`.
bool isFromFile(const QString &value);

//! Encodes `NAME:PASSWORD` for use in front of a host. Also encodes characters such as `@` that would end the credentials.
QString encodedUser(const QString &user);

} // namespace watchkeeper
