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

namespace {

// A cookie's value ends at a semicolon, so one with commas is masked as a whole (RFC 6265 §4.1.1, §5.2). Another field that
// is joined by a comma is only recognised after an attribute.
QString shownCookies(const QString &value)
{
    static const QRegularExpression attribute(u"^(\\s*+(?:expires\\s*=(?:\\s*\\w+,)?|(?:max-age|domain|path|samesite|priority)"
                                              u"\\s*=|(?:secure|httponly|partitioned)\\s*(?=,|$))"
                                              "[^,]*)(?:,(.*))?$"_s,
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression pair(u"^([^=]*=)?.*$"_s, QRegularExpression::DotMatchesEverythingOption);
    QStringList parts = value.split(u';');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QRegularExpressionMatch match = i > 0 ? attribute.match(parts.at(i)) : QRegularExpressionMatch();
        if (!match.hasMatch())
            parts[i].replace(pair, u"\\1***"_s);
        else if (match.hasCaptured(2))
            parts[i] = match.captured(1) + u',' + match.captured(2).replace(pair, u"\\1***"_s);
    }
    return parts.join(u';');
}

} // namespace

QByteArray shownHeaderValue(const QByteArray &name, const QByteArray &value)
{
    static const QStringList open{u"www-authenticate"_s, u"proxy-authenticate"_s, u"access-control-allow-credentials"_s};
    const QString field = QString::fromLatin1(name).toLower();
    if (!isSecretName(field) || open.contains(field))
        return value;
    return field == "set-cookie"_L1 ? shownCookies(QString::fromLatin1(value)).toLatin1() : QByteArray("***");
}

} // namespace watchkeeper
