// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/http/FormFiles.h"

#include "async/PoolTasks.h"
#include "checks/CancellationError.h"
#include "model/base/Quantity.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QMimeDatabase>

namespace watchkeeper {

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
