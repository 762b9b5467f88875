// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A failure diagnostics recording that is waiting to be stored, with the results to compare.

#include "engine/evaluate/SecretMask.h"
#include "model/incident/DiagnosticsRecording.h"
#include "model/target/Result.h"

#include <optional>

namespace watchkeeper {

//! \brief A plain value. The storage thread determines the differences and masks the secrets.
class QueuedRecording
{
public:
    //! \param good  the last successful result before the failure, if known
    QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! Determines the differences, masks the secrets, and returns the recording in the form to be stored.
    DiagnosticsRecording toStored() const;

private:
    DiagnosticsRecording m_recording;
    Result m_failed;
    std::optional<Result> m_good;
    SecretMask m_mask;
};

} // namespace watchkeeper
