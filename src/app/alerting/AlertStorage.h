// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts an undelivered alert to a row of the history and back. Pure functions.

#include "alerts/rules/AlertOutbox.h"
#include "history/tables/OutboxTable.h"

namespace watchkeeper {

StoredDelivery storedDelivery(const OutboxEntry &entry);
//! \return the entry, or no value if the row is invalid or from a newer version
std::optional<OutboxEntry> outboxEntry(const StoredDelivery &stored);

} // namespace watchkeeper
