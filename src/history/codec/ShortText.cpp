// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/codec/ShortText.h"

namespace watchkeeper {

namespace {

constexpr int kLengthBits = 5;
constexpr qsizetype kMaxBytes = (1 << kLengthBits) - 1;

} // namespace

bool isShortText(const QString &text)
{
    return text.size() <= kMaxBytes && text.toUtf8().size() <= kMaxBytes;
}

void writeShortText(BitWriter *bits, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    bits->bits(static_cast<quint64>(bytes.size()), kLengthBits);
    for (const char byte : bytes)
        bits->bits(static_cast<quint8>(byte), 8);
}

QString readShortText(BitReader *bits)
{
    QByteArray bytes(static_cast<qsizetype>(bits->bits(kLengthBits)), Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(bits->bits(8));
    return QString::fromUtf8(bytes);
}

} // namespace watchkeeper
