// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/SecretNames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(
        u"auth(?!or(?!i[sz]))|cookie|token|secret|passw|passphrase|passcode|credential|session|signature|"
        "(api|access|private|account|shared).?key|(^|[-_.])(key|pass|pwd|sig|jwt)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

} // namespace watchkeeper
