// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! JSON values as text that diffs well: one value a line. Pure.

#include "model/Fields.h"

#include <QByteArray>
#include <QJsonValue>

namespace watchkeeper {

//! \brief Short lists in one line, else an item a line; objects with a member a line.
//! \param indent  spaces before the line in which the value begins
QByteArray jsonText(const QJsonValue &value, int indent = 0);

//! Of items that are written already, in one line where it is short.
QByteArray jsonList(const QList<QByteArray> &items, int indent);

//! An object of texts in the given order, one a line.
QByteArray jsonMap(const TextPairs &pairs, int indent);

} // namespace watchkeeper
