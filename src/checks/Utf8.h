// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Whether bytes from elsewhere are text. Pure, safe from any thread.

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace watchkeeper {

//! Whole characters of UTF-8 (RFC 3629) and nothing else.
inline bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

} // namespace watchkeeper
