// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targets/pasted/CurlEncoding.h"

#include <QRegularExpression>
#include <QUrl>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

const QRegularExpression &placeholder()
{
    static const QRegularExpression pattern(u"\\$\\{(?:env|file|keychain):[^}]*\\}"_s);
    return pattern;
}

//! Encodes text for use in an address. Placeholders stay unchanged.
QString percentEncoded(const QString &text)
{
    QString encoded;
    qsizetype begin = 0;
    const auto addUpTo = [&](qsizetype end) {
        encoded += QString::fromLatin1(QUrl::toPercentEncoding(text.sliced(begin, end - begin)));
    };
    for (auto found = placeholder().globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        addUpTo(match.capturedStart());
        encoded += match.captured();
        begin = match.capturedEnd();
    }
    addUpTo(text.size());
    return encoded;
}

} // namespace

QString encodedPair(const QString &value)
{
    const qsizetype equals = value.indexOf(u'=');
    const QString encoded = percentEncoded(value.sliced(equals + 1));
    return equals > 0 ? value.first(equals) + u'=' + encoded : encoded;
}

bool isFromFile(const QString &value)
{
    return !value.contains(u'=') && value.contains(u'@');
}

QString encodedUser(const QString &user)
{
    const qsizetype colon = user.indexOf(u':');
    return colon < 0 ? percentEncoded(user) : percentEncoded(user.first(colon)) + u':' + percentEncoded(user.sliced(colon + 1));
}

} // namespace watchkeeper
