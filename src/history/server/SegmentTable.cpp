// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/server/SegmentTable.h"

#include "history/codec/Checksum.h"

#include <QSqlQuery>

#include <algorithm>

namespace watchkeeper {

using namespace Qt::StringLiterals;

Expected<QList<StoredFile>, HistoryError> SegmentTable::files() const
{
    QList<StoredFile> files;
    if (auto fault = m_database->select(u"SELECT key, name, bytes, whole FROM result_file ORDER BY name"_s, {},
                                        [&files](const QSqlQuery &row) {
                                            files.append({row.value(0).toLongLong(), row.value(1).toString(),
                                                          row.value(2).toLongLong(), row.value(3).toInt() != 0});
                                        }))
        return Unexpected(*fault);
    return files;
}

Expected<QList<StoredFileChunk>, HistoryError> SegmentTable::parts(const StoredFile &file) const
{
    QList<StoredFileChunk> parts;
    if (auto fault =
            m_database->select(u"SELECT begins, length(data), checksum FROM result_part WHERE file = ? ORDER BY begins"_s,
                               {file.key}, [&parts](const QSqlQuery &row) {
                                   parts.append({row.value(0).toLongLong(), row.value(1).toLongLong(),
                                                 static_cast<quint32>(row.value(2).toLongLong())});
                               }))
        return Unexpected(*fault);
    return parts;
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
                              {file->name, file->bytes, static_cast<int>(file->isWhole)},
                              [file](const QSqlQuery &row) { file->key = row.value(0).toLongLong(); });
}

} // namespace watchkeeper
