// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/tables/RecordingTable.h"

#include "history/database/HistoryDatabase.h"
#include "history/tables/EvidenceTable.h"

#include <QSqlQuery>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxJsonSize = 1024 * 1024; // [bytes] larger than any recording

} // namespace

HistoryFault RecordingTable::add(const QList<DiagnosticsRecording> &batch)
{
    if (batch.isEmpty())
        return {};
    return m_database->runInTransaction([&]() -> HistoryFault {
        for (const DiagnosticsRecording &recording : batch) {
            if (auto fault = addOne(recording))
                return fault;
        }
        return {};
    });
}

HistoryFault RecordingTable::addOne(const DiagnosticsRecording &recording)
{
    const auto target = m_targets.key(recording.target, {});
    if (!target)
        return target.error();
    return m_database->execute(
        u"INSERT INTO recording (target, at, data) VALUES (?, ?, ?) ON CONFLICT (target, at) DO NOTHING"_s,
        {*target, recording.at, compressed(recordingToJson(recording))});
}

Expected<std::optional<DiagnosticsRecording>, HistoryError> RecordingTable::newest(const TargetId &target, qint64 from,
                                                                                   qint64 to) const
{
    std::optional<DiagnosticsRecording> found;
    if (auto fault = m_database->select(
            u"SELECT data FROM recording WHERE target = (SELECT key FROM target WHERE id = ?) AND at >= ? AND at < ?"
            " ORDER BY at DESC LIMIT 1"_s,
            {target.toRfc4122(), from, to}, [&found](const QSqlQuery &row) {
                found = recordingFromJson(decompressed(row.value(0).toByteArray(), kMaxJsonSize));
            }))
        return Unexpected(*fault);
    if (found)
        found->target = target;
    return found;
}

Expected<int, HistoryError> RecordingTable::removeBefore(qint64 time, int atMost)
{
    return removeRows(m_database,
                      u"DELETE FROM recording WHERE key IN (SELECT key FROM recording WHERE at < ? ORDER BY at LIMIT ?)"_s,
                      {time, atMost});
}

Expected<RecordingTable::RemovalResult, HistoryError> RecordingTable::removeOldest(int atMost)
{
    RemovalResult removed;
    const auto fault = m_database->runInTransaction([&] {
        removed = {};
        return m_database->select(u"DELETE FROM recording WHERE key IN (SELECT key FROM recording ORDER BY at LIMIT ?)"
                                  " RETURNING length(data)"_s,
                                  {atMost}, [&removed](const QSqlQuery &row) {
                                      ++removed.rows;
                                      removed.bytes += row.value(0).toLongLong();
                                  });
    });
    if (fault)
        return Unexpected(*fault);
    return removed;
}

Expected<RecordingTable::MeasurementProgress, HistoryError> RecordingTable::measure(MeasurementProgress soFar, int atMost) const
{
    int rows = 0;
    if (auto fault = m_database->select(u"SELECT key, length(data) FROM recording WHERE key > ? ORDER BY key LIMIT ?"_s,
                                        {soFar.last, atMost}, [&soFar, &rows](const QSqlQuery &row) {
                                            soFar.last = row.value(0).toLongLong();
                                            soFar.bytes += row.value(1).toLongLong();
                                            ++rows;
                                        }))
        return Unexpected(*fault);
    soFar.isComplete = rows == 0;
    return soFar;
}

} // namespace watchkeeper
