// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/message/HttpRequest.h"

#include "async/PoolTasks.h"
#include "checks/base/CheckContext.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>
#include <QRandomGenerator>
#include <QUrl>

namespace watchkeeper {

namespace {

QByteArray urlEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text, " *", "~").replace(' ', '+');
}

//! Quotes a name for Content-Disposition, as specified in https://html.spec.whatwg.org (multipart/form-data encoding).
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
    bytes.append(target).append(isHttp2 ? " HTTP/2\r\n" : " HTTP/1.1\r\n");
    addLine(bytes, "Host", authority);
    if (!isHttp2)
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

namespace {

using Content = Expected<HttpContent, CheckError>;

class FormFilesText
{
    Q_DECLARE_TR_FUNCTIONS(FormFiles)
};

Expected<FormFile, CheckError> readFormFile(const QString &field, const FormFilePath &from, qint64 room)
{
    const QFileInfo info(from.path);
    if (!info.isFile()) // reading a pipe or a device might never return
        return Unexpected(CheckError(
            ErrorType::NotFound,
            FormFilesText::tr("The file %1 for the form field “%2” wasn't found or isn't a regular file. Check its path.")
                .arg(from.path, field)));
    QFile file(from.path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected(CheckError(ErrorType::Permission,
                                     FormFilesText::tr("The file %1 for the form field “%2” can't be read: %3.")
                                         .arg(from.path, field, file.errorString())));
    FormFile read;
    read.field = field;
    read.name = info.fileName();
    read.type = from.type;
    if (read.type.isEmpty())
        read.type = QMimeDatabase().mimeTypeForFile(info, QMimeDatabase::MatchExtension).name().toLatin1();
    read.bytes = file.read(room + 1);
    if (read.bytes.size() > room)
        return Unexpected(CheckError(
            ErrorType::NotFound,
            FormFilesText::tr("The form's files exceed %1 in total. Send smaller files.").arg(humanByteSize(kMaxUploadBytes))));
    return read;
}

Content makeForm(const TextPairs &form, const TextPairs &files)
{
    QList<FormFile> read;
    qint64 room = kMaxUploadBytes;
    for (const auto &[field, written] : files) {
        const Expected<FormFile, CheckError> file = readFormFile(field, FormFilePath(written), room);
        if (!file)
            return Unexpected(file.error());
        room -= file->bytes.size();
        read.append(*file);
    }
    return multipartContent(form, read, randomBoundary());
}

} // namespace

FormFilePath::FormFilePath(const QString &written)
    : path(written)
{
    const qsizetype at = written.lastIndexOf(QStringLiteral(";type="));
    if (at < 0)
        return;
    path = written.first(at);
    type = written.sliced(at + 6).trimmed().toLatin1();
}

QCoro::Task<Content> readForm(TextPairs form, TextPairs files, CancelToken token)
{
    const auto job = [form, files] { return makeForm(form, files); };
    const std::optional<Content> content = co_await runInBlockingPool(job, token);
    if (content)
        co_return *content;
    co_return Unexpected(cancellationError(token, FormFilesText::tr("The form's files were still being read.")));
}

} // namespace watchkeeper
