// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file User-visible texts for acknowledgements and snoozes. Pure, except localUserName().

#include "engine/evaluate/Acknowledgement.h"

#include <QString>

namespace watchkeeper {

//! \brief The author, time, comment and end of an acknowledgement, in local time.
QString acknowledgementText(const Acknowledgement &acknowledgement);

//! `Snoozed until …`, in local time.
QString snoozeText(const QDateTime &until);

//! The reason why a request was refused for a target; empty for AcknowledgementOutcome::Done. \param name  name of the target
QString acknowledgementRefusal(AcknowledgementOutcome outcome, const QString &name);

//! The login name of the current user; may be empty.
QString localUserName();

} // namespace watchkeeper
