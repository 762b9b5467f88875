// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/providers/AlertSignature.h"

#include <QMessageAuthenticationCode>

namespace watchkeeper {

SignedTimestamp signTimestamp(Signature signature, const QString &key, const QDateTime &now)
{
    const bool isLark = signature == Signature::Lark;
    const QByteArray time = QByteArray::number(isLark ? now.toSecsSinceEpoch() : now.toMSecsSinceEpoch());
    const QByteArray both = time + '\n' + key.toUtf8();
    const QByteArray code = isLark ? QMessageAuthenticationCode::hash(QByteArray(), both, QCryptographicHash::Sha256)
                                   : QMessageAuthenticationCode::hash(both, key.toUtf8(), QCryptographicHash::Sha256);
    return {QString::fromLatin1(time), QString::fromLatin1(code.toBase64())};
}

} // namespace watchkeeper
