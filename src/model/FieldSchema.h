// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file JSON Schema (draft 2020-12) of fields, generated from their tables: what the readers in `model` accept. Pure.

#include "model/Field.h"

#include <QJsonObject>

namespace watchkeeper {

//! Whether `${env:NAME}` and similar placeholders are allowed instead of a value.
enum class Placeholders : quint8 { Possible, Impossible };

//! \param pattern  of ECMA 262, for the entire text
QJsonObject matching(const QString &pattern, Placeholders placeholders);
QJsonObject schemaOfType(const char *type);
QJsonObject fieldSchema(const Field &field, Placeholders placeholders);
//! By name.
QJsonObject properties(const QList<Field> &table, Placeholders placeholders);
//! For an object without other members.
QJsonObject closedObjectSchema(const QJsonObject &members, const QStringList &required);

} // namespace watchkeeper
