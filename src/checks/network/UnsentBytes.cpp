// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/network/UnsentBytes.h"

#include <QSslSocket>

namespace watchkeeper {

qint64 unsentBytes(const QIODevice &device)
{
    const auto *const tls = qobject_cast<const QSslSocket *>(&device);
    return device.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}

} // namespace watchkeeper
