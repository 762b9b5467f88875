// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/ResultCopy.h"

#include "history/codec/ByteStream.h"
#include "history/files/TailFile.h"
#include "history/values/TimeSpan.h"

#include <QFileInfo>
#include <QSet>
#include <QSqlQuery>

#include <algorithm>
#include <cstdlib>

namespace watchkeeper {

using namespace Qt::StringLiterals;

Expected<QList<StoredFile>, HistoryError> SegmentTable::files() const
{
    return m_database->rows(u"SELECT key, name, bytes, whole FROM result_file ORDER BY name"_s, {}, [](const QSqlQuery &row) {
        return StoredFile{row.value(0).toLongLong(), row.value(1).toString(), row.value(2).toLongLong(),
                          row.value(3).toInt() != 0};
    });
}

Expected<QList<StoredFileChunk>, HistoryError> SegmentTable::parts(const StoredFile &file) const
{
    return m_database->rows(u"SELECT begins, length(data), checksum FROM result_part WHERE file = ? ORDER BY begins"_s,
                            {file.key}, [](const QSqlQuery &row) {
                                return StoredFileChunk{row.value(0).toLongLong(), row.value(1).toLongLong(),
                                                       static_cast<quint32>(row.value(2).toLongLong())};
                            });
}

HistoryFault SegmentTable::read(const StoredFile &file, const std::function<void(const QByteArray &)> &eachPart) const
{
    const auto all = parts(file);
    if (!all)
        return all.error();
    qint64 end = 0;
    for (const StoredFileChunk &part : *all) {
        QByteArray data;
        if (auto fault =
                m_database->select(u"SELECT data FROM result_part WHERE file = ? AND begins = ?"_s, {file.key, part.begins},
                                   [&data](const QSqlQuery &row) { data = row.value(0).toByteArray(); }))
            return fault;
        if (part.begins != end || computeChecksum(data) != part.checksum)
            break;
        end += data.size();
        eachPart(data);
    }
    if (end != file.bytes)
        return HistoryError(HistoryError::Kind::Damaged, m_database->displayPath(), file.name);
    return {};
}

HistoryFault SegmentTable::append(StoredFile *file, const QByteArray &part)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        const qint64 begins = file->bytes;
        file->bytes += part.size();
        if (auto fault = write(file))
            return fault;
        return m_database->execute(u"INSERT INTO result_part (file, begins, checksum, data) VALUES (?, ?, ?, ?)"_s,
                                   {file->key, begins, static_cast<qint64>(computeChecksum(part)), part});
    });
}

HistoryFault SegmentTable::cut(StoredFile *file, qint64 bytes)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        if (auto fault = m_database->execute(u"DELETE FROM result_part WHERE file = ? AND begins >= ?"_s, {file->key, bytes}))
            return fault;
        file->bytes = std::min(file->bytes, bytes);
        return write(file);
    });
}

HistoryFault SegmentTable::remove(const StoredFile &file)
{
    return m_database->runInTransaction([&]() -> HistoryFault {
        if (auto fault = m_database->execute(u"DELETE FROM result_part WHERE file = ?"_s, {file.key}))
            return fault;
        return m_database->execute(u"DELETE FROM result_file WHERE key = ?"_s, {file.key});
    });
}

HistoryFault SegmentTable::write(StoredFile *file)
{
    return m_database->select(u"INSERT INTO result_file (name, bytes, whole) VALUES (?, ?, ?) ON CONFLICT (name) DO UPDATE"
                              " SET bytes = excluded.bytes, whole = excluded.whole RETURNING key"_s,
                              {file->name, file->bytes, static_cast<int>(file->isComplete)},
                              [file](const QSqlQuery &row) { file->key = row.value(0).toLongLong(); });
}

namespace {

constexpr qint64 kMaxPartSize = 256 * 1024; //!< [bytes] a statement requires several times this amount of memory
constexpr int kMaxFilesRemoved = 8;         //!< maximum number of files per call

//! Maps a read fault to Damaged, Newer or Other, because the remaining kinds of HistoryError would be reported as write errors.
HistoryError::Kind historyErrorKind(FileFault::Kind kind)
{
    switch (kind) {
    case FileFault::Kind::Damaged:
        return HistoryError::Kind::Damaged;
    case FileFault::Kind::Newer:
        return HistoryError::Kind::Newer;
    default:
        return HistoryError::Kind::Other;
    }
}

HistoryError errorOf(const FileFault &fault)
{
    return {historyErrorKind(fault.kind()), fault.path(), fault.text()};
}

//! Returns the end of the last complete batch, or of the first batch that ends at least `kMaxPartSize` after `from`. Returns `from`
//! if there is none.
Expected<qint64, FileFault> completeBatchesEnd(const DiskFile &tail, qint64 from, qint64 size)
{
    qint64 end = std::max(from, static_cast<qint64>(tailHeader().size()));
    if (size < end)
        return from;
    while (end < size && end - from < kMaxPartSize) {
        const auto head = tail.readAt(end, std::min(static_cast<qint64>(kMaxBatchHeadSize), size - end));
        if (!head)
            return Unexpected(head.error());
        const auto batch = TailBatch::read(*head);
        if (!batch || end + batch->size() > size)
            break;
        end += batch->size();
    }
    return end;
}

//! Returns an upper limit for the times of the results in the file, in [ms].
qint64 latestTimeOf(const ResultFile &file)
{
    return file.kind == ResultFile::Kind::Tail ? (file.hour + 1) * kMillisecondsPerHour : file.last;
}

} // namespace

