// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A recording on its way to the disk, with what it is compared with.

#include "engine/SecretMask.h"
#include "model/DiagnosticsRecording.h"
#include "model/Result.h"

#include <optional>

namespace watchkeeper {

//! \brief A value. Differences are worked out, and secrets masked, in the storage thread.
class QueuedRecording
{
public:
    //! \param good  the last good answer before the failed one; none: it is not known
    QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! As it is to be written.
    DiagnosticsRecording finished() const;

private:
    DiagnosticsRecording m_recording;
    Result m_failed;
    std::optional<Result> m_good;
    SecretMask m_mask;
};

} // namespace watchkeeper
