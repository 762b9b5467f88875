// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a check saw as bytes: all of an observation but its evidence. Pure; safe from any thread.

#include "model/Observation.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief An observation and its verdict, as they are kept beside evidence; not compressed, CBOR.
//! \param most  [bytes] of each long text, and of all values together; what is beyond is left out
QByteArray seenBytes(Outcome outcome, const Observation &seen, qsizetype most);

//! Sets these as far as the bytes can be read. \return false where nothing could
bool readSeen(const QByteArray &bytes, Outcome *outcome, Observation *seen);

} // namespace watchkeeper
