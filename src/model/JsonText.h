// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Writes JSON values as text that diffs well: one value per line. Pure.

#include "model/Fields.h"

#include <QByteArray>
#include <QJsonValue>

namespace watchkeeper {

//! \brief Short lists on one line, else one item per line; objects with one member per line.
//! \param indent  spaces before the line in which the value begins
QByteArray jsonText(const QJsonValue &value, int indent = 0);

//! Formats items that are already written as JSON, on one line if short.
QByteArray jsonList(const QList<QByteArray> &items, int indent);

//! An object of texts in the given order, one per line.
QByteArray jsonMap(const TextPairs &pairs, int indent);

} // namespace watchkeeper
