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
EvidenceBytes evidenceBytes(const Evidence &evidence, qsizetype mostHead, qsizetype mostContent);

//! What cannot be read of them is empty.
Evidence evidenceFrom(const EvidenceBytes &bytes);

//! qCompress(), and back: empty where it is damaged or larger than `most` [bytes], which is looked at first.
QByteArray compressed(const QByteArray &content);
QByteArray decompressed(const QByteArray &data, qsizetype most);

} // namespace watchkeeper
