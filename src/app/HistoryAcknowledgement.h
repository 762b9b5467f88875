// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Acknowledges and snoozes while no program monitors the profile: writes to its history, where the next run finds it.

#include "engine/Acknowledgement.h"
#include "history/database/HistoryError.h"
#include "model/Expected.h"

namespace watchkeeper {

//! \brief Does what the engine would do, for the last stored states of the targets: writes states and incidents in one transaction.
//!
//! Blocks, for a pool thread. Only for the holder of the profile's lock. Targets without history have no problem.
//! \param database  see Profile::historyFile(); may be missing
//! \param now       UTC
Expected<AcknowledgementReply, HistoryError>
applyAcknowledgementInHistory(const QString &database, const AcknowledgementRequest &order, const QDateTime &now);

} // namespace watchkeeper
