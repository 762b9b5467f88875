// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpContent.h"

#include <QRandomGenerator>
#include <QUrl>

namespace watchkeeper {

namespace {

QByteArray urlEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " *", "~").replace(' ', '+');
}

//! A quoted name for Content-Disposition, as specified in https://html.spec.whatwg.org (multipart/form-data encoding).
QByteArray quotedFormName(const QString &name)
{
    return '"' + name.toUtf8().replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22") + '"';
}

} // namespace

QByteArray guessContentType(QByteArrayView body)
{
    if (body.startsWith('{') || body.startsWith('['))
        return "application/json";
    if (body.startsWith('<'))
        return "application/xml";
    return "application/x-www-form-urlencoded";
}

HttpContent textContent(const QByteArray &body)
{
    return body.isEmpty() ? HttpContent() : HttpContent(guessContentType(body), body);
}

HttpContent formContent(const TextPairs &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs.append(urlEncoded(name) + '=' + urlEncoded(value));
    return {"application/x-www-form-urlencoded", pairs.join('&')};
}

HttpContent multipartContent(const TextPairs &form, const QList<FormFile> &files, const QByteArray &boundary)
{
    QByteArray bytes;
    const auto addPart = [&](const QByteArray &disposition, const QByteArray &type, const QByteArray &content) {
        bytes += "--" + boundary + "\r\nContent-Disposition: form-data; name=" + disposition + "\r\n";
        if (!type.isEmpty())
            bytes += "Content-Type: " + type + "\r\n";
        bytes += "\r\n" + content + "\r\n";
    };
    for (const auto &[name, value] : form)
        addPart(quotedFormName(name), {}, value.toUtf8());
    for (const FormFile &file : files)
        addPart(quotedFormName(file.field) + "; filename=" + quotedFormName(file.name), file.type, file.bytes);
    bytes += "--" + boundary + "--\r\n";
    return {"multipart/form-data; boundary=" + boundary, bytes};
}

QByteArray randomBoundary()
{
    const quint64 number = QRandomGenerator::global()->generate64();
    return "----WatchkeeperForm" + QByteArray::number(number, 16).rightJustified(16, '0');
}

} // namespace watchkeeper
