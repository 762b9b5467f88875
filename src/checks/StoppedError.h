// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The error of a wait that ended by its token, for what knows no CheckContext; that has stopped() for its own.

#include "async/CancelToken.h"
#include "model/Observation.h"

namespace watchkeeper {

//! \param token     one that has fired
//! \param sentence  what was being waited for, for people
//! \return          Timeout where the deadline passed, else Cancelled
CheckError stoppedError(const CancelToken &token, const QString &sentence);

} // namespace watchkeeper
