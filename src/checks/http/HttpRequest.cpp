// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/HttpRequest.h"

namespace watchkeeper {

namespace {

void addLine(QByteArray &to, QByteArrayView name, QByteArrayView value)
{
    to.append(name.data(), name.size());
    to.append(": ");
    to.append(value.data(), value.size());
    to.append("\r\n");
}

} // namespace

QByteArray HttpRequest::bytes() const
{
    QByteArray bytes;
    bytes.reserve(512 + body.size());
    bytes.append(method).append(' ');
    if (isAbsolute)
        bytes.append(scheme).append("://").append(authority);
    bytes.append(target).append(" HTTP/1.1\r\n");
    addLine(bytes, "Host", authority);
    addLine(bytes, "Connection", connection);
    for (const auto &[name, value] : fields)
        addLine(bytes, name, value);
    bytes.append("\r\n").append(body);
    return bytes;
}

QByteArray withUserAgent(const QByteArray &request, const QByteArray &userAgent)
{
    const qsizetype behindHost = request.indexOf('\n', request.indexOf('\n') + 1) + 1;
    QByteArray bytes;
    bytes.reserve(request.size() + userAgent.size() + 16);
    bytes.append(request.constData(), behindHost);
    addLine(bytes, "User-Agent", userAgent);
    bytes.append(request.constData() + behindHost, request.size() - behindHost);
    return bytes;
}

} // namespace watchkeeper
