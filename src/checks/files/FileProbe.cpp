// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/FileProbe.h"

#include "checks/files/FileMessages.h"
#include "checks/files/FileTime.h"
#include "checks/files/OpenedFile.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace watchkeeper {

namespace {

namespace fs = std::filesystem;

constexpr qint64 kHashChunkSize = 1024 * 1024; // [bytes] read before it checks again whether to stop

class FileProbeText
{
    Q_DECLARE_TR_FUNCTIONS(Files)
};

void addHash(const QString &path, FileFacts *facts, FileProgress *progress)
{
    const auto file = OpenedFile::open(path);
    if (!file) {
        facts->error = file.error();
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray portion(kHashChunkSize, Qt::Uninitialized);
    qint64 at = 0;
    while (!progress->isStopped) {
        const qint64 count = (*file)->readAt(at, portion.data(), kHashChunkSize);
        if (count < 0)
            facts->error = fileError(path, (*file)->error());
        if (count <= 0)
            break;
        hash.addData(QByteArrayView(portion).first(count));
        at += count;
        progress->bytes = at;
    }
    facts->sha256 = hash.result().toHex();
}

void addFileFacts(const FileProbeOptions &options, const fs::path &native, FileFacts *facts, FileProgress *progress)
{
    std::error_code code;
    facts->form = FileFacts::Form::File;
    facts->size = static_cast<qint64>(fs::file_size(native, code));
    if (!code)
        facts->changedAt = modificationTime(native, &code);
    if (code)
        facts->error = fileError(options.path, code);
    else if (options.needsHash)
        addHash(options.path, facts, progress);
}

//! Adds a note if nothing was found because the path is a broken link.
void addAbsence(const FileProbeOptions &options, const fs::path &native, FileFacts *facts)
{
    std::error_code ignored;
    if (fs::is_symlink(fs::symlink_status(native, ignored)))
        facts->note = FileProbeText::tr("%1 is a broken link.").arg(displayPath(options.path));
}

} // namespace

FileFacts probeFile(const FileProbeOptions &options, FileProgress *progress)
{
    FileFacts facts;
    std::error_code code;
    const fs::path native = nativePath(options.path);
    const fs::file_status status = fs::status(native, code);
    if (status.type() == fs::file_type::not_found) {
        addAbsence(options, native, &facts);
    } else if (!fs::status_known(status) || status.type() == fs::file_type::none) {
        facts.error = fileError(options.path, code);
    } else if (fs::is_regular_file(status)) {
        addFileFacts(options, native, &facts, progress);
    } else if (fs::is_directory(status)) {
        facts.form = FileFacts::Form::Folder;
        const auto folder = scanFolder(native, options.folder, progress);
        if (folder)
            facts.folder = *folder;
        else
            facts.error = folder.error();
    } else {
        facts.form = FileFacts::Form::Other;
        facts.note = notAFileText(options.path, status.type());
    }
    return facts;
}

} // namespace watchkeeper
