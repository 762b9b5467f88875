// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ByteSize.h"

#include "model/Quantity.h"

#include <QCoreApplication>

#include <array>

namespace watchkeeper {

namespace {

struct SizeUnit
{
    QLatin1String text;
    qint64 bytes;
};

constexpr std::array kSizeUnits{SizeUnit{QLatin1String("GiB"), 1LL << 30},
                                SizeUnit{QLatin1String("GB"), 1'000'000'000},
                                SizeUnit{QLatin1String("MiB"), 1LL << 20},
                                SizeUnit{QLatin1String("MB"), 1'000'000},
                                SizeUnit{QLatin1String("KiB"), 1LL << 10},
                                SizeUnit{QLatin1String("KB"), 1'000},
                                SizeUnit{QLatin1String("B"), 1}};

class ByteSizeText
{
    Q_DECLARE_TR_FUNCTIONS(ByteSize)
};

constexpr int kThousand = 1000;
constexpr int kKibi = 1024;

//! Formats the number in the first unit in which it is below `base`, which is 1,000 or 1,024.
QString scaledText(qint64 bytes, int base, const std::array<const char *, 6> &unitTexts)
{
    double number = static_cast<double>(bytes);
    size_t step = 0;
    while (roundedToSignificantDigits(number) >= base && step + 1 < unitTexts.size()) {
        number /= base;
        ++step;
    }
    return ByteSizeText::tr(unitTexts[step]).arg(threeSignificantDigits(number));
}

QString sizeFaultText(QuantityFault fault, const QString &text)
{
    switch (fault) {
    case QuantityFault::TooFine:
        return ByteSizeText::tr("“%1” isn't a whole number of bytes.").arg(text);
    case QuantityFault::TooLarge:
        return ByteSizeText::tr("“%1” is too large.").arg(text);
    case QuantityFault::Malformed:
        break;
    }
    return ByteSizeText::tr(
               "“%1” isn't a valid size. Use a number with a unit, B, KB, MB, GB, KiB, MiB or GiB, such as 512KiB or 2MB.")
        .arg(text);
}

} // namespace

Expected<qint64, QString> parseByteSize(const QString &text)
{
    // Some units end in another unit (KiB ends in B). The table is ordered so that the first match is the complete unit.
    for (const SizeUnit &unit : kSizeUnits) {
        if (!text.endsWith(unit.text))
            continue;
        const auto bytes = exactProduct(QStringView(text).chopped(unit.text.size()), unit.bytes);
        if (!bytes)
            return Unexpected(sizeFaultText(bytes.error(), text));
        return *bytes;
    }
    return Unexpected(sizeFaultText(QuantityFault::Malformed, text));
}

QString formatByteSize(qint64 bytes)
{
    QString shortest = QString::number(bytes) + QLatin1Char('B');
    if (bytes == 0)
        return shortest;
    for (const SizeUnit &unit : kSizeUnits) {
        if (bytes % unit.bytes != 0)
            continue;
        const QString text = QString::number(bytes / unit.bytes) + unit.text;
        if (text.size() < shortest.size())
            shortest = text;
    }
    return shortest;
}

QString humanByteSize(qint64 bytes)
{
    static constexpr std::array kTexts{QT_TRANSLATE_NOOP("ByteSize", "%1 B"),  QT_TRANSLATE_NOOP("ByteSize", "%1 kB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 MB"), QT_TRANSLATE_NOOP("ByteSize", "%1 GB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 TB"), QT_TRANSLATE_NOOP("ByteSize", "%1 PB")};
    return scaledText(bytes, kThousand, kTexts);
}

QString humanBinarySize(qint64 bytes)
{
    static constexpr std::array kTexts{QT_TRANSLATE_NOOP("ByteSize", "%1 B"),   QT_TRANSLATE_NOOP("ByteSize", "%1 KiB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 MiB"), QT_TRANSLATE_NOOP("ByteSize", "%1 GiB"),
                                       QT_TRANSLATE_NOOP("ByteSize", "%1 TiB"), QT_TRANSLATE_NOOP("ByteSize", "%1 PiB")};
    return scaledText(bytes, kKibi, kTexts);
}

} // namespace watchkeeper