HistoryFault ResultCopy::resume(HistoryDatabase *server)
{
    m_serverFiles.clear();
    m_pendingPieces.clear();
    m_unreadable.clear();
    m_folderModified = {};
    SegmentTable table(server);
    const auto kept = table.files();
    if (!kept)
        return kept.error();
    for (const StoredFile &file : *kept)
        m_serverFiles.insert(file.name, file);
    const auto files = m_folder.list();
    if (!files)
        return errorOf(files.error());
    for (const ResultFile &file : *files) {
        if (file.kind != ResultFile::Kind::Tail || !m_serverFiles.contains(file.name()))
            continue;
        if (auto fault = truncateIfDifferent(table, file))
            return fault;
    }
    return {};
}

//! Truncates the copy on the server where it differs from the file on the disk.
HistoryFault ResultCopy::truncateIfDifferent(SegmentTable &table, const ResultFile &tail)
{
    const auto file = DiskFile::openForReading(m_folder.pathOf(tail));
    if (!file)
        return skipFile(tail, file.error());
    StoredFile &kept = m_serverFiles[tail.name()];
    const auto parts = table.parts(kept);
    if (!parts)
        return parts.error();
    qint64 intactSize = 0;
    for (const StoredFileChunk &part : *parts) {
        const auto bytes = file->readAt(part.begins, part.bytes);
        if (!bytes)
            return skipFile(tail, bytes.error());
        if (part.begins != intactSize || bytes->size() != part.bytes || computeChecksum(*bytes) != part.checksum)
            break;
        intactSize += part.bytes;
    }
    return intactSize == kept.bytes ? HistoryFault() : table.cut(&kept, intactSize);
}

//! Skips a file that can't be read. A missing file isn't a fault: it was a tail that has become a segment, or it was removed
//! because of its age. \return the fault if it also affects other files
HistoryFault ResultCopy::skipFile(const ResultFile &file, const FileFault &fault)
{
    if (fault.kind() == FileFault::Kind::Missing)
        return {};
    if (!fault.isUnreadable(m_folder.pathOf(file)))
        return errorOf(fault);
    m_unreadable.insert(file.name(), fault);
    return {};
}

QString ResultCopy::unreadableFileText() const
{
    for (auto file = m_unreadable.cbegin(); file != m_unreadable.cend(); ++file) {
        if (QFileInfo::exists(m_folder.path() + u'/' + file.key()))
            return file->text();
    }
    return {};
}

Expected<bool, HistoryError> ResultCopy::read(qint64 oldest)
{
    m_pendingPieces.clear();
    m_pendingBytes = 0;
    if (const auto fault = listFolder(oldest))
        return Unexpected(errorOf(*fault));
    for (auto file = m_files.crbegin(); file != m_files.crend() && m_pendingBytes < CopyAllowance::kMaxBytes; ++file) {
        if (isCopied(*file, oldest) || m_unreadable.contains(file->name()))
            continue;
        const bool isTail = file->kind == ResultFile::Kind::Tail;
        const auto fault = isTail ? readTail(*file) : readSegment(*file);
        if (const HistoryFault failed = fault ? skipFile(*file, *fault) : HistoryFault())
            return Unexpected(*failed);
    }
    return !m_pendingPieces.isEmpty();
}

//! Lists the folder only if files were added or removed, because ten years of history consist of a hundred thousand files.
std::optional<FileFault> ResultCopy::listFolder(qint64 oldest)
{
    constexpr qint64 kFileTimeResolution =
        2'000; //!< [ms] resolution of file times; changes closer together can have the same time
    const QDateTime changed = QFileInfo(m_folder.path()).lastModified();
    const bool isUnchangedLongEnough = std::abs(changed.msecsTo(QDateTime::currentDateTime())) > kFileTimeResolution;
    if (changed.isValid() && changed == m_folderModified && isUnchangedLongEnough)
        return std::nullopt;
    const auto files = m_folder.list();
    if (!files)
        return files.error();
    m_folderModified = changed;
    m_files.clear();
    for (const ResultFile &file : *files) {
        if (!isCopied(file, oldest))
            m_files.append(file);
    }
    return std::nullopt;
}

