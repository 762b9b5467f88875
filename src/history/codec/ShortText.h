// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Encodes short texts in the bits of a row.

#include "history/codec/BitReader.h"
#include "history/codec/BitWriter.h"

namespace watchkeeper {

//! Returns whether writeShortText() supports the text: up to 31 bytes of UTF-8.
bool isShortText(const QString &text);
void writeShortText(BitWriter *bits, const QString &text);
QString readShortText(BitReader *bits);

} // namespace watchkeeper
