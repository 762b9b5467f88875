// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Evidence as bytes: a small envelope and three contents that other evidence may share. Pure; safe in any thread.

#include "model/Evidence.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief What EvidenceTable stores; not compressed.
struct EvidenceBytes
{
    QByteArray envelope; //!< CBOR: the head and small data
    QByteArray body;
    QByteArray errors;
    QByteArray chain; //!< CBOR: an array of the certificates
};

//! \param mostHead, mostContent  [bytes] more of a part is left out, which the envelope tells; of a chain whole certificates
//! \param seen  the rest of what the check saw, as seenBytes() makes it: goes into the envelope
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype mostHead, qsizetype mostContent, const QByteArray &seen = {});

//! Unreadable parts are empty. Null if null was stored.
Evidence evidenceFrom(const EvidenceBytes &bytes);
//! The observation passed to evidenceBytes(); empty if there was none.
QByteArray seenIn(const QByteArray &envelope);

//! qCompress() and its reverse, which returns empty bytes if they are damaged or larger than `most` [bytes]; the size is checked first.
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype most);

} // namespace watchkeeper
