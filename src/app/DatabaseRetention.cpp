// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/DatabaseRetention.h"

namespace watchkeeper {

namespace {

constexpr int kEvidencePerStep = 20; // bodies and certificate chains are removed with them
constexpr int kRowsPerStep = 100;
constexpr int kMeasuredPerStep = 1'000;
constexpr int kPagesPerStep = 64;
constexpr qint64 kRecordingShare = 10; // the limit for recordings is the limit for evidence divided by this number

//! Whether nothing is left to remove, because the last step removed fewer than `most` rows.
Expected<bool, HistoryError> isNothingLeft(const Expected<int, HistoryError> &removed, int most)
{
    if (!removed)
        return Unexpected(removed.error());
    return *removed < most;
}

} // namespace

DatabaseRetention::DatabaseRetention(HistoryDatabase *database, SessionTable *sessions)
    : m_database(database)
    , m_sessions(sessions)
    , m_evidence(database)
    , m_recordings(database)
    , m_transitions(database)
    , m_spans(database)
    , m_incidents(database)
{
}

void DatabaseRetention::begin(const HistoryRetention &keep, qint64 now)
{
    m_retentionLimits = keep;
    m_now = now;
    m_measured = {};
    m_measuredRecordings = {};
    m_stage = Stage::OldEvidence;
}

Expected<bool, HistoryError> DatabaseRetention::step()
{
    const auto isDone = runStage();
    if (!isDone) {
        m_stage = Stage::Done;
        return isDone;
    }
    if (*isDone && m_stage != Stage::Done)
        m_stage = static_cast<Stage>(static_cast<int>(m_stage) + 1);
    return m_stage != Stage::Done;
}

Expected<bool, HistoryError> DatabaseRetention::runStage()
{
    const qint64 oldest = daysBefore(m_now, m_retentionLimits.changesDays);
    switch (m_stage) {
    case Stage::OldEvidence:
        return isNothingLeft(m_evidence.removeBefore(daysBefore(m_now, m_retentionLimits.evidenceDays), kEvidencePerStep),
                             kEvidencePerStep);
    case Stage::Measuring:
        return measureEvidence();
    case Stage::ExcessEvidence:
        return reduceEvidence();
    case Stage::OldRecordings:
        return isNothingLeft(m_recordings.removeBefore(daysBefore(m_now, m_retentionLimits.evidenceDays), kRowsPerStep),
                             kRowsPerStep);
    case Stage::MeasuringRecordings:
        return measureRecordings();
    case Stage::ExcessRecordings:
        return reduceRecordings();
    case Stage::Changes:
        return isNothingLeft(m_transitions.removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Spans:
        return isNothingLeft(m_spans.removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Incidents:
        return isNothingLeft(m_incidents.removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::Sessions:
        return isNothingLeft(m_sessions->removeBefore(oldest, kRowsPerStep), kRowsPerStep);
    case Stage::FreeSpace: {
        const auto left = m_database->shrink(kPagesPerStep);
        if (!left)
            return Unexpected(left.error());
        return *left == 0;
    }
    case Stage::Done:
        break;
    }
    return true;
}

Expected<bool, HistoryError> DatabaseRetention::measureEvidence()
{
    const auto measured = m_evidence.measure(m_measured, kMeasuredPerStep);
    if (!measured)
        return Unexpected(measured.error());
    m_measured = *measured;
    return m_measured.isWhole;
}

//! Removes some of the oldest evidence if the total size exceeds the limit. \return whether no more has to be removed
Expected<bool, HistoryError> DatabaseRetention::reduceEvidence()
{
    if (m_measured.bytes <= m_retentionLimits.evidenceBytes)
        return true;
    const auto removed = m_evidence.removeOldest(kEvidencePerStep);
    if (!removed)
        return Unexpected(removed.error());
    m_measured.bytes -= removed->bytes;
    return removed->rows == 0;
}

Expected<bool, HistoryError> DatabaseRetention::measureRecordings()
{
    const auto measured = m_recordings.measure(m_measuredRecordings, kMeasuredPerStep);
    if (!measured)
        return Unexpected(measured.error());
    m_measuredRecordings = *measured;
    return m_measuredRecordings.isWhole;
}

//! Removes some of the oldest recordings if the total size exceeds the limit. \return whether no more has to be removed
Expected<bool, HistoryError> DatabaseRetention::reduceRecordings()
{
    if (m_measuredRecordings.bytes <= m_retentionLimits.evidenceBytes / kRecordingShare)
        return true;
    const auto removed = m_recordings.removeOldest(kEvidencePerStep);
    if (!removed)
        return Unexpected(removed.error());
    m_measuredRecordings.bytes -= removed->bytes;
    return removed->rows == 0;
}

} // namespace watchkeeper
