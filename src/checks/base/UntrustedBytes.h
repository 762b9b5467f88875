// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Inspects received bytes before they are decoded or parsed. Pure, safe to call from any thread.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace watchkeeper {

// Estimates the in-memory size of untrusted JSON. Pure, safe to call from any thread.

//! \brief Returns an upper bound on the number of lists and objects in `json`. Brackets in strings are counted too.
//!
//! An empty list or object takes two bytes in JSON but many times that in memory. Check this before parsing data from a server.
qsizetype jsonContainers(const QByteArray &json);

// Checks whether received bytes are text. Pure, safe to call from any thread.

//! Whether the bytes consist of complete UTF-8 characters (RFC 3629).
inline bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

} // namespace watchkeeper
