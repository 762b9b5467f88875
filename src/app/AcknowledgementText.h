// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! That somebody takes care of a problem, in sentences. Pure, but for ownName().

#include "engine/Acknowledgement.h"

#include <QString>

namespace watchkeeper {

//! \brief Who acknowledged it and since when, what they say, and when it ends. In local time.
QString acknowledgementText(const Acknowledgement &acknowledgement);

//! `Snoozed until …`, in local time.
QString snoozeText(const QDateTime &until);

//! Why an order was not carried out for a target; empty for AcknowledgementOutcome::Done. \param name  of the target
QString careRefusal(AcknowledgementOutcome outcome, const QString &name);

//! Who sits at this computer, by the name they log in with; may be empty.
QString ownName();

} // namespace watchkeeper
