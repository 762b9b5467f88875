// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Acknowledgements and snoozes as sentences. Pure, except localUserName().

#include "engine/Acknowledgement.h"

#include <QString>

namespace watchkeeper {

//! \brief Who acknowledged it, since when, their comment, and when it ends. In local time.
QString acknowledgementText(const Acknowledgement &acknowledgement);

//! `Snoozed until …`, in local time.
QString snoozeText(const QDateTime &until);

//! Why an order was not carried out for a target; empty for AcknowledgementOutcome::Done. \param name  of the target
QString acknowledgementRefusal(AcknowledgementOutcome outcome, const QString &name);

//! The login name of the user of this computer; may be empty.
QString localUserName();

} // namespace watchkeeper
