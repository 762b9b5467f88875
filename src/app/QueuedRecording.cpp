// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/QueuedRecording.h"

#include "app/EvidenceMask.h"
#include "app/RecordingFacts.h"

namespace watchkeeper {

namespace {

StoredEvidence maskedAnswer(const Result &result, const SecretMask &mask)
{
    StoredEvidence stored{result.targetId, result.at.toMSecsSinceEpoch(), {}};
    stored.outcome = result.outcome;
    stored.seen = result.observation;
    stored.evidence = std::exchange(stored.seen.evidence, {});
    return maskedEvidence(stored, mask);
}

} // namespace

QueuedRecording::QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &good,
                                 SecretMask mask)
    : m_recording(std::move(recording))
    , m_failed(failed)
    , m_good(good)
    , m_mask(std::move(mask))
{
}

DiagnosticsRecording QueuedRecording::toStored() const
{
    DiagnosticsRecording recording = maskedRecording(m_recording, m_mask);
    if (!m_good)
        return recording;
    recording.lastSuccessAt = m_good->at.toMSecsSinceEpoch();
    if (!recording.isOmitted)
        recording.differences =
            recordedDifferences(maskedAnswer(*m_good, m_mask), maskedAnswer(m_failed, m_mask), recording.angles);
    return recording;
}

} // namespace watchkeeper
