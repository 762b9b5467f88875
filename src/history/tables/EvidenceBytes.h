// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts evidence and observations to bytes. Evidence consists of a small envelope and three larger parts (body, error
//! output and certificate chain) that can be shared with other evidence. Pure functions, safe to call from any thread.

#include "model/check/Observation.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief The uncompressed data that EvidenceTable stores.
struct EvidenceBytes
{
    QByteArray envelope; //!< CBOR with the response head, the request and other small data
    QByteArray body;
    QByteArray errors;
    QByteArray chain; //!< CBOR array of the certificates
};

//! \param maxHeadSize, maxContentSize  [bytes] limits for the head and the request, and for each of the larger parts. Longer data is truncated, which
//!     the envelope records. A chain is truncated after a complete certificate.
//! \param seen  the rest of the observation, as created by packObservation(); stored in the envelope
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype maxHeadSize, qsizetype maxContentSize,
                            const QByteArray &seen = {});

//! Restores the evidence. Unreadable parts are empty. Returns null if null was stored.
Evidence unpackEvidence(const EvidenceBytes &bytes);
//! Returns the observation that was passed to evidenceBytes(), or empty if there was none.
QByteArray packedObservationIn(const QByteArray &envelope);

//! Compresses with qCompress(). decompressed() checks the size first, and returns empty bytes if the data is damaged or larger than `limit`
//! [bytes].
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype limit);

// Converts the observation of a check, without its evidence, to bytes. Pure functions, safe to call from any thread.

//! \brief Converts an observation and its outcome to uncompressed CBOR, which is stored with evidence.
//! \param limit  [bytes] limit for each long text and for all values together; the rest is omitted
QByteArray packObservation(Outcome outcome, const Observation &seen, qsizetype limit);

//! Sets `outcome` and `seen` as far as the bytes are readable. \return false if nothing could be read
bool unpackObservation(const QByteArray &bytes, Outcome *outcome, Observation *seen);

} // namespace watchkeeper
