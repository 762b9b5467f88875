// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Converts one JSON value to the typed value of one field. Pure.

#include "model/Expected.h"
#include "model/Field.h"

#include <QVariant>

namespace watchkeeper {

//! \brief Validates `value` by type, range and choices of `field`.
//! \param mapOrder  the keys of a map in the order in which they were written; others follow, sorted
//! \return the value in the type that FieldType names, or a sentence. Text with a placeholder is accepted without parsing it.
Expected<QVariant, QString> readField(const Field &field, const QJsonValue &value, const QStringList &mapOrder = {});

//! Whether any text in `value` contains `${env:`, `${file:`, `${keychain:`, or a `$${` that stands for `${`.
bool valueHasPlaceholder(const QJsonValue &value);

} // namespace watchkeeper
