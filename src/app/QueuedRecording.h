// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A failure diagnostics record on its way to the disk, with the result it is compared with.

#include "engine/SecretMask.h"
#include "model/DiagnosticsRecording.h"
#include "model/Result.h"

#include <optional>

namespace watchkeeper {

//! \brief A value. The storage thread determines the differences and masks the secrets.
class QueuedRecording
{
public:
    //! \param good  the last good answer before the failed one; none: not known
    QueuedRecording(DiagnosticsRecording recording, const Result &failed, const std::optional<Result> &good, SecretMask mask);

    //! In the form to be written.
    DiagnosticsRecording finished() const;

private:
    DiagnosticsRecording m_recording;
    Result m_failed;
    std::optional<Result> m_good;
    SecretMask m_mask;
};

} // namespace watchkeeper
