// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats the check types, their fields and the presets as documentation, generated from the tables that the checks use. Pure
//! functions.

#include "checks/base/Kind.h"
#include "cli/terminal/Console.h"
#include "targets/service/Preset.h"

#include <QByteArray>

namespace watchkeeper {

QString kindsTable(const Terminal &terminal);
//! Returns the check types, followed by the presets, as JSON.
QByteArray kindsJson();

//! Describes the fields of a check type. For each field: its type, whether it is required, its default, its range or choices,
//! and its help.
QString kindText(const Kind &kind, const Terminal &terminal);
QByteArray kindJson(const Kind &kind);

//! Returns the name, type and help of one field.
QString fieldText(const Field &field, const Terminal &terminal);
QByteArray fieldsJson(const QList<Field> &fields);

QString presetsTable(const Terminal &terminal);

//! Returns the preset's description, its required fields, and the target it creates.
QString presetText(const Preset &preset);
QByteArray presetJson(const Preset &preset);

} // namespace watchkeeper
