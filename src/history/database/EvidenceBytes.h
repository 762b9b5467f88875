// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts evidence to bytes: a small envelope, and three contents that different evidence can share. Pure functions, safe in any
//! thread.

#include "model/check/Observation.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief The uncompressed data that EvidenceTable stores.
struct EvidenceBytes
{
    QByteArray envelope; //!< CBOR with the response head and other small data
    QByteArray body;
    QByteArray errors;
    QByteArray chain; //!< CBOR array of the certificates
};

//! \param mostHead, mostContent  [bytes] limits for the head and for each content. Longer data is truncated, which the envelope records. A
//! chain is truncated after a whole certificate.
//! \param seen  the rest of the observation, as created by packObservation(); stored in the envelope
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype mostHead, qsizetype mostContent, const QByteArray &seen = {});

//! Unreadable parts are empty. Returns null if null was stored.
Evidence unpackEvidence(const EvidenceBytes &bytes);
//! Returns the observation that was passed to evidenceBytes(), or empty if there was none.
QByteArray packedObservationIn(const QByteArray &envelope);

//! Compresses with qCompress(). decompressed() checks the size first, and returns empty bytes if the data is damaged or larger than `most`
//! [bytes].
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype most);

} // namespace watchkeeper
