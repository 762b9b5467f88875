// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/history/HistoryExport.h"

#include "history/tables/NoteTable.h"

#include <QDateTime>
#include <QFileInfo>

#include <algorithm>
#include <chrono>

namespace watchkeeper {

namespace {

//! [ms] Time span covered by one read of a target's results.
constexpr qint64 kResultsPerRead = std::chrono::milliseconds(std::chrono::days(1)).count();
//! [ms] Time span covered by one read of the changes or incidents of all targets.
constexpr qint64 kChangesBatchSpan = std::chrono::milliseconds(std::chrono::days(30)).count();
constexpr int kMaxIncidents = 1'000'000; //!< limit per read; practically unlimited

//! Returns the targets that are in the history but no longer in the profile.
QList<ExportedTarget> removedTargets(const QHash<TargetId, TimeSpan> &results, const QHash<TargetId, QString> &names)
{
    QList<ExportedTarget> removed;
    QSet<TargetId> ids(results.keyBegin(), results.keyEnd());
    ids.unite(QSet<TargetId>(names.keyBegin(), names.keyEnd()));
    for (const TargetId &id : std::as_const(ids)) {
        ExportedTarget target;
        target.target.id = id;
        target.target.name = names.value(id);
        if (target.target.name.isEmpty())
            target.target.name = id.toString(QUuid::WithoutBraces);
        target.isRemoved = true;
        target.results = results.value(id);
        removed.append(target);
    }
    std::sort(removed.begin(), removed.end(), [](const ExportedTarget &a, const ExportedTarget &b) {
        return std::pair(a.target.name, a.target.id) < std::pair(b.target.name, b.target.id);
    });
    return removed;
}

} // namespace

Expected<QList<ExportedTarget>, QString> exportedTargets(const Profile &profile, const QList<Target> &targets,
                                                         QList<FileFault> *faults)
{
    auto names = TargetTable::namesIn(profile.historyFile());
    if (!names)
        return Unexpected(names.error().sentence());
    QHash<TargetId, TimeSpan> results;
    for (const StoredTarget &kept : StoredResultReader(profile.resultsFolder()).targets(faults))
        results.insert(kept.target, {kept.first, kept.last + 1});
    QList<ExportedTarget> all;
    for (const Target &target : targets) {
        all.append({target, false, results.take(target.id)});
        names.value().remove(target.id);
    }
    return all + removedTargets(results, *names);
}

HistoryExport::HistoryExport(const Profile &profile, QList<ExportedTarget> targets, const TimeSpan &span, Format format)
    : m_database(profile.historyFile())
    , m_reader(profile.resultsFolder())
    , m_targets(std::move(targets))
    , m_span(span)
    , m_writer(ExportWriter::make(format))
{
    for (qsizetype i = 0; i < m_targets.size(); ++i)
        m_indexById.insert(m_targets[i].target.id, i);
}

const Target *HistoryExport::find(const TargetId &id) const
{
    const auto place = m_indexById.constFind(id);
    return place == m_indexById.constEnd() ? nullptr : &m_targets[*place].target;
}

Expected<QByteArray, QString> HistoryExport::next()
{
    switch (m_stage) {
    case Stage::Begin:
        return begin();
    case Stage::Changes:
        return changes();
    case Stage::Incidents:
        return incidents();
    case Stage::Results:
        return results();
    case Stage::End:
        break;
    }
    return QByteArray();
}

QByteArray HistoryExport::closingBytes()
{
    m_totals.isComplete = false;
    const QByteArray head =
        m_stage == Stage::Begin ? m_writer->begin(m_span, QDateTime::currentMSecsSinceEpoch()) : QByteArray();
    m_stage = Stage::End;
    return head + m_writer->end(m_totals);
}

Expected<QByteArray, QString> HistoryExport::begin()
{
    QByteArray text = m_writer->begin(m_span, QDateTime::currentMSecsSinceEpoch());
    for (const ExportedTarget &target : m_targets)
        text += m_writer->target(target);
    m_stage = Stage::Changes;
    if (!QFileInfo::exists(m_database))
        return text;
    HistoryDatabase history(m_database, HistoryDatabase::Access::Read);
    const auto sessions = SessionTable(&history).between(m_span.from, m_span.to);
    if (!sessions)
        return Unexpected(sessions.error().sentence());
    for (const StoredSession &session : *sessions)
        text += m_writer->session(session);
    const auto spans = SpanTable(&history).between(m_span.from, m_span.to);
    if (!spans)
        return Unexpected(spans.error().sentence());
    for (const StoredSpan &span : *spans) {
        const Target *target = span.target ? find(*span.target) : nullptr;
        if (target || !span.target)
            text += m_writer->span(span, target);
    }
    const auto notes = NoteTable(&history).between(m_span.from, m_span.to, kMaxIncidents);
    if (!notes)
        return Unexpected(notes.error().sentence());
    for (const Note &note : *notes) {
        if (!note.target || find(*note.target))
            text += m_writer->note(note);
    }
    const auto changes = TransitionTable(&history).changesSpan();
    if (!changes)
        return Unexpected(changes.error().sentence());
    m_changesSpan = intersection(m_span, *changes);
    m_remaining = m_changesSpan;
    return text;
}

Expected<QByteArray, QString> HistoryExport::changes()
{
    QByteArray text;
    if (!m_remaining.isEmpty()) {
        const qint64 until = std::min(m_remaining.to, m_remaining.from + kChangesBatchSpan);
        HistoryDatabase history(m_database, HistoryDatabase::Access::Read);
        const auto changes = TransitionTable(&history).between(m_remaining.from, until);
        if (!changes)
            return Unexpected(changes.error().sentence());
        for (const StoredTransition &change : *changes) {
            if (const Target *target = find(change.target)) {
                text += m_writer->change(change, *target);
                ++m_totals.changes;
            }
        }
        m_remaining.from = until;
    }
    if (m_remaining.isEmpty()) {
        m_stage = Stage::Incidents;
        m_remaining = m_changesSpan;
    }
    return text;
}

//! Returns the incidents of the next part. Each incident is written once, in the part in which it opened. The first part also
//! contains incidents that opened before it, and the last part incidents that opened after it.
Expected<QByteArray, QString> HistoryExport::incidents()
{
    QByteArray text;
    const bool isFirst = m_remaining.from == m_changesSpan.from;
    const bool isLast = m_remaining.length() <= kChangesBatchSpan; // also true if there are no changes
    const TimeSpan part{isFirst ? m_span.from : m_remaining.from, isLast ? m_span.to : m_remaining.from + kChangesBatchSpan};
    if (QFileInfo::exists(m_database)) {
        HistoryDatabase history(m_database, HistoryDatabase::Access::Read);
        const IncidentTable table(&history);
        const auto found = table.between(part.from, part.to, kMaxIncidents);
        if (!found)
            return Unexpected(found.error().sentence());
        // NOLINTNEXTLINE(modernize-loop-convert): clang 14 rejects views
        for (auto it = found->crbegin(); it != found->crend(); ++it) { // oldest first
            const Incident &incident = *it;
            if ((!isFirst && incident.opened < part.from) || (!isLast && incident.opened >= part.to))
                continue;
            const auto written = textOf(table, incident);
            if (!written)
                return written;
            text += *written;
        }
    }
    m_remaining.from = part.to;
    if (isLast) {
        m_stage = Stage::Results;
        // Lists the files once instead of for each target and day. Files that are created later contain only newer results.
        m_reader = m_reader.withFileList();
        beginTarget();
    }
    return text;
}

Expected<QByteArray, QString> HistoryExport::textOf(const IncidentTable &table, const Incident &incident)
{
    const Target *target = find(incident.target);
    if (!target)
        return QByteArray();
    const auto timeline = table.entries(incident.id);
    if (!timeline)
        return Unexpected(timeline.error().sentence());
    const qint64 end = incident.closed.value_or(QDateTime::currentMSecsSinceEpoch());
    ++m_totals.incidents;
    return m_writer->incident({incident, *timeline, std::max(end - incident.began, qint64(0))}, *target);
}

void HistoryExport::beginTarget()
{
    if (m_targetIndex < m_targets.size())
        m_remaining = intersection(m_span, m_targets[m_targetIndex].results);
}

QByteArray HistoryExport::results()
{
    if (m_targetIndex == m_targets.size()) {
        m_stage = Stage::End;
        m_totals.isComplete = true;
        return m_writer->end(m_totals);
    }
    QByteArray text;
    const Target &target = m_targets[m_targetIndex].target;
    if (!m_remaining.isEmpty()) {
        const qint64 until = std::min(m_remaining.to, m_remaining.from + kResultsPerRead);
        const StoredResults kept = m_reader.read(target.id, m_remaining.from, until);
        m_faults += kept.faults;
        for (const StoredResult &result : kept.results) {
            if (m_isStopRequested)
                return text;
            text += m_writer->result(result, target);
            ++m_totals.results;
        }
        m_remaining.from = until;
    }
    if (m_remaining.isEmpty()) {
        ++m_targetIndex;
        beginTarget();
    }
    return text;
}

} // namespace watchkeeper
