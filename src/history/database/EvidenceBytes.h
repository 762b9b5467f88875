// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Evidence as bytes: a small envelope of its own and three contents that other evidence may share. Pure; safe from any thread.

#include "model/Evidence.h"

#include <QByteArray>

namespace watchkeeper {

//! \brief What EvidenceTable keeps; not compressed.
struct EvidenceBytes
{
    QByteArray envelope; //!< CBOR: the head and what is small
    QByteArray body;
    QByteArray errors;
    QByteArray chain; //!< CBOR: an array of the certificates
};

//! \param mostHead, mostContent  [bytes] more of a part is left out, which the envelope tells; of a chain whole certificates
//! \param seen  the rest of what the check saw, as seenBytes() makes it: goes into the envelope
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype mostHead, qsizetype mostContent, const QByteArray &seen = {});

//! What cannot be read of them is empty. Null where that was kept.
Evidence evidenceFrom(const EvidenceBytes &bytes);
//! What evidenceBytes() was given; empty where it was nothing.
QByteArray seenIn(const QByteArray &envelope);

//! qCompress(), and back: empty where it is damaged or larger than `most` [bytes], which is looked at first.
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype most);

} // namespace watchkeeper
