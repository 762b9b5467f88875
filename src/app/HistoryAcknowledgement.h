// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Acknowledges and snoozes problems while no program monitors the profile. Writes the changes to the profile's history, where the
//! next run reads them.

#include "engine/evaluate/Acknowledgement.h"
#include "history/database/HistoryError.h"
#include "model/base/Expected.h"

namespace watchkeeper {

//! \brief Handles the request as the engine would, based on the last stored states of the targets. Writes states and incidents in one
//! transaction.
//!
//! Blocks, so call it in a pool thread. Only the holder of the profile's lock may call it. Targets without history count as having
//! no problem.
//! \param database  see Profile::historyFile(); may be missing
//! \param now       UTC
Expected<AcknowledgementReply, HistoryError>
applyAcknowledgementInHistory(const QString &database, const AcknowledgementRequest &order, const QDateTime &now);

} // namespace watchkeeper
