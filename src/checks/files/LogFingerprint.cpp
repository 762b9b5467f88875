// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/LogFingerprint.h"

#include <QCryptographicHash>

#include <array>

namespace watchkeeper {

namespace {

constexpr qint64 kFingerprintSize = 512; // [bytes] typical length of a few lines with timestamps

//! The hash of the bytes before `offset`; empty if they can't be read completely.
QByteArray hashBefore(const OpenedFile &file, qint64 offset, qint64 length)
{
    std::array<char, kFingerprintSize> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by readAt()
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

LogFilePosition positionAt(const OpenedFile &file, qint64 offset)
{
    LogFilePosition place;
    place.file = file.id();
    place.offset = offset;
    place.fingerprintLength = qMin(offset, kFingerprintSize);
    if (place.fingerprintLength > 0)
        place.fingerprint = hashBefore(file, offset, place.fingerprintLength);
    return place;
}

bool hasSameContentBefore(const OpenedFile &file, const LogFilePosition &place)
{
    if (file.size() < place.offset)
        return false;
    return place.fingerprintLength == 0 || hashBefore(file, place.offset, place.fingerprintLength) == place.fingerprint;
}

} // namespace watchkeeper
