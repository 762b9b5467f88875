// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The kinds of checks and their fields as documentation, generated from the tables that the checks use. Pure.

#include "checks/Kind.h"
#include "cli/Terminal.h"

#include <QByteArray>

namespace watchkeeper {

QString kindsTable(const Terminal &terminal);
//! With the presets after the kinds.
QByteArray kindsJson();

//! Each field: type, whether it is required, default, range or choices, help.
QString kindText(const Kind &kind, const Terminal &terminal);
QByteArray kindJson(const Kind &kind);

//! Name, type and help of one field, and as JSON.
QString fieldText(const Field &field, const Terminal &terminal);
QByteArray fieldJson(const Field &field);

} // namespace watchkeeper