bool ResultCopy::isCopied(const ResultFile &file, qint64 oldest) const
{
    if (file.kind == ResultFile::Kind::Tail)
        return false;
    const bool isTooOld = file.kind == ResultFile::Kind::Segment && file.last < oldest; // days are stored longer than hours
    return isTooOld || m_serverFiles.value(file.name()).isComplete;
}

std::optional<FileFault> ResultCopy::readTail(const ResultFile &file)
{
    const qint64 begins = bytesOf(file);
    const qint64 size = QFileInfo(m_folder.pathOf(file)).size();
    if (size < begins) { // the writer has truncated the tail; put() finds its end
        m_pendingPieces.append({file, begins, {}, false});
        return std::nullopt;
    }
    if (size == begins)
        return std::nullopt;
    const auto tail = DiskFile::openForReading(m_folder.pathOf(file));
    if (!tail)
        return tail.error();
    const auto end = completeBatchesEnd(*tail, begins, size);
    if (!end)
        return end.error();
    if (*end == begins)
        return std::nullopt;
    const auto data = tail->readAt(begins, *end - begins);
    if (!data)
        return data.error();
    if (data->size() == *end - begins) { // false if the tail has just been truncated
        m_pendingPieces.append({file, begins, *data, false});
        m_pendingBytes += data->size();
    }
    return std::nullopt;
}

std::optional<FileFault> ResultCopy::readSegment(const ResultFile &file)
{
    const auto segment = DiskFile::openForReading(m_folder.pathOf(file));
    if (!segment)
        return segment.error();
    const auto size = segment->size();
    if (!size)
        return size.error();
    qint64 begins = bytesOf(file);
    while (begins < *size && m_pendingBytes < CopyAllowance::kMaxBytes) {
        const auto data = segment->readAt(begins, std::min(kMaxPartSize, *size - begins));
        if (!data)
            return data.error();
        if (data->isEmpty())
            return FileFault(FileFault::Kind::Damaged, segment->path());
        m_pendingPieces.append({file, begins, *data, begins + data->size() == *size});
        m_pendingBytes += data->size();
        begins += data->size();
    }
    return std::nullopt;
}

Expected<bool, HistoryError> ResultCopy::put(HistoryDatabase *server, CopyAllowance *allowance)
{
    const bool mayBeMore = m_pendingBytes >= kMaxPartSize;
    SegmentTable table(server);
    while (!m_pendingPieces.isEmpty() && !allowance->isExhausted()) {
        const Piece piece = m_pendingPieces.takeFirst();
        auto fault = piece.data.isEmpty() ? truncateIfDifferent(table, piece.file) : insertPiece(table, piece);
        if (fault)
            return Unexpected(*fault);
        allowance->take(piece.data.size());
    }
    return mayBeMore || !m_pendingPieces.isEmpty();
}

HistoryFault ResultCopy::insertPiece(SegmentTable &table, const Piece &piece)
{
    const bool isTail = piece.file.kind == ResultFile::Kind::Tail;
    StoredFile &kept = m_serverFiles[piece.file.name()];
    kept.name = piece.file.name();
    kept.isComplete = isTail || piece.isLast;
    auto fault = table.append(&kept, piece.data);
    if (fault || !piece.isLast || piece.file.kind != ResultFile::Kind::Segment)
        return fault;
    const ResultFile tail{ResultFile::Kind::Tail, piece.file.hour, piece.file.number, 0, 0};
    const StoredFile previous = m_serverFiles.take(tail.name());
    return previous.name.isEmpty() ? HistoryFault() : table.remove(previous);
}

Expected<bool, HistoryError> ResultCopy::pruneHistory(HistoryDatabase *server, const Bounds &bounds)
{
    const auto files = m_folder.list();
    if (!files)
        return Unexpected(errorOf(files.error()));
    QSet<QString> onDisk;
    for (const ResultFile &file : *files)
        onDisk.insert(file.name());
    qint64 all = 0;
    for (const StoredFile &kept : std::as_const(m_serverFiles))
        all += kept.bytes;
    QStringList names = m_serverFiles.keys();
    std::sort(names.begin(), names.end()); // oldest first
    SegmentTable table(server);
    int removed = 0;
    for (const QString &name : std::as_const(names)) {
        const auto file = ResultFile::fromName(name);
        const StoredFile kept = m_serverFiles.value(name);
        if (!file || onDisk.contains(name))
            continue;
        const bool isOld = latestTimeOf(*file) < (file->kind == ResultFile::Kind::Day ? bounds.oldestDay : bounds.oldest);
        if (!isOld && all <= bounds.bytes && kept.isComplete)
            continue;
        if (removed++ == kMaxFilesRemoved)
            return true;
        if (auto fault = table.remove(kept))
            return Unexpected(*fault);
        m_serverFiles.remove(name);
        all -= kept.bytes;
    }
    return false;
}

} // namespace watchkeeper
