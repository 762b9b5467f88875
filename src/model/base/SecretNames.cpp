// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/SecretNames.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace watchkeeper {

bool isSecretName(const QString &name)
{
    static const QRegularExpression secret(
        u"auth(?!or(?!i[sz]))|cookie|token|secret|passw|passphrase|passcode|credential|session|signature|"
        "(api|access|private|account|shared).?key|pass$|(^|[-_.])(key|pwd|pw|pat|sig|jwt)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return secret.match(name).hasMatch();
}

QByteArray shownHeaderValue(const QByteArray &name, const QByteArray &value)
{
    static const QStringList open{u"www-authenticate"_s, u"proxy-authenticate"_s, u"access-control-allow-credentials"_s};
    const QString field = QString::fromLatin1(name).toLower();
    if (!isSecretName(field) || open.contains(field))
        return value;
    if (field != "set-cookie"_L1)
        return "***";
    static const QRegularExpression cookie(
        u"(^|[;,])(\\s*+(?!(?:expires|max-age|domain|path|samesite|priority)\\s*=)[^;,=]*=)[^;,]*"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString shown = QString::fromLatin1(value).replace(cookie, u"\\1\\2***"_s);
    return shown.contains("=***"_L1) ? shown.toLatin1() : QByteArray("***");
}

} // namespace watchkeeper
