// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The error of a wait that was ended by its token. For code without a CheckContext, which has its own stopped().

#include "async/CancelToken.h"
#include "model/check/Observation.h"

namespace watchkeeper {

//! \param token     a token that has fired
//! \param sentence  description of the wait for the user
//! \return          Timeout if the deadline has passed, otherwise Cancelled
CheckError cancellationError(const CancelToken &token, const QString &sentence);

} // namespace watchkeeper
