// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts the observation of a check, without its evidence, to bytes. Pure functions, safe from any thread.

#include "model/check/Observation.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief Converts an observation and its outcome to uncompressed CBOR, which is stored with evidence.
//! \param most  [bytes] limit for each long text and for all values together; the rest is omitted
QByteArray packObservation(Outcome outcome, const Observation &seen, qsizetype most);

//! Sets `outcome` and `seen` as far as the bytes are readable. \return false if nothing could be read
bool unpackObservation(const QByteArray &bytes, Outcome *outcome, Observation *seen);

} // namespace watchkeeper
