// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Checks whether received bytes are text. Pure, safe from any thread.

#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace watchkeeper {

//! Whether the bytes consist of complete UTF-8 characters (RFC 3629).
inline bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    (void)QString(decoder(bytes));
    return !decoder.hasError();
}

} // namespace watchkeeper
