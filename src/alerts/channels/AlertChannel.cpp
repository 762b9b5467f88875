// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerts/channels/AlertChannel.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMinSegmentLength = 8; // shorter path segments may be ordinary words such as "api" or "hooks"

QString fullyPercentEncoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

//! Returns an address component in three forms: as sent, decoded, and with all special characters percent-encoded.
QStringList encodedForms(const QString &sent)
{
    const QString decoded = QUrl::fromPercentEncoding(sent.toLatin1());
    return {sent, decoded, fullyPercentEncoded(decoded)};
}

//! Returns the path's longer segments, and the path without its final slash, because a server may omit the slash.
QStringList secretsInPath(QString path)
{
    while (path.endsWith(u'/'))
        path.chop(1);
    QStringList found = encodedForms(path);
    const QStringList pieces = path.split(u'/') + QStringList(path.mid(1));
    for (const QString &piece : pieces) {
        if (piece.size() >= kMinSegmentLength)
            found += encodedForms(piece);
    }
    return found;
}

//! Returns the query and its values. An item without `=` is treated as a value.
QStringList secretsInQuery(const QString &query)
{
    QStringList found = encodedForms(query);
    const QStringList items = query.split(u'&');
    for (const QString &item : items) {
        const QString value = item.mid(item.indexOf(u'=') + 1);
        if (value != "true"_L1 && value != "false"_L1) // every JSON response contains these words
            found += encodedForms(value);
    }
    return found;
}

//! Returns the components of a web address that must be masked if a server echoes them. Empty if `text` isn't a web address.
QStringList secretsInAddress(const QString &text)
{
    const QUrl url(text.trimmed());
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return {};
    return secretsInPath(url.path(QUrl::FullyEncoded)) + secretsInQuery(url.query(QUrl::FullyEncoded))
        + encodedForms(url.userName(QUrl::FullyEncoded)) + encodedForms(url.password(QUrl::FullyEncoded));
}

//! Returns the token after the scheme in `Bearer TOKEN`. For `Basic`, also returns the decoded user name and password (RFC
//! 7617).
QStringList secretsInHeader(const QString &value)
{
    const QString rest = value.section(u' ', 1).trimmed();
    if (value.section(u' ', 0, 0).compare("Basic"_L1, Qt::CaseInsensitive) != 0)
        return {rest};
    const QString decoded = QString::fromUtf8(QByteArray::fromBase64(rest.toLatin1()));
    return {rest, decoded, decoded.section(u':', 1)};
}

} // namespace

QStringList secretsOf(const Provider &provider, const Fields &fields)
{
    QStringList plain;
    for (const Field &field : provider.fields) {
        if (field.type == FieldType::Secret && fields.has(field.name))
            plain.append(fields.text(field.name));
        if (field.type != FieldType::Map || !fields.has(field.name))
            continue;
        for (const auto &[name, value] : fields.map(field.name))
            plain += QStringList{value} + secretsInHeader(value);
    }
    QStringList all = plain;
    for (const QString &secret : std::as_const(plain)) {
        all += secretsInAddress(secret);
        all.append(fullyPercentEncoded(secret));
    }
    all.removeAll(QString());
    all.removeDuplicates();
    return all;
}

} // namespace watchkeeper
