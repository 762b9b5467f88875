// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes JSON with one value per line, which keeps diffs small. Pure.

#include "model/Fields.h"

#include <QByteArray>
#include <QJsonValue>

namespace watchkeeper {

//! \brief Writes short lists on one line, other lists with one item per line, and objects with one member per line.
//! \param indent  spaces before the line in which the value begins
QByteArray jsonText(const QJsonValue &value, int indent = 0);

//! Writes a list of items that are already JSON text. A short list is written on one line.
QByteArray jsonList(const QList<QByteArray> &items, int indent);

//! Writes an object with string values in the given order, one per line.
QByteArray jsonMap(const TextPairs &pairs, int indent);

} // namespace watchkeeper
