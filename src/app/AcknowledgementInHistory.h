// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Acknowledging and snoozing while nobody watches the profile: in its history, where the next run finds it.

#include "engine/Acknowledgement.h"
#include "history/database/HistoryError.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief What the engine would do, on how the targets stood when they were last watched: standings and incidents, in one transaction.
//!
//! Blocks, for a pool thread. Only for who holds the lock of the profile. Of whom the history says nothing there is no problem.
//! \param database  see Profile::historyFile(); need not be there
//! \param now       UTC
Expected<AcknowledgementAnswer, HistoryError>
takeAcknowledgementInHistory(const QString &database, const AcknowledgementOrder &order, const QDateTime &now);

} // namespace watchkeeper
