// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The observation of a check as bytes, without its evidence. Pure; safe from any thread.

#include "model/Observation.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief An observation and its verdict, as stored beside evidence; uncompressed CBOR.
//! \param most  [bytes] of each long text, and of all values together; the rest is left out
QByteArray seenBytes(Outcome outcome, const Observation &seen, qsizetype most);

//! Sets these as far as the bytes can be read. \return false if nothing could be read
bool readSeen(const QByteArray &bytes, Outcome *outcome, Observation *seen);

} // namespace watchkeeper
