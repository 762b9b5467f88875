// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogPrint.h"

#include <QCryptographicHash>

#include <array>

namespace watchkeeper {

namespace {

constexpr qint64 kPrint = 512; // [bytes] a few lines with their timestamps

//! Empty if they can't be read completely.
QByteArray hashBefore(const OpenedFile &file, qint64 offset, qint64 length)
{
    std::array<char, kPrint> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by readAt()
    qint64 count = 0;
    while (count < length) {
        const qint64 read = file.readAt(offset - length + count, bytes.data() + count, length - count);
        if (read <= 0)
            return {};
        count += read;
    }
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), length), QCryptographicHash::Sha1);
}

} // namespace

LogPlace placeAt(const OpenedFile &file, qint64 offset)
{
    LogPlace place;
    place.file = file.id();
    place.offset = offset;
    place.printLength = qMin(offset, kPrint);
    if (place.printLength > 0)
        place.print = hashBefore(file, offset, place.printLength);
    return place;
}

bool isAt(const OpenedFile &file, const LogPlace &place)
{
    if (file.size() < place.offset)
        return false;
    return place.printLength == 0 || hashBefore(file, place.offset, place.printLength) == place.print;
}

} // namespace watchkeeper
