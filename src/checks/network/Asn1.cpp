// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/Asn1.h"

#include "checks/network/NumberEncoding.h"

namespace watchkeeper {

std::optional<Asn1Element> asn1First(QByteArrayView bytes)
{
    static const NumberEncoding form = *NumberEncoding::parse(QStringLiteral("ber"));
    if (bytes.size() < 2)
        return std::nullopt;
    const NumberEncoding::Read read = form.read(bytes.sliced(1));
    const qsizetype head = 1 + read.size;
    if (read.found != NumberEncoding::Found::Number || read.number > bytes.size() - head)
        return std::nullopt;
    return Asn1Element{static_cast<quint8>(bytes[0]), bytes.sliced(head, read.number), head + qsizetype(read.number)};
}

std::optional<Asn1Element> asn1Element(QByteArrayView bytes, const QList<int> &path)
{
    auto element = asn1First(bytes);
    for (const int step : path) {
        if (!element)
            return std::nullopt;
        QByteArrayView level = element->content;
        element = asn1First(level);
        for (int i = step; i > 0 && element; --i) {
            level = level.sliced(element->size);
            element = asn1First(level);
        }
    }
    return element;
}

} // namespace watchkeeper
