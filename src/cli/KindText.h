// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Formats the check types and their fields as documentation, generated from the tables that the checks use. Pure functions.

#include "checks/base/Kind.h"
#include "cli/Terminal.h"

#include <QByteArray>

namespace watchkeeper {

QString kindsTable(const Terminal &terminal);
//! The check types, followed by the presets, as JSON.
QByteArray kindsJson();

//! The fields of a check type. For each field: its type, whether it is required, its default, its range or choices, and its help.
QString kindText(const Kind &kind, const Terminal &terminal);
QByteArray kindJson(const Kind &kind);

//! The name, type and help of one field, as text or JSON.
QString fieldText(const Field &field, const Terminal &terminal);
QByteArray fieldJson(const Field &field);

} // namespace watchkeeper
