// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/files/read/LogPosition.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace watchkeeper {

namespace {

constexpr qint64 kFingerprintSize = 512; // [bytes] typical length of a few lines with timestamps

//! Computes the hash of the bytes before `offset`; empty if they can't be read completely.
QByteArray hashBefore(const OpenedFile &file, qint64 offset, qint64 length)
{
    std::array<char, kFingerprintSize> bytes; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by readAt()
    qint64 count = 0;
    while (count < length) {
        const qint64 read = file.readAt(offset - length + count, bytes.data() + count, length - count);
        if (read <= 0)
            return {};
        count += read;
    }
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), length), QCryptographicHash::Sha1);
}

} // namespace

LogFilePosition positionAt(const OpenedFile &file, qint64 offset)
{
    LogFilePosition place;
    place.file = file.id();
    place.offset = offset;
    place.fingerprintLength = qMin(offset, kFingerprintSize);
    if (place.fingerprintLength > 0)
        place.fingerprint = hashBefore(file, offset, place.fingerprintLength);
    return place;
}

bool hasSameContentBefore(const OpenedFile &file, const LogFilePosition &place)
{
    if (file.size() < place.offset)
        return false;
    return place.fingerprintLength == 0 || hashBefore(file, place.offset, place.fingerprintLength) == place.fingerprint;
}

using namespace Qt::StringLiterals;

namespace {

constexpr int kMaxEntries = 20'000; // maximum number of files searched in the folder
constexpr qsizetype kMaxCopies = 20;

struct LogCopy
{
    QString path;
    QDateTime changed;
};

//! Whether a file could be a copy of the log: `app.log.1`, `app.log-20260131`, `app-20260131.log`, but not a compressed file.
bool isPossibleCopy(const QFileInfo &file, const QFileInfo &log)
{
    static const QStringList compressed{u"gz"_s, u"bz2"_s, u"xz"_s, u"zst"_s, u"lz4"_s, u"zip"_s};
    return file.fileName().startsWith(log.baseName()) && !compressed.contains(file.suffix());
}

//! The renamed log, if it was found, otherwise the files that could be copies of it, latest first.
struct Candidates
{
    QString renamed;
    QList<LogCopy> copies;
};

Candidates findCandidates(const QString &path, const FileId &wanted)
{
    const QFileInfo log(QFileInfo(path).canonicalFilePath()); // if `path` is a link, rotation changes the target of the link
    Candidates found;
    QDirIterator folder(log.absolutePath(), QDir::Files | QDir::Hidden);
    for (int count = 0; folder.hasNext() && count < kMaxEntries; ++count) {
        const QString entry = folder.next();
        if (entry == log.filePath())
            continue;
        if (fileIdOf(entry) == wanted) {
            found.renamed = entry;
            break;
        }
        if (const QFileInfo info(entry); isPossibleCopy(info, log))
            found.copies.append({entry, info.lastModified()});
    }
    std::sort(found.copies.begin(), found.copies.end(),
              [](const LogCopy &a, const LogCopy &b) { return a.changed > b.changed; });
    return found;
}

std::shared_ptr<OpenedFile> openIfMatching(const QString &path, const LogFilePosition &place)
{
    const auto file = OpenedFile::open(path);
    return file && hasSameContentBefore(**file, place) ? *file : nullptr;
}

} // namespace

std::optional<RotatedLog> findRotated(const QString &path, const LogFilePosition &place)
{
    const Candidates candidates = findCandidates(path, place.file);
    if (!candidates.renamed.isEmpty()) {
        if (auto file = openIfMatching(candidates.renamed, place); file && file->id() == place.file)
            return RotatedLog(std::move(file), true);
    }
    if (place.fingerprintLength == 0) // without a hash, copies can't be recognised
        return std::nullopt;
    for (const LogCopy &copy : candidates.copies.first(qMin(kMaxCopies, candidates.copies.size()))) {
        if (auto file = openIfMatching(copy.path, place))
            return RotatedLog(std::move(file), false);
    }
    return std::nullopt;
}

} // namespace watchkeeper
